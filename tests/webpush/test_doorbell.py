"""People on shift whose app is closed hear that something waits at the desk, and nobody can tell them from neighbours."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections import Counter
from pathlib import Path

import pytest

from tests.street import Street
from tests.webpush.phone import Pocket, open_envelope, pocket
from tests.webpush.service import PushService, until
from tests.webpush.test_house import as_json, street_with_push, subscribe
from tests.webpush.test_pockets import SECRETS
from tocsin.channels.webpush import ENVELOPE_BYTES
from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.keyring import Stick
from tocsin.rails.push import DOORBELLS_MOST
from tocsin.terms.instant import WINDOW_S, Instant
from tocsin.watch.model import DOORBELLS_ASKED_OF_ONE, DOORBELLS_OF_ONE
from tocsin_kit.actors.line import Refused


async def hang(street: Street, who: str, service: PushService, *, name: str) -> Pocket:
    """As her second worker does it when her shift begins."""
    hers, watcher = pocket(name, endpoint=service.endpoint("")), street.watcher(who)
    already = len(service.came)
    await watcher.ask("POST", "/api/desk/bell", json_body=as_json(hers.subscription), headers=watcher.session())
    await until(lambda: len(service.came) > already)
    proof = json.loads(open_envelope(hers, service.came[-1].body))["proof"]
    await watcher.ask("POST", "/api/push/arrived", json_body={"proof": proof})
    return hers


def rung(service: PushService) -> Counter[str]:
    return Counter(each.path.removeprefix("/p/") for each in service.came)


async def test_a_sighting_that_nobody_sees_rings_the_shift_without_a_word_and_no_neighbour(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        await street.join("ana")
        await subscribe(street, "ana", service)
        bens = await hang(street, "ben", service, name="bens-bell")
        await hang(street, "cal", service, name="cals-bell")
        service.came.clear()
        await street.report("ana")
        await until(lambda: len(service.came) == 2)
        await street.house.tick()
        await asyncio.sleep(0.2)
        assert rung(service) == {"bens-bell": 1, "cals-bell": 1}, "once, and ana not"
        came = next(each for each in service.came if each.path == "/p/bens-bell")
        said = json.loads(open_envelope(bens, came.body))
        assert said.keys() == {"web_push", "mutable", "notification"}
        assert said["notification"]["body"] == "Open Tocsin"
        assert len(came.body) == ENVELOPE_BYTES
        street.clock.forward(minutes=4)
        await street.house.tick()
        await until(lambda: len(service.came) == 4)


async def test_an_open_desk_is_rung_only_when_nobody_claims_or_signs(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        await hang(street, "cal", service, name="cals-bell")
        cal = street.watcher("cal")
        await cal.open_desk_line()
        service.came.clear()

        async def minutes_pass(minutes: int, *, rings: int, why: str = "") -> None:
            for _ in range(minutes * 3):
                street.clock.forward(seconds=20)
                await street.house.tick()
            await until(lambda: len(service.came) >= rings)
            await asyncio.sleep(0.2)
            assert len(service.came) == rings, why
            service.came.clear()

        await street.report("ana")
        await street.desk_opens()
        await minutes_pass(2, rings=1, why="an incident that nobody claims")
        ben = street.watcher("ben")
        await ben.look()
        await ben.claim(ben.case(street._incident()), eta=4)
        await minutes_pass(2, rings=0)
        await ben.confirm(ben.case(street._incident()))
        await minutes_pass(2, rings=1, why="a signature is missing")
        await street.approves()
        await minutes_pass(8, rings=0)


async def test_an_alarm_rings_neighbours_and_no_doorbell_and_the_shift_ends_it(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        await street.join("ana")
        await subscribe(street, "ana", service)
        await hang(street, "ben", service, name="bens-bell")
        await street.watcher("cal").open_desk_line()
        endpoints = street.house.tocsin and street.house.tocsin.endpoints
        assert endpoints
        service.came.clear()
        await street.warned()
        await until(lambda: len(service.came) >= 1)
        await asyncio.sleep(0.2)
        assert set(rung(service)) == {"ana"}
        assert len(endpoints.doorbells(at=street.clock())) == 1
        street.clock.forward(seconds=WINDOW_S + 1_800)
        assert len(endpoints.doorbells(at=street.clock())) == 0, "over, though nobody has looked yet"
        await street.house.tick()
        rows = endpoints._file.execute("SELECT COUNT(*) FROM endpoint").fetchone()
        assert rows == (1,), "ana's is left"


async def test_a_doorbell_is_taken_back_and_asked_for_by_people_on_watch_a_few_times_only(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        ben, endpoints = street.watcher("ben"), street.house.tocsin and street.house.tocsin.endpoints
        assert endpoints
        hers = await hang(street, "ben", service, name="bens-bell")
        body = as_json(hers.subscription)
        await ben.ask("POST", "/api/push/off", json_body={"endpoint": body["endpoint"], "auth": body["auth"]})
        assert endpoints.doorbells(at=street.clock()) == ()
        with pytest.raises(Refused, match=r"desk\.unknown"):
            await street["ana"].ask("POST", "/api/desk/bell", json_body=body)
        for _ in range(2):
            await ben.ask("POST", "/api/desk/bell", json_body=body, headers=ben.session())
        with pytest.raises(Refused, match=r"bell\.too_many"):
            await ben.ask("POST", "/api/desk/bell", json_body=body, headers=ben.session())


async def test_what_could_not_be_tried_out_takes_none_of_her_few_away_and_yet_has_an_end(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        ben = street.watcher("ben")
        wrong = as_json(pocket("bens-bell", endpoint="https://somewhere.invalid/p/").subscription)
        for _ in range(DOORBELLS_OF_ONE):
            with pytest.raises(Refused, match=r"push\."):
                await ben.ask("POST", "/api/desk/bell", json_body=wrong, headers=ben.session())
        await hang(street, "ben", service, name="bens-bell")
        for _ in range(DOORBELLS_ASKED_OF_ONE - DOORBELLS_OF_ONE - 1):
            with pytest.raises(Refused, match=r"push\."):
                await ben.ask("POST", "/api/desk/bell", json_body=wrong, headers=ben.session())
        with pytest.raises(Refused, match=r"bell\.too_many"):
            await ben.ask("POST", "/api/desk/bell", json_body=wrong, headers=ben.session())


async def test_on_the_disk_a_doorbell_looks_like_a_neighbour(tmp_path: Path) -> None:
    store = SealedEndpoints(tmp_path / "push.sqlite3", holder=Stick(tmp_path / "stick"), draw=secrets.token_bytes)
    store.lock(SECRETS)
    await store.look()
    over = Instant(1_900_000_000)
    await store.keep(pocket("ana").subscription)
    await store.keep(pocket("ben").subscription, until=over)
    lengths = store._file.execute("SELECT LENGTH(name), LENGTH(sealed) FROM endpoint").fetchall()
    assert len(lengths) == 2 and len(set(lengths)) == 1
    store.close()
    again = SealedEndpoints(tmp_path / "push.sqlite3", holder=Stick(tmp_path / "stick"), draw=secrets.token_bytes)
    await again.look()
    assert again.everybody() == (pocket("ana").subscription,)
    assert again.doorbells(at=Instant(over - 1)) == (pocket("ben").subscription,)
    for n in range(DOORBELLS_MOST):
        await again.keep(pocket(f"p{n}").subscription, until=over)
    assert len(again.doorbells(at=Instant(0))) == DOORBELLS_MOST
    assert await again.drop_over(at=over) == DOORBELLS_MOST
    again.close()
