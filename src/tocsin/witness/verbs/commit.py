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
REMEMBERED_S = 24 * 3600
SPARE = 2
"""Receipts that a film may have beyond one for each of its parts: an answer gets lost."""


class Pace:
    """Who has had something written down, when last and how often. In memory only, for a day after the last time."""

    def __init__(self) -> None:
        self._lately: dict[bytes, tuple[Instant, int]] = {}

    def check(self, who: bytes, *, most: int | None, at: Instant) -> None:
        """Refusal("witness.busy") for who had something seconds ago, or so often already."""
        then, times = self._lately.get(who, (None, 0))
        is_too_soon = then is not None and 0 <= at - then < AGAIN_S
        if is_too_soon or (most is not None and times >= most):
            raise busy()

    def note(self, who: bytes, *, at: Instant) -> None:
        _, times = self._lately.pop(who, (at, 0))
        self._lately[who] = at, times + 1
        while at - (first := next(iter(self._lately.items())))[1][0] > REMEMBERED_S:
            del self._lately[first[0]]


async def commit(commitment: Hash, *, film_id: FilmId, secret: bytes, pace: Pace, books: Books, at: Instant) -> bytes:
    """A receipt for what whoever films says of her film so far: as often as new parts have come, no more.

    Refusal("witness.busy"), what `hers` and the ledger refuse.
    """
    film = await hers(film_id, secret=secret, films=books.films, at=at)
    return await write_down(commitment, who=film_id, most=film.parts + SPARE, pace=pace, ledger=books.ledger, at=at)


async def write_down(
    commitment: Hash, *, who: bytes, most: int | None = None, pace: Pace, ledger: Ledger, at: Instant
) -> bytes:
    """The ledger's receipt. Refusal("witness.busy") where `who` had one seconds ago, or `most`, "ledger.*"."""
    pace.check(who, most=most, at=at)
    receipt = await ledger.promise(commitment, at=at)
    pace.note(who, at=at)
    return receipt


def busy() -> Refusal:
    return Refusal("witness.busy", safe="Very much is being written down. It goes on in a moment.", status=429)
