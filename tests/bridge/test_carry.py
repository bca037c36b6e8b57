"""A captain's bridge: what the town says, to whom it concerns, in her language, once; through Apprise's own plug-ins to servers that are really there."""

from __future__ import annotations

import asyncio
import email.policy
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP

from tests.bridge.rig import PATIENCE_S, Captain, Gateway
from tests.children import stopped
from tests.flows.test_mirror import Silent, copies
from tests.street import MAPLE, Street
from tocsin.seals.statement import Mirrors
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Event
from tocsin_kit.actors.line import NoLine
from tocsin_kit.bridge import carrier, command, follow
from tocsin_kit.bridge.ledger import Ledger

PEOPLE = """
[[contact]]
name = "Rosa"
channel = "texts"
to = "+15550100001"
language = "es"
near = "44.9501,-93.2701"

[[contact]]
name = "Far Frank"
channel = "texts"
to = "+15550100002"
near = "45.2000,-93.9000"

[[contact]]
name = "Ayaan"
channel = "texts"
to = "+15550100003"
language = "so"
"""


def texts(gateway: Gateway) -> str:
    return f'[channel.texts]\nkind = "sms"\nurl = "json://{gateway.address}/{{to}}"\nevery_seconds = 0\n'


def group(gateway: Gateway, *, name: str = "street", more: str = "") -> str:
    said = f'url = "json://{gateway.address}/{name}"\nlanguages = ["en", "ar"]\nevery_seconds = 0\n{more}\n'
    return f'[channel.{name}]\nkind = "group"\n{said}'


async def test_each_is_told_in_her_language_what_is_near_her_and_nobody_twice(
    street: Street, tmp_path: Path, gateway: Gateway
) -> None:
    captain = Captain(tmp_path / "bridge", street, channels=texts(gateway), people=PEOPLE)
    incident = await street.warned()
    assert await captain.carries() == 0
    link = f"https://maple.example/lite/es/{incident.hex()}"
    assert gateway.to("+15550100001") == [f"Retén cerca. Evite la zona. Hasta las 08:00. {link}"]
    (somali,) = gateway.to("+15550100003")
    assert "08:00" in somali and "/lite/so/" in somali
    assert gateway.to("+15550100002") == [], "nothing is near him"
    for _ in range(3):
        await captain.carries()
    assert len(gateway.took) == 2


async def test_a_gateway_that_thinks_for_long_is_not_given_the_message_again(
    street: Street, tmp_path: Path, gateway: Gateway
) -> None:
    """`rto`: Apprise's own patience, in its address."""
    channels = texts(gateway).replace("/{to}", "/{to}?rto=0.1")
    captain = Captain(tmp_path / "bridge", street, channels=channels, people=PEOPLE)
    gateway.delay_s = 0.5
    await street.warned()
    for _ in range(2):
        assert await captain.carries() == 0, "nothing waits"
    assert len(gateway.took) == 2


async def test_a_group_gets_one_post_in_all_its_languages(street: Street, tmp_path: Path, gateway: Gateway) -> None:
    captain = Captain(tmp_path / "bridge", street, channels=group(gateway))
    incident = await street.warned()
    await captain.carries()
    (said,) = gateway.took
    assert said["title"] == "Maple Street: Checkpoint"
    english, arabic = said["message"].split("\n\n")
    assert english.startswith("Checkpoint. Avoid the area. Until 08:00. Within ")
    assert f"https://maple.example/lite/ar/{incident.hex()}" in arabic and "08:00" in arabic
    assert said["message"].count("Warning ") == 1, "a code by which people know that it is the same"


async def test_an_ending_goes_the_way_the_alarm_went(street: Street, tmp_path: Path, gateway: Gateway) -> None:
    captain = Captain(tmp_path / "bridge", street, channels=texts(gateway), people=PEOPLE)
    await street.warned()
    await captain.carries()
    captain.has_people(PEOPLE + '[[contact]]\nname = "New"\nchannel = "texts"\nto = "+15550100009"\n')
    await street.reported_over()
    await captain.carries()
    await street.made_final()
    await captain.carries()
    assert [each.split(".")[0] for each in gateway.to("+15550100001")[1:]] == [
        "Dicen que ya termino: Retén",
        "Ya paso",
    ], "without the marks that the alphabet of text messages lacks"
    assert gateway.to("+15550100009") == [], "who never heard of it is not told that it is over"


async def test_what_was_not_said_in_time_is_replaced_by_its_end(
    street: Street, tmp_path: Path, gateway: Gateway
) -> None:
    """The gateway is down while the alarm rings and while it ends."""
    gateway.behaves = lambda number: 503
    captain = Captain(tmp_path / "bridge", street, channels=texts(gateway), people=PEOPLE)
    await street.warned()
    assert await captain.carries() == 1, "something waits"
    await street.all_clear()
    gateway.behaves = lambda number: 200
    await captain.carries()
    assert [each.split(".")[0] for each in gateway.to("+15550100001")] == ["Ya paso"], (
        "it was tried, so perhaps it was heard: its end is said, and the alarm is not said after it"
    )


async def test_an_exercise_goes_only_where_it_was_agreed(street: Street, tmp_path: Path, gateway: Gateway) -> None:
    channels = group(gateway) + group(gateway, name="drilled", more="drills = true")
    captain = Captain(tmp_path / "bridge", street, channels=channels)
    ben, cal = street.watcher("ben"), street.watcher("cal")
    drill = await ben.exercise(event=Event.fire, place=MAPLE)
    await cal.look()
    await cal.approve(cal.case(drill.incident))
    await street.settled()
    await captain.carries()
    (said,) = gateway.took
    assert said["to"] == "drilled"
    assert said["message"].startswith("EXERCISE. This is practice. Nothing is happening.")


async def test_a_house_that_is_gone_is_read_from_its_copies(street: Street, tmp_path: Path, gateway: Gateway) -> None:
    captain = Captain(tmp_path / "bridge", street, channels=group(gateway))
    folder = tmp_path / "mirror"
    folder.mkdir()
    one, other = street.stewards
    with served(folder) as address:
        await one.phone.sync()
        await one.state_with(other, Mirrors((address,)), at=street.clock())
        await street.warned()
        await captain.carries()
        assert len(gateway.took) == 1
        await street.reported_over()
        await copies(street, folder)
        await street.house.stop()
        await captain.carries()
        assert len(gateway.took) == 2, "the ending, from the copy"
    with pytest.raises(NoLine):
        await captain.carries()
    assert len(gateway.took) == 2


async def test_a_copy_that_lies_or_sleeps_hides_nothing_that_another_has(
    street: Street, tmp_path: Path, gateway: Gateway
) -> None:
    captain = Captain(tmp_path / "bridge", street, channels=group(gateway))
    old, honest, rubbish = (tmp_path / name for name in ("old", "honest", "rubbish"))
    for folder in (old, honest, rubbish):
        (folder / "api").mkdir(parents=True)
    (rubbish / "api/roster").write_bytes(b"[" * 99_999)
    one, other = street.stewards
    with served(old) as first, served(rubbish) as second, served(honest) as third:
        await one.phone.sync()
        await one.state_with(other, Mirrors((first, second, third)), at=street.clock())
        await captain.carries()
        await copies(street, old)
        await street.warned()
        await copies(street, honest)
        await street.house.stop()
        await captain.carries()
        assert len(gateway.took) == 1


async def test_what_the_house_invents_is_carried_nowhere(street: Street, tmp_path: Path, gateway: Gateway) -> None:
    liar = await street.lie_to("mallory")

    def bent(kind: str, body: bytes) -> list[bytes]:
        return [body[:-1] + bytes([body[-1] ^ 1])] if kind == "alert" else [body]

    liar.lies.change = bent
    captain = Captain(tmp_path / "bridge", street, channels=group(gateway), house=liar.address)
    await street.warned()
    await captain.carries()
    assert gateway.took == []
    liar.lies.change = None
    (captain.folder / command.TOWN / "api/feed").unlink()
    await captain.carries()
    assert len(gateway.took) == 1


async def test_it_hangs_on_the_line_and_runs_once_a_folder(street: Street, tmp_path: Path, gateway: Gateway) -> None:
    captain = Captain(tmp_path / "bridge", street, channels=group(gateway))
    await street.warned()
    running = captain.keeps_running()
    try:
        await gateway.has_taken(1)
        await street.reported_over()
        await gateway.has_taken(2)
        with pytest.raises(Refusal) as refused:
            await captain.carries()
        assert refused.value.code == "bridge.runs_already"
    finally:
        await stopped(running)


async def test_a_disk_that_is_full_for_a_while_ends_no_channel_and_nothing_is_said_twice(
    street: Street,
    tmp_path: Path,
    gateway: Gateway,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It fills while the alarm is under way; then the alarm's end comes."""
    whole, full = Ledger._whole, asyncio.Event()

    def writes(ledger: Ledger) -> object:
        if full.is_set():
            raise sqlite3.OperationalError("database or disk is full")
        return whole(ledger)

    def fills(_: int) -> int:
        if not gateway.took:
            full.set()
        return 200

    async def says(what: str) -> None:
        said = ""
        async with asyncio.timeout(PATIENCE_S):
            while what not in said:
                assert not bridge.done()
                await asyncio.sleep(0.01)
                said += capsys.readouterr().err

    monkeypatch.setattr(Ledger, "_whole", writes)
    monkeypatch.setattr(carrier, "WRITTEN_AGAIN_S", 0.05)
    monkeypatch.setattr(follow, "LOOK_AGAIN_S", 0.2)
    gateway.behaves = fills
    captain = Captain(tmp_path / "bridge", street, channels=group(gateway))
    bridge = captain.keeps_running()
    try:
        await street.warned()
        await says("what is on its way cannot be written (database or disk is full)")
        await street.reported_over()
        await says("What is to be carried cannot be written here (database or disk is full)")
        full.clear()
        await gateway.has_taken(2)
    finally:
        await stopped(bridge)
    assert [each["message"].partition(".")[0] for each in gateway.took] == ["Checkpoint", "Reported over: Checkpoint"]


async def test_a_mail_arrives_as_a_mail(street: Street, tmp_path: Path) -> None:
    post = PostOffice()
    office = await asyncio.get_running_loop().create_server(lambda: SMTP(post), "127.0.0.1", 0)
    port = office.sockets[0].getsockname()[1]
    url = f"mailto://example.org:{port}/?smtp=127.0.0.1&from=captain@example.org&to={{to}}"
    channels = f'[channel.mail]\nkind = "email"\nurl = "{url}"\n'
    people = '[[contact]]\nname = "Zoë"\nchannel = "mail"\nto = "zoe@example.org"\nlanguage = "fr"\n'
    captain = Captain(tmp_path / "bridge", street, channels=channels, people=people)
    async with office:
        await street.warned()
        await captain.carries()
        await captain.carries()
    ((to, mail),) = post.came
    assert to == ["zoe@example.org"]
    assert str(mail["subject"]).startswith("Maple Street: ")
    body = mail.get_body(("plain",))
    assert body is not None and "/lite/fr/" in body.get_content()


async def test_no_number_stands_in_the_folder(street: Street, tmp_path: Path, gateway: Gateway) -> None:
    captain = Captain(tmp_path / "bridge", street, channels=texts(gateway), people=PEOPLE)
    await street.warned()
    await captain.carries()
    assert gateway.to("+15550100001")
    for path in captain.folder.rglob("*"):
        if path.is_file():
            assert b"5550100001" not in path.read_bytes() and b"Rosa" not in path.read_bytes(), path


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """By a web server that knows nothing of Tocsin."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


class PostOffice:
    def __init__(self) -> None:
        self.came: list[tuple[list[str], Any]] = []

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:
        self.came.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=email.policy.default)))
        return "250 OK"
