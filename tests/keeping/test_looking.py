"""What a phone asks of the ledger once a day: one answer, all of which leads to one checkpoint."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.keeping.room import Log, some
from tocsin.keeping.model import DAY_S, LEAST
from tocsin.keeping.verbs.look import look
from tocsin.keeping.verbs.promise import Promises
from tocsin.ledger import checkpoint
from tocsin.seals.hashes import leaf_hash
from tocsin.seals.merkle import includes, is_grown_from
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


@pytest_asyncio.fixture
async def log(tmp_path: Path) -> AsyncIterator[Log]:
    log = Log(tmp_path / "town")
    yield log
    await log.close()


async def says(log: Log, number: int) -> Hash:
    said = Hash(some(number))
    async with log.unit.writing() as books:
        await Promises(books, log=log.signer).keep(said, at=log.at)
    return said


async def test_the_ledger_goes_on_from_what_was_seen_and_what_the_town_says_stands_in_it(log: Log) -> None:
    said = await says(log, 1)
    await log.beat(3)
    yesterday = await log.shown()
    first = await look(0, [said], unit=log.unit, shelf=log.shelf)
    assert first.of_day is None and first.growth == ()
    log.at = Instant(log.at + DAY_S)
    later = await says(log, 2)
    promised = await log.promise(some(3))
    await log.beat(80)
    seen = await look(LEAST, [said, later, promised.commitment, Hash(some(4))], unit=log.unit, shelf=log.shelf)
    newest = checkpoint.read(seen.newest.note).checkpoint
    assert newest == await log.shown() and seen.of_day is not None and seen.of_day.root == yesterday.root
    for old_size, old_root, growth in (
        (seen.of_day.size, seen.of_day.root, seen.of_day_growth),
        (LEAST, await log.root_at(LEAST), seen.growth),
    ):
        assert is_grown_from(newest.root, size=newest.size, old_root=old_root, old_size=old_size, proof=growth)
    for each, place in zip((said, later), seen.places[:2], strict=True):
        assert place is not None
        leaf, path = leaf_hash(each), place.path
        assert includes(newest.root, leaf_hash=leaf, index=place.leaf, size=newest.size, path=path)
    assert seen.places[2:] == [None, None], "where others' leaves stand is nobody's to ask"


async def test_what_is_said_twice_stands_once_and_whoever_said_it_before_hides_nothing(log: Log) -> None:
    await log.promise(some(1))
    said = await says(log, 1)
    await log.beat()
    await says(log, 1)
    await log.beat()
    assert [*await log.leaves()].count(said) == 1
    seen = await look(0, [said], unit=log.unit, shelf=log.shelf)
    assert seen.places[0] is not None and seen.places[0].leaf < LEAST


async def test_of_a_larger_tree_than_there_is_nothing_is_shown_and_of_none_nothing_at_all(log: Log) -> None:
    with pytest.raises(Refusal, match=r"ledger\.not_yet"):
        await look(0, [], unit=log.unit, shelf=log.shelf)
    await log.beat()
    seen = await look(1_000, [], unit=log.unit, shelf=log.shelf)
    assert seen.growth == () and seen.newest.size == LEAST
