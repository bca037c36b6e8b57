"""Saying what one sees: three taps and a hold, taken back, and what survives a reload."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, NEXT_DOOR, Town, holds, mine_is, picks, reports, speaks
from tocsin.terms.registry import Activity

HERE: dict[str, Any] = {"permissions": ["geolocation"], "geolocation": MAPLE}


async def test_three_taps_and_a_hold_are_all_it_takes(house: HouseProcess, town: Town, phones: Phones) -> None:
    dana = await phones.open("dana", **HERE)
    await dana.evaluate(
        "addEventListener('click', ({target}) => (window.taps = (window.taps ?? 0) + (target.closest('.hold') ? 0 : 1)), true)"
    )
    await reports(dana)
    taps = await dana.evaluate("window.taps")
    assert taps <= 3, "the big button, what, what it does: then the hold"
    await mine_is(dana, "saved")


async def test_what_was_sent_by_mistake_comes_back_as_it_was(house: HouseProcess, town: Town, phones: Phones) -> None:
    await town.has_a_dispatcher()
    dana = await phones.open("dana", **HERE)
    await reports(dana, words="Two vans", busy=True)
    await dana.get_by_test_id("undo").click()
    await expect(dana.get_by_test_id("summary")).to_contain_text("Checkpoint")
    await expect(dana.get_by_test_id("words")).to_have_value("Two vans")
    await expect(dana.get_by_test_id("place-known")).to_be_visible()
    await dana.get_by_test_id("said-event").click()
    await picks(dana, event="fire", activity="spreading")
    await dana.get_by_test_id("send").click()
    await dana.get_by_test_id("send").click()  # for whoever cannot hold: once, and once more
    await expect(dana.get_by_test_id("mine")).to_have_count(1)
    await expect(dana.get_by_test_id("mine")).to_contain_text("Fire")
    await mine_is(dana, "sent")
    assert await dana.get_by_test_id("undo").count() == 0
    assert not phones.wrong, phones.wrong


async def test_nothing_typed_is_lost(house: HouseProcess, town: Town, phones: Phones) -> None:
    dana = await phones.open("dana", geolocation=NEXT_DOOR)
    await dana.get_by_test_id("see").click()
    await picks(dana, event="flood", activity="road_closed")
    await dana.get_by_test_id("say-more").click()
    await dana.get_by_test_id("words").fill("The bridge is under water")
    await dana.set_viewport_size({"width": 740, "height": 360})
    await speaks(dana, "es")
    await expect(dana.get_by_test_id("send")).to_contain_text("Mantenga")
    await expect(dana.get_by_test_id("words")).to_have_value("The bridge is under water")
    await kept(dana)
    await dana.reload()
    await expect(dana.get_by_test_id("words")).to_have_value("The bridge is under water")
    await expect(dana.get_by_test_id("summary")).to_contain_text("Inundación")
    await dana.get_by_test_id("send").focus()
    await dana.keyboard.down("Enter")
    await dana.wait_for_timeout(1_200)
    await dana.keyboard.up("Enter")
    await dana.get_by_test_id("mine").wait_for()
    await dana.reload()
    await dana.get_by_test_id("see").click()
    await expect(dana.locator("[data-step=event] [aria-pressed=true]")).to_have_count(0)


SLOW_TO_READ = """{
  const open = SubtleCrypto.prototype.decrypt;
  let first = new Promise((go) => setTimeout(go, 1_500));
  SubtleCrypto.prototype.decrypt = async function (...asked) {
    const waits = first;
    first = null;
    await waits;
    return open.apply(this, asked);
  };
}"""
"""A busy phone: what it reads first, her places, takes it a while."""


async def test_a_busy_phone_that_is_opened_again_does_not_forget_what_it_has_not_read_yet(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    dana = await phones.open("dana", **HERE)
    await dana.get_by_test_id("save-place").click()
    await dana.get_by_test_id("place-here").click()
    await dana.get_by_test_id("see").click()
    await picks(dana, event="flood", activity="road_closed")
    await kept(dana)
    await dana.add_init_script(SLOW_TO_READ)
    await dana.reload()
    await expect(dana.get_by_test_id("summary")).to_contain_text("Flood")
    assert not phones.wrong, phones.wrong


async def test_what_fits_the_danger_is_offered_first_and_nothing_is_missing(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    dana = await phones.open("dana", **HERE)
    await dana.get_by_test_id("see").click()
    for event, first in (("fire", ["spreading", "damage"]), ("checkpoint", ["stopping_people", "standing_by"])):
        await dana.locator(f"[data-step=event] [data-value={event}]").click()
        offered = await dana.locator("[data-step=activity] [data-value]").evaluate_all(
            "(all) => all.map(({ dataset }) => dataset.value)"
        )
        assert offered[:2] == first, offered
        assert sorted(offered) == sorted(each.name for each in Activity)
        await dana.get_by_test_id("report-back").click()


BROKEN = """[...document.querySelectorAll(".button")].filter((each) => each.checkVisibility()).flatMap((each) => {
  const words = document.createTreeWalker(each, NodeFilter.SHOW_TEXT), found = [];
  for (let node = words.nextNode(); node; node = words.nextNode())
    for (const { 0: word, index } of node.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word);
    }
  return found;
})"""


async def test_once_she_has_reported_the_first_screen_keeps_one_row_of_tabs(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    dana = await phones.open("dana", viewport={"width": 360, "height": 640}, **HERE)
    await reports(dana)
    await dana.get_by_test_id("back").click()
    await dana.get_by_test_id("go-mine").wait_for()
    for tag in ("so", "hmn", "fr", "es"):
        await speaks(dana, tag)
        tabs = await dana.locator("footer nav button").evaluate_all(
            "(all) => all.map((each) => each.getBoundingClientRect().top)"
        )
        high = await dana.locator("footer").evaluate("(footer) => footer.offsetHeight")
        assert len(tabs) == 4 and len(set(tabs)) == 1, (tag, tabs)
        assert high <= 640 * 0.3, (tag, high)
        assert await dana.evaluate(BROKEN) == [], tag


KEPT = """async () => {
  await new Promise((go) => setTimeout(go, 1_500));
  const writing = async () => Object.values(await navigator.locks.query()).flat().some(({ name }) => name.startsWith("unsent-"));
  while (await writing()) await new Promise((go) => setTimeout(go, 50));
}"""


async def kept(page: Page) -> None:
    """A moment after the last letter, by the page's own clock, what is being written is sealed and on the disk."""
    await page.evaluate(KEPT)


async def test_where_stays_open_while_nobody_answers_the_prompt(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    """Sending waits neither for the browser's question nor for the position."""
    dana = await phones.open("dana")
    await dana.add_init_script("navigator.geolocation.getCurrentPosition = () => {}")
    await dana.reload()
    await dana.get_by_test_id("see").click()
    await picks(dana, event="fire", activity="spreading")
    await dana.locator("[data-step=send] [data-value=here]").click()
    await expect(dana.get_by_test_id("send")).to_be_enabled()
    await holds(dana)
    await dana.get_by_test_id("mine").wait_for()
