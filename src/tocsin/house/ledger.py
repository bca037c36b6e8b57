"""The ledger at work: every few seconds a batch, then others are asked to look at it, and what they find is told."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from secrets import token_bytes

from tocsin.circles.needs import Books as CirclesBooks
from tocsin.engines.key_file import KeyFile
from tocsin.engines.room import NO_ROOM
from tocsin.house.config import Config
from tocsin.house.troubles import LEDGER_ROLLED_BACK, LEDGER_SPLIT, LEDGER_UNPROVEN, LEDGER_UNSEEN
from tocsin.keeping.model import RESTORED, ROLLED_BACK, SPLIT, Kept, name_of
from tocsin.keeping.needs import Books, CosignedLog, ListedCosigner, Outside, TimeStamps, Trusted
from tocsin.keeping.verbs.ask_cosigners import Asking, Comparing
from tocsin.keeping.verbs.promise import Promises
from tocsin.keeping.verbs.sequence import Sequencer
from tocsin.keeping.verbs.shelf import Shelf
from tocsin.keeping.verbs.stamp import stamp
from tocsin.ledger import vkey
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.rails import Blobs, Clock, Unit
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

LOG = logging.getLogger("tocsin")
COMPARED_EVERY = 6
"""Checkpoints."""
STAMP_AGAIN_S = 3_600
_TOLD = {ROLLED_BACK: LEDGER_ROLLED_BACK, RESTORED: LEDGER_ROLLED_BACK, SPLIT: LEDGER_SPLIT}


class LedgerAtWork:
    """`beat` does all of it once. `run` does it by the clock, and lets no cosigner that is slow hold a batch back."""

    def __init__(
        self,
        config: Config,
        *,
        unit: Unit[Books],
        blobs: Blobs,
        clock: Clock,
        trusted: Trusted,
        outside: Outside,
        time_stamps: TimeStamps,
        found_no_room: Callable[[], None],
    ) -> None:
        self.log = KeyFile(config.ledger_key, name=partial(name_of, "log"), draw=token_bytes)
        self.cosigner = KeyFile(config.cosigner_key, name=partial(name_of, "cosigner"), draw=token_bytes)
        key = VerifierKey.of(self.log, SignatureKind.ed25519)
        self.shelf = Shelf(blobs, name=f"ledger/{self.log.name.rpartition('/')[2]}")
        self.logs: Mapping[str, CosignedLog] = {each.key.name: each for each in cosigned_logs(config.cosigns)}
        self.comparing = Comparing(unit=unit, outside=outside)
        self._every_s = config.ledger_every_s
        self._unit = unit
        self._clock = clock
        self._trusted = trusted
        self._outside = outside
        self._time_stamps = time_stamps
        self._found_no_room = found_no_room
        self._sequencer = Sequencer(unit=unit, shelf=self.shelf, log=self.log, new_id=token_bytes)
        self._asking = Asking(unit=unit, shelf=self.shelf, outside=outside, log=key)
        self._news = asyncio.Event()
        self._asked = 0
        self._stamped_day = -1
        self._stamp_again = self._asked_again = Instant(0)
        self._latest: Kept | None = None
        self._codes: frozenset[str] = frozenset()

    def codes(self) -> frozenset[str]:
        """What is wrong, as troubles."""
        return self._codes

    async def write_down(self, *commitments: Hash) -> None:
        """The town's own. It waits where the ledger stands still, so that nothing is held back and nothing is lost."""
        async with self._unit.writing() as books:
            for each in commitments:
                await Promises(books, log=self.log).keep(each, at=self._clock.now())

    async def beat(self) -> Kept | None:
        """The checkpoint that was signed; None while there is no town, or the log stands still."""
        kept = await self._grow()
        if kept is not None:
            await self._ask()
        return kept

    async def run(self) -> None:
        if self._every_s:
            async with asyncio.TaskGroup() as both:
                both.create_task(self._keep_growing())
                both.create_task(self._keep_asking())

    async def _keep_growing(self) -> None:
        while True:
            await asyncio.sleep(self._every_s - self._clock.now() % self._every_s)
            try:
                await self._grow()
            except Refusal as why:
                if why.code == NO_ROOM:
                    self._found_no_room()
                LOG.error("the ledger was refused: %s", why)
            except Exception as why:
                LOG.error("the ledger did not grow: %s", type(why).__name__)

    async def _keep_asking(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            try:
                await self._ask()
            except Exception as why:
                LOG.error("nobody could be asked to cosign: %s", type(why).__name__)

    async def _grow(self) -> Kept | None:
        if not await self._trusted.is_founded():
            return None
        if not self._asking.has_looked_back:
            now = self._clock.now()
            await self._asking.look_back(
                await self._trusted.cosigners(at=now), needed=await self._trusted.needed(at=now)
            )
        kept = await self._sequencer.beat(at=self._clock.now())
        if kept is not None:
            self._latest = kept
            self._news.set()
        await self._note_codes()
        return kept

    async def _ask(self) -> None:
        cosigners = await self._trusted.cosigners(at=self._clock.now())
        if self._latest is not None:
            await self._asking.ask(self._latest, cosigners)
        if self._asked % COMPARED_EVERY == 0:
            await self.comparing.compare([*self.logs.values()], cosigners)
        self._asked += 1
        if self._latest is not None:
            await self._stamp(self._latest, await self._trusted.authorities(at=self._clock.now()))
        await self._note_codes()

    async def stamp_now(self) -> None:
        """Between the days, for whoever needs it. Refusal("ledger.stamped") within the hour after the last time."""
        now = self._clock.now()
        if now < self._asked_again:
            raise Refusal("ledger.stamped", safe="The ledger was stamped within the hour.", status=429)
        self._asked_again = Instant(now + STAMP_AGAIN_S)
        async with self._unit.reading() as books:
            kept = await books.checkpoints.latest()
        authorities = await self._trusted.authorities(at=now)
        if kept is not None:
            await stamp(kept, authorities=authorities, unit=self._unit, outside=self._outside, stamps=self._time_stamps)

    async def _stamp(self, kept: Kept, authorities: Sequence[str]) -> None:
        """Once a day; where one fails, again within the hour."""
        if not authorities or kept.day == self._stamped_day or self._clock.now() < self._stamp_again:
            return
        async with self._unit.reading() as books:
            sizes = await books.stamps.sizes()
            last = await books.checkpoints.of(sizes[-1]) if sizes else None
            by = [authority for authority, _ in await books.stamps.of(sizes[-1])] if sizes else []
        if last is not None and last.day == kept.day and set(authorities) <= set(by):
            self._stamped_day = kept.day
            return
        well = await stamp(
            kept, authorities=authorities, unit=self._unit, outside=self._outside, stamps=self._time_stamps
        )
        self._stamped_day = kept.day if well else -1
        self._stamp_again = Instant(self._clock.now() + STAMP_AGAIN_S)

    async def _note_codes(self) -> None:
        async with self._unit.reading() as books:
            found: Sequence[str] = [each.code for each in await books.evidence.all()]
        unseen = {LEDGER_UNSEEN} if self._asking.silent else set()
        unproven = {LEDGER_UNPROVEN} if self.comparing.unproven else set()
        self._codes = frozenset({_TOLD[code] for code in found} | unseen | unproven)


class TownsLedger:
    """What the town's book says of its ledger, as keeping asks for it."""

    def __init__(self, circles: Unit[CirclesBooks]) -> None:
        self._circles = circles

    async def is_founded(self) -> bool:
        async with self._circles.reading() as books:
            return await books.chain.is_founded()

    async def cosigners(self, *, at: Instant) -> Sequence[ListedCosigner]:
        async with self._circles.reading() as books:
            listed = (await books.chain.roster(at=at)).ledger.cosigners
        return [ListedCosigner(vkey.read(each.verifier_key), each.url.rstrip("/")) for each in listed]

    async def needed(self, *, at: Instant) -> int:
        async with self._circles.reading() as books:
            return (await books.chain.roster(at=at)).ledger.needed

    async def authorities(self, *, at: Instant) -> Sequence[str]:
        async with self._circles.reading() as books:
            return (await books.chain.roster(at=at)).ledger.authorities


def cosigned_logs(words: Sequence[str]) -> Sequence[CosignedLog]:
    """Verifier keys, after each the address of its house, or none. Refusal("ledger.malformed")."""
    found: list[CosignedLog] = []
    for word in words:
        if "://" in word and found and not found[-1].house:
            found[-1] = found[-1]._replace(house=word.rstrip("/"))
        else:
            found.append(CosignedLog(vkey.read(word), house=""))
    return found
