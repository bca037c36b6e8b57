"""A doorbell at the desk: tried out, rung without a word while the app is closed, put away; and how far an alert has come."""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import CDPSession, Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.judged import complaints, misfits
from tests.e2e.people import MAPLE, NEXT_DOOR, Town, leaves, opens_as_tapped, reports, speaks, starts_watch, takes_role
from tests.e2e.test_closed import WITH_NOTIFICATIONS, played, rings_closed_apps, words
from tests.e2e.test_without_a_line import controlled
from tests.webpush.phone import open_envelope, pocket
from tests.webpush.service import PushService

DISPATCHER = 2
NEIGHBOURS = 20
PICTURES = os.environ.get("DOORBELL_PICTURES")
BELL_SHOWN = """navigator.serviceWorker.getRegistration("/bell/").then((it) => it.getNotifications())
  .then((all) => all.map(({ title, body, tag }) => ({ title, body, tag })))"""


class SecondWorker:
    """The registration that is not the app's, as Chromium knows it."""

    def __init__(self, page: Page, line: CDPSession, origin: str) -> None:
        self.page, self.line, self.origin = page, line, origin
        self.known: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    @classmethod
    async def of(cls, page: Page, origin: str) -> SecondWorker:
        made = cls(page, await page.context.new_cdp_session(page), origin)
        made.line.on("ServiceWorker.workerRegistrationUpdated", made._hear)
        await made.line.send("ServiceWorker.enable")
        return made

    def _hear(self, told: dict[str, Any]) -> None:
        for each in told["registrations"]:
            if each["scopeURL"] == f"{self.origin}/bell/" and not each["isDeleted"] and not self.known.done():
                self.known.set_result(each["registrationId"])

    async def hears(self, text: str) -> None:
        async with asyncio.timeout(60):
            given = {"origin": self.origin, "registrationId": await self.known, "data": text}
        await self.line.send("ServiceWorker.deliverPushMessage", given)


async def judged(page: Page, name: str) -> None:
    """In English and in Arabic."""
    for tag in ("ar", "en"):
        await speaks(page, tag)
        if PICTURES:
            await page.screenshot(path=Path(PICTURES) / f"{name}-{tag}.png", full_page=True)
        wrong = [*await complaints(page), *await misfits(page)]
        assert not wrong, (name, tag, wrong)


@pytest.mark.slow
@pytest.mark.browser
async def test_somebody_on_watch_is_rung_for_the_desk_though_her_app_is_closed(
    house: HouseProcess, town: Town, phones_with_windows: Phones
) -> None:
    phones = phones_with_windows
    async with PushService() as service:
        bell = pocket("cals-bell", endpoint=service.endpoint(""))
        neighbours = [pocket(f"p{n}", endpoint=service.endpoint("")) for n in range(NEIGHBOURS)]
        async with rings_closed_apps(house, service, *neighbours):
            cal = await phones.open(
                "cal",
                link=await town.role(DISPATCHER),
                script=played(bell),
                **{**WITH_NOTIFICATIONS, "geolocation": MAPLE},
            )
            await takes_role(cal, "Cal")
            await town.certify(people=1)
            await controlled(cal)
            second = await SecondWorker.of(cal, house.origin("cal"))
            await starts_watch(cal)
            asked = cal.get_by_test_id("bell-ask")
            await asked.scroll_into_view_if_needed()
            await judged(cal, "bell-off")
            await asked.click()
            came = await service.next()
            assert await cal.get_by_test_id("bell-on").count() == 0, "not before a test has come"
            await second.hears(open_envelope(bell, came.body).decode())
            await expect(cal.get_by_test_id("bell-on")).to_be_visible()
            await judged(cal, "bell-on")

            # an alarm rings neighbours, not her bell; she sees how far it has come
            await cal.get_by_test_id("intake").click()
            await cal.get_by_test_id("intake-event").select_option("fire")
            await cal.get_by_test_id("intake-words").fill("Smoke behind the school")
            await cal.get_by_test_id("intake-save").click()
            await cal.get_by_role("button", name="Here, where I am").click()
            await cal.get_by_test_id("send-unconfirmed").click()
            handed = cal.get_by_test_id("reach-handed")
            await expect(handed).to_have_text(re.compile(f"{NEIGHBOURS}.* of .*{NEIGHBOURS}"))
            await expect(cal.get_by_test_id("reach-closed")).to_have_attribute("data-waiting", "0")
            await expect(cal.get_by_test_id("shown-closed")).to_have_text(words("en", "reach-shown-few"))
            await handed.scroll_into_view_if_needed()
            await judged(cal, "reach")
            assert {each.path for each in service.came[1:]} == {f"/p/p{n}" for n in range(NEIGHBOURS)}
            for _ in range(NEIGHBOURS):
                await service.next()
            await leaves(cal)

            # the app is closed; somebody reports
            await cal.goto("about:blank")
            ana = await phones.open("ana", geolocation=NEXT_DOOR, permissions=["geolocation"])
            await reports(ana)
            rung = await service.next()
            assert rung.path == "/p/cals-bell"
            await second.hears(open_envelope(bell, rung.body).decode())
            await cal.goto(house.origin("cal"))
            await cal.wait_for_function(f"{BELL_SHOWN}.then((all) => all.some(({{ tag }}) => tag === 'tocsin-bell'))")
            told = next(each for each in await cal.evaluate(BELL_SHOWN) if each["tag"] == "tocsin-bell")
            assert told["body"] == words("en", "notify-neutral"), "whoever sees her phone learns of no desk"
            await opens_as_tapped(cal, house.origin("cal"), "tocsin-bell")
            await cal.locator("[data-screen=desk]").wait_for()
            assert cal.url == f"{house.origin('cal')}/", "nothing of it stays in the address"
    assert not phones.wrong
