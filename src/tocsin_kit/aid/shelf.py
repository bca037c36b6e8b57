"""A coordinator's session at the house, and the records it opens there, changes and seals again."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Iterable, Mapping, Sequence
from dataclasses import replace

from tocsin.seals import aid_desk
from tocsin.seals.cose import Kind
from tocsin.terms.ids import Recipient, RecordId
from tocsin.terms.instant import Instant, Minutes, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.line import Refused
from tocsin_kit.actors.phone import Phone
from tocsin_kit.aid import record, vetting, written
from tocsin_kit.aid.cases import DAY_MIN, CallCase, Case, DeskKeys, Hours, Offering, Ride
from tocsin_kit.aid.codes import LegState, NeedState, TripState
from tocsin_kit.aid.house import AidDeskHouse, AidHouse
from tocsin_kit.aid.need import Coming, Step
from tocsin_kit.aid.offer import Offer
from tocsin_kit.aid.parts import AnswerTo, Claimed
from tocsin_kit.aid.person import Sealing, sealed
from tocsin_kit.aid.record import AidRecord, Body, CallsRecord, NeedRecord, OfferRecord, Vetted, Word
from tocsin_kit.aid.states import LEG_MAY_BECOME, NEED_MAY_BECOME, NEED_RESTS, need_after
from tocsin_kit.aid.store import LockedStore
from tocsin_kit.aid.trip import Leg, PlaceHeld, Trip, door_of
from tocsin_kit.aid.written import Written
from tocsin_kit.keys import sign
from tocsin_kit.seal import open_envelope

Kept = Case | Offering | Ride | CallCase

HOURS_OPEN, HOURS_RESTING, HOURS_TRIP, HOURS_STANDING = 1_440, 72, 96, 1_500
AT_ONCE = 8
MOST_HISTORY = 32
ERASED_TOLD_S = 47 * 3600
"""So long a house says what was erased. Whoever was away longer asks for everything, and forgets what is missing."""


class Shelf:
    """`store`: what this device keeps of the needs it opened, under its lock."""

    def __init__(
        self,
        phone: Phone,
        *,
        keys: DeskKeys,
        house: AidHouse,
        store: LockedStore,
        member_secrets: Mapping[int, bytes],
        seal: Sealing = sealed,
    ) -> None:
        self.phone = phone
        self.keys = keys
        self.store = store
        self.cases: dict[bytes, Case] = {}
        self.offerings: dict[bytes, Offering] = {}
        self.rides: dict[bytes, Ride] = {}
        self.calls: dict[bytes, CallCase] = {}
        self.dropped: list[str] = []
        self._house = house
        self._desk: AidDeskHouse | None = None
        self._secrets = member_secrets
        self._seal = seal
        self._since = 0
        self._looked: Instant | None = None
        self._ends: dict[RecordId, int] = {}
        """In which unix hour each is gone at the house, and here."""
        self._versions: dict[RecordId, int] = {}
        self._turns: dict[RecordId, int] = {}
        """Of the desk's writings of each the latest that this device has read."""
        self._names: dict[RecordId, bytes] = {}
        self._ways: dict[bytes, bytes] = {}
        """Of which trip somebody speaks who names a leg, or a door."""
        self._dirty: dict[RecordId, Kept] = {}

    async def open_session(self) -> None:
        """Refused("aid.device_cut") once the town's book lists this device no more."""
        opening = aid_desk.AidDeskOpening(at=self.phone.clock(), nonce=os.urandom(16))
        signed = sign(aid_desk.write(opening), kind=Kind.AID_DESK, town=self.phone.town, keys=[self.keys.key])
        self._desk = await self._house.open_desk(signed)

    async def fetch(self) -> list[Word]:
        """Open everything that has changed at the house since the last time. Words are given back, oldest first, and
        thrown away there.
        """
        desk, now = self._session(), self.phone.clock()
        is_long_ago = self._looked is not None and now - self._looked > ERASED_TOLD_S
        self._since, heads = await desk.changes(0 if is_long_ago else self._since)
        self._looked = now
        gone = {head.record_id for head in heads if head.state in ("erased", "trash")}
        if is_long_ago:
            gone |= set(self._names) - {head.record_id for head in heads}
        self._ends |= {head.record_id: head.ends_hour for head in heads}
        over = {record_id for record_id, hour in self._ends.items() if hour * 3600 <= now}
        for record_id in gone | over:
            self._drop(record_id)
        heads = [head for head in heads if head.record_id not in over]
        is_news = {"new", "kept"}
        fresh = [each for each in heads if each.state in is_news and self._versions.get(each.record_id) != each.version]
        taken = await desk.take([each.record_id for each in fresh])
        words = [found for each in taken if (found := self._open(*each)) is not None]
        await self._at_once(desk.trash(record_id, version) for record_id, version, _ in words)
        return sorted((word for _, _, word in words), key=lambda word: (word.at, word.about, word.code))

    async def save(self) -> None:
        """Every record that was changed, sealed to the desk of today and to the person it is about."""
        dirty, self._dirty = self._dirty, {}
        await self._at_once(self._write(each) for each in dirty.values())

    async def reseal(self) -> int:
        """After a device was cut off: every record again, to the list that is in force now; how many there were."""
        now = record.sealed_to(self._recipients())
        old = [each for each in self._everything() if each.sealed_to != now]
        for each in old:
            self._dirty[each.record_id] = each
        await self.save()
        return len(old)

    def write_down(self, offer: Offer, *, vetted: Vetted | None) -> None:
        """An offer of somebody who has no app, as she says it on the telephone."""
        body = OfferRecord(letter=record.offer_letter(offer), vetted=vetted, work=None)
        self._change(Offering(RecordId(os.urandom(16)), 0, body, None, vetted=self._verified(body)))

    def in_order(self) -> list[Case]:
        """The same on every device: what cannot wait first, then as they were asked."""
        return sorted(self.cases.values(), key=lambda case: (-case.urgency, case.need.asked_at, case.need.nonce))

    # ── changing ──

    def _move(self, case: Case, state: NeedState, *, coming: tuple[Coming, ...] | None = None) -> None:
        """ValueError for what the table of a need's states does not know. `coming` None: whoever comes still does,
        unless nobody is awaited in that state.
        """
        now, device = minutes_of(self.phone.clock()), self._device_number()
        work = case.work
        if state is not work.state and state not in NEED_MAY_BECOME[work.state]:
            raise ValueError(f"a need that is {work.state.name} becomes no {state.name}")
        history = work.history
        if state is not work.state or case.record.work is None:
            history = (*history, Step(at=now, code=int(state), device=device))[-MOST_HISTORY:]
        is_awaited = state not in (NeedState.asked, NeedState.claimed, *NEED_RESTS)
        coming = (work.coming if coming is None else coming) if is_awaited else ()
        claimed = work.claimed or Claimed(device=device, at=now)
        work = replace(work, state=state, claimed=claimed, coming=coming, history=history)
        case.record = replace(case.record, work=work)
        self._change(case)

    def _act(self, case: Case, act: str) -> bool:
        """What a coordinator does with a need; False where the table does not let her from here."""
        state = need_after(case.work.state, act)
        if state is not None:
            self._move(case, state)
        return state is not None

    def _leg_becomes(
        self,
        ride: Ride,
        leg: Leg,
        state: LegState,
        *,
        answer_to: AnswerTo | None = None,
        place: PlaceHeld | None = None,
    ) -> None:
        """ValueError for what the table of a leg's states does not know."""
        if state is not leg.state and state not in LEG_MAY_BECOME[leg.state]:
            raise ValueError(f"a leg that is {leg.state.name} becomes no {state.name}")
        changed = replace(leg, state=state, answer_to=answer_to or leg.answer_to, place=place or leg.place)
        legs = tuple(changed if each.leg == leg.leg else each for each in ride.legs)
        ride.trip = replace(ride.trip, legs=legs)
        self._change(ride)

    def _end(self, ride: Ride, state: TripState) -> None:
        ride.trip = replace(ride.trip, state=state)
        self._change(ride)

    def _change(self, each: Kept) -> None:
        self._take_up(each)
        self._dirty[each.record_id] = each

    # ── opening ──

    def _open(self, record_id: RecordId, version: int, envelope: bytes) -> tuple[RecordId, int, Word] | None:
        """A word is given back; a need, an offer, a trip, a daily call is taken up."""
        try:
            found, is_the_desks = self._judged(record_id, open_envelope(envelope, with_any=[self.keys.opens]))
        except Refusal as why:
            self.dropped.append(why.code)
            return None
        self._versions[record_id] = version
        body = found.body
        match body:
            case NeedRecord() | OfferRecord() | CallsRecord():
                if not is_the_desks and not record.is_members(body, member_secrets=self._secrets, town=self.phone.town):
                    self.dropped.append("aid.forged")
                elif isinstance(body, OfferRecord):
                    self._take_up_offer(Offering(record_id, version, body, found.sealed_to, self._verified(body)))
                elif isinstance(body, CallsRecord):
                    known = self.calls.get(body.letter.inside.nonce)
                    asked = {} if known is None else known.asked
                    self._take_up(CallCase(record_id, version, body, found.sealed_to, asked))
                else:
                    self._take_up_need(Case(record_id, version, body, found.sealed_to))
            case Trip():
                self._take_up(self._as_ride(record_id, version, body, sealed_to=found.sealed_to))
            case Word():
                return record_id, version, body
        return None

    def _judged(self, record_id: RecordId, plaintext: bytes) -> tuple[AidRecord, bool]:
        """And whether the desk has written it. Refusal("aid.older") for a copy that is not as new as what was read,
        "aid.unsigned" for what only a desk writes.
        """
        if not written.is_signed(plaintext):
            sent = record.read(plaintext)
            if self._turns.get(record_id, 0) > 0:
                raise Refusal("aid.older", safe="The house gave an older copy of this.")
            if not _is_somebodys(sent.body):
                raise Refusal("aid.unsigned", safe="No phone of this desk has signed this.")
            return sent, False
        devices = [device.key for device in self.phone.town_roster().aid]
        found = written.verify(plaintext, record_id=record_id, town=self.phone.town, devices=devices).written
        if found.turn < self._turns.get(record_id, 0):
            raise Refusal("aid.older", safe="The house gave an older copy of this.")
        self._turns[record_id] = found.turn
        return found.record, True

    def _take_up_need(self, case: Case) -> None:
        known = self.cases.get(case.need.nonce)
        if known is not None:
            case.turned_down = known.turned_down
        self._take_up(case)
        if case.record.work is None:
            self._act(case, "claim")

    def _take_up_offer(self, offering: Offering) -> None:
        """Written once by the desk at least: a house keeps for a fortnight what nobody took up, and an offer stands
        longer, though its turn may not have come.
        """
        self._take_up(offering)
        if offering.record.work is None:
            offering.record = replace(offering.record, work=offering.work)
            self._change(offering)

    def _as_ride(self, record_id: RecordId, version: int, trip: Trip, *, sealed_to: bytes | None) -> Ride:
        first, known = trip.legs[0], self.rides.get(trip.trip)
        midnight = trip.day * DAY_MIN
        return Ride(
            record_id,
            version,
            trip,
            Hours(trip.day, first.begins - midnight, first.ends - midnight),
            first.offer or b"",
            sealed_to,
            link=known.link if known is not None else None,
        )

    def _verified(self, body: OfferRecord) -> vetting.Vetting | None:
        if body.vetted is None:
            return None
        try:
            roster = self.phone.town_roster()
            return vetting.verify(body.vetted, body.letter, roster=roster, at=self.phone.clock()).fields
        except Refusal as why:
            self.dropped.append(why.code)
            return None

    def _take_up(self, each: Kept) -> None:
        self._names[each.record_id] = each.name
        match each:
            case Case():
                self.cases[each.name] = each
                self.store.keep(each.record_id.hex(), record.write(AidRecord(each.sealed_to, each.record)))
            case Offering():
                self.offerings[each.name] = each
            case Ride():
                if each.name not in self.rides:
                    for leg in each.legs:
                        self._ways |= {leg.leg: each.name, door_of(each.name, leg.leg): each.name}
                self.rides[each.name] = each
            case CallCase():
                self.calls[each.name] = each
                self.store.keep(each.record_id.hex(), record.write(AidRecord(each.sealed_to, each.record)))

    def _drop(self, record_id: RecordId) -> None:
        self._ends.pop(record_id, None)
        self._turns.pop(record_id, None)
        name = self._names.pop(record_id, None)
        if name is None:
            return
        self.cases.pop(name, None)
        self.offerings.pop(name, None)
        self.calls.pop(name, None)
        ride = self.rides.pop(name, None)
        for leg in ride.legs if ride is not None else ():
            del self._ways[leg.leg], self._ways[door_of(name, leg.leg)]
        self._dirty.pop(record_id, None)
        self.store.forget(record_id.hex())

    # ── sealing ──

    async def _write(self, each: Kept) -> None:
        desk = self._recipients()
        sealed_to = record.sealed_to(desk)
        body = each.trip if isinstance(each, Ride) else each.record
        to = desk if each.about is None else [*desk, each.about]
        turn = self._turns.get(each.record_id, 0) + 1
        said = Written(each.record_id, turn, AidRecord(sealed_to, body), self._now())
        envelope = await self._seal(written.sign_written(said, town=self.phone.town, key=self.keys.key), to)
        try:
            each.version = await self._session().put(
                each.record_id, envelope, version=each.version, hours=_hours_kept(each)
            )
        except Refused as why:
            if why.code not in ("aid.erased", "aid.unknown"):
                raise
            # erased by the person it is about, or ended by its clock
            self._drop(each.record_id)
            return
        each.sealed_to = sealed_to
        self._turns[each.record_id] = turn
        self._ends[each.record_id] = self.phone.clock() // 3600 + _hours_kept(each) + 1
        self._versions[each.record_id] = each.version

    async def _at_once(self, doing: Iterable[Awaitable[object]]) -> None:
        """A few of them side by side."""
        room = asyncio.Semaphore(AT_ONCE)

        async def one(each: Awaitable[object]) -> None:
            async with room:
                await each

        await asyncio.gather(*(one(each) for each in doing))

    def _everything(self) -> Sequence[Kept]:
        return [*self.cases.values(), *self.offerings.values(), *self.rides.values(), *self.calls.values()]

    def _recipients(self) -> list[Recipient]:
        return [device.recipient for device in self.phone.town_roster().aid]

    def _device_number(self) -> int:
        return written.device_number(self.keys.key.public)

    def _now(self) -> Minutes:
        return minutes_of(self.phone.clock())

    def _session(self) -> AidDeskHouse:
        if self._desk is None:
            raise Refusal("aid.desk_closed", safe="Open the aid desk first.")
        return self._desk


def _is_somebodys(body: Body) -> bool:
    """Somebody's own letter or word, and nothing that only a desk adds."""
    match body:
        case NeedRecord(_, work) | OfferRecord(_, _, work):
            return work is None
        case CallsRecord(_, work, days):
            return work is None and not days
        case Word():
            return True
        case _:
            return False


def _hours_kept(each: Kept) -> int:
    match each:
        case Case():
            return HOURS_RESTING if each.work.state in NEED_RESTS else HOURS_OPEN
        case Offering() | CallCase():
            return HOURS_STANDING
        case Ride():
            return HOURS_TRIP
