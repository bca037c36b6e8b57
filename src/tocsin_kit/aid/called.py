"""Somebody who is rung on the days that she chose, and who says herself what happens when she does not answer."""

from __future__ import annotations

from typing import Any

from tocsin.terms.ids import RecordId
from tocsin.terms.refusal import Refusal
from tocsin_kit.aid.call_letters import covers, how_it_ended
from tocsin_kit.aid.calls import Calls
from tocsin_kit.aid.codes import BackHow, WordCode
from tocsin_kit.aid.person import Person, Pigeonhole
from tocsin_kit.aid.record import CallsRecord, calls_letter


class Called(Person):
    """`calls`: what she wished."""

    calls: Calls
    _hole: Pigeonhole
    _record_id: RecordId

    def __init__(self, *person: Any, **more: Any) -> None:
        super().__init__(*person, **more)
        self._erase = b""

    async def wish(self, calls: Calls, *, hole: Pigeonhole) -> None:
        """`hole`: the one that her wishes name, so that she can read what the desk writes."""
        secret, number = self.mac_secret()
        self.calls, self._hole = calls, hole
        body = CallsRecord(letter=calls_letter(calls, member_secret=secret, number=number), work=None, days=())
        self._record_id, self._erase = await self.send(body, own=hole.opens.public)

    async def read(self) -> CallsRecord:
        """All that the town has written down about it. Refused("aid.unknown") once it is gone."""
        body = await self.written_about(self._record_id, opens=self._hole.opens)
        if not isinstance(body, CallsRecord):
            raise Refusal("aid.malformed", safe="These are no calls.")
        return body

    async def fine(self, *, day: int) -> None:
        """Before anybody rings, or after a call that she missed: nobody waits or looks for her any more."""
        row = next((each for each in (await self.read()).days if each.day == day), None)
        if row is not None:
            body = how_it_ended(self.calls, row.leg, BackHow.back)
            await self.house.stop_letters(await covers(row.held, body, at=self.phone.clock(), seal=self.seal))
        await self.say(self.calls.nonce, WordCode.answered)

    async def erase(self) -> None:
        """With everything that waits for coming days; keyholders learn nothing by it."""
        for row in (await self.read()).days:
            body = how_it_ended(self.calls, row.leg, BackHow.by_caller)
            await self.house.stop_letters(await covers(row.held, body, at=self.phone.clock(), seal=self.seal))
        await self.house.erase_record(self._record_id, self._erase)
