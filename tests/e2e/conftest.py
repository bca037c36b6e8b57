"""Real phones: one Chromium, a context and an origin for each person, the house as a process of its own. The CSP stays on."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, Request, async_playwright

from tests.e2e.people import Town

CHROMIUM = os.environ.get("TOCSIN_CHROMIUM") or shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
BUILT = Path(__file__).parents[2] / "web" / "dist" / "index.html"


class HouseProcess:
    """`tocsin serve` on a folder; it may be stopped in the middle and started again on the same port, with its clock `ahead` by seconds."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port = 0
        self.ahead = 0
        self.setup: str | None = None
        self._process: asyncio.subprocess.Process | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def origin(self, name: str) -> str:
        return f"http://{name}.localhost:{self.port}"

    async def start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tocsin.house.cli", "serve", "--data", str(self.data), "--port", str(self.port),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
            env={**os.environ, "TOCSIN_GUEST_BITS": "12", "PYTHONUNBUFFERED": "1", **self._moved()},
        )  # fmt: skip
        assert self._process.stdout is not None
        first = await asyncio.wait_for(self._process.stdout.readline(), 20)
        found = re.search(rb"http://[^:]+:(\d+)", first)
        assert found, first
        self.port = int(found[1])
        if not (self.data / "town.sqlite3").is_file() or self.setup is None:
            try:
                async with asyncio.timeout(2):
                    while self.setup is None:
                        line = await self._process.stdout.readline()
                        secret = re.search(rb"#setup=([A-Za-z0-9_-]+)", line)
                        self.setup = secret[1].decode() if secret else None
            except TimeoutError:
                pass

    def _moved(self) -> dict[str, str]:
        return {"TOCSIN_TEST_PROFILE": "1", "TOCSIN_CLOCK_OFFSET_S": str(self.ahead)} if self.ahead else {}

    async def stop(self) -> None:
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(self._process.wait(), 10)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        self._process = None


class Phones:
    """Opens phones. Collects what went wrong in them, and every address they asked."""

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
        """No phone has asked anybody but its house. TOCSIN_SHOTS=FOLDER leaves a picture of every phone as it was at the end."""
        shots = os.environ.get("TOCSIN_SHOTS")
        for number, each in enumerate(self.contexts):
            for page in each.pages if shots else ():
                await page.screenshot(path=f"{shots}/{number}.png", full_page=True)
            await each.close()
        assert not strangers(self.asked), strangers(self.asked)


def strangers(asked: Iterable[str]) -> set[str]:
    """Addresses beyond this machine: whoever asks one tells somebody else that she was here."""
    return {url for url in asked if urlsplit(url).scheme not in ("blob", "data") and not _HERE.fullmatch(urlsplit(url).hostname or "")}


_HERE = re.compile(r"127\.0\.0\.1|([a-z0-9-]+\.)*localhost")


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as play:
        browser = await play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


@pytest.fixture
def built() -> None:
    if CHROMIUM is None:
        pytest.fail("Chromium is not installed: apt install chromium")
    if not BUILT.is_file():
        pytest.fail("The phone is not built: make web")


@pytest.fixture
async def house(tmp_path: Path, built: None) -> AsyncIterator[HouseProcess]:
    house = HouseProcess(tmp_path / "town")
    await house.start()
    try:
        yield house
    finally:
        await house.stop()


@pytest.fixture
async def town(house: HouseProcess) -> AsyncIterator[Town]:
    """A founded Maple Street; its steward is the kit's."""
    assert house.setup is not None
    town = Town(house.address)
    await town.found(house.setup)
    try:
        yield town
    finally:
        await town.close()


@pytest.fixture
async def phones(house: HouseProcess) -> AsyncIterator[Phones]:
    async with chromium() as browser:
        phones = Phones(browser, house)
        try:
            yield phones
        finally:
            await phones.close()
