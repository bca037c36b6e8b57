"""What a closed app is told when a letter opens that nobody stopped: that there is one, never whose.

[Note: At least once]
A letter rings until it is known what became of the push. A house that dies in between finds it again and rings once
more; so does one that was down at the minute, or whose endpoints were asleep. What is stopped while a push service
keeps it waiting is called off.
"""

from collections.abc import Iterable
from functools import partial
from itertools import groupby

from tocsin.aid.model import RINGS_OF_ONE, RINGS_WITHIN_S, Held
from tocsin.aid.needs import Books, CallOff, Pockets
from tocsin.rails import Unit
from tocsin.seals.hashes import wake_of
from tocsin.terms.ids import PigeonholeId
from tocsin.terms.instant import Instant


class Ringing:
    """Which pigeonholes are being rung for, and how often they were. In memory only."""

    def __init__(self) -> None:
        self._out: dict[PigeonholeId, CallOff] = {}
        self._rang: dict[PigeonholeId, tuple[Instant, ...]] = {}

    def is_out(self, pigeonhole: PigeonholeId) -> bool:
        return pigeonhole in self._out

    def may(self, pigeonhole: PigeonholeId, *, at: Instant) -> bool:
        return len(self._lately(pigeonhole, at=at)) < RINGS_OF_ONE

    def begins(self, pigeonhole: PigeonholeId, call_off: CallOff, *, at: Instant) -> None:
        self._rang = {each: lately for each in self._rang if (lately := self._lately(each, at=at))}
        self._rang[pigeonhole] = (*self._lately(pigeonhole, at=at), at)
        self._out[pigeonhole] = call_off

    def ended(self, pigeonhole: PigeonholeId) -> None:
        self._out.pop(pigeonhole, None)

    def call_off_all_but(self, due: Iterable[PigeonholeId]) -> None:
        for pigeonhole in self._out.keys() - set(due):
            self._out[pigeonhole]()

    def _lately(self, pigeonhole: PigeonholeId, *, at: Instant) -> tuple[Instant, ...]:
        return tuple(each for each in self._rang.get(pigeonhole, ()) if at - each < RINGS_WITHIN_S)


async def ring(*, unit: Unit[Books], pockets: Pockets, ringing: Ringing, at: Instant) -> int:
    """Rings once for each pigeonhole in which something has opened; for how many. Nobody is rung while the key to the
    endpoints is away: then it waits for the key.
    """
    if not pockets.is_awake:
        return 0
    async with unit.reading() as books:
        due = await books.letters.to_ring(at=at)
    holes = {hole: tuple(letters) for hole, letters in groupby(sorted(due, key=_hole), key=_hole)}
    ringing.call_off_all_but(holes)
    fresh = [hole for hole in holes if not ringing.is_out(hole)]
    waiting = await pockets.waiting_for({wake_of(hole) for hole in fresh if ringing.may(hole, at=at)})
    alone = [hole for hole in fresh if not waiting.get(wake_of(hole))]
    for hole in fresh:
        if phones := waiting.get(wake_of(hole)):
            told = partial(_told, hole, holes[hole], unit=unit, ringing=ringing)
            ends = Instant(max(each.ends for each in holes[hole]) * 60)
            ringing.begins(hole, pockets.ring_for_letter(phones, ends=ends, told=told), at=at)
    if alone:
        async with unit.writing() as books:
            for hole in alone:
                await books.letters.rang(hole, slots=_slots(holes[hole]))
    return len(fresh) - len(alone)


async def _told(hole: PigeonholeId, letters: tuple[Held, ...], *, unit: Unit[Books], ringing: Ringing) -> None:
    try:
        async with unit.writing() as books:
            await books.letters.rang(hole, slots=_slots(letters))
    finally:
        ringing.ended(hole)


def _hole(letter: Held) -> PigeonholeId:
    return letter.pigeonhole


def _slots(letters: Iterable[Held]) -> list[bytes]:
    return [each.slot for each in letters]
