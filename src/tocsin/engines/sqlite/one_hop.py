"""A whole statement in one visit to the database's thread.

[Note: One hop]
aiosqlite visits its thread four times for one SELECT: to make a cursor, to execute, to fetch, to close. Each visit is
two switches of threads, and they were a quarter of the time between a signed alert and its first line (docs/bench.md).
Here the thread does all four at once. Nothing is lost by it: SQLAlchemy's adapter reads all rows at once anyway.
Likewise a transaction begins in the visit of its first statement, and one that had none ends without a visit.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from aiosqlite import Connection

CHUNK = 64

Statement = Callable[[sqlite3.Connection, str, Any], sqlite3.Cursor]


def connect(path: Path) -> Connection:
    """A connection to await, for `create_async_engine(async_creator=…)`."""
    connection = OneHopConnection(partial(sqlite3.connect, str(path), check_same_thread=False), CHUNK)
    connection._thread.daemon = True
    return connection


class OneHopConnection(Connection):
    begin: str | None = None
    """What has to be said before the next statement: the transaction is open for SQLAlchemy, and not yet for SQLite."""

    def cursor(self) -> OneHopCursor:  # type: ignore[override]
        return OneHopCursor(self)

    async def commit(self) -> None:
        self.begin = None
        if self._conn.in_transaction:
            await super().commit()

    async def rollback(self) -> None:
        self.begin = None
        if self._conn.in_transaction:
            await super().rollback()


class OneHopCursor:
    """What SQLAlchemy's adapter asks of a cursor. Rows are here when `execute` returns."""

    __slots__ = ("_connection", "_rows", "arraysize", "description", "lastrowid", "rowcount")

    def __init__(self, connection: OneHopConnection) -> None:
        self._connection = connection
        self._rows: Sequence[Any] = ()
        self.arraysize = 1
        self.description: Any = None
        self.lastrowid: int | None = None
        self.rowcount = -1

    async def __aenter__(self) -> OneHopCursor:
        return self

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> OneHopCursor:
        await self._visit(sqlite3.Connection.execute, sql, parameters)
        return self

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> OneHopCursor:
        await self._visit(sqlite3.Connection.executemany, sql, parameters)
        return self

    async def fetchall(self) -> Sequence[Any]:
        return self._rows

    async def close(self) -> None:
        self._rows = ()

    async def _visit(self, statement: Statement, sql: str, parameters: Any) -> None:
        await self._connection._execute(self._run, statement, sql, parameters)  # type: ignore[no-untyped-call]

    def _run(self, statement: Statement, sql: str, parameters: Any) -> None:
        if self._connection.begin is not None:
            self._connection._conn.execute(self._connection.begin)
            self._connection.begin = None
        cursor = statement(self._connection._conn, sql, parameters)
        self.description = cursor.description
        self._rows = cursor.fetchall() if cursor.description else ()
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid
        cursor.close()
