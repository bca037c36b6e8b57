"""What a desk's device knows: needs, offers, trips on their way and daily calls, each with its record at the house."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tocsin.seals.statement import AidDevice
from tocsin.terms.ids import Recipient, RecordId
from tocsin.terms.instant import Minutes
from tocsin_kit.aid import vetting
from tocsin_kit.aid.calls import Calls
from tocsin_kit.aid.codes import LegRole, NeedKind, NeedState, NeedUrgency, OfferState, TripState
from tocsin_kit.aid.need import Need, NeedWork
from tocsin_kit.aid.offer import Offer, OfferWork
from tocsin_kit.aid.parts import AnswerTo
from tocsin_kit.aid.record import CallsRecord, NeedRecord, OfferRecord
from tocsin_kit.aid.trip import Leg, Trip
from tocsin_kit.keys import RecipientKey, SigningKey

DAY_MIN = 1_440
BY_TELEPHONE = "by telephone"
"""Of an offer that the desk wrote down for somebody without the app."""
MAIN_ROLE: Mapping[NeedKind, LegRole] = {
    NeedKind.groceries: LegRole.carry,
    NeedKind.medicine: LegRole.carry,
    NeedKind.lift: LegRole.drive,
    NeedKind.accompaniment: LegRole.accompany,
    NeedKind.school_run: LegRole.school,
    NeedKind.child_care: LegRole.mind,
    NeedKind.translation: LegRole.translate,
}
"""Kinds that somebody comes for; the others the desk settles itself, by pledge and receipt or by a name to ring."""


@dataclass(frozen=True, order=True)
class Hours:
    """When somebody comes: a day since 1970-01-01, and minutes of it."""

    day: int
    begins_at: int
    ends_at: int

    @property
    def begins(self) -> Minutes:
        return Minutes(self.day * DAY_MIN + self.begins_at)

    @property
    def ends(self) -> Minutes:
        return Minutes(self.day * DAY_MIN + self.ends_at)


@dataclass(repr=False)
class Case:
    """A need as this device knows it."""

    record_id: RecordId
    version: int
    record: NeedRecord
    sealed_to: bytes | None
    turned_down: set[bytes] = field(default_factory=set)
    """Offers of people who said no, or are not to go there again."""

    @property
    def need(self) -> Need:
        return self.record.letter.inside

    @property
    def name(self) -> bytes:
        return self.need.nonce

    @property
    def about(self) -> Recipient | None:
        """Who reads it too."""
        return None if self.need.answer_to is None else self.need.answer_to.recipient

    @property
    def urgency(self) -> NeedUrgency:
        return self.work.urgency

    @property
    def work(self) -> NeedWork:
        return self.record.work or NeedWork(
            state=NeedState.asked,
            claimed=None,
            urgency=self.need.urgency,
            follow_up=None,
            notes="",
            merged_into=None,
            coming=(),
            history=(),
            answers=(),
        )


@dataclass(repr=False)
class Offering:
    record_id: RecordId
    version: int
    record: OfferRecord
    sealed_to: bytes | None
    vetted: vetting.Vetting | None

    @property
    def offer(self) -> Offer:
        return self.record.letter.inside

    @property
    def name(self) -> bytes:
        return self.offer.nonce

    @property
    def about(self) -> Recipient | None:
        return self.offer.answer_to.recipient

    @property
    def work(self) -> OfferWork:
        fresh = OfferWork(state=OfferState.fresh, trips_this_week=0, last_trip=None, notes="", answer_to=None)
        return self.record.work or fresh

    @property
    def by_telephone(self) -> bool:
        return self.offer.words == BY_TELEPHONE

    @property
    def answer_to(self) -> AnswerTo:
        return self.work.answer_to or self.offer.answer_to


@dataclass(repr=False)
class Ride:
    """A trip on its way: one person's legs, in the order of her stops. `link`: for a driver without the app."""

    record_id: RecordId
    version: int
    trip: Trip
    hours: Hours
    offer: bytes
    sealed_to: bytes | None = None
    link: str | None = None
    about: Recipient | None = None

    @property
    def name(self) -> bytes:
        return self.trip.trip

    @property
    def legs(self) -> tuple[Leg, ...]:
        return self.trip.legs

    @property
    def role(self) -> LegRole:
        return self.trip.legs[0].role

    @property
    def is_on(self) -> bool:
        return self.trip.state in (TripState.planned, TripState.under_way)

    @property
    def is_laid(self) -> bool:
        return any(leg.place is not None for leg in self.legs)


@dataclass(repr=False)
class CallCase:
    """Somebody's daily call as this device knows it. `asked`: for each day offers of those who were asked to ring."""

    record_id: RecordId
    version: int
    record: CallsRecord
    sealed_to: bytes | None
    asked: dict[int, set[bytes]] = field(default_factory=dict)

    @property
    def calls(self) -> Calls:
        return self.record.letter.inside

    @property
    def name(self) -> bytes:
        return self.calls.nonce

    @property
    def about(self) -> Recipient | None:
        return self.calls.answer_to.recipient

    def hours(self, day: int) -> Hours:
        return Hours(day, self.calls.begins, self.calls.ends)

    def is_on(self, day: int) -> bool:
        """Whether she is to be rung that day: no call falls into her quiet time."""
        hours = self.hours(day)
        is_quiet = any(quiet.begins < hours.ends and hours.begins < quiet.ends for quiet in self.calls.quiet)
        return bool(self.calls.weekdays >> weekday_of(day) & 1) and not is_quiet


@dataclass(frozen=True)
class DeskKeys:
    """One device's: what records are sealed to, and what opens its session."""

    opens: RecipientKey
    key: SigningKey

    @classmethod
    def make(cls) -> DeskKeys:
        return cls(RecipientKey.make(), SigningKey.make())

    @property
    def device(self) -> AidDevice:
        return AidDevice(recipient=self.opens.public, key=self.key.public)


def weekday_of(day: int) -> int:
    """Monday 0. The first of January 1970 was a Thursday."""
    return (day + 3) % 7


def week_of(day: int) -> int:
    """Weeks begin on a Monday."""
    return (day + 3) // 7


@dataclass(frozen=True)
class Happened:
    """What the desk wrote down of a need."""

    what: str
    need: bytes
    day: int
