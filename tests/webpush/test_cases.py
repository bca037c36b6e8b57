"""Somebody asks for a film: the trustees who wish it are rung, in a crowd of phones that all give as many numbers, and not without end."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.aid.room import some
from tests.street import Street
from tests.webpush.phone import Pocket, wakes_of
from tests.webpush.service import PushService, reply, until
from tests.webpush.test_envelopes import opened
from tests.webpush.test_house import as_json, street_with_push, subscribe
from tests.witness.room import Keeper, Room, letter, trustees_of
from tocsin.aid.verbs.ring import Ringing as LetterRinging
from tocsin.channels.webpush import ENVELOPE_BYTES
from tocsin.rails.push import WAKE_BYTES, WAKES
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import PigeonholeId
from tocsin.terms.instant import Instant
from tocsin.witness.model import NUMBER_S, RINGS_A_DAY, RINGS_AGAIN_S, RINGS_APART_S
from tocsin.witness.store import CASE
from tocsin.witness.verbs.ring import Ringing as CaseRinging
from tocsin_kit.actors.member import Member

TRUSTEES = ("pastor", "lawyer")


class Town:
    """Two trustees wish to be rung, a third does not; Dana is no trustee, and gives as many numbers."""

    def __init__(self, street: Street, service: PushService) -> None:
        self.street, self.service, self.room = street, service, Room(street)
        self.pockets: dict[str, Pocket] = {}

    async def gather(self) -> None:
        await self.street.join("ana")
        await self.room.list_trustees()
        for name, keeper in zip((*TRUSTEES, "aunt", "dana"), self.room.keepers, strict=False):
            if name not in self.street.people:
                self.street.phone(Member, name)
            await self.street.join(name)
            self.pockets[name] = await subscribe(self.street, name, self.service)
            if name in TRUSTEES:
                await self.listens(name, await self.number(keeper))
        self.service.came.clear()

    async def number(self, keeper: Keeper) -> bytes:
        body = {"open": b64u(self.room.opening(keeper))}
        answer = await self.room.line.ask("POST", "/api/witness/trustee", json_body=body)
        return from_b64u(answer.json()["number"])

    async def listens(self, name: str, *numbers: bytes) -> None:
        """She gives these among her 24."""
        hers = as_json(self.pockets[name].subscription)
        wakes = b64u(b"".join(sorted([*numbers, *_in_eights(wakes_of(name))[: WAKES - len(numbers)]])))
        body = {"endpoint": hers["endpoint"], "auth": hers["auth"], "wakes": wakes}
        await self.street.member(name).ask("POST", "/api/push/wakes", json_body=body)

    async def asks(self) -> tuple[bytes, bytes]:
        case, secret = some(), some()
        await self.room.ask(case, letter(), secret=secret)
        return case, secret

    async def seconds(self, seconds: int) -> None:
        self.street.clock.forward(minutes=seconds // 60)
        await self.street.house.tick()

    async def quarter(self) -> None:
        await self.seconds(NUMBER_S)
        ana = self.street.member("ana")
        ana.tickets.clear()
        await ana.stock_tickets(4)

    async def waiting(self) -> int:
        assert self.street.house.tocsin is not None
        async with self.street.house.tocsin.database.reading() as transaction:
            rows = await transaction.connection.execute(CASE.select().where(CASE.c.rings.is_(True)))
            return len(rows.all())

    async def until_told(self) -> None:
        for _ in range(500):
            if await self.waiting() == 0:
                return
            await asyncio.sleep(0.02)
        raise AssertionError("what became of a ring was never written")

    def rang(self) -> Counter[str]:
        """How often each was rung in all."""
        return Counter(each.path.removeprefix("/p/") for each in self.service.came)


@asynccontextmanager
async def a_town(folder: Path, service: PushService) -> AsyncIterator[Town]:
    async with street_with_push(folder, service) as (street, _):
        town = Town(street, service)
        await town.gather()
        yield town
        await town.room.line.close()


def _in_eights(wakes: bytes) -> list[bytes]:
    return [wakes[at : at + WAKE_BYTES] for at in range(0, len(wakes), WAKE_BYTES)]


async def test_trustees_who_wish_it_are_rung_once_and_nobody_is_told_what_for(tmp_path: Path) -> None:
    async with PushService() as service, a_town(tmp_path, service) as town:
        await town.asks()
        await asyncio.gather(*(town.street.house.tick() for _ in range(3)))
        await town.until_told()
        await town.seconds(RINGS_APART_S)
        assert town.rang() == dict.fromkeys(TRUSTEES, 1)
        came = next(each for each in service.came if each.path.endswith("pastor"))
        said = json.loads(opened(town.pockets["pastor"], [came.body])[0] or b"{}")
        assert said["case"] is True and said.keys() == {"web_push", "mutable", "notification", "case"}
        assert len(came.body) == ENVELOPE_BYTES


async def test_what_came_too_soon_waits_and_rings_together_and_nobody_rings_without_end(tmp_path: Path) -> None:
    async with PushService() as service, a_town(tmp_path, service) as town:
        for n in range(RINGS_A_DAY):
            await town.asks()
            await town.asks()
            await town.seconds(0 if n == 0 else RINGS_APART_S)
            await town.until_told()
            await town.asks()
            await town.seconds(60)
            assert await town.waiting() == 1, "ten minutes have not gone"
        await town.asks()
        await town.seconds(RINGS_APART_S)
        assert await town.waiting() == 2, "so many in a day"
        await town.seconds(RINGS_AGAIN_S - RINGS_APART_S)
        await town.until_told()
        assert town.rang() == dict.fromkeys(TRUSTEES, RINGS_A_DAY + 1)


async def test_what_was_taken_back_rings_nobody(tmp_path: Path) -> None:
    async with PushService() as service, a_town(tmp_path, service) as town:
        case, secret = await town.asks()
        await town.room.close(case, secret=secret)
        await town.street.house.tick()
        await town.asks()
        await town.street.house.tick()
        await town.until_told()
        assert town.rang() == dict.fromkeys(TRUSTEES, 1)


@pytest.mark.parametrize("ringing", [CaseRinging(), LetterRinging()])
def test_a_clock_that_was_ahead_and_is_set_back_holds_up_no_ring(ringing: CaseRinging | LetterRinging) -> None:
    hole = PigeonholeId(bytes(16))

    def may(at: Instant) -> bool:
        return ringing.may(at=at) if isinstance(ringing, CaseRinging) else ringing.may(hole, at=at)

    now, ahead = Instant(1_800_000_000), Instant(1_900_000_000)
    for _ in range(RINGS_A_DAY):
        if isinstance(ringing, CaseRinging):
            ringing.begins(frozenset(), lambda: None, at=ahead)
        else:
            ringing.begins(frozenset({(hole, b"")}), lambda: None, at=ahead)
    assert not may(ahead) and may(now)


async def test_a_house_that_dies_while_it_rings_rings_again(tmp_path: Path) -> None:
    status = 201
    service = PushService(lambda came, before: reply(status))
    async with service, a_town(tmp_path, service) as town:
        status = 503
        await town.asks()
        await town.street.house.tick()
        await until(lambda: len(service.came) >= 1)
        assert await town.waiting() == 1
        await town.street.house.stop()
        status = 201
        service.came.clear()
        await town.street.house.start()
        await town.street.house.tick()
        await town.until_told()
        assert town.rang() == dict.fromkeys(TRUSTEES, 1)
        await town.seconds(RINGS_APART_S)
        assert await town.waiting() == 0


async def test_where_nobody_wishes_to_be_rung_it_is_not_kept_that_somebody_should_be(tmp_path: Path) -> None:
    async with PushService() as service, a_town(tmp_path, service) as town:
        for name in TRUSTEES:
            await town.listens(name)
        await town.asks()
        await town.street.house.tick()
        assert await town.waiting() == 0
        assert town.rang() == {}


async def test_the_number_is_the_same_for_all_trustees_and_another_one_each_quarter(tmp_path: Path) -> None:
    """So it tells nobody who is who, and whoever left the book is rung for half a year at most."""
    async with PushService() as service, a_town(tmp_path, service) as town:
        numbers = {await town.number(keeper) for keeper in town.room.keepers}
        assert [len(each) for each in numbers] == [WAKE_BYTES]
        await town.room.list_trustees(trustees_of(*town.room.keepers[1:]))
        with pytest.raises(Exception, match=r"witness\.no_trustee"):
            await town.number(town.room.keepers[0])
        await town.quarter()
        later = await town.number(town.room.keepers[1])
        assert later not in numbers
        await town.listens("lawyer", later)
        await town.asks()
        await town.street.house.tick()
        await town.until_told()
        assert town.rang() == dict.fromkeys(TRUSTEES, 1), "whoever has not looked since is rung all the same"
        await town.quarter()
        await town.asks()
        await town.street.house.tick()
        await town.until_told()
        assert town.rang() == {"lawyer": 2, "pastor": 1}


async def test_no_row_of_a_phone_says_that_it_is_a_trustees(tmp_path: Path) -> None:
    async with PushService() as service, a_town(tmp_path, service) as town:
        assert town.street.house.tocsin is not None and town.street.house.tocsin.endpoints is not None
        number = await town.number(town.room.keepers[0])
        store = town.street.house.tocsin.endpoints
        lengths = store._file.execute("SELECT LENGTH(name), LENGTH(sealed) FROM endpoint").fetchall()
        assert len(lengths) == 4 and len(set(lengths)) == 1
        assert all(len(each.waits_for()) == WAKES for each in store.everybody())
        for each in (tmp_path / "town").rglob("*"):
            assert not each.is_file() or number not in each.read_bytes(), each
