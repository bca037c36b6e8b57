"""Who half speaks, speaks without end, speaks over a live line or does not listen, costs the house nothing."""

import asyncio
import contextlib

import pytest

from tests.street import Street
from tocsin.channels.live_line import protocol

HOST = b"Host: x\r\n"


async def connected(street: Street) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    host, _, port = street.house.address.removeprefix("http://").rpartition(":")
    return await asyncio.open_connection(host, int(port))


async def heard(reader: asyncio.StreamReader, *, seconds: float) -> bytes | None:
    """Everything until the house hangs up; None when it does not."""
    said = b""
    try:
        async with asyncio.timeout(seconds):
            while some := await reader.read(65_536):
                said += some
    except TimeoutError:
        return None
    except OSError:
        pass
    return said


async def test_what_follows_a_taken_line_is_not_answered_on_it(street: Street) -> None:
    reader, writer = await connected(street)
    ask = b"GET /healthz HTTP/1.1\r\n" + HOST + b"\r\n"
    writer.write(b"GET /api/live HTTP/1.1\r\n" + HOST + b"\r\n" + ask + ask)
    async with asyncio.timeout(30):
        said = await reader.readuntil(b"event-stream")
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(0.5):
            while some := await reader.read(65_536):
                said += some
    assert said.count(b"HTTP/1.1 ") == 1
    writer.close()


@pytest.mark.parametrize("begun", [b"", b"GET /heal", b"\r\n", b"GET /healthz HTTP/1.1\r\nHo"])
async def test_half_a_question_is_not_waited_for(street: Street, begun: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "HEAD_S", 0.3)
    reader, writer = await connected(street)
    writer.write(begun)
    assert await heard(reader, seconds=3) == b""
    writer.close()


async def test_a_second_half_question_is_not_waited_for(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "HEAD_S", 0.3)
    for begun in (b"GET /he", b"\r\n"):
        reader, writer = await connected(street)
        writer.write(b"GET /healthz HTTP/1.1\r\n" + HOST + b"\r\n")
        assert (await reader.read(65_536)).startswith(b"HTTP/1.1 200")
        writer.write(begun)
        assert await heard(reader, seconds=3) == b""
        writer.close()


async def test_a_body_that_does_not_come_is_not_waited_for(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "BODY_S", 0.3)
    reader, writer = await connected(street)
    writer.write(b"POST /api/beats HTTP/1.1\r\n" + HOST + b"Content-Length: 100\r\n\r\n{")
    assert await heard(reader, seconds=3) is not None
    writer.close()


@pytest.mark.parametrize(
    "begun",
    [
        b"GET /healthz HTTP/1.1\r\n",
        b"GET /healthz HTTP/1.1\r\nOne: ",
        b"POST /api/beats HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n",
        b"POST /api/beats HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n1;x=",
    ],
    ids=["headers", "one header", "trailers", "chunk extension"],
)
async def test_a_head_without_end_is_cut_off(street: Street, begun: bytes) -> None:
    reader, writer = await connected(street)
    writer.write(begun)
    more = b"a: " + b"b" * 1000 + b"\r\n" if begun.endswith(b"\n") else b"b" * 1000
    with contextlib.suppress(OSError):
        for _ in range(400):
            writer.write(more)
            async with asyncio.timeout(5):
                await writer.drain()
    assert await heard(reader, seconds=3) is not None
    writer.close()


async def test_the_largest_body_still_comes_in(street: Street) -> None:
    reader, writer = await connected(street)
    writer.write(b"POST /api/found HTTP/1.1\r\n" + HOST + b"Content-Type: application/json\r\n")
    body = b'{"setup":"AAAA","statements":["' + b"A" * ((4 << 20) - 100) + b'"]}'
    writer.write(b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(body) + body)
    said = await heard(reader, seconds=10)
    assert said is not None and said.startswith(b"HTTP/1.1 409")
    writer.close()
