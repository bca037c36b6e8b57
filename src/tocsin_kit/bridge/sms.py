"""How long a text message is, and what of a warning still fits into one. Pure.

3GPP TS 23.038: a message of the default alphabet holds 160 septets, some of its signs take two; with any other sign in
it, it is UCS-2 and holds 70 units of sixteen bits.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

MOST_SEPTETS = 160
MOST_UNITS = 70
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("\f^{}\\[~]|€")


def septets(text: str) -> int | None:
    """In the default alphabet; None when it lacks one of the signs."""
    counted = 0
    for sign in text:
        if sign in _BASIC:
            counted += 1
        elif sign in _EXTENDED:
            counted += 2
        else:
            return None
    return counted


def units(text: str) -> int:
    """In UCS-2, as networks count it: what lies beyond the basic plane takes two."""
    return len(text.encode("utf-16-be")) // 2


def fits(text: str) -> bool:
    """Into one message."""
    counted = septets(text)
    return units(text) <= MOST_UNITS if counted is None else counted <= MOST_SEPTETS


def folded(text: str) -> str:
    """Without those marks over Latin letters that the default alphabet lacks: readers miss little and win 90 signs."""
    return "".join(_fold(sign) for sign in unicodedata.normalize("NFC", text))


def _fold(sign: str) -> str:
    if sign in _BASIC or sign in _EXTENDED:
        return sign
    bare = "".join(each for each in unicodedata.normalize("NFD", sign) if not unicodedata.combining(each))
    plain = _PLAIN.get(sign, bare)
    return plain if septets(plain) is not None else sign


_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "–": "-", "—": "-", "«": '"', "»": '"', "œ": "oe"} | {
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
}


def shortened(candidates: Iterable[str]) -> str:
    """The first, from the fullest to the barest, that fits as it is written or folded. ValueError if none does: no
    warning is ever cut in the middle.
    """
    for each in candidates:
        for text in (unicodedata.normalize("NFC", each), folded(each)):
            if fits(text):
                return text
    raise ValueError("nothing fits into one message")
