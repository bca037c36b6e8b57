"""Town health: what ends when, who can mend it, one button. Each is pressed, leads to where it is mended, and what ailed is well."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, mine_is, opens_incident, reports, starts_watch, takes_role
from tests.e2e.test_founding import adds_steward, around, broken, certifies, founds, makes_role_link
from tocsin.terms.b64 import b64u
from tocsin_kit.actors.on_watch import Verifier
from tocsin_kit.actors.phone import Phone as KitPhone
from tocsin_kit.actors.steward import Steward, make_secrets

SOON = 12
SIX_WEEKS = 168


async def is_(page: Page, part: str, *, fine: bool) -> None:
    await expect(page.get_by_test_id(f"health-{part}")).to_have_attribute("data-fine", str(fine).lower())


async def is_led(page: Page, ailment: str, *, to: str, by: str) -> None:
    """It ails; who can mend it is said; its one button puts her and her keyboard in front of what mends it."""
    await is_(page, ailment, fine=False)
    line = page.get_by_test_id(f"health-{ailment}")
    await expect(line).to_contain_text(by)
    await page.evaluate("scrollTo(0, 0)")
    await line.get_by_role("button").click()
    await expect(page.locator(f"#{to}")).to_be_focused()
    await expect(page.locator(f"#{to}")).to_be_in_viewport()


async def is_certified(page: Page, watcher: Verifier, *, windows: int) -> None:
    await watcher.take_role((await makes_role_link(page)).removeprefix("#"), name="Ben", windows=windows)
    await certifies(page, people=1)
    await expect(page.get_by_test_id("request")).to_have_count(0)


async def test_each_button_leads_to_what_mends_it(house: HouseProcess, phones: Phones, tmp_path: Path) -> None:
    founder = await phones.open("founder", link=f"#setup={house.setup}")
    ails = {"ok": False, "troubles": ["films.missing", "mirror.late", "You may go home <b>"]}
    await founder.route("**/healthz", lambda route: route.fulfill(json=ails))
    kept = await founds(founder, tmp_path)
    known = await around(house)
    eve = Steward(KitPhone(**known), secrets=make_secrets(member_secret=os.urandom(32)))
    ben = Verifier(**known)
    await ben.sync()

    # what the house says is wrong with it, in words, and none of its own
    await expect(founder.get_by_test_id("health-house-films-missing")).to_contain_text("lost parts of films")
    await expect(founder.get_by_test_id("health-house-mirror-late")).to_contain_text("mirror.late")
    await expect(founder.get_by_test_id("health")).not_to_contain_text("go home")

    # nobody is certified; then somebody is, but not for long
    await is_led(founder, "horizon", to="invites", by="You can mend this")
    await is_certified(founder, ben, windows=SOON)
    await is_(founder, "soonest", fine=False)
    await is_led(founder, "soonest", to="invites", by="with a new role link from you")
    other = Verifier(**known)
    await other.sync()
    await is_certified(founder, other, windows=SIX_WEEKS)
    await expect(founder.get_by_test_id("health-soonest")).to_have_count(0)
    await is_(founder, "horizon", fine=True)

    # one steward, no mirror, no permanent desk
    await is_led(founder, "stewards", to="rules", by="root")
    await adds_steward(founder, kept, b64u(eve.as_stated.key + eve.as_stated.recipient))
    await is_(founder, "stewards", fine=True)
    await is_led(founder, "mirrors", to="rules", by="You can mend this")
    await founder.get_by_test_id("mirrors-add").locator("> summary").click()
    await founder.get_by_test_id("mirrors-typed").fill("https://mirror.example")
    await founder.get_by_test_id("mirrors-add-now").click()
    await is_(founder, "mirrors", fine=True)
    await founder.get_by_test_id("desk-remove").click()
    await brings_root(founder, "desk-remove-now", kept.card)
    await is_led(founder, "desk", to="rules", by="Two stewards")
    await founder.get_by_test_id("desk-add").locator("> summary").click()
    await brings_root(founder, "desk-add-now", kept.card)
    await is_(founder, "desk", fine=True)

    # the root: here it is split, or she says that it was
    await is_(founder, "root", fine=False)
    await founder.get_by_test_id("split-root").click()
    await founder.locator("[data-screen=keepers]").wait_for()
    await founder.get_by_test_id("back").click()
    await founder.get_by_test_id("root-split").click()
    await is_(founder, "root", fine=True)
    for each in (ben, other, eve.phone):
        await each.close()
    assert not broken(phones), broken(phones)


async def brings_root(page: Page, button: str, card: str) -> None:
    await page.get_by_test_id(f"{button}-root").locator("summary").click()
    await page.get_by_test_id(f"{button}-words").fill(card)
    await page.get_by_test_id(f"{button}-by-root").click()


async def test_who_opens_what_falls_to_the_desk_opens_it_at_once(
    house: HouseProcess, phones: Phones, tmp_path: Path
) -> None:
    """Also a report that came before her keys counted, and without opening the lock again."""
    founder = await phones.open("founder", link=f"#setup={house.setup}")
    kept = await founds(founder, tmp_path)
    gil = await phones.open("gil", link=await makes_role_link(founder))
    await takes_role(gil, "Gil")
    await gil.get_by_test_id("go-settings").click()
    await gil.get_by_test_id("settings-steward").click()
    await gil.get_by_test_id("make-steward-keys").click()
    await adds_steward(founder, kept, (await gil.get_by_test_id("steward-code").inner_text()).strip())
    await gil.get_by_test_id("rules").click()
    await gil.get_by_test_id("desk-add").locator("> summary").click()
    await brings_root(gil, "desk-add-now", kept.card)
    await expect(gil.get_by_test_id("desk-row")).to_have_count(2)

    ana = await phones.open("ana", geolocation=MAPLE, permissions=["geolocation"])
    await reports(ana, words="Before anybody was on watch")
    await mine_is(ana, "sent")
    await certifies(founder, people=1)
    await expect(founder.get_by_test_id("person")).to_have_count(1)
    await gil.get_by_test_id("back").click()
    if await gil.get_by_test_id("go-desk").count() == 0:
        await gil.get_by_test_id("back").click()
    await starts_watch(gil)
    await opens_incident(gil, state="new")
    await expect(gil.get_by_test_id("sighting-words")).to_have_text("Before anybody was on watch")
    assert not broken(phones), broken(phones)
