"""No line: the app opens, a report is kept, and goes by itself when the line is back. A bundle that the town did not sign is refused."""

from __future__ import annotations

from playwright.async_api import Page

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, Town, mine_is, reports


async def controlled(page: Page) -> None:
    """Until the service worker serves the page: it has checked and kept every file."""

    async def is_controlled() -> bool:
        return bool(await page.evaluate("!!navigator.serviceWorker.controller && caches.has('tocsin-kept')"))

    for _ in range(100):
        if await is_controlled():
            return
        await page.wait_for_timeout(100)
    raise AssertionError("no service worker after ten seconds")


async def test_the_app_opens_and_a_report_waits(house: HouseProcess, town: Town, phones: Phones) -> None:
    await town.has_a_dispatcher()
    where = {"permissions": ["geolocation"], "geolocation": MAPLE, "service_workers": "allow"}
    dana = await phones.open("dana", link=await town.invite(), **where)
    await dana.get_by_test_id("join").click()
    await dana.get_by_test_id("join-done").click()
    await controlled(dana)
    await house.stop()
    await dana.reload()
    await dana.get_by_test_id("offline").wait_for(timeout=15_000)
    assert await dana.get_by_text("Maple Street").count() == 1
    await reports(dana, words="Nobody hears me yet")
    await mine_is(dana, "saved")
    await dana.reload()
    await dana.get_by_test_id("go-mine").click()
    await mine_is(dana, "saved")
    await house.start()
    await mine_is(dana, "sent", seconds=40)
