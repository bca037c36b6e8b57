"""What a closed app is told when a letter opens that nobody stopped: that there is one, never whose.

[Note: At least once]
A letter rings until it is known what became of the push. A house that dies in between finds it again and rings once
more; so does one that was down at the minute, or whose endpoints were asleep. What is stopped while a push service
keeps it waiting is called off.

[Note: Late, never silent]
Whoever has seen a code can lay letters of her own under it. If those used up what may ring, the one letter that matters
would ring nobody. So what comes after too many waits for the hour and rings together.
"""

from collections.abc import Iterable
from functools import partial
from itertools import groupby

from tocsin.aid.model import RINGS_AGAIN_S, RINGS_OF_ONE, RINGS_WITHIN_S, Held
from tocsin.aid.needs import Books, CallOff, Pockets
from tocsin.rails import Unit
from tocsin.seals.hashes import wake_of
from tocsin.terms.ids import PigeonholeId
from tocsin.terms.instant import Instant

Id = tuple[PigeonholeId, bytes]
Ids = frozenset[Id]


class Ringing:
    """What is being rung for, and how often which pigeonhole was. In memory only.

    By letters, not by pigeonholes: a phone that never answers holds up no letter that opens later. Whoever has seen a
    code can give its number for such a one.
    """

    def __init__(self) -> None:
        self._out: dict[Ids, CallOff] = {}
        self._rang: dict[PigeonholeId, tuple[Instant, ...]] = {}

    def not_out(self, due: Iterable[Held]) -> list[Held]:
        out = frozenset[Id]().union(*self._out)
        return [each for each in due if _id(each) not in out]

    def may(self, pigeonhole: PigeonholeId, *, at: Instant) -> bool:
        lately = self._lately(pigeonhole, at=at)
        return len(lately) < RINGS_OF_ONE or at - lately[-1] >= RINGS_AGAIN_S

    def begins(self, letters: Ids, call_off: CallOff, *, at: Instant) -> None:
        self._rang = {each: lately for each in self._rang if (lately := self._lately(each, at=at))}
        self._rang |= {hole: (*self._lately(hole, at=at), at) for hole, _ in letters}
        self._out[letters] = call_off

    def ended(self, letters: Ids) -> None:
        self._out.pop(letters, None)

    def call_off_all_but(self, due: Iterable[Held]) -> None:
        still = {_id(each) for each in due}
        for letters, call_off in self._out.items():
            if still.isdisjoint(letters):
                call_off()

    def _lately(self, pigeonhole: PigeonholeId, *, at: Instant) -> tuple[Instant, ...]:
        return tuple(each for each in self._rang.get(pigeonhole, ()) if 0 <= at - each < RINGS_WITHIN_S)


async def ring(*, unit: Unit[Books], pockets: Pockets, ringing: Ringing, at: Instant) -> int:
    """Rings once for each pigeonhole in which something has opened; for how many. Nobody is rung while the key to the
    endpoints is away: then it waits for the key.
    """
    if not pockets.is_awake:
        return 0
    async with unit.reading() as books:
        due = await books.letters.to_ring(at=at)
    ringing.call_off_all_but(due)
    fresh = [each for each in ringing.not_out(due) if ringing.may(each.pigeonhole, at=at)]
    holes = {hole: tuple(letters) for hole, letters in groupby(sorted(fresh, key=_hole), key=_hole)}
    waiting = await pockets.waiting_for({wake_of(hole) for hole in holes})
    alone = [hole for hole in holes if not waiting.get(wake_of(hole))]
    for hole, letters in holes.items():
        if phones := waiting.get(wake_of(hole)):
            told = partial(_told, letters, unit=unit, ringing=ringing)
            ends = Instant(max(each.ends for each in letters) * 60)
            ringing.begins(_ids(letters), pockets.ring_for_letter(phones, ends=ends, told=told), at=at)
    if alone:
        async with unit.writing() as books:
            for hole in alone:
                await books.letters.rang(hole, slots=_slots(holes[hole]))
    return len(holes) - len(alone)


async def _told(letters: tuple[Held, ...], *, unit: Unit[Books], ringing: Ringing) -> None:
    try:
        async with unit.writing() as books:
            await books.letters.rang(letters[0].pigeonhole, slots=_slots(letters))
    finally:
        ringing.ended(_ids(letters))


def _hole(letter: Held) -> PigeonholeId:
    return letter.pigeonhole


def _id(letter: Held) -> Id:
    return letter.pigeonhole, letter.slot


def _ids(letters: Iterable[Held]) -> Ids:
    return frozenset(map(_id, letters))


def _slots(letters: Iterable[Held]) -> list[bytes]:
    return [each.slot for each in letters]
