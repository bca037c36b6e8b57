""" "I should be back by six": letters that the house holds for keyholders, and gives out unless she stops them.

As on a phone (`aid/shared/timer.ts`) the letters for both of her words are sealed when the timer is set: whichever she
types, the same is done with what lies beside it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from tocsin.terms.ids import PigeonholeId, SlotId
from tocsin.terms.instant import Minutes, minutes_of
from tocsin.terms.language import Language
from tocsin_kit.aid import letters
from tocsin_kit.aid.call_letters import RELEASED_FOR_MIN, Drafted, held_for
from tocsin_kit.aid.codes import BackHow, ReleaseReason
from tocsin_kit.aid.house import Stopping
from tocsin_kit.aid.letters import AidLetter, Back, Body, Released
from tocsin_kit.aid.parts import AnswerTo, Held
from tocsin_kit.aid.person import Person


class Timer:
    """`about`: under which keyholders know this absence. `person`: on whose phone it runs; no desk is needed."""

    def __init__(
        self, person: Person, *, name: str, language: Language, phone: str, address: str, words: str = ""
    ) -> None:
        self.about = os.urandom(16)
        self._person = person
        self._says = (name, language, phone, address, words)
        self._held: list[Held] = []
        self._covers: dict[bool, list[bytes]] = {}

    async def set(self, keyholders: Sequence[AnswerTo], *, until: Minutes) -> None:
        at = self._person.phone.clock()
        for to in keyholders:
            letter = letters.write(AidLetter(at, self._released(ReleaseReason.timer)))
            ends = Minutes(until + RELEASED_FOR_MIN)
            await self._hold(Drafted(held_for(to), until, ends, False, letter))
        back, under_duress = Back(self.about, BackHow.back), self._released(ReleaseReason.under_duress)
        self._covers = {False: await self._sealed(back), True: await self._sealed(under_duress)}

    async def stop(self, *, duress: bool) -> None:
        """She is back, or is made to say so."""
        laid = [(each.pigeonhole, SlotId(os.urandom(16))) for each in self._held]
        await self._person.house.stop_letters(
            [
                Stopping((held.pigeonhole, held.slot), held.secret, place, envelope)
                for held, place, envelope in zip(self._held, laid, self._covers[duress], strict=True)
            ]
        )

    def _released(self, reason: ReleaseReason) -> Released:
        name, language, phone, address, words = self._says
        set_at = minutes_of(self._person.phone.clock())
        return Released(self.about, reason, name, language, phone, address, words, set_at)

    async def _hold(self, drafted: Drafted) -> None:
        held = drafted.held
        envelope = await self._person.seal(drafted.letter, [held.recipient])
        self._held.append(held)
        await self._person.let_in(
            lambda entry: self._person.house.put_letter(
                PigeonholeId(held.pigeonhole), held.slot, envelope, terms=drafted.terms, entry=entry
            )
        )

    async def _sealed(self, body: Body) -> list[bytes]:
        letter = letters.write(AidLetter(self._person.phone.clock(), body))
        return [await self._person.seal(letter, [held.recipient]) for held in self._held]
