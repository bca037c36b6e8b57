"""Every screen a neighbour meets, held against axe: 320 px, dark, Arabic. What axe cannot decide counts as wrong too."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Page

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, Town

AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
ASK = """axe.run(document, {resultTypes: ["violations", "incomplete"]}).then((found) =>
  [...found.violations, ...found.incomplete].map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target).join(" | ")}`))"""


async def complaints(page: Page) -> list[str]:
    await page.evaluate(AXE.read_text("utf-8") + "; 0")
    screen = await page.locator("main").get_attribute("data-screen")
    return [f"{screen}: {said}" for said in await page.evaluate(ASK)]


@pytest.mark.parametrize("language, scheme, width", [("ar", "dark", 360), ("es", "light", 320)])
async def test_screens_can_be_read(
    language: str, scheme: str, width: int, house: HouseProcess, town: Town, phones: Phones
) -> None:
    where = {
        "permissions": ["geolocation"],
        "geolocation": MAPLE,
        "color_scheme": scheme,
        "reduced_motion": "reduce",  # a colour half-way to another is nobody's to judge
    }
    page = await phones.open("ana", language=language, viewport={"width": width, "height": 740}, **where)
    found = await complaints(page)
    await page.get_by_test_id("go-settings").click()
    above = await page.locator(".top > *").evaluate_all("(all) => Math.max(...all.map((each) => each.offsetTop))")
    assert above < 40, "what stands above every screen stands in one line"
    await page.get_by_test_id("back").click()
    for way in (("go-settings",), ("settings-disguise",), ("back", "settings-honest"), ("back", "settings-lock")):
        for step in way:
            await page.get_by_test_id(step).click()
        found += await complaints(page)
    await page.get_by_test_id("lock-words").locator("li").first.wait_for()
    found += await complaints(page)
    await page.get_by_test_id("back").click()
    await page.get_by_test_id("back").click()
    await page.get_by_test_id("see").click()
    for step, value in (("event", "fire"), ("activity", "spreading")):
        found += await complaints(page)
        await page.locator(f"[data-step={step}] [data-value={value}]").click()
    await page.evaluate("scrollTo(0, document.body.scrollHeight)")  # the bar in thumb reach lies over nothing there
    found += await complaints(page)
    await page.get_by_test_id("say-more").click()
    found += await complaints(page)
    await page.locator("[data-step=send] [data-value=grid]").click()
    await page.get_by_test_id("map").wait_for()
    found += await complaints(page)
    await page.get_by_test_id("place-honeycomb").locator("summary").click()
    await page.locator(".hexes polygon").first.wait_for()
    found += await complaints(page)
    sideways = await page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    small = await page.evaluate(
        """[...document.querySelectorAll("button, select, input, textarea")].filter((each) => {
             const box = (each.closest("label") ?? each).getBoundingClientRect();
             return box.width > 0 && (box.height < 48 || box.width < 48);
           }).map((each) => each.outerHTML.slice(0, 80))"""
    )
    assert not found, found
    assert not sideways and not small, small
