"""A whole house with push: from a member's ticket to an alert in her pocket that proves itself, and asleep after a restart."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.street import Street, open_street
from tests.webpush.phone import Pocket, pocket
from tests.webpush.service import PushService, until
from tests.webpush.test_envelopes import opened
from tocsin.house.cli import main
from tocsin.house.config import Config
from tocsin.house.doctor import examine
from tocsin.house.push import make_ready, wake
from tocsin.rails.push import Subscription
from tocsin.seals import pushed
from tocsin.seals.alert import Standing
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.facts.warn import AlertIssued
from tocsin.terms.registry import Preset
from tocsin_kit.actors.line import Refused


@asynccontextmanager
async def street_with_push(folder: Path, service: PushService, **more: Any) -> AsyncIterator[tuple[Street, str]]:
    """(the street, the key that its operator wrote down)."""
    said: list[str] = []
    data, stick = folder / "town", folder / "stick"
    assert make_ready(Config(data=data, push_key=stick), town="https://maple.example", say=said.append) == 0
    ready = {"push_key": stick, "push_also": (service.origin,), **more}
    async with open_street(data, preset=Preset.network, **ready) as street:
        yield street, said[-1].strip()


def as_json(subscription: Subscription) -> dict[str, str]:
    return {
        "endpoint": subscription.endpoint,
        "key": b64u(subscription.public_key),
        "auth": b64u(subscription.auth),
        "wakes": b64u(subscription.wakes),
    }


async def subscribe(street: Street, name: str, service: PushService, **more: Any) -> Pocket:
    """As her browser and her app do it."""
    hers, member = pocket(name, endpoint=service.endpoint("")), street.member(name)
    already = len(service.came)
    body = as_json(hers.subscription) | more
    await member.ask("POST", "/api/push", json_body=body, headers=await member.entry())
    await until(lambda: len(service.came) > already)
    came = json.loads(opened(hers, [service.came[-1].body])[0] or b"{}")
    await member.ask("POST", "/api/push/arrived", json_body={"proof": came["proof"]})
    return hers


async def test_an_alarm_in_her_pocket_proves_itself(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        state = (await street["ana"].ask("GET", "/api/push")).json()
        assert state["state"] == "awake" and len(from_b64u(state["key"])) == 65
        await street.join("ana")
        hers = await subscribe(street, "ana", service)
        service.came.clear()
        book = street["ana"].roster
        assert book is not None
        await street.warned()
        await until(lambda: len(service.came) == 1)
        said = json.loads(opened(hers, [service.came[0].body])[0] or b"{}")
        alone = pushed.verify(from_b64u(said["alert"]), roster=book, at=street.clock())
        assert alone.standing is Standing.CONFIRMED
        assert said["notification"]["navigate"] == "https://maple.example"
        await street.all_clear()
        await until(lambda: len(service.came) >= 2)
        endings = [json.loads(each or b"{}") for each in opened(hers, [each.body for each in service.came[1:]])]
        last = pushed.verify(from_b64u(endings[-1]["alert"]), roster=book, at=street.clock())
        assert last.alert.is_ending
        assert last.alert.incident == alone.alert.incident
        assert len({each.headers["topic"] for each in service.came}) == 1


async def test_whoever_has_no_entry_and_whatever_is_no_push_service_is_turned_away(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        await street.join("ana")
        ana = street.member("ana")
        body = as_json(pocket("ana", endpoint=service.endpoint("")).subscription)
        with pytest.raises(Refused, match=r"entry\.missing"):
            await ana.ask("POST", "/api/push", json_body=body)
        entry = await ana.entry()
        for wrong, code in (
            ({"endpoint": "https://10.0.0.1/x"}, "push.unknown_service"),
            ({"key": b64u(b"\x04" + bytes(64))}, "push.bad_key"),
        ):
            with pytest.raises(Refused) as refused:
                await ana.ask("POST", "/api/push", json_body={**body, **wrong}, headers=entry)
            assert refused.value.code == code
        await ana.ask("POST", "/api/push", json_body=body, headers=entry)
        with pytest.raises(Refused, match=r"ticket\.unknown"):
            await ana.ask("POST", "/api/push", json_body=body, headers=entry)
        assert street.house.tocsin is not None and street.house.tocsin.endpoints is not None
        assert street.house.tocsin.endpoints.everybody() == ()


async def test_asleep_after_the_machine_was_off_and_awake_by_the_written_key(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, key):
        await street.join("ana")
        await subscribe(street, "ana", service)
        service.came.clear()
        stick = tmp_path / "stick"
        await street.house.stop()
        stick.unlink()
        await street.house.start()
        assert (await street["ana"].ask("GET", "/healthz")).json()["push"] == "asleep"
        assert (await street["ana"].ask("GET", "/api/push")).json() == {
            "state": "asleep",
            "key": "",
            "districts": False,
        }
        for who in street.people.values():
            await who.open()
        await street.on_shift()
        caplog.clear()
        await street.report("ana")
        await street.house.tick()  # nobody is at a desk: whoever is on shift would be rung
        await street.warned()
        assert service.came == []
        assert [each.message for each in caplog.records if each.levelname == "ERROR"] == []
        said: list[str] = []
        port = int(street.house.address.rpartition(":")[2])
        config = Config(data=street.house.data, push_key=stick, port=port)
        assert await asyncio.to_thread(examine, config, say=said.append) == 1
        assert any("push is asleep" in each for each in said)
        assert wake(config, key=b64u(bytes(32)) + "\n", say=said.append) == 2
        assert wake(config, key="no key at all", say=said.append) == 2
        assert wake(config, key=key + "\n", say=said.append) == 0
        await street.house.tick()
        await until(lambda: len(service.came) == 1)
        assert (await street["ana"].ask("GET", "/healthz")).json()["push"] == "awake"


async def test_where_the_endpoints_file_fails_all_else_hears_of_the_alarm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        house = street.house.tocsin
        assert house is not None and house.endpoints is not None
        settled: list[object] = []
        settle = house._settle_alert

        async def no_room(ring: object) -> bool:
            raise OSError(28, "no room")

        async def heard(fact: AlertIssued) -> None:
            settled.append(fact)
            await settle(fact)

        monkeypatch.setattr(house.endpoints, "begin", no_room)
        monkeypatch.setattr(house, "_settle_alert", heard)
        monkeypatch.setattr(house.nerves, "_reactions", house.reactions())
        await street.warned()
        await until(lambda: bool(settled))


async def test_a_house_that_was_not_made_ready_says_so(street: Street) -> None:
    assert (await street["ana"].ask("GET", "/api/push")).json() == {"state": "off", "key": "", "districts": False}
    assert (await street["ana"].ask("GET", "/healthz")).json()["push"] == "off"
    with pytest.raises(Refused, match=r"push\.off"):
        await street["ana"].ask("POST", "/api/push", json_body=as_json(pocket("ana").subscription))


def test_making_ready_asks_for_an_address_and_is_done_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOCSIN_PUSH_KEY", str(tmp_path / "stick"))
    at = ["push", "ready", "--data", str(tmp_path / "town")]
    assert main(at) == 2
    assert main([*at, "--town", "mailto:somebody@maple.example"]) == 2
    assert main([*at, "--town", "https://maple.example"]) == 0
    key = capsys.readouterr().out.split()[-1]
    assert from_b64u(key) == (tmp_path / "stick").read_bytes()
    assert main([*at, "--town", "https://maple.example"]) == 1
