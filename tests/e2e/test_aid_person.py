"""Those who need and those who help, in real browsers: asked in pictures, kept through a killed page, who comes, one door at a time, followed, erased."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Page, expect

from tests.e2e.conftest import Phones
from tests.e2e.coordinator import Coordinator
from tests.e2e.house import HouseProcess
from tests.e2e.judged import complaints
from tests.e2e.people import Town
from tests.e2e.test_without_a_line import controlled
from tocsin_kit.aid import record
from tocsin_kit.aid.codes import WordCode

ELM, OAK = "12 Elm Street, 2nd door", "9 Oak Street"


@pytest_asyncio.fixture(loop_scope="session")
async def desk(town: Town) -> AsyncIterator[Coordinator]:
    desk = Coordinator(town)
    await desk.sits_down()
    try:
        yield desk
    finally:
        await desk.leaves()


async def goes(page: Page, room: str) -> None:
    """From the first screen."""
    await page.get_by_test_id("go-help").click()
    await page.get_by_test_id(f"help-{room}").click()
    await page.locator(f"[data-screen={room}] h1").wait_for()


async def asks_for_groceries(page: Page, *, name: str = "Sara") -> None:
    """As far as the last screen, every question answered."""
    await page.locator("[data-step=kind] [data-value=groceries]").click()
    await page.get_by_test_id("ask-babies-more").click()
    await page.get_by_test_id("ask-next").click()
    await page.locator("[data-step=diet] [data-value=halal]").click()
    await page.get_by_test_id("ask-next").click()
    await page.locator("[data-step=when] [data-value=today]").click()
    await page.get_by_test_id("ask-next").click()
    await page.locator("[data-step=where] [data-value=address]").click()
    await page.get_by_test_id("ask-address").fill(ELM)
    await page.get_by_test_id("ask-next").click()
    await page.get_by_test_id("ask-words").fill("Rice and dates")
    await page.get_by_test_id("ask-next").click()
    await page.get_by_test_id("ask-name").fill(name)


async def offers_to_carry(page: Page) -> None:
    for choice in ("4", "groceries"):
        await page.locator(f"main [data-value='{choice}']").first.click()
    await page.get_by_test_id("offer-name").fill("Ben")
    await page.get_by_test_id("offer-send").click()
    await page.locator("[data-testid=offered][data-state=sent]").wait_for()


async def judged(page: Page, wrong: list[str]) -> None:
    wrong += await complaints(page)


async def test_asked_in_pictures_and_erased_by_her_own_hand(town: Town, desk: Coordinator, phones: Phones) -> None:
    wrong: list[str] = []
    sara = await phones.open("sara", service_workers="allow")
    await controlled(sara)
    await goes(sara, "ask")
    await asks_for_groceries(sara)
    await judged(sara, wrong)
    await sara.wait_for_function("document.querySelector('[data-testid=ask-name]').value === 'Sara'")
    await sara.context.set_offline(True)
    await sara.get_by_test_id("ask-send").click()
    await sara.locator("[data-testid=asked][data-state=saved]").wait_for()
    await sara.context.set_offline(False)
    await sara.reload()
    await sara.locator("[data-testid=asked][data-state=sent]").wait_for()
    need = await desk.need()
    assert need.letter.inside.address == ELM
    leg = await desk.plans(need, who="Ben", she_says="7730", you_say="4821")
    await sara.get_by_test_id("asked-look").click()
    await expect(sara.get_by_test_id("carrier-says")).to_have_text("4821")
    await expect(sara.get_by_test_id("you-say")).to_have_text("7730")
    await sara.get_by_test_id("back").click()
    await sara.locator("[data-screen=help]").wait_for()
    await sara.get_by_test_id("back").click()
    await sara.get_by_test_id("awaited-coming").click()
    await sara.get_by_test_id("everything").locator("summary").click()
    await expect(sara.get_by_test_id("kept")).to_contain_text(ELM)
    await judged(sara, wrong)
    await sara.get_by_test_id("it-came").click()
    assert (await desk.word(WordCode.received)).about == leg
    await sara.get_by_test_id("erase").click()
    await sara.get_by_test_id("erase").click()  # for whoever cannot hold: once, and once more
    await expect(sara.get_by_test_id("asked")).to_have_count(0)
    await desk.sees_erased(1)
    assert not wrong, wrong
    assert not phones.wrong, phones.wrong


async def test_what_is_half_asked_survives_a_killed_page(
    house: HouseProcess, town: Town, desk: Coordinator, phones: Phones
) -> None:
    sara = await phones.open("sara")
    await goes(sara, "ask")
    await asks_for_groceries(sara)
    await sara.wait_for_timeout(1_000)  # a moment after the last letter it is on the disk
    other = await sara.context.new_page()
    phones.watch(other, "sara")
    await sara.close()
    await other.goto(f"{house.origin('sara')}/")
    await goes(other, "ask")
    await expect(other.get_by_test_id("ask-name")).to_have_value("Sara")
    await other.get_by_test_id("ask-send").click()
    assert (await desk.need()).letter.inside.words == "Rice and dates"


async def test_one_door_at_a_time_and_none_for_who_is_followed(town: Town, desk: Coordinator, phones: Phones) -> None:
    wrong: list[str] = []
    ben = await phones.open("ben", language="ar")
    await goes(ben, "offer")
    await ben.get_by_test_id("offer-quiet-begins").fill("2036-12-24")
    await ben.get_by_test_id("offer-quiet-ends").fill("2036-12-31")
    await ben.get_by_test_id("offer-quiet-add").click()
    await judged(ben, wrong)
    await offers_to_carry(ben)
    await judged(ben, wrong)
    offer = await desk.hears(record.OfferRecord)
    assert isinstance(offer, record.OfferRecord)
    (quiet,) = offer.letter.inside.quiet
    assert quiet.ends - quiet.begins == 8 * 24 * 60
    leg = bytes(range(16))
    await desk.asks(offer.letter.inside.answer_to, leg)
    await ben.get_by_test_id("back").click()
    await ben.get_by_test_id("help-legs").click()
    await ben.get_by_test_id("leg-yes").wait_for()
    await judged(ben, wrong)
    await ben.get_by_test_id("leg-yes").click()
    yes = await desk.word(WordCode.accept)
    assert yes.answer_to is not None
    await ben.get_by_test_id("leg-item").first.click()
    await expect(ben.get_by_test_id("leg-item").first).to_be_checked()
    await desk.gives_doors(yes.answer_to, leg, (ELM, "7730", "4821"), (OAK, "1111", "2222"))
    await ben.get_by_test_id("leg-start").click()
    await ben.get_by_test_id("legs-look").click()
    await expect(ben.get_by_test_id("stop-address")).to_have_text(ELM)
    await judged(ben, wrong)
    await ben.get_by_test_id("stop-digits").fill("0000")
    await ben.get_by_test_id("handed-over").click()
    await ben.get_by_test_id("stop").get_by_role("alert").wait_for()
    await ben.get_by_test_id("stop-digits").fill("7730")
    await ben.get_by_test_id("handed-over").click()
    await expect(ben.get_by_test_id("stop-address")).to_have_text(OAK)
    await ben.context.set_offline(True)
    await ben.get_by_test_id("followed").click()
    await ben.get_by_test_id("followed").click()
    await ben.get_by_test_id("followed-now").wait_for()
    await expect(ben.get_by_test_id("stop-address")).to_have_count(0)
    await judged(ben, wrong)
    await ben.context.set_offline(False)
    await desk.word(WordCode.followed)
    await ben.reload()
    await ben.get_by_test_id("followed-now").wait_for()
    await expect(ben.locator("main")).not_to_contain_text(OAK)
    assert not wrong, wrong
    assert not phones.wrong, phones.wrong


async def test_a_link_for_one_driver_alone(house: HouseProcess, town: Town, desk: Coordinator, phones: Phones) -> None:
    link = await desk.makes_link(bytes(range(16)), ELM, "7730", "4821")
    cut_short = await phones.new("dana", locale="en")
    await cut_short.goto(f"{house.origin('dana')}/{link[:40]}")
    await cut_short.get_by_test_id("trip-damaged").wait_for()
    for name, sees in (("driver", "stop-address"), ("other", "trip-closed")):
        page = await phones.new(name, locale="en")
        await page.goto(f"{house.origin(name)}/{link}")
        await page.get_by_test_id(sees).wait_for()
        assert "#" not in page.url
        assert await page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
        assert not await complaints(page)
        if sees == "trip-closed":
            continue
        await page.reload()
        await expect(page.get_by_test_id("stop-you-say")).to_have_text("4821")
        await page.get_by_test_id("stop-digits").fill("7730")
        await page.get_by_test_id("handed-over").click()
        await page.get_by_test_id("trip-done").wait_for()
        assert await page.evaluate("sessionStorage.length") == 0
        assert (await desk.word(WordCode.handed_over)).digits == "7730"
    assert not phones.wrong, phones.wrong
