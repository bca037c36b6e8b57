"""A delivery of four legs in six browsers: bought, packed, carried and received by different people. Each sees her own leg, and one phone sees the address."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.e2e.conftest import Phones
from tests.e2e.people import Town, opens_aid_desk
from tests.e2e.test_aid_person import ELM, asks_for_groceries, goes

SHOP, PACK, CARRY = "1", "2", "4"
DONE = "6"
"""Of a need: both have confirmed."""


async def offers(page: Page, *, role: str, name: str) -> None:
    """Then waits at her legs."""
    await goes(page, "offer")
    for choice in (role, "groceries"):
        await page.locator(f"main [data-value='{choice}']").first.click()
    await page.get_by_test_id("offer-name").fill(name)
    await page.get_by_test_id("offer-send").click()
    await page.locator("[data-testid=offered][data-state=sent]").wait_for()
    await page.get_by_test_id("back").click()
    await page.get_by_test_id("help-legs").click()


async def asks(desk: Page, *, role: str, name: str, items: str) -> None:
    """The coordinator, at the need that is open: from this minute on, whoever is suggested by that name."""
    need = desk.get_by_test_id("aid-need")
    ask = need.get_by_test_id("aid-ask")
    if await ask.get_attribute("open") is None:
        await ask.locator("summary").first.click()
    await ask.get_by_test_id("aid-role").select_option(role)
    now = await desk.evaluate("new Date().toTimeString().slice(0, 5)")
    await ask.get_by_test_id("aid-from").fill(now)
    await ask.get_by_test_id("aid-until").fill("23:59")
    await ask.get_by_test_id("aid-items").fill(items)
    await ask.get_by_test_id("aid-suggested").filter(has_text=name).get_by_test_id("aid-suggested-tick").check()
    await ask.get_by_test_id("aid-ask-them").click()
    await need.get_by_test_id("aid-plan-leg").filter(has_text=name).wait_for()


async def says_yes(page: Page) -> None:
    look = page.get_by_test_id("legs-look")
    yes = page.get_by_test_id("leg-yes")
    await look.click()
    await yes.wait_for()
    await yes.click()
    await page.locator("[data-testid=leg][data-step=accepted]").wait_for()


async def does_her_part(page: Page) -> None:
    for line in await page.get_by_test_id("leg-item").all():
        await line.click()
        await expect(line).to_be_checked()
    await page.get_by_test_id("leg-start").click()
    await page.get_by_test_id("leg-done").click()
    await page.get_by_test_id("leg-over").wait_for()


async def asks_and_is_answered(sara: Page, desk: Page) -> None:
    """What she asks stands at her need on the desk; what is written there stands under it on her phone, and is said on every other screen until she has seen it."""
    await sara.get_by_test_id("amend").locator("summary").click()
    await sara.get_by_test_id("amend-words").fill("Is it milk too?")
    await sara.get_by_test_id("amend-send").click()
    await sara.get_by_test_id("back").click()
    need = desk.get_by_test_id("aid-need")
    await expect(need.get_by_test_id("aid-told")).to_contain_text("Is it milk too?")
    await need.get_by_test_id("aid-answer-words").fill("Milk comes tomorrow")
    await need.get_by_role("button", name="It takes longer").click()
    await need.get_by_test_id("aid-answer-send").click()
    await need.get_by_test_id("aid-answered").filter(has_text="Milk comes tomorrow").wait_for()
    await expect(need.get_by_test_id("aid-answer-words")).to_have_value("")
    await expect(need.get_by_test_id("aid-told")).to_have_count(0)
    await sara.get_by_test_id("help-asked").click()
    await sara.get_by_test_id("asked-look").click()
    answer = sara.get_by_test_id("answer")
    await expect(answer).to_contain_text("Milk comes tomorrow")
    await expect(answer).to_contain_text("We have not forgotten you")
    await expect(sara.get_by_test_id("awaited-answer")).to_have_count(0)


async def test_four_legs_and_one_address(town: Town, phones: Phones) -> None:
    rosa = await phones.open("rosa")
    hers = await opens_aid_desk(rosa, town)
    luz = await phones.open("luz", language="es")
    await opens_aid_desk(luz, town, hers)
    sara = await phones.open("sara")
    await goes(sara, "ask")
    await asks_for_groceries(sara)
    await sara.get_by_test_id("ask-send").click()
    await sara.locator("[data-testid=asked][data-state=sent]").wait_for()
    helpers = {}
    for name, role, language in (("nora", SHOP, "en"), ("omar", PACK, "ar"), ("ben", CARRY, "en")):
        helpers[name] = await phones.open(name, language=language)
        await offers(helpers[name], role=role, name=name)
    nora, omar, ben = helpers.values()

    await rosa.get_by_test_id("aid-row").filter(has_text="Sara").click()
    await rosa.get_by_test_id("aid-need").get_by_test_id("aid-claim").click()
    await asks(rosa, role=SHOP, name="nora", items="Rice\nDates")
    await asks(rosa, role=PACK, name="omar", items="One bag: rice, dates")
    await asks(rosa, role=CARRY, name="ben", items="One bag")

    await says_yes(nora)
    await does_her_part(nora)
    await says_yes(omar)
    await does_her_part(omar)
    await says_yes(ben)
    await ben.get_by_test_id("leg-start").click()
    address = ben.get_by_test_id("stop-address")
    await expect(address).to_have_text(ELM)
    for page in (nora, omar):
        await expect(page.locator("main")).not_to_contain_text(ELM)
        await expect(page.locator("main")).not_to_contain_text("Sara")

    await sara.get_by_test_id("asked-look").click()
    says = await ben.get_by_test_id("stop-you-say").inner_text()
    await expect(sara.get_by_test_id("carrier-says")).to_have_text(says)
    await asks_and_is_answered(sara, rosa)
    digits = await sara.get_by_test_id("you-say").inner_text()
    assert digits != says
    await ben.get_by_test_id("stop-digits").fill(digits)
    await ben.get_by_test_id("handed-over").click()
    await ben.get_by_test_id("leg-over").wait_for()
    await expect(address).to_have_count(0)
    await sara.get_by_test_id("it-came").click()

    await expect(rosa.get_by_test_id("aid-need")).to_have_attribute("data-state", DONE)
    await luz.get_by_test_id("aid-list").click()
    await luz.get_by_test_id("aid-row").filter(has_text="Sara").click()
    await expect(luz.get_by_test_id("aid-need")).to_have_attribute("data-state", DONE)
    await ben.reload()
    await expect(ben.locator("main")).not_to_contain_text(ELM)
    assert not phones.wrong, phones.wrong
