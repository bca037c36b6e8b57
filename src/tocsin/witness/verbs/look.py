from tocsin.terms.ids import FilmId
from tocsin.terms.instant import Instant
from tocsin.witness.model import Film, unknown
from tocsin.witness.needs import Films


async def look(film_id: FilmId, *, films: Films, at: Instant) -> Film:
    """A film that is here. Refusal("witness.unknown", "witness.gone")."""
    film = await films.of(film_id)
    if film is None:
        raise unknown()
    film.check_is_here(at=at)
    return film


async def hers(film_id: FilmId, *, secret: bytes, films: Films, at: Instant) -> Film:
    """One that whoever asks has begun. Refusal("witness.unknown", "witness.gone", "witness.wrong_secret")."""
    film = await look(film_id, films=films, at=at)
    film.check_writes(secret)
    return film
