"""Films, their parts and shares, and cases. Nothing here says who filmed, where or what, nor which film a case asks
for, nor who has answered one.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Row,
    RowMapping,
    String,
    Table,
    delete,
    func,
    insert,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from tocsin.seals.statement import Trustee
from tocsin.terms.ids import CaseId, FilmId, Hash, TownId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.terms.sessions import Sessions
from tocsin.witness.model import (
    GONE_KEPT_HOURS,
    SESSION_S,
    Case,
    Copy,
    Film,
    Lane,
    Listed,
    Part,
    Published,
    Reader,
    Session,
    Withdrawn,
)
from tocsin.witness.needs import Sizes

METADATA = MetaData()
_FILM = "in the hour that stands here, or when its phone erases it"
_TOMBSTONE = "sixty days after the film"
_PART = "within seconds of its film"
_RINGS = "once trustees were rung, or it is seen that nobody wishes to be; else with the case"
_CASE = "two weeks after it was asked, or when whoever asked takes it back"
_COPY = "sixty days after the copy"
_READER = "a month after it came last"
STRIDE = 1_000
"""Of one trustee at once."""

FILM = Table(
    "film",
    METADATA,
    Column(
        "film_id",
        LargeBinary(16),
        primary_key=True,
        info={"kept": "random, made by a phone; that it was used", "dies": _TOMBSTONE},
    ),
    Column(
        "lane",
        String(6),
        nullable=False,
        info={"kept": "member or guest, so that guests cannot fill the house", "dies": _TOMBSTONE},
    ),
    Column(
        "ends_hour",
        Integer,
        nullable=False,
        index=True,
        info={"kept": "blurred to the hour, when it goes", "dies": _TOMBSTONE},
    ),
    Column(
        "write_hash",
        LargeBinary(32),
        nullable=True,
        info={"kept": "only the phone that began it adds to it", "dies": _FILM},
    ),
    Column("parts", Integer, nullable=False, info={"kept": "how many are here", "dies": _FILM}),
    Column("size", BigInteger, nullable=False, info={"kept": "so that films cannot fill the house", "dies": _FILM}),
    Column(
        "safe",
        Integer,
        nullable=False,
        info={"kept": "up to which part all are here, as her phone says", "dies": _FILM},
    ),
    Column(
        "asked",
        Integer,
        nullable=False,
        info={"kept": "how often a share was given out, so that whoever filmed sees it", "dies": _FILM},
    ),
    Column(
        "is_gone", Boolean, nullable=False, info={"kept": "erased or over: it does not come back", "dies": _TOMBSTONE}
    ),
    Column(
        "tombstone",
        LargeBinary,
        nullable=True,
        info={"kept": "so that other houses see that it was hers to erase", "dies": _TOMBSTONE},
    ),
    Column(
        "cover",
        LargeBinary,
        nullable=False,
        info={"kept": "hashes of its shares and of its key, by which everybody can check them", "dies": _FILM},
    ),
    Index("ix_film_room", "is_gone", "lane", "size"),
    sqlite_with_rowid=False,
)
PART = Table(
    "film_part",
    METADATA,
    Column("film_id", LargeBinary(16), primary_key=True, info={"kept": "of which film it is", "dies": _PART}),
    Column("number", Integer, primary_key=True, info={"kept": "its place in the film", "dies": _PART}),
    Column("part_hash", LargeBinary(32), nullable=False, info={"kept": "the same again is itself", "dies": _PART}),
    Column("size", Integer, nullable=False, info={"kept": "one of sixteen sizes", "dies": _PART}),
    sqlite_with_rowid=False,
)
SHARE = Table(
    "film_share",
    METADATA,
    Column("film_id", LargeBinary(16), primary_key=True, info={"kept": "of which film it is", "dies": _FILM}),
    Column("number", Integer, primary_key=True, info={"kept": "its place on the cover", "dies": _FILM}),
    Column("envelope", LargeBinary, nullable=False, info={"kept": "sealed to one trustee", "dies": _FILM}),
    sqlite_with_rowid=False,
)
CASE = Table(
    "film_case",
    METADATA,
    Column("case_id", LargeBinary(16), primary_key=True, info={"kept": "random, made by who asks", "dies": _CASE}),
    Column(
        "lane",
        String(6),
        nullable=False,
        info={"kept": "member or guest, so that guests keep nobody from asking", "dies": _CASE},
    ),
    Column(
        "ends_hour",
        Integer,
        nullable=False,
        index=True,
        info={"kept": "blurred to the hour, when it goes", "dies": _CASE},
    ),
    Column("close_hash", LargeBinary(32), nullable=False, info={"kept": "who asked can take it back", "dies": _CASE}),
    Column("envelope", LargeBinary, nullable=False, info={"kept": "sealed to the trustees", "dies": _CASE}),
    Column("rings", Boolean, nullable=False, info={"kept": "trustees are still to be rung for it", "dies": _RINGS}),
    sqlite_with_rowid=False,
)
COPY = Table(
    "film_copy",
    METADATA,
    Column("film_id", LargeBinary(16), primary_key=True, info={"kept": "which film it is", "dies": _COPY}),
    Column(
        "town", LargeBinary(16), nullable=False, index=True, info={"kept": "whose film it is, public", "dies": _COPY}
    ),
    Column(
        "write_hash",
        LargeBinary(32),
        nullable=True,
        info={"kept": "given back with the film, so that its phone can go on", "dies": _COPY},
    ),
    Column(
        "tombstone",
        LargeBinary,
        nullable=True,
        info={"kept": "of it there is no proof yet", "dies": "when its house was shown the proof"},
    ),
    Column("proof", LargeBinary, nullable=True, info={"kept": "signed here, that it is gone", "dies": _COPY}),
    sqlite_with_rowid=False,
)
READER = Table(
    "film_reader",
    METADATA,
    Column(
        "reader",
        String(255),
        primary_key=True,
        info={"kept": "which house keeps a second copy, by its key's public name", "dies": _READER},
    ),
    Column("lacks", Integer, nullable=False, info={"kept": "how many parts it has still to fetch", "dies": _READER}),
    Column("hour", Integer, nullable=False, info={"kept": "in which it came last", "dies": _READER}),
    sqlite_with_rowid=False,
)
PROOF = Table(
    "film_proof",
    METADATA,
    Column("film_id", LargeBinary(16), primary_key=True, info={"kept": "which film was erased", "dies": _TOMBSTONE}),
    Column("reader", String(255), primary_key=True, info={"kept": "which house says so", "dies": _TOMBSTONE}),
    Column(
        "proof", LargeBinary, nullable=False, info={"kept": "signed, that it is gone there as well", "dies": _TOMBSTONE}
    ),
    sqlite_with_rowid=False,
)
_SHOWN = "when it is withdrawn; else with the town, as everybody can read it for ever"
PUBLISHED = Table(
    "film_published",
    METADATA,
    Column(
        "file_hash",
        LargeBinary(32),
        primary_key=True,
        info={"kept": "which file everybody may see, public; that it was withdrawn", "dies": "with the town"},
    ),
    Column("size", Integer, nullable=False, info={"kept": "so that they cannot fill the house", "dies": _SHOWN}),
    Column(
        "film_id",
        LargeBinary(16),
        nullable=False,
        info={"kept": "which film it was made of, as its public statement says", "dies": _SHOWN},
    ),
    Column(
        "secret_hash",
        LargeBinary(32),
        nullable=False,
        info={"kept": "whoever filmed can take this back too", "dies": _SHOWN},
    ),
    Column("release", LargeBinary, nullable=False, info={"kept": "two trustees' signed word, public", "dies": _SHOWN}),
    Column(
        "statement",
        LargeBinary,
        nullable=False,
        info={"kept": "what the ledger's leaf is about, public", "dies": _SHOWN},
    ),
    Column("proof", LargeBinary, nullable=False, info={"kept": "that the leaf is there, public", "dies": _SHOWN}),
    Column(
        "withdrawn",
        LargeBinary,
        nullable=True,
        info={"kept": "who took it back: a trustee's word, or a tombstone without its secret", "dies": "with the town"},
    ),
    sqlite_with_rowid=False,
)
_HEAD = [column for column in FILM.columns if column.name not in ("tombstone", "cover")]
_FACE = [column for column in CASE.columns if column.name != "envelope"]


class SqlFilms:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, film_id: FilmId) -> Film | None:
        row = (await self._connection.execute(select(*_HEAD).where(FILM.c.film_id == film_id))).first()
        return None if row is None else _film(row)

    async def cover(self, film_id: FilmId) -> bytes | None:
        found: bytes | None = (
            await self._connection.execute(select(FILM.c.cover).where(FILM.c.film_id == film_id))
        ).scalar()
        return found

    async def tombstone(self, film_id: FilmId) -> bytes | None:
        found: bytes | None = (
            await self._connection.execute(select(FILM.c.tombstone).where(FILM.c.film_id == film_id))
        ).scalar()
        return found

    async def count(self, lane: Lane) -> int:
        query = select(func.count()).where(FILM.c.is_gone.is_(False), FILM.c.lane == lane)
        return (await self._connection.execute(query)).scalar_one()

    async def sizes(self) -> tuple[int, int]:
        of_guests = func.sum(FILM.c.size).filter(FILM.c.lane == Lane.GUEST)
        query = select(func.sum(FILM.c.size), of_guests).where(FILM.c.is_gone.is_(False), FILM.c.lane != Lane.MIRROR)
        every, guests = (await self._connection.execute(query)).one()
        return every or 0, guests or 0

    async def add(self, film: Film, *, cover: bytes) -> None:
        await self._connection.execute(insert(FILM).values({**_columns(film), "film_id": film.film_id, "cover": cover}))

    async def save(self, film: Film) -> None:
        await self._save(film, {})

    async def end(self, film: Film, *, tombstone: bytes | None) -> None:
        await self._save(film, {"tombstone": tombstone, "cover": b""})

    async def over(self, *, hour: int, limit: int) -> Sequence[Film]:
        has_parts = select(PART.c.number).where(PART.c.film_id == FILM.c.film_id).exists()
        query = select(*_HEAD).where(FILM.c.ends_hour <= hour, FILM.c.is_gone.is_(False) | ~has_parts)
        return [_film(row) for row in await self._connection.execute(query.limit(limit))]

    async def forget(self, film_id: FilmId) -> None:
        await self._connection.execute(delete(FILM).where(FILM.c.film_id == film_id))

    async def listed(self, after: FilmId | None, *, limit: int, of: TownId | None) -> Sequence[Listed]:
        shares = select(func.count()).where(SHARE.c.film_id == FILM.c.film_id).scalar_subquery()
        asked = (FILM.c.film_id, FILM.c.ends_hour, FILM.c.parts, FILM.c.tombstone, shares.label("shares"))
        if of is None:
            query = select(*asked, FILM.c.write_hash).where(FILM.c.lane != Lane.MIRROR)
        else:
            both = FILM.join(COPY, COPY.c.film_id == FILM.c.film_id)
            query = select(*asked, COPY.c.write_hash).select_from(both).where(COPY.c.town == of)
        query = query.where(FILM.c.is_gone.is_(False) | FILM.c.tombstone.is_not(None)).order_by(FILM.c.film_id)
        if after is not None:
            query = query.where(FILM.c.film_id > after)
        rows = (await self._connection.execute(query.limit(limit))).mappings()
        return [_listed(row) for row in rows]

    async def _save(self, film: Film, more: dict[str, object]) -> None:
        await self._connection.execute(
            update(FILM).where(FILM.c.film_id == film.film_id).values({**_columns(film), **more})
        )


class SqlParts:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, film_id: FilmId, *, number: int) -> Part | None:
        where = (PART.c.film_id == film_id) & (PART.c.number == number)
        row = (await self._connection.execute(select(PART).where(where))).first()
        return None if row is None else _part(row)

    async def add(self, part: Part) -> None:
        values = {"film_id": part.film_id, "number": part.number, "part_hash": part.part_hash, "size": part.size}
        await self._connection.execute(insert(PART).values(values))

    async def after(self, film_id: FilmId, *, start: int, limit: int) -> Sequence[Part]:
        query = select(PART).where(PART.c.film_id == film_id, PART.c.number >= start).order_by(PART.c.number)
        return [_part(row) for row in await self._connection.execute(query.limit(limit))]

    async def numbers(self, film_id: FilmId) -> Sequence[int]:
        query = select(PART.c.number).where(PART.c.film_id == film_id).order_by(PART.c.number)
        return (await self._connection.execute(query)).scalars().all()

    async def reach(self, film_id: FilmId, *, start: int) -> int:
        """In strides: most often the next number is missing."""
        stride = 8
        while True:
            query = select(PART.c.number).where(PART.c.film_id == film_id, PART.c.number >= start)
            found = (await self._connection.execute(query.order_by(PART.c.number).limit(stride))).scalars().all()
            for number in found:
                if number != start:
                    return start
                start += 1
            if len(found) < stride:
                return start
            stride = STRIDE

    async def behind(self, place: tuple[FilmId, int] | None, *, limit: int) -> Sequence[Part]:
        gone = select(FILM.c.film_id).where(FILM.c.is_gone.is_(True))
        query = select(PART).where(PART.c.film_id.not_in(gone)).order_by(PART.c.film_id, PART.c.number)
        if place is not None:
            query = query.where(tuple_(PART.c.film_id, PART.c.number) > place)
        return [_part(row) for row in await self._connection.execute(query.limit(limit))]

    async def of_gone(self, *, limit: int) -> Sequence[Part]:
        gone = select(FILM.c.film_id).where(FILM.c.is_gone.is_(True))
        query = select(PART).where(PART.c.film_id.in_(gone))
        return [_part(row) for row in await self._connection.execute(query.limit(limit))]

    async def forget(self, parts: Sequence[Part]) -> None:
        names = [(part.film_id, part.number) for part in parts]
        await self._connection.execute(delete(PART).where(tuple_(PART.c.film_id, PART.c.number).in_(names)))


class SqlShares:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, film_id: FilmId, *, number: int) -> bytes | None:
        query = select(SHARE.c.envelope).where(SHARE.c.film_id == film_id, SHARE.c.number == number)
        found: bytes | None = (await self._connection.execute(query)).scalar()
        return found

    async def numbers(self, film_id: FilmId) -> Sequence[int]:
        query = select(SHARE.c.number).where(SHARE.c.film_id == film_id)
        return (await self._connection.execute(query)).scalars().all()

    async def add(self, film_id: FilmId, *, number: int, envelope: bytes) -> None:
        await self._connection.execute(
            insert(SHARE).values({"film_id": film_id, "number": number, "envelope": envelope})
        )

    async def forget(self, film_id: FilmId) -> None:
        await self._connection.execute(delete(SHARE).where(SHARE.c.film_id == film_id))


class SqlCopies:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, film_id: FilmId) -> Copy | None:
        row = (await self._connection.execute(select(COPY).where(COPY.c.film_id == film_id))).first()
        return None if row is None else _copy(row)

    async def sizes(self, town: TownId) -> Sizes:
        both = COPY.join(FILM, COPY.c.film_id == FILM.c.film_id)
        live = func.count().filter(FILM.c.is_gone.is_(False))
        query = select(live, func.count(), func.sum(FILM.c.size)).select_from(both).where(COPY.c.town == town)
        here, every, size = (await self._connection.execute(query)).one()
        return Sizes(here, every, size or 0)

    async def put(self, copy: Copy) -> None:
        await self.forget(copy.film_id)
        await self._connection.execute(
            insert(COPY).values(
                film_id=copy.film_id,
                town=copy.town,
                write_hash=copy.write_hash,
                tombstone=copy.tombstone,
                proof=copy.proof,
            )
        )

    async def erased(self, town: TownId) -> Sequence[Copy]:
        query = select(COPY).where(COPY.c.town == town, COPY.c.tombstone.is_not(None))
        return [_copy(row) for row in await self._connection.execute(query)]

    async def forget(self, film_id: FilmId) -> None:
        await self._connection.execute(delete(COPY).where(COPY.c.film_id == film_id))


class SqlPublished:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, file_hash: Hash) -> Published | Withdrawn | None:
        row = (await self._connection.execute(select(PUBLISHED).where(PUBLISHED.c.file_hash == file_hash))).first()
        if row is None:
            return None
        return _published(row) if row.withdrawn is None else Withdrawn(Hash(row.file_hash), row.withdrawn)

    async def shown(self) -> Sequence[Published]:
        rows = await self._connection.execute(select(PUBLISHED).where(PUBLISHED.c.withdrawn.is_(None)))
        return [_published(row) for row in rows]

    async def withdrawn(self) -> Sequence[Withdrawn]:
        query = select(PUBLISHED.c.file_hash, PUBLISHED.c.withdrawn).where(PUBLISHED.c.withdrawn.is_not(None))
        rows = await self._connection.execute(query.order_by(PUBLISHED.c.file_hash))
        return [Withdrawn(Hash(row.file_hash), row.withdrawn) for row in rows]

    async def add(self, film: Published) -> None:
        await self._connection.execute(
            insert(PUBLISHED).values(
                file_hash=film.file_hash,
                size=film.size,
                film_id=film.film_id,
                secret_hash=film.erase_hash,
                release=film.release,
                statement=film.statement,
                proof=film.proof,
            )
        )

    async def withdraw(self, film: Withdrawn) -> None:
        nothing = {"size": 0, **dict.fromkeys(("film_id", "secret_hash", "release", "statement", "proof"), b"")}
        await self._connection.execute(delete(PUBLISHED).where(PUBLISHED.c.file_hash == film.file_hash))
        await self._connection.execute(
            insert(PUBLISHED).values(file_hash=film.file_hash, **nothing, withdrawn=film.word)
        )


class SqlReaders:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> Sequence[Reader]:
        rows = await self._connection.execute(select(READER).order_by(READER.c.reader))
        return [Reader(row.reader, row.lacks, row.hour) for row in rows]

    async def note(self, reader: Reader) -> None:
        await self._connection.execute(delete(READER).where(READER.c.reader == reader.name))
        await self._connection.execute(insert(READER).values(reader=reader.name, lacks=reader.lacks, hour=reader.hour))

    async def forget(self, *, hour: int) -> int:
        return (await self._connection.execute(delete(READER).where(READER.c.hour <= hour))).rowcount

    async def prove(self, film_id: FilmId, *, reader: str, proof: bytes) -> None:
        if reader not in [name for name, _ in await self.proofs(film_id)]:
            await self._connection.execute(insert(PROOF).values(film_id=film_id, reader=reader, proof=proof))

    async def proofs(self, film_id: FilmId) -> Sequence[tuple[str, bytes]]:
        query = select(PROOF.c.reader, PROOF.c.proof).where(PROOF.c.film_id == film_id).order_by(PROOF.c.reader)
        return [(row.reader, row.proof) for row in await self._connection.execute(query)]

    async def unproven(self, reader: str, *, hour: int) -> int:
        proven = select(PROOF.c.film_id).where(PROOF.c.reader == reader)
        ours = FILM.c.tombstone.is_not(None) & (FILM.c.lane != Lane.MIRROR)
        erased = ours & (FILM.c.ends_hour <= hour + GONE_KEPT_HOURS)
        query = select(func.count()).where(erased, FILM.c.film_id.not_in(proven))
        return (await self._connection.execute(query)).scalar_one()

    async def forget_proofs(self, film_id: FilmId) -> None:
        await self._connection.execute(delete(PROOF).where(PROOF.c.film_id == film_id))


class SqlCases:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, case_id: CaseId) -> Case | None:
        row = (await self._connection.execute(select(*_FACE).where(CASE.c.case_id == case_id))).first()
        return None if row is None else _case(row)

    async def envelope(self, case_id: CaseId) -> bytes | None:
        query = select(CASE.c.envelope).where(CASE.c.case_id == case_id)
        found: bytes | None = (await self._connection.execute(query)).scalar()
        return found

    async def count(self, lane: Lane) -> int:
        query = select(func.count()).where(CASE.c.lane == lane)
        return (await self._connection.execute(query)).scalar_one()

    async def add(self, case: Case, *, envelope: bytes) -> None:
        values = {
            "case_id": case.case_id,
            "lane": case.lane,
            "ends_hour": case.ends_hour,
            "close_hash": case.close_hash,
            "envelope": envelope,
            "rings": True,
        }
        await self._connection.execute(insert(CASE).values(values))

    async def open(self, *, at: Instant) -> Sequence[tuple[Case, bytes]]:
        query = select(CASE).where(CASE.c.ends_hour > at // 3600).order_by(CASE.c.case_id)
        return [(_case(row), row.envelope) for row in await self._connection.execute(query)]

    async def to_ring(self, *, at: Instant) -> Sequence[Case]:
        query = select(*_FACE).where(CASE.c.rings, CASE.c.ends_hour > at // 3600)
        return [_case(row) for row in await self._connection.execute(query)]

    async def rang(self, cases: Sequence[CaseId]) -> None:
        await self._connection.execute(update(CASE).where(CASE.c.case_id.in_(cases)).values(rings=False))

    async def close(self, case_id: CaseId) -> None:
        await self._connection.execute(delete(CASE).where(CASE.c.case_id == case_id))

    async def forget(self, *, hour: int) -> int:
        return (await self._connection.execute(delete(CASE).where(CASE.c.ends_hour <= hour))).rowcount


class TrusteesAtWork(Sessions[Session]):
    def open(self, trustee: Trustee, *, nonce: bytes, at: Instant) -> tuple[bytes, Instant]:
        session = Session(trustee, until=Instant(at + SESSION_S))
        return self._begin(session, nonce=nonce, at=at), session.until

    def close(self, trustee: Trustee) -> None:
        self._end(trustee)

    def whose(self, session: Session) -> Trustee:
        return session.trustee

    def replayed(self) -> Refusal:
        return Refusal("witness.replayed", safe="This was used already. Try again.", status=409)

    def closed(self) -> Refusal:
        return Refusal("witness.closed", safe="Open the trustee's page again.", status=401)


def _published(row: Row[Any]) -> Published:
    return Published(
        file_hash=Hash(row.file_hash),
        size=row.size,
        film_id=FilmId(row.film_id),
        erase_hash=Hash(row.secret_hash),
        release=row.release,
        statement=row.statement,
        proof=row.proof,
    )


def _copy(row: Row[Any]) -> Copy:
    write_hash = None if row.write_hash is None else Hash(row.write_hash)
    return Copy(FilmId(row.film_id), TownId(row.town), write_hash, row.tombstone, row.proof)


def _listed(known: RowMapping) -> Listed:
    return Listed(
        film_id=FilmId(known["film_id"]),
        ends_hour=known["ends_hour"],
        parts=known["parts"],
        shares=known["shares"],
        write_hash=None if known["write_hash"] is None else Hash(known["write_hash"]),
        tombstone=known["tombstone"],
    )


def _case(row: Row[Any]) -> Case:
    return Case(CaseId(row.case_id), Lane(row.lane), row.ends_hour, Hash(row.close_hash))


def _film(row: Row[Any]) -> Film:
    known = row._mapping
    return Film(
        film_id=FilmId(known["film_id"]),
        lane=Lane(known["lane"]),
        ends_hour=known["ends_hour"],
        write_hash=None if known["write_hash"] is None else Hash(known["write_hash"]),
        parts=known["parts"],
        size=known["size"],
        safe=known["safe"],
        asked=known["asked"],
        is_gone=known["is_gone"],
    )


def _columns(film: Film) -> dict[str, object]:
    return {
        "lane": film.lane,
        "ends_hour": film.ends_hour,
        "write_hash": film.write_hash,
        "parts": film.parts,
        "size": film.size,
        "safe": film.safe,
        "asked": film.asked,
        "is_gone": film.is_gone,
    }


def _part(row: Row[Any]) -> Part:
    known = row._mapping
    return Part(FilmId(known["film_id"]), known["number"], Hash(known["part_hash"]), known["size"])
