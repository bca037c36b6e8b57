"""HTTP for films that two trustees let out: put here by anybody who has what they signed, taken back by one of them."""

import asyncio
from typing import Annotated, Any

from litestar import Request, Router, get, post, put
from litestar.params import JSONBody, PathParameter
from msgspec import Meta, Struct

from tocsin.ledger import tlog_proof
from tocsin.ledger.vkey import VerifierKey
from tocsin.rails import Clock, Files, Unit
from tocsin.seals import film, film_statement, released
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Hash
from tocsin.terms.refusal import Refusal
from tocsin.terms.whole_file import patience_s
from tocsin.witness.model import Published
from tocsin.witness.needs import Books, Space
from tocsin.witness.verbs.publish import (
    Put,
    announce,
    bring_film,
    check_announces,
    check_withdraws,
    check_withdraws_hers,
    shows_any,
    tombstone_in,
    unknown,
    withdraw,
    withdraw_by_filmer,
    withdrawn,
)

COMING_AT_ONCE = 1
HashInPath = Annotated[str, PathParameter(pattern="^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$")]


def _b64(size: int) -> Any:
    return Meta(pattern="^[A-Za-z0-9_-]+$", max_length=(size * 4 + 2) // 3)


class LetOut(Struct):
    """release: § 26. statement: of the film it was made of (§ 25), and that film's cover (§ 24). proof: tlog-proof."""

    release: Annotated[str, _b64(released.LIMIT)]
    statement: Annotated[str, _b64(film_statement.LIMIT)]
    proof: Annotated[str, _b64(tlog_proof.MOST_BYTES)]
    cover: Annotated[str, _b64(film.LIMIT)]


class Announced(Struct):
    """is_here: its bytes are; else they may follow."""

    is_here: bool


class Withdrawing(Struct):
    """One of the two: a trustee's signed withdrawal (§ 26), or the filmer's tombstone (§ 25)."""

    withdrawal: Annotated[str, _b64(released.LIMIT)] | None = None
    tombstone: Annotated[str, _b64(96)] | None = None


class Shows(Struct):
    films: bool


class Done(Struct):
    """Done."""


class OneShown(Struct):
    film: str
    bytes: int
    release: str


class OneWithdrawn(Struct):
    """word: a trustee's withdrawal; null of whoever filmed, whose secret also erases her film."""

    film: str
    word: str | None


class AllShown(Struct):
    shown: list[OneShown]
    withdrawn: list[OneWithdrawn]


def published_door(*, unit: Unit[Books], clock: Clock, files: Files, space: Space, log: VerifierKey) -> Router:
    berths = asyncio.Semaphore(COMING_AT_ONCE)

    @put(
        "/api/witness/published/{film_hash:str}",
        request_max_body_size=96 << 10,
        opt={"refuses": (403, 404, 409, 410, 429)},
    )
    async def let_out(film_hash: HashInPath, data: JSONBody[LetOut]) -> Announced:
        file_hash = _hash(film_hash)
        said = Put(*(from_b64u(each) for each in (data.release, data.statement, data.proof, data.cover)))
        async with unit.reading() as books:
            film, is_new = await check_announces(
                said, file_hash=file_hash, log=log, space=space, books=books, at=clock.now()
            )
        if is_new:
            async with unit.writing() as books:
                await announce(said, file_hash=file_hash, log=log, space=space, books=books, at=clock.now())
        return Announced(is_here=await files.size_of(file_hash) == film.size)

    @put(
        "/api/witness/published/{film_hash:str}/film",
        request_max_body_size=released.MOST_BYTES,
        opt={"refuses": (404, 408, 409, 410, 429), "raw": True},
    )
    async def bring_film_let_out(film_hash: HashInPath, request: Request[Any, Any, Any]) -> Done:
        """From anybody: only these very bytes are taken. Broken off it begins anew."""
        file_hash = _hash(film_hash)
        shown = await _shown(file_hash)
        if berths.locked():
            raise Refusal("file.busy", safe="Other files are coming in. Try again in a minute.", status=429)
        try:
            async with berths, asyncio.timeout(patience_s(shown.size)):
                await bring_film(shown, request.stream(), files=files, space=space)
        except TimeoutError as why:
            raise Refusal("file.too_slow", safe="The file came too slowly. Try again.", status=408) from why
        try:
            await _shown(file_hash)
        except Refusal:
            await files.drop(file_hash)
            raise
        return Done()

    @post("/api/witness/published/{film_hash:str}/withdraw", status_code=200, opt={"refuses": (403, 404, 429)})
    async def withdraw_film(film_hash: HashInPath, data: JSONBody[Withdrawing]) -> Done:
        file_hash = _hash(film_hash)
        if data.withdrawal is not None:
            word = from_b64u(data.withdrawal)
            async with unit.reading() as books:
                is_new = await check_withdraws(word, file_hash=file_hash, books=books, at=clock.now())
            if is_new:
                async with unit.writing() as books:
                    await withdraw(word, file_hash=file_hash, books=books, at=clock.now())
        elif data.tombstone is not None:
            word = from_b64u(data.tombstone)
            async with unit.reading() as books:
                is_new = await check_withdraws_hers(word, file_hash=file_hash, books=books)
            if is_new:
                async with unit.writing() as books:
                    await withdraw_by_filmer(word, file_hash=file_hash, books=books, at=clock.now())
        else:
            raise Refusal(film.MALFORMED, safe="Nobody says that this is to be taken down.")
        await files.drop(file_hash)
        return Done()

    @get("/api/witness/published")
    async def films_let_out() -> AllShown:
        """Those that are here: of one that is still to come only those know who have it."""
        async with unit.reading() as books:
            shown, went = await books.published.shown(), await books.published.withdrawn()
        return AllShown(
            [
                OneShown(b64u(each.file_hash), each.size, b64u(each.release))
                for each in shown
                if await files.size_of(each.file_hash) == each.size
            ],
            [OneWithdrawn(b64u(each.file_hash), None if tombstone_in(each.word) else b64u(each.word)) for each in went],
        )

    @get("/api/witness/shows")
    async def shows_films() -> Shows:
        async with unit.reading() as books:
            return Shows(await shows_any(books=books, files=files))

    async def _shown(file_hash: Hash) -> Published:
        async with unit.reading() as books:
            found = await books.published.of(file_hash)
        if found is None:
            raise unknown()
        if not isinstance(found, Published):
            raise withdrawn()
        return found

    return Router(
        path="/",
        route_handlers=[let_out, bring_film_let_out, withdraw_film, films_let_out, shows_films],
        tags=["witness"],
    )


def _hash(text: str) -> Hash:
    return Hash(from_b64u(text, length=32))
