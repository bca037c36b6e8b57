"""Proofs for those who were not there (C2SP tlog-proof): where an entry is, and a checkpoint that others saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.ledger import checkpoint as checkpoints
from tocsin.ledger import note
from tocsin.ledger import policy as policies
from tocsin.ledger.lines import b64, decimal, from_b64, hash_from, malformed, utf8
from tocsin.ledger.policy import Policy, VerifiedCheckpoint
from tocsin.ledger.tree import LONGEST_PROOF
from tocsin.seals import merkle
from tocsin.seals.hashes import leaf_hash
from tocsin.terms.ids import Hash
from tocsin.terms.refusal import Refusal

HEADER = "c2sp.org/tlog-proof@v1"
MOST_EXTRA_BYTES = 16 << 10
MOST_BYTES = note.MOST_BYTES + (32 << 10)
_EXTRA = "extra "
_INDEX = "index "


@dataclass(frozen=True)
class TlogProof:
    """The shape; nothing is proven, and `extra` never is: anybody may put it there. `checkpoint`: the note itself."""

    index: int
    path: tuple[Hash, ...]
    checkpoint: bytes
    extra: bytes | None = None


@dataclass(frozen=True)
class VerifiedEntry:
    """That entry is in the log, at that place."""

    entry: bytes
    index: int
    checkpoint: VerifiedCheckpoint


def read(data: bytes) -> TlogProof:
    """Refusal("ledger.malformed")."""
    if len(data) > MOST_BYTES:
        raise malformed()
    head, empty, checkpoint = data.partition(b"\n\n")
    header, *lines = utf8(head).split("\n")
    extra = None
    if lines and lines[0].startswith(_EXTRA):
        extra = from_b64(lines.pop(0).removeprefix(_EXTRA))
    if not empty or header != HEADER or not lines or not lines[0].startswith(_INDEX):
        raise malformed()
    index, *path = lines
    if len(path) > LONGEST_PROOF or (extra is not None and not 0 < len(extra) <= MOST_EXTRA_BYTES):
        raise malformed()
    checkpoints.read(checkpoint)
    return TlogProof(
        index=decimal(index.removeprefix(_INDEX)),
        path=tuple(hash_from(line) for line in path),
        checkpoint=checkpoint,
        extra=extra,
    )


def write(proof: TlogProof) -> bytes:
    """Refusal("ledger.malformed") of what nobody could read again."""
    extra = [] if proof.extra is None else [_EXTRA + b64(proof.extra)]
    lines = (HEADER, *extra, f"{_INDEX}{proof.index}", *(b64(each) for each in proof.path), "")
    data = "".join(f"{line}\n" for line in lines).encode() + proof.checkpoint
    if read(data) != proof:
        raise malformed()
    return data


def verify(data: bytes, *, entry: bytes, policy: Policy) -> VerifiedEntry:
    """Refuses what `policy.verify` refuses, and "ledger.not_included"."""
    proof = read(data)
    verified = policies.verify(proof.checkpoint, policy=policy)
    require_included(entry, index=proof.index, path=proof.path, verified=verified)
    return VerifiedEntry(entry=entry, index=proof.index, checkpoint=verified)


def require_included(entry: bytes, *, index: int, path: Sequence[Hash], verified: VerifiedCheckpoint) -> None:
    """Refusal("ledger.not_included")."""
    tree = verified.checkpoint
    if not merkle.includes(tree.root, leaf_hash=leaf_hash(entry), index=index, size=tree.size, path=path):
        raise Refusal("ledger.not_included", safe="This is not in the ledger.", status=403)
