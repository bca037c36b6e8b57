"""HTTP for films and cases. An entry lets one begin, a film's own secret lets its parts follow; whoever knows its
number reads what is sealed. Trustees have sessions.
"""

import asyncio
from collections.abc import Callable
from typing import Annotated, Any

from litestar import Request, Response, Router, get, post, put
from litestar.params import HeaderParameter, JSONBody, PathParameter, QueryParameter, RawBody
from msgspec import Meta, Struct

from tocsin.rails import Blobs, Clock, Unit
from tocsin.seals.film import LIMIT, MOST_PARTS, MOST_TRUSTEES, PART_SIZES
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import CaseId, FilmId, Hash
from tocsin.terms.refusal import Refusal
from tocsin.terms.sessions import token_in
from tocsin.witness.model import CASE_BYTES, SHARE_BYTES, Part, bitmap, unknown
from tocsin.witness.needs import Books, Entry, Pockets, Sessions, Space
from tocsin.witness.verbs.admit import admit, begin_session
from tocsin.witness.verbs.ask import Dismissed, ask, check_asks, check_closes, close, dismiss
from tocsin.witness.verbs.begin import begin
from tocsin.witness.verbs.bring_part import Coming, bring_part
from tocsin.witness.verbs.commit import Pace, commit, commit_opening
from tocsin.witness.verbs.erase import check_erases, erase
from tocsin.witness.verbs.keep_share import keep_share
from tocsin.witness.verbs.look import hers, look
from tocsin.witness.verbs.ring import number_of
from tocsin.witness.verbs.set_clock import set_clock
from tocsin.witness.verbs.take_share import share_of, take_share

RAW = "application/octet-stream"
PAGE = 1_000
PATIENCE_S = 60
"""For one part; a line that is slower sends smaller ones."""
HOURS_MOST = 2**20

B64 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]+$", max_length=1_024)]
Id32 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$", description="32 bytes")]
Id16 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{21}[AQgw]$", description="16 bytes")]
PathId16 = Annotated[str, PathParameter(pattern="^[A-Za-z0-9_-]{21}[AQgw]$")]
PartInPath = Annotated[int, PathParameter(ge=0, lt=MOST_PARTS)]
ShareInPath = Annotated[int, PathParameter(ge=0, lt=MOST_TRUSTEES)]
Ticket = Annotated[str | None, HeaderParameter(name="Tocsin-Ticket", description="one-use, 16 bytes", max_length=22)]
Guest = Annotated[str | None, HeaderParameter(name="Tocsin-Guest", description="<challenge>.<nonce>", max_length=64)]
WriteHash = Annotated[
    str, HeaderParameter(name="Tocsin-Write", description="SHA-256 of the film's secret", max_length=43)
]
Secret = Annotated[str, HeaderParameter(name="Tocsin-Film", description="the film's secret, 16 bytes", max_length=22)]
PartHash = Annotated[str, QueryParameter(name="hash", pattern="^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$")]
Hours = Annotated[int, QueryParameter(name="hours", ge=1, le=HOURS_MOST, description="from now, as the book allows")]
From = Annotated[int, QueryParameter(name="from", ge=0, lt=MOST_PARTS)]


CloseHash = Annotated[str, HeaderParameter(name="Tocsin-Erase", description="SHA-256 of a secret", max_length=43)]
Token = Annotated[str | None, HeaderParameter(name="Authorization", description="Trustee <token>", max_length=64)]


class Done(Struct):
    """Done."""


class Ends(Struct):
    """ends: the unix hour in which it is gone."""

    ends: int


class OfHours(Struct):
    hours: Annotated[int, Meta(ge=1, le=HOURS_MOST)]


class State(Struct):
    """safe: parts 0 … safe - 1 came. ends: unix hour. asked: how often one of its shares was given to a trustee. lost:
    parts that came and are not on the disk any more, as far as the house has looked.
    """

    parts: int
    bytes: int
    safe: int
    ends: int
    asked: int
    lost: int


class Safe(Struct):
    safe: int


class Here(Struct):
    """held: a bit for every part that is here; part n is bit n & 7 of byte n >> 3."""

    safe: int
    held: str


class OnePart(Struct):
    number: int
    bytes: int
    hash: str


class Listed(Struct):
    """more: ask again from behind the last one."""

    parts: list[OnePart]
    more: bool


class Committing(Struct):
    commitment: Id32


class Receipt(Struct):
    """receipt: a note, signed by the log (§ 25)."""

    receipt: str


class Erased(Struct):
    """tombstone: that came first, b64u; its hash is in the ledger; empty of a film that was over before. receipt: while
    it waits; empty when it is there, and while the ledger stands still.
    """

    tombstone: str
    receipt: str


class Erasing(Struct):
    tombstone: Annotated[str, Meta(pattern="^[A-Za-z0-9_-]+$", max_length=128)]


class Opening(Struct):
    open: B64


class Opened(Struct):
    """until: unix seconds. number: which this phone gives among its 24, if it wishes to be rung for cases (§ 17); empty
    where nobody is rung just now.
    """

    token: str
    until: int
    number: str


class OneCase(Struct):
    """ends: unix hour."""

    id: str
    ends: int
    envelope: str


class Cases(Struct):
    cases: list[OneCase]


class Closing(Struct):
    secret: Id16


def door(
    *,
    unit: Unit[Books],
    blobs: Blobs,
    space: Space,
    clock: Clock,
    sessions: Sessions,
    coming: Coming,
    pockets: Pockets | None,
    lost: Callable[[FilmId], int],
) -> Router:
    pace, dismissed = Pace(), Dismissed()

    async def check_hers(film_id: str, secret: str) -> None:
        """Before a verb that writes: nobody who may not holds the one pen of the house."""
        async with unit.reading() as books:
            await hers(_film(film_id), secret=from_b64u(secret, length=16), films=books.films, at=clock.now())

    async def check_trustee(authorization: str | None) -> None:
        async with unit.reading() as books:
            await admit(_token_of(authorization), town=books.town, sessions=sessions, at=clock.now())

    @put("/api/witness/films/{film_id:str}", request_max_body_size=LIMIT, opt=_raw_in(401, 404, 409, 410, 429))
    async def begin_film(
        film_id: PathId16,
        body: RawBody,
        hours: Hours,
        write_hash: WriteHash,
        ticket: Ticket = None,
        guest: Guest = None,
    ) -> Ends:
        async with unit.writing() as books:
            ends = await begin(
                body,
                film_id=_film(film_id),
                hours=hours,
                write_hash=Hash(from_b64u(write_hash, length=32)),
                entry=Entry(ticket, guest),
                books=books,
                at=clock.now(),
            )
        return Ends(ends)

    @get("/api/witness/films/{film_id:str}", opt={"refuses": (404, 410)})
    async def film_state(film_id: PathId16) -> State:
        async with unit.reading() as books:
            film = await look(_film(film_id), films=books.films, at=clock.now())
        return State(
            parts=film.parts,
            bytes=film.size,
            safe=film.safe,
            ends=film.ends_hour,
            asked=film.asked,
            lost=lost(film.film_id),
        )

    @get("/api/witness/films/{film_id:str}/cover", media_type=RAW, opt={"refuses": (404, 410)})
    async def film_cover(film_id: PathId16) -> Response[bytes]:
        async with unit.reading() as books:
            await look(_film(film_id), films=books.films, at=clock.now())
            cover = await books.films.cover(_film(film_id))
        return Response(cover or b"", media_type=RAW)

    @put(
        "/api/witness/films/{film_id:str}/shares/{number:int}",
        request_max_body_size=SHARE_BYTES,
        opt=_raw_in(403, 404, 409, 410),
    )
    async def bring_share(film_id: PathId16, number: ShareInPath, body: RawBody, secret: Secret) -> Done:
        await check_hers(film_id, secret)
        async with unit.writing() as books:
            await keep_share(
                body,
                film_id=_film(film_id),
                number=number,
                secret=from_b64u(secret, length=16),
                books=books,
                at=clock.now(),
            )
        return Done()

    @put(
        "/api/witness/films/{film_id:str}/parts/{number:int}",
        request_max_body_size=PART_SIZES[-1],
        opt=_raw_in(403, 404, 408, 409, 410, 429),
    )
    async def bring_one_part(
        film_id: PathId16, number: PartInPath, request: Request[Any, Any, Any], part_hash: PartHash, secret: Secret
    ) -> Safe:
        said = request.headers.get("content-length", "")
        announced = Part(
            _film(film_id),
            number,
            Hash(from_b64u(part_hash, length=32)),
            size=int(said) if said.isdecimal() else PART_SIZES[-1],
        )
        return Safe(
            await bring_part(
                announced,
                secret=from_b64u(secret, length=16),
                body=lambda: _body(request),
                unit=unit,
                blobs=blobs,
                space=space,
                coming=coming,
                at=clock.now(),
            )
        )

    @get("/api/witness/films/{film_id:str}/parts", opt={"refuses": (404, 410)})
    async def parts_here(film_id: PathId16) -> Here:
        async with unit.reading() as books:
            film = await look(_film(film_id), films=books.films, at=clock.now())
            numbers = await books.parts.numbers(film.film_id)
        return Here(safe=film.safe, held=b64u(bitmap(numbers)))

    @get("/api/witness/films/{film_id:str}/hashes", opt={"refuses": (404, 410)})
    async def part_hashes(film_id: PathId16, start: From = 0) -> Listed:
        async with unit.reading() as books:
            film = await look(_film(film_id), films=books.films, at=clock.now())
            parts = await books.parts.after(film.film_id, start=start, limit=PAGE)
        listed = [OnePart(number=each.number, bytes=each.size, hash=b64u(each.part_hash)) for each in parts]
        return Listed(parts=listed, more=len(parts) == PAGE and parts[-1].number + 1 < MOST_PARTS)

    @get("/api/witness/films/{film_id:str}/parts/{number:int}", media_type=RAW, opt={"refuses": (404, 410)})
    async def one_part(film_id: PathId16, number: PartInPath) -> Response[bytes]:
        async with unit.reading() as books:
            film = await look(_film(film_id), films=books.films, at=clock.now())
            part = await books.parts.of(film.film_id, number=number)
        data = None if part is None else await blobs.read(part.name)
        if data is None:
            raise unknown()
        return Response(data, media_type=RAW)

    @post("/api/witness/films/{film_id:str}/clock", status_code=200, opt={"refuses": (403, 404, 410)})
    async def set_film_clock(film_id: PathId16, data: JSONBody[OfHours], secret: Secret) -> Ends:
        await check_hers(film_id, secret)
        async with unit.writing() as books:
            ends = await set_clock(
                _film(film_id), hours=data.hours, secret=from_b64u(secret, length=16), books=books, at=clock.now()
            )
        return Ends(ends)

    @post("/api/witness/films/{film_id:str}/commit", status_code=200, opt={"refuses": (403, 404, 410, 429)})
    async def commit_film(film_id: PathId16, data: JSONBody[Committing], secret: Secret) -> Receipt:
        await check_hers(film_id, secret)
        async with unit.writing() as books:
            note = await commit(
                Hash(from_b64u(data.commitment, length=32)),
                film_id=_film(film_id),
                secret=from_b64u(secret, length=16),
                pace=pace,
                books=books,
                at=clock.now(),
            )
        return Receipt(note.decode())

    @post("/api/witness/commit", status_code=200, opt={"refuses": (401, 429)})
    async def commit_one_opening(data: JSONBody[Committing], authorization: Token = None) -> Receipt:
        await check_trustee(authorization)
        async with unit.writing() as books:
            session = await admit(_token_of(authorization), town=books.town, sessions=sessions, at=clock.now())
            note = await commit_opening(
                Hash(from_b64u(data.commitment, length=32)),
                trustee=session.trustee,
                pace=pace,
                ledger=books.ledger,
                at=clock.now(),
            )
        return Receipt(note.decode())

    @post("/api/witness/films/{film_id:str}/erase", status_code=200, opt={"refuses": (403, 404)})
    async def erase_film(film_id: PathId16, data: JSONBody[Erasing]) -> Erased:
        said = from_b64u(data.tombstone)
        async with unit.reading() as books:
            await check_erases(said, film_id=_film(film_id), books=books)
        async with unit.writing() as books:
            tombstone = await erase(said, film_id=_film(film_id), books=books, at=clock.now())
            note = None if tombstone is None else await books.ledger.again(hash_of(tombstone), at=clock.now())
        return Erased(tombstone=b64u(tombstone or b""), receipt=(note or b"").decode())

    @post(
        "/api/witness/films/{film_id:str}/shares/{number:int}/take",
        status_code=200,
        media_type=RAW,
        opt={"refuses": (404, 410)},
    )
    async def take_one_share(film_id: PathId16, number: ShareInPath) -> Response[bytes]:
        async with unit.reading() as books:
            await share_of(_film(film_id), number=number, books=books, at=clock.now())
        async with unit.writing() as books:
            share = await take_share(_film(film_id), number=number, books=books, at=clock.now())
        return Response(share, media_type=RAW)

    @post("/api/witness/trustee", status_code=200, opt={"refuses": (401, 403, 404, 409)})
    async def open_session(data: JSONBody[Opening]) -> Opened:
        async with unit.reading() as books:
            token, until = await begin_session(from_b64u(data.open), town=books.town, sessions=sessions, at=clock.now())
        return Opened(token=b64u(token), until=until, number=b64u(number_of(pockets, at=clock.now())))

    @put("/api/witness/cases/{case_id:str}", request_max_body_size=CASE_BYTES, opt=_raw_in(401, 409, 429))
    async def ask_trustees(
        case_id: PathId16, body: RawBody, close_hash: CloseHash, ticket: Ticket = None, guest: Guest = None
    ) -> Ends:
        case, shuts = CaseId(from_b64u(case_id, length=16)), Hash(from_b64u(close_hash, length=32))
        entry = Entry(ticket, guest)
        async with unit.reading() as books:
            known = await check_asks(body, case_id=case, close_hash=shuts, entry=entry, cases=books.cases)
        if known is not None:
            return Ends(known)
        async with unit.writing() as books:
            ends = await ask(
                body,
                case_id=case,
                close_hash=shuts,
                entry=entry,
                gate=books.gate,
                cases=books.cases,
                at=clock.now(),
            )
        return Ends(ends)

    @get("/api/witness/cases", opt={"refuses": (401,)})
    async def open_cases(authorization: Token = None) -> Cases:
        async with unit.reading() as books:
            await admit(_token_of(authorization), town=books.town, sessions=sessions, at=clock.now())
            cases = await books.cases.open(at=clock.now())
        return Cases(
            [OneCase(id=b64u(each.case_id), ends=each.ends_hour, envelope=b64u(sealed)) for each, sealed in cases]
        )

    @post("/api/witness/cases/{case_id:str}/close", status_code=200, opt={"refuses": (403,)})
    async def close_case(case_id: PathId16, data: JSONBody[Closing]) -> Done:
        case, secret = CaseId(from_b64u(case_id, length=16)), from_b64u(data.secret, length=16)
        async with unit.reading() as books:
            is_here = await check_closes(case, secret=secret, cases=books.cases)
        if is_here:
            async with unit.writing() as books:
                await close(case, secret=secret, cases=books.cases)
        return Done()

    @post("/api/witness/cases/{case_id:str}/dismiss", status_code=200, opt={"refuses": (401,)})
    async def dismiss_case(case_id: PathId16, authorization: Token = None) -> Done:
        await check_trustee(authorization)
        async with unit.writing() as books:
            session = await admit(_token_of(authorization), town=books.town, sessions=sessions, at=clock.now())
            await dismiss(
                CaseId(from_b64u(case_id, length=16)),
                trustee=session.trustee,
                dismissed=dismissed,
                town=books.town,
                cases=books.cases,
                at=clock.now(),
            )
        return Done()

    return Router(
        path="/",
        route_handlers=[
            begin_film,
            film_state,
            film_cover,
            bring_share,
            bring_one_part,
            parts_here,
            part_hashes,
            one_part,
            set_film_clock,
            commit_film,
            commit_one_opening,
            erase_film,
            take_one_share,
            open_session,
            ask_trustees,
            open_cases,
            close_case,
            dismiss_case,
        ],
        tags=["witness"],
    )


async def _body(request: Request[Any, Any, Any]) -> bytes:
    """Refusal("witness.too_slow"). How long it may be the framework watches."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            return b"".join([piece async for piece in request.stream()])
    except TimeoutError as why:
        raise Refusal("witness.too_slow", safe="The film goes out too slowly. It is tried again.", status=408) from why


def _token_of(authorization: str | None) -> bytes:
    """Refusal("witness.closed")."""
    token = token_in(authorization, scheme="Trustee")
    if token is None:
        raise Refusal("witness.closed", safe="Open the trustee's page first.", status=401)
    return token


def _film(film_id: str) -> FilmId:
    return FilmId(from_b64u(film_id, length=16))


def _raw_in(*refuses: int) -> dict[str, object]:
    return {"refuses": refuses, "raw": True}
