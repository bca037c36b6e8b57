"""The documented front, asked by people from addresses of their own: what reaches the house's socket, and what the front refuses."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.canary import search
from tests.canary.rig import Rig, rig
from tocsin_kit.observer import held

TELLTALES = {
    "User-Agent": "Marked-Agent/77",
    "Accept-Language": "xx-Marked",
    "Referer": "http://marked.example/",
    "Cookie": "marked=cookie",
    "X-Forwarded-For": "127.99.88.77",
    "Forwarded": "for=127.99.88.76",
    "X-Real-IP": "127.99.88.75",
    "Sec-CH-UA": "marked-hint",
    "DNT": "1-marked",
}


@pytest.fixture
async def front(tmp_path: Path) -> AsyncIterator[Rig]:
    async with rig(tmp_path) as made:
        yield made


async def test_nothing_about_the_caller_reaches_the_house(front: Rig) -> None:
    lane = await front.lane("ana")
    async with httpx.AsyncClient() as browser:
        for path in ("/", "/healthz", "/api/town", "/api/feed", "/nothing-here"):
            reply = await browser.get(lane.address + path, headers=TELLTALES)
            assert "marked" not in reply.text.lower()
        await browser.put(
            f"{lane.address}/api/sightings/AAAA", headers=TELLTALES | {"Tocsin-Ticket": "a-ticket"}, content=b"x" * 4096
        )
    marks = [search.text(name, value, flow="front") for name, value in TELLTALES.items()] + [
        search.address("ana", lane.source, flow="front")
    ]
    wire = list(front.recorder.everything())
    assert not search.search(
        [*wire, *held.memory(front.pid), *held.files(front.data), ("log", front.log.read_bytes())], marks
    )
    asked = b"".join(blob for where, blob in wire if where.endswith("asked"))
    assert b"GET /api/feed" in asked and b"a-ticket" in asked and b"x" * 4096 in asked


async def test_a_front_that_passes_addresses_on_is_seen(tmp_path: Path) -> None:
    async with rig(tmp_path, leaky_front=True) as front:
        lane = await front.lane("ana")
        async with httpx.AsyncClient() as browser:
            await browser.get(f"{lane.address}/healthz")
        assert search.search(front.recorder.everything(), [search.address("ana", lane.source, flow="front")])


async def test_what_was_asked_before_is_told_from_what_is_asked_again(front: Rig) -> None:
    lane = await front.lane("ana")
    mark = search.text("words", "said once more", flow="front")
    async with httpx.AsyncClient() as browser:
        await browser.post(f"{lane.address}/api/telltale", content=b"said once more")
        since = front.recorder.lengths()
        await browser.get(f"{lane.address}/healthz")
        assert not search.search(front.recorder.asked(since), [mark])
        await browser.post(f"{lane.address}/api/telltale", content=b"said once more")
    assert search.search(front.recorder.asked(since), [mark])


async def test_a_flood_from_one_place_is_turned_away_and_others_are_served(front: Rig) -> None:
    flooder, neighbour = await front.lane("mallory"), await front.lane("ana")
    reader, writer = await asyncio.open_connection("127.0.0.1", flooder.port)
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n" * 600)
    answered = b""
    async with asyncio.timeout(20):
        while answered.count(b"HTTP/1.1 ") < 600 and (chunk := await reader.read(65_536)):
            answered += chunk
    writer.close()
    assert answered.count(b"HTTP/1.1 200") >= 200
    assert answered.count(b"HTTP/1.1 429") >= 100
    async with httpx.AsyncClient() as client:
        assert (await client.get(f"{neighbour.address}/healthz")).status_code == 200


async def test_two_new_phones_behind_one_router_have_the_whole_app_at_once(front: Rig) -> None:
    """Or the browser throws the worker away that was to keep it, and nobody can be rung or read without a line."""
    lane = await front.lane("ana")
    async with httpx.AsyncClient(limits=httpx.Limits(max_connections=8), timeout=30) as phone:
        listed = (await phone.get(f"{lane.address}/manifest.tocsin.json")).json()["files"]
        assert len(listed) > 200
        asked = [lane.address + name for name in listed] * 2
        answers = await asyncio.gather(*(phone.get(address) for address in asked))
    assert {answer.status_code for answer in answers} == {200}


async def test_a_long_body_is_refused_at_the_front(front: Rig) -> None:
    lane = await front.lane("ana")
    async with httpx.AsyncClient() as client:
        assert (await client.put(f"{lane.address}/api/sightings/AAAA", content=b"x" * 90_000)).status_code == 413
        assert (await client.put(f"{lane.address}/api/windows/1", content=b"x" * 90_000)).status_code != 413
    assert not any(
        blob.count(b"x" * 80_000) for where, blob in front.recorder.everything() if "/api/sightings" in where
    )


async def test_the_live_line_is_not_held_back(front: Rig) -> None:
    lane = await front.lane("ana")
    async with httpx.AsyncClient(timeout=5) as client, client.stream("GET", f"{lane.address}/api/live") as line:
        assert line.status_code == 200
        assert "text/event-stream" in line.headers["content-type"]
        async with asyncio.timeout(3):
            async for first in line.aiter_bytes():
                assert first
                break
