"""Fingers on a phone's screen, as touch events: the synthetic gestures of Chromium 156 move nothing by touch, and do not say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import CDPSession

STEPS, STEP_PX = 6, 60
"""One step for each frame of a quick phone: 3,600 px a second."""
RESTS_STEPS = 10


Point = tuple[float, float]


def flick(devtools: CDPSession, x: float, y: float, *, along: int) -> None:
    """Over the middle (x, y), up (`along` -1) or down (1); what is touched rolls on when it is let go."""
    begins = y - along * STEPS * STEP_PX / 2
    move(devtools, [[(x, begins + along * STEP_PX * step) for step in range(STEPS + 1)]])


def move(devtools: CDPSession, ways: Sequence[Sequence[Point]], *, rests: bool = False) -> None:
    """Each finger along its way, all of them step by step together; one that `rests` at the end flings nothing."""
    steps = [[{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(at)] for at in zip(*ways, strict=True)]
    devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": steps[0]})
    for points in steps[1:] + steps[-1:] * (RESTS_STEPS if rests else 0):
        devtools.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points})
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def straight(start: Point, end: Point, *, steps: int) -> list[Point]:
    return [
        (start[0] + (end[0] - start[0]) * step / steps, start[1] + (end[1] - start[1]) * step / steps)
        for step in range(steps + 1)
    ]
