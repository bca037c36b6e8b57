"""Transactions over aiosqlite."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, pool
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from tocsin.engines.sqlite import one_hop
from tocsin.engines.sqlite.outbox import Announcer, SqliteOutbox
from tocsin.rails import Announce

BUSY_TIMEOUT_MS = 10_000
READERS = 2


@dataclass(frozen=True, slots=True)
class SqliteTransaction:
    connection: AsyncConnection
    announce: Announce


class Sqlite:
    """Database and Outbox in one file.

    [Note: BEGIN IMMEDIATE]
    With the driver's own transactions two verbs can read the same row and both write it: of 40 such verbs 39 were
    lost without a word. So the driver opens none; the engine's `begin` event says BEGIN IMMEDIATE, which takes the
    write lock before the first read. Owned by this file; a store never begins or commits.
    """

    def __init__(self, path: Path, *, facts: Sequence[type]) -> None:
        self._writer = _engine(path, begin="BEGIN IMMEDIATE", size=1, pragmas=("synchronous=FULL", "secure_delete=ON"))
        self._reader = _engine(path, begin="BEGIN", size=READERS, pragmas=("query_only=ON",))
        self._turn = asyncio.Lock()
        self._stir = asyncio.Event()
        self.outbox = SqliteOutbox(self._writer, turn=self._turn, stir=self._stir, facts=facts)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[SqliteTransaction]:
        announcer = None
        try:
            async with self._turn, self._writer.begin() as connection:
                announcer = Announcer(connection)
                yield SqliteTransaction(connection, announcer)
        finally:
            if announcer is not None and announcer.told:
                self._stir.set()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqliteTransaction]:
        async with self._reader.connect() as connection:
            yield SqliteTransaction(connection, _nothing_to_tell)

    async def forget_traces(self) -> None:
        """Fold the write-ahead log into the file and empty it: neither deleted rows nor the order of writes stay."""
        async with self._turn, self._writer.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]

    async def close(self) -> None:
        await self._reader.dispose()
        await self._writer.dispose()


async def _nothing_to_tell(fact: object, /) -> None:
    raise RuntimeError("a reading transaction announces nothing")


def _engine(path: Path, *, begin: str, size: int, pragmas: Sequence[str]) -> AsyncEngine:
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=partial(one_hop.connect, path),
        poolclass=pool.AsyncAdaptedQueuePool,
        pool_size=size,
        max_overflow=0,
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
        connection.exec_driver_sql(begin)

    return engine
