"""Sealed records of the aid desk, and letters that are held for a time."""
