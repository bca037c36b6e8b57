"""Checkpoints (C2SP tlog-checkpoint): how large a log's tree is and what its root is, signed as a note."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.ledger import note
from tocsin.ledger.lines import b64, decimal, hash_from, malformed
from tocsin.ledger.note import Note
from tocsin.ledger.vkey import Signer, VerifierKey
from tocsin.seals.merkle import EMPTY_ROOT
from tocsin.terms.ids import Hash


@dataclass(frozen=True)
class Checkpoint:
    """What a log says; nothing is proven. `origin`: which log. `extensions`: lines that are kept, not read."""

    origin: str
    size: int
    root: Hash
    extensions: tuple[str, ...] = ()


@dataclass(frozen=True)
class SignedCheckpoint:
    """The shape; nothing is proven."""

    checkpoint: Checkpoint
    note: Note


def read(data: bytes) -> SignedCheckpoint:
    """Refusal("ledger.malformed")."""
    signed = note.read(data)
    return SignedCheckpoint(checkpoint=read_text(signed.text), note=signed)


def read_text(text: str) -> Checkpoint:
    """Refusal("ledger.malformed"); also of a tree without leaves that has the root of another."""
    *lines, rest = text.split("\n")
    if rest or len(lines) < 3 or not all(lines):
        raise malformed()
    origin, size, root, *extensions = lines
    found = Checkpoint(origin=origin, size=decimal(size), root=hash_from(root), extensions=tuple(extensions))
    if found.size == 0 and found.root != EMPTY_ROOT:
        raise malformed()
    return found


def write_text(checkpoint: Checkpoint) -> str:
    """Refusal("ledger.malformed") of what nobody could read again."""
    lines = (checkpoint.origin, str(checkpoint.size), b64(checkpoint.root), *checkpoint.extensions)
    text = "".join(f"{line}\n" for line in lines)
    if read_text(text) != checkpoint:
        raise malformed()
    return text


def sign(checkpoint: Checkpoint, signer: Signer) -> Note:
    """By the log. Whoever calls this answers for it that no other checkpoint it signed is against this one."""
    text = write_text(checkpoint)
    return Note(text=text, signatures=(note.sign(text, signer),))


def signed_by(signed: SignedCheckpoint, keys: Iterable[VerifierKey]) -> frozenset[VerifierKey]:
    """Which of the log's keys signed: those named as its origin. Refusal("ledger.bad_signature"), "ledger.unsigned"."""
    return note.verified(signed.note, [key for key in keys if key.name == signed.checkpoint.origin])
