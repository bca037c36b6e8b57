"""A letter that opens wakes whoever waits for it, in a crowd of phones that all wait for something; what is stopped wakes nobody."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.aid.room import Hidden, Room, some
from tests.street import Street
from tests.webpush.phone import Pocket, open_envelope, pocket, wakes_of
from tests.webpush.service import Came, PushService, reply, until
from tests.webpush.test_house import as_json, street_with_push, subscribe
from tests.webpush.test_pockets import SECRETS
from tocsin.aid.model import RINGS_OF_ONE
from tocsin.aid.store import LETTER
from tocsin.channels.webpush import ENVELOPE_BYTES
from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.keyring import Stick
from tocsin.house.config import Config
from tocsin.house.push import wake
from tocsin.rails.push import WAKE_BYTES, WAKES
from tocsin.terms.b64 import b64u
from tocsin_kit.actors.line import Refused

DAYS = 2 * 24 * 60


class Town:
    """Ana holds keys and is rung for what opens under them; Dana is rung for alarms alone and has given as many numbers."""

    def __init__(self, street: Street, service: PushService, key: str) -> None:
        self.street, self.service, self.key = street, service, key
        self.room = Room(street)
        self.holes = [some(), some()]

    async def gather(self) -> None:
        await self.street.join("ana")
        await self.street.join("dana")
        wakes = b64u(wakes_of("ana", *self.holes))
        self.ana = await subscribe(self.street, "ana", self.service, wakes=wakes)
        await subscribe(self.street, "dana", self.service)
        self.service.came.clear()

    async def held(self, hole: int = 0, *, minutes: int = 60) -> Hidden:
        letter = Hidden(id=self.holes[hole])
        await self.room.hold(letter, opens=minutes, ends=minutes + DAYS)
        return letter

    async def pass_minutes(self, minutes: int) -> None:
        self.street.clock.forward(minutes=minutes)
        await self.street.house.tick()

    async def rings(self, much: int) -> None:
        """So many came for ana since, and nothing else did."""
        await until(lambda: len(self.service.came) >= much)
        await asyncio.sleep(0.2)
        assert rung(self.service) == ({"ana": much} if much else {})
        self.service.came.clear()

    async def waiting(self) -> int:
        """How many that are open are still to be rung for."""
        assert self.street.house.tocsin is not None
        async with self.street.house.tocsin.database.reading() as transaction:
            is_due = LETTER.c.rings.is_(True) & (LETTER.c.opens_minute <= self.room.minute)
            rows = await transaction.connection.execute(LETTER.select().where(is_due))
            return len(rows.all())

    async def until_told(self) -> None:
        for _ in range(500):
            if await self.waiting() == 0:
                return
            await asyncio.sleep(0.02)
        raise AssertionError("what became of a ring was never written")


@asynccontextmanager
async def keyholders(folder: Path, service: PushService) -> AsyncIterator[Town]:
    async with street_with_push(folder, service) as (street, key):
        town = Town(street, service, key)
        await town.gather()
        yield town
        await town.room.line.close()


def rung(service: PushService) -> Counter[str]:
    return Counter(each.path.removeprefix("/p/") for each in service.came)


def said_to(hers: Pocket, came: Came) -> dict[str, object]:
    return dict(json.loads(open_envelope(hers, came.body)))


async def test_a_letter_that_opens_rings_who_waits_for_it_once_and_says_neither_whose_nor_why(tmp_path: Path) -> None:
    async with PushService() as service, keyholders(tmp_path, service) as town:
        await town.held()
        await town.pass_minutes(59)
        await town.rings(0)
        await town.pass_minutes(1)
        await until(lambda: len(service.came) == 1)
        [came] = service.came
        said = said_to(town.ana, came)
        assert said["letter"] is True and said.keys() == {"web_push", "mutable", "notification", "letter"}
        assert len(came.body) == ENVELOPE_BYTES
        await town.until_told()
        await town.pass_minutes(5)
        await town.rings(1)


async def test_two_looks_at_the_clock_at_once_ring_once(tmp_path: Path) -> None:
    async with PushService() as service, keyholders(tmp_path, service) as town:
        await town.held()
        town.street.clock.forward(minutes=60)
        await asyncio.gather(*(town.street.house.tick() for _ in range(3)))
        await town.rings(1)


async def test_what_was_stopped_rings_nobody_and_neither_does_what_is_laid_in_its_place(tmp_path: Path) -> None:
    async with PushService() as service, keyholders(tmp_path, service) as town:
        timer = await town.held()
        await town.room.stop((timer, Hidden(id=town.holes[0])))
        await town.room.hold(Hidden(id=town.holes[0]))
        await town.pass_minutes(90)
        await town.rings(0)


async def test_what_is_stopped_while_the_push_service_keeps_it_waiting_is_called_off(tmp_path: Path) -> None:
    is_busy = True

    def answer(came: Came, before: int) -> bytes | None:
        return reply(503) if is_busy and b"ana" in came.path.encode() and before > 0 else reply(201)

    async with PushService(answer) as service, keyholders(tmp_path, service) as town:
        timer = await town.held()
        await town.pass_minutes(60)
        await until(lambda: len(service.came) >= 1)
        await town.room.stop((timer, Hidden(id=town.holes[0])))
        await town.street.house.tick()
        await asyncio.sleep(0.3)
        is_busy = False
        service.came.clear()
        await asyncio.sleep(2.5)
        assert service.came == []


async def test_a_house_that_was_down_or_asleep_at_the_minute_rings_when_it_is_up(tmp_path: Path) -> None:
    async with PushService() as service, keyholders(tmp_path, service) as town:
        await town.held()
        await town.street.house.stop()
        (tmp_path / "stick").unlink()
        town.street.clock.forward(hours=7)
        await town.street.house.start()
        await town.street.house.tick()
        await town.rings(0)
        assert await town.waiting() == 1
        config = Config(data=town.street.house.data, push_key=tmp_path / "stick")
        assert wake(config, key=town.key, say=lambda _: None) == 0
        await town.street.house.tick()
        await town.street.house.tick()
        await town.rings(1)


async def test_a_house_that_dies_while_it_rings_rings_again(tmp_path: Path) -> None:
    status = 201
    service = PushService(lambda came, before: reply(status))
    async with service, keyholders(tmp_path, service) as town:
        status = 503
        await town.held()
        await town.pass_minutes(60)
        await until(lambda: len(service.came) >= 1)
        assert await town.waiting() == 1
        await town.street.house.stop()
        status = 201
        service.came.clear()
        await town.street.house.start()
        await town.street.house.tick()
        await town.rings(1)
        await town.until_told()


async def test_whoever_floods_one_pigeonhole_rings_a_few_times_and_keeps_nothing_from_ringing_for_good(
    tmp_path: Path,
) -> None:
    async with PushService() as service, keyholders(tmp_path, service) as town:
        for n in range(RINGS_OF_ONE + 3):
            await town.held(minutes=5 * (n + 1))
        for _ in range(RINGS_OF_ONE):
            await town.pass_minutes(5)
            await town.until_told()
        for _ in range(3):
            await town.pass_minutes(5)
        await town.rings(RINGS_OF_ONE)
        await town.held(1, minutes=5)
        await town.pass_minutes(5)
        await town.rings(1)
        await town.pass_minutes(40)
        await town.rings(1)
        await town.until_told()
        await town.held(minutes=24 * 60)
        await town.pass_minutes(24 * 60)
        await town.rings(1)


async def test_a_phone_that_never_answers_under_the_same_number_keeps_no_later_letter_from_ringing(
    tmp_path: Path,
) -> None:
    def answer(came: Came, before: int) -> bytes | None:
        return reply(503) if "ben" in came.path else reply(201)

    async with PushService(answer) as service, keyholders(tmp_path, service) as town:
        await town.street.join("ben")
        await subscribe(town.street, "ben", service, wakes=b64u(wakes_of("ben", *town.holes)))
        for _ in range(3):
            service.came.clear()
            await town.held(minutes=5)
            await town.pass_minutes(5)
            await until(lambda: rung(service)["ana"] == 1)


async def test_many_that_open_at_once_are_one_ring_and_those_that_nobody_waits_for_are_none(tmp_path: Path) -> None:
    async with PushService() as service, keyholders(tmp_path, service) as town:
        for _ in range(3):
            await town.held()
            await town.room.hold(Hidden(), opens=60, ends=120)
        await town.pass_minutes(60)
        await town.rings(1)
        await town.until_told()


async def test_a_phone_says_itself_for_what_it_is_rung_and_nobody_says_it_for_her(tmp_path: Path) -> None:
    async with PushService() as service, keyholders(tmp_path, service) as town:
        ana, hers = town.street.member("ana"), as_json(town.ana.subscription)
        body = {"endpoint": hers["endpoint"], "auth": hers["auth"], "wakes": hers["wakes"]}
        for wrong, code in (({"auth": b64u(bytes(16))}, "push.not_known"), ({"wakes": "AAAA"}, "http.malformed")):
            with pytest.raises(Refused) as refused:
                await ana.ask("POST", "/api/push/wakes", json_body=body | wrong)
            assert refused.value.code == code
        await town.held()
        await ana.ask("POST", "/api/push/wakes", json_body=body)
        await town.pass_minutes(60)
        await town.rings(0)
        again = body | {"wakes": b64u(wakes_of("ana", town.holes[1]))}
        await ana.ask("POST", "/api/push/wakes", json_body=again)
        await town.held(1)
        await town.street.house.stop()
        await town.street.house.start()
        await town.pass_minutes(60)
        await town.rings(1)
        with pytest.raises(Refused, match=r"push\.busy"):
            for n in range(20):
                await ana.ask("POST", "/api/push/wakes", json_body=body | {"wakes": b64u(wakes_of(f"{n}"))})


async def test_what_a_phone_says_while_it_is_tried_out_anew_holds_when_that_has_come_back(tmp_path: Path) -> None:
    async with PushService() as service, keyholders(tmp_path, service) as town:
        ana, hers = town.street.member("ana"), as_json(town.ana.subscription)
        old = {"endpoint": hers["endpoint"], "auth": hers["auth"]}
        new = b64u(wakes_of("ana", town.holes[1]))
        await ana.ask("POST", "/api/push/moved", json_body={"old": old, "new": hers})
        await ana.ask("POST", "/api/push/wakes", json_body=old | {"wakes": new})
        await until(lambda: len(service.came) == 1)
        proof = said_to(town.ana, service.came.pop())["proof"]
        await ana.ask("POST", "/api/push/arrived", json_body={"proof": proof})
        await town.held(1)
        await town.pass_minutes(60)
        await town.rings(1)


async def test_on_the_disk_nobody_who_waits_for_a_letter_looks_otherwise_than_who_does_not(tmp_path: Path) -> None:
    store = SealedEndpoints(tmp_path / "push.sqlite3", holder=Stick(tmp_path / "stick"), draw=secrets.token_bytes)
    store.lock(SECRETS)
    await store.look()
    long = "https://wns2-am3p.notify.windows.com/w/?token=" + "x" * 380
    for name, endpoint in (("ana", "https://fcm.googleapis.com/fcm/send/" + "x" * 160), ("ben", long)):
        await store.keep(pocket(name, endpoint=endpoint).subscription)
    lengths = store._file.execute("SELECT LENGTH(name), LENGTH(sealed) FROM endpoint").fetchall()
    assert len(lengths) == 2 and len(set(lengths)) == 1
    store.close()


async def test_a_phone_that_gave_no_numbers_has_as_many_as_all_others(tmp_path: Path) -> None:
    def opened() -> SealedEndpoints:
        return SealedEndpoints(tmp_path / "push.sqlite3", holder=Stick(tmp_path / "stick"), draw=secrets.token_bytes)

    store = opened()
    store.lock(SECRETS)
    await store.look()
    bare = pocket("old").subscription
    await store.keep(type(bare)(bare.endpoint, bare.public_key, bare.auth))
    store.close()
    again = opened()
    await again.look()
    [kept] = again.everybody()
    assert len(kept.wakes) == WAKES * WAKE_BYTES
    again.close()
