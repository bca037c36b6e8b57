"""kill -9 at random instants under load: what was receipted is there, none of it twice."""

import asyncio
import os
import random
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.house import HouseProcess
from tests.street import Street
from tocsin.seals import alert as alerts
from tocsin.seals.hashes import hash_of
from tocsin.seals.invite import read_link
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import IncidentId, Sequence
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.registry import Certainty, MessageType, Preset, ResponseType, Severity, Status, Urgency
from tocsin_kit.actors.line import HouseLine, LiveLine, NoLine, Refused, Spoken
from tocsin_kit.actors.near import cell_at
from tocsin_kit.keys import sign_alert

DANGER = cell_at(44.95, -93.27, at_resolution=9)


class RealClock:
    def now(self) -> Instant:
        return Instant(int(time.time()))

    __call__ = now


class MortalHouse:
    """The house as a process of its own, always at the same address."""

    def __init__(self, data: Path, **settings: str) -> None:
        self.data = data
        self._process = HouseProcess(data)
        self._process.settings = {"TOCSIN_TEST_PROFILE": "1", "TOCSIN_MEMBER_LANE": "100000", **settings}

    @property
    def address(self) -> str:
        return self._process.address

    @property
    def setup(self) -> str | None:
        return self._process.setup

    async def start(self) -> None:
        await self._process.start()

    async def die(self) -> None:
        await self._process.die()

    async def stop(self) -> None:
        await self._process.stop()


class Listener:
    """Hears everything once, over as many lines as it takes."""

    def __init__(self, address: str) -> None:
        self.heard: list[Spoken] = []
        self.place = ""
        self._address = address
        self._live: LiveLine | None = None

    async def listen(self) -> None:
        if not self.place:
            line = HouseLine(self._address)
            self.place = (await line.ask("GET", "/api/feed")).json()["next"]
            await line.close()
        self._live = await HouseLine(self._address).live(
            "/api/live", hear=self._hear, lost=lambda: None, headers={"Last-Event-ID": self.place}
        )

    def _hear(self, spoken: Spoken) -> None:
        self.place = spoken.position or self.place
        if spoken.kind == "alert":
            self.heard.append(spoken)

    def close(self) -> None:
        if self._live is not None:
            self._live.close()


class Load:
    """Sightings and alerts without pause, and what was answered to each."""

    def __init__(self, street: Street, *, envelope: bytes, tickets: list[bytes]) -> None:
        self.street = street
        self.envelope = envelope
        self.tickets = tickets
        self.receipts: list[str] = []
        self.unanswered: list[tuple[str, dict[str, str]]] = []
        self.issued: dict[str, str] = {}
        self._sequence = 0

    async def sightings(self) -> None:
        line = HouseLine(self.street.house.address)
        while True:
            path = f"/api/sightings/{b64u(os.urandom(16))}"
            entry = {"Tocsin-Ticket": b64u(self.tickets.pop())}
            self.unanswered.append((path, entry))
            await line.ask("PUT", path, raw=self.envelope, headers=entry)
            self.receipts.append(path)
            self.unanswered.pop()

    async def alarms(self) -> None:
        line = HouseLine(self.street.house.address)
        while True:
            signed = self._alarm()
            answer = (await line.ask("POST", "/api/alerts", json_body={"alert": b64u(signed)})).json()
            self.issued[answer["alert_id"]] = b64u(signed)

    def _alarm(self) -> bytes:
        self._sequence += 1
        alert = alerts.Alert(
            sequence=Sequence(self._sequence), predecessor=None, incident=IncidentId(os.urandom(8)),
            status=Status.Actual, message_type=MessageType.Alert, response_type=ResponseType.Avoid, event=1,
            urgency=Urgency.Immediate, severity=Severity.Severe, certainty=Certainty.Observed, cell=DANGER,
            radius_m=400, sent=minutes_of(self.street.clock()), onset=0, expires=60,
        )  # fmt: skip
        keys = [self.street.watcher(name).keys_now().watch for name in ("ben", "cal")]
        return sign_alert(replace(alert), town=self.street.founder.town, keys=keys)


async def survive(data: Path, *, seeds: int) -> None:
    house = MortalHouse(data)
    await house.start()
    street = Street(house, clock=RealClock(), preset=Preset.street)  # type: ignore[arg-type]
    listener = Listener(house.address)
    try:
        await street.found()
        await street.move_in()
        await street.on_shift()
        load = Load(street, envelope=await _an_envelope(street), tickets=await _tickets(street, passes=4 + seeds))
        await listener.listen()
        for seed in range(seeds):
            chance = random.Random(seed)
            working = [asyncio.create_task(work()) for work in (load.sightings, load.alarms, load.alarms)]
            await asyncio.sleep(chance.uniform(0.05, 0.5))
            await house.die()
            done = await asyncio.gather(*working, return_exceptions=True)
            assert all(isinstance(each, NoLine | IndexError) for each in done), done
            listener.close()
            await house.start()
            await listener.listen()
            await _nothing_lost(load, listener)
    finally:
        listener.close()
        await street.close()


async def _nothing_lost(load: Load, listener: Listener) -> None:
    line = HouseLine(load.street.house.address)
    for path in load.receipts:
        assert (await line.ask("GET", path)).json()["state"] == "waiting", path
    while load.unanswered:
        path, entry = load.unanswered.pop()
        with suppress(IndexError):
            assert (await line.ask("PUT", path, raw=load.envelope, headers=entry)).json()["receipt"] in path
        load.receipts.append(path)
    feed, items, since = None, [], ""
    while feed is None or feed["items"]:
        feed = (await line.ask("GET", f"/api/feed?since={since}")).json()
        items, since = items + feed["items"], feed["next"]
    said = [item["body"] for item in items if item["kind"] == "alert"]
    assert len(said) == len(set(said))
    assert set(load.issued.values()) <= set(said)
    for _ in range(200):
        if len(listener.heard) >= len(said):
            break
        await asyncio.sleep(0.02)
    assert [spoken.data for spoken in listener.heard] == said
    await line.close()


@pytest.mark.slow
async def test_nothing_receipted_is_lost_and_nothing_comes_twice(tmp_path: Path) -> None:
    await survive(tmp_path / "town", seeds=5)


@pytest.mark.soak
async def test_two_hundred_deaths(tmp_path: Path) -> None:
    await survive(tmp_path / "town", seeds=200)


async def test_an_incident_goes_on_after_a_restart_in_its_middle(tmp_path: Path) -> None:
    """Claimed before, confirmed after; the half-signed alert, the thread and the lease are all still there."""
    house = MortalHouse(tmp_path / "town")
    await house.start()
    street = Street(house, clock=RealClock(), preset=Preset.street)  # type: ignore[arg-type]
    try:
        await street.found()
        await street.move_in()
        await street.on_shift()
        await street.report()
        case = await street.desk_opens()
        ben = street.watcher("ben")
        await ben.look()
        await ben.claim(ben.case(case.incident_id), eta=3)
        await house.die()
        await house.start()
        for name in ("ben", "cal"):
            await street.watcher(name).open_desk()
        line = HouseLine(house.address)
        threads = (await line.ask("GET", "/api/desk/incidents", headers=ben.session())).json()["incidents"]
        assert [(each["state"], each["eta"]) for each in threads] == [("checking", 3)]
        with pytest.raises(Refused, match=r"incident\.claimed"):
            path = f"/api/desk/incidents/{b64u(case.incident_id)}/claim"
            await line.ask("POST", path, json_body={"claim": b64u(os.urandom(16))}, headers=ben.session())
        await ben.look()
        await ben.confirm(ben.case(case.incident_id))
        await house.die()
        await house.start()
        await street.watcher("cal").open_desk()
        await street.approves()
        feed = (await line.ask("GET", "/api/feed")).json()
        assert [item["kind"] for item in feed["items"]].count("alert") == 1
        await line.close()
    finally:
        await street.close()


async def _an_envelope(street: Street) -> bytes:
    draft = await street.report("dana")
    line = HouseLine(street.house.address)
    path = f"/api/desk/sightings/{b64u(draft.sighting_id)}"
    envelope = (await line.ask("GET", path, headers=street.watcher("ben").session())).body
    await line.close()
    return envelope


async def _tickets(street: Street, *, passes: int) -> list[bytes]:
    secret = read_link(await street.stewards[0].invite(uses=passes)).invite_secret
    line, tickets = HouseLine(street.house.address), []
    for _ in range(passes):
        own = os.urandom(16)
        await line.ask("POST", "/api/passes", json_body={"invite": b64u(secret), "pass": b64u(hash_of(own))})
        for _ in range(3):
            new: list[Any] = [os.urandom(16) for _ in range(8)]
            body = {"pass": b64u(own), "tickets": [b64u(hash_of(each)) for each in new]}
            await line.ask("POST", "/api/tickets", json_body=body)
            tickets += new
    await line.close()
    return tickets
