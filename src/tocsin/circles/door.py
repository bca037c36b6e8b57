"""HTTP for the town's book, invites and passes. Signatures are the only authority; there is no login."""

import asyncio
from typing import Annotated, Any

from litestar import Request, Router, get, post, put
from litestar.params import HeaderParameter, JSONBody, PathParameter, QueryParameter
from litestar.response import Stream
from msgspec import Meta, Struct

from tocsin.circles.model import NotFounded, listed_file
from tocsin.circles.needs import Books, DayCounts
from tocsin.circles.verbs.bring import bring
from tocsin.circles.verbs.certify import certify
from tocsin.circles.verbs.cut import cut
from tocsin.circles.verbs.found import found
from tocsin.circles.verbs.grant import grant
from tocsin.circles.verbs.inscribe import inscribe
from tocsin.circles.verbs.join import join
from tocsin.circles.verbs.sell import sell
from tocsin.circles.verbs.slip import slip
from tocsin.circles.verbs.vouch import vouch
from tocsin.rails import Clock, Files, Unit
from tocsin.seals.statement import MOST_FILE_BYTES, TownFile
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Hash, Window
from tocsin.terms.refusal import Refusal
from tocsin.terms.whole_file import asked_bytes, patience_s

LARGE = 4 << 20
FILES_COMING_AT_ONCE = 4
KEEP_FOR_EVER = "public, max-age=31536000, immutable"
_MOST_SEQUENCE = 2**32 - 1

B64 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]+$")]
Secret16 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{21}[AQgw]$", description="16 bytes")]
Hash32 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$", description="SHA-256")]
Number = Annotated[int, Meta(ge=0, le=_MOST_SEQUENCE)]
Since = Annotated[int, QueryParameter(name="since", ge=0, le=_MOST_SEQUENCE)]
WindowNumber = Annotated[int, PathParameter(ge=0, le=_MOST_SEQUENCE)]
Range = Annotated[str | None, HeaderParameter(name="Range")]
HashInPath = Annotated[str, PathParameter(pattern="^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$")]


class Done(Struct):
    """Done."""


class Town(Struct):
    town: str | None
    name: str | None
    epoch: str
    founded: bool


class Founding(Struct):
    setup: B64
    statements: Annotated[list[B64], Meta(min_length=1, max_length=64)]


class Founded(Struct):
    town: str


class Slip(Struct):
    window: Number
    secret: Hash32


class Chain(Struct):
    statements: list[str]
    slips: list[Slip]


class Statement(Struct):
    statement: B64


class Inscribed(Struct):
    sequence: int


class CertifiedLeaves(Struct):
    statement: B64
    leaves: Annotated[list[B64], Meta(max_length=4096)]


class Watch(Struct):
    statement: str
    leaves: list[str]
    stand_ins: list[str]


class StandIn(Struct):
    stand_in: B64


class Grant(Struct):
    grant: B64


class Cut(Struct):
    cut: B64


class InviteState(Struct):
    uses_left: int
    joined: int
    open: bool


class Joining(Struct, rename={"pass_hash": "pass"}):
    invite: Secret16
    pass_hash: Hash32


class Purchase(Struct, rename={"pass_secret": "pass"}):
    pass_secret: Secret16
    tickets: Annotated[list[Hash32], Meta(min_length=1, max_length=8)]


class Purchased(Struct):
    left_today: int


def door(*, unit: Unit[Books], clock: Clock, counts: DayCounts, files: Files, epoch: str) -> Router:
    berths = asyncio.Semaphore(FILES_COMING_AT_ONCE)

    async def listed(file_hash: str) -> TownFile:
        async with unit.reading() as books:
            roster = await books.chain.roster(at=clock.now())
        return listed_file(Hash(from_b64u(file_hash, length=32)), roster=roster)

    @get("/api/town")
    async def town() -> Town:
        async with unit.reading() as books:
            if not await books.chain.is_founded():
                return Town(town=None, name=None, epoch=epoch, founded=False)
            roster = await books.chain.roster(at=clock.now())
        return Town(town=b64u(roster.town), name=roster.founding.name, epoch=epoch, founded=True)

    @post("/api/found", status_code=200, request_max_body_size=LARGE, opt={"refuses": (401, 403, 409)})
    async def found_town(data: JSONBody[Founding]) -> Founded:
        statements = [from_b64u(each) for each in data.statements]
        async with unit.writing() as books:
            founded = await found(
                statements,
                setup=from_b64u(data.setup),
                setups=books.setups,
                chain=books.chain,
                news=books.news,
                at=clock.now(),
            )
        return Founded(town=b64u(founded))

    @get("/api/roster", opt={"refuses": (404,)})
    async def roster(since: Since = 0) -> Chain:
        async with unit.reading() as books:
            if not await books.chain.is_founded():
                raise NotFounded
            statements = await books.chain.statements(since=since)
            slips = await books.windows.slips()
        return Chain(
            statements=[b64u(each) for each in statements],
            slips=[Slip(window=window, secret=b64u(secret)) for window, secret in slips],
        )

    @post("/api/roster", status_code=200, opt={"refuses": (403, 404, 409)})
    async def inscribe_statement(data: JSONBody[Statement]) -> Inscribed:
        async with unit.writing() as books:
            sequence = await inscribe(from_b64u(data.statement), chain=books.chain, news=books.news, at=clock.now())
        return Inscribed(sequence=sequence)

    @put("/api/windows/{window:int}", request_max_body_size=LARGE, opt={"refuses": (404,)})
    async def certify_window(window: WindowNumber, data: JSONBody[CertifiedLeaves]) -> Done:
        async with unit.writing() as books:
            await certify(
                Window(window),
                statement=from_b64u(data.statement),
                leaves=[from_b64u(each) for each in data.leaves],
                chain=books.chain,
                windows=books.windows,
                news=books.news,
                at=clock.now(),
            )
        return Done()

    @get("/api/windows/{window:int}", opt={"refuses": (404,)})
    async def window_of(window: WindowNumber) -> Watch:
        async with unit.reading() as books:
            kept = await books.windows.of(Window(window))
        if kept is None:
            raise Refusal("window.unknown", safe="This house does not know who was on watch then.", status=404)
        return Watch(
            statement=b64u(kept.statement),
            leaves=[b64u(each) for each in kept.leaves],
            stand_ins=[b64u(each) for each in kept.stand_ins],
        )

    @post("/api/stand-ins", status_code=200, opt={"refuses": (404, 409)})
    async def vouch_stand_in(data: JSONBody[StandIn]) -> Done:
        async with unit.writing() as books:
            await vouch(
                from_b64u(data.stand_in), chain=books.chain, windows=books.windows, news=books.news, at=clock.now()
            )
        return Done()

    @post("/api/slips", status_code=200, opt={"refuses": (404,)})
    async def post_slip(data: JSONBody[Slip]) -> Done:
        async with unit.writing() as books:
            await slip(
                Window(data.window),
                secret=from_b64u(data.secret, length=32),
                chain=books.chain,
                windows=books.windows,
                news=books.news,
                at=clock.now(),
            )
        return Done()

    @post("/api/invites", status_code=200, opt={"refuses": (404,)})
    async def grant_invite(data: JSONBody[Grant]) -> Done:
        async with unit.writing() as books:
            await grant(from_b64u(data.grant), chain=books.chain, invites=books.invites, at=clock.now())
        return Done()

    @post("/api/invites/cut", status_code=200, opt={"refuses": (404,)})
    async def cut_invite(data: JSONBody[Cut]) -> Done:
        async with unit.writing() as books:
            await cut(from_b64u(data.cut), chain=books.chain, invites=books.invites, news=books.news, at=clock.now())
        return Done()

    @get("/api/invites/{invite_hash:str}", opt={"refuses": (404,)})
    async def invite_state(invite_hash: HashInPath) -> InviteState:
        async with unit.reading() as books:
            invite = await books.invites.of(Hash(from_b64u(invite_hash, length=32)))
        if invite is None:
            raise Refusal("invite.unknown", safe="This house does not know that invitation.", status=404)
        return InviteState(uses_left=invite.uses_left, joined=invite.joined, open=invite.is_open(at=clock.now()))

    @post("/api/passes", status_code=200, opt={"refuses": (404, 409)})
    async def join_town(data: JSONBody[Joining]) -> Done:
        async with unit.writing() as books:
            await join(
                Hash(from_b64u(data.pass_hash, length=32)),
                invite_secret=from_b64u(data.invite, length=16),
                invites=books.invites,
                passes=books.passes,
                at=clock.now(),
            )
        return Done()

    @post("/api/tickets", status_code=200, opt={"refuses": (401, 429)})
    async def sell_tickets(data: JSONBody[Purchase]) -> Purchased:
        async with unit.writing() as books:
            left = await sell(
                [Hash(from_b64u(each, length=32)) for each in data.tickets],
                pass_secret=from_b64u(data.pass_secret, length=16),
                passes=books.passes,
                tickets=books.tickets,
                counts=counts,
                at=clock.now(),
            )
        return Purchased(left_today=left)

    @put(
        "/api/files/{file_hash:str}",
        request_max_body_size=MOST_FILE_BYTES,
        opt={"refuses": (404, 408, 409, 429), "raw": True},
    )
    async def bring_file(file_hash: HashInPath, request: Request[Any, Any, Any]) -> Done:
        town_file = await listed(file_hash)
        if berths.locked():
            raise Refusal("file.busy", safe="Other files are coming in. Try again in a minute.", status=429)
        said = request.headers.get("content-length", "")
        try:
            async with berths, asyncio.timeout(patience_s(town_file.size)):
                await bring(
                    town_file, request.stream(), said_bytes=int(said) if said.isdecimal() else None, files=files
                )
        except TimeoutError as why:
            raise Refusal("file.too_slow", safe="The file came too slowly. Try again.", status=408) from why
        return Done()

    @get("/api/files/{file_hash:str}", media_type="application/octet-stream", opt={"refuses": (404, 416)})
    async def town_file(file_hash: HashInPath, part: Range = None) -> Stream:
        file = await listed(file_hash)
        if await files.size_of(file.file_hash) != file.size:
            raise Refusal("file.not_here", safe="This file has not come to the house yet.", status=404)
        asked = asked_bytes(part, size=file.size)
        start, end = asked or (0, file.size)
        headers = {
            "Accept-Ranges": "bytes",
            "Cache-Control": KEEP_FOR_EVER,
            "Content-Length": str(end - start),
            "ETag": f'"{file_hash}"',
        }
        if asked is not None:
            headers["Content-Range"] = f"bytes {start}-{end - 1}/{file.size}"
        return Stream(
            files.read(file.file_hash, start=start, end=end),
            headers=headers,
            media_type="application/octet-stream",
            status_code=200 if asked is None else 206,
        )

    return Router(
        path="/",
        route_handlers=[
            town,
            found_town,
            roster,
            inscribe_statement,
            certify_window,
            window_of,
            vouch_stand_in,
            post_slip,
            grant_invite,
            cut_invite,
            invite_state,
            join_town,
            sell_tickets,
            bring_file,
            town_file,
        ],
        tags=["circles"],
    )
