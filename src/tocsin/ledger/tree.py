"""The Merkle tree of RFC 6962 and RFC 9162 § 2.1 over its tiles: what a log appends, and the two proofs it gives.

Whether a leaf is in a tree says `tocsin.seals.merkle.includes`, whether a tree goes on from another `extends`.

[Note: nodes, ranges, tiles]
The leaves of a tree lie in ranges `[first, end)`. A range that is a full subtree of 2^height leaves is a node; every
range that a proof asks for is one node, or a few side by side at the right edge. Tiles hold every eighth level of
nodes; those between are hashed anew from the tile below. A proof therefore says first which tiles it needs, so that
whoever keeps them may fetch them as she likes, and is then computed without waiting for anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from tocsin.ledger.lines import malformed
from tocsin.ledger.tiles import HEIGHT, WIDTH, Tile, hashes_of, levels, partial_tiles, tile_in
from tocsin.terms.ids import Hash

EMPTY_ROOT = Hash(sha256(b"").digest())
LONGEST_PROOF = 63
TileReader = Callable[[Tile], bytes]
"""Gives what stands in that tile; a fuller one of the same place will do."""
Range = tuple[int, int]


@dataclass(frozen=True)
class Edge:
    """The right edge of a tree: for each level of tiles, the hashes of the one that is not full."""

    size: int = 0
    levels: tuple[tuple[Hash, ...], ...] = ()

    @property
    def root(self) -> Hash:
        """§ 2.1.1."""
        found: Hash | None = None
        for hashes in self.levels:
            rest = [*hashes, found] if found is not None else list(hashes)
            found = _top(rest) if rest else None
        return EMPTY_ROOT if found is None else found


def edge_at(size: int, tiles: TileReader) -> Edge:
    """As it was when the tree had that many leaves; reads `partial_tiles(size)`. Refusal("ledger.malformed")."""
    held: list[tuple[Hash, ...]] = [()] * len(levels(size))
    for tile in partial_tiles(size):
        if tile.level >= 0:
            held[tile.level] = hashes_of(tiles(tile), width=tile.width)
    return Edge(size=size, levels=tuple(held))


def append(edge: Edge, leaf_hashes: Sequence[Hash]) -> tuple[Edge, dict[Tile, bytes]]:
    """The edge with these leaves behind it, and every tile that is new or fuller, as it stands then.

    Of tiles that would have stood between, nothing: a log owes only those of the trees it signed.
    """
    changed: dict[Tile, bytes] = {}
    rows: list[tuple[Hash, ...]] = []
    coming: Sequence[Hash] = leaf_hashes
    level, size = 0, edge.size
    while coming or level < len(edge.levels):
        held = edge.levels[level] if level < len(edge.levels) else ()
        first = (size >> HEIGHT * level) // WIDTH
        row = [*held, *coming]
        full = len(row) // WIDTH * WIDTH
        above = []
        for start in range(0, full, WIDTH):
            part = row[start : start + WIDTH]
            changed[Tile(level, first + start // WIDTH)] = b"".join(part)
            above.append(_top(part))
        rest = tuple(row[full:])
        if rest and coming:
            changed[Tile(level, first + full // WIDTH, len(rest))] = b"".join(rest)
        rows.append(rest)
        coming, level = above, level + 1
    return Edge(size=size + len(leaf_hashes), levels=tuple(rows)), changed


def inclusion(index: int, *, size: int, tiles: TileReader) -> tuple[Hash, ...]:
    """§ 2.1.3.1: the path of the leaf at `index` in the tree of `size` leaves. Reads `tiles_for_inclusion`."""
    return tuple(_hash(each, size=size, tiles=tiles) for each in _inclusion_ranges(index, size=size))


def consistency(old: int, *, size: int, tiles: TileReader) -> tuple[Hash, ...]:
    """§ 2.1.4.1: that the tree of `size` leaves begins with the tree of `old`. Reads `tiles_for_consistency`."""
    return tuple(_hash(each, size=size, tiles=tiles) for each in _consistency_ranges(old, size=size))


def tiles_for_inclusion(index: int, *, size: int) -> tuple[Tile, ...]:
    return _tiles(_inclusion_ranges(index, size=size), size=size)


def tiles_for_consistency(old: int, *, size: int) -> tuple[Tile, ...]:
    return _tiles(_consistency_ranges(old, size=size), size=size)


def extends(root: bytes, *, size: int, old_root: bytes, old_size: int, proof: Sequence[bytes]) -> bool:
    """§ 2.1.4.2: whether the tree with this root begins with the tree of the old root; each does with the empty one."""
    if not 0 <= old_size <= size or len(root) != 32 or len(old_root) != 32:
        return False
    if old_size == size:
        return not proof and root == old_root
    if old_size == 0:
        return not proof and old_root == EMPTY_ROOT
    path = [old_root, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    if not path or any(len(node) != 32 for node in path):
        return False
    left, last = old_size - 1, size - 1
    while left & 1:
        left, last = left >> 1, last >> 1
    was = node = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if left & 1 or left == last:
            was, node = _node(sibling, was), _node(sibling, node)
            while not left & 1 and left:
                left, last = left >> 1, last >> 1
        else:
            node = _node(node, sibling)
        left, last = left >> 1, last >> 1
    return last == 0 and was == old_root and node == root


def _inclusion_ranges(index: int, *, size: int) -> list[Range]:
    """The siblings on the way down to the leaf, from the bottom. ValueError for a leaf that is not in the tree."""
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} in a tree of {size}")
    first, end, siblings = 0, size, []
    while end - first > 1:
        middle = first + _split(end - first)
        if index < middle:
            siblings.append((middle, end))
            end = middle
        else:
            siblings.append((first, middle))
            first = middle
    return siblings[::-1]


def _consistency_ranges(old: int, *, size: int) -> list[Range]:
    """What of the old tree is a node of the new one, and its siblings, from the bottom."""
    if not 0 <= old <= size:
        raise ValueError(f"a tree of {size} is younger than one of {old}")
    if old in (0, size):
        return []
    first, end, siblings = 0, size, []
    while end != old:
        middle = first + _split(end - first)
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
    places = {_place(height, number)[:2] for each in ranges for height, number in _nodes(each)}
    return tuple(tile for level, index in sorted(places) if (tile := tile_in(level, index, size=size)) is not None)


def _hash(leaves: Range, *, size: int, tiles: TileReader) -> Hash:
    found: Hash | None = None
    for height, number in reversed(list(_nodes(leaves))):
        level, index, start, width = _place(height, number)
        tile = tile_in(level, index, size=size)
        if tile is None or start + width > tile.width:
            raise malformed()
        node = _top(hashes_of(tiles(tile), width=tile.width)[start : start + width])
        found = node if found is None else _node(node, found)
    if found is None:
        raise malformed()
    return found


def _nodes(leaves: Range) -> Iterator[tuple[int, int]]:
    """The full subtrees that a range is made of, from the left: height, and which one at that height."""
    first, end = leaves
    while first < end:
        height = (end - first).bit_length() - 1
        yield height, first >> height
        first += 1 << height


def _place(height: int, number: int) -> tuple[int, int, int, int]:
    """Where a node is: level and index of the tile, the first of its hashes below that node, and how many."""
    level, within = divmod(height, HEIGHT)
    start = number << within
    return level, start // WIDTH, start % WIDTH, 1 << within


def _top(hashes: Sequence[Hash]) -> Hash:
    """The root over these nodes of one height, as § 2.1.1 has it."""
    row = list(hashes)
    while len(row) > 1:
        paired = [Hash(sha256(b"\x01" + row[n] + row[n + 1]).digest()) for n in range(0, len(row) - 1, 2)]
        row = [*paired, row[-1]] if len(row) & 1 else paired
    return row[0]


def _split(size: int) -> int:
    """The largest power of two smaller than size."""
    return 1 << (size - 1).bit_length() - 1


def _node(left: bytes, right: bytes) -> Hash:
    return Hash(sha256(b"\x01" + left + right).digest())
