"""Strangers' words on this screen: they write nothing else on it, and turn no line around."""


def one_line(text: str) -> str:
    """What a terminal would obey, or that turns what follows around, is a space."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
