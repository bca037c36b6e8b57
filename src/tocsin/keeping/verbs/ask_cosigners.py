"""The log asks others to look at it, and is told by them if it says less than it has said before.

[Note: Rolled back]
A house that was made again from an older copy has fewer leaves than its own log has signed, and its next checkpoint
would be a second history. Nobody is believed who merely says so: a cosigner that is a house of this kind gives out the
last checkpoint that it cosigned, and the log's own signature under it is the proof. It is asked for before anything is
signed after a start.
"""

import asyncio
from collections import Counter
from collections.abc import Sequence
from urllib.parse import quote

from tocsin.keeping.model import RESTORED, ROLLED_BACK, SPLIT, Cosigned, Evidence, Kept, contradicts
from tocsin.keeping.needs import Answered, Books, CosignedLog, ListedCosigner, Outside
from tocsin.keeping.verbs.shelf import NotThere, Shelf
from tocsin.ledger import checkpoint, cosigner, note, tree
from tocsin.ledger.checkpoint import Checkpoint, SignedCheckpoint
from tocsin.ledger.cosignature import with_cosignatures
from tocsin.ledger.tiles import partial_tiles, tile_in, write_path
from tocsin.ledger.tree import TileReader
from tocsin.ledger.vkey import VerifierKey
from tocsin.rails import Unit
from tocsin.seals.merkle import is_grown_from
from tocsin.terms.refusal import Refusal

_TRIES = 3
PATIENCE = 3
"""Times that a log is asked for tiles until it is said that it does not give them: some minutes."""
LATEST = "checkpoint"
"""Beside C2SP's `add-checkpoint`: what this cosigner cosigned last of a log, as that log signed it."""


class Asking:
    """What each cosigner has seen, as far as this process knows: it starts with nothing and is told."""

    def __init__(self, *, unit: Unit[Books], shelf: Shelf, outside: Outside, log: VerifierKey) -> None:
        self._unit = unit
        self._shelf = shelf
        self._outside = outside
        self._log = log
        self._seen: dict[str, int] = {}
        self.has_looked_back = False
        self.silent: frozenset[str] = frozenset()
        """Of the cosigners asked last, whose line is missing."""

    async def look_back(self, cosigners: Sequence[ListedCosigner], *, needed: int) -> None:
        """Whether any of them has seen more of this log than there is.

        After a restore as many as the town's book needs, and one at least, have to show a page that this log signed:
        whoever stands before them can say anything else.
        """
        async with self._unit.reading() as books:
            last = await books.checkpoints.latest()
        shown = await asyncio.gather(*(self._accuse(each, last=last) for each in cosigners))
        async with self._unit.writing() as books:
            if not cosigners or sum(shown) >= max(needed, 1):
                await books.evidence.drop(RESTORED)
                self.has_looked_back = True
            else:
                waits = any(each.code == RESTORED for each in await books.evidence.all())
                self.has_looked_back = not waits

    async def ask(self, kept: Kept, cosigners: Sequence[ListedCosigner]) -> None:
        """All at once, each for a few seconds; what they sign is served below the checkpoint."""
        bodies = await asyncio.gather(*(self._ask(each, kept) for each in cosigners))
        signed, silent = note.read(kept.note), set[str]()
        for each, body in zip(cosigners, bodies, strict=True):
            try:
                signed = with_cosignatures(signed, body, keys=(each.key,))
            except Refusal:
                silent.add(each.prefix)
        self.silent = frozenset(silent)
        if len(silent) < len(cosigners):
            async with self._unit.writing() as books:
                await books.checkpoints.replace(kept.size, note.write(signed))

    async def _ask(self, who: ListedCosigner, kept: Kept) -> bytes:
        """Its cosignature lines; nothing where it gave none."""
        for _ in range(_TRIES):
            try:
                answer = await self._post(who, kept, old=self._seen.get(who.prefix, 0))
                if answer.status == 200:
                    self._seen[who.prefix] = kept.size
                    return answer.body
                if answer.status != 409 or answer.media.partition(";")[0].strip() != cosigner.SIZE:
                    break
                seen = cosigner.read_size(answer.body)
            except (OSError, NotThere, Refusal):
                return b""
            if seen > kept.size:
                break
            self._seen[who.prefix] = seen
        await self._accuse(who, last=kept)
        return b""

    async def _post(self, who: ListedCosigner, kept: Kept, *, old: int) -> Answered:
        proof = await self._shelf.consistency(old, size=kept.size) if old else ()
        body = cosigner.write_request(old, proof=proof, signed=note.read(kept.note))
        return await self._outside.post(f"{who.prefix}/{cosigner.PATH}", body, media=cosigner.TEXT)

    async def _accuse(self, who: ListedCosigner, *, last: Kept | None) -> bool:
        """Whether it showed what this log signed. What is not here any more is kept as evidence."""
        seen = await _view(self._log, who, outside=self._outside)
        if seen is None:
            return False
        size, root = (0, None) if last is None else (last.size, last.root)
        told = seen.checkpoint
        if told.size > size or (told.size == size and told.root != root):
            one = b"" if last is None else last.note
            async with self._unit.writing() as books:
                await books.evidence.add(Evidence(ROLLED_BACK, told.origin, one=one, other=note.write(seen.note)))
        return True


async def latest_of(log: VerifierKey, who: ListedCosigner, *, outside: Outside) -> SignedCheckpoint | None:
    """What that cosigner saw last of a log, if the log did sign it; None where it says nothing that can be believed.

    OSError when it does not answer.
    """
    answer = await outside.get(f"{who.prefix}/{LATEST}?origin={quote(log.name, safe='')}")
    if answer.status != 200:
        return None
    try:
        seen = checkpoint.read(answer.body)
        if seen.checkpoint.origin != log.name:
            return None
        checkpoint.signed_by(seen, (log,))
    except Refusal:
        return None
    return seen


class Comparing:
    """Whether others were shown the same of the logs that are cosigned here: who shows two views is caught by two who
    talk.

    [Note: Two sizes]
    Who keeps two histories gives them different sizes. Whether the smaller tree is the beginning of the larger one is
    told by tiles of the log itself, which prove themselves: they have to lead to the larger root. If they do and
    lead to another root of the smaller size, both signatures together convict. A log that gives none such again and
    again is said to be unproven: that is no proof, and a line that is down looks the same.
    """

    def __init__(self, *, unit: Unit[Books], outside: Outside) -> None:
        self._unit = unit
        self._outside = outside
        self._doubted: dict[str, SignedCheckpoint] = {}
        self._failed: Counter[str] = Counter()

    @property
    def unproven(self) -> frozenset[str]:
        """Origins of logs that have not shown how one page goes on from another, PATIENCE times on end."""
        return frozenset(origin for origin, times in self._failed.items() if times >= PATIENCE)

    def doubt(self, signed: SignedCheckpoint) -> None:
        """A page of a log that came with a proof that does not hold. Whoever sent it may have spoilt it."""
        self._doubted[signed.checkpoint.origin] = signed

    async def compare(self, logs: Sequence[CosignedLog], cosigners: Sequence[ListedCosigner]) -> None:
        for log in logs:
            async with self._unit.reading() as books:
                ours = await books.cosigned.of(log.key.name)
            if ours is not None:
                await self._compare(log, ours, cosigners)

    async def _compare(self, log: CosignedLog, ours: Cosigned, cosigners: Sequence[ListedCosigner]) -> None:
        views = await asyncio.gather(*(_view(log.key, each, outside=self._outside) for each in cosigners))
        doubted = self._doubted.get(ours.origin)
        is_well = True
        for view in filter(None, (*views, doubted)):
            goes_on = await self._goes_on(log, ours, view.checkpoint)
            is_well = is_well and goes_on is not None
            if goes_on is False:
                async with self._unit.writing() as books:
                    await books.evidence.add(Evidence(SPLIT, ours.origin, one=ours.note, other=note.write(view.note)))
        if is_well:
            self._failed.pop(ours.origin, None)
            self._doubted.pop(ours.origin, None)
        else:
            self._failed[ours.origin] += 1

    async def _goes_on(self, log: CosignedLog, ours: Cosigned, other: Checkpoint) -> bool | None:
        """Whether one is the beginning of the other; None where the log does not show it."""
        if ours.size == other.size:
            return not contradicts(ours, other)
        if not log.house:
            return True
        mine = Checkpoint(origin=ours.origin, size=ours.size, root=ours.root)
        old, new = sorted((mine, other), key=lambda each: each.size)
        try:
            files = await self._tiles(log.house, old.size, new.size)
            was = tree.edge_at(old.size, files).root
            proof = tree.consistency(old.size, size=new.size, tiles=files)
        except (OSError, Refusal):
            return None
        if not is_grown_from(new.root, size=new.size, old_root=was, old_size=old.size, proof=proof):
            return None
        return was == old.root

    async def _tiles(self, house: str, old: int, new: int) -> TileReader:
        """OSError where one is not given."""
        wanted = {*tree.tiles_for_consistency(old, size=new), *(each for each in partial_tiles(old) if each.level >= 0)}
        held: dict[tuple[int, int], bytes] = {}
        for level, index in sorted({(tile.level, tile.index) for tile in wanted}):
            tile = tile_in(level, index, size=new)
            assert tile is not None
            answer = await self._outside.get(f"{house}/ledger/{write_path(tile)}")
            if answer.status != 200:
                raise OSError(f"{answer.status}")
            held[level, index] = answer.body
        return lambda tile: held[tile.level, tile.index]


async def _view(log: VerifierKey, who: ListedCosigner, *, outside: Outside) -> SignedCheckpoint | None:
    try:
        return await latest_of(log, who, outside=outside)
    except OSError:
        return None
