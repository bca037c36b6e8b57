"""A timer in real browsers: a keyholder's code from phone to phone, and two words that do the same on the screen and on the line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from playwright.async_api import Page, Request, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import Town

WORD, DURESS = "lemon tea", "blue coat"
_RANDOM = re.compile(r"[A-Za-z0-9_-]{22,}|\d+")
"""Numbers drawn at random, and clocks."""


@dataclass
class Line:
    """What somebody beside the phone sees go out: what is asked, and how long it is."""

    sent: list[tuple[str, int]] = field(default_factory=list)

    def hear(self, request: Request) -> None:
        if request.method != "GET" and "/api/aid/" in request.url:
            path = request.url.partition("/api/")[2]
            self.sent.append((f"{request.method} {_RANDOM.sub('…', path)}", len(request.post_data_buffer or b"")))


async def makes_code(keyholder: Page, *, for_whom: str, name: str) -> str:
    await keyholder.get_by_test_id("go-help").click()
    await keyholder.get_by_test_id("help-keyholder").click()
    await keyholder.get_by_test_id("key-for").fill(for_whom)
    await keyholder.get_by_test_id("key-mine").fill(name)
    await keyholder.get_by_test_id("key-make").click()
    return (await keyholder.get_by_test_id("key-text").inner_text()).strip()


async def fills_timer(page: Page) -> None:
    await page.get_by_test_id("timer-person").first.check()
    await page.get_by_test_id("timer-name").fill("Rosa")
    await page.get_by_test_id("timer-words").fill("I am at the court. Call my sister first.")
    await page.get_by_test_id("timer-word").fill(WORD)
    await page.get_by_test_id("timer-duress").fill(DURESS)


async def sets_timer(page: Page) -> None:
    """From the screen where somebody's code was taken."""
    await page.get_by_test_id("taken-timer").click()
    await fills_timer(page)
    await page.get_by_test_id("timer-set").click()
    await expect(page.get_by_test_id("timer-runs")).to_have_attribute("data-state", "running")


async def stands(page: Page) -> str:
    """Everything on the screen, as it is drawn and as it is read out, but for clocks and numbers drawn at random."""
    return _RANDOM.sub(
        "…", await page.locator("body").evaluate("body => body.innerText + body.querySelector('main').outerHTML")
    )


async def comes_back(phones: Phones, name: str, word: str) -> tuple[list[str], list[tuple[str, int]], Page]:
    """Somebody sets a timer, puts it off and ends it by one of her words. Gives what stood on the screen, what went out, and her keyholder."""
    ana = await phones.open(f"ana-{name}")
    code = await makes_code(ana, for_whom="Rosa", name="Ana")
    rosa = await phones.open(name, link=f"#k={code}")
    await rosa.get_by_test_id("code-take").click()
    await sets_timer(rosa)
    line = Line()
    rosa.on("request", line.hear)
    seen = [await stands(rosa)]
    await rosa.get_by_test_id("timer-typed").fill("something else")
    await rosa.get_by_test_id("timer-back").click()
    await expect(rosa.get_by_role("alert")).to_contain_text("not your word")
    assert line.sent == []
    await rosa.get_by_test_id("timer-typed").fill(word)
    await rosa.get_by_test_id("timer-later-30").click()
    await expect(rosa.get_by_test_id("timer-typed")).to_have_value("")
    await expect(rosa.get_by_test_id("timer-runs")).to_have_attribute("data-state", "running")
    await rosa.get_by_test_id("timer-later-30").wait_for()
    seen.append(await stands(rosa))
    await rosa.get_by_test_id("timer-typed").fill(word)
    await rosa.get_by_test_id("timer-back").click()
    await rosa.get_by_test_id("timer-ended").wait_for()
    seen.append(await stands(rosa))
    return seen, line.sent, ana


async def test_whichever_word_she_types_the_screen_and_the_line_are_the_same_and_her_keyholder_knows(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    free_seen, free_sent, free_ana = await comes_back(phones, "rosa", WORD)
    forced_seen, forced_sent, forced_ana = await comes_back(phones, "rose", DURESS)
    assert [each.replace("rose", "rosa") for each in forced_seen] == free_seen
    assert forced_sent == free_sent
    assert len(free_sent) == 3  # held later, stopped, stopped for good
    for ana, state in ((free_ana, "back"), (forced_ana, "duress")):
        await ana.get_by_test_id("back").click()
        await ana.get_by_test_id("help-keyholder").click()
        await expect(ana.get_by_test_id("key-news")).to_have_attribute("data-state", state)
    await expect(forced_ana.get_by_test_id("key-news")).to_contain_text("Call my sister first.")
    await expect(free_ana.get_by_test_id("key-news")).not_to_contain_text("sister")
    await forced_ana.get_by_test_id("key-read").click()
    await forced_ana.get_by_test_id("key-away").wait_for()


async def test_a_timer_runs_in_sight_survives_the_page_and_opens_though_the_house_was_down(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    ana = await phones.open("ana")
    code = await makes_code(ana, for_whom="Rosa", name="Ana")
    rosa = await phones.open("rosa", link=f"#k={code}")
    await rosa.get_by_test_id("code-take").click()
    await sets_timer(rosa)
    await rosa.reload()
    await expect(rosa.get_by_test_id("timer-runs")).to_have_attribute("data-state", "running")
    await rosa.get_by_test_id("back").click()
    await expect(rosa.get_by_test_id("awaited-timer")).to_have_attribute("data-state", "running")
    await rosa.context.close()
    await house.stop()
    house.ahead = 3700
    await house.start()
    await ana.reload()
    await expect(ana.get_by_test_id("key-news")).to_have_attribute("data-state", "released")
    await expect(ana.get_by_test_id("key-news")).to_contain_text("Call my sister first.")
    await ana.get_by_test_id("back").click()
    await ana.get_by_test_id("awaited-key-open").click()
    await ana.get_by_test_id("key-read").click()
    await expect(ana.get_by_test_id("awaited-key-open")).to_have_count(0)
