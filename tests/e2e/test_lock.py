"""The app lock in a real browser: five words, and beside them the phone's own fingerprint or code, where it can keep a secret."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import Town, has_finger


async def learns_words(page: Page) -> str:
    """Reads the five words and types them back; the lock is not set yet."""
    await page.get_by_test_id("lock-words").locator("li").first.wait_for()
    words = " ".join(text.strip() for text in await page.get_by_test_id("lock-words").locator("li").all_inner_texts())
    await page.get_by_test_id("lock-learnt").click()
    await page.get_by_test_id("lock-typed").fill(words)
    return words


async def locks_itself(page: Page) -> None:
    await page.get_by_test_id("lock-now").click()
    await page.get_by_test_id("settings-lock").click()


async def opens_by_words(page: Page, words: str) -> None:
    await page.get_by_test_id("unlock-typed").fill(words)
    await page.get_by_test_id("unlock-typed").press("Enter")
    await page.get_by_test_id("lock-now").wait_for()


async def comes_to_its_lock(page: Page) -> None:
    """Starts anew, as the browser looks for an authenticator when it starts."""
    await page.reload()
    await page.get_by_test_id("go-settings").click()
    await page.get_by_test_id("settings-lock").click()


async def test_a_finger_opens_what_the_words_lock_and_the_words_open_when_it_is_gone(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    page = await phones.open("ben")
    wrong = await has_finger(page, gives_it=False)
    await comes_to_its_lock(page)
    words = await learns_words(page)
    await page.get_by_test_id("lock-touch").set_checked(True)
    await page.get_by_test_id("lock-set").click()
    await expect(page.get_by_role("alert")).to_contain_text("Nothing is lost")
    await expect(page.get_by_test_id("lock-typed")).to_have_value(words)
    await wrong.is_broken()
    finger = await has_finger(page)
    await page.get_by_test_id("lock-set").click()
    await page.get_by_test_id("lock-now").wait_for()
    await expect(page.get_by_test_id("touch-drop")).to_be_visible()

    told: list[str] = []
    page.on("request", lambda request: told.append(request.url) if request.method != "GET" else None)
    await locks_itself(page)
    await page.get_by_test_id("unlock-touch").click()
    await page.get_by_test_id("lock-now").wait_for()
    await comes_to_its_lock(page)
    await page.get_by_test_id("unlock-touch").click()
    await page.get_by_test_id("lock-now").wait_for()

    await locks_itself(page)
    await finger.is_wrong()
    await page.get_by_test_id("unlock-touch").click()
    await expect(page.get_by_role("alert")).to_contain_text("Nothing is lost")
    await opens_by_words(page, words)
    await finger.is_lost()
    await locks_itself(page)
    await page.get_by_test_id("unlock-touch").click()
    await expect(page.get_by_role("alert")).to_contain_text("Nothing is lost")
    await opens_by_words(page, words)
    await finger.is_broken()
    await comes_to_its_lock(page)
    await opens_by_words(page, words)

    await page.get_by_test_id("touch-drop").click()
    await locks_itself(page)
    await page.get_by_test_id("unlock").wait_for()
    assert await page.get_by_test_id("unlock-touch").count() == 0
    assert not told, "the house hears nothing of it"
    assert not phones.wrong, phones.wrong


async def test_a_finger_is_added_later_with_the_words_only(house: HouseProcess, town: Town, phones: Phones) -> None:
    page = await phones.open("ben")
    finger = await has_finger(page)
    await comes_to_its_lock(page)
    words = await learns_words(page)
    await expect(page.get_by_test_id("lock-touch")).not_to_be_checked()
    await page.get_by_test_id("lock-set").click()
    await page.get_by_test_id("touch-ask").click()
    assert await finger.keys() == 0, "nobody made a key in the phone who did not want one"
    await page.get_by_test_id("touch-words").fill("five words of another phone")
    await page.get_by_test_id("touch-add").click()
    await expect(page.get_by_role("alert")).to_contain_text("not the five words")
    await page.get_by_test_id("touch-words").fill(words)
    await page.get_by_test_id("touch-add").click()
    await page.get_by_test_id("touch-drop").wait_for()
    await locks_itself(page)
    await page.get_by_test_id("unlock-touch").click()
    await page.get_by_test_id("lock-now").wait_for()
    assert not phones.wrong, phones.wrong


async def test_a_phone_whose_own_lock_keeps_no_secret_has_its_words(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    page = await phones.open("ben")
    await page.get_by_test_id("go-settings").click()
    await page.get_by_test_id("settings-lock").click()
    await learns_words(page)
    assert await page.get_by_test_id("lock-touch").count() == 0, "a browser without an authenticator offers none"

    other = await phones.open("cal")
    await has_finger(other, prf=False)
    await comes_to_its_lock(other)
    words = await learns_words(other)
    await other.get_by_test_id("lock-touch").set_checked(True)
    await other.get_by_test_id("lock-set").click()
    await expect(other.get_by_role("alert")).to_contain_text("cannot do this")
    await other.get_by_test_id("lock-touch").set_checked(False)
    await other.get_by_test_id("lock-set").click()
    await locks_itself(other)
    assert await other.get_by_test_id("unlock-touch").count() == 0
    await opens_by_words(other, words)
    assert not phones.wrong, phones.wrong
