"""What a steward or the desk has half filled outlives Leave, the lock and a reload; it lies under the lock, and in no memory while that is shut."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from playwright.async_api import Page, async_playwright, expect

from tests.e2e.conftest import CHROMIUM, FLAGS, HouseProcess, Phones
from tests.e2e.people import Town, starts_watch, takes_role
from tests.e2e.test_founding import founds
from tests.e2e.test_seized_phone import contents, lies_in
from tocsin_kit.practice import town as practice

DISPATCHER = 2
CALLED = "Seven lorries by the old laundry"
MAP = Path(practice.__file__).with_name("maple.pmtiles")


async def leaves_and_comes_back(page: Page, origin: str) -> None:
    await page.get_by_test_id("leave").click()
    await page.wait_for_url("**/notes.html")
    await page.goto(origin)


async def opens(page: Page, room: str, words: str) -> None:
    await page.get_by_test_id(room).click()
    await page.get_by_test_id("unlock-typed").fill(words)
    await page.get_by_test_id("unlock").click()


async def locks(page: Page) -> None:
    await page.get_by_test_id("go-settings").click()
    await page.get_by_test_id("lock-now").click()
    await page.get_by_test_id("lock-now").wait_for(state="detached")
    await page.get_by_test_id("back").click()


async def stands(page: Page, **fields: str) -> None:
    for name, value in fields.items():
        await expect(page.get_by_test_id(name.replace("_", "-")).first).to_have_value(value)


async def test_a_steward_finds_her_forms_as_she_left_them(house: HouseProcess, phones: Phones, tmp_path: Path) -> None:
    fay = await phones.open("fay", link=f"#setup={house.setup}")
    kept = await founds(fay, tmp_path)
    await fay.get_by_test_id("meeting-uses").fill("77")
    await fay.get_by_test_id("tick-dispatcher").set_checked(True)
    await fay.get_by_test_id("number-hotline").first.fill("+1 612 555 01")
    await fay.get_by_test_id("rules").click()
    await fay.get_by_test_id("kind-fire").set_checked(False)
    await fay.get_by_test_id("new-steward").fill("tocsin-steward:half of")
    await fay.locator("[data-testid=file-choose]").set_input_files(MAP)
    await fay.get_by_test_id("file-add").wait_for()

    async def all_stands() -> None:
        await stands(fay, meeting_uses="77", number_hotline="+1 612 555 01", new_steward="tocsin-steward:half of")
        await expect(fay.get_by_test_id("tick-dispatcher")).to_be_checked()
        await expect(fay.get_by_test_id("kind-fire")).not_to_be_checked()
        await expect(fay.get_by_test_id("kind-flood")).to_be_checked()
        await fay.get_by_test_id("file-add").wait_for()

    await leaves_and_comes_back(fay, house.origin("fay"))
    await opens(fay, "go-steward", kept.lock)
    await all_stands()
    await fay.get_by_test_id("back").click()
    await locks(fay)
    await opens(fay, "go-steward", kept.lock)
    await all_stands()

    await fay.get_by_test_id("invite-meeting").click()
    await fay.get_by_test_id("link").wait_for()
    await fay.get_by_test_id("file-add").click()
    await fay.locator("[data-testid=file]").wait_for()
    await fay.wait_for_timeout(600)
    await fay.reload()
    await fay.get_by_test_id("go-steward").or_(fay.get_by_test_id("unlock")).first.wait_for()
    if await fay.get_by_test_id("unlock").count() == 0:
        await fay.get_by_test_id("go-steward").click()
    await fay.get_by_test_id("unlock-typed").fill(kept.lock)
    await fay.get_by_test_id("unlock").click()
    await stands(fay, meeting_uses="30", number_hotline="+1 612 555 01")
    assert await fay.get_by_test_id("file-add").count() == 0, "what was done is not begun any more"
    assert not phones.wrong, phones.wrong


async def lies_in_memory(page: Page, words: str) -> bool:
    """Whether any living thing of the page holds these words."""
    cdp = await page.context.new_cdp_session(page)
    pieces: list[str] = []
    cdp.on("HeapProfiler.addHeapSnapshotChunk", lambda told: pieces.append(told["chunk"]))
    await cdp.send("HeapProfiler.collectGarbage")
    await cdp.send("HeapProfiler.takeHeapSnapshot", {"reportProgress": False})
    await cdp.detach()
    return any(words in text for text in json.loads("".join(pieces))["strings"])


async def forgets(page: Page, words: str) -> None:
    """What was on its way when the lock shut, to the disk or to the house, is let go when it has come there."""
    for _ in range(30):
        if not await lies_in_memory(page, words):
            return
        await asyncio.sleep(1)
    raise AssertionError(f"{words!r} stays in the memory of a locked phone")


async def test_a_call_that_is_being_typed_lies_under_the_lock_and_in_no_memory(
    house: HouseProcess, town: Town, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    async with async_playwright() as play:
        context = await play.chromium.launch_persistent_context(str(profile), executable_path=CHROMIUM, args=FLAGS)
        cal = await context.new_page()
        await cal.goto(f"{house.origin('cal')}/?language=en{await town.role(DISPATCHER)}")
        words = await takes_role(cal, "Cal")
        await town.certify(people=1)
        await starts_watch(cal)
        await cal.get_by_test_id("intake").click()
        await cal.get_by_test_id("intake-event").select_option("fire")
        await cal.get_by_test_id("intake-words").fill(CALLED)
        assert await lies_in_memory(cal, CALLED), "the search finds what is there"

        await leaves_and_comes_back(cal, house.origin("cal"))
        await opens(cal, "go-desk", words)
        await cal.get_by_test_id("start-watch").click()
        await expect(cal.get_by_test_id("intake")).to_contain_text("Go on with the call")
        await cal.get_by_test_id("intake").click()
        await stands(cal, intake_event="fire", intake_words=CALLED)
        await cal.get_by_test_id("back").click()
        await locks(cal)
        await forgets(cal, CALLED)
        await context.close()
        assert not any(lies_in(contents(profile), CALLED.encode(how)) for how in ("utf-8", "utf-16-le"))

        context = await play.chromium.launch_persistent_context(str(profile), executable_path=CHROMIUM, args=FLAGS)
        cal = await context.new_page()
        await cal.goto(f"{house.origin('cal')}/?language=en")
        await opens(cal, "go-desk", words)
        await cal.get_by_test_id("start-watch").click()
        await cal.get_by_test_id("intake").click()
        await stands(cal, intake_event="fire", intake_words=CALLED)
        await cal.get_by_test_id("intake-save").click()
        await expect(cal.get_by_test_id("sighting-words")).to_have_text(CALLED)
        await expect(cal.get_by_test_id("intake")).to_contain_text("Telephone call")
        await cal.get_by_test_id("back").click()
        await locks(cal)
        await forgets(cal, CALLED)
        await context.close()
