"""What comes in by text, mail or radio becomes a sealed sighting only at the captain's hands, and carries nobody's number."""

from __future__ import annotations

import argparse
import asyncio
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bridge.broker import open_broker
from tests.bridge.rig import PATIENCE_S, Captain
from tests.bridge.test_mqtt_and_mesh import AIR, MESH, STRANGE_NODE, listening, mesh, running
from tests.street import MAPLE, Street
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Event
from tocsin_kit import letters
from tocsin_kit.bridge import command, take_in
from tocsin_kit.bridge.ledger import Ledger
from tocsin_kit.bridge.mesh_packet import TEXT_PORT, pack

SENDER = "+1 (612) 555-0142"
MAIL = f"""From: Rosa Diaz <rosa.diaz@example.org>
To: captain@example.org
Received: from phone.example.org (203.0.113.7)
Subject: help
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Two vans at the corner, call me at {SENDER} or rosa.diaz@example.org
> what do you see?
--{" "}
Rosa, {SENDER}
--b
Content-Type: text/html

<b>Two vans</b>
--b--
""".encode()


def pipes_in(captain: Captain, data: bytes, *, mail: bool = False, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a gateway's program does."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    command.take(argparse.Namespace(folder=captain.folder, mail=mail), now=captain.street.clock)


async def reads(captain: Captain, *answers: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The captain sits down and answers; what she is asked."""
    asked, given_answers = [], iter(answers)

    def asks(question: str) -> str:
        asked.append(question)
        return next(given_answers)

    monkeypatch.setattr("builtins.input", asks)
    about = argparse.Namespace(folder=captain.folder, language="es")
    await command.sightings(about, words=Captain.words, now=captain.street.clock)
    assert next(given_answers, None) is None, "she was not asked everything"
    return asked


def sealed(captain: Captain, folder: Path) -> None:
    """As the command does it, so that what comes in can be sealed."""
    (folder / "contacts.toml").write_text("")
    about = argparse.Namespace(folder=captain.folder, contacts=folder / "contacts.toml")
    command.seal(about, words=Captain.words)


def holds(captain: Captain) -> int:
    ledger = Ledger(captain.folder / command.LEDGER)
    try:
        return len(ledger.taken())
    finally:
        ledger.close()


@pytest.fixture
def captain(street: Street, tmp_path: Path) -> Captain:
    captain = Captain(tmp_path / "bridge", street, channels="")
    sealed(captain, tmp_path)
    return captain


async def test_a_mail_becomes_a_sighting_when_she_says_so(
    street: Street, captain: Captain, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pipes_in(captain, MAIL, mail=True, monkeypatch=monkeypatch)
    await street.watcher("cal").look()
    assert street.watcher("cal").open_cases() == [], "nothing goes on by itself"
    await reads(captain, "yes", "checkpoint", "44.95,-93.27", "", "yes", monkeypatch=monkeypatch)
    assert "Two vans at the corner, call me at … or …" in capsys.readouterr().out
    case = await street.desk_opens()
    ((letter),) = case.sightings.values()
    seen = letter.sighting
    assert seen.words == "Two vans at the corner, call me at … or …"
    assert (seen.event, seen.seen_by_me, seen.source) == (Event.checkpoint, False, letters.Source.telephone)
    assert seen.place == MAPLE and seen.language == "es"
    assert holds(captain) == 0


async def test_nothing_of_who_sent_it_is_kept(captain: Captain, monkeypatch: pytest.MonkeyPatch) -> None:
    pipes_in(captain, MAIL, mail=True, monkeypatch=monkeypatch)
    pipes_in(captain, f"from {SENDER}: fire".encode(), monkeypatch=monkeypatch)
    assert holds(captain) == 2
    everything = b"".join(path.read_bytes() for path in captain.folder.rglob("*") if path.is_file())
    for each in (b"0142", b"osa", b"203.0.113", b"Two vans", b"fire"):
        assert each not in everything


async def test_what_is_deleted_or_left_is_not_sent(
    street: Street, captain: Captain, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in (b"spam", b"perhaps", b"no, not this"):
        pipes_in(captain, words, monkeypatch=monkeypatch)
    await reads(captain, "delete", "later", "yes", "", "", "", "no", monkeypatch=monkeypatch)
    assert holds(captain) == 2
    await street.watcher("cal").look()
    assert street.watcher("cal").open_cases() == []


async def test_without_a_line_it_waits_and_twice_is_one_sighting(
    street: Street, captain: Captain, monkeypatch: pytest.MonkeyPatch
) -> None:
    """She sends it, her computer dies before it is written down, and she sends it again."""
    pipes_in(captain, b"smoke over the school", monkeypatch=monkeypatch)
    answers = ("yes", "fire", "44.95,-93.27", "", "yes")
    drop = Ledger.drop
    with monkeypatch.context() as dies:
        dies.setattr(Ledger, "drop", lambda ledger, number: None)
        await reads(captain, *answers, monkeypatch=dies)
    assert Ledger.drop is drop
    await reads(captain, *answers, monkeypatch=monkeypatch)
    case = await street.desk_opens()
    assert len(street.watcher("cal").open_cases()) == 1 and len(case.sightings) == 1


async def test_a_text_on_the_mesh_is_taken_when_it_asks_to_be(
    street: Street, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_broker(tmp_path) as broker:
        captain = Captain(tmp_path / "bridge", street, channels=mesh(broker, more='takes = "report"'))
        sealed(captain, tmp_path)
        async with listening(broker, "msh/#") as ear, running(captain):
            await broker.is_subscribed(AIR)
            for text in ("good morning", "REPORT: water in Elm Street", "report"):
                packet = pack(text.encode(), port=TEXT_PORT, sender=STRANGE_NODE, channel=MESH, gateway="!00c0ffee")
                await ear.says(packet)
            async with asyncio.timeout(PATIENCE_S):
                said = ""
                while "not kept" not in said:
                    await asyncio.sleep(0.01)
                    said += capsys.readouterr().err
        assert "tocsin-kit bridge sightings" in said
    assert holds(captain) == 1
    await reads(captain, "yes", "flood", "", "", "yes", monkeypatch=monkeypatch)
    case = await street.desk_opens()
    assert [each.sighting.words for each in case.sightings.values()] == ["water in Elm Street"]


async def test_too_much_and_nothing_are_refused_aloud(
    captain: Captain, street: Street, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases: Iterator[tuple[bytes, bool, str]] = iter(
        [
            (b"x" * (take_in.MOST_BYTES + 1), False, "bridge.too_long"),
            (b" \n ", False, "bridge.no_words"),
            (b"Content-Type: text/html\n\n<b>x</b>", True, "bridge.no_words"),
            (b"Content-Type: text/plain; charset=klingon\n\nx", True, "bridge.no_words"),
        ]
    )
    for data, mail, code in cases:
        with pytest.raises(Refusal) as refused:
            pipes_in(captain, data, mail=mail, monkeypatch=monkeypatch)
        assert refused.value.code == code
    monkeypatch.setattr(take_in, "MOST_WAITING", 1)
    pipes_in(captain, b"one", monkeypatch=monkeypatch)
    with pytest.raises(Refusal) as refused:
        pipes_in(captain, b"two", monkeypatch=monkeypatch)
    assert refused.value.code == "bridge.too_many_wait" and holds(captain) == 1
    fresh = Captain(tmp_path / "other", street, channels="")
    with pytest.raises(Refusal) as refused:
        pipes_in(fresh, b"words", monkeypatch=monkeypatch)
    assert refused.value.code == "bridge.no_contacts"


@given(st.text())
def test_no_seven_digits_and_no_address_are_left(text: str) -> None:
    left = take_in.without_numbers(text)
    assert not re.search(r"\d{7}", left)
    assert not re.search(r"\w@\w", left)


@pytest.mark.parametrize(
    "number",
    [
        "+15550100001",
        "555-0100-001",
        "(612) 555 0142",
        "612.555.0142",
        "+44 20 7946 0958",
        "٠٦١٢٥٥٥٠١٤٢",
        "06 12 55 50 14",
        "06:12:55:50:14",
        "612–555–0142",
        "612‑555‑0142",
        "612, 555, 0142",
        "612·555·0142",
        "612_555_0142",
    ],
)
def test_numbers_as_people_write_them(number: str) -> None:
    assert take_in.without_numbers(f"call {number} now") == "call … now"


@pytest.mark.parametrize(
    "said",
    [
        "3 vans at 14:30, 1204 Elm St, flat 12",
        "14:30–15:45, 12040 Elm St",
        "4.1.2027, 14:30: two vans",
        "14:30:15 12040 Elm St",
    ],
)
def test_times_and_houses_stay(said: str) -> None:
    assert take_in.without_numbers(said) == said


def test_a_time_hides_no_number() -> None:
    assert take_in.without_numbers("14:30 612-555-0142 15:00") == "14:30 … 15:00"


@given(st.binary(max_size=600))
def test_any_bytes_are_a_mail_or_refused(data: bytes) -> None:
    for mail in (data, b"Content-Type: text/plain; charset=" + data + b"\n\nx", b"Content-Type: " + data):
        try:
            assert isinstance(take_in.words_of_mail(mail), str)
        except Refusal as why:
            assert why.code == "bridge.no_words"


@pytest.mark.parametrize(
    ("came", "read"),
    [
        (b"fire \x1b]0;owned\x07\x1b[2J\x1b[31mhere", "fire ]0;owned[2J[31mhere"),
        (b"fire \xc2\x9b2J here \r\x08\x7f", "fire 2J here"),
        ("fire\u202e ereh\u2066".encode(), "fire ereh"),
        ("call 61\u200b2 55\u20605 01\u00ad42".encode(), "call …"),
        ("call 61\u200c2 55\u200d\u200d\u200d\u200d5 0142".encode(), "call …"),
        ("می\u200cخواهم".encode(), "می\u200cخواهم"),
    ],
)
async def test_what_came_in_moves_nothing_on_the_captains_terminal(
    captain: Captain, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], came: bytes, read: str
) -> None:
    pipes_in(captain, came, monkeypatch=monkeypatch)
    await reads(captain, "later", monkeypatch=monkeypatch)
    assert capsys.readouterr().out.splitlines()[2] == f"  {read}"
