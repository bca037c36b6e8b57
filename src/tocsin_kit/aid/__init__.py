"""Aid, as phones see it: what stands inside its records and held letters, for which the house has no word."""
