"""Tiles and entry bundles (C2SP tlog-tiles): how they are named, which of them a tree has, what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tocsin.ledger.lines import MOST_NUMBER, decimal, malformed

HEIGHT = 8
WIDTH = 1 << HEIGHT
"""Hashes in a full tile, entries in a full bundle."""
HASH_BYTES = 32
TILE_BYTES = WIDTH * HASH_BYTES
ENTRIES = -1
"""The level of an entry bundle."""
MOST_LEVEL = 63
MOST_ENTRY_BYTES = 2**16 - 1
_FOLDER = "tile"
_BUNDLES = "entries"
_PARTIAL = ".p"


@dataclass(frozen=True, order=True)
class Tile:
    """The name of one file. `level` 0: leaf hashes; `ENTRIES`: the entries themselves. `width` below 256: not full."""

    level: int
    index: int
    width: int = WIDTH

    @property
    def is_full(self) -> bool:
        return self.width == WIDTH


def write_path(tile: Tile) -> str:
    """Below the log's prefix: `tile/0/x001/x234/067.p/12`."""
    level = _BUNDLES if tile.level == ENTRIES else str(tile.level)
    groups = [f"{tile.index % 1000:03}"]
    rest = tile.index // 1000
    while rest:
        groups.insert(0, f"x{rest % 1000:03}")
        rest //= 1000
    partial = "" if tile.is_full else f"{_PARTIAL}/{tile.width}"
    return "/".join((_FOLDER, level, *groups)) + partial


def read_path(path: str) -> Tile:
    """The name of a tile, written in the one way. Refusal("ledger.malformed")."""
    folder, *parts = path.split("/")
    if folder != _FOLDER or not 2 <= len(parts) <= 10:
        raise malformed()
    width = WIDTH
    if len(parts) >= 3 and parts[-2].endswith(_PARTIAL):
        width = decimal(parts.pop())
        parts[-1] = parts[-1].removesuffix(_PARTIAL)
    level, *groups = parts
    number = "".join(group.removeprefix("x") for group in groups).lstrip("0") or "0"
    tile = Tile(ENTRIES if level == _BUNDLES else decimal(level), decimal(number), width)
    bounded = tile.level <= MOST_LEVEL and tile.index <= MOST_NUMBER >> HEIGHT and 1 <= width <= WIDTH
    if not bounded or write_path(tile) != path:
        raise malformed()
    return tile


def tile_in(level: int, index: int, *, size: int) -> Tile | None:
    """That tile as it stands in a tree of that many leaves: full, partial, or not there."""
    width = min(hashes_at(level, size=size) - index * WIDTH, WIDTH)
    return Tile(level, index, width) if width > 0 else None


def hashes_at(level: int, *, size: int) -> int:
    """How many full subtrees of 256^level leaves there are."""
    return size >> HEIGHT * max(level, 0)


def levels(size: int) -> range:
    """Those of a tree of that many leaves, without the bundles'."""
    return range((max(size.bit_length(), 1) + HEIGHT - 1) // HEIGHT if size else 0)


def partial_tiles(size: int) -> tuple[Tile, ...]:
    """Those at the right edge that are not full, the bundle first: what a log has to read to go on from that size."""
    return tuple(
        Tile(level, count // WIDTH, count % WIDTH)
        for level in (ENTRIES, *levels(size))
        if (count := hashes_at(level, size=size)) % WIDTH
    )


def tiles_of(size: int) -> Iterator[Tile]:
    """Every tile and bundle of a tree of that many leaves."""
    for level in (ENTRIES, *levels(size)):
        count = hashes_at(level, size=size)
        for start in range(0, count, WIDTH):
            yield Tile(level, start // WIDTH, min(count - start, WIDTH))


def whole_hashes(data: bytes, *, width: int) -> bytes:
    """The first `width` hashes of a tile, which may be a fuller one. Refusal("ledger.malformed")."""
    if len(data) % HASH_BYTES or not width * HASH_BYTES <= len(data) <= TILE_BYTES:
        raise malformed()
    return data[: width * HASH_BYTES]


def write_bundle(entries: Sequence[bytes]) -> bytes:
    """Refusal("ledger.malformed") when there are none, more than 256, or one is longer than two bytes can say."""
    lengths = set(map(len, entries))
    if not 0 < len(entries) <= WIDTH or max(lengths) > MOST_ENTRY_BYTES:
        raise malformed()
    if len(lengths) == 1:
        prefix = lengths.pop().to_bytes(2, "big")
        return prefix + prefix.join(entries)
    return b"".join([len(entry).to_bytes(2, "big") + entry for entry in entries])


def read_bundle(data: bytes, *, width: int) -> tuple[bytes, ...]:
    """The first `width` entries of a bundle, which may be a fuller one. Refusal("ledger.malformed")."""
    entries, at = [], 0
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        if at + 2 > len(data) or end > len(data):
            raise malformed()
        entries.append(data[at + 2 : end])
        at = end
    if not 0 < width <= len(entries) <= WIDTH:
        raise malformed()
    return tuple(entries[:width])
