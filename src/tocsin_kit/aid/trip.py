"""A trip as the desk plans it: several legs, each one person's. Nobody but the desk reads it whole.

Docs/protocol, section 20.
"""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor
from tocsin.seals.hashes import hash_of
from tocsin.seals.row import Row
from tocsin.terms.ids import PigeonholeId, SlotId
from tocsin.terms.instant import Minutes
from tocsin_kit.aid import parts
from tocsin_kit.aid.codes import LegRole, LegState, TripState
from tocsin_kit.aid.parts import AnswerTo

MOST_LEGS = 40
MOST_NOTES = 1_000


def door_of(trip: bytes, leg: bytes) -> bytes:
    """Under which number a household knows what comes to its door: only who knows the trip's can work it out, so
    neither the carrier nor the household speaks for the other.
    """
    return hash_of(b"tocsin/aid-door/v1" + trip + leg)[:16]


@dataclass(frozen=True, repr=False)
class PlaceHeld:
    """The letter that says where, and the 16 bytes that take it back."""

    pigeonhole: PigeonholeId
    slot: SlotId
    secret: bytes


@dataclass(frozen=True, repr=False)
class Leg:
    """`say`: the digits that this person says; `expect`: those she has to hear, and the desk from her.

    `answer_to`: the newest that she gave, for what the desk has to tell her. `link`: a driver without the app.
    """

    leg: bytes
    need: bytes
    role: LegRole
    offer: bytes | None
    begins: Minutes
    ends: Minutes
    state: LegState
    say: str
    expect: str
    answer_to: AnswerTo | None
    place: PlaceHeld | None
    link: bool
    items: str


@dataclass(frozen=True, repr=False)
class Trip:
    """`day`: since 1970-01-01."""

    trip: bytes
    state: TripState
    day: int
    depot: str
    legs: tuple[Leg, ...]
    device: int | None
    notes: str


def write(trip: Trip) -> cbor.Value:
    legs = [_write_leg(each) for each in trip.legs]
    return [trip.trip, int(trip.state), trip.day, trip.depot, legs, trip.device, trip.notes]


def read(row: Row) -> Trip:
    return Trip(
        trip=row.raw(16),
        state=row.code(TripState),
        day=row.uint(most=parts.MOST_DAY),
        depot=row.text(most=parts.MOST_DEPOT),
        legs=tuple(_read_leg(each) for each in row.rows(most=MOST_LEGS)),
        device=row.uint_or_null(most=parts.MOST_DEVICE),
        notes=row.text(most=MOST_NOTES),
    )


def _write_leg(leg: Leg) -> cbor.Value:
    return [
        leg.leg,
        leg.need,
        int(leg.role),
        leg.offer,
        leg.begins,
        leg.ends,
        int(leg.state),
        leg.say,
        leg.expect,
        *parts.write_answer_to(leg.answer_to),
        None if leg.place is None else [leg.place.pigeonhole, leg.place.slot, leg.place.secret],
        leg.link,
        leg.items,
    ]


def _read_leg(row: Row) -> Leg:
    leg = Leg(
        leg=row.raw(16),
        need=row.raw(16),
        role=row.code(LegRole),
        offer=row.raw_or_null(16),
        begins=parts.minutes(row),
        ends=parts.minutes(row),
        state=row.code(LegState),
        say=parts.digits(row, most=parts.MOST_DIGITS),
        expect=parts.digits(row, most=parts.MOST_DIGITS),
        answer_to=parts.answer_to_or_null(row),
        place=_place_held(row),
        link=row.flag(),
        items=row.text(most=parts.MOST_ITEMS),
    )
    row.done()
    return leg


def _place_held(outer: Row) -> PlaceHeld | None:
    row = outer.row_or_null()
    if row is None:
        return None
    held = PlaceHeld(pigeonhole=PigeonholeId(row.raw(16)), slot=SlotId(row.raw(16)), secret=row.raw(16))
    row.done()
    return held
