"""32 bytes for the ledger, from somebody who has business with films. What they are of, only she can say; no row joins
them to the film or the trustee.
"""

from tocsin.rails import Ledger
from tocsin.terms.ids import FilmId, Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.needs import Books
from tocsin.witness.verbs.look import hers

AGAIN_S = 4


class Pace:
    """Who has had something written down just now. In memory only."""

    def __init__(self) -> None:
        self._lately: dict[bytes, Instant] = {}

    def check(self, who: bytes, *, at: Instant) -> None:
        """Refusal("witness.busy")."""
        self._lately = {each: then for each, then in self._lately.items() if 0 <= at - then < AGAIN_S}
        if who in self._lately:
            raise Refusal("witness.busy", safe="Very much film is coming in. It goes on in a moment.", status=429)

    def note(self, who: bytes, *, at: Instant) -> None:
        self._lately[who] = at


async def commit(commitment: Hash, *, film_id: FilmId, secret: bytes, pace: Pace, books: Books, at: Instant) -> bytes:
    """A receipt for what whoever films says of her film so far. Refusal("witness.busy"), what `hers` and the ledger
    refuse.
    """
    await hers(film_id, secret=secret, films=books.films, at=at)
    return await write_down(commitment, who=film_id, pace=pace, ledger=books.ledger, at=at)


async def write_down(commitment: Hash, *, who: bytes, pace: Pace, ledger: Ledger, at: Instant) -> bytes:
    """The ledger's receipt. Refusal("witness.busy") where `who` had one seconds ago, "ledger.*"."""
    pace.check(who, at=at)
    receipt = await ledger.promise(commitment, at=at)
    pace.note(who, at=at)
    return receipt
