"""The app is closed. What a real house really pushes is opened as a browser would and handed to Chromium, which wakes the app's worker; there is no line to a push service in between."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import cbor2
import pytest
from playwright.async_api import CDPSession, Page, expect

from tests.e2e.conftest import PATIENCE_MS, HouseProcess, Phones
from tests.e2e.people import Town, opens_as_tapped
from tests.e2e.test_opening import becomes_a_trustee
from tests.e2e.test_ring import ACROSS_TOWN, AT_HOME, HOME, Watch, lives_here, street
from tests.e2e.test_without_a_line import controlled
from tests.webpush.phone import Pocket, pocket
from tests.webpush.service import Came, PushService
from tests.webpush.test_envelopes import opened
from tests.witness.room import letter
from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.keyring import Stick
from tocsin.house.config import Config
from tocsin.house.push import make_ready
from tocsin.rails.push import DISTRICT_RESOLUTION, WAKES, Subscription
from tocsin.seals.hashes import wake_of
from tocsin.seals.statement import Trustee, Trustees
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.cell import parent
from tocsin.terms.ids import PigeonholeId
from tocsin.terms.registry import Event, Status
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.actors.member import find_work
from tocsin_kit.keys import RecipientKey, SigningKey

assert street is not None
ROOT = Path(__file__).parents[2]
WITH_NOTIFICATIONS: Any = {**AT_HOME, "permissions": ["geolocation", "notifications"], "service_workers": "allow"}
SHOWN = "Promise.resolve(self.registration ?? navigator.serviceWorker.getRegistration()).then((it) => it.getNotifications()).then((all) => all.map(({ title, body, tag, silent, lang, dir }) => ({ title, body, tag, silent, lang, dir })))"


@asynccontextmanager
async def rings_closed_apps(
    house: HouseProcess, service: PushService, *known: Pocket, districts: bool = False
) -> AsyncIterator[None]:
    """From now on; whoever is `known` is rung already. `districts`: phones may name some."""
    stick = house.data.with_name("stick")
    await house.stop()
    assert make_ready(Config(data=house.data, push_key=stick), town="https://maple.example", say=lambda line: None) == 0
    store = SealedEndpoints(house.data / "push.sqlite3", holder=Stick(stick), draw=secrets.token_bytes)
    await store.look()
    for each in known:
        await store.keep(each.subscription)
    store.close()
    house.settings = {"TOCSIN_PUSH_KEY": str(stick), "TOCSIN_PUSH_ALSO": service.origin} | (
        {"TOCSIN_PUSH_DISTRICTS": "1"} if districts else {}
    )
    await house.start()
    yield


async def kept_by(house: HouseProcess) -> Sequence[Subscription]:
    """Read with its key."""
    stick = Stick(house.data.with_name("stick"))
    store = SealedEndpoints(house.data / "push.sqlite3", holder=stick, draw=secrets.token_bytes)
    await store.look()
    try:
        return store.everybody()
    finally:
        store.close()


class Closed:
    """Ana's phone, on which no page of Tocsin is open; a second pocket shows what the house pushes."""

    def __init__(self, page: Page, origin: str, service: PushService, spare: Pocket) -> None:
        self.page, self.origin = page, origin
        self.service, self.spare = service, spare
        self._line: CDPSession
        self._worker = ""

    async def close(self) -> None:
        self._line = await self.page.context.new_cdp_session(self.page)
        known: asyncio.Future[str] = asyncio.get_running_loop().create_future()

        def hear(told: dict[str, Any]) -> None:
            for each in told["registrations"]:
                if each["scopeURL"] == f"{self.origin}/" and not known.done():
                    known.set_result(each["registrationId"])

        self._line.on("ServiceWorker.workerRegistrationUpdated", hear)
        await self._line.send("ServiceWorker.enable")
        async with asyncio.timeout(60):
            self._worker = await known
        await self.page.goto("about:blank")

    async def next_push(self) -> str:
        """What the house pushes next, as a browser opens it."""
        came = await self.service.next()
        inside = (await asyncio.to_thread(opened, self.spare, [came.body]))[0]
        assert inside is not None
        return inside.decode()

    async def hears(self, text: str) -> None:
        given = {"origin": self.origin, "registrationId": self._worker, "data": text}
        await self._line.send("ServiceWorker.deliverPushMessage", given)

    async def shown(self, count: int, *, silently: bool = False) -> list[dict[str, Any]]:
        """Asked of the worker itself: a page of the app, were it opened to look, would make the alarm silent."""
        found: list[dict[str, Any]] = []
        for _ in range(200):
            for worker in self.page.context.service_workers:
                if worker.url.startswith(self.origin):
                    found = await worker.evaluate(SHOWN)
            if len(found) == count and not (silently and any(not each["silent"] for each in found)):
                break
            await asyncio.sleep(0.1)
        assert len(found) == count, found
        return found


def words(language: str, name: str) -> str:
    text = "\n".join(each.read_text("utf-8") for each in (ROOT / "phrasebook" / language).glob("*.ftl"))
    found = re.search(rf"^{name} = (.+)$", text, re.MULTILINE)
    assert found is not None, name
    return found[1]


@pytest.mark.browser
@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("es", "ltr")])
async def test_an_alarm_is_said_in_her_language_by_an_app_that_was_never_opened_since(
    house: HouseProcess, street: Town, phones_with_windows: Phones, language: str, direction: str
) -> None:
    spare = pocket("spare")
    async with PushService() as service:
        spare = pocket("spare", endpoint=service.endpoint(""))
        async with rings_closed_apps(house, service, spare):
            page = await phones_with_windows.open("ana", language=language, **WITH_NOTIFICATIONS)
            await lives_here(page)
            await controlled(page)
            await page.get_by_test_id("go-settings").click()
            await page.get_by_test_id("settings-ringing").click()
            await page.get_by_test_id("notify-neutral").click()
            await expect(page.get_by_test_id("notify-neutral")).not_to_be_checked()
            closed = Closed(page, house.origin("ana"), service, spare)
            await closed.close()
            # Only now somebody is certified, and warns: the phone's book ends before.
            watch = Watch(await street.has_a_dispatcher())
            await watch.warns(Event.checkpoint, HOME)
            alarm = await closed.next_push()
            await closed.hears(alarm)
            (told,) = await closed.shown(1)
            assert told["title"] == f"{words(language, 'event-checkpoint')}."
            assert words(language, "do-avoid") in told["body"] or words(language, "do-checkpoint-avoid") in told["body"]
            assert (told["lang"], told["dir"], told["silent"]) == (language, direction, False)
            await closed.hears(alarm)
            (again,) = await closed.shown(1, silently=True)
            assert again["silent"], "what was shown once does not ring again"
            for _ in range(2):
                await watch.warns(Event.checkpoint, ACROSS_TOWN)
                await closed.hears(await closed.next_push())
            far = next(each for each in await closed.shown(2) if each["tag"] == "tocsin-far")
            assert far["silent"] and far["body"] == words(language, "push-far")
            await watch.warns(Event.fire, HOME, status=Status.Exercise)
            await closed.hears(await closed.next_push())
            drill = next(each for each in await closed.shown(3) if each["tag"].startswith("drill-"))
            assert words(language, "exercise") in drill["body"]
            forged = json.loads(alarm)
            forged["alert"] = forged["alert"][:60] + ("A" if forged["alert"][60] != "A" else "B") + forged["alert"][61:]
            await closed.hears(json.dumps(forged))
            news = next(each for each in await closed.shown(4) if each["tag"] == "tocsin-news")
            assert news["body"] == words(language, "push-open"), "what proves nothing says nothing"
    assert not phones_with_windows.wrong


HER_BROWSER = """
PushManager.prototype.subscribe = async function ({ userVisibleOnly, applicationServerKey }) {
  window.askedWith = [userVisibleOnly, applicationServerKey.byteLength];
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0)).buffer;
  return (window.made = { endpoint: ENDPOINT, getKey: (name) => bytes(name === "auth" ? AUTH : KEY), unsubscribe: async () => true });
};
PushManager.prototype.getSubscription = async () => window.made ?? null;
"""


def played(hers: Pocket) -> str:
    """Her browser's push service is the one thing that is played here: there is none without the internet."""
    given = {
        "ENDPOINT": hers.subscription.endpoint,
        "AUTH": b64u(hers.subscription.auth),
        "KEY": b64u(hers.subscription.public_key),
    }
    values = "".join(f"const {name} = {json.dumps(value)};" for name, value in given.items())
    return f"(() => {{ {values} {HER_BROWSER} }})();"


@pytest.mark.browser
async def test_it_is_ticked_once_a_test_alarm_has_come_and_can_be_taken_back(
    house: HouseProcess, street: Town, phones_with_windows: Phones
) -> None:
    async with PushService() as service:
        hers = pocket("ana", endpoint=service.endpoint(""))
        async with rings_closed_apps(house, service, districts=True):
            page = await phones_with_windows.open("ana", script=played(hers), **WITH_NOTIFICATIONS)
            await lives_here(page)
            await controlled(page)
            await page.get_by_test_id("go-settings").click()
            await page.get_by_test_id("settings-ringing").click()
            asked = page.get_by_test_id("closed-ask")
            await expect(asked).to_be_visible()
            hears = await hearer(page, house.origin("ana"), hers)
            await asked.click()
            came = await service.next()
            assert await page.get_by_test_id("closed-on").count() == 0
            assert await page.evaluate("window.askedWith") == [True, 65]

            await hears(came)
            await expect(page.get_by_test_id("closed-on")).to_be_visible()
            assert "A test." in (await page.evaluate(SHOWN))[0]["body"]
            assert [each.districts for each in await kept_by(house)] == [()], (
                "for everything, unless she says otherwise"
            )
            # For some parts of town only: what that tells the house stands there before it does.
            where = page.get_by_test_id("closed-where")
            await where.locator("[data-value=some]").click()
            await expect(page.get_by_test_id("closed-where-tells")).to_be_visible()
            await page.get_by_test_id("closed-where-place").check()
            await page.get_by_test_id("closed-where-tell").click()
            await hears(await service.next())
            await expect(page.get_by_test_id("closed-on")).to_be_visible()
            await expect(where).to_have_attribute("data-districts", "7")
            for _ in range(PATIENCE_MS // 100):
                (told,) = await kept_by(house)
                if told.districts:
                    break
                await asyncio.sleep(0.1)
            assert parent(HOME, at_resolution=DISTRICT_RESOLUTION) in told.districts and len(told.districts) == 7
            await page.get_by_test_id("notify-neutral").click()
            # For letters too, once she wishes it: of the numbers that the house has already, some are then keys of hers.
            for _ in range(2):
                await page.get_by_test_id("back").click()
            await page.get_by_test_id("go-help").click()
            await page.get_by_test_id("help-keyholder").click()
            woken = page.get_by_test_id("key-wakes")
            await expect(woken).to_have_attribute("data-state", "can")
            numbers = (await kept_by(house))[0].waits_for()
            assert len(numbers) == WAKES and wake_of(await hole_of_a_new_key(page, "Ben")) not in numbers
            await page.get_by_test_id("key-wakes-ask").click()
            await expect(woken).to_have_attribute("data-state", "on")
            numbers = (await kept_by(house))[0].waits_for()
            assert len(numbers) == WAKES and wake_of(await hole_of_a_new_key(page, "Rosa")) in numbers
            await hears('{"letter": true}')
            await page.wait_for_function(
                f"{SHOWN}.then((all) => all.some(({{ body }}) => body === {words('en', 'push-letter')!r}))"
            )
            await page.get_by_test_id("key-wakes-stop").click()
            await expect(woken).to_have_attribute("data-state", "can")
            for _ in range(PATIENCE_MS // 100):
                still = set(numbers) & set((await kept_by(house))[0].waits_for())
                if not still:
                    break
                await asyncio.sleep(0.1)
            assert not still
            for _ in range(2):
                await page.get_by_test_id("back").click()
            await page.get_by_test_id("go-settings").click()
            await page.get_by_test_id("settings-ringing").click()
            await page.get_by_test_id("closed-off").click()
            await expect(page.get_by_test_id("closed-ask")).to_be_visible()
            await opens_as_tapped(page, house.origin("ana"), "keyholder")
            await expect(woken).to_have_attribute("data-state", "off")
    assert not phones_with_windows.wrong


async def hole_of_a_new_key(page: Page, for_whom: str) -> PigeonholeId:
    await page.get_by_test_id("key-for").fill(for_whom)
    await page.get_by_test_id("key-mine").fill("Ana")
    await page.get_by_test_id("key-make").click()
    await expect(page.get_by_test_id("key-code")).to_contain_text(for_whom)
    code = await page.get_by_test_id("key-text").inner_text()
    return PigeonholeId(cbor2.loads(from_b64u(code.strip()))[1])


@pytest.mark.browser
async def test_a_trustee_who_wishes_it_is_rung_when_somebody_asks_and_her_phone_names_nothing(
    house: HouseProcess, street: Town, phones_with_windows: Phones
) -> None:
    async with PushService() as service, rings_closed_apps(house, service):
        hers = pocket("ana", endpoint=service.endpoint(""))
        page, trustee = await becomes_a_trustee(phones_with_windows, "ana", script=played(hers), **WITH_NOTIFICATIONS)
        other = Trustee(RecipientKey.make().public, SigningKey.make().public)
        await street.states(Trustees((trustee, other), needed=2, sound=False, hours=720))
        wakes = page.get_by_test_id("case-wakes")
        await expect(wakes).to_have_attribute("data-state", "off")
        await page.get_by_test_id("case-wakes-ringing").click()
        hears = await hearer(page, house.origin("ana"), hers)
        await page.get_by_test_id("closed-ask").click()
        await hears(await service.next())
        await expect(page.get_by_test_id("closed-on")).to_be_visible()
        await page.get_by_test_id("notify-neutral").click()
        await page.get_by_test_id("back").click()
        await expect(wakes).to_have_attribute("data-state", "can")
        before = (await kept_by(house))[0].waits_for()
        await page.get_by_test_id("case-wakes-ask").click()
        await expect(wakes).to_have_attribute("data-state", "on")
        numbers = (await kept_by(house))[0].waits_for()
        assert len(numbers) == WAKES and len(set(numbers) - set(before)) == 1
        # Somebody asks: what the house pushes has no word of it, and the phone says what it says to a keyholder.
        await asks_trustees(house.address)
        await hears(await service.next())
        await page.wait_for_function(
            f"{SHOWN}.then((all) => all.some(({{ tag, body }}) => tag === 'trustee' && body === {words('en', 'push-letter')!r}))"
        )
        await page.get_by_test_id("case-wakes-stop").click()
        await expect(wakes).to_have_attribute("data-state", "can")
        assert not set((await kept_by(house))[0].waits_for()) & (set(numbers) - set(before))
        # The very kind that rang, on a phone that may hold letters too.
        for kind in ("keyholder", "trustee"):
            await opens_as_tapped(page, house.origin("ana"), kind)
            await expect(page.locator(f"[data-screen={kind}]")).to_be_visible()
        assert page.url == f"{house.origin('ana')}/", "nothing of it stays in the address"
    assert not phones_with_windows.wrong


async def hearer(page: Page, origin: str, hers: Pocket) -> Callable[[Came | str], Awaitable[None]]:
    """Hands what came for her, or what could have, to the app's worker, as her browser would."""
    line = await page.context.new_cdp_session(page)
    known: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    line.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda told: None if known.done() else known.set_result(told["registrations"][0]["registrationId"]),
    )
    await line.send("ServiceWorker.enable")

    async def hears(came: Came | str) -> None:
        if isinstance(came, Came):
            inside = (await asyncio.to_thread(opened, hers, [came.body]))[0]
            assert inside is not None
            came = inside.decode()
        given = {"origin": origin, "registrationId": await known, "data": came}
        await line.send("ServiceWorker.deliverPushMessage", given)

    return hears


async def asks_trustees(address: str) -> None:
    """A guest, about some film: the house sees a sealed envelope."""
    line = HouseLine(address)
    found = (await line.ask("GET", "/api/guest")).json()
    nonce = await asyncio.to_thread(find_work, from_b64u(found["challenge"]), bits=found["bits"])
    headers = {"Tocsin-Erase": b64u(secrets.token_bytes(32)), "Tocsin-Guest": f"{found['challenge']}.{b64u(nonce)}"}
    case = b64u(secrets.token_bytes(16))
    await line.ask("PUT", f"/api/witness/cases/{case}", raw=letter(), headers=headers)
    await line.close()


@pytest.mark.browser
async def test_a_phone_that_no_test_alarm_reaches_says_so_and_what_to_do(
    house: HouseProcess, street: Town, phones_with_windows: Phones
) -> None:
    async with PushService() as service, rings_closed_apps(house, service):
        hers = pocket("ana", endpoint=service.endpoint(""))
        page = await phones_with_windows.open("ana", script=played(hers), **WITH_NOTIFICATIONS)
        await controlled(page)
        await page.clock.install()
        await page.get_by_test_id("go-settings").click()
        await page.get_by_test_id("settings-ringing").click()
        await page.get_by_test_id("closed-ask").click()
        await service.next()
        await expect(page.get_by_test_id("closed-trying")).to_be_visible()
        await page.clock.fast_forward(60_000)
        await expect(page.get_by_test_id("closed-failed")).to_be_visible()
        await expect(page.get_by_test_id("closed-remedies").locator("li")).to_have_count(3)
        assert await page.get_by_test_id("closed-on").count() == 0
        await page.get_by_test_id("back").click()
        await page.get_by_test_id("back").click()
        await expect(page.locator("[data-trouble=closed-failed]")).to_be_visible()
        # Her browser gives her another address while the app is closed to all of this; the next start tells the house.
        moved = pocket("ana-moved", endpoint=service.endpoint(""))
        await page.context.add_init_script(played(moved))
        await page.reload()
        came = await service.next()
        assert came.path == "/p/ana-moved"
        assert (await asyncio.to_thread(opened, moved, [came.body]))[0] is not None
    assert not phones_with_windows.wrong
