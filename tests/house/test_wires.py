"""Frames go past a transport only while it has nothing to write; a reader gets the same bytes in the same order."""

import asyncio
import os
import socket
from collections.abc import Callable, Coroutine
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import pytest
import uvloop

from tocsin.channels.live_line import wires
from tocsin.channels.live_line.wires import Wires, file_of

Play = Callable[[], Coroutine[Any, Any, None]]
FRAME = b"event: alert\ndata: " + b"A" * 300 + b"\n\n"


@pytest.fixture(params=[asyncio.new_event_loop, uvloop.new_event_loop], ids=["asyncio", "uvloop"])
def run(request: pytest.FixtureRequest) -> Callable[[Play], None]:
    async def within_five_seconds(coroutine: Play) -> None:
        async with asyncio.timeout(5):
            await coroutine()

    def play(coroutine: Play) -> None:
        with asyncio.Runner(loop_factory=request.param) as runner:
            runner.run(within_five_seconds(coroutine))

    return play


class Accepted(asyncio.Protocol):
    def __init__(self, lines: "Lines") -> None:
        self.lines = lines
        self.file_was_open_when_lost: bool | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self.transport = transport
        self.file = file_of(transport)
        self.lines.accepted.append(self)
        transport.write(b"head\n")
        self.lines.wires.add(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        with suppress(OSError):
            os.fstat(self.file)
            self.file_was_open_when_lost = file_of(self.transport) == self.file
        self.lines.wires.remove(self.transport)


class Lines:
    """A server whose every connection is a wire, and readers that read only when they are told to."""

    def __init__(self) -> None:
        self.wires = Wires()
        self.accepted: list[Accepted] = []

    async def __aenter__(self) -> "Lines":
        loop = asyncio.get_running_loop()
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.server = await loop.create_server(lambda: Accepted(self), sock=self.listening)
        return self

    async def __aexit__(self, *why: object) -> None:
        for each in self.accepted:
            each.transport.abort()
        self.server.close()
        await asyncio.sleep(0)

    async def reader(self, *, buffer: int | None = None) -> socket.socket:
        known = len(self.accepted)
        reader = socket.socket()
        if buffer is not None:
            reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        reader.setblocking(False)
        await asyncio.get_running_loop().sock_connect(reader, self.server.sockets[0].getsockname())
        await until(lambda: len(self.accepted) > known)
        return reader

    @property
    def straight(self) -> int:
        return len(self.wires._straight)


async def until(happened: Callable[[], bool]) -> None:
    while not happened():  # noqa: ASYNC110
        await asyncio.sleep(0)


async def read(reader: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        more = await asyncio.get_running_loop().sock_recv(reader, 65536)
        if not more:
            break
        data += more
    return data


def test_a_wire_is_straight_from_the_first_frame_that_finds_its_transport_empty(run: Callable[[Play], None]) -> None:
    async def play() -> None:
        async with Lines() as lines:
            readers = [await lines.reader() for _ in range(3)]
            await asyncio.sleep(0.01)
            for _ in range(3):
                await lines.wires.write(FRAME)
            assert lines.straight == 3
            for reader in readers:
                assert await read(reader, 5 + 3 * len(FRAME)) == b"head\n" + 3 * FRAME

    run(play)


def test_a_frame_never_overtakes_what_the_transport_has_not_written_yet(run: Callable[[Play], None]) -> None:
    async def play() -> None:
        async with Lines() as lines:
            reader = await lines.reader()
            lines.accepted[0].transport.write(b"first\n")
            await lines.wires.write(b"second\n")
            assert await read(reader, 18) == b"head\nfirst\nsecond\n"

    run(play)


def test_a_slow_reader_gets_every_byte_in_order_and_is_straight_again_when_she_caught_up(
    run: Callable[[Play], None],
) -> None:
    async def play() -> None:
        async with Lines() as lines:
            slow, quick = await lines.reader(buffer=4096), await lines.reader()
            slow_file = lines.accepted[0].file
            accepted = lines.accepted[0].transport.get_extra_info("socket")
            accepted.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
            await asyncio.sleep(0.01)
            frames = [b"%06d " % n + FRAME for n in range(400)]
            got = asyncio.create_task(read(quick, 5 + sum(map(len, frames))))
            for frame in frames:
                await lines.wires.write(frame)
                await asyncio.sleep(0)
            assert lines.straight == 1, "the slow one goes through her transport"
            assert await read(slow, 5 + sum(map(len, frames))) == b"head\n" + b"".join(frames)
            assert await got == b"head\n" + b"".join(frames)
            await asyncio.sleep(0.01)
            await lines.wires.write(FRAME)
            assert slow_file in lines.wires._straight
            assert await read(slow, len(FRAME)) == FRAME

    run(play)


def test_a_file_is_still_open_when_its_wire_is_removed(run: Callable[[Play], None]) -> None:
    """[Note: Straight to the file] stands on this; a loop that broke it would write to a stranger's connection."""

    async def play() -> None:
        async with Lines() as lines:
            hangs_up, _aborted, _closed = [await lines.reader() for _ in range(3)]
            await asyncio.sleep(0.01)
            await lines.wires.write(FRAME)
            hangs_up.close()
            lines.accepted[1].transport.abort()
            lines.accepted[2].transport.close()
            await until(lambda: all(each.file_was_open_when_lost is not None for each in lines.accepted))
            assert [each.file_was_open_when_lost for each in lines.accepted] == [True, True, True]
            assert lines.straight == 0

    run(play)


def test_whoever_comes_in_the_middle_of_a_frame_never_gets_it_by_an_inherited_file_number(
    run: Callable[[Play], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        go_on = asyncio.Event()
        monkeypatch.setattr(wires, "CHUNK", 1)
        monkeypatch.setattr(wires, "asyncio", SimpleNamespace(sleep=lambda seconds: go_on.wait()))
        async with Lines() as lines:
            stays, _leaves = await lines.reader(), await lines.reader()
            newcomer = socket.socket()
            newcomer.setblocking(False)
            go_on.set()
            await asyncio.sleep(0.01)
            await lines.wires.write(b"before\n")
            go_on.clear()
            saying = asyncio.create_task(lines.wires.write(FRAME))
            leaver = lines.accepted[1]
            leaver.transport.abort()
            await until(lambda: leaver.file_was_open_when_lost is not None)
            await asyncio.get_running_loop().sock_connect(newcomer, lines.server.sockets[0].getsockname())
            await until(lambda: len(lines.accepted) == 3)
            assert lines.accepted[2].file == leaver.file, "the newcomer inherits the number"
            assert not saying.done(), "in the middle of the frame"
            go_on.set()
            await saying
            await asyncio.sleep(0.01)
            await lines.wires.write(b"after\n")
            assert await read(newcomer, 11) == b"head\nafter\n"
            assert await read(stays, 18 + len(FRAME)) == b"head\nbefore\n" + FRAME + b"after\n"

    run(play)


def test_a_broken_wire_does_not_hold_the_others_up(run: Callable[[Play], None]) -> None:
    async def play() -> None:
        async with Lines() as lines:
            breaks, stays = await lines.reader(), await lines.reader()
            await asyncio.sleep(0.01)
            await lines.wires.write(FRAME)
            breaks.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            breaks.close()
            for _ in range(3):
                await lines.wires.write(FRAME)
                await asyncio.sleep(0.01)
            assert await read(stays, 5 + 4 * len(FRAME)) == b"head\n" + 4 * FRAME
            assert lines.straight == 1

    run(play)
