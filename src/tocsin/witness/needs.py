"""What witness asks for, in witness's words."""

from collections.abc import Awaitable, Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from tocsin.rails import Ledger
from tocsin.rails.push import Subscription
from tocsin.seals.roster import Roster
from tocsin.seals.statement import Trustee
from tocsin.terms.ids import CaseId, FilmId, Hash, TownId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import Case, Copy, Film, Lane, Listed, Part, Published, Reader, Session, Withdrawn

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

    def check_is_there(self) -> None:
        """Refusal("entry.missing"). Before anybody waits to write."""
        if self.ticket is None and self.guest is None:
            raise Refusal("entry.missing", safe="This needs a ticket, or a guest's work.", status=401)


class Gate(Protocol):
    async def enter(self, entry: Entry, *, at: Instant) -> Lane:
        """Lets one film in, in this very transaction, as it is with sightings.

        Refusal("entry.missing", "ticket.unknown", "guest.not_accepted", "lane.full").
        """


class Films(Protocol):
    async def of(self, film_id: FilmId) -> Film | None: ...

    async def cover(self, film_id: FilmId) -> bytes | None: ...

    async def count(self, lane: Lane) -> int:
        """Of those that are not gone."""

    async def sizes(self) -> tuple[int, int]:
        """In bytes: (of all, of those of guests)."""

    async def add(self, film: Film, *, cover: bytes) -> None: ...

    async def save(self, film: Film) -> None:
        """With the cover that it has."""

    async def end(self, film: Film, *, tombstone: bytes | None) -> None:
        """Of one that is gone nothing else stays."""

    async def tombstone(self, film_id: FilmId) -> bytes | None:
        """With which it was erased."""

    async def over(self, *, hour: int, limit: int) -> Sequence[Film]:
        """Whose clock has ended: films, and what stayed of those that are gone. None whose parts are still on the disk
        after they were gone.
        """

    async def forget(self, film_id: FilmId) -> None: ...

    async def listed(self, after: FilmId | None, *, limit: int, of: TownId | None) -> Sequence[Listed]:
        """In the order of their numbers, which says nothing: this house's own, or the copies of that town's; also those
        that were erased, while their tombstone stands.
        """


class Sizes(NamedTuple):
    """Of one town's copies. live: how many are not gone. every: with those that are. size: in bytes."""

    live: int
    every: int
    size: int


class Copies(Protocol):
    """Which films are here for another house, and what that house has to hear of them."""

    async def of(self, film_id: FilmId) -> Copy | None: ...

    async def sizes(self, town: TownId) -> Sizes: ...

    async def put(self, copy: Copy) -> None: ...

    async def erased(self, town: TownId) -> Sequence[Copy]:
        """Of which its house has not been shown yet that they are gone."""

    async def forget(self, film_id: FilmId) -> None: ...


class Readers(Protocol):
    """Houses that keep a second copy of this one's films, and what they proved."""

    async def all(self) -> Sequence[Reader]: ...

    async def note(self, reader: Reader) -> None: ...

    async def forget(self, *, hour: int) -> int:
        """Those that did not come since."""

    async def prove(self, film_id: FilmId, *, reader: str, proof: bytes) -> None:
        """The first one stays."""

    async def proofs(self, film_id: FilmId) -> Sequence[tuple[str, bytes]]: ...

    async def unproven(self, reader: str, *, hour: int) -> int:
        """How many films were erased here before that hour of which that house has not shown yet that they are gone
        there too.
        """

    async def forget_proofs(self, film_id: FilmId) -> None: ...


class PublishedFilms(Protocol):
    """What two trustees let out; of what was withdrawn nothing stays but that it was."""

    async def of(self, file_hash: Hash) -> Published | Withdrawn | None: ...

    async def shown(self) -> Sequence[Published]:
        """All that are not withdrawn; no more than PUBLISHED_MOST."""

    async def withdrawn(self) -> Sequence[Withdrawn]: ...

    async def add(self, film: Published) -> None: ...

    async def withdraw(self, film: Withdrawn) -> None:
        """Also one that was never here."""


class OtherHouse(Protocol):
    """Whatever comes from there is looked at here. OSError when it does not answer, Refusal for what is no answer."""

    async def films(self, after: FilmId | None, *, lacks: int) -> Sequence[Listed]:
        """A page; an empty one is the last."""

    async def cover(self, film_id: FilmId) -> bytes: ...

    async def share(self, film_id: FilmId, *, number: int) -> bytes | None: ...

    async def hashes(self, film_id: FilmId, *, start: int) -> Sequence[Part]:
        """A page, from that number on; an empty one is the last."""

    async def part(self, part: Part) -> bytes | None: ...

    async def show(self, proof: bytes) -> None:
        """That a film is gone here."""


class Parts(Protocol):
    async def of(self, film_id: FilmId, *, number: int) -> Part | None: ...

    async def add(self, part: Part) -> None: ...

    async def after(self, film_id: FilmId, *, start: int, limit: int) -> Sequence[Part]:
        """From that number on, in their order."""

    async def behind(self, place: tuple[FilmId, int] | None, *, limit: int) -> Sequence[Part]:
        """Of all films that are not gone, in the order of their numbers."""

    async def numbers(self, film_id: FilmId) -> Sequence[int]: ...

    async def reach(self, film_id: FilmId, *, start: int) -> int:
        """The first number from `start` on that is missing."""

    async def of_gone(self, *, limit: int) -> Sequence[Part]:
        """Of films that are gone: these have to leave the disk."""

    async def forget(self, parts: Sequence[Part]) -> None: ...


class Shares(Protocol):
    async def of(self, film_id: FilmId, *, number: int) -> bytes | None: ...

    async def numbers(self, film_id: FilmId) -> Sequence[int]: ...

    async def add(self, film_id: FilmId, *, number: int, envelope: bytes) -> None: ...

    async def forget(self, film_id: FilmId) -> None: ...


class Cases(Protocol):
    async def of(self, case_id: CaseId) -> Case | None: ...

    async def envelope(self, case_id: CaseId) -> bytes | None: ...

    async def count(self, lane: Lane) -> int: ...

    async def add(self, case: Case, *, envelope: bytes) -> None: ...

    async def open(self, *, at: Instant) -> Sequence[tuple[Case, bytes]]:
        """All, with their envelopes, in no order that says which came first."""

    async def to_ring(self, *, at: Instant) -> Sequence[Case]:
        """Those for which nobody has been rung yet."""

    async def rang(self, cases: Sequence[CaseId]) -> None: ...

    async def close(self, case_id: CaseId) -> None: ...

    async def forget(self, *, hour: int) -> int: ...


class Pockets(Protocol):
    """Phones that are rung while their app is closed. Which of them are trustees' only their numbers say."""

    @property
    def is_awake(self) -> bool: ...

    def number(self, name: bytes) -> bytes:
        """WAKE_BYTES that nobody guesses; always the same for one name. Only while awake."""

    async def waiting_for(self, wakes: Set[bytes]) -> Mapping[bytes, Sequence[Subscription]]:
        """Who gave which of these numbers."""

    def ring_for_case(
        self, phones: Sequence[Subscription], *, ends: Instant, told: Callable[[], Awaitable[None]]
    ) -> CallOff:
        """Without a word. `told` runs when it is known what became of it."""


class Sessions(Protocol):
    def open(self, trustee: Trustee, *, nonce: bytes, at: Instant) -> tuple[bytes, Instant]:
        """(a random token, until). Refusal("witness.replayed") for a nonce that was used."""

    def of(self, token: bytes, *, at: Instant) -> Session:
        """Refusal("witness.closed")."""

    def close(self, trustee: Trustee) -> None: ...


class Space(Protocol):
    """How much film the house may keep."""

    @property
    def room(self) -> int:
        """In bytes, for all films together."""

    def is_spare(self) -> bool:
        """Whether the disk has enough left for everything else."""


@dataclass(frozen=True)
class Books:
    """What one transaction of witness may touch."""

    town: Town
    gate: Gate
    films: Films
    parts: Parts
    shares: Shares
    cases: Cases
    copies: Copies
    readers: Readers
    published: PublishedFilms
    ledger: Ledger
