"""Receipts: a log promises that a commitment will be among its entries by some second. Ours; signed as a note.

tocsin.receipt/v1
<origin>
<due, unix seconds>
<base64 of the 32 bytes>
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.ledger import note
from tocsin.ledger.lines import b64, decimal, hash_from, malformed
from tocsin.ledger.note import Note
from tocsin.ledger.vkey import SignatureKind, Signer, VerifierKey
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant

HEADER = "tocsin.receipt/v1"
"""A checkpoint begins with its origin: no log may have this one."""


@dataclass(frozen=True)
class Receipt:
    """What a log promises; nothing is proven."""

    origin: str
    due: Instant
    commitment: Hash


@dataclass(frozen=True)
class VerifiedReceipt:
    """A key of that log promised this. If the entry is not there by then, this note convicts it."""

    receipt: Receipt
    note: Note


def read_text(text: str) -> Receipt:
    """Refusal("ledger.malformed")."""
    header, *rest = text.split("\n")
    if header != HEADER or len(rest) != 4 or rest[-1] or not rest[0]:
        raise malformed()
    return Receipt(origin=rest[0], due=Instant(decimal(rest[1])), commitment=hash_from(rest[2]))


def write_text(receipt: Receipt) -> str:
    """Refusal("ledger.malformed") of what nobody could read again."""
    text = f"{HEADER}\n{receipt.origin}\n{receipt.due}\n{b64(receipt.commitment)}\n"
    if read_text(text) != receipt:
        raise malformed()
    return text


def sign(receipt: Receipt, signer: Signer) -> Note:
    text = write_text(receipt)
    return Note(text=text, signatures=(note.sign(text, signer),))


def verify(data: bytes, *, keys: Iterable[VerifierKey]) -> VerifiedReceipt:
    """Refusal("ledger.malformed"), "ledger.bad_signature", "ledger.unsigned" by a key of the log that it names."""
    signed = note.read(data)
    receipt = read_text(signed.text)
    note.verified(signed, [key for key in keys if key.name == receipt.origin and key.kind is SignatureKind.ed25519])
    return VerifiedReceipt(receipt=receipt, note=signed)
