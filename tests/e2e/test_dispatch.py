"""The desk on a laptop: three columns, keys, a telephone call in ten keystrokes, two dispatchers with two incidents, legible from across the room."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, Town, opens_incident, starts_watch, takes_role

VERIFIER, DISPATCHER = 1, 2
SLOW = 25_000
LAPTOP = {"viewport": {"width": 1280, "height": 800}}
WHERE = {"permissions": ["geolocation"], "geolocation": MAPLE}
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
ASK = """axe.run(document, {resultTypes: ["violations", "incomplete"], rules: {"color-contrast-enhanced": {enabled: true}}}).then((found) =>
  [...found.violations, ...found.incomplete].map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target).join(" | ")}`))"""
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
    await page.evaluate(AXE.read_text("utf-8") + "; 0")
    return [str(said) for said in await page.evaluate(ASK)]


async def at_the_desk(phones: Phones, town: Town, name: str, roles: int, **context: object) -> Page:
    page = await phones.open(name, link=await town.role(roles), **(WHERE | context))
    await takes_role(page, name.capitalize())
    return page


async def column(page: Page, name: str) -> dict[str, float]:
    box = await page.locator(f".desk-{name}").bounding_box()
    assert box is not None, name
    return dict(box)


async def test_a_dispatcher_works_with_the_keyboard(house: HouseProcess, town: Town, phones: Phones) -> None:
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
    await expect(cal.get_by_test_id("incident-view")).to_contain_text("Fire", timeout=SLOW)
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
    await shot(cal, "no-alarm")
    await cal.get_by_test_id("intake-told").click()
    assert await cal.get_by_test_id("incident").count() == before

    await opens_incident(cal, state="new")
    await shot(cal, "laptop")

    # three columns, none over another
    queue, map_, beside = [await column(cal, name) for name in ("queue", "map", "beside")]
    assert queue["x"] + queue["width"] <= map_["x"] and map_["x"] + map_["width"] <= beside["x"]
    assert beside["x"] + beside["width"] <= 1280
    assert not phones.wrong, phones.wrong
