"""What moves by itself: facts to whoever listens, and what the clock does."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from tocsin.rails import Clock, Outbox
from tocsin.terms.instant import Instant

LOG = logging.getLogger("tocsin")
BATCH = 64
TRY_AGAIN_S = 0.5
TICK_S = 20.0

Reaction = Callable[[Any], Awaitable[None]]


class Nerves:
    """Brings committed facts to the reactions of the table, in order, at least once.

    [Note: At least once]
    A fact is settled after all its reactions have run. A crash in between runs them again, so every reaction bears
    repetition. A reaction that fails holds the facts behind it back and is tried again; nothing overtakes.
    """

    def __init__(self, outbox: Outbox, *, reactions: Sequence[tuple[type, Reaction]]) -> None:
        self._outbox = outbox
        self._reactions = reactions

    async def run(self) -> None:
        while True:
            try:
                while await self.beat():
                    pass
                await self._outbox.stirred()
            except Exception as why:
                LOG.error("a reaction failed: %s", type(why).__name__)
                await asyncio.sleep(TRY_AGAIN_S)

    async def beat(self) -> int:
        """Facts heard in one go."""
        heard: list[int] = []
        try:
            for pending in await self._outbox.pending(limit=BATCH):
                for kind, reaction in self._reactions:
                    if isinstance(pending.fact, kind):
                        await reaction(pending.fact)
                heard.append(pending.fact_id)
        finally:
            await self._outbox.settle(heard)
        return len(heard)


Job = Callable[[Instant], Awaitable[int]]


class Clockwork:
    """Runs every job every TICK_S seconds. When one removed something, `forget_traces` empties the log of writes."""

    def __init__(self, clock: Clock, *, jobs: Sequence[Job], forget_traces: Callable[[], Awaitable[None]]) -> None:
        self._clock = clock
        self._jobs = jobs
        self._forget_traces = forget_traces

    async def run(self) -> None:
        while True:
            await self.tick()
            await asyncio.sleep(TICK_S)

    async def tick(self) -> int:
        gone = 0
        for job in self._jobs:
            try:
                gone += await job(self._clock.now())
            except Exception as why:
                LOG.error("a job failed: %s", type(why).__name__)
        if gone:
            await self._forget_traces()
        return gone
