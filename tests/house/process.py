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

from tests.children import all_said, killed
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
        out, err = await all_said(self.child, within_s=15)
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
        async with asyncio.timeout(20):
            said = (await child.stdout.readline()).decode()
        address = said.strip().rpartition(" ")[2]
        line = HouseLine(address)
        await line.ask("GET", "/healthz")
        await line.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.1):
                said += (await child.stdout.readuntil(b"=\n")).decode()
        yield Process(child, said=said, address=address)
    finally:
        await killed(child)
