"""A volunteer who rings people: for the hour a first name, a language, a number, and what the person allowed."""

from __future__ import annotations

from typing import Any

from tocsin_kit.aid import letters
from tocsin_kit.aid.call_letters import CALLER_KEEPS_MIN, covers
from tocsin_kit.aid.codes import BackHow, ToldCode, WordCode
from tocsin_kit.aid.letters import Back, Call, ToldLeg
from tocsin_kit.aid.person import Pigeonhole
from tocsin_kit.aid.volunteer import Volunteer


class Caller(Volunteer):
    """`calls`: those of this hour, by leg; the second letter of one is her second number."""

    def __init__(self, *volunteer: Any, **more: Any) -> None:
        super().__init__(*volunteer, **more)
        self.calls: dict[bytes, list[Call]] = {}

    async def rang(self, leg: bytes, *, duress: bool) -> None:
        """She was reached; `duress`: and said her word. What is done and sent is the same; the letters say which."""
        first = self.calls[leg][0]
        how = BackHow.under_duress if duress else BackHow.by_caller
        stoppings = await covers(first.stop, lambda held: Back(leg, how), at=self.phone.clock(), seal=self.seal)
        await self.house.stop_letters(stoppings)
        await self.say(leg, WordCode.under_duress if duress else WordCode.answered)
        self._hang_up(leg)

    async def rang_in_vain(self, leg: bytes) -> None:
        """The number stays for as long as the hour does: she may try again."""
        await self.say(leg, WordCode.unanswered)

    def put_away(self, *, minute: int) -> None:
        super().put_away(minute=minute)
        for leg, calls in list(self.calls.items()):
            if calls[0].ends + CALLER_KEEPS_MIN <= minute:
                self._hang_up(leg)

    def _take(self, body: letters.Body, hole: Pigeonhole, *, plaintext: bytes) -> None:
        match body:
            case Call() as call:
                numbers = self.calls.setdefault(call.leg, [])
                numbers.append(call)
                self.store.keep(_name(call.leg, len(numbers)), plaintext)
            case ToldLeg(leg, code) if leg in self.calls and code is not ToldCode.changed:
                self._hang_up(leg)
            case _:
                super()._take(body, hole, plaintext=plaintext)

    def _hang_up(self, leg: bytes) -> None:
        for number in range(len(self.calls.pop(leg))):
            self.store.forget(_name(leg, number + 1))


def _name(leg: bytes, number: int) -> str:
    return f"call-{leg.hex()}-{number}"
