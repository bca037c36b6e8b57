"""A language is chosen over whatever stands there: nothing half-written is lost, one language's words are fetched, and what no speaker has checked is said."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.async_api import expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.judged import complaints, misfits
from tests.e2e.people import Town, speaks
from tocsin.phrases import languages


def words_asked(phones: Phones) -> list[str]:
    """Each once; their addresses bear the hash of what is asked for."""
    paths = {urlsplit(url).path for url in phones.asked}
    return sorted(path.rsplit("/", 1)[1] for path in paths if path.endswith(".ftl"))


async def test_a_language_is_chosen_in_the_middle_of_a_form(house: HouseProcess, town: Town, phones: Phones) -> None:
    page = await phones.open("ana", reduced_motion="reduce")
    assert words_asked(phones) == ["en.ftl"], "the other languages wait until somebody wants them"
    await page.get_by_test_id("go-settings").click()
    await expect(page.get_by_test_id("words-unchecked")).to_be_visible()
    await page.get_by_test_id("settings-slip").click()
    written = page.locator("main").get_by_role("textbox").first
    await written.fill("half of a paper slip")
    await page.get_by_test_id("language").press("Enter")
    rows = page.get_by_test_id("languages").locator("li")
    assert [(await row.get_attribute("dir"), (await row.inner_text()).strip()) for row in await rows.all()] == [
        (each.direction, each.name) for each in languages().values()
    ]
    await expect(page.get_by_test_id("languages-unchecked")).to_contain_text("Soomaali")
    assert not await complaints(page)
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("languages")).to_be_hidden()

    for tag in ("ar", "hmn", "so", "fr", "es"):
        await speaks(page, tag)
        assert await page.evaluate("document.documentElement.dir") == languages()[tag].direction
        await expect(written).to_have_value("half of a paper slip")
        assert "⟦" not in await page.locator("body").inner_text()
    assert words_asked(phones) == sorted(f"{tag}.ftl" for tag in languages())
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "es")
    await page.get_by_test_id("quiet").wait_for()
    assert await page.get_by_test_id("words-unchecked").count() == 0, "no warning is cluttered with it"
    assert not phones.wrong, phones.wrong


async def test_the_name_of_the_town_is_whole_on_the_narrowest_phones(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    """Beside three buttons, in every language; what has no room for its word keeps it for who hears the screen."""
    page = await phones.open("ana", reduced_motion="reduce")
    await page.get_by_test_id("go-settings").click()
    for tag, about in languages().items():
        await speaks(page, tag)
        for width in (320, 360, 399, 400):
            await page.set_viewport_size({"width": width, "height": 740})
            assert not await misfits(page), (tag, width)
        await expect(page.get_by_test_id("language")).to_have_accessible_name(re.compile(re.escape(about.name)))
