"""A real phone behind a house that alters, forges, freezes and swaps the root: no false alarm, no "all quiet", and it says so."""

from __future__ import annotations

import json
from dataclasses import dataclass

from playwright.async_api import expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, Town, leaves, now, starts_watch, takes_role, warned
from tocsin.seals import alert as alerts
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import IncidentId, Sequence
from tocsin.terms.instant import minutes_of
from tocsin.terms.registry import Certainty, MessageType, Preset, ResponseType, Severity, Status, Urgency
from tocsin_kit.actors.hostile import LyingHouse
from tocsin_kit.actors.near import cell_at
from tocsin_kit.keys import SigningKey, sign_alert

EVERYTHING = 3


@dataclass(frozen=True)
class Door:
    """Where phones knock that have to do with the liar."""

    address: str

    def origin(self, name: str) -> str:
        return self.address.replace("127.0.0.1", f"{name}.localhost")


async def test_no_false_alarm_no_false_quiet_and_the_person_is_told(house: HouseProcess, phones: Phones) -> None:
    assert house.setup is not None
    town = Town(house.address, preset=Preset.street)
    await town.found(house.setup)
    cal = await phones.open("cal", link=await town.role(EVERYTHING))
    await takes_role(cal, "Cal")
    await town.certify(people=1)
    await starts_watch(cal)

    liar = LyingHouse(house.address)
    victims = Phones(phones._browser, Door(await liar.start()))  # type: ignore[arg-type]
    try:
        eve = await victims.open("eve")
        quiet = eve.get_by_test_id("quiet")
        await expect(quiet).to_have_attribute("data-word", "quiet")

        liar.inject("alert", sign_alert(alarm(), town=town.founder.town, keys=[SigningKey.make(), SigningKey.make()]))
        liar.lies.change = lambda kind, body: [flipped(body)] if kind == "alert" else [body]
        await warned(await phones.open("dana", geolocation=MAPLE, permissions=["geolocation"]), cal)
        await leaves(cal)
        await cal.get_by_test_id("stop-watch").click()
        await cal.get_by_test_id("start-watch").click()
        await expect(quiet).to_have_attribute("data-word", "disagrees")
        await expect(eve.locator("[data-trouble=withheld]")).to_be_visible()
        await expect(eve.get_by_test_id("notice")).to_have_count(0)

        liar.lies.freeze_roster_at = 0
        await eve.reload()
        await expect(eve.locator("[data-trouble=stepped_back]")).to_be_visible()
        await expect(quiet).not_to_have_attribute("data-word", "quiet")

        liar.lies.freeze_roster_at = None
        liar.lies.files["/api/town"] = another_root()
        await eve.reload()
        await expect(eve.locator("[data-trouble=other_town]")).to_be_visible()
        await expect(eve.get_by_text("Maple Street").first).to_be_visible()
        assert not victims.wrong, victims.wrong
    finally:
        await victims.close()
        await liar.stop()
        await town.close()


def another_root() -> bytes:
    return json.dumps({"town": b64u(bytes(16)), "name": "Maple Street 2", "epoch": "0", "founded": True}).encode()


def flipped(body: bytes) -> bytes:
    return body[:40] + bytes([body[40] ^ 1]) + body[41:]


def alarm() -> alerts.Alert:
    return alerts.Alert(
        sequence=Sequence(1),
        predecessor=None,
        incident=IncidentId(bytes(8)),
        status=Status.Actual,
        message_type=MessageType.Alert,
        response_type=ResponseType.Evacuate,
        event=6,
        urgency=Urgency.Immediate,
        severity=Severity.Extreme,
        certainty=Certainty.Observed,
        cell=cell_at(44.95, -93.27, at_resolution=9),
        radius_m=1_000,
        sent=minutes_of(now()),
        onset=0,
        expires=60,
    )
