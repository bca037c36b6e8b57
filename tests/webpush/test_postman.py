"""What carries letters, against lines that are half open, drip, babble or lead elsewhere; and how much of them it remembers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from tests.webpush.service import PushService, until
from tocsin.channels.webpush import Postman
from tocsin.channels.webpush.flow import Fate, Letter
from tocsin.channels.webpush.postman import ORIGINS_MOST

Stranger = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
ANSWER_S = 1.0


async def half_open(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Takes the line and reads nothing."""
    await asyncio.sleep(60)


async def drips(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Begins to answer, a byte now and then, for ever."""
    for each in b"HTTP/1.1 201 Created\r\nContent-Length: 10\r\n\r\n" + b"." * 600:
        writer.write(bytes((each,)))
        await writer.drain()
        await asyncio.sleep(0.1)


async def babbles(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"\x00\xff" * 500 + b"\r\n\r\n")
    await writer.drain()
    writer.close()


async def pours(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Well, and then more than anybody wants to hear."""
    writer.write(b"HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"ffff\r\n" + bytes(0xFFFF) + b"\r\n")
        await writer.drain()


@asynccontextmanager
async def standing(stranger: Stranger) -> AsyncIterator[str]:
    tasks: set[asyncio.Task[None]] = set()

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await stranger(reader, writer)
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(meet, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    server.close()
    for task in tasks:
        task.cancel()


def letter(endpoint: str, told: dict[str, Fate], *, lives_s: float) -> Letter:
    return Letter(
        endpoint=endpoint,
        topic=b"t",
        headers=("TTL: 60",),
        make=lambda: bytes(3_174),
        ends=time.monotonic() + lives_s,
        tell=lambda letter, fate: told.__setitem__(letter.endpoint, fate),
    )


@asynccontextmanager
async def postman() -> AsyncIterator[Postman]:
    made = Postman(ticks=time.monotonic, answer_s=ANSWER_S)
    made.start()
    try:
        yield made
    finally:
        await asyncio.to_thread(made.stop)


@pytest.mark.parametrize("stranger", [half_open, drips, babbles, pours])
async def test_a_line_that_comes_to_nothing_ends_and_holds_nobody_up(stranger: Stranger) -> None:
    told: dict[str, Fate] = {}
    async with standing(stranger) as elsewhere, PushService() as service, postman() as carrier:
        lost = [letter(f"{elsewhere}/p/{n}", told, lives_s=1.5) for n in range(8)]
        carrier.send(lost, address="127.0.0.1")
        carrier.send([letter(service.endpoint(f"p{n}"), told, lives_s=20) for n in range(50)], address="127.0.0.1")
        await until(lambda: len(told) == 58)
        assert {fate for endpoint, fate in told.items() if endpoint.startswith(service.origin)} == {Fate.ACCEPTED}
        assert {told[each.endpoint] for each in lost} == {Fate.GIVEN_UP}


async def test_where_a_service_sends_us_on_nobody_goes() -> None:
    told: dict[str, Fate] = {}
    async with PushService() as inside:

        async def leads_inside(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(f"HTTP/1.1 307 x\r\nLocation: {inside.endpoint('x')}\r\nContent-Length: 0\r\n\r\n".encode())
            await writer.drain()

        async with standing(leads_inside) as outside, postman() as carrier:
            carrier.send([letter(f"{outside}/p/ana", told, lives_s=5)], address="127.0.0.1")
            await until(lambda: len(told) == 1)
        assert (list(told.values()), inside.came) == ([Fate.REFUSED], [])


async def test_of_services_that_have_nothing_to_do_only_so_many_are_remembered() -> None:
    told: dict[str, Fate] = {}
    async with PushService() as service, postman() as carrier:
        port = service.origin.rpartition(":")[2]
        for n in range(ORIGINS_MOST + 40):
            carrier.send([letter(f"http://p{n}.push.example:{port}/p/ana", told, lives_s=20)], address="127.0.0.1")
            await until(lambda wanted=n + 1: len(told) == wanted)  # type: ignore[misc]
        assert set(told.values()) == {Fate.ACCEPTED}
        assert len(carrier._flows) <= ORIGINS_MOST + 1 and carrier._flows.keys() == carrier._addresses.keys()
