"""A household that asks, waits at its door with four digits, says that it came, and erases what was about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tocsin.terms.ids import RecordId
from tocsin.terms.refusal import Refusal
from tocsin_kit.aid.codes import WordCode
from tocsin_kit.aid.need import Coming, Need
from tocsin_kit.aid.person import Person, Pigeonhole
from tocsin_kit.aid.record import NeedRecord, need_letter


@dataclass(frozen=True, repr=False)
class Asked:
    """What her phone keeps of one need: enough to read everything about it, and to erase it."""

    need: Need
    record_id: RecordId
    erase: bytes
    hole: Pigeonhole


class Household(Person):
    def __init__(self, *person: Any, **more: Any) -> None:
        super().__init__(*person, **more)
        self.asked: dict[bytes, Asked] = {}

    async def ask(self, need: Need, *, hole: Pigeonhole) -> None:
        """`hole`: the one that the need names, so that she can read what the desk writes."""
        secret, number = self.mac_secret()
        letter = need_letter(need, member_secret=secret, number=number)
        record_id, erase = await self.send(NeedRecord(letter=letter, work=None), own=hole.opens.public)
        self.asked[need.nonce] = Asked(need, record_id, erase, hole)

    async def read(self, need: bytes) -> NeedRecord:
        """All that the town has written down about it. Refused("aid.unknown") once it is gone."""
        asked = self.asked[need]
        body = await self.written_about(asked.record_id, opens=asked.hole.opens)
        if not isinstance(body, NeedRecord):
            raise Refusal("aid.malformed", safe="This is no need.")
        return body

    async def coming(self, need: bytes) -> tuple[Coming, ...]:
        """Who comes, when, and what is said at the door."""
        work = (await self.read(need)).work
        return () if work is None else work.coming

    async def say_of_door(self, coming: Coming, code: WordCode) -> None:
        """That it came, that nobody did, that it was the wrong thing: under the number that only her phone has."""
        await self.say(coming.leg, code)

    async def received(self, need: bytes) -> None:
        """What nobody came for: a pledge, a name to ring."""
        await self.say(need, WordCode.received)

    async def withdraw(self, need: bytes) -> None:
        await self.say(need, WordCode.withdraw)

    async def erase(self, need: bytes) -> None:
        """Gone at the house at once; the desk's phones learn it."""
        asked = self.asked.pop(need)
        await self.house.erase_record(asked.record_id, asked.erase)
