"""This town's films back from a house that kept a second copy, after this one was lost."""

from dataclasses import dataclass

from tocsin.terms.instant import Instant
from tocsin.witness.model import Film, Lane, Listed
from tocsin.witness.needs import Books, OtherHouse
from tocsin.witness.verbs.fetch import Fetching


@dataclass
class HavingBack(Fetching):
    """Phones that were filming go on: the hash of a film's secret comes back with it. By whom it came in nobody knows
    any more; it counts as a member's.
    """

    async def is_its(self, film: Film, *, books: Books) -> bool:
        return film.lane is not Lane.MIRROR

    async def begin(self, said: Listed, *, cover: bytes, books: Books) -> None:
        await books.films.add(_hers(said), cover=cover)

    async def end(self, said: Listed, film: Film | None, *, books: Books, at: Instant) -> None:
        """What was erased after this house's own copy was made stays erased."""
        if film is None:
            film = _hers(said)
            await books.films.add(film, cover=b"")
        elif film.is_gone:
            return
        await books.films.end(film.gone(at=at), tombstone=said.tombstone)
        await books.shares.forget(said.film_id)

    async def used(self, *, books: Books) -> int:
        of_all, _ = await books.films.sizes()
        return of_all

    async def after_erasing(self, house: OtherHouse, *, at: Instant) -> None:
        """Nobody waits for a proof."""


def _hers(said: Listed) -> Film:
    return Film(said.film_id, Lane.MEMBER, said.ends_hour, said.write_hash)
