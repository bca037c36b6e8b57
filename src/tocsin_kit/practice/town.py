"""The practice town: founded like any other, peopled by actors, told line by line."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from tocsin.seals import cose, directory, manifest
from tocsin.seals import statement as statements
from tocsin.seals.alert import Standing
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import IncidentId
from tocsin.terms.instant import Instant, window_of
from tocsin.terms.language import Language
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Activity, Event, Preset, Role, Size
from tocsin_kit import book, root
from tocsin_kit.actors.case import Case
from tocsin_kit.actors.founder import Founder, Plan
from tocsin_kit.actors.line import HouseLine, NoLine, Refused
from tocsin_kit.actors.member import Draft, Member
from tocsin_kit.actors.near import cell_at
from tocsin_kit.actors.on_watch import Dispatcher, OnWatch, Verifier
from tocsin_kit.actors.phone import Phone
from tocsin_kit.actors.steward import Steward, make_secrets
from tocsin_kit.practice.places import maple_places
from tocsin_kit.practice.trustees import Trustees

TOWN_NAME = "Practice town"
PRESET = Preset.network
VISITOR_SEALS_S = 15.0
SITE = "maple.localhost"
"""One site for the stage and its phones, an origin for each (tools/practice.py names it too)."""
MAPLE = (44.9500, -93.2700)
SPREAD_M = 900.0
MAP = Path(__file__).with_name("maple.pmtiles")
"""The invented town around it, written by `tocsin-kit map invent`: that needs the extra `map`, practising does not."""
LANGUAGES = ("en", "es", "ar")
PEOPLE = (
    ("ana", "neighbour", "es"),
    ("ben", "verifier", "en"),
    ("cal", "dispatcher", "en"),
    ("dana", "neighbour", "ar"),
)
ROLES = {"ben": Role.verifier, "cal": Role.dispatcher}
WORDS = "Two vans at the corner of Maple and 3rd, they stop everybody."
BEAT_EVERY_S = 110
A = TypeVar("A", bound=Phone)


class Town:
    """Everybody who plays. `tell(step, person, say)` is the narrator."""

    def __init__(self, *, house: str, tell: Callable[[str, str | None, str], None]) -> None:
        self.house = house
        self.tell = tell
        self.founder = Founder(seed=root.make_seed())
        self.stewards: list[Steward] = []
        self.taken: set[str] = set()
        self.private: list[bytes] = []
        self.approved_at = 0.0
        self.place = cell_at(*MAPLE, at_resolution=12)
        self.trustees = Trustees(PRESET, member=self._a_member, tell=tell)
        self._tasks: list[asyncio.Task[None]] = []

    # ── founding ──

    async def found(self, setup: bytes, *, windows: int) -> None:
        member_secret = os.urandom(32)
        secrets = [make_secrets(member_secret=member_secret) for _ in range(2)]
        plan = Plan(
            name=TOWN_NAME,
            preset=PRESET,
            home_cell=cell_at(*MAPLE, at_resolution=6),
            languages=tuple(Language(tag) for tag in LANGUAGES),
            lone_watch=True,
        )
        stated = [statements.Steward(each.key.public, each.opens.public) for each in secrets]
        first = self.founder.first_statements(plan, stewards=stated, at=now())
        line = HouseLine(self.house)
        await self.founder.found(first, house=line, setup=setup)
        for each in secrets:
            phone = self._phone(Phone, "en")
            await phone.sync()
            self.stewards.append(Steward(phone, secrets=each))
        await self._pin_the_app(line)
        map_of_the_town = MAP.read_bytes()
        await self.stewards[0].list_file("map.pmtiles", map_of_the_town, with_steward=self.stewards[1], at=now())
        places = maple_places(today=now() // 86_400)
        await self.stewards[0].list_file(directory.NAME, places, with_steward=self.stewards[1], at=now())
        await self._let_films_be_made(line)
        await line.close()
        self.ana = self._phone(Member, "es")
        self.dana = self._phone(Member, "ar")
        self.ben = self._phone(Verifier, "en")
        self.cal = self._phone(Dispatcher, "en")
        for member in (self.ana, self.dana):
            await member.sync()
            await member.redeem(await self.stewards[0].invite())
        for name, watcher in self.watchers().items():
            await watcher.sync()
            await watcher.take_role(await self.stewards[0].invite_to_role(watcher.roles), name=name, windows=windows)
        await self.stewards[0].collect()
        await self.certify(windows=windows)
        for watcher in self.watchers().values():
            await watcher.start_shift()
            await watcher.open()
            await watcher.open_desk_line()
        for member in (self.ana, self.dana):
            await member.sync()
            await member.open()
        self._tasks.append(asyncio.create_task(self._keep_beating()))

    async def certify(self, *, windows: int) -> None:
        await self.stewards[1].phone.sync()
        await self.stewards[0].certify(with_steward=self.stewards[1], windows=windows, at=now())

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        for phone in self.everybody():
            await phone.close()
        await self.trustees.close()

    def watchers(self) -> dict[str, OnWatch]:
        return {"ben": self.ben, "cal": self.cal}

    def everybody(self) -> list[Phone]:
        people = [getattr(self, name) for name in ("ana", "dana", "ben", "cal") if hasattr(self, name)]
        return [*people, *(steward.phone for steward in self.stewards)]

    # ── taking over ──

    async def take_over(self, person: str, *, windows: int) -> str | None:
        """A role link for the visitor; the actor steps back, and whoever comes with that link is certified."""
        if person not in ROLES or person in self.taken:
            return None
        self.taken.add(person)
        link = await self.stewards[0].invite_to_role(int(ROLES[person]))
        self._tasks.append(asyncio.create_task(self._certify_the_visitor(person, windows=windows)))
        return f"{self.origin_of(person)}/#{link}"

    async def take_into_aid_desk(self, code: str) -> None:
        """The phone that shows `code`. By the root, so at once: what two stewards sign is in force after two days.

        Refusal("aid.no_code", "aid.desk_full").
        """
        phone = self.stewards[0].phone
        await phone.sync()
        await self._state(book.changed_aid_desk(phone.town_roster().aid, added=[code], removed=[]))
        self.tell("aid", None, "That phone is an aid desk now: what is asked for under Help comes to it.")

    def origin_of(self, person: str) -> str:
        """Her phone's, in this town alone: a browser that remembers the last town would warn of another history."""
        return f"http://{person}-{self.founder.town[:4].hex()}.{SITE}:{urlsplit(self.house).port}"

    async def _certify_the_visitor(self, person: str, *, windows: int) -> None:
        for _ in range(1200):
            with suppress(NoLine, Refused, Refusal):
                if await self.stewards[0].collect():
                    await self.certify(windows=windows)
                    self.tell("certified", person, f"{person.title()}'s keys are certified. Start the watch.")
                    return
            await asyncio.sleep(0.5)

    # ── the play ──

    async def sees(self) -> Draft:
        self.tell("sees", "ana", "Ana sees two vans at Maple and 3rd that stop everybody. She taps what she saw.")
        draft = await self.ana.report(
            place=self.place,
            event=Event.checkpoint,
            size=Size.few,
            activity=Activity.stopping_people,
            words=WORDS,
        )
        assert draft.sealed is not None
        self.private += private_marks(draft)
        self.tell("sends", "ana", f"Her phone seals it: {len(draft.sealed):,} bytes of noise for the house.")
        return draft

    async def opens(self, *, pause_s: float, patience_s: float) -> Case | None:
        """The desk opens what has come; None when it was nothing new."""
        if "cal" in self.taken:
            self.tell("waits", "cal", "Cal is you: open the sighting at the desk.")
            if await self._wait_for(self.ben, lambda: newest(self.ben) is not None, seconds=patience_s):
                return newest(self.ben)
            self.tell("goes_on", "cal", "Nobody opened it; the actor does.")
        await self.cal.look()
        case = newest(self.cal)
        if case is None and "ben" in self.taken:
            # Ben's own desk was quicker; what it opened is sealed again to Cal a moment later.
            await self._wait_for(self.cal, lambda: opened_by_anybody(self.cal) is not None, seconds=VISITOR_SEALS_S)
            case = opened_by_anybody(self.cal)
        if case is not None:
            self.tell("opens", "cal", "Cal's desk opens it, checks the town's mark inside, and seals it again to Ben.")
        return case

    async def confirms(self, incident: IncidentId, *, pause_s: float, patience_s: float) -> None:
        if "ben" in self.taken:
            self.tell("waits", "ben", "Ben is you: take it, go and look, say what you see.")
            if await self._wait_for(self.cal, lambda: signed_by_one(self.cal, incident), seconds=patience_s):
                self.tell("confirms", "ben", "Ben has confirmed: the first signature, on the very alert he saw.")
                return
            self.tell("goes_on", "ben", "Nobody confirmed; the actor does.")
        await self.ben.look()
        case = self.ben.case(incident)
        await self.ben.claim(case, eta=4)
        self.tell("claims", "ben", "Ben takes it: four minutes away. Nobody else need go.")
        await asyncio.sleep(pause_s)
        alert = await self.ben.confirm(case)
        self.tell(
            "confirms", "ben", f"Ben stands there: it is so. First signature: {alert.radius_m} m, {alert.expires} min."
        )

    async def approves(self, incident: IncidentId, *, patience_s: float) -> float:
        """When the second signature was given, in unix seconds."""
        issued = lambda: any(each.incident == incident for each in self.cal.incidents())  # noqa: E731
        if "cal" in self.taken:
            self.tell("waits", "cal", "Cal is you: read what Ben signed, and sign it too.")
            if await self._wait_for(self.cal, issued, seconds=patience_s):
                return time.time()
            self.tell("goes_on", "cal", "Nobody approved; the actor does.")
        await self.cal.look()
        self.approved_at = at = time.time()
        await self.cal.approve(self.cal.case(incident))
        size = len(cose.write(self.alert(incident).signed))
        self.tell("approves", "cal", f"Cal approves: two people, two signatures, {size} bytes for the whole town.")
        return at

    async def over(self, incident: IncidentId, *, patience_s: float) -> float:
        """When the sound stopped."""
        if "cal" in self.taken:
            self.tell("waits", "cal", "Cal is you: when it is over, say so.")
            if await self._wait_for(self.ben, lambda: self.knows_the_end(self.ben, incident), seconds=patience_s):
                self.tell("over", "cal", "It is over. One signature stops the sound everywhere: reported over.")
                return time.time()
            self.tell("goes_on", "cal", "Nobody said that it is over; the actor does.")
        at = time.time()
        await self.cal.all_clear(incident)
        self.tell("over", "cal", "It is over. One signature stops the sound everywhere: reported over.")
        return at

    async def clear(self, incident: IncidentId, *, patience_s: float) -> float:
        await self.ben.until(lambda: self.knows_the_end(self.ben, incident))
        if "ben" in self.taken:
            self.tell("waits", "ben", "Ben is you: say that it is over, too.")
            if await self._wait_for(self.cal, lambda: self.is_final(incident), seconds=patience_s):
                self.tell("clear", "ben", "Ben has seen it too: the second signature. All clear.")
                return time.time()
            self.tell("goes_on", "ben", "Nobody signed; the actor does.")
        at = time.time()
        await self.ben.make_final(incident)
        self.tell("clear", "ben", "Ben sees it too: the second signature. All clear.")
        return at

    def alert(self, incident: IncidentId) -> Any:
        return next(each.shown for each in self.cal.incidents() if each.incident == incident)

    def is_final(self, incident: IncidentId) -> bool:
        return any(each.incident == incident and each.standing is Standing.FINAL for each in self.cal.incidents())

    def knows_the_end(self, watcher: OnWatch, incident: IncidentId) -> bool:
        return any(each.incident == incident and each.shown.alert.is_ending for each in watcher.incidents())

    # ── inside ──

    async def _wait_for(self, watcher: OnWatch, found: Callable[[], bool], *, seconds: float) -> bool:
        """Look at the desk each time the house stirs it, until `found`; False when the patience is over."""
        deadline = asyncio.get_running_loop().time() + seconds
        while asyncio.get_running_loop().time() < deadline:
            with suppress(NoLine, Refused, Refusal):
                await watcher.read_desk()
            if found():
                return True
            with suppress(TimeoutError):
                await self._stirred_or(watcher, found)
        return False

    async def _stirred_or(self, watcher: OnWatch, found: Callable[[], bool]) -> None:
        before = watcher.stirred
        await watcher.until(lambda: watcher.stirred > before or found(), seconds=5.0)

    async def _keep_beating(self) -> None:
        """Ben's and Cal's desks give their word every two minutes, and open again in every new window."""
        window = window_of(now())
        while True:
            await asyncio.sleep(BEAT_EVERY_S)
            for watcher in self.watchers().values():
                with suppress(NoLine, Refused, Refusal):
                    if window_of(now()) != window:
                        await watcher.end_shift()
                        await watcher.start_shift()
                        await watcher.open_desk_line()
                    await watcher.beat()
            window = window_of(now())

    async def _pin_the_app(self, line: HouseLine) -> None:
        """What the house serves is what was built here; the two stewards say so in the roster."""
        answer = await line.exchange("GET", manifest.PATH)
        if answer.status == 200:
            body = statements.Manifest(hash_of(answer.body))
            await self.stewards[0].state_with(self.stewards[1], body, at=now())
            await self.stewards[1].phone.sync()

    async def _let_films_be_made(self, line: HouseLine) -> None:
        """Who opens them, and whose ledger they stand in."""
        await self.stewards[0].phone.sync()
        await self._state(self.trustees.listed)
        log = (await line.ask("GET", "/api/ledger/keys")).json()["log"]
        await self.stewards[0].phone.sync()
        await self._state(statements.Cosigners(log=log, needed=0, cosigners=(), authorities=()))

    async def _state(self, body: statements.Body) -> None:
        """By the root, so at once: what two stewards sign is in force after two days."""
        phone = self.stewards[0].phone
        signed = self.founder.state(phone.town_roster(), body, at=now())
        await phone.ask("POST", "/api/roster", json_body={"statement": b64u(signed)})

    async def _a_member(self) -> Member:
        member = self._phone(Member, "en")
        await member.sync()
        await member.redeem(await self.stewards[0].invite())
        return member

    def _phone(self, kind: type[A], language: str) -> A:
        return kind(
            town=self.founder.town,
            addresses=[self.house],
            clock=now,
            language=language,
            here=self.place,
            clock_face=lambda at: time.strftime("%H:%M", time.localtime(at)),
        )


def newest(watcher: OnWatch) -> Case | None:
    """Of those of which somebody can be warned."""
    return next((case for case in reversed(_placed(watcher)) if not case.alerts), None)


def placeless(watcher: OnWatch) -> list[Case]:
    """Of which nobody can be warned yet."""
    return [case for case in watcher.open_cases() if case.sightings and case.place is None]


def _placed(watcher: OnWatch) -> list[Case]:
    return [case for case in watcher.open_cases() if case.sightings and case.place is not None]


def opened_by_anybody(watcher: OnWatch) -> Case | None:
    """The newest that is not out yet, half-signed or not: a visitor may be quicker than the play."""
    out = {each.incident for each in watcher.incidents()}
    opened = [case for case in _placed(watcher) if case.incident_id not in out]
    return opened[-1] if opened else None


def signed_by_one(watcher: OnWatch, incident: IncidentId) -> bool:
    return bool(watcher.case(incident).alerts)


def private_marks(draft: Draft) -> list[bytes]:
    """What must be found nowhere in the house: her words, her place, the numbers inside the seal."""
    sighting = draft.sighting
    place = sighting.place or 0
    words = sighting.words.encode()
    marks = [sighting.nonce, words, b64u(words).encode()[2:-2], draft.opens.secret, draft.opens.public]
    return [*marks, place.to_bytes(8, "big"), place.to_bytes(8, "little"), str(place).encode(), f"{place:x}".encode()]


def now() -> Instant:
    return Instant(int(time.time()))
