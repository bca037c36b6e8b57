"""Debian's mosquitto, on a port of its own."""

from __future__ import annotations

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bridge.rig import PATIENCE_S
from tests.children import killed

PROGRAM = shutil.which("mosquitto") or "/usr/sbin/mosquitto"


LOG = "log_dest stderr\nlog_type subscribe\n"


class Broker:
    def __init__(self, folder: Path) -> None:
        self._config = folder / "mosquitto.conf"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self._config.write_text(f"listener {self.port} 127.0.0.1\nallow_anonymous true\n{LOG}")
        self._running: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._subscribed: list[str] = []
        self._stirred = asyncio.Event()

    @property
    def url(self) -> str:
        return f"mqtt://127.0.0.1:{self.port}"

    async def start(self) -> None:
        self._running = await asyncio.create_subprocess_exec(
            PROGRAM, "-c", str(self._config), stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE
        )
        self._reading = asyncio.ensure_future(self._read())
        async with asyncio.timeout(PATIENCE_S):
            while True:
                try:
                    _, writer = await asyncio.open_connection("127.0.0.1", self.port)
                except OSError:
                    await asyncio.sleep(0.02)
                    continue
                writer.close()
                return

    async def is_subscribed(self, topic: str, *, times: int = 1) -> None:
        """Wait until so many ears hang on it."""
        async with asyncio.timeout(PATIENCE_S):
            while sum(topic in line for line in self._subscribed) < times:
                self._stirred.clear()
                await self._stirred.wait()

    async def _read(self) -> None:
        assert self._running is not None and self._running.stderr is not None
        while line := await self._running.stderr.readline():
            self._subscribed.append(line.decode())
            self._stirred.set()

    async def stop(self) -> None:
        if self._running is not None:
            await killed(self._running)
            self._running = None


@asynccontextmanager
async def open_broker(folder: Path) -> AsyncIterator[Broker]:
    broker = Broker(folder)
    await broker.start()
    try:
        yield broker
    finally:
        await broker.stop()
