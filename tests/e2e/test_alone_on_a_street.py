"""A street with one person on watch: a guest's report, a question back, "it was a delivery", then a real one, the house falling in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.judged import complaints
from tests.e2e.people import MAPLE, NEXT_DOOR, Town, mine_is, now, opens_incident, reports, starts_watch, takes_role
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Preset
from tocsin_kit import verify

EVERYTHING = 3


@pytest.mark.slow
async def test_one_person_is_enough_until_three_hold_roles(house: HouseProcess, phones: Phones, tmp_path: Path) -> None:
    assert house.setup is not None
    town = Town(house.address, preset=Preset.street)
    await town.found(house.setup)
    where = {"permissions": ["geolocation"], "reduced_motion": "reduce"}
    cal = await phones.open("cal", link=await town.role(EVERYTHING), geolocation=MAPLE, **where)
    await takes_role(cal, "Cal")
    await town.certify(people=1)
    await starts_watch(cal)
    await expect(cal.get_by_test_id("who")).to_contain_text("one signature is enough")
    ana = await phones.open("ana", language="es", geolocation=NEXT_DOOR, **where)
    await expect(ana.get_by_test_id("quiet")).to_have_attribute("data-word", "quiet")
    guest = await phones.open("mallory", geolocation=MAPLE, **where)

    await reports(guest, words="Two vans")
    await mine_is(guest, "seen")
    await opens_incident(cal, state="new")
    await expect(cal.get_by_test_id("sighting")).to_have_attribute("data-source", "guest")
    await cal.get_by_test_id("ask").click()
    await cal.get_by_test_id("ask-still_there").click()
    await guest.get_by_test_id("asked").locator("[data-value=yes]").click()
    await expect(cal.get_by_test_id("sighting")).to_contain_text("Yes")
    await cal.get_by_test_id("not-it").click()
    await cal.locator("[data-testid=verdict] [data-value=delivery]").click()
    await mine_is(guest, "not_it")
    await expect(guest.get_by_test_id("mine").locator("h2")).to_have_text("Your report")
    await expect(ana.get_by_test_id("checked")).to_contain_text("reparto")

    await guest.get_by_test_id("back").click()
    await reports(guest, event="raid")
    await house.stop()
    await house.start()
    await expect(cal.locator("[data-testid=incident]")).to_have_count(2)
    await opens_incident(cal, state="new")
    await cal.get_by_test_id("confirm").click()
    notice = ana.get_by_test_id("notice")
    await expect(notice).to_have_attribute("data-look", "danger")
    await expect(notice.get_by_test_id("headline")).to_contain_text("Redada")
    await notice.get_by_test_id("open-alert").click()
    link = "#" + (await ana.get_by_test_id("alert-link").inner_text()).split("#", 1)[1]
    eva = await phones.open("eva", link=link)
    await expect(eva.get_by_test_id("headline")).to_contain_text("Raid")
    assert "#" not in eva.url
    assert not await complaints(ana)
    async with ana.expect_download() as coming:
        await ana.get_by_test_id("save-alert").click()
    saved = tmp_path / "alert.tocsin"
    await (await coming.value).save_as(saved)
    data = saved.read_bytes()
    proven = verify.prove(verify.read(data), town=town.founder.town, at=now())
    assert len(proven.alert.signers) == 1
    for place in range(40, 200, 23):
        with pytest.raises(Refusal):
            flipped = bytes([*data[:place], data[place] ^ 1, *data[place + 1 :]])
            verify.prove(verify.read(flipped), town=town.founder.town, at=now())

    await cal.get_by_test_id("all-clear").click()
    await expect(notice).to_have_attribute("data-ending", "reported")
    await town.close()
    assert not phones.wrong, phones.wrong
