"""What watch asks for, in watch's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tocsin.rails import Announce
from tocsin.rails.push import Subscription
from tocsin.seals.roster import Roster
from tocsin.seals.window import CertifiedWindow
from tocsin.terms.ids import Hash, IncidentId, NoteId, PigeonholeId, SightingId, Window
from tocsin.terms.instant import Instant, Minutes
from tocsin.watch.model import GuestEntry, Incident, KeptAttestation, Lane, OnWatch, Thread


class Town(Protocol):
    async def roster(self, *, at: Instant) -> Roster:
        """In force at that moment. Refusal("town.not_founded")."""

    async def on_watch(self, *windows: Window, roster: Roster) -> Mapping[Window, CertifiedWindow]:
        """Those of the windows that the roster certifies, with stand-ins and slips."""


class Tickets(Protocol):
    async def spend(self, ticket_hash: Hash) -> bool:
        """Whether there was such a ticket; it is gone afterwards."""


class Alarms(Protocol):
    async def ends(self, alert_id: bytes) -> Instant | None:
        """When an issued alert is over by its own clock."""

    async def running(self, *, since: Minutes) -> Sequence[bytes]:
        """Issued alerts, as signed, that are not over or were over later than that."""


class Sightings(Protocol):
    async def envelope(self, sighting_id: SightingId) -> bytes | None: ...

    async def is_opened(self, sighting_id: SightingId) -> bool | None:
        """None when it is not here (any more)."""

    async def waiting(self, lane: Lane) -> int: ...

    async def keep(self, sighting_id: SightingId, *, lane: Lane, envelope: bytes, ends_hour: int) -> None: ...

    async def open(self, sighting_id: SightingId, *, ends_hour: int) -> bool:
        """Whether that was news."""

    async def all(self) -> Sequence[tuple[SightingId, Lane, int, bool]]:
        """(id, lane, bytes, opened)."""

    async def forget(self, *, hour: int) -> int: ...


class Letters(Protocol):
    async def envelope(self, pigeonhole: PigeonholeId, *, slot: bytes) -> bytes | None: ...

    async def count(self, pigeonhole: PigeonholeId) -> int: ...

    async def lying(self, *, from_guest: bool) -> int:
        """In all pigeonholes."""

    async def keep(
        self, pigeonhole: PigeonholeId, *, slot: bytes, from_guest: bool, envelope: bytes, ends_hour: int
    ) -> None: ...

    async def held(self, pigeonholes: Sequence[PigeonholeId]) -> Sequence[tuple[PigeonholeId, bytes, bytes]]:
        """(pigeonhole, slot, envelope)."""

    async def forget(self, *, hour: int) -> int: ...


class Incidents(Protocol):
    async def of(self, incident_id: IncidentId) -> Incident:
        """Refusal("incident.unknown")."""

    async def find(self, incident_id: IncidentId) -> Incident | None: ...

    async def count(self) -> int: ...

    async def open(self, incident: Incident, *, judged_by_hour: int, ends_hour: int) -> None: ...

    async def save(self, incident: Incident) -> None: ...

    async def keep_until(self, incident_id: IncidentId, *, ends_hour: int) -> None:
        """Never shortens."""

    async def threads(self) -> Sequence[Thread]: ...

    async def attestations(self, incident_id: IncidentId) -> Sequence[KeptAttestation]: ...

    async def attest(self, incident_id: IncidentId, attestation: KeptAttestation) -> None:
        """One word per leaf: a later one replaces an earlier one."""

    async def half_signed(self, incident_id: IncidentId, *, payload_hash: Hash) -> bytes | None: ...

    async def keep_half_signed(
        self, incident_id: IncidentId, *, kind: str, payload_hash: Hash, signed: bytes
    ) -> None: ...

    async def half_signed_of(self, incident_id: IncidentId, *, kind: str) -> Sequence[bytes]: ...

    async def drop_half_signed(self, incident_id: IncidentId, *, payload_hash: Hash) -> None: ...

    async def drop_half_signed_alert(self, incident_id: IncidentId, *, alert_id: bytes) -> None: ...

    async def drop_half_signed_checked(self, incident_id: IncidentId) -> None: ...

    async def note(self, incident_id: IncidentId, *, note_id: NoteId) -> bytes | None: ...

    async def note_count(self, incident_id: IncidentId | None) -> int:
        """Of one incident, or of all."""

    async def keep_note(self, incident_id: IncidentId, *, note_id: NoteId, envelope: bytes) -> None: ...

    async def unjudged(self, *, hour: int) -> Sequence[IncidentId]:
        """Open incidents whose time to be judged has run out."""

    async def forget(self, *, hour: int, minute: int) -> int:
        """Incidents whose clock has ended, with everything that hangs on them; leases that ran out."""


class Lanes(Protocol):
    def check(self, lane: Lane, *, at: Instant) -> None:
        """Refusal("lane.full") when this minute's share is used up."""

    def count(self, lane: Lane, *, at: Instant) -> None: ...


class Guests(Protocol):
    def challenge(self, *, at: Instant) -> bytes: ...

    def check(self, entry: GuestEntry, *, at: Instant) -> None:
        """Refusal("guest.not_accepted") for one that is not this house's, too old, used, or without its work."""

    def use(self, entry: GuestEntry, *, at: Instant) -> None: ...

    @property
    def bits(self) -> int: ...


class Desks(Protocol):
    def open(self, who: OnWatch, *, nonce: bytes, at: Instant) -> bytes:
        """A random token. Refusal("desk.replayed") for a nonce that was used."""

    def of(self, token: bytes, *, at: Instant) -> OnWatch:
        """Refusal("desk.unknown")."""

    def everybody(self) -> Sequence[OnWatch]: ...

    def close(self, leaf_hash: Hash, *, window: Window) -> None: ...


class Beats(Protocol):
    def latest_of(self, leaf_hash: Hash, *, window: Window) -> Instant | None: ...

    def count(self, leaf_hash: Hash, *, at: Instant) -> None:
        """Refusal("beat.too_many") for more in a minute than anybody needs."""

    def keep(self, beat: bytes, *, leaf_hash: Hash, window: Window, sent: Instant) -> None: ...


class ClosedDesks(Protocol):
    """Phones of people on shift whose app is closed: rung without a word. Whose they are is nobody's to know."""

    async def try_out(self, subscription: Subscription, *, until: Instant) -> None:
        """Kept once what was pushed there has come back. Refusal("push.*")."""

    def ring_doorbells(self) -> int:
        """How many; returns before they have rung."""


class Hung(Protocol):
    """How many doorbells somebody on watch has asked for: a count, never which."""

    def count(self, who: OnWatch, *, at: Instant) -> None:
        """Refusal("bell.too_many"), also for too many that came to nothing."""

    def give_back(self, who: OnWatch) -> None:
        """It was not tried out; that she asked stays counted."""


class Airwaves(Protocol):
    async def say_beat(self, beat: bytes) -> None:
        """To every open line, the public one and the desks'."""


@dataclass(frozen=True)
class Books:
    """What one transaction of watch may touch."""

    town: Town
    tickets: Tickets
    alarms: Alarms
    sightings: Sightings
    letters: Letters
    incidents: Incidents
    news: Announce


@dataclass(frozen=True)
class InMemory:
    """What watch remembers and never writes down."""

    lanes: Lanes
    guests: Guests
    desks: Desks
    beats: Beats
    hung: Hung
