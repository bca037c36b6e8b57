"""What a trustee's closed app is told when somebody asks for a film: that something waits, never what.

[Note: One number for all trustees]
The house is told no trustee's number and keeps none: it derives one from a secret of its own, another each quarter of a
year, and says it in a trustee's session. So a phone that gives it is a trustee's, and nobody can tell whose; who left
the book is rung for half a year at most; whoever was never a trustee is not rung when a case comes.

[Note: At least once]
A case rings until it is known what became of the push at every phone. A house that dies in between finds it again and
rings all of them again, each time; one whose endpoints were asleep rings then. What is taken back while a push service
keeps it waiting is called off.

[Note: Late, never silent]
Whoever may ask can ask without end. What comes too soon waits and rings together.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from tocsin.rails import Unit
from tocsin.rails.push import Subscription
from tocsin.terms.ids import CaseId
from tocsin.terms.instant import Instant
from tocsin.witness.model import (
    NUMBER_S,
    RINGS_A_DAY,
    RINGS_AGAIN_S,
    RINGS_APART_S,
    RINGS_FOR_S,
    RINGS_WITHIN_S,
    Case,
)
from tocsin.witness.needs import Books, CallOff, Pockets

Ids = frozenset[CaseId]


class Ringing:
    """What is being rung for, and when trustees were rung. In memory only: a house that starts anew begins anew."""

    def __init__(self) -> None:
        self._out: dict[Ids, CallOff] = {}
        self._rang: tuple[Instant, ...] = ()

    def not_out(self, due: Iterable[Case]) -> list[Case]:
        out = frozenset[CaseId]().union(*self._out)
        return [each for each in due if each.case_id not in out]

    def may(self, *, at: Instant) -> bool:
        lately = self._lately(at=at)
        apart = RINGS_APART_S if len(lately) < RINGS_A_DAY else RINGS_AGAIN_S
        return not lately or at - lately[-1] >= apart

    def begins(self, cases: Ids, call_off: CallOff, *, at: Instant) -> None:
        self._rang = (*self._lately(at=at), at)
        self._out[cases] = call_off

    def ended(self, cases: Ids) -> None:
        self._out.pop(cases, None)

    def call_off_all_but(self, due: Iterable[Case]) -> None:
        still = {each.case_id for each in due}
        for cases, call_off in self._out.items():
            if still.isdisjoint(cases):
                call_off()

    def _lately(self, *, at: Instant) -> tuple[Instant, ...]:
        """None of a clock that was ahead and was set back: nobody waits for it."""
        return tuple(each for each in self._rang if 0 <= at - each < RINGS_WITHIN_S)


def number_of(pockets: Pockets | None, *, at: Instant) -> bytes:
    """What a trustee's phone gives among its numbers, to be rung; nothing where nobody is rung just now."""
    return b"" if pockets is None or not pockets.is_awake else _number(pockets, at // NUMBER_S)


async def ring(*, unit: Unit[Books], pockets: Pockets, ringing: Ringing, at: Instant) -> int:
    """Rings the trustees who wish it, once for all that was asked since; how many phones. Nobody is rung while the key
    to the endpoints is away: then it waits for the key.
    """
    if not pockets.is_awake:
        return 0
    async with unit.reading() as books:
        due = await books.cases.to_ring(at=at)
    ringing.call_off_all_but(due)
    fresh = ringing.not_out(due)
    if not fresh or not ringing.may(at=at):
        return 0
    cases = frozenset(each.case_id for each in fresh)
    quarter = at // NUMBER_S
    phones = _phones(await pockets.waiting_for({_number(pockets, each) for each in (quarter - 1, quarter)}))
    if not phones:
        async with unit.writing() as books:
            await books.cases.rang(tuple(cases))
        return 0
    told = partial(_told, cases, unit=unit, ringing=ringing)
    ringing.begins(cases, pockets.ring_for_case(phones, ends=Instant(at + RINGS_FOR_S), told=told), at=at)
    return len(phones)


async def _told(cases: Ids, *, unit: Unit[Books], ringing: Ringing) -> None:
    try:
        async with unit.writing() as books:
            await books.cases.rang(tuple(cases))
    finally:
        ringing.ended(cases)


def _number(pockets: Pockets, quarter: int) -> bytes:
    return pockets.number(b"tocsin/cases/v1" + quarter.to_bytes(4, "big"))


def _phones(waiting: Mapping[bytes, Sequence[Subscription]]) -> Sequence[Subscription]:
    """Each once."""
    return tuple({each.endpoint: each for some in waiting.values() for each in some}.values())
