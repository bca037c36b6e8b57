"""film_seal: MB of film that a phone's page seals in a second, in Chromium, Debian's Firefox and WebKitGTK.

The phone's own code (`sealPart`: the part's letter, padded, an age file), bundled by its own build tool, on a page that is begun once it has
loaded. In the same rounds, over the same bytes: the library's bare ChaCha20-Poly1305, which is what an age file is made of (what stands around
it is the difference), and the engine's own AES-256-GCM (WebCrypto), which no age file may use. pyrage, age in Rust, seals as many of the same size
here between two engines.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any, Protocol

import pyrage
from pyrage import x25519

from bench.chromium import CHROMIUM, CHROMIUM_WORDS
from bench.figures import Figure, more_is_better
from bench.scale import Scale
from tests.e2e import engines
from tocsin.seals.film import PART_SIZES, plaintext_bytes

WEB = Path(__file__).parents[2] / "web"
PAGE = '<!doctype html><meta charset="utf-8"><title>film_seal</title><script src="page.js"></script>'
IS_LOADED = "document.readyState === 'complete' && typeof globalThis.begin === 'function'"
LOADS_WITHIN_S = 30
TOLD_WITHIN_S = 600
LOOK_EVERY_S = 0.5
PEERS = {"noble": "noble_chacha20_poly1305", "webCrypto": "webcrypto_aes_gcm"}
UNIT = "MB of film sealed in a second"

Rates = dict[str, float]


class Driven(Protocol):
    async def goes(self, address: str) -> None: ...
    async def asks(self, script: str) -> Any: ...


Browser = Callable[[Path], AbstractAsyncContextManager[Driven]]


def run(scale: Scale) -> Iterator[Figure]:
    absent = [
        each for each in (CHROMIUM, engines.FIREFOX, engines.WEBKIT, engines.SCREEN) if shutil.which(each) is None
    ]
    if absent:
        raise RuntimeError(f"not installed: {', '.join(absent)} (tools/machine.sh bench)")
    with tempfile.TemporaryDirectory(prefix="tocsin-bench-") as made, served(bundled(Path(made))) as address:
        for name, browser in BROWSERS.items():
            age = [pyrage_rate(scale.film_parts) for _ in range(scale.film_rounds)]
            with tempfile.TemporaryDirectory(prefix="tocsin-bench-") as profile:
                rounds = asyncio.run(played(browser, Path(profile) / "profile", address, scale=scale))
            ours = median(each["ours"] for each in rounds)
            detail = {
                "parts": scale.film_parts,
                "part_bytes": PART_SIZES[-1],
                "ours_each": [round(each["ours"], 1) for each in rounds],
            }
            for way, peer in PEERS.items():
                ratios = [round(each["ours"] / each[way], 4) for each in rounds]
                yield Figure(
                    f"film_seal_{name}",
                    ours,
                    median(each[way] for each in rounds),
                    peer,
                    median(ratios),
                    UNIT,
                    {**detail, "ratios": ratios},
                )
            yield more_is_better(f"film_seal_{name}", ours, median(age), peer_name="pyrage", unit=UNIT, **detail)


async def played(browser: Browser, profile: Path, address: str, *, scale: Scale) -> list[Rates]:
    """The page's rounds. RuntimeError where it does not load, says what is wrong, or does not end."""
    async with browser(profile) as driven:
        await driven.goes(address)
        await said(driven, IS_LOADED, within_s=LOADS_WITHIN_S)
        await driven.asks(f"globalThis.begin({scale.film_parts}, {scale.film_rounds})")
        told = await said(driven, "globalThis.told ?? null", within_s=TOLD_WITHIN_S)
    if "wrong" in told:
        raise RuntimeError(f"the page does not seal: {told['wrong']}")
    rounds: list[Rates] = told["rounds"]
    return rounds


async def said(driven: Driven, script: str, *, within_s: float) -> Any:
    """What the page says to it, once that is something."""
    end = time.monotonic() + within_s
    while not (value := await driven.asks(script)):
        if time.monotonic() > end:
            raise RuntimeError(f"the page still says nothing to {script}")
        await asyncio.sleep(LOOK_EVERY_S)
    return value


@asynccontextmanager
async def chromium(profile: Path) -> AsyncIterator[Driven]:
    from playwright.async_api import Page, async_playwright

    class InChromium:
        def __init__(self, page: Page) -> None:
            self._page = page

        async def goes(self, address: str) -> None:
            await self._page.goto(address)

        async def asks(self, script: str) -> Any:
            return await self._page.evaluate(script)

    async with async_playwright() as playwright:
        context = await playwright.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM, args=list(CHROMIUM_WORDS)
        )
        try:
            yield InChromium(context.pages[0])
        finally:
            await context.close()


BROWSERS: Mapping[str, Browser] = {"chromium": chromium, "firefox": engines.firefox, "webkit": engines.webkit}


def bundled(folder: Path) -> Path:
    """The folder with the page. Raises RuntimeError without the phone's packages."""
    if not (WEB / "node_modules").exists():
        raise RuntimeError("the phone's packages are not installed (make web)")
    command = ["node", Path(__file__).with_name("bundle.mjs"), WEB, folder]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise RuntimeError(f"the phone's code was not bundled:\n{answer.stderr}")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://localhost:{server.server_port}/"
        finally:
            server.shutdown()


def pyrage_rate(parts: int) -> float:
    to = [x25519.Identity.generate().to_public()]
    film = [os.urandom(plaintext_bytes(PART_SIZES[-1])) for _ in range(parts)]
    began = time.process_time()
    for each in film:
        pyrage.encrypt(each, to)
    return sum(map(len, film)) / 1e6 / (time.process_time() - began)
