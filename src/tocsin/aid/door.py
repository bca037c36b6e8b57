"""HTTP for records, held letters and the aid desk. Entries, secrets and desk tokens are the only credentials."""

from typing import Annotated

from litestar import Response, Router, get, post, put
from litestar.params import HeaderParameter, JSONBody, PathParameter, QueryParameter, RawBody
from msgspec import Meta, Struct

from tocsin.aid.model import LARGE_BYTES, RECORD_KEPT_HOURS_MOST, Held, LetterState, Session, State
from tocsin.aid.needs import Books, Entry, Sessions
from tocsin.aid.verbs.admit import admit
from tocsin.aid.verbs.ask import ask
from tocsin.aid.verbs.discard import restore, trash
from tocsin.aid.verbs.erase import erase
from tocsin.aid.verbs.hold import hold
from tocsin.aid.verbs.open_desk import open_desk
from tocsin.aid.verbs.stop import Stopping, stop
from tocsin.aid.verbs.take import look, take
from tocsin.aid.verbs.unlock import unlock
from tocsin.aid.verbs.write_record import write_record
from tocsin.rails import Clock, Unit
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Hash, PigeonholeId, RecordId
from tocsin.terms.instant import Minutes
from tocsin.terms.refusal import Refusal
from tocsin.terms.sessions import token_in

RAW = "application/octet-stream"
PAGE = 1_000
TAKEN_BYTES = 1 << 20
_MOST = 2**53 - 1
_MOST_VERSION = 2**31 - 2

B64 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]+$", max_length=4_096)]
Id16 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{21}[AQgw]$", description="16 bytes")]
Small = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{5462}$", description="an envelope of 4,096 bytes")]
PathId16 = Annotated[str, PathParameter(pattern="^[A-Za-z0-9_-]{21}[AQgw]$")]
Ticket = Annotated[str | None, HeaderParameter(name="Tocsin-Ticket", description="one-use, 16 bytes", max_length=22)]
Guest = Annotated[str | None, HeaderParameter(name="Tocsin-Guest", description="<challenge>.<nonce>", max_length=64)]
Desk = Annotated[str | None, HeaderParameter(name="Authorization", description="Aid <token>", max_length=64)]
EraseHash = Annotated[str, HeaderParameter(name="Tocsin-Erase", description="SHA-256 of a secret", max_length=43)]
OwnEraseHash = Annotated[
    str | None, HeaderParameter(name="Tocsin-Erase", description="SHA-256 of a secret", max_length=43)
]
StopHash = Annotated[str | None, HeaderParameter(name="Tocsin-Stop", description="SHA-256 of a secret", max_length=43)]
LockHash = Annotated[str | None, HeaderParameter(name="Tocsin-Lock", description="of four digits", max_length=43)]
Since = Annotated[int, QueryParameter(name="since", ge=0, le=_MOST, description="a number that `next` said")]
Version = Annotated[int, QueryParameter(name="version", ge=0, le=_MOST_VERSION, description="that is replaced")]
EndsH = Annotated[int, QueryParameter(name="ends_h", ge=1, le=RECORD_KEPT_HOURS_MOST, description="hours from now")]
OpensM = Annotated[int, QueryParameter(name="opens", ge=0, le=2**31, description="unix minutes")]
EndsM = Annotated[int, QueryParameter(name="ends", ge=0, le=2**31, description="unix minutes")]
Once = Annotated[int, QueryParameter(name="once", ge=0, le=1, description="1: only to the first phone that takes it")]


class Done(Struct):
    """Done."""


class Receipt(Struct):
    receipt: str


class Opening(Struct):
    open: B64


class Opened(Struct):
    """until: unix seconds."""

    token: str
    until: int


class Erasing(Struct):
    id: Id16
    secret: Id16


class Head(Struct):
    """bytes: 0 of one that was erased. ends: the unix hour in which it is gone."""

    id: str
    version: int
    state: State
    bytes: int
    ends: int


class Heads(Struct):
    """epoch: another one than before says that the house counts anew: ask from 0."""

    next: int
    more: bool
    epoch: str
    records: list[Head]


class RecordsAsked(Struct):
    ids: Annotated[list[Id16], Meta(max_length=32)]


class Sealed(Struct):
    """erase: the hash by which she who sent it can erase it, so that a desk that writes it again, to a house that was
    restored, leaves her that.
    """

    id: str
    version: int
    envelope: str
    erase: str | None


class SealedRecords(Struct):
    """asked: of how many of the ids, from the first on, this is the answer; those that are not here are left out."""

    asked: int
    records: list[Sealed]


class Versioned(Struct):
    version: int


class OfVersion(Struct):
    version: Annotated[int, Meta(ge=0, le=_MOST_VERSION)]


class Taking(Struct):
    ids: Annotated[list[Id16], Meta(max_length=8)]
    claim: Id16


class Letter(Struct):
    """ends: unix minutes."""

    id: str
    slot: str
    ends: int
    envelope: str


class Letters(Struct):
    held: list[Letter]


class Unlocking(Struct):
    id: Id16
    slot: Id16
    digits: Annotated[str, Meta(pattern="^[0-9]{1,8}$")]
    claim: Id16


class Unlocked(Struct):
    """ends: unix minutes."""

    ends: int
    envelope: str


class Stopped(Struct):
    id: Id16
    slot: Id16
    secret: Id16


class Laid(Struct):
    id: Id16
    slot: Id16
    envelope: Small


class Stops(Struct):
    """letters: one for each that is taken away, in the same order."""

    held: Annotated[list[Stopped], Meta(max_length=4)]
    letters: Annotated[list[Laid], Meta(max_length=4)]


class Named(Struct):
    """ids: [pigeonhole, slot] each."""

    ids: Annotated[list[Annotated[list[Id16], Meta(min_length=2, max_length=2)]], Meta(max_length=64)]


class States(Struct):
    states: list[LetterState]


def door(*, unit: Unit[Books], clock: Clock, sessions: Sessions, epoch: str) -> Router:
    async def at_desk(authorization: str | None, books: Books) -> Session:
        return await admit(aid_token_of(authorization), town=books.town, sessions=sessions, at=clock.now())

    @post("/api/aid/desk", status_code=200, opt={"refuses": (401, 403, 404, 409)})
    async def open_the_desk(data: JSONBody[Opening]) -> Opened:
        async with unit.reading() as books:
            token, until = await open_desk(from_b64u(data.open), town=books.town, sessions=sessions, at=clock.now())
        return Opened(token=b64u(token), until=until)

    @put("/api/aid/records/{record_id:str}", request_max_body_size=LARGE_BYTES, opt=_raw_in(401, 409, 410, 429))
    async def bring_record(
        record_id: PathId16, body: RawBody, erase_hash: EraseHash, ticket: Ticket = None, guest: Guest = None
    ) -> Receipt:
        async with unit.writing() as books:
            await ask(
                body,
                record_id=RecordId(from_b64u(record_id, length=16)),
                erase_hash=Hash(from_b64u(erase_hash, length=32)),
                entry=Entry(ticket, guest),
                gate=books.gate,
                records=books.records,
                news=books.news,
                at=clock.now(),
            )
        return Receipt(receipt=record_id)

    @get("/api/aid/records/{record_id:str}", media_type=RAW, opt={"refuses": (404,)})
    async def own_record(record_id: PathId16) -> Response[bytes]:
        async with unit.reading() as books:
            sealed = await books.records.envelope(RecordId(from_b64u(record_id, length=16)))
        if not sealed:
            raise Refusal("aid.unknown", safe="This is not here any more.", status=404)
        return Response(sealed, media_type=RAW)

    @post("/api/aid/records/erase", status_code=200, opt={"refuses": (403, 404)})
    async def erase_record(data: JSONBody[Erasing]) -> Done:
        async with unit.writing() as books:
            await erase(
                RecordId(from_b64u(data.id, length=16)),
                secret=from_b64u(data.secret, length=16),
                records=books.records,
                news=books.news,
                at=clock.now(),
            )
        return Done()

    @get("/api/aid/desk/records", opt={"refuses": (401,)})
    async def changed_records(since: Since = 0, authorization: Desk = None) -> Heads:
        async with unit.reading() as books:
            await at_desk(authorization, books)
            records = await books.records.after(since, limit=PAGE)
        heads = [
            Head(id=b64u(each.record_id), version=each.version, state=each.state, bytes=each.bytes, ends=each.gone_hour)
            for each in records
        ]
        reached = records[-1].change if records else since
        return Heads(next=reached, more=len(records) >= PAGE, epoch=epoch, records=heads)

    @post("/api/aid/desk/records/take", status_code=200, opt={"refuses": (401,)})
    async def take_records(data: JSONBody[RecordsAsked], authorization: Desk = None) -> SealedRecords:
        taken: list[Sealed] = []
        asked = size = 0
        async with unit.reading() as books:
            await at_desk(authorization, books)
            for record_id in [RecordId(from_b64u(each, length=16)) for each in data.ids]:
                record = await books.records.of(record_id)
                if record is not None and record.bytes:
                    size += record.bytes
                    if size > TAKEN_BYTES:
                        break
                    sealed = await books.records.envelope(record_id) or b""
                    erase_hash = None if record.erase_hash is None else b64u(record.erase_hash)
                    taken.append(Sealed(b64u(record_id), record.version, envelope=b64u(sealed), erase=erase_hash))
                asked += 1
        return SealedRecords(asked=asked, records=taken)

    @put(
        "/api/aid/desk/records/{record_id:str}",
        request_max_body_size=LARGE_BYTES,
        opt=_raw_in(401, 404, 409, 410, 429),
    )
    async def put_record(
        record_id: PathId16,
        body: RawBody,
        version: Version,
        ends_h: EndsH,
        erase_hash: OwnEraseHash = None,
        authorization: Desk = None,
    ) -> Versioned:
        async with unit.writing() as books:
            await at_desk(authorization, books)
            later = await write_record(
                body,
                record_id=RecordId(from_b64u(record_id, length=16)),
                version=version,
                hours=ends_h,
                erase_hash=_hash_or_none(erase_hash),
                records=books.records,
                news=books.news,
                at=clock.now(),
            )
        return Versioned(version=later)

    @post("/api/aid/desk/records/{record_id:str}/trash", status_code=200, opt={"refuses": (401, 404, 409, 410)})
    async def trash_record(record_id: PathId16, data: JSONBody[OfVersion], authorization: Desk = None) -> Versioned:
        async with unit.writing() as books:
            await at_desk(authorization, books)
            later = await trash(
                RecordId(from_b64u(record_id, length=16)),
                version=data.version,
                records=books.records,
                news=books.news,
                at=clock.now(),
            )
        return Versioned(version=later)

    @post("/api/aid/desk/records/{record_id:str}/restore", status_code=200, opt={"refuses": (401, 404, 409, 410)})
    async def restore_record(record_id: PathId16, data: JSONBody[OfVersion], authorization: Desk = None) -> Versioned:
        async with unit.writing() as books:
            await at_desk(authorization, books)
            later = await restore(
                RecordId(from_b64u(record_id, length=16)),
                version=data.version,
                records=books.records,
                news=books.news,
                at=clock.now(),
            )
        return Versioned(version=later)

    @put(
        "/api/aid/letters/{pigeonhole_id:str}/{slot:str}",
        request_max_body_size=LARGE_BYTES,
        opt=_raw_in(401, 409, 410, 429),
    )
    async def hold_letter(
        pigeonhole_id: PathId16,
        slot: PathId16,
        body: RawBody,
        opens: OpensM,
        ends: EndsM,
        once: Once = 0,
        stop_hash: StopHash = None,
        lock_hash: LockHash = None,
        ticket: Ticket = None,
        guest: Guest = None,
        authorization: Desk = None,
    ) -> Done:
        letter = Held(
            PigeonholeId(from_b64u(pigeonhole_id, length=16)),
            from_b64u(slot, length=16),
            opens=Minutes(opens),
            ends=Minutes(ends),
            is_once=once == 1,
            stop_hash=_hash_or_none(stop_hash),
            lock_hash=_hash_or_none(lock_hash),
        )
        async with unit.writing() as books:
            await hold(
                body,
                letter=letter,
                entry=Entry(ticket, guest) if authorization is None else await at_desk(authorization, books),
                gate=books.gate,
                letters=books.letters,
                at=clock.now(),
            )
        return Done()

    @post("/api/aid/letters/take", status_code=200)
    async def take_letters(data: JSONBody[Taking]) -> Letters:
        """Reads; writes only where a letter that is for one phone has its first."""
        ids = [PigeonholeId(from_b64u(each, length=16)) for each in data.ids]
        claim = from_b64u(data.claim, length=16)
        async with unit.reading() as books:
            shown = await look(ids, claim=claim, letters=books.letters, at=clock.now())
        if shown.is_hers_to_be:
            async with unit.writing() as books:
                shown = await take(ids, claim=claim, letters=books.letters, at=clock.now())
        return Letters(
            held=[
                Letter(id=b64u(each.pigeonhole), slot=b64u(each.slot), ends=each.ends, envelope=b64u(sealed))
                for each, sealed in shown.letters
            ]
        )

    @post("/api/aid/letters/unlock", status_code=200, opt={"refuses": (403, 404)})
    async def unlock_letter(data: JSONBody[Unlocking]) -> Unlocked:
        async with unit.writing() as books:
            opened = await unlock(
                PigeonholeId(from_b64u(data.id, length=16)),
                slot=from_b64u(data.slot, length=16),
                digits=data.digits,
                claim=from_b64u(data.claim, length=16),
                letters=books.letters,
                at=clock.now(),
            )
        if isinstance(opened, Refusal):
            raise opened
        letter, sealed = opened
        return Unlocked(ends=letter.ends, envelope=b64u(sealed))

    @post("/api/aid/letters/stop", status_code=200, opt={"refuses": (403, 409)})
    async def stop_letters(data: JSONBody[Stops]) -> Done:
        if len(data.held) != len(data.letters):
            raise Refusal("aid.malformed", safe="For each that goes one has to come.")
        stoppings = [
            Stopping(
                held=(PigeonholeId(from_b64u(held.id, length=16)), from_b64u(held.slot, length=16)),
                secret=from_b64u(held.secret, length=16),
                letter=(PigeonholeId(from_b64u(letter.id, length=16)), from_b64u(letter.slot, length=16)),
                sealed=from_b64u(letter.envelope),
            )
            for held, letter in zip(data.held, data.letters, strict=True)
        ]
        async with unit.writing() as books:
            await stop(stoppings, letters=books.letters, at=clock.now())
        return Done()

    @post("/api/aid/desk/letters/state", status_code=200, opt={"refuses": (401,)})
    async def letter_states(data: JSONBody[Named], authorization: Desk = None) -> States:
        names = [(PigeonholeId(from_b64u(hole, length=16)), from_b64u(slot, length=16)) for hole, slot in data.ids]
        async with unit.reading() as books:
            await at_desk(authorization, books)
            letters = [await books.letters.of(hole, slot=slot) for hole, slot in names]
        at = clock.now()
        return States(states=[LetterState.GONE if each is None else each.state(at=at) for each in letters])

    return Router(
        path="/",
        route_handlers=[
            open_the_desk,
            bring_record,
            own_record,
            erase_record,
            changed_records,
            take_records,
            put_record,
            trash_record,
            restore_record,
            hold_letter,
            take_letters,
            unlock_letter,
            stop_letters,
            letter_states,
        ],
        tags=["aid"],
    )


def aid_token_of(authorization: str | None) -> bytes:
    """Refusal("aid.desk_closed")."""
    token = token_in(authorization, scheme="Aid")
    if token is None:
        raise Refusal("aid.desk_closed", safe="Open the aid desk first.", status=401)
    return token


def _hash_or_none(text: str | None) -> Hash | None:
    return None if text is None else Hash(from_b64u(text, length=32))


def _raw_in(*refuses: int) -> dict[str, object]:
    return {"refuses": refuses, "raw": True}
