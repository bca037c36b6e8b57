"""The town's books."""

import hmac
from collections.abc import Sequence

from sqlalchemy import (
    Boolean,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    bindparam,
    delete,
    insert,
    literal,
    null,
    select,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.elements import BindParameter

from tocsin.circles.model import Invite, KeptWindow, NotFounded, town_of
from tocsin.seals.roster import Roster, found, grow, settled
from tocsin.seals.window import CertifiedWindow
from tocsin.terms.ids import Hash, NewId, Window
from tocsin.terms.instant import Instant, Minutes, instant_of

METADATA = MetaData()
WINDOWS_IN_MEMORY = 16
_TOWN = "with the town"
_WINDOW = "18 days after the window: no alert signed in it can live longer"
_INVITE = "a week after the invite's own end"

SETUP = Table(
    "setup",
    METADATA,
    Column(
        "secret_hash",
        LargeBinary(32),
        primary_key=True,
        info={"kept": "the setup link of an empty house, as a hash", "dies": "when the town is founded"},
    ),
)
ROSTER = Table(
    "roster",
    METADATA,
    Column("sequence", Integer, primary_key=True, info={"kept": "place in the public chain", "dies": _TOWN}),
    Column("payload_hash", LargeBinary(32), nullable=False, info={"kept": "the chain's head", "dies": _TOWN}),
    Column("statement", LargeBinary, nullable=False, info={"kept": "signed, public", "dies": _TOWN}),
    Column(
        "seen_minute",
        Integer,
        nullable=False,
        info={
            "kept": "from here the 48 h of a widening change are counted; its public `at` is as exact",
            "dies": _TOWN,
        },
    ),
)
WINDOW = Table(
    "window",
    METADATA,
    Column("window", Integer, primary_key=True, info={"kept": "which six hours", "dies": _WINDOW}),
    Column("statement", LargeBinary, nullable=False, info={"kept": "signed, public", "dies": _WINDOW}),
    Column("leaves", LargeBinary, nullable=False, info={"kept": "public keys and roles, no names", "dies": _WINDOW}),
)
STAND_IN = Table(
    "stand_in",
    METADATA,
    Column("window", Integer, primary_key=True, info={"kept": "which six hours", "dies": _WINDOW}),
    Column("leaf_hash", LargeBinary(32), primary_key=True, info={"kept": "which leaf", "dies": _WINDOW}),
    Column("number", Integer, nullable=False, info={"kept": "first or second", "dies": _WINDOW}),
    Column("stand_in", LargeBinary, nullable=False, info={"kept": "signed, public", "dies": _WINDOW}),
    sqlite_with_rowid=False,
)
SLIP = Table(
    "slip",
    METADATA,
    Column("window", Integer, primary_key=True, info={"kept": "which six hours", "dies": _WINDOW}),
    Column("slip_hash", LargeBinary(32), primary_key=True, info={"kept": "which leaf is revoked", "dies": _WINDOW}),
    Column("secret", LargeBinary(32), nullable=False, info={"kept": "the proof, public", "dies": _WINDOW}),
    sqlite_with_rowid=False,
)
INVITE = Table(
    "invite",
    METADATA,
    Column("invite_hash", LargeBinary(32), primary_key=True, info={"kept": "which invite", "dies": _INVITE}),
    Column("uses", Integer, nullable=False, info={"kept": "how many it may let in", "dies": _INVITE}),
    Column("joined", Integer, nullable=False, info={"kept": "how many it let in", "dies": _INVITE}),
    Column("is_cut", Boolean, nullable=False, info={"kept": "a cut invite stays closed", "dies": _INVITE}),
    Column("expires_minute", Integer, nullable=False, info={"kept": "its signed end", "dies": _INVITE}),
    sqlite_with_rowid=False,
)
PASS = Table(
    "pass",
    METADATA,
    Column(
        "pass_hash",
        LargeBinary(32),
        primary_key=True,
        info={"kept": "to know a member's phone again, as a hash", "dies": "when its invite is cut"},
    ),
    Column(
        "invite_hash",
        LargeBinary(32),
        nullable=False,
        index=True,
        info={"kept": "so that cutting an invite ends what came from it", "dies": "when its invite is cut"},
    ),
    sqlite_with_rowid=False,
)
TICKET = Table(
    "ticket",
    METADATA,
    Column(
        "ticket_hash",
        LargeBinary(32),
        primary_key=True,
        info={"kept": "one entry, bought and not used yet", "dies": "when used, or after a week"},
    ),
    Column(
        "ends_hour",
        Integer,
        nullable=False,
        index=True,
        info={"kept": "blurred to the hour, when it goes stale", "dies": "when used, or after a week"},
    ),
    sqlite_with_rowid=False,
)


# Built once, since building a statement takes as long as running it; and the three tables of a window asked in one.
_HEAD = select(ROSTER.c.sequence, ROSTER.c.payload_hash).order_by(ROSTER.c.sequence.desc()).limit(1)
_STATED, _STANDS_IN, _SLIPPED = range(3)
_OF_WINDOW: BindParameter[int] = bindparam("window")
_WINDOW_PARTS = union_all(
    select(
        literal(_STATED).label("part"),
        literal(0).label("number"),
        WINDOW.c.statement.label("body"),
        WINDOW.c.leaves.label("leaves"),
    ).where(WINDOW.c.window == _OF_WINDOW),
    select(literal(_STANDS_IN), STAND_IN.c.number, STAND_IN.c.stand_in, null()).where(STAND_IN.c.window == _OF_WINDOW),
    select(literal(_SLIPPED), literal(0), SLIP.c.secret, null()).where(SLIP.c.window == _OF_WINDOW),
)


class Memory:
    """What was verified once, so that signatures are not checked again for every request. Only the books decide."""

    __slots__ = ("roster", "windows")

    def __init__(self) -> None:
        self.roster: Roster | None = None
        self.windows: dict[Window, tuple[KeptWindow, Hash, CertifiedWindow | None]] = {}


class DailyCounts:
    """How many tickets each pass bought on a day, in memory only, under a key that dies with the process."""

    def __init__(self, *, new_id: NewId) -> None:
        self._new_id = new_id
        self._key = new_id(32)
        self._day = 0
        self._bought: dict[bytes, int] = {}

    def bought(self, pass_hash: Hash, *, day: int) -> int:
        return self._bought.get(self._name(pass_hash), 0) if day == self._day else 0

    def add(self, pass_hash: Hash, *, day: int, count: int) -> None:
        if day != self._day:
            self._day, self._key, self._bought = day, self._new_id(32), {}
        name = self._name(pass_hash)
        self._bought[name] = self._bought.get(name, 0) + count

    def _name(self, pass_hash: Hash) -> bytes:
        return hmac.digest(self._key, pass_hash, "sha256")[:8]


class SqlSetups:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def holds(self, secret_hash: Hash) -> bool:
        query = select(SETUP.c.secret_hash).where(SETUP.c.secret_hash == secret_hash)
        return (await self._connection.execute(query)).first() is not None

    async def renew(self, secret_hash: Hash) -> None:
        await self.end()
        await self._connection.execute(insert(SETUP).values(secret_hash=secret_hash))

    async def end(self) -> None:
        await self._connection.execute(delete(SETUP))


class SqlChain:
    def __init__(self, connection: AsyncConnection, *, memory: Memory) -> None:
        self._connection = connection
        self._memory = memory

    async def is_founded(self) -> bool:
        return (await self._connection.execute(select(ROSTER.c.sequence).limit(1))).first() is not None

    async def roster(self, *, at: Instant) -> Roster:
        """Refusal("town.not_founded")."""
        last = (await self._connection.execute(_HEAD)).first()
        if last is None:
            raise NotFounded
        known = self._memory.roster
        if known is None or known.head != last.payload_hash:
            if known is not None and not await self._holds(known):
                known = None
            known = await self._fold(known)
            self._memory.roster = known
        return settled(known, at=at)

    async def statements(self, *, since: int) -> Sequence[bytes]:
        query = select(ROSTER.c.statement).where(ROSTER.c.sequence >= since).order_by(ROSTER.c.sequence)
        return list((await self._connection.execute(query)).scalars())

    async def append(self, statement: bytes, *, sequence: int, payload_hash: Hash, seen: Minutes) -> None:
        await self._connection.execute(
            insert(ROSTER).values(sequence=sequence, payload_hash=payload_hash, statement=statement, seen_minute=seen)
        )

    async def _holds(self, roster: Roster) -> bool:
        query = select(ROSTER.c.payload_hash).where(ROSTER.c.sequence == roster.sequence)
        return (await self._connection.execute(query)).scalar() == roster.head

    async def _fold(self, roster: Roster | None) -> Roster:
        after = -1 if roster is None else roster.sequence
        query = select(ROSTER).where(ROSTER.c.sequence > after).order_by(ROSTER.c.sequence)
        for row in await self._connection.execute(query):
            if roster is None:
                roster = found(row.statement, town=town_of(row.statement))
            else:
                roster = grow(roster, row.statement, seen=instant_of(row.seen_minute))
        if roster is None:
            raise NotFounded
        return roster


class SqlWindows:
    def __init__(self, connection: AsyncConnection, *, memory: Memory) -> None:
        self._connection = connection
        self._memory = memory

    async def certified(self, window: Window, *, roster: Roster) -> CertifiedWindow | None:
        kept = await self.of(window)
        if kept is None:
            return None
        known = self._memory.windows.get(window)
        if known is None or known[:2] != (kept, roster.head):
            if len(self._memory.windows) >= WINDOWS_IN_MEMORY:
                self._memory.windows.clear()
            known = self._memory.windows[window] = (kept, roster.head, kept.certified(roster=roster))
        return known[2]

    async def of(self, window: Window) -> KeptWindow | None:
        rows = sorted(await self._connection.execute(_WINDOW_PARTS, {"window": window}), key=lambda row: tuple(row[:3]))
        if not rows or rows[0].part != _STATED:
            return None
        return KeptWindow(
            statement=rows[0].body,
            leaves=KeptWindow.unpack(rows[0].leaves),
            stand_ins=tuple(row.body for row in rows if row.part == _STANDS_IN),
            slips=tuple(row.body for row in rows if row.part == _SLIPPED),
        )

    async def keep(self, window: Window, *, statement: bytes, leaves: Sequence[bytes]) -> None:
        await self._connection.execute(delete(WINDOW).where(WINDOW.c.window == window))
        await self._connection.execute(
            insert(WINDOW).values(window=window, statement=statement, leaves=KeptWindow.pack(leaves))
        )

    async def vouch(self, window: Window, *, leaf_hash: Hash, number: int, stand_in: bytes) -> None:
        await self._connection.execute(
            insert(STAND_IN).values(window=window, leaf_hash=leaf_hash, number=number, stand_in=stand_in)
        )

    async def stand_in(self, window: Window, *, leaf_hash: Hash) -> bytes | None:
        query = select(STAND_IN.c.stand_in).where(STAND_IN.c.window == window, STAND_IN.c.leaf_hash == leaf_hash)
        found: bytes | None = (await self._connection.execute(query)).scalar()
        return found

    async def slip(self, window: Window, *, slip_hash: Hash, secret: bytes) -> bool:
        """False when it was there already."""
        if await self.slip_secret(window, slip_hash=slip_hash) is not None:
            return False
        await self._connection.execute(insert(SLIP).values(window=window, slip_hash=slip_hash, secret=secret))
        return True

    async def slips(self) -> Sequence[tuple[Window, bytes]]:
        rows = await self._connection.execute(
            select(SLIP.c.window, SLIP.c.secret).order_by(SLIP.c.window, SLIP.c.slip_hash)
        )
        return [(Window(row.window), row.secret) for row in rows]

    async def slip_secret(self, window: Window, *, slip_hash: Hash) -> bytes | None:
        query = select(SLIP.c.secret).where(SLIP.c.window == window, SLIP.c.slip_hash == slip_hash)
        found: bytes | None = (await self._connection.execute(query)).scalar()
        return found

    async def forget_before(self, window: Window) -> int:
        gone = 0
        for table in (SLIP, STAND_IN, WINDOW):
            gone += (await self._connection.execute(delete(table).where(table.c.window < window))).rowcount
        return gone


class SqlInvites:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, invite_hash: Hash) -> Invite | None:
        row = (await self._connection.execute(select(INVITE).where(INVITE.c.invite_hash == invite_hash))).first()
        if row is None:
            return None
        return Invite(uses=row.uses, joined=row.joined, is_cut=row.is_cut, expires=Minutes(row.expires_minute))

    async def grant(self, invite_hash: Hash, *, uses: int, expires: Minutes) -> None:
        held = await self.of(invite_hash)
        if held is None:
            row = {"invite_hash": invite_hash, "uses": uses, "joined": 0, "is_cut": False, "expires_minute": expires}
            await self._connection.execute(insert(INVITE).values(row))
            return
        narrower = {"uses": min(uses, held.uses), "expires_minute": min(expires, held.expires)}
        await self._connection.execute(update(INVITE).where(INVITE.c.invite_hash == invite_hash).values(narrower))

    async def join(self, invite_hash: Hash) -> None:
        await self._connection.execute(
            update(INVITE).where(INVITE.c.invite_hash == invite_hash).values(joined=INVITE.c.joined + 1)
        )

    async def cut(self, invite_hash: Hash) -> bool:
        """Whether there was anything to cut."""
        closed = await self._connection.execute(
            update(INVITE).where(INVITE.c.invite_hash == invite_hash).values(is_cut=True)
        )
        ended = await self._connection.execute(delete(PASS).where(PASS.c.invite_hash == invite_hash))
        return closed.rowcount + ended.rowcount > 0

    async def forget_ended(self, *, before: Minutes) -> int:
        return (await self._connection.execute(delete(INVITE).where(INVITE.c.expires_minute < before))).rowcount


class SqlPasses:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def invite_of(self, pass_hash: Hash) -> Hash | None:
        query = select(PASS.c.invite_hash).where(PASS.c.pass_hash == pass_hash)
        found: Hash | None = (await self._connection.execute(query)).scalar()
        return found

    async def keep(self, pass_hash: Hash, *, invite_hash: Hash) -> None:
        await self._connection.execute(insert(PASS).values(pass_hash=pass_hash, invite_hash=invite_hash))


class SqlTickets:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def known(self, hashes: Sequence[Hash]) -> frozenset[Hash]:
        query = select(TICKET.c.ticket_hash).where(TICKET.c.ticket_hash.in_(list(hashes)))
        return frozenset((await self._connection.execute(query)).scalars())

    async def sell(self, hashes: Sequence[Hash], *, ends_hour: int) -> None:
        if hashes:
            rows = [{"ticket_hash": each, "ends_hour": ends_hour} for each in hashes]
            await self._connection.execute(insert(TICKET).values(rows))

    async def spend(self, ticket_hash: Hash) -> bool:
        """Whether it was there; it is gone afterwards."""
        done = await self._connection.execute(delete(TICKET).where(TICKET.c.ticket_hash == ticket_hash))
        return done.rowcount > 0

    async def forget_stale(self, *, hour: int) -> int:
        return (await self._connection.execute(delete(TICKET).where(TICKET.c.ends_hour <= hour))).rowcount


class SqlTown:
    """The town for other rooms: who may sign, and when."""

    def __init__(self, chain: SqlChain, windows: SqlWindows) -> None:
        self._chain = chain
        self._windows = windows

    async def roster(self, *, at: Instant) -> Roster:
        return await self._chain.roster(at=at)

    async def on_watch(self, *windows: Window, roster: Roster) -> dict[Window, CertifiedWindow]:
        """Those of the windows that the roster certifies."""
        found = {window: await self._windows.certified(window, roster=roster) for window in windows}
        return {window: certified for window, certified in found.items() if certified is not None}

    async def statement(self, sequence: int) -> bytes | None:
        return next(iter(await self._chain.statements(since=sequence)), None)

    async def book(self) -> Sequence[bytes]:
        return await self._chain.statements(since=0)

    async def window_statement(self, window: Window) -> bytes | None:
        kept = await self._windows.of(window)
        return None if kept is None else kept.statement

    async def stand_in(self, window: Window, *, leaf_hash: Hash) -> bytes | None:
        return await self._windows.stand_in(window, leaf_hash=leaf_hash)

    async def slip_secret(self, window: Window, *, slip_hash: Hash) -> bytes | None:
        return await self._windows.slip_secret(window, slip_hash=slip_hash)
