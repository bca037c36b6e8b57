"""A push service on loopback, as good or as hostile as a test wants it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Came:
    path: str
    headers: dict[str, str]
    body: bytes


Answer = Callable[[Came, int], "bytes | None"]
"""(what came, how often it came here before) → the reply's bytes; None: the line is cut."""


def reply(status: int, **headers: str) -> bytes:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status} x\r\n{more}Content-Length: 0\r\n\r\n".encode()


def well(came: Came, before: int) -> bytes | None:
    return reply(201, Location=came.path)


async def head(reader: asyncio.StreamReader) -> tuple[str, str, dict[str, str]] | None:
    """(method, path, headers by their names in small letters) of the next request; None when the line has ended."""
    line = await reader.readline()
    if not line:
        return None
    method, path, _ = line.decode().split(" ")
    headers = {}
    while (line := await reader.readline()).strip():
        name, _, value = line.decode().partition(":")
        headers[name.strip().lower()] = value.strip()
    return method, path, headers


@dataclass
class PushService:
    answer: Answer = well
    delay_s: float = 0.0
    came: list[Came] = field(default_factory=list)
    origin: str = ""
    most_at_once: int = 0

    async def __aenter__(self) -> PushService:
        self._lines: set[asyncio.Task[None]] = set()
        self._seen: Counter[str] = Counter()
        self._arrivals: asyncio.Queue[Came] = asyncio.Queue()
        self._now = 0
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.origin = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for line in self._lines:
            line.cancel()

    def endpoint(self, name: str) -> str:
        return f"{self.origin}/p/{name}"

    def forget_who_came(self) -> None:
        """Whoever comes next comes for the first time."""
        self._seen.clear()

    async def next(self) -> Came:
        """What comes next, or has come and was not asked for yet."""
        async with asyncio.timeout(30):
            return await self._arrivals.get()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._lines.add(task)
        try:
            while (asked := await head(reader)) is not None:
                _, path, headers = asked
                came = Came(path, headers, await reader.readexactly(int(headers.get("content-length", "0"))))
                before, self._seen[path] = self._seen[path], self._seen[path] + 1
                self._now += 1
                self.most_at_once = max(self.most_at_once, self._now)
                await asyncio.sleep(self.delay_s)
                self._now -= 1
                self.came.append(came)
                self._arrivals.put_nowait(came)
                answer = self.answer(came, before)
                if answer is None:
                    break
                writer.write(answer)
                await writer.drain()
        except (asyncio.CancelledError, asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()
            self._lines.discard(task)


async def until(is_so: Callable[[], bool]) -> None:
    for _ in range(1_500):
        if is_so():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it did not come about")
