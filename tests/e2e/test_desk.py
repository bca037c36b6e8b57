"""The desk in all its verbs: two reports are one thing, one voice cannot close two, a telephone call, unconfirmed, longer, cancelled, an exercise."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, NEXT_DOOR, Town, leaves, mine_is, opens_incident, reports, starts_watch, takes_role

VERIFIER, DISPATCHER = 1, 2


async def chooses(page: Page, state: str, *, which: int = 0) -> None:
    """Leaves the incident that is seen, and looks at another."""
    row = page.locator(f"[data-testid=incident][data-state={state}]").nth(which)
    await row.wait_for(state="attached")
    await leaves(page)
    await row.click()
    await page.get_by_test_id("incident-view").wait_for()


@pytest.mark.slow
async def test_the_desk_in_all_its_verbs(house: HouseProcess, town: Town, phones: Phones) -> None:
    where = {"permissions": ["geolocation"]}
    ben = await phones.open("ben", link=await town.role(VERIFIER), geolocation=MAPLE, **where)
    cal = await phones.open("cal", link=await town.role(DISPATCHER), geolocation=MAPLE, **where)
    await takes_role(ben, "Ben")
    await takes_role(cal, "Cal")
    await town.certify(people=2)
    await starts_watch(cal)
    await expect(cal.get_by_test_id("who")).to_contain_text("You are alone")
    ana = await phones.open("ana", geolocation=NEXT_DOOR, **where)

    # a telephone call; alone, so unconfirmed
    await cal.get_by_test_id("intake").click()
    await cal.get_by_test_id("intake-event").select_option("fire")
    await cal.get_by_test_id("intake-words").fill("Smoke behind the school")
    await cal.get_by_test_id("intake-save").click()
    await opens_incident(cal, state="new")
    await expect(cal.get_by_test_id("sighting")).to_have_attribute("data-source", "telephone")
    await cal.get_by_role("button", name="Here, where I am").click()
    await cal.get_by_test_id("send-unconfirmed").click()
    notice = ana.get_by_test_id("notice")
    await expect(notice).to_have_attribute("data-look", "doubt")
    await expect(notice).to_contain_text("Unconfirmed")

    # a second person comes; still there, so longer and confirmed
    await starts_watch(ben)
    await expect(cal.get_by_test_id("who")).to_have_attribute("data-others", "1")
    await cal.get_by_role("button", name=re.compile("Still there.*30")).click()
    await opens_incident(ben, state="half")
    await ben.get_by_test_id("approve").click()
    await expect(notice).to_have_attribute("data-look", "danger")

    # we were wrong
    await chooses(cal, "out")
    await cal.get_by_test_id("cancel").click()
    await expect(notice).to_have_attribute("data-ending", "reported")
    await expect(ben.get_by_test_id("all-clear")).to_have_text("Yes, it is over")
    await ben.get_by_test_id("all-clear").click()
    await expect(notice).to_have_attribute("data-ending", "final")
    await expect(notice).to_contain_text("We were wrong")

    # two independent reports are merged; one voice cannot close them
    for name in ("dana", "eva"):
        reporter = await phones.open(name, geolocation=MAPLE, **where)
        await reports(reporter, event="checkpoint", words=f"From {name}")
        await mine_is(reporter, "seen")
    await chooses(ben, "new")
    await ben.get_by_test_id("ask").click()
    await ben.get_by_test_id("ask-still_there").click()
    await expect(ben.get_by_test_id("sighting")).to_contain_text("Is it still there?")
    await ben.get_by_text("Same as another one").click()
    await ben.get_by_test_id("merge").first.click()
    await expect(ben.get_by_test_id("sighting")).to_have_count(2)
    await expect(ben.get_by_test_id("incident-view")).to_contain_text("Is it still there?")
    await ben.get_by_test_id("note").fill("I am parked on the north side")
    await ben.get_by_role("button", name="Add").click()
    await ben.get_by_test_id("not-it").click()
    await ben.locator("[data-testid=verdict] [data-value=work_crew]").click()
    await ana.wait_for_timeout(1_500)
    assert await ana.get_by_test_id("checked").count() == 0
    await chooses(cal, "new")
    await expect(cal.get_by_test_id("thread")).to_contain_text("north side")
    await cal.get_by_test_id("agree-not-it").click()
    await expect(ana.get_by_test_id("checked")).to_contain_text("work crew")

    # an exercise looks different
    await leaves(cal)
    await cal.get_by_test_id("drill-begin").click()
    await cal.get_by_test_id("place-honeycomb").locator("summary").click()
    await cal.locator(".hexes polygon").nth(30).click()
    if await cal.get_by_test_id("exercise-start").is_disabled():
        await cal.locator(".hexes polygon").first.click()
    await cal.get_by_test_id("exercise-start").click()
    await chooses(ben, "half")
    await ben.get_by_role("button", name="Open apps only").click()
    await ben.get_by_test_id("approve").click()
    await expect(ana.locator("[data-look=drill]")).to_contain_text("EXERCISE")
    await expect(cal.get_by_test_id("drill-due")).to_have_count(0)
    await opens_incident(ben, state="out")
    result = ben.get_by_test_id("reach")
    await expect(result.get_by_test_id("reach-open")).to_contain_text("fewer than 10")
    await ben.emulate_media(media="print")
    await expect(result).to_be_visible()
    await expect(ben.get_by_test_id("ending")).not_to_be_visible()
    await ben.emulate_media(media="screen")
    await expect(ben.locator("[data-testid=state-word][data-drill=true]").first).to_have_text("Exercise")

    # somebody whose keys nobody has certified: two who are on watch vouch for her
    fay = await phones.open("fay", link=await town.role(VERIFIER))
    await takes_role(fay, "Fay")
    await fay.get_by_test_id("go-desk").click()
    await fay.get_by_text("Ask two people on watch").click()
    await fay.get_by_test_id("stand-in").click()
    code = await fay.get_by_test_id("stand-in-code").inner_text()
    for voucher in (ben, cal):
        await leaves(voucher)
        await voucher.get_by_text("Vouch for somebody").click()
        await voucher.get_by_test_id("vouch-code").fill(code)
        await voucher.get_by_test_id("vouch").click()
        if voucher is ben:
            code = await voucher.get_by_test_id("vouch-next").inner_text()
    await cal.get_by_test_id("vouched").wait_for()
    await fay.get_by_test_id("start-watch").click()
    await fay.get_by_test_id("who").wait_for()
    await expect(fay.get_by_test_id("who")).to_have_attribute("data-others", "2")
    assert not phones.wrong, phones.wrong
