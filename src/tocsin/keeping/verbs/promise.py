"""A place in the log for 32 bytes, promised in the transaction of whoever has them."""

from tocsin.keeping.model import LEAF_BYTES, STANDS_STILL, Lane, busy, due_of, halted, has_room, receipt, turn_of
from tocsin.keeping.needs import Books, Evidences
from tocsin.ledger.vkey import Signer
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant


class Promises:
    """rails.Ledger over one transaction's books."""

    def __init__(self, books: Books, *, log: Signer) -> None:
        self._books = books
        self._log = log

    async def promise(self, commitment: Hash, *, at: Instant, is_guest: bool = False) -> bytes:
        if await is_halted(self._books.evidence):
            raise halted()
        waiting, now = self._books.waiting, turn_of(at)
        turn = await waiting.turn_of(commitment)
        if turn is None:
            people, guests = await waiting.count_of(Lane.MEMBER, Lane.GUEST), await waiting.count_of(Lane.GUEST)
            if not has_room(is_guest=is_guest, people=people, guests=guests):
                raise busy()
            await self._wait(commitment, turn=now, lane=Lane.GUEST if is_guest else Lane.MEMBER)
        elif due_of(turn) > at:
            now = turn
        return receipt(commitment, turn=now, log=self._log)

    async def again(self, commitment: Hash, *, at: Instant) -> bytes | None:
        if await self._books.waiting.turn_of(commitment) is None or await is_halted(self._books.evidence):
            return None
        return await self.promise(commitment, at=at)

    async def keep(self, commitment: Hash, *, at: Instant) -> None:
        if await self._books.said.leaf_of(commitment) is not None:
            return
        if await self._books.waiting.turn_of(commitment) is None:
            await self._wait(commitment, turn=turn_of(at), lane=Lane.TOWN)
        else:
            await self._books.waiting.make_the_towns(commitment)

    async def _wait(self, commitment: Hash, *, turn: int, lane: Lane) -> None:
        if len(commitment) != LEAF_BYTES:
            raise ValueError("a commitment is 32 bytes")
        await self._books.waiting.add(commitment, turn=turn, lane=lane)


async def is_halted(evidence: Evidences) -> bool:
    """Whether what the house has is less than what its log has signed: nothing more is promised or signed then."""
    return any(each.code in STANDS_STILL for each in await evidence.all())
