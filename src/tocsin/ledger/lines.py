"""What the texts of a ledger are made of: decimal numbers, base64 of RFC 4648 § 4. There is one way to write each."""

from __future__ import annotations

import base64
import binascii

from tocsin.terms.ids import Hash
from tocsin.terms.refusal import Refusal

MOST_NUMBER = 2**63 - 1
"""Of leaves, and of seconds."""
SPACES = frozenset(
    "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""Unicode's White_Space, written out: Python and JavaScript each know another set by that name."""
_DIGITS = frozenset("0123456789")


def malformed() -> Refusal:
    return Refusal("ledger.malformed", safe="This proof is damaged or incomplete.")


def decimal(text: str) -> int:
    """ASCII digits without leading zeros, at most 2^63 - 1. Refusal("ledger.malformed")."""
    if not 0 < len(text) <= 19 or not _DIGITS.issuperset(text) or (text[0] == "0" and text != "0"):
        raise malformed()
    number = int(text)
    if number > MOST_NUMBER:
        raise malformed()
    return number


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def from_b64(text: str, *, length: int | None = None) -> bytes:
    """Refusal("ledger.malformed") unless the text is the one way to write those bytes, and `length` long if asked."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, ValueError) as why:
        raise malformed() from why
    if b64(data) != text or (length is not None and len(data) != length):
        raise malformed()
    return data


def hash_from(text: str) -> Hash:
    return Hash(from_b64(text, length=32))


def utf8(data: bytes) -> str:
    """Text without control characters but newline. Refusal("ledger.malformed")."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as why:
        raise malformed() from why
    if not is_clean(text):
        raise malformed()
    return text


def is_clean(text: str) -> bool:
    """What a note may hold: no control characters but newline, nothing that UTF-8 cannot write."""
    return not any((char < " " and char != "\n") or "\ud800" <= char <= "\udfff" for char in text)
