"""The feed and what it was made of."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import (
    Column,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from tocsin.rails import Carried
from tocsin.terms.ids import AlertId, Hash, IncidentId, NewId
from tocsin.terms.instant import Instant, Minutes, instant_of
from tocsin.warn.model import ALERTS_COUNTED_MOST, KeptAlert, KeptChecked, Way, blurred

METADATA = MetaData()
_ALERT = "a week after its own end, so that phones that were away can count sequences"
_ITEM = "relayed: at its end; alerts, checked: a week after; windows, stand-ins, slips: 18 days; roster: with the town"

EPOCH = Table(
    "epoch",
    METADATA,
    Column(
        "epoch",
        String(16),
        primary_key=True,
        info={"kept": "random; tells a feed restored from a backup from this one", "dies": "with the feed"},
    ),
)
FEED = Table(
    "feed",
    METADATA,
    Column(
        "position", Integer, primary_key=True, info={"kept": "the house's own order of public items", "dies": _ITEM}
    ),
    Column("kind", String(16), nullable=False, info={"kept": "which kind of public item", "dies": _ITEM}),
    Column(
        "name",
        LargeBinary(32),
        nullable=False,
        unique=True,
        info={"kept": "hash of kind and body: none comes twice", "dies": _ITEM},
    ),
    Column("body", LargeBinary, nullable=False, info={"kept": "signed and public", "dies": _ITEM}),
    Column(
        "dies_minute", Integer, nullable=True, index=True, info={"kept": "public end of a public item", "dies": _ITEM}
    ),
    sqlite_autoincrement=True,
)
ALERT = Table(
    "alert",
    METADATA,
    Column("alert_id", LargeBinary(8), primary_key=True, info={"kept": "public", "dies": _ALERT}),
    Column(
        "incident_id",
        LargeBinary(8),
        nullable=False,
        index=True,
        info={"kept": "public, stands in the alert", "dies": _ALERT},
    ),
    Column("signed", LargeBinary, nullable=False, info={"kept": "the alert as the town signed it", "dies": _ALERT}),
    Column("position", Integer, nullable=False, info={"kept": "where the feed has it", "dies": _ALERT}),
    Column("ends_minute", Integer, nullable=False, index=True, info={"kept": "its public end", "dies": _ALERT}),
    Column("is_over", Integer, nullable=False, info={"kept": "its end was announced", "dies": _ALERT}),
)
CHECKED = Table(
    "checked",
    METADATA,
    Column("payload_hash", LargeBinary(32), primary_key=True, info={"kept": "which one", "dies": _ALERT}),
    Column("incident_id", LargeBinary(8), nullable=False, info={"kept": "public, stands in it", "dies": _ALERT}),
    Column("signed", LargeBinary, nullable=False, info={"kept": "as the town signed it", "dies": _ALERT}),
    Column("position", Integer, nullable=False, info={"kept": "where the feed has it", "dies": _ALERT}),
    Column("ends_minute", Integer, nullable=False, index=True, info={"kept": "its public end", "dies": _ALERT}),
)

# What an alert waits for before its first line is built once: building a statement takes as long as running it.
_ITEM_COLUMNS = ("kind", "name", "body", "dies_minute")
_NEW = {each: bindparam(f"new_{each}", type_=FEED.c[each].type) for each in _ITEM_COLUMNS}
_APPEND = (
    insert(FEED)
    .from_select(_ITEM_COLUMNS, select(*_NEW.values()).where(~exists().where(FEED.c.name == _NEW["name"])))
    .returning(FEED.c.position)
)
_AFTER = select(FEED).where(FEED.c.position > bindparam("after")).order_by(FEED.c.position).limit(bindparam("limit"))
_OF_INCIDENT = select(ALERT).where(ALERT.c.incident_id == bindparam("incident_id")).order_by(ALERT.c.position)
_RECORD = insert(ALERT)


class SqlFeed:
    """Positions are given under the write lock, so that no reader can ever see a later one before an earlier one."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def epoch(self, *, new_id: NewId) -> str:
        """Made at the first asking, in a writing transaction."""
        known: str | None = (await self._connection.execute(select(EPOCH.c.epoch))).scalar()
        if known is None:
            known = new_id(8).hex()
            await self._connection.execute(insert(EPOCH).values(epoch=known))
        return known

    async def append(self, kind: str, body: bytes, *, name: Hash, dies: Minutes | None) -> int:
        new = {"new_kind": kind, "new_name": name, "new_body": body, "new_dies_minute": dies}
        position: int | None = (await self._connection.execute(_APPEND, new)).scalar()
        if position is None:
            position = (await self._connection.execute(select(FEED.c.position).where(FEED.c.name == name))).scalar_one()
        return position

    async def of_kind(self, kind: str) -> Sequence[Carried]:
        query = select(FEED).where(FEED.c.kind == kind).order_by(FEED.c.position)
        return [Carried(row.position, row.kind, row.body) for row in await self._connection.execute(query)]

    async def take_out(self, position: int) -> None:
        await self._connection.execute(delete(FEED).where(FEED.c.position == position))

    async def last(self) -> int:
        return (await self._connection.execute(select(func.max(FEED.c.position)))).scalar() or 0

    async def after(self, position: int, *, limit: int) -> Sequence[Carried]:
        rows = await self._connection.execute(_AFTER, {"after": position, "limit": limit})
        return [Carried(row.position, row.kind, row.body) for row in rows]

    async def forget(self, *, before: Minutes) -> int:
        return (await self._connection.execute(delete(FEED).where(FEED.c.dies_minute < before))).rowcount


class SqlAlerts:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_incident(self, incident_id: IncidentId) -> Sequence[KeptAlert]:
        return [
            KeptAlert(alert_id=AlertId(row.alert_id), signed=row.signed, position=row.position)
            for row in await self._connection.execute(_OF_INCIDENT, {"incident_id": incident_id})
        ]

    async def bearing(self, key_id: bytes) -> Sequence[bytes]:
        query = select(ALERT.c.signed).where(func.instr(ALERT.c.signed, key_id) > 0)
        return list((await self._connection.execute(query)).scalars())

    async def ends(self, alert_id: bytes) -> Instant | None:
        query = select(ALERT.c.ends_minute).where(ALERT.c.alert_id == alert_id)
        found: int | None = (await self._connection.execute(query)).scalar()
        return None if found is None else instant_of(found)

    async def running(self, *, since: Minutes) -> Sequence[bytes]:
        running = select(ALERT.c.signed).where(ALERT.c.ends_minute > since)
        return list((await self._connection.execute(running)).scalars())

    async def record(
        self, alert_id: AlertId, *, incident_id: IncidentId, signed: bytes, position: int, ends: Minutes
    ) -> None:
        row = {
            "alert_id": alert_id,
            "incident_id": incident_id,
            "signed": signed,
            "position": position,
            "ends_minute": ends,
            "is_over": 0,
        }
        await self._connection.execute(_RECORD, row)

    async def record_again(self, alert_id: AlertId, *, signed: bytes, position: int) -> None:
        await self._connection.execute(
            update(ALERT).where(ALERT.c.alert_id == alert_id).values(signed=signed, position=position)
        )

    async def just_over(self, *, by: Minutes) -> Sequence[tuple[bytes, IncidentId]]:
        """Those that ended and were not announced yet; they are announced from now on."""
        query = select(ALERT.c.alert_id, ALERT.c.incident_id).where(ALERT.c.is_over == 0, ALERT.c.ends_minute <= by)
        over = [(row.alert_id, IncidentId(row.incident_id)) for row in await self._connection.execute(query)]
        await self._connection.execute(
            update(ALERT).where(ALERT.c.is_over == 0, ALERT.c.ends_minute <= by).values(is_over=1)
        )
        return over

    async def forget(self, *, ended_before: Minutes) -> int:
        return (await self._connection.execute(delete(ALERT).where(ALERT.c.ends_minute < ended_before))).rowcount


class SqlCheckeds:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, payload_hash: Hash) -> KeptChecked | None:
        row = (await self._connection.execute(select(CHECKED).where(CHECKED.c.payload_hash == payload_hash))).first()
        return None if row is None else KeptChecked(signed=row.signed, position=row.position)

    async def running(self, *, since: Minutes) -> Sequence[bytes]:
        query = select(CHECKED.c.signed).where(CHECKED.c.ends_minute > since).order_by(CHECKED.c.position)
        return list((await self._connection.execute(query)).scalars())

    async def record(
        self, payload_hash: Hash, *, incident_id: IncidentId, signed: bytes, position: int, ends: Minutes
    ) -> None:
        done = await self._connection.execute(
            update(CHECKED).where(CHECKED.c.payload_hash == payload_hash).values(signed=signed, position=position)
        )
        if not done.rowcount:
            await self._connection.execute(
                insert(CHECKED).values(
                    payload_hash=payload_hash,
                    incident_id=incident_id,
                    signed=signed,
                    position=position,
                    ends_minute=ends,
                )
            )

    async def forget(self, *, ended_before: Minutes) -> int:
        return (await self._connection.execute(delete(CHECKED).where(CHECKED.c.ends_minute < ended_before))).rowcount


class ReachCounts:
    """[Note: Shown]
    What phones say they have shown names an alert and a way, nothing else, and comes some seconds late.
    Here it is added up, told in tens and only as it was at the last tick, and it dies with the house: neither who looks
    at the desk nor who takes the machine can follow one phone by it.
    """

    def __init__(self) -> None:
        self._lines: dict[AlertId, tuple[int, int]] = {}
        self._counts: Counter[tuple[AlertId, Way]] = Counter()
        self._told: Counter[tuple[AlertId, Way]] = Counter()

    def went_out(self, alert_id: AlertId, *, lines: int, seconds: int) -> None:
        """Over so many open lines; told again, with another signature, the latest counts."""
        self._lines.pop(alert_id, None)
        self._lines[alert_id] = (blurred(lines, most=lines), seconds)
        for oldest in list(self._lines)[:-ALERTS_COUNTED_MOST]:
            del self._lines[oldest]
            for way in Way:
                del self._counts[oldest, way], self._told[oldest, way]

    def turn(self) -> None:
        self._told = self._counts.copy()

    def counted(self) -> Sequence[AlertId]:
        return list(reversed(self._lines))

    def lines(self, alert_id: AlertId) -> tuple[int, int]:
        return self._lines[alert_id]

    def shown(self, alert_id: AlertId, way: Way, *, most: int) -> int:
        return blurred(self._told[alert_id, way], most=most)

    def count(self, alert_id: AlertId, way: Way) -> None:
        if alert_id in self._lines:
            self._counts[alert_id, way] += 1
