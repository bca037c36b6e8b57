"""The town speaks to its neighbours, and stops again."""
