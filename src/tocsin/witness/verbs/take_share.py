from dataclasses import replace

from tocsin.terms.ids import FilmId
from tocsin.terms.instant import Instant
from tocsin.witness.model import Film, unknown
from tocsin.witness.needs import Books
from tocsin.witness.verbs.look import look

ASKED_MOST = 1_000_000


async def take_share(film_id: FilmId, *, number: int, books: Books, at: Instant) -> bytes:
    """Sealed to one trustee, so whoever knows the film may have it: also a trustee who has left the book since. That it
    was asked for is counted, and whoever filmed sees the count. Refusal("witness.unknown", "witness.gone").
    """
    film, share = await share_of(film_id, number=number, books=books, at=at)
    await books.films.save(replace(film, asked=min(film.asked + 1, ASKED_MOST)))
    return share


async def share_of(film_id: FilmId, *, number: int, books: Books, at: Instant) -> tuple[Film, bytes]:
    """What `take_share` refuses; nothing is counted."""
    film = await look(film_id, films=books.films, at=at)
    share = await books.shares.of(film_id, number=number)
    if share is None:
        raise unknown()
    return film, share
