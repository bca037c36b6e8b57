"""Strict Ed25519 verification (RFC 8032 § 5.1.7): S < L, canonical encodings, no key of small order."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

KEY_BYTES = 32
SIGNATURE_BYTES = 64

_PRIME = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
# The y of every point whose order divides 8: such a key verifies signatures of messages that nobody signed.
_SMALL_ORDER_Y = frozenset(
    (
        0,
        1,
        _PRIME - 1,
        2707385501144840649318225287225658788936804267575313519463743609750303402022,
        55188659117513257062467267217118295137698188065244968500265048394206261417927,
    )
)


def verifies(signature: bytes, message: bytes, *, key: bytes) -> bool:
    if len(signature) != SIGNATURE_BYTES or not is_sound(key):
        return False
    if int.from_bytes(signature[32:], "little") >= _ORDER:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def is_sound(key: bytes) -> bool:
    """A canonical encoding, and not of a point of small order."""
    y = int.from_bytes(key, "little") & ((1 << 255) - 1)
    return len(key) == KEY_BYTES and y < _PRIME and y not in _SMALL_ORDER_Y
