"""The lives of a need and of a leg, and what moves them: the same tables as the phone's (`aid/shared/states.ts`).

`protocol/vectors/aid_states.json` holds both to one. Of one leg's words the weightiest stands, so that they may come
late, twice and in any order. `done` needs the carrier's word and the household's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin_kit.aid.codes import LegRole, LegState, NeedState, WordCode

_N = NeedState

NEED_MAY_BECOME: dict[NeedState, tuple[NeedState, ...]] = {
    _N.asked: (_N.claimed, _N.brought, _N.received, _N.done, _N.cancelled, _N.could_not, _N.merged),
    _N.claimed: (
        *(_N.asked, _N.planned, _N.under_way, _N.brought, _N.received, _N.done),
        *(_N.cancelled, _N.could_not, _N.merged),
    ),
    _N.planned: (_N.claimed, _N.under_way, _N.brought, _N.received, _N.done, _N.cancelled),
    _N.under_way: (_N.claimed, _N.planned, _N.brought, _N.received, _N.done, _N.cancelled),
    _N.brought: (_N.claimed, _N.done, _N.cancelled),
    _N.received: (_N.claimed, _N.done, _N.cancelled),
    _N.done: (_N.claimed, _N.cancelled),
    _N.cancelled: (_N.asked, _N.claimed),
    _N.could_not: (_N.asked, _N.claimed),
    _N.merged: (_N.asked, _N.claimed),
}

NEED_RESTS = (_N.done, _N.cancelled, _N.could_not, _N.merged)
"""Nobody has to do anything; the record waits for its end."""

_LEG_WEIGHT = (
    LegState.planned,
    LegState.asked,
    LegState.accepted,
    LegState.under_way,
    LegState.declined,
    LegState.cancelled,
    LegState.no_show,
    LegState.nobody_home,
    LegState.followed,
    LegState.handed_over,
    LegState.done,
    LegState.wrong_items,
)
"""Lightest first."""

LEG_MAY_BECOME = {state: _LEG_WEIGHT[at + 1 :] for at, state in enumerate(_LEG_WEIGHT)}

LEG_FAILED = (*(LegState.declined, LegState.no_show, LegState.nobody_home, LegState.followed, LegState.wrong_items),)
"""It came to nothing: somebody else has to be found."""

LEG_OPEN = (LegState.planned, LegState.asked, LegState.accepted, LegState.under_way)
"""What has not been handed over yet, so that it can still be stopped."""

NEED_ACTS: dict[str, tuple[tuple[NeedState, ...], NeedState]] = {
    "claim": ((_N.asked,), _N.claimed),
    "release": ((_N.claimed,), _N.asked),
    "plan": ((_N.claimed,), _N.planned),
    "unplan": ((_N.planned, _N.under_way), _N.claimed),
    "cancel": ((_N.asked, _N.claimed, _N.planned, _N.under_way, _N.brought, _N.received), _N.cancelled),
    "give_up": ((_N.asked, _N.claimed), _N.could_not),
    "merge": ((_N.asked, _N.claimed), _N.merged),
    "again": ((_N.done,), _N.claimed),
}
"""A coordinator's: from where, to where."""

LEG_ACTS: dict[str, tuple[tuple[LegState, ...], LegState]] = {
    "ask": ((LegState.planned,), LegState.asked),
    "agree": ((LegState.planned, LegState.asked), LegState.accepted),
    "cancel": (LEG_OPEN, LegState.cancelled),
}

_SPEAKS_OF = {
    WordCode.accept: LegState.accepted,
    WordCode.decline: LegState.declined,
    WordCode.stopped: LegState.declined,
    WordCode.started: LegState.under_way,
    WordCode.handed_over: LegState.handed_over,
    # said of one child after the other: the last of them is where the leg is handed over
    WordCode.child_with_me: LegState.under_way,
    WordCode.child_handed_over: LegState.under_way,
    WordCode.nobody_home: LegState.nobody_home,
    WordCode.no_show: LegState.no_show,
    WordCode.wrong_items: LegState.wrong_items,
    WordCode.followed: LegState.followed,
}

_LOOKS = {
    WordCode.decline: "declined",
    WordCode.nobody_home: "nobody_home",
    WordCode.no_show: "no_show",
    WordCode.wrong_items: "wrong_items",
    WordCode.followed: "followed",
    WordCode.withdraw: "withdrawn",
    WordCode.amend: "asks",
    WordCode.question: "asks",
    WordCode.stopped: "stopped",
}

_DELIVERS = LegRole.carry | LegRole.drive | LegRole.accompany | LegRole.school | LegRole.mind | LegRole.translate
"""Roles that end at the household's door, so that they are what it waits for."""


@dataclass(frozen=True)
class OfLeg:
    """`expect`: what the household says at the door, or "". `current`: of the plan that holds now."""

    state: LegState
    role: LegRole
    expect: str
    current: bool


@dataclass(frozen=True)
class Heard:
    """`look`: why a person at the desk has to see it."""

    need: NeedState
    leg: LegState | None
    look: str | None


def delivers(role: LegRole) -> bool:
    return bool(_DELIVERS & role)


def need_after(state: NeedState, act: str) -> NeedState | None:
    """None where that is not possible from here."""
    sources, to = NEED_ACTS[act]
    return to if state in sources else None


def leg_after(state: LegState, act: str) -> LegState | None:
    sources, to = LEG_ACTS[act]
    return to if state in sources else None


def hear(need: NeedState, leg: OfLeg | None, *, code: WordCode, digits: str, confirms: bool) -> Heard:
    """What stands once this was heard. `confirms`: false where a household has no phone: its digits are its word."""
    look = _LOOKS.get(code)
    if code == WordCode.withdraw:
        kept = need in (NeedState.could_not, NeedState.merged)
        return Heard(need if kept else NeedState.cancelled, leg.state if leg else None, look)
    if leg is None:
        return Heard(_by_her(need, None) if code == WordCode.received else need, None, look)
    if not leg.current:
        return Heard(need, _heavier(leg.state, _SPEAKS_OF.get(code)), look or "late_word")
    if code == WordCode.received:
        bringing = leg.state if delivers(leg.role) else None
        both = bringing == LegState.handed_over and _is_open(need)
        return Heard(_by_her(need, bringing), LegState.done if both else leg.state, look)
    hands_over = _SPEAKS_OF.get(code) == LegState.handed_over
    if hands_over and leg.expect and digits and digits != leg.expect:
        return Heard(need, leg.state, "wrong_digits")
    proven = hands_over and not confirms and leg.expect != "" and digits == leg.expect
    hers = need in (NeedState.received, NeedState.done) or proven
    both = hands_over and (not delivers(leg.role) or (hers and _is_open(need)))
    state = _heavier(leg.state, LegState.done if both else _SPEAKS_OF.get(code))
    return Heard(need if state == leg.state else _by_leg(need, state, leg.role), state, look)


def settled(need: NeedState, legs: Sequence[tuple[LegState, LegRole]]) -> NeedState:
    """How a need stands by all that was asked for it. `legs`: those whose time is not over."""
    if need not in (NeedState.claimed, NeedState.planned, NeedState.under_way):
        return need
    if any(state == LegState.under_way and delivers(role) for state, role in legs):
        return NeedState.under_way
    if any(state in LEG_OPEN for state, _ in legs):
        return NeedState.planned
    came_to_nothing = any(state == LegState.cancelled or state in LEG_FAILED for state, _ in legs)
    return NeedState.claimed if came_to_nothing else need


def _heavier(state: LegState, other: LegState | None) -> LegState:
    return state if other is None else max(state, other, key=_LEG_WEIGHT.index)


def _is_open(need: NeedState) -> bool:
    return need not in (NeedState.cancelled, NeedState.could_not, NeedState.merged)


def _by_her(need: NeedState, leg: LegState | None) -> NeedState:
    """She says that it came. What was wrong stays wrong until the desk has planned anew."""
    if not _is_open(need) or need == NeedState.done or leg == LegState.wrong_items:
        return need
    both = need == NeedState.brought or leg == LegState.handed_over
    return NeedState.done if both else NeedState.received


def _by_leg(need: NeedState, leg: LegState, role: LegRole) -> NeedState:
    """Her leg has just become that. Whoever shops or packs moves the need neither on nor back."""
    if not _is_open(need) or not delivers(role):
        return need
    if leg == LegState.under_way:
        return NeedState.under_way if need == NeedState.planned else need
    if leg == LegState.wrong_items:
        return NeedState.claimed
    if leg in LEG_FAILED:
        return NeedState.claimed if need in (NeedState.planned, NeedState.under_way) else need
    if leg == LegState.done:
        return NeedState.done
    brings = leg == LegState.handed_over and need not in (NeedState.received, NeedState.done)
    return NeedState.brought if brings else need
