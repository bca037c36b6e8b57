"""The town around the browsers: founded by the kit, its steward on the kit's side; and what people do with their thumbs."""

from __future__ import annotations

import asyncio
import os
import time
from contextlib import suppress

from playwright.async_api import CDPSession, Page, expect
from playwright.async_api import TimeoutError as NoAnswer

from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import AidDesk, AidDevice, Body
from tocsin.seals.statement import Steward as StatedSteward
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.cell import Cell
from tocsin.terms.ids import PigeonholeId, PublicKey, Recipient
from tocsin.terms.instant import Instant
from tocsin.terms.language import Language
from tocsin.terms.registry import Preset
from tocsin_kit import root
from tocsin_kit.actors.founder import Founder, Plan
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.actors.member import find_work
from tocsin_kit.actors.near import cell_at
from tocsin_kit.actors.on_watch import Dispatcher
from tocsin_kit.actors.phone import Phone
from tocsin_kit.actors.steward import Steward, make_secrets
from tocsin_kit.aid import record
from tocsin_kit.aid.codes import NeedKind
from tocsin_kit.aid.offer import Offer
from tocsin_kit.aid.parts import AnswerTo, When
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import seal

TOWN_CELL = cell_at(44.95, -93.27, at_resolution=7)
MAPLE = {"latitude": 44.9500, "longitude": -93.2700}
HOLD_MS = 1_000
NEXT_DOOR = {"latitude": 44.9503, "longitude": -93.2702}


def now() -> Instant:
    return Instant(int(time.time()))


class Town:
    def __init__(self, address: str, *, preset: Preset = Preset.network) -> None:
        self.address = address
        self.preset = preset
        self.founder = Founder(seed=root.make_seed())
        member_secret = os.urandom(32)
        self.stewards = [make_secrets(member_secret=member_secret) for _ in range(2)]
        self.steward: Steward
        self._second: Steward
        self._phones: list[Phone] = []

    async def found(self, setup: str) -> None:
        plan = Plan(
            "Maple Street",
            self.preset,
            Cell(TOWN_CELL),
            (Language("en"), Language("es"), Language("ar")),
            lone_watch=True,
        )
        stated = [StatedSteward(each.key.public, each.opens.public) for each in self.stewards]
        line = HouseLine(self.address)
        await self.founder.found(
            self.founder.first_statements(plan, stewards=stated, at=now()), house=line, setup=from_b64u(setup)
        )
        await line.close()
        made = []
        for secrets in self.stewards:
            phone = Phone(
                town=self.founder.town, addresses=[self.address], clock=now, language="en", here=None, clock_face=str
            )
            self._phones.append(phone)
            await phone.sync()
            made.append(Steward(phone, secrets=secrets))
        self.steward, self._second = made

    async def invite(self) -> str:
        return f"#{await self.steward.invite()}"

    async def role(self, roles: int) -> str:
        return f"#{await self.steward.invite_to_role(roles)}"

    async def certify(self, *, people: int, windows: int = 4) -> None:
        """Waits until that many requests lie in the pigeonholes, then certifies everybody."""
        new = 0
        async with asyncio.timeout(60):
            while new < people:
                new += len(await self.steward.collect())
                await asyncio.sleep(0.2)
        await self.steward.certify(with_steward=self._second, windows=windows, at=now())

    async def has_a_dispatcher(self, *, windows: int = 4) -> Dispatcher:
        """Somebody of the kit's, certified, who has not started a watch."""
        phone = Dispatcher(
            town=self.founder.town, addresses=[self.address], clock=now, language="en", here=None, clock_face=str
        )
        self._phones.append(phone)
        await phone.sync()
        await phone.take_role(await self.steward.invite_to_role(phone.roles), name="Eva", windows=windows)
        await self.certify(people=1, windows=windows)
        await phone.sync()
        return phone

    async def gives_file(self, name: str, data: bytes) -> None:
        """Two stewards list it, and the house has it."""
        await self.steward.list_file(name, data, with_steward=self._second, at=now())

    async def takes_into_the_aid_desk(self, *codes: str) -> None:
        """The root makes these coordinators' phones the aid desk, by the codes that they show."""
        devices = []
        for code in codes:
            both = from_b64u(code.removeprefix("tocsin-aid-desk:"))
            devices.append(AidDevice(recipient=Recipient(both[:32]), key=PublicKey(both[32:])))
        await self.states(AidDesk(tuple(devices)))

    async def states(self, body: Body) -> None:
        """The root writes it into the town's book: it is in force at once."""
        await self.steward.phone.sync()
        book = self.founder.state(self.steward.phone.town_roster(), body, at=now())
        await self.steward.phone.ask("POST", "/api/roster", json_body={"statement": b64u(book)})
        await self.steward.phone.sync()

    async def sends_to_the_aid_desk(self, body: record.Body) -> None:
        """Somebody's phone sends it, sealed to the desk as the town's book names it."""
        phone = self.steward.phone
        to = [device.recipient for device in phone.town_roster().aid]
        envelope = seal(record.write(record.AidRecord(None, body)), to=to)
        asked = (await phone.ask("GET", "/api/guest")).json()
        challenge = from_b64u(asked["challenge"])
        nonce = await asyncio.to_thread(find_work, challenge, bits=asked["bits"])
        headers = {
            "Tocsin-Guest": f"{b64u(challenge)}.{b64u(nonce)}",
            "Tocsin-Erase": b64u(hash_of(os.urandom(16))),
        }
        await phone.ask("PUT", f"/api/aid/records/{b64u(os.urandom(16))}", raw=envelope, headers=headers)

    async def has_offered(self, name: str, *, roles: int) -> None:
        """A volunteer, every day, in English."""
        inside = Offer(
            nonce=os.urandom(16),
            offered_at=now(),
            town=self.founder.town,
            kinds=(NeedKind.groceries,),
            roles=roles,
            place=None,
            reach_m=5_000,
            languages=(Language("en"),),
            when=When(weekdays=127, begins=480, ends=1200, first_day=None, every_weeks=1),
            seats=3,
            car_seats=1,
            quiet=(),
            most_a_week=2,
            name=name,
            answer_to=AnswerTo(PigeonholeId(os.urandom(16)), RecipientKey.make().public),
            key=None,
            words="Not on Fridays before noon",
        )
        await self.sends_to_the_aid_desk(record.OfferRecord(record.offer_letter(inside), None, None))

    async def close(self) -> None:
        for phone in self._phones:
            await phone.close()


async def opens_aid_desk(page: Page, town: Town, *others: str) -> str:
    """A coordinator's phone: its lock, its key, its code; the town takes it in beside the others. Gives the code."""
    await page.get_by_test_id("go-help").click()
    await page.get_by_test_id("help-aid-desk").click()
    await sets_lock(page)
    await page.get_by_test_id("aid-make-key").click()
    code = (await page.get_by_test_id("aid-code").inner_text()).strip()
    await town.takes_into_the_aid_desk(*others, code)
    await page.get_by_test_id("aid-inbox").wait_for()
    return code


async def takes_role(page: Page, name: str, *, touch: bool = False) -> str:
    """Follows a role link that is open on the page, sets the lock, asks for the role. Gives the five words."""
    words = await sets_lock(page, touch=touch)
    await page.get_by_test_id("role-name").fill(name)
    await page.get_by_test_id("role-request").click()
    await page.get_by_test_id("slip").wait_for()
    await page.get_by_test_id("slip-done").click()
    return words


async def sets_lock(page: Page, *, touch: bool = False) -> str:
    """Reads the five words and types them back. `touch`: her finger shall open it too."""
    await page.get_by_test_id("lock-words").locator("li").first.wait_for()
    words = " ".join(text.strip() for text in await page.get_by_test_id("lock-words").locator("li").all_inner_texts())
    await page.get_by_test_id("lock-learnt").click()
    await page.get_by_test_id("lock-typed").fill(words)
    if touch:
        await page.get_by_test_id("lock-touch").set_checked(True)
    await page.get_by_test_id("lock-set").click()
    return words


async def has_finger(page: Page, *, prf: bool = True, gives_it: bool = True) -> Finger:
    """A fingerprint reader built into this page's phone."""
    cdp = await page.context.new_cdp_session(page)
    await cdp.send("WebAuthn.enable")
    made = await cdp.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "ctap2Version": "ctap2_1",
                "transport": "internal",
                "hasUserVerification": True,
                "isUserVerified": gives_it,
                "hasPrf": prf,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return Finger(cdp, made["authenticatorId"])


class Finger:
    def __init__(self, cdp: CDPSession, authenticator: str) -> None:
        self._cdp = cdp
        self._authenticator = {"authenticatorId": authenticator}

    async def is_wrong(self) -> None:
        """Somebody else's from now on. The reader shuts itself off after a few tries: it takes no right one any more."""
        await self._cdp.send("WebAuthn.setUserVerified", {**self._authenticator, "isUserVerified": False})

    async def is_lost(self) -> None:
        """As when all fingers are taken off the phone: the reader's keys are gone."""
        await self._cdp.send("WebAuthn.clearCredentials", self._authenticator)

    async def is_broken(self) -> None:
        await self._cdp.send("WebAuthn.removeVirtualAuthenticator", self._authenticator)

    async def keys(self) -> int:
        return len((await self._cdp.send("WebAuthn.getCredentials", self._authenticator))["credentials"])


async def starts_watch(page: Page) -> None:
    await page.get_by_test_id("go-desk").click()
    await page.get_by_test_id("start-watch").click()
    await page.get_by_test_id("who").wait_for()


async def reports(
    page: Page,
    *,
    words: str = "",
    event: str = "checkpoint",
    place: bool = True,
    voice: bool = False,
    busy: bool = False,
) -> None:
    """Three taps and a hold; where she is the phone has found meanwhile. What stands under "say more" only with words."""
    await page.get_by_test_id("see").click()
    await picks(page, event=event, activity="stopping_people")
    if place:
        await page.get_by_test_id("place-known").wait_for()
    if voice:
        await speaks_a_note(page, seconds=0.6)
    if words:
        await page.get_by_test_id("say-more").click()
        await page.get_by_test_id("words").fill(words)
        await page.locator("[data-step=send] [data-value=few]").click()
    await (holds_a_busy_phone(page) if busy else holds(page))
    await page.get_by_test_id("mine").first.wait_for()


async def speaks_a_note(page: Page, *, seconds: float = 1.5) -> None:
    """Holds the button on the last screen of a report and speaks."""
    hold = page.get_by_test_id("voice-hold")
    await hold.scroll_into_view_if_needed()
    await hold.click(delay=seconds * 1000)
    await expect(page.get_by_test_id("voice-note")).to_have_attribute("data-said", "true")


async def picks(page: Page, *, event: str, activity: str) -> None:
    await page.locator(f"[data-step=event] [data-value={event}]").click()
    await page.locator(f"[data-step=activity] [data-value={activity}]").click()


async def holds(page: Page) -> None:
    await page.get_by_test_id("send").click(delay=HOLD_MS)


async def holds_a_busy_phone(page: Page) -> None:
    """Whose page hears of both ends of the hold only when it has time again."""
    await page.get_by_test_id("send").evaluate(
        """(button, ms) => {
            const hears = (what) => button.dispatchEvent(new PointerEvent(what, { bubbles: true }));
            hears("pointerdown");
            for (const end = performance.now() + ms; performance.now() < end; );
            hears("pointerup");
            button.click();
        }""",
        HOLD_MS,
    )


async def mine_is(page: Page, state: str) -> None:
    await expect(page.get_by_test_id("mine").first).to_have_attribute("data-state", state)


async def speaks(page: Page, tag: str) -> None:
    """Chooses another language, over whatever stands there."""
    await page.get_by_test_id("language").click()
    await page.get_by_test_id(f"language-{tag}").click()
    await expect(page.locator("html")).to_have_attribute("lang", tag)


async def leaves(page: Page) -> None:
    """A phone shows one thing of the desk at a time: back to the queue. What was sent meanwhile closes its pane by itself, or puts another there."""
    close = page.get_by_test_id("beside-close")
    for _ in range(10):
        if await close.count() == 0:
            return
        with suppress(NoAnswer):
            await close.click(timeout=3_000)
            await close.wait_for(state="detached", timeout=3_000)
    await expect(close).to_have_count(0)


async def opens_incident(page: Page, *, state: str) -> None:
    """What was just written opens by itself, and on a phone hides the row before it can be pressed."""
    wanted = page.locator(f"[data-testid=incident-view][data-state={state}]")
    row = page.locator(f"[data-testid=incident][data-state={state}]").first
    await row.wait_for(state="attached")
    for _ in range(10):
        if await wanted.count():
            break
        await leaves(page)
        with suppress(NoAnswer):
            await row.click(timeout=3_000)
            await wanted.wait_for(timeout=3_000)
    await wanted.wait_for()


async def warned(dana: Page, cal: Page) -> None:
    """Dana reports, and Cal, who is alone on the street, confirms."""
    await reports(dana)
    await mine_is(dana, "seen")
    await opens_incident(cal, state="new")
    await cal.get_by_test_id("confirm").click()
    await mine_is(dana, "alerted")


async def opens_as_tapped(page: Page, origin: str, tag: str) -> None:
    """Where a notification leads when no page is open: the worker leaves which it was, the address says nothing of it."""
    left = "(tag) => caches.open('tocsin-kept').then((kept) => kept.put('/tapped', new Response(tag)))"
    await page.evaluate(left, tag)
    await page.goto(f"{origin}/?to=opened")
