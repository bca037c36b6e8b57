"""That something is in the log, as a text that needs nobody to be believed (C2SP tlog-proof)."""

from tocsin.keeping.model import DAY_S, DUE_S, Kept, shown
from tocsin.keeping.needs import Books
from tocsin.keeping.verbs.shelf import NotThere, Shelf
from tocsin.ledger.tlog_proof import TlogProof, write
from tocsin.rails import Unit
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def prove(
    commitment: Hash, *, due: Instant, unit: Unit[Books], shelf: Shelf, from_size: int | None = None
) -> bytes:
    """`due`: as its receipt says. There is no index of commitments, so only the leaves of those days are looked at.

    Under the newest checkpoint; with `from_size`, under the first of those that are kept which has so many leaves and
    this one: its cosigners say that it was there then, and of each earlier day the last checkpoint stays.

    Refusal("ledger.not_yet").
    """
    async with unit.reading() as books:
        latest = shown(await books.checkpoints.latest_two())
        if latest is None:
            raise not_yet()
        first, _ = await books.checkpoints.around((due - DUE_S) // DAY_S)
        _, end = await books.checkpoints.around(due // DAY_S)
        end = latest.size if end is None else min(end, latest.size)
        index = await books.entries.find(commitment, first=first, end=end)
        if index is None:
            raise not_yet()
        under: Kept | None = latest
        if from_size is not None:
            under = await books.checkpoints.first(least=max(index + 1, from_size))
    if under is None or under.size > latest.size:
        raise not_yet()
    try:
        path = await shelf.inclusion(index, size=under.size, of=latest.size)
    except NotThere as why:
        raise not_yet() from why
    return write(TlogProof(index=index, path=tuple(path), checkpoint=under.note))


def not_yet() -> Refusal:
    return Refusal("ledger.not_yet", safe="This is not in the ledger, or not yet.", status=404)
