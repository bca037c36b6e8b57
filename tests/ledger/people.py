"""A log, its cosigners and its files, as the tests speak of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256

from tocsin.ledger import checkpoint as checkpoints
from tocsin.ledger import cosigner, sequencer, tree
from tocsin.ledger.checkpoint import Checkpoint
from tocsin.ledger.note import Note
from tocsin.ledger.sequencer import Grown
from tocsin.ledger.tiles import Tile, tile_in
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.terms.ids import Hash, PublicKey
from tocsin.terms.instant import Instant
from tocsin_kit.keys import SigningKey

NOW = Instant(1_790_000_000)


@dataclass(frozen=True)
class Somebody:
    """Whoever signs, under a name."""

    name: str
    key: SigningKey

    @classmethod
    def called(cls, name: str) -> Somebody:
        return cls(name, SigningKey.of(sha256(name.encode()).digest()))

    @property
    def public(self) -> PublicKey:
        return self.key.public

    def sign(self, message: bytes) -> bytes:
        return self.key.sign(message)

    @property
    def as_log(self) -> VerifierKey:
        return VerifierKey.of(self, SignatureKind.ed25519)

    @property
    def as_cosigner(self) -> VerifierKey:
        return VerifierKey.of(self, SignatureKind.cosignature_v1)


def entry(number: int, *, of: str = "entry") -> bytes:
    return sha256(f"{of} {number}".encode()).digest()


@dataclass
class Log:
    """A log that keeps its files in memory."""

    who: Somebody = field(default_factory=partial(Somebody.called, "log.example/maple"))
    grown: Grown = field(default_factory=Grown)
    files: dict[Tile, bytes] = field(default_factory=dict)
    entries: list[bytes] = field(default_factory=list)

    def grow(self, count: int, *, of: str = "entry") -> None:
        new = [entry(len(self.entries) + n, of=of) for n in range(count)]
        step = sequencer.sequence(self.grown, new)
        self.grown, self.files = step.grown, {**self.files, **step.files}
        self.entries += new

    def read(self, tile: Tile) -> bytes:
        """As it stands today: the fuller one where it has grown since."""
        now = tile_in(tile.level, tile.index, size=self.grown.size)
        assert now is not None, tile
        return self.files[now]

    @property
    def checkpoint(self) -> Checkpoint:
        return Checkpoint(origin=self.who.name, size=self.grown.size, root=self.grown.root)

    def signed(self, *also: Somebody, at: Instant = NOW) -> Note:
        note = checkpoints.sign(self.checkpoint, self.who)
        lines = [cosigner.cosignature.cosign(note.text, each, at=at) for each in also]
        return Note(note.text, (*note.signatures, *lines))

    def path(self, index: int) -> tuple[Hash, ...]:
        return tree.inclusion(index, size=self.grown.size, tiles=self.read)

    def since(self, old: int) -> tuple[Hash, ...]:
        return tree.consistency(old, size=self.grown.size, tiles=self.read)
