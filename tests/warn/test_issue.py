"""When the town may speak: the house carries nothing that phones would not show, nor anything twice."""

import asyncio
import os
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.street import Street
from tocsin.seals import alert as alerts
from tocsin.seals.alert import Alert
from tocsin.seals.hashes import alert_id
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import IncidentId
from tocsin.terms.ids import Sequence as Number
from tocsin.terms.instant import minutes_of, window_end, window_of
from tocsin.terms.registry import Certainty, MessageType, ResponseType, Severity, Status, Urgency
from tocsin_kit.actors.line import HouseLine, Refused, Spoken
from tocsin_kit.actors.near import cell_at
from tocsin_kit.keys import sign_alert

HERE, NEAR, BACK = (cell_at(44.95, lng, at_resolution=9) for lng in (-93.27, -93.275, -93.28))


def alarm(street: Street, **changed: Any) -> Alert:
    first = Alert(
        sequence=Number(1), predecessor=None, incident=IncidentId(os.urandom(8)), status=Status.Actual,
        message_type=MessageType.Alert, response_type=ResponseType.Avoid, event=1, urgency=Urgency.Immediate,
        severity=Severity.Severe, certainty=Certainty.Observed, cell=HERE, radius_m=600,
        sent=minutes_of(street.clock()), onset=0, expires=60,
    )  # fmt: skip
    return replace(first, **changed)


def following(street: Street, earlier: Alert, **changed: Any) -> Alert:
    named = {"predecessor": alert_id(alerts.write(earlier))[:4], "sequence": Number(earlier.sequence + 1)}
    change = {"message_type": MessageType.Update, "sent": minutes_of(street.clock())} | named | changed
    return replace(earlier, **change)


def signed(street: Street, alert: Alert, *names: str) -> str:
    keys = [street.watcher(name).keys[window_of(alert.sent_at)].watch for name in names or ("ben", "cal")]
    return b64u(sign_alert(alert, town=street.founder.town, keys=keys))


async def issue(street: Street, signed_alert: str) -> dict[str, Any]:
    line = HouseLine(street.house.address)
    try:
        said: dict[str, Any] = (await line.ask("POST", "/api/alerts", json_body={"alert": signed_alert})).json()
    finally:
        await line.close()
    return said


async def refusal(street: Street, signed_alert: str) -> tuple[int, str]:
    with pytest.raises(Refused) as caught:
        await issue(street, signed_alert)
    return caught.value.status, caught.value.code


async def feed(street: Street) -> Sequence[dict[str, Any]]:
    line = HouseLine(street.house.address)
    items: list[dict[str, Any]] = (await line.ask("GET", "/api/feed")).json()["items"]
    await line.close()
    return [item for item in items if item["kind"] == "alert"]


async def test_the_same_again_gets_the_same_answer(street: Street) -> None:
    alert = signed(street, alarm(street))
    assert await issue(street, alert) == await issue(street, alert)
    street.clock.forward(hours=7)
    assert await issue(street, alert) == await issue(street, alert)
    assert len(await feed(street)) == 1


async def test_signatures_made_apart_are_merged(street: Street) -> None:
    first = alarm(street)
    await issue(street, signed(street, first))
    over = following(street, first, response_type=ResponseType.AllClear)
    one = await issue(street, signed(street, over, "cal"))
    both = await issue(street, signed(street, over, "ben"))
    assert one["alert_id"] == both["alert_id"] and both["position"] > one["position"]
    assert await issue(street, signed(street, over, "cal")) == both
    bodies = [item["body"] for item in await feed(street)]
    assert len(bodies) == len(set(bodies)) == 3


async def test_one_signature_warns_nobody(street: Street) -> None:
    assert await refusal(street, signed(street, alarm(street), "cal")) == (400, "alert.not_enough_signatures")
    assert await feed(street) == []


async def test_a_new_alert_is_taken_for_twenty_minutes(street: Street) -> None:
    early, late = signed(street, alarm(street)), signed(street, alarm(street))
    street.clock.forward(minutes=20)
    await issue(street, early)
    street.clock.forward(minutes=1)
    assert await refusal(street, late) == (409, "alert.too_late")


async def test_a_second_signature_may_come_a_quarter_of_an_hour_after_the_window(street: Street) -> None:
    street.clock.forward(seconds=window_end(window_of(street.clock())) - street.clock() - 120)
    first = alarm(street, expires=120)
    await issue(street, signed(street, first))
    over, other = (following(street, first, response_type=ResponseType.AllClear, radius_m=r) for r in (600, 601))
    for each in (over, other):
        await issue(street, signed(street, each, "cal"))
    street.clock.forward(minutes=16)
    await issue(street, signed(street, over, "ben"))
    street.clock.forward(minutes=2)
    assert await refusal(street, signed(street, other, "ben")) == (409, "alert.too_late")


async def test_an_area_may_be_corrected_once_and_follows_nobody(street: Street) -> None:
    first = alarm(street)
    await issue(street, signed(street, first))
    moved = following(street, first, cell=NEAR)
    await issue(street, signed(street, moved))
    assert await refusal(street, signed(street, following(street, moved, cell=BACK))) == (400, "incident.follows")
    await issue(street, signed(street, following(street, moved)))


async def test_what_is_over_is_not_issued_and_what_ran_out_is_told(street: Street) -> None:
    alert = alarm(street, expires=5)
    await issue(street, signed(street, alert))
    other = signed(street, alarm(street, expires=5))
    street.clock.forward(minutes=6)
    assert await refusal(street, other) == (400, "alert.expired")
    await street.house.heard_out()
    over = "incident" + b64u(alert.incident)
    heard: list[str] = []
    told = asyncio.Event()

    def hear(spoken: Spoken) -> None:
        heard.append(spoken.kind + spoken.data)
        if heard[-1] == over:
            told.set()

    desk = await HouseLine(street.house.address).live(
        "/api/desk/live",
        hear=hear,
        lost=lambda: None,
        headers=street.watcher("cal").session(),
    )
    await street.house.tick()
    await street.house.heard_out()
    await street.house.tick()
    async with asyncio.timeout(60):
        await told.wait()
    assert heard.count(over) == 1
    desk.close()


async def test_a_forged_signature_does_not_join(street: Street) -> None:
    first = alarm(street)
    await issue(street, signed(street, first))
    over = following(street, first, response_type=ResponseType.AllClear)
    await issue(street, signed(street, over, "cal"))
    stranger = street.watcher("ben").keys[window_of(street.clock()) + 1].watch  # type: ignore[operator]
    forged = b64u(sign_alert(over, town=street.founder.town, keys=[stranger]))
    assert await refusal(street, forged) == (400, "cose.unknown_key")
    assert len(await feed(street)) == 2
