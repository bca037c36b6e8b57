"""What an authority says stands on the phone as theirs, quietly, and goes when they take it back."""

from __future__ import annotations

import re
from dataclasses import replace

from playwright.async_api import expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.judged import complaints, misfits
from tests.e2e.people import Town, now
from tocsin.seals.relayed import Relayed
from tocsin.seals.statement import Relay, Relays
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import RelayedId
from tocsin.terms.instant import minutes_of
from tocsin.terms.registry import Certainty, Event, Preset, Severity
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.actors.near import cell_at
from tocsin_kit.keys import SigningKey, sign_relayed


async def test_a_storm_is_read_as_the_weather_services_word(house: HouseProcess, phones: Phones) -> None:
    assert house.setup is not None
    town = Town(house.address, preset=Preset.street)
    await town.found(house.setup)
    eve = await phones.open("eve")
    amal = await phones.open("amal", language="ar", color_scheme="dark")
    key, line = SigningKey.make(), HouseLine(house.address)
    named = Relays((Relay("Weather service", key.public, (Event.storm,)),))
    await town.steward.state(named, keys=[town.steward.secrets.key], at=now())
    storm = Relayed(
        message=RelayedId(bytes(8)),
        event=Event.storm,
        severity=Severity.Severe,
        certainty=Certainty.Possible,
        cell=cell_at(44.95, -93.27, at_resolution=8),
        radius_m=9_000,
        sent=minutes_of(now()),
        expires=720,
        ends=False,
    )

    async def says(word: Relayed) -> None:
        signed = sign_relayed(word, town=town.founder.town, key=key)
        await line.ask("POST", "/api/relayed", json_body={"relayed": b64u(signed)})

    await says(storm)
    card = eve.get_by_test_id("relayed")
    await expect(card.get_by_role("heading")).to_contain_text(re.compile("From .Weather service.: .Storm.. Until "))
    await expect(card).to_contain_text(
        re.compile("Not from your neighbours: .Weather service. says so; Tocsin passes it on")
    )
    await expect(amal.get_by_test_id("relayed")).to_contain_text("عاصفة")
    for page in (eve, amal):
        wrong = [*await complaints(page), *await misfits(page)]
        assert not wrong, wrong
    await expect(eve.get_by_test_id("notice")).to_have_count(0)
    await expect(eve.get_by_test_id("quiet")).not_to_have_attribute("data-word", "open")
    await eve.reload()
    await expect(card).to_be_visible()
    await says(replace(storm, ends=True))
    await expect(card).to_have_count(0)
    await line.close()
