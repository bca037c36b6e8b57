"""What the clock does in witness. Each step bears being done again, and a crash between two leaves work, no lie."""

from collections.abc import AsyncIterator, Sequence

from tocsin.rails import Blobs, Unit
from tocsin.terms.ids import FilmId
from tocsin.terms.instant import Instant
from tocsin.witness.model import FILMS, READER_KEPT_HOURS, Part, folder_of, part_of
from tocsin.witness.needs import Books
from tocsin.witness.verbs.bring_part import Coming, counted

AT_ONCE, A_TICK = 250, 2_000
STRAYS_KEPT_S = 7 * 24 * 3600
"""From the start of a house: what a town made again from a copy does not know, its phones may still begin anew."""


async def sweep(*, unit: Unit[Books], blobs: Blobs) -> int:
    """Parts of films that are gone leave the disk, and then the books; how many, no more than A_TICK, so that other
    jobs have their turn.
    """
    went = 0
    while went < A_TICK:
        async with unit.reading() as books:
            left = await books.parts.of_gone(limit=AT_ONCE)
        if not left:
            break
        for part in left:
            await blobs.drop(part.name)
        async with unit.writing() as books:
            await books.parts.forget(left)
        went += len(left)
    return went


async def forget(books: Books, *, at: Instant) -> int:
    """Cases whose clock has ended, and houses that keep no second copy any more."""
    hour = at // 3600
    return await books.cases.forget(hour=hour) + await books.readers.forget(hour=hour - READER_KEPT_HOURS)


async def end(*, unit: Unit[Books], blobs: Blobs, at: Instant) -> int:
    """Films whose clock has ended are gone. What stayed of those that went long ago is forgotten, and with it what a
    crash in the wrong moment has left of their bytes. How many.
    """
    async with unit.writing() as books:
        over = await books.films.over(hour=at // 3600, limit=AT_ONCE)
        for film in over:
            if not film.is_gone:
                await books.films.end(film.gone(at=at), tombstone=None)
                await books.shares.forget(film.film_id)
    long_gone = [film.film_id for film in over if film.is_gone]
    for film_id in long_gone:
        await _drop(blobs, blobs.names(folder_of(film_id)))
    if long_gone:
        async with unit.writing() as books:
            for film_id in long_gone:
                await books.films.forget(film_id)
                await books.copies.forget(film_id)
                await books.readers.forget_proofs(film_id)
    return len(over)


async def recount(*, unit: Unit[Books], blobs: Blobs, coming: Coming) -> int:
    """Parts whose bytes are here, without a row that says so, get their row again; how many. So a film that lies in an
    object store outlives a house that was made again from a copy.
    """
    went, some = 0, list[Part]()
    async for name in blobs.names(FILMS):
        part = part_of(name)
        if part is None:
            continue
        if some and (some[0].film_id != part.film_id or len(some) == AT_ONCE):
            went += await _counted_again(some, unit=unit, coming=coming)
            some = []
        some.append(part)
    return went + (await _counted_again(some, unit=unit, coming=coming) if some else 0)


async def _counted_again(some: Sequence[Part], *, unit: Unit[Books], coming: Coming) -> int:
    """Of one film, while none of its parts comes."""
    film_id = some[0].film_id
    async with coming.settling(film_id):
        async with unit.reading() as books:
            known = set(await books.parts.numbers(film_id))
        missing = {part.number: part for part in some if part.number not in known}
        if not missing:
            return 0
        async with unit.writing() as books:
            film = await books.films.of(film_id)
            if film is None or film.is_gone:
                return 0
            for part in missing.values():
                film = await counted(part, film=film, books=books)
        return len(missing)


async def drop_strays(*, unit: Unit[Books], blobs: Blobs) -> int:
    """Bytes of films that the books do not know, as after a restored backup; how many. A film is in the books before
    its first part comes, so what comes meanwhile is no stray.
    """
    known: dict[FilmId, bool] = {}

    async def strays() -> AsyncIterator[str]:
        async for name in blobs.names(FILMS):
            part = part_of(name)
            if part is None:
                continue
            if part.film_id not in known:
                async with unit.reading() as books:
                    known[part.film_id] = await books.films.of(part.film_id) is not None
            if not known[part.film_id]:
                yield name

    return await _drop(blobs, strays())


async def _drop(blobs: Blobs, names: AsyncIterator[str]) -> int:
    dropped = 0
    async for name in names:
        await blobs.drop(name)
        dropped += 1
    return dropped
