"""A finger on a phone's screen, as touch events: the synthetic scroll gesture of Chromium 156 moves nothing by touch, and does not say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession

STEPS, STEP_PX = 6, 60
"""One step for each frame of a quick phone: 3,600 px a second."""


def flick(devtools: CDPSession, x: float, y: float, *, along: int) -> None:
    """Over the middle (x, y), up (`along` -1) or down (1); what is touched rolls on when it is let go."""
    begins = y - along * STEPS * STEP_PX / 2
    points = [{"x": x, "y": begins + along * STEP_PX * step} for step in range(STEPS + 1)]
    devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points[:1]})
    for point in points[1:]:
        devtools.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
