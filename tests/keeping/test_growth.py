"""The ledger grows by the clock, keeps what it promised, and mends its own shelf."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest
import pytest_asyncio

from tests.keeping.room import Log, some
from tocsin.engines.blob_folder import BlobFolder
from tocsin.engines.moods import EngineFailed, Mood, MoodyBlobs, MoodyDatabase
from tocsin.house.books import UnitOf, keeping_books
from tocsin.keeping.model import (
    DAY_S,
    DRAINS_IN,
    DUE_S,
    EVERY_S,
    GUESTS_PART,
    LEAST,
    MOST_WAITING,
    Kept,
    batch_size,
    to_forget,
)
from tocsin.keeping.verbs.promise import Promises
from tocsin.keeping.verbs.prove import prove
from tocsin.keeping.verbs.sequence import Damaged
from tocsin.ledger import tlog_proof
from tocsin.ledger.policy import Policy, PolicyLog
from tocsin.ledger.tiles import Tile
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


@pytest_asyncio.fixture
async def log(tmp_path: Path) -> AsyncIterator[Log]:
    log = Log(tmp_path / "town")
    yield log
    await log.close()


def test_a_batch_is_as_large_as_ever_until_the_town_is_very_busy() -> None:
    sizes = [batch_size(waiting, late=0) for waiting in (0, 1, 4, 12, 13, 24, 25, 48, MOST_WAITING)]
    assert sizes == [LEAST, LEAST, LEAST, LEAST, 8, 8, 16, 16, 2048]
    assert batch_size(20, late=17) == 32, "nobody waits longer than promised"


@pytest.mark.parametrize(("films", "every_s", "shows"), [(7, 20, False), (12, 20, True), (4, 5, True)])
def test_seven_who_film_at_once_look_like_nobody(films: int, every_s: int, shows: bool) -> None:
    dice, waiting, sizes = Random(6), list[int](), set[int]()
    comes = [dice.uniform(0, every_s) for _ in range(films)]
    for turn in range(1, 24 * 3600 // EVERY_S):
        for film in range(films):
            while comes[film] < turn * EVERY_S:
                waiting.append(turn - 1)
                comes[film] += every_s * dice.uniform(0.75, 1.25)
        size = batch_size(len(waiting), late=sum(each < turn + 1 - DRAINS_IN for each in waiting))
        waiting = waiting[size:]
        sizes.add(size)
    assert (sizes != {LEAST}) is shows


async def test_whatever_happens_four_leaves_every_ten_seconds(log: Log) -> None:
    assert (await log.beat()).size == LEAST
    await log.promise(some(1))
    assert (await log.beat()).size == 2 * LEAST
    leaves = await log.leaves()
    assert some(1) in leaves[LEAST:] and len({*leaves}) == 2 * LEAST and {len(each) for each in leaves} == {32}


async def test_what_was_promised_is_proven_within_the_minute(log: Log) -> None:
    promised = [await log.promise(some(number)) for number in range(40)]
    assert {each.due for each in promised} == {log.at // EVERY_S * EVERY_S + DUE_S}
    with pytest.raises(Refusal, match=r"ledger\.not_yet"):
        await log.proven(promised[0])
    while log.at + EVERY_S < promised[0].due:
        await log.beat()
    places = [await log.proven(each) for each in promised]
    assert len({*places}) == len(places)


async def test_the_same_again_is_the_same_promise(log: Log) -> None:
    first = await log.promise(some(1))
    assert await log.promise(some(1)) == first
    await log.beat()
    assert [*await log.leaves()].count(some(1)) == 1


async def test_what_waited_long_is_promised_for_no_time_that_is_over(log: Log) -> None:
    async with log.unit.writing() as books:
        await Promises(books, log=log.signer).keep(Hash(some(1)), at=log.at)
    log.at = Instant(log.at + 5 * 3600)
    assert (await log.promise(some(1))).due > log.at


@pytest.fixture
def room_for_40(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tocsin.keeping.model.MOST_WAITING", 40)


@pytest.mark.usefixtures("room_for_40")
async def test_too_much_at_once_is_refused_and_loses_nothing(log: Log) -> None:
    for number in range(40):
        await log.promise(some(number))
    with pytest.raises(Refusal, match=r"ledger\.busy"):
        await log.promise(some(-1))
    async with log.unit.writing() as books:
        await Promises(books, log=log.signer).keep(Hash(some(-2)), at=log.at)
    await log.beat(2)
    await log.promise(some(-1))
    await log.beat()
    assert {*map(some, range(-2, 40))} <= {*await log.leaves()}


@pytest.mark.usefixtures("room_for_40")
async def test_guests_leave_room_for_others(log: Log) -> None:
    for number in range(40 // GUESTS_PART):
        await log.promise(some(number), is_guest=True)
    with pytest.raises(Refusal, match=r"ledger\.busy"):
        await log.promise(some(-1), is_guest=True)
    await log.promise(some(-1))
    assert (await log.promise(some(-1), is_guest=True)).commitment == some(-1), "whoever brought it first"


async def test_who_does_not_commit_has_promised_nothing(log: Log) -> None:
    whole, moody = log.unit, MoodyDatabase(log.database)
    moody.mood = Mood.NOT_DONE
    promised = log.promise(some(1))
    log.unit = UnitOf(cast(Any, moody), books=keeping_books)
    with pytest.raises(EngineFailed):
        await promised
    log.unit = whole
    await log.beat()
    assert some(1) not in await log.leaves()


async def test_it_goes_on_where_it_was_after_a_restart(log: Log) -> None:
    promised = await log.promise(some(1))
    await log.beat()
    await log.grow(280)
    again = Log(log.data)
    again.at = log.at
    await again.beat()
    assert await again.proven(promised) < LEAST
    assert (await again.shown()).size == 284
    await again.leaves()
    await again.close()


async def test_partial_tiles_go_when_the_full_one_is_there_and_are_served_from_it(log: Log) -> None:
    await log.grow(252)
    before = await log.shelf.read(Tile(0, 0, 252))
    assert log.tile("tile/0/000.p/252").exists()
    await log.beat(2)
    assert log.tile("tile/0/000").stat().st_size == 8_192 and log.tile("tile/1/000.p/1").exists()
    assert not [*log.tile("tile/0").glob("000.p/*")] and not [*log.tile("tile/entries").glob("000.p/*")]
    assert before is not None and await log.shelf.read(Tile(0, 0, 252)) == before
    await log.leaves()


async def test_a_shelf_that_was_lost_or_damaged_is_made_again_from_the_books(log: Log) -> None:
    promised = await log.promise(some(1))
    await log.beat()
    await log.grow(280)
    shutil.rmtree(log.data / "blobs")
    again = Log(log.data)
    again.at = log.at
    await again.beat()
    await again.leaves()
    await again.close()
    spoilt = bytearray(log.tile("tile/0/001.p/28").read_bytes())
    spoilt[5] ^= 1
    log.tile("tile/0/001.p/28").write_bytes(spoilt)
    third = Log(log.data)
    third.at = again.at
    await third.beat()
    assert await third.proven(promised) < LEAST
    await third.leaves()
    await third.close()


async def test_books_that_are_not_what_was_signed_sign_nothing(log: Log) -> None:
    await log.beat(2)
    async with log.database.writing() as transaction:
        await transaction.connection.exec_driver_sql("UPDATE ledger_entry SET commitment = zeroblob(32) WHERE leaf = 1")
    shutil.rmtree(log.data / "blobs")
    again = Log(log.data)
    with pytest.raises(Damaged):
        await again.beat()
    assert (await again.shown()).size == 2 * LEAST
    await again.close()


async def test_older_books_beside_the_tiles_of_later_ones_stand_still(log: Log, tmp_path: Path) -> None:
    await log.beat(2)
    await log.database.forget_traces()
    shutil.copyfile(log.data / "town.sqlite3", tmp_path / "older")
    await log.beat(3)
    await log.close()
    for beside in ("-wal", "-shm"):
        (log.data / f"town.sqlite3{beside}").unlink(missing_ok=True)
    shutil.copyfile(tmp_path / "older", log.data / "town.sqlite3")
    again = Log(log.data)
    again.at = log.at
    assert await again.sequencer.beat(at=again.at) is None
    with pytest.raises(Refusal, match=r"ledger\.halted"):
        await again.promise(some(1))
    assert (await again.shown()).size == 2 * LEAST
    await again.close()


@pytest.mark.parametrize("mood", [Mood.NOT_DONE, Mood.DONE_BUT_UNANSWERED])
async def test_a_shelf_that_fails_holds_the_batch_back_and_loses_none(tmp_path: Path, mood: Mood) -> None:
    blobs = MoodyBlobs(BlobFolder(tmp_path / "town/blobs"))
    log = Log(tmp_path / "town", blobs=blobs)
    await log.beat()
    promised = await log.promise(some(1))
    blobs.mood = mood
    for _ in range(2):
        with pytest.raises(EngineFailed):
            await log.beat()
    assert (await log.shown()).size == LEAST
    blobs.mood = Mood.WELL
    assert (await log.beat()).size == 2 * LEAST
    assert LEAST <= await log.proven(promised) < 2 * LEAST
    await log.leaves()
    await log.close()


@pytest.mark.parametrize("mood", [Mood.NOT_DONE, Mood.DONE_BUT_UNANSWERED])
async def test_books_that_fail_at_any_commit_make_no_second_history(log: Log, mood: Mood) -> None:
    await log.beat()
    moody = MoodyDatabase(log.database)
    for number in range(4):
        await log.promise(some(number))
        moody.mood = mood
        log.sequencer = log.sequencer_over(moody)
        with pytest.raises(EngineFailed):
            await log.beat()
        before = await log.shown()
        moody.mood = Mood.WELL
        await log.beat()
        leaves = await log.leaves()
        assert some(number) in leaves
        assert len(leaves) > before.size


def test_of_each_day_the_last_checkpoint_stays_and_what_was_stamped() -> None:
    kept = [Kept(size, Hash(b""), note=b"", day=size // 40) for size in range(10, 120, 10)]
    assert [*to_forget(kept, stamped={50})] == [10, 20, 40, 60, 80, 90]


async def test_a_proof_that_is_asked_for_late_may_be_of_the_day_on_which_it_was_written_down(log: Log) -> None:
    """Under the newest page it shows only that it is there now; the first that is kept was seen then."""
    promised = await log.promise(some(1))
    await log.beat(2)
    place = await log.proven(promised)
    of_that_day = await log.beat(20)
    for _ in range(3):
        log.at = Instant(log.at + DAY_S)
        newest = await log.beat(20)

    async def under(size: int | None) -> tuple[int, int]:
        text = await prove(promised.commitment, due=promised.due, unit=log.unit, shelf=log.shelf, from_size=size)
        verified = tlog_proof.verify(text, entry=promised.commitment, policy=Policy(logs=(PolicyLog(log.key),)))
        return verified.index, verified.checkpoint.checkpoint.size

    assert await under(None) == (place, newest.size)
    assert await under(0) == (place, of_that_day.size)
    assert (await under(of_that_day.size + 1))[1] > of_that_day.size
    with pytest.raises(Refusal, match=r"ledger\.not_yet"):
        await under(newest.size + 1)
    shutil.rmtree(log.data / "blobs")
    log.sequencer = log.sequencer_over(log.database)
    await log.beat()
    assert await under(0) == (place, of_that_day.size), "from tiles that were made again"
