"""See it, check it, warn, all clear: four real browser phones and a house that can read none of it."""

from __future__ import annotations

from playwright.async_api import expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, NEXT_DOOR, Town, mine_is, opens_incident, reports, starts_watch, takes_role

VERIFIER, DISPATCHER = 1, 2
BEFORE_SIGNING = [
    "Is it still there?",
    "On which side of the street?",
    "Does the alert say where the danger is, and nothing about a person?",
    "Who will tell us when it is over?",
]


async def test_the_whole_loop_in_four_browsers(house: HouseProcess, town: Town, phones: Phones) -> None:
    where = {"permissions": ["geolocation"]}
    ben = await phones.open("ben", link=await town.role(VERIFIER), geolocation=MAPLE, **where)
    cal = await phones.open("cal", link=await town.role(DISPATCHER))
    await takes_role(ben, "Ben")
    await takes_role(cal, "Cal")
    await town.certify(people=2)
    for desk in (ben, cal):
        await starts_watch(desk)
    ana = await phones.open("ana", language="ar", geolocation=NEXT_DOOR, **where)
    await ana.get_by_test_id("save-place").click()
    await ana.get_by_test_id("place-here").click()
    dana = await phones.open("dana", link=await town.invite(), geolocation=MAPLE, **where)
    await dana.get_by_test_id("join").click()
    await dana.get_by_test_id("join-done").click()

    await reports(dana, words="Corner of Maple and 3rd")
    await mine_is(dana, "seen")
    await opens_incident(ben, state="new")
    await expect(ben.get_by_test_id("sighting")).to_have_attribute("data-source", "member")
    await expect(ben.get_by_test_id("sighting-words")).to_have_text("Corner of Maple and 3rd")
    await ben.get_by_test_id("claim").click()
    await ben.get_by_test_id("confirm").click()
    await opens_incident(cal, state="half")
    await expect(cal.get_by_test_id("checklist").get_by_role("listitem")).to_have_text(BEFORE_SIGNING)
    await cal.get_by_test_id("approve").click()

    notice = ana.get_by_test_id("notice")
    await expect(notice).to_have_attribute("data-look", "danger")
    await expect(notice.get_by_test_id("headline")).to_have_text("حاجز تفتيش قريب.")
    assert await ana.evaluate("document.documentElement.dir") == "rtl"

    await cal.get_by_test_id("all-clear").click()
    await expect(notice).to_have_attribute("data-ending", "reported")
    await opens_incident(ben, state="reported")
    await ben.get_by_test_id("all-clear").click()
    await expect(notice).to_have_attribute("data-ending", "final")
    assert not phones.wrong, phones.wrong
    assert all(f"localhost:{house.port}/" in url for url in phones.asked), phones.asked
