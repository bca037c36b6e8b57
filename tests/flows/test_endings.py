"""Every alarm ends: all clear, cancel, or its own clock."""

from __future__ import annotations

import pytest

from tests.street import Street
from tocsin.seals.alert import Standing
from tocsin.terms.refusal import Refusal


async def test_one_person_stops_the_sound_and_a_second_makes_it_final(street: Street) -> None:
    incident = await street.warned()
    await street.reported_over("cal")
    assert street.shown("ana")[-1] == "Dicen que ya terminó: Retén. Otra persona lo está comprobando."
    assert street["dana"].open_incidents(), "reported over is still open"
    await street.made_final("ben")
    assert street.shown("dana")[-1] == "All clear. Checkpoint: it is over."
    assert street["dana"].open_incidents() == []
    assert [each.standing for each in street["dana"].incidents() if each.incident == incident] == [Standing.FINAL]


async def test_the_verifier_may_begin_the_end_too(street: Street) -> None:
    await street.warned()
    await street.all_clear("ben", "cal")
    assert street.shown("dana")[-1] == "All clear. Checkpoint: it is over."


async def test_we_were_wrong(street: Street) -> None:
    incident = await street.warned()
    await street.watcher("cal").cancel(incident)
    await street.settled()
    assert street.shown("dana")[-1] == "Reported over: Checkpoint. A second person is checking."
    await street.made_final("ben")
    assert street.shown("dana")[-1] == "Cancelled: Checkpoint. We were wrong. Sorry for the alarm."


async def test_silence_also_ends(street: Street) -> None:
    await street.warned()
    street.clock.forward(minutes=59)
    street["dana"].tick()
    assert street["dana"].open_incidents()
    street.clock.forward(minutes=1)
    street["dana"].tick()
    assert street.shown("dana")[-1] == "Ended by its own clock: Checkpoint."
    assert street["dana"].open_incidents() == []


async def test_the_same_person_cannot_make_her_own_ending_final(street: Street) -> None:
    incident = await street.warned()
    await street.reported_over("cal")
    await street.watcher("cal").make_final(incident)
    await street.settled()
    assert street.shown("dana")[-1] == "Reported over: Checkpoint. A second person is checking."


async def test_an_ending_that_arrives_alone_does_not_ring(street: Street) -> None:
    await street.warned()
    await street.all_clear()
    late = street.phone(type(street["dana"]), "eve")
    await late.sync()
    assert late.rings == []
    assert late.open_incidents() == []


async def test_nothing_can_be_ended_before_it_began(street: Street) -> None:
    await street.report()
    case = await street.desk_opens()
    with pytest.raises(Refusal, match=r"incident\.unknown"):
        await street.watcher("cal").all_clear(case.incident_id)


async def test_an_update_lengthens_the_alarm_with_two_signatures(street: Street) -> None:
    incident = await street.warned()
    street.clock.forward(minutes=30)
    await street.watcher("ben").beat()
    await street.watcher("ben").propose_update(incident, expires=90)
    await street.approves("cal")
    await street.settled()
    assert street.shown("dana")[-1] == "Checkpoint nearby. Avoid the area. Until 09:00."
    assert len(street.rings("dana")) == 1, "an update of what one knows does not ring again"
