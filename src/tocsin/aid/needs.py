"""What aid asks for, in aid's words."""

from collections.abc import Awaitable, Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

from tocsin.aid.model import Held, Lane, Record, Session
from tocsin.rails import Announce
from tocsin.rails.push import Subscription
from tocsin.seals.roster import Roster
from tocsin.seals.statement import AidDevice
from tocsin.terms.ids import PigeonholeId, RecordId
from tocsin.terms.instant import Instant

CallOff = Callable[[], None]


class Town(Protocol):
    async def roster(self, *, at: Instant) -> Roster:
        """In force at that moment. Refusal("town.not_founded")."""


@dataclass(frozen=True, repr=False)
class Entry:
    """A ticket or a guest's work, as it came; whoever keeps the gate reads it."""

    ticket: str | None
    guest: str | None

    def __repr__(self) -> str:
        return "<Entry>"


class Gate(Protocol):
    async def enter(self, entry: Entry, *, at: Instant) -> Lane:
        """Lets one thing in, in this very transaction, as it is with sightings.

        Refusal("entry.missing", "ticket.unknown", "guest.not_accepted", "lane.full").
        """


class Records(Protocol):
    async def of(self, record_id: RecordId) -> Record | None: ...

    async def envelope(self, record_id: RecordId) -> bytes | None:
        """Empty of one that was erased."""

    async def waiting(self, lane: Lane) -> int:
        """New ones of that lane."""

    async def count(self, *, large_only: bool = False) -> int: ...

    async def add(self, record: Record, *, envelope: bytes, at: Instant) -> int:
        """The number of this change, higher than every one before."""

    async def save(self, record: Record, *, envelope: bytes | None = None, at: Instant) -> int:
        """As `add`, of one that is here; without an envelope the old one stays."""

    async def after(self, change: int, *, limit: int) -> Sequence[Record]:
        """In the order of their changes; more than `limit` only where several share the last one's number."""

    async def forget_order(self, *, hour: int) -> int:
        """What changed in an hour before that one has the same number."""

    async def forget(self, *, hour: int) -> int: ...


class Letters(Protocol):
    async def of(self, pigeonhole: PigeonholeId, *, slot: bytes) -> Held | None: ...

    async def envelope(self, pigeonhole: PigeonholeId, *, slot: bytes) -> bytes | None: ...

    async def count(self, pigeonhole: PigeonholeId) -> tuple[int, int]:
        """(all, the larger ones)."""

    async def lying(self, *, from_guest: bool = False, large_only: bool = False) -> int:
        """In all pigeonholes: all, those from guests, or the larger ones."""

    async def lay(self, letter: Held, *, envelope: bytes) -> None: ...

    async def save(self, letter: Held) -> None:
        """With the envelope that it has; one that is empty loses it."""

    async def open(self, pigeonholes: Sequence[PigeonholeId], *, at: Instant) -> Sequence[Held]:
        """Those whose time it is and that have no lock."""

    async def to_ring(self, *, at: Instant) -> Sequence[Held]:
        """Those that are open and for which nobody has been rung yet."""

    async def rang(self, pigeonhole: PigeonholeId, *, slots: Sequence[bytes]) -> None: ...

    async def forget(self, *, minute: int) -> int: ...


class Pockets(Protocol):
    """Phones that wait for letters while their app is closed. Whose they are is nobody's to know."""

    @property
    def is_awake(self) -> bool: ...

    async def waiting_for(self, wakes: Set[bytes]) -> Mapping[bytes, Sequence[Subscription]]:
        """Who gave which of these numbers."""

    def ring_for_letter(
        self, phones: Sequence[Subscription], *, ends: Instant, told: Callable[[], Awaitable[None]]
    ) -> CallOff:
        """Without a word. `told` runs when it is known what became of it."""


class Sessions(Protocol):
    def open(self, device: AidDevice, *, nonce: bytes, at: Instant) -> tuple[bytes, Instant]:
        """(a random token, until). Refusal("aid.replayed") for a nonce that was used."""

    def of(self, token: bytes, *, at: Instant) -> Session:
        """Refusal("aid.desk_closed")."""

    def everybody(self) -> Sequence[AidDevice]: ...

    def close(self, device: AidDevice) -> None: ...


@dataclass(frozen=True)
class Books:
    """What one transaction of aid may touch."""

    town: Town
    gate: Gate
    records: Records
    letters: Letters
    news: Announce
