"""A directory of help, from what others publish (HSDS, tables) to the town's file, and out again."""
