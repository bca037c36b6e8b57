"""What is wrong with a screen as it stands: what axe finds or cannot decide, what leads sideways, what is too small for a thumb."""

from __future__ import annotations

from pathlib import Path

from playwright.async_api import Page

AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
# nobody has written captions for what somebody filmed; what a page frames is judged where it stands by itself; and the colours of a dialog without what lies behind it, which shows nowhere through
ASK = """(async () => {
  const how = (rules) => ({ resultTypes: ["violations", "incomplete"], iframes: false, rules: { "frame-tested": { enabled: false }, "video-caption": { enabled: false }, ...rules } });
  const dialog = document.querySelector("dialog:modal"), page = dialog?.closest(".page");
  const runs = [await axe.run(document, how({ "color-contrast": { enabled: !dialog } }))];
  if (dialog) {
    page.style.visibility = "hidden";
    dialog.style.visibility = "visible";
    runs.push(await axe.run(dialog, { ...how(), runOnly: ["color-contrast"] }));
    page.style.visibility = dialog.style.visibility = "";
  }
  return runs.flatMap((found) => [...found.violations, ...found.incomplete].map(({ id, nodes }) =>
    `${id}: ${nodes.map(({ target, any }) => `${target} (${any[0]?.message ?? ""})`).join(" | ")}`));
})()"""
SHEET = """(visibility) => document.querySelectorAll("canvas[data-map-sheet]").forEach((sheet) => { sheet.style.visibility = visibility; })"""
"""A map's sheet reaches beyond its frame, which cuts it off. axe does not see the cut and takes it to lie over what is around."""
HIGH = 16_000
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""What came into sight with the height is laid out only then."""
WHERE = "document.querySelector('main')?.dataset.screen ?? location.pathname"
SIDEWAYS = """(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth ? [] : [...document.querySelectorAll("body *")].filter((each) => {
  const { left, right } = each.getBoundingClientRect();
  return right > clientWidth + 0.5 || left < -0.5;
}).map((each) => each.outerHTML.slice(0, 80)).slice(0, 3))(document.documentElement)"""
SMALL = """[...document.querySelectorAll("button, select, input, textarea, summary")].filter((each) => {
  const box = (each.closest("label") ?? each).getBoundingClientRect();
  return each.checkVisibility() && box.width > 0 && (box.height < 47.5 || box.width < 47.5);
}).map((each) => each.outerHTML.slice(0, 80))"""


async def complaints(page: Page) -> list[str]:
    """What axe cannot decide counts as wrong too: white on white is among it. On a screen so high that nothing lies over anything."""
    usual = page.viewport_size
    if usual is not None:
        await page.set_viewport_size({"width": usual["width"], "height": HIGH})
        await page.evaluate(DRAWN)
    try:
        return await _asked(page)
    finally:
        if usual is not None:
            await page.set_viewport_size(usual)


async def _asked(page: Page) -> list[str]:
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE.read_text("utf-8") + "; 0")
    screen = await page.evaluate(WHERE)
    await page.evaluate(SHEET, "hidden")
    try:
        return [f"{screen}: {said}" for said in await page.evaluate(ASK)]
    finally:
        await page.evaluate(SHEET, "visible")


ABOVE = """getComputedStyle(document.documentElement).fontSize !== "16px" ? [] :
  [...document.querySelectorAll(".top > :not(dialog)")].filter(({ offsetTop }) => offsetTop > 40).map((each) => each.outerHTML.slice(0, 80))"""

CUT = """getComputedStyle(document.documentElement).fontSize !== "16px" ? [] : [...document.querySelectorAll(".top-town > span")].filter(
  ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth || scrollHeight > clientHeight + 1,
).map(({ textContent }) => textContent)"""


async def misfits(page: Page) -> list[str]:
    sideways = [f"leads sideways: {each}" for each in await page.evaluate(SIDEWAYS)]
    sideways += [f"not in the one line above: {each}" for each in await page.evaluate(ABOVE)]
    sideways += [f"the town's name is cut: {each}" for each in await page.evaluate(CUT)]
    return sideways + [f"smaller than a thumb: {each}" for each in await page.evaluate(SMALL)]
