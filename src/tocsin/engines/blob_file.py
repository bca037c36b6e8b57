"""Blobs in one SQLite file, in no order and with no time of their own.

[Note: Why not files]
A file has the time at which it was made, and no program can take that away: whoever seizes a disk would read of a film
when it began, when each part came and when the last. Here a blob is a row under a random number, the file has one time,
and what is dropped is overwritten and given back to the disk.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from secrets import randbits
from typing import TypeVar

from tocsin.engines.sqlite.room import room_in_database
from tocsin.rails.blobs import sound, taken

PAGE_BYTES = 8_192
BUSY_TIMEOUT_MS = 10_000
FOLDING_PATIENCE_MS = 250
GIVEN_BACK_AT_ONCE = 4_096
"""Pages: what a large film has left goes back to the disk in steps, between which others write."""
NAMES_AT_ONCE = 1_000
T = TypeVar("T")


class BlobFile:
    """One thread writes and one reads, so nothing here ever waits for a lock of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writer = _Hand(partial(_open, path, "synchronous=FULL", "secure_delete=ON"))
        self._reader = _Hand(partial(_open, path, "query_only=ON"))

    async def put(self, name: str, blob: bytes) -> None:
        with room_in_database():
            await self._writer.do(partial(_put, name=sound(name), blob=blob))

    async def read(self, name: str) -> bytes | None:
        return await self._reader.do(partial(_read, name=sound(name)))

    async def drop(self, name: str) -> None:
        with room_in_database():
            await self._writer.do(partial(_drop, name=sound(name)))

    async def names(self, prefix: str) -> AsyncIterator[str]:
        last, end = f"{sound(prefix)}/", f"{prefix}0"
        while some := await self._reader.do(partial(_names, after=last, before=end)):
            for name in some:
                yield name
            last = some[-1]

    async def forget_traces(self) -> None:
        """What was dropped goes back to the disk, and the write-ahead log into the file."""
        with room_in_database():
            await self._writer.do(_fold)

    async def close(self) -> None:
        await self._reader.close()
        await self._writer.close()


class _Hand:
    """One connection, which only its own thread touches, opened when there is something to do."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        self._connect = connect
        self._connection: sqlite3.Connection | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="blobs")

    async def do(self, what: Callable[[sqlite3.Connection], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, what)

    def _do(self, what: Callable[[sqlite3.Connection], T]) -> T:
        if self._connection is None:
            self._connection = self._connect()
        return what(self._connection)

    async def close(self) -> None:
        if self._connection is not None:
            await self.do(sqlite3.Connection.close)
            self._connection = None


def _open(path: Path, *pragmas: str) -> sqlite3.Connection:
    """Pages and their giving back are settled before the first of them is written."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        f"page_size={PAGE_BYTES}",
        "auto_vacuum=INCREMENTAL",
        "journal_mode=WAL",
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS blob (id INTEGER PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL)"
    )
    connection.execute("CREATE UNIQUE INDEX IF NOT EXISTS blob_name ON blob (name)")
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _put(connection: sqlite3.Connection, *, name: str, blob: bytes) -> None:
    known = _read(connection, name=name)
    if known is None:
        connection.execute("INSERT INTO blob (id, name, bytes) VALUES (?, ?, ?)", (randbits(63), name, blob))
    elif known != blob:
        raise taken()


def _read(connection: sqlite3.Connection, *, name: str) -> bytes | None:
    found = connection.execute("SELECT bytes FROM blob WHERE name = ?", (name,)).fetchone()
    return None if found is None else bytes(found[0])


def _drop(connection: sqlite3.Connection, *, name: str) -> None:
    connection.execute("DELETE FROM blob WHERE name = ?", (name,))


def _names(connection: sqlite3.Connection, *, after: str, before: str) -> list[str]:
    query = "SELECT name FROM blob WHERE name > ? AND name < ? ORDER BY name LIMIT ?"
    return [name for (name,) in connection.execute(query, (after, before, NAMES_AT_ONCE))]


def _fold(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA busy_timeout={FOLDING_PATIENCE_MS}")
    try:
        connection.execute(f"PRAGMA incremental_vacuum({GIVEN_BACK_AT_ONCE})").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
