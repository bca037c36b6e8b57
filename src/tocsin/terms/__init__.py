"""Nouns everyone may say. Standard library only."""
