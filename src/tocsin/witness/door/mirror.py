"""HTTP between houses: a cosigner of this town reads its films to keep a second copy; a town whose films are kept here
has them back.
"""

from collections.abc import Sequence
from typing import Annotated

from litestar import Response, Router, get, post
from litestar.params import HeaderParameter, JSONBody, PathParameter, QueryParameter
from msgspec import Meta, Struct

from tocsin.rails import Clock, Unit
from tocsin.seals.film import MOST_PARTS, MOST_TRUSTEES
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import FilmId
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import FILMS_MOST, Listed, Mirrored, unknown
from tocsin.witness.needs import Books
from tocsin.witness.verbs.show_films import Caller, admit_house, hear_gone, news_of, show_films

RAW = "application/octet-stream"
LACKS_MOST = MOST_PARTS * sum(FILMS_MOST.values())

PathId16 = Annotated[str, PathParameter(pattern="^[A-Za-z0-9_-]{21}[AQgw]$")]
After = Annotated[str | None, QueryParameter(name="after", pattern="^[A-Za-z0-9_-]{21}[AQgw]$", description="a film")]
Lacks = Annotated[int, QueryParameter(name="lacks", ge=0, le=LACKS_MOST, description="parts still to be fetched")]
ShareInPath = Annotated[int, PathParameter(ge=0, lt=MOST_TRUSTEES)]
House = Annotated[str | None, HeaderParameter(name="Authorization", description="Mirror <b64u>", max_length=1_024)]


class OneFilm(Struct):
    """ends: unix hour. write: the hash of its phone's secret. tombstone: of an erased one, which has nothing else."""

    film: str
    ends: int
    parts: int
    shares: int
    write: str | None
    tombstone: str | None


class Films(Struct):
    """In the order of their numbers; ask again from behind the last one until none comes."""

    films: list[OneFilm]


class Shown(Struct):
    """gone: signed (§ 29)."""

    gone: Annotated[str, Meta(pattern="^[A-Za-z0-9_-]+$", max_length=1_024)]


class Heard(Struct):
    """Done."""


class Proof(Struct):
    mirror: str
    proof: str


class GoneFrom(Struct):
    """mirrors: the houses that keep second copies, by their keys' names. proofs: of those that have shown that this
    film is gone there too.
    """

    tombstone: str
    mirrors: list[str]
    proofs: list[Proof]


def mirror_door(*, unit: Unit[Books], clock: Clock, mirrored: Sequence[Mirrored]) -> Router:
    async def admitted(authorization: str | None, *, books: Books) -> Caller:
        scheme, _, signed = (authorization or "").partition(" ")
        if scheme != "Mirror" or not signed:
            raise Refusal("mirror.unknown", safe="This is for houses that keep a second copy.", status=401)
        return await admit_house(from_b64u(signed), town=books.town, mirrored=mirrored, at=clock.now())

    @get("/api/witness/mirror/films", opt={"refuses": (401, 403, 404)})
    async def films_for_a_house(after: After = None, lacks: Lacks = 0, authorization: House = None) -> Films:
        behind = None if after is None else FilmId(from_b64u(after, length=16))
        async with unit.reading() as books:
            caller = await admitted(authorization, books=books)
            news = await news_of(caller, after=behind, lacks=lacks, readers=books.readers, at=clock.now())
            listed = await show_films(caller, after=behind, films=books.films)
        if news is not None:
            async with unit.writing() as books:
                await books.readers.note(news)
        return Films([_one(each) for each in listed])

    @get(
        "/api/witness/mirror/films/{film_id:str}/shares/{number:int}",
        media_type=RAW,
        opt={"refuses": (401, 403, 404)},
    )
    async def share_for_a_house(film_id: PathId16, number: ShareInPath, authorization: House = None) -> Response[bytes]:
        """It counts as asked for by nobody: no trustee has taken it."""
        async with unit.reading() as books:
            await admitted(authorization, books=books)
            share = await books.shares.of(FilmId(from_b64u(film_id, length=16)), number=number)
        if share is None:
            raise unknown()
        return Response(share, media_type=RAW)

    @post("/api/witness/mirror/gone", status_code=200, opt={"refuses": (401, 403, 404, 409)})
    async def film_is_gone_there(data: JSONBody[Shown], authorization: House = None) -> Heard:
        async with unit.reading() as books:
            await admitted(authorization, books=books)
        async with unit.writing() as books:
            await hear_gone(from_b64u(data.gone), books=books, at=clock.now())
        return Heard()

    @get("/api/witness/films/{film_id:str}/gone", opt={"refuses": (404,)})
    async def film_is_gone(film_id: PathId16) -> GoneFrom:
        film = FilmId(from_b64u(film_id, length=16))
        async with unit.reading() as books:
            tombstone = await books.films.tombstone(film)
            readers, proofs = await books.readers.all(), await books.readers.proofs(film)
        if tombstone is None:
            raise unknown()
        return GoneFrom(
            tombstone=b64u(tombstone),
            mirrors=[each.name for each in readers],
            proofs=[Proof(mirror=name, proof=b64u(proof)) for name, proof in proofs],
        )

    return Router(
        path="/",
        route_handlers=[films_for_a_house, share_for_a_house, film_is_gone_there, film_is_gone],
        tags=["witness"],
    )


def _one(listed: Listed) -> OneFilm:
    return OneFilm(
        film=b64u(listed.film_id),
        ends=listed.ends_hour,
        parts=listed.parts,
        shares=listed.shares,
        write=None if listed.write_hash is None else b64u(listed.write_hash),
        tombstone=None if listed.tombstone is None else b64u(listed.tombstone),
    )
