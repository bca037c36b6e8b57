"""Who could help with what is open, and why: the phone's rules (`aid/shared/suggest.ts`) as one plain double loop.

For the kit's own desks; `protocol/vectors/aid_suggestions.json` holds both to one.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

import h3

from tocsin.terms import language
from tocsin_kit.aid.codes import Duty, LegRole, NeedKind, NeedUrgency, OfferState
from tocsin_kit.aid.parts import DAY_MIN, Quiet, When

DAYS_AHEAD = 28
MOST_BEST = 3
MOST_NEARLY = 2
TRIP_M = 1_500
NO_SHARED_LANGUAGE_M = 2_000
KNOWN_M = 6_000
UNKNOWN_M = 3_000
NEAR_M = 1_500
ROUGHLY_M = 530
"""An offer says only roughly where: a cell of resolution 8 is so wide from its middle."""
SHARED_MINUTES = 30
HINDRANCE_M = 50_000_000
"""So much that one hindrance less always comes first."""
STEP_M = 10
STEPS_A_DEGREE = 11_119.5
MOST_STEPS = 16_000
_WEEK = 7
_THURSDAY = 3
_ALL_DAYS = (1 << DAYS_AHEAD) - 1
_WITHIN = {NeedUrgency.week: 7, NeedUrgency.two_days: 3, NeedUrgency.today: 1}

MAIN_ROLE: dict[NeedKind, int] = {
    NeedKind.groceries: LegRole.carry,
    NeedKind.lift: LegRole.drive,
    NeedKind.accompaniment: LegRole.accompany,
    NeedKind.school_run: LegRole.school,
    NeedKind.medicine: LegRole.carry,
    NeedKind.rent: 0,
    NeedKind.legal: 0,
    NeedKind.medical: 0,
    NeedKind.child_care: LegRole.mind,
    NeedKind.translation: LegRole.translate,
    NeedKind.other: 0,
}
"""For which role of an offer a kind of need asks first. 0: any."""

_KIND_DUTIES = {
    NeedKind.lift: Duty.people,
    NeedKind.accompaniment: Duty.people,
    NeedKind.medical: Duty.people,
    NeedKind.school_run: Duty.children,
    NeedKind.child_care: Duty.children,
    NeedKind.medicine: Duty.medicine,
}
_MUST_SPEAK = {NeedKind.accompaniment, NeedKind.legal, NeedKind.medical, NeedKind.translation}

HINDRANCES = (
    *("not_free", "quiet", "resting", "over_cap", "not_vetted", "too_few_seats"),
    *("no_shared_language", "too_far", "asked_for_others"),
)

LatLng = tuple[float, float]


@dataclass(frozen=True)
class OpenNeed:
    """Somebody is sought for this. `known`: offers of people who have been there; `not_by`: who are not asked."""

    need: str
    kind: NeedKind
    role: int
    urgency: NeedUrgency
    asked_at: int
    place: LatLng | None
    language: str
    people: int
    children: int
    child_seats: int
    when: When
    known: tuple[str, ...] = ()
    not_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenOffer:
    """`duties`, `vetted_until`: for what a steward has vouched, until when (unix minutes; 0: nobody has)."""

    offer: str
    kinds: tuple[NeedKind, ...]
    roles: int
    place: LatLng | None
    reach_m: int
    languages: tuple[str, ...]
    when: When
    seats: int
    car_seats: int
    quiet: tuple[Quiet, ...]
    most_a_week: int
    state: OfferState
    trips_this_week: int
    last_trip: int | None
    duties: int
    vetted_until: int


@dataclass(frozen=True)
class Caps:
    """What a desk has agreed for everybody."""

    most_a_week: int = 3
    rest_days: int = 0


@dataclass(frozen=True)
class Circumstances:
    """`now`: unix minutes. `zone`: minutes that clocks there are ahead of UTC. `holidays`: days since 1970-01-01."""

    now: int
    zone: int = 0
    caps: Caps = field(default_factory=Caps)
    holidays: Collection[int] = ()

    def day_of(self, at: int) -> int:
        return (at + self.zone) // DAY_MIN

    def start_of(self, day: int) -> int:
        return day * DAY_MIN - self.zone


@dataclass(frozen=True)
class Suggestion:
    """`metres`: None where either place is unknown. `day`: the first that suits both, None where none does."""

    offer: str
    reasons: tuple[str, ...]
    hindrances: tuple[str, ...]
    metres: int | None
    day: int | None


@dataclass(frozen=True)
class Suggested:
    """`nearly`: only where fewer than three could."""

    need: str
    best: tuple[Suggestion, ...]
    nearly: tuple[Suggestion, ...]


def centre_of(cell: int) -> LatLng:
    lat, lng = h3.cell_to_latlng(h3.int_to_str(cell))
    return lat, lng


def duties_for(kind: NeedKind, role: int, children: int) -> int:
    """Shopping and packing lead to no door."""
    if role in (LegRole.shop, LegRole.pack):
        return 0
    return (
        _KIND_DUTIES.get(kind, 0)
        | (Duty.homes if role == LegRole.carry else 0)
        | (Duty.calls if role == LegRole.call else 0)
        | (Duty.children if kind == NeedKind.lift and children > 0 else 0)
    )


def suggest(needs: Sequence[OpenNeed], offers: Sequence[OpenOffer], at: Circumstances) -> list[Suggested]:
    """For every need, in the order given. Whoever stands first for one counts as asked for the next."""
    middle = _middle_of([*(each.place for each in needs), *(each.place for each in offers)])
    people = [
        _Person(each, middle, at)
        for each in sorted(offers, key=lambda each: (each.last_trip or 0, each.offer))
        if each.state not in (OfferState.left, OfferState.cut_off)
    ]
    found: dict[int, Suggested] = {}
    turn = sorted(range(len(needs)), key=lambda n: (-needs[n].urgency, needs[n].asked_at, needs[n].need))
    for number in turn:
        need = needs[number]
        wish = _Wish(need, middle, at)
        asked = [each for each in people if each.helps(need)]
        able = sorted((each for each in asked if not each.hindered(wish)), key=lambda each: each.cost(wish))
        best = able[:MOST_BEST]
        fewest = min((each.trips for each in best), default=0)
        nearly: list[_Person] = []
        if len(best) < MOST_BEST:
            unable = (each for each in asked if each.hindered(wish))
            nearly = sorted(unable, key=lambda e: HINDRANCE_M * len(e.hindered(wish)) + e.cost(wish))[:MOST_NEARLY]
        found[number] = Suggested(
            need=need.need,
            best=tuple(each.said(wish, fewest) for each in best),
            nearly=tuple(each.said(wish, fewest) for each in nearly),
        )
        if best:
            best[0].proposed += 1
    return [found[number] for number in range(len(needs))]


# ── days ──


def _weekday(day: int) -> int:
    """Monday 0 … Sunday 6."""
    return (day + _THURSDAY) % _WEEK


def _monday(day: int) -> int:
    return day - _weekday(day)


def is_repeated_on(when: When, day: int, every_weeks: int) -> bool:
    if when.first_day is not None and day < when.first_day:
        return False
    weekdays = when.weekdays or (127 if when.first_day is None else 1 << _weekday(when.first_day))
    if not weekdays & (1 << _weekday(day)):
        return False
    return (_monday(day) - _monday(when.first_day or 0)) // _WEEK % every_weeks == 0


def _bits(days: Iterable[int], today: int) -> int:
    return sum(1 << (day - today) for day in days)


def needed_days(when: When, urgency: NeedUrgency, today: int, holidays: Collection[int]) -> int:
    """Bit 0 is today. Of what is repeated, the next time alone."""
    ahead = range(today, today + DAYS_AHEAD)
    if when.every_weeks:
        next_time = [day for day in ahead if is_repeated_on(when, day, when.every_weeks) and day not in holidays]
        return _bits(next_time[:1], today)
    if when.first_day is not None:
        return _bits((day for day in ahead if day == when.first_day), today)
    wished = [day for day in ahead if not when.weekdays or when.weekdays & (1 << _weekday(day))]
    soon = [day for day in wished if day < today + _WITHIN[urgency]]
    return _bits(soon or wished[:1], today)


def offered_days(when: When, today: int) -> int:
    ahead = range(today, today + DAYS_AHEAD)
    if not when.every_weeks and when.first_day is not None:
        return _bits((day for day in ahead if day == when.first_day), today)
    return _bits((day for day in ahead if is_repeated_on(when, day, max(1, when.every_weeks))), today)


def _hours_of(when: When) -> tuple[int, int]:
    return (when.begins, when.ends) if when.begins < when.ends else (0, DAY_MIN)


# ── places ──


def _middle_of(places: Sequence[LatLng | None]) -> LatLng:
    known = [place for place in places if place is not None]
    south, north = min([90.0, *(lat for lat, _ in known)]), max([-90.0, *(lat for lat, _ in known)])
    west, east = min([180.0, *(lng for _, lng in known)]), max([-180.0, *(lng for _, lng in known)])
    return (south + north) / 2, (west + east) / 2


def _steps(place: LatLng | None, middle: LatLng) -> tuple[int, int] | None:
    """Tens of metres to the east and to the north of the middle of the town."""
    if place is None:
        return None

    def steps(degrees: float) -> int:
        return max(-MOST_STEPS, min(MOST_STEPS, math.floor(degrees * STEPS_A_DEGREE + 0.5)))

    east = steps((place[1] - middle[1]) * math.cos(middle[0] * math.pi / 180))
    return east, steps(place[0] - middle[0])


# ── a need and a person ──


def _primary(language: str) -> str:
    return language.split("-", 1)[0]


class _Wish:
    """What is asked of whoever helps here."""

    def __init__(self, need: OpenNeed, middle: LatLng, at: Circumstances) -> None:
        self.need = need
        self.at = _steps(need.place, middle)
        self.days = needed_days(need.when, need.urgency, at.day_of(at.now), at.holidays)
        self.begins, self.ends = _hours_of(need.when)
        self.shared = min(SHARED_MINUTES, self.ends - self.begins)
        self.duties = duties_for(need.kind, need.role, need.children)
        riders = (
            {LegRole.drive: need.people, LegRole.school: need.children}.get(LegRole(need.role)) if need.role else None
        )
        self.seats = 0 if riders is None else max(1, riders)
        self.car_seats = 0 if riders is None else need.child_seats


class _Person:
    def __init__(self, offer: OpenOffer, middle: LatLng, at: Circumstances) -> None:
        today = at.day_of(at.now)
        self.offer = offer
        self.at = _steps(offer.place, middle)
        self.today = today
        self.tongues = {_primary(each) for each in offer.languages}
        self.free = offered_days(offer.when, today)
        self.begins, self.ends = _hours_of(offer.when)
        this_week = offer.last_trip is not None and _monday(at.day_of(offer.last_trip)) == _monday(today)
        self.trips = offer.trips_this_week if this_week else 0
        self.cap = min(offer.most_a_week or at.caps.most_a_week, at.caps.most_a_week)
        self.proposed = 0
        ahead = range(today, today + DAYS_AHEAD)
        quiet = (
            d for d in ahead if any(q.begins < at.start_of(d + 1) and at.start_of(d) < q.ends for q in offer.quiet)
        )
        self.quiet = _bits(quiet, today)
        rests_until = at.day_of(offer.last_trip or 0) + at.caps.rest_days if at.caps.rest_days else -1
        if offer.state == OfferState.resting:
            self.resting = _ALL_DAYS
        else:
            self.resting = _bits((day for day in ahead if day <= rests_until), today)
        is_full = self.trips >= self.cap
        self.full = _bits((day for day in ahead if is_full and day <= _monday(today) + 6), today)
        self.left = self.cap if is_full else self.cap - self.trips
        self.unvetted = _bits((day for day in ahead if day >= at.day_of(offer.vetted_until)), today)

    def helps(self, need: OpenNeed) -> bool:
        has_role = not need.role or self.offer.roles & need.role
        return need.kind in self.offer.kinds and bool(has_role) and self.offer.offer not in need.not_by

    def speaks(self, need: OpenNeed) -> bool:
        wanted = _primary(need.language) in self.tongues
        return wanted and (need.kind != NeedKind.translation or len(self.tongues) > 1)

    def apart(self, wish: _Wish) -> int | None:
        """The square of the steps between them."""
        if self.at is None or wish.at is None:
            return None
        return (self.at[0] - wish.at[0]) ** 2 + (self.at[1] - wish.at[1]) ** 2

    def days(self, wish: _Wish) -> int:
        never = self.quiet | self.resting | self.full | (self.unvetted if wish.duties else 0)
        return wish.days & self.free & ~never

    def hindered(self, wish: _Wish) -> list[str]:
        common = wish.days & self.free
        found: set[str] = set()
        if not common or min(wish.ends, self.ends) - max(wish.begins, self.begins) < wish.shared:
            found.add("not_free")
        if common and not self.days(wish):
            whole = {"quiet": self.quiet, "resting": self.resting, "over_cap": self.full}
            if wish.duties:
                whole["not_vetted"] = self.unvetted
            found |= {why for why, days in whole.items() if not common & ~days} or {"not_free"}
        if wish.duties & ~self.offer.duties:
            found.add("not_vetted")
        if self.offer.seats < wish.seats or self.offer.car_seats < wish.car_seats:
            found.add("too_few_seats")
        if wish.need.kind in _MUST_SPEAK and wish.need.language != language.UNKNOWN and not self.speaks(wish.need):
            found.add("no_shared_language")
        square = self.apart(wish)
        if square is not None and self.offer.reach_m:
            reach = min(MOST_STEPS, (self.offer.reach_m + ROUGHLY_M) // STEP_M)
            if square > reach**2:
                found.add("too_far")
        if self.left - self.proposed <= 0:
            found.add("asked_for_others")
        return [each for each in HINDRANCES if each in found]

    def cost(self, wish: _Wish) -> int:
        """In metres of way."""
        metres = self.metres(wish)
        return (
            (UNKNOWN_M if metres is None else metres)
            + TRIP_M * (self.trips + self.proposed)
            + (0 if self.speaks(wish.need) else NO_SHARED_LANGUAGE_M)
            - (KNOWN_M if self.offer.offer in wish.need.known else 0)
        )

    def metres(self, wish: _Wish) -> int | None:
        square = self.apart(wish)
        return None if square is None else math.isqrt(square) * STEP_M

    def said(self, wish: _Wish, fewest: int) -> Suggestion:
        hindrances, metres, days = self.hindered(wish), self.metres(wish), self.days(wish)
        reasons = {
            "near": metres is not None and metres <= NEAR_M,
            "speaks": self.speaks(wish.need),
            "free_then": not {"not_free", "quiet", "resting"} & set(hindrances),
            "has_seats": wish.seats > 0 and "too_few_seats" not in hindrances,
            "vetted": wish.duties != 0 and "not_vetted" not in hindrances,
            "fewest_trips": not hindrances and self.trips == fewest,
            "known_to_household": self.offer.offer in wish.need.known,
        }
        return Suggestion(
            offer=self.offer.offer,
            reasons=tuple(reason for reason, holds in reasons.items() if holds),
            hindrances=tuple(hindrances),
            metres=metres,
            day=self.today + (days & -days).bit_length() - 1 if days else None,
        )
