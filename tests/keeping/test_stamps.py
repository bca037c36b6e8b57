"""Time authorities of the town's choice say once a day that a checkpoint was there; `openssl` itself confirms it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.keeping.authority import Authority, authority
from tests.keeping.room import House, Town
from tocsin.channels.peers import Peers
from tocsin.engines.openssl import OpenSsl
from tocsin.house.ledger import STAMP_AGAIN_S
from tocsin.keeping.model import DAY_S, LEAST
from tocsin.ledger import note
from tocsin.terms.refusal import Refusal


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Authority]:
    with authority(tmp_path / "authority") as ready:
        yield ready


@pytest_asyncio.fixture
async def house(tmp_path: Path, one: Authority) -> AsyncIterator[House]:
    house = House(tmp_path / "town", town=Town(one.url))
    yield house
    await house.log.close()


async def test_one_checkpoint_of_each_day_is_stamped_and_stays(house: House, one: Authority) -> None:
    for _ in range(3):
        await house.beat()
    assert one.asked == 1
    await house.beat(after=DAY_S)
    await house.beat()
    stamped = await house.stamped()
    assert [*stamped] == [LEAST, 4 * LEAST] and one.asked == 2
    for size, ((by, reply),) in stamped.items():
        async with house.log.unit.reading() as books:
            kept = await books.checkpoints.of(size)
        assert kept is not None and by == one.url
        text = note.read(kept.note).text.encode()
        assert one.confirms(reply, text) and not one.confirms(reply, text + b"x")


async def test_whoever_cannot_wait_has_one_stamped_and_at_most_one_an_hour(house: House, one: Authority) -> None:
    await house.beat()
    for asked in (2, 3):
        await house.beat()
        await house.keeper.stamp_now()
        assert one.asked == asked and [*await house.stamped()][-1] == (await house.log.shown()).size
        with pytest.raises(Refusal, match=r"ledger\.stamped"):
            await house.keeper.stamp_now()
        house.clock.forward(seconds=STAMP_AGAIN_S)


async def test_an_authority_that_does_not_answer_is_asked_again_within_the_hour(house: House, one: Authority) -> None:
    one.is_sulking = True
    await house.beat()
    one.is_sulking = False
    await house.beat()
    assert await house.stamped() == {}
    await house.beat(after=STAMP_AGAIN_S)
    assert [*await house.stamped()] == [3 * LEAST]


async def test_a_reply_over_something_else_is_not_kept(one: Authority) -> None:
    stamps = OpenSsl()
    reply = one.stamp(await stamps.query(b"this"))
    assert await stamps.grants(reply, data=b"this")
    assert not await stamps.grants(reply, data=b"that")
    for spoilt in (b"", b"nothing", reply[:-40], one.folder.joinpath("query").read_bytes()):
        assert not await stamps.grants(spoilt, data=b"this")


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x", "https://localhost/x", "ftp://example.org/", "https:///x", "file:///etc/passwd"])
async def test_nobody_is_asked_inside_the_house_s_own_network(url: str) -> None:
    for asking in (Peers().get(url), Peers().post(url, b"", media="text/plain")):
        with pytest.raises(OSError, match="may"):
            await asking
