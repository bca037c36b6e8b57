"""A bridge that dies at any instant goes on where it was: what is real is said at least once, exercises at most once, and each channel says which."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bridge.rig import ALARM, NOW, TOWN, Captain, Gateway, incident_of
from tests.children import all_said
from tests.street import MAPLE, Street
from tocsin.seals.alert import Standing
from tocsin.seals.hashes import alert_id
from tocsin.seals.incident import Incident, fold
from tocsin.terms.cell import Cell, parent
from tocsin.terms.ids import IncidentId, Sequence
from tocsin.terms.instant import Instant
from tocsin.terms.registry import EVENTS, Event, MessageType, ResponseType, Severity, Status
from tocsin_kit.actors.near import cell_at
from tocsin_kit.bridge import pace
from tocsin_kit.bridge.carrier import Carrier, Open
from tocsin_kit.bridge.channel import Outcome, Post, Suppresses
from tocsin_kit.bridge.config import ChannelPlan, Config, Contacts, read_contacts
from tocsin_kit.bridge.ledger import Due, Ledger, Row, State

PLAN = ChannelPlan("texts", "sms", ("en",), True, pace.Pace(100, 0), {})
CONFIG = Config(TOWN.town, TOWN.link, TOWN.link, NOW.zone, (PLAN,))
PEOPLE = "".join(f'[[contact]]\nname = "{n}"\nchannel = "texts"\nto = "{n}"\n' for n in range(3))
CONTACTS = read_contacts(PEOPLE, config=CONFIG)
DRILL = replace(ALARM, status=Status.Exercise)


class Died(BaseException):
    """kill -9: nothing after it runs."""


@dataclass
class Life:
    """`left`: how many steps are lived before the death; -1 for ever."""

    left: int

    def step(self) -> None:
        if self.left == 0:
            raise Died
        self.left -= 1


@dataclass
class Provider:
    """Takes texts; it may take one and the bridge die before it hears so."""

    life: Life
    took: list[tuple[str, str]] = field(default_factory=list)
    suppresses = Suppresses.NOBODY
    answers: Callable[[str], Outcome] = lambda to: Outcome.ACCEPTED

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    async def send(self, post: Post, *, to: str) -> Outcome:
        self.life.step()
        outcome = self.answers(to)
        if outcome is Outcome.ACCEPTED:
            self.took.append((to, post.body))
        self.life.step()
        return outcome


class MortalLedger(Ledger):
    """Dies before or after any of its transactions."""

    def __init__(self, file: Path, life: Life) -> None:
        super().__init__(file)
        self._life = life

    def _whole(self) -> Any:
        return Mortal(super()._whole(), self._life)


class Mortal:
    def __init__(self, inner: Any, life: Life) -> None:
        self._inner, self._life = inner, life

    def __enter__(self) -> None:
        self._life.step()
        self._inner.__enter__()

    def __exit__(self, kind: Any, *about: Any) -> None:
        self._inner.__exit__(kind, *about)
        if kind is None:
            self._life.step()


async def lives(
    file: Path, provider: Provider, incidents: list[Incident], *, at: Instant = NOW.at, contacts: Contacts = CONTACTS
) -> bool:
    """One life of the bridge, from its start; whether it came to its end."""
    ledger = MortalLedger(file, provider.life)
    carrier = Carrier(
        config=CONFIG,
        contacts=contacts,
        salt=bytes(16),
        channels=[Open(PLAN, provider)],
        ledger=ledger,
        fewest=lambda alert: b"",
        say=lambda what: None,
        clock=lambda: at,
    )
    try:
        ledger.resume()
        carrier.plan(incidents, town_name="Maple Street")
        await carrier.carry(once=True)
    except BaseExceptionGroup as why:
        assert why.split(Died)[1] is None
        return False
    except Died:
        return False
    finally:
        ledger.close()
    return True


def deaths() -> Iterator[int]:
    return iter(range(40))


async def test_an_alarm_is_said_to_everybody_and_twice_to_at_most_one(tmp_path: Path) -> None:
    """Killed once, before and after every transaction and every sending."""
    incidents = [incident_of(ALARM, standing=Standing.CONFIRMED)]
    doubled = 0
    for death in deaths():
        provider = Provider(Life(death))
        survived = await lives(tmp_path / f"{death}", provider, incidents)
        provider.life.left = -1
        assert await lives(tmp_path / f"{death}", provider, incidents)
        told = [to for to, _ in provider.took]
        assert set(told) == {"0", "1", "2"}
        assert len(told) <= 4
        doubled += len(told) - 3
        if survived:
            break
    else:
        pytest.fail("it never lived to its end")
    assert death > 10 and doubled == 6, "of each contact's instants two: taken and not heard, heard and not written"


async def test_an_exercise_is_said_to_nobody_twice(tmp_path: Path) -> None:
    incidents = [incident_of(DRILL, standing=Standing.CONFIRMED)]
    missed = 0
    for death in deaths():
        provider = Provider(Life(death))
        survived = await lives(tmp_path / f"{death}", provider, incidents)
        provider.life.left = -1
        await lives(tmp_path / f"{death}", provider, incidents)
        told = [to for to, _ in provider.took]
        assert len(told) == len(set(told))
        missed += 3 - len(told)
        if survived:
            break
    assert missed > 0, "it errs by saying it to fewer"


async def test_an_ending_after_a_death_goes_to_whom_the_alarm_may_have_reached(tmp_path: Path) -> None:
    """And the alarm is not said after its end."""
    ended = replace(
        ALARM,
        message_type=MessageType.Update,
        response_type=ResponseType.AllClear,
        predecessor=alert_id(incident_of(ALARM, standing=Standing.CONFIRMED).shown.signed.payload)[:4],
    )
    alarm = incident_of(ALARM, standing=Standing.CONFIRMED)
    ending = fold([alarm.shown, incident_of(ended, standing=Standing.FINAL).shown], metres_between=lambda one, other: 0)
    for death in deaths():
        provider = Provider(Life(death))
        survived = await lives(tmp_path / f"{death}", provider, [alarm])
        provider.life.left = -1
        alarmed = {to for to, _ in provider.took}
        assert await lives(tmp_path / f"{death}", provider, [ending])
        for to in ("0", "1", "2"):
            heard = [body for who, body in provider.took if who == to]
            assert all(body.startswith("All clear") for body in heard[1 if to in alarmed else 0 :])
            assert to not in alarmed or len(heard) == 2
        if survived:
            break


async def test_the_worst_goes_first_and_exercises_last(tmp_path: Path) -> None:
    kinds = [
        (Event.storm, Severity.Moderate, DRILL),
        (Event.flood, Severity.Minor, ALARM),
        (Event.fire, Severity.Extreme, ALARM),
    ]
    incidents = [
        incident_of(
            replace(base, event=event, severity=severity, incident=bytes([event]) * 8, cell=cell_for(event)),
            standing=Standing.CONFIRMED,
        )
        for event, severity, base in kinds
    ]
    provider = Provider(Life(-1))
    await lives(tmp_path / "ledger", provider, incidents)
    said = [body for to, body in provider.took if to == "0"]
    assert ["Fire" in said[0], "Flood" in said[1], "Storm" in said[2]] == [True, True, True]


async def test_who_was_told_hears_the_end_also_if_the_danger_moved_away(tmp_path: Path) -> None:
    alarm = incident_of(ALARM, standing=Standing.CONFIRMED)
    moved = replace(
        ALARM,
        message_type=MessageType.Update,
        predecessor=alarm.shown.alert_id[:4],
        cell=parent(cell_at(44.97, -93.27, at_resolution=12), at_resolution=9),
        sequence=Sequence(2),
    )
    update = fold([alarm.shown, incident_of(moved, standing=Standing.CONFIRMED).shown], metres_between=None)
    assert update.cell == moved.cell
    near = 'near = "44.95,-93.27"\nwithin = 0\n'
    away = "".join(f'[[contact]]\nname = "{n}"\nchannel = "texts"\nto = "{n}"\n{near}' for n in range(2))
    provider = Provider(Life(-1))
    for incident in (alarm, update):
        await lives(tmp_path / "ledger", provider, [incident], contacts=read_contacts(away, config=CONFIG))
    assert [to for to, _ in provider.took] == ["0", "1", "0", "1"]


async def test_two_exercises_a_day_and_no_more(tmp_path: Path) -> None:
    """Drill keys in bad hands shall neither tire people out nor cost a captain her money."""
    provider = Provider(Life(-1))
    drills = [
        incident_of(replace(DRILL, incident=IncidentId(bytes([n]) * 8)), standing=Standing.CONFIRMED) for n in range(5)
    ]
    for count in range(1, 6):
        await lives(tmp_path / "ledger", provider, drills[:count])
    assert len(provider.took) == 2 * 3


async def test_one_address_that_is_refused_holds_nobody_up(tmp_path: Path) -> None:
    provider = Provider(Life(-1), answers=lambda to: Outcome.REFUSED if to == "1" else Outcome.ACCEPTED)
    await lives(tmp_path / "ledger", provider, [incident_of(ALARM, standing=Standing.CONFIRMED)])
    assert {to for to, _ in provider.took} == {"0", "2"}
    ledger = Ledger(tmp_path / "ledger")
    assert ledger.counts()["texts"] == {State.DONE: 2, State.GIVEN_UP: 1}
    ledger.close()


async def test_an_alarm_that_ended_meanwhile_is_not_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    provider = Provider(Life(-1), answers=lambda to: Outcome.LATER)
    incidents = [incident_of(ALARM, standing=Standing.CONFIRMED)]
    await lives(tmp_path / "ledger", provider, incidents)
    provider.answers = lambda to: Outcome.ACCEPTED
    ledger = Ledger(tmp_path / "ledger")
    waiting = ledger.next("texts", at=0)
    assert waiting is not None and waiting.not_before > 0
    ledger.close()
    monkeypatch.setattr(time, "time", lambda: waiting.not_before + pace.MOST_BACK_OFF_S)
    await lives(tmp_path / "ledger", provider, incidents, at=Instant(NOW.at + 3_600))
    assert provider.took == []


async def test_what_is_dated_in_a_time_to_come_is_not_said_before(tmp_path: Path) -> None:
    provider = Provider(Life(-1))
    incidents = [incident_of(ALARM, standing=Standing.CONFIRMED)]
    await lives(tmp_path / "ledger", provider, incidents, at=Instant(NOW.at - 3_600))
    assert provider.took == []


def cell_for(event: int) -> Cell:
    return parent(MAPLE, at_resolution=EVENTS[event].resolution)


# ── an alarm that is under way when its end comes ──


@dataclass
class UnderWay:
    """A ledger in which the alarm was begun, and then the ending planned."""

    ledger: Ledger
    row: Row

    def states(self) -> dict[str, int]:
        return dict(self.ledger.counts()["texts"])


@pytest.fixture
def under_way(tmp_path: Path) -> Iterator[UnderWay]:
    ledger = Ledger(tmp_path / "ledger")
    alarm = Due("texts", b"rosa", True, bytes(8), "alarm", False, 0, True, b"", Instant(NOW.at + 60))
    ledger.plan([alarm], at=NOW.at)
    row = ledger.next("texts", at=0)
    assert row is not None and ledger.begin(row, bucket=pace.Bucket(1, 0))
    ledger.plan([replace(alarm, face="all_clear", ending=True, rank=100)], at=NOW.at)
    yield UnderWay(ledger, row)
    ledger.close()


def test_an_alarm_that_was_not_taken_is_not_tried_again_after_its_end(under_way: UnderWay) -> None:
    under_way.ledger.later(under_way.row, at=0)
    assert under_way.states() == {State.REPLACED: 1, State.DUE: 1}
    left = under_way.ledger.next("texts", at=1e12)
    assert left is not None and left.due.face == "all_clear"


def test_an_alarm_that_was_under_way_at_a_death_is_not_said_after_its_end(under_way: UnderWay) -> None:
    under_way.ledger.resume()
    assert under_way.states() == {State.UNKNOWN: 1, State.DUE: 1}


def test_an_ending_is_for_whom_its_alarm_was_tried(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger")
    ended = Due("texts", b"rosa", True, bytes(8), "all_clear", True, 100, True, b"", Instant(NOW.at + 60))
    assert ledger.plan([ended], at=NOW.at) == 0
    assert ledger.next("texts", at=0) is None
    ledger.close()


def test_a_disk_that_was_full_takes_the_next(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger")
    (pages,) = ledger._db.execute("PRAGMA page_count").fetchone()
    ledger._db.execute(f"PRAGMA max_page_count = {pages}")
    post = bytes(1 << 16)
    alarm = Due("texts", b"rosa", True, bytes(8), "confirmed", False, 100, True, post, Instant(NOW.at + 60))
    with pytest.raises(sqlite3.OperationalError, match="full"):
        ledger.plan([alarm], at=NOW.at)
    ledger._db.execute(f"PRAGMA max_page_count = {pages + 100}")
    assert ledger.plan([alarm], at=NOW.at) == 1
    ledger.close()


# ── the pace ──


@given(
    burst=st.integers(1, 20),
    every=st.floats(0.01, 60),
    steps=st.lists(st.floats(0, 30), min_size=1, max_size=60),
)
def test_no_more_go_than_a_burst_and_one_for_each_time(burst: int, every: float, steps: list[float]) -> None:
    limit = pace.Pace(burst, every)
    now, sent = 0.0, 0
    bucket = pace.full(limit, at=now)
    for step in steps:
        now += step
        if pace.wait_s(bucket, pace=limit, at=now) == 0:
            bucket = pace.taken(bucket, pace=limit, at=now)
            sent += 1
        assert sent <= burst + now / every + 1e-6


@given(st.floats(-1e6, 1e6))
def test_a_clock_that_is_set_makes_nobody_wait_longer_than_once(moved: float) -> None:
    limit = pace.Pace(1, 10)
    bucket = pace.taken(pace.full(limit, at=1e9), pace=limit, at=1e9)
    assert pace.wait_s(bucket, pace=limit, at=1e9 + moved) <= 10


# ── and for real ──


@pytest.mark.slow
@pytest.mark.real_locks
async def test_killed_again_and_again_it_carries_to_everybody(street: Street, tmp_path: Path) -> None:
    """kill -9 of the process while it waits for the gateway's answer; contacts sealed by the real age."""
    kills_at, pids = {3, 7}, list[int]()

    def behaves(number: int) -> int:
        if number in kills_at:
            os.kill(pids[-1], signal.SIGKILL)
        return 200

    people = "".join(f'[[contact]]\nname = "{n}"\nchannel = "texts"\nto = "+155501000{n:02}"\n' for n in range(8))
    async with Gateway(behaves) as gateway:
        channels = f'[channel.texts]\nkind = "sms"\nurl = "json://{gateway.address}/{{to}}"\nevery_seconds = 0\n'
        captain = Captain(tmp_path / "bridge", street, channels=channels, people=people)
        await street.warned()
        words = tmp_path / "words"
        words.write_text(Captain.words)
        codes, said = [], []
        for _ in range(len(kills_at) + 1):
            running = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.bridge.by_clock", str(street.clock()),
                "--words-file", str(words), "bridge", "run", str(captain.folder), "--once",
                stderr=asyncio.subprocess.PIPE,
            )  # fmt: skip
            pids.append(running.pid)
            said.append((await all_said(running, within_s=120))[1].decode())
            codes.append(running.returncode)
        assert codes == [-signal.SIGKILL] * 2 + [0], said
        told = [each["to"] for each in gateway.took]
        assert len(set(told)) == 8
        assert len(told) <= 8 + len(kills_at)
