"""A coordinator's device at the aid desk: plans trips in legs, gives addresses in windows, hears what came of them.

Nothing here sleeps or decides by chance. Whoever drives it says for which hours to plan (`plan`), lets it read what
came (`sync`), lays addresses for those who said yes (`lay`), and sends what was changed (`save`).
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any, Protocol

from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import Hash, PigeonholeId, RecordId, SlotId
from tocsin.terms.instant import Minutes
from tocsin_kit.actors.near import area_of, metres_between
from tocsin_kit.aid import letters, link
from tocsin_kit.aid.call_desk import CallDesk
from tocsin_kit.aid.cases import DAY_MIN, MAIN_ROLE, Case, Happened, Hours, Offering, Ride, week_of, weekday_of
from tocsin_kit.aid.codes import LegRole, LegState, NeedKind, NeedState, OfferState, Seat, ToldCode, TripState, WordCode
from tocsin_kit.aid.house import Holding, Stopping
from tocsin_kit.aid.letters import AidLetter, Ask, Place, ToldLeg, lock_of
from tocsin_kit.aid.need import Coming, Need
from tocsin_kit.aid.offer import Offer
from tocsin_kit.aid.parts import AnswerTo, Household, When
from tocsin_kit.aid.person import Pigeonhole
from tocsin_kit.aid.record import Word
from tocsin_kit.aid.states import LEG_OPEN, NEED_RESTS, OfLeg, delivers, hear, leg_after
from tocsin_kit.aid.trip import Leg, PlaceHeld, Trip, door_of
from tocsin_kit.aid.ways import legs_meant
from tocsin_kit.keys import RecipientKey

MOST_STOPS = 3
"""In one trip of this desk."""
CLUSTER_M = 2_500.0
DAYS_LATE = 3
"""So long after its day what was asked for once is tried again."""
DEPOT = "the hall behind the church, side door"


class Suggesting(Protocol):
    def __call__(
        self,
        sought: Sequence[tuple[Case, LegRole]],
        offers: Iterable[Offering],
        hours: Hours,
        *,
        busy: Collection[bytes],
    ) -> Sequence[Sequence[bytes]]:
        """For each need and role the offers that suit, best first. `busy`: offers that are not asked now."""


class AidDesk(CallDesk):
    """`telephone`: rings a volunteer without the app, and says whether she would. `happened`: what was written down of
    needs since somebody emptied it.
    """

    def __init__(
        self,
        *shelf: Any,
        suggesting: Suggesting,
        telephone: Callable[[Offer, Hours], bool],
        holidays: Collection[int],
        **more: Any,
    ) -> None:
        super().__init__(*shelf, **more)
        self.happened: list[Happened] = []
        self._suggesting = suggesting
        self._telephone = telephone
        self._holidays = holidays
        self._tried: set[tuple[bytes, Hours]] = set()

    # ── what a coordinator does ──

    async def sync(self) -> None:
        """Open what came, and do what it asks for."""
        for word in await self.fetch():
            await self.hear(word)

    async def plan(self, hours: Hours) -> None:
        """Trips for what is wanted then, and the question to those who suit best."""
        due = [case for case in self.in_order() if self._is_due(case, hours)]
        for case in due:
            if case.need.kind not in MAIN_ROLE:
                self._move(case, NeedState.brought)
        groups = [(group, MAIN_ROLE[group[0].need.kind]) for group in _on_one_way(due)]
        await self._assign(groups, hours)
        bought = [(group, LegRole.shop) for group, _ in groups if self._is_to_be_bought(group)]
        await self._assign(bought, hours)

    async def replan(self, hours: Hours) -> bool:
        """For trips that somebody said no to: whoever suits next. Whether there were any."""
        refused = [ride for ride in self.rides_of(hours) if any(leg.state is LegState.declined for leg in ride.legs)]
        anew: list[tuple[Sequence[Case], LegRole]] = []
        for ride in refused:
            self._end(ride, TripState.cancelled)
            cases = [self.cases[leg.need] for leg in ride.legs if leg.need in self.cases]
            for case in cases:
                case.turned_down.add(ride.offer)
                self._note("declined", case, hours)
                if delivers(ride.role):
                    self._act(case, "unplan")
            left = [case for case in cases if not delivers(ride.role) or self._is_due(case, hours)]
            if left:
                anew.append((left, ride.role))
        await self._assign(anew, hours)
        return bool(refused)

    async def lay(self, hours: Hours) -> None:
        """Addresses for those who said yes, to be opened in their hours; the household learns who comes."""
        now = self._now()
        ready = [
            ride
            for ride in self.rides_of(hours)
            if not ride.is_laid and all(leg.state is LegState.accepted for leg in ride.legs)
        ]
        await self._at_once(self._lay(ride, ride.legs, opens=Minutes(max(now, hours.begins))) for ride in ready)

    def close(self, hours: Hours) -> None:
        """Their time is over: what nobody brought is planned again, or given up; what recurs waits for its next day."""
        for ride in self.rides_of(hours):
            for leg in [leg for leg in ride.legs if leg.state in LEG_OPEN]:
                self._cancel(ride, leg)
                if delivers(leg.role) and leg.need in self.cases:
                    self._back(self.cases[leg.need], hours)
            self._end(ride, TripState.done)
        for case in self.in_order():
            if case.need.when.every_weeks:
                self._act(case, "again")
            elif case.work.state is NeedState.claimed and _is_too_late(case.need.when, hours):
                self._act(case, "give_up")
                self._note("could_not", case, hours)

    def rides_of(self, hours: Hours) -> list[Ride]:
        """Trips that are on, in these hours."""
        return [ride for ride in self.rides.values() if ride.is_on and ride.hours == hours]

    def asked(self, hours: Hours) -> set[bytes]:
        """Offers of those whose answer is awaited."""
        rides = self.rides_of(hours)
        return {ride.offer for ride in rides if any(leg.state is LegState.asked for leg in ride.legs)}

    # ── hearing ──

    async def hear(self, word: Word) -> None:
        """A word of somebody's; what a driver without the app says on the telephone comes as one too."""
        ride = self.rides.get(self._ways.get(word.about, b""))
        if ride is not None:
            await self._hear_of_way(word, ride)
        elif await self.hear_of_a_call(word):
            return
        elif word.about in self.cases:
            self._hear_of_need(word, self.cases[word.about])
        elif word.about in self.offerings and word.code is WordCode.withdraw:
            await self._hear_goodbye(self.offerings[word.about])

    async def _hear_of_way(self, word: Word, ride: Ride) -> None:
        is_her_first_door = all(leg.state in LEG_OPEN for leg in ride.legs)
        for leg in legs_meant(ride.trip, word):
            if not self._hear_of_leg(word, ride, leg):
                continue
            match word.code:
                case WordCode.handed_over if is_her_first_door and delivers(leg.role):
                    self._count_trip(ride)
                case WordCode.nobody_home | WordCode.followed | WordCode.no_show:
                    await self._break_off(ride, leg, word.code)
                case WordCode.wrong_items if leg.need in self.cases:
                    self._note("wrong_items", self.cases[leg.need], ride.hours)
                    self._back(self.cases[leg.need], ride.hours)

    def _hear_of_leg(self, word: Word, ride: Ride, leg: Leg) -> bool:
        """As the tables say; whether it was news."""
        case = self.cases.get(leg.need)
        need = NeedState.asked if case is None else case.work.state
        is_over = need in NEED_RESTS and need is not NeedState.done
        of_leg = OfLeg(leg.state, leg.role, leg.expect, current=ride.is_on and not is_over)
        confirms = case is not None and case.about is not None
        heard = hear(need, of_leg, code=word.code, digits=word.digits, confirms=confirms)
        if heard.leg is not None and heard.leg is not leg.state:
            says_where = word.code is WordCode.accept and leg.place is None
            self._leg_becomes(ride, leg, heard.leg, answer_to=word.answer_to if says_where else None)
        if case is not None:
            self._stands(case, heard.need, ride.hours)
        return heard.leg is not leg.state or heard.need is not need

    def _hear_of_need(self, word: Word, case: Case) -> None:
        heard = hear(case.work.state, None, code=word.code, digits=word.digits, confirms=case.about is not None)
        self._stands(case, heard.need, self._hours_of(word, case))

    def _stands(self, case: Case, state: NeedState, hours: Hours) -> None:
        if state is case.work.state:
            return
        self._move(case, state)
        if state in (NeedState.done, NeedState.cancelled):
            self._note("met" if state is NeedState.done else "cancelled", case, hours)

    async def _hear_goodbye(self, offering: Offering) -> None:
        """She leaves: what she had promised is planned anew."""
        offering.record = replace(offering.record, work=replace(offering.work, state=OfferState.left))
        self._change(offering)
        await self.lose_caller(offering.name)
        for ride in list(self.rides.values()):
            if ride.offer == offering.name and ride.is_on:
                left = [leg for leg in ride.legs if leg.state in LEG_OPEN]
                await self._leave_out(ride, left, ToldCode.cancelled, at_once=True)
                self._end(ride, TripState.cancelled)

    async def _break_off(self, ride: Ride, leg: Leg, code: WordCode) -> None:
        """Behind this door nothing opens any more. Where nobody was home she gets the next stop anew. Where she was
        followed, somebody else gets the rest; so too where a household says that nobody came, which holds for all the
        doors that are left on that way.
        """
        number = next(number for number, each in enumerate(ride.legs) if each.leg == leg.leg)
        here, rest = ride.legs[number], [each for each in ride.legs[number + 1 :] if each.state is LegState.accepted]
        if here.need in self.cases:
            self._note(code.name, self.cases[here.need], ride.hours)
        match code:
            case WordCode.nobody_home:
                if here.need in self.cases:
                    self._back(self.cases[here.need], ride.hours)
                await self._take_back(ride, rest, ToldCode.changed)
                await self._lay(ride, rest, opens=self._now())
            case WordCode.followed:
                await self._leave_out(ride, [here], ToldCode.taken_over, at_once=False)
                await self._leave_out(ride, rest, ToldCode.taken_over, at_once=True)
            case _:
                await self._leave_out(ride, [here, *rest], ToldCode.cancelled, at_once=False)

    async def _leave_out(self, ride: Ride, legs: Sequence[Leg], code: ToldCode, *, at_once: bool) -> None:
        """Somebody else is to go there, and she is told; `at_once`: in these very hours."""
        await self._take_back(ride, legs, code)
        for leg in legs:
            self._cancel(ride, leg)
            case = self.cases.get(leg.need)
            if case is not None and delivers(leg.role):
                case.turned_down.add(ride.offer)
                self._back(case, ride.hours, at_once=at_once)

    def _cancel(self, ride: Ride, leg: Leg) -> None:
        """Unless it is over already."""
        state = leg_after(leg.state, "cancel")
        if state is not None:
            self._leg_becomes(ride, leg, state)

    async def _take_back(self, ride: Ride, legs: Sequence[Leg], code: ToldCode) -> None:
        """Held addresses are taken away; in the place of each lies a letter that says so, of the same size. She knows
        her way by its first leg.
        """
        stoppings = []
        for leg in legs:
            if leg.place is None:
                continue
            told = AidLetter(self.phone.clock(), ToldLeg(leg=ride.legs[0].leg, code=code, words=""))
            to = leg.answer_to.recipient if leg.answer_to is not None else RecipientKey.make().public
            envelope = await self._seal(letters.write(told), [to])
            laid = (leg.place.pigeonhole, SlotId(os.urandom(16)))
            stoppings.append(Stopping((leg.place.pigeonhole, leg.place.slot), leg.place.secret, laid, envelope))
        await self._session().stop_letters(stoppings)

    def _back(self, case: Case, hours: Hours, *, at_once: bool = False) -> None:
        """It did not come: it is to be planned again, `at_once` for the very same hours too."""
        if not at_once:
            self._tried.add((case.name, hours))
        self._act(case, "unplan")
        if case.work.state is NeedState.claimed:
            self._note("replanned", case, hours)

    def _count_trip(self, ride: Ride) -> None:
        """With her first door: the week counts trips."""
        offering = self.offerings[ride.offer]
        work = offering.work
        is_this_week = work.last_trip is not None and week_of(work.last_trip // DAY_MIN) == week_of(ride.hours.day)
        trips = work.trips_this_week + 1 if is_this_week else 1
        work = replace(work, state=OfferState.active, trips_this_week=trips, last_trip=ride.hours.begins)
        offering.record = replace(offering.record, work=work)
        self._change(offering)

    # ── planning ──

    def _is_due(self, case: Case, hours: Hours) -> bool:
        when = case.need.when
        if case.work.state is not NeedState.claimed or when.begins != hours.begins_at:
            return False
        if (case.name, hours) in self._tried:
            return False
        if not when.every_weeks:
            return when.first_day is not None and when.first_day <= hours.day
        is_closed = case.need.kind is NeedKind.school_run and hours.day in self._holidays
        return not is_closed and is_on(when, hours.day)

    def _is_to_be_bought(self, group: Sequence[Case]) -> bool:
        return group[0].need.kind is NeedKind.groceries and group[0].work.state is NeedState.planned

    async def _assign(self, groups: Sequence[tuple[Sequence[Case], LegRole]], hours: Hours) -> None:
        """Ask the best who has no other trip in these hours, group by group, until nobody suits any more."""
        left = list(groups)
        while left:
            busy = {ride.offer for ride in self.rides_of(hours)}
            found = self._suggesting([(group[0], role) for group, role in left], self._on_offer(), hours, busy=busy)
            taken: set[bytes] = set()
            waiting, rides = [], []
            for (group, role), best in zip(left, found, strict=True):
                refused = {offer for case in group for offer in case.turned_down}
                suits = [each for each in best if each not in refused]
                by = next((each for each in suits if each not in taken), None)
                if by is not None:
                    taken.add(by)
                    rides.append(self._ride(group, role, by=by, hours=hours))
                elif suits:
                    waiting.append((group, role))
            await self._at_once(self._ask(ride) for ride in rides)
            left = waiting

    def _ride(self, group: Sequence[Case], role: LegRole, *, by: bytes, hours: Hours) -> Ride:
        """One person's trip. A driver without the app goes to one door, for her link shows one alone."""
        is_single = role is LegRole.shop or self.offerings[by].by_telephone
        items = "; ".join(case.need.words for case in group) if role is LegRole.shop else ""
        legs = tuple(
            self._leg(case, role, by=by, hours=hours, items=items) for case in (group[:1] if is_single else group)
        )
        trip = Trip(os.urandom(16), TripState.planned, hours.day, DEPOT, legs, self._device_number(), "")
        ride = Ride(RecordId(os.urandom(16)), 0, trip, hours, by)
        self._change(ride)
        for leg in legs if delivers(role) else ():
            self._act(self.cases[leg.need], "plan")
        return ride

    def _leg(self, case: Case, role: LegRole, *, by: bytes, hours: Hours, items: str) -> Leg:
        is_at_a_door = role is not LegRole.shop
        return Leg(
            leg=os.urandom(16),
            need=case.name,
            role=role,
            offer=by,
            begins=hours.begins,
            ends=hours.ends,
            state=LegState.asked,
            say=four_digits() if is_at_a_door else "",
            expect=four_digits() if is_at_a_door else "",
            answer_to=None,
            place=None,
            link=self.offerings[by].by_telephone,
            items=items,
        )

    async def _ask(self, ride: Ride) -> None:
        """One question for her whole way, named by its first leg. Nothing in it says who or where."""
        offering = self.offerings[ride.offer]
        if offering.by_telephone:
            state = LegState.accepted if self._telephone(offering.offer, ride.hours) else LegState.declined
            for leg in ride.legs:
                self._leg_becomes(ride, leg, state)
            return
        needs = [self.cases[leg.need].need for leg in ride.legs]
        area = needs[0].place if delivers(ride.role) else None
        ask = Ask(
            leg=ride.legs[0].leg,
            role=ride.role,
            need_kind=needs[0].kind,
            begins=ride.hours.begins,
            ends=ride.hours.ends,
            area=None if area is None else area_of(area, at_resolution=letters.AREA_RESOLUTION),
            depot=DEPOT,
            items=ride.legs[0].items,
            household=_together([need.household for need in needs]),
            languages=tuple(dict.fromkeys(need.language for need in needs)),
            seats=sum(child.seat is not Seat.none for need in needs for child in need.children),
            words="",
            answer_by=ride.hours.begins,
            doors=len(ride.legs),
        )
        await self._post(offering.answer_to, ask, terms=Holding(opens=self._now(), ends=ride.hours.ends))

    async def _lay(self, ride: Ride, legs: Sequence[Leg], *, opens: Minutes) -> None:
        """One address after the other: each but the first is locked with what the household before it says."""
        legs = [leg for leg in legs if leg.need in self.cases]
        if not delivers(ride.role) or not legs:
            return
        link_hole = Pigeonhole() if legs[0].link else None
        to = link_hole.address if link_hole is not None else legs[0].answer_to
        if to is None:
            return
        slots = [SlotId(os.urandom(16)) for _ in legs]
        for number, leg in enumerate(legs):
            secret = os.urandom(16)
            lock = Hash(lock_of(to.pigeonhole, slots[number], legs[number - 1].expect)) if number else None
            terms = Holding(opens, ride.hours.ends, once=True, stop_hash=hash_of(secret), lock_hash=lock)
            following = slots[number + 1] if number + 1 < len(legs) else None
            need = self.cases[leg.need].need
            place = Place(
                leg=ride.legs[0].leg,
                stop=1 + next(at for at, each in enumerate(ride.legs) if each.leg == leg.leg),
                stops=len(ride.legs),
                name=need.name,
                address=need.address,
                place=need.place,
                phone=need.phone,
                she_says=leg.expect if following is None else "",
                you_say=leg.say,
                to=need.to,
                children=need.children,
                words=need.words,
                until=ride.hours.ends,
                next_slot=following,
            )
            await self._post(to, place, terms=terms, slot=slots[number])
            held = PlaceHeld(pigeonhole=to.pigeonhole, slot=slots[number], secret=secret)
            self._leg_becomes(ride, leg, LegState.accepted, place=held, answer_to=to)
            self._announce(ride, leg)
        if link_hole is not None:
            ride.link = link.write(link.TripLink(to.pigeonhole, slots[0], link_hole.opens.secret))

    def _announce(self, ride: Ride, leg: Leg) -> None:
        """Her household reads who comes, and what is said at the door."""
        coming = Coming(
            leg=door_of(ride.name, leg.leg),
            role=leg.role,
            begins=leg.begins,
            ends=leg.ends,
            who=self.offerings[ride.offer].offer.name,
            she_says=leg.expect,
            you_say=leg.say,
            words="",
        )
        self._move(self.cases[leg.need], NeedState.planned, coming=(coming,))

    async def _post(self, to: AnswerTo, body: Ask | Place, *, terms: Holding, slot: SlotId | None = None) -> None:
        envelope = await self._seal(letters.write(AidLetter(self.phone.clock(), body)), [to.recipient])
        session = self._session()
        await session.put_letter(
            PigeonholeId(to.pigeonhole), slot or SlotId(os.urandom(16)), envelope, terms=terms, entry=session.entry
        )

    def _on_offer(self) -> list[Offering]:
        return sorted(self.offerings.values(), key=lambda each: each.name)

    def _hours_of(self, word: Word, case: Case) -> Hours:
        """The hours on whose day the word was said, at which this is wanted."""
        when = case.need.when
        return Hours(word.at // (DAY_MIN * 60), when.begins, when.ends)

    def _note(self, what: str, case: Case, hours: Hours) -> None:
        self.happened.append(Happened(what, case.name, hours.day))


def is_on(when: When, day: int) -> bool:
    """Whether something that recurs every week falls on this day."""
    return (when.first_day is None or day >= when.first_day) and bool(when.weekdays >> weekday_of(day) & 1)


def _is_too_late(when: When, hours: Hours) -> bool:
    """Of what was asked for once: it has been tried on the days after, too."""
    return when.first_day is not None and when.first_day + DAYS_LATE <= hours.day and when.begins == hours.begins_at


def four_digits() -> str:
    return f"{secrets.randbelow(10_000):04d}"


def _together(households: Sequence[Household]) -> Household:
    """Of a whole way."""
    return Household(
        adults=sum(each.adults for each in households),
        children=sum(each.children for each in households),
        babies=sum(each.babies for each in households),
    )


def _on_one_way(cases: Sequence[Case]) -> list[list[Case]]:
    """Bags that one carrier can bring on one way; whatever else is needed is a trip of its own."""
    groups: list[list[Case]] = []
    for case in cases:
        if case.need.kind in MAIN_ROLE:
            near = next((group for group in groups if _goes_along(case.need, [each.need for each in group])), None)
            groups.append([case]) if near is None else near.append(case)
    return groups


def _goes_along(need: Need, others: Sequence[Need]) -> bool:
    first = others[0]
    if need.kind is not NeedKind.groceries or first.kind is not NeedKind.groceries or len(others) >= MOST_STOPS:
        return False
    return need.place is not None and all(
        each.place is not None and metres_between(need.place, each.place) <= CLUSTER_M for each in others
    )
