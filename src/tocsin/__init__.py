"""Tocsin: the bell a neighbourhood rings to warn itself. This package is the house; it can open nothing."""
