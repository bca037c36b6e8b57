"""An authority's feed, passed on to a town that has named this relay in its book."""
