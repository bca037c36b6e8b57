"""alerts_300: how smoothly a phone's first screen scrolls with 300 verified alerts on it, processor 6 × slower.

Three hundred fires, each signed by a verifier and a dispatcher, are issued in a real house; a real Chromium fetches, verifies and
shows them. A finger then flicks through them down and up again; a page that it does not move gives no figure. What is counted is the
time between two animation frames of the page's own thread, the clock's ticks of that time included: that thread is what 300 cards
can hold up. What the compositor draws on top of it is not counted.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from bench.chromium import CHROMIUM, CHROMIUM_WORDS
from bench.figures import BUDGET, Figure, less_is_better, percentile
from bench.fingers import flick
from bench.frames import COUNT_FRAMES, FRAMES_COUNTED
from bench.scale import Scale
from bench.town import House, house, now
from tocsin.terms.b64 import b64u

FRAME_BUDGET_MS = 50
PROCESSOR_SLOWDOWN = 6
SCREEN = {"width": 390, "height": 844}
ROLLS_MS = 700
LEAST_PX = 200
"""Each flick moves the page further than that."""
SETTLE_MS = 3_000
COMES_WITHIN_MS = 120_000

LEFT_BELOW = "() => document.documentElement.scrollHeight - innerHeight - scrollY"


def run(scale: Scale) -> Iterator[Figure]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        served = stack.enter_context(house(folder / "house"))
        issue(served, alerts=scale.alerts)
        rounds = [gaps_while_scrolling(served, alerts=scale.alerts, swipes=scale.swipes) for _ in range(scale.scrolls)]
    gaps = [gap for each in rounds for gap in each]
    detail = {
        "alerts": scale.alerts,
        "frames": len(gaps),
        "longer_than_the_budget": sum(gap > FRAME_BUDGET_MS for gap in gaps),
        "slowest_of_each_round_ms": [round(max(each), 1) for each in rounds],
    }
    for share, suffix in ((1.0, ""), (0.95, "_p95"), (0.5, "_p50")):
        which = "slowest" if share == 1 else f"p{share * 100:.0f}"
        yield less_is_better(
            f"alerts_300_frame{suffix}",
            percentile(gaps, share),
            FRAME_BUDGET_MS,
            peer_name=BUDGET,
            unit=f"ms {which} from frame to frame while scrolling, processor 6 × slower",
            **detail,
        )


def issue(served: House, *, alerts: int) -> None:
    """Every one a new incident; two signatures each, as the house bounds those with one."""
    for _ in range(alerts):
        served.ask("POST", "/api/alerts", {"alert": b64u(served.town.alert(at=now()))})


def gaps_while_scrolling(served: House, *, alerts: int, swipes: int) -> list[float]:
    """Milliseconds from frame to frame of one phone that has everything and is slowed only then.

    Raises RuntimeError when there is nothing to scroll.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_WORDS))
        try:
            page = browser.new_context(viewport=SCREEN, has_touch=True, is_mobile=True, locale="en").new_page()
            page.goto(f"http://localhost:{served.port}/?language=en")
            page.get_by_test_id("notice").nth(alerts - 1).wait_for(timeout=COMES_WITHIN_MS)
            devtools = page.context.new_cdp_session(page)
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR_SLOWDOWN})
            page.wait_for_timeout(SETTLE_MS)
            if page.evaluate(LEFT_BELOW) <= 0:
                raise RuntimeError("there is nothing to scroll")
            page.evaluate(COUNT_FRAMES)
            for along in (-1, 1):
                for _ in range(swipes):
                    flick(devtools, 195, 422, along=along)
                    page.wait_for_timeout(ROLLS_MS)
                if along < 0 and page.evaluate("scrollY") < LEAST_PX * swipes:
                    raise RuntimeError("the finger did not move the page")
            gaps: list[float] = page.evaluate(FRAMES_COUNTED)
            return gaps
        finally:
            browser.close()
