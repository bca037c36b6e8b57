"""aid_scroll: how smoothly a coordinator's phone scrolls and searches five thousand needs, processor 6 × slower.

Two phones are the aid desk of a town in a real house: one is a real Chromium, the other this program, which fills the desk with sealed
needs. The browser opens every one of them and shows the list; then it is slowed, and a finger flicks the list down and up again. Counted is
the time between two animation frames of the page's own thread, from the first touch on. Beside it stands the plain way: the same rows, all
of them in the document at once. A list that the finger does not move gives no figure. What opening leaves to be done, when nobody touches
anything, is counted before and is a figure of its own: the browser collects its garbage then.
"""

from __future__ import annotations

import http.client
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.chromium import CHROMIUM, CHROMIUM_WORDS
from bench.figures import BUDGET, Figure, less_is_better, percentile
from bench.fingers import flick
from bench.frames import COUNT_FRAMES, FRAMES_COUNTED
from bench.paper_town import PaperTown, make_town
from bench.scale import Scale
from bench.town import House, house, now
from tocsin.seals import aid_desk, cose
from tocsin.seals.statement import AidDesk, AidDevice
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import PublicKey, Recipient, RecordId
from tocsin.terms.language import Language
from tocsin_kit.aid import record
from tocsin_kit.aid.codes import Diet, NeedKind, NeedUrgency
from tocsin_kit.aid.need import Need
from tocsin_kit.aid.parts import Household, When
from tocsin_kit.aid.written import Written, sign_written
from tocsin_kit.keys import RecipientKey, SigningKey, sign
from tocsin_kit.seal import seal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FRAME_BUDGET_MS = 50
PROCESSOR_SLOWDOWN = 6
SCREEN = {"width": 390, "height": 844}
DOTS_PER_PX = 2
ROLLS_MS = 700
UNTOUCHED_MS = 3_000
"""For each flick that follows."""
OPENED_WITHIN_MS = 600_000
LEAST_PX = 200
"""Each flick moves a list further than that."""
NAMES = ("Ana", "Binta", "Cal", "Dana", "Eva", "Farah", "Gus", "Hodan", "Ines", "Jamal")
HOURS = 24
STAYS_OPEN = "localStorage.setItem('lock-after', '15')"
"""Else the lock shuts by itself while the desk is filled, which nobody touches meanwhile."""

PLAIN_LIST = """<!doctype html><meta name="viewport" content="width=device-width">
<style>body{margin:0;font:17px/1.5 system-ui} div{height:600px;overflow-y:auto} ul{margin:0;padding:0;list-style:none}
li{padding-bottom:8px} button{display:flex;gap:14px;width:100%;min-height:72px;padding:10px 14px;border:1px solid #ccc;border-radius:14px;text-align:start;font:inherit}
svg{width:28px;height:28px;flex:none} path{fill:none;stroke:currentColor;stroke-width:2} span{display:flex;flex-direction:column}</style>
<div id="frame"><ul></ul></div><script>
document.querySelector("ul").innerHTML = Array.from({ length: MANY }, (_, n) =>
  `<li><button><svg viewBox="0 0 24 24"><path d="M3 10h18l-2 10H5L3 10M8 10l4-6 4 6M9 13.5v3M12 13.5v3M15 13.5v3"/></svg><span><strong>Groceries · Ana ${n}</strong><span>Asked · Tuesday 14:30</span></span></button></li>`).join("")
</script>"""


def run(scale: Scale) -> Iterator[Figure]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        town = make_town(at=now())
        served = stack.enter_context(house(folder / "house", town=town))
        from playwright.sync_api import sync_playwright

        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_WORDS))
        stack.callback(browser.close)
        opened, ours = gaps(
            browser,
            lambda page: open_list(page, served, town, scale.needs),
            "[data-testid=aid-long-list]",
            scale.flings,
        )
        _, plain = gaps(
            browser, lambda page: page.set_content(PLAIN_LIST.replace("MANY", str(scale.needs))), "#frame", scale.flings
        )
        detail = {
            "needs": scale.needs,
            "frames": len(ours),
            "longer_than_50_ms": sum(gap > FRAME_BUDGET_MS for gap in ours),
            "plain_frames": len(plain),
            "plain_longer_than_50_ms": sum(gap > FRAME_BUDGET_MS for gap in plain),
        }
        for share, which in ((0.5, "p50"), (0.95, "p95"), (1.0, "slowest")):
            yield less_is_better(
                f"aid_scroll_frame_{which}",
                percentile(ours, share),
                percentile(plain, share),
                peer_name="plain_list",
                unit=f"ms {which} from frame to frame, processor 6 × slower",
                **detail,
            )
        yield less_is_better(
            "aid_opened_frame_slowest",
            max(opened),
            FRAME_BUDGET_MS,
            peer_name=BUDGET,
            unit="ms slowest from frame to frame after opening, untouched, processor 6 × slower",
            frames=len(opened),
            longer_than_50_ms=sum(gap > FRAME_BUDGET_MS for gap in opened),
        )


def open_list(page: Page, served: House, town: PaperTown, many: int) -> None:
    """A coordinator's phone makes its key, the town takes it in, and it opens everything that lies there."""
    page.add_init_script(STAYS_OPEN)
    page.goto(f"http://localhost:{served.port}/?language=en")
    page.get_by_test_id("go-help").click()
    page.get_by_test_id("help-aid-desk").click()
    page.get_by_test_id("lock-words").locator("li").first.wait_for()
    words = " ".join(text.strip() for text in page.get_by_test_id("lock-words").locator("li").all_inner_texts())
    page.get_by_test_id("lock-learnt").click()
    page.get_by_test_id("lock-typed").fill(words)
    page.get_by_test_id("lock-set").click()
    page.get_by_test_id("aid-make-key").click()
    fill_desk(served, town, page.get_by_test_id("aid-code").inner_text().strip(), many)
    page.get_by_test_id("aid-list").click()  # as soon as the town's book names it
    page.locator(f"[data-testid=aid-found][data-many='{many}']").wait_for(timeout=OPENED_WITHIN_MS)
    page.get_by_test_id("aid-work").wait_for(state="detached", timeout=OPENED_WITHIN_MS)


def fill_desk(served: House, town: PaperTown, code: str, many: int) -> None:
    both = from_b64u(code.removeprefix("tocsin-aid-desk:"))
    key, opens = SigningKey.make(), RecipientKey.make()
    theirs = AidDevice(recipient=Recipient(both[:32]), key=PublicKey(both[32:]))
    devices = (theirs, AidDevice(recipient=opens.public, key=key.public))
    served.ask("POST", "/api/roster", {"statement": b64u(town.founder.state(town.roster, AidDesk(devices), at=now()))})
    opening = aid_desk.write(aid_desk.AidDeskOpening(at=now(), nonce=os.urandom(16)))
    opened = served.ask(
        "POST", "/api/aid/desk", {"open": b64u(sign(opening, kind=cose.Kind.AID_DESK, town=town.town, keys=[key]))}
    )
    to = [device.recipient for device in devices]
    line = http.client.HTTPConnection("localhost", served.port, timeout=60)
    for number in range(many):
        letter = record.need_letter(need(town, number))
        record_id = RecordId(os.urandom(16))
        said = record.AidRecord(record.sealed_to(to), record.NeedRecord(letter, None))
        envelope = seal(sign_written(Written(record_id, 1, said), town=town.town, key=key), to=to)
        path = f"/api/aid/desk/records/{b64u(record_id)}?version=0&ends_h={HOURS}"
        headers = {"Content-Type": "application/octet-stream", "Authorization": f"Aid {opened['token']}"}
        line.request("PUT", path, envelope, headers)
        answer = line.getresponse()
        told = answer.read()
        if answer.status >= 300:
            raise RuntimeError(f"PUT {path}: {answer.status} {told.decode(errors='replace')}")
    line.close()


def need(town: PaperTown, number: int) -> Need:
    return Need(
        nonce=os.urandom(16),
        asked_at=now(),
        town=town.town,
        kind=NeedKind(1 + number % len(NeedKind)),
        urgency=NeedUrgency(number % len(NeedUrgency)),
        place=None,
        address=f"Maple Street {number}",
        name=f"{NAMES[number % len(NAMES)]} {number}",
        phone="",
        language=Language("en"),
        household=Household(2, number % 5, 0),
        diet=(Diet.halal,),
        words="Rice, beans, something green. The bell does not work, please knock.",
        when=When(weekdays=0, begins=600, ends=720, first_day=None, every_weeks=0),
        children=(),
        to="",
        amount="",
        by_liaison=False,
        answer_to=None,
        pictures=(),
        voice=None,
    )


def gaps(browser: Browser, show: Callable[[Page], Any], frame: str, flings: int) -> tuple[list[float], list[float]]:
    """Milliseconds from frame to frame of one phone that shows it already and is slowed only then: untouched, then scrolled.

    Raises RuntimeError when the finger does not move it.
    """
    context = browser.new_context(
        viewport=SCREEN, device_scale_factor=DOTS_PER_PX, has_touch=True, is_mobile=True, locale="en"
    )
    try:
        page = context.new_page()
        show(page)
        page.locator(frame).scroll_into_view_if_needed()
        box = page.locator(frame).bounding_box()
        assert box is not None
        devtools = context.new_cdp_session(page)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR_SLOWDOWN})
        page.evaluate(COUNT_FRAMES)
        page.wait_for_timeout(UNTOUCHED_MS * flings)
        untouched: list[float] = page.evaluate(FRAMES_COUNTED)
        page.evaluate(COUNT_FRAMES)
        for along in (-1, 1):
            for _ in range(flings):
                flick(devtools, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, along=along)
                page.wait_for_timeout(ROLLS_MS)
            if along < 0 and page.locator(frame).evaluate("(list) => list.scrollTop") < LEAST_PX * flings:
                raise RuntimeError("the finger did not move the list")
        scrolled: list[float] = page.evaluate(FRAMES_COUNTED)
        return untouched, scrolled
    finally:
        context.close()
