"""Time as the wire says it. Instants are passed in; nothing here reads a clock."""

from __future__ import annotations

from typing import NewType

from tocsin.terms.ids import Window

Instant = NewType("Instant", int)
"""Unix seconds."""
Minutes = NewType("Minutes", int)
"""Unix minutes, ⌊seconds / 60⌋."""

WINDOW_S = 21_600
SECOND_SIGNATURE_S = 15 * 60
"""How long after its window a second signature may still come."""


def minutes_of(at: Instant) -> Minutes:
    return Minutes(at // 60)


def midnight_of(at: Instant) -> Minutes:
    """The first minute of its day, UTC."""
    return Minutes(at // 86_400 * 1_440)


def instant_of(minutes: int) -> Instant:
    """The first second of that minute."""
    return Instant(minutes * 60)


def window_of(at: Instant) -> Window:
    return Window(at // WINDOW_S)


def window_start(window: Window) -> Instant:
    return Instant(window * WINDOW_S)


def window_end(window: Window) -> Instant:
    """The first second that belongs to the next window."""
    return Instant((window + 1) * WINDOW_S)
