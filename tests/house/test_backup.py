"""A copy taken while the house works, carried away, and a town made again from it."""

import asyncio
import io
import os
import re
import sqlite3
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house.letters import guests_letter, hand_in
from tests.house.preload import preloaded
from tests.house.process import process
from tests.street import RunningHouse, Street
from tocsin.house.backup import restore, write_copy
from tocsin.house.cli import main
from tocsin.house.config import Config
from tocsin.house.migrate import REVISIONS, migrate
from tocsin.terms.instant import Instant
from tocsin_kit.actors.line import HouseLine

AT = Instant(1_799_046_000)
HERE = Path(__file__).parent


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A folder with tables, a town file, and letters enough for a few hundred pages."""
    data = tmp_path / "town"
    migrate(data / "town.sqlite3")
    with sqlite3.connect(data / "town.sqlite3") as connection:
        for number in range(200):
            connection.execute(
                "INSERT INTO feed (kind, name, body) VALUES ('alert', ?, ?)", (os.urandom(32), bytes([number]) * 900)
            )
        connection.execute("INSERT INTO epoch VALUES ('0123456789abcdef')")
    connection.close()
    (data / "files").mkdir()
    (data / "files" / "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9").write_bytes(b"hello world")
    return data


def tocsin(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tocsin.house.cli", *map(str, words)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def rows(data: Path, table: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(data / "town.sqlite3")
    try:
        return connection.execute(f"SELECT * FROM {table}").fetchall()
    finally:
        connection.close()


# ── while the house works ──


async def test_what_was_receipted_before_is_in_a_copy_taken_under_load(tmp_path: Path) -> None:
    data, receipts = tmp_path / "town", list[str]()
    async with process(data, TOCSIN_GUEST_LANE="100000") as house:

        async def hand_in_letters() -> None:
            line = HouseLine(house.address)
            while True:
                letter = await guests_letter(line)
                await hand_in(line, **letter)
                receipts.append(letter["path"])

        working = [asyncio.create_task(hand_in_letters()) for _ in range(3)]
        copies: list[tuple[Path, int]] = []
        for number in range(3):
            await asyncio.sleep(0.3)
            before = len(receipts)
            copy = tmp_path / f"{number}.tar"
            done = await asyncio.to_thread(tocsin, "backup", copy, "--data", data)
            assert done.returncode == 0, done.stderr
            assert "it can be seized" in done.stdout
            copies.append((copy, before))
        assert len(receipts) > copies[-1][1] > 0
        for each in working:
            each.cancel()
        await asyncio.gather(*working, return_exceptions=True)
        await house.end()
    copy, before = copies[-1]
    again = tmp_path / "again"
    assert main(["restore", str(copy), "--data", str(again)]) == 0
    async with process(again) as house:
        line = HouseLine(house.address)
        for path in receipts[:before]:
            assert (await line.ask("GET", path)).json()["state"] == "waiting", path
        await line.close()
        await house.end()


async def test_a_phone_that_saw_more_than_the_copy_is_not_fooled(street: Street, tmp_path: Path) -> None:
    """The restored feed gives the lost positions to other items; under the old count a phone would skip them."""
    line = HouseLine(street.house.address)
    copy = tmp_path / "copy.tar"
    await asyncio.to_thread(write_copy, Config(data=street.house.data), to=copy, version="1", at=AT)
    before = (await line.ask("GET", "/api/feed")).json()
    await street.warned()
    place = (await line.ask("GET", "/api/feed")).json()["next"]
    assert place != before["next"]
    await line.close()
    await street.house.stop()
    again = RunningHouse(tmp_path / "again", clock=street.clock)
    with copy.open("rb") as archive:
        assert restore(archive, data=again.data, say=print) == 0
    await again.start()
    try:
        line = HouseLine(again.address)
        feed = (await line.ask("GET", f"/api/feed?since={place}")).json()
        assert feed["epoch"] != before["epoch"]
        assert [item["body"] for item in feed["items"]] == [item["body"] for item in before["items"]]
        await line.close()
    finally:
        await again.stop()


# ── what a copy is ──


def test_it_is_made_again_as_it_was(town: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = tmp_path / "house.env"
    settings.write_text("TOCSIN_GUEST_BITS=20\n")
    copy, again = tmp_path / "copy.tar", tmp_path / "again"
    assert main(["backup", str(copy), "--data", str(town), "--settings", str(settings)]) == 0
    told = capsys.readouterr().out
    assert "town.sqlite3, 1 town files" in told and re.search(r"SHA-256 [0-9a-f]{64}", told)
    with tarfile.open(copy) as tar:
        assert tar.getnames()[0] == "manifest.json"
    assert main(["restore", str(copy), "--data", str(again)]) == 0
    assert rows(again, "feed") == rows(town, "feed")
    assert rows(again, "epoch") == []
    assert (again / "settings.env").read_text() == "TOCSIN_GUEST_BITS=20\n"
    assert [each.read_bytes() for each in (again / "files").iterdir()] == [b"hello world"]
    assert (again.stat().st_mode & 0o777, (again / "town.sqlite3").stat().st_mode & 0o777) == (0o700, 0o600)
    assert sorted(each.name for each in town.iterdir() if not each.name.startswith("town.sqlite3")) == ["files"]


def test_it_is_sealed_to_a_key_that_the_house_has_not(
    town: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["age-keygen", "-o", tmp_path / "key"], check=True, capture_output=True)
    public = subprocess.run(["age-keygen", "-y", tmp_path / "key"], check=True, capture_output=True, text=True)
    copy = tmp_path / "copy.tar.age"
    assert main(["backup", str(copy), "--to", public.stdout.strip(), "--data", str(town)]) == 0
    assert copy.read_bytes().startswith(b"age-encryption.org/")
    assert main(["restore", str(copy), "--data", str(tmp_path / "again")]) == 1
    assert "age --decrypt" in capsys.readouterr().err
    opened = subprocess.run(["age", "--decrypt", "-i", tmp_path / "key", copy], check=True, capture_output=True)
    assert restore(io.BytesIO(opened.stdout), data=tmp_path / "again", say=print) == 0
    assert rows(tmp_path / "again", "feed") == rows(town, "feed")
    assert main(["backup", str(tmp_path / "other"), "--to", "age1nobody", "--data", str(town)]) == 1
    assert "it was not sealed" in capsys.readouterr().err
    assert not list(tmp_path.glob("other*"))


def test_nothing_is_written_over(town: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("dear Ana")
    assert main(["backup", str(tmp_path / "letter.txt"), "--data", str(town)]) == 1
    assert (tmp_path / "letter.txt").read_text() == "dear Ana"
    assert main(["backup", str(tmp_path / "copy.tar"), "--data", str(town)]) == 0
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("dear Ben")
    assert main(["restore", str(tmp_path / "copy.tar"), "--data", str(tmp_path / "full")]) == 1
    assert "is not empty" in capsys.readouterr().err
    assert (tmp_path / "full" / "letter.txt").read_text() == "dear Ben"
    assert main(["restore", str(tmp_path / "copy.tar"), "--data", str(town)]) == 1
    assert len(rows(town, "epoch")) == 1


def test_a_folder_without_a_town_gives_no_copy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", str(tmp_path / "copy.tar"), "--data", str(tmp_path / "none")]) == 1
    assert "there is no town" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_database_gives_no_copy(town: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = bytearray((town / "town.sqlite3").read_bytes())
    whole[len(whole) // 2 : len(whole) // 2 + 4096] = os.urandom(4096)
    (town / "town.sqlite3").write_bytes(whole)
    assert main(["backup", str(tmp_path / "copy.tar"), "--data", str(town)]) == 1
    assert "damaged" in capsys.readouterr().err or "cannot be copied" in capsys.readouterr().err
    assert not list(tmp_path.glob("copy.tar*"))


# ── killed, full, damaged ──


def test_a_copy_that_is_killed_is_no_copy(town: Path, tmp_path: Path) -> None:
    gate, copy = tmp_path / "breath is held", tmp_path / "copy.tar"
    slow = {"LD_PRELOAD": preloaded(HERE / "slow_disk.c", into=tmp_path), "SLOW_DISK": str(gate)}
    gate.touch()
    command = [sys.executable, "-m", "tocsin.house.cli", "backup", str(copy), "--data", str(town)]
    with subprocess.Popen(command, env={**os.environ, **slow}) as child:
        try:
            for _ in range(2000):
                coming = copy.with_name("copy.tar.coming")
                if coming.exists() and coming.stat().st_size > 200_000:
                    break
                time.sleep(0.01)
            assert not copy.exists()
            assert main(["backup", str(copy), "--data", str(town)]) == 1, "two at once"
        finally:
            child.kill()  # its disk is slow for as long as it lives
    assert not copy.exists()
    assert [each.name for each in town.iterdir() if "copy" in each.name] == []
    assert main(["backup", str(copy), "--data", str(town)]) == 0
    assert not copy.with_name("copy.tar.coming").exists()
    assert main(["restore", str(copy), "--data", str(tmp_path / "again")]) == 0


@pytest.mark.parametrize("room", [0, 1, 60])
def test_a_full_disk_leaves_no_half_a_copy(town: Path, tmp_path: Path, room: int) -> None:
    (tmp_path / "full").write_text(str(room))
    full = {"LD_PRELOAD": preloaded(HERE / "full_disk.c", into=tmp_path), "FULL_DISK": str(tmp_path / "full")}
    done = tocsin("backup", tmp_path / "copy.tar", "--data", town, **full)
    assert done.returncode in (1, 4), done
    assert "full" in done.stderr.lower() or "No space left" in done.stderr
    assert not list(tmp_path.glob("copy.tar*"))
    assert [each.name for each in town.iterdir() if "copy" in each.name] == []


@pytest.mark.parametrize("room", [0, 3])
def test_a_full_disk_leaves_no_half_a_town(town: Path, tmp_path: Path, room: int) -> None:
    assert main(["backup", str(tmp_path / "copy.tar"), "--data", str(town)]) == 0
    (tmp_path / "full").write_text(str(room))
    full = {"LD_PRELOAD": preloaded(HERE / "full_disk.c", into=tmp_path), "FULL_DISK": str(tmp_path / "full")}
    done = tocsin("restore", tmp_path / "copy.tar", "--data", tmp_path / "again", **full)
    assert done.returncode == 4 and re.search("No space left|disk is full", done.stderr)
    assert [each.name for each in (tmp_path / "again").iterdir()] == ["house.lock"]
    (tmp_path / "full").unlink()
    assert main(["restore", str(tmp_path / "copy.tar"), "--data", str(tmp_path / "again")]) == 0


def damage(whole: bytes) -> dict[str, bytes]:
    def turned(at: int) -> bytes:
        return whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]

    manifest, database = whole.index(b'"sha256": "') + 12, whole.index(b"SQLite format 3")
    return {
        "nothing": b"",
        "cut in the manifest": whole[: manifest + 40],
        "cut in the database": whole[: database + 5000],
        "cut before its end": whole[: whole.rindex(b"hello world")],
        "a hash": turned(manifest),
        "a byte of the database": turned(database + 4096 * 3 + 17),
        "the first byte of the database": turned(database),
        "a byte of a town file": turned(whole.rindex(b"hello world")),
        "the name of a file": turned(whole.rindex(b"files/b94d") + 6),
        "something else": b"dear Ana" * 500,
    }


@pytest.mark.parametrize(
    "what", damage(b'"sha256": "............SQLite format 3' + b"." * 20_000 + b"files/b94dhello world")
)
def test_a_damaged_copy_makes_no_town(
    town: Path, tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, again = tmp_path / "copy.tar", tmp_path / "again"
    assert main(["backup", str(copy), "--data", str(town)]) == 0
    copy.write_bytes(damage(copy.read_bytes())[what])
    assert main(["restore", str(copy), "--data", str(again)]) == 1
    assert "damaged" in capsys.readouterr().err
    assert [each.name for each in again.iterdir()] == ["house.lock"]


def rewritten(copy: Path, change: Callable[[tarfile.TarInfo, bytes], tuple[str, bytes] | None], *more: str) -> None:
    """The same archive with other members, each well formed."""
    with tarfile.open(copy) as tar:
        old = [(each, tar.extractfile(each).read()) for each in tar]  # type: ignore[union-attr]
    with tarfile.open(copy, "w") as tar:
        for entry, content in old:
            changed = change(entry, content)
            if changed is not None:
                new = tarfile.TarInfo(changed[0])
                new.size = len(changed[1])
                tar.addfile(new, io.BytesIO(changed[1]))
        for name in more:
            new = tarfile.TarInfo(name)
            new.size = 4
            tar.addfile(new, io.BytesIO(b"evil"))


def test_a_copy_with_more_in_it_or_a_way_out_makes_no_town(
    town: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, again = tmp_path / "copy.tar", tmp_path / "again"
    assert main(["backup", str(copy), "--data", str(town)]) == 0
    rewritten(copy, lambda entry, content: (entry.name, content), "../evil")
    assert main(["restore", str(copy), "--data", str(again)]) == 1
    assert "more in it" in capsys.readouterr().err

    def led_out(entry: tarfile.TarInfo, content: bytes) -> tuple[str, bytes] | None:
        name = "../evil" if entry.name.startswith("files/") else entry.name
        return name, re.sub(rb"files/[0-9a-f]{64}", b"../evil", content) if name == "manifest.json" else content

    copy.unlink()
    assert main(["backup", str(copy), "--data", str(town)]) == 0
    rewritten(copy, led_out)
    assert main(["restore", str(copy), "--data", str(again)]) == 1
    assert "what no town has" in capsys.readouterr().err
    assert not list(tmp_path.rglob("evil"))


def test_an_older_program_makes_no_town_of_a_newer_copy(
    town: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, again = tmp_path / "copy.tar", tmp_path / "again"
    assert main(["backup", str(copy), "--data", str(town)]) == 0
    ours = f'"revision": "{REVISIONS[-1]}"'.encode()
    rewritten(copy, lambda entry, content: (entry.name, content.replace(ours, b'"revision": "9999"')))
    assert main(["restore", str(copy), "--data", str(again)]) == 3
    assert "newer program" in capsys.readouterr().err
    assert [each.name for each in again.iterdir()] == ["house.lock"]


def test_no_house_starts_where_a_restore_was_broken_off(
    town: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (town / "restoring").mkdir()
    assert main(["serve", "--data", str(town), "--port", "0"]) == 4
    assert "a restore was broken off" in capsys.readouterr().err
