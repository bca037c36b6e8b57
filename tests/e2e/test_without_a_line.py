"""No line: the app opens, a report is kept, and goes by itself when the line is back. A bundle that the town did not sign is refused."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, Town, mine_is, now, reports
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import Manifest
from tocsin.terms.ids import Hash
from tocsin_kit.actors.line import HouseLine


async def controlled(page: Page) -> None:
    """Until the service worker serves the page: it has checked and kept every file."""

    async def is_controlled() -> bool:
        return bool(await page.evaluate("!!navigator.serviceWorker.controller && caches.has('tocsin-kept')"))

    for _ in range(600):
        if await is_controlled():
            return
        await page.wait_for_timeout(100)
    raise AssertionError("no service worker after a minute")


async def test_the_app_opens_and_a_report_waits(house: HouseProcess, town: Town, phones: Phones) -> None:
    await town.has_a_dispatcher()
    where = {"permissions": ["geolocation"], "geolocation": MAPLE, "service_workers": "allow"}
    dana = await phones.open("dana", link=await town.invite(), **where)
    await dana.get_by_test_id("join").click()
    await dana.get_by_test_id("join-done").click()
    await controlled(dana)
    await house.stop()
    await dana.reload()
    await dana.get_by_test_id("offline").wait_for()
    assert await dana.get_by_text("Maple Street").count() == 1
    await reports(dana, words="Nobody hears me yet")
    await mine_is(dana, "saved")
    await expect(dana.get_by_test_id("stuck")).to_have_attribute("data-stuck", "line.none")
    await dana.reload()
    await dana.get_by_test_id("go-mine").click()
    await mine_is(dana, "saved")
    await house.start()
    await mine_is(dana, "sent")
    await expect(dana.get_by_test_id("stuck")).to_have_count(0)


async def test_a_screen_that_the_line_lost_comes_by_itself(town: Town, phones: Phones) -> None:
    ana = await phones.open("ana")
    await ana.route("**/assets/*.js", lambda route: route.abort("internetdisconnected"))
    await ana.get_by_test_id("go-help").click()
    await ana.get_by_text("No line to the house").wait_for()
    await ana.unroute("**/assets/*.js")
    await ana.get_by_test_id("help-ask").wait_for()


WAITING = """new Promise((done) => {
  indexedDB.databases().then(([{name}]) => {
    const opened = indexedDB.open(name);
    opened.onsuccess = () => {
      const all = opened.result.transaction('outbox').objectStore('outbox').getAll();
      all.onsuccess = () => { opened.result.close(); done(all.result.map(({state}) => state)); };
    };
  });
})"""


async def test_what_was_sealed_goes_with_the_app_closed(house: HouseProcess, town: Town, phones: Phones) -> None:
    """The browser wakes the keeper of the bundle: it can open nothing, and hands over what the page had sealed."""
    await town.has_a_dispatcher()
    where = {"permissions": ["geolocation"], "geolocation": MAPLE, "service_workers": "allow"}
    dana = await phones.open("dana", link=await town.invite(), **where)
    await dana.get_by_test_id("join").click()
    await dana.get_by_test_id("join-done").click()
    await controlled(dana)
    await house.stop()
    await reports(dana)
    await expect(dana.get_by_test_id("mine")).to_contain_text("even with Tocsin closed")
    assert await dana.evaluate(WAITING) == ["posting"]
    other = await dana.context.new_page()
    await dana.close()
    await house.start()
    await other.goto(f"{house.origin('dana')}/api/town")  # a page of the house that is not the app
    devtools = await other.context.new_cdp_session(other)
    known: list[str] = []
    devtools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda said: known.extend(each["registrationId"] for each in said["registrations"]),
    )
    await devtools.send("ServiceWorker.enable")
    for _ in range(600):
        if known:
            break
        await other.wait_for_timeout(100)
    wake = {"origin": house.origin("dana"), "registrationId": known[0], "tag": "outbox", "lastChance": False}
    await devtools.send("ServiceWorker.dispatchSyncEvent", wake)
    for _ in range(600):
        if await other.evaluate(WAITING) == ["sent"]:
            return
        await other.wait_for_timeout(200)
    raise AssertionError(await other.evaluate(WAITING))


async def test_a_report_that_nobody_could_open_says_why_it_waits(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    ana = await phones.open("ana", language="es", geolocation=MAPLE, permissions=["geolocation"])
    await reports(ana)
    await mine_is(ana, "saved")
    why = ana.get_by_test_id("stuck")
    await expect(why).to_have_attribute("data-stuck", "sighting.nobody_on_watch")
    await expect(why).to_contain_text("Ahora nadie podría abrirlo")


async def pins(town: Town, manifest_hash: bytes) -> None:
    keys = [each.key for each in town.stewards]
    await town.steward.phone.sync()
    await town.steward.state(Manifest(Hash(manifest_hash)), keys=keys, at=now())


async def test_the_keeper_takes_no_bundle_that_the_town_has_not_signed(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    line = HouseLine(house.address)
    served = hash_of((await line.ask("GET", "/manifest.tocsin.json")).body)
    await line.close()
    ana = await phones.open("ana", service_workers="allow")
    await controlled(ana)
    await ana.get_by_test_id("go-settings").click()
    shown = ana.get_by_test_id("bundle")
    await expect(shown).to_have_attribute("data-bundle", "not-yet")
    await pins(town, served)
    await expect(shown).to_have_attribute("data-bundle", "pinned")
    await pins(town, hash_of(b"the bundle of next year"))
    await expect(shown).to_have_attribute("data-bundle", "refused")
    await ana.get_by_test_id("back").click()
    await expect(ana.locator("[data-trouble=bundle], [data-trouble=app-other]").first).to_be_visible()
    kept = await ana.evaluate(
        "caches.open('tocsin-kept').then((held) => held.match('/kept')).then((found) => found.json())"
    )
    assert kept["bundle"] == served.hex(), "the old one is kept"
