"""Boxes over an opened film are drawn with a finger, on a page that stands beside it, and are what the kit reads."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.async_api import Browser, expect

from tests.publish import collage
from tocsin_kit.publish import boxes
from tocsin_kit.publish.command import DRAW


async def test_what_is_drawn_over_the_film_is_what_is_covered(browser: Browser, tmp_path: Path) -> None:
    collage.film(tmp_path / "film.webm")
    page_at = tmp_path / DRAW.name
    shutil.copyfile(DRAW, page_at)
    async with await browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = await context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(page_at.as_uri())
        await page.wait_for_function("document.querySelector('video').readyState >= 2")
        at = await page.locator("canvas").bounding_box()
        assert at is not None
        await page.mouse.move(at["x"] + at["width"] * 0.75, at["y"] + at["height"] * 0.5)
        await page.mouse.down()
        await page.mouse.move(at["x"] + at["width"] * 0.25, at["y"] + at["height"] * 0.25)
        await page.mouse.up()
        await expect(page.locator("li")).to_have_count(1)
        await page.screenshot(path=tmp_path / "drawn.png")
        async with page.expect_download() as coming:
            await page.get_by_text("Save boxes.json").click()
        (drawn,) = boxes.read((await (await coming.value).path()).read_text())
        assert (drawn.begins_ms, drawn.ends_ms) == (0, 1_000)
        place = (drawn.box.left, drawn.box.top, drawn.box.width, drawn.box.height)
        assert all(abs(is_at - meant) < 0.02 for is_at, meant in zip(place, (0.25, 0.25, 0.5, 0.25), strict=True))
        await page.get_by_text("Remove").click()
        await expect(page.locator("li")).to_have_count(0)
        assert all(url.startswith(("file:", "blob:")) for url in asked), asked
