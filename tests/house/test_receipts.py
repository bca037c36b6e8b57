"""Nobody is told "saved" before the disk has it: with a disk that holds its breath, the answer waits."""

import asyncio
from pathlib import Path

import pytest

from tests.house.letters import guests_letter, hand_in
from tests.house.preload import preloaded
from tests.house.process import process
from tocsin_kit.actors.line import HouseLine

SOURCE = Path(__file__).parent / "slow_disk.c"


@pytest.fixture
def slow_disk(tmp_path: Path) -> dict[str, str]:
    return {"LD_PRELOAD": preloaded(SOURCE, into=tmp_path), "SLOW_DISK": str(tmp_path / "breath is held")}


async def test_a_receipt_waits_for_the_disk(tmp_path: Path, slow_disk: dict[str, str]) -> None:
    gate = Path(slow_disk["SLOW_DISK"])
    async with process(tmp_path / "town", **slow_disk) as house:
        line, other = HouseLine(house.address), HouseLine(house.address)
        await hand_in(line, **await guests_letter(line))
        letter = await guests_letter(line)
        gate.touch()
        sending = asyncio.create_task(hand_in(line, **letter))
        await asyncio.sleep(1)
        assert not sending.done()
        assert (await other.ask("GET", letter["path"])).json() == {"state": "gone"}
        gate.unlink()
        assert (await sending) in letter["path"]
        assert (await other.ask("GET", letter["path"])).json() == {"state": "waiting"}
        for each in (line, other):
            await each.close()
        await house.end()
