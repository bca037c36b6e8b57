"""A phone whose browser gave it another address, or whose house may have lost it: known by its old one, rung at the new, once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.webpush.phone import Pocket, pocket
from tests.webpush.service import PushService
from tests.webpush.test_envelopes import opened
from tests.webpush.test_house import as_json, street_with_push, subscribe, until
from tocsin.terms.b64 import b64u
from tocsin_kit.actors.line import Refused


def moving(old: Pocket, new: Pocket, **more: Any) -> dict[str, Any]:
    said = as_json(old.subscription)
    return {"old": {"endpoint": said["endpoint"], "auth": said["auth"]}, "new": as_json(new.subscription) | more}


async def proof_in(service: PushService, who: Pocket) -> str:
    await until(lambda: bool(service.came))
    said: str = json.loads(opened(who, [service.came.pop().body])[0] or b"{}")["proof"]
    return said


async def test_a_new_address_takes_the_place_of_the_old_without_an_entry(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        await street.join("ana")
        old, new = await subscribe(street, "ana", service), pocket("anew", endpoint=service.endpoint(""))
        assert street.house.tocsin is not None and street.house.tocsin.endpoints is not None
        kept = street.house.tocsin.endpoints
        service.came.clear()
        await street["ana"].ask("POST", "/api/push/moved", json_body=moving(old, new))
        proof = await proof_in(service, new)
        assert kept.everybody() == (old.subscription,), "the old one is rung until the new one has been"
        await street["ana"].ask("POST", "/api/push/arrived", json_body={"proof": proof})
        assert kept.everybody() == (new.subscription,)
        await street["ana"].ask("POST", "/api/push/moved", json_body=moving(new, new))
        await street["ana"].ask("POST", "/api/push/arrived", json_body={"proof": await proof_in(service, new)})
        assert kept.everybody() == (new.subscription,), "the same again is tried out and kept"


async def test_whoever_does_not_know_the_old_secret_moves_nobody(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        await street.join("ana")
        old, new = await subscribe(street, "ana", service), pocket("mallory", endpoint=service.endpoint(""))
        service.came.clear()
        stolen = moving(old, new)
        stolen["old"]["auth"] = b64u(bytes(16))
        for said in (stolen, moving(new, new)):
            with pytest.raises(Refused, match=r"push\.not_known"):
                await street["ana"].ask("POST", "/api/push/moved", json_body=said)
        assert service.came == []


async def test_one_phone_has_one_address_tried_out_at_a_time(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        await street.join("ana")
        old = await subscribe(street, "ana", service)
        service.came.clear()
        first, second = (pocket(name, endpoint=service.endpoint("")) for name in ("first", "second"))
        await street["ana"].ask("POST", "/api/push/moved", json_body=moving(old, first))
        proof = await proof_in(service, first)
        await street["ana"].ask("POST", "/api/push/moved", json_body=moving(old, second))
        with pytest.raises(Refused, match=r"push\.not_tried"):
            await street["ana"].ask("POST", "/api/push/arrived", json_body={"proof": proof})
        await street["ana"].ask("POST", "/api/push/arrived", json_body={"proof": await proof_in(service, second)})
        assert street.house.tocsin is not None and street.house.tocsin.endpoints is not None
        assert street.house.tocsin.endpoints.everybody() == (second.subscription,)
