"""The tables of the ledger. Everything in them but what waits is public, or is about other houses."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from tocsin.keeping.model import Cosigned, Evidence, Kept, Lane
from tocsin.terms.ids import Hash

METADATA = MetaData()
_BATCH = "with one of the next batches, within the minute; later where the ledger stands still"
_LOG = "with the log, which forgets nothing"
_DAYS = "when a later one of its day is here, unless it was stamped"
_PEER = "when a later one of that log is cosigned"
_SAID = "when the operator says that it is dealt with"

WAITING = Table(
    "ledger_waiting",
    METADATA,
    Column(
        "commitment",
        LargeBinary(32),
        primary_key=True,
        info={"kept": "blinded, or of what is public: to be written down", "dies": _BATCH},
    ),
    Column("turn", Integer, nullable=False, index=True, info={"kept": "who came before whom, to 10 s", "dies": _BATCH}),
    Column("lane", String(6), nullable=False, index=True, info={"kept": "town, member or guest", "dies": _BATCH}),
    sqlite_with_rowid=False,
)
ENTRY = Table(
    "ledger_entry",
    METADATA,
    Column("leaf", Integer, primary_key=True, autoincrement=False, info={"kept": "its place, public", "dies": _LOG}),
    Column(
        "commitment",
        LargeBinary(32),
        nullable=False,
        info={"kept": "blinded or made up, public: nobody can tell which", "dies": _LOG},
    ),
)
SAID = Table(
    "ledger_said",
    METADATA,
    Column("commitment", LargeBinary(32), primary_key=True, info={"kept": "of what is public", "dies": _LOG}),
    Column("leaf", Integer, nullable=False, info={"kept": "its place, public", "dies": _LOG}),
    sqlite_with_rowid=False,
)
CHECKPOINT = Table(
    "ledger_checkpoint",
    METADATA,
    Column("size", Integer, primary_key=True, autoincrement=False, info={"kept": "of the tree, public", "dies": _DAYS}),
    Column("root", LargeBinary(32), nullable=False, info={"kept": "of the tree, public", "dies": _DAYS}),
    Column("note", LargeBinary, nullable=False, info={"kept": "signed and cosigned, public", "dies": _DAYS}),
    Column("day", Integer, nullable=False, index=True, info={"kept": "in which it was signed", "dies": _DAYS}),
)
COSIGNED = Table(
    "ledger_cosigned",
    METADATA,
    Column("origin", String(255), primary_key=True, info={"kept": "whose log, public", "dies": _PEER}),
    Column("size", Integer, nullable=False, info={"kept": "of its tree, public", "dies": _PEER}),
    Column("root", LargeBinary(32), nullable=False, info={"kept": "of its tree, public", "dies": _PEER}),
    Column("note", LargeBinary, nullable=False, info={"kept": "as that log signed it, public", "dies": _PEER}),
    sqlite_with_rowid=False,
)
EVIDENCE = Table(
    "ledger_evidence",
    METADATA,
    Column("code", String(32), primary_key=True, info={"kept": "what went wrong", "dies": _SAID}),
    Column("origin", String(255), primary_key=True, info={"kept": "of whose log, public", "dies": _SAID}),
    Column("one", LargeBinary, nullable=False, info={"kept": "a note that its log signed", "dies": _SAID}),
    Column("other", LargeBinary, nullable=False, info={"kept": "one that it also signed", "dies": _SAID}),
    sqlite_with_rowid=False,
)
STAMP = Table(
    "ledger_stamp",
    METADATA,
    Column("size", Integer, primary_key=True, autoincrement=False, info={"kept": "which checkpoint", "dies": _LOG}),
    Column("authority", String(255), primary_key=True, info={"kept": "who stamped it, public", "dies": _LOG}),
    Column("token", LargeBinary, nullable=False, info={"kept": "its signed word on the time, public", "dies": _LOG}),
    sqlite_with_rowid=False,
)


class SqlWaiting:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count(self, *, before: int) -> int:
        query = select(func.count()).select_from(WAITING).where(WAITING.c.turn < before)
        return int((await self._connection.execute(query)).scalar_one())

    async def count_of(self, *lanes: Lane) -> int:
        query = select(func.count()).select_from(WAITING).where(WAITING.c.lane.in_(lanes))
        return int((await self._connection.execute(query)).scalar_one())

    async def turn_of(self, commitment: Hash) -> int | None:
        query = select(WAITING.c.turn).where(WAITING.c.commitment == commitment)
        found: int | None = (await self._connection.execute(query)).scalar_one_or_none()
        return found

    async def add(self, commitment: Hash, *, turn: int, lane: Lane) -> None:
        await self._connection.execute(insert(WAITING).values(commitment=commitment, turn=turn, lane=lane))

    async def make_the_towns(self, commitment: Hash) -> None:
        await self._connection.execute(update(WAITING).where(WAITING.c.commitment == commitment).values(lane=Lane.TOWN))

    async def take(self, most: int) -> Mapping[Hash, Lane]:
        query = select(WAITING.c.commitment, WAITING.c.lane).order_by(WAITING.c.turn, WAITING.c.commitment).limit(most)
        taken = {Hash(row.commitment): Lane(row.lane) for row in await self._connection.execute(query)}
        for each in taken:
            await self._connection.execute(delete(WAITING).where(WAITING.c.commitment == each))
        return taken


class SqlEntries:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def size(self) -> int:
        last = (await self._connection.execute(select(func.max(ENTRY.c.leaf)))).scalar_one()
        return 0 if last is None else int(last) + 1

    async def add(self, size: int, commitments: Sequence[Hash]) -> None:
        rows = [{"leaf": size + number, "commitment": each} for number, each in enumerate(commitments)]
        await self._connection.execute(insert(ENTRY), rows)

    async def between(self, first: int, end: int) -> Sequence[Hash]:
        query = select(ENTRY.c.commitment).where(ENTRY.c.leaf >= first, ENTRY.c.leaf < end).order_by(ENTRY.c.leaf)
        return [Hash(each) for each in (await self._connection.execute(query)).scalars()]

    async def find(self, commitment: Hash, *, first: int, end: int) -> int | None:
        query = (
            select(func.min(ENTRY.c.leaf))
            .where(ENTRY.c.leaf >= first, ENTRY.c.leaf < end)
            .where(ENTRY.c.commitment == commitment)
        )
        found: int | None = (await self._connection.execute(query)).scalar_one()
        return found


class SqlSaid:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def leaf_of(self, commitment: Hash) -> int | None:
        query = select(SAID.c.leaf).where(SAID.c.commitment == commitment)
        found: int | None = (await self._connection.execute(query)).scalar_one_or_none()
        return found

    async def add(self, places: Mapping[Hash, int]) -> None:
        if places:
            rows = [{"commitment": each, "leaf": leaf} for each, leaf in places.items()]
            await self._connection.execute(insert(SAID), rows)


class SqlCheckpoints:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def latest(self) -> Kept | None:
        query = select(CHECKPOINT).order_by(CHECKPOINT.c.size.desc()).limit(1)
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else Kept(row.size, Hash(row.root), note=row.note, day=row.day)

    async def of(self, size: int) -> Kept | None:
        row = (await self._connection.execute(select(CHECKPOINT).where(CHECKPOINT.c.size == size))).one_or_none()
        return None if row is None else Kept(row.size, Hash(row.root), note=row.note, day=row.day)

    async def first(self, *, least: int) -> Kept | None:
        query = select(CHECKPOINT).where(CHECKPOINT.c.size >= least).order_by(CHECKPOINT.c.size).limit(1)
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else Kept(row.size, Hash(row.root), note=row.note, day=row.day)

    async def latest_two(self) -> Sequence[Kept]:
        query = select(CHECKPOINT).order_by(CHECKPOINT.c.size.desc()).limit(2)
        rows = (await self._connection.execute(query)).all()
        return [Kept(row.size, Hash(row.root), note=row.note, day=row.day) for row in reversed(rows)]

    async def around(self, day: int) -> tuple[int, int | None]:
        before = select(func.max(CHECKPOINT.c.size)).where(CHECKPOINT.c.day < day)
        after = select(func.min(CHECKPOINT.c.size)).where(CHECKPOINT.c.day > day)
        first = (await self._connection.execute(before)).scalar_one()
        return first or 0, (await self._connection.execute(after)).scalar_one()

    async def since(self, day: int) -> Sequence[Kept]:
        query = select(CHECKPOINT).where(CHECKPOINT.c.day >= day).order_by(CHECKPOINT.c.size)
        rows = await self._connection.execute(query)
        return [Kept(row.size, Hash(row.root), note=row.note, day=row.day) for row in rows]

    async def add(self, kept: Kept) -> None:
        await self._connection.execute(
            insert(CHECKPOINT).values(size=kept.size, root=kept.root, note=kept.note, day=kept.day)
        )

    async def replace(self, size: int, note: bytes) -> None:
        await self._connection.execute(update(CHECKPOINT).where(CHECKPOINT.c.size == size).values(note=note))

    async def forget(self, sizes: Collection[int]) -> None:
        await self._connection.execute(delete(CHECKPOINT).where(CHECKPOINT.c.size.in_(list(sizes))))


class SqlCosigned:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, origin: str) -> Cosigned | None:
        row = (await self._connection.execute(select(COSIGNED).where(COSIGNED.c.origin == origin))).one_or_none()
        return None if row is None else Cosigned(row.origin, row.size, Hash(row.root), note=row.note)

    async def put(self, cosigned: Cosigned) -> None:
        await self._connection.execute(delete(COSIGNED).where(COSIGNED.c.origin == cosigned.origin))
        await self._connection.execute(
            insert(COSIGNED).values(origin=cosigned.origin, size=cosigned.size, root=cosigned.root, note=cosigned.note)
        )


class SqlEvidence:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> Sequence[Evidence]:
        rows = await self._connection.execute(select(EVIDENCE).order_by(EVIDENCE.c.code, EVIDENCE.c.origin))
        return [Evidence(row.code, row.origin, one=row.one, other=row.other) for row in rows]

    async def add(self, evidence: Evidence) -> None:
        known = select(EVIDENCE.c.code).where(EVIDENCE.c.code == evidence.code, EVIDENCE.c.origin == evidence.origin)
        if (await self._connection.execute(known)).scalar_one_or_none() is None:
            await self._connection.execute(
                insert(EVIDENCE).values(
                    code=evidence.code, origin=evidence.origin, one=evidence.one, other=evidence.other
                )
            )

    async def drop(self, code: str) -> None:
        await self._connection.execute(delete(EVIDENCE).where(EVIDENCE.c.code == code))


class SqlStamps:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, size: int) -> Sequence[tuple[str, bytes]]:
        query = select(STAMP.c.authority, STAMP.c.token).where(STAMP.c.size == size).order_by(STAMP.c.authority)
        return [(row.authority, row.token) for row in await self._connection.execute(query)]

    async def sizes(self) -> Sequence[int]:
        query = select(STAMP.c.size).distinct().order_by(STAMP.c.size)
        return [*(await self._connection.execute(query)).scalars()]

    async def add(self, size: int, *, authority: str, token: bytes) -> None:
        await self._connection.execute(insert(STAMP).values(size=size, authority=authority, token=token))
