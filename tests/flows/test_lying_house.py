"""A house that alters, drops, delays, reorders, replays, forges, freezes, hides and splits: no false alarm is shown, no
"all quiet" is said without a fresh word, and the person is told.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from tests.street import Street
from tocsin.seals import cbor, cose
from tocsin.seals.quiet import Word
from tocsin_kit.actors import compose
from tocsin_kit.actors.hostile import LyingHouse
from tocsin_kit.actors.line import NoLine
from tocsin_kit.keys import SigningKey, sign_alert


async def test_altered_alerts_ring_nowhere(street: Street) -> None:
    liar = await street.lie_to("dana")
    liar.lies.change = lambda kind, body: [flip(body, at=len(body) // 3)] if kind == "alert" else [body]
    await street.warned()
    assert street.rings("dana") == []
    assert street.rings("ana") != []


async def test_every_bit_of_an_alert_matters(street: Street) -> None:
    await street.warned()
    alert = next(iter(street["dana"].alerts.values()))
    eve = street.phone(type(street["dana"]), "eve")
    await eve.sync()
    held = dict(eve.alerts)
    for place in range(len(cose.write(alert.signed))):
        for bit in range(8):
            eve._take_or_remember("alert", flip(cose.write(alert.signed), at=place, bit=bit))
    assert eve.alerts == held


async def test_a_dropped_alert_is_noticed_at_the_next_beat(street: Street) -> None:
    liar = await street.lie_to("dana")
    liar.lies.change = lambda kind, body: [] if kind == "alert" else [body]
    await street.warned()
    assert street.rings("dana") == []
    street.clock.forward(seconds=30)
    await street.watcher("cal").beat()
    await street.settled()
    assert street["dana"].word().word is Word.DISAGREES
    assert street["dana"].word().open_there == 1
    assert street["dana"].withheld() == ((1, 1),)


async def test_a_dropped_ending_is_noticed(street: Street) -> None:
    await street.warned()
    liar = await street.lie_to("dana")
    liar.lies.change = lambda kind, body: [] if kind == "alert" else [body]
    await street.all_clear()
    street.clock.forward(seconds=30)
    await street.watcher("cal").beat()
    await street.settled()
    assert street["dana"].open_incidents(), "an alarm is not over because the house says nothing"
    assert street["dana"].word().word is Word.DISAGREES


async def test_hidden_beats_end_in_no_signed_word(street: Street) -> None:
    assert street["dana"].word().word is Word.QUIET
    liar = await street.lie_to("dana")
    liar.lies.hide_beats = True
    for _ in range(3):
        street.clock.forward(minutes=2)
        await street.watcher("cal").beat()
        await street.settled()
    word = street["dana"].word()
    assert word.word is Word.NO_WORD
    assert word.since == street.clock() - 6 * 60
    assert street["ana"].word().word is Word.QUIET


async def test_nobody_is_told_all_quiet_without_a_fresh_word(street: Street) -> None:
    street.clock.forward(minutes=5)
    assert street["dana"].word().word is Word.QUIET
    street.clock.forward(seconds=1)
    assert street["dana"].word().word is Word.NO_WORD


async def test_replayed_beats_stay_old(street: Street) -> None:
    liar = await street.lie_to("dana")
    await street.watcher("cal").beat()
    await street.settled()
    liar.lies.hide_beats = True
    street.clock.forward(minutes=10)
    for kind, body in list(liar.seen):
        if kind == "beat":
            liar.inject(kind, body)
    await asyncio.sleep(0.1)
    assert street["dana"].word().word is Word.NO_WORD


async def test_a_frozen_roster_is_noticed(street: Street) -> None:
    liar = await street.lie_to("dana")
    liar.lies.freeze_roster_at = street["dana"].town_roster().sequence
    await street.stewards[0].revoke("ben", at=street.clock())
    await street.watcher("cal").sync()
    street.clock.forward(seconds=5)
    await street.watcher("cal").beat()
    await street.settled()
    assert street["dana"].word().word is Word.OLDER_ROSTER
    assert street["ana"].word().word is Word.QUIET


async def test_a_step_back_is_refused(street: Street) -> None:
    liar = await street.lie_to("dana")
    before = street["dana"].town_roster().head
    liar.lies.freeze_roster_at = 1
    await street["dana"].sync()
    assert street["dana"].town_roster().head == before
    assert "roster.step_back" in street["dana"].warnings


async def test_a_replayed_alarm_does_not_ring_again(street: Street) -> None:
    await street.warned()
    await street.all_clear()
    liar = await street.lie_to("dana")
    alarm = next(each for each in street["ana"].alerts.values() if not each.alert.is_ending)
    liar.inject("alert", cose.write(alarm.signed))
    await asyncio.sleep(0.1)
    await street.settled()
    assert len(street.rings("dana")) == 1
    assert street["dana"].open_incidents() == []
    street.clock.forward(hours=2)
    liar.inject("alert", cose.write(alarm.signed))
    await asyncio.sleep(0.1)
    late = street.phone(type(street["dana"]), "late")
    await late.move_to([liar.address])
    await late.sync()
    assert late.rings == []


async def test_forged_alerts_are_refused_whoever_signs(street: Street) -> None:
    """Mallory makes keys of her own and signs a fine alert with two of them."""
    await street.report()
    case = await street.desk_opens()
    composed = compose.alarm(case, roster=street["cal"].town_roster(), sequence=1, at=street.clock())
    forged = sign_alert(composed, town=street.founder.town, keys=[SigningKey.make(), SigningKey.make()])
    liar = await street.lie_to("dana")
    liar.inject("alert", forged)
    await asyncio.sleep(0.1)
    assert street.rings("dana") == []
    assert street["dana"].refused["cose.unknown_key"] > 0


async def test_order_does_not_matter(street: Street) -> None:
    liar = await street.lie_to("dana")
    liar.lies.hold_back = True
    await street.warned_without_waiting()
    cal = street.watcher("cal")
    await cal.all_clear(street.incident)
    await street.watcher("ben").until(lambda: street.watcher("ben").incidents()[0].shown.alert.is_ending)
    await street.watcher("ben").make_final(street.incident)
    await street.house.heard_out()
    await asyncio.sleep(0.1)
    liar.let_go(newest_first=True)
    await street.settled()
    assert street.rings("dana") == [], "what is over does not ring"
    assert street["dana"].open_incidents() == []


async def test_delayed_alarms_still_ring_while_they_last(street: Street) -> None:
    liar = await street.lie_to("dana")
    liar.lies.hold_back = True
    await street.warned_without_waiting()
    await asyncio.sleep(0.05)
    street.clock.forward(minutes=20)
    liar.let_go()
    await street.settled()
    assert street.rings("dana") == ["Checkpoint nearby. Avoid the area. Until 08:00."]


async def test_reversed_feeds_are_read_all_the_same(street: Street) -> None:
    await street.warned()
    liar = LyingHouse(street.house.address)
    await liar.start()
    liar.lies.reverse_feed = True
    eve = street.phone(type(street["dana"]), "eve")
    await eve.move_to([liar.address])
    await eve.sync()
    assert len(eve.rings) == 1
    await liar.stop()


async def test_a_split_view_ends_at_the_next_beat(street: Street) -> None:
    """One half of the town is shown the alarm, the other is not. Cal's word reaches both."""
    half, other = await street.lie_to("ana"), await street.lie_to("dana")
    half.lies.change = lambda kind, body: [body]
    other.lies.change = lambda kind, body: [] if kind == "alert" else [body]
    await street.warned()
    street.clock.forward(seconds=30)
    await street.watcher("cal").beat()
    await street.settled()
    assert street["ana"].word().word is Word.OPEN
    assert street["dana"].word().word is Word.DISAGREES


async def test_an_alert_of_one_town_says_nothing_in_another(street: Street, small_street: Street) -> None:
    """Two towns on one phone: each believes its own root only."""
    await street.warned()
    liar = await small_street.lie_to("dana")
    for alert in street["ana"].alerts.values():
        liar.inject("alert", cose.write(alert.signed))
    for beat in street["ana"].beats.values():
        liar.inject("beat", cose.write(beat.signed))
    await asyncio.sleep(0.1)
    assert small_street.rings("dana") == []
    assert street.rings("dana") != []
    assert len(small_street["dana"].beats) == 2


async def test_a_silent_house_has_a_mirror(street: Street) -> None:
    """The first address is gone; the phone asks the next."""
    dana = street["dana"]
    await dana.move_to(["http://127.0.0.1:9", street.house.address])
    await street.warned()
    assert len(street.rings("dana")) == 1


async def test_the_towns_book_names_mirrors(street: Street) -> None:
    """The house is gone; a mirror that the stewards named carries on. Nothing is written to it."""
    dana = street["dana"]
    dana.roster = replace(dana.town_roster(), mirrors=(street.house.address,))
    await dana.move_to(["http://127.0.0.1:9"])
    await dana.until(lambda: dana.is_listening)
    await street.warned()
    assert len(street.rings("dana")) == 1
    await dana.sync()
    with pytest.raises(NoLine):
        await dana.ask("POST", "/api/alerts", json_body={})


async def test_rubbish_does_no_harm(street: Street) -> None:
    liar = await street.lie_to("dana")
    for kind in ("alert", "checked", "beat", "roster", "window", "stand-in", "slip", "new-kind"):
        for body in (b"", b"\x00", b"\xff" * 40, cbor.encode([1, 2, 3]), cbor.encode({1: b"x"}), b"\x9f" * 300):
            liar.inject(kind, body)
    await asyncio.sleep(0.2)
    await street.warned()
    assert len(street.rings("dana")) == 1


def flip(body: bytes, *, at: int, bit: int = 0) -> bytes:
    return body[:at] + bytes([body[at] ^ 1 << bit]) + body[at + 1 :]
