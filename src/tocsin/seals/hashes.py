"""Every SHA-256 that the wire names."""

from __future__ import annotations

from hashlib import sha256

from tocsin.terms.ids import AlertId, Hash, KeyId, LeafId, PigeonholeId, PublicKey, TownId


def hash_of(data: bytes) -> Hash:
    return Hash(sha256(data).digest())


def town_id(root_key: PublicKey) -> TownId:
    return TownId(sha256(root_key).digest()[:16])


def key_id(key: PublicKey) -> KeyId:
    return KeyId(sha256(key).digest()[:4])


def alert_id(payload: bytes) -> AlertId:
    return AlertId(sha256(payload).digest()[:8])


def leaf_hash(leaf: bytes) -> Hash:
    """RFC 9162 § 2.1.1."""
    return Hash(sha256(b"\x00" + leaf).digest())


def leaf_id(hash_of_leaf: Hash) -> LeafId:
    return LeafId(hash_of_leaf[:4])


def wake_of(pigeonhole: PigeonholeId) -> bytes:
    """Under which a phone asks to be rung when a letter opens there. Docs/protocol, section 21."""
    return sha256(b"tocsin/wake/v1" + pigeonhole).digest()[:8]


def aid_lock_hash(pigeonhole: PigeonholeId, *, slot: bytes, digits: str) -> Hash:
    """Of a letter that a house gives out to who says the digits. Docs/protocol, section 21."""
    return Hash(sha256(b"tocsin/aid-lock/v1" + pigeonhole + slot + digits.encode("ascii")).digest())
