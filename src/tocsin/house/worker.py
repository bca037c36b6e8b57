"""What moves by itself: facts to whoever listens, and what the clock does."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from tocsin.engines.room import NO_ROOM
from tocsin.house.troubles import Troubles
from tocsin.rails import Clock, Outbox
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

LOG = logging.getLogger("tocsin")
BATCH = 64
TRY_AGAIN_S = 0.1
MOST_TRIES = 6
TICK_S = 20.0
NO_ROOM_S = 1.0

HOUSE_CANNOT = 503
"""The status of a refusal that is the machine's and not the asker's: no room, too much to do."""

Reaction = Callable[[Any], Awaitable[None]]


class Nerves:
    """Brings committed facts to the reactions of the table, in order, at least once.

    [Note: At least once]
    A fact is settled after all its reactions have run. A crash in between runs them again, so every reaction bears
    repetition. A reaction that fails holds back the facts behind it and is tried again, MOST_TRIES times; then the fact
    is given up with a word in the log, so that one fault does not silence the town. A full disk is no fault of a fact:
    it waits for room as long as it takes.
    """

    def __init__(self, outbox: Outbox, *, reactions: Sequence[tuple[type, Reaction]]) -> None:
        self._outbox = outbox
        self._reactions = reactions
        self._failed = 0

    async def run(self) -> None:
        while True:
            try:
                while await self.beat():
                    pass
                await self._outbox.stirred()
            except Refusal as why:
                if why.status != HOUSE_CANNOT:
                    LOG.error("a reaction failed: %s", why)
                await asyncio.sleep(NO_ROOM_S)
            except Exception as why:
                LOG.error("a reaction failed: %s", type(why).__name__)
                await asyncio.sleep(TRY_AGAIN_S * max(1, self._failed))

    async def beat(self) -> int:
        """Facts heard in one go."""
        heard: list[int] = []
        try:
            for pending in await self._outbox.pending(limit=BATCH):
                await self._hear(pending.fact)
                heard.append(pending.fact_id)
        finally:
            await self._outbox.settle(heard)
        return len(heard)

    async def _hear(self, fact: object) -> None:
        try:
            for kind, reaction in self._reactions:
                if isinstance(fact, kind):
                    await reaction(fact)
        except Exception as why:
            if isinstance(why, Refusal) and why.status == HOUSE_CANNOT:
                raise
            self._failed += 1
            if self._failed < MOST_TRIES:
                raise
            LOG.error("gave up %s: %s", type(fact).__name__, type(why).__name__)
        self._failed = 0


Job = Callable[[Instant], Awaitable[int]]


class Clockwork:
    """Runs every job every TICK_S seconds, then `forget_traces`: the order of writes is not kept any longer either.

    endings: jobs that end or delete what is over; none of them runs while the clock is in doubt. No two rounds at once:
    a job that looks, waits and then acts would do twice what it saw twice.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        jobs: Sequence[Job],
        endings: Sequence[Job],
        troubles: Troubles,
        forget_traces: Callable[[], Awaitable[None]],
    ) -> None:
        self._clock = clock
        self._jobs = jobs
        self._endings = endings
        self._troubles = troubles
        self._forget_traces = forget_traces
        self._turn = asyncio.Lock()

    async def run(self) -> None:
        while True:
            await self.tick()
            await asyncio.sleep(TICK_S)

    async def tick(self) -> int:
        async with self._turn:
            return await self._round()

    async def _round(self) -> int:
        gone = 0
        await asyncio.to_thread(self._troubles.look_again)
        for job in (*self._jobs, *(() if self._troubles.is_clock_in_doubt() else self._endings), self._fold):
            try:
                gone += await job(self._clock.now())
            except Refusal as why:
                if why.code == NO_ROOM:
                    self._troubles.found_no_room()
                LOG.error("a job was refused: %s", why)
            except Exception as why:
                LOG.error("a job failed: %s", type(why).__name__)
        return gone

    async def _fold(self, at: Instant) -> int:
        await self._forget_traces()
        return 0
