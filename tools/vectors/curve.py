"""Edwards25519 by hand, for signatures that only a lenient verifier accepts (RFC 8032 § 5.1). Slow, never for secrets."""

from __future__ import annotations

from hashlib import sha512

Point = tuple[int, int]

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, PRIME) % PRIME
_ROOT = pow(2, (PRIME - 1) // 4, PRIME)
IDENTITY: Point = (0, 1)


def point(y: int) -> Point:
    """The one with an even x."""
    square = (y * y - 1) * pow(_D * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * _ROOT % PRIME
    if (x * x - square) % PRIME:
        raise ValueError("no point has this y")
    return (PRIME - x if x & 1 else x), y


BASE = point(4 * pow(5, -1, PRIME) % PRIME)
EIGHTH = point(2707385501144840649318225287225658788936804267575313519463743609750303402022)
"""Of order eight."""


def add(one: Point, other: Point) -> Point:
    (x1, y1), (x2, y2) = one, other
    k = _D * x1 * x2 * y1 * y2 % PRIME
    return (
        (x1 * y2 + x2 * y1) * pow(1 + k, -1, PRIME) % PRIME,
        (y1 * y2 + x1 * x2) * pow(1 - k, -1, PRIME) % PRIME,
    )


def times(factor: int, one: Point) -> Point:
    out = IDENTITY
    while factor:
        out = add(out, one) if factor & 1 else out
        one, factor = add(one, one), factor >> 1
    return out


def encoded(one: Point) -> bytes:
    return (one[1] | (one[0] & 1) << 255).to_bytes(32, "little")


def scalar(seed: bytes) -> int:
    return int.from_bytes(sha512(seed).digest()[:32], "little") & (1 << 254) - 8 | 1 << 254


def challenge(commitment: bytes, key: bytes, message: bytes) -> int:
    return int.from_bytes(sha512(commitment + key + message).digest(), "little") % ORDER
