"""The stage: the play is seen on real phones, and a visitor takes a photo, has it opened, takes over the verifier and does his part by hand."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from playwright.async_api import Browser, FrameLocator, expect
from playwright.async_api import TimeoutError as NoAnswer

from tests.children import ended
from tests.e2e.conftest import CHROMIUM, PATIENCE_MS
from tests.e2e.test_opening import CAMERA

CAMERA_WIDTH = 1_280
PRACTICE = Path(__file__).parents[2] / "tools" / "practice.py"


@asynccontextmanager
async def practice_town(*, port: int = 18410) -> AsyncIterator[str]:
    """The stage's address."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(PRACTICE), "--port", str(port), "--stage-port", str(port + 100), "--neighbours", "12",
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    try:
        address = ""
        async with asyncio.timeout(60):
            while not address:
                found = re.search(rb"http://stage\S+", await process.stdout.readline())
                address = found[0].decode() if found else ""
        reading = asyncio.create_task(process.stdout.read())
        yield address
        reading.cancel()
    finally:
        await ended(process, signal.SIGINT)


def phone(page: object, person: str) -> FrameLocator:
    return page.frame_locator(f"iframe[title='The phone of {person}']")  # type: ignore[attr-defined,no-any-return]


async def takes_over(frame: FrameLocator) -> None:
    words = frame.get_by_test_id("lock-words").locator("li")
    await words.first.wait_for()
    learnt = " ".join(text.strip() for text in await words.all_inner_texts())
    await frame.get_by_test_id("lock-learnt").click()
    await frame.get_by_test_id("lock-typed").fill(learnt)
    await frame.get_by_test_id("lock-set").click()
    await frame.get_by_test_id("role-name").fill("Visitor")
    await frame.get_by_test_id("role-request").click()
    await frame.get_by_test_id("slip-done").click()
    await frame.get_by_test_id("go-desk").click()


async def takes_a_photo_and_has_it_opened(frame: FrameLocator) -> None:
    """Three of five trustees agree by themselves."""
    await frame.get_by_test_id("go-film").click()
    await frame.get_by_test_id("film-photo").click()
    await frame.get_by_test_id("film-shutter").click()
    await frame.get_by_test_id("film-end").click()
    await frame.get_by_test_id("film-finish").click()
    safe = frame.get_by_test_id("film-safe")
    await expect(safe).to_have_attribute("data-done", "true")
    await frame.get_by_test_id("film-ask").click()
    await frame.get_by_test_id("opening-who").fill("Dana")
    await frame.get_by_test_id("opening-why").fill("To see how it is")
    await frame.get_by_test_id("opening-send").click()
    await expect(frame.get_by_test_id("opening-count")).to_have_attribute("data-given", "3")
    await frame.get_by_test_id("opening-open").click()
    await frame.get_by_test_id("opened-whole").wait_for()
    await frame.get_by_test_id("opened-show").click()
    await expect(frame.locator("canvas.photo")).to_have_js_property("width", CAMERA_WIDTH)
    await frame.get_by_test_id("opened-close").click()
    for _ in ("opening", "film"):
        await frame.get_by_test_id("back").click()
    await frame.get_by_test_id("quiet").wait_for()


@pytest.mark.slow
async def test_the_play_and_the_visitor(built: None, browser: Browser) -> None:
    async with (
        practice_town() as address,
        await browser.browser_type.launch(executable_path=CHROMIUM, args=CAMERA) as camera,
        await camera.new_context(viewport={"width": 1500, "height": 1200}) as context,
    ):
        context.set_default_timeout(PATIENCE_MS)
        page = await context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda why: wrong.append(str(why)))
        await page.goto(address)
        ben, dana = phone(page, "Ben"), phone(page, "Dana")
        await dana.get_by_test_id("quiet").wait_for()
        await takes_a_photo_and_has_it_opened(dana)
        await page.get_by_role("button", name="Take over Ben").click()
        await takes_over(ben)
        start = ben.get_by_test_id("start-watch")
        for _ in range(20):  # his keys wait to be certified
            with suppress(NoAnswer):
                await start.click(timeout=3_000)
            await page.wait_for_timeout(1_500)
            if await ben.get_by_test_id("who").count():
                break
        await expect(ben.get_by_test_id("town-health")).to_have_attribute("data-urgent", "false")
        await page.get_by_role("button", name="Play once").click()
        incident = ben.locator("[data-testid=incident][data-state=new]")
        await incident.click()
        await ben.get_by_test_id("claim").click()
        await ben.get_by_test_id("confirm").click()
        await expect(dana.get_by_test_id("notice")).to_have_attribute("data-look", "danger")
        await expect(dana.get_by_test_id("headline").first).to_contain_text("حاجز تفتيش")
        assert "envelope" in await page.locator("#knows").inner_text()
        assert not wrong, wrong
