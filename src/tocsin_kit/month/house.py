"""The house of the month: `tocsin serve` as anybody starts it, over a folder of its own, behind a doorstep that keeps a
copy of every byte. It is restarted for every moment, with its clock moved to it.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tocsin.terms.b64 import from_b64u
from tocsin.terms.instant import Instant
from tocsin_kit.observer import held

STARTS_WITHIN_S, STOPS_WITHIN_S = 120.0, 10.0
CHUNK = 65_536
WIDE_LANE = "1000000"
"""A month passes in minutes: what limits a lane per minute would limit nothing but the drill."""
SETTINGS = {
    "TOCSIN_TEST_PROFILE": "1",
    "TOCSIN_GUEST_BITS": "4",
    "TOCSIN_MEMBER_LANE": WIDE_LANE,
    "TOCSIN_GUEST_LANE": WIDE_LANE,
    "PYTHONUNBUFFERED": "1",
}


class Doorstep:
    """Passes everything on and writes a copy of it down: what somebody has who listened on the house's wires. Each
    direction of each line is a file of its own, so that nothing is torn by what others say meanwhile.
    """

    def __init__(self, *, at: Path, house: Path, copies: Path) -> None:
        copies.mkdir()
        self.copies = copies
        self._at = at
        self._house = house
        self._lines = 0
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    async def start(self) -> None:
        self._server = await asyncio.start_unix_server(self._pass, path=str(self._at))

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
        for writer in list(self._open):
            writer.close()

    def heard(self) -> Iterator[tuple[str, bytes]]:
        yield from held.files(self.copies)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            inside, outside = await asyncio.open_unix_connection(str(self._house))
        except OSError:
            writer.close()
            return
        self._lines += 1
        asked, answered = (self.copies / f"{self._lines:05d}-{which}" for which in ("asked", "answered"))
        self._open |= {writer, outside}
        await asyncio.gather(_pump(reader, outside, copy=asked), _pump(inside, writer, copy=answered))
        self._open -= {writer, outside}


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, copy: Path) -> None:
    with suppress(OSError), copy.open("wb", buffering=0) as written:
        while chunk := await source.read(CHUNK):
            written.write(chunk)
            sink.write(chunk)
            await sink.drain()
    sink.close()


class House:
    """`folder`: of this house alone; its data, its sockets, what it printed."""

    def __init__(self, folder: Path, *, program: Path | None = None) -> None:
        self.data = folder / "data"
        self.log = folder / "printed"
        self._inner = folder / "house.sock"
        self._outer = folder / "door.sock"
        self._program = program or _beside_this_kit()
        self._process: asyncio.subprocess.Process | None = None
        self.doorstep = Doorstep(at=self._outer, house=self._inner, copies=folder / "wires")

    @property
    def address(self) -> str:
        return f"unix:{self._outer}"

    async def start(self, *, at: Instant) -> None:
        """From now on it is `at` in there. OSError when it does not start."""
        if self._process is None:
            await self.doorstep.start()
        else:
            await self._end()
        self._inner.unlink(missing_ok=True)
        offset = str(at - int(time.time()))
        with self.log.open("ab") as printed:
            self._process = await asyncio.create_subprocess_exec(
                str(self._program),
                "serve",
                "--data",
                str(self.data),
                "--unix",
                str(self._inner),
                stdout=printed,
                stderr=printed,
                env={**os.environ, **SETTINGS, "TOCSIN_CLOCK_OFFSET_S": offset},
                start_new_session=True,
            )
        await self._is_up()

    async def stop(self) -> None:
        await self._end()
        await self.doorstep.stop()

    async def setup_secret(self) -> bytes:
        """Of the link that an empty house prints."""
        async with asyncio.timeout(STARTS_WITHIN_S):
            while True:
                found = re.search(rb"#setup=([A-Za-z0-9_-]+)", self.log.read_bytes())
                if found is not None:
                    return from_b64u(found[1].decode())
                await asyncio.sleep(0.02)

    async def memory(self, into: Path) -> list[tuple[str, bytes]]:
        """What the living process holds: by gcore where that is installed, else as the machine lets one read it. Empty
        where it does not; whoever reports says so.
        """
        assert self._process is not None
        if shutil.which("gcore"):
            dump = await asyncio.create_subprocess_exec(
                "gcore",
                "-o",
                str(into / "core"),
                str(self._process.pid),
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
            )
            await dump.wait()
            file = into / f"core.{self._process.pid}"
            if file.is_file():
                found = list(held.core(file))
                file.unlink()
                return found
        with suppress(OSError):
            return list(held.memory(self._process.pid))
        return []

    async def _is_up(self) -> None:
        assert self._process is not None
        deadline = time.monotonic() + STARTS_WITHIN_S
        while True:
            with suppress(OSError):
                _, writer = await asyncio.open_unix_connection(str(self._inner))
                writer.close()
                return
            if self._process.returncode is not None or time.monotonic() > deadline:
                raise OSError(f"The house does not start: {self.log.read_text('utf-8', 'replace')[-600:]}")
            await asyncio.sleep(0.02)

    async def _end(self) -> None:
        if self._process is None or self._process.returncode is not None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(STOPS_WITHIN_S):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


def _beside_this_kit() -> Path:
    """OSError when this machine has the kit alone."""
    beside = Path(sys.executable).with_name("tocsin")
    found = str(beside) if beside.is_file() else shutil.which("tocsin")
    if found is None:
        raise OSError("The month is played against a house: `tocsin` is not installed on this machine.")
    return Path(found)
