"""Certifying people for the coming weeks. Nothing here is random: from the same requests two stewards build the same
bytes, so the second signs what she has rebuilt herself, not what she was handed. Docs/protocol, section 10.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tocsin.seals import cose
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Roster
from tocsin.seals.statement import Batch, read
from tocsin.seals.window import Leaf, read_leaf, statement_of, write_statement
from tocsin.terms.ids import Window
from tocsin.terms.refusal import Refusal
from tocsin_kit.letters import RoleRequest

WINDOWS_AHEAD = 168
"""Six weeks of six hours."""


@dataclass(frozen=True)
class PlannedWindow:
    """`payload`: the window statement that stewards sign. `leaves`: sorted by their hashes, which shuffles people."""

    window: Window
    payload: bytes
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True)
class Plan:
    windows: tuple[PlannedWindow, ...]

    @property
    def body(self) -> Batch:
        hashes = tuple(hash_of(each.payload) for each in self.windows)
        return Batch(first_window=self.windows[0].window, statement_hashes=hashes)


def leaves_of(request: RoleRequest, *, offered: int) -> dict[Window, Leaf]:
    """Her leaves by window. Refusal("request.roles") when she asks for more than she was offered, "request.leaves"."""
    if request.roles == 0 or request.roles & ~offered:
        raise Refusal("request.roles", safe="She asks for more than the link offers.")
    leaves = {Window(request.first_window + n): read_leaf(leaf) for n, leaf in enumerate(request.leaves)}
    if any(leaf.roles != request.roles for leaf in leaves.values()):
        raise Refusal("request.roles", safe="She asks for more than the link offers.")
    marks = [mark for leaf in leaves.values() for mark in _marks(leaf)]
    if not leaves or len(set(marks)) != len(marks):
        raise Refusal("request.leaves", safe="These keys are used twice.")
    return leaves


def plan_batch(
    requests: Sequence[tuple[RoleRequest, int]],
    *,
    certified: Mapping[Window, Sequence[Leaf]],
    roster: Roster,
    first: Window,
    most: int = WINDOWS_AHEAD,
) -> Plan:
    """The windows from `first` on to the last one asked for or certified, each with everybody in it who is not revoked.

    `requests`: each with the roles that its link offered. Refusal("request.same_person") for keys that are somebody's
    already, and what `leaves_of` refuses.
    """
    wanted = [leaves_of(request, offered=offered) for request, offered in requests]
    last = min(first + most - 1, max([first, *certified, *(window for each in wanted for window in each)]))
    planned = []
    for number in range(first, last + 1):
        window = Window(number)
        leaves = [leaf for leaf in certified.get(window, ()) if (window, leaf.leaf_hash) not in roster.revoked]
        for each in wanted:
            leaf = each.get(window)
            if leaf is None or leaf in leaves or (window, leaf.leaf_hash) in roster.revoked:
                continue
            if any(leaf.is_same_person(other) for other in leaves):
                raise Refusal("request.same_person", safe="These keys are somebody's already.")
            leaves.append(leaf)
        payload = write_statement(statement_of(leaves, window=window))
        ordered = tuple(sorted(leaves, key=lambda leaf: leaf.leaf_hash))
        planned.append(PlannedWindow(window, payload, ordered))
    return Plan(tuple(planned))


def is_this_plan(objects: Sequence[bytes], plan: Plan, *, roster: Roster) -> bool:
    """Whether these are exactly a batch statement that follows the roster and, in order, the plan's windows."""
    statement, *windows = [cose.parse(each).payload for each in objects]
    written = read(statement)
    return (
        written.sequence == roster.sequence + 1
        and written.previous == roster.head
        and written.body == plan.body
        and windows == [each.payload for each in plan.windows]
    )


def _marks(leaf: Leaf) -> tuple[bytes, ...]:
    return leaf.watch_key, leaf.drill_key, leaf.age_recipient, leaf.slip_hash
