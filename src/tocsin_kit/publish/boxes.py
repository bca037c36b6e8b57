"""What of a picture is covered, and when. Pure: places are parts of its width and height, times are milliseconds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tocsin.terms.refusal import Refusal

MOST_DRAWN = 2_000
MOST_MS = 3_600_000


@dataclass(frozen=True)
class Box:
    """left, top, width, height: from 0 to 1."""

    left: float
    top: float
    width: float
    height: float

    def grown(self, by: float) -> Box:
        """`by` times as wide and as high around the same middle, and nothing beyond the picture."""
        left = max(0.0, self.left - self.width * (by - 1) / 2)
        top = max(0.0, self.top - self.height * (by - 1) / 2)
        right = min(1.0, self.left + self.width * (by + 1) / 2)
        bottom = min(1.0, self.top + self.height * (by + 1) / 2)
        return Box(left, top, max(0.0, right - left), max(0.0, bottom - top))


@dataclass(frozen=True)
class Drawn:
    """By somebody's hand: covered from `begins_ms` to `ends_ms`."""

    box: Box
    begins_ms: int
    ends_ms: int


def read(text: str) -> tuple[Drawn, ...]:
    """{"boxes": [{"from_ms", "to_ms", "left", "top", "width", "height"} …]}.

    Refusal("publish.boxes") for anything else: a box that is not understood would cover nothing.
    """
    try:
        said = json.loads(text)
        boxes = said["boxes"]
        if list(said) != ["boxes"] or type(boxes) is not list or len(boxes) > MOST_DRAWN:
            raise ValueError("boxes")
        return tuple(_drawn(each) for each in boxes)
    except (ValueError, KeyError, TypeError) as why:
        raise Refusal("publish.boxes", safe="This file holds no boxes that could be understood.") from why


def write(drawn: Sequence[Drawn]) -> str:
    """As `read` has it."""
    rows = [
        {
            "from_ms": each.begins_ms,
            "to_ms": each.ends_ms,
            "left": each.box.left,
            "top": each.box.top,
            "width": each.box.width,
            "height": each.box.height,
        }
        for each in drawn
    ]
    return json.dumps({"boxes": rows}, indent=1)


def hidden(
    found: Sequence[Sequence[Box]], *, at_ms: Sequence[int], drawn: Sequence[Drawn], around_ms: int
) -> list[tuple[Box, ...]]:
    """For each picture all that is covered in it.

    What was found in one is covered in those shortly before and after too: whoever turns her head stays hidden.
    """
    covered: list[tuple[Box, ...]] = []
    first = 0
    for now in at_ms:
        while at_ms[first] < now - around_ms:
            first += 1
        past = first
        near: list[Box] = []
        while past < len(at_ms) and at_ms[past] <= now + around_ms:
            near += found[past]
            past += 1
        by_hand = [each.box for each in drawn if each.begins_ms <= now <= each.ends_ms]
        covered.append((*dict.fromkeys(near), *by_hand))
    return covered


def _drawn(said: dict[str, Any]) -> Drawn:
    if set(said) != {"from_ms", "to_ms", "left", "top", "width", "height"}:
        raise ValueError("keys")
    begins, ends = said["from_ms"], said["to_ms"]
    if type(begins) is not int or type(ends) is not int or not 0 <= begins <= ends <= MOST_MS:
        raise ValueError("times")
    box = Box(*(float(said[name]) for name in ("left", "top", "width", "height")))
    is_inside = 0 <= box.left < 1 and 0 <= box.top < 1 and box.left + box.width <= 1 and box.top + box.height <= 1
    if not is_inside or box.width <= 0 or box.height <= 0:
        raise ValueError("place")
    return Drawn(box, begins, ends)
