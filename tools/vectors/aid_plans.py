"""What a desk decides: how words move needs and legs, and who is suggested in a small town made of numbers."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import asdict
from random import Random
from typing import Any

from tocsin.terms.instant import Minutes
from tocsin_kit.aid import states
from tocsin_kit.aid.codes import LegRole, LegState, NeedKind, NeedState, NeedUrgency, OfferState, WordCode
from tocsin_kit.aid.parts import DAY_MIN, Quiet, When
from tocsin_kit.aid.suggest import MAIN_ROLE, Caps, Circumstances, OpenNeed, OpenOffer, suggest
from tools.vectors.case import Json

_EXPECT = "4711"


def state_cases() -> Json:
    """Of each word: a carrier's leg that holds, in every standing; some of all others; no leg. And the tables."""
    usual = list(itertools.product(NeedState, LegState, (LegRole.carry,), (True,), (True,), ("",)))
    roles = (LegRole.shop, LegRole.carry)
    other = list(itertools.product(NeedState, LegState, roles, (True, False), (True, False), ("", _EXPECT, "0815")))
    chance = Random(5)
    return {
        "about": "Aid: what a word changes, for a leg that expects 4711. A row of `of_leg`: need, leg, role, whether the leg is of the plan that holds, whether the household can confirm, digits "
        "(-: none); of `heard`: need, leg, look (-: none). `alone`: the same word about no leg, for every state of a need. `settled`: how a need stands by two legs (state role state role). `tables`: what may become what, and a desk's acts (from, to).",
        "words": [_word(code, [*usual, *chance.sample(other, 60)]) for code in WordCode],
        "settled": [_settled(need) for need in NeedState],
        "tables": [
            _case("needs", {str(int(state)): sorted(map(int, to)) for state, to in states.NEED_MAY_BECOME.items()}),
            _case("legs", {str(int(state)): sorted(map(int, to)) for state, to in states.LEG_MAY_BECOME.items()}),
            _case(
                "need_acts", {act: [sorted(map(int, froms)), int(to)] for act, (froms, to) in states.NEED_ACTS.items()}
            ),
            _case(
                "leg_acts", {act: [sorted(map(int, froms)), int(to)] for act, (froms, to) in states.LEG_ACTS.items()}
            ),
        ],
    }


def _word(code: WordCode, standings: Sequence[tuple[NeedState, LegState, LegRole, bool, bool, str]]) -> Json:
    heard, alone = [], []
    for need, state, role, current, confirms, digits in standings:
        leg = states.OfLeg(state=state, role=role, expect=_EXPECT, current=current)
        found = states.hear(need, leg, code=code, digits=digits, confirms=confirms)
        heard.append(f"{found.need:d} {found.leg or 0:d} {found.look or '-'}")
    for need in NeedState:
        found = states.hear(need, None, code=code, digits="", confirms=True)
        alone.append(f"{found.need:d} {found.look or '-'}")
    given = [
        f"{need:d} {leg:d} {role:d} {now:d} {can:d} {digits or '-'}" for need, leg, role, now, can, digits in standings
    ]
    return _case(code.name, {"heard": heard, "alone": alone}, code=int(code), of_leg=given)


def _settled(need: NeedState) -> Json:
    roles = (LegRole.shop, LegRole.carry)
    pairs = list(itertools.product(LegState, roles, LegState, roles))
    found = [int(states.settled(need, [(one, its), (other, others)])) for one, its, other, others in pairs]
    return _case(
        need.name, {"stands": found}, need=int(need), legs=[" ".join(str(int(n)) for n in pair) for pair in pairs]
    )


def suggestion_cases() -> Json:
    return {
        "about": "Aid: who is suggested for what is open. Places are degrees, times unix minutes, days are counted from 1970-01-01; `zone`: minutes ahead of UTC.",
        "cases": [
            _town(f"a town of {needs} needs and {offers} offers", seed, needs, offers)
            for seed, needs, offers in ((1, 12, 8), (2, 60, 30), (3, 40, 60))
        ],
    }


def _town(name: str, seed: int, needs: int, offers: int) -> Json:
    chance = Random(seed)
    at = Circumstances(
        now=29_662_000 + chance.randrange(10 * DAY_MIN),
        zone=chance.choice((-360, 0, 180)),
        caps=Caps(most_a_week=chance.randint(2, 4), rest_days=chance.randint(0, 2)),
        holidays=frozenset(20_598 + chance.randrange(40) for _ in range(6)),
    )
    asked = [_need(chance, number, offers, at) for number in range(needs)]
    given = [_offer(chance, number, at) for number in range(offers)]
    return _case(
        name,
        {"suggested": [_plain(each) for each in suggest(asked, given, at)]},
        now=at.now,
        zone=at.zone,
        caps=asdict(at.caps),
        holidays=sorted(at.holidays),
        needs=[_plain(each) for each in asked],
        offers=[_plain(each) for each in given],
    )


_LANGUAGES = ("en", "es", "so", "hmn", "ar", "pt-BR")


def _need(chance: Random, number: int, offers: int, at: Circumstances) -> OpenNeed:
    kind = NeedKind.groceries if chance.random() < 0.4 else chance.choice(list(NeedKind))
    children = chance.randint(0, 3)
    return OpenNeed(
        need=f"need-{number:03}",
        kind=kind,
        role=chance.choice((MAIN_ROLE[kind], MAIN_ROLE[kind], int(LegRole.shop)))
        if kind == NeedKind.groceries
        else MAIN_ROLE[kind],
        urgency=chance.choice(list(NeedUrgency)),
        asked_at=chance.randrange(20),
        place=_spot(chance),
        language=chance.choice(_LANGUAGES),
        people=chance.randint(0, 6),
        children=children,
        child_seats=chance.randint(0, children),
        when=_when(chance, at),
        known=tuple(f"offer-{chance.randrange(offers):03}" for _ in range(chance.randint(0, 2))),
        not_by=tuple(f"offer-{chance.randrange(offers):03}" for _ in range(chance.randint(0, 1))),
    )


def _offer(chance: Random, number: int, at: Circumstances) -> OpenOffer:
    return OpenOffer(
        offer=f"offer-{number:03}",
        kinds=tuple(kind for kind in NeedKind if kind == NeedKind.groceries or chance.random() < 0.5),
        roles=chance.choice((511, 511, 4 | chance.randrange(512))),
        place=_spot(chance),
        reach_m=chance.choice((0, 3_000, 6_000, 12_000)),
        languages=tuple(each for each in (*_LANGUAGES, "pt", "es-MX") if chance.random() < 0.35),
        when=_when(chance, at),
        seats=chance.randint(0, 6),
        car_seats=chance.randint(0, 2),
        quiet=tuple(_quiet(chance, at) for _ in range(chance.choice((0, 0, 1, 2)))),
        most_a_week=chance.randint(0, 5),
        state=chance.choice((OfferState.active, OfferState.active, OfferState.active, *OfferState)),
        trips_this_week=chance.randint(0, 3),
        last_trip=None if chance.random() < 0.3 else at.now - chance.randrange(12 * DAY_MIN),
        duties=chance.choice((0, 31, 31, 31, chance.randrange(32))),
        vetted_until=chance.choice(
            (0, at.now - DAY_MIN, at.now + chance.randrange(9 * DAY_MIN), at.now + 200 * DAY_MIN)
        ),
    )


def _spot(chance: Random) -> tuple[float, float] | None:
    """Not every place is known."""
    return (
        None
        if chance.random() < 0.1
        else (44.9 + chance.randrange(1_000) / 10_000, -93.3 + chance.randrange(1_500) / 10_000)
    )


def _when(chance: Random, at: Circumstances) -> When:
    begins = 30 * chance.randrange(34)
    return When(
        weekdays=chance.choice((0, 127, chance.randrange(128))),
        begins=begins,
        ends=chance.choice((begins, begins + 15, begins + 240, 1_440)),
        first_day=chance.choice((None, None, at.day_of(at.now) + chance.randint(-20, 30))),
        every_weeks=chance.choice((0, 1, 1, 2)),
    )


def _quiet(chance: Random, at: Circumstances) -> Quiet:
    begins = at.now + chance.randint(-9, 9) * DAY_MIN
    return Quiet(begins=Minutes(begins), ends=Minutes(begins + chance.randint(1, 9 * DAY_MIN)))


def _case(name: str, expect: Json, **given: Any) -> Json:
    """What the plain rules of the kit give; the phone's quick ones have to give the same."""
    return {"name": name, **given, "expect": expect}


def _plain(value: Any) -> Any:
    """Fields by their names, codes as numbers."""
    if hasattr(value, "__dataclass_fields__"):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(each) for each in value]
    return int(value) if isinstance(value, int) else value
