"""What the desk works on. Nothing here joins a sighting to an incident, a ticket or a person."""

import hmac
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import (
    Boolean,
    Column,
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

from tocsin.seals.guest import is_work
from tocsin.terms.ids import Hash, IncidentId, NewId, NoteId, PigeonholeId, SightingId, Window
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status, Verdict
from tocsin.terms.sessions import Sessions
from tocsin.watch.model import (
    BEATS_A_MINUTE,
    DOORBELLS_ASKED_OF_ONE,
    DOORBELLS_OF_ONE,
    OPEN,
    GuestEntry,
    Incident,
    KeptAttestation,
    Lane,
    Lease,
    OnWatch,
    State,
    Thread,
)

METADATA = MetaData()
"""Envelopes stand last in their rows: SQLite reads a row from its beginning, and whoever counts stops before them."""
CHALLENGE_MINUTES = 10
"""Of one person at once."""
_SIGHTING = "a day after it came, six hours after a desk opened it"
_LETTER = "a week after it came"
_INCIDENT = "a day after it was opened; with an alarm, six hours after the alarm's end"

SIGHTING = Table(
    "sighting",
    METADATA,
    Column(
        "sighting_id", LargeBinary(16), primary_key=True, info={"kept": "random, made by the phone", "dies": _SIGHTING}
    ),
    Column(
        "lane",
        String(6),
        nullable=False,
        info={"kept": "member or guest, so that guests never delay members", "dies": _SIGHTING},
    ),
    Column(
        "is_opened",
        Boolean,
        nullable=False,
        info={"kept": "the reporter is told that somebody read it", "dies": _SIGHTING},
    ),
    Column(
        "ends_hour",
        Integer,
        nullable=False,
        index=True,
        info={"kept": "blurred to the hour, when it goes", "dies": _SIGHTING},
    ),
    Column("envelope", LargeBinary, nullable=False, info={"kept": "sealed, one of two sizes", "dies": _SIGHTING}),
    Index("ix_sighting_waiting", "lane", "is_opened"),
    sqlite_with_rowid=False,
)
LETTER = Table(
    "letter",
    METADATA,
    Column(
        "pigeonhole_id",
        LargeBinary(16),
        primary_key=True,
        info={"kept": "random, made by who wants an answer", "dies": _LETTER},
    ),
    Column(
        "slot",
        LargeBinary(16),
        primary_key=True,
        info={"kept": "random, so that sending twice is once", "dies": _LETTER},
    ),
    Column(
        "from_guest",
        Boolean,
        nullable=False,
        index=True,
        info={"kept": "came through the guests' lane, so that guests cannot fill the house", "dies": _LETTER},
    ),
    Column(
        "ends_hour",
        Integer,
        nullable=False,
        index=True,
        info={"kept": "blurred to the hour, when it goes", "dies": _LETTER},
    ),
    Column("envelope", LargeBinary, nullable=False, info={"kept": "sealed, one of two sizes", "dies": _LETTER}),
    sqlite_with_rowid=False,
)
INCIDENT = Table(
    "incident",
    METADATA,
    Column("incident_id", LargeBinary(8), primary_key=True, info={"kept": "random, made by a desk", "dies": _INCIDENT}),
    Column("status", Integer, nullable=False, info={"kept": "real, exercise or test", "dies": _INCIDENT}),
    Column("state", String(12), nullable=False, info={"kept": "how far the desk is", "dies": _INCIDENT}),
    Column(
        "reports",
        Integer,
        nullable=False,
        info={"kept": "one, or more than one: how many must say not it", "dies": _INCIDENT},
    ),
    Column(
        "claim",
        LargeBinary(16),
        nullable=True,
        info={"kept": "random: who goes and looks proves it", "dies": _INCIDENT},
    ),
    Column(
        "lease_minute",
        Integer,
        nullable=True,
        info={"kept": "until when nobody else need go, blurred to the minute", "dies": "within six minutes"},
    ),
    Column(
        "eta_minutes",
        Integer,
        nullable=True,
        info={"kept": "so that the desk knows when to expect word", "dies": _INCIDENT},
    ),
    Column("judged_by_hour", Integer, nullable=False, info={"kept": "when it expires unjudged", "dies": _INCIDENT}),
    Column(
        "ends_hour",
        Integer,
        nullable=False,
        index=True,
        info={"kept": "blurred to the hour, when it goes", "dies": _INCIDENT},
    ),
    sqlite_with_rowid=False,
)
ATTESTATION = Table(
    "attestation",
    METADATA,
    Column("incident_id", LargeBinary(8), primary_key=True, info={"kept": "which incident", "dies": _INCIDENT}),
    Column(
        "leaf_hash", LargeBinary(32), primary_key=True, info={"kept": "one word per person on watch", "dies": _INCIDENT}
    ),
    Column("verdict", Integer, nullable=False, info={"kept": "confirmed, not it, cannot tell", "dies": _INCIDENT}),
    Column(
        "sent_minute",
        Integer,
        nullable=False,
        info={"kept": "signed with it; a later word replaces an earlier", "dies": _INCIDENT},
    ),
    Column("signed", LargeBinary, nullable=False, info={"kept": "for the other desks to check", "dies": _INCIDENT}),
    sqlite_with_rowid=False,
)
HALF_SIGNED = Table(
    "half_signed",
    METADATA,
    Column("incident_id", LargeBinary(8), primary_key=True, info={"kept": "which incident", "dies": _INCIDENT}),
    Column(
        "payload_hash",
        LargeBinary(32),
        primary_key=True,
        info={"kept": "which text", "dies": "when issued; else " + _INCIDENT},
    ),
    Column(
        "kind", String(8), nullable=False, info={"kept": "alert or checked", "dies": "when issued; else " + _INCIDENT}
    ),
    Column(
        "signed",
        LargeBinary,
        nullable=False,
        info={"kept": "waits for the second signature", "dies": "when issued; else " + _INCIDENT},
    ),
    sqlite_with_rowid=False,
)
NOTE = Table(
    "note",
    METADATA,
    Column("incident_id", LargeBinary(8), primary_key=True, info={"kept": "which thread", "dies": _INCIDENT}),
    Column("note_id", LargeBinary(16), primary_key=True, info={"kept": "random", "dies": _INCIDENT}),
    Column("envelope", LargeBinary, nullable=False, info={"kept": "sealed, one of two sizes", "dies": _INCIDENT}),
    sqlite_with_rowid=False,
)


class SqlSightings:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def envelope(self, sighting_id: SightingId) -> bytes | None:
        query = select(SIGHTING.c.envelope).where(SIGHTING.c.sighting_id == sighting_id)
        found: bytes | None = (await self._connection.execute(query)).scalar()
        return found

    async def is_opened(self, sighting_id: SightingId) -> bool | None:
        query = select(SIGHTING.c.is_opened).where(SIGHTING.c.sighting_id == sighting_id)
        found: bool | None = (await self._connection.execute(query)).scalar()
        return found

    async def waiting(self, lane: Lane) -> int:
        query = select(func.count()).where(SIGHTING.c.lane == lane, SIGHTING.c.is_opened.is_(False))
        return (await self._connection.execute(query)).scalar_one()

    async def keep(self, sighting_id: SightingId, *, lane: Lane, envelope: bytes, ends_hour: int) -> None:
        await self._connection.execute(
            insert(SIGHTING).values(
                sighting_id=sighting_id, lane=lane, envelope=envelope, is_opened=False, ends_hour=ends_hour
            )
        )

    async def open(self, sighting_id: SightingId, *, ends_hour: int) -> bool:
        done = await self._connection.execute(
            update(SIGHTING)
            .where(SIGHTING.c.sighting_id == sighting_id, SIGHTING.c.is_opened.is_(False))
            .values(is_opened=True, ends_hour=func.min(SIGHTING.c.ends_hour, ends_hour))
        )
        return done.rowcount > 0

    async def all(self) -> Sequence[tuple[SightingId, Lane, int, bool]]:
        query = select(
            SIGHTING.c.sighting_id,
            SIGHTING.c.lane,
            func.length(SIGHTING.c.envelope).label("size"),
            SIGHTING.c.is_opened,
        ).order_by(SIGHTING.c.lane.desc(), SIGHTING.c.sighting_id)
        rows = await self._connection.execute(query)
        return [(SightingId(row.sighting_id), Lane(row.lane), row.size, row.is_opened) for row in rows]

    async def forget(self, *, hour: int) -> int:
        return (await self._connection.execute(delete(SIGHTING).where(SIGHTING.c.ends_hour <= hour))).rowcount


class SqlLetters:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def envelope(self, pigeonhole: PigeonholeId, *, slot: bytes) -> bytes | None:
        query = select(LETTER.c.envelope).where(LETTER.c.pigeonhole_id == pigeonhole, LETTER.c.slot == slot)
        found: bytes | None = (await self._connection.execute(query)).scalar()
        return found

    async def count(self, pigeonhole: PigeonholeId) -> int:
        query = select(func.count()).where(LETTER.c.pigeonhole_id == pigeonhole)
        return (await self._connection.execute(query)).scalar_one()

    async def lying(self, *, from_guest: bool) -> int:
        query = select(func.count()).where(LETTER.c.from_guest.is_(from_guest))
        return (await self._connection.execute(query)).scalar_one()

    async def keep(
        self, pigeonhole: PigeonholeId, *, slot: bytes, from_guest: bool, envelope: bytes, ends_hour: int
    ) -> None:
        await self._connection.execute(
            insert(LETTER).values(
                pigeonhole_id=pigeonhole, slot=slot, from_guest=from_guest, envelope=envelope, ends_hour=ends_hour
            )
        )

    async def held(self, pigeonholes: Sequence[PigeonholeId]) -> Sequence[tuple[PigeonholeId, bytes, bytes]]:
        query = select(LETTER).where(LETTER.c.pigeonhole_id.in_(list(pigeonholes)))
        rows = await self._connection.execute(query.order_by(LETTER.c.pigeonhole_id, LETTER.c.slot))
        return [(PigeonholeId(row.pigeonhole_id), row.slot, row.envelope) for row in rows]

    async def forget(self, *, hour: int) -> int:
        return (await self._connection.execute(delete(LETTER).where(LETTER.c.ends_hour <= hour))).rowcount


class SqlIncidents:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, incident_id: IncidentId) -> Incident:
        incident = await self.find(incident_id)
        if incident is None:
            raise Refusal("incident.unknown", safe="This house does not know that incident.", status=404)
        return incident

    async def find(self, incident_id: IncidentId) -> Incident | None:
        row = (await self._connection.execute(select(INCIDENT).where(INCIDENT.c.incident_id == incident_id))).first()
        return None if row is None else _incident(row)

    async def count(self) -> int:
        return (await self._connection.execute(select(func.count()).select_from(INCIDENT))).scalar_one()

    async def open(self, incident: Incident, *, judged_by_hour: int, ends_hour: int) -> None:
        await self._connection.execute(
            insert(INCIDENT).values(
                incident_id=incident.incident_id,
                status=int(incident.status),
                judged_by_hour=judged_by_hour,
                ends_hour=ends_hour,
                **_changing(incident),
            )
        )

    async def save(self, incident: Incident) -> None:
        await self._connection.execute(
            update(INCIDENT).where(INCIDENT.c.incident_id == incident.incident_id).values(**_changing(incident))
        )

    async def keep_until(self, incident_id: IncidentId, *, ends_hour: int) -> None:
        await self._connection.execute(
            update(INCIDENT)
            .where(INCIDENT.c.incident_id == incident_id, INCIDENT.c.ends_hour < ends_hour)
            .values(ends_hour=ends_hour)
        )

    async def threads(self) -> Sequence[Thread]:
        incidents = [
            _incident(row) for row in await self._connection.execute(select(INCIDENT).order_by(INCIDENT.c.incident_id))
        ]
        words: dict[bytes, list[bytes]] = {}
        for row in await self._connection.execute(select(ATTESTATION.c.incident_id, ATTESTATION.c.signed)):
            words.setdefault(row.incident_id, []).append(row.signed)
        halves: dict[tuple[bytes, str], list[bytes]] = {}
        for row in await self._connection.execute(select(HALF_SIGNED)):
            halves.setdefault((row.incident_id, row.kind), []).append(row.signed)
        notes: dict[bytes, list[NoteId]] = {}
        for row in await self._connection.execute(select(NOTE.c.incident_id, NOTE.c.note_id)):
            notes.setdefault(row.incident_id, []).append(NoteId(row.note_id))
        return [
            Thread(
                incident=incident,
                attestations=tuple(words.get(incident.incident_id, ())),
                alerts=tuple(halves.get((incident.incident_id, "alert"), ())),
                checked=tuple(halves.get((incident.incident_id, "checked"), ())),
                notes=tuple(notes.get(incident.incident_id, ())),
            )
            for incident in incidents
        ]

    async def attestations(self, incident_id: IncidentId) -> Sequence[KeptAttestation]:
        rows = await self._connection.execute(select(ATTESTATION).where(ATTESTATION.c.incident_id == incident_id))
        return [
            KeptAttestation(Hash(row.leaf_hash), Verdict(row.verdict), Minutes(row.sent_minute), row.signed)
            for row in rows
        ]

    async def attest(self, incident_id: IncidentId, attestation: KeptAttestation) -> None:
        named = (ATTESTATION.c.incident_id == incident_id) & (ATTESTATION.c.leaf_hash == attestation.leaf_hash)
        await self._connection.execute(delete(ATTESTATION).where(named))
        await self._connection.execute(
            insert(ATTESTATION).values(
                incident_id=incident_id,
                leaf_hash=attestation.leaf_hash,
                verdict=int(attestation.verdict),
                sent_minute=attestation.sent,
                signed=attestation.signed,
            )
        )

    async def half_signed(self, incident_id: IncidentId, *, payload_hash: Hash) -> bytes | None:
        query = select(HALF_SIGNED.c.signed).where(
            HALF_SIGNED.c.incident_id == incident_id, HALF_SIGNED.c.payload_hash == payload_hash
        )
        found: bytes | None = (await self._connection.execute(query)).scalar()
        return found

    async def keep_half_signed(self, incident_id: IncidentId, *, kind: str, payload_hash: Hash, signed: bytes) -> None:
        await self.drop_half_signed(incident_id, payload_hash=payload_hash)
        await self._connection.execute(
            insert(HALF_SIGNED).values(incident_id=incident_id, kind=kind, payload_hash=payload_hash, signed=signed)
        )

    async def half_signed_of(self, incident_id: IncidentId, *, kind: str) -> Sequence[bytes]:
        named = (HALF_SIGNED.c.incident_id == incident_id) & (HALF_SIGNED.c.kind == kind)
        return list((await self._connection.execute(select(HALF_SIGNED.c.signed).where(named))).scalars())

    async def drop_half_signed(self, incident_id: IncidentId, *, payload_hash: Hash) -> None:
        named = (HALF_SIGNED.c.incident_id == incident_id) & (HALF_SIGNED.c.payload_hash == payload_hash)
        await self._connection.execute(delete(HALF_SIGNED).where(named))

    async def drop_half_signed_alert(self, incident_id: IncidentId, *, alert_id: bytes) -> None:
        is_it = func.substr(HALF_SIGNED.c.payload_hash, 1, len(alert_id)) == alert_id
        await self._connection.execute(delete(HALF_SIGNED).where(HALF_SIGNED.c.incident_id == incident_id, is_it))

    async def drop_half_signed_checked(self, incident_id: IncidentId) -> None:
        await self._connection.execute(
            delete(HALF_SIGNED).where(HALF_SIGNED.c.incident_id == incident_id, HALF_SIGNED.c.kind == "checked")
        )

    async def note(self, incident_id: IncidentId, *, note_id: NoteId) -> bytes | None:
        query = select(NOTE.c.envelope).where(NOTE.c.incident_id == incident_id, NOTE.c.note_id == note_id)
        found: bytes | None = (await self._connection.execute(query)).scalar()
        return found

    async def note_count(self, incident_id: IncidentId | None) -> int:
        query = select(func.count()).select_from(NOTE)
        if incident_id is not None:
            query = query.where(NOTE.c.incident_id == incident_id)
        return (await self._connection.execute(query)).scalar_one()

    async def keep_note(self, incident_id: IncidentId, *, note_id: NoteId, envelope: bytes) -> None:
        await self._connection.execute(insert(NOTE).values(incident_id=incident_id, note_id=note_id, envelope=envelope))

    async def unjudged(self, *, hour: int) -> Sequence[IncidentId]:
        query = select(INCIDENT.c.incident_id).where(
            INCIDENT.c.judged_by_hour <= hour, INCIDENT.c.state.in_([state.value for state in OPEN])
        )
        return [IncidentId(each) for each in (await self._connection.execute(query)).scalars()]

    async def forget(self, *, hour: int, minute: int) -> int:
        ended = select(INCIDENT.c.incident_id).where(INCIDENT.c.ends_hour <= hour)
        gone = 0
        for table in (NOTE, HALF_SIGNED, ATTESTATION, INCIDENT):
            done = await self._connection.execute(delete(table).where(table.c.incident_id.in_(ended)))
            gone += done.rowcount
        await self._connection.execute(
            update(INCIDENT)
            .where(INCIDENT.c.lease_minute.is_not(None), INCIDENT.c.lease_minute <= minute)
            .values(claim=None, lease_minute=None, eta_minutes=None)
        )
        return gone


class MinuteLanes:
    """How many came through each lane this minute. Each lane has its own share: a full one never narrows the other."""

    def __init__(self, *, member_per_min: int, guest_per_min: int) -> None:
        self._most = {Lane.MEMBER: member_per_min, Lane.GUEST: guest_per_min}
        self._minute = dict.fromkeys(self._most, 0)
        self._came = dict.fromkeys(self._most, 0)

    def check(self, lane: Lane, *, at: Instant) -> None:
        if self._minute[lane] == at // 60 and self._came[lane] >= self._most[lane]:
            raise Refusal(
                "lane.full", safe="Very many are writing just now. It goes out again in a minute.", status=429
            )

    def count(self, lane: Lane, *, at: Instant) -> None:
        if self._minute[lane] != at // 60:
            self._minute[lane], self._came[lane] = at // 60, 0
        self._came[lane] += 1


class Challenges:
    """Guests' challenges: made and recognised by a key that dies with the process, so that none has to be kept.

    challenge = minute (4) || random (12) || HMAC (16). Used ones are remembered until they are too old anyway.
    """

    def __init__(self, *, bits: int, new_id: NewId) -> None:
        self.bits = bits
        self._new_id = new_id
        self._key = new_id(32)
        self._used: dict[bytes, int] = {}

    def challenge(self, *, at: Instant) -> bytes:
        fresh = (at // 60).to_bytes(4, "big") + self._new_id(12)
        return fresh + hmac.digest(self._key, fresh, "sha256")[:16]

    def check(self, entry: GuestEntry, *, at: Instant) -> None:
        fresh, mark = entry.challenge[:16], entry.challenge[16:]
        is_ours = hmac.compare_digest(mark, hmac.digest(self._key, fresh, "sha256")[:16])
        age = at // 60 - int.from_bytes(fresh[:4], "big")
        is_good = is_ours and 0 <= age <= CHALLENGE_MINUTES and entry.challenge not in self._used
        if not is_good or not is_work(entry.nonce, challenge=entry.challenge, bits=self.bits):
            raise Refusal("guest.not_accepted", safe="This entry does not count any more. Try again.", status=401)

    def use(self, entry: GuestEntry, *, at: Instant) -> None:
        too_old = at // 60 - CHALLENGE_MINUTES
        self._used = {challenge: minute for challenge, minute in self._used.items() if minute >= too_old}
        self._used[entry.challenge] = int.from_bytes(entry.challenge[:4], "big")


class OpenDesks(Sessions[OnWatch]):
    def open(self, who: OnWatch, *, nonce: bytes, at: Instant) -> bytes:
        return self._begin(who, nonce=nonce, at=at)

    def everybody(self) -> Sequence[OnWatch]:
        return tuple(dict.fromkeys(self._open.values()))

    def close(self, leaf_hash: Hash, *, window: Window) -> None:
        self._end((leaf_hash, window))

    def whose(self, session: OnWatch) -> tuple[Hash, Window]:
        return session.leaf_hash, session.window

    def replayed(self) -> Refusal:
        return Refusal("desk.replayed", safe="This was used already. Open the desk again.", status=409)

    def closed(self) -> Refusal:
        return Refusal("desk.unknown", safe="This desk is closed. Open it again.", status=401)


class HungBells:
    """In memory only, for the running window."""

    def __init__(self) -> None:
        self._asked: Counter[OnWatch] = Counter()
        self._counts: Counter[OnWatch] = Counter()

    def count(self, who: OnWatch, *, at: Instant) -> None:
        for counter in (self._asked, self._counts):
            for over in [each for each in counter if each.until <= at]:
                del counter[over]
        if self._counts[who] >= DOORBELLS_OF_ONE or self._asked[who] >= DOORBELLS_ASKED_OF_ONE:
            raise Refusal("bell.too_many", safe="You have asked for this often enough in this watch.", status=429)
        self._asked[who] += 1
        self._counts[who] += 1

    def give_back(self, who: OnWatch) -> None:
        self._counts[who] -= 1


class BeatBook:
    """The last beat of everybody on watch, for two windows; and the very last one, however old."""

    def __init__(self) -> None:
        self._beats: dict[tuple[Window, Hash], tuple[Instant, bytes]] = {}
        self._minute = 0
        self._came: dict[Hash, int] = {}

    def latest(self) -> Sequence[bytes]:
        return [beat for _, beat in sorted(self._beats.values())]

    def latest_of(self, leaf_hash: Hash, *, window: Window) -> Instant | None:
        held = self._beats.get((window, leaf_hash))
        return None if held is None else held[0]

    def count(self, leaf_hash: Hash, *, at: Instant) -> None:
        if self._minute != at // 60:
            self._minute, self._came = at // 60, {}
        self._came[leaf_hash] = self._came.get(leaf_hash, 0) + 1
        if self._came[leaf_hash] > BEATS_A_MINUTE:
            raise Refusal("beat.too_many", safe="This desk speaks too often. Wait a minute.", status=429)

    def keep(self, beat: bytes, *, leaf_hash: Hash, window: Window, sent: Instant) -> None:
        self._beats[window, leaf_hash] = (sent, beat)
        newest = max(of for of, _ in self._beats)
        self._beats = {key: held for key, held in self._beats.items() if key[0] >= newest - 1}


def _incident(row: object) -> Incident:
    known = row._mapping  # type: ignore[attr-defined]
    lease = None if known["claim"] is None else Lease(known["claim"], Minutes(known["lease_minute"]))
    return Incident(
        incident_id=IncidentId(known["incident_id"]),
        status=Status(known["status"]),
        state=State(known["state"]),
        reports=known["reports"],
        lease=lease,
        eta=known["eta_minutes"],
    )


def _changing(incident: Incident) -> dict[str, object]:
    return {
        "state": incident.state.value,
        "reports": incident.reports,
        "claim": None if incident.lease is None else incident.lease.claim,
        "lease_minute": None if incident.lease is None else incident.lease.until,
        "eta_minutes": incident.eta,
    }
