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
class Step:
    """What is sent, and what must have been read before it goes on."""

    sent: bytes
    expected: bytes


@dataclass(frozen=True)
class Manner:
    """How lines are opened at a server, and how it says that a message was taken: exact bytes.

    `greeting`: what the one who publishes says before the clock runs. `acknowledged`: a line answers each frame with the
    first and the two bytes that stand behind the second.
    """

    opening: tuple[Step, ...]
    taken: bytes
    greeting: Step | None = None
    acknowledged: tuple[bytes, bytes] | None = None

    def write(self, folder: Path) -> Path:
        """As `lines.c` reads it."""
        for number, step in enumerate(self.opening, 1):
            (folder / f"open-{number}.send").write_bytes(step.sent)
            (folder / f"open-{number}.expect").write_bytes(step.expected)
        (folder / "taken.expect").write_bytes(self.taken)
        if self.greeting:
            (folder / "greet.send").write_bytes(self.greeting.sent)
            (folder / "greet.expect").write_bytes(self.greeting.expected)
        if self.acknowledged:
            (folder / "ack.reply").write_bytes(self.acknowledged[0])
            (folder / "ack.after").write_bytes(self.acknowledged[1])
        return folder


def event_stream(path: str) -> Manner:
    """Lines are server-sent events; messages come in by POST."""
    return Manner(opening=(Step(STREAM_REQUEST % path.encode(), b"HTTP/1.1 200"),), taken=b"HTTP/1.1 2")


@dataclass(frozen=True)
class Heard:
    """One round, times in microseconds since the first byte of the publishing request was written. Half: of the lines; most: 99 %."""

    met: int
    lost: int
    first_us: int
    half_us: int
    most_us: int
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
        if heard.met != self._lines or not heard.answered_us:
            taken = "was taken" if heard.answered_us else "was not taken"
            raise RuntimeError(f"of {self._lines} lines {heard.met} met the frame; the message {taken}")
        return heard


@contextmanager
def listening(target: str, *, manner: Manner, publish_target: str, lines: int, folder: Path) -> Iterator[Listeners]:
    """Opens `lines` live lines to `target` (tcp:…, tls:… or unix:…) from the client's core."""
    folder.mkdir(parents=True, exist_ok=True)
    words: list[str | Path] = [built(SOURCE), target, str(lines), publish_target, manner.write(folder)]
    with child(words, core=CLIENT_CORE) as process:
        assert process.stdout is not None
        if not process.stdout.readline():
            raise RuntimeError(f"{folder.name}: not all of {lines} lines opened")
        yield Listeners(process, lines=lines, folder=folder)
