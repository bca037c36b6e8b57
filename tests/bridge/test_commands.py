"""tocsin-kit bridge from the outside, and the page that tells a captain how."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.bridge.rig import TOWN, Captain, Gateway
from tests.bridge.test_mqtt_and_mesh import Broker, broker, listening, mesh, running
from tests.flows.test_kit_commands import Kit
from tests.street import Street
from tocsin.terms.b64 import b64u
from tocsin_kit import cli
from tocsin_kit.bridge import command
from tocsin_kit.bridge.config import KINDS, read_config, read_contacts

__all__ = ["broker"]
PAGE = Path(__file__).parents[2] / "docs/organise/bridge.md"
PEOPLE = (
    '[secrets]\npath = "texts"\n\n[[contact]]\nname = "Rosa"\nchannel = "texts"\nto = "+15550100001"\nlanguage = "es"\n'
)


@pytest.fixture
def kit(tmp_path: Path, capsys: pytest.CaptureFixture[str], street: Street, monkeypatch: pytest.MonkeyPatch) -> Kit:
    monkeypatch.setattr(cli, "_now", street.clock)
    words = tmp_path / "words"
    words.write_text(Captain.words)
    return Kit(words, capsys)


async def test_a_captains_first_ten_minutes(street: Street, kit: Kit, tmp_path: Path, gateway: Gateway) -> None:
    folder, people = tmp_path / "bridge", tmp_path / "contacts.toml"
    await kit("bridge", "status", folder, exits=1)
    folder.mkdir()
    await kit("bridge", "run", folder, "--once", exits=1)
    assert "bridge.config" in kit.error and "docs/organise/bridge.md" in kit.error
    url = f"json://{gateway.address}/${{path}}/{{to}}"
    (folder / command.CONFIG).write_text(
        f'town = "{b64u(street.founder.town)}"\nhouse = "{street.house.address}"\nlink = "https://maple.example"\n'
        f'zone = "UTC"\n[channel.texts]\nkind = "sms"\nurl = "{url}"\n'
    )
    people.write_text(PEOPLE)
    assert "1 contacts are sealed" in await kit("bridge", "seal", folder, people)
    assert await kit("bridge", "show", folder) == PEOPLE
    await kit("bridge", "test", folder, "texts", exits=1)
    assert "--to NAME" in kit.error
    assert "Look whether it arrived" in await kit("bridge", "test", folder, "texts", "--to", "Rosa")
    assert [each.split(".")[0] for each in gateway.to("+15550100001")] == ["PRUEBA"]
    await street.warned()
    assert "texts: 1 carried, 0 waiting, 0 not carried" in await kit("bridge", "run", folder, "--once")
    people.write_text(PEOPLE + '[[contact]]\nname = "Sam"\nto = "+15550100002"\n')
    assert "2 contacts are sealed" in await kit("bridge", "seal", folder, people)
    assert "texts: 1 carried" in await kit("bridge", "run", folder, "--once")
    assert len(gateway.took) == 2, "sealed anew, and nobody is told anew"
    await kit("bridge", "print", folder, "--out", tmp_path / "print", "--languages", "en", "hmn")
    assert {each.name for each in (tmp_path / "print").iterdir()} == {
        "phone-tree.html",
        "poster-en.html",
        "poster-hmn.html",
    }
    assert await kit("bridge", "sightings", folder) == "Nothing waits.\n"


async def test_a_ledger_that_cannot_be_written_is_said(street: Street, kit: Kit, tmp_path: Path) -> None:
    captain = Captain(tmp_path / "bridge", street, channels="")
    (captain.folder / command.LEDGER).write_bytes(b"no database" * 100)
    for what in ("run", "status"):
        await kit("bridge", what, captain.folder, exits=1)
        assert "bridge.ledger" in kit.error and "Traceback" not in kit.error


async def test_other_words_open_no_contacts(street: Street, kit: Kit, tmp_path: Path) -> None:
    captain = Captain(tmp_path / "bridge", street, channels="", people='[[contact]]\nname = "R"\nto = "1"\n')
    (tmp_path / "words").write_text("not these")
    for what in ("run", "show", "print", "sightings"):
        await kit("bridge", what, captain.folder, exits=1)
        assert "file.wrong_words" in kit.error


async def test_a_test_goes_out_by_radio_and_to_programs(
    street: Street, kit: Kit, tmp_path: Path, broker: Broker
) -> None:
    programs = f'[channel.programs]\nkind = "mqtt"\nurl = "{broker.url}"\n'
    captain = Captain(tmp_path / "bridge", street, channels=mesh(broker) + programs)
    async with listening(broker, "#") as ear:
        await kit("bridge", "test", captain.folder, "radio")
        await kit("bridge", "test", captain.folder, "programs")
        await ear.until(lambda: any(topic.endswith("/test") for topic, _ in ear.came))
        assert [each.payload.decode()[:5] for each in ear.heard(1)] == ["TEST."]
        assert not [topic for topic, _ in ear.came if "/alert/" in topic]


async def test_a_test_does_not_say_that_the_running_bridge_is_gone(
    street: Street, kit: Kit, tmp_path: Path, broker: Broker
) -> None:
    captain = Captain(
        tmp_path / "bridge", street, channels=f'[channel.programs]\nkind = "mqtt"\nurl = "{broker.url}"\n'
    )
    async with listening(broker, "#") as ear, running(captain):
        await ear.until(lambda: [payload for _, payload in ear.came] == [b"here"])
        await kit("bridge", "test", captain.folder, "programs")
        async with listening(broker, "#") as late:
            await late.until(lambda: len(late.came) == 1)
            assert [payload for _, payload in late.came] == [b"here"]
        assert len(ear.came) == 2 and ear.came[1][0].endswith("/test")


async def test_without_the_extra_it_says_what_to_install(
    kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [each for each in sys.modules if each.startswith("tocsin_kit.bridge")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "segno", None)
    await kit("bridge", "status", tmp_path, exits=1)
    assert "tocsin[kit,bridge]" in kit.error


def test_what_the_page_shows_is_understood() -> None:
    blocks = re.findall(r"^```\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    configs = [each for each in blocks if "[channel." in each]
    people = [each for each in blocks if "[[contact]]" in each]
    assert len(configs) == 3 and len(people) == 1
    head = f'town = "{b64u(TOWN.town)}"\nhouse = "https://maple.example"\n'
    whole = configs[0].replace("the town's id, 22 letters", b64u(TOWN.town))
    read = read_config(whole)
    assert [each.kind for each in read.channels] == ["signal", "sms"]
    (rosa,) = read_contacts(people[0], config=read).people
    assert (rosa.channel, rosa.language, rosa.within_m) == ("texts", "es", 1_000)
    for each in configs[1:]:
        read_config(head + each)


def test_the_page_tells_every_kind_and_its_pace() -> None:
    text = PAGE.read_text("utf-8")
    for kind, about in KINDS.items():
        row = next(line for line in text.splitlines() if line.startswith("| `") and f"`{kind}`" in line)
        assert f"{about.pace.burst}, {about.pace.every_s:g} s" in row
