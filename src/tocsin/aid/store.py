"""Sealed records and held letters. Nothing here joins a need, a volunteer and a trip, nor two letters of one phone."""

from collections.abc import Sequence

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from tocsin.aid.model import HOUR_CHANGES, SESSION_S, Held, Lane, Record, Session, State, next_change
from tocsin.seals.statement import AidDevice
from tocsin.terms.ids import Hash, PigeonholeId, RecordId
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.refusal import Refusal
from tocsin.terms.sessions import Sessions

METADATA = MetaData()
"""Envelopes stand last in their rows: SQLite reads a row from its beginning, and whoever counts stops before them."""
"""Of one device at once."""
_RECORD = "when the desk said; two weeks if no desk took it; a day in the trash; erased, two days, empty"
_LETTER = "at the minute that stands here; stopped or locked for good it is empty at once and goes two days later"
_RINGS = "once its reader was rung, or it is seen that nobody waits for it; stopped, at once; else " + _LETTER

RECORD = Table(
    "aid_record",
    METADATA,
    Column("record_id", LargeBinary(16), primary_key=True, info={"kept": "random, made by a phone", "dies": _RECORD}),
    Column(
        "change",
        BigInteger,
        nullable=False,
        index=True,
        info={
            "kept": "so that desks read only what is new; within an hour the order of changes is forgotten",
            "dies": _RECORD,
        },
    ),
    Column("version", Integer, nullable=False, info={"kept": "so that no desk overwrites another", "dies": _RECORD}),
    Column("state", String(6), nullable=False, info={"kept": "new, kept, trash or erased", "dies": _RECORD}),
    Column(
        "lane",
        String(6),
        nullable=True,
        info={"kept": "member or guest, so that guests never delay members", "dies": "when a desk takes it"},
    ),
    Column(
        "is_large",
        Boolean,
        nullable=False,
        index=True,
        info={"kept": "which of two sizes, so that pictures cannot fill the house", "dies": _RECORD},
    ),
    Column(
        "erase_hash",
        LargeBinary(32),
        nullable=True,
        info={"kept": "whoever it is about can erase it", "dies": "when erased; else " + _RECORD},
    ),
    Column(
        "ends_hour",
        Integer,
        nullable=False,
        index=True,
        info={"kept": "blurred to the hour, when it goes", "dies": _RECORD},
    ),
    Column(
        "trash_hour",
        Integer,
        nullable=True,
        info={"kept": "blurred to the hour, when it leaves the trash", "dies": "with it, or when it is restored"},
    ),
    Column("envelope", LargeBinary, nullable=False, info={"kept": "sealed, one of two sizes", "dies": _RECORD}),
    Index("ix_aid_record_waiting", "state", "lane"),
    sqlite_with_rowid=False,
)
LETTER = Table(
    "aid_letter",
    METADATA,
    Column(
        "pigeonhole_id",
        LargeBinary(16),
        primary_key=True,
        info={"kept": "random, made by who is to take it", "dies": _LETTER},
    ),
    Column(
        "slot",
        LargeBinary(16),
        primary_key=True,
        info={"kept": "random, so that sending twice is once", "dies": _LETTER},
    ),
    Column(
        "opens_minute",
        Integer,
        nullable=False,
        info={"kept": "nobody gets it before, as exact as the phone asked", "dies": _LETTER},
    ),
    Column(
        "ends_minute",
        Integer,
        nullable=False,
        index=True,
        info={"kept": "nobody gets it after, as exact as the phone asked", "dies": _LETTER},
    ),
    Column(
        "from_guest",
        Boolean,
        nullable=False,
        index=True,
        info={"kept": "came through the guests' lane, so that guests cannot fill the house", "dies": _LETTER},
    ),
    Column(
        "is_once",
        Boolean,
        nullable=False,
        info={"kept": "only the first phone that asks gets it", "dies": _LETTER},
    ),
    Column(
        "is_large",
        Boolean,
        nullable=False,
        index=True,
        info={"kept": "which of two sizes, so that pictures cannot fill the house", "dies": _LETTER},
    ),
    Column(
        "is_empty",
        Boolean,
        nullable=False,
        info={"kept": "it was stopped, or locked for good: sent again it does not come back", "dies": _LETTER},
    ),
    Column(
        "rings",
        Boolean,
        nullable=False,
        info={"kept": "it was laid ahead: when it opens whoever waits for it is rung", "dies": _RINGS},
    ),
    Column(
        "wrong",
        Integer,
        nullable=False,
        info={"kept": "how often wrong digits were said: five are enough", "dies": _LETTER},
    ),
    Column(
        "taken",
        LargeBinary(16),
        nullable=True,
        info={"kept": "that it was taken, by a hash that is another on every letter", "dies": _LETTER},
    ),
    Column(
        "stop_hash",
        LargeBinary(32),
        nullable=True,
        info={"kept": "whoever laid it can take it away", "dies": "when stopped; else " + _LETTER},
    ),
    Column(
        "lock_hash",
        LargeBinary(32),
        nullable=True,
        info={"kept": "whoever says four digits gets it", "dies": "when stopped or locked for good; else " + _LETTER},
    ),
    Column("envelope", LargeBinary, nullable=False, info={"kept": "sealed, one of two sizes", "dies": _LETTER}),
    Index("ix_aid_letter_rings", "rings", "opens_minute"),
    sqlite_with_rowid=False,
)
_HEAD = [column for column in RECORD.columns if column.name != "envelope"]
_FACE = [column for column in LETTER.columns if column.name != "envelope"]


class SqlRecords:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, record_id: RecordId) -> Record | None:
        row = (await self._connection.execute(select(*_HEAD).where(RECORD.c.record_id == record_id))).first()
        return None if row is None else _record(row)

    async def envelope(self, record_id: RecordId) -> bytes | None:
        query = select(RECORD.c.envelope).where(RECORD.c.record_id == record_id)
        found: bytes | None = (await self._connection.execute(query)).scalar()
        return found

    async def waiting(self, lane: Lane) -> int:
        query = select(func.count()).where(RECORD.c.state == State.NEW, RECORD.c.lane == lane)
        return (await self._connection.execute(query)).scalar_one()

    async def count(self, *, large_only: bool = False) -> int:
        query = select(func.count()).select_from(RECORD)
        if large_only:
            query = query.where(RECORD.c.is_large.is_(True))
        return (await self._connection.execute(query)).scalar_one()

    async def add(self, record: Record, *, envelope: bytes, at: Instant) -> int:
        change = await self._next(at=at)
        values = {**_columns(record), "record_id": record.record_id, "change": change, "envelope": envelope}
        await self._connection.execute(insert(RECORD).values(values))
        return change

    async def save(self, record: Record, *, envelope: bytes | None = None, at: Instant) -> int:
        change = await self._next(at=at)
        values = {**_columns(record), "change": change, **({} if envelope is None else {"envelope": envelope})}
        await self._connection.execute(update(RECORD).where(RECORD.c.record_id == record.record_id).values(values))
        return change

    async def after(self, change: int, *, limit: int) -> Sequence[Record]:
        query = select(*_HEAD).where(RECORD.c.change > change).order_by(RECORD.c.change, RECORD.c.record_id)
        rows = (await self._connection.execute(query.limit(limit))).all()
        if len(rows) == limit:
            whole = query.where(RECORD.c.change <= rows[-1].change)
            rows = (await self._connection.execute(whole)).all()
        return [_record(row) for row in rows]

    async def forget_order(self, *, hour: int) -> int:
        """Every hour's changes get the number that comes after all of them and before those of the next hour."""
        in_order = RECORD.c.change.op("%")(HOUR_CHANGES) != 0
        done = await self._connection.execute(
            update(RECORD)
            .where(RECORD.c.change < hour * HOUR_CHANGES, in_order)
            .values(change=RECORD.c.change - RECORD.c.change.op("%")(HOUR_CHANGES) + HOUR_CHANGES)
        )
        return done.rowcount

    async def forget(self, *, hour: int) -> int:
        is_over = (RECORD.c.ends_hour <= hour) | (RECORD.c.trash_hour <= hour)
        return (await self._connection.execute(delete(RECORD).where(is_over))).rowcount

    async def _next(self, *, at: Instant) -> int:
        last = (await self._connection.execute(select(func.max(RECORD.c.change)))).scalar()
        return next_change(last or 0, at=at)


class SqlHeldLetters:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, pigeonhole: PigeonholeId, *, slot: bytes) -> Held | None:
        row = (await self._connection.execute(select(*_FACE).where(_is(pigeonhole, slot)))).first()
        return None if row is None else _held(row)

    async def envelope(self, pigeonhole: PigeonholeId, *, slot: bytes) -> bytes | None:
        found: bytes | None = (
            await self._connection.execute(select(LETTER.c.envelope).where(_is(pigeonhole, slot)))
        ).scalar()
        return found

    async def count(self, pigeonhole: PigeonholeId) -> tuple[int, int]:
        query = select(func.count(), func.count().filter(LETTER.c.is_large)).where(LETTER.c.pigeonhole_id == pigeonhole)
        every, large = (await self._connection.execute(query)).one()
        return every, large

    async def lying(self, *, from_guest: bool = False, large_only: bool = False) -> int:
        query = select(func.count()).select_from(LETTER)
        if from_guest:
            query = query.where(LETTER.c.from_guest.is_(True))
        if large_only:
            query = query.where(LETTER.c.is_large.is_(True))
        return (await self._connection.execute(query)).scalar_one()

    async def lay(self, letter: Held, *, envelope: bytes) -> None:
        names = {"pigeonhole_id": letter.pigeonhole, "slot": letter.slot}
        await self._connection.execute(insert(LETTER).values({**_face(letter), **names, "envelope": envelope}))

    async def save(self, letter: Held) -> None:
        values = {**_face(letter), **({"envelope": b""} if letter.is_empty else {})}
        await self._connection.execute(update(LETTER).where(_is(letter.pigeonhole, letter.slot)).values(values))

    async def open(self, pigeonholes: Sequence[PigeonholeId], *, at: Instant) -> Sequence[Held]:
        rows = await self._connection.execute(
            select(*_FACE)
            .where(
                LETTER.c.pigeonhole_id.in_(list(pigeonholes)),
                LETTER.c.opens_minute <= at // 60,
                LETTER.c.ends_minute > at // 60,
                LETTER.c.lock_hash.is_(None),
                LETTER.c.is_empty.is_(False),
            )
            .order_by(LETTER.c.pigeonhole_id, LETTER.c.slot)
        )
        return [_held(row) for row in rows]

    async def to_ring(self, *, at: Instant) -> Sequence[Held]:
        rows = await self._connection.execute(
            select(*_FACE).where(
                LETTER.c.rings.is_(True), LETTER.c.opens_minute <= at // 60, LETTER.c.ends_minute > at // 60
            )
        )
        return [_held(row) for row in rows]

    async def rang(self, pigeonhole: PigeonholeId, *, slots: Sequence[bytes]) -> None:
        where = (LETTER.c.pigeonhole_id == pigeonhole) & LETTER.c.slot.in_(list(slots))
        await self._connection.execute(update(LETTER).where(where).values(rings=False))

    async def forget(self, *, minute: int) -> int:
        return (await self._connection.execute(delete(LETTER).where(LETTER.c.ends_minute <= minute))).rowcount


class OpenAidDesks(Sessions[Session]):
    def open(self, device: AidDevice, *, nonce: bytes, at: Instant) -> tuple[bytes, Instant]:
        session = Session(device, until=Instant(at + SESSION_S))
        return self._begin(session, nonce=nonce, at=at), session.until

    def everybody(self) -> Sequence[AidDevice]:
        return tuple(dict.fromkeys(map(self.whose, self._open.values())))

    def close(self, device: AidDevice) -> None:
        self._end(device)

    def whose(self, session: Session) -> AidDevice:
        return session.device

    def replayed(self) -> Refusal:
        return Refusal("aid.replayed", safe="This was used already. Open the desk again.", status=409)

    def closed(self) -> Refusal:
        return Refusal("aid.desk_closed", safe="The aid desk is closed here. Open it again.", status=401)


def _is(pigeonhole: PigeonholeId, slot: bytes) -> ColumnElement[bool]:
    return (LETTER.c.pigeonhole_id == pigeonhole) & (LETTER.c.slot == slot)


def _record(row: object) -> Record:
    known = row._mapping  # type: ignore[attr-defined]
    return Record(
        record_id=RecordId(known["record_id"]),
        change=known["change"],
        version=known["version"],
        state=State(known["state"]),
        lane=None if known["lane"] is None else Lane(known["lane"]),
        is_large=known["is_large"],
        erase_hash=None if known["erase_hash"] is None else Hash(known["erase_hash"]),
        ends_hour=known["ends_hour"],
        trash_hour=known["trash_hour"],
    )


def _columns(record: Record) -> dict[str, object]:
    return {
        "version": record.version,
        "state": record.state,
        "lane": record.lane,
        "is_large": record.is_large,
        "erase_hash": record.erase_hash,
        "ends_hour": record.ends_hour,
        "trash_hour": record.trash_hour,
    }


def _held(row: object) -> Held:
    known = row._mapping  # type: ignore[attr-defined]
    return Held(
        pigeonhole=PigeonholeId(known["pigeonhole_id"]),
        slot=known["slot"],
        opens=Minutes(known["opens_minute"]),
        ends=Minutes(known["ends_minute"]),
        is_once=known["is_once"],
        is_large=known["is_large"],
        is_empty=known["is_empty"],
        from_guest=known["from_guest"],
        stop_hash=None if known["stop_hash"] is None else Hash(known["stop_hash"]),
        lock_hash=None if known["lock_hash"] is None else Hash(known["lock_hash"]),
        taken=known["taken"],
        wrong=known["wrong"],
        rings=known["rings"],
    )


def _face(letter: Held) -> dict[str, object]:
    return {
        "opens_minute": letter.opens,
        "ends_minute": letter.ends,
        "from_guest": letter.from_guest,
        "is_once": letter.is_once,
        "is_large": letter.is_large,
        "is_empty": letter.is_empty,
        "wrong": letter.wrong,
        "rings": letter.rings,
        "taken": letter.taken,
        "stop_hash": letter.stop_hash,
        "lock_hash": letter.lock_hash,
    }
