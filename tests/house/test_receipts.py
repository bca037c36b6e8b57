"""Nobody is told "saved" before the disk has it: with a disk that holds its breath, the answer waits."""

import asyncio
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.house.process import process
from tocsin.terms.b64 import b64u, from_b64u
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.actors.member import find_work
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import seal

SOURCE = Path(__file__).parent / "slow_disk.c"


@pytest.fixture
def slow_disk(tmp_path: Path) -> dict[str, str]:
    compiler = shutil.which("cc")
    assert compiler is not None
    library = tmp_path / "slow_disk.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, SOURCE, "-ldl"], check=True)
    return {"LD_PRELOAD": str(library), "SLOW_DISK": str(tmp_path / "breath is held")}


async def test_a_receipt_waits_for_the_disk(tmp_path: Path, slow_disk: dict[str, str]) -> None:
    gate = Path(slow_disk["SLOW_DISK"])
    async with process(tmp_path / "town", **slow_disk) as house:
        line, other = HouseLine(house.address), HouseLine(house.address)
        await _report(line, **await _letter(line))
        letter = await _letter(line)
        gate.touch()
        sending = asyncio.create_task(_report(line, **letter))
        await asyncio.sleep(1)
        assert not sending.done()
        assert (await other.ask("GET", letter["path"])).json() == {"state": "gone"}
        gate.unlink()
        assert (await sending) in letter["path"]
        assert (await other.ask("GET", letter["path"])).json() == {"state": "waiting"}
        for each in (line, other):
            await each.close()
        await house.end()


async def _letter(line: HouseLine) -> dict[str, Any]:
    said = (await line.ask("GET", "/api/guest")).json()
    nonce = find_work(from_b64u(said["challenge"]), bits=said["bits"])
    return {
        "path": f"/api/sightings/{b64u(os.urandom(16))}",
        "raw": seal(b"a letter", to=[RecipientKey.make(os.urandom).public]),
        "headers": {"Tocsin-Guest": f"{said['challenge']}.{b64u(nonce)}"},
    }


async def _report(line: HouseLine, *, path: str, **letter: Any) -> str:
    receipt: str = (await line.ask("PUT", path, **letter)).json()["receipt"]
    return receipt
