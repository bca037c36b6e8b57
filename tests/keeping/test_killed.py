"""kill -9 at every step of the sequencer: no receipt without its leaf, no second history, not even a signed one."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

from tests.children import all_said
from tests.keeping.room import Log
from tocsin.ledger import checkpoint
from tocsin.ledger.receipt import HEADER
from tocsin.seals import merkle
from tocsin.seals.hashes import leaf_hash
from tocsin.terms.b64 import from_b64u


def lines(path: Path) -> list[bytes]:
    return [from_b64u(line) for line in path.read_text().split()]


async def test_whoever_dies_at_any_step_has_broken_no_promise_and_signed_one_history(tmp_path: Path) -> None:
    data = tmp_path / "town"
    killed = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.keeping.killed", str(data), stdout=subprocess.PIPE
    )
    said, _ = await all_said(killed, within_s=300)
    assert killed.returncode == 0
    assert int(said) > 15, "so many steps"
    log = Log(data)
    leaves = await log.leaves()
    promised = lines(data / "promised")
    assert len(promised) > 10 and {*promised} <= {*leaves}
    signed = [
        checkpoint.read_text(each.decode())
        for each in lines(data / "signed")
        if not each.startswith(HEADER.encode())
    ]
    assert len({tree.size for tree in signed}) >= 4
    hashes = [leaf_hash(each) for each in leaves]
    for tree in signed:
        assert merkle.root(hashes[: tree.size]) == tree.root, "a second history was signed"
    await log.close()
