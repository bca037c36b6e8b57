"""Daily calls and timers of the month: who rings, who is not reached, who is told; what the desk and keyholders see."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tocsin.terms.instant import minutes_of
from tocsin_kit.aid.call_desk import Due, Standing
from tocsin_kit.aid.caller import Caller
from tocsin_kit.aid.cases import weekday_of
from tocsin_kit.aid.codes import LegRole
from tocsin_kit.aid.desk import AidDesk
from tocsin_kit.aid.keyholder import News
from tocsin_kit.aid.timer import Timer
from tocsin_kit.month.scenario import FIRST_DAY, KEYHOLDER_AFTER_MIN, CallEnds, DailyCall, Outing, TimerEnds
from tocsin_kit.month.town import Town

MOST_ROUNDS = 4
"""Of asking somebody else to ring."""


@dataclass
class Awaited:
    """What a keyholder has to read of one absence or call. `home`: whose address she may learn; None: nobody's."""

    keyholder: int
    about: bytes
    news: News
    home: int | None


class Telephone:
    """`counts`: calls by how they ended, timers, and how often a caller said no. `told`, of `to_tell`: how often a
    keyholder has read in the evening what was let out for her.
    """

    def __init__(self, town: Town) -> None:
        self.counts: Counter[str] = Counter()
        self.told = 0
        self.to_tell = 0
        self.too_soon: set[tuple[int, int]] = set()
        """(keyholder, household): an address that lay on her phone though nothing was let out."""
        self.numbers_kept = 0
        """Numbers that lay on a caller's phone after the hour."""
        self._town = town
        self._scenario = town.scenario
        self._missed: set[int] = set()
        self._awaited: list[Awaited] = []
        self._let_out: set[tuple[int, int]] = set()
        self._out: list[tuple[Outing, Timer]] = []
        self._to_say_fine: list[int] = []
        self._late: list[Timer] = []

    def is_on(self, day: int) -> bool:
        """Whether anybody is rung or out on that day of the month."""
        return bool(self._of(day)) or any(outing.day == day for outing in self._scenario.outings)

    def _of(self, day: int) -> list[DailyCall]:
        """Not on the first day: wishes are planned in its evening."""
        weekday = weekday_of(FIRST_DAY + day)
        return [each for each in self._scenario.daily_calls if day and each.weekdays >> weekday & 1]

    # ── in the evening before ──

    async def plan(self, desk: AidDesk, day: int) -> None:
        """The days that are left of the next day's week; whoever says no is asked no more for that call."""
        first = FIRST_DAY + day + 1
        last = min(first + 6 - weekday_of(first), FIRST_DAY + self._scenario.size.days - 1)
        if first > last:
            return
        callers = [each for each in self._town.hands if isinstance(each, Caller)]
        for _ in range(MOST_ROUNDS):
            await desk.plan_calls(first=first, last=last)
            said_no = self.counts["said_no"]
            await self._town.side_by_side(self._answer(each) for each in callers)
            if self.counts["said_no"] == said_no:
                return
            await desk.sync()

    async def _answer(self, caller: Caller) -> None:
        await caller.look()
        for ask in [each for each in caller.asks if each.role is LegRole.call]:
            assert caller.offer is not None
            if self._scenario.rings(self._town.hand_of[caller.offer.nonce].number, ask.begins):
                caller.asks.remove(ask)
            else:
                self.counts["said_no"] += 1
                await caller.answer(ask, yes=False)

    # ── in the hour ──

    async def morning(self, day: int) -> None:
        """Some say that they are fine before anybody rings; callers ring; some go out."""
        town = self._town
        of_today = {each.home: each for each in self._of(day)}
        ends = {home: self._scenario.call_ends(each, day) for home, each in of_today.items()}
        fine = [home for home, how in ends.items() if how is CallEnds.fine_before]
        await town.side_by_side(town.called[home].fine(day=FIRST_DAY + day) for home in fine)
        self.counts["calls"] += len(ends)
        self._missed = set(of_today) - set(fine)
        await town.side_by_side(self._ring(each, ends) for each in town.hands if isinstance(each, Caller))
        self.counts["answered"] += len(ends) - len(self._missed)
        outings = [each for each in self._scenario.outings if each.day == day]
        self._out = [(each, await town.go_out(each)) for each in outings]

    async def _ring(self, caller: Caller, ends: dict[int, CallEnds]) -> None:
        await caller.look()
        for leg, numbers in list(caller.calls.items()):
            home = self._town.home_by_number[numbers[0].phone].number
            match ends[home]:
                case CallEnds.silent:
                    continue
                case CallEnds.unanswered:
                    await caller.rang_in_vain(leg)
                case how:
                    await caller.rang(leg, duress=how is CallEnds.duress)
                    self._missed.discard(home)

    # ── after the hour ──

    async def after_calls(self, desk: AidDesk, day: int) -> None:
        """The desk looks who has not been heard of, and rings some of them itself. Whoever was out stops her timer."""
        self.counts["missed"] += len(self._missed)
        home_of = {called.calls.nonce: home for home, called in self._town.called.items()}
        daily_of = {each.home: each for each in self._scenario.daily_calls}
        for due in desk.watched():
            await self._see(desk, due, daily_of[home_of[due.case.name]], day)
        for outing, timer in self._out:
            await self._come_back(outing, timer)

    async def _see(self, desk: AidDesk, due: Due, daily: DailyCall, day: int) -> None:
        if due.standing is Standing.duress:
            self.counts["duress_seen"] += 1
            self._await(Awaited(daily.keyholder, due.row.leg, News.duress, None))
            return
        is_in_time = minutes_of(self._town.now()) < due.case.hours(due.row.day).ends + KEYHOLDER_AFTER_MIN
        self.counts["missed_seen_in_time"] += is_in_time and daily.home in self._missed
        if self._scenario.reached_by_desk(daily.home, day):
            self.counts["reached_by_desk"] += 1
            await desk.settle_call(due)
        else:
            home = daily.home if daily.tells_where else None
            self._await(Awaited(daily.keyholder, due.row.leg, News.released, home))
            self._to_say_fine.append(daily.home)

    async def _come_back(self, outing: Outing, timer: Timer) -> None:
        self.counts["timers"] += 1
        match outing.ends:
            case TimerEnds.back:
                await timer.stop(duress=False)
            case TimerEnds.duress:
                await timer.stop(duress=True)
                self._await(Awaited(outing.keyholder, timer.about, News.duress, outing.home))
            case TimerEnds.late:
                self._late.append(timer)
                self._await(Awaited(outing.keyholder, timer.about, News.released, outing.home))

    def _await(self, awaited: Awaited) -> None:
        self.to_tell += 1
        self._awaited.append(awaited)

    # ── in the evening ──

    async def evening(self, day: int) -> None:
        """Keyholders look. Whoever was searched for is found, and says so."""
        town, now = self._town, minutes_of(self._town.now())
        self._let_out |= {(each.keyholder, each.home) for each in self._awaited if each.home is not None}
        await town.side_by_side(each.look(minute=now) for each in town.keyholders if each.keys)
        for each in self._awaited:
            self.told += town.keyholders[each.keyholder].news.get(each.about) is each.news
        self._awaited = []
        seen = {(number, home) for number, party in enumerate(town.keyrings) for home in party.ever}
        self.too_soon |= seen - self._let_out
        self.numbers_kept += sum(len(phone.numbers.look_into(phone.folder)) for phone in town.callers)
        fine, self._to_say_fine = self._to_say_fine, []
        await town.side_by_side(town.called[home].fine(day=FIRST_DAY + day) for home in fine)
        late, self._late = self._late, []
        await town.side_by_side(timer.stop(duress=False) for timer in late)
