"""Phones in Python, written once: practice town, load generator and test street are made of them."""
