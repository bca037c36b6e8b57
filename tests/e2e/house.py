"""A house of its own for each test, as a process of its own. It is forked from a server that has read the program once: reading it takes longer than the house does."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import re
import signal
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tocsin.house import cli

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["tocsin.house.serve", "alembic.command", "alembic.config"])
PATIENCE_S = 60


class HouseProcess:
    """`tocsin serve` on a folder; it may be stopped in the middle and started again on the same port, with its clock `ahead` by seconds."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port = 0
        self.ahead = 0
        self.setup: str | None = None
        self.settings: dict[str, str] = {}
        self._starts = 0
        self._process: multiprocessing.context.ForkServerProcess | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def origin(self, name: str) -> str:
        return f"http://{name}.localhost:{self.port}"

    async def start(self) -> None:
        is_new = not (self.data / "town.sqlite3").exists()
        self._starts += 1
        said = self.data.with_name(f"{self.data.name}-said-{self._starts}.txt")
        words = ["serve", "--data", str(self.data), "--port", str(self.port)]
        settings = {"TOCSIN_GUEST_BITS": "12"} | self.settings | self._moved()
        self._process = _FORKS.Process(target=serves, args=(words, settings, str(said)), daemon=True)
        self._process.start()
        listening = await self._hears(said, r"listens on http://[^:]+:(\d+)\n")
        self.port = int(listening)
        if is_new:
            self.setup = await self._hears(said, r"#setup=([A-Za-z0-9_-]+)\n")

    async def _hears(self, said: Path, pattern: str) -> str:
        """What the house prints, as soon as it has."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                while True:
                    text = said.read_text("utf-8") if said.is_file() else ""
                    if found := re.search(pattern, text):
                        return found[1]
                    assert self._process is not None and self._process.exitcode is None, text
                    await asyncio.sleep(0.02)
        except TimeoutError:
            raise AssertionError(f"the house did not start: {text}") from None

    def _moved(self) -> dict[str, str]:
        return {"TOCSIN_TEST_PROFILE": "1", "TOCSIN_CLOCK_OFFSET_S": str(self.ahead)} if self.ahead else {}

    async def die(self) -> None:
        """kill -9."""
        assert self._process is not None
        self._process.kill()
        await asyncio.to_thread(self._process.join, 10)

    async def stop(self) -> None:
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            os.kill(self._process.pid or 0, signal.SIGTERM)
        await asyncio.to_thread(self._process.join, 10)
        if self._process.exitcode is None:
            self._process.kill()
            await asyncio.to_thread(self._process.join, 10)
        self._process = None


def serves(words: list[str], settings: Mapping[str, str], said: str) -> None:
    """In the process of the house: what the shell would do before `tocsin` starts."""
    out = os.open(said, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.environ.update(settings)
    raise SystemExit(cli.main(words))
