"""How far an alert has come, in numbers: what the desk sees of pockets and open apps, and that nobody can be followed by it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.street import Street
from tests.webpush.phone import pocket
from tests.webpush.service import Came, PushService, reply, until
from tests.webpush.test_house import street_with_push
from tocsin.terms.b64 import b64u
from tocsin_kit.actors.line import Refused

CLOSED = 40


async def figures(street: Street, way: str) -> dict[str, Any]:
    ben = street.watcher("ben")
    told = (await ben.ask("GET", "/api/desk/reach", headers=ben.session())).json()["reach"]
    return next(each for each in told if each["way"] == way)


async def say_shown(street: Street, alert: str, *, way: str, times: int) -> None:
    for _ in range(times):
        await street["dana"].ask("POST", "/api/shown", json_body={"alert": alert, "way": way})


async def town_of_closed_apps(street: Street, service: PushService) -> None:
    assert street.house.tocsin is not None and street.house.tocsin.endpoints is not None
    for n in range(CLOSED):
        await street.house.tocsin.endpoints.keep(pocket(f"p{n}", endpoint=service.endpoint("")).subscription)


def answer(came: Came, before: int) -> bytes | None:
    number = int(came.path.removeprefix("/p/p"))
    return reply(410) if number == 0 else reply(400) if number == 1 else reply(201)


async def test_the_desk_sees_how_many_push_services_took_of_how_many_living(tmp_path: Path) -> None:
    async with PushService(answer) as service, street_with_push(tmp_path, service) as (street, _):
        await town_of_closed_apps(street, service)
        await street.warned()
        house = street.house.tocsin
        assert house is not None and house.pockets is not None
        async with asyncio.timeout(20):
            await house.pockets.quiet()
        told = await figures(street, "closed")
        assert (told["living"], told["handed_over"], told["undelivered"], told["waiting"]) == (CLOSED - 1, CLOSED - 2, 1, 0)
        assert 1 <= told["half_s"] <= told["most_s"]
        assert (await figures(street, "open"))["handed_over"] == 0, "so few lines that one is one more are told as none"
        with pytest.raises(Refused, match=r"desk\.unknown"):
            await street["ana"].ask("GET", "/api/desk/reach")


async def test_what_was_shown_is_told_in_tens_when_the_clock_ticks_and_never_more_than_was_handed_over(
    tmp_path: Path,
) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        await town_of_closed_apps(street, service)
        await street.warned()
        await until(lambda: len(service.came) == CLOSED)
        alert = (await figures(street, "closed"))["alert"]
        await say_shown(street, alert, way="closed", times=19)
        assert (await figures(street, "closed"))["shown"] == 0, "not while it comes"
        await street.house.tick()
        assert (await figures(street, "closed"))["shown"] == 10
        await say_shown(street, alert, way="closed", times=1)
        await street.house.tick()
        assert (await figures(street, "closed"))["shown"] == 20
        await say_shown(street, alert, way="closed", times=100)
        await street.house.tick()
        assert (await figures(street, "closed"))["shown"] == CLOSED, "whoever lies makes it no larger than it can be"
        await say_shown(street, b64u(bytes(8)), way="open", times=20)
        await street.house.tick()
        assert len(street.house.tocsin.reach._counts) == 1, "of what never went out nothing is kept"  # type: ignore[union-attr]
