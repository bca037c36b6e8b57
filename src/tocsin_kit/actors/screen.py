"""What a phone shows and when it sounds: verified incidents in, notices out, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from tocsin.phrases import ClockFace, Words
from tocsin.seals import alert as alerts
from tocsin.seals.checked import Checked
from tocsin.seals.incident import Incident
from tocsin.terms.cell import Cell
from tocsin.terms.ids import AlertId, IncidentId
from tocsin.terms.instant import Instant
from tocsin.terms.registry import MessageType, Status
from tocsin_kit.actors.near import is_near

EXERCISES_A_DAY = 2
DAY_S = 86_400
ENDINGS = {"all_clear": "all-clear", "reported_over": "reported-over", "cancelled": "cancelled", "expired": "expired"}


@dataclass(frozen=True)
class Notice:
    """What a phone shows. `kind`: alarm, update, reported_over, all_clear, cancelled, expired, checked, elsewhere.

    `sounds`: it rang; everything else is silent. `until`: when it ends by itself.
    """

    kind: str
    text: str
    status: Status
    sounds: bool
    say: Callable[[Words], str] = field(repr=False, compare=False)
    incident: IncidentId | None = None
    alert_id: AlertId | None = None
    until: Instant | None = None


class Screen:
    """`here` is where the phone is; it is compared with dangers in this object and goes nowhere else."""

    def __init__(self, *, language: str, here: Cell | None, clock_face: ClockFace) -> None:
        self.language = language
        self.here = here
        self.notices: list[Notice] = []
        self._clock_face = clock_face
        # The words are read before they are needed: no alarm waits for a dictionary.
        self._words()
        self._faces: dict[tuple[bool, IncidentId], tuple[str, AlertId | None, alerts.Standing, bool]] = {}
        self._rung: set[tuple[bool, IncidentId]] = set()
        self._exercises: list[Instant] = []

    def show_changes(self, incidents: Collection[Incident], *, at: Instant) -> None:
        """A notice for every incident whose face has changed; the same news twice is shown once."""
        open_now = [each for each in incidents if each.is_actual and each.is_open(at=at)]
        far = max(1, sum(not self._is_near(each.cell, each.radius_m) for each in open_now))
        for incident in incidents:
            self._face(incident, far=far, at=at)

    def show_checked(self, said: Checked) -> None:
        """*Checked: it was …*, to those for whom it would have rung."""
        if not self._is_near(said.cell, said.radius_m):
            return
        self._show(
            self._notice(
                "checked",
                lambda words: words.checked(said.finding, status=said.status),
                status=said.status,
                incident=said.incident,
                until=said.ends_at,
            )
        )

    def rings_in(self, language: str) -> list[str]:
        """What sounded, as this phone would say it in another language."""
        words = Words(language, clock_face=self._clock_face)
        return [notice.say(words) for notice in self.notices if notice.sounds]

    def when_shown(self, notice: Notice) -> None:
        """Called for each notice; whoever wants to hear puts a function here."""

    def _face(self, incident: Incident, *, far: int, at: Instant) -> None:
        shown = incident.shown
        alert, kind = shown.alert, _kind(incident, at=at)
        key = (incident.is_actual, incident.incident)
        before = self._faces.get(key)
        face = (kind, shown.alert_id if kind in ("alarm", "update") else None, shown.standing, incident.is_forked)
        if before == face or (before is None and kind == "expired"):
            return
        self._faces[key] = face
        had_rung = key in self._rung
        about: dict[str, Any] = {
            "status": alert.status,
            "incident": incident.incident,
            "alert_id": shown.alert_id,
            "until": incident.ends_at,
        }
        if not had_rung and not self._is_near(incident.cell, incident.radius_m):
            if kind in ("alarm", "update"):
                self._show(self._notice("elsewhere", lambda words: words.elsewhere(far), **about))
            return
        if kind in ENDINGS:
            ending = ENDINGS[kind]
            self._show(
                self._notice(kind, lambda words: words.ending(alert.event, kind=ending, status=alert.status), **about)
            )
            return
        confirmed = shown.standing is alerts.Standing.CONFIRMED
        newly_sure = confirmed and before is not None and before[2] is alerts.Standing.UNCONFIRMED
        sounds = (not had_rung or newly_sure) and self._may_sound(alert.status, at=at)
        forked = incident.is_forked

        def alarm(words: Words) -> str:
            said = words.alarm(
                alert.event, alert.response_type, status=alert.status, confirmed=confirmed, until=incident.ends_at
            )
            return f"{said} {words.say('forked')}" if forked else said

        self._rung.add(key)
        self._show(self._notice(kind, alarm, sounds=sounds, **about))

    def _may_sound(self, status: Status, *, at: Instant) -> bool:
        """Drills may not tire people out: two a day sound, whoever holds drill keys."""
        if status is Status.Actual:
            return True
        self._exercises = [each for each in self._exercises if each > at - DAY_S]
        if len(self._exercises) >= EXERCISES_A_DAY:
            return False
        self._exercises.append(at)
        return True

    def _notice(self, kind: str, say: Callable[[Words], str], *, sounds: bool = False, **about: Any) -> Notice:
        return Notice(kind, say(self._words()), sounds=sounds, say=say, **about)

    def _show(self, notice: Notice) -> None:
        if notice.kind == "elsewhere":
            self.notices = [each for each in self.notices if each.kind != "elsewhere"]
        self.notices.append(notice)
        self.when_shown(notice)

    def _words(self) -> Words:
        return Words(self.language, clock_face=self._clock_face)

    def _is_near(self, cell: Cell, radius_m: int) -> bool:
        return self.here is None or is_near(cell, radius_m=radius_m, here=self.here)


def _kind(incident: Incident, *, at: Instant) -> str:
    alert = incident.shown.alert
    if incident.standing is alerts.Standing.FINAL:
        return "cancelled" if alert.message_type is MessageType.Cancel else "all_clear"
    if not incident.is_open(at=at):
        return "expired"
    if incident.standing is alerts.Standing.REPORTED_OVER:
        return "reported_over"
    return "alarm" if alert.message_type is MessageType.Alert else "update"
