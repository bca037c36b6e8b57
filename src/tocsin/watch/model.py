"""Incidents, their states and clocks; what a verdict is worth. No clock, no I/O."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tocsin.seals.alert import Alert
from tocsin.seals.beat import Beat
from tocsin.terms.ids import Hash, IncidentId, NoteId, Window
from tocsin.terms.instant import SECOND_SIGNATURE_S, Instant, Minutes, instant_of, window_end
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status, Verdict

LEASE_S = 5 * 60
ETA_MOST_MINUTES = 240
SIGHTING_KEPT_HOURS = 24
OPENED_KEPT_HOURS = 6
LETTER_KEPT_HOURS = 7 * 24
INCIDENT_KEPT_HOURS = 24
INCIDENT_AFTER_ALERT_HOURS = 6
UNJUDGED_HOURS = 6
"""An incident that nobody judged for so long has expired."""
NOTES_MOST = 500
INCIDENTS_MOST = 500
"""Kept at once; and of each no more than NOTES_MOST notes."""
ALL_NOTES_MOST = 10_000
BEATS_A_MINUTE = 6
"""Of one person: each of them goes to everybody."""
DESK_HAS_S = 60
RING_AGAIN_S = 180
RINGS_MOST = 3
DOORBELLS_APART_S = 60
DOORBELLS_OF_ONE = 3
"""Asked for in a window by one person: her phones."""
DOORBELLS_ASKED_OF_ONE = 12
"""With those that could not be tried out."""
LETTERS_MOST = 16
"""In one pigeonhole."""
WAITING_MOST = {"member": 5_000, "guest": 500}
"""Unopened sightings of a lane that the house keeps at once."""
LYING_MOST, LYING_FROM_GUESTS_MOST = 50_000, 1_000
"""Letters in all pigeonholes together."""


class Lane(StrEnum):
    MEMBER = "member"
    GUEST = "guest"


@dataclass(frozen=True, repr=False)
class MemberEntry:
    ticket: bytes

    def __repr__(self) -> str:
        return "<MemberEntry>"


@dataclass(frozen=True, repr=False)
class GuestEntry:
    challenge: bytes
    nonce: bytes

    def __repr__(self) -> str:
        return "<GuestEntry>"


Entry = MemberEntry | GuestEntry


@dataclass(frozen=True)
class OnWatch:
    """Somebody with an open desk: her leaf in that window, not her."""

    leaf_hash: Hash
    window: Window
    roles: int

    @property
    def until(self) -> Instant:
        return Instant(window_end(self.window) + SECOND_SIGNATURE_S)


class State(StrEnum):
    NEW = "new"
    CLAIMED = "claimed"
    CHECKING = "checking"
    CONFIRMED = "confirmed"
    NOT_IT = "not_it"
    CANNOT_TELL = "cannot_tell"
    MERGED = "merged"
    EXPIRED = "expired"


OPEN = frozenset((State.NEW, State.CLAIMED, State.CHECKING))
_ENDS = {State.CONFIRMED, State.NOT_IT, State.CANNOT_TELL, State.MERGED, State.EXPIRED}
MAY_BECOME: dict[State, set[State]] = {
    State.NEW: {State.CLAIMED, *_ENDS},
    State.CLAIMED: {State.NEW, State.CLAIMED, State.CHECKING, *_ENDS},
    State.CHECKING: {State.NEW, State.CLAIMED, State.CHECKING, *_ENDS},
    State.CONFIRMED: {State.CONFIRMED, State.MERGED},
    State.NOT_IT: {State.NOT_IT, State.NEW, State.CONFIRMED, State.MERGED},
    State.CANNOT_TELL: {State.CANNOT_TELL, State.NEW, State.CONFIRMED, State.NOT_IT, State.MERGED},
    State.MERGED: {State.MERGED},
    State.EXPIRED: {State.EXPIRED, State.CONFIRMED, State.NOT_IT, State.MERGED},
}
"""A danger that turns out to be true after all is always taken up again."""


class Standing(StrEnum):
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True)
class Lease:
    """Who goes and looks: `claim` is a random number of hers. Blurred to the minute, rounded up."""

    claim: bytes
    until: Minutes

    def is_held(self, *, at: Instant) -> bool:
        return instant_of(self.until) > at


@dataclass(frozen=True)
class Incident:
    """`reports`: 1, or 2 for two or more independent sightings. `eta`: minutes until somebody is there, as she said."""

    incident_id: IncidentId
    status: Status
    state: State = State.NEW
    reports: int = 1
    lease: Lease | None = None
    eta: int | None = None

    def lease_at(self, at: Instant) -> Lease | None:
        return self.lease if self.lease is not None and self.lease.is_held(at=at) else None

    def state_at(self, at: Instant) -> State:
        """A lease that ran out leaves the incident new."""
        if self.state in (State.CLAIMED, State.CHECKING) and self.lease_at(at) is None:
            return State.NEW
        return self.state

    def becomes(self, state: State, *, at: Instant) -> "Incident":
        """Refusal("incident.closed")."""
        if state not in MAY_BECOME[self.state_at(at)]:
            raise Refusal("incident.closed", safe="This was closed already.", status=409)
        return replace(self, state=state)

    def claimed(self, claim: bytes, *, at: Instant) -> "Incident":
        """Refusal("incident.claimed") while another lease is held, "incident.closed"."""
        self.check_not_anothers(claim, at=at)
        held = self.lease_at(at)
        going = self.state_at(at)
        state = going if held is not None and going in OPEN else State.CLAIMED
        until = Minutes(-(-(at + LEASE_S) // 60))
        return replace(self.becomes(state, at=at), lease=Lease(claim, until), eta=self.eta if held else None)

    def released(self, claim: bytes, *, at: Instant) -> "Incident":
        self.check_not_anothers(claim, at=at)
        state = State.NEW if self.state_at(at) in OPEN else self.state
        return replace(self, state=state, lease=None, eta=None)

    def checking(self, claim: bytes, *, eta: int, at: Instant) -> "Incident":
        return replace(self.claimed(claim, at=at).becomes(State.CHECKING, at=at), eta=eta)

    def check_not_anothers(self, claim: bytes, *, at: Instant) -> None:
        held = self.lease_at(at)
        if held is not None and held.claim != claim:
            raise Refusal("incident.claimed", safe="Somebody else is on the way already.", status=409)


@dataclass(frozen=True)
class KeptAttestation:
    leaf_hash: Hash
    verdict: Verdict
    sent: Minutes
    signed: bytes


@dataclass(frozen=True)
class Thread:
    """What an open desk is shown of an incident. Notes are ids; their contents are sealed."""

    incident: Incident
    attestations: tuple[bytes, ...]
    alerts: tuple[bytes, ...]
    checked: tuple[bytes, ...]
    notes: tuple[NoteId, ...]


def check_can_be(beat: Beat, *, heads: Sequence[Hash], running: Iterable[Alert]) -> None:
    """Whether a beat speaks of what this house has, so that no single desk can set every phone against an honest house.

    heads: of the roster, from founding on. running: alerts that went out and whose clocks ran a few minutes ago.
    Refusal("beat.other_roster"), "beat.too_many_open" for more open alarms than there can be.
    """
    held = heads[beat.roster_sequence] if beat.roster_sequence < len(heads) else b""
    if held[: len(beat.roster_head)] != beat.roster_head:
        safe = "This desk and this house hold different books of the town."
        raise Refusal("beat.other_roster", safe=safe, status=409)
    told = {each.incident for each in running if each.status is Status.Actual and not each.is_ending}
    if beat.open_count > len(told):
        raise Refusal("beat.too_many_open", safe="This desk knows an alarm that this house was not given.", status=409)


@dataclass(frozen=True)
class Waiting:
    """Something at the desk that nobody has taken: a sighting, an incident, a signature."""

    kind: str
    name: bytes


@dataclass(frozen=True)
class Patience:
    """Since when it waits, and when doorbells last rang for it."""

    since: Instant
    rung: Instant | None = None
    rings: int = 0


def doorbells(
    known: Mapping[Waiting, Patience], waiting: Collection[Waiting], *, is_attended: bool, at: Instant
) -> tuple[Mapping[Waiting, Patience], bool]:
    """What is known from now on, and whether doorbells ring.

    Where a desk is open it has a minute first. One thing rings three times, ever less often; all of them together once
    a minute at most.
    """
    now = {each: known.get(each, Patience(since=at)) for each in waiting}
    last = max((each.rung for each in known.values() if each.rung is not None), default=None)
    if last is not None and at - last < DOORBELLS_APART_S:
        return now, False
    due = [each for each, patience in now.items() if _rings(patience, is_attended=is_attended, at=at)]
    for each in due:
        now[each] = replace(now[each], rung=at, rings=now[each].rings + 1)
    return now, bool(due)


def _rings(patience: Patience, *, is_attended: bool, at: Instant) -> bool:
    if patience.rung is None:
        return at - patience.since >= (DESK_HAS_S if is_attended else 0)
    return patience.rings < RINGS_MOST and at - patience.rung >= RING_AGAIN_S * patience.rings


def standing(attestations: Iterable[KeptAttestation], *, reports: int, one_is_enough: bool) -> Standing:
    """One *confirmed* lifts an incident (the alert itself needs its own signatures); *not it* needs as many people as
    there were independent reports, so that one verifier cannot silence two neighbours. *Confirmed* outweighs *not it*.
    """
    verdicts = [each.verdict for each in attestations]
    if Verdict.confirmed in verdicts:
        return Standing.CONFIRMED
    if verdicts.count(Verdict.not_it) >= (1 if one_is_enough else reports):
        return Standing.DISMISSED
    return Standing.UNCONFIRMED


def hour_of(at: Instant, *, after_hours: int) -> int:
    """The hour in which something that comes now has ended, at least `after_hours` from now."""
    return at // 3600 + after_hours + 1
