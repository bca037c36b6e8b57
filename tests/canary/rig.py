"""The stage of the gate: a house started by exec on a unix socket, a recorder on its doorstep that keeps every byte both ways, the documented front before it, and
for each person a lane of her own, so that each comes from an address of her own.

    ana's browser → http://ana.localhost:PORT → lane (source 127.77.0.1) → nginx as in docs/operate/nginx.conf → recorder → house
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.children import all_said, ended
from tests.webpush.service import PushService

ROOT = Path(__file__).parents[2]
FRONT = ROOT / "docs/operate/nginx.conf"
TOCSIN = str(Path(sys.executable).parent / "tocsin")
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"


@dataclass
class Recorder:
    """A doorstep that passes everything on and keeps a copy: one blob for each direction of each connection."""

    house: Path
    blobs: list[tuple[str, bytearray]] = field(default_factory=list)
    _server: asyncio.Server | None = None

    async def start(self, at: Path) -> None:
        self._server = await asyncio.start_unix_server(self._pass, path=str(at))
        at.chmod(0o777)

    async def stop(self) -> None:
        if self._server:
            self._server.close()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = len(self.blobs)
        asked, answered = bytearray(), bytearray()
        self.blobs += [(f"wire {number} asked", asked), (f"wire {number} answered", answered)]
        try:
            inside, outside = await asyncio.open_unix_connection(str(self.house))
        except OSError:
            writer.close()
            return
        await pump_both(reader, writer, inside, outside, copies=(asked, answered))

    def everything(self) -> Iterator[tuple[str, bytes]]:
        for where, blob in self.blobs:
            yield where, bytes(blob)

    def lengths(self) -> dict[str, int]:
        """How far it has heard by now."""
        return {where: len(blob) for where, blob in self.blobs}

    def asked(self, since: dict[str, int]) -> Iterator[tuple[str, bytes]]:
        """What clients have sent after that."""
        for where, blob in self.blobs:
            if where.endswith("asked"):
                yield where, bytes(blob[since.get(where, 0) :])


@dataclass
class Lane:
    """One person's way in: an origin of her own in the browser, a source address of her own at the front."""

    name: str
    source: str
    port: int = 0
    _server: asyncio.Server | None = None

    async def start(self, front_port: int) -> None:
        async def through(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                inside, outside = await asyncio.open_connection("127.0.0.1", front_port, local_addr=(self.source, 0))
            except OSError:
                writer.close()
                return
            await pump_both(reader, writer, inside, outside)

        self._server = await asyncio.start_server(through, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        if self._server:
            self._server.close()

    @property
    def origin(self) -> str:
        return f"http://{self.name}.localhost:{self.port}"

    @property
    def address(self) -> str:
        """For the kit, which needs no origin of its own."""
        return f"http://127.0.0.1:{self.port}"


class Rig:
    """`async with rig(folder) as r:`. For the twin: `leaky_front` passes addresses on, `phone` is another built phone than the house's, and
    `program` another house."""

    def __init__(
        self, folder: Path, *, phone: Path | None = None, leaky_front: bool = False, program: Sequence[str] = ()
    ) -> None:
        self.folder = folder
        self.data = folder / "town"
        self.log = folder / "house.log"
        self.recorder = Recorder(folder / "house.sock")
        self.lanes: dict[str, Lane] = {}
        self.front_port = 0
        self.setup = ""
        self._phone = phone
        self._leaky = leaky_front
        self._program = program or (TOCSIN,)
        self.push_service = PushService()
        self._house: asyncio.subprocess.Process | None = None
        self._front: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int:
        assert self._house is not None
        return self._house.pid

    @property
    def stick(self) -> Path:
        """Where the key to the endpoints is: nothing that the gate searches."""
        return self.folder / "stick"

    async def start(self) -> None:
        await self.push_service.__aenter__()
        await self._make_ready()
        await self._start_house()
        await self.recorder.start(self.folder / "door.sock")
        await self._start_front()

    async def lane(self, name: str) -> Lane:
        if name not in self.lanes:
            lane = Lane(name, source=f"127.77.{len(self.lanes) + 13}.{len(self.lanes) + 101}")
            await lane.start(self.front_port)
            self.lanes[name] = lane
        return self.lanes[name]

    async def core(self) -> Path:
        """gcore of the living house. RuntimeError when this machine forbids it: the gate must not look away."""
        dump = await asyncio.create_subprocess_exec(
            "gcore",
            "-o",
            str(self.folder / "core"),
            str(self.pid),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await all_said(dump, within_s=120)
        path = self.folder / f"core.{self.pid}"
        if dump.returncode or not path.is_file():
            raise RuntimeError(f"The house's memory cannot be read on this machine: {said.decode()[-300:]}")
        return path

    async def stop(self) -> None:
        for lane in self.lanes.values():
            await lane.stop()
        for process, how in ((self._front, signal.SIGQUIT), (self._house, signal.SIGTERM)):
            if process is not None:
                await ended(process, how)
        await self.recorder.stop()
        await self.push_service.__aexit__()

    @property
    def _settings(self) -> dict[str, str]:
        return {
            **os.environ,
            "TOCSIN_TEST_PROFILE": "1",
            "TOCSIN_GUEST_BITS": "12",
            "TOCSIN_PUSH_KEY": str(self.stick),
            "TOCSIN_PUSH_ALSO": self.push_service.origin,
            "PYTHONUNBUFFERED": "1",
        }

    async def _make_ready(self) -> None:
        words = ("push", "ready", "--town", "https://canary.example", "--data", str(self.data))
        made = await asyncio.create_subprocess_exec(
            TOCSIN, *words, env=self._settings, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE
        )
        _, wrong = await all_said(made, within_s=60)
        if made.returncode:
            raise RuntimeError(f"The house cannot be made ready to ring closed apps: {wrong.decode()[-300:]}")

    async def _start_house(self) -> None:
        self._house = await asyncio.create_subprocess_exec(
            *self._program, "serve", "--data", str(self.data), "--unix", str(self.folder / "house.sock"),
            stdout=asyncio.subprocess.PIPE,
            stderr=self.log.open("wb"),
            env=self._settings,
        )  # fmt: skip
        assert self._house.stdout is not None
        async with asyncio.timeout(20):
            while not self.setup:
                line = await self._house.stdout.readline()
                if not line:
                    raise RuntimeError(f"The house did not start: {self.log.read_text()[-400:]}")
                found = re.search(rb"#setup=([A-Za-z0-9_-]+)", line)
                self.setup = found[1].decode() if found else ""

    async def _start_front(self) -> None:
        self.front_port = free_port()
        text = front_for(self.folder, port=self.front_port, leaky=self._leaky, phone=self._phone)
        self._front = await started_front(self.folder, text, port=self.front_port)


async def started_front(folder: Path, text: str, *, port: int) -> asyncio.subprocess.Process:
    """nginx that listens. RuntimeError with what it says when it does not start."""
    config = folder / "nginx.conf"
    config.write_text(text)
    words = ("-e", "/dev/null", "-p", str(folder), "-c", str(config), "-g", "daemon off;")
    front = await asyncio.create_subprocess_exec(
        NGINX, *words, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    async with asyncio.timeout(10):
        while True:
            with suppress(OSError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()
                return front
            if front.returncode is not None:
                assert front.stdout
                raise RuntimeError((await front.stdout.read()).decode())
            await asyncio.sleep(0.05)


def front_for(folder: Path, *, port: int, leaky: bool = False, phone: Path | None = None) -> str:
    """docs/operate/nginx.conf with nothing changed but the lines it marks as (yours)."""
    lines = []
    changed = 0
    for line in FRONT.read_text("utf-8").splitlines():
        if "# (yours)" in line:
            changed += 1
            word = line.split()[0]
            line = {
                "user": "user root;" if os.getuid() == 0 else "",
                "pid": f"pid {folder}/nginx.pid;",
                "server": f"        server unix:{folder}/door.sock;",
                "listen": f"        listen 127.0.0.1:{port} default_server;",
            }.get(word, "")
        lines.append(line)
    assert changed == 7, f"{FRONT.name} marks {changed} lines as yours; this gate knows seven"
    text = "\n".join(lines).replace(
        "http {", f"http {{\n    client_body_temp_path {folder}/bodies;\n    proxy_temp_path {folder}/proxied;", 1
    )
    if leaky:
        text = text.replace(
            "proxy_set_header Host house;",
            "proxy_set_header Host house;\n        proxy_set_header X-Forwarded-For $remote_addr;",
        )
    if phone:
        honest = "        location / {\n            proxy_pass http://house;\n        }\n"
        app = "            limit_req zone=app burst=4000 nodelay;\n            proxy_pass http://house;\n"
        assert honest in text and app in text
        counted_apart = "limit_req zone=app burst=4000 nodelay;"
        text = text.replace(app, f"            {counted_apart}\n            root {phone};\n")
        kinds = "text/html html; text/javascript js; text/css css; application/json json; text/plain ftl; image/svg+xml svg; application/manifest+json webmanifest;"
        text = text.replace(
            honest,
            f"        types {{ {kinds} }}\n        location / {{ {counted_apart} root {phone}; try_files $uri /index.html; }}\n"
            "        location /api/ { proxy_pass http://house; }\n",
        )
    return text


async def pump_both(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    inside: asyncio.StreamReader,
    outside: asyncio.StreamWriter,
    *,
    copies: tuple[bytearray, bytearray] | None = None,
) -> None:
    asked, answered = copies or (None, None)
    await asyncio.gather(pump(reader, outside, asked), pump(inside, writer, answered))
    for each in (writer, outside):
        each.close()


async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter, copy: bytearray | None) -> None:
    with suppress(OSError):
        while chunk := await source.read(65_536):
            if copy is not None:
                copy += chunk
            sink.write(chunk)
            await sink.drain()
    with suppress(OSError):
        if sink.can_write_eof():
            sink.write_eof()


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


@asynccontextmanager
async def rig(
    folder: Path, *, phone: Path | None = None, leaky_front: bool = False, program: Sequence[str] = ()
) -> AsyncIterator[Rig]:
    folder.mkdir(parents=True, exist_ok=True)
    made = Rig(folder, phone=phone, leaky_front=leaky_front, program=program)
    try:
        await made.start()
        yield made
    finally:
        await made.stop()
