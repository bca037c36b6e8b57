"""Floods meet 413 and 429; members and the desk go on."""

import asyncio
import os
from pathlib import Path

from tests.street import Street, open_street
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.registry import Preset
from tocsin_kit.actors.line import HouseLine, Refused
from tocsin_kit.actors.member import find_work

LANES = {"guest_lane_per_min": 5, "member_lane_per_min": 60}


async def test_a_full_guest_lane_never_delays_members(tmp_path: Path) -> None:
    async with open_street(tmp_path / "town", preset=Preset.network, **LANES) as street:
        line = HouseLine(street.house.address)
        envelope = await _an_envelope(street)
        codes = [await _guest(line, envelope) for _ in range(12)]
        assert codes == ["came"] * 5 + ["lane.full"] * 7
        await street.report("ana")
        case = await street.desk_opens()
        assert case is not None
        street.clock.forward(minutes=1)
        assert await _guest(line, envelope) == "came"
        await line.close()


async def test_a_full_lane_keeps_the_entry_for_the_next_try(tmp_path: Path) -> None:
    async with open_street(tmp_path / "town", preset=Preset.network, member_lane_per_min=2) as street:
        line, ana = HouseLine(street.house.address), street.member("ana")
        street.clock.forward(minutes=1)
        envelope = await _an_envelope(street)
        await street.report("dana")
        entry, path = await ana.entry(), f"/api/sightings/{b64u(os.urandom(16))}"
        try:
            await line.ask("PUT", path, raw=envelope, headers=entry)
            raise AssertionError("the lane was not full")
        except Refused as why:
            assert (why.code, why.status) == ("lane.full", 429)
            assert why.retry_after_s is not None and why.retry_after_s > 0
        street.clock.forward(minutes=1)
        await line.ask("PUT", path, raw=envelope, headers=entry)
        await line.close()


async def test_a_body_too_large_is_not_read(street: Street) -> None:
    """413 comes before the body: only the head was sent."""
    host, _, port = street.house.address.removeprefix("http://").rpartition(":")
    for path, length in (("/api/alerts", 65_537), ("/api/found", (4 << 20) + 1), ("/api/beats", 10**12)):
        reader, writer = await asyncio.open_connection(host, int(port))
        head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
        writer.write(head.encode())
        async with asyncio.timeout(5):
            assert b" 413 " in await reader.readline(), path
        writer.close()


async def test_a_body_without_a_length_is_cut_off(street: Street) -> None:
    host, _, port = street.house.address.removeprefix("http://").rpartition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"POST /api/beats HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(40):
        writer.write(b"1000\r\n" + b"x" * 4096 + b"\r\n")
    await writer.drain()
    async with asyncio.timeout(5):
        assert b" 413 " in await reader.readline()
    writer.close()


async def test_the_desk_is_served_while_strangers_flood(street: Street) -> None:
    lines = [HouseLine(street.house.address) for _ in range(20)]
    over, answered = asyncio.Event(), 0

    async def flood(line: HouseLine) -> None:
        nonlocal answered
        while not over.is_set():
            headers = {"Tocsin-Ticket": b64u(os.urandom(16))}
            await line.exchange("PUT", f"/api/sightings/{b64u(os.urandom(16))}", raw=os.urandom(4096), headers=headers)
            answered += 1

    flooding = [asyncio.create_task(flood(line)) for line in lines]
    desk, line, overtook = street.watcher("cal").session(), HouseLine(street.house.address), []
    for _ in range(10):
        before = answered
        await line.ask("GET", "/api/desk/incidents", headers=desk)
        overtook.append(answered - before)
    over.set()
    await asyncio.gather(*flooding)
    assert sorted(overtook)[5] < 2 * len(lines), "a stranger's turn, and another, before the desk's"
    for each in (*lines, line):
        await each.close()


async def _guest(line: HouseLine, envelope: bytes) -> str:
    said = (await line.ask("GET", "/api/guest")).json()
    nonce = find_work(from_b64u(said["challenge"]), bits=said["bits"])
    headers = {"Tocsin-Guest": f"{said['challenge']}.{b64u(nonce)}"}
    try:
        await line.ask("PUT", f"/api/sightings/{b64u(os.urandom(16))}", raw=envelope, headers=headers)
    except Refused as why:
        return why.code
    return "came"


async def _an_envelope(street: Street) -> bytes:
    draft = await street.report("dana")
    line = HouseLine(street.house.address)
    path = f"/api/desk/sightings/{b64u(draft.sighting_id)}"
    envelope = (await line.ask("GET", path, headers=street.watcher("ben").session())).body
    await line.close()
    return envelope
