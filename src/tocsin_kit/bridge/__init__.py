"""A captain's own computer: what a town says, carried on to messengers, texts, radios and paper."""
