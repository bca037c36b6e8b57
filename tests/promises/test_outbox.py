"""Outbox: a committed fact is heard at least once, in order, whatever fails in between."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tocsin.engines.moods import EngineFailed, Mood, MoodyOutbox
from tocsin.engines.sqlite import OUTBOX_METADATA, Sqlite
from tocsin.house.worker import MOST_TRIES, Nerves
from tocsin.terms.facts.circles import RosterGrew
from tocsin.terms.facts.watch import SightingReported
from tocsin.terms.ids import Sequence, SightingId

FACTS = [RosterGrew(Sequence(n)) for n in range(5)]


@pytest_asyncio.fixture
async def engine(tmp_path: Path) -> AsyncIterator[Sqlite]:
    engine = Sqlite(tmp_path / "outbox.sqlite3", facts=(RosterGrew, SightingReported))
    async with engine.writing() as transaction:
        await transaction.connection.run_sync(OUTBOX_METADATA.create_all)
    async with engine.writing() as transaction:
        for fact in FACTS:
            await transaction.announce(fact)
    yield engine
    await engine.close()


async def test_in_order_and_till_settled(engine: Sqlite) -> None:
    first = await engine.outbox.pending(limit=2)
    assert [each.fact for each in first] == FACTS[:2]
    assert [each.fact for each in await engine.outbox.pending(limit=9)] == FACTS
    for _ in range(2):
        await engine.outbox.settle([each.fact_id for each in first])
    assert [each.fact for each in await engine.outbox.pending(limit=9)] == FACTS[2:]


async def test_a_fact_comes_back_as_it_was(engine: Sqlite) -> None:
    async with engine.writing() as transaction:
        await transaction.announce(SightingReported(SightingId(bytes(range(16)))))
    assert (await engine.outbox.pending(limit=9))[-1].fact == SightingReported(SightingId(bytes(range(16))))


@pytest.mark.parametrize("mood", [Mood.NOT_DONE, Mood.DONE_BUT_UNANSWERED])
async def test_a_lost_answer_is_heard_again_or_not_at_all(engine: Sqlite, mood: Mood) -> None:
    moody, heard = MoodyOutbox(engine.outbox), []

    async def hear(fact: RosterGrew) -> None:
        heard.append(fact)

    nerves = Nerves(moody, reactions=((RosterGrew, hear),))
    moody.mood = mood
    with pytest.raises(EngineFailed):
        await nerves.beat()
    moody.mood = Mood.WELL
    while await nerves.beat():
        pass
    assert heard == (FACTS + FACTS if mood is Mood.NOT_DONE else FACTS)
    assert await engine.outbox.pending(limit=9) == []


async def test_a_failing_reaction_holds_back_what_is_behind_it(engine: Sqlite) -> None:
    heard: list[RosterGrew] = []

    async def fail_once_at_two(fact: RosterGrew) -> None:
        if fact.sequence == 2 and not broken.is_set():
            broken.set()
            raise ZeroDivisionError
        heard.append(fact)

    broken = asyncio.Event()
    nerves = Nerves(engine.outbox, reactions=((RosterGrew, fail_once_at_two),))
    with pytest.raises(ZeroDivisionError):
        await nerves.beat()
    assert heard == FACTS[:2]
    while await nerves.beat():
        pass
    assert heard == FACTS


async def test_a_new_process_hears_what_the_old_one_left(engine: Sqlite, tmp_path: Path) -> None:
    again = Sqlite(tmp_path / "outbox.sqlite3", facts=(RosterGrew, SightingReported))
    assert [each.fact for each in await again.outbox.pending(limit=9)] == FACTS
    await again.close()


async def test_it_stirs_after_a_commit_with_facts(engine: Sqlite) -> None:
    await engine.outbox.stirred()
    waiting = asyncio.create_task(engine.outbox.stirred())
    async with engine.writing():
        pass
    await asyncio.sleep(0.01)
    assert not waiting.done()
    async with engine.writing() as transaction:
        await transaction.announce(FACTS[0])
    async with asyncio.timeout(30):
        await waiting


async def test_a_fact_that_always_fails_is_given_up_and_the_rest_is_heard(engine: Sqlite) -> None:
    heard: list[RosterGrew] = []

    async def fail_at_two(fact: RosterGrew) -> None:
        if fact.sequence == 2:
            raise ZeroDivisionError
        heard.append(fact)

    nerves = Nerves(engine.outbox, reactions=((RosterGrew, fail_at_two),))
    for _ in range(MOST_TRIES - 1):
        with pytest.raises(ZeroDivisionError):
            await nerves.beat()
    while await nerves.beat():
        pass
    assert heard == [fact for fact in FACTS if fact.sequence != 2]
