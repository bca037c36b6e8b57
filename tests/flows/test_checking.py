"""Nine of ten end with a verdict, not with an alarm."""

from __future__ import annotations

import pytest

from tests.street import FAR_AWAY, NEXT_DOOR, Street
from tocsin.seals.alert import Standing
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Answer, Event, Finding, Question
from tocsin_kit import letters
from tocsin_kit.actors.line import Refused
from tocsin_kit.letters import Told


async def test_checked_it_was_a_delivery(street: Street) -> None:
    await street.report("ana")
    await street.desk_opens("cal")
    case = await street.looks("ben")
    await street.watcher("ben").claim(case, eta=3)
    assert await street.watcher("ben").not_it(case, Finding.delivery)
    await street.settled()
    assert street.shown("dana") == ["Checked: it was a delivery."]
    assert street.shown("ana") == ["Comprobado: era un reparto."]
    assert street.rings("dana") == []
    assert sorted(await street.told("ana")) == [Told.seen, Told.being_checked, Told.not_it]


async def test_one_not_it_cannot_close_two_independent_sightings(street: Street) -> None:
    await street.report("ana")
    await street.report("dana", place=NEXT_DOOR)
    case = await street.desk_opens("cal")
    assert len(case.sightings) == 2
    assert case.reports == 2
    case = await street.looks("ben")
    assert not await street.watcher("ben").not_it(case, Finding.nothing_there)
    await street.settled()
    assert street.shown("dana") == [], "one verifier may not silence two people"
    case = await street.looks("cal")
    assert await street.watcher("cal").not_it(case, Finding.nothing_there)
    await street.settled()
    assert street.shown("dana") == ["Checked: nothing there any more."]


async def test_cannot_tell_is_told_too(street: Street) -> None:
    await street.report("ana")
    await street.desk_opens("cal")
    case = await street.looks("ben")
    await street.watcher("ben").claim(case)
    await street.watcher("ben").cannot_tell(case)
    assert sorted(await street.told("ana")) == [Told.seen, Told.cannot_tell]
    assert street.shown("dana") == []


async def test_the_desk_asks_back_and_only_the_reporter_can_answer(street: Street) -> None:
    draft = await street.report("ana")
    case = await street.desk_opens("cal")
    asked = await street.watcher("cal").ask_back(case.first, question=Question.which_side, words="Which side of Maple?")
    ana = street.member("ana")
    await ana.collect()
    question = next(note.body for note in draft.told if isinstance(note.body, letters.Ask))
    assert question.words == "Which side of Maple?"
    await ana.answer(question, answer=Answer.north)
    assert [reply.answer for reply in await street.watcher("cal").replies(asked)] == [Answer.north]


async def test_a_caller_on_the_telephone(street: Street) -> None:
    case = await street.watcher("cal").intake(event=Event.raid, place=NEXT_DOOR, words="She says they are at the door")
    assert case is not None
    street.incident = case.incident_id
    assert (await street.looks("ben")).first.source is letters.Source.telephone
    await street.confirms("ben")
    await street.approves("cal")
    await street.settled()
    assert street.rings("dana") == ["Raid nearby. Stay inside. Until 08:00."]


async def test_a_call_and_a_sighting_of_the_same_thing_are_one_incident(street: Street) -> None:
    await street.report("ana")
    case = await street.desk_opens("cal")
    again = await street.watcher("cal").intake(event=Event.checkpoint, place=NEXT_DOOR, words="the same two vans")
    assert again is case
    assert case.reports == 2


async def test_what_is_past_opens_no_incident(street: Street) -> None:
    await street.report("ana", past=True, words="last night at eleven")
    cal = street.watcher("cal")
    await cal.look()
    assert cal.open_cases() == []
    assert [each.sighting.words for each in cal.past] == ["last night at eleven"]
    assert await street.told("ana") == [Told.seen]
    assert await cal.intake(event=Event.raid, place=None, words="a year ago", past=True) is None


async def test_two_cases_turn_out_to_be_one(street: Street) -> None:
    cal = street.watcher("cal")
    await street.report("ana")
    first = await street.desk_opens("cal")
    await street.report("dana", event=Event.raid)
    second = await street.desk_opens("cal")
    assert second is not first
    await cal.merge(second, into=first)
    assert cal.open_cases() == [first]
    ben = street.watcher("ben")
    await ben.look()
    assert [case.incident_id for case in ben.open_cases()] == [first.incident_id]
    assert len(ben.case(first.incident_id).sightings) == 2


async def test_two_people_cannot_both_take_it(street: Street) -> None:
    await street.report("ana")
    case = await street.desk_opens("cal")
    await street.watcher("cal").claim(case)
    theirs = await street.looks("ben")
    with pytest.raises(Refused, match=r"incident\.claimed"):
        await street.watcher("ben").claim(theirs)
    await street.watcher("cal").release(case)
    await street.watcher("ben").claim(theirs, eta=2)


async def test_alone_and_by_policy_one_may_say_unconfirmed(street: Street) -> None:
    await street.report("ana")
    case = await street.desk_opens("cal")
    await street.watcher("cal").warn_alone(case)
    await street.settled()
    assert street.rings("dana") == [
        "Checkpoint nearby. Avoid the area. Unconfirmed: one watcher reports this, and it is being checked. Until 07:20."
    ]


async def test_what_one_said_alone_is_over_when_what_two_confirmed_is_over(street: Street) -> None:
    """The verifier had signed before, so his alarm names nothing; nobody is told of a fork, nor rung on after its end."""
    await street.report("ana")
    await street.desk_opens("cal")
    await street.confirms("ben")
    case = await street.looks("cal")
    await street.watcher("cal").warn_alone(case)
    await street.settled()
    street.clock.forward(seconds=6)
    await street.approves("cal")
    await street.settled()
    (incident,) = street["dana"].open_incidents()
    assert (incident.standing, incident.is_forked, len(incident.alerts)) == (Standing.CONFIRMED, False, 2)
    await street.all_clear("cal", "ben")
    assert street["dana"].open_incidents() == []


async def test_a_home_is_never_pointed_at(street: Street) -> None:
    await street.report("ana", event=Event.eviction)
    case = await street.desk_opens("cal")
    await street.watcher("cal").warn_alone(case)
    await street.settled()
    alert = street["dana"].open_incidents()[0].shown.alert
    assert alert.radius_m == 500
    assert alert.cell >> 52 & 0xF == 8


async def test_far_alarms_are_one_quiet_line(street: Street) -> None:
    await street.warned(place=FAR_AWAY)
    assert street.rings("dana") == []
    assert street.shown("dana") == ["One alert elsewhere in town. Not near you."]
    await street.warned(place=FAR_AWAY, event=Event.fire)
    assert street.shown("dana") == ["2 alerts elsewhere in town. None near you."]


async def test_nobody_on_watch_at_three_in_the_morning(street: Street) -> None:
    """No beat is fresh: the sighting still goes to the window's people, and the phone promises nothing."""
    street.clock.forward(minutes=30)
    draft = await street.report("ana")
    assert draft.is_sent
    assert street["dana"].word().word == "no_word"
    await street.desk_opens("cal")
    assert await street.told("ana") == [Told.seen]


async def test_a_sighting_without_a_place_cannot_become_an_alarm(street: Street) -> None:
    await street.report("ana", place=None)
    await street.desk_opens("cal")
    with pytest.raises(Refusal, match=r"compose\.nothing_to_say"):
        await street.confirms("ben")
