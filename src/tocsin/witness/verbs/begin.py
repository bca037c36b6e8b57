from tocsin.seals.film import MALFORMED, read_cover
from tocsin.terms.ids import FilmId, Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import FILMS_MOST, Film, full, hour_of
from tocsin.witness.needs import Books, Entry


async def begin(
    cover: bytes, *, film_id: FilmId, hours: int, write_hash: Hash, entry: Entry, books: Books, at: Instant
) -> int:
    """Takes a film's cover in; the hour in which the film is gone, no later than the town's book allows. The same again
    costs no second entry and leaves its clock as it is.

    Whose shares the cover names is not compared with the book of today: a phone may have filmed without a line when the
    book was another. Refusal("witness.malformed", "wire.*"), "witness.exists" for another film under a known number,
    "witness.gone", "witness.nobody" where the town's book has none, "witness.full", what the gate refuses.
    """
    if read_cover(cover).film != film_id:
        raise Refusal(MALFORMED, safe="This is another film's cover.")
    known = await books.films.of(film_id)
    if known is not None:
        known.check_is_here(at=at)
        if known.write_hash != write_hash or await books.films.cover(film_id) != cover:
            raise Refusal("witness.exists", safe="Another film has this number.", status=409)
        return known.ends_hour
    most = (await books.town.roster(at=at)).films.hours
    if not most:
        raise Refusal("witness.nobody", safe="This town has nobody yet who could open a film.", status=409)
    lane = await books.gate.enter(entry, at=at)
    if await books.films.count(lane) >= FILMS_MOST[lane]:
        raise full()
    film = Film(film_id, lane, hour_of(at, after_hours=min(hours, most)), write_hash=write_hash)
    await books.films.add(film, cover=cover)
    return film.ends_hour
