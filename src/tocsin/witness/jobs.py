"""What the clock does in witness. Each step bears being done again, and a crash between two leaves work, no lie."""

from collections.abc import AsyncIterator

from tocsin.rails import Blobs, Unit
from tocsin.terms.instant import Instant
from tocsin.witness.model import FILMS, film_of, folder_of
from tocsin.witness.needs import Books

AT_ONCE, A_TICK = 250, 2_000
STRAYS_KEPT_S = 48 * 3600
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
    """Cases whose clock has ended."""
    return await books.cases.forget(hour=at // 3600)


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
    return len(over)


async def drop_strays(*, unit: Unit[Books], blobs: Blobs) -> int:
    """Bytes of films that the books do not know, as after a restored backup; how many. A film is in the books before
    its first part comes, so what comes meanwhile is no stray.
    """
    known: dict[str, bool] = {}

    async def strays() -> AsyncIterator[str]:
        async for name in blobs.names(FILMS):
            folder = name.rpartition("/")[0]
            if folder not in known:
                async with unit.reading() as books:
                    known[folder] = await books.films.of(film_of(name)) is not None
            if not known[folder]:
                yield name

    return await _drop(blobs, strays())


async def _drop(blobs: Blobs, names: AsyncIterator[str]) -> int:
    dropped = 0
    async for name in names:
        await blobs.drop(name)
        dropped += 1
    return dropped
