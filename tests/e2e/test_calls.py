"""A timer and a call every day in real browsers: a keyholder's code from phone to phone, two words that do the same on the screen and on the line; a wish, a caller, an answer."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from datetime import date, timedelta

from playwright.async_api import Page, Request, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.judged import complaints
from tests.e2e.people import Town, now, opens_aid_desk
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import PublicKey
from tocsin.terms.instant import Minutes, minutes_of
from tocsin_kit.aid import vetting
from tocsin_kit.aid.codes import Duty, LegRole

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


def about_noon() -> str:
    """A zone in which it is noon or a little later, so that no hour of this test runs over midnight."""
    return f"Etc/GMT{time.gmtime().tm_hour - 12:+d}"


def there(minutes: int) -> str:
    """The clock there, so many minutes from now."""
    at = time.gmtime(time.time() + (12 - time.gmtime().tm_hour) * 3600 + minutes * 60)
    return f"{at.tm_hour:02}:{at.tm_min:02}"


async def offers_to_ring(page: Page, town: Town) -> None:
    """A steward vouches for her, for calls; then she offers to ring and nothing else."""
    await page.get_by_test_id("go-help").click()
    await page.get_by_test_id("help-offer").click()
    await page.get_by_test_id("vouched").locator("summary").click()
    code = (await page.get_by_test_id("vouch-key").inner_text()).strip()
    begins = Minutes(minutes_of(now()) - 24 * 60)
    said = vetting.Vetting(
        PublicKey(from_b64u(code.removeprefix("tocsin-volunteer:"))), Duty.calls, begins, Minutes(begins + 60 * 24 * 60)
    )
    signed = vetting.sign_vetting(said, town=town.founder.town, key=town.stewards[0].key)
    await page.get_by_test_id("vouch-paste").fill(f"tocsin-vetting:{b64u(signed)}")
    await page.get_by_test_id("vouch-take").click()
    await page.get_by_test_id("vouch-until").wait_for()
    await page.locator(f"main [data-value='{LegRole.call}']").first.click()
    await page.get_by_test_id("offer-name").fill("Cal")
    await page.get_by_test_id("offer-send").click()
    await page.locator("[data-testid=offered][data-state=sent]").wait_for()


async def wishes(page: Page, name: str, *, begins: str, ends: str, notes: str = "", for_another: bool = False) -> None:
    """Today alone, from the screen of daily calls."""
    await page.get_by_test_id("calls-start").click()
    if for_another:
        await page.locator("main [data-value=other]").click()
    await page.get_by_test_id("ask-begins").fill(begins)
    await page.get_by_test_id("ask-ends").fill(ends)
    await page.get_by_test_id("calls-name").fill(name)
    await page.get_by_test_id("calls-phone").fill("+1 612 555 0134")
    await page.get_by_test_id("calls-notes").fill(notes)
    today = date.fromisoformat(await page.evaluate("new Date().toLocaleDateString('sv')"))
    await page.get_by_test_id("calls-quiet-from").fill((today + timedelta(days=1)).isoformat())
    await page.get_by_test_id("calls-quiet-until").fill((today + timedelta(days=30)).isoformat())
    await page.get_by_test_id("calls-wish").click()
    await page.get_by_test_id("my-calls").filter(has_text=name).and_(page.locator("[data-sent=true]")).wait_for()


async def test_a_call_is_wished_planned_rung_and_answered_and_one_that_nobody_made_stands_at_the_desk(
    town: Town, phones: Phones
) -> None:
    zone = {"timezone_id": about_noon()}
    ben = await phones.open("ben", **zone)
    await opens_aid_desk(ben, town)
    cal = await phones.open("cal", **zone)
    await offers_to_ring(cal, town)
    rosa = await phones.open("rosa", **zone)
    await rosa.get_by_test_id("go-help").click()
    await rosa.get_by_test_id("help-calls").click()
    await wishes(rosa, "Rosa", begins=there(-5), ends=there(55), notes="Speak slowly, please")

    await ben.get_by_test_id("aid-more").click()
    await ben.get_by_test_id("aid-calls").click()
    await ben.get_by_test_id("desk-calls-plan").click()
    await ben.locator("[data-testid=desk-calls-planned].quiet").wait_for()
    of_rosa, of_ruth = (ben.get_by_test_id("desk-call").filter(has_text=name) for name in ("Rosa", "Ruth"))
    await expect(of_rosa).to_have_attribute("data-standing", "due")
    assert not await complaints(ben)

    await cal.get_by_test_id("back").click()
    await cal.get_by_test_id("help-calling").click()
    call = cal.get_by_test_id("call")
    await expect(call).to_contain_text("Rosa")
    await expect(call).to_contain_text("English")
    await expect(call).to_contain_text("Speak slowly, please")
    await expect(cal.get_by_test_id("call-ring")).to_have_attribute("href", "tel:+16125550134")
    assert not await complaints(cal)
    await cal.get_by_test_id("call-unanswered").click()
    await expect(call).to_have_attribute("data-tried", "true")
    await expect(of_rosa).to_have_attribute("data-standing", "unanswered")
    await ben.get_by_test_id("aid-today").click()
    await expect(of_rosa.locator("a[href='tel:+16125550134']")).to_be_visible()
    await cal.get_by_test_id("call-answered").click()
    await cal.get_by_test_id("call-done").wait_for()
    await expect(call).to_have_count(0)
    await expect(of_rosa).to_have_count(0)

    await wishes(rosa, "Ruth", begins=there(-30), ends=there(30), for_another=True)
    await ben.get_by_test_id("aid-more").click()
    await ben.get_by_test_id("aid-calls").click()
    await ben.get_by_test_id("desk-calls-plan").click()
    await expect(of_ruth).to_have_attribute("data-standing", "silent")  # she has not rung, and the hour is running
    await ben.get_by_test_id("aid-inbox").click()
    await of_ruth.get_by_test_id("desk-call-other").click()
    await expect(of_ruth).to_have_attribute("data-standing", "nobody")
    await of_ruth.get_by_test_id("desk-call-reached").click()
    await expect(of_ruth).to_have_count(0)
    await ben.get_by_test_id("aid-more").click()
    await ben.get_by_test_id("aid-calls").click()
    await expect(of_ruth).to_have_attribute("data-standing", "answered")
    await rosa.get_by_test_id("my-calls").filter(has_text="Ruth").get_by_test_id("fine").wait_for()
    assert not phones.wrong, phones.wrong
