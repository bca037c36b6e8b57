"""`add-checkpoint` (C2SP tlog-witness), both ends of it: what a log asks, and whether a cosigner signs.

Who cosigns keeps, for each log, the latest checkpoint it cosigned. It reads that, asks `judge`, keeps the new one and
only then signs and answers, all in one transaction: two requests at once would otherwise roll its memory back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tocsin.ledger import checkpoint as checkpoints
from tocsin.ledger import cosignature, note
from tocsin.ledger.checkpoint import Checkpoint, SignedCheckpoint
from tocsin.ledger.lines import b64, decimal, hash_from, malformed, utf8
from tocsin.ledger.note import Note
from tocsin.ledger.tree import LONGEST_PROOF
from tocsin.ledger.vkey import Signer, VerifierKey
from tocsin.seals.merkle import EMPTY_ROOT, is_grown_from
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

PATH = "add-checkpoint"
TEXT = "text/plain; charset=utf-8"
SIZE = "text/x.tlog.size"
MOST_BYTES = note.MOST_BYTES + 4_096
_OLD = "old "


@dataclass(frozen=True)
class Request:
    """What a log asks; nothing is proven."""

    old: int
    proof: tuple[Hash, ...]
    signed: SignedCheckpoint


@dataclass(frozen=True)
class Cosign:
    """A log that is known signed this, and its tree begins with the latest one cosigned. Keep it before signing."""

    checkpoint: Checkpoint
    note: Note


@dataclass(frozen=True)
class Refused:
    """Answered as it stands here. `is_split`: two trees of one size, which no honest log signs."""

    status: int
    body: bytes
    content_type: str = TEXT
    is_split: bool = False


def read_request(body: bytes) -> Request:
    """Refusal("ledger.malformed"), which is answered with 400."""
    if len(body) > MOST_BYTES:
        raise malformed()
    head, empty, rest = body.partition(b"\n\n")
    old, *hashes = utf8(head).split("\n")
    if not empty or not old.startswith(_OLD) or len(hashes) > LONGEST_PROOF:
        raise malformed()
    proof = tuple(hash_from(line) for line in hashes)
    return Request(old=decimal(old.removeprefix(_OLD)), proof=proof, signed=checkpoints.read(rest))


def write_request(old: int, *, proof: Sequence[Hash], signed: Note) -> bytes:
    """Refusal("ledger.malformed") of what nobody could read."""
    head = "".join(f"{line}\n" for line in (f"{_OLD}{old}", *(b64(each) for each in proof)))
    body = head.encode() + b"\n" + note.write(signed)
    read_request(body)
    return body


def judge(request: Request, *, keys: Iterable[VerifierKey], latest: Checkpoint | None) -> Cosign | Refused:
    """`keys`: those trusted for that log, none for one that is not known. `latest`: what was cosigned last of it."""
    asked, known = request.signed.checkpoint, frozenset(keys)
    if not known:
        return Refused(404, b"no log of that origin is known here\n")
    try:
        checkpoints.signed_by(request.signed, known)
    except Refusal:
        return Refused(403, b"no key that is known here signed this\n")
    if request.old > asked.size:
        return Refused(400, b"the old tree is larger than the new one\n")
    size, root = (latest.size, latest.root) if latest else (0, EMPTY_ROOT)
    if request.old != size:
        return Refused(409, f"{size}\n".encode(), content_type=SIZE)
    if asked.size == size and asked.root != root:
        return Refused(409, b"another tree of that size was cosigned here\n", is_split=True)
    if not is_grown_from(asked.root, size=asked.size, old_root=root, old_size=size, proof=request.proof):
        return Refused(422, b"the proof does not hold\n")
    return Cosign(checkpoint=asked, note=request.signed.note)


def answer(cosign: Cosign, signer: Signer, *, at: Instant) -> bytes:
    """The body of a 200: the line that the log puts below its checkpoint."""
    return cosignature.cosign(cosign.note.text, signer, at=at).line.encode()


def read_size(body: bytes) -> int:
    """What a cosigner says it has seen last, in its 409. Refusal("ledger.malformed")."""
    text = utf8(body)
    if not text.endswith("\n"):
        raise malformed()
    return decimal(text[:-1])
