"""Cosignatures by Ed25519 (C2SP tlog-cosignature, `cosignature/v1`): somebody else saw this log grow only."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.ledger import note
from tocsin.ledger.lines import MOST_NUMBER, malformed, utf8
from tocsin.ledger.note import Note, NoteSignature
from tocsin.ledger.vkey import SignatureKind, Signer, VerifierKey, cosigned_message, pack, unpack
from tocsin.terms.instant import Instant


def cosign(text: str, signer: Signer, *, at: Instant) -> NoteSignature:
    """Of a checkpoint's text. Whoever calls this answers for what it says: as of `at`, this is the largest tree of that
    log that the signer has seen, and it begins with every other."""
    if not 0 <= at <= MOST_NUMBER:
        raise malformed()
    key = VerifierKey.of(signer, SignatureKind.cosignature_v1)
    signature = signer.sign(cosigned_message(text, at=at))
    return NoteSignature(name=key.name, key_id=key.key_id, signature=pack(at, signature))


def cosigned_at(signed: Note, key: VerifierKey) -> Instant | None:
    """When that cosigner says it did, the latest if more than once; None if it never did. Verify the note first."""
    if key.kind is not SignatureKind.cosignature_v1:
        return None
    return max((Instant(unpack(line.signature)[0]) for line in note.lines_of(signed, key)), default=None)


def with_cosignatures(signed: Note, body: bytes, *, keys: Iterable[VerifierKey]) -> Note:
    """The checkpoint with what a cosigner answered below it: one line of each key that is known here, in place of an
    earlier one of hers.

    Refusal("ledger.malformed"), "ledger.bad_signature", "ledger.unsigned" when none of the lines is theirs.
    """
    if len(body) > note.MOST_BYTES:
        raise malformed()
    came = Note(text=signed.text, signatures=note.read_lines(utf8(body)))
    answered = sorted(note.verified(came, keys), key=lambda key: (key.name, key.key_id))
    kept = [line for line in signed.signatures if not any(note.is_of(line, key) for key in answered)]
    return Note(text=signed.text, signatures=(*kept, *(note.lines_of(came, key)[0] for key in answered)))
