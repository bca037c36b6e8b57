"""Transactions over aiosqlite."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, pool
from sqlalchemy.exc import TimeoutError as NoneFree
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from tocsin.engines.sqlite import one_hop
from tocsin.engines.sqlite.outbox import LONE, Announcer, SqliteOutbox
from tocsin.engines.sqlite.room import room_in_database
from tocsin.rails import Announce
from tocsin.terms.refusal import Refusal

BUSY_TIMEOUT_MS = 10_000
FOLDING_PATIENCE_MS = 250
READERS = 2
PATIENCE_S = 10.0
"""So long a question waits for a free reader; a phone gives up at twenty seconds and asks again."""


@dataclass(frozen=True, slots=True)
class SqliteTransaction:
    connection: AsyncConnection
    announce: Announce


class Sqlite:
    """Database and Outbox in one file.

    [Note: BEGIN IMMEDIATE]
    With the driver's own transactions two verbs can read the same row and both write it: of 40 such verbs 39 were
    lost without a word. So the driver opens none; the engine's `begin` event has BEGIN IMMEDIATE said before the first
    statement, which takes the write lock before the first read. Owned by this file; a store never begins or commits.
    """

    def __init__(self, path: Path, *, facts: Sequence[type], patience_s: float = PATIENCE_S) -> None:
        writing = ("synchronous=FULL", "secure_delete=ON")
        self._writer = _engine(path, begin="BEGIN IMMEDIATE", size=1, patience_s=patience_s, pragmas=writing)
        self._reader = _engine(path, begin="BEGIN", size=READERS, patience_s=patience_s, pragmas=("query_only=ON",))
        self._turn = asyncio.Lock()
        self._stir = asyncio.Event()
        self.outbox = SqliteOutbox(self._writer, turn=self._turn, stir=self._stir, facts=facts)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[SqliteTransaction]:
        announcer = None
        try:
            with room_in_database():
                async with self._turn, self._writer.begin() as connection:
                    announcer = Announcer(connection)
                    yield SqliteTransaction(connection, announcer)
        finally:
            if announcer is not None and announcer.told:
                self._stir.set()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqliteTransaction]:
        try:
            connection = await self._reader.connect()
        except NoneFree as why:
            raise Refusal("house.busy", safe="The house has too much to do just now. Try again.", status=503) from why
        try:
            yield SqliteTransaction(connection, _nothing_to_tell)
        finally:
            await connection.close()

    async def forget_traces(self) -> None:
        """Fold the write-ahead log into the file and empty it: neither deleted rows nor the order of writes stay.

        While somebody reads for long (`tocsin backup` does) it is left for the next time: all writers wait meanwhile.
        """
        with room_in_database():
            await self._fold()

    async def _fold(self) -> None:
        async with self._turn, self._writer.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            await driver.execute(f"PRAGMA busy_timeout={FOLDING_PATIENCE_MS}")  # type: ignore[union-attr]
            try:
                await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
            finally:
                await driver.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")  # type: ignore[union-attr]

    async def close(self) -> None:
        await self._reader.dispose()
        await self._writer.dispose()


async def _nothing_to_tell(fact: object, /) -> None:
    raise RuntimeError("a reading transaction announces nothing")


def _engine(path: Path, *, begin: str, size: int, patience_s: float, pragmas: Sequence[str]) -> AsyncEngine:
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=partial(one_hop.connect, path),
        poolclass=pool.AsyncAdaptedQueuePool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=patience_s,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def connect(driver: Any, record: object) -> None:
        driver.isolation_level = None
        cursor = driver.cursor()
        for pragma in ("journal_mode=WAL", "foreign_keys=ON", f"busy_timeout={BUSY_TIMEOUT_MS}", *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        if not connection.get_execution_options().get(LONE):
            driver: Any = connection.connection.driver_connection
            driver.begin = begin

    return engine
