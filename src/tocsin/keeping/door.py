"""HTTP for the log and for cosigning: C2SP's own paths and texts, which other people's programs know."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated

from litestar import Response, Router, get, post
from litestar.params import JSONBody, PathParameter, QueryParameter, RawBody
from msgspec import Meta, Struct

from tocsin.keeping.model import CAUSES, shown
from tocsin.keeping.needs import Books, CosignedLog
from tocsin.keeping.verbs.cosign import cosign
from tocsin.keeping.verbs.look import look
from tocsin.keeping.verbs.promise import is_halted
from tocsin.keeping.verbs.prove import prove
from tocsin.keeping.verbs.shelf import Shelf, is_of
from tocsin.ledger import cosigner as add_checkpoint
from tocsin.ledger import vkey
from tocsin.ledger.checkpoint import SignedCheckpoint
from tocsin.ledger.tiles import read_path
from tocsin.ledger.vkey import SignatureKind, Signer, VerifierKey
from tocsin.rails import Clock, Unit
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

TEXT = "text/plain; charset=utf-8"
RAW = "application/octet-stream"
FOR_EVER = "public, max-age=31536000, immutable"
MOST_SAID = 8
SECONDS = "public, max-age=2"

HashInPath = Annotated[str, PathParameter(pattern="^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$")]
Due = Annotated[int, QueryParameter(name="due", ge=0, le=2**40, description="unix seconds, as the receipt says")]
Hash32 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$", description="SHA-256")]
Least = Annotated[
    int | None,
    QueryParameter(name="from", ge=0, le=2**53 - 1, description="under the first checkpoint kept of so many leaves"),
]
TilePath = Annotated[str, PathParameter(max_length=100)]
Since = Annotated[int, QueryParameter(name="since", ge=0, le=2**53 - 1, description="leaves that are stamped at least")]
Origin = Annotated[str, QueryParameter(name="origin", max_length=255)]


class Keys(Struct):
    """log, cosigner: verifier keys of C2SP signed-note. halted: the log promises and signs nothing just now."""

    log: str
    cosigner: str
    halted: bool


class Stamp(Struct):
    """reply: a TimeStampResp of RFC 3161, over the first lines of the checkpoint up to the empty one."""

    authority: str
    reply: str


class Stamped(Struct):
    """size: 0 where nothing that large was stamped."""

    size: int
    checkpoint: str
    stamps: list[Stamp]


class Looking(Struct, forbid_unknown_fields=True):
    """size: of a tree that was seen before, 0 of none. said: hashes of what the town says."""

    size: Annotated[int, Meta(ge=0, le=2**53 - 1)]
    said: Annotated[list[Hash32], Meta(max_length=MOST_SAID)]


class Place(Struct):
    leaf: int
    path: list[str]


class OfDay(Struct):
    """The last tree of an earlier day, and how the newest goes on from it."""

    size: int
    root: str
    growth: list[str]


class Looked(Struct):
    """growth: how the newest checkpoint goes on from the size asked for; empty where it is smaller."""

    checkpoint: str
    growth: list[str]
    of_day: OfDay | None
    places: list[Place | None]


class Evidence(Struct):
    """Two notes of one log that cannot both be true; `one` is empty where the house has nothing beside the other."""

    code: str
    origin: str
    one: str
    other: str


class Evidences(Struct):
    evidence: list[Evidence]


def door(
    *,
    unit: Unit[Books],
    clock: Clock,
    shelf: Shelf,
    log: Signer,
    cosigner: Signer,
    logs: Callable[[], Mapping[str, CosignedLog]],
    doubt: Callable[[SignedCheckpoint], None],
    stamp_now: Callable[[], Awaitable[None]],
) -> Router:
    """`logs`: by origin, whose checkpoints this house cosigns."""

    @get("/api/ledger/keys")
    async def keys() -> Keys:
        async with unit.reading() as books:
            halted = await is_halted(books.evidence)
        return Keys(
            log=vkey.write(VerifierKey.of(log, SignatureKind.ed25519)),
            cosigner=vkey.write(VerifierKey.of(cosigner, SignatureKind.cosignature_v1)),
            halted=halted,
        )

    @get("/api/ledger/proof/{commitment:str}", media_type="text/plain", opt={"refuses": (404,)})
    async def proof(commitment: HashInPath, due: Due, size: Least = None) -> Response[bytes]:
        wanted = Hash(from_b64u(commitment, length=32))
        return _answer(await prove(wanted, due=Instant(due), unit=unit, shelf=shelf, from_size=size), TEXT)

    @get("/api/ledger/stamps")
    async def stamps(since: Since = 0) -> Stamped:
        return await stamped(since)

    @post("/api/ledger/stamps", status_code=200, opt={"refuses": (429,)})
    async def stamp_latest() -> Stamped:
        """The town's authorities are asked now, for whoever cannot wait for the day's stamp."""
        await stamp_now()
        async with unit.reading() as books:
            sizes = await books.stamps.sizes()
        return await stamped(sizes[-1] if sizes else 0)

    async def stamped(since: int) -> Stamped:
        async with unit.reading() as books:
            size = next((each for each in await books.stamps.sizes() if each >= since), None)
            kept = None if size is None else await books.checkpoints.of(size)
            given = [] if size is None else await books.stamps.of(size)
        return Stamped(
            size=0 if size is None else size,
            checkpoint="" if kept is None else _text(kept.note),
            stamps=[Stamp(authority=authority, reply=b64u(reply)) for authority, reply in given],
        )

    @post("/api/ledger/look", status_code=200, opt={"refuses": (404,)})
    async def look_at_ledger(data: JSONBody[Looking]) -> Looked:
        said = [Hash(from_b64u(each, length=32)) for each in data.said]
        seen = await look(data.size, said, unit=unit, shelf=shelf)
        return Looked(
            checkpoint=_text(seen.newest.note),
            growth=[b64u(each) for each in seen.growth],
            of_day=None
            if seen.of_day is None
            else OfDay(seen.of_day.size, b64u(seen.of_day.root), [b64u(each) for each in seen.of_day_growth]),
            places=[
                None if each is None else Place(each.leaf, [b64u(node) for node in each.path]) for each in seen.places
            ],
        )

    @get("/ledger/checkpoint", include_in_schema=False)
    async def checkpoint() -> Response[bytes]:
        async with unit.reading() as books:
            latest = shown(await books.checkpoints.latest_two())
        if latest is None:
            raise _nothing()
        return _answer(latest.note, TEXT, keep=SECONDS)

    @get("/ledger/tile/{name:path}", include_in_schema=False)
    async def tile(name: TilePath) -> Response[bytes]:
        try:
            asked = read_path(f"tile/{name.lstrip('/')}")
        except Refusal as why:
            raise _nothing() from why
        async with unit.reading() as books:
            latest = await books.checkpoints.latest()
        file = None
        if latest is not None and is_of(asked, size=latest.size):
            file = await shelf.read(asked)
        if file is None:
            raise _nothing()
        return _answer(file, RAW, keep=FOR_EVER)

    @post(
        "/cosigner/add-checkpoint",
        status_code=200,
        include_in_schema=False,
        request_max_body_size=add_checkpoint.MOST_BYTES,
    )
    async def cosign_checkpoint(body: RawBody) -> Response[bytes]:
        async with unit.writing() as books:
            answer = await cosign(body, logs=logs(), books=books, cosigner_key=cosigner, doubt=doubt, at=clock.now())
        return _answer(answer.body, answer.media, status=answer.status)

    @get("/cosigner/checkpoint", include_in_schema=False)
    async def cosigned_last(origin: Origin) -> Response[bytes]:
        async with unit.reading() as books:
            last = await books.cosigned.of(origin)
        if last is None:
            raise _nothing()
        return _answer(last.note, TEXT)

    @get("/api/ledger/evidence")
    async def evidence() -> Evidences:
        async with unit.reading() as books:
            found = await books.evidence.all()
        return Evidences(
            evidence=[
                Evidence(code=each.code, origin=each.origin, one=_text(each.one), other=_text(each.other))
                for each in found
                if each.code in CAUSES
            ]
        )

    return Router(
        path="/",
        route_handlers=[
            keys,
            proof,
            stamps,
            stamp_latest,
            look_at_ledger,
            evidence,
            checkpoint,
            tile,
            cosign_checkpoint,
            cosigned_last,
        ],
        tags=["keeping"],
    )


def _text(note: bytes) -> str:
    return note.decode("utf-8", "replace")


def _answer(body: bytes, media: str, *, status: int = 200, keep: str = "no-store") -> Response[bytes]:
    """With C2SP's media types as they are: the framework would add to them."""
    return Response(body, status_code=status, headers={"Content-Type": media, "Cache-Control": keep})


def _nothing() -> Refusal:
    return Refusal("http.not_found", safe="There is nothing here.", status=404)
