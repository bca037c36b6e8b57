"""`tocsin-kit mirror`: a folder that any web server gives out carries a town whose house is gone, and can neither silence nor forge."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.house.test_town_files import lists, path_of
from tests.street import Street
from tocsin.phrases import feeds
from tocsin.seals.quiet import Word
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Finding
from tocsin_kit import cli
from tocsin_kit.actors.line import HouseLine, NoLine
from tocsin_kit.actors.phone import Phone
from tocsin_kit.mirror import Mirror


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "mirror"


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """A web server that knows nothing of Tocsin."""
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


async def copies(street: Street, folder: Path) -> Mirror:
    """One run of the command."""
    line = HouseLine(street.house.address)
    mirror = Mirror(folder, town=street.founder.town, line=line)
    mirror.resume(at=street.clock())
    try:
        await mirror.follow(at=street.clock())
        mirror.write(at=street.clock())
        await mirror.fetch_files()
    finally:
        await line.close()
    return mirror


async def newcomer(street: Street, address: str, *, held: Phone | None = None) -> Phone:
    """Somebody who was not here while it happened, and who knows of this mirror by the town's book."""
    eve = street.phone(Phone, "eve")
    if held is not None:
        eve.roster = replace(held.town_roster(), mirrors=(address,))
    return eve


async def test_a_house_is_gone_and_its_town_is_warned(street: Street, folder: Path, address: str) -> None:
    eve = await newcomer(street, address, held=street["dana"])
    await street.warned()
    await copies(street, folder)
    await street.house.stop()
    await eve.sync()
    assert len(street.rings("eve")) == 1
    assert eve.word().word is Word.OPEN
    with pytest.raises(NoLine):
        await eve.ask("POST", "/api/alerts", json_body={})


async def test_who_listens_when_the_house_goes_is_warned_by_the_copy(
    street: Street, folder: Path, address: str
) -> None:
    """A mirror of plain files has no live line: it is read again and again until the house is back."""
    dana = street["dana"]
    dana.roster = replace(dana.town_roster(), mirrors=(address,))
    await street["dana"].move_to(["http://127.0.0.1:9"])
    await street.warned()
    assert street.rings("dana") == []
    await copies(street, folder)
    await dana.until(lambda: bool(street.rings("dana")))


async def test_an_old_copy_never_says_that_all_is_quiet(street: Street, folder: Path, address: str) -> None:
    await copies(street, folder)
    eve = await newcomer(street, address, held=street["dana"])
    await street.warned()
    await street.house.stop()
    await eve.sync()
    street.clock.forward(minutes=6)
    assert eve.word().word is Word.NO_WORD and street.rings("eve") == []


async def test_what_a_mirror_invents_or_turns_round_is_not_shown(street: Street, folder: Path, address: str) -> None:
    await street.warned()
    await copies(street, folder)
    feed = json.loads((folder / "api/feed").read_bytes())
    (said,) = (each for each in feed["items"] if each["kind"] == "alert")
    body = bytearray(from_b64u(said["body"]))
    body[40] ^= 1
    far = feed["next"].partition("-")[0] + "-999"
    lie = {**feed, "next": far, "items": [{**said, "body": b64u(bytes(body))}], "beats": []}
    (folder / "api/feed").write_text(json.dumps(lie))
    eve = await newcomer(street, address, held=street["dana"])
    await street.house.stop()
    await eve.sync()
    assert street.rings("eve") == [] and eve.word().word is Word.NO_WORD
    await street.house.start()
    await eve.sync()
    assert len(street.rings("eve")) == 1, "it did not keep the place in the feed that the mirror named"


async def test_another_history_changes_nothing(
    street: Street, small_street: Street, folder: Path, address: str
) -> None:
    await street.warned()
    await copies(street, folder)
    before = contents(folder)
    elsewhere = HouseLine(small_street.house.address)
    mirror = Mirror(folder, town=street.founder.town, line=elsewhere)
    mirror.resume(at=street.clock())
    with pytest.raises(Refusal):
        await mirror.follow(at=street.clock())
    await elsewhere.close()
    assert contents(folder) == before


async def test_a_house_that_forgets_takes_nothing_out_of_it(
    street: Street, folder: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await street.warned()
    await copies(street, folder)
    ask = HouseLine.ask

    async def without_alerts(line: HouseLine, method: str, path: str, **how: Any) -> Any:
        answer = await ask(line, method, path, **how)
        return replace(answer, body=json.dumps(answer.json() | {"items": []}).encode()) if "feed" in path else answer

    monkeypatch.setattr(HouseLine, "ask", without_alerts)
    await copies(street, folder)
    kinds = [each["kind"] for each in json.loads((folder / "api/feed").read_bytes())["items"]]
    assert kinds == ["alert"]


async def test_it_is_what_other_programs_read_and_what_is_old_goes(street: Street, folder: Path, address: str) -> None:
    await street.warned()
    await copies(street, folder)
    dana = street["dana"]
    name = dana.town_roster().founding.name
    public = feeds.Public.at(street.clock(), town=dana.town, town_name=name, incidents=dana.incidents(), checked=())
    assert {f"feeds/{each}" for each in feeds.names(public)} <= set(contents(folder))
    for name in feeds.names(public):
        assert (folder / "feeds" / name).read_bytes() == feeds.write(public, name)
    left_behind = folder / "api" / "xyz.coming"
    left_behind.write_bytes(b"half")
    street.clock.forward(hours=24 * 9)
    await copies(street, folder)
    assert not [each for each in contents(folder) if each.startswith("feeds/cap/")]
    assert json.loads((folder / "api/feed").read_bytes())["items"] == []
    assert not left_behind.exists()


async def test_what_was_checked_is_read_there_as_at_the_house(street: Street, folder: Path, address: str) -> None:
    await street.report("ana")
    await street.desk_opens("cal")
    case = await street.looks("ben")
    await street.watcher("ben").claim(case, eta=3)
    await street.watcher("ben").not_it(case, Finding.delivery)
    await street.settled()
    await copies(street, folder)
    line = HouseLine(street.house.address)
    try:
        said = (await line.ask("GET", "/feeds/en.atom")).body
    finally:
        await line.close()
    assert (folder / "feeds/en.atom").read_bytes() == said and b"it was a delivery" in said


async def test_a_revoked_signature_leaves_the_folder(street: Street, folder: Path, address: str) -> None:
    await street.warned()
    await copies(street, folder)
    await street.stewards[0].revoke("ben", at=street.clock())
    await copies(street, folder)
    assert json.loads((folder / "api/feed").read_bytes())["items"] == []


async def test_a_large_file_goes_on_where_it_was_broken_off(street: Street, folder: Path, address: str) -> None:
    data = bytes(range(256)) * 10_000
    await lists(street, **{"map.pmtiles": data})
    line = HouseLine(street.house.address)
    await line.ask("PUT", path_of(data), raw=data)
    await line.close()
    path = folder / "api/files" / path_of(data).rpartition("/")[2]
    path.parent.mkdir(parents=True)
    path.with_name(path.name + ".coming").write_bytes(data[:1_500_000])
    await copies(street, folder)
    assert path.read_bytes() == data
    path.unlink()
    path.with_name(path.name + ".coming").write_bytes(b"x" + data[1:1_500_000])
    await copies(street, folder)
    assert not path.exists(), "these were other bytes; the next run begins anew"
    await copies(street, folder)
    assert path.read_bytes() == data


def contents(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


async def test_the_command_says_what_it_did_and_leaves_the_folder_alone_when_it_could_not(
    street: Street, folder: Path, address: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "_now", street.clock)
    command = ["mirror", street.house.address, str(folder), "--town", b64u(street.founder.town), "--once"]
    assert await asyncio.to_thread(cli.main, command) == 0
    assert "Maple Street is in" in capsys.readouterr().out
    before = contents(folder)
    assert json.loads(before["api/town"])["town"] == b64u(street.founder.town)
    assert all(path.stat().st_mode & 0o004 for path in folder.rglob("*") if path.is_file()), (
        "for the web server to read"
    )
    ask = HouseLine.ask

    async def oddly(line: HouseLine, method: str, path: str, **how: Any) -> Any:
        return replace(await ask(line, method, path, **how), body=b'{"statements": 7}')

    monkeypatch.setattr(HouseLine, "ask", oddly)
    assert await asyncio.to_thread(cli.main, command) == 1
    assert "mirror.odd_answer" in capsys.readouterr().err
    assert contents(folder) == before
