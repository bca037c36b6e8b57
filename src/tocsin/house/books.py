"""Each slice's books over one transaction of the one database, and the gate that several share."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Generic, Protocol, TypeVar

from tocsin.aid.model import Lane as AidLane
from tocsin.aid.needs import Books as AidBooks
from tocsin.aid.store import SqlHeldLetters, SqlRecords
from tocsin.circles.needs import Books as CirclesBooks
from tocsin.circles.store import Memory, SqlChain, SqlInvites, SqlPasses, SqlSetups, SqlTickets, SqlTown, SqlWindows
from tocsin.engines.key_file import KeyFile
from tocsin.engines.sqlite import Sqlite, SqliteTransaction
from tocsin.house.config import Config
from tocsin.keeping.needs import Books as KeepingBooks
from tocsin.keeping.store import SqlCheckpoints, SqlCosigned, SqlEntries, SqlEvidence, SqlSaid, SqlStamps, SqlWaiting
from tocsin.keeping.verbs.promise import Promises
from tocsin.terms.instant import Instant
from tocsin.warn.needs import Books as WarnBooks
from tocsin.warn.store import SqlAlerts, SqlCheckeds, SqlFeed
from tocsin.watch.door import entry_of
from tocsin.watch.needs import Books as WatchBooks
from tocsin.watch.needs import InMemory
from tocsin.watch.store import MinuteLanes, SqlIncidents, SqlLetters, SqlSightings
from tocsin.watch.verbs.enter import enter
from tocsin.witness.model import Lane as WitnessLane
from tocsin.witness.needs import Books as WitnessBooks
from tocsin.witness.store import SqlCases, SqlCopies, SqlFilms, SqlParts, SqlPublished, SqlReaders, SqlShares

B = TypeVar("B")
L_co = TypeVar("L_co", covariant=True)


class UnitOf(Generic[B]):
    """A slice's books over one transaction."""

    def __init__(self, database: Sqlite, *, books: Callable[[SqliteTransaction], B]) -> None:
        self._database = database
        self._books = books

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[B]:
        async with self._database.writing() as transaction:
            yield self._books(transaction)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[B]:
        async with self._database.reading() as transaction:
            yield self._books(transaction)


class SliceBooks:
    """`log`: who signs for the ledger."""

    def __init__(self, config: Config, *, memory: InMemory, log: Callable[[], KeyFile]) -> None:
        self._memory = memory
        self._log = log
        self._verified = Memory()
        self._aid_lanes = lanes_of(config)
        self._witness_lanes = lanes_of(config)

    def circles(self, transaction: SqliteTransaction) -> CirclesBooks:
        connection = transaction.connection
        return CirclesBooks(
            setups=SqlSetups(connection),
            chain=SqlChain(connection, memory=self._verified),
            windows=SqlWindows(connection, memory=self._verified),
            invites=SqlInvites(connection),
            passes=SqlPasses(connection),
            tickets=SqlTickets(connection),
            news=transaction.announce,
        )

    def watch(self, transaction: SqliteTransaction) -> WatchBooks:
        connection = transaction.connection
        return WatchBooks(
            town=self._town(transaction),
            tickets=SqlTickets(connection),
            alarms=SqlAlerts(connection),
            sightings=SqlSightings(connection),
            letters=SqlLetters(connection),
            incidents=SqlIncidents(connection),
            news=transaction.announce,
        )

    def warn(self, transaction: SqliteTransaction) -> WarnBooks:
        connection = transaction.connection
        return WarnBooks(
            town=self._town(transaction),
            feed=SqlFeed(connection),
            alerts=SqlAlerts(connection),
            checkeds=SqlCheckeds(connection),
            news=transaction.announce,
        )

    def aid(self, transaction: SqliteTransaction) -> AidBooks:
        connection = transaction.connection
        return AidBooks(
            town=self._town(transaction),
            gate=Gate(SqlTickets(connection), memory=self._memory, lanes=self._aid_lanes, lane=AidLane),
            records=SqlRecords(connection),
            letters=SqlHeldLetters(connection),
            news=transaction.announce,
        )

    def witness(self, transaction: SqliteTransaction) -> WitnessBooks:
        connection = transaction.connection
        return WitnessBooks(
            town=self._town(transaction),
            gate=Gate(SqlTickets(connection), memory=self._memory, lanes=self._witness_lanes, lane=WitnessLane),
            films=SqlFilms(connection),
            parts=SqlParts(connection),
            shares=SqlShares(connection),
            cases=SqlCases(connection),
            copies=SqlCopies(connection),
            readers=SqlReaders(connection),
            published=SqlPublished(connection),
            ledger=promises(transaction, log=self._log()),
        )

    def _town(self, transaction: SqliteTransaction) -> SqlTown:
        connection = transaction.connection
        return SqlTown(SqlChain(connection, memory=self._verified), SqlWindows(connection, memory=self._verified))


def keeping_books(transaction: SqliteTransaction) -> KeepingBooks:
    connection = transaction.connection
    return KeepingBooks(
        waiting=SqlWaiting(connection),
        entries=SqlEntries(connection),
        said=SqlSaid(connection),
        checkpoints=SqlCheckpoints(connection),
        cosigned=SqlCosigned(connection),
        evidence=SqlEvidence(connection),
        stamps=SqlStamps(connection),
    )


def promises(transaction: SqliteTransaction, *, log: KeyFile) -> Promises:
    """The ledger, for a slice that has something to hold: part of its own transaction."""
    return Promises(keeping_books(transaction), log=log)


def lanes_of(config: Config) -> MinuteLanes:
    """Every kind of thing that comes has lanes of its own: none ever narrows another."""
    return MinuteLanes(member_per_min=config.member_lane_per_min, guest_per_min=config.guest_lane_per_min)


class Shown(Protocol):
    """An entry in some room's words."""

    @property
    def ticket(self) -> str | None: ...

    @property
    def guest(self) -> str | None: ...


class Gate(Generic[L_co]):
    """What lets a sighting in lets a request for help or a film in, through lanes of their own."""

    def __init__(
        self, tickets: SqlTickets, *, memory: InMemory, lanes: MinuteLanes, lane: Callable[[str], L_co]
    ) -> None:
        self._tickets = tickets
        self._memory = memory
        self._lanes = lanes
        self._lane = lane

    async def enter(self, entry: Shown, *, at: Instant) -> L_co:
        shown = entry_of(entry.ticket, entry.guest)
        lane = await enter(shown, tickets=self._tickets, guests=self._memory.guests, lanes=self._lanes, at=at)
        return self._lane(lane.value)
