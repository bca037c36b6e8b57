"""What a phone knows of one thing that is happening: its verified alerts, folded. Docs/protocol, section 5."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Sequence as Several
from dataclasses import dataclass, replace

from tocsin.seals.alert import PREDECESSOR_BYTES, Standing, VerifiedAlert
from tocsin.terms.cell import Cell
from tocsin.terms.ids import AlertId, IncidentId, Sequence
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status

MetresBetween = Callable[[Cell, Cell], float]
"""Great-circle distance between two cells' centres; whoever has a geometry library passes it in."""

_ENDED = {Standing.CONFIRMED: 0, Standing.UNCONFIRMED: 1, Standing.REPORTED_OVER: 2, Standing.FINAL: 3}


@dataclass(frozen=True)
class Incident:
    """`alerts`: those that count, oldest first. `refused`: updates whose area followed somebody. `shown`: the head.

    `cell`, `radius_m`: where the danger is, or was when `shown` is an ending. `ends_at`: the first second in which it
    is over by its clock, which is the alarm's: one person's ending stops the sound and moves no clock.
    """

    incident: IncidentId
    is_actual: bool
    alerts: tuple[VerifiedAlert, ...]
    refused: tuple[VerifiedAlert, ...]
    heads: tuple[VerifiedAlert, ...]
    shown: VerifiedAlert
    cell: Cell
    radius_m: int
    ends_at: Instant

    @property
    def is_forked(self) -> bool:
        """Two alerts continue the same one: the more cautious is shown, and the screen says so."""
        return len(self.heads) > 1

    @property
    def standing(self) -> Standing:
        return self.shown.standing

    def is_open(self, *, at: Instant) -> bool:
        """Not final, and not over by its own clock. *Reported over* is still open: only the sound has stopped. One
        person's ending of nothing that anybody told opens nothing.
        """
        told = any(not each.alert.is_ending for each in self.alerts)
        return told and self.standing is not Standing.FINAL and self.ends_at > at


def fold(alerts: Iterable[VerifiedAlert], *, metres_between: MetresBetween | None) -> Incident:
    """One incident's alerts of one status class. Without `metres_between` only the number of moves is judged.

    Of two copies of an alert the one that more people signed counts. Where each names another, as somebody may search
    for, none is a head and the most cautious of all is shown. ValueError for no alert, or two incidents' alerts.
    """
    ordered = _ordered(alerts)
    if not ordered or len({_key(each) for each in ordered}) != 1:
        raise ValueError("one incident's alerts, please")
    area = _Area(metres_between)
    kept = tuple(each for each in ordered if area.admits(each))
    heads = _beside_final(_beside_confirmed(_heads(kept), kept=kept), kept=kept)
    shown = min(heads or kept, key=_caution)
    danger = next((each.alert for each in reversed(kept) if not each.alert.is_ending), shown.alert)
    at_danger = danger if shown.alert.is_ending else shown.alert
    return Incident(
        incident=shown.alert.incident,
        is_actual=shown.alert.status is Status.Actual,
        alerts=kept,
        refused=tuple(each for each in ordered if each not in kept),
        heads=heads,
        shown=shown,
        cell=at_danger.cell,
        radius_m=at_danger.radius_m,
        ends_at=max((each.alert.ends_at for each in _running(kept)), default=shown.alert.ends_at),
    )


def fold_all(alerts: Iterable[VerifiedAlert], *, metres_between: MetresBetween | None) -> tuple[Incident, ...]:
    """Every incident there is; an Exercise and an Actual under one number are two."""
    groups: dict[tuple[bool, IncidentId], list[VerifiedAlert]] = {}
    for each in alerts:
        groups.setdefault(_key(each), []).append(each)
    return tuple(fold(group, metres_between=metres_between) for group in groups.values())


def check_area_stays(
    alert: VerifiedAlert, *, earlier: Iterable[VerifiedAlert], metres_between: MetresBetween | None
) -> None:
    """Refusal("incident.follows") for an update that would be refused after those of its own status class."""
    same = [each for each in earlier if _key(each) == _key(alert)]
    if alert in fold([*same, alert], metres_between=metres_between).refused:
        raise Refusal("incident.follows", safe="An alarm's area may be corrected once; it may not follow anybody.")


def open_alerts(incidents: Iterable[Incident], *, at: Instant) -> tuple[AlertId, ...]:
    """The latest alert ids of the open Actual incidents, sorted."""
    return tuple(sorted(each.shown.alert_id for each in incidents if each.is_actual and each.is_open(at=at)))


def missing(known: Iterable[Sequence], *, since: int, highest: int = 0) -> tuple[tuple[int, int], ...]:
    """Gaps (first, last) in one status class: numbers after `since`, the highest at the first sync, that nobody brought
    although `highest`, or a later one that is known, says that they were given out.
    """
    gaps, expected, numbers = [], since + 1, set(known)
    for sequence in sorted({*numbers, max([highest, *numbers]) + 1}):
        if sequence > expected:
            gaps.append((expected, sequence - 1))
        expected = max(expected, sequence + 1)
    return tuple(gaps)


def confirmed_by(each: VerifiedAlert, *, kept: Several[VerifiedAlert]) -> Several[VerifiedAlert]:
    """What one person alone had said of the same, where neither names the other: an alarm may have waited for its
    second signature while somebody warned alone. What is said alone after an ending of it is another word. `kept`: in
    order.
    """
    if each.standing is not Standing.CONFIRMED:
        return ()
    over = next((n for n, one in enumerate(kept) if one.alert.is_ending and each in line_of(one, kept=kept)), len(kept))
    alone = (one for one in kept[:over] if one.standing is Standing.UNCONFIRMED)
    return tuple(one for one in alone if each not in line_of(one, kept=kept) and one not in line_of(each, kept=kept))


def line_of(each: VerifiedAlert, *, kept: Several[VerifiedAlert]) -> list[VerifiedAlert]:
    """What it names, and what that named, to the first."""
    said, found, before = {_prefix(one): one for one in kept}, list[VerifiedAlert](), each.alert.predecessor
    while before in said:
        found.append(said.pop(before))
        before = found[-1].alert.predecessor
    return found


def _beside_confirmed(heads: Several[VerifiedAlert], *, kept: Several[VerifiedAlert]) -> Several[VerifiedAlert]:
    """The heads without what one person alone had said of what two have confirmed."""
    if all(each.standing is not Standing.UNCONFIRMED for each in heads):
        return heads
    confirmed = {one.alert_id for each in kept for one in confirmed_by(each, kept=kept)}
    return tuple(each for each in heads if each.alert_id not in confirmed)


def _heads(kept: Several[VerifiedAlert]) -> tuple[VerifiedAlert, ...]:
    """Those that nobody continued. One person's *unconfirmed* continues nothing that two people said, one person's
    ending no final one.
    """
    named = {_continued(each, among=_two_said(kept)) for each in kept}
    return tuple(each for each in kept if _prefix(each) not in named)


def _two_said(kept: Several[VerifiedAlert]) -> set[tuple[bytes, Standing]]:
    """What one person's word of each standing cannot continue."""
    alone = {Standing.CONFIRMED: Standing.UNCONFIRMED, Standing.FINAL: Standing.REPORTED_OVER}
    return {(_prefix(each), alone[each.standing]) for each in kept if each.standing in alone}


def _continued(each: VerifiedAlert, *, among: set[tuple[bytes, Standing]]) -> bytes | None:
    before = each.alert.predecessor
    return None if before is None or (before, each.standing) in among else before


def _beside_final(heads: Several[VerifiedAlert], *, kept: Several[VerifiedAlert]) -> tuple[VerifiedAlert, ...]:
    """The heads without one person's endings of what a final one ended, of what came before that, or of nothing that is
    known: whoever tells an end again, alone, cannot take back the second signature that it had.
    """
    among = _two_said(kept)
    before = {_prefix(each): _continued(each, among=among) for each in kept}
    ended = set[bytes]()
    for each in kept:
        name = each.alert.predecessor if each.standing is Standing.FINAL else None
        while name is not None and name not in ended:
            ended.add(name)
            name = before.get(name)
    if not ended:
        return tuple(heads)
    endings = _endings(kept)
    alarms = {_prefix(each) for each in kept if not each.alert.is_ending}
    return tuple(
        each
        for each in heads
        if each.standing is not Standing.REPORTED_OVER or _alarm_before(each, endings=endings) in alarms - ended
    )


def _running(kept: Several[VerifiedAlert]) -> tuple[VerifiedAlert, ...]:
    """The alarms whose clocks count, as if nobody had reported them over."""
    endings = _endings(kept)
    alarms = tuple(
        replace(each, alert=replace(each.alert, predecessor=_alarm_before(each, endings=endings)))
        for each in kept
        if not each.alert.is_ending
    )
    return _heads(alarms) or alarms


def _endings(kept: Several[VerifiedAlert]) -> dict[bytes, bytes | None]:
    return {_prefix(each): each.alert.predecessor for each in kept if each.alert.is_ending}


def _alarm_before(each: VerifiedAlert, *, endings: Mapping[bytes, bytes | None]) -> bytes | None:
    """The name of what it continues, over endings."""
    before, passed = each.alert.predecessor, set[bytes]()
    while before is not None and before in endings and before not in passed:
        passed.add(before)
        before = endings[before]
    return before


def _prefix(each: VerifiedAlert) -> bytes:
    return each.alert_id[:PREDECESSOR_BYTES]


class _Area:
    """May stay, or move once by at most the first radius. An ending may be anywhere: it is not shown on a map."""

    def __init__(self, metres_between: MetresBetween | None) -> None:
        self._metres_between = metres_between
        self._first: tuple[Cell, int] | None = None
        self._moved_to: Cell | None = None
        self._cells: dict[bytes, Cell] = {}
        self._latest: Cell | None = None

    def admits(self, each: VerifiedAlert) -> bool:
        alert = each.alert
        before = self._cells.get(alert.predecessor or b"", self._latest)
        if alert.is_ending:
            self._cells[each.alert_id[:PREDECESSOR_BYTES]] = alert.cell if before is None else before
            return True
        if self._first is None:
            self._first = (alert.cell, alert.radius_m)
        elif alert.cell != before and not self._moves(alert.cell, before=before):
            return False
        self._cells[each.alert_id[:PREDECESSOR_BYTES]] = self._latest = alert.cell
        return True

    def _moves(self, cell: Cell, *, before: Cell | None) -> bool:
        if self._first is None:
            return True
        first, radius_m = self._first
        if before != first or self._moved_to not in (None, cell):
            return False
        if self._metres_between is not None and self._metres_between(first, cell) > radius_m:
            return False
        self._moved_to = cell
        return True


def _ordered(alerts: Iterable[VerifiedAlert]) -> tuple[VerifiedAlert, ...]:
    best: dict[AlertId, VerifiedAlert] = {}
    for each in alerts:
        held = best.get(each.alert_id)
        if held is None or len(each.signers) > len(held.signers):
            best[each.alert_id] = each
    return tuple(sorted(best.values(), key=lambda each: (each.alert.sequence, each.alert.sent, each.alert_id)))


def _key(each: VerifiedAlert) -> tuple[bool, IncidentId]:
    return each.alert.status is Status.Actual, each.alert.incident


def _caution(each: VerifiedAlert) -> tuple[int, int, int, AlertId]:
    """Smaller is more cautious: confirmed, unconfirmed, ended; then graver, then later end; the id only to be sure of
    one answer.
    """
    return _ENDED[each.standing], each.alert.severity, -each.alert.ends_at, each.alert_id
