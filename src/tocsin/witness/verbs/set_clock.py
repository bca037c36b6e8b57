from dataclasses import replace

from tocsin.terms.ids import FilmId
from tocsin.terms.instant import Instant
from tocsin.witness.model import hour_of
from tocsin.witness.needs import Books
from tocsin.witness.verbs.look import hers


async def set_clock(film_id: FilmId, *, hours: int, secret: bytes, books: Books, at: Instant) -> int:
    """It stays so many hours from now, as the book allows; never less than was said before, since the secret that adds
    to a film is on the phone that films, and does not erase. What `hers` refuses.
    """
    film = await hers(film_id, secret=secret, films=books.films, at=at)
    most = (await books.town.roster(at=at)).films.hours
    set_anew = replace(film, ends_hour=max(film.ends_hour, hour_of(at, after_hours=min(hours, most))))
    await books.films.save(set_anew)
    return set_anew.ends_hour
