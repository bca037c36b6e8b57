"""The alert: what a town says to its neighbours, and when it counts. CAP 1.2 words where CAP has them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from tocsin.seals import cbor, cose
from tocsin.seals.hashes import alert_id
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.signers import Windows, certified_window, leaves_that_signed, one_is_enough, still_valid
from tocsin.seals.window import Leaf
from tocsin.terms.cell import Cell, resolution
from tocsin.terms.ids import AlertId, Hash, IncidentId, Sequence
from tocsin.terms.instant import SECOND_SIGNATURE_S, Instant, Minutes, instant_of, window_end, window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import EVENTS, Certainty, MessageType, ResponseType, Severity, Status, Urgency

LIMIT = 1_024
PREDECESSOR_BYTES = 4
FUTURE_S = 5 * 60
ISSUE_WITHIN_S = 20 * 60
LONE_RADIUS_M = 500
LONE_MINUTES = 20
HOME_RADIUS_M = 500
RADIUS_M = (50, 20_000)
LATEST_ONSET = 20_160
LATEST_EXPIRY = 24_480
LONGEST = 4_320
COARSEST, FINEST = 8, 10


@dataclass(frozen=True)
class Alert:
    """`onset`, `expires`: minutes after `sent`. `event`, `size`, `activity` may be codes of a newer registry.

    `cell` and `radius_m` say where the danger is. `predecessor`: first 4 bytes of the incident's previous alert id.
    """

    sequence: Sequence
    predecessor: bytes | None
    incident: IncidentId
    status: Status
    message_type: MessageType
    response_type: ResponseType
    event: int
    urgency: Urgency
    severity: Severity
    certainty: Certainty
    cell: Cell
    radius_m: int
    sent: Minutes
    onset: int
    expires: int
    size: int | None = None
    activity: int | None = None

    @property
    def sent_at(self) -> Instant:
        return instant_of(self.sent)

    @property
    def ends_at(self) -> Instant:
        """The first second in which it is over by its own clock."""
        return instant_of(self.sent + self.expires)

    @property
    def is_ending(self) -> bool:
        """All clear (it was true and is over) or cancel (we were wrong)."""
        return self.message_type is MessageType.Cancel or self.response_type is ResponseType.AllClear

    @property
    def is_home(self) -> bool:
        """Whether its kind points at somebody's home."""
        kind = EVENTS.get(self.event)
        return kind is not None and kind.home


class Standing(StrEnum):
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    REPORTED_OVER = "reported_over"
    FINAL = "final"


@dataclass(frozen=True)
class SignedAlert:
    """The shape of a signed alert. Nothing is proven about its signatures."""

    alert: Alert
    signed: cose.Signed

    @cached_property
    def alert_id(self) -> AlertId:
        return alert_id(self.signed.payload)


@dataclass(frozen=True)
class HalfSignedAlert:
    """Every signature is of a different person on watch in its window; whether they are enough is not asked."""

    alert: Alert
    alert_id: AlertId
    signed: cose.Signed
    signers: tuple[Leaf, ...]


@dataclass(frozen=True)
class VerifiedAlert:
    """An alert that counts. `signers`: hashes of the leaves that counted."""

    alert: Alert
    alert_id: AlertId
    standing: Standing
    signed: cose.Signed
    signers: tuple[Hash, ...]


def write(alert: Alert) -> bytes:
    """The payload; 57 bytes at most."""
    return cbor.encode(
        [
            1,
            alert.sequence,
            alert.predecessor,
            alert.incident,
            int(alert.status),
            int(alert.message_type),
            int(alert.response_type),
            int(alert.event),
            int(alert.urgency),
            int(alert.severity),
            int(alert.certainty),
            alert.cell,
            alert.radius_m,
            alert.sent,
            alert.onset,
            alert.expires,
            None if alert.size is None else int(alert.size),
            None if alert.activity is None else int(alert.activity),
        ]
    )


def read(payload: bytes) -> Alert:
    """The alert in a payload, within its bounds.

    Refusal("wire.*"), "alert.malformed", "alert.unknown_status", "alert.unknown_message_type", "alert.out_of_bounds",
    "alert.area_too_fine".
    """
    row = Row.of(payload, code="alert.malformed", limit=LIMIT)
    bounds = "alert.out_of_bounds"
    predecessor = None
    alert = Alert(
        sequence=Sequence(row.uint(least=1, most=2**32 - 1, code=bounds)),
        predecessor=(predecessor := row.raw_or_null(PREDECESSOR_BYTES)),
        incident=IncidentId(row.raw(8)),
        status=row.code(Status, code="alert.unknown_status"),
        message_type=row.code(MessageType, code="alert.unknown_message_type"),
        response_type=row.code(ResponseType),
        event=row.uint(least=1, most=2**16 - 1, code=bounds),
        urgency=row.code(Urgency),
        severity=row.code(Severity),
        certainty=row.code(Certainty),
        cell=row.cell(code=bounds),
        radius_m=row.uint(least=RADIUS_M[0], most=RADIUS_M[1], code=bounds),
        sent=Minutes(row.uint(most=2**32 - 1, code=bounds)),
        onset=row.uint(most=LATEST_ONSET, code=bounds),
        expires=row.uint(most=LATEST_EXPIRY, code=bounds),
        size=row.uint_or_null(least=1, most=255),
        activity=row.uint_or_null(least=1, most=255),
    )
    row.done()
    if not 0 < alert.expires - alert.onset <= LONGEST:
        row.refuse(bounds)
    if (alert.message_type is MessageType.Alert) != (predecessor is None):
        row.refuse(bounds)
    if alert.response_type is ResponseType.AllClear and alert.message_type is not MessageType.Update:
        row.refuse(bounds)
    if alert.message_type is MessageType.Cancel and alert.response_type is not ResponseType.Monitor:
        row.refuse(bounds)
    check_area(alert.event, cell=alert.cell, radius_m=alert.radius_m, room="alert")
    return alert


def check_area(event: int, *, cell: Cell, radius_m: int, room: str) -> None:
    """An area is as coarse as its kind asks. Refusal("<room>.area_too_fine"), "<room>.out_of_bounds"."""
    kind = EVENTS.get(event)
    fine = resolution(cell)
    too_fine = Refusal(f"{room}.area_too_fine", safe="This points too closely at a place.")
    if fine > FINEST or (kind is not None and fine > kind.resolution):
        raise too_fine
    if kind is not None and kind.home and radius_m < HOME_RADIUS_M:
        raise too_fine
    if fine < COARSEST or (kind is not None and fine != kind.resolution):
        raise Refusal(f"{room}.out_of_bounds", safe="This cannot be read.")


def read_signed(data: bytes) -> SignedAlert:
    """Steps 1 and 2 of `verify`."""
    signed = cose.parse(data, limit=LIMIT)
    return SignedAlert(alert=read(signed.payload), signed=signed)


def half_verify(data: bytes, *, roster: Roster, windows: Windows, at: Instant) -> HalfSignedAlert:
    """Steps 1 to 6 of `verify`: for a desk that waits for the second signature and a house that keeps the first."""
    # 1, 2. The shape, and the payload within its bounds.
    unproven = read_signed(data)
    alert = unproven.alert
    # 3. The clock.
    check_clock(alert.sent_at, ends_at=alert.ends_at, at=at, room="alert")
    # 4. The window of `sent` is certified.
    window = certified_window(windows, window=window_of(alert.sent_at), roster=roster)
    # 5, 6. Every signature is of that window, by the right kind of key, by different people.
    signers = leaves_that_signed(
        unproven.signed, kind=cose.Kind.ALERT, status=alert.status, window=window, roster=roster, room="alert"
    )
    return HalfSignedAlert(alert=alert, alert_id=unproven.alert_id, signed=unproven.signed, signers=signers)


def verify(data: bytes, *, roster: Roster, windows: Windows, at: Instant) -> VerifiedAlert:
    """The alert, if it counts now; the steps stand in docs/protocol, section 5, and are taken in that order.

    Refusal("wire.*"), "cose.*", "alert.malformed", "alert.out_of_bounds", "alert.unknown_status",
    "alert.unknown_message_type", "alert.area_too_fine", "alert.from_the_future", "alert.expired", "window.unknown",
    "alert.wrong_key_kind", "alert.same_person", "alert.revoked_key", "alert.not_enough_signatures",
    "alert.lone_too_wide".
    """
    # 1 to 6.
    half = half_verify(data, roster=roster, windows=windows, at=at)
    alert = half.alert
    window = windows[window_of(alert.sent_at)]
    # 7. Revoked and slipped leaves do not count.
    valid = still_valid(half.signers, window=window, roster=roster)
    lone = one_is_enough(window, roster=roster)
    # 8. Enough of them. If all who signed would have been enough, the revoked ones are the reason.
    try:
        standing = _standing(alert, signers=valid, lone=lone, roster=roster)
    except Refusal as too_few:
        if len(valid) < len(half.signers) and _would_do(alert, signers=half.signers, lone=lone, roster=roster):
            raise Refusal("alert.revoked_key", safe="This was signed with a key that counts no more.") from too_few
        raise
    return VerifiedAlert(
        alert=alert,
        alert_id=half.alert_id,
        standing=standing,
        signed=half.signed,
        signers=tuple(leaf.leaf_hash for leaf in valid if leaf.is_watch),
    )


def check_clock(sent_at: Instant, *, ends_at: Instant, at: Instant, room: str) -> None:
    """Refusal("<room>.from_the_future"), "<room>.expired"."""
    if sent_at > at + FUTURE_S:
        raise Refusal(f"{room}.from_the_future", safe="This is from the future. Is your clock right?")
    if ends_at <= at:
        raise Refusal(f"{room}.expired", safe="This is over.")


def check_in_time(sent_at: Instant, *, at: Instant, room: str) -> None:
    """Whether a house still takes it as new. Refusal("<room>.too_late")."""
    if at > window_end(window_of(sent_at)) + SECOND_SIGNATURE_S or at - sent_at > ISSUE_WITHIN_S:
        raise Refusal(f"{room}.too_late", safe="This was signed too long ago. Write it anew.", status=409)


def _standing(alert: Alert, *, signers: tuple[Leaf, ...], lone: bool, roster: Roster) -> Standing:
    counting = [leaf for leaf in signers if leaf.is_watch]
    if alert.is_ending and counting:
        return Standing.FINAL if len(counting) >= 2 else Standing.REPORTED_OVER
    if alert.is_ending or not counting:
        raise _not_enough()
    if alert.certainty is Certainty.Observed:
        enough = lone or len(counting) >= 2
        if not enough or not (roster.is_street or any(leaf.is_dispatcher for leaf in counting)):
            raise _not_enough()
        return Standing.CONFIRMED
    if len(counting) == 1:
        _check_lone(alert, roster=roster)
    return Standing.UNCONFIRMED


def _check_lone(alert: Alert, *, roster: Roster) -> None:
    if not roster.policy.lone_watch:
        raise _not_enough()
    too_wide = alert.radius_m > LONE_RADIUS_M or alert.expires - alert.onset > LONE_MINUTES
    if too_wide or (alert.is_home and alert.radius_m != LONE_RADIUS_M):
        raise Refusal("alert.lone_too_wide", safe="One person alone cannot warn so widely or for so long.")


def _would_do(alert: Alert, *, signers: tuple[Leaf, ...], lone: bool, roster: Roster) -> bool:
    try:
        _standing(alert, signers=signers, lone=lone, roster=roster)
    except Refusal:
        return False
    return True


def _not_enough() -> Refusal:
    return Refusal("alert.not_enough_signatures", safe="Not enough people on watch have signed this.")
