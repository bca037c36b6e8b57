"""The letters of one day's call, in the clear; the same as the phone's (`aid/shared/call_letters.ts`, `ladder.ts`).

The caller's opens with the hour. Those of the ladder open after it by themselves, whatever has become of the desk,
unless somebody stops them. No letter goes to an authority.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import SlotId
from tocsin.terms.instant import Instant, Minutes, minutes_of
from tocsin_kit.aid import letters
from tocsin_kit.aid.calls import Calls
from tocsin_kit.aid.cases import Hours
from tocsin_kit.aid.codes import BackHow, LegRole, NeedKind, ReleaseReason, RungKind, ToldCode
from tocsin_kit.aid.house import Holding, Stopping
from tocsin_kit.aid.letters import AidLetter, Ask, Back, Body, Call, Released, ToldLeg
from tocsin_kit.aid.parts import AnswerTo, Held
from tocsin_kit.aid.parts import Household as People
from tocsin_kit.aid.person import Sealing

CALLER_KEEPS_MIN = 30
"""After the hour, for a second try."""
RELEASED_FOR_MIN = 48 * 60
MOST_HELD = 4
"""Of one call, as many as one stop takes away."""


@dataclass(frozen=True, repr=False)
class Drafted:
    """A letter that the house shall hold, before it is sealed to `held.recipient`."""

    held: Held
    opens: Minutes
    ends: Minutes
    once: bool
    letter: bytes

    @property
    def terms(self) -> Holding:
        return Holding(self.opens, self.ends, once=self.once, stop_hash=hash_of(self.held.secret))


def held_for(to: AnswerTo) -> Held:
    return Held(to.pigeonhole, SlotId(os.urandom(16)), os.urandom(16), to.recipient)


def of_the_ladder(calls: Calls, hours: Hours, *, leg: bytes, at: Instant) -> list[Drafted]:
    """For those whom she chose and who have the app; the desk does the other steps by telephone."""
    room = MOST_HELD - (2 if any(rung.kind is RungKind.phone for rung in calls.ladder) else 1)
    drafted: list[Drafted] = []
    for rung in calls.ladder:
        if rung.answer_to is None or rung.kind in (RungKind.phone, RungKind.authorities) or len(drafted) == room:
            continue
        released = Released(
            about=leg,
            reason=ReleaseReason.call,
            name=calls.name,
            language=calls.language,
            phone=calls.phone,
            address=calls.address,
            words=rung.words,
            set_at=minutes_of(at),
        )
        opens = Minutes(hours.ends + rung.after_min)
        ends = Minutes(opens + RELEASED_FOR_MIN)
        drafted.append(Drafted(held_for(rung.answer_to), opens, ends, False, letters.write(AidLetter(at, released))))
    return drafted


def of_the_caller(
    calls: Calls, hours: Hours, *, leg: bytes, to: AnswerTo, ladder: Sequence[Held], at: Instant
) -> list[Drafted]:
    """One with her number, and one more where there is a second. `ladder`: what an answered call stops."""
    second = [rung for rung in calls.ladder if rung.kind is RungKind.phone]
    numbers = [(calls.phone, calls.notes), *((rung.phone, rung.words) for rung in second)]
    drafted = []
    for phone, notes in numbers:
        call = Call(
            leg=leg,
            name=calls.name,
            language=calls.language,
            phone=phone,
            notes=notes,
            begins=hours.begins,
            ends=hours.ends,
            stop=tuple(ladder),
            duress_asked=calls.duress != "",
            duress_word=calls.duress,
        )
        ends = Minutes(hours.ends + CALLER_KEEPS_MIN)
        drafted.append(Drafted(held_for(to), hours.begins, ends, True, letters.write(AidLetter(at, call))))
    return drafted


def callers_ask(calls: Calls, hours: Hours, *, leg: bytes, to: AnswerTo, at: Instant) -> Drafted:
    """So that she knows of it before: when, and in which language. Not whom."""
    ask = Ask(
        leg=leg,
        role=LegRole.call,
        need_kind=NeedKind.other,
        begins=hours.begins,
        ends=hours.ends,
        area=None,
        depot="",
        items="",
        household=People(0, 0, 0),
        languages=(calls.language,),
        seats=0,
        words="",
        answer_by=hours.begins,
    )
    return Drafted(held_for(to), minutes_of(at), hours.ends, False, letters.write(AidLetter(at, ask)))


def is_of_the_ladder(calls: Calls, held: Held) -> bool:
    """Else it is the caller's."""
    return any(rung.answer_to is not None and rung.answer_to.recipient == held.recipient for rung in calls.ladder)


async def covers(held: Sequence[Held], body: Callable[[Held], Body], *, at: Instant, seal: Sealing) -> list[Stopping]:
    """What takes these away, with a letter for the place of each; from outside all of them are alike."""

    async def one(each: Held) -> Stopping:
        envelope = await seal(letters.write(AidLetter(at, body(each))), [each.recipient])
        laid = (each.pigeonhole, SlotId(os.urandom(16)))
        return Stopping((each.pigeonhole, each.slot), each.secret, laid, envelope)

    return [await one(each) for each in held]


def how_it_ended(calls: Calls, leg: bytes, how: BackHow) -> Callable[[Held], Body]:
    """Keyholders hear how it ended, a caller that nobody waits for her."""

    def body(held: Held) -> Body:
        return Back(leg, how) if is_of_the_ladder(calls, held) else ToldLeg(leg, ToldCode.cancelled, "")

    return body
