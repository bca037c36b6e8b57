"""first_ring: from the moment a neighbour sends what she saw until the notice stands on another neighbour's phone.

People are excluded, machines are not: Ana's phone seals and sends, the house rings at Cal's desk, Cal's phone opens and seals
again to Ben, Ben's phone opens, claims, composes and signs, Cal's phone signs too, the house issues, Dana's phone verifies and
says it. The actors are the kit's own, in one process; the house is a process of its own with 1,000 further lines open.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.chromium import CHROMIUM, CHROMIUM_WORDS
from bench.figures import BUDGET, Figure, less_is_better, percentile
from bench.live_line.listeners import event_stream, listening
from bench.scale import Scale
from bench.town import Empty, empty_house
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import IncidentId
from tocsin_kit.actors.member import Member
from tocsin_kit.actors.on_watch import OnWatch
from tocsin_kit.practice.town import Town, newest

BUDGET_MS = 1000
RINGS_PER_MEMBER = 16
WINDOWS = 4

WATCH_NOTICES = """
window.paintedAt = new Map()
new MutationObserver(() => {
  for (const notice of document.querySelectorAll('[data-testid=notice]')) {
    const incident = notice.dataset.incident
    if (window.paintedAt.has(incident)) continue
    window.paintedAt.set(incident, null)
    requestAnimationFrame(() => requestAnimationFrame(() => {
      window.paintedAt.set(incident, performance.timeOrigin + performance.now())
    }))
  }
}).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-incident'] })
"""
WHEN_PAINTED = """(incident) => new Promise((told) => {
  const look = () => window.paintedAt.get(incident) ? told(window.paintedAt.get(incident)) : setTimeout(look, 4)
  look()
})"""

Shown = Callable[[IncidentId], Awaitable[float]]
"""Waits until a phone shows this incident; the wall-clock instant at which it did, in seconds."""


@dataclass(frozen=True)
class Ring:
    """Milliseconds since the sighting was handed to the reporter's phone."""

    sealed_and_sent: float
    opened: float
    confirmed: float
    approved: float
    shown: float


def run(scale: Scale) -> Iterator[Figure]:
    """Shown on the kit's phone: verified and put into words."""
    with ring_house(scale) as empty:
        rings = asyncio.run(play(empty, rings=scale.rings))
    yield from figures("first_ring", rings, lines=scale.ring_lines, what="verified and worded on a phone")


@contextmanager
def ring_house(scale: Scale) -> Iterator[Empty]:
    """An empty house and `ring_lines` silent lines to it."""
    with tempfile.TemporaryDirectory(prefix="tocsin-bench-") as name:
        folder = Path(name)
        with (
            empty_house(folder / "house") as empty,
            listening(
                empty.target,
                manner=event_stream("/api/live"),
                publish_target=empty.target,
                lines=scale.ring_lines,
                folder=folder / "lines",
            ),
        ):
            yield empty


def run_painted(scale: Scale) -> Iterator[Figure]:
    """Painted by a Chromium that only reads: the time is taken in the page, a frame after the notice is in it."""
    with ring_house(scale) as empty:
        rings = asyncio.run(play_painted(empty, rings=scale.painted_rings))
    yield from figures("first_ring_painted", rings, lines=scale.ring_lines, what="painted in Chromium")


async def play(empty: Empty, *, rings: int) -> list[Ring]:
    async with peopled(empty) as town:

        async def shown(incident: IncidentId) -> float:
            await town.dana.until(lambda: any(each.incident == incident for each in town.dana.notices))
            return time.time()

        return [await ring(town, number=number, shown=shown) for number in range(rings)]


async def play_painted(empty: Empty, *, rings: int) -> list[Ring]:
    from playwright.async_api import async_playwright

    async with peopled(empty) as town, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_WORDS))
        page = await browser.new_page(viewport={"width": 390, "height": 844}, locale="en")
        await page.add_init_script(WATCH_NOTICES)
        await page.goto(f"http://dana.localhost:{empty.port}/?language=en")
        await page.get_by_test_id("quiet").wait_for(timeout=30_000)

        async def shown(incident: IncidentId) -> float:
            await page.locator(f'[data-testid=notice][data-incident="{incident.hex()}"]').first.wait_for(timeout=20_000)
            painted: float = await page.evaluate(WHEN_PAINTED, incident.hex())
            return painted / 1000

        try:
            return [await ring(town, number=number, shown=shown) for number in range(rings)]
        finally:
            await browser.close()


@asynccontextmanager
async def peopled(empty: Empty) -> AsyncIterator[Town]:
    town = Town(house=f"http://localhost:{empty.port}", tell=lambda *said: None)
    try:
        await town.found(from_b64u(empty.setup), windows=WINDOWS)
        yield town
    finally:
        await town.close()


async def ring(town: Town, *, number: int, shown: Shown) -> Ring:
    """Once through the loop; afterwards the alarm is ended again, outside of the measured time."""
    if number and number % RINGS_PER_MEMBER == 0:
        await new_reporter(town)
    await town.ana.stock_tickets(1)
    cal_knew, began = town.cal.stirred, time.time()
    await town.sees()
    sent = time.time()
    await stirred(town.cal, since=cal_knew)
    await town.cal.look()
    case = newest(town.cal)
    if case is None:
        raise RuntimeError("the desk did not find the sighting")
    opened = time.time()
    await town.ben.look()
    theirs = town.ben.case(case.incident_id)
    await town.ben.claim(theirs, eta=1)
    await town.ben.confirm(theirs)
    confirmed = time.time()
    await town.cal.look()
    await town.cal.approve(town.cal.case(case.incident_id))
    approved = time.time()
    seen = await shown(case.incident_id)
    await town.over(case.incident_id, patience_s=0)
    await town.clear(case.incident_id, patience_s=0)
    return Ring(*((each - began) * 1000 for each in (sent, opened, confirmed, approved, seen)))


async def stirred(watcher: OnWatch, *, since: int) -> None:
    await watcher.until(lambda: watcher.stirred > since)


async def new_reporter(town: Town) -> None:
    """A pass buys 24 tickets a day: after some rings somebody else reports."""
    await town.ana.close()
    town.ana = town._phone(Member, "es")
    await town.ana.sync()
    await town.ana.redeem(await town.stewards[0].invite())
    await town.ana.sync()


def figures(name: str, rings: list[Ring], *, lines: int, what: str) -> Iterator[Figure]:
    shown = [each.shown for each in rings]
    steps = {
        step: round(median(getattr(each, step) for each in rings), 1)
        for step in ("sealed_and_sent", "opened", "confirmed", "approved", "shown")
    }
    detail = {"rings": len(rings), "lines": lines, "medians_ms": steps, "slowest_ms": round(max(shown))}
    for share, suffix in ((0.99, ""), (0.5, "_p50")):
        yield less_is_better(
            name + suffix,
            percentile(shown, share),
            BUDGET_MS,
            peer_name=BUDGET,
            unit=f"ms p{share * 100:.0f} from sighting sent to notice {what}",
            **detail,
        )
