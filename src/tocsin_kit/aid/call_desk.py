"""Daily calls at a desk: who rings on which day, each day's letters, and what stands there because nobody spoke."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from tocsin.terms.ids import PigeonholeId
from tocsin.terms.instant import minutes_of
from tocsin_kit.aid import call_letters
from tocsin_kit.aid.call_letters import Drafted, covers, how_it_ended, is_of_the_ladder
from tocsin_kit.aid.calls import CallDay, CallsWork
from tocsin_kit.aid.cases import DAY_MIN, CallCase, Hours, Offering
from tocsin_kit.aid.codes import BackHow, CallDayState, CallsState, WordCode
from tocsin_kit.aid.parts import Claimed
from tocsin_kit.aid.record import Word
from tocsin_kit.aid.rota import Given, ToCall, who_calls
from tocsin_kit.aid.shelf import Shelf

HALF_A_DAY_MIN = 12 * 60
DAYS_KEPT = 2
"""So long a day that is over stands in the record, with what stops its letters."""


class Standing(Enum):
    """Why a call stands on the desk's list. `missed`: its hour is over, and nobody has said anything."""

    duress = "duress"
    missed = "missed"
    unanswered = "unanswered"


@dataclass(frozen=True, repr=False)
class Due:
    case: CallCase
    row: CallDay
    standing: Standing


class CallDesk(Shelf):
    """`duress`: legs of calls at which her word was said. This device's own note: it never stands in the record, which
    she reads.
    """

    def __init__(self, *shelf: Any, **more: Any) -> None:
        super().__init__(*shelf, **more)
        self.duress: set[bytes] = set()

    # ── planning ──

    async def plan_calls(self, *, first: int, last: int) -> None:
        """What is missing of these days (both since 1970-01-01): the ladder's letters, laid ahead so that they open
        whatever becomes of the desk; then, for every call that nobody has, whoever is next.
        """
        cases = sorted(self.calls.values(), key=lambda case: case.name)
        for case in cases:
            await self._plan_days(case, first=first, last=last)
        open_calls = [
            (case, row)
            for case in cases
            for row in case.record.days
            if row.caller is None and row.state is CallDayState.planned and case.hours(row.day).begins > self._now()
        ]
        for case, row in sorted(open_calls, key=lambda each: (each[1].day, each[0].name)):
            hours = case.hours(row.day)
            asked = case.asked.setdefault(row.day, set())
            call = ToCall(case.name, row.day, hours.begins, hours.ends, case.calls.language, asked)
            offers = sorted(self.offerings.values(), key=lambda each: each.name)
            caller = who_calls(call, offers, self._given())
            if caller is not None:
                asked.add(caller.name)
                await self._give(case, row, caller)

    async def _plan_days(self, case: CallCase, *, first: int, last: int) -> None:
        work = case.record.work
        if work is not None and work.state not in (CallsState.asked, CallsState.running):
            return
        today = self._now() // DAY_MIN
        kept = [row for row in case.record.days if row.day + DAYS_KEPT > today]
        wanted = [day for day in range(first, last + 1) if case.is_on(day)]
        missing = [day for day in wanted if day not in {row.day for row in kept}]
        if work is not None and not missing and len(kept) == len(case.record.days):
            return
        for day in missing:
            leg = os.urandom(16)
            drafted = call_letters.of_the_ladder(
                case.calls, self._ladder_hours(case, day), leg=leg, at=self.phone.clock()
            )
            kept.append(CallDay(day, leg, None, CallDayState.planned, tuple(each.held for each in drafted)))
            await self._hold(drafted)
        claimed = Claimed(device=self._device_number(), at=self._now()) if work is None else work.claimed
        running = CallsWork(CallsState.running, claimed, "" if work is None else work.notes)
        case.record = replace(case.record, work=running, days=tuple(kept))
        self._change(case)

    def _ladder_hours(self, case: CallCase, day: int) -> Hours:
        """After which the ladder's letters count their minutes."""
        return case.hours(day)

    async def _give(self, case: CallCase, row: CallDay, caller: Offering) -> None:
        """She hears of it at once, without a name; first name and number come with the hour."""
        hours, to, at = case.hours(row.day), caller.answer_to, self.phone.clock()
        ladder = [held for held in row.held if is_of_the_ladder(case.calls, held)]
        drafted = call_letters.of_the_caller(case.calls, hours, leg=row.leg, to=to, ladder=ladder, at=at)
        hers = tuple(each.held for each in drafted)
        self._row_becomes(case, replace(row, caller=caller.name, held=(*ladder, *hers)))
        await self._hold([*drafted, call_letters.callers_ask(case.calls, hours, leg=row.leg, to=to, at=at)])

    def _given(self) -> Sequence[Given]:
        return [
            Given(case.name, row.day, row.caller)
            for case in self.calls.values()
            for row in case.record.days
            if row.caller is not None
        ]

    # ── hearing ──

    async def hear_of_a_call(self, word: Word) -> bool:
        """Whether the word was about one: a caller's names the leg, her own names her calls."""
        for case in self.calls.values():
            row = next((each for each in case.record.days if each.leg == word.about), None)
            if case.name == word.about:
                row = self._meant_by_her(case, word)
            if row is not None:
                await self._hear_of_row(word, case, row)
            if row is not None or case.name == word.about:
                return True
        return False

    async def _hear_of_row(self, word: Word, case: CallCase, row: CallDay) -> None:
        match word.code:
            case WordCode.decline:
                await self._take_back_from_caller(case, row)
            case WordCode.answered | WordCode.under_duress:
                if word.code is WordCode.under_duress:
                    self.duress.add(row.leg)
                self._row_becomes(case, replace(row, state=CallDayState.answered))
            case WordCode.unanswered if row.state is CallDayState.planned:
                self._row_becomes(case, replace(row, state=CallDayState.unanswered))

    async def lose_caller(self, offer: bytes) -> None:
        """She rings nobody any more: her calls that have not begun are open again."""
        for case in self.calls.values():
            for row in case.record.days:
                if row.caller == offer and case.hours(row.day).begins > self._now():
                    await self._take_back_from_caller(case, row)

    async def _take_back_from_caller(self, case: CallCase, row: CallDay) -> None:
        hers = [held for held in row.held if not is_of_the_ladder(case.calls, held)]
        ladder = tuple(held for held in row.held if is_of_the_ladder(case.calls, held))
        await self._stop(case, replace(row, held=tuple(hers)))
        self._row_becomes(case, replace(row, caller=None, held=ladder))

    def _meant_by_her(self, case: CallCase, word: Word) -> CallDay | None:
        """The call that runs, has just been, or comes within half a day."""
        said = minutes_of(word.at)
        return next(
            (row for row in case.record.days if abs(case.hours(row.day).begins - said) < HALF_A_DAY_MIN),
            None,
        )

    # ── watching ──

    def watched(self) -> Sequence[Due]:
        """Calls of today that need somebody."""
        today = self._now() // DAY_MIN
        return [
            Due(case, row, standing)
            for case in sorted(self.calls.values(), key=lambda case: case.name)
            for row in case.record.days
            if row.day == today and (standing := self._standing(case, row)) is not None
        ]

    async def settle_call(self, due: Due) -> None:
        """Somebody at the desk has reached her herself: nobody is told any more."""
        await self._stop(due.case, due.row)
        self._row_becomes(due.case, replace(due.row, state=CallDayState.answered, held=()))

    def _standing(self, case: CallCase, row: CallDay) -> Standing | None:
        if row.leg in self.duress:
            return Standing.duress
        if row.state is CallDayState.unanswered:
            return Standing.unanswered
        is_over = case.hours(row.day).ends <= self._now()
        return Standing.missed if is_over and row.state is CallDayState.planned else None

    # ── inside ──

    async def _stop(self, case: CallCase, row: CallDay) -> None:
        body = how_it_ended(case.calls, row.leg, BackHow.by_caller)
        await self._session().stop_letters(await covers(row.held, body, at=self.phone.clock(), seal=self._seal))

    async def _hold(self, drafted: Sequence[Drafted]) -> None:
        session = self._session()
        for each in drafted:
            held = each.held
            envelope = await self._seal(each.letter, [held.recipient])
            hole = PigeonholeId(held.pigeonhole)
            await session.put_letter(hole, held.slot, envelope, terms=each.terms, entry=session.entry)

    def _row_becomes(self, case: CallCase, row: CallDay) -> None:
        days = tuple(row if each.leg == row.leg else each for each in case.record.days)
        case.record = replace(case.record, days=days)
        self._change(case)
