"""A guest's entry: about a second of work that a house can check at once. Docs/protocol, section 10."""

from __future__ import annotations

from hashlib import sha256

NONCE_BYTES = 8


def is_work(nonce: bytes, *, challenge: bytes, bits: int) -> bool:
    """Whether SHA-256(challenge || nonce) begins with that many zero bits."""
    if len(nonce) != NONCE_BYTES:
        return False
    digest = int.from_bytes(sha256(challenge + nonce).digest(), "big")
    return digest >> (256 - bits) == 0
