"""The desk on a laptop: three columns, keys, a telephone call in ten keystrokes, two dispatchers with two incidents; and a verifier on the road, in gloves."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.judged import SHEET
from tests.e2e.people import MAPLE, NEXT_DOOR, Town, leaves, opens_incident, reports, starts_watch, takes_role
from tocsin_kit.actors.near import cell_at

VERIFIER, DISPATCHER = 1, 2
LAPTOP = {"viewport": {"width": 1280, "height": 800}}
WHERE = {"permissions": ["geolocation"], "geolocation": MAPLE}
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
ASK = """axe.run(document, {resultTypes: ["violations", "incomplete"], rules: {"color-contrast-enhanced": {enabled: true}}}).then((found) =>
  [...found.violations, ...found.incomplete].map(({id, nodes}) => `${id}: ${nodes.map(({target, any}) => `${target} ${any.map(({message}) => message)}`).join(" | ")}`))"""
CONTRAST = """() => {
  const channels = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (text) => channels(text).slice(0, 3).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
  const ground = (each) => { while (channels(getComputedStyle(each).backgroundColor)[3] === 0) each = each.parentElement; return getComputedStyle(each).backgroundColor; };
  return [...document.querySelectorAll("[data-testid=state-word]")].map((each) => {
    const [ink, paper] = [light(getComputedStyle(each).color), light(ground(each))].sort((one, other) => other - one);
    return {state: each.dataset.state, ratio: (ink + 0.05) / (paper + 0.05), size: parseFloat(getComputedStyle(each).fontSize)};
  });
}"""


class Typist:
    """Counts keystrokes."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.strokes = 0

    async def types(self, *keys: str) -> None:
        for key in keys:
            await self._page.keyboard.press(key)
            self.strokes += 1


async def shot(page: Page, name: str) -> None:
    """TOCSIN_SHOTS=FOLDER keeps what a dispatcher sees."""
    if folder := os.environ.get("TOCSIN_SHOTS"):
        await page.screenshot(path=f"{folder}/desk-{name}.png")


async def complaints(page: Page) -> list[str]:
    """Seen without scrolling: axe cannot judge what a column has scrolled away."""
    size = page.viewport_size
    assert size is not None
    await page.set_viewport_size({"width": size["width"], "height": 3_000})
    await page.evaluate(AXE.read_text("utf-8") + "; 0")
    await page.evaluate(SHEET, "hidden")
    found = [str(said) for said in await page.evaluate(ASK)]
    await page.evaluate(SHEET, "")
    await page.set_viewport_size(size)
    return found


async def at_the_desk(phones: Phones, town: Town, name: str, roles: int, **context: Any) -> Page:
    page = await phones.open(name, link=await town.role(roles), **(WHERE | context))
    await takes_role(page, name.capitalize())
    return page


async def column(page: Page, name: str) -> dict[str, float]:
    box = await page.locator(f".desk-{name}").bounding_box()
    assert box is not None, name
    return dict(box)


async def test_a_dispatcher_works_with_the_keyboard(house: HouseProcess, town: Town, phones: Phones) -> None:
    await town.gives_file("numbers", json.dumps({"lawyers": "+16125550134"}).encode())
    cal = await at_the_desk(phones, town, "cal", DISPATCHER, **LAPTOP)
    await town.certify(people=1)
    await starts_watch(cal)

    # alone: said before anything happens, with what she may do and who would make it two
    who = cal.get_by_test_id("who")
    await expect(who).to_contain_text("You are alone: you can send “unconfirmed”")
    await expect(who).to_contain_text("needs a verifier")

    # a caller, ten keystrokes: T, f(ire), Tab, the place, Enter takes it, Enter saves
    hand = Typist(cal)
    await hand.types("t")
    await expect(cal.get_by_test_id("intake-event")).to_be_focused()
    await hand.types("f", "Tab", "M", "a", "p", "Enter")
    assert hand.strokes <= 10, hand.strokes
    await expect(cal.get_by_test_id("incident-view")).to_contain_text("Fire")
    await expect(cal.get_by_test_id("sighting")).to_have_attribute("data-source", "telephone")
    await expect(cal.get_by_test_id("sighting-words")).to_have_text("Map")

    # a past event, by the same keys
    await hand.types("t", "s", "Tab", "Tab", "Tab", "Space")
    await expect(cal.get_by_test_id("intake-past")).to_be_checked()
    await cal.keyboard.press("Escape")
    await cal.keyboard.press("Escape")

    # most calls are no alarm: a sentence to say, and nothing leaves the desk
    before = await cal.get_by_test_id("incident").count()
    await cal.get_by_test_id("intake").click()
    await cal.get_by_test_id("intake-event").select_option("no-legal")
    await expect(cal.get_by_test_id("intake-tell")).to_contain_text("sign nothing before a lawyer")
    await expect(cal.get_by_test_id("intake-number")).to_contain_text("+1 612 555 0134")
    await shot(cal, "no-alarm")
    await cal.get_by_test_id("intake-told").click()
    assert await cal.get_by_test_id("incident").count() == before

    await opens_incident(cal, state="new")
    await shot(cal, "laptop")

    # alone: unconfirmed goes out, its end counts down, and the page of what happened says it, without a name
    await cal.get_by_role("button", name="Here, where I am").click()
    await expect(cal.get_by_test_id("send-unconfirmed")).to_be_enabled()
    await cal.keyboard.press("s")
    await expect(cal.get_by_test_id("send-unconfirmed")).to_be_focused()
    await cal.keyboard.press("s")
    await expect(cal.get_by_test_id("incident-view").locator("[data-clock=end]")).to_contain_text("on every phone")
    await cal.get_by_test_id("go-slept").click()
    slept = cal.get_by_test_id("slept-one")
    await expect(slept).to_contain_text("sent as unconfirmed")
    await expect(slept).to_have_attribute("data-open", "true")
    await shot(cal, "slept")
    assert not await complaints(cal)
    await cal.get_by_test_id("slept-read").click()
    await expect(slept).to_have_count(0)

    # what the town lacks, in one line, with whom to tell
    await expect(cal.get_by_test_id("town-health").first).to_contain_text("Tell a steward")

    # three at once are seen whole, with what she may do alone above them
    for place, event in enumerate(("flood", "checkpoint")):
        await rings_in(cal, event, place=cell_at(44.95 + place / 500, -93.27, at_resolution=12))
    await expect(cal.get_by_test_id("incident")).to_have_count(3)
    await expect(who).to_contain_text("You are alone")
    frame = await column(cal, "queue")
    for row in await cal.get_by_test_id("incident").all():
        box = await row.bounding_box()
        assert box and frame["y"] <= box["y"] and box["y"] + box["height"] <= frame["y"] + frame["height"], (box, frame)

    # three columns, none over another
    queue, map_, beside = [await column(cal, name) for name in ("queue", "map", "beside")]
    assert queue["x"] + queue["width"] <= map_["x"] and map_["x"] + map_["width"] <= beside["x"]
    assert beside["x"] + beside["width"] <= 1280
    assert not phones.wrong, phones.wrong


async def rings_in(page: Page, event: str, *, place: int) -> None:
    """Somebody calls; all by keys."""
    await page.keyboard.press("t")
    await expect(page.get_by_test_id("intake-event")).to_be_focused()
    await page.get_by_test_id("intake-event").select_option(event)
    await page.get_by_test_id("intake-place").fill(f"{place:x}")
    await page.locator("[role=listbox] [role=option]").wait_for()
    await page.get_by_test_id("intake-place").press("Enter")
    await page.get_by_test_id("intake-placed").wait_for()
    await page.get_by_test_id("intake-place").press("Enter")
    await expect(page.get_by_test_id("incident-view")).to_be_visible()


async def test_two_dispatchers_with_two_incidents_at_once(house: HouseProcess, town: Town, phones: Phones) -> None:
    calm = {"reduced_motion": "reduce"}
    cal = await at_the_desk(phones, town, "cal", DISPATCHER, **LAPTOP, **calm)
    dora = await at_the_desk(phones, town, "dora", DISPATCHER, **LAPTOP, **calm, language="ar", color_scheme="dark")
    await town.certify(people=2)
    await starts_watch(cal)
    await starts_watch(dora)
    await expect(cal.get_by_test_id("who")).to_have_attribute("data-others", "1")
    await rings_in(cal, "fire", place=cell_at(44.95, -93.27, at_resolution=12))
    await rings_in(dora, "flood", place=cell_at(44.958, -93.262, at_resolution=12))
    await expect(cal.get_by_test_id("incident")).to_have_count(2)
    await expect(dora.get_by_test_id("incident")).to_have_count(2)
    assert (await cal.title()).startswith("(2) ")

    # j and k go from row to row and the focus with them, Enter opens, c claims
    await cal.keyboard.press("Escape")
    await cal.keyboard.press("j")
    await cal.keyboard.press("j")
    second = cal.get_by_test_id("incident").nth(1)
    await expect(second).to_be_focused()
    await cal.keyboard.press("Enter")
    taken = await second.get_attribute("data-incident")
    await expect(cal.get_by_test_id("incident-view")).to_have_attribute("data-incident", taken or "")
    await cal.keyboard.press("c")
    await expect(cal.get_by_test_id("incident-view").locator("[data-clock=mine]")).to_contain_text("then free again")

    # the other desk sees it taken, with its clock, and takes the other one
    row = dora.locator(f"[data-testid=incident][data-incident='{taken}']")
    await expect(row).to_have_attribute("data-state", "claimed")
    await expect(dora.locator("[data-testid=queue] [data-clock=theirs]")).to_have_count(1)
    await opens_incident(dora, state="new")
    await dora.keyboard.press("c")
    await expect(dora.get_by_test_id("incident-view").locator("[data-clock=mine]")).to_be_visible()
    await expect(cal.locator("[data-testid=queue] [data-clock=theirs]")).to_have_count(1)
    assert not (await cal.title()).startswith("(")

    # a letter that is typed is no key; a note is n, words, Enter
    await cal.keyboard.press("n")
    await cal.keyboard.type("caretaker has the key")
    await cal.keyboard.press("Enter")
    await expect(cal.get_by_test_id("thread")).to_contain_text("caretaker has the key")
    await cal.keyboard.press("Escape")

    # what signs asks for its key twice: the first only goes there
    await cal.get_by_test_id("map").first.wait_for()
    for page, name in ((cal, "light"), (dora, "dark-arabic")):
        await page.wait_for_timeout(300)
        await shot(page, name)
        assert not await complaints(page), name
        words = await page.evaluate(CONTRAST)
        assert len(words) >= 3
        assert all(each["ratio"] >= 7 and each["size"] >= 32 for each in words), words

    # every key can be looked up, and switched off
    await cal.keyboard.press("?")
    await cal.get_by_test_id("keys-explained").wait_for()
    await shot(cal, "keys")
    await cal.get_by_test_id("keys-on").uncheck()
    await cal.get_by_test_id("keys-close").click()
    await cal.keyboard.press("t")
    await expect(cal.get_by_test_id("incident-view")).to_be_visible()
    assert await cal.get_by_test_id("intake-form").count() == 0

    # the sheet for whoever comes next
    await cal.get_by_test_id("handover").click()
    sheet = cal.get_by_test_id("sheet")
    await expect(sheet.get_by_test_id("sheet-incident")).to_have_count(2)
    await expect(sheet).to_contain_text("This desk, until")
    await expect(sheet).to_contain_text("Another desk, until")
    await expect(sheet).to_contain_text("caretaker has the key")
    assert "Cal" not in await sheet.inner_text() and "Dora" not in await sheet.inner_text()
    await shot(cal, "sheet")
    assert not await complaints(cal)
    assert not phones.wrong, phones.wrong


VOICE = """
  window.spoken = [];
  const voice = {lang: "en-US", localService: true, name: "here"};
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, "speechSynthesis", {value: {getVoices: () => [voice], addEventListener() {}, cancel() {}, speak: ({text}) => window.spoken.push(text)}});
"""


async def test_a_verifier_is_called_out_and_judges_in_gloves(house: HouseProcess, town: Town, phones: Phones) -> None:
    ben = await phones.open("ben", link=await town.role(VERIFIER), **WHERE, reduced_motion="reduce")
    lock = await takes_role(ben, "Ben")
    await ben.context.add_init_script(VOICE)  # this machine's browser has no voices
    await town.certify(people=1)
    dana = await phones.open("dana", permissions=["geolocation"], geolocation=NEXT_DOOR)
    await ben.reload()
    await ben.get_by_test_id("go-desk").click()
    await ben.get_by_test_id("unlock-typed").fill(lock)
    await ben.get_by_test_id("unlock").click()
    await ben.get_by_test_id("start-watch").click()
    await ben.get_by_test_id("who").wait_for()
    await ben.get_by_test_id("on-the-road").click()
    await ben.get_by_test_id("road").wait_for()
    await shot(ben, "road")

    # called, also when it came before she set out: said aloud with how far it is, and the screen is one button
    await ben.get_by_test_id("road-back").click()
    await reports(dana, words="Corner of Maple and 3rd")
    await expect(ben.get_by_test_id("incident")).to_have_count(1)
    await ben.get_by_test_id("on-the-road").click()
    take = ben.get_by_test_id("take-it")
    await take.wait_for()
    box = await take.bounding_box()
    assert box and box["width"] >= 330 and box["height"] >= 0.7 * 740, box
    await expect(take).to_contain_text("Checkpoint")
    await expect(take).to_contain_text("north")
    await expect(take).to_have_attribute("data-said", "true")
    said = await ben.evaluate("window.spoken")
    assert "Checkpoint" in said[0] and "Corner of Maple" in said[0] and " m " in said[0] and "\u2068" not in said[0], (
        said
    )
    await shot(ben, "call")
    assert not await complaints(ben)
    await take.click()

    # taken: three buttons in the lower two thirds; also with letters twice as large, and lying
    going = ben.get_by_test_id("going")
    await going.wait_for()
    await ben.wait_for_timeout(300)
    await shot(ben, "going")
    assert not await complaints(ben)
    for letters, width, height in (("100%", 360, 740), ("200%", 360, 740), ("200%", 740, 360)):
        await ben.set_viewport_size({"width": width, "height": height})
        await ben.evaluate("(size) => { document.documentElement.style.fontSize = size; }", letters)
        await ben.wait_for_timeout(200)
        boxes = [await ben.get_by_test_id(name).bounding_box() for name in ("confirm", "not-it", "cannot-tell")]
        assert all(each and each["y"] >= 0 and each["y"] + each["height"] <= height + 1 for each in boxes), (
            letters,
            width,
            boxes,
        )
        area = sum(each["width"] * each["height"] for each in boxes if each)
        assert area >= 0.55 * width * height, (letters, width, boxes)
        assert not await ben.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        cut = await ben.evaluate(
            "[...document.querySelectorAll('.huge-one')].filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1).map((each) => each.dataset.testid)"
        )
        assert not cut, (letters, width, cut)
        await shot(ben, f"going-{letters.strip('%')}-{width}")
    await ben.set_viewport_size({"width": 360, "height": 740})
    await ben.evaluate("document.documentElement.style.fontSize = ''")

    # the way on the own map, when she is there, then what it was: in pictures
    await ben.get_by_test_id("going-map").click()
    await expect(going.get_by_test_id("map-way")).to_contain_text("north")
    await shot(ben, "going-map")
    await ben.get_by_test_id("going-map").click()
    await ben.get_by_test_id("eta-5").click()
    await expect(going.locator("[data-clock=eta]")).to_contain_text("There in")

    # the phone lost the page: what she took is hers still
    await ben.reload()
    await ben.get_by_test_id("unlock-typed").or_(ben.get_by_test_id("go-desk")).first.wait_for()
    if await ben.get_by_test_id("unlock-typed").count() == 0:
        await ben.get_by_test_id("go-desk").click()
    await ben.get_by_test_id("unlock-typed").fill(lock)
    await ben.get_by_test_id("unlock-typed").press("Enter")
    await ben.get_by_test_id("start-watch").click()
    await going.wait_for()

    # half-way the line is lost: the verdict waits, is said to wait, and goes by itself
    await ben.context.set_offline(True)
    await ben.get_by_test_id("not-it").click()
    await shot(ben, "reasons")
    assert not await complaints(ben)
    await ben.locator("[data-testid=verdict] [data-value=delivery]").click()
    await expect(ben.get_by_test_id("not-it")).to_contain_text("as soon as there is one")
    await shot(ben, "unsaid")
    await ben.context.set_offline(False)
    await going.wait_for(state="detached")
    await ben.get_by_test_id("on-the-road").click()
    await ben.get_by_test_id("road").wait_for()
    await ben.get_by_test_id("road-back").click()
    await leaves(ben)
    await expect(ben.get_by_test_id("incident")).to_have_attribute("data-state", "dismissed")
    assert not phones.wrong, phones.wrong
