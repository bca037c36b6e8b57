"""Two coordinators at the aid desk, in real browsers: what is told by telephone, who takes it, what is undone, what a lost line keeps."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.e2e.conftest import Phones
from tests.e2e.people import Town, opens_aid_desk


async def tells_by_telephone(page: Page, name: str, words: str = "") -> None:
    """Her name and Enter: everything else stands as it usually is."""
    await page.get_by_test_id("aid-inbox").click()
    await page.get_by_test_id("aid-telephone").click()
    field = page.get_by_test_id("aid-telephone-name")
    await expect(field).to_be_focused()
    if words:
        await page.get_by_test_id("aid-telephone-words").fill(words)
    await field.fill(name)
    await field.press("Enter")
    await page.get_by_test_id("aid-telephone-saved").wait_for()
    await page.get_by_test_id("aid-inbox").click()


async def test_two_coordinators_share_one_desk(town: Town, phones: Phones) -> None:
    rosa = await phones.open("rosa")
    hers = await opens_aid_desk(rosa, town)
    ben = await phones.open("ben")
    await opens_aid_desk(ben, town, hers)

    await tells_by_telephone(rosa, "Ana", "No onions")
    row = ben.get_by_test_id("aid-row").filter(has_text="Ana")
    await row.wait_for()  # over the live line, sealed to both
    await rosa.get_by_test_id("aid-claim").first.click()
    await expect(row).to_have_count(0)

    await ben.get_by_test_id("aid-board").click()
    await expect(ben.get_by_test_id("aid-column-claimed")).to_have_attribute("data-many", "1")
    await ben.get_by_test_id("aid-row").click()
    await expect(ben.get_by_test_id("aid-facts")).to_contain_text("No onions")
    await ben.get_by_test_id("aid-notes").fill("Two flights of stairs")
    await ben.get_by_test_id("aid-notes-save").click()
    await rosa.get_by_test_id("aid-list").click()
    await rosa.get_by_test_id("aid-search").fill("stairs")
    await expect(rosa.get_by_test_id("aid-found")).to_have_attribute("data-many", "1")

    await rosa.get_by_test_id("aid-row").click()
    await rosa.get_by_test_id("aid-trash-ask").click()
    await rosa.get_by_test_id("aid-trash").click()
    await expect(ben.get_by_test_id("aid-need")).to_have_count(0)
    await rosa.get_by_test_id("aid-undo").click()
    await ben.get_by_test_id("aid-board").click()
    await expect(ben.get_by_test_id("aid-column-claimed")).to_have_attribute("data-many", "1")

    await ben.get_by_test_id("aid-inbox").click()
    await ben.get_by_test_id("aid-telephone").click()
    await ben.get_by_test_id("aid-telephone-name").wait_for()
    await ben.context.set_offline(True)
    await tells_by_telephone(ben, "Dana")
    await ben.get_by_test_id("aid-no-line").wait_for()
    await ben.get_by_test_id("aid-row").filter(has_text="Dana").wait_for()
    await ben.context.set_offline(False)
    await rosa.get_by_test_id("aid-inbox").click()
    await rosa.get_by_test_id("aid-row").filter(has_text="Dana").wait_for()
