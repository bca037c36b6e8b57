"""The one hand that writes the log: a batch gets its places, its tiles, its root, its signature.

[Note: A death at every step]
A checkpoint must never be signed twice over different leaves, and no promised leaf may be left out. So: one transaction
gives waiting commitments their places for ever; then tiles and bundles are put under names that never change; then, in
one transaction, the checkpoint is written, and only what is written there is ever served. Whoever dies in between finds
entries behind the last checkpoint and goes on with these same ones: the tiles are the same to the byte, the signature
is over the same root. One program at a time uses a town's folder (tocsin.house.premises).
"""

import asyncio
from contextlib import suppress

from tocsin.keeping.model import (
    DAY_S,
    DRAINS_IN,
    LEAF_BYTES,
    ROLLED_BACK,
    Evidence,
    Kept,
    Lane,
    batch_size,
    to_forget,
    turn_of,
)
from tocsin.keeping.needs import Books
from tocsin.keeping.verbs.promise import is_halted
from tocsin.keeping.verbs.shelf import Shelf
from tocsin.ledger import checkpoint, note
from tocsin.ledger.checkpoint import Checkpoint
from tocsin.ledger.sequencer import Grown, resumed, sequence
from tocsin.ledger.tiles import WIDTH, Tile, partial_tiles
from tocsin.ledger.vkey import Signer
from tocsin.rails import Unit
from tocsin.rails.blobs import TAKEN, taken
from tocsin.terms.ids import Hash, NewId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

PAGE = WIDTH * WIDTH


class Damaged(Exception):
    """The books do not have the leaves that the last checkpoint was signed over."""


class Sequencer:
    def __init__(self, *, unit: Unit[Books], shelf: Shelf, log: Signer, new_id: NewId) -> None:
        self._unit = unit
        self._shelf = shelf
        self._log = log
        self._new_id = new_id
        self._grown: Grown | None = None
        self._turn = asyncio.Lock()

    async def beat(self, *, at: Instant) -> Kept | None:
        """One batch; the checkpoint that was signed, None while the log stands still. Bears repetition."""
        async with self._turn:
            async with self._unit.writing() as books:
                if await is_halted(books.evidence):
                    return None
                last = await books.checkpoints.latest()
                size = 0 if last is None else last.size
                if await books.entries.size() == size:
                    await self._place_batch(size, books=books, at=at)
                total = await books.entries.size()
                entries = await books.entries.between(size, min(size + PAGE, total))
            try:
                if self._grown is None or self._grown.size != size:
                    self._grown = await self._resumed(last, total=total)
                step = sequence(self._grown, entries)
                for tile, file in step.files.items():
                    await self._shelf.put(tile, file)
            except Refusal as why:
                if why.code != TAKEN:
                    raise
                await self._went_on_elsewhere(last)
                return None
            kept = await self._sign(step.grown, after=size, at=at)
            self._grown = step.grown
            for tile in step.files:
                if tile.is_full:
                    await self._shelf.drop_partial(tile)
            return kept

    async def _place_batch(self, size: int, *, books: Books, at: Instant) -> None:
        """In the order of their values, which is none: a leaf's place does not tell whether it was made up."""
        turn = turn_of(at)
        waiting = await books.waiting.count(before=turn + 1)
        wanted = batch_size(waiting, late=await books.waiting.count(before=turn + 1 - DRAINS_IN))
        taken = await books.waiting.take(wanted)
        made_up = [Hash(self._new_id(LEAF_BYTES)) for _ in range(wanted - len(taken))]
        batch = sorted([*taken, *made_up])
        await books.entries.add(size, batch)
        said = {each: size + place for place, each in enumerate(batch) if taken.get(each) is Lane.TOWN}
        await books.said.add(said)

    async def _sign(self, grown: Grown, *, after: int, at: Instant) -> Kept | None:
        tree = Checkpoint(origin=self._log.name, size=grown.size, root=grown.root)
        signed = note.write(checkpoint.sign(tree, self._log))
        kept = Kept(grown.size, grown.root, note=signed, day=at // DAY_S)
        async with self._unit.writing() as books:
            latest = await books.checkpoints.latest()
            if (0 if latest is None else latest.size) != after or await is_halted(books.evidence):
                return None
            await books.checkpoints.add(kept)
            recent = await books.checkpoints.since(kept.day - 1)
            await books.checkpoints.forget([*to_forget(recent, stamped=set(await books.stamps.sizes()))])
        return kept

    async def _resumed(self, last: Kept | None, *, total: int) -> Grown:
        """From the files at the right edge, else from the books. Refusal("blob.taken")."""
        size = 0 if last is None else last.size
        if await self._shelf.reaches_beyond(total):
            raise taken()
        if last is None:
            return Grown()
        files = {tile: await self._shelf.read(tile) for tile in partial_tiles(size)}
        with suppress(Refusal, KeyError):
            held = {tile: file for tile, file in files.items() if file is not None}
            grown = resumed(size, held.__getitem__)
            if grown.root == last.root:
                return grown
        return await self._rebuilt(last)

    async def _rebuilt(self, last: Kept) -> Grown:
        """Every tile anew from the books, as after a restore: what is there and sound stays as it is.

        What is there and is not sound is written over only when the root is the one that was signed.
        """
        grown, unsound = Grown(), dict[Tile, bytes]()
        for first in range(0, last.size, PAGE):
            async with self._unit.reading() as books:
                entries = await books.entries.between(first, min(first + PAGE, last.size))
            step = await asyncio.to_thread(sequence, grown, entries)
            grown = step.grown
            for tile, file in step.files.items():
                try:
                    await self._shelf.put(tile, file)
                except Refusal as why:
                    if why.code != TAKEN:
                        raise
                    unsound[tile] = file
        if grown.root != last.root:
            raise Damaged
        for tile, file in unsound.items():
            await self._shelf.drop(tile)
            await self._shelf.put(tile, file)
        return grown

    async def _went_on_elsewhere(self, last: Kept | None) -> None:
        """There are tiles of leaves that the books do not have: these books are older than what was signed."""
        async with self._unit.writing() as books:
            one = b"" if last is None else last.note
            await books.evidence.add(Evidence(ROLLED_BACK, self._log.name, one=one, other=b""))
