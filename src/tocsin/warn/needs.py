"""What warn asks for, in warn's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tocsin.rails import Announce, Carried
from tocsin.rails.push import Outcome, Ring, Subscription
from tocsin.seals.roster import Roster
from tocsin.seals.window import CertifiedWindow
from tocsin.terms.ids import AlertId, Hash, IncidentId, Window
from tocsin.terms.instant import Instant, Minutes
from tocsin.warn.model import KeptAlert, KeptChecked, Way


class Town(Protocol):
    async def roster(self, *, at: Instant) -> Roster:
        """In force at that moment. Refusal("town.not_founded")."""

    async def on_watch(self, *windows: Window, roster: Roster) -> Mapping[Window, CertifiedWindow]:
        """Those of the windows that the roster certifies, with stand-ins and slips."""

    async def statement(self, sequence: int) -> bytes | None: ...

    async def book(self) -> Sequence[bytes]:
        """Every statement, in order."""

    async def window_statement(self, window: Window) -> bytes | None: ...

    async def stand_in(self, window: Window, *, leaf_hash: Hash) -> bytes | None: ...

    async def slip_secret(self, window: Window, *, slip_hash: Hash) -> bytes | None: ...


class Feed(Protocol):
    async def append(self, kind: str, body: bytes, *, name: Hash, dies: Minutes | None) -> int:
        """The item's position; one with the same name keeps the position that it has."""

    async def of_kind(self, kind: str) -> Sequence[Carried]:
        """In the order of their positions."""

    async def take_out(self, position: int) -> None:
        """What something newer has taken the place of."""

    async def last(self) -> int: ...

    async def after(self, position: int, *, limit: int) -> Sequence[Carried]: ...

    async def forget(self, *, before: Minutes) -> int: ...


class Alerts(Protocol):
    async def of_incident(self, incident_id: IncidentId) -> Sequence[KeptAlert]:
        """In the order of their last item."""

    async def bearing(self, key_id: bytes) -> Sequence[bytes]:
        """Those whose bytes hold this key id, and perhaps others."""

    async def record(
        self, alert_id: AlertId, *, incident_id: IncidentId, signed: bytes, position: int, ends: Minutes
    ) -> None:
        """One that was not here."""

    async def record_again(self, alert_id: AlertId, *, signed: bytes, position: int) -> None:
        """One that is here, with more signatures."""

    async def running(self, *, since: Minutes) -> Sequence[bytes]:
        """Those whose clock ends after `since`."""

    async def just_over(self, *, by: Minutes) -> Sequence[tuple[bytes, IncidentId]]:
        """Alerts that ended by their own clock and were never named here before."""

    async def forget(self, *, ended_before: Minutes) -> int: ...


class Checkeds(Protocol):
    async def of(self, payload_hash: Hash) -> KeptChecked | None: ...

    async def running(self, *, since: Minutes) -> Sequence[bytes]: ...

    async def record(
        self, payload_hash: Hash, *, incident_id: IncidentId, signed: bytes, position: int, ends: Minutes
    ) -> None: ...

    async def forget(self, *, ended_before: Minutes) -> int: ...


class Gate(Protocol):
    async def enter(self, ticket: str | None, guest: str | None, *, at: Instant) -> None:
        """Lets one thing in for a one-use ticket or a guest's work, and refuses, as it is with reports."""


class Pockets(Protocol):
    """Phones whose app is closed."""

    @property
    def is_awake(self) -> bool: ...

    @property
    def public_key(self) -> bytes: ...

    def check(self, subscription: Subscription) -> None:
        """Refusal("push.unknown_service"), "push.bad_key", "push.asleep"."""

    def knows(self, endpoint: str, *, auth: bytes) -> bool: ...

    async def try_out(self, subscription: Subscription, *, instead_of: str | None = None) -> None:
        """Refuses as `check`; Refusal("push.busy"). `instead_of`: an endpoint that goes when this one is kept."""

    async def arrived(self, proof: bytes) -> None:
        """Refusal("push.not_tried"), "push.full"."""

    async def forget(self, endpoint: str, *, auth: bytes) -> None: ...

    async def listen(self, endpoint: str, *, auth: bytes, wakes: bytes) -> None:
        """Refusal("push.not_known"), "push.busy"."""

    async def ring(self, ring: Ring) -> None:
        """It will be said to everybody, whatever happens to the house. The same again does nothing."""

    async def outcomes(self) -> Sequence[Outcome]:
        """Newest first."""


class Watch(Protocol):
    async def admit(self, authorization: str | None, *, at: Instant) -> None:
        """Lets in who has an open desk. Refusal("desk.unknown")."""


class Counts(Protocol):
    """What phones said they have shown, and how many open lines there were. In memory only."""

    def counted(self) -> Sequence[AlertId]:
        """Newest first."""

    def lines(self, alert_id: AlertId) -> tuple[int, int]:
        """(how many, blurred; seconds until they had it)."""

    def shown(self, alert_id: AlertId, way: Way, *, most: int) -> int:
        """As it was when the clock ticked last, blurred."""

    def count(self, alert_id: AlertId, way: Way) -> None:
        """One more has shown it; of an alert that is not counted, nothing is kept."""


class Beats(Protocol):
    def latest(self) -> Sequence[bytes]:
        """The last beat of everybody on watch, as signed."""


@dataclass(frozen=True)
class Books:
    """What one transaction of warn may touch."""

    town: Town
    feed: Feed
    alerts: Alerts
    checkeds: Checkeds
    news: Announce
