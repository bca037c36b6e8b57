"""The Merkle tree of RFC 6962 and RFC 9162 § 2.1 over its tiles: what a log appends, and the two proofs it gives.

Whether a leaf is in a tree says `tocsin.seals.merkle.includes`, whether a tree goes on from another `is_grown_from`.

[Note: nodes, ranges, tiles]
The leaves of a tree lie in ranges `[first, end)`. A range that is a full subtree of 2^height leaves is a node; every
range that a proof asks for is one node, or a few side by side at the right edge. Tiles hold every eighth level of
nodes; those between are hashed anew from the tile below. A proof therefore says first which tiles it needs, so that
whoever keeps them may fetch them as she likes, and is then computed without waiting for anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from tocsin.ledger.tiles import (
    HASH_BYTES,
    HEIGHT,
    TILE_BYTES,
    WIDTH,
    Tile,
    hashes_at,
    levels,
    partial_tiles,
    tile_in,
    whole_hashes,
)
from tocsin.seals.merkle import EMPTY_ROOT, node_of, split_of
from tocsin.terms.ids import Hash

LONGEST_PROOF = 63
TileReader = Callable[[Tile], bytes]
"""Gives what stands in that tile; a fuller one of the same place will do."""
Range = tuple[int, int]


@dataclass(frozen=True)
class Edge:
    """The right edge of a tree: for each level what stands in the tile that is not full, empty where all are."""

    size: int = 0
    levels: tuple[bytes, ...] = ()

    @property
    def root(self) -> Hash:
        """§ 2.1.1."""
        found: Hash | None = None
        for hashes in self.levels:
            found = _top(hashes, below=found)
        return EMPTY_ROOT if found is None else found


def edge_at(size: int, tiles: TileReader) -> Edge:
    """As it was when the tree had that many leaves; reads `partial_tiles(size)`. Refusal("ledger.malformed")."""
    held = [b""] * len(levels(size))
    for tile in partial_tiles(size):
        if tile.level >= 0:
            held[tile.level] = whole_hashes(tiles(tile), width=tile.width)
    return Edge(size=size, levels=tuple(held))


def append(edge: Edge, leaf_hashes: Sequence[bytes]) -> tuple[Edge, dict[Tile, bytes]]:
    """The edge with these leaves behind it, and every tile that is new or fuller, as it stands then.

    Of tiles that would have stood between, nothing: a log owes only those of the trees it signed.
    """
    changed: dict[Tile, bytes] = {}
    kept: list[bytes] = []
    coming, level = b"".join(leaf_hashes), 0
    while coming or level < len(edge.levels):
        row = (edge.levels[level] if level < len(edge.levels) else b"") + coming
        index, above = hashes_at(level, size=edge.size) // WIDTH, []
        full = len(row) // TILE_BYTES * TILE_BYTES
        for start in range(0, full, TILE_BYTES):
            part = row[start : start + TILE_BYTES]
            changed[Tile(level, index)] = part
            above.append(_rows(part)[-1])
            index += 1
        rest = row[full:]
        if rest and coming:
            changed[Tile(level, index, len(rest) // HASH_BYTES)] = rest
        kept.append(rest)
        coming, level = b"".join(above), level + 1
    return Edge(size=edge.size + len(leaf_hashes), levels=tuple(kept)), changed


def inclusion(index: int, *, size: int, tiles: TileReader) -> tuple[Hash, ...]:
    """§ 2.1.3.1: the path of the leaf at `index` in the tree of `size` leaves. Reads `tiles_for_inclusion`."""
    return Prover(tiles).inclusion(index, size=size)


def consistency(old: int, *, size: int, tiles: TileReader) -> tuple[Hash, ...]:
    """§ 2.1.4.1: that the tree of `size` leaves begins with the tree of `old`. Reads `tiles_for_consistency`."""
    return Prover(tiles).consistency(old, size=size)


class Prover:
    """Gives proofs one after the other and keeps what it hashed of the last `keep` tiles, 16 KiB each."""

    def __init__(self, tiles: TileReader, *, keep: int = 64) -> None:
        self._tiles = tiles
        self._rows = lru_cache(maxsize=keep)(self._read)
        self._hash = lru_cache(maxsize=keep)(self._hash_anew)

    def inclusion(self, index: int, *, size: int) -> tuple[Hash, ...]:
        """ValueError for a leaf that is not in the tree, Refusal("ledger.malformed") for what is no tile of it."""
        path: list[Hash] = []
        rows: Sequence[bytes] = ()
        level = -1
        for height, sibling, end in _siblings(index, size=size):
            if end > size:
                path.append(self._hash(sibling << height, size, size))
                continue
            # Eight heights of siblings lie in one tile.
            if height // HEIGHT != level:
                level = height // HEIGHT
                rows = self._rows_at(level, sibling >> HEIGHT - height % HEIGHT, size=size)
            path.append(_node_in(rows, height, sibling))
        return tuple(path)

    def consistency(self, old: int, *, size: int) -> tuple[Hash, ...]:
        return tuple([self._hash(*leaves, size) for leaves in _consistency_ranges(old, size=size)])

    def _hash_anew(self, first: int, end: int, size: int) -> Hash:
        nodes = [self._node(height, number, size=size) for height, number in reversed(_nodes((first, end)))]
        found = nodes[0]
        for node in nodes[1:]:
            found = node_of(node, found)
        return found

    def _node(self, height: int, number: int, *, size: int) -> Hash:
        return _node_in(self._rows_at(height // HEIGHT, number >> HEIGHT - height % HEIGHT, size=size), height, number)

    def _rows_at(self, level: int, index: int, *, size: int) -> Sequence[bytes]:
        return self._rows(level, index, min((size >> HEIGHT * level) - index * WIDTH, WIDTH))

    def _read(self, level: int, index: int, width: int) -> list[bytes]:
        return _rows(whole_hashes(self._tiles(Tile(level, index, width)), width=width))


def tiles_for_inclusion(index: int, *, size: int) -> tuple[Tile, ...]:
    ranges = [(number << height, min(end, size)) for height, number, end in _siblings(index, size=size)]
    return _tiles(ranges, size=size)


def tiles_for_consistency(old: int, *, size: int) -> tuple[Tile, ...]:
    return _tiles(_consistency_ranges(old, size=size), size=size)


def _siblings(index: int, *, size: int) -> Iterator[tuple[int, int, int]]:
    """On the way up from the leaf, of each height the node beside, if something is there; and where its leaves end."""
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} in a tree of {size}")
    height, last = 0, size - 1
    while last:
        sibling = index ^ 1
        if sibling <= last:
            yield height, sibling, sibling + 1 << height
        index, last, height = index >> 1, last >> 1, height + 1


def _consistency_ranges(old: int, *, size: int) -> list[Range]:
    """What of the old tree is a node of the new one, and its siblings, from the bottom."""
    if not 0 <= old <= size:
        raise ValueError(f"a tree of {size} is younger than one of {old}")
    if old in (0, size):
        return []
    first, end, siblings = 0, size, []
    while end != old:
        middle = first + split_of(end - first)
        if old <= middle:
            siblings.append((middle, end))
            end = middle
        else:
            siblings.append((first, middle))
            first = middle
    if first:
        siblings.append((first, end))
    return siblings[::-1]


def _tiles(ranges: Iterable[Range], *, size: int) -> tuple[Tile, ...]:
    nodes = {node for each in ranges for node in _nodes(each)}
    places = {(height // HEIGHT, (number << height % HEIGHT) // WIDTH) for height, number in nodes}
    return tuple(tile for level, index in sorted(places) if (tile := tile_in(level, index, size=size)) is not None)


def _nodes(leaves: Range) -> list[tuple[int, int]]:
    """The full subtrees that a range is made of, from the left: height, and which one at that height."""
    first, end = leaves
    found = []
    while first < end:
        height = (end - first).bit_length() - 1
        found.append((height, first >> height))
        first += 1 << height
    return found


def _node_in(rows: Sequence[bytes], height: int, number: int) -> Hash:
    """Of the tile that it lies in."""
    within = height % HEIGHT
    start = (number & (WIDTH - 1 >> within)) * HASH_BYTES
    return Hash(rows[within][start : start + HASH_BYTES])


def _rows(hashes: bytes) -> list[bytes]:
    """These nodes of one height side by side, and above them, row by row, those that two of a row make."""
    rows = [hashes]
    while len(rows[-1]) > HASH_BYTES:
        row = rows[-1]
        pairs = range(0, len(row) - HASH_BYTES, 2 * HASH_BYTES)
        rows.append(b"".join([sha256(b"\x01" + row[n : n + 2 * HASH_BYTES]).digest() for n in pairs]))
    return rows


def _top(hashes: bytes, *, below: Hash | None) -> Hash | None:
    """The root over these nodes of one height and what is lower at their right: full subtrees join from the right."""
    found, end, width = below, len(hashes), HASH_BYTES
    while end:
        if end & width:
            left = _full(hashes[end - width : end])
            found = left if found is None else node_of(left, found)
            end -= width
        width *= 2
    return found


@lru_cache(maxsize=4 * HEIGHT)
def _full(hashes: bytes) -> Hash:
    """The root over so many nodes, a power of two. What stands left of the right edge stays: it is hashed once."""
    if len(hashes) == HASH_BYTES:
        return Hash(hashes)
    middle = len(hashes) // 2
    return node_of(_full(hashes[:middle]), _full(hashes[middle:]))
