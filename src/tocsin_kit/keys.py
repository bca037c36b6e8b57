"""Keys: made at random, never derived; and every signature that a person with a role makes.

Randomness comes in as `fill(n) -> n bytes`, by default the operating system's; a private key is 32 raw bytes.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from tocsin.seals import alert, attestation, beat, checked, cose, desk, invite, relayed, statement
from tocsin.seals.hashes import hash_of, key_id
from tocsin.seals.window import Leaf, WindowStatement, write_stand_in, write_statement
from tocsin.terms.ids import Hash, PublicKey, Recipient, TownId, Window

Fill = Callable[[int], bytes]

SLIP_MASTER_BYTES = 16


@dataclass(frozen=True, repr=False)
class SigningKey:
    """An Ed25519 key pair (RFC 8032)."""

    seed: bytes
    public: PublicKey

    @classmethod
    def make(cls, fill: Fill = os.urandom) -> SigningKey:
        return cls.of(fill(32))

    @classmethod
    def of(cls, seed: bytes) -> SigningKey:
        public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
        return cls(seed=seed, public=PublicKey(public))

    def sign(self, message: bytes) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)

    def __repr__(self) -> str:
        return f"<SigningKey {key_id(self.public).hex()}>"


@dataclass(frozen=True, repr=False)
class RecipientKey:
    """An X25519 key pair (RFC 7748): who can open an envelope."""

    secret: bytes
    public: Recipient

    @classmethod
    def make(cls, fill: Fill = os.urandom) -> RecipientKey:
        return cls.of(fill(32))

    @classmethod
    def of(cls, secret: bytes) -> RecipientKey:
        public = X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()
        return cls(secret=secret, public=Recipient(public))

    def __repr__(self) -> str:
        return f"<RecipientKey {self.public[:4].hex()}>"


@dataclass(frozen=True, repr=False)
class WatchKeys:
    """One role-holder's keys for one window, and the leaf that certifies them."""

    window: Window
    watch: SigningKey
    drill: SigningKey
    opens: RecipientKey
    leaf: Leaf

    def __repr__(self) -> str:
        return f"<WatchKeys {self.window} {self.leaf.leaf_id.hex()}>"


def make_watch_keys(window: Window, *, roles: int, slip_master: bytes, fill: Fill = os.urandom) -> WatchKeys:
    keys = SigningKey.make(fill), SigningKey.make(fill), RecipientKey.make(fill)
    return watch_keys_of(window, *keys, roles=roles, slip_master=slip_master)


def watch_keys_of(
    window: Window, watch: SigningKey, drill: SigningKey, opens: RecipientKey, *, roles: int, slip_master: bytes
) -> WatchKeys:
    leaf = Leaf(
        roles=roles,
        watch_key=watch.public,
        drill_key=drill.public,
        age_recipient=opens.public,
        slip_hash=hash_of(slip_secret(slip_master, window=window)),
    )
    return WatchKeys(window=window, watch=watch, drill=drill, opens=opens, leaf=leaf)


def slip_secret(slip_master: bytes, *, window: Window) -> bytes:
    """HMAC-SHA-256(slip_master, u32be window); publishing it revokes that window's leaf."""
    return hmac.digest(slip_master, window.to_bytes(4, "big"), "sha256")


def sign(payload: bytes, *, kind: cose.Kind, town: TownId, keys: Iterable[SigningKey]) -> bytes:
    """The signed object's bytes."""
    message = cose.to_be_signed(payload, kind=kind, town=town)
    signatures = tuple(cose.Signature(key_id=key_id(key.public), signature=key.sign(message)) for key in keys)
    return cose.write(cose.Signed(payload=payload, signatures=signatures))


def sign_also(data: bytes, *, kind: cose.Kind, town: TownId, key: SigningKey) -> bytes:
    """The same object with one more signature: the second person's tap."""
    first = cose.parse(data)
    second = cose.parse(sign(first.payload, kind=kind, town=town, keys=[key]))
    return cose.write(cose.merge(first, second))


def sign_alert(unsigned: alert.Alert, *, town: TownId, keys: Iterable[SigningKey]) -> bytes:
    return sign(alert.write(unsigned), kind=cose.Kind.ALERT, town=town, keys=keys)


def sign_checked(unsigned: checked.Checked, *, town: TownId, keys: Iterable[SigningKey]) -> bytes:
    return sign(checked.write(unsigned), kind=cose.Kind.CHECKED, town=town, keys=keys)


def sign_relayed(unsigned: relayed.Relayed, *, town: TownId, key: SigningKey) -> bytes:
    return sign(relayed.write(unsigned), kind=cose.Kind.RELAYED, town=town, keys=[key])


def sign_attestation(unsigned: attestation.Attestation, *, town: TownId, key: SigningKey) -> bytes:
    return sign(attestation.write(unsigned), kind=cose.Kind.ATTESTATION, town=town, keys=[key])


def sign_beat(unsigned: beat.Beat, *, town: TownId, key: SigningKey) -> bytes:
    return sign(beat.write(unsigned), kind=cose.Kind.BEAT, town=town, keys=[key])


def sign_window(unsigned: WindowStatement, *, town: TownId, keys: Iterable[SigningKey]) -> bytes:
    return sign(write_statement(unsigned), kind=cose.Kind.WINDOW, town=town, keys=keys)


def sign_statement(unsigned: statement.Statement, *, town: TownId, keys: Iterable[SigningKey]) -> bytes:
    """A statement of the roster chain."""
    return sign(statement.write(unsigned), kind=cose.Kind.ROSTER, town=town, keys=keys)


def sign_stand_in(leaf: Leaf, *, window: Window, town: TownId, keys: Iterable[SigningKey]) -> bytes:
    return sign(write_stand_in(leaf, window=window), kind=cose.Kind.STAND_IN, town=town, keys=keys)


def sign_grant(unsigned: invite.Grant, *, town: TownId, key: SigningKey) -> bytes:
    return sign(invite.write_grant(unsigned), kind=cose.Kind.INVITE, town=town, keys=[key])


def sign_cut(invite_hash: Hash, *, town: TownId, key: SigningKey) -> bytes:
    return sign(invite.write_cut(invite_hash), kind=cose.Kind.CUT, town=town, keys=[key])


def sign_desk_opening(unsigned: desk.DeskOpening, *, town: TownId, key: SigningKey) -> bytes:
    return sign(desk.write(unsigned), kind=cose.Kind.DESK, town=town, keys=[key])
