"""Real phones: one Chromium, a context and an origin for each person, the house of each test as a process of its own. The CSP stays on."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator, Generator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, Request, async_playwright, expect
from playwright.async_api import Error as PlaywrightError

from tests.e2e.house import HouseProcess
from tests.e2e.people import Town

CHROMIUM = os.environ.get("TOCSIN_CHROMIUM") or shutil.which("chromium")
SHELL = os.environ.get("TOCSIN_CHROMIUM") or shutil.which("chromium-headless-shell") or CHROMIUM
"""The same engine of the same build without the windows around it, which cost more than the app in them: a phone opens in half the time."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE_MS = 60_000
"""For whatever is waited for without another word: several times what it takes on a busy machine. What comes sooner is not waited for."""
expect.set_options(timeout=PATIENCE_MS)
BUILT = Path(__file__).parents[2] / "web" / "dist" / "index.html"


class Phones:
    """Opens phones. Collects what went wrong in them, and every address they asked."""

    failed = False
    """Whether the test that is over did."""

    def __init__(self, browser: Browser, house: HouseProcess) -> None:
        self._browser = browser
        self._house = house
        self.contexts: list[BrowserContext] = []
        self.wrong: list[str] = []
        self.asked: set[str] = set()

    async def open(self, name: str, *, language: str = "en", link: str = "", script: str = "", **context: Any) -> Page:
        """`script`: runs in every page before the app does."""
        page = await self.new(name, script=script, locale=language, **context)
        await page.goto(f"{self._house.origin(name)}/?language={language}{link}")
        await page.get_by_test_id("quiet").or_(page.locator("[data-screen]:not([data-screen=home])")).first.wait_for()
        return page

    async def new(self, name: str, *, script: str = "", **context: Any) -> Page:
        """A phone that has not been anywhere yet."""
        settings = {"viewport": {"width": 360, "height": 740}, "service_workers": "block"}
        made = await self._browser.new_context(**(settings | context))
        made.set_default_timeout(PATIENCE_MS)
        self.contexts.append(made)
        if script:
            await made.add_init_script(script)
        page = await made.new_page()
        self.watch(page, name)
        return page

    def watch(self, page: Page, name: str) -> None:
        page.on("console", lambda said: self._hear(name, said))
        page.on("pageerror", lambda why: self.wrong.append(f"{name}: {why}"))
        page.on("request", self._note)

    def _hear(self, name: str, said: ConsoleMessage) -> None:
        """Everything but a house's honest no (404 for a window that nobody has certified yet) and a house that is away."""
        if said.type == "error" and not said.text.startswith("Failed to load resource"):
            self.wrong.append(f"{name}: {said.text}")

    def _note(self, request: Request) -> None:
        self.asked.add(request.url)

    async def close(self) -> None:
        """No phone has asked anybody but its house. TOCSIN_SHOTS=FOLDER leaves a picture of every phone as it was at the end; a test that failed says what stood on them."""
        shots = os.environ.get("TOCSIN_SHOTS")
        failed = Phones.failed or sys.exc_info()[0] is not None
        for number, each in enumerate(self.contexts):
            for page in each.pages:
                if shots:
                    await page.screenshot(path=f"{shots}/{number}.png", full_page=True)
                if failed:
                    print(f"\n{page.url}\n{await what_stands(page)}")
            await each.close()
        if failed and self.wrong:
            print("\n".join(self.wrong))
        assert not strangers(self.asked), strangers(self.asked)


STANDS = "document.body?.innerText.slice(0, 1500)"


async def what_stands(page: Page) -> str:
    """A page that computes for ever, or has died, answers nothing; that may be why the test has failed."""
    try:
        async with asyncio.timeout(10):
            return str(await page.evaluate(STANDS))
    except (TimeoutError, PlaywrightError) as why:
        return f"it does not answer: {why!r}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    Phones.failed = report.failed
    return report


def strangers(asked: Iterable[str]) -> set[str]:
    """Addresses beyond this machine: whoever asks one tells somebody else that she was here."""
    return {
        url
        for url in asked
        if urlsplit(url).scheme not in ("blob", "data") and not _HERE.fullmatch(urlsplit(url).hostname or "")
    }


_HERE = re.compile(r"127\.0\.0\.1|([a-z0-9-]+\.)*localhost")


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as play, await play.chromium.launch(executable_path=SHELL, args=FLAGS) as browser:
        yield browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of this folder share a browser, so they share the loop that it answers to."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here) and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One for all tests of a worker process; each person of each test has a context of her own in it, which shares nothing with another."""
    if SHELL is None:
        pytest.fail("Chromium is not installed: apt install chromium chromium-headless-shell")
    async with chromium() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="session")
async def phones_with_windows(house: HouseProcess, browser: Browser) -> AsyncIterator[Phones]:
    """Phones of the whole Chromium, for what only it has: notifications."""
    async with await browser.browser_type.launch(executable_path=CHROMIUM, args=FLAGS) as whole:
        phones = Phones(whole, house)
        try:
            yield phones
        finally:
            await phones.close()


@pytest.fixture
def built() -> None:
    if not BUILT.is_file():
        pytest.fail("The phone is not built: make web")


@pytest_asyncio.fixture(loop_scope="session")
async def house(tmp_path: Path, built: None) -> AsyncIterator[HouseProcess]:
    house = HouseProcess(tmp_path / "town")
    await house.start()
    try:
        yield house
    finally:
        await house.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def town(house: HouseProcess) -> AsyncIterator[Town]:
    """A founded Maple Street; its steward is the kit's."""
    assert house.setup is not None
    town = Town(house.address)
    await town.found(house.setup)
    try:
        yield town
    finally:
        await town.close()


@pytest_asyncio.fixture(loop_scope="session")
async def phones(house: HouseProcess, browser: Browser) -> AsyncIterator[Phones]:
    phones = Phones(browser, house)
    try:
        yield phones
    finally:
        await phones.close()
