"""One figure: what was measured for us, what for the peer, and how much better we are."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

BUDGET = "budget"


@dataclass(frozen=True)
class Figure:
    """`ratio` is always "higher is better": ours ÷ peer for rates, peer ÷ ours for times and sizes.

    Where nothing comparable exists, the peer is the budget of the design (`peer_name` "budget").
    `detail` goes into the checked-in results only: spread, rounds, what else was seen.
    """

    name: str
    ours: float
    peer: float
    peer_name: str
    ratio: float
    unit: str
    detail: dict[str, Any] = field(default_factory=dict)

    def line(self) -> str:
        """The one JSON line that a run prints."""
        return json.dumps({key: value for key, value in self.row().items() if key != "detail"}, ensure_ascii=False)

    def row(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "ours": significant(self.ours),
            "peer": significant(self.peer),
            "peer_name": self.peer_name,
            "ratio": significant(self.ratio),
            "unit": self.unit,
            "detail": self.detail,
        }


def more_is_better(name: str, ours: float, peer: float, *, peer_name: str, unit: str, **detail: Any) -> Figure:
    return Figure(name, ours, peer, peer_name, ours / peer if peer else math.inf, unit, detail)


def less_is_better(name: str, ours: float, peer: float, *, peer_name: str, unit: str, **detail: Any) -> Figure:
    return Figure(name, ours, peer, peer_name, peer / ours if ours else math.inf, unit, detail)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0…1) of all values do not exceed. Raises ValueError when empty."""
    if not values:
        raise ValueError("no values")
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def significant(value: float, digits: int = 4) -> float:
    """`value` with so many significant digits; whole numbers stay whole."""
    if not math.isfinite(value) or value == 0:
        return value if math.isfinite(value) else 0.0
    rounded = round(value, digits - 1 - math.floor(math.log10(abs(value))))
    return int(rounded) if rounded == int(rounded) and abs(rounded) >= 1000 else rounded
