"""Who is on the line, and what was said last.

[Note: One frame, every transport]
A task or a queue for each line is what costs. So a frame is encoded once and the very same bytes object is written to
every wire; there is no task per line. `_say` is the only writer to joined lines. Frames never overlap: `_say` holds
`_speaking`.

[Note: No gap, no double]
`_said` is the highest position that joined lines have been given. It moves in the same step of the loop in which the
list of lines for that frame is taken. A line that resumes reads items up to `_said` by itself and joins in the step in
which it has them all. A retried `send` finds its positions already said.
"""

import asyncio
import socket
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from tocsin.channels.live_line.frames import PING, RETRY, Cursor, event_frame, item_frame, place_frame
from tocsin.channels.live_line.wires import Wires
from tocsin.rails import Accepted, Carried, Dedupe, Outcome
from tocsin.terms.instant import Instant

PING_S = 20.0
PAGE = 64
UNREAD_MAX = 64 * 1024
TAIL_FRAMES = 512
TAIL_BYTES = 1 << 20
PATIENCE_S = 30.0

Backlog = Callable[[int, int], Awaitable[Sequence[Carried]]]
"""(after position, limit) → the next items in order."""


class Line(asyncio.Protocol):
    """One reader. She is cut off when she does not read: a full buffer never holds memory nor anybody else up."""

    __slots__ = ("_drained", "_hub", "transport")

    def __init__(self, hub: "Hub", transport: asyncio.Transport) -> None:
        self._hub = hub
        self.transport = transport
        self._drained: asyncio.Future[None] | None = None

    def pause_writing(self) -> None:
        if self in self._hub.joined:
            self.transport.abort()
        else:
            self._drained = asyncio.get_running_loop().create_future()

    def resume_writing(self) -> None:
        if self._drained is not None and not self._drained.done():
            self._drained.set_result(None)
        self._drained = None

    def connection_lost(self, exc: Exception | None) -> None:
        self._hub.leave(self)
        self.resume_writing()

    async def drained(self) -> None:
        """TimeoutError when she does not read for PATIENCE_S seconds."""
        if self._drained is not None:
            async with asyncio.timeout(PATIENCE_S):
                await self._drained


class Hub:
    """Lines of one kind; `joined` are those to whom every frame is written."""

    def __init__(self) -> None:
        self.joined: dict[Line, int] = {}
        self._wires = Wires()
        self.catching_up: set[Line] = set()
        self._speaking = asyncio.Lock()
        self._pinging: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._pinging = asyncio.get_running_loop().create_task(self._ping())

    async def stop(self) -> None:
        if self._pinging is not None:
            self._pinging.cancel()
        for line in (*self.joined, *self.catching_up):
            line.transport.close()
        self.joined.clear()
        self._wires.clear()

    def __len__(self) -> int:
        return len(self.joined) + len(self.catching_up)

    def leave(self, line: Line) -> None:
        if self.joined.pop(line, None) is not None:
            self._wires.remove(line.transport)
        self.catching_up.discard(line)

    def _joins(self, line: Line, *, until: int = 0) -> None:
        """From now on every frame is hers, till she leaves; `until` is for lines that end by the clock."""
        self.joined[line] = until
        self._wires.add(line.transport)

    def accept(self, transport: asyncio.Transport) -> Line:
        """The line that owns the transport from now on."""
        line = Line(self, transport)
        transport.set_write_buffer_limits(high=UNREAD_MAX)
        transport.set_protocol(line)
        unpace(transport)
        return line

    async def _say(self, frame: bytes, *, position: int = 0) -> None:
        async with self._speaking:
            if not self._is_news(frame, position=position):
                return
            await self._wires.write(frame)

    def _is_news(self, frame: bytes, *, position: int) -> bool:
        return True

    async def _ping(self) -> None:
        while True:
            await asyncio.sleep(PING_S)
            await self._say(PING)


def unpace(transport: asyncio.Transport) -> None:
    """A line says a few hundred bytes in minutes. Where the system paces every connection (BBR), it would keep a timer
    and a model for each of ten thousand, a twentieth of what a frame costs (docs/bench.md)."""
    with suppress(OSError, AttributeError):  # a unix socket, or a system that has no such choice
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_CONGESTION, b"reno")


class LiveLine(Hub):
    """The town's public line: a Channel whose only topic is the town."""

    dedupe = Dedupe.PHONE

    def __init__(self, *, backlog: Backlog, beats: Callable[[], Sequence[bytes]]) -> None:
        super().__init__()
        self._backlog = backlog
        self._beats = beats
        self._epoch = ""
        self._said = 0
        self._tail: deque[tuple[int, bytes]] = deque()
        self._tail_bytes = 0
        self._resuming: set[asyncio.Task[None]] = set()

    def begin(self, *, epoch: str, position: int) -> None:
        """Where the feed stood when the house started."""
        self._epoch = epoch
        self._said = position
        self.start()

    async def stop(self) -> None:
        await super().stop()
        for task in self._resuming:
            task.cancel()

    async def send(self, items: Sequence[Carried]) -> Outcome:
        for item in items:
            if item.position > self._said:
                await self._say(item_frame(item, epoch=self._epoch), position=item.position)
        return Accepted()

    async def say_beat(self, beat: bytes) -> None:
        await self._say(event_frame("beat", beat))

    def open(self, transport: asyncio.Transport, *, since: Cursor | None) -> None:
        """From now on; or, with `since`, everything after it first. A place it never gave: from the start."""
        line = self.accept(transport)
        transport.write(RETRY)
        after = self._said
        if since is not None:
            is_ours = since.epoch == self._epoch and since.position <= self._said
            after = since.position if is_ours else 0
        if after >= self._said:
            self._join(line)
            return
        self.catching_up.add(line)
        if self._tail and self._tail[0][0] <= after + 1 and self._tail_bytes < UNREAD_MAX:
            for position, frame in self._tail:
                if position > after:
                    transport.write(frame)
            self._join(line)
            return
        task = asyncio.get_running_loop().create_task(self._catch_up(line, after=after))
        self._resuming.add(task)
        task.add_done_callback(self._resuming.discard)

    def _join(self, line: Line) -> None:
        self.catching_up.discard(line)
        if line.transport.is_closing():
            return
        line.transport.write(place_frame(Cursor(self._epoch, self._said)))
        for beat in self._beats():
            line.transport.write(event_frame("beat", beat))
        self._joins(line)

    async def _catch_up(self, line: Line, *, after: int) -> None:
        try:
            while after < self._said and line in self.catching_up:
                items = await self._backlog(after, PAGE)
                if not items:
                    break
                for item in items:
                    if after < item.position <= self._said:
                        line.transport.write(item_frame(item, epoch=self._epoch))
                        await line.drained()
                        after = item.position
                if after < items[-1].position:
                    break
            if line in self.catching_up:
                self._join(line)
        except Exception:
            line.transport.abort()

    def _is_news(self, frame: bytes, *, position: int) -> bool:
        if not position:
            return True
        if position <= self._said:
            return False
        self._said = position
        self._tail.append((position, frame))
        self._tail_bytes += len(frame)
        while len(self._tail) > TAIL_FRAMES or self._tail_bytes > TAIL_BYTES:
            self._tail_bytes -= len(self._tail.popleft()[1])
        return True


class DeskLine(Hub):
    """Open desks: rings without content. Nothing is repeated; a desk reads its lists again when it comes back."""

    async def ring(self, kind: str, subject: bytes) -> None:
        await self._say(event_frame(kind, subject))

    def open(self, transport: asyncio.Transport, *, until: Instant) -> None:
        line = self.accept(transport)
        transport.write(RETRY)
        self._joins(line, until=until)

    def close_ended(self, *, at: Instant) -> None:
        for line, until in tuple(self.joined.items()):
            if until <= at:
                line.transport.close()

    def close_all(self) -> None:
        """After a revocation: everybody shows her token again."""
        for line in tuple(self.joined):
            line.transport.close()
