"""A proof under a checkpoint of the asker's choice, made from the log's tiles.

A house proves under its latest checkpoint. What a time authority stamped is an earlier or a later one; the proof under
that is made here, by whoever asks, and nobody has to believe who made it.
"""

from __future__ import annotations

from tocsin.ledger import checkpoint, tlog_proof, tree
from tocsin.ledger.tiles import Tile, tile_in, write_path
from tocsin.ledger.tlog_proof import TlogProof
from tocsin_kit.actors.line import HouseLine


async def proof_at(line: HouseLine, index: int, *, signed: bytes) -> bytes:
    """That leaf under that signed checkpoint (C2SP tlog-proof). Verify it: tiles prove nothing by themselves.

    Refusal("ledger.malformed"); ValueError for a leaf that such a tree does not have.
    """
    size = checkpoint.read(signed).checkpoint.size
    latest = checkpoint.read((await line.ask("GET", "/ledger/checkpoint")).body).checkpoint.size
    tiles = {each: await _tile(line, each, latest=latest) for each in tree.tiles_for_inclusion(index, size=size)}
    path = tree.inclusion(index, size=size, tiles=tiles.__getitem__)
    return tlog_proof.write(TlogProof(index=index, path=path, checkpoint=signed))


async def _tile(line: HouseLine, tile: Tile, *, latest: int) -> bytes:
    """As it stands now, as full or fuller: a log gives out none of the trees between."""
    now = tile_in(tile.level, tile.index, size=latest) or tile
    return (await line.ask("GET", f"/ledger/{write_path(now)}")).body
