"""The C client that holds the lines (`lines.c`), driven from Python."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.builds import built
from bench.children import CLIENT_CORE, child

SOURCE = Path(__file__).with_name("lines.c")
STREAM_REQUEST = b"GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCache-Control: no-cache\r\n\r\n"


@dataclass(frozen=True)
class Heard:
    """One round, times in microseconds since the first byte of the publishing request was written."""

    met: int
    lost: int
    status: int
    first_us: int
    half_us: int
    last_us: int
    answered_us: int
    bytes: int
    client_cpu_us: float


class Listeners:
    """N open lines of one server. Every line is open and quiet when this exists."""

    def __init__(self, process: subprocess.Popen[str], *, lines: int, folder: Path) -> None:
        self._process = process
        self._lines = lines
        self._order = folder / "publish.http"

    def round(self, marker: str, request: bytes) -> Heard:
        """Publishes and waits for the marker on every line. Raises RuntimeError if one line did not get it."""
        self._order.write_bytes(request)
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"round {marker} {self._order}\n")
        self._process.stdin.flush()
        said = self._process.stdout.readline()
        if not said:
            raise RuntimeError("the listening client ended")
        heard = Heard(**json.loads(said))
        if heard.met != self._lines or not 200 <= heard.status < 300:
            raise RuntimeError(f"of {self._lines} lines {heard.met} met the frame, status {heard.status}")
        return heard


@contextmanager
def listening(target: str, *, path: str, publish_target: str, lines: int, folder: Path) -> Iterator[Listeners]:
    """Opens `lines` live lines to `target` (tcp:…, tls:… or unix:…) from the client's core."""
    folder.mkdir(parents=True, exist_ok=True)
    request = folder / "stream.http"
    request.write_bytes(STREAM_REQUEST % path.encode())
    with child([built(SOURCE), target, str(lines), request, publish_target], core=CLIENT_CORE) as process:
        assert process.stdout is not None
        if not process.stdout.readline():
            raise RuntimeError(f"{target}: not all of {lines} lines opened")
        yield Listeners(process, lines=lines, folder=folder)
