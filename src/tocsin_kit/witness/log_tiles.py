"""What a house's ledger says about itself, from its tiles: a leaf under any of its pages, and whether one page goes on
from another. Tiles prove themselves, since they lead to a signed root; nobody has to believe who fetched them.
"""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.ledger import checkpoint, tlog_proof, tree
from tocsin.ledger.checkpoint import Checkpoint
from tocsin.ledger.tiles import Tile, partial_tiles, tile_in, write_path
from tocsin.ledger.tlog_proof import TlogProof
from tocsin.ledger.tree import TileReader
from tocsin.seals.merkle import is_grown_from
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.line import NoLine, Refused
from tocsin_kit.witness.film_house import FilmHouse


async def proof_at(house: FilmHouse, index: int, *, signed: bytes) -> bytes:
    """That leaf under that signed page, which need not be the newest (C2SP tlog-proof). Refusal("ledger.*")."""
    size = checkpoint.read(signed).checkpoint.size
    tiles = await _tiles(house, tree.tiles_for_inclusion(index, size=size))
    path = tree.inclusion(index, size=size, tiles=tiles)
    return tlog_proof.write(TlogProof(index=index, path=path, checkpoint=signed))


async def is_one_history(house: FilmHouse, one: Checkpoint, other: Checkpoint) -> bool | None:
    """Whether the smaller of these two pages of the log is the beginning of the larger.

    False convicts the log, if it has signed both; none where its tiles do not tell.
    """
    old, new = sorted((one, other), key=lambda each: each.size)
    if old.size == new.size:
        return old.root == new.root
    wanted = {*partial_tiles(old.size), *tree.tiles_for_consistency(old.size, size=new.size)}
    try:
        tiles = await _tiles(house, wanted)
        was = tree.edge_at(old.size, tiles).root
        proof = tree.consistency(old.size, size=new.size, tiles=tiles)
    except (NoLine, Refused, Refusal):
        return None
    if not is_grown_from(new.root, size=new.size, old_root=was, old_size=old.size, proof=proof):
        return None
    return was == old.root


async def _tiles(house: FilmHouse, wanted: Iterable[Tile]) -> TileReader:
    """Each as it stands now, as full or fuller: a log gives out none of the trees between."""
    latest = checkpoint.read(await house.checkpoint()).checkpoint.size
    fetched = {}
    for each in wanted:
        now = tile_in(each.level, each.index, size=latest) or each
        fetched[each] = await house.tile(write_path(now))
    return fetched.__getitem__
