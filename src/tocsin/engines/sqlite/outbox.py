"""Facts beside the rows they tell about, in the same transaction."""

import asyncio
from collections.abc import Sequence

import msgspec
from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table, bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from tocsin.engines.sqlite.room import room_in_database
from tocsin.rails import Pending

METADATA = MetaData()
_DIES = "as soon as everybody who listens has heard it"

FACTS = Table(
    "fact",
    METADATA,
    Column("fact_id", Integer, primary_key=True, info={"kept": "order of the news", "dies": _DIES}),
    Column("kind", String, nullable=False, info={"kept": "which news it is", "dies": _DIES}),
    Column("body", LargeBinary, nullable=False, info={"kept": "random or public ids the news is about", "dies": _DIES}),
    sqlite_autoincrement=True,
)
LONE = "lone"
"""Execution option: one statement that needs no transaction around it."""
_TELL = insert(FACTS)
_WAITING = select(FACTS).order_by(FACTS.c.fact_id).limit(bindparam("limit"))


class Announcer:
    """Writes facts through the connection of a running transaction."""

    __slots__ = ("_connection", "told")

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.told = 0

    async def __call__(self, fact: object, /) -> None:
        await self._connection.execute(_TELL, {"kind": type(fact).__name__, "body": msgspec.msgpack.encode(fact)})
        self.told += 1


class SqliteOutbox:
    def __init__(self, writer: AsyncEngine, *, turn: asyncio.Lock, stir: asyncio.Event, facts: Sequence[type]) -> None:
        self._writer = writer
        self._asking = writer.execution_options(**{LONE: True})
        self._turn = turn
        self._stir = stir
        self._types = {fact.__name__: fact for fact in facts}

    async def pending(self, *, limit: int) -> Sequence[Pending]:
        with room_in_database():
            async with self._turn, self._asking.connect() as connection:
                rows = (await connection.execute(_WAITING, {"limit": limit})).all()
        return [Pending(row.fact_id, msgspec.msgpack.decode(row.body, type=self._types[row.kind])) for row in rows]

    async def settle(self, fact_ids: Sequence[int]) -> None:
        if fact_ids:
            with room_in_database():
                async with self._turn, self._writer.begin() as connection:
                    await connection.execute(delete(FACTS).where(FACTS.c.fact_id.in_(list(fact_ids))))

    async def stirred(self) -> None:
        await self._stir.wait()
        self._stir.clear()
