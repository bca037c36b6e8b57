"""A house that answers rubbish ends nobody's bridge and no mirror: what was known stays, and the next honest answer counts."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.street import Street
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.doorstep import Doorstep, Knock, Reply
from tocsin_kit.actors.line import HouseLine, LiveLine, NoLine, Refused
from tocsin_kit.mirror import Mirror

DEEP = b"[" * 200_000
ESCAPE = "\x1b]0;owned\x07\x1b[2J"


@asynccontextmanager
async def raw(answer: bytes) -> AsyncIterator[HouseLine]:
    """Whatever is asked."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    line = HouseLine(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    try:
        yield line
    finally:
        await line.close()
        server.close()


def ok(body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1\r\n\r\n",
        b"\r\n\r\n",
        b"x" * (3 << 20),
        ok(DEEP),
        ok(b"[]"),
        ok(b'{"statements":[1]}'),
        ok(b'{"statements":{"a":1}}'),
        ok(b'{"statements":["\\ud800"]}'),
    ],
    ids=["no status", "nothing", "a head without end", "nested", "list", "number", "map", "half a letter"],
)
async def test_what_nobody_can_read_is_said_and_ends_nothing(tmp_path: Path, street: Street, answer: bytes) -> None:
    async with raw(answer) as line:
        with pytest.raises((NoLine, Refused, Refusal)):
            await Mirror(tmp_path, town=street.founder.town, line=line).follow(at=street.clock())


@pytest.mark.parametrize(
    ("path", "lie"),
    [
        ("/api/feed", {"next": "€"}),
        ("/api/feed", {"next": "x\r\nX: y"}),
        ("/api/feed", {"items": [{"kind": "alert", "body": 7}]}),
        ("/api/roster", {"slips": [{"window": float("inf"), "secret": "AAAA"}]}),
    ],
    ids=["no place", "a second line", "no text", "endless"],
)
async def test_a_lie_is_forgotten_when_the_house_is_honest_again(
    tmp_path: Path, street: Street, path: str, lie: dict[str, Any]
) -> None:
    honest, lies = HouseLine(street.house.address), True

    async def answer(knock: Knock) -> Reply:
        said = (await honest.ask(knock.method, knock.target)).json()
        if lies and knock.target.startswith(path):
            said |= lie
        return Reply(200, json.dumps(said).encode())

    doorstep = Doorstep(answer)
    line = HouseLine(f"http://127.0.0.1:{await doorstep.start()}")
    mirror = Mirror(tmp_path, town=street.founder.town, line=line)
    with pytest.raises(Refusal, match=r"mirror\.odd_answer"):
        await mirror.follow(at=street.clock())
    mirror.write(at=street.clock())
    again = Mirror(tmp_path, town=street.founder.town, line=line)
    again.resume(at=street.clock())
    lies = False
    await street.warned()
    for each in (mirror, again):
        await each.follow(at=street.clock())
        assert len(each.incidents()) == 1
    await line.close()
    await honest.close()
    await doorstep.stop()


@pytest.mark.parametrize(
    "said", [{"code": ESCAPE, "say": "no"}, {"code": "a.b", "say": ESCAPE}, {"code": "a" * 999, "say": ""}]
)
async def test_a_refusal_moves_nothing_on_a_terminal(said: dict[str, str]) -> None:
    body = json.dumps(said).encode()
    async with raw(b"HTTP/1.1 400 No\r\nContent-Length: %d\r\n\r\n" % len(body) + body) as line:
        with pytest.raises(Refused) as refused:
            await line.ask("GET", "/api/roster")
    assert (refused.value.code, refused.value.say) == ("http.400", "The house refused.")


async def test_a_live_line_that_never_ends_its_sentence_is_hung_up() -> None:
    lost = asyncio.Event()
    line = LiveLine(b"", hear=lambda _: None, lost=lost.set)
    server = await asyncio.start_server(_babble, "127.0.0.1", 0)
    await asyncio.get_running_loop().create_connection(lambda: line, "127.0.0.1", server.sockets[0].getsockname()[1])
    async with asyncio.timeout(20):
        await lost.wait()
    server.close()


async def _babble(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")
    try:
        while True:
            writer.write(b"data: " + b"x" * 65_536)
            await writer.drain()
    except OSError:
        writer.close()


async def test_whoever_is_stopped_in_the_moment_of_the_answer_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """`asyncio.wait_for` of Python 3.11 gave the answer and forgot that she was stopped: a bridge went on for ever."""
    line, answer = HouseLine("http://127.0.0.1:9"), asyncio.get_running_loop().create_future()

    async def exchanged(_: bytes) -> Any:
        return await answer

    monkeypatch.setattr(line, "_exchange", exchanged)
    asking = asyncio.ensure_future(line.exchange("GET", "/"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    answer.set_result(None)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
