"""The log asks others to look at it, and is told by them if it says less than it has said before.

[Note: Rolled back]
A house that was made again from an older copy has fewer leaves than its own log has signed, and its next checkpoint
would be a second history. Nobody is believed who merely says so: a cosigner that is a house of this kind gives out the
last checkpoint that it cosigned, and the log's own signature under it is the proof. It is asked for before anything is
signed after a start.
"""

import asyncio
from collections.abc import Sequence
from urllib.parse import quote

from tocsin.keeping.model import RESTORED, ROLLED_BACK, SPLIT, Cosigned, Evidence, Kept, contradicts
from tocsin.keeping.needs import Answered, Books, Cosigner, Outside
from tocsin.keeping.verbs.shelf import NotThere, Shelf
from tocsin.ledger import checkpoint, cosigner, note
from tocsin.ledger.checkpoint import SignedCheckpoint
from tocsin.ledger.cosignature import with_cosignatures
from tocsin.ledger.vkey import VerifierKey
from tocsin.rails import Unit
from tocsin.terms.refusal import Refusal

_TRIES = 3
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

    async def look_back(self, cosigners: Sequence[Cosigner]) -> None:
        """Whether any of them has seen more of this log than there is. After a restore one of them has to answer."""
        async with self._unit.reading() as books:
            last = await books.checkpoints.latest()
        found = await asyncio.gather(*(self._accuse(each, last=last) for each in cosigners))
        async with self._unit.writing() as books:
            if not cosigners or any(found):
                await books.evidence.drop(RESTORED)
                self.has_looked_back = True
            else:
                waits = any(each.code == RESTORED for each in await books.evidence.all())
                self.has_looked_back = not waits

    async def ask(self, kept: Kept, cosigners: Sequence[Cosigner]) -> None:
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

    async def _ask(self, who: Cosigner, kept: Kept) -> bytes:
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

    async def _post(self, who: Cosigner, kept: Kept, *, old: int) -> Answered:
        proof = await self._shelf.consistency(old, size=kept.size) if old else ()
        body = cosigner.write_request(old, proof=proof, signed=note.read(kept.note))
        return await self._outside.post(f"{who.prefix}/{cosigner.PATH}", body, media=cosigner.TEXT)

    async def _accuse(self, who: Cosigner, *, last: Kept | None) -> bool:
        """Whether it answered. What this log signed and does not have any more is kept as evidence."""
        try:
            seen = await latest_of(self._log, who, outside=self._outside)
        except OSError:
            return False
        if seen is None:
            return True
        size, root = (0, None) if last is None else (last.size, last.root)
        told = seen.checkpoint
        if told.size > size or (told.size == size and told.root != root):
            one = b"" if last is None else last.note
            async with self._unit.writing() as books:
                await books.evidence.add(Evidence(ROLLED_BACK, told.origin, one=one, other=note.write(seen.note)))
        return True


async def latest_of(log: VerifierKey, who: Cosigner, *, outside: Outside) -> SignedCheckpoint | None:
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


async def compare(
    logs: Sequence[VerifierKey], cosigners: Sequence[Cosigner], *, unit: Unit[Books], outside: Outside
) -> None:
    """Whether others were shown the same of the logs that are cosigned here: who shows two views is caught by two who
    talk.
    """
    for log in logs:
        async with unit.reading() as books:
            ours = await books.cosigned.of(log.name)
        if ours is None:
            continue
        views = await asyncio.gather(*(_view(log, each, outside=outside) for each in cosigners))
        for view in views:
            await _note_split(ours, view, unit=unit)


async def _view(log: VerifierKey, who: Cosigner, *, outside: Outside) -> SignedCheckpoint | None:
    try:
        return await latest_of(log, who, outside=outside)
    except OSError:
        return None


async def _note_split(ours: Cosigned, view: SignedCheckpoint | None, *, unit: Unit[Books]) -> None:
    if view is not None and contradicts(ours, view.checkpoint):
        async with unit.writing() as books:
            await books.evidence.add(Evidence(SPLIT, ours.origin, one=ours.note, other=note.write(view.note)))
