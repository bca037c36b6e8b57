"""Who checks: a dispatcher is told that the verdict is not hers, a verifier says when she is there, and the reporter sees that somebody is on the way."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, Town, mine_is, opens_incident, reports, starts_watch, takes_role

VERIFIER, DISPATCHER = 1, 2


@pytest.mark.slow
async def test_a_verifier_says_when_she_is_there(house: HouseProcess, town: Town, phones: Phones) -> None:
    where = {"permissions": ["geolocation"], "geolocation": MAPLE}
    ben = await phones.open("ben", link=await town.role(VERIFIER), **where)
    cal = await phones.open("cal", link=await town.role(DISPATCHER), **where)
    await takes_role(ben, "Ben")
    await takes_role(cal, "Cal")
    await town.certify(people=2)
    await starts_watch(cal)
    dana = await phones.open("dana", link=await town.invite(), **where)
    await dana.get_by_test_id("join").click()
    await dana.get_by_test_id("join-done").click()
    await reports(dana, words="Corner of Maple and 3rd")

    # a dispatcher may claim it; the verdict is not hers, and she is told whose it is
    await opens_incident(cal, state="new")
    await cal.get_by_test_id("claim").click()
    why = cal.get_by_test_id("no-verdict")
    await expect(why).to_have_attribute("data-verifiers", "0")
    await expect(why).to_contain_text("Only a verifier gives the verdict")
    await expect(why).to_contain_text("No verifier is on watch now")
    await expect(why).to_contain_text("sign second")
    assert await cal.get_by_test_id("verdict").count() == 0
    await starts_watch(ben)
    await expect(why).to_contain_text("One verifier is on watch now")
    await cal.get_by_test_id("release").click()

    # the verifier goes, and says how long it takes her
    await opens_incident(ben, state="new")
    assert await ben.get_by_test_id("no-verdict").count() == 0
    await ben.get_by_test_id("claim").click()
    await ben.get_by_test_id("eta-10").click()
    await expect(cal.get_by_test_id("theirs")).to_contain_text(re.compile("They said .?10.? min"))
    await expect(cal.get_by_test_id("incident")).to_have_attribute("data-state", "checking")
    assert await cal.get_by_test_id("claim").count() == 0
    await mine_is(dana, "checking")
    assert not phones.wrong, phones.wrong
