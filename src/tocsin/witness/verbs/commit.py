"""32 bytes for the ledger, from somebody who has business with films. What they are of, only she can say; no row joins
them to the film or the trustee.
"""

from tocsin.rails import Ledger
from tocsin.seals.statement import Trustee
from tocsin.terms.ids import FilmId, Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import Lane
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

    def check(self, who: bytes, *, most: int | None = None, at: Instant) -> None:
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
    """A receipt for what whoever films says of her film so far: as often as new parts have come, no more. The same
    again while it waits costs nothing.

    Refusal("witness.busy"), what `hers` and the ledger refuse.
    """
    film = await hers(film_id, secret=secret, films=books.films, at=at)
    known = await books.ledger.again(commitment, at=at)
    if known is not None:
        return known
    pace.check(film_id, most=film.parts + SPARE, at=at)
    receipt = await books.ledger.promise(commitment, at=at, is_guest=film.lane is Lane.GUEST)
    pace.note(film_id, at=at)
    return receipt


async def commit_opening(commitment: Hash, *, trustee: Trustee, pace: Pace, ledger: Ledger, at: Instant) -> bytes:
    """A receipt for what a trustee says of an opening. Refusal("witness.busy") where she had one seconds ago, what the
    ledger refuses.
    """
    pace.check(trustee.key, at=at)
    receipt = await ledger.promise(commitment, at=at)
    pace.note(trustee.key, at=at)
    return receipt


def busy() -> Refusal:
    return Refusal("witness.busy", safe="Very much is being written down. It goes on in a moment.", status=429)
