from hmac import compare_digest

from tocsin.seals.film import MALFORMED, read_cover, read_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import FilmId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import Film, unknown, wrong_secret
from tocsin.witness.needs import Books
from tocsin.witness.verbs.publish import made_of, withdraw_all_of


async def erase(tombstone: bytes, *, film_id: FilmId, books: Books, at: Instant) -> bytes | None:
    """Nobody is given anything of it from now on; its cover and shares are overwritten, and its parts are next.
    What was let out of it for everybody is withdrawn.

    What stays is the tombstone, so that other houses can see that it was hers to ask: the one that came first, which is
    the answer too, to who has its secret; none for a film that was over before. A film that the house has forgotten
    answers with it too, if anything that was made of it was still shown. It is written down once, later where
    the ledger stands still. Again changes nothing.
    Refusal("witness.malformed", "wire.*"), "witness.unknown", "witness.wrong_secret".
    """
    film = await check_erases(tombstone, film_id=film_id, books=books)
    await withdraw_all_of(film_id, tombstone, books=books, at=at)
    if film is None:
        return tombstone
    if film.is_gone:
        return await books.films.tombstone(film_id)
    await books.films.end(film.gone(at=at), tombstone=tombstone)
    await books.shares.forget(film_id)
    await books.ledger.keep(hash_of(tombstone), at=at)
    return tombstone


async def check_erases(tombstone: bytes, *, film_id: FilmId, books: Books) -> Film | None:
    """The film, of which this is hers to say; None of one that is forgotten, while something made of it is still shown.
    What `erase` refuses.
    """
    said = read_tombstone(tombstone)
    if said.film != film_id:
        raise Refusal(MALFORMED, safe="This is about another film.")
    film = await books.films.of(film_id)
    if film is None:
        if not await made_of(film_id, secret=said.secret, books=books):
            raise unknown()
        return None
    if film.is_gone:
        first = await books.films.tombstone(film_id)
        may = first is None or compare_digest(read_tombstone(first).secret, said.secret)
    else:
        may = read_cover(await books.films.cover(film_id) or b"").erased_by(said.secret)
    if not may:
        raise wrong_secret()
    return film
