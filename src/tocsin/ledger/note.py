"""Signed notes (C2SP signed-note): a text, and lines that say who signed it. Nothing is proven before `verified`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.ledger.lines import b64, from_b64, malformed, utf8
from tocsin.ledger.vkey import KEY_ID_BYTES, SignatureKind, Signer, VerifierKey, is_name
from tocsin.terms.refusal import Refusal

MOST_BYTES = 128 << 10
"""Sixteen signatures of 5 kB, as long as any of those to come, with room for a text."""
MOST_SIGNATURES = 64
"""The keys of as many logs and cosigners as a policy may name."""
_DASH = "— "


@dataclass(frozen=True)
class NoteSignature:
    """One line; whose it is and whether it holds is not known."""

    name: str
    key_id: bytes
    signature: bytes

    @property
    def line(self) -> str:
        return f"{_DASH}{self.name} {b64(self.key_id + self.signature)}\n"


@dataclass(frozen=True)
class Note:
    """The shape; nothing is proven. `text` ends with a newline."""

    text: str
    signatures: tuple[NoteSignature, ...]


def read(data: bytes) -> Note:
    """Refusal("ledger.malformed")."""
    if len(data) > MOST_BYTES:
        raise malformed()
    text, empty, lines = utf8(data).rpartition("\n\n")
    if not empty:
        raise malformed()
    return Note(text=text + "\n", signatures=read_lines(lines))


def read_lines(text: str) -> tuple[NoteSignature, ...]:
    """Signature lines alone, one or more. Refusal("ledger.malformed")."""
    *lines, rest = text.split("\n")
    if rest or not 0 < len(lines) <= MOST_SIGNATURES:
        raise malformed()
    return tuple(_read_line(line) for line in lines)


def write(note: Note) -> bytes:
    """Refusal("ledger.malformed") of what nobody could read again."""
    data = (note.text + "\n" + "".join(each.line for each in note.signatures)).encode()
    if read(data) != note:
        raise malformed()
    return data


def sign(text: str, signer: Signer) -> NoteSignature:
    """As a log signs."""
    key = VerifierKey.of(signer, SignatureKind.ed25519)
    return NoteSignature(name=key.name, key_id=key.key_id, signature=signer.sign(text.encode()))


def verified(note: Note, keys: Iterable[VerifierKey]) -> frozenset[VerifierKey]:
    """Which of the known keys signed; the others' lines are not looked at.

    Refusal("ledger.bad_signature") when a line of a known key is false, whatever else is true; "ledger.unsigned" when
    none of them signed.
    """
    known = [(key, line) for key in frozenset(keys) for line in note.signatures if is_of(line, key)]
    if not all(key.verifies(line.signature, text=note.text) for key, line in known):
        raise Refusal("ledger.bad_signature", safe="A signature below this is false.", status=403)
    if not known:
        raise Refusal("ledger.unsigned", safe="Nobody who is known here signed this.", status=403)
    return frozenset(key for key, _ in known)


def lines_of(note: Note, key: VerifierKey) -> tuple[NoteSignature, ...]:
    return tuple(line for line in note.signatures if is_of(line, key))


def is_of(line: NoteSignature, key: VerifierKey) -> bool:
    """Whether that line says it is of that key."""
    return line.name == key.name and line.key_id == key.key_id


def _read_line(line: str) -> NoteSignature:
    name, space, encoded = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not space or not is_name(name):
        raise malformed()
    raw = from_b64(encoded)
    if len(raw) <= KEY_ID_BYTES:
        raise malformed()
    return NoteSignature(name=name, key_id=raw[:KEY_ID_BYTES], signature=raw[KEY_ID_BYTES:])
