"""Files: whole and right, or not at all. One suite for every engine."""

import asyncio
import os
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import pytest

from tocsin.engines.folder import Folder
from tocsin.rails import Files
from tocsin.terms.ids import Hash

MAP = os.urandom(600_000)
NAME = Hash(sha256(MAP).digest())


@pytest.fixture
def engine(tmp_path: Path) -> Files:
    return Folder(tmp_path / "files")


async def in_pieces(data: bytes, *, piece: int = 70_000) -> AsyncIterator[bytes]:
    for start in range(0, len(data), piece):
        yield data[start : start + piece]


async def read(files: Files, *, start: int = 0, end: int = len(MAP)) -> bytes:
    return b"".join([piece async for piece in files.read(NAME, start=start, end=end)])


async def test_what_came_whole_is_there_whole_and_in_part(engine: Files) -> None:
    assert await engine.size_of(NAME) is None and await engine.kept() == []
    assert await engine.keep(NAME, in_pieces(MAP), size=len(MAP))
    assert await engine.size_of(NAME) == len(MAP) and await engine.kept() == [NAME]
    assert await read(engine) == MAP
    assert await read(engine, start=5, end=300_005) == MAP[5:300_005]


@pytest.mark.parametrize(
    "data", [MAP[:-1], MAP + b"x", b"x" + MAP[1:], b""], ids=["short", "long", "another", "nothing"]
)
async def test_other_bytes_leave_nothing(engine: Files, tmp_path: Path, data: bytes) -> None:
    assert not await engine.keep(NAME, in_pieces(data), size=len(MAP))
    assert await engine.size_of(NAME) is None and await engine.kept() == []
    assert list((tmp_path / "files").iterdir()) == []


async def test_reading_stops_with_the_first_byte_too_many(engine: Files) -> None:
    asked = 0

    async def without_end() -> AsyncIterator[bytes]:
        nonlocal asked
        while True:
            asked += 1
            yield bytes(100_000)

    assert not await engine.keep(NAME, without_end(), size=len(MAP))
    assert asked == 7


async def test_who_gives_up_half_way_leaves_nothing(engine: Files, tmp_path: Path) -> None:
    async def half() -> AsyncIterator[bytes]:
        yield MAP[:300_000]
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await engine.keep(NAME, half(), size=len(MAP))
    assert list((tmp_path / "files").iterdir()) == []


async def test_what_a_power_cut_left_half_way_is_swept(engine: Files, tmp_path: Path) -> None:
    assert await engine.keep(NAME, in_pieces(MAP), size=len(MAP))
    (tmp_path / "files" / "x.coming").write_bytes(MAP[:9])
    again = Folder(tmp_path / "files")
    assert await again.kept() == [NAME]
    assert not (tmp_path / "files" / "x.coming").exists()


async def test_many_may_bring_the_same_at_once_and_it_is_never_away(engine: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    both = [engine.keep(NAME, in_pieces(MAP, piece=piece), size=len(MAP)) for piece in (60_000, 90_000)]
    assert await asyncio.gather(*both) == [True, True]
    monkeypatch.setattr(os, "fsync", lambda file: None)  # many rounds, and nobody waits for the disk
    for _ in range(25):
        many = [engine.keep(NAME, in_pieces(MAP), size=len(MAP)) for _ in range(6)]
        *kept, size = await asyncio.gather(*many, engine.size_of(NAME))
        assert (kept, size) == ([True] * 6, len(MAP))
    assert await read(engine) == MAP


async def test_dropped_is_gone_also_for_who_reads(engine: Files) -> None:
    await engine.keep(NAME, in_pieces(MAP), size=len(MAP))
    await engine.drop(NAME)
    await engine.drop(NAME)
    assert await engine.size_of(NAME) is None and await read(engine) == b""


def open_files() -> int:
    return len([*Path("/proc/self/fd").iterdir()])


async def test_who_reads_slowly_holds_no_file_open(engine: Files) -> None:
    """A thousand stalled lines would take all that this process may open, and the next alert could not be written."""
    await engine.keep(NAME, in_pieces(MAP), size=len(MAP))
    before = open_files()
    slow = [engine.read(NAME, start=0, end=len(MAP)) for _ in range(20)]
    first = [await anext(each) for each in slow]
    assert open_files() - before < len(slow)
    assert max(map(len, first)) <= 64 << 10, "nor much memory"
    assert b"".join([first[1], *[piece async for piece in slow[1]]]) == MAP
