"""A watch ends in the middle of something: who comes after opens it with the next window's keys, on her own phone."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, Town, mine_is, now, opens_incident, reports, sets_lock, starts_watch, takes_role
from tests.e2e.test_founding import asks_for_role
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Window
from tocsin.terms.instant import window_end, window_of
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.keys import slip_secret

VERIFIER, DISPATCHER = 1, 2


async def later(page: Page, *, seconds: int) -> None:
    """The same phone in so many seconds: its clock is moved, and it is opened again."""
    await page.add_init_script(f"{{ const now = Date.now; Date.now = () => now() + {seconds * 1000}; }}")
    await page.reload()


async def gives_up(house: HouseProcess, slip: str, *, window: Window) -> None:
    """One window's key, by the paper: from then on nothing is sealed to it."""
    secret = slip_secret(from_b64u(slip.rpartition(":")[2]), window=window)
    line = HouseLine(house.address)
    await line.ask("POST", "/api/slips", json_body={"window": window, "secret": b64u(secret)})
    await line.close()


async def test_who_comes_after_goes_on_with_what_is_open(house: HouseProcess, town: Town, phones: Phones) -> None:
    where = {"permissions": ["geolocation"], "geolocation": MAPLE}
    cal = await phones.open("cal", link=await town.role(DISPATCHER), **where)
    ben = await phones.open("ben", link=await town.role(VERIFIER), **where)
    await takes_role(cal, "Cal")
    lock = await sets_lock(ben)
    slip = await asks_for_role(ben, "Ben")
    await town.certify(people=2)
    await gives_up(house, slip, window=window_of(now()))
    await starts_watch(cal)
    gus = await phones.open("gus", **where)
    await reports(gus, event="fire", words="Smoke behind the school")
    await mine_is(gus, "seen")
    await opens_incident(cal, state="new")
    await expect(cal.get_by_test_id("sighting-words")).to_have_text("Smoke behind the school")

    await cal.get_by_test_id("incident-view").get_by_role("button", name="Close").click()
    await cal.get_by_test_id("handover").click()
    await cal.get_by_test_id("handover-words").fill("Nobody has looked yet; the caretaker has a key")
    await cal.get_by_test_id("handover-send").click()
    await expect(cal.get_by_test_id("handover-words")).to_have_count(0)
    await cal.get_by_test_id("stop-watch").click()
    await cal.get_by_test_id("start-watch").wait_for()

    # the next six hours begin; nothing before was sealed to Ben, who had given up his key of that window
    at = now()
    house.ahead = window_end(window_of(at)) - at + 60
    await house.stop()
    await house.start()
    await later(ben, seconds=house.ahead)
    await ben.get_by_test_id("go-desk").click()
    await ben.get_by_test_id("unlock-typed").fill(lock)
    await ben.get_by_test_id("unlock").click()
    await ben.get_by_test_id("start-watch").click()
    await opens_incident(ben, state="new")
    await expect(ben.get_by_test_id("sighting-words")).to_have_text("Smoke behind the school")
    await expect(ben.get_by_test_id("thread")).to_contain_text("the caretaker has a key")
    await ben.get_by_test_id("claim").click()
    await expect(ben.get_by_test_id("going").locator("[data-clock=mine]")).to_be_visible()
    assert not phones.wrong, phones.wrong
