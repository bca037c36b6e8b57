"""Where pushes go. What is here can name somebody: whoever runs a push service knows whose phone an endpoint is."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from hmac import compare_digest
from typing import NamedTuple, Protocol

from tocsin.terms.cell import Cell
from tocsin.terms.instant import Instant

PUBLIC_KEY_BYTES = 65
AUTH_BYTES = 16
ENDPOINT_MOST = 1_024
PUSHED_MOST = 2_100
"""Bytes of an alert with its proof: in base64, with the words around it, they still are one envelope."""
DISTRICT_RESOLUTION = 6
"""A district is a cell of this size: about six kilometres across."""
MOST_DISTRICTS = 28
"""Four places, each with the six districts around its own."""
WAKES, WAKE_BYTES = 24, 8
"""Numbers for whose letters a phone is rung: every phone gives so many, whatever it waits for."""


@dataclass(frozen=True, slots=True, repr=False)
class Subscription:
    """What a browser gives for being rung: an address at its push service, and two values that only it can open with.

    public_key: an uncompressed point of P-256. auth: 16 random bytes. Neither is printed by accident.
    districts: where she wants to be rung for, if her town offers that and she chose it; else for everything.
    wakes: WAKES numbers in a row. Of somebody's letters one may be waited for, of most none ever is: nobody can tell.
    """

    endpoint: str
    public_key: bytes
    auth: bytes
    districts: tuple[Cell, ...] = ()
    wakes: bytes = b""

    def __repr__(self) -> str:
        return "<Subscription>"

    def is_hers(self, endpoint: str, *, auth: bytes) -> bool:
        """Whoever knows both is the phone itself."""
        return self.endpoint == endpoint and compare_digest(self.auth, auth)

    def waits_for(self) -> Sequence[bytes]:
        return [self.wakes[at : at + WAKE_BYTES] for at in range(0, len(self.wakes), WAKE_BYTES)]


class Haste(StrEnum):
    """How soon a push service has to wake a phone, in the words of RFC 8030 § 5.3. It sees this word."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Ring:
    """One thing to say to every pocket. All of it is public.

    key: which alert, with which signatures. about: the alert's id. topic: of its incident; a later ring of the same
    topic takes the place of an earlier one that has not gone out. pushed: the alert with its proof, or nothing but that
    there is news.
    districts: whom it concerns; none: everybody.
    """

    key: bytes
    about: bytes
    topic: bytes
    pushed: bytes
    ends: Instant
    haste: Haste = Haste.HIGH
    districts: tuple[Cell, ...] = ()

    def concerns(self, subscription: Subscription) -> bool:
        wanted = subscription.districts
        return not self.districts or not wanted or not set(self.districts).isdisjoint(wanted)


DEAD_FROM = 50
"""One of so many that nobody could be brought to take is no longer a phone's own trouble."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How a ring ended, in numbers: of whom, nobody can say.

    accepted: handed to the push services, no more. gone: phones that are no more. refused: not taken. given_up: tried
    until it was no use any more. replaced: something newer of the same incident took its place.
    """

    accepted: int = 0
    gone: int = 0
    refused: int = 0
    given_up: int = 0
    replaced: int = 0

    @property
    def living(self) -> int:
        return self.accepted + self.refused + self.given_up + self.replaced

    @property
    def dead(self) -> int:
        """Letters that should have arrived and will not."""
        return self.refused + self.given_up

    @property
    def is_troubling(self) -> bool:
        return self.dead * DEAD_FROM > self.living


class Pace(NamedTuple):
    """Seconds, rounded up, until half and until nineteen of twenty were handed over; 0 where nobody can say."""

    half_s: int = 0
    most_s: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a ring about this alert so far. `waiting`: letters whose fate nobody knows yet."""

    about: bytes
    tally: Tally
    pace: Pace
    waiting: int = 0


FOR_ALARMS = Instant(0)
DOORBELLS_MOST = 64
"""Kept at once."""


class Secret(StrEnum):
    """What the house keeps beside the endpoints, under the same key."""

    SEED = "seed"
    CONTACT = "contact"


class Endpoints(Protocol):
    """Subscriptions and what is due to them, in a place of their own that nothing joins."""

    @property
    def is_awake(self) -> bool:
        """Whether the key is here. While it is not, nobody can be rung and nobody new is kept."""

    def secret(self, name: Secret) -> bytes: ...

    def everybody(self) -> Sequence[Subscription]:
        """Who asked for alarms, in no order that tells anything; nobody while asleep."""

    def of(self, endpoint: str) -> Subscription | None:
        """Of those who asked for alarms; None for one that is not here, and while asleep."""

    async def waiting_for(self, wakes: Set[bytes]) -> Mapping[bytes, Sequence[Subscription]]:
        """Of those who asked for alarms, whoever gave these numbers; nobody while asleep."""

    def doorbells(self, *, at: Instant) -> Sequence[Subscription]:
        """Of shifts that are not over."""

    async def keep(
        self, subscription: Subscription, *, instead_of: str | None = None, until: Instant = FOR_ALARMS
    ) -> bool:
        """`until`: FOR_ALARMS, or when the shift of a doorbell is over. On the disk the two look alike.

        False when there is no room, or while asleep. The same again is no error. `instead_of` goes with that.
        """

    async def drop_over(self, *, at: Instant) -> int:
        """Doorbells whose shift is over."""

    async def drop(self, endpoints: Sequence[str]) -> None:
        """One that is not here is no error."""

    async def begin(self, ring: Ring) -> bool:
        """From now on this ring is due, whatever happens to the house. False for one that was due or done before."""

    async def due(self) -> Sequence[Ring]: ...

    async def done(self, ring: Ring, tally: Tally, *, pace: Pace) -> None:
        """The ring is due no longer. What was written of one ring first stays: nothing is ever changed."""

    async def outcomes(self) -> Sequence[Outcome]:
        """Newest first."""
