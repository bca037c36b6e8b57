"""The live line: nothing is left out, nothing comes twice, and a slow reader holds nobody up."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Sequence

import pytest
import pytest_asyncio

from tocsin.channels.live_line import LiveLine, Opening, Turned, cursor_of, protocol_class
from tocsin.channels.live_line.hub import UNREAD_MAX
from tocsin.rails import Carried

EPOCH = "00112233445566ff"


class Feed:
    """A backlog that grows, and the line that says what grew."""

    def __init__(self) -> None:
        self.items: list[Carried] = []
        self.line = LiveLine(backlog=self._after, beats=lambda: [b"the last beat"])
        self.asked = 0

    async def say(self, count: int = 1, *, body_bytes: int = 40) -> None:
        for _ in range(count):
            item = Carried(len(self.items) + 1, "alert", os.urandom(body_bytes))
            self.items.append(item)
            await self.line.send([item])

    async def _after(self, position: int, limit: int) -> Sequence[Carried]:
        self.asked += 1
        await asyncio.sleep(0)
        return [item for item in self.items if item.position > position][:limit]


class Reader:
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.positions: list[int] = []

    async def until(self, position: int) -> list[int]:
        """Reads ids of items up to that position."""
        is_item = False
        while not self.positions or self.positions[-1] < position:
            async with asyncio.timeout(5):
                line = (await self.reader.readline()).decode()
            assert line, "the line was closed"
            if line.startswith("id: "):
                last = int(line.rpartition("-")[2])
            is_item = line.startswith("event: alert") or (is_item and line != "\n")
            if line.startswith("data: ") and is_item:
                self.positions.append(last)
        return self.positions


@pytest_asyncio.fixture
async def feed() -> AsyncIterator[Feed]:
    feed = Feed()
    feed.line.begin(epoch=EPOCH, position=0)
    yield feed
    await feed.line.stop()


@pytest_asyncio.fixture
async def port(feed: Feed) -> AsyncIterator[int]:
    """The real protocol on a real socket, with nothing behind it."""
    import uvicorn
    from uvicorn.server import ServerState

    def public(headers: Sequence[tuple[bytes, bytes]], query: bytes) -> Opening | Turned:
        since = cursor_of(dict(headers).get(b"last-event-id", b"").decode())
        return Opening(lambda transport: feed.line.open(transport, since=since))

    async def nothing(scope: object, receive: object, send: object) -> None:
        raise AssertionError("a live line got as far as the framework")

    kind = protocol_class({b"/api/live": public})
    config = uvicorn.Config(nothing, log_config=None, lifespan="off")
    config.load()
    server = await asyncio.get_running_loop().create_server(
        lambda: kind(config=config, server_state=ServerState(), app_state={}), "127.0.0.1", 0
    )
    yield server.sockets[0].getsockname()[1]
    server.close()


async def listen(port: int, *, after: int | None = None, epoch: str = EPOCH) -> Reader:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    resume = "" if after is None else f"Last-Event-ID: {epoch}-{after}\r\n"
    writer.write(f"GET /api/live HTTP/1.1\r\nHost: x\r\n{resume}\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200") and b"text/event-stream" in head
    return Reader(reader, writer)


@pytest.mark.parametrize("after", [0, 1, 63, 64, 65, 199, 200])
async def test_who_resumes_misses_nothing_and_hears_nothing_twice(feed: Feed, port: int, after: int) -> None:
    await feed.say(200)
    feed.line._tail.clear()
    listening = asyncio.create_task(listen(port, after=after))
    await feed.say(50)
    reader = await listening
    await feed.say(50)
    assert await reader.until(300) == list(range(after + 1, 301))


async def test_many_resume_while_the_town_speaks(feed: Feed, port: int) -> None:
    await feed.say(100)
    talking = asyncio.create_task(_talk(feed, 400))
    readers = await asyncio.gather(*(listen(port, after=after) for after in range(0, 100, 5)))
    await talking
    heard = await asyncio.gather(*(reader.until(500) for reader in readers))
    for after, positions in zip(range(0, 100, 5), heard, strict=True):
        assert positions == list(range(after + 1, 501))


async def test_a_foreign_epoch_begins_again(feed: Feed, port: int) -> None:
    await feed.say(10)
    reader = await listen(port, after=7, epoch="ffffffffffffffff")
    assert await reader.until(10) == list(range(1, 11))


async def test_a_place_ahead_of_the_house_begins_again(feed: Feed, port: int) -> None:
    """The house came back from a copy: its positions are behind what phones have seen."""
    await feed.say(10)
    reader = await listen(port, after=25)
    assert await reader.until(10) == list(range(1, 11))


async def test_who_comes_without_a_place_hears_what_is_said_from_now_on(feed: Feed, port: int) -> None:
    await feed.say(10)
    reader = await listen(port)
    assert b"3000" in await reader.reader.readuntil(b"\n\n")
    assert await reader.reader.readuntil(b"\n\n") == f"id: {EPOCH}-10\n\n".encode()
    assert b"event: beat" in await reader.reader.readuntil(b"\n\n")
    await feed.say(2)
    assert await reader.until(12) == [11, 12]


async def test_what_was_said_already_is_not_said_again(feed: Feed, port: int) -> None:
    """A channel that is asked twice, because its first answer was lost."""
    reader = await listen(port)
    await feed.say(3)
    await feed.line.send(feed.items)
    await feed.say(1)
    assert await reader.until(4) == [1, 2, 3, 4]


async def test_a_slow_reader_is_cut_off_and_the_others_hear_on(feed: Feed, port: int) -> None:
    slow = socket.create_connection(("127.0.0.1", port))
    slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    slow.sendall(b"GET /api/live HTTP/1.1\r\nHost: x\r\n\r\n")
    quick = await listen(port)
    for position in range(1, 401):
        await feed.say(1, body_bytes=UNREAD_MAX // 4)
        await quick.until(position)
    assert quick.positions == list(range(1, 401))
    assert len(feed.line) == 1
    slow.close()


async def test_who_hangs_up_is_forgotten(feed: Feed, port: int) -> None:
    reader = await listen(port)
    await feed.say(1)
    await reader.until(1)
    reader.writer.close()
    await reader.writer.wait_closed()
    await asyncio.sleep(0.05)
    assert len(feed.line) == 0
    await feed.say(1)


async def _talk(feed: Feed, count: int) -> None:
    for _ in range(count):
        await feed.say(1)
        await asyncio.sleep(0)
