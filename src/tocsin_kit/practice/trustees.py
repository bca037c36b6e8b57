"""The practice town's trustees: actors who agree to whatever they are asked, as no real one does."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from tocsin.ledger import vkey
from tocsin.seals.statement import NO_TRUSTEES
from tocsin.seals.statement import Trustees as Listed
from tocsin.terms.ids import CaseId
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Preset
from tocsin_kit import book
from tocsin_kit.actors.line import NoLine, Refused
from tocsin_kit.actors.member import Member
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.one_line import one_line
from tocsin_kit.witness import trustee_answers
from tocsin_kit.witness.case import Case
from tocsin_kit.witness.codes import Reason
from tocsin_kit.witness.film_house import FilmHouse
from tocsin_kit.witness.trustee_answers import AskedCase
from tocsin_kit.witness.trustee_file import TrusteeKeys

HOW_MANY = {Preset.street: 3}
USUALLY = 5
LOOK_EVERY_S = 1.0
SESSION_OVER = 401
TOO_SOON, AGAIN_S, TRIES = 429, 4.0, 5
"""The ledger takes one answer of a trustee in four seconds."""


@dataclass
class Trustee:
    keys: TrusteeKeys
    phone: Member | None = None
    house: FilmHouse | None = None


class Trustees:
    """`member`: a phone with a pass of its own, for each who answers."""

    def __init__(
        self, preset: Preset, *, member: Callable[[], Awaitable[Member]], tell: Callable[[str, str | None, str], None]
    ) -> None:
        keys = [TrusteeKeys(RecipientKey.make(), SigningKey.make()) for _ in range(HOW_MANY.get(preset, USUALLY))]
        self.people = [Trustee(each) for each in keys]
        self._member = member
        self._tell = tell
        self._agreed: dict[CaseId, int] = {}
        self._answered: set[CaseId] = set()
        self._turn = asyncio.Lock()

    @property
    def listed(self) -> Listed:
        codes = [book.trustee_code(each.keys.trustee) for each in self.people]
        return book.changed_trustees(NO_TRUSTEES, added=codes, removed=(), needed=None, sound=False, hours=None)

    async def keep_looking(self) -> None:
        while True:
            with suppress(NoLine, Refused, Refusal):
                await self.look()
            await asyncio.sleep(LOOK_EVERY_S)

    async def look(self, *, pause_s: float = 0.0, given: Callable[[int], Awaitable[None]] | None = None) -> None:
        """Whoever asks is answered by as many as are needed; what was refused in the middle goes on there at the next
        look, and nobody else waits behind it. `given`: told after each how many have agreed by then."""
        async with self._turn:
            refused: Exception | None = None
            for one in await self._asked(self.people[0]):
                case = one.case.case_id
                if case in self._answered:
                    continue
                if case not in self._agreed:
                    self._agreed[case] = 0
                    self._tell("asked", None, f"{asks(one.case)} Real ones ring back first; these agree to everybody.")
                try:
                    await self._answer(case, pause_s=pause_s, given=given)
                    self._answered.add(case)
                except (NoLine, Refused, Refusal) as why:
                    refused = refused or why
            if refused is not None:
                raise refused

    async def close(self) -> None:
        for each in self.people:
            if each.phone is not None:
                await each.phone.close()

    async def _answer(self, case: CaseId, *, pause_s: float, given: Callable[[int], Awaitable[None]] | None) -> None:
        for number, each in enumerate(self.people[: self.listed.needed], 1):
            if number <= self._agreed[case]:
                continue
            one = next((one for one in await self._asked(each) if one.case.case_id == case), None)
            if one is None:
                return
            if not await self._gives(one, each):
                self._tell("declines", None, f"Trustee {number} has no share of that film to give.")
                return
            self._agreed[case] = number
            self._tell(
                "agrees",
                None,
                f"Trustee {number} of {len(self.people)} agrees. The ledger has her signature before her share goes "
                "out, sealed to whoever asks.",
            )
            if given is not None:
                await given(number)
            await asyncio.sleep(pause_s)

    async def _asked(self, each: Trustee) -> list[AskedCase]:
        """Her session at the house lasts half a day."""
        if each.phone is None or each.house is None:
            each.phone = await self._member()
            each.house = FilmHouse(each.phone)
            await each.house.open_session(each.keys.signs, at=each.phone.clock())
        try:
            found, _ = await trustee_answers.asked(each.house, each.keys)
        except Refused as why:
            if why.status != SESSION_OVER:
                raise
            await each.house.open_session(each.keys.signs, at=each.phone.clock())
            found, _ = await trustee_answers.asked(each.house, each.keys)
        return found

    async def _gives(self, one: AskedCase, each: Trustee) -> bool:
        assert each.phone is not None and each.house is not None
        held = await trustee_answers.with_share(one, each.house, each.keys)
        if held.share is None:
            return False
        town, log = each.phone.town, vkey.read(each.phone.town_roster().ledger.log)
        for left in reversed(range(TRIES)):
            try:
                await trustee_answers.give(
                    held, each.house, each.keys, town=town, gives=True, note="", log=log, at=each.phone.clock()
                )
                break
            except Refused as why:
                if why.status != TOO_SOON or left == 0:
                    raise
                await asyncio.sleep(AGAIN_S)
        return True


def asks(case: Case) -> str:
    if case.reason is Reason.drill:
        return "The trustees are asked in a drill."
    return f"The trustees read who asks, and why: “{one_line(case.who)}: {one_line(case.why)}”."
