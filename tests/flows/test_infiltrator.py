"""What one turned role-holder can sign alone, and what stands all the same."""

from __future__ import annotations

from dataclasses import replace

from tests.street import Street
from tocsin.seals import incident
from tocsin.seals.alert import Alert, Standing, VerifiedAlert
from tocsin.terms.ids import AlertId, Sequence
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.registry import Certainty, MessageType, ResponseType, Severity, Status
from tocsin_kit.actors.compose import LAST_SEQUENCE
from tocsin_kit.keys import sign_alert


def ending(street: Street, **how: object) -> Alert:
    """Ben's own, of the alarm that Dana's phone holds."""
    (held,) = street["dana"].open_incidents()
    alert = replace(
        held.shown.alert,
        predecessor=held.shown.alert_id[:4],
        message_type=MessageType.Cancel,
        response_type=ResponseType.Monitor,
        sent=minutes_of(street.clock()),
    )
    return replace(alert, **how)  # type: ignore[arg-type]


async def ben_signs(street: Street, alert: Alert) -> None:
    ben = street.watcher("ben")
    key = ben.keys_now().watch if alert.status is Status.Actual else ben.keys_now().drill
    await ben.issue(sign_alert(alert, town=street.founder.town, keys=[key]))
    await street.settled()


async def test_an_exercise_under_an_alarms_number_holds_nothing_up(street: Street) -> None:
    await street.warned()
    await ben_signs(street, ending(street, status=Status.Exercise))
    await street.all_clear()
    assert street.shown("dana")[-1] == "All clear. Checkpoint: it is over."


async def test_the_last_number_does_not_silence_the_town(street: Street) -> None:
    await street.warned()
    await ben_signs(street, ending(street, sequence=Sequence(LAST_SEQUENCE)))
    await street.made_final("cal")
    street.clock.forward(minutes=2)
    await street.on_shift()
    await street.warned()
    assert len(street["dana"].open_incidents()) == 1


async def test_an_ending_of_one_minute_closes_nothing(street: Street) -> None:
    await street.warned()
    await ben_signs(street, ending(street, expires=1))
    street.clock.forward(minutes=2)
    street["dana"].tick()
    (held,) = street["dana"].open_incidents()
    assert held.standing is Standing.REPORTED_OVER
    street.clock.forward(minutes=60)
    assert street["dana"].open_incidents() == []


async def test_an_ending_of_weeks_holds_nothing_open(street: Street) -> None:
    await street.warned()
    await ben_signs(street, ending(street, onset=20_160, expires=24_480))
    street.clock.forward(minutes=61)
    assert street["dana"].open_incidents() == []


async def test_one_persons_word_does_not_replace_what_two_said(street: Street) -> None:
    await street.warned()
    milder = replace(
        ending(street, certainty=Certainty.Possible, radius_m=500, expires=1),
        message_type=MessageType.Update,
        severity=Severity.Extreme,
    )
    await ben_signs(street, milder)
    street.clock.forward(minutes=2)
    (held,) = street["dana"].open_incidents()
    assert held.standing is Standing.CONFIRMED and held.is_forked


async def test_alerts_that_name_each_other_are_still_shown(street: Street) -> None:
    """Four bytes can be searched for: an ending whose id begins like the alarm's that it names."""
    await street.warned()
    (held,) = street["dana"].open_incidents()
    known = held.shown
    twin = AlertId(known.alert_id[:4] + bytes(4))
    own = ending(street)
    searched = VerifiedAlert(own, twin, Standing.REPORTED_OVER, known.signed, known.signers[:1])
    folded = incident.fold([known, searched], metres_between=None)
    assert folded.shown == known and folded.is_open(at=Instant(street.clock() + 60))
