"""Programs and radios, through a real broker: the signed alert in one packet, proven again by a bridge that has no line to the house."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import aiomqtt
import pytest
import pytest_asyncio

from tests.bridge.broker import Broker, open_broker
from tests.bridge.rig import PATIENCE_S, Captain, Gateway
from tests.bridge.test_carry import group
from tests.children import stopped
from tests.street import Street
from tocsin.seals import alert as alerts
from tocsin.seals import cose
from tocsin.terms.registry import Event
from tocsin_kit.bridge import command, take_in
from tocsin_kit.bridge.follow import Follower
from tocsin_kit.bridge.mesh_packet import ALERT_PORT, TEXT_PORT, Channel, Heard, pack, read_key, unpack
from tocsin_kit.keys import sign_also

KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
MESH = Channel("Maple", read_key(KEY))
AIR = "msh/US/2/e/Maple/+"
STRANGE_NODE = 0x00C0FFEE


@pytest_asyncio.fixture
async def broker(tmp_path: Path) -> AsyncIterator[Broker]:
    async with open_broker(tmp_path) as running:
        yield running


def mesh(broker: Broker, *, more: str = "") -> str:
    return (
        f'[channel.radio]\nkind = "meshtastic"\nurl = "{broker.url}"\nroot = "msh/US"\nchannel = "Maple"\nkey = "{KEY}"\n'
        f"every_seconds = 0\n{more}\n"
    )


class Listener:
    """Whoever else is on the broker."""

    def __init__(self, client: aiomqtt.Client) -> None:
        self.client = client
        self.came: list[tuple[str, bytes]] = []
        self._stirred = asyncio.Event()

    async def listen(self) -> None:
        async for message in self.client.messages:
            self.came.append((str(message.topic), bytes(message.payload)))  # type: ignore[arg-type]
            self._stirred.set()

    async def until(self, happened: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not happened():
                self._stirred.clear()
                await self._stirred.wait()

    def heard(self, port: int) -> list[Heard]:
        heard = [unpack(payload, channel=MESH) for topic, payload in self.came if topic.startswith("msh/")]
        return [each for each in heard if each.port == port]

    async def says(self, envelope: bytes, *, gateway: str = "!00c0ffee") -> None:
        """As a radio's gateway passes on what it heard."""
        await self.client.publish(f"msh/US/2/e/Maple/{gateway}", envelope, qos=0)


@asynccontextmanager
async def listening(broker: Broker, topic: str) -> AsyncIterator[Listener]:
    async with aiomqtt.Client("127.0.0.1", broker.port, protocol=aiomqtt.ProtocolVersion.V5) as client:
        await client.subscribe(topic, qos=1)
        listener = Listener(client)
        task = asyncio.ensure_future(listener.listen())
        try:
            yield listener
        finally:
            task.cancel()


@asynccontextmanager
async def running(captain: Captain) -> AsyncIterator[None]:
    task = captain.keeps_running()
    try:
        yield
    finally:
        await stopped(task)


async def far_away(folder: Path, street: Street, *, channels: str) -> Captain:
    """The town's book was brought on a stick to a computer that reaches nothing but a radio."""
    stick = Captain(folder.with_name("stick"), street, channels="")
    await stick.carries()
    far = Captain(folder, street, channels=channels, house="http://127.0.0.1:9")
    shutil.copytree(stick.folder / command.TOWN, folder / command.TOWN)
    return far


async def test_programs_read_the_signed_bytes_and_their_twin(street: Street, tmp_path: Path, broker: Broker) -> None:
    channels = f'[channel.programs]\nkind = "mqtt"\nurl = "{broker.url}"\nlanguages = ["en", "es"]\n'
    captain = Captain(tmp_path / "bridge", street, channels=channels)
    incident = await street.warned()
    town = f"tocsin/{street.founder.town.hex()}"
    async with running(captain), listening(broker, f"{town}/#") as ear:
        await ear.until(lambda: len({topic for topic, _ in ear.came}) == 3)
        kept = dict(ear.came)
        assert kept[f"{town}/bridge"] == b"here"
        signed = kept[f"{town}/alert/{incident.hex()}"]
        dana = street["dana"]
        proven = alerts.verify(signed, roster=dana.town_roster(), windows=dana.windows, at=street.clock())
        twin = json.loads(kept[f"{town}/alert/{incident.hex()}/json"])
        assert twin["alert"] == proven.alert_id.hex()
        assert twin["words"]["es"] == "Retén cerca. Evite la zona. Hasta las 08:00."
        assert twin["ends"] == "2027-01-04T08:00:00Z" and twin["standing"] == "confirmed"
        await street.all_clear()
        await ear.until(lambda: any(b'"final"' in payload for _, payload in ear.came))
    async with listening(broker, f"{town}/#") as late:
        await late.until(lambda: len(late.came) == 3)
        kept = dict(late.came)
        assert kept[f"{town}/bridge"] == b"gone"
        assert json.loads(kept[f"{town}/alert/{incident.hex()}/json"])["standing"] == "final"


async def test_an_alarm_crosses_by_radio_and_is_proven_on_the_far_side(
    street: Street, tmp_path: Path, broker: Broker, gateway: Gateway
) -> None:
    far = await far_away(tmp_path / "far", street, channels=mesh(broker) + group(gateway))
    near = Captain(tmp_path / "near", street, channels=mesh(broker, more='words = true\nlanguages = ["en", "ar"]'))
    async with listening(broker, "msh/#") as ear, running(far), running(near):
        await broker.is_subscribed(AIR, times=2)
        await street.warned()
        await gateway.has_taken(1)
        assert gateway.took[0]["message"].startswith("Checkpoint. Avoid the area. Until 08:00. Within ")
        (said,) = ear.heard(ALERT_PORT)
        assert len(said.payload) <= 230
        await ear.until(lambda: len(ear.heard(TEXT_PORT)) == 2)
        assert "Until 08:00." in ear.heard(TEXT_PORT)[0].payload.decode()
        await street.reported_over()
        await gateway.has_taken(2)
        await street.made_final()
        await gateway.has_taken(3)
        assert [each["message"].partition(".")[0] for each in gateway.took[1:]] == [
            "Reported over: Checkpoint",
            "All clear",
        ]
        assert len(ear.heard(ALERT_PORT)) == 3, "the far side says nothing back into the same air"


async def test_old_news_bent_and_foreign_packets_and_an_end_before_its_alarm_say_nothing(
    street: Street, small_street: Street, tmp_path: Path, broker: Broker, gateway: Gateway
) -> None:
    far = await far_away(tmp_path / "far", street, channels=mesh(broker) + group(gateway))
    await street.warned()
    await small_street.warned()
    signed, foreign = newest(street), newest(small_street)
    await street.all_clear()
    ended = newest(street)
    await street.warned(event=Event.fire)
    fire = newest(street)
    bent = bytearray(signed)
    bent[60] ^= 1
    async with listening(broker, "msh/#") as ear, running(far):
        await broker.is_subscribed(AIR)
        for junk in (b"", b"\xff" * 300, signed, bytes(60_000)):
            await ear.says(junk)
        for payload in (bytes(bent), foreign, signed[:-1], b"\x84" + signed, b"\0"):
            await ear.says(wrapped(payload))
        for payload in (ended, signed, signed, ended, fire):
            await ear.says(wrapped(payload))
        await gateway.has_taken(1)
    assert [each["title"] for each in gateway.took] == ["Maple Street: Fire"]


async def test_the_same_alarm_from_forty_nodes_is_one_also_after_a_restart(
    street: Street, tmp_path: Path, broker: Broker, gateway: Gateway
) -> None:
    far = await far_away(tmp_path / "far", street, channels=mesh(broker) + group(gateway))
    await street.warned()
    alarm = newest(street)
    for life in (1, 2):
        async with listening(broker, "msh/#") as ear, running(far):
            await broker.is_subscribed(AIR, times=life)
            for number in range(40):
                await ear.says(wrapped(alarm, sender=STRANGE_NODE + number), gateway=f"!{number:08x}")
            await gateway.has_taken(1)
    await street.reported_over()
    async with listening(broker, "msh/#") as ear, running(far):
        await broker.is_subscribed(AIR, times=3)
        await ear.says(wrapped(newest(street)))
        await gateway.has_taken(2)
    assert [each["message"].partition(".")[0] for each in gateway.took] == ["Checkpoint", "Reported over: Checkpoint"]


async def test_a_broker_that_was_away_is_found_again(street: Street, tmp_path: Path, broker: Broker) -> None:
    captain = Captain(tmp_path / "near", street, channels=mesh(broker))
    async with running(captain):
        await broker.is_subscribed(AIR)
        await broker.stop()
        await street.warned()
        await broker.start()
        async with listening(broker, "msh/#") as ear:
            await ear.until(lambda: len(ear.heard(ALERT_PORT)) == 1)


async def test_an_alert_with_more_signatures_than_it_needs_fits_all_the_same(street: Street, tmp_path: Path) -> None:
    eve = await street.hire("eve")
    await street.warned()
    await eve.issue(sign_also(newest(street), kind=cose.Kind.ALERT, town=eve.town, key=eve.keys_now().watch))
    await street.settled()
    assert len(newest(street)) > 233
    near = Captain(tmp_path / "near", street, channels="")
    await near.carries()
    follower = Follower(
        near.folder / command.TOWN,
        town=street.founder.town,
        house=street.house.address,
        changed=lambda incidents, name: None,
        say=print,
        clock=street.clock,
    )
    follower.resume()
    ((alert,),) = (each.alerts for each in follower.copy.incidents())
    assert len(follower.fewest(alert)) <= 230
    await follower.close()


def newest(street: Street) -> bytes:
    """The newest alert, as it stands on a phone."""
    latest = max(street["dana"].alerts.values(), key=lambda each: each.alert.sequence)
    return cose.write(latest.signed)


def wrapped(payload: bytes, *, sender: int = STRANGE_NODE) -> bytes:
    return pack(payload, port=ALERT_PORT, sender=sender, channel=MESH, gateway="!00c0ffee")


async def test_a_disk_that_is_full_for_a_moment_ends_no_radio(
    street: Street,
    tmp_path: Path,
    broker: Broker,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    captain = Captain(tmp_path / "bridge", street, channels=mesh(broker, more='takes = "report"'))
    with monkeypatch.context() as full:

        def take(*_: object, **__: object) -> None:
            raise sqlite3.OperationalError("database or disk is full")

        full.setattr(take_in, "take", take)
        async with listening(broker, "msh/#") as ear, running(captain):
            await broker.is_subscribed(AIR)
            for said in range(2):
                packet = pack(b"report: %d" % said, port=TEXT_PORT, sender=STRANGE_NODE, channel=MESH, gateway="!00c0ffee")
                await ear.says(packet)
                err = ""
                async with asyncio.timeout(PATIENCE_S):
                    while "disk is full" not in err:
                        await asyncio.sleep(0.01)
                        err += capsys.readouterr().err
