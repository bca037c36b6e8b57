from tocsin.seals import envelope
from tocsin.seals.film import read_cover
from tocsin.terms.ids import FilmId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import SHARE_BYTES
from tocsin.witness.needs import Books
from tocsin.witness.verbs.look import hers


async def keep_share(sealed: bytes, *, film_id: FilmId, number: int, secret: bytes, books: Books, at: Instant) -> None:
    """What one trustee is to open later: the very envelope of which the cover has the hash. The same again changes
    nothing. Refusal("witness.other_share"), "envelope.*", what `hers` refuses.
    """
    if len(sealed) != SHARE_BYTES:
        raise Refusal("envelope.wrong_size", safe="This message has the wrong size.")
    envelope.read(sealed)
    await hers(film_id, secret=secret, films=books.films, at=at)
    cover = read_cover(await books.films.cover(film_id) or b"")
    if not cover.holds(number=number, share_envelope=sealed):
        raise Refusal("witness.other_share", safe="The film's cover has no such share.", status=409)
    if await books.shares.of(film_id, number=number) is None:
        await books.shares.add(film_id, number=number, envelope=sealed)
