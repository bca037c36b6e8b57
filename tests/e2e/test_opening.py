"""A film is opened from kitchens: three trustees say yes on their phones, and whoever asked sees it, with its gap."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Browser, Page, expect

from tests.e2e.conftest import CHROMIUM, FLAGS, PATIENCE_MS, Phones
from tests.e2e.house import HouseProcess
from tests.e2e.people import Town, sets_lock
from tests.e2e.safety import films
from tocsin.engines.blob_file import BlobFile
from tocsin.seals.statement import Trustee, Trustees
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import PublicKey, Recipient
from tocsin_kit.keys import RecipientKey, SigningKey

CAMERA = [*FLAGS, "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
LOST = 3
HELD_MS = 1_300
SIX_SECONDS = re.compile(r"^([6-9]|\d\d)\d{3}$")
"""Of milliseconds, or more."""
PLAYS = """async () => {
    for (;;) {
        const video = document.querySelector("video");
        if (video) {
            video.muted = true;
            await video.play().catch(() => {});
            if (video.currentTime > 0.3) return video.videoWidth;
        }
        await new Promise((done) => setTimeout(done, 50));
    }
}"""


async def becomes_a_trustee(phones: Phones, name: str, **how: Any) -> tuple[Page, Trustee]:
    page = await phones.open(name, **how)
    await page.get_by_test_id("go-settings").click()
    await page.get_by_test_id("settings-trustee").click()
    await sets_lock(page)
    await page.get_by_test_id("trustee-make").click()
    return page, await trustee_of(page)


async def trustee_of(page: Page) -> Trustee:
    """As her phone shows it to a steward."""
    both = from_b64u((await page.get_by_test_id("trustee-code").inner_text()).strip().removeprefix("tocsin-trustee:"))
    return Trustee(Recipient(both[:32]), PublicKey(both[32:]))


@asynccontextmanager
async def with_a_camera(browser: Browser) -> AsyncIterator[Page]:
    camera = await browser.browser_type.launch(executable_path=CHROMIUM, args=CAMERA)
    context = await camera.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    context.set_default_timeout(PATIENCE_MS)
    yield await context.new_page()
    await camera.close()


async def has_filmed(page: Page, origin: str) -> str:
    """Six seconds, sealed only, all of them at the house. The film's number."""
    await films(page, origin)
    safe = page.get_by_test_id("film-safe")
    await expect(safe).to_have_attribute("data-safe", SIX_SECONDS)
    film = await safe.get_attribute("data-film") or ""
    await page.get_by_test_id("film-end").click(delay=HELD_MS)
    await page.get_by_test_id("film-finish").click()
    await expect(safe).to_have_attribute("data-done", "true")
    return film


async def asks(page: Page) -> None:
    await page.get_by_test_id("film-ask").click()
    await page.get_by_test_id("opening-who").fill("Ana, Maple Street 4")
    await page.get_by_test_id("opening-why").fill("My lawyer needs it for the hearing on Monday.")


async def says_yes(page: Page) -> None:
    await page.get_by_test_id("trustee-look").click()
    await page.get_by_test_id("case-give").click(delay=HELD_MS)
    await expect(page.get_by_test_id("case-past")).to_have_attribute("data-gives", "true")


async def lose(house: HouseProcess, film: str, number: int) -> None:
    """As a disk does it: the house lists a part, and has it no more."""
    blobs = BlobFile(house.data / "films.sqlite3")
    (name,) = [each async for each in blobs.names(f"films/{film}") if each.split("/")[-1].startswith(f"{number}-")]
    await blobs.drop(name)


async def test_three_trustees_open_a_film_on_their_phones_and_its_gap_is_shown(
    house: HouseProcess, town: Town, browser: Browser
) -> None:
    phones = Phones(browser, house)
    people = [await becomes_a_trustee(phones, name) for name in ("ruth", "paul", "auntie")]
    others = [Trustee(RecipientKey.make().public, SigningKey.make().public) for _ in range(2)]
    await town.states(Trustees((*(listed for _, listed in people), *others), needed=3, sound=False, hours=720))
    for page, _ in people:
        await page.get_by_test_id("trustee-quiet").wait_for()

    async with with_a_camera(browser) as ana:
        phones.watch(ana, "ana")
        await lose(house, await has_filmed(ana, house.origin("ana")), LOST)
        await asks(ana)
        await ana.get_by_test_id("opening-send").click()
        count = ana.get_by_test_id("opening-count")
        await expect(count).to_have_attribute("data-given", "0")
        for number, (page, _) in enumerate(people):
            if number == 1:
                await ana.reload()
            await says_yes(page)
            await expect(count).to_have_attribute("data-given", str(number + 1))

        await ana.get_by_test_id("opening-open").click()
        await expect(ana.get_by_test_id("opened-gaps")).to_have_attribute("data-gaps", "1")
        await expect(ana.get_by_test_id("opened-gaps")).to_contain_text(str(LOST + 1))
        assert await ana.evaluate(PLAYS) > 0
        assert await ana.locator("[data-testid=opened-proven] [data-holds=true]").count() >= 1
        await ana.get_by_test_id("opened-close").click()
        await ana.get_by_test_id("opening-open").wait_for()
    # Auntie's phone is in the book no more, and says so: it does not wait to be named.
    await town.states(Trustees((*(listed for _, listed in people[:2]), *others), needed=3, sound=False, hours=720))
    await expect(people[2][0].get_by_test_id("trustee-waits")).to_have_attribute("data-book", "left")
    await expect(people[1][0].get_by_test_id("trustee-quiet")).to_be_visible()
    assert not phones.wrong, phones.wrong
    await phones.close()
