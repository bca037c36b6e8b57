"""A place in the log for 32 bytes, promised in the transaction of whoever has them."""

from tocsin.keeping.model import LEAF_BYTES, MOST_WAITING, STANDS_STILL, busy, halted, receipt, turn_of
from tocsin.keeping.needs import Books, Evidences
from tocsin.ledger.vkey import Signer
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant


class Promises:
    """rails.Ledger over one transaction's books."""

    def __init__(self, books: Books, *, log: Signer) -> None:
        self._books = books
        self._log = log

    async def promise(self, commitment: Hash, *, at: Instant) -> bytes:
        if len(commitment) != LEAF_BYTES:
            raise ValueError("a commitment is 32 bytes")
        if await is_halted(self._books.evidence):
            raise halted()
        waiting = self._books.waiting
        turn = await waiting.turn_of(commitment)
        if turn is None:
            turn = turn_of(at)
            if await waiting.count(before=turn + 1) >= MOST_WAITING:
                raise busy()
            await waiting.add(commitment, turn=turn)
        return receipt(commitment, turn=turn, log=self._log)


async def is_halted(evidence: Evidences) -> bool:
    """Whether what the house has is less than what its log has signed: nothing more is promised or signed then."""
    return any(each.code in STANDS_STILL for each in await evidence.all())
