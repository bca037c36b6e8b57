"""Database: what was answered stays, what failed leaves no trace. One suite for every engine, in every mood."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import Column, LargeBinary, MetaData, Table, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from tocsin.engines.moods import EngineFailed, Mood, MoodyDatabase
from tocsin.engines.sqlite import OUTBOX_METADATA, Sqlite
from tocsin.engines.sqlite.one_hop import OneHopConnection
from tocsin.rails import Database
from tocsin.terms.facts.watch import SightingReported
from tocsin.terms.ids import SightingId
from tocsin.terms.refusal import Refusal

BOOK = Table("book", MetaData(), Column("page", LargeBinary, primary_key=True))
FACT = SightingReported(SightingId(b"s" * 16))


@pytest_asyncio.fixture
async def engine(tmp_path: Path) -> AsyncIterator[Sqlite]:
    engine = Sqlite(tmp_path / "book.sqlite3", facts=(SightingReported,))
    async with engine.writing() as transaction:
        await transaction.connection.run_sync(BOOK.metadata.create_all)
        await transaction.connection.run_sync(OUTBOX_METADATA.create_all)
    yield engine
    await engine.close()


async def write(database: Database[AsyncConnection], page: bytes) -> None:
    async with database.writing() as transaction:
        await transaction.connection.execute(insert(BOOK).values(page=page))
        await transaction.announce(FACT)


async def pages(database: Database[AsyncConnection]) -> set[bytes]:
    async with database.reading() as transaction:
        return set((await transaction.connection.execute(select(BOOK.c.page))).scalars())


async def test_what_was_committed_is_there_with_its_fact(engine: Sqlite) -> None:
    await write(engine, b"one")
    assert await pages(engine) == {b"one"}
    assert [each.fact for each in await engine.outbox.pending(limit=9)] == [FACT]


async def test_an_error_leaves_no_trace(engine: Sqlite) -> None:
    with pytest.raises(ZeroDivisionError):
        async with engine.writing() as transaction:
            await transaction.connection.execute(insert(BOOK).values(page=b"one"))
            await transaction.announce(FACT)
            raise ZeroDivisionError
    assert await pages(engine) == set()
    assert await engine.outbox.pending(limit=9) == []


@pytest.mark.parametrize(("mood", "expected"), [(Mood.NOT_DONE, set()), (Mood.DONE_BUT_UNANSWERED, {b"one"})])
async def test_row_and_fact_share_one_fate(engine: Sqlite, mood: Mood, expected: set[bytes]) -> None:
    moody = MoodyDatabase(engine)
    moody.mood = mood
    with pytest.raises(EngineFailed):
        await write(moody, b"one")
    assert await pages(moody) == expected
    assert len(await engine.outbox.pending(limit=9)) == len(expected)


async def test_a_reader_sees_one_moment(engine: Sqlite) -> None:
    await write(engine, b"one")
    async with engine.reading() as transaction:
        first = set((await transaction.connection.execute(select(BOOK.c.page))).scalars())
        await write(engine, b"two")
        second = set((await transaction.connection.execute(select(BOOK.c.page))).scalars())
    assert first == second == {b"one"}
    assert await pages(engine) == {b"one", b"two"}


async def test_a_reader_changes_nothing(engine: Sqlite) -> None:
    with pytest.raises(Exception, match="readonly"):
        async with engine.reading() as transaction:
            await transaction.connection.execute(insert(BOOK).values(page=b"one"))
    with pytest.raises(RuntimeError):
        async with engine.reading() as transaction:
            await transaction.announce(FACT)


async def test_writers_come_one_after_the_other(engine: Sqlite) -> None:
    inside = 0

    async def writer() -> None:
        nonlocal inside
        async with engine.writing() as transaction:
            inside += 1
            assert inside == 1
            await asyncio.sleep(0.001)
            await transaction.connection.execute(insert(BOOK).values(page=os.urandom(8)))
            inside -= 1

    await asyncio.gather(*(writer() for _ in range(20)))
    assert len(await pages(engine)) == 20


async def test_nobody_is_answered_before_the_disk_has_it(engine: Sqlite) -> None:
    async with engine.writing() as transaction:
        assert (await transaction.connection.exec_driver_sql("PRAGMA synchronous")).scalar() == 2
        assert (await transaction.connection.exec_driver_sql("PRAGMA journal_mode")).scalar() == "wal"
        assert (await transaction.connection.exec_driver_sql("PRAGMA secure_delete")).scalar() == 1


async def test_who_finds_no_free_reader_is_told_so_soon(tmp_path: Path) -> None:
    engine = Sqlite(tmp_path / "book.sqlite3", facts=(), patience_s=0.05)
    async with engine.reading(), engine.reading():
        with pytest.raises(Refusal, match=r"house\.busy"):
            async with engine.reading():
                raise AssertionError("a third reader came in")
    async with engine.reading():
        pass
    await engine.close()


async def test_forgetting_does_not_make_writers_wait_for_a_long_reader(engine: Sqlite, tmp_path: Path) -> None:
    await write(engine, b"one")
    other = sqlite3.connect(tmp_path / "book.sqlite3", isolation_level=None)
    other.execute("BEGIN")
    assert other.execute("SELECT page FROM book").fetchall() == [(b"one",)]
    await write(engine, b"two")
    async with asyncio.timeout(3):
        await engine.forget_traces()
    await write(engine, b"three")
    assert other.execute("SELECT page FROM book").fetchall() == [(b"one",)]
    other.execute("COMMIT")
    other.close()
    await engine.forget_traces()
    assert (tmp_path / "book.sqlite3-wal").stat().st_size == 0
    assert await pages(engine) == {b"one", b"two", b"three"}


async def test_a_writer_that_could_not_forget_is_as_patient_as_before(
    engine: Sqlite, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def patience() -> int:
        async with engine.writing() as transaction:
            return int((await transaction.connection.exec_driver_sql("PRAGMA busy_timeout")).scalar() or 0)

    before, execute = await patience(), OneHopConnection.execute

    def broken(connection: OneHopConnection, sql: str, *given: object) -> object:
        if "wal_checkpoint" in sql:
            raise sqlite3.OperationalError("disk I/O error")
        return execute(connection, sql, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(OneHopConnection, "execute", broken)
    with pytest.raises(sqlite3.OperationalError):
        await engine.forget_traces()
    assert await patience() == before
