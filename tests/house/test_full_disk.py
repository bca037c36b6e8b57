"""A disk that is full: nothing that was answered is lost, nothing is half kept, and it is said."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.letters import guests_letter, hand_in
from tests.house.preload import preloaded
from tests.house.process import process
from tests.street import Street
from tocsin.house.cli import main
from tocsin.house.config import Config
from tocsin.house.doctor import examine
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.line import HouseLine, Refused

HERE = Path(__file__).parent
MOST_WRITES = 24


@pytest.fixture
def full_disk(tmp_path: Path) -> dict[str, str]:
    return {"LD_PRELOAD": preloaded(HERE / "full_disk.c", into=tmp_path), "FULL_DISK": str(tmp_path / "room left")}


async def test_whatever_write_finds_no_room_nothing_receipted_is_lost(
    tmp_path: Path, full_disk: dict[str, str]
) -> None:
    """Room for one more write each time, until the letter fits."""
    gate, data = Path(full_disk["FULL_DISK"]), tmp_path / "town"
    async with process(data, TOCSIN_GUEST_LANE="1000", **full_disk) as house:
        line = HouseLine(house.address)
        receipted, refused = [], 0
        for room in range(MOST_WRITES):
            letter = await guests_letter(line)
            gate.write_text(str(room))
            try:
                await hand_in(line, **letter)
                receipted.append(letter["path"])
            except Refused as why:
                assert (why.code, why.status, why.retry_after_s) == ("house.full", 503, 60)
                told = (await line.ask("GET", "/healthz")).json()
                assert (told["ok"], told["troubles"]) == (False, ["disk.full"])
                refused += 1
            gate.unlink()
            for path in receipted:
                assert (await line.ask("GET", path)).json()["state"] == "waiting"
            if room == 0:
                assert refused == 1
                await hand_in(line, **{**letter, **await _fresh_entry(line)})
                receipted.append(letter["path"])
            if len(receipted) > 2:
                break
        assert refused > 2 and len(receipted) > 2
        words: list[str] = []
        port = int(house.address.rpartition(":")[2])
        await asyncio.to_thread(examine, Config(data=data, port=port), say=words.append)
        assert any("found no room on its disk" in each for each in words)
        await line.close()
        await house.end()
    async with process(data) as house:
        line = HouseLine(house.address)
        for path in receipted:
            assert (await line.ask("GET", path)).json()["state"] == "waiting"
        assert (await line.ask("GET", "/healthz")).json()["troubles"] == []
        await line.close()
        await house.end()


async def _fresh_entry(line: HouseLine) -> dict[str, object]:
    return {"headers": (await guests_letter(line))["headers"]}


async def test_a_house_that_finds_no_room_at_its_start_says_so(
    tmp_path: Path, full_disk: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(full_disk["FULL_DISK"]).write_text("0")
    command = [sys.executable, "-m", "tocsin.house.cli", "serve", "--data", str(tmp_path / "town"), "--port", "0"]
    done = await asyncio.to_thread(
        subprocess.run, command, env=full_disk, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 4
    assert "full" in done.stderr and "Traceback" not in done.stderr
    assert await asyncio.to_thread(main, ["doctor", "--data", str(tmp_path / "town")]) == 1
    assert "begun and not finished" in capsys.readouterr().out


async def test_news_waits_for_room_as_long_as_it_takes(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of the book that was answered reaches the feed, however often the disk was full in between."""
    house = street.house.tocsin
    assert house is not None
    line = HouseLine(street.house.address)
    before = len((await line.ask("GET", "/api/feed")).json()["items"])
    tried, carry = 0, house.warn.writing

    def no_room() -> object:
        nonlocal tried
        tried += 1
        if tried > 150:
            monkeypatch.setattr(house.warn, "writing", carry)
        raise Refusal("house.full", status=503)

    monkeypatch.setattr("tocsin.house.worker.NO_ROOM_S", 0.002)
    monkeypatch.setattr(house.warn, "writing", no_room)
    await street.hire("eve")
    await street.house.heard_out()
    assert tried > 150
    after = (await line.ask("GET", "/api/feed")).json()["items"]
    assert len(after) > before
    await line.close()
