"""What the clock does in witness. Each step bears being done again, and a crash between two leaves work, no lie."""

from collections.abc import AsyncIterator, Sequence

from tocsin.rails import Blobs, Files, Unit
from tocsin.terms.ids import FilmId
from tocsin.terms.instant import Instant
from tocsin.witness.model import FILMS, READER_KEPT_HOURS, Part, folder_of, part_of
from tocsin.witness.needs import Books
from tocsin.witness.verbs.bring_part import Coming

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


async def sweep_published(files: Files, *, unit: Unit[Books]) -> int:
    """What is not to be seen any more, or never was, leaves the disk; how many. The books are read after the folder:
    what came is in them.
    """
    kept = await files.kept()
    if not kept:
        return 0
    async with unit.reading() as books:
        shown = {film.file_hash for film in await books.published.shown()}
    over = [each for each in kept if each not in shown]
    for each in over:
        await files.drop(each)
    return len(over)


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
    went, film_id = 0, None
    known, missing = set[int](), list[Part]()
    async for part in _parts_in(blobs):
        if part.film_id != film_id:
            went += await _take_back(missing, unit=unit, coming=coming)
            film_id, missing = part.film_id, []
            async with unit.reading() as books:
                known = set(await books.parts.numbers(film_id))
        if part.number not in known:
            missing.append(part)
            if len(missing) == AT_ONCE:
                went += await _take_back(missing, unit=unit, coming=coming)
                missing = []
    return went + await _take_back(missing, unit=unit, coming=coming)


async def _take_back(some: Sequence[Part], *, unit: Unit[Books], coming: Coming) -> int:
    """All of one film. Not while one of its parts comes, whose bytes may be taken away again."""
    if not some:
        return 0
    film_id = some[0].film_id
    async with coming.settling(film_id), unit.writing() as books:
        film = await books.films.of(film_id)
        if film is None or film.is_gone:
            return 0
        by_number = {part.number: part for part in some}
        added = [part for number, part in by_number.items() if await books.parts.of(film_id, number=number) is None]
        for part in added:
            await books.parts.add(part)
        if added:
            safe = await books.parts.reach(film_id, start=film.safe)
            await books.films.save(film.grown(parts=len(added), by=sum(part.size for part in added), safe=safe))
    return len(added)


async def _parts_in(blobs: Blobs) -> AsyncIterator[Part]:
    async for name in blobs.names(FILMS):
        part = part_of(name)
        if part is not None:
            yield part


async def drop_strays(*, unit: Unit[Books], blobs: Blobs) -> int:
    """Bytes of films that the books do not know, as after a restored backup; how many. A film is in the books before
    its first part comes, so what comes meanwhile is no stray.
    """
    known: dict[FilmId, bool] = {}

    async def strays() -> AsyncIterator[str]:
        async for part in _parts_in(blobs):
            if part.film_id not in known:
                async with unit.reading() as books:
                    known[part.film_id] = await books.films.of(part.film_id) is not None
            if not known[part.film_id]:
                yield part.name

    return await _drop(blobs, strays())


async def _drop(blobs: Blobs, names: AsyncIterator[str]) -> int:
    dropped = 0
    async for name in names:
        await blobs.drop(name)
        dropped += 1
    return dropped
