"""Phones in Python, written once: the practice town, the load generator and the street of the tests are made of them."""
