"""What a volunteer offers, and what a desk knows of her. Docs/protocol, section 20."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor
from tocsin.seals.row import Row
from tocsin.terms.cell import Cell
from tocsin.terms.ids import PublicKey, TownId
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.language import Language
from tocsin_kit.aid import parts
from tocsin_kit.aid.codes import NeedKind, OfferState
from tocsin_kit.aid.parts import AnswerTo, Quiet, When

PLACE_RESOLUTION = 8
MOST_KINDS = 16
MOST_NOTES = 600
MOST_ROLES = 511
"""Every bit but the one to receive."""


@dataclass(frozen=True, repr=False)
class Offer:
    """`roles`: bits of `LegRole`. `place`: roughly where. `key`: the one that a steward's vetting names."""

    nonce: bytes
    offered_at: Instant
    town: TownId
    kinds: tuple[NeedKind, ...]
    roles: int
    place: Cell | None
    reach_m: int
    languages: tuple[Language, ...]
    when: When
    seats: int
    car_seats: int
    quiet: tuple[Quiet, ...]
    most_a_week: int
    name: str
    answer_to: AnswerTo
    key: PublicKey | None
    words: str


@dataclass(frozen=True, repr=False)
class OfferWork:
    """`answer_to`: the newest that she gave with a word; None while it is the offer's own."""

    state: OfferState
    trips_this_week: int
    last_trip: Minutes | None
    notes: str
    answer_to: AnswerTo | None


def write(offer: Offer) -> bytes:
    """As it stands under its MAC, and as a proof of vetting names it."""
    return cbor.encode(
        [
            1,
            offer.nonce,
            offer.offered_at,
            offer.town,
            [int(each) for each in offer.kinds],
            offer.roles,
            offer.place,
            offer.reach_m,
            list(offer.languages),
            parts.write_when(offer.when),
            offer.seats,
            offer.car_seats,
            parts.write_quiet(offer.quiet),
            offer.most_a_week,
            offer.name,
            *parts.write_answer_to(offer.answer_to),
            offer.key,
            offer.words,
        ]
    )


def read(body: bytes) -> Offer:
    """Refusal("wire.*"), "aid.malformed", "aid.unknown_kind"."""
    row = Row.of(body, code=parts.MALFORMED, limit=parts.LIMIT)
    offer = Offer(
        nonce=row.raw(16),
        offered_at=Instant(row.uint(most=parts.MOST_SECONDS)),
        town=TownId(row.raw(16)),
        kinds=parts.codes(row, NeedKind, most=MOST_KINDS),
        roles=row.uint(most=MOST_ROLES),
        place=parts.place(row, at_resolution=PLACE_RESOLUTION),
        reach_m=row.uint(most=200_000),
        languages=parts.languages(row),
        when=parts.read_when(row),
        seats=row.uint(most=parts.MOST_SEATS),
        car_seats=row.uint(most=parts.MOST_SEATS),
        quiet=parts.read_quiet(row),
        most_a_week=row.uint(most=50),
        name=row.text(most=parts.MOST_NAME),
        answer_to=parts.answer_to(row),
        key=_key(row),
        words=row.text(most=parts.MOST_WORDS),
    )
    row.done()
    return offer


def write_work(work: OfferWork) -> cbor.Value:
    return [int(work.state), work.trips_this_week, work.last_trip, work.notes, *parts.write_answer_to(work.answer_to)]


def read_work(row: Row) -> OfferWork:
    work = OfferWork(
        state=row.code(OfferState),
        trips_this_week=row.uint(most=255),
        last_trip=parts.minutes_or_null(row),
        notes=row.text(most=MOST_NOTES),
        answer_to=parts.answer_to_or_null(row),
    )
    row.done()
    return work


def _key(row: Row) -> PublicKey | None:
    key = row.raw_or_null(32)
    return None if key is None else PublicKey(key)
