"""Two ways in which every engine can fail: *not done*, and *done but unanswered*. Tests wrap real engines with them."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from enum import Enum
from typing import Generic, TypeVar

from tocsin.rails import Blobs, Carried, Channel, Database, Dedupe, Outbox, Outcome, Pending, Transaction

C = TypeVar("C")


class Mood(Enum):
    WELL = "well"
    NOT_DONE = "not done"
    DONE_BUT_UNANSWERED = "done but unanswered"


class EngineFailed(Exception):
    """What a caller sees in both bad moods: it cannot know which one it was."""


class MoodyDatabase(Generic[C]):
    """A Database whose commits fail."""

    def __init__(self, database: Database[C]) -> None:
        self._database = database
        self.mood = Mood.WELL

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Transaction[C]]:
        async with self._database.writing() as transaction:
            yield transaction
            if self.mood is Mood.NOT_DONE:
                raise EngineFailed
        if self.mood is Mood.DONE_BUT_UNANSWERED:
            raise EngineFailed

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction[C]]:
        async with self._database.reading() as transaction:
            yield transaction


class MoodyOutbox:
    """An Outbox that cannot be settled, or does not say that it was."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self.mood = Mood.WELL

    async def pending(self, *, limit: int) -> Sequence[Pending]:
        return await self._outbox.pending(limit=limit)

    async def settle(self, fact_ids: Sequence[int]) -> None:
        if self.mood is Mood.NOT_DONE:
            raise EngineFailed
        await self._outbox.settle(fact_ids)
        if self.mood is Mood.DONE_BUT_UNANSWERED:
            raise EngineFailed

    async def stirred(self) -> None:
        await self._outbox.stirred()


class MoodyChannel:
    """A Channel that does not carry, or does not say that it did."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self.mood = Mood.WELL

    @property
    def dedupe(self) -> Dedupe:
        return self._channel.dedupe

    async def send(self, items: Sequence[Carried]) -> Outcome:
        if self.mood is Mood.NOT_DONE:
            raise EngineFailed
        outcome = await self._channel.send(items)
        if self.mood is Mood.DONE_BUT_UNANSWERED:
            raise EngineFailed
        return outcome


class MoodyBlobs:
    """Blobs that are not kept, or are without a word."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self.mood = Mood.WELL

    async def put(self, name: str, blob: bytes) -> None:
        if self.mood is Mood.NOT_DONE:
            raise EngineFailed
        await self._blobs.put(name, blob)
        if self.mood is Mood.DONE_BUT_UNANSWERED:
            raise EngineFailed

    async def read(self, name: str) -> bytes | None:
        return await self._blobs.read(name)

    async def drop(self, name: str) -> None:
        await self._blobs.drop(name)

    def names(self, prefix: str) -> AsyncIterator[str]:
        return self._blobs.names(prefix)
