"""The house as its operator meets it: a process, a folder, one setup link."""

import asyncio
import contextlib
import re
import socket
import sqlite3
import stat
from pathlib import Path

import pytest

from tests.house.process import process
from tocsin.house.cli import main, version
from tocsin.house.config import Config
from tocsin.house.doctor import examine
from tocsin_kit.actors.line import HouseLine


@pytest.fixture(autouse=True)
def as_a_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_TEST_PROFILE", "1")


async def test_an_empty_folder_prints_one_setup_link_and_keeps_only_its_hash(tmp_path: Path) -> None:
    data = tmp_path / "town"
    async with process(data) as house:
        rest = await house.end()
    link = re.search(r"#setup=([A-Za-z0-9_-]{43})", house.said + rest)
    assert link is not None
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    on_disk = b"".join(file.read_bytes() for file in data.iterdir())
    assert link[1].encode() not in on_disk
    async with process(data) as house:
        again = house.said + await house.end()
    other = re.search(r"#setup=([A-Za-z0-9_-]{43})", again)
    assert other is not None and other[1] != link[1]


async def test_it_says_nothing_of_requests_and_stops_when_told(tmp_path: Path) -> None:
    async with process(tmp_path / "town") as house:
        line = HouseLine(house.address)
        heard = asyncio.Event()
        live = await line.live("/api/live", hear=lambda spoken: None, lost=heard.set)
        for path in ("/healthz", "/api/town", "/api/nothing-of-the-kind", "/api/feed?since=nonsense"):
            answer = await line.exchange("GET", path)
            assert "server" not in {name.lower() for name in answer.headers}
            assert "date" in {name.lower() for name in answer.headers}
        said = await house.end()
        assert house.child.returncode == 0
        assert not [line for line in said.splitlines() if line.strip() and "setup" not in line and "empty" not in line]
        async with asyncio.timeout(30):
            await heard.wait()
        live.close()
        await line.close()


async def test_it_listens_on_a_unix_socket(tmp_path: Path) -> None:
    path = tmp_path / "house.sock"
    async with process(tmp_path / "town", "--unix", str(path)) as house:
        assert stat.S_ISSOCK(path.stat().st_mode)
        assert stat.S_IMODE(path.stat().st_mode) & 0o007 == 0
        words: list[str] = []
        await asyncio.to_thread(examine, Config(data=tmp_path / "town", unix=path), say=words.append)
        assert "LOOK  No town was founded yet. Restart the house for a setup link and open it." in words
        assert "LOOK  The watch has not given its word since the house was started." in words
        await house.end()


async def test_no_caller_is_asked_for_her_address(tmp_path: Path) -> None:
    """No text of an address is ever made. The loop's own copy of a TCP peer's bytes is why a real house listens on a unix
    socket (docs/operate/front.md); `make canary` searches that one in every form.
    """
    async with process(tmp_path / "town") as house:
        port = house.address.rpartition(":")[2]
        callers = [f"127.77.{number}.{number + 3}" for number in range(20, 60)]
        for caller in callers:
            with socket.socket() as each:
                each.bind((caller, 0))
                each.connect(("127.0.0.1", int(port)))
                each.sendall(b"GET /api/town HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                assert await asyncio.to_thread(each.recv, 4096)
        held = _memory_of(house.child.pid)
        assert b"tocsin.house" in held
        assert [caller for caller in callers if caller.encode() in held] == []
        await house.end()


async def test_an_older_program_refuses_newer_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "town"
    async with process(data) as house:
        await house.end()
    with sqlite3.connect(data / "town.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert main(["serve", "--data", str(data), "--port", "0"]) == 3
    assert "newer than this program" in capsys.readouterr().err


async def test_a_folder_has_one_house(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "town"
    async with process(data) as house:
        assert await asyncio.to_thread(main, ["serve", "--data", str(data), "--port", "0"]) == 4
        assert "another house is running in this folder" in capsys.readouterr().err
        await house.end()


def test_it_does_not_remove_what_is_no_socket(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("dear Ana")
    assert main(["serve", "--data", str(tmp_path / "town"), "--unix", str(tmp_path / "letter.txt")]) == 4
    assert (tmp_path / "letter.txt").read_text() == "dear Ana"
    assert "letter.txt" in capsys.readouterr().err


def test_it_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"tocsin {version()}\n"


def _memory_of(pid: int) -> bytes:
    held = []
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for entry in maps:
            span, rights = entry.split()[:2]
            if "r" in rights and "w" in rights:
                start, end = (int(each, 16) for each in span.split("-"))
                memory.seek(start)
                with contextlib.suppress(OSError):
                    held.append(memory.read(end - start))
    return b"".join(held)
