"""Who lives in the town, what they need in a month and what goes wrong: all from one seed, nothing from a clock.

A day has two moments, morning and evening; a wish is wanted at one of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from hashlib import sha256

from tocsin.terms.cell import Cell
from tocsin.terms.instant import Instant
from tocsin.terms.language import Language
from tocsin_kit.actors.near import cell_at
from tocsin_kit.aid.cases import Hours
from tocsin_kit.aid.codes import Diet, Duty, LegRole, NeedKind, NeedUrgency, Seat
from tocsin_kit.aid.parts import Child, Household, Quiet, When

FIRST_DAY = 20_850
"""2027-02-01, a Monday: a month of four whole weeks. Days since 1970-01-01."""
DAY_S, DAY_MIN = 86_400, 1_440
CENTRE = (44.9500, -93.2700)
SPREAD_DEGREES = 0.022
WEEK = 7
CALL_HOUR_MIN = 60
"""A daily call's hour begins with the morning's."""
LOOK_MIN = 20
"""So long after it somebody at the desk looks who has not been heard of."""
KEYHOLDER_AFTER_MIN = 30
NOON_MIN = 12 * 60
EVERY_DAY, WEEKDAYS = 0b1111111, 0b0011111
TONGUES = ("en", "es", "so", "hmn", "ar")
FEW_NEEDS = 200
LEAVE_ONE_IN = 5
"""So many of the volunteers leave in the middle of the month."""


class Part(IntEnum):
    """Of a day: when the drill looks, and between which minutes of the day people come and go."""

    morning = 0
    evening = 1

    @property
    def begins(self) -> int:
        return (7 * 60 + 30, 17 * 60 + 30)[self]

    @property
    def ends(self) -> int:
        return self.begins + 120


@dataclass(frozen=True, order=True)
class Moment:
    """`day` counts from the first of the month."""

    day: int
    part: Part

    @property
    def at(self) -> Instant:
        """Five minutes after its hours have begun."""
        return Instant((FIRST_DAY + self.day) * DAY_S + (self.part.begins + 5) * 60)

    @property
    def after_calls(self) -> Instant:
        """Of that day, when the hour of its calls is over."""
        return Instant((FIRST_DAY + self.day) * DAY_S + (Part.morning.begins + CALL_HOUR_MIN + LOOK_MIN) * 60)

    @property
    def hours(self) -> Hours:
        return Hours(FIRST_DAY + self.day, self.part.begins, self.part.ends)

    @property
    def after(self) -> Moment:
        return Moment(self.day, Part.evening) if self.part is Part.morning else Moment(self.day + 1, Part.morning)


@dataclass(frozen=True)
class Size:
    households: int = 400
    volunteers: int = 250
    needs: int = 1_500
    days: int = 28

    @property
    def is_small(self) -> bool:
        return self.needs < FEW_NEEDS


@dataclass(frozen=True)
class Home:
    """A household. The street has a name of its own, so that whoever holds it holds this very address."""

    number: int
    name: str
    street: str
    address: str
    phone: str
    second_phone: str
    place: Cell
    language: Language
    household: Household
    diet: tuple[Diet, ...]
    has_phone: bool


@dataclass(frozen=True)
class Hand:
    """A volunteer. `leaves_on`: the day on which she says that she stops. `keeps_all`: she was sent to find out."""

    number: int
    name: str
    place: Cell
    reach_m: int
    languages: tuple[Language, ...]
    kinds: tuple[NeedKind, ...]
    roles: int
    when: When
    seats: int
    car_seats: int
    quiet: tuple[Quiet, ...]
    most_a_week: int
    duties: int
    leaves_on: int | None
    keeps_all: bool
    has_app: bool


@dataclass(frozen=True)
class Wish:
    """Something a household needs. `occasions`: the moments at which it is wanted; more than one is a recurring need,
    and each counts as one need. `gives_up`: before it is planned, the household says that it is not needed any more.
    """

    number: int
    home: int
    kind: NeedKind
    urgency: NeedUrgency
    asked: Moment
    when: When
    occasions: tuple[Moment, ...]
    children: tuple[Child, ...]
    to: str
    words: str
    gives_up: bool


class Mishap(Enum):
    """What goes wrong on the way to a door."""

    no_show = "no_show"
    nobody_home = "nobody_home"
    followed = "followed"
    wrong_items = "wrong_items"


IN_A_HUNDRED: Mapping[Mishap, int] = {
    Mishap.no_show: 3,
    Mishap.nobody_home: 3,
    Mishap.followed: 1,
    Mishap.wrong_items: 2,
}
"""How often, of a hundred doors."""


class CallEnds(Enum):
    """What becomes of one day's call. `silent`: whoever should ring forgets it, so that nobody says anything."""

    answered = "answered"
    fine_before = "fine_before"
    unanswered = "unanswered"
    silent = "silent"
    duress = "duress"


CALLS_IN_A_HUNDRED: Mapping[CallEnds, int] = {
    CallEnds.unanswered: 9,
    CallEnds.silent: 5,
    CallEnds.duress: 2,
    CallEnds.fine_before: 6,
}
"""The others are answered."""


class TimerEnds(Enum):
    """`late`: she does not stop it, and is back in the evening."""

    back = "back"
    late = "late"
    duress = "duress"


@dataclass(frozen=True)
class DailyCall:
    """A household that is rung. `keyholder`: who is told when nobody answers. `tells_where`: her address, to her."""

    home: int
    weekdays: int
    keyholder: int
    tells_where: bool
    has_second_number: bool


@dataclass(frozen=True)
class Outing:
    """Somebody lets a keyholder know when she is not back at noon."""

    home: int
    day: int
    keyholder: int
    ends: TimerEnds


@dataclass(frozen=True)
class Scenario:
    seed: int
    size: Size
    homes: tuple[Home, ...]
    hands: tuple[Hand, ...]
    wishes: tuple[Wish, ...]
    daily_calls: tuple[DailyCall, ...]
    outings: tuple[Outing, ...]
    holidays: frozenset[int]
    """On these days school is closed. Days since 1970-01-01."""
    desk_seized: Moment
    house_seized: tuple[Moment, Moment]
    desk_cut: Moment
    """Another of the desk's phones is lost: it is cut off and every record is sealed anew."""

    @property
    def keyholders(self) -> int:
        """How many there are."""
        return len(self.daily_calls) + len({each.home for each in self.outings})

    @property
    def mishaps_times(self) -> int:
        """In a small month everything happens more often, so that everything happens."""
        return 5 if self.size.is_small else 1

    def moments(self) -> Iterator[Moment]:
        for day in range(self.size.days):
            yield Moment(day, Part.morning)
            yield Moment(day, Part.evening)

    def mishap(self, wish: int, attempt: int) -> Mishap | None:
        """The same for the same door, in whatever order trips are made."""
        drawn = self.chance("mishap", wish, attempt) * 100 / self.mishaps_times
        for each, often in IN_A_HUNDRED.items():
            if drawn < often:
                return each
            drawn -= often
        return None

    def call_ends(self, call: DailyCall, day: int) -> CallEnds:
        if self.size.is_small:
            return tuple(CallEnds)[(call.home + day) % len(CallEnds)]
        drawn = self.chance("call", call.home, day) * 100
        for each, often in CALLS_IN_A_HUNDRED.items():
            if drawn < often:
                return each
            drawn -= often
        return CallEnds.answered

    def reached_by_desk(self, home: int, day: int) -> bool:
        """When a coordinator sees that nobody spoke with her, and rings her herself."""
        return self.chance("reached", home, day) < 0.5

    def rings(self, hand: int, day: int) -> bool:
        """Whether a caller says yes to one day's call."""
        return self.chance("rings", hand, day) < 0.9

    def says_yes(self, hand: int, moment: Moment) -> bool:
        return self.chance("yes", hand, moment.day, int(moment.part)) < 0.88

    def chance(self, *what: object) -> float:
        return int.from_bytes(sha256(repr((self.seed, *what)).encode()).digest()[:7], "big") / 2**56


def invent(size: Size, *, seed: int) -> Scenario:
    """ValueError for a month too small for everything that is to happen in it."""
    if size.days < 5 or size.households < 6 or size.volunteers < 6 or size.needs < size.households:
        raise ValueError("a month has at least 5 days, 6 households, 6 volunteers and a need for each household")
    dice = random.Random(seed)
    holidays = _holidays(size)
    homes = tuple(_homes(size, dice))
    hands = tuple(_hands(size, dice))
    wishes = tuple(_wishes(size, homes, holidays, dice))
    daily_calls = tuple(_daily_calls(size, dice))
    days = size.days
    return Scenario(
        seed=seed,
        size=size,
        homes=homes,
        hands=hands,
        wishes=wishes,
        daily_calls=daily_calls,
        outings=tuple(_outings(size, dice, first_keyholder=len(daily_calls))),
        holidays=holidays,
        house_seized=(Moment(days // 3, Part.evening), Moment(days - 2, Part.evening)),
        desk_seized=Moment(days // 2, Part.evening),
        desk_cut=Moment(days // 2 + 1, Part.morning),
    )


def _holidays(size: Size) -> frozenset[int]:
    """The school days of the third week; of a short month the last of them."""
    first = 14 if size.days >= 21 else size.days - 3
    week = range(first, min(first + 5, size.days))
    return frozenset(FIRST_DAY + day for day in week)


FIRST = ("Amina", "Bea", "Chue", "Dalia", "Elio", "Farah", "Gus", "Ines", "Jamal", "Kia", "Lucho", "Mai")
"""First names, few: nobody is told apart by one."""
STREETS = ("Wren", "Alder", "Quill", "Sorrel", "Tansy", "Bracken", "Plover", "Linnet", "Osier", "Yarrow")
ENDINGS = ("field", "mere", "combe", "hurst", "wick", "ley", "stow", "thorpe", "garth", "holm", "beck", "croft")
KINDS = ("Lane", "Court", "Rise", "Walk", "Yard", "Close", "Row", "Place")


def _homes(size: Size, dice: random.Random) -> Iterator[Home]:
    streets = [f"{one}{two} {kind}" for kind in KINDS for two in ENDINGS for one in STREETS]
    if size.households > len(streets):
        raise ValueError(f"at most {len(streets)} households: each needs a street of its own")
    for number, street in enumerate(dice.sample(streets, size.households)):
        children = dice.choice((0, 0, 1, 2, 3))
        yield Home(
            number=number,
            name=dice.choice(FIRST),
            street=street,
            address=f"{dice.randint(1, 99)} {street}, {dice.choice(('1st', '2nd', '3rd'))} floor",
            phone=f"+1 612 555 {number:04d}",
            second_phone=f"+1 763 555 {number:04d}",
            place=_somewhere(dice, at_resolution=12),
            language=Language(dice.choice(TONGUES)),
            household=Household(adults=dice.randint(1, 3), children=children, babies=dice.choice((0, 0, 0, 1))),
            diet=tuple(dice.sample(tuple(Diet), dice.choice((0, 0, 1, 2)))),
            has_phone=number % 10 != 9,
        )


def _hands(size: Size, dice: random.Random) -> Iterator[Hand]:
    for number in range(size.volunteers):
        drives = number % 3 != 2
        when = ((EVERY_DAY, 0, 0), (EVERY_DAY, 16 * 60, 21 * 60), (WEEKDAYS, 7 * 60, 12 * 60))[number % 7 // 3]
        away = dice.randrange(size.days) if dice.random() < 0.15 else None
        tongues = {"en", dice.choice(TONGUES), dice.choice(TONGUES)}
        vetted = number % 5 != 4 or is_caller(number)
        leaves = number % LEAVE_ONE_IN == 2
        yield Hand(
            number=number,
            name=dice.choice(FIRST),
            place=_somewhere(dice, at_resolution=8),
            reach_m=dice.choice((0, 4_000, 6_000)),
            languages=tuple(Language(each) for each in TONGUES if each in tongues or is_caller(number)),
            kinds=tuple(NeedKind),
            roles=_roles(number, drives=drives),
            when=When(weekdays=when[0], begins=when[1], ends=when[2], first_day=None, every_weeks=1),
            seats=dice.randint(3, 6) if drives else 0,
            car_seats=dice.randint(0, 3) if drives else 0,
            quiet=() if away is None else (_days_off(away),),
            most_a_week=dice.choice((2, 3, 4, 5)) + (2 if is_caller(number) else 0),
            duties=int(Duty.people | Duty.children | Duty.medicine | Duty.homes | Duty.calls) if vetted else 0,
            leaves_on=size.days // 2 + dice.randint(-1, 2) if leaves else None,
            keeps_all=number == 0,
            has_app=number % 25 != 3 or is_caller(number),
        )


def _roles(number: int, *, drives: bool) -> int:
    at_doors = LegRole.carry | LegRole.accompany | LegRole.translate | LegRole.mind
    shops = LegRole.shop | LegRole.pack
    if is_caller(number):
        return int(LegRole.call)
    if number % 5 == 4:
        return int(shops)
    return int(at_doors | shops | (LegRole.drive | LegRole.school if drives else 0))


def is_caller(number: int) -> bool:
    """Of a volunteer: one in seven rings people, and does nothing else."""
    return number % 7 == 6


def _days_off(first: int) -> Quiet:
    begins = (FIRST_DAY + first) * DAY_MIN
    return Quiet(begins=begins, ends=begins + 4 * DAY_MIN)  # type: ignore[arg-type]


KINDS_WISHED: Sequence[tuple[NeedKind, int]] = (
    (NeedKind.groceries, 38),
    (NeedKind.lift, 20),
    (NeedKind.medicine, 12),
    (NeedKind.accompaniment, 8),
    (NeedKind.translation, 6),
    (NeedKind.child_care, 6),
    (NeedKind.rent, 6),
    (NeedKind.legal, 4),
)
"""Of what is asked for once: how many in a hundred."""


def _wishes(size: Size, homes: Sequence[Home], holidays: frozenset[int], dice: random.Random) -> Iterator[Wish]:
    """School runs and weekly groceries first, then one wish for every household that has none, then more of them."""
    left, number, served = size.needs, 0, set[int]()
    with_children = [home for home in homes if home.household.children]
    for home, kind in [(home, NeedKind.school_run) for home in _some(with_children, size.needs // 25, dice)] + [
        (home, NeedKind.groceries) for home in _some(homes, size.needs // 25, dice)
    ]:
        wish = _recurring(number, home, kind, size, holidays, dice)
        still_to_be_served = len(homes) - len(served | {home.number})
        if wish is None or left - len(wish.occasions) < still_to_be_served:
            continue
        yield wish
        left, number = left - len(wish.occasions), number + 1
        served.add(home.number)
    rest = [home for home in homes if home.number not in served]
    dice.shuffle(rest)
    for home in [*rest, *(dice.choice(homes) for _ in range(left - len(rest)))]:
        yield _once(number, home, size, dice)
        number += 1


def _recurring(
    number: int, home: Home, kind: NeedKind, size: Size, holidays: frozenset[int], dice: random.Random
) -> Wish | None:
    is_school = kind is NeedKind.school_run
    part = Part.morning if is_school else Part.evening
    first = dice.randint(1, 3)
    days = sorted(dice.sample(range(5), 2)) if is_school else [dice.randrange(7)]
    closed = holidays if is_school else frozenset[int]()
    on = [day for day in range(first, size.days) if day % WEEK in days and FIRST_DAY + day not in closed]
    if not on:
        return None
    children = tuple(
        Child(name=dice.choice(FIRST), seat=Seat(dice.choice((0, 1))), words="") for _ in range(home.household.children)
    )
    return Wish(
        number=number,
        home=home.number,
        kind=kind,
        urgency=NeedUrgency.week,
        asked=Moment(0, Part.morning),
        when=When(
            weekdays=sum(1 << day for day in days),
            begins=part.begins,
            ends=part.ends,
            first_day=FIRST_DAY + first,
            every_weeks=1,
        ),
        occasions=tuple(Moment(day, part) for day in on),
        children=children if is_school else (),
        to="Maple Elementary" if is_school else "",
        words="" if is_school else WORDS[kind],
        gives_up=False,
    )


def _once(number: int, home: Home, size: Size, dice: random.Random) -> Wish:
    kind = dice.choices([kind for kind, _ in KINDS_WISHED], [weight for _, weight in KINDS_WISHED])[0]
    urgency = dice.choices(tuple(NeedUrgency), (5, 3, 1))[0]
    part = Part.evening if kind in (NeedKind.groceries, NeedKind.medicine) else Part(dice.randrange(2))
    if urgency is NeedUrgency.today:
        asked = Moment(dice.randrange(size.days - 1), Part.morning)
        wanted = Moment(asked.day, Part.evening)
    else:
        asked = Moment(dice.randrange(size.days - 3), Part(dice.randrange(2)))
        wanted = Moment(asked.day + dice.randint(1, 2 if urgency is NeedUrgency.two_days else 4), part)
        wanted = replace(wanted, day=min(wanted.day, size.days - 2))
    return Wish(
        number=number,
        home=home.number,
        kind=kind,
        urgency=urgency,
        asked=asked,
        when=When(
            weekdays=0,
            begins=wanted.part.begins,
            ends=wanted.part.ends,
            first_day=FIRST_DAY + wanted.day,
            every_weeks=0,
        ),
        occasions=(wanted,),
        children=(),
        to="the clinic at Lake and 4th" if kind in (NeedKind.lift, NeedKind.accompaniment) else "",
        words=WORDS.get(kind, ""),
        gives_up=dice.random() < 0.02,
    )


WORDS = {
    NeedKind.groceries: "Rice, beans, milk, greens, oil. No pork, please.",
    NeedKind.medicine: "The pills are paid for, under the number I was told.",
    NeedKind.rent: "The rent is due on the first.",
    NeedKind.legal: "Somebody who can read a letter with me.",
}


CALLED, TIMED = (3, 8, 14), (5, 11)
"""Of twenty households three are rung, and two set a timer."""


def _daily_calls(size: Size, dice: random.Random) -> Iterator[DailyCall]:
    """On two days of the week; every day in a small month. Some keyholders hold keys for two."""
    called = [number for number in range(size.households) if number % 20 in CALLED]
    for at, home in enumerate(called):
        days = range(7) if size.is_small else dice.sample(range(7), 2)
        yield DailyCall(
            home=home,
            weekdays=sum(1 << day for day in days),
            keyholder=at * 2 // 3,
            tells_where=home % 20 != CALLED[-1],
            has_second_number=at % 4 == 1,
        )


def _outings(size: Size, dice: random.Random, *, first_keyholder: int) -> Iterator[Outing]:
    """Once in the month; every day in a small one. Each has a keyholder of her own."""
    timed = [number for number in range(size.households) if number % 20 in TIMED]
    usual = tuple(TimerEnds) if size.is_small else (TimerEnds.back,) * 6 + tuple(TimerEnds)
    count = 0
    for at, home in enumerate(timed):
        for day in range(1, size.days - 1) if size.is_small else [dice.randint(1, size.days - 2)]:
            yield Outing(home=home, day=day, keyholder=first_keyholder + at, ends=usual[count % len(usual)])
            count += 1


def _some(homes: Sequence[Home], count: int, dice: random.Random) -> Sequence[Home]:
    return dice.sample(list(homes), min(count, len(homes)))


def _somewhere(dice: random.Random, *, at_resolution: int) -> Cell:
    north, east = (dice.uniform(-SPREAD_DEGREES, SPREAD_DEGREES) for _ in range(2))
    return cell_at(CENTRE[0] + north, CENTRE[1] + east, at_resolution=at_resolution)
