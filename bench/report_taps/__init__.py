"""report_taps: the processor time of a phone's page for a whole report, three taps and a hold, processor 4 × slower.

A real Chromium with an empty profile, at the first screen of a founded town in a real house; she allows her position, taps the big button, what
it is and what it does, holds, and her report stands among hers. Counted is what the page's thread works meanwhile, by its own clock: what
others do on the machine is not in it, nor is waiting, nor what workers do. Beside it the floor: the same taps and the same hold on a page
that holds one button, no script and no style.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.chromium import CHROMIUM, CHROMIUM_WORDS
from bench.figures import BUDGET, Figure, less_is_better
from bench.paper_town import PLACE
from bench.scale import Scale
from bench.town import house

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

BUDGET_MS = 1_500
PROCESSOR_SLOWDOWN = 4
SCREEN = {"width": 360, "height": 740}
HERE = dict(zip(("latitude", "longitude"), PLACE, strict=True))
HOLD_MS = 1_000
SETTLE_MS = 2_000
TAPS = (
    "[data-testid=see]",
    "[data-step=event] [data-value=checkpoint]",
    "[data-step=activity] [data-value=stopping_people]",
)
BARE = "<!doctype html><meta name=viewport content='width=device-width'><button>Tap</button>"


def run(scale: Scale) -> Iterator[Figure]:
    from playwright.sync_api import sync_playwright

    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        served = stack.enter_context(house(folder / "house"))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_WORDS))
        stack.callback(browser.close)
        url = f"http://localhost:{served.port}/?language=en"
        rounds = [(worked(browser, url, report), worked(browser, None, tap_and_hold)) for _ in range(scale.reports)]
    ours, bare = (median(each) for each in zip(*rounds, strict=True))
    unit = f"ms of the page's thread for a report, processor {PROCESSOR_SLOWDOWN} × slower"
    detail = {
        "rounds": len(rounds),
        "ours_each": [round(mine) for mine, _ in rounds],
        "bare_each": [round(theirs) for _, theirs in rounds],
    }
    yield less_is_better("report_taps", ours, BUDGET_MS, peer_name=BUDGET, unit=unit, **detail)
    yield less_is_better("report_taps_beside_bare_button", ours, bare, peer_name="bare_button", unit=unit)


def worked(browser: Browser, url: str | None, act: Callable[[Page], None]) -> float:
    """Milliseconds that a page's thread works while somebody acts on it, on a phone that was never here before."""
    context = browser.new_context(
        viewport=SCREEN, locale="en", permissions=["geolocation"], geolocation=HERE, service_workers="block"
    )
    try:
        page = context.new_page()
        if url is None:
            page.set_content(BARE)
        else:
            page.goto(url)
            page.locator(TAPS[0]).wait_for()
        page.wait_for_timeout(SETTLE_MS)
        devtools = context.new_cdp_session(page)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR_SLOWDOWN})
        before = busy_s(devtools)
        act(page)
        return (busy_s(devtools) - before) * 1_000
    finally:
        context.close()


def busy_s(devtools: CDPSession) -> float:
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration")


def report(page: Page) -> None:
    for button in TAPS:
        page.locator(button).click()
    page.get_by_test_id("place-known").wait_for()
    page.get_by_test_id("send").click(delay=HOLD_MS)
    page.get_by_test_id("mine").first.wait_for()


def tap_and_hold(page: Page) -> None:
    button = page.locator("button")
    for _ in TAPS:
        button.click()
    button.click(delay=HOLD_MS)
