"""The watch changes, phones die, clocks are wrong, houses restart; the street goes on."""

from __future__ import annotations

from dataclasses import replace
from email.utils import formatdate

import pytest

from tests.street import MAPLE, MovedClock, Street
from tocsin.seals import alert as alerts
from tocsin.seals import cbor, cose
from tocsin.seals.quiet import Word
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Event, Severity, Status
from tocsin_kit.actors import compose
from tocsin_kit.actors.case import Case
from tocsin_kit.actors.line import NoLine, Refused
from tocsin_kit.actors.near import cell_at
from tocsin_kit.actors.on_watch import OnWatch
from tocsin_kit.keys import sign, sign_alert
from tocsin_kit.letters import Told, WordsNote


async def test_a_draft_waits_for_a_line_and_is_sealed_when_it_is_sent(street: Street) -> None:
    await street["ana"].move_to(["http://127.0.0.1:9"])
    draft = await street.report("ana")
    assert not draft.is_sent
    await street["ana"].move_to([street.house.address])
    await street.member("ana").send()
    assert draft.is_sent
    await street.desk_opens("cal")
    assert await street.told("ana") == [Told.seen]


async def test_a_sighting_of_the_former_watch_is_sealed_again_for_the_new_one(street: Street) -> None:
    """Nobody opened it before the watch changed; the keys it was sealed to are gone."""
    draft = await street.report("ana")
    first = draft.sighting_id
    street.clock.forward(hours=6)
    for name in ("ben", "cal"):
        street.watcher(name).keys.pop(min(street.watcher(name).keys))
        await street.watcher(name).start_shift()
    await street["ana"].sync()
    assert street.watcher("cal").open_cases() == [], "it cannot be opened any more"
    await street.member("ana").look_after_drafts()
    assert draft.sighting_id != first
    await street.desk_opens("cal")
    assert await street.told("ana") == [Told.seen]
    assert street.watcher("cal").dropped.count("envelope.not_for_us") == 1


async def test_an_offline_sighting_across_a_change_of_watch(street: Street) -> None:
    await street["ana"].move_to(["http://127.0.0.1:9"])
    draft = await street.report("ana")
    street.clock.forward(hours=5, minutes=30)
    for name in ("ben", "cal"):
        await street.watcher(name).start_shift()
    await street["ana"].move_to([street.house.address])
    await street["ana"].sync()
    await street.member("ana").look_after_drafts()
    assert draft.is_sent
    await street.desk_opens("cal")
    assert await street.told("ana") == [Told.seen]


async def test_open_incidents_are_handed_over_to_the_next_window(street: Street) -> None:
    await street.report("ana", words="two vans")
    case = await street.desk_opens("cal")
    cal, ben = street.watcher("cal"), street.watcher("ben")
    await cal.note(case, WordsNote("third call from the same corner"))
    street.clock.forward(hours=4, minutes=58)
    assert await cal.hand_over() == 1
    street.clock.forward(minutes=5)
    fresh = _reinstalled(street, "ben", without_window=min(ben.keys))
    await fresh.start_shift()
    taken_over = fresh.case(case.incident_id)
    assert taken_over.first.words == "two vans"
    street.incident = case.incident_id
    street.people["ben"] = fresh
    await cal.start_shift()
    await street.confirms("ben")
    await street.approves("cal")
    await street.settled()
    assert len(street.rings("dana")) == 1


async def test_the_dispatchers_phone_dies_with_a_claim_open(street: Street) -> None:
    await street.report("ana", words="two vans")
    case = await street.desk_opens("cal")
    await street.watcher("cal").claim(case, eta=2)
    await street.watcher("cal").close()
    theirs = await street.looks("ben")
    assert theirs.first.words == "two vans", "the sealed thread is the others' too"
    with pytest.raises(Refused, match=r"incident\.claimed"):
        await street.watcher("ben").claim(theirs)
    street.clock.forward(minutes=6)
    await street.watcher("ben").claim(theirs, eta=3)
    await street.watcher("ben").warn_alone(theirs)
    await street.settled()
    assert len(street.rings("dana")) == 1


async def test_the_house_is_restarted_in_mid_incident(street: Street) -> None:
    await street.report("ana")
    await street.desk_opens("cal")
    await street.confirms("ben")
    await street.house.stop()
    with pytest.raises(NoLine):
        await street.watcher("cal").look()
    await street.house.start()
    for name in ("ana", "dana", "ben", "cal"):
        await street[name].until(lambda name=name: street[name].is_listening)
    await street.approves("cal")
    await street.settled()
    assert len(street.rings("dana")) == 1
    await street.house.stop()
    await street.house.start()
    await street["dana"].until(lambda: street["dana"].is_listening)
    await street.all_clear()
    assert len(street.rings("dana")) == 1
    assert street.shown("dana")[-1] == "All clear. Checkpoint: it is over."


@pytest.mark.parametrize("off_hours", [-26, 26])
async def test_a_phone_whose_clock_is_wrong_is_told_so(street: Street, off_hours: int) -> None:
    wrong = MovedClock()
    wrong.forward(hours=off_hours)
    eve = street.phone(type(street["dana"]), "eve", clock=wrong)
    liar = await street.lie_to("eve")
    liar.lies.date = _http_date(street.clock())
    await eve.sync()
    await eve.open()
    await street.warned()
    assert eve.rings == []
    assert "clock.wrong" in eve.warnings
    wrong.forward(hours=-off_hours)
    eve.tick()
    await eve.sync()
    assert "clock.wrong" not in eve.warnings
    assert off_hours > 0 or len(eve.rings) == 1


async def test_a_warning_of_a_newer_kind_is_shown(street: Street) -> None:
    await street.report()
    case = await street.desk_opens()
    known = await _composed(street, case)
    newer = replace(known, event=77)
    keys = [street.watcher(name).keys_now().watch for name in ("ben", "cal")]
    await street.watcher("cal").issue(sign_alert(newer, town=street.founder.town, keys=keys))
    await street.settled()
    assert street.rings("dana") == ["Warning nearby (new kind). Avoid the area. Until 08:00."]


async def test_an_alert_of_a_newer_wire_is_shown(street: Street) -> None:
    """Version 2 appended something; this phone reads what it knows."""
    await street.report()
    case = await street.desk_opens()
    fields = cbor.decode(alerts.write(await _composed(street, case)))
    newer = cbor.encode([2, *fields[1:], "something new"])
    keys = [street.watcher(name).keys_now().watch for name in ("ben", "cal")]
    await street.watcher("cal").issue(sign(newer, kind=cose.Kind.ALERT, town=street.founder.town, keys=keys))
    await street.settled()
    assert street.rings("dana") == ["Checkpoint nearby. Avoid the area. Until 08:00."]


async def test_drills_look_different_and_two_a_day_sound(street: Street) -> None:
    ben, cal = street.watcher("ben"), street.watcher("cal")
    for _ in range(3):
        drill = await ben.exercise(event=Event.fire, place=MAPLE)
        await cal.look()
        await cal.approve(cal.case(drill.incident))
        await street.settled()
        street.clock.forward(minutes=1)
    assert len(street.rings("dana")) == 2
    assert all(text.startswith("EXERCISE. This is practice. Nothing is happening.") for text in street.shown("dana"))
    assert len(street.shown("dana")) == 3
    assert street["dana"].open_incidents() == []
    street.clock.forward(minutes=1)
    await cal.beat()
    await street.settled()
    assert street["dana"].word().word is Word.QUIET


async def test_a_drill_key_makes_no_alarm(street: Street) -> None:
    await street.report()
    case = await street.desk_opens()
    known = await _composed(street, case)
    keys = [street.watcher(name).keys_now().drill for name in ("ben", "cal")]
    with pytest.raises(Refused) as refused:
        await street.watcher("cal").issue(sign_alert(known, town=street.founder.town, keys=keys))
    assert refused.value.code == "alert.wrong_key_kind"
    keys = [street.watcher(name).keys_now().watch for name in ("ben", "cal")]
    with pytest.raises(Refused) as refused:
        drill = replace(known, status=Status.Exercise)
        await street.watcher("cal").issue(sign_alert(drill, town=street.founder.town, keys=keys))
    assert refused.value.code == "alert.wrong_key_kind"


async def test_an_alarm_follows_nobody(street: Street) -> None:
    """Its area may be corrected once, by at most its first radius."""
    incident = await street.warned()
    keys = [street.watcher(name).keys_now().watch for name in ("ben", "cal")]
    cal = street.watcher("cal")
    cells = []
    for latitude in (44.9530, 44.9560, 44.9590):
        shown = next(each.shown for each in cal.incidents() if each.incident == incident)
        moved = replace(
            compose.update(shown, sequence=cal.next_sequence(Status.Actual), at=street.clock()),
            cell=cell_at(latitude, -93.27, at_resolution=9),
        )
        try:
            await cal.issue(sign_alert(moved, town=street.founder.town, keys=keys))
            cells.append(moved.cell)
        except Refused as why:
            assert why.code == "incident.follows"
    await street.settled()
    shown_cells = {each.alert.cell for each in street["dana"].incidents()[0].alerts}
    assert len(shown_cells) <= 2


async def test_two_dispatchers_at_once_fork_and_the_graver_is_shown(street: Street) -> None:
    incident = await street.warned()
    cal = street.watcher("cal")
    keys = [street.watcher(name).keys_now().watch for name in ("ben", "cal")]
    shown = next(each.shown for each in cal.incidents() if each.incident == incident)
    base = compose.update(shown, sequence=2, at=street.clock())
    for severity in (Severity.Minor, Severity.Extreme):
        await cal.issue(sign_alert(replace(base, severity=severity), town=street.founder.town, keys=keys))
    await street.settled()
    (folded,) = street["dana"].incidents()
    assert folded.is_forked
    assert folded.shown.alert.severity is Severity.Extreme
    assert street.shown("dana")[-1].endswith(
        "Two versions of this alert are going round. This is the more careful one."
    )


async def test_a_flood_of_guests_does_not_delay_members(street: Street) -> None:
    """The guest lane fills; the member lane and the desk do not notice."""
    refused = 0
    mallory = street["mallory"]
    for _ in range(40):
        try:
            await street.report("mallory")
        except Refused as why:
            assert why.code == "lane.full"
            assert why.retry_after_s
            refused += 1
            mallory.drafts.clear()  # type: ignore[attr-defined]
    assert refused == 10
    await street.report("ana", event=Event.fire, words="a fire, really")
    await street.watcher("cal").look()
    assert await street.told("ana") == [Told.seen]


async def test_too_large_and_too_odd_bodies_are_refused(street: Street) -> None:
    ana = street.member("ana")
    for size in (0, 4095, 4097, 65_537, 200_000):
        with pytest.raises((Refused, NoLine)) as refused:
            await ana.ask("PUT", "/api/sightings/" + "A" * 22, raw=b"x" * size, headers=await ana.entry())
        if isinstance(refused.value, Refused):
            assert refused.value.status in (400, 413)


async def test_what_happened_in_the_window_before_is_still_believed(street: Street) -> None:
    """The second signature may come up to fifteen minutes after its window."""
    street.clock.forward(hours=4, minutes=55)
    await street.watcher("cal").start_shift()
    await street.watcher("ben").start_shift()
    await street.report()
    await street.desk_opens("cal")
    await street.confirms("ben")
    street.clock.forward(minutes=10)
    await street.approves("cal")
    await street.settled()
    assert len(street.rings("dana")) == 1


async def test_keys_of_a_window_that_is_over_start_no_shift(street: Street) -> None:
    street.clock.forward(hours=6 * 6)
    with pytest.raises(Refusal, match=r"window\.unknown|watch\.no_keys"):
        await street.watcher("cal").start_shift()


async def _composed(street: Street, case: Case) -> alerts.Alert:
    return compose.alarm(case, roster=street["cal"].town_roster(), sequence=1, at=street.clock())


def _reinstalled(street: Street, name: str, *, without_window: int) -> OnWatch:
    """The next watch's phone: it never had the keys of the window before."""
    before = street.watcher(name)
    phone = street.phone(type(before), name)
    phone.roles, phone.slip_master = before.roles, before.slip_master
    phone.keys = {number: keys for number, keys in before.keys.items() if number != without_window}
    phone.member_secrets = before.member_secrets
    return phone


def _http_date(at: int) -> str:
    return formatdate(at, usegmt=True)
