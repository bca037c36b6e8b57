"""A bad line between a phone and the house: so many bits a second each way, and a way that takes time. In user space, so that it needs no rights."""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from contextlib import suppress

BYTES_OF_A_PACKET = (1460, 1500)
"""What it carries, and what it weighs on the line."""
CHUNK = 1460
READ_AHEAD = 4 * CHUNK
"""What one connection may have waiting here; as much again waits in the kernel. A phone is told by this that the line is full."""


class _Way:
    """One direction, shared by all connections: they take turns, packet by packet."""

    def __init__(self) -> None:
        self.bits_per_second: float | None = None
        self._free_at = 0.0

    async def carry(self, size: int) -> None:
        """Answers when the last bit of it has left. Nothing is saved up while the line is idle."""
        if self.bits_per_second is None:
            return
        carried, weighs = BYTES_OF_A_PACKET
        now = asyncio.get_running_loop().time()
        self._free_at = max(now, self._free_at) + size * weighs / carried * 8 / self.bits_per_second
        await asyncio.sleep(self._free_at - now)


class ShapedLine:
    """`async with ShapedLine(port) as line:` a port that leads to that one. As fast as the machine until it `narrows`."""

    def __init__(self, to_port: int, *, way_s: float = 0.04) -> None:
        self.port = 0
        self.carried = 0
        """Bytes that have come through, towards the house."""
        self._to_port = to_port
        self._way_s = way_s
        self._up, self._down = _Way(), _Way()
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> ShapedLine:
        door = socket.socket()
        # the phone's own kernel must not take in what the line has not carried
        door.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, READ_AHEAD)
        door.bind(("127.0.0.1", 0))
        self._server = await asyncio.start_server(self._pass, sock=door, limit=READ_AHEAD)
        self.port = door.getsockname()[1]
        return self

    async def __aexit__(self, *why: object) -> None:
        assert self._server is not None
        self._server.close()
        self.cut()
        # each ends by itself, now that both its ends are gone: one that is cancelled is an error in the log of asyncio's streams
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    def origin(self, name: str) -> str:
        return f"http://{name}.localhost:{self.port}"

    def narrows(self, *, bits_per_second: float | None) -> None:
        self._up.bits_per_second = self._down.bits_per_second = bits_per_second

    def cut(self) -> None:
        """As when the phone is smashed: what had not come through by now never does."""
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._writers.add(writer)
        try:
            inside, outside = await asyncio.open_connection("127.0.0.1", self._to_port, limit=READ_AHEAD)
            self._writers.add(outside)
            try:
                await asyncio.gather(self._pump(reader, outside, self._up), self._pump(inside, writer, self._down))
            finally:
                self._writers.discard(outside)
                outside.close()
        except OSError:
            pass
        finally:
            self._writers.discard(writer)
            writer.close()
            self._tasks.discard(task)

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, way: _Way) -> None:
        on_the_way: deque[tuple[float, bytes]] = deque()
        news = asyncio.Event()
        arriving = asyncio.create_task(self._arrive(on_the_way, news, sink, counts=way is self._up))
        loop = asyncio.get_running_loop()
        with suppress(OSError):
            while chunk := await source.read(CHUNK):
                await way.carry(len(chunk))
                on_the_way.append((loop.time() + self._way_s, chunk))
                news.set()
        on_the_way.append((loop.time() + self._way_s, b""))
        news.set()
        await arriving

    async def _arrive(
        self, on_the_way: deque[tuple[float, bytes]], news: asyncio.Event, sink: asyncio.StreamWriter, *, counts: bool
    ) -> None:
        loop = asyncio.get_running_loop()
        with suppress(OSError):
            while True:
                while not on_the_way:
                    news.clear()
                    await news.wait()
                at, chunk = on_the_way.popleft()
                await asyncio.sleep(max(0.0, at - loop.time()))
                if not chunk:
                    break
                if sink.is_closing():
                    return
                sink.write(chunk)
                if counts:
                    self.carried += len(chunk)
                await sink.drain()
            if sink.can_write_eof():
                sink.write_eof()
