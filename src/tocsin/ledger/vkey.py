"""Whose signatures are known: a name and a public key (C2SP signed-note), and what each kind of key signs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from hashlib import sha256
from typing import Protocol

from tocsin.ledger.lines import MOST_NUMBER, SPACES, b64, from_b64, is_clean, malformed
from tocsin.seals import ed25519
from tocsin.terms.ids import PublicKey

KEY_ID_BYTES = 4
_TIME_BYTES = 8


class SignatureKind(IntEnum):
    """C2SP's signature types. 0x06, cosignatures by ML-DSA-44, has its place here on the day it is built."""

    ed25519 = 0x01
    """Over the note's text: a log."""
    cosignature_v1 = 0x04
    """Over the time and the text of a checkpoint (C2SP tlog-cosignature): a cosigner."""


class Signer(Protocol):
    """Somebody's private key, wherever it is kept: nothing in this room ever holds one."""

    @property
    def name(self) -> str: ...

    @property
    def public(self) -> PublicKey: ...

    def sign(self, message: bytes) -> bytes:
        """Ed25519 over the message as it is, 64 bytes."""
        ...


@dataclass(frozen=True)
class VerifierKey:
    name: str
    kind: SignatureKind
    key: PublicKey

    @classmethod
    def of(cls, signer: Signer, kind: SignatureKind) -> VerifierKey:
        return cls(name=signer.name, kind=kind, key=signer.public)

    @cached_property
    def key_id(self) -> bytes:
        """A hint: whole keys decide."""
        return sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.key).digest()[:KEY_ID_BYTES]

    def verifies(self, signature: bytes, *, text: str) -> bool:
        """`signature` as it stands in the note, after the key id."""
        if self.kind is SignatureKind.ed25519:
            return ed25519.verifies(signature, text.encode(), key=self.key)
        at, plain = unpack(signature)
        return at <= MOST_NUMBER and ed25519.verifies(plain, cosigned_message(text, at=at), key=self.key)


def read(text: str) -> VerifierKey:
    """`name+key id in hex+base64(kind || key)`. Refusal("ledger.malformed"), also for a kind that is not known here."""
    name, first, rest = text.partition("+")
    key_id, second, encoded = rest.partition("+")
    if not first or not second or not is_name(name):
        raise malformed()
    raw = from_b64(encoded, length=1 + ed25519.KEY_BYTES)
    if raw[0] not in SignatureKind._value2member_map_:
        raise malformed()
    key = VerifierKey(name=name, kind=SignatureKind(raw[0]), key=PublicKey(raw[1:]))
    if key.key_id.hex() != key_id:
        raise malformed()
    return key


def write(key: VerifierKey) -> str:
    return f"{key.name}+{key.key_id.hex()}+{b64(bytes([key.kind]) + key.key)}"


def is_name(name: str) -> bool:
    """Not empty, neither spaces nor plus, and nothing else that a note may not hold."""
    return bool(name) and "+" not in name and SPACES.isdisjoint(name) and is_clean(name)


def cosigned_message(text: str, *, at: int) -> bytes:
    return f"cosignature/v1\ntime {at}\n{text}".encode()


def pack(at: int, signature: bytes) -> bytes:
    return at.to_bytes(_TIME_BYTES, "big") + signature


def unpack(signature: bytes) -> tuple[int, bytes]:
    """The `timestamped_signature`: seconds and the bare signature, of whatever length."""
    return int.from_bytes(signature[:_TIME_BYTES], "big"), signature[_TIME_BYTES:]
