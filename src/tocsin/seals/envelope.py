"""The outside of a sealed envelope, all that a house may look at. Docs/protocol, section 9.

u32be length || age file || random fill          exactly 4,096 or 65,536 bytes
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from tocsin.terms.refusal import Refusal

SLOTS = 8
PLAINTEXT_BYTES = {4_096: 3_072, 65_536: 64_512}
"""Envelope size → the exact size of the plaintext inside."""

_LENGTH = 4
_INTRO = b"age-encryption.org/v1\n"
_STANZA = b"-> X25519 "
_MAC = b"--- "
_B64_OF_32 = 43
_STANZA_BYTES = len(_STANZA) + _B64_OF_32 + 1 + _B64_OF_32 + 1
NONCE_BYTES, TAG_BYTES = 16, 16


@dataclass(frozen=True, repr=False)
class Envelope:
    """The right size, with eight X25519 stanzas. Whether anybody can open it is not known, and need not be."""

    age_file: bytes

    def __repr__(self) -> str:
        return "<Envelope>"


def header_bytes(*, slots: int = SLOTS) -> int:
    """An age header with so many X25519 stanzas has one length."""
    return len(_INTRO) + slots * _STANZA_BYTES + len(_MAC) + _B64_OF_32 + 1


def age_file_bytes(envelope_bytes: int) -> int:
    """How long the age file inside an envelope of that size is: one chunk (age-encryption.org/v1, "Payload")."""
    return header_bytes() + NONCE_BYTES + PLAINTEXT_BYTES[envelope_bytes] + TAG_BYTES


def read(data: bytes) -> Envelope:
    """Refusal("envelope.wrong_size"), "envelope.malformed", "envelope.wrong_slots"."""
    if len(data) not in PLAINTEXT_BYTES:
        raise Refusal("envelope.wrong_size", safe="This message has the wrong size.")
    length = int.from_bytes(data[:_LENGTH], "big")
    if length > len(data) - _LENGTH:
        raise _malformed()
    age_file = data[_LENGTH : _LENGTH + length]
    check_header(age_file)
    if length != age_file_bytes(len(data)):
        raise _malformed()
    return Envelope(age_file=age_file)


def check_header(age_file: bytes, *, slots: int = SLOTS) -> None:
    """The strict header of an age file: its version, so many X25519 stanzas, a MAC, and nothing else.

    Refusal("envelope.malformed"), "envelope.wrong_slots".
    """
    if not age_file.startswith(_INTRO):
        raise _malformed()
    at, found = len(_INTRO), 0
    while age_file.startswith(b"-> ", at):
        if not age_file.startswith(_STANZA, at):
            raise Refusal("envelope.wrong_slots", safe="This message is not sealed as it should be.")
        stanza = age_file[at + len(_STANZA) : at + _STANZA_BYTES]
        share, wrapped = stanza[:_B64_OF_32], stanza[_B64_OF_32 + 1 : -1]
        if len(stanza) != _STANZA_BYTES - len(_STANZA) or stanza[_B64_OF_32] != 10 or stanza[-1] != 10:
            raise _malformed()
        _check_b64_of_32(share)
        _check_b64_of_32(wrapped)
        at, found = at + _STANZA_BYTES, found + 1
        if found > slots:
            break
    if found != slots:
        raise Refusal("envelope.wrong_slots", safe="This message is not sealed as it should be.")
    end = age_file[at : at + len(_MAC) + _B64_OF_32 + 1]
    if len(end) != len(_MAC) + _B64_OF_32 + 1 or not end.startswith(_MAC) or end[-1] != 10:
        raise _malformed()
    _check_b64_of_32(end[len(_MAC) : -1])


def _check_b64_of_32(text: bytes) -> None:
    try:
        decoded = base64.b64decode(text + b"=", validate=True)
    except (binascii.Error, ValueError) as why:
        raise _malformed() from why
    if len(decoded) != 32 or base64.b64encode(decoded).rstrip(b"=") != text:
        raise _malformed()


def _malformed() -> Refusal:
    return Refusal("envelope.malformed", safe="This message is not sealed as it should be.")
