"""A part of a film: on the disk first, then in the books. What is in the books is safe.

[Note: Two steps, and a crash between them]
A part's bytes lie outside the database, so no transaction has both. They are durable under a name that has their hash
in it before a row says that they are here; what a crash leaves without a row is what the phone sends again, to the same
name, or goes with its film. Nothing is ever taken away under a name that a row has: a film's own lock is held from the
first step to the second.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from weakref import WeakValueDictionary

from tocsin.rails import Blobs, Unit
from tocsin.terms.ids import FilmId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import Film, Lane, Part, check_part, check_room
from tocsin.witness.needs import Books, Space
from tocsin.witness.verbs.look import hers

OF_ONE_FILM, OF_GUESTS, OF_ALL = 16, 32, 128
"""Parts that may be coming at once. A phone sends three; what hangs on a dead line counts until it is given up."""


class Coming:
    """What is under way. In memory only."""

    def __init__(self) -> None:
        self._of: dict[FilmId, int] = {}
        self._in: dict[Lane, int] = dict.fromkeys(Lane, 0)
        self._locks: WeakValueDictionary[FilmId, asyncio.Lock] = WeakValueDictionary()

    @contextmanager
    def place(self, film: Film) -> Iterator[None]:
        """Refusal("witness.busy")."""
        film_id, lane = film.film_id, film.lane
        here = self._of.get(film_id, 0)
        is_no_guest_in = lane is Lane.GUEST and self._in[lane] >= OF_GUESTS
        if here >= OF_ONE_FILM or is_no_guest_in or sum(self._in.values()) >= OF_ALL:
            raise Refusal("witness.busy", safe="Very much film is coming in. It goes on in a moment.", status=429)
        self._of[film_id] = here + 1
        self._in[lane] += 1
        try:
            yield
        finally:
            self._in[lane] -= 1
            self._of[film_id] -= 1
            if not self._of[film_id]:
                del self._of[film_id]

    def settling(self, film_id: FilmId) -> asyncio.Lock:
        return self._locks.setdefault(film_id, asyncio.Lock())


async def bring_part(
    announced: Part,
    *,
    secret: bytes,
    body: Callable[[], Awaitable[bytes]],
    unit: Unit[Books],
    blobs: Blobs,
    space: Space,
    coming: Coming,
    at: Instant,
) -> int:
    """Up to which part everything is here, once this one is on the disk. The same again changes nothing.

    `body` is asked only of who may write, and where there is room. Refusal("witness.exists") for other bytes under a
    number that is taken, "witness.busy", "witness.full", what `hers` and `check_part` refuse.
    """
    async with unit.reading() as books:
        film, _ = await _expected(announced, secret=secret, books=books, space=space, at=at)
    with coming.place(film):
        data = await body()
        part = replace(announced, size=len(data))
        check_part(data, part_hash=part.part_hash)
        async with coming.settling(part.film_id):
            await blobs.put(part.name, data)
            try:
                async with unit.writing() as books:
                    return await _counted(part, secret=secret, books=books, space=space, at=at)
            except Refusal as why:
                if why.status != _HOUSE_CANNOT:
                    await blobs.drop(part.name)
                raise


_HOUSE_CANNOT = 503
"""Whether the row was written is not known then."""


async def _expected(part: Part, *, secret: bytes, books: Books, space: Space, at: Instant) -> tuple[Film, Part | None]:
    """The film, and the part if it is here already."""
    film = await hers(part.film_id, secret=secret, films=books.films, at=at)
    known = await books.parts.of(part.film_id, number=part.number)
    if known is None:
        of_all, of_guests = await books.films.sizes()
        check_room(
            film,
            by=part.size,
            of_all=of_all,
            of_guests=of_guests,
            room=space.room,
            is_spare=space.is_spare(),
        )
    elif known.part_hash != part.part_hash:
        raise Refusal("witness.exists", safe="Another part has this number.", status=409)
    return film, known


async def _counted(part: Part, *, secret: bytes, books: Books, space: Space, at: Instant) -> int:
    film, known = await _expected(part, secret=secret, books=books, space=space, at=at)
    return (film if known is not None else await counted(part, film=film, books=books)).safe


async def counted(part: Part, *, film: Film, books: Books) -> Film:
    """The film with one part more. Whoever calls holds the film's lock."""
    await books.parts.add(part)
    safe = film.safe
    if part.number == safe:
        safe = await books.parts.reach(part.film_id, start=safe)
    grown = film.grown(by=part.size, safe=safe)
    await books.films.save(grown)
    return grown
