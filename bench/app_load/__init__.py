"""app_load: a phone opens the town's address for the first time: script bytes and time before the first paint.

A real Chromium with an empty profile, slowed through the DevTools protocol as its own preset "Slow 4G" does it: each
request waits 562.5 ms, 1.44 Mbit/s down, 675 kbit/s up (a line of 150 ms round trip and 1.6 Mbit/s, connection set-up
included), processor 4 × slower.
"""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench.figures import BUDGET, Figure, less_is_better
from bench.scale import Scale
from bench.town import house

SCRIPT_BUDGET_KB = 60
FIRST_PAINT_BUDGET_MS = 1500
SLOW_4G = {
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 1.6e6 / 8 * 0.9,
    "uploadThroughput": 750e3 / 8 * 0.9,
}
PROCESSOR_SLOWDOWN = 4
CHROMIUM = "/usr/bin/chromium"
CHROMIUM_WORDS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@dataclass(frozen=True)
class Load:
    first_paint_ms: float
    first_contentful_paint_ms: float
    script_gzip_bytes: int
    scripts: dict[str, int]
    everything_gzip_bytes: int


def run(scale: Scale) -> Iterator[Figure]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        served = stack.enter_context(house(folder / "house"))
        loads = [load(f"http://localhost:{served.port}/") for _ in range(scale.loads)]
    kilobytes = max(each.script_gzip_bytes for each in loads) / 1000
    yield less_is_better(
        "app_script",
        kilobytes,
        SCRIPT_BUDGET_KB,
        peer_name=BUDGET,
        unit="kB of gzip script before the first paint",
        scripts=loads[-1].scripts,
        everything_gzip_bytes=loads[-1].everything_gzip_bytes,
    )
    yield less_is_better(
        "app_first_paint",
        median(each.first_contentful_paint_ms for each in loads),
        FIRST_PAINT_BUDGET_MS,
        peer_name=BUDGET,
        unit="ms to the first contentful paint, slow 4G, processor 4 × slower",
        each=[round(each.first_contentful_paint_ms) for each in loads],
        first_paint=[round(each.first_paint_ms) for each in loads],
    )


def load(url: str) -> Load:
    """One first visit with nothing kept from before. Raises RuntimeError when the page never paints."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_WORDS))
        try:
            page = browser.new_context(service_workers="allow", viewport={"width": 390, "height": 844}).new_page()
            devtools = page.context.new_cdp_session(page)
            for domain in ("Network", "Performance"):
                devtools.send(f"{domain}.enable")
            devtools.send("Network.emulateNetworkConditions", SLOW_4G)
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR_SLOWDOWN})
            devtools.send("Network.setCacheDisabled", {"cacheDisabled": False})
            bodies: list[tuple[str, str, float, bytes]] = []

            def finished(request: Any) -> None:
                answer = request.response()
                if answer is not None and answer.status == 200:
                    began = request.timing["startTime"]
                    bodies.append((request.url, request.resource_type, began, answer.body()))

            page.on("requestfinished", finished)
            page.goto(url, wait_until="load", timeout=60_000)
            page.wait_for_timeout(1500)
            origin = page.evaluate("performance.timeOrigin")
            paints = page.evaluate("performance.getEntriesByType('paint').map(entry => [entry.name, entry.startTime])")
        finally:
            browser.close()
    times = dict(paints)
    if "first-contentful-paint" not in times:
        raise RuntimeError("the page did not paint")
    contentful = times["first-contentful-paint"]
    before_paint = [each for each in bodies if each[2] - origin <= contentful]
    scripts = {Path(name).name: len(gzip.compress(body)) for name, kind, _, body in before_paint if kind == "script"}
    return Load(
        first_paint_ms=times["first-paint"],
        first_contentful_paint_ms=contentful,
        script_gzip_bytes=sum(scripts.values()),
        scripts=scripts,
        everything_gzip_bytes=sum(len(gzip.compress(body)) for *_, body in before_paint),
    )
