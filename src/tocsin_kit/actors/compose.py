"""What a playbook makes of a case: the very alert that the verifier sees and signs."""

from __future__ import annotations

from dataclasses import replace

from tocsin.seals.alert import LONE_MINUTES, Alert, VerifiedAlert
from tocsin.seals.checked import Checked
from tocsin.seals.roster import Roster
from tocsin.terms.cell import Cell
from tocsin.terms.ids import IncidentId, Sequence
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Certainty, Finding, MessageType, ResponseType, Status
from tocsin_kit.actors.case import Case, danger_cell
from tocsin_kit.playbook import plays

ENDING_MINUTES = 60
LAST_SEQUENCE = 2**32 - 1
CHECKED_MINUTES = 180


def alarm(
    case: Case, *, roster: Roster, sequence: int, status: Status = Status.Actual, at: Instant, place: Cell | None = None
) -> Alert:
    """A confirmed alert, as the playbook and the town's tuning say. Raises Refusal("compose.nothing_to_say")."""
    event, place = case.event, place or case.place
    if event is None or place is None or event not in plays():
        raise Refusal("compose.nothing_to_say", safe="What and where must be known before a warning.")
    play = plays()[event]
    tuned = next((each for each in roster.policy.kinds if each.event == event), None)
    if tuned is None:
        raise Refusal("compose.switched_off", safe="This town does not warn of that kind.")
    seen = case.first
    return Alert(
        sequence=_in_bounds(sequence),
        predecessor=None,
        incident=case.incident_id,
        status=status,
        message_type=MessageType.Alert,
        response_type=play.response_type,
        event=event,
        urgency=play.urgency,
        severity=play.severity,
        certainty=Certainty.Observed,
        cell=danger_cell(place, event=event),
        radius_m=tuned.radius_m,
        sent=minutes_of(at),
        onset=0,
        expires=tuned.expires_min,
        size=seen.size,
        activity=seen.activity,
    )


def _in_bounds(sequence: int) -> Sequence:
    """Numbers may repeat: whoever signs the last one there is does not silence those who come after her."""
    return Sequence(min(sequence, LAST_SEQUENCE))


def alone(confirmed: Alert) -> Alert:
    """The same as one person alone may say it: *unconfirmed*, narrow and short."""
    lone_radius_m = plays()[confirmed.event].lone_radius_m
    return replace(
        confirmed,
        certainty=Certainty.Possible,
        radius_m=lone_radius_m,
        expires=min(confirmed.expires, confirmed.onset + LONE_MINUTES),
    )


def update(earlier: VerifiedAlert, *, sequence: int, expires: int | None = None, at: Instant) -> Alert:
    """The same danger, told anew."""
    return replace(
        earlier.alert,
        sequence=_in_bounds(sequence),
        predecessor=earlier.alert_id[:4],
        message_type=MessageType.Update,
        certainty=Certainty.Observed,
        sent=minutes_of(at),
        onset=0,
        expires=expires or earlier.alert.expires,
    )


def all_clear(earlier: VerifiedAlert, *, sequence: int, at: Instant) -> Alert:
    """It was true and is over."""
    over = update(earlier, sequence=sequence, expires=ENDING_MINUTES, at=at)
    return replace(over, response_type=ResponseType.AllClear)


def cancel(earlier: VerifiedAlert, *, sequence: int, at: Instant) -> Alert:
    """We were wrong."""
    over = update(earlier, sequence=sequence, expires=ENDING_MINUTES, at=at)
    return replace(over, message_type=MessageType.Cancel, response_type=ResponseType.Monitor)


def checked(case: Case, finding: Finding, *, status: Status = Status.Actual, at: Instant) -> Checked:
    """*Checked: it was …*, for the circle in which the alarm would have rung."""
    event, place = case.event, case.place
    if event is None or place is None or event not in plays():
        raise Refusal("compose.nothing_to_say", safe="What and where must be known before an answer.")
    return Checked(
        incident=IncidentId(case.incident_id),
        status=status,
        event=event,
        finding=finding,
        cell=danger_cell(place, event=event),
        radius_m=plays()[event].radius_m,
        sent=minutes_of(at),
        expires=CHECKED_MINUTES,
        reports=case.reports,
    )
