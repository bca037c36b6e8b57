"""A captain's computer for tests: her folder, the gateways she uses, and alerts that are only shapes."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.street import MAPLE, MORNING, Street
from tocsin.seals import alert as alerts
from tocsin.seals import cose
from tocsin.seals.alert import Alert, Standing, VerifiedAlert
from tocsin.seals.hashes import alert_id
from tocsin.seals.incident import Incident, fold
from tocsin.terms.b64 import b64u
from tocsin.terms.cell import parent
from tocsin.terms.ids import IncidentId, Sequence, TownId
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.registry import Certainty, Event, MessageType, ResponseType, Severity, Status, Urgency
from tocsin_kit.actors.doorstep import Doorstep, Knock, Reply
from tocsin_kit.bridge import command, contacts, wording

PATIENCE_S = 40
"""For a machine that does much else; what is waited for is the thing itself."""


class NOW:
    at: Instant = MORNING
    zone = ZoneInfo("UTC")


TOWN = wording.Town(TownId(bytes(16)), "Maple Street", "https://maple.example")
ALARM = Alert(
    sequence=Sequence(1),
    predecessor=None,
    incident=IncidentId(bytes(range(8))),
    status=Status.Actual,
    message_type=MessageType.Alert,
    response_type=ResponseType.Avoid,
    event=Event.checkpoint,
    urgency=Urgency.Immediate,
    severity=Severity.Severe,
    certainty=Certainty.Observed,
    cell=parent(MAPLE, at_resolution=9),
    radius_m=500,
    sent=minutes_of(MORNING),
    onset=0,
    expires=60,
)


def incident_of(alert: Alert, *, standing: Standing) -> Incident:
    """As if it were proven; an ending ends the alarm that it names."""
    payload = alerts.write(alert)
    signed = cose.Signed(payload, ())
    return fold([VerifiedAlert(alert, alert_id(payload), standing, signed, ())], metres_between=None)


@dataclass
class Gateway:
    """Whatever takes a message by HTTP: an SMS provider, a messenger's bridge. `behaves` says what it answers."""

    behaves: Callable[[int], int] = lambda number: 200
    delay_s: float = 0.0
    took: list[dict[str, str]] = field(default_factory=list)
    asked: int = 0
    address: str = ""
    came: asyncio.Event = field(default_factory=asyncio.Event)

    async def __aenter__(self) -> Gateway:
        self._doorstep = Doorstep(self._answer)
        self.address = f"127.0.0.1:{await self._doorstep.start()}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._doorstep.stop()

    def to(self, who: str) -> list[str]:
        return [each["message"] for each in self.took if each["to"] == who]

    async def has_taken(self, count: int) -> None:
        """Wait until so many have come."""
        async with asyncio.timeout(PATIENCE_S):
            while len(self.took) < count:
                self.came.clear()
                await self.came.wait()

    async def _answer(self, knock: Knock) -> Reply:
        self.asked += 1
        await asyncio.sleep(self.delay_s)
        status = self.behaves(self.asked)
        if status == 200:
            self.took.append({"to": knock.target.rpartition("/")[2], **json.loads(knock.body)})
            self.came.set()
        return Reply(status)


class Captain:
    """Her folder, and what she does with it."""

    words = "five words nobody else knows"

    def __init__(self, folder: Path, street: Street, *, channels: str, people: str = "", house: str = "") -> None:
        self.folder = folder
        self.street = street
        folder.mkdir(exist_ok=True)
        head = f'town = "{b64u(street.founder.town)}"\nhouse = "{house or street.house.address}"\n'
        more = 'link = "https://maple.example"\nzone = "UTC"\n'
        (folder / command.CONFIG).write_text(head + more + channels, "utf-8")
        self.has_people(people)

    def has_people(self, people: str) -> None:
        file = self.folder / command.CONTACTS
        before = contacts.open_kept(file, words=self.words) if file.exists() else contacts.ContactsFile.new("")
        contacts.keep(contacts.ContactsFile(people, before.salt, before.opens), file=file, words=self.words)

    async def carries(self) -> int:
        """What is due, once."""
        asked = argparse.Namespace(folder=self.folder, once=True)
        return await command.run(asked, words=self.words, now=self.street.clock)

    def keeps_running(self) -> asyncio.Task[int]:
        asked = argparse.Namespace(folder=self.folder, once=False)
        return asyncio.ensure_future(command.run(asked, words=self.words, now=self.street.clock))
