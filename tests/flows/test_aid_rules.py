"""What the kit's aid desk decides, without a house: who rings whom, and who may speak of which leg."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

import pytest

from tocsin.terms.ids import PublicKey, RecordId, TownId
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.language import Language
from tocsin_kit.aid import record
from tocsin_kit.aid.cases import Offering
from tocsin_kit.aid.codes import Duty, LegRole, LegState, OfferState, TripState, WordCode
from tocsin_kit.aid.offer import Offer, OfferWork
from tocsin_kit.aid.parts import Quiet, When
from tocsin_kit.aid.person import Pigeonhole
from tocsin_kit.aid.record import OfferRecord, Word
from tocsin_kit.aid.rota import MOST_A_DAY, Given, ToCall, who_calls
from tocsin_kit.aid.trip import Leg, Trip, door_of
from tocsin_kit.aid.vetting import Vetting
from tocsin_kit.aid.ways import legs_meant

DAY = 20_850
HOUR = (Minutes(DAY * 1_440 + 450), Minutes(DAY * 1_440 + 510))
CALL = ToCall(b"somebody", DAY, *HOUR, Language("so"), asked=())


def caller(name: str, **of: Any) -> Offering:
    offer = Offer(
        nonce=name.encode().ljust(16),
        offered_at=Instant(0),
        town=TownId(bytes(16)),
        kinds=(),
        roles=int(LegRole.call),
        place=None,
        reach_m=0,
        languages=(Language("en"), Language("so")),
        when=When(127, 0, 0, None, 1),
        seats=0,
        car_seats=0,
        quiet=(),
        most_a_week=3,
        name=name,
        answer_to=Pigeonhole().address,
        key=None,
        words="",
    )
    duties = of.pop("duties", int(Duty.calls))
    work = OfferWork(of.pop("state", OfferState.active), 0, None, "", None)
    body = OfferRecord(record.offer_letter(replace(offer, **of)), vetted=None, work=work)
    vetted = Vetting(PublicKey(bytes(32)), duties, Minutes(0), Minutes(2**31))
    return Offering(RecordId(bytes(16)), 1, body, None, vetted)


@pytest.mark.parametrize("of", [
    {"duties": int(Duty.homes)},
    {"languages": (Language("en"),)},
    {"roles": int(LegRole.carry)},
    {"state": OfferState.left},
    {"quiet": (Quiet(Minutes(HOUR[1] - 1), Minutes(HOUR[1] + 1)),)},
])  # fmt: skip
def test_nobody_rings_who_may_not(of: dict[str, Any]) -> None:
    assert who_calls(CALL, [caller("ana")], []) is not None
    assert who_calls(CALL, [caller("ana", **of)], []) is None


def test_nobody_is_asked_twice_for_one_call() -> None:
    assert who_calls(replace(CALL, asked={caller("ana").name}), [caller("ana")], []) is None


def test_the_same_voice_comes_back_only_when_there_is_no_other() -> None:
    ana, ben = caller("ana"), caller("ben")
    given = [Given(CALL.calls, DAY - 2, ana.name), Given(b"another", DAY - 1, ben.name), Given(b"third", DAY, ben.name)]
    assert who_calls(CALL, [ana, ben], given) is ben
    assert who_calls(CALL, [ana], given) is ana


def test_no_week_and_no_day_holds_more_than_was_offered() -> None:
    ana = caller("ana")
    assert who_calls(CALL, [ana], [Given(bytes([n]), DAY + n, ana.name) for n in range(3)]) is None
    often = caller("ana", most_a_week=20)
    assert who_calls(CALL, [often], [Given(bytes([n]), DAY, often.name) for n in range(MOST_A_DAY)]) is None


def leg(name: bytes, **of: Any) -> Leg:
    whole = Leg(
        name.ljust(16), b"need".ljust(16), LegRole.carry, b"ana".ljust(16), *HOUR, LegState.accepted, "1", "2", None, None,
        False, "",
    )  # fmt: skip
    return replace(whole, **of)


FIRST, NEXT, THIRD = leg(b"1", state=LegState.handed_over), leg(b"2"), leg(b"3")
OTHER = leg(b"4", offer=b"ben".ljust(16))
TRIP = Trip(b"trip".ljust(16), TripState.under_way, DAY, "", (FIRST, NEXT, THIRD, OTHER), 0, "")


def word(about: bytes, code: WordCode, words: str = "") -> Word:
    return Word(os.urandom(16), Instant(0), about, code, "", words, None, None)


def test_a_carrier_speaks_of_her_way_by_its_first_leg() -> None:
    assert legs_meant(TRIP, word(FIRST.leg, WordCode.decline)) == [NEXT, THIRD]
    assert legs_meant(TRIP, word(FIRST.leg, WordCode.nobody_home)) == [NEXT]
    assert legs_meant(TRIP, word(FIRST.leg, WordCode.handed_over, "3")) == [THIRD]
    assert legs_meant(TRIP, word(FIRST.leg, WordCode.nobody_home, "3")) == [THIRD]
    assert legs_meant(TRIP, word(FIRST.leg, WordCode.followed, "3\n+1 612 555 0100")) == [THIRD]
    assert legs_meant(TRIP, word(FIRST.leg, WordCode.nobody_home, "3\n+1 612 555 0100")) == [NEXT]
    shut = replace(TRIP, legs=(FIRST, replace(NEXT, state=LegState.nobody_home), THIRD))
    assert legs_meant(shut, word(FIRST.leg, WordCode.nobody_home)) == [shut.legs[1]]
    assert legs_meant(TRIP, word(FIRST.leg, WordCode.handed_over, "4")) == [NEXT]
    assert legs_meant(TRIP, word(OTHER.leg, WordCode.accept)) == [OTHER]


def test_neither_speaks_for_the_other() -> None:
    door = door_of(TRIP.trip, NEXT.leg)
    assert legs_meant(TRIP, word(door, WordCode.received)) == [NEXT]
    assert not legs_meant(TRIP, word(door, WordCode.nobody_home)) and not legs_meant(TRIP, word(door, WordCode.accept))
    assert not legs_meant(TRIP, word(NEXT.leg, WordCode.received))
    assert not legs_meant(TRIP, word(os.urandom(16), WordCode.received))
