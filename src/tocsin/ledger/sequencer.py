"""One step of a log: entries get their places for ever. What is to be written comes out; to write it, and only then to
sign a root, is for the one who keeps the log.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from tocsin.ledger import tree
from tocsin.ledger.tiles import ENTRIES, WIDTH, Tile, partial_tiles, read_bundle, write_bundle
from tocsin.ledger.tree import Edge, TileReader
from tocsin.terms.ids import Hash


@dataclass(frozen=True)
class Grown:
    """How far a log has come: the edge of its tree, and the entries of the bundle that is not full."""

    edge: Edge = field(default_factory=Edge)
    tail: tuple[bytes, ...] = ()

    @property
    def size(self) -> int:
        return self.edge.size

    @property
    def root(self) -> Hash:
        return self.edge.root


@dataclass(frozen=True)
class Step:
    """`files`: every tile and bundle that is new or fuller. Each is durable before this root is signed."""

    grown: Grown
    files: dict[Tile, bytes]


def sequence(grown: Grown, entries: Sequence[bytes]) -> Step:
    """These entries behind the others. The same from the same: a step that broke off may be done again, to the byte.

    Refusal("ledger.malformed") for an entry that a bundle cannot hold.
    """
    edge, files = tree.append(grown.edge, [sha256(b"\0" + entry).digest() for entry in entries])
    waiting = [*grown.tail, *entries]
    first = grown.size // WIDTH
    for start in range(0, len(waiting) if entries else 0, WIDTH):
        part = waiting[start : start + WIDTH]
        files[Tile(ENTRIES, first + start // WIDTH, len(part))] = write_bundle(part)
    tail = tuple(waiting[len(waiting) // WIDTH * WIDTH :])
    return Step(grown=Grown(edge=edge, tail=tail), files=files)


def resumed(size: int, tiles: TileReader) -> Grown:
    """Where a log stood at that size, from the files of `partial_tiles(size)`. Refusal("ledger.malformed")."""
    bundles = [tile for tile in partial_tiles(size) if tile.level == ENTRIES]
    tail = tuple(entry for tile in bundles for entry in read_bundle(tiles(tile), width=tile.width))
    return Grown(edge=tree.edge_at(size, tiles), tail=tail)
