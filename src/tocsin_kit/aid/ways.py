"""Who speaks of which leg: the same rules as the phone's (`aid/shared/legs.ts`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin_kit.aid.codes import LegState, WordCode
from tocsin_kit.aid.record import Word
from tocsin_kit.aid.states import LEG_OPEN
from tocsin_kit.aid.trip import Leg, Trip, door_of

AT_A_DOOR = (WordCode.received, WordCode.wrong_items, WordCode.no_show, WordCode.question, WordCode.amend)
"""What a household says of what comes to its door."""
OF_ALL_THAT_IS_LEFT = (WordCode.accept, WordCode.decline, WordCode.started, WordCode.stopped)
NUMBERS_STOP = (WordCode.handed_over, WordCode.nobody_home, WordCode.followed)
"""Its words may be the number of the stop."""
STOPS_AT = {
    WordCode.nobody_home: LegState.nobody_home,
    WordCode.followed: LegState.followed,
    WordCode.no_show: LegState.no_show,
    WordCode.wrong_items: LegState.wrong_items,
}
"""How a leg stands of which a carrier has said that it went no further."""
_NUMBERED = re.compile(r"[1-9][0-9]?")
_NUMBERED_FIRST = re.compile(r"([1-9][0-9]?)(\n.*)?", re.DOTALL)
"""Where she is followed there may be a second line: how she is reached."""


def way_of(trip: Trip, leg: Leg) -> Sequence[Leg]:
    """All that one person does in a trip, in her order: what a question named by its first leg."""
    if leg.offer is None:
        return [leg]
    return [each for each in trip.legs if each.offer == leg.offer and each.role is leg.role]


def legs_meant(trip: Trip, word: Word) -> Sequence[Leg]:
    """A household speaks of the leg that comes to its door; a carrier, who knows her way by its first leg, of the stop
    that she numbers or is at, or of all that are left. None where it is not hers to say.
    """
    leg = next((each for each in trip.legs if each.leg == word.about), None)
    if leg is None:
        is_hers = word.code in AT_A_DOOR
        return [each for each in trip.legs if is_hers and door_of(trip.trip, each.leg) == word.about]
    way = way_of(trip, leg)
    left = [each for each in way if each.state in LEG_OPEN]
    if word.code in OF_ALL_THAT_IS_LEFT:
        return left or [leg]
    numbered = (_NUMBERED_FIRST if word.code is WordCode.followed else _NUMBERED).fullmatch(word.words)
    if word.code in NUMBERS_STOP and numbered and (stop := int(word.words.split("\n")[0])) <= len(way):
        return [way[stop - 1]]
    if word.code in STOPS_AT:
        return [each for each in way if each.state is STOPS_AT[word.code]][:1] or left[:1] or [leg]
    if word.code is WordCode.handed_over:
        return left[:1] or [leg]
    return [] if word.code is WordCode.received else [leg]
