"""kill -9 of the house while it rings closed apps, through a push service that is no friend: nobody missed, nobody told twice."""

from __future__ import annotations

import asyncio
import json
import os
import random
import secrets
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.house.test_crash import DANGER, MortalHouse, RealClock
from tests.street import Street
from tests.webpush.phone import Pocket, open_envelope, pocket
from tests.webpush.service import Came, PushService, reply
from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.keyring import Stick
from tocsin.house.config import Config
from tocsin.house.push import make_ready
from tocsin.seals import alert as alerts
from tocsin.seals import pushed
from tocsin.seals.hashes import alert_id
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import IncidentId, Sequence
from tocsin.terms.instant import minutes_of
from tocsin.terms.registry import Certainty, MessageType, Preset, ResponseType, Severity, Status, Urgency
from tocsin_kit.actors.line import HouseLine, NoLine
from tocsin_kit.keys import sign_alert


class Phone:
    """A closed phone, as its worker does it: what was shown once is not shown again, and a notice takes its incident's place."""

    def __init__(self, name: str, *, service: PushService) -> None:
        self.pocket: Pocket = pocket(name, endpoint=service.endpoint(""))
        self.came = 0
        self.shown: list[tuple[bytes, str]] = []
        self.showing: dict[bytes, alerts.Alert] = {}

    def hear(self, body: bytes, *, read: Callable[[bytes], alerts.VerifiedAlert]) -> None:
        self.came += 1
        verified = read(from_b64u(json.loads(open_envelope(self.pocket, body))["alert"]))
        name = (verified.alert_id, verified.standing.value)
        if name not in self.shown:
            self.shown.append(name)
            self.showing[verified.alert.incident] = verified.alert


class Town:
    """`hostile(chance)` answers for the push service, by the seed."""

    def __init__(self, folder: Path, *, service: PushService, phones: int) -> None:
        self.service = service
        self.phones = {f"/p/p{n}": Phone(f"p{n}", service=service) for n in range(phones)}
        stick = folder / "stick"
        self.house = MortalHouse(folder / "town", TOCSIN_PUSH_KEY=str(stick), TOCSIN_PUSH_ALSO=service.origin)
        self.config = Config(data=folder / "town", push_key=stick)
        self.street = Street(self.house, clock=RealClock(), preset=Preset.street)  # type: ignore[arg-type]
        self._heard = 0

    async def begin(self) -> None:
        assert make_ready(self.config, town="https://maple.example", say=lambda words: None) == 0
        store = SealedEndpoints(self.config.push, holder=Stick(self.config.push_key), draw=secrets.token_bytes)  # type: ignore[arg-type]
        await store.look()
        store._file.execute("PRAGMA synchronous=OFF")
        for phone in self.phones.values():
            await store.keep(phone.pocket.subscription)
        store.close()
        await self.house.start()
        await self.street.found()
        await self.street.move_in()
        await self.street.on_shift()

    def alarm(self, *, sequence: int) -> alerts.Alert:
        return alerts.Alert(
            sequence=Sequence(sequence), predecessor=None, incident=IncidentId(os.urandom(8)),
            status=Status.Actual, message_type=MessageType.Alert, response_type=ResponseType.Avoid, event=1,
            urgency=Urgency.Immediate, severity=Severity.Severe, certainty=Certainty.Observed, cell=DANGER,
            radius_m=400, sent=minutes_of(self.street.clock()), onset=0, expires=60,
        )  # fmt: skip

    def signed(self, alert: alerts.Alert) -> bytes:
        keys = [self.street.watcher(name).keys_now().watch for name in ("ben", "cal")]
        return sign_alert(alert, town=self.street.founder.town, keys=keys)

    async def say(self, signed: bytes) -> None:
        """Until the house has answered for it; the same again is no other alert."""
        while True:
            line = HouseLine(self.house.address)
            try:
                await line.ask("POST", "/api/alerts", json_body={"alert": b64u(signed)})
                return
            except NoLine:
                await asyncio.sleep(0.05)
            finally:
                await line.close()

    async def all_told(self) -> None:
        for _ in range(2_400):
            with closing(sqlite3.connect(f"file:{self.config.push}?mode=ro", uri=True)) as file:
                due, told = (file.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in ("ring", "tally"))
            if due == 0 and told > 0:
                return
            await asyncio.sleep(0.05)
        raise AssertionError("something is still due")

    def phones_hear(self) -> None:
        """In the order in which the push service had it."""
        roster = self.street["ana"].roster
        assert roster is not None
        known: dict[bytes, alerts.VerifiedAlert] = {}

        def read(alert: bytes) -> alerts.VerifiedAlert:
            if alert not in known:
                known[alert] = pushed.verify(alert, roster=roster, at=self.street.clock())
            return known[alert]

        for came in self.service.came[self._heard :]:
            self.phones[came.path].hear(came.body, read=read)
        self._heard = len(self.service.came)


def hostile(seed: int) -> Callable[[Came, int], bytes | None]:
    """Busy, broken, or it takes the push and cuts the line without a word; from the third time on it is well."""
    chance = random.Random(seed)

    def answer(came: Came, before: int) -> bytes | None:
        dice = chance.random()
        if before >= 2 or dice < 0.8:
            return reply(201)
        return reply(429, Retry_After="1") if dice < 0.85 else reply(503) if dice < 0.9 else None

    return answer


async def survive(folder: Path, *, phones: int, seeds: int, deaths: int) -> None:
    async with PushService(delay_s=0.01) as service:
        town = Town(folder, service=service, phones=phones)
        try:
            await town.begin()
            sequence = 0
            for seed in range(seeds):
                chance, service.answer = random.Random(seed), hostile(seed)
                service.forget_who_came()
                alarm = town.alarm(sequence=sequence + 1)
                over = replace(
                    alarm, sequence=Sequence(sequence + 2), predecessor=alert_id(alerts.write(alarm))[:4],
                    message_type=MessageType.Cancel, response_type=ResponseType.Monitor,
                )  # fmt: skip
                sequence += 2
                saying = asyncio.create_task(say_both(town, town.signed(alarm), town.signed(over), pause_s=chance.uniform(0, 2)))
                for _ in range(deaths):
                    await asyncio.sleep(chance.uniform(0.05, 1.5))
                    await town.house.die()
                    await town.house.start()
                await saying
                await town.all_told()
                town.phones_hear()
                for path, phone in town.phones.items():
                    assert alarm.incident in phone.showing, f"seed {seed}: {path} was missed"
                    assert phone.showing[alarm.incident].is_ending, f"seed {seed}: {path} was told last of the alarm"
                    assert len(phone.shown) <= 2, f"seed {seed}: {path} was told of one thing twice"
                    phone.shown.clear()
            assert sum(phone.came for phone in town.phones.values()) > phones * seeds, "nothing came twice: nobody was tried"
        finally:
            await town.street.close()


async def say_both(town: Town, alarm: bytes, over: bytes, *, pause_s: float) -> None:
    await town.say(alarm)
    await asyncio.sleep(pause_s)
    await town.say(over)


@pytest.mark.slow
async def test_five_hundred_phones_and_a_house_that_is_killed(tmp_path: Path) -> None:
    await survive(tmp_path, phones=500, seeds=1, deaths=3)


@pytest.mark.soak
async def test_ten_thousand_phones_and_a_house_that_is_killed_again_and_again(tmp_path: Path) -> None:
    await survive(tmp_path, phones=10_000, seeds=6, deaths=4)
