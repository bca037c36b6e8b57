"""Everybody in the month: the town's book, its members, their phones and what each phone keeps."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from tocsin.seals import roster as rosters
from tocsin.seals import statement as statements
from tocsin.terms.instant import Instant, Minutes, minutes_of
from tocsin.terms.language import Language
from tocsin.terms.registry import Preset
from tocsin_kit import root
from tocsin_kit.actors.founder import Founder, Plan
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.actors.member import Member
from tocsin_kit.actors.near import area_of
from tocsin_kit.actors.phone import Phone
from tocsin_kit.actors.steward import Steward, make_secrets
from tocsin_kit.aid import offer as offers
from tocsin_kit.aid import vetting
from tocsin_kit.aid.called import Called
from tocsin_kit.aid.caller import Caller
from tocsin_kit.aid.calls import Calls, Rung
from tocsin_kit.aid.cases import BY_TELEPHONE, DAY_MIN, DeskKeys, Hours
from tocsin_kit.aid.codes import RungKind
from tocsin_kit.aid.desk import AidDesk, Suggesting
from tocsin_kit.aid.house import AidHouse
from tocsin_kit.aid.household import Household
from tocsin_kit.aid.keyholder import Keyholder
from tocsin_kit.aid.need import Need
from tocsin_kit.aid.offer import Offer
from tocsin_kit.aid.person import Pigeonhole, Sealing, sealed
from tocsin_kit.aid.record import Vetted
from tocsin_kit.aid.store import LockedStore, Store
from tocsin_kit.aid.timer import Timer
from tocsin_kit.aid.volunteer import Volunteer
from tocsin_kit.keys import SigningKey
from tocsin_kit.month.exposure import Marks, Party, telephone
from tocsin_kit.month.house import House
from tocsin_kit.month.scenario import (
    CALL_HOUR_MIN,
    FIRST_DAY,
    KEYHOLDER_AFTER_MIN,
    NOON_MIN,
    DailyCall,
    Hand,
    Moment,
    Outing,
    Part,
    Scenario,
    Wish,
    is_caller,
)
from tocsin_kit.month.twins import HastyDesk, Leak, LeakyStore, leaky_seal

TOWN_NAME = "A month of aid"
DEVICES = 3
AT_ONCE = 6
MEETING = 500
VETTED_MINUTES = 90 * 1_440
P = TypeVar("P", bound=Phone)


class Infiltrator(Volunteer):
    """Was sent to find out. Her phone is as everybody's; whatever it opens she copies, and keeps for ever."""

    def __init__(self, *person: Any, copies: Path, **more: Any) -> None:
        super().__init__(*person, **more)
        self.copies = Store(copies)

    def when_read(self, letter: bytes) -> None:
        self.copies.keep(sha256(letter).hexdigest()[:16], letter)


@dataclass
class CallersPhone:
    """Looked at from outside: whose address, and whose number."""

    addresses: Party
    numbers: Party
    folder: Path

    def look_into(self, folder: Path) -> None:
        self.addresses.look_into(folder)
        self.numbers.look_into(folder)


class Town:
    """`folder`: of the drill alone. `marks`: what the observer looks for; `leaks`: what a twin lets out on purpose."""

    def __init__(
        self, scenario: Scenario, *, house: House, folder: Path, suggesting: Suggesting, leaks: frozenset[Leak]
    ) -> None:
        self.scenario = scenario
        self.house = house
        self.moment = Moment(0, Part.morning)
        self.marks = Marks(scenario.homes)
        self.numbers = Marks(scenario.homes, by=telephone)
        self.founder = Founder(seed=root.make_seed())
        self.stewards: list[Steward] = []
        self.desks: list[AidDesk] = []
        self.homes: list[Household] = []
        self.hands: list[Volunteer] = []
        self.carriers: list[Party] = []
        self.callers: list[CallersPhone] = []
        self.keyholders: list[Keyholder] = []
        self.keyrings: list[Party] = []
        self.called: dict[int, Called] = {}
        self.hand_of: dict[bytes, Hand] = {}
        self.wish_of: dict[bytes, Wish] = {}
        self.home_at = {home.address: home for home in scenario.homes}
        self.home_by_number = {number: home for home in scenario.homes for number in (home.phone, home.second_phone)}
        self._folder = folder
        self._suggesting = suggesting
        self._leaks = leaks
        self._seal: Sealing = leaky_seal(scenario.homes) if Leak.house in leaks else sealed
        self._line = HouseLine(house.address)
        self._secret = os.urandom(32)
        self.aid = AidHouse(self._line)
        self._at = self.moment.at

    def now(self) -> Instant:
        """Everybody's clock stands while a moment is played, so that the same seed makes the same month."""
        return self._at

    async def turn_clocks_to(self, at: Instant) -> None:
        """Everybody's, and the house's: it is started again."""
        self.turn_phones_to(at)
        await self.house.start(at=at)

    def turn_phones_to(self, at: Instant) -> None:
        """Where nothing opens or ends at the house in between."""
        self._at = at

    # ── founding ──

    async def found(self) -> None:
        """A book with two stewards and three devices of the aid desk, all by the root: in force at once."""
        setup = await self.house.setup_secret()
        secrets = [make_secrets(member_secret=self._secret) for _ in range(2)]
        keys = [DeskKeys.make() for _ in range(DEVICES)]
        plan = Plan(
            name=TOWN_NAME,
            preset=Preset.network,
            home_cell=area_of(self.scenario.homes[0].place, at_resolution=6),
            languages=tuple(Language(tag) for tag in ("en", "es", "so", "hmn", "ar")),
        )
        stated = [statements.Steward(each.key.public, each.opens.public) for each in secrets]
        book = self.founder.first_statements(plan, stewards=stated, at=self.now())
        roster = rosters.catch_up(rosters.found(book[0], town=self.founder.town), book, seen=self.now())
        desk = statements.AidDesk(tuple(each.device for each in keys))
        book.append(self.founder.state(roster, desk, at=self.now()))
        await self.founder.found(book, house=self._line, setup=setup)
        for each in secrets:
            phone = self._phone(Phone)
            await phone.sync()
            self.stewards.append(Steward(phone, secrets=each))
        for number, each_keys in enumerate(keys):
            self.desks.append(await self._desk(number, each_keys))

    async def welcome(self) -> None:
        """Every household and volunteer with the app is a member, by one of the links of a meeting."""
        people = len(self.scenario.homes) + len(self.scenario.hands)
        links = [await self.stewards[0].invite(uses=MEETING) for _ in range(people // MEETING + 1)]
        self.homes = [Household(self._phone(Member), house=self.aid, seal=self._seal) for _ in self.scenario.homes]
        self.hands = [self._volunteer(hand) for hand in self.scenario.hands]
        self.keyholders = [self._keyholder(number) for number in range(self.scenario.keyholders)]
        members = [*(each.phone for each in self.homes), *(each.phone for each in self.hands)]

        async def join(number: int, phone: Member) -> None:
            await phone.sync()
            await phone.redeem(links[number // MEETING])

        await self.side_by_side(join(number, phone) for number, phone in enumerate(members))

    async def look_into_the_book(self) -> None:
        """Every phone reads the town's book again."""
        phones = [*(each.phone for each in self.homes), *(each.phone for each in self.hands)]
        await self.side_by_side(phone.sync() for phone in [*phones, *(desk.phone for desk in self.desks)])

    async def close(self) -> None:
        await self._line.close()

    # ── what they write ──

    async def offer(self, hand: Hand) -> None:
        """Her offer, with a steward's word where she has one; whoever has no app rings the desk."""
        volunteer, key = self.hands[hand.number], SigningKey.make()
        town = self.founder.town
        written = Offer(
            nonce=self._nonce("offer", hand.number),
            offered_at=self.now(),
            town=town,
            kinds=hand.kinds,
            roles=hand.roles,
            place=hand.place,
            reach_m=hand.reach_m,
            languages=hand.languages,
            when=hand.when,
            seats=hand.seats,
            car_seats=hand.car_seats,
            quiet=hand.quiet,
            most_a_week=hand.most_a_week,
            name=hand.name,
            answer_to=volunteer.hole.address,
            key=key.public,
            words="" if hand.has_app else BY_TELEPHONE,
        )
        self.hand_of[written.nonce] = hand
        vetted = None
        if hand.duties:
            now = minutes_of(self.now())
            said = vetting.Vetting(key.public, hand.duties, now, Minutes(now + VETTED_MINUTES))
            vetted = Vetted(
                vetting=vetting.sign_vetting(said, town=town, key=self.stewards[0].secrets.key),
                proof=vetting.sign_offer(offers.write(written), town=town, key=key),
            )
        if hand.has_app:
            await volunteer.offer_help(written, vetted=vetted)
        else:
            self.desks[0].write_down(written, vetted=vetted)

    async def ask(self, wish: Wish) -> None:
        """By the household's own phone, or by a liaison's for who has none."""
        home, household = self.scenario.homes[wish.home], self.homes[wish.home]
        hole = Pigeonhole()
        need = Need(
            nonce=self._nonce("need", wish.number),
            asked_at=self.now(),
            town=self.founder.town,
            kind=wish.kind,
            urgency=wish.urgency,
            place=home.place,
            address=home.address,
            name=home.name,
            phone=home.phone if home.has_phone else "",
            language=home.language,
            household=home.household,
            diet=home.diet,
            words=wish.words,
            when=wish.when,
            children=wish.children,
            to=wish.to,
            amount="",
            by_liaison=not home.has_phone,
            answer_to=hole.address,
            pictures=(),
            voice=None,
        )
        self.wish_of[need.nonce] = wish
        await household.ask(need, hole=hole)

    async def wish_to_be_rung(self, daily: DailyCall) -> None:
        """With a keyholder who has given her a code, and with whatever callers may see: never where she lives."""
        home = self.scenario.homes[daily.home]
        called = Called(self.homes[home.number].phone, house=self.aid, seal=self._seal)
        hole = Pigeonhole()
        second = Rung(0, RungKind.phone, "", home.second_phone, None, "A neighbour's.")
        keyholder = Rung(
            after_min=KEYHOLDER_AFTER_MIN,
            kind=RungKind.keyholder,
            name="",
            phone="",
            answer_to=self.keyholders[daily.keyholder].make_key(),
            words="The spare key is with the neighbour across.",
        )
        calls = Calls(
            nonce=self._nonce("calls", home.number),
            asked_at=self.now(),
            town=self.founder.town,
            name=home.name,
            language=home.language,
            phone=home.phone,
            address=home.address if daily.tells_where else "",
            weekdays=daily.weekdays,
            begins=Part.morning.begins,
            ends=Part.morning.begins + CALL_HOUR_MIN,
            ladder=(second, keyholder) if daily.has_second_number else (keyholder,),
            duress="blue kettle",
            quiet=(),
            notes=home.address if Leak.caller in self._leaks else "Speaks softly; let it ring.",
            answer_to=hole.address,
        )
        self.called[home.number] = called
        await called.wish(calls, hole=hole)

    async def go_out(self, outing: Outing) -> Timer:
        """Back by noon, or somebody reads where she was to be."""
        home = self.scenario.homes[outing.home]
        timer = Timer(
            self.homes[home.number], name=home.name, language=home.language, phone=home.phone, address=home.address
        )
        until = Minutes((FIRST_DAY + outing.day) * DAY_MIN + NOON_MIN)
        await timer.set([self.keyholders[outing.keyholder].make_key()], until=until)
        return timer

    def need_of(self, wish: Wish) -> bytes:
        return self._nonce("need", wish.number)

    def says_yes(self, offer: Offer, hours: Hours) -> bool:
        """On the telephone, as in the app."""
        part = Part.morning if hours.begins_at == Part.morning.begins else Part.evening
        return self.scenario.says_yes(self.hand_of[offer.nonce].number, Moment(hours.day - FIRST_DAY, part))

    async def side_by_side(self, doing: Iterable[Awaitable[Any]]) -> None:
        """A few at a time: there are two cores."""
        room = asyncio.Semaphore(AT_ONCE)

        async def one(each: Awaitable[Any]) -> None:
            async with room:
                await each

        tasks = [asyncio.ensure_future(one(each)) for each in doing]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()

    # ── inside ──

    async def _desk(self, number: int, keys: DeskKeys) -> AidDesk:
        phone = self._phone(Phone)
        await phone.sync()
        kind = HastyDesk if Leak.keyholder in self._leaks else AidDesk
        return kind(
            phone,
            keys=keys,
            house=self.aid,
            store=LockedStore(self._folder / f"desk-{number}", words=os.urandom(12).hex()),
            member_secrets={1: self._secret},
            suggesting=self._suggesting,
            telephone=self.says_yes,
            holidays=self.scenario.holidays,
            seal=self._seal,
        )

    def _volunteer(self, hand: Hand) -> Volunteer:
        phone, folder = self._phone(Member), self._folder / f"volunteer-{hand.number}"
        kind = LeakyStore if Leak.carrier in self._leaks else Store
        if is_caller(hand.number):
            seen = CallersPhone(Party(self.marks), Party(self.numbers), folder)
            self.callers.append(seen)
            return Caller(phone, house=self.aid, seal=self._seal, store=kind(folder, changed=seen.look_into))
        party = Party(self.marks)
        self.carriers.append(party)
        store = kind(folder, changed=party.look_into)
        if hand.keeps_all:
            copies = self._folder / "copies"
            return Infiltrator(phone, house=self.aid, seal=self._seal, store=store, copies=copies)
        return Volunteer(phone, house=self.aid, seal=self._seal, store=store)

    def _keyholder(self, number: int) -> Keyholder:
        party = Party(self.marks)
        self.keyrings.append(party)
        store = Store(self._folder / f"keyholder-{number}", changed=party.look_into)
        return Keyholder(house=self.aid, store=store)

    def _phone(self, kind: Callable[..., P]) -> P:
        """They share one bundle of lines, as there would be too many for one process."""
        phone = kind(
            town=self.founder.town,
            addresses=[self.house.address],
            clock=self.now,
            language="en",
            here=None,
            clock_face=str,
        )
        phone.lines = [self._line]
        return phone

    def _nonce(self, what: str, number: int) -> bytes:
        """From the seed: among equals the desk goes by these, so chance would make every month another."""
        return sha256(repr((self.scenario.seed, what, number)).encode()).digest()[:16]
