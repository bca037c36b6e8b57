"""What became of every need: what the report counts. Whose address was seen is counted elsewhere, from bytes."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tocsin_kit.aid.cases import Happened
from tocsin_kit.month.scenario import FIRST_DAY, Moment, Scenario, Wish

HOUR_S = 3_600
NOBODY_SUITED = "nobody_suited"
REASONS = ("cancelled", "nobody_home", "no_show", "wrong_items", "followed", "declined")
"""Why something was not brought, as far as the desk wrote it down; the last one counts."""


@dataclass
class Occasion:
    """One need: something asked for once, or one time of something that recurs."""

    wish: Wish
    wanted: Moment
    met: Moment | None = None
    why_not: str = NOBODY_SUITED


@dataclass
class Ledger:
    occasions: dict[int, list[Occasion]]
    happened: Counter[str] = field(default_factory=Counter)
    trips: Counter[tuple[int, int]] = field(default_factory=Counter)
    """(volunteer, week) → trips."""

    @classmethod
    def of(cls, scenario: Scenario) -> Ledger:
        return cls({wish.number: [Occasion(wish, moment) for moment in wish.occasions] for wish in scenario.wishes})

    def note(self, each: Happened, wish: Wish, *, at: Moment) -> None:
        self.happened[each.what] += 1
        occasion = self._meant(wish, day=each.day)
        if occasion is None:
            return
        if each.what == "met":
            occasion.met = occasion.met or at
        elif each.what in REASONS:
            occasion.why_not = each.what

    def trip(self, hand: int, *, day: int) -> None:
        self.trips[(hand, day // 7)] += 1

    @property
    def all(self) -> Sequence[Occasion]:
        return [each for several in self.occasions.values() for each in several]

    @property
    def met(self) -> int:
        return sum(each.met is not None for each in self.all)

    def unmet(self) -> Mapping[str, int]:
        return dict(Counter(each.why_not for each in self.all if each.met is None).most_common())

    def by_kind(self) -> Mapping[str, tuple[int, int]]:
        """(met, needed) of each kind."""
        needed = Counter(each.wish.kind.name for each in self.all)
        met = Counter(each.wish.kind.name for each in self.all if each.met is not None)
        return {kind: (met[kind], count) for kind, count in sorted(needed.items())}

    def waited_hours(self) -> list[float]:
        """From asking to having it, of what was asked for once; sorted."""
        return sorted(
            (each.met.at - each.wish.asked.at) / HOUR_S
            for each in self.all
            if each.met is not None and len(each.wish.occasions) == 1
        )

    def late(self) -> int:
        """Brought, but not at the time that was asked for."""
        return sum(each.met is not None and each.met > each.wanted for each in self.all)

    def loads(self, hands: int) -> list[int]:
        """Trips in the month, of every volunteer, those who had none too; sorted."""
        total: Counter[int] = Counter()
        for (hand, _), trips in self.trips.items():
            total[hand] += trips
        return sorted(total[hand] for hand in range(hands))

    def _meant(self, wish: Wish, *, day: int) -> Occasion | None:
        occasions = self.occasions[wish.number]
        if len(occasions) == 1:
            return occasions[0]
        return next((each for each in occasions if each.wanted.day + FIRST_DAY == day), None)


def part_of(values: Sequence[float], share: float) -> float:
    """The value below which that share of the sorted values lies; 0 of none."""
    return values[min(len(values) - 1, math.ceil(share * len(values)) - 1)] if values else 0.0


def gini(loads: Sequence[int]) -> float:
    """0: everybody carries the same; near 1: a few carry everything. `loads` sorted."""
    total, count = sum(loads), len(loads)
    if not total:
        return 0.0
    weighted = sum((2 * number - count + 1) * load for number, load in enumerate(loads))
    return weighted / (count * total)
