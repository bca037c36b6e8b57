"""A month of a town's aid, played against a real house, and counted by an observer who stands outside."""
