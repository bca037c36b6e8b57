"""`tocsin serve` as a process of its own."""

import asyncio
import contextlib
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tocsin_kit.actors.line import HouseLine


class Process:
    def __init__(self, child: asyncio.subprocess.Process, *, said: str, address: str) -> None:
        self.child = child
        self.said = said
        self.address = address

    @property
    def setup(self) -> str | None:
        found = re.search(r"#setup=([A-Za-z0-9_-]{43})", self.said)
        return found[1] if found else None

    async def end(self, how: signal.Signals = signal.SIGINT) -> str:
        """What it said after it had begun to listen."""
        if self.child.returncode is None:
            self.child.send_signal(how)
        out, err = await asyncio.wait_for(self.child.communicate(), 15)
        return (out + err).decode()


@asynccontextmanager
async def process(data: Path, *more: str, **environment: str) -> AsyncIterator[Process]:
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tocsin.house.cli",
        "serve",
        "--data",
        str(data),
        *(more or ("--port", "0")),
        env={**os.environ, "TOCSIN_TEST_PROFILE": "1", "TOCSIN_GUEST_BITS": "4", **environment},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert child.stdout is not None
    try:
        said = (await asyncio.wait_for(child.stdout.readline(), 20)).decode()
        address = said.strip().rpartition(" ")[2]
        line = HouseLine(address)
        await line.ask("GET", "/healthz")
        await line.close()
        with contextlib.suppress(TimeoutError):
            said += (await asyncio.wait_for(child.stdout.readuntil(b"=\n"), 0.1)).decode()
        yield Process(child, said=said, address=address)
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
