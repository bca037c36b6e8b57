"""Exercises: how many could be reached and how fast, on each way, without knowing who; and how soon a mistake is taken back everywhere."""

from __future__ import annotations

import asyncio
import json
import os
import random
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.street import MAPLE, Street
from tests.webpush.phone import Pocket, open_envelope, pocket
from tests.webpush.service import Came, PushService, reply, until
from tests.webpush.test_house import street_with_push
from tests.webpush.test_reach import figures
from tocsin.seals import alert as alerts
from tocsin.seals import pushed
from tocsin.seals.hashes import alert_id
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import IncidentId, Sequence
from tocsin.terms.instant import minutes_of
from tocsin.terms.registry import (
    Certainty,
    Event,
    MessageType,
    ResponseType,
    Severity,
    Status,
    Urgency,
)
from tocsin_kit.actors.case import danger_cell
from tocsin_kit.actors.line import Refused
from tocsin_kit.keys import sign_alert

POCKETS = 150
TARGET_S = 120


def composed(street: Street, status: Status) -> alerts.Alert:
    return alerts.Alert(
        sequence=Sequence(1), predecessor=None, incident=IncidentId(os.urandom(8)), status=status,
        message_type=MessageType.Alert, response_type=ResponseType.Evacuate, event=Event.fire,
        urgency=Urgency.Immediate, severity=Severity.Severe, certainty=Certainty.Observed,
        cell=danger_cell(MAPLE, event=Event.fire), radius_m=400, sent=minutes_of(street.clock()), onset=0, expires=60,
    )  # fmt: skip


async def say(street: Street, alert: alerts.Alert, **more: Any) -> bytes:
    """As two on watch have signed it; its id."""
    keys = [street.watcher(name).keys_now() for name in ("ben", "cal")]
    chosen = [each.watch if alert.status is Status.Actual else each.drill for each in keys]
    signed = sign_alert(alert, town=street.founder.town, keys=chosen)
    said = await street.watcher("cal").ask("POST", "/api/alerts", json_body={"alert": b64u(signed), **more})
    return from_b64u(said.json()["alert_id"])


async def closed_apps(street: Street, service: PushService, *, count: int) -> dict[str, Pocket]:
    endpoints = street.house.tocsin and street.house.tocsin.endpoints
    assert endpoints
    endpoints._file.execute("PRAGMA synchronous=OFF")
    known = {f"/p/p{n}": pocket(f"p{n}", endpoint=service.endpoint("")) for n in range(count)}
    for each in known.values():
        await endpoints.keep(each.subscription)
    return known


async def test_an_exercise_says_how_many_it_reached_how_fast_and_on_which_way(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        await closed_apps(street, service, count=30)
        about = await say(street, composed(street, Status.Exercise))
        await until(lambda: len(service.came) == 30)
        house = street.house.tocsin
        assert house is not None and house.pockets is not None
        async with asyncio.timeout(20):
            await house.pockets.quiet()
        closed, opened = await figures(street, "closed"), await figures(street, "open")
        assert closed["alert"] == opened["alert"] == b64u(about)
        assert (closed["living"], closed["handed_over"], closed["undelivered"]) == (30, 30, 0)
        assert 1 <= closed["half_s"] <= closed["most_s"] <= 20 and opened["most_s"] >= 1


async def test_an_exercise_to_open_apps_leaves_closed_ones_alone_and_nothing_else_may(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        await closed_apps(street, service, count=5)
        with pytest.raises(Refused, match=r"alert\.rings_everybody"):
            await say(street, composed(street, Status.Actual), ring_closed=False)
        about = await say(street, composed(street, Status.Exercise), ring_closed=False)
        await street.settled()
        told = (await street.watcher("ben").ask("GET", "/api/desk/reach", headers=street.watcher("ben").session())).json()
        assert [(each["alert"], each["way"]) for each in told["reach"]] == [(b64u(about), "open")]
        assert service.came == []
        await say(street, composed(street, Status.Exercise))
        await until(lambda: len(service.came) == 5)


async def test_a_mistake_is_taken_back_on_every_phone_within_two_minutes(tmp_path: Path) -> None:
    """From "we were wrong" to the last phone, open or closed, through a service that is slow, busy and breaks."""
    chance = random.Random(7)

    def answer(came: Came, before: int) -> bytes | None:
        dice = chance.random()
        return reply(429, Retry_After="1") if dice < 0.02 else None if dice < 0.05 else reply(503) if dice < 0.1 else reply(201)

    async with PushService(answer, delay_s=0.05) as service, street_with_push(tmp_path, service) as (street, _):
        pockets = await closed_apps(street, service, count=POCKETS)
        alarm = composed(street, Status.Actual)
        await say(street, alarm)
        house = street.house.tocsin
        assert house is not None and house.pockets is not None
        async with asyncio.timeout(TARGET_S):
            await house.pockets.quiet()
        wrong = replace(
            alarm, sequence=Sequence(2), predecessor=alert_id(alerts.write(alarm))[:4],
            message_type=MessageType.Cancel, response_type=ResponseType.Monitor,
        )  # fmt: skip
        began, already = time.monotonic(), len(service.came)
        about = await say(street, wrong)
        await street.settled()
        async with asyncio.timeout(TARGET_S):
            await house.pockets.quiet()
        took_s = time.monotonic() - began
        book = street["ana"].roster
        assert book is not None
        last: dict[str, alerts.Alert] = {}
        for came in service.came[already:]:
            said = json.loads(open_envelope(pockets[came.path], came.body))
            last[came.path] = pushed.verify(from_b64u(said["alert"]), roster=book, at=street.clock()).alert
        assert last.keys() == pockets.keys()
        assert {each.message_type for each in last.values()} == {MessageType.Cancel}
        assert about in street["ana"].alerts
        told = await figures(street, "closed")
        assert (told["handed_over"], told["undelivered"]) == (POCKETS, 0)
        assert told["most_s"] <= took_s + 1 <= TARGET_S
