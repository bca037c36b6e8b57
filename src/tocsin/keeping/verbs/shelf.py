"""Where a log's tiles and entry bundles stand: files under C2SP's names, which any other server could give out."""

from collections.abc import Mapping, Sequence

from tocsin.keeping.model import LEAF_BYTES
from tocsin.ledger.tiles import ENTRIES, HASH_BYTES, Tile, tile_in, write_path
from tocsin.ledger.tree import consistency, inclusion, tiles_for_consistency, tiles_for_inclusion
from tocsin.rails import Blobs
from tocsin.terms.ids import Hash

_LENGTH_BYTES = 2


class NotThere(LookupError):
    """A tile that a tree of this size has is not on the shelf."""


class Shelf:
    """`name`: of one log's own place among the blobs."""

    def __init__(self, blobs: Blobs, *, name: str) -> None:
        self._blobs = blobs
        self._name = name

    async def put(self, tile: Tile, file: bytes) -> None:
        """Refusal("blob.taken")."""
        await self._blobs.put(self._path(tile), file)

    async def read(self, tile: Tile) -> bytes | None:
        """A partial one also from the full one that took its place."""
        file = await self._blobs.read(self._path(tile))
        if file is None and not tile.is_full:
            full = await self._blobs.read(self._path(Tile(tile.level, tile.index)))
            each = _LENGTH_BYTES + LEAF_BYTES if tile.level == ENTRIES else HASH_BYTES
            file = None if full is None else full[: tile.width * each]
        return file

    async def drop(self, tile: Tile) -> None:
        await self._blobs.drop(self._path(tile))

    async def drop_partial(self, full: Tile) -> None:
        async for name in self._blobs.names(f"{self._path(full)}.p"):
            await self._blobs.drop(name)

    async def reaches_beyond(self, size: int) -> bool:
        """Whether entries lie here that a log of this size has not."""
        index, width = divmod(size, 256)
        if await self._blobs.read(self._path(Tile(ENTRIES, index))) is not None:
            return True
        names = self._blobs.names(f"{self._path(Tile(ENTRIES, index))}.p")
        return any([int(name.rpartition("/")[2]) > width async for name in names])

    async def inclusion(self, index: int, *, size: int, of: int | None = None) -> Sequence[Hash]:
        """In the tree that had `size` leaves, of one that has grown to `of`: a tile of then is a part of today's."""
        files = await self._all(tiles_for_inclusion(index, size=size), of=size if of is None else of)
        return inclusion(index, size=size, tiles=files.__getitem__)

    async def consistency(self, old: int, *, size: int) -> Sequence[Hash]:
        files = await self._all(tiles_for_consistency(old, size=size), of=size)
        return consistency(old, size=size, tiles=files.__getitem__)

    async def _all(self, tiles: Sequence[Tile], *, of: int) -> Mapping[Tile, bytes]:
        found: dict[Tile, bytes] = {}
        for tile in tiles:
            file = await self.read(tile_in(tile.level, tile.index, size=of) or tile)
            if file is None:
                raise NotThere
            found[tile] = file
        return found

    def _path(self, tile: Tile) -> str:
        return f"{self._name}/{write_path(tile)}"


def is_of(tile: Tile, *, size: int) -> bool:
    """Whether a tree of this size, or one that it was, has this tile."""
    there = tile_in(tile.level, tile.index, size=size)
    return there is not None and tile.width <= there.width
