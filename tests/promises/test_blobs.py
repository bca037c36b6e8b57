"""Blobs: whole or not at all, and what has a name never changes. One suite for every engine, in every mood."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path
from secrets import token_hex

import pytest
import pytest_asyncio

from tests.promises.store import open_store
from tocsin.engines.blob_file import GIVEN_BACK_AT_ONCE, PAGE_BYTES, BlobFile
from tocsin.engines.blob_folder import BlobFolder
from tocsin.engines.moods import EngineFailed, Mood, MoodyBlobs
from tocsin.engines.s3 import Bucket
from tocsin.rails import Blobs
from tocsin.terms.refusal import Refusal

TILE = os.urandom(8_192)


@pytest.fixture(scope="module")
def store() -> Iterator[str]:
    """The address of a server that speaks S3, with a bucket."""
    with open_store() as store:
        yield store.address


def bucket(store: str) -> Bucket:
    how = {"endpoint": store, "access_key_id": "house", "secret_access_key": "secret", "region": "us-east-1"}
    return Bucket(f"s3://town/{token_hex(8)}", over_http=True, **how)


@pytest_asyncio.fixture(params=["folder", "file", "s3"])
async def engine(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Blobs]:
    if request.param == "file":
        file = BlobFile(tmp_path / "blobs.sqlite3")
        yield file
        await file.close()
    else:
        yield BlobFolder(tmp_path / "blobs") if request.param == "folder" else bucket(request.getfixturevalue("store"))


async def test_what_was_put_is_there(engine: Blobs) -> None:
    assert await engine.read("tile/0/x001/067") is None
    await engine.put("tile/0/x001/067", TILE)
    await engine.put("tile/0/x001/067.p/8", TILE[:256])
    assert await engine.read("tile/0/x001/067") == TILE
    assert await engine.read("tile/0/x001/067.p/8") == TILE[:256]
    assert await engine.read("tile/0/x001") is None and await engine.read("tile/0/x001/067/8") is None


async def test_the_same_again_is_no_error_and_other_bytes_are_refused(engine: Blobs) -> None:
    await engine.put("tile/0/000", TILE)
    await engine.put("tile/0/000", TILE)
    for other in (TILE[:-1], TILE + b"x", b""):
        with pytest.raises(Refusal, match=r"blob\.taken"):
            await engine.put("tile/0/000", other)
    assert await engine.read("tile/0/000") == TILE


async def test_of_two_at_once_one_is_kept_whole(engine: Blobs) -> None:
    others = [os.urandom(8_192) for _ in range(8)]
    done = await asyncio.gather(*(engine.put("one", each) for each in others), return_exceptions=True)
    won = [each for each, why in zip(others, done, strict=True) if why is None]
    assert len(won) == 1 and await engine.read("one") == won[0]
    assert {why.code for why in done if isinstance(why, Refusal)} == {"blob.taken"}


async def test_what_was_dropped_is_gone_and_its_name_is_free(engine: Blobs) -> None:
    await engine.put("one", TILE)
    await engine.drop("one")
    await engine.drop("one")
    assert await engine.read("one") is None
    await engine.put("one", TILE[:9])
    assert await engine.read("one") == TILE[:9]


async def test_those_below_a_name_are_told(engine: Blobs) -> None:
    for name in ("tile/0/000", "tile/0/001.p/7", "tile/10/000", "films/0"):
        await engine.put(name, TILE[:9])
    assert {each async for each in engine.names("tile")} == {"tile/0/000", "tile/0/001.p/7", "tile/10/000"}
    assert {each async for each in engine.names("tile/0")} == {"tile/0/000", "tile/0/001.p/7"}
    assert [each async for each in engine.names("tile/1")] == []


@pytest.mark.parametrize("name", ["", "/one", "one/", "../one", "a/../b", "a//b", ".one", "A", "a b", "a" * 201])
async def test_a_name_that_leads_elsewhere_is_none(engine: Blobs, name: str) -> None:
    for doing in (engine.put(name, b""), engine.read(name), engine.drop(name)):
        with pytest.raises(ValueError):
            await doing


@pytest.mark.parametrize(("mood", "kept"), [(Mood.NOT_DONE, None), (Mood.DONE_BUT_UNANSWERED, TILE)])
async def test_who_hears_nothing_puts_it_again(engine: Blobs, mood: Mood, kept: bytes | None) -> None:
    moody = MoodyBlobs(engine)
    moody.mood = mood
    with pytest.raises(EngineFailed):
        await moody.put("one", TILE)
    assert await moody.read("one") == kept
    moody.mood = Mood.WELL
    await moody.put("one", TILE)
    assert await moody.read("one") == TILE


async def test_in_a_folder_nothing_is_answered_before_file_and_folders_are_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        flushed.append(str(Path(f"/proc/self/fd/{handle}").readlink()))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    blobs = BlobFolder(tmp_path / "blobs")
    await blobs.put("tile/0/000", TILE)
    first, *folders = [Path(each) for each in flushed]
    assert first.name.startswith(".coming")
    root = tmp_path / "blobs"
    assert folders == [root / "tile/0", root / "tile", root, tmp_path]
    flushed.clear()
    await BlobFolder(root).put("tile/0/000", TILE)
    assert [Path(each) for each in flushed][1:] == folders, "also by who comes second"
    flushed.clear()
    await blobs.put("tile/0/001", TILE)
    assert [Path(each) for each in flushed][1:] == [root / "tile/0"]


async def test_in_a_file_what_was_dropped_is_overwritten_and_given_back(tmp_path: Path) -> None:
    file, big = BlobFile(tmp_path / "blobs.sqlite3"), os.urandom(GIVEN_BACK_AT_ONCE * PAGE_BYTES // 8)
    for number in range(12):
        await file.put(f"films/{number}", big)
    await file.put("films/stays", TILE)
    await file.drop("films/7")
    await file.forget_traces()
    assert big[:32] in (tmp_path / "blobs.sqlite3").read_bytes(), "of the others"
    for number in range(12):
        await file.drop(f"films/{number}")
    while (tmp_path / "blobs.sqlite3").stat().st_size > 16 * PAGE_BYTES:
        await file.forget_traces()
    on_disk = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert all(big[at : at + 32] not in on_disk for at in range(0, len(big), PAGE_BYTES // 2))
    assert await file.read("films/stays") == TILE
    await file.close()


async def test_in_a_file_nothing_says_in_which_order_blobs_came(tmp_path: Path) -> None:
    file, names = BlobFile(tmp_path / "blobs.sqlite3"), [f"films/{number:03}" for number in range(64)]
    for name in names:
        await file.put(name, TILE[:9])
    await file.close()
    with closing(sqlite3.connect(tmp_path / "blobs.sqlite3")) as connection:
        rows = connection.execute("SELECT name FROM blob ORDER BY id").fetchall()
    assert sorted(rows) == [(name,) for name in names] and rows not in (sorted(rows), sorted(rows, reverse=True))


async def test_a_store_that_is_not_there_or_that_is_none_is_said(store: str) -> None:
    away = Bucket("s3://nowhere/town", over_http=True, endpoint=store, skip_signature=True, region="us-east-1")
    for doing in (away.put("one", b""), anext(away.names("one"))):
        with pytest.raises(Refusal, match=r"house\.busy"):
            await doing
    with pytest.raises(ValueError, match="no place"):
        Bucket("https://town.example/")


async def test_in_a_folder_what_a_power_cut_left_half_way_is_swept(tmp_path: Path) -> None:
    await BlobFolder(tmp_path).put("one", TILE)
    (tmp_path / ".coming00").write_bytes(TILE[:9])
    assert await BlobFolder(tmp_path).read("one") == TILE
    assert [each.name for each in tmp_path.iterdir()] == ["one"]
