"""Every screen and how to get there. One list: what is pictured (`make shots`) is what axe is asked about (`test_legible`)."""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, expect

from tests.e2e.conftest import CHROMIUM, FLAGS, HouseProcess, Phones
from tests.e2e.coordinator import Coordinator
from tests.e2e.people import HOLD_MS, MAPLE, Town, holds, opens_aid_desk, opens_incident, reports, sets_lock
from tests.e2e.safety import Trusted
from tests.e2e.test_aid_person import ELM, OAK, asks_for_groceries, goes, offers_to_carry
from tests.e2e.test_calls import DURESS, fills_timer, makes_code
from tests.e2e.test_first_minute import INSIDE, IPHONE
from tests.e2e.test_founding import makes_role_link
from tests.e2e.test_opening import (
    CAMERA,
    LOST,
    asks,
    becomes_a_trustee,
    has_filmed,
    lose,
    says_yes,
    trustee_of,
    with_a_camera,
)
from tests.e2e.test_ring import ACROSS_TOWN, Watch, lives_here
from tests.e2e.test_stage import practice_town
from tests.e2e.test_voices import enters_the_booth, warns
from tests.e2e.test_without_a_line import controlled
from tocsin.seals.statement import Trustees
from tocsin.terms.b64 import b64u
from tocsin.terms.registry import Event, Preset, Status
from tocsin_kit.aid import record
from tocsin_kit.aid.codes import Seat, WordCode
from tocsin_kit.aid.parts import Child
from tocsin_kit.practice.places import maple_places

VERIFIER, DISPATCHER = 1, 2
AT_HOME: dict[str, Any] = {
    "permissions": ["geolocation", "microphone", "clipboard-read", "clipboard-write"],
    "geolocation": MAPLE,
}
HEARS = "--use-fake-device-for-media-stream"
CAN_HAND_ON = "navigator.share = async () => {}; navigator.canShare = () => true;"
"""As every phone can, and this Chromium cannot."""


@dataclass(frozen=True)
class Look:
    """How somebody has set up her phone. `text`: how large her letters are, in per cent."""

    language: str = "en"
    scheme: str = "light"
    width: int = 360
    text: int = 100

    def __str__(self) -> str:
        return f"{self.language}-{self.scheme}-{self.width}" + (f"-{self.text}" if self.text != 100 else "")


USUAL = Look()


@dataclass(frozen=True)
class Seen:
    """A screen, and the page on which it is seen now."""

    name: str
    page: Page
    again: Callable[[], Awaitable[None]] | None = None
    """opens it once more, where another language closes it"""


async def wears(seen: Seen, look: Look) -> None:
    """The same screen as somebody else would have it: turned, translated, in her colours. Nothing on it may be lost by that."""
    page = seen.page
    await page.set_viewport_size({"width": look.width, "height": 800 if look.width > 600 else 740})
    # a colour half-way to another is nobody's to judge
    await page.emulate_media(color_scheme=look.scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    devtools = await page.context.new_cdp_session(page)
    await devtools.send(
        "Page.setFontSizes", {"fontSizes": {"standard": 16 * look.text // 100, "fixed": 13 * look.text // 100}}
    )
    await devtools.detach()
    without_script = re.sub(r"/lite/[a-z]+", f"/lite/{look.language}", page.url)
    if without_script != page.url:
        await page.goto(without_script)
    elif (
        await page.get_by_test_id("language").count()
        and await page.locator("html").get_attribute("lang") != look.language
    ):
        for button in ("language", f"language-{look.language}"):
            await page.get_by_test_id(button).dispatch_event("click")  # an alarm may lie over it
        await expect(page.locator("html")).to_have_attribute("lang", look.language)
        if seen.again:
            await seen.again()


Walk = AsyncIterator[Seen]

LINES = "const Line = EventSource; window.lines = []; window.EventSource = class extends Line { constructor(...how) { super(...how); lines.push(this); } };"
"""So that a page which the house writes into can be made to stand still while it is judged."""


@asynccontextmanager
async def a_town(data: Path, browser: Browser, preset: Preset) -> AsyncIterator[tuple[HouseProcess, Town, Phones]]:
    house = HouseProcess(data)
    await house.start()
    assert house.setup is not None
    town = Town(house.address, preset=preset)
    try:
        await town.found(house.setup)
        phones = Phones(browser, house)
        yield house, town, phones
        await phones.close()
    finally:
        await town.close()
        await house.stop()


async def back(page: Page, *, steps: int = 1) -> None:
    for _ in range(steps):
        await page.get_by_test_id("back").click()


async def a_neighbour(data: Path, browser: Browser) -> Walk:
    """Ana alone: the first minute, her settings, her lock, what she reports, and a house that goes away."""
    async with a_town(data, browser, Preset.network) as (house, town, phones):
        new = await phones.new("new", locale="en", **AT_HOME)
        await new.goto(f"{house.origin('new')}/")
        await new.locator("[data-screen=language]").wait_for()
        yield Seen("language", new)
        ana = await phones.open("ana", service_workers="allow", **AT_HOME)
        await controlled(ana)
        await ana.get_by_test_id("what-read").wait_for()
        yield Seen("home", ana)
        await town.gives_file("directory", maple_places(today=int(time.time()) // 86_400))
        await ana.get_by_test_id("go-help").click()
        await ana.get_by_test_id("help-places").click()
        await ana.get_by_test_id("places-needs").wait_for()
        yield Seen("places", ana)
        await ana.locator("[data-testid=places-needs] [data-value=medical]").click()
        await ana.get_by_test_id("places-narrow").locator("summary").click()
        await ana.get_by_test_id("places-no-papers").check()
        await ana.get_by_test_id("place").first.wait_for()
        yield Seen("places-found", ana)
        await ana.get_by_test_id("place").filter(has_text="Linden").first.click()
        await ana.get_by_test_id("one-place").wait_for()
        yield Seen("one-place", ana)
        await back(ana, steps=3)
        languages = ana.get_by_test_id("language")
        await languages.click()
        yield Seen("languages", ana, again=languages.click)
        await ana.get_by_test_id("languages-close").click()
        await ana.get_by_test_id("go-settings").click()
        yield Seen("settings", ana)
        for step, name in (
            ("settings-ringing", "ringing"),
            ("settings-rights", "rights"),
            ("settings-bring", "bring"),
            ("settings-booth", "booth"),
            ("settings-slip", "slip"),
            ("settings-disguise", "disguise"),
            ("settings-honest", "honest"),
        ):
            await ana.get_by_test_id(step).click()
            await ana.locator("h1:not(.away)").wait_for()
            yield Seen(name, ana)
            await back(ana)
        await ana.get_by_test_id("settings-place").click()
        await ana.get_by_test_id("map").wait_for()
        yield Seen("place", ana)
        await ana.get_by_test_id("place-honeycomb").locator("summary").click()
        await ana.locator(".hexes polygon").first.wait_for()
        yield Seen("place-honeycomb", ana)
        await ana.get_by_test_id("place-here").click()
        await ana.locator("[data-screen=settings]").wait_for()
        await ana.get_by_test_id("settings-lock").click()
        await ana.get_by_test_id("lock-words").locator("li").first.wait_for()
        yield Seen("lock-words", ana)
        await ana.get_by_test_id("lock-learnt").click()
        await ana.get_by_test_id("lock-typed").fill("five words of another phone")
        await ana.get_by_test_id("lock-set").click()
        await ana.get_by_role("alert").first.wait_for()
        yield Seen("lock-error", ana)
        await ana.get_by_role("button", name="Show them again").click()
        await sets_lock(ana)
        await ana.get_by_test_id("lock-now").click()
        await ana.get_by_test_id("settings-lock").click()
        await ana.get_by_test_id("unlock").wait_for()
        yield Seen("locked", ana)
        await back(ana, steps=2)
        await ana.get_by_test_id("see").click()
        await ana.locator("[data-step=event]").wait_for()
        yield Seen("report-event", ana)
        await ana.locator("[data-step=event] [data-value=fire]").click()
        yield Seen("report-activity", ana)
        await ana.locator("[data-step=activity] [data-value=spreading]").click()
        await ana.get_by_test_id("place-known").wait_for()
        yield Seen("report-send", ana)
        await ana.get_by_test_id("say-more").click()
        await ana.get_by_test_id("words").fill("Two houses behind the school")
        yield Seen("report-more", ana)
        await ana.locator("[data-step=send] [data-value=grid]").click()
        await ana.get_by_test_id("map").wait_for()
        yield Seen("report-place", ana)
        await holds(ana)
        await ana.get_by_test_id("undo").wait_for()
        yield Seen("mine", ana)
        await ana.get_by_test_id("stuck").wait_for()
        yield Seen("mine-waits", ana)
        await back(ana)
        await house.stop()
        await ana.get_by_test_id("offline").wait_for()
        yield Seen("home-offline", ana)


async def moving_house(data: Path, browser: Browser) -> Walk:
    """Where an invite would be lost, how it is brought along, and a second phone for the same neighbour."""
    async with (
        await browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, HEARS]) as hearing,
        a_town(data, hearing, Preset.street) as (_house, town, phones),
    ):
        invite = await town.invite()
        inside = await phones.open("inside", link=invite, user_agent=INSIDE["WhatsApp"], script=CAN_HAND_ON)
        await inside.get_by_test_id("carry-step").first.wait_for()
        yield Seen("carry-inside", inside)
        await inside.get_by_test_id("carry-read").click()
        await inside.get_by_test_id("waits").wait_for()
        yield Seen("home-inside", inside)
        tab = await phones.open("tab", link=invite, user_agent=IPHONE, script=CAN_HAND_ON)
        await tab.get_by_test_id("carry-step").first.wait_for()
        yield Seen("carry-iphone", tab)
        dana = await phones.open("dana", link=invite, **AT_HOME)
        await dana.get_by_test_id("join").wait_for()
        yield Seen("join", dana)
        await dana.get_by_test_id("join").click()
        await dana.get_by_test_id("join-done").wait_for()
        yield Seen("joined", dana)
        await dana.get_by_test_id("join-spare").click()
        await dana.get_by_test_id("second-make").wait_for()
        yield Seen("second", dana)
        await dana.get_by_test_id("second-make").click()
        await dana.get_by_test_id("second-words").wait_for()
        yield Seen("second-words", dana)
        words = await dana.get_by_test_id("second-words").locator("li").all_inner_texts()
        await dana.get_by_test_id("second-text").click()
        link = await dana.evaluate("navigator.clipboard.readText()")
        tablet = await phones.open("tablet", link=link[link.index("#") :])
        await tablet.get_by_test_id("second-typed").fill("acid academic acne acquire acrobat activity")
        await tablet.get_by_test_id("second-open").click()
        await tablet.get_by_role("alert").wait_for()
        yield Seen("take-error", tablet)
        await tablet.get_by_test_id("second-typed").fill(" ".join(words))
        await tablet.get_by_test_id("second-open").click()
        await tablet.get_by_test_id("second-taken").wait_for()
        yield Seen("taken", tablet)
        await dana.get_by_test_id("second-done").click()
        await enters_the_booth(dana, "so")
        yield Seen("booth-speak", dana)
        await dana.get_by_test_id("booth-record").click()
        await dana.wait_for_timeout(2_500)
        await dana.get_by_test_id("booth-record").click()
        await dana.locator("[data-testid=booth-speak][data-kept=true][data-busy=false]").wait_for()
        yield Seen("booth-kept", dana)
        await dana.locator("[data-value=check]").click()
        await dana.get_by_test_id("booth-exact").wait_for()
        yield Seen("booth-check", dana)
        await dana.get_by_test_id("booth-exact").click()
        await dana.locator("[data-value=finish]").click()
        await dana.get_by_test_id("booth-of-town").click()
        await dana.get_by_test_id("booth-said").wait_for()
        yield Seen("booth-finish", dana)


async def the_ring(data: Path, browser: Browser) -> Walk:
    """Ana again, while one person on watch warns, exercises and ends."""
    async with a_town(data, browser, Preset.street) as (_house, town, phones):
        watch = Watch(await town.has_a_dispatcher())
        gone = await phones.open("gone", link="#a=0123456789abcdef")
        await gone.locator("[data-screen=alert]").wait_for()
        yield Seen("alert-gone", gone)
        ana = await phones.open("ana", script=CAN_HAND_ON, **AT_HOME)
        await lives_here(ana)
        alarm = ana.get_by_test_id("alarm")
        await watch.warns(Event.flood, ACROSS_TOWN)
        await ana.get_by_test_id("notice").wait_for(state="attached")
        await watch.warns(Event.fire, status=Status.Exercise)
        await alarm.wait_for()
        yield Seen("alarm-exercise", ana)
        await ana.get_by_test_id("alarm-off").click()
        incident = await watch.warns(Event.checkpoint)
        await alarm.wait_for()
        yield Seen("alarm", ana)
        await ana.get_by_test_id("alarm-rights").click()
        await ana.get_by_test_id("right").first.wait_for()
        yield Seen("rights-of-it", ana)
        await back(ana)
        yield Seen("home-danger", ana)
        notice = ana.locator("[data-testid=notice][data-look=danger]").first
        await notice.get_by_test_id("open-alert").click()
        await ana.get_by_test_id("alert-link").wait_for()
        yield Seen("alert", ana)
        await back(ana)
        await notice.get_by_test_id("share").click()
        await ana.get_by_test_id("picture").wait_for()
        yield Seen("share", ana)
        await ana.get_by_test_id("share-copy").click()
        await ana.get_by_role("status").filter(has_text="Copied").wait_for()
        yield Seen("share-copied", ana)
        await back(ana)
        await ana.get_by_test_id("go-map").click()
        await ana.locator("[data-marker]").first.wait_for()
        yield Seen("map", ana)
        await back(ana)
        raid = await watch.warns(Event.raid)
        await alarm.wait_for()
        await watch.ends(raid)
        await expect(alarm).to_have_attribute("data-ending", "reported")
        yield Seen("alarm-over", ana)
        await ana.get_by_test_id("alarm-off").click()
        await watch.ends(incident)
        await ana.locator("[data-testid=notice][data-ending=reported]").first.wait_for()
        await ana.locator("main details").first.locator("summary").click()
        yield Seen("home-over", ana)


async def the_desk(data: Path, browser: Browser) -> Walk:
    """Cal on watch, alone: in, a report, a call, a verdict, a warning, and out again."""
    async with a_town(data, browser, Preset.network) as (_house, town, phones):
        dana = await phones.open("dana", **AT_HOME)
        cal = await phones.open("cal", link=await town.role(VERIFIER | DISPATCHER), **AT_HOME)
        await cal.get_by_test_id("lock-words").locator("li").first.wait_for()
        yield Seen("role", cal)
        await sets_lock(cal)
        await cal.get_by_test_id("role-name").fill("Cal")
        yield Seen("role-name", cal)
        await cal.get_by_test_id("role-request").click()
        await cal.get_by_test_id("slip").wait_for()
        yield Seen("role-slip", cal)
        await cal.get_by_test_id("slip-done").click()
        await town.certify(people=1)
        await cal.get_by_test_id("go-desk").click()
        await cal.get_by_test_id("start-watch").wait_for()
        yield Seen("desk-start", cal)
        await cal.get_by_test_id("start-watch").click()
        await cal.get_by_test_id("who").wait_for()
        yield Seen("desk-empty", cal)
        await lives_here(dana)
        await dana.locator("[data-testid=quiet][data-word=quiet]").wait_for()
        yield Seen("home-quiet", dana)
        await reports(dana, words="Corner of Maple and 3rd")
        for step, shown in (
            ("intake", "intake-form"),
            ("exercise", "exercise-start"),
            ("handover", "handover-words"),
            ("vouching", "vouch-code"),
            ("map", "where"),
        ):
            await cal.get_by_test_id(step).click()
            await cal.get_by_test_id(shown).first.wait_for()
            yield Seen(f"desk-{step}", cal)
            await cal.get_by_test_id("beside-close").click()
        await cal.locator("[data-testid=incident][data-state=new]").wait_for()
        yield Seen("desk-queue", cal)
        await cal.get_by_test_id("keys").click()
        await cal.get_by_test_id("keys-close").wait_for()
        yield Seen("desk-keys", cal)
        await cal.get_by_test_id("keys-close").click()
        await opens_incident(cal, state="new")
        yield Seen("desk-incident", cal)
        await cal.get_by_test_id("beside-close").click()
        await cal.get_by_test_id("on-the-road").click()
        await cal.get_by_test_id("take-it").wait_for()
        yield Seen("road-call", cal)
        await cal.get_by_test_id("take-it").click()
        await cal.get_by_test_id("going").wait_for()
        yield Seen("road-going", cal)
        await cal.get_by_test_id("not-it").click()
        yield Seen("road-what-it-was", cal)
        if await cal.get_by_test_id("reasons-back").count():  # three columns showed the whole desk meanwhile
            await cal.get_by_test_id("reasons-back").click()
        await cal.get_by_test_id("confirm").click()
        await cal.get_by_test_id("road").wait_for()
        yield Seen("road-waiting", cal)
        await cal.get_by_test_id("road-back").click()
        await opens_incident(cal, state="half")
        yield Seen("desk-half", cal)
        await cal.get_by_test_id("beside-close").click()
        await warns(town)
        await cal.get_by_test_id("go-slept").click()
        await cal.get_by_test_id("slept-one").wait_for()
        yield Seen("desk-slept", cal)


async def help_at_hand(data: Path, browser: Browser) -> Walk:
    """Sara needs something, Ben brings it to her door and is followed on the way to the next; a driver has a link."""
    async with a_town(data, browser, Preset.network) as (house, town, phones):
        sara = await phones.open("sara", **AT_HOME)
        await goes(sara, "ask")
        await sara.get_by_test_id("no-desk").wait_for()
        yield Seen("ask-no-desk", sara)
        desk = Coordinator(town)
        await desk.sits_down()
        await back(sara)
        yield Seen("help", sara)
        await sara.reload()
        await goes(sara, "ask")
        await sara.locator("[data-step=kind]").wait_for()
        yield Seen("ask-kind", sara)
        await sara.locator("[data-value=schoolRun]").click()
        yield Seen("ask-pupils", sara)
        await sara.get_by_test_id("ask-back").click()
        await sara.locator("[data-value=groceries]").click()
        yield Seen("ask-household", sara)
        await sara.get_by_test_id("ask-next").click()
        yield Seen("ask-diet", sara)
        await sara.get_by_test_id("ask-next").click()
        await sara.locator("[data-value=weekly]").click()
        yield Seen("ask-when", sara)
        for _ in range(3):
            await sara.get_by_test_id("ask-back").click()
        await asks_for_groceries(sara)
        await sara.get_by_test_id("ask-back").click()
        yield Seen("ask-say", sara)
        await sara.get_by_test_id("ask-back").click()
        yield Seen("ask-where", sara)
        for _ in range(2):
            await sara.get_by_test_id("ask-next").click()
        yield Seen("ask-send", sara)
        await sara.get_by_test_id("ask-send").click()
        need = await desk.need()
        await sara.locator("[data-testid=asked][data-state=sent]").wait_for()
        yield Seen("asked", sara)
        leg = await desk.plans(need, who="Ben", she_says="7730", you_say="4821")
        await sara.get_by_test_id("asked-look").click()
        await sara.get_by_test_id("coming").wait_for()
        yield Seen("asked-coming", sara)
        await sara.get_by_test_id("everything").locator("summary").click()
        await sara.get_by_test_id("erase").wait_for()
        yield Seen("asked-everything", sara)
        ben = await phones.open("ben", **AT_HOME)
        await goes(ben, "offer")
        await ben.get_by_test_id("offer-send").wait_for()
        yield Seen("offer", ben)
        await offers_to_carry(ben)
        await ben.get_by_test_id("vouched").locator("summary").click()
        await ben.get_by_test_id("vouch-key").wait_for()
        yield Seen("offered", ben)
        offer = await desk.hears(record.OfferRecord)
        assert isinstance(offer, record.OfferRecord)
        await desk.asks(offer.letter.inside.answer_to, leg)
        await back(ben)
        await ben.get_by_test_id("help-legs").click()
        await ben.get_by_test_id("leg-yes").wait_for()
        yield Seen("leg-asked", ben)
        await ben.get_by_test_id("leg-yes").click()
        yes = await desk.word(WordCode.accept)
        assert yes.answer_to is not None
        await desk.gives_doors(
            yes.answer_to, leg, (ELM, "7730", "4821"), (OAK, "1111", "2222"), children=(Child("Ali", Seat.booster, ""),)
        )
        await ben.get_by_test_id("legs-look").click()
        await ben.get_by_test_id("stop-address").wait_for()
        yield Seen("leg-open", ben)
        await ben.get_by_test_id("leg-more").locator("summary").click()
        await ben.get_by_test_id("nobody-home").click()
        await ben.get_by_test_id("leg-trouble").wait_for()
        yield Seen("leg-trouble", ben)
        for _ in range(2):
            await ben.get_by_test_id("followed").click()
        await ben.get_by_test_id("followed-now").wait_for()
        yield Seen("leg-followed", ben)
        link = await desk.makes_link(leg, ELM, "7730", "4821")
        for name, sees, seen in (("driver", "stop-address", "trip"), ("other", "trip-closed", "trip-closed")):
            page = await phones.new(name, locale="en")
            await page.goto(f"{house.origin(name)}/{link}")
            await page.get_by_test_id(sees).wait_for()
            yield Seen(seen, page)
        await desk.leaves()


async def a_founder(data: Path, browser: Browser) -> Walk:
    """From the setup link to the steward's screen and what hangs on it."""
    house = HouseProcess(data)
    await house.start()
    try:
        phones = Phones(browser, house)
        nobody = await phones.open("nobody")
        await nobody.locator("[data-word=no_town]").wait_for()
        yield Seen("home-no-town", nobody)
        founder = await phones.open("founder", link=f"#setup={house.setup}", **AT_HOME)
        await founder.locator("[data-step=people]").wait_for()
        yield Seen("found-people", founder)
        await founder.locator("[data-value=street]").click()
        await founder.get_by_test_id("found-next").click()
        await founder.get_by_test_id("town-name").fill("Maple Street")
        await founder.get_by_test_id("town-where").fill("44.95, -93.27")
        await founder.get_by_test_id("town-placed").wait_for()
        yield Seen("found-town", founder)
        await founder.get_by_test_id("found-next").click()
        await founder.locator("[data-step=kinds]").wait_for()
        yield Seen("found-kinds", founder)
        await founder.get_by_test_id("found-next").click()
        await sets_lock(founder)
        await founder.get_by_test_id("make-root").wait_for()
        yield Seen("found-root", founder)
        await founder.get_by_test_id("make-root").click()
        await founder.get_by_test_id("card-words").wait_for()
        yield Seen("found-keep", founder)
        words = await founder.get_by_test_id("card-words").locator("li").all_inner_texts()
        async with founder.expect_download() as coming:
            await founder.get_by_test_id("root-file").click()
        await (await coming.value).path()
        await founder.get_by_test_id("card-kept").set_checked(True)
        await founder.get_by_test_id("root-kept").click()
        asked = founder.locator("[data-testid^=card-word-]")
        await asked.first.wait_for()
        yield Seen("found-ask", founder)
        for field in await asked.all():
            place = int((await field.get_attribute("data-testid") or "").rsplit("-", 1)[1])
            await field.fill(words[place - 1].strip())
        await founder.get_by_test_id("found").click()
        await founder.get_by_test_id("found-on").wait_for()
        yield Seen("found-done", founder)
        await founder.get_by_test_id("found-on").click()
        await founder.get_by_test_id("health").wait_for()
        yield Seen("steward", founder)
        await makes_role_link(founder)
        await founder.get_by_test_id("rules").click()
        yield Seen("steward-link", founder)
        await founder.get_by_test_id("poster").click()
        await founder.get_by_test_id("poster-print").first.wait_for()
        yield Seen("poster", founder)
        await founder.get_by_test_id("poster-close").click()
        await founder.get_by_test_id("split-root").click()
        await founder.get_by_test_id("keepers-words").wait_for()
        yield Seen("keepers", founder)
        await phones.close()
    finally:
        await house.stop()


FAMILIES = """Name,Phone,Address,Adults,Children,Language,Diet,Notes
Ana,555 0101,Maple Street 7,2,1,Spanish,halal,No onions
Binta,,Elm Street 12,1,3,Somali,,Ring twice
Cal,555 0199,Oak Lane 3,5-6,0,English,no pork,
"""


async def the_aid_desk(data: Path, browser: Browser) -> Walk:
    """A coordinator alone: her phone's key, a spreadsheet, volunteers, and one need looked after."""
    async with a_town(data, browser, Preset.street) as (_house, town, phones):
        rosa = await phones.open("rosa", **AT_HOME)
        await rosa.get_by_test_id("go-help").click()
        await rosa.get_by_test_id("help-aid-desk").click()
        await sets_lock(rosa)
        await rosa.get_by_test_id("aid-make-key").click()
        code = rosa.get_by_test_id("aid-code")
        await code.wait_for()
        yield Seen("aid-waits", rosa)
        await town.takes_into_the_aid_desk((await code.inner_text()).strip())
        await rosa.get_by_test_id("aid-more").click()
        await rosa.get_by_test_id("aid-spreadsheet").click()
        await rosa.get_by_test_id("aid-file").set_input_files(
            {"name": "families.csv", "mimeType": "text/csv", "buffer": FAMILIES.encode()}
        )
        await rosa.get_by_test_id("aid-sheet-row").first.wait_for()
        yield Seen("aid-spreadsheet", rosa)
        await rosa.get_by_test_id("aid-row-correct").first.click()
        await rosa.get_by_test_id("aid-correct-adults").fill("5")
        yield Seen("aid-spreadsheet-correct", rosa)
        await rosa.get_by_test_id("aid-bring").click()
        await rosa.get_by_test_id("aid-brought").wait_for()
        for name in ("Ben", "Dana"):
            await town.has_offered(name, roles=1 | 2 | 4)
        await rosa.get_by_test_id("aid-people").click()
        await rosa.get_by_test_id("aid-volunteer").nth(1).wait_for()
        yield Seen("aid-volunteers", rosa)
        await rosa.get_by_test_id("aid-inbox").click()
        await rosa.get_by_test_id("aid-row").nth(2).wait_for()
        yield Seen("aid-inbox", rosa)
        await rosa.get_by_test_id("aid-row").filter(has_text="Ana").click()
        await rosa.get_by_test_id("aid-claim").click()
        await rosa.get_by_test_id("aid-role").select_option("1")
        await rosa.get_by_test_id("aid-suggested-tick").first.set_checked(True)
        yield Seen("aid-need", rosa)
        await rosa.get_by_test_id("aid-ask-them").click()
        await rosa.get_by_test_id("aid-plan-leg").wait_for()
        await rosa.get_by_test_id("aid-board").click()
        await rosa.get_by_test_id("aid-column-planned").get_by_test_id("aid-row").wait_for()
        yield Seen("aid-board", rosa)
        await rosa.get_by_test_id("aid-list").click()
        await rosa.get_by_test_id("aid-search").fill("street")
        yield Seen("aid-list", rosa)
        await rosa.get_by_test_id("aid-more").click()
        await rosa.get_by_test_id("aid-many").click()
        await rosa.get_by_test_id("aid-many-need").nth(1).wait_for()
        yield Seen("aid-many", rosa)
        await rosa.get_by_test_id("aid-many-suggest").click()
        await rosa.get_by_test_id("aid-many-without").wait_for()
        yield Seen("aid-many-without", rosa)
        await rosa.get_by_test_id("aid-many-back").click()
        await rosa.get_by_test_id("aid-many-role").select_option("1")
        await rosa.get_by_test_id("aid-many-suggest").click()
        await rosa.get_by_test_id("aid-many-way").first.wait_for()
        yield Seen("aid-many-proposed", rosa)
        await rosa.get_by_test_id("aid-inbox").click()
        await rosa.get_by_test_id("aid-telephone").click()
        await rosa.get_by_test_id("aid-telephone-name").wait_for()
        yield Seen("aid-telephone", rosa)
        await rosa.get_by_test_id("aid-more").click()
        await rosa.get_by_test_id("aid-settings").wait_for()
        yield Seen("aid-more", rosa)
        for name in ("settings", "handover", "month", "trash"):
            await rosa.get_by_test_id("aid-more").click()
            await rosa.get_by_test_id(f"aid-{name}").click()
            await rosa.locator("[data-tab] h2").wait_for()
            if name == "settings":
                await rosa.get_by_test_id("aid-days-off-first").fill("2026-12-24")
                await rosa.get_by_test_id("aid-days-off-last").fill("2027-01-03")
                await rosa.get_by_test_id("aid-days-off-add").click()
            yield Seen(f"aid-{name}", rosa)


async def without_script(data: Path, browser: Browser) -> Walk:
    """The pages of `/lite`, with a warning running."""
    async with a_town(data, browser, Preset.street) as (house, town, phones):
        watch = Watch(await town.has_a_dispatcher())
        await watch.warns(Event.checkpoint)
        page = await phones.new("lite")
        await page.goto(f"{house.address}/lite")
        yield Seen("lite", page)
        await page.goto(f"{house.address}/lite/en")
        yield Seen("lite-town", page)
        await page.locator("article a").first.click()
        yield Seen("lite-alert", page)
        await page.goto(f"{house.address}/lite/en/rights")
        yield Seen("lite-rights", page)


async def the_stage(data: Path, browser: Browser) -> Walk:
    """`make run`: what a visitor sees before the play."""
    async with practice_town(port=18610) as address:
        page = await browser.new_page()
        await page.add_init_script(LINES)
        await page.goto(address)
        await page.locator("#knows table").first.wait_for()
        await page.evaluate("lines.forEach((line) => line.close())")
        yield Seen("stage", page)
        await page.close()


async def the_calls(data: Path, browser: Browser) -> Walk:
    """Rosa tells somebody when she is not back and asks for a daily call; Ana holds a key for her; Ben is at the aid desk."""
    async with a_town(data, browser, Preset.network) as (_house, town, phones):
        ana = await phones.open("ana")
        code = await makes_code(ana, for_whom="Rosa", name="Ana")
        yield Seen("keyholder-code", ana)
        rosa = await phones.open("rosa", link=f"#k={code}")
        await rosa.get_by_test_id("code-take").wait_for()
        yield Seen("code", rosa)
        await rosa.get_by_test_id("code-take").click()
        await rosa.get_by_test_id("code-taken").wait_for()
        yield Seen("code-taken", rosa)
        await rosa.get_by_test_id("taken-timer").click()
        await rosa.get_by_test_id("timer-set").click()
        await rosa.get_by_role("alert").first.wait_for()
        yield Seen("timer-lacks", rosa)
        await fills_timer(rosa)
        yield Seen("timer-set", rosa)
        await rosa.get_by_test_id("timer-set").click()
        await expect(rosa.get_by_test_id("timer-runs")).to_have_attribute("data-state", "running")
        yield Seen("timer-runs", rosa)
        await back(rosa)
        await rosa.get_by_test_id("awaited-timer").wait_for()
        yield Seen("home-timer", rosa)
        ben = await phones.open("ben")
        await opens_aid_desk(ben, town)
        await rosa.get_by_test_id("go-help").click()
        yield Seen("help-calls", rosa)
        await rosa.get_by_test_id("help-calls").click()
        await rosa.get_by_test_id("calls-start").click()
        await rosa.get_by_test_id("calls-name").fill("Rosa")
        await rosa.get_by_test_id("calls-phone").fill("555 0101")
        await rosa.get_by_test_id("calls-ladder").get_by_role("button", name="Ana").click()
        yield Seen("calls-wish", rosa)
        await rosa.get_by_test_id("calls-wish").click()
        await expect(rosa.get_by_test_id("my-calls")).to_have_attribute("data-sent", "true")
        await rosa.get_by_test_id("calls-kept").locator("xpath=..").locator("summary").click()
        yield Seen("calls-mine", rosa)
        await ben.get_by_test_id("aid-more").click()
        await ben.get_by_test_id("aid-calls").click()
        await ben.get_by_test_id("desk-calls-plan").click()
        await expect(ben.get_by_test_id("desk-calls-planned")).to_contain_text("Rosa")
        await ben.get_by_test_id("desk-call").first.wait_for()
        yield Seen("desk-calls", ben)
        await back(rosa)
        await rosa.get_by_test_id("help-calling").click()
        await rosa.get_by_test_id("no-calls").wait_for()
        yield Seen("calling-none", rosa)
        await back(rosa)
        await rosa.get_by_test_id("help-timer").click()
        await rosa.get_by_test_id("timer-typed").fill(DURESS)
        await rosa.get_by_test_id("timer-back").click()
        await rosa.get_by_test_id("timer-ended").wait_for()
        await back(ana)
        await ana.get_by_test_id("help-keyholder").click()
        await ana.get_by_test_id("key-news").wait_for()
        yield Seen("keyholder-duress", ana)


async def an_opening(data: Path, browser: Browser) -> Walk:
    """Three who become trustees, one who films and asks them, and the film as it opens, with a part of it lost."""
    async with a_town(data, browser, Preset.network) as (house, town, phones):
        ruth = await phones.open("ruth", **AT_HOME)
        await ruth.get_by_test_id("go-settings").click()
        await ruth.get_by_test_id("settings-trustee").click()
        await sets_lock(ruth)
        await ruth.get_by_test_id("trustee-make").wait_for()
        yield Seen("trustee-new", ruth)
        await ruth.get_by_test_id("trustee-make").click()
        await ruth.get_by_test_id("trustee-code").wait_for()
        yield Seen("trustee-code", ruth)
        paul, listed = await becomes_a_trustee(phones, "paul")
        await town.states(Trustees((await trustee_of(ruth), listed), needed=2, sound=False, hours=720))
        await ruth.get_by_test_id("trustee-quiet").wait_for()
        yield Seen("trustee-quiet", ruth)
        await paul.get_by_test_id("trustee-quiet").wait_for()
        async with with_a_camera(browser) as ana:
            await lose(house, await has_filmed(ana, house.origin("ana")), LOST)
            yield Seen("my-film", ana)
            await asks(ana)
            yield Seen("opening-ask", ana)
            await ana.get_by_test_id("opening-send").click()
            await ana.get_by_test_id("opening-count").wait_for()
            yield Seen("opening-waits", ana)
            await ruth.get_by_test_id("trustee-look").click()
            await ruth.get_by_test_id("case-give").wait_for()
            yield Seen("case", ruth)
            await ruth.get_by_test_id("case-note").fill("Call me when you have it.")
            await says_yes(ruth)
            yield Seen("trustee-past", ruth)
            await says_yes(paul)
            await ana.get_by_test_id("opening-open").wait_for()
            yield Seen("opening-enough", ana)
            await ana.get_by_test_id("opening-open").click()
            await ana.locator("video").wait_for()
            yield Seen("opened", ana)


async def a_film(data: Path, browser: Browser) -> Walk:
    """Ana films, writes down what happened, has a receipt that somebody looks up, and takes one film back."""
    async with (
        await browser.browser_type.launch(executable_path=CHROMIUM, args=CAMERA) as filming,
        a_town(data, filming, Preset.network) as (_house, town, phones),
    ):
        await town.states(Trusted().stated(sound=True))
        ana = await phones.open("ana", permissions=["camera", "microphone"])
        await ana.get_by_test_id("go-film").click()
        await ana.get_by_test_id("film-start").wait_for()
        yield Seen("film", ana)
        await ana.get_by_test_id("film-words").click()
        await ana.get_by_test_id("film-words-field").fill("A van stood before number 12. Two men went in.")
        yield Seen("film-words", ana)
        await ana.get_by_test_id("film-words-save").click()
        await ana.get_by_test_id("film-finish").click()
        await expect(ana.get_by_test_id("film-safe")).to_have_attribute("data-done", "true")
        await ana.get_by_test_id("film-start").click()
        await expect(ana.get_by_test_id("film-safe")).not_to_have_attribute("data-safe", "0")
        yield Seen("film-now", ana)
        await ana.get_by_test_id("film-end").click(delay=HOLD_MS)
        await ana.get_by_test_id("film-finish").wait_for()
        yield Seen("film-end", ana)
        await ana.get_by_role("button", name="Sealed, and a copy stays with me").click()
        await ana.get_by_test_id("film-finish").click()
        mine = ana.get_by_test_id("my-film")
        await expect(ana.get_by_test_id("film-receipt")).to_have_count(2)
        yield Seen("film-mine", ana)
        async with ana.expect_download() as saving:
            await mine.first.get_by_test_id("film-receipt").click()
        receipt = Path(await (await saving.value).path()).read_bytes()
        await mine.first.get_by_test_id("film-receipt-qr").click()
        await mine.first.get_by_test_id("film-erase").click()
        yield Seen("film-erase", ana)
        await mine.first.get_by_test_id("film-erase-hold").click(delay=2 * HOLD_MS + 500)
        await expect(mine.first).to_have_attribute("data-state", "erased")
        await mine.first.get_by_test_id("film-erased-receipt").wait_for()
        yield Seen("film-erased", ana)
        ben = await phones.open("ben", link=f"#w={b64u(receipt)}")
        await expect(ben.get_by_test_id("receipt-says")).not_to_have_attribute("data-says", "looking")
        yield Seen("receipt", ben)


WALKS: dict[str, Callable[[Path, Browser], Walk]] = {
    each.__name__: each
    for each in (
        a_neighbour,
        moving_house,
        the_ring,
        the_desk,
        help_at_hand,
        the_aid_desk,
        a_founder,
        without_script,
        the_stage,
        the_calls,
        an_opening,
        a_film,
    )
}
