"""When doorbells ring for what nobody has taken, decided without a clock or a line."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tests.street import MORNING
from tocsin.terms.instant import Instant
from tocsin.watch.model import DESK_HAS_S, DOORBELLS_APART_S, RINGS_MOST, Patience, Waiting, doorbells

SIGHTING = Waiting("sighting", b"s" * 16)
SIGNATURE = Waiting("signature", b"i" * 8)


class Bells:
    """Looks every twenty seconds, as the house does; when it rang, in seconds from the beginning."""

    def __init__(self) -> None:
        self.known: Mapping[Waiting, Patience] = {}
        self.rang: list[int] = []

    def look(self, waiting: Collection[Waiting], *, is_attended: bool, from_s: int = 0, to_s: int) -> None:
        for after in range(from_s, to_s, 20):
            self.known, rings = doorbells(
                self.known, waiting, is_attended=is_attended, at=Instant(MORNING + after)
            )
            if rings:
                self.rang.append(after)


def test_an_open_desk_has_a_minute_first_and_nobody_at_a_desk_none() -> None:
    bells = Bells()
    bells.look({SIGHTING}, is_attended=True, to_s=DESK_HAS_S + 20)
    assert bells.rang == [DESK_HAS_S]
    alone = Bells()
    alone.look({SIGHTING}, is_attended=False, to_s=20)
    assert alone.rang == [0]


def test_what_is_taken_in_time_rings_nobody() -> None:
    bells = Bells()
    bells.look({SIGHTING}, is_attended=True, to_s=60)
    bells.look(set(), is_attended=True, from_s=60, to_s=600)
    assert bells.rang == [] and bells.known == {}


def test_one_thing_rings_three_times_and_ever_less_often() -> None:
    bells = Bells()
    bells.look({SIGHTING}, is_attended=False, to_s=4 * 3600)
    assert bells.rang == [0, 180, 540] and len(bells.rang) == RINGS_MOST


def test_many_things_ring_once_a_minute_at_most() -> None:
    bells = Bells()
    for n in range(30):
        waiting = {Waiting("sighting", bytes([m]) * 16) for m in range(n + 1)} | {SIGNATURE}
        bells.look(waiting, is_attended=False, from_s=20 * n, to_s=20 * n + 20)
    apart = [later - earlier for earlier, later in zip(bells.rang, bells.rang[1:], strict=False)]
    assert apart and min(apart) >= DOORBELLS_APART_S
