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
from urllib.parse import urlsplit
from urllib.request import urlopen

from bench.chromium import CHROMIUM, CHROMIUM_WORDS
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
LOOK_EVERY_MS, PATIENCE = 250, 80
WHEN_PAINTED = """() => ({
  paints: Object.fromEntries(performance.getEntriesByType('paint').map(({ name, startTime }) => [name, startTime])),
  asked: performance.getEntriesByType('resource').map((one) => ({
    url: one.name, began: one.startTime, ended: one.responseEnd, sent: one.encodedBodySize, kind: one.initiatorType,
  })),
})"""


@dataclass(frozen=True)
class Load:
    """`scripts`: gzip bytes of each script asked for before the first contentful paint; `timeline`: what came when."""

    first_paint_ms: float
    first_contentful_paint_ms: float
    scripts: dict[str, int]
    scripts_as_sent: int
    timeline: dict[str, tuple[int, int]]


def run(scale: Scale) -> Iterator[Figure]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        served = stack.enter_context(house(folder / "house"))
        loads = [load(f"http://localhost:{served.port}/") for _ in range(scale.loads)]
    worst = max(loads, key=lambda each: sum(each.scripts.values()))
    yield less_is_better(
        "app_script",
        sum(worst.scripts.values()) / 1000,
        SCRIPT_BUDGET_KB,
        peer_name=BUDGET,
        unit="kB of gzip script before the first paint",
        scripts=worst.scripts,
        kilobytes_as_sent=round(worst.scripts_as_sent / 1000, 1),
    )
    yield less_is_better(
        "app_first_paint",
        median(each.first_contentful_paint_ms for each in loads),
        FIRST_PAINT_BUDGET_MS,
        peer_name=BUDGET,
        unit="ms to the first contentful paint, slow 4G, processor 4 × slower",
        each=[round(each.first_contentful_paint_ms) for each in loads],
        first_paint=[round(each.first_paint_ms) for each in loads],
        timeline_of_the_last=loads[-1].timeline,
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
            page.goto(url, wait_until="load", timeout=60_000)
            for _ in range(PATIENCE):
                page.wait_for_timeout(LOOK_EVERY_MS)
                seen = page.evaluate(WHEN_PAINTED)
                if "first-contentful-paint" in seen["paints"]:
                    break
        finally:
            browser.close()
    return judged(seen)


def judged(seen: dict[str, Any]) -> Load:
    if "first-contentful-paint" not in seen["paints"]:
        raise RuntimeError("the page did not paint")
    contentful = seen["paints"]["first-contentful-paint"]
    before = [one for one in seen["asked"] if one["began"] <= contentful]
    scripts = [one for one in before if urlsplit(one["url"]).path.endswith((".js", ".mjs"))]
    return Load(
        first_paint_ms=seen["paints"]["first-paint"],
        first_contentful_paint_ms=contentful,
        scripts={name_of(one): len(gzip.compress(body_of(one["url"]))) for one in scripts},
        scripts_as_sent=sum(one["sent"] for one in scripts),
        timeline={name_of(one): (round(one["began"]), round(one["ended"])) for one in before},
    )


def name_of(one: dict[str, Any]) -> str:
    return Path(urlsplit(one["url"]).path).name


def body_of(url: str) -> bytes:
    with urlopen(url.replace("localhost", "127.0.0.1")) as answer:
        body: bytes = answer.read()
        return body
