"""A loopback web server small enough to read: for the practice stage and for the lying house of the tests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from tocsin_kit.actors.line import PLACE, Spoken

BODY_LIMIT = 8 * 1024 * 1024


@dataclass(frozen=True)
class Knock:
    """One request: method, target with query, lower-case headers, body."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Reply:
    status: int
    body: bytes = b""
    kind: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Stream:
    """A reply of server-sent events; ends when the iterator ends or the listener leaves."""

    events: AsyncIterator[Spoken]
    headers: Mapping[str, str] = field(default_factory=dict)


class Doorstep:
    """`answer(knock)` decides; `start` binds loopback and returns the port."""

    def __init__(self, answer: Callable[[Knock], Awaitable[Reply | Stream]]) -> None:
        self._answer = answer
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    async def start(self, *, port: int = 0) -> int:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
        for writer in list(self._open):
            writer.transport.abort()

    def hang_up(self) -> None:
        """Cut every open connection, as a failing network does."""
        for writer in list(self._open):
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            while (knock := await _read(reader)) is not None:
                reply = await self._answer(knock)
                if isinstance(reply, Stream):
                    await _stream(reply, reader, writer)
                    return
                head = [f"HTTP/1.1 {reply.status} -", f"Content-Type: {reply.kind}"]
                head.append(f"Content-Length: {len(reply.body)}")
                head += [f"{name}: {value}" for name, value in reply.headers.items()]
                writer.write(("\r\n".join(head) + "\r\n\r\n").encode("latin-1") + reply.body)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, ValueError):
            pass
        finally:
            self._open.discard(writer)
            writer.close()


async def _read(reader: asyncio.StreamReader) -> Knock | None:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    first, *rest = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {}
    for line in rest:
        name, colon, value = line.partition(":")
        if colon:
            headers[name.strip().lower()] = value.strip()
    length = int(headers.get("content-length", "0"))
    if length > BODY_LIMIT:
        raise ValueError("body too long")
    return Knock(method, target, headers, await reader.readexactly(length) if length else b"")


async def _stream(reply: Stream, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    head = ["HTTP/1.1 200 -", "Content-Type: text/event-stream", "Cache-Control: no-store", "Connection: close"]
    head += [f"{name}: {value}" for name, value in reply.headers.items()]
    writer.write(("\r\n".join(head) + "\r\n\r\n").encode("latin-1"))

    async def speak() -> None:
        async for spoken in reply.events:
            position = f"id: {spoken.position}\n" if spoken.position else ""
            rest = "" if spoken.kind == PLACE else f"event: {spoken.kind}\ndata: {spoken.data}\n"
            writer.write(f"{position}{rest}\n".encode())
            await writer.drain()

    speaking = asyncio.ensure_future(speak())
    leaving = asyncio.ensure_future(reader.read(1))
    try:
        await asyncio.wait((speaking, leaving), return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (speaking, leaving):
            task.cancel()
            with suppress(asyncio.CancelledError, ConnectionError):
                await task
