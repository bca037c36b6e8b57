"""The house takes exactly the files that the town's book lists, gives them in parts, and forgets them with the book."""

import asyncio
import os
from pathlib import Path

import pytest

from tests.house.process import process
from tests.house.test_doors import refused
from tests.house.test_receipts import slow_disk
from tests.street import Street, open_street
from tocsin.house.config import Config
from tocsin.house.doctor import examine
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import MOST_FILE_BYTES, Files, TownFile
from tocsin.terms.b64 import b64u
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Preset
from tocsin.terms.whole_file import PATIENCE_S, asked_bytes, patience_s
from tocsin_kit.actors.line import HouseLine

__all__ = ["slow_disk"]
MAP, VOICE = os.urandom(200_000), os.urandom(9_000)


def listed(**files: bytes) -> Files:
    return Files(tuple(TownFile(name, len(data), hash_of(data)) for name, data in files.items()))


def path_of(data: bytes) -> str:
    return f"/api/files/{b64u(hash_of(data))}"


async def lists(street: Street, **files: bytes) -> None:
    one, *others = street.stewards
    keys = [one.secrets.key, *(each.secrets.key for each in others)]
    await one.state(listed(**files), keys=keys, at=street.clock())


async def test_only_what_the_book_lists_is_taken(street: Street) -> None:
    line = HouseLine(street.house.address)
    assert await refused(line, "PUT", path_of(MAP), raw=MAP) == (404, "file.unknown")
    assert await refused(line, "GET", path_of(MAP)) == (404, "file.unknown")
    await lists(street, map=MAP)
    assert await refused(line, "GET", path_of(MAP)) == (404, "file.not_here")
    assert await refused(line, "PUT", path_of(MAP), raw=MAP + b"x") == (413, "body.too_large")
    assert await refused(line, "PUT", path_of(MAP), raw=MAP[:-1]) == (409, "file.other_bytes")
    assert await refused(line, "PUT", path_of(MAP), raw=bytes(len(MAP))) == (409, "file.other_bytes")
    assert await refused(line, "PUT", path_of(VOICE), raw=VOICE) == (404, "file.unknown")
    assert await refused(line, "PUT", "/api/files/short", raw=VOICE) == (400, "http.malformed")
    for _ in range(2):
        assert (await line.ask("PUT", path_of(MAP), raw=MAP)).json() == {}
    assert sorted(each.name for each in (street.house.data / "files").iterdir()) == [hash_of(MAP).hex()]
    await line.close()


async def test_a_file_is_given_whole_or_in_part_and_may_be_kept_for_ever(street: Street) -> None:
    await lists(street, map=MAP)
    line = HouseLine(street.house.address)
    await line.ask("PUT", path_of(MAP), raw=MAP)
    whole = await line.exchange("GET", path_of(MAP))
    assert (whole.status, whole.body) == (200, MAP)
    assert [value for name, value in whole.headers.items() if name.lower() == "cache-control"] == [
        "public, max-age=31536000, immutable"
    ]
    part = await line.exchange("GET", path_of(MAP), headers={"Range": "bytes=1000-1999"})
    assert (part.status, part.body) == (206, MAP[1000:2000])
    assert {name.lower(): value for name, value in part.headers.items()}["content-range"] == f"bytes 1000-1999/{len(MAP)}"
    late = {"Range": f"bytes={len(MAP)}-"}
    assert await refused(line, "GET", path_of(MAP), headers=late) == (416, "file.no_such_range")
    await line.close()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (None, None),
        ("bytes=0-", (0, 10)),
        ("bytes=3-5", (3, 6)),
        ("bytes=3-99", (3, 10)),
        ("bytes=-4", (6, 10)),
        ("bytes=-40", (0, 10)),
        ("bytes=5-3", None),
        ("bytes=-", None),
        ("bytes=0-1,3-4", None),
        ("lines=0-1", None),
        ("bytes=1-2\n", None),
    ],
)
def test_which_part_is_asked_for(asked: str | None, expected: tuple[int, int] | None) -> None:
    assert asked_bytes(asked, size=10) == expected


def test_behind_the_end_is_no_part() -> None:
    for asked in ("bytes=10-", "bytes=-0"):
        with pytest.raises(Refusal, match=r"file\.no_such_range"):
            asked_bytes(asked, size=10)


async def test_what_is_listed_no_longer_dies(street: Street) -> None:
    await lists(street, map=MAP, voice=VOICE)
    line = HouseLine(street.house.address)
    for data in (MAP, VOICE):
        await line.ask("PUT", path_of(data), raw=data)
    await street.house.tick()
    assert len(list((street.house.data / "files").iterdir())) == 2
    await lists(street, voice=VOICE)
    assert await refused(line, "GET", path_of(MAP)) == (404, "file.unknown")
    await street.house.tick()
    assert [each.name for each in (street.house.data / "files").iterdir()] == [hash_of(VOICE).hex()]
    assert (await line.ask("GET", path_of(VOICE))).body == VOICE
    await line.close()


async def test_a_file_outlives_the_process(tmp_path: Path) -> None:
    async with open_street(tmp_path / "town", preset=Preset.street) as street:
        await lists(street, map=MAP)
        line = HouseLine(street.house.address)
        await line.ask("PUT", path_of(MAP), raw=MAP)
        await street.house.stop()
        await street.house.start()
        assert (await line.ask("GET", path_of(MAP))).body == MAP
        await line.close()


async def test_four_come_at_once_and_none_for_ever(street: Street) -> None:
    await lists(street, map=MAP, voice=VOICE)
    host, port = street.house.address.removeprefix("http://").split(":")
    begins = f"PUT {path_of(MAP)} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(MAP)}\r\n\r\n".encode() + MAP[:9]
    lines = [await asyncio.open_connection(host, int(port)) for _ in range(5)]
    for _, writer in lines:
        writer.write(begins)
    answers = [asyncio.create_task(reader.readline()) for reader, _ in lines]
    answered, holding = await asyncio.wait(answers, timeout=10, return_when=asyncio.FIRST_COMPLETED)
    assert len(holding) == 4 and b" 429 " in answered.pop().result()
    line = HouseLine(street.house.address)
    assert await refused(line, "PUT", path_of(MAP), raw=MAP) == (429, "file.busy")
    for each in holding:
        each.cancel()
    for _, writer in lines:
        writer.close()
        await writer.wait_closed()
    for _ in range(200):
        if (await line.exchange("PUT", path_of(MAP), raw=MAP)).status == 200:
            break
        await asyncio.sleep(0.01)
    assert (await line.ask("GET", path_of(MAP))).body == MAP
    await line.close()


def test_the_largest_file_may_come_over_a_slow_line_but_comes_to_an_end() -> None:
    assert patience_s(1) == PATIENCE_S
    assert patience_s(MOST_FILE_BYTES) < 2 * 3600


async def test_here_means_on_the_disk(tmp_path: Path, slow_disk: dict[str, str]) -> None:
    gate = Path(slow_disk["SLOW_DISK"])
    async with open_street(tmp_path / "town", preset=Preset.street) as street:
        await lists(street, map=MAP)
    async with process(tmp_path / "town", **slow_disk) as house:
        line, other = HouseLine(house.address), HouseLine(house.address)
        gate.touch()
        bringing = asyncio.create_task(line.ask("PUT", path_of(MAP), raw=MAP))
        await asyncio.sleep(1)
        assert not bringing.done()
        assert await refused(other, "GET", path_of(MAP)) == (404, "file.not_here")
        gate.unlink()
        await bringing
        assert (await other.ask("GET", path_of(MAP))).body == MAP
        for each in (line, other):
            await each.close()
        await house.end()


async def test_the_doctor_names_what_has_not_come(tmp_path: Path) -> None:
    async with open_street(tmp_path / "town", preset=Preset.street) as street:
        await lists(street, map=MAP)
    words: list[str] = []
    await asyncio.to_thread(examine, Config(data=tmp_path / "town"), say=words.append)
    assert "LOOK  Town files that have not come: map. Ask a steward." in words
