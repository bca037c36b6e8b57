"""A house that is killed, full, slow or lied to, and a film of its whole length: what was called safe is there."""

import asyncio
import random
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager, closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import insert

from tests.aid.room import code_of, some
from tests.house.preload import preloaded
from tests.house.process import Process, process
from tests.promises.store import Store
from tests.street import Street, open_street
from tests.witness.room import Filming, Room, some_part
from tocsin.engines.moods import EngineFailed, Mood, MoodyBlobs, MoodyDatabase
from tocsin.house.cli import main
from tocsin.house.wiring import Tocsin
from tocsin.seals.film import MOST_PARTS
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import FilmId, Hash
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Preset
from tocsin.witness import jobs
from tocsin.witness.model import Film, Lane, Part
from tocsin.witness.store import PART
from tocsin.witness.verbs.bring_part import OF_ALL, OF_GUESTS, Coming, bring_part
from tocsin_kit.actors.line import HouseLine, NoLine, Refused

FULL_DISK = Path(__file__).parents[1] / "house" / "full_disk.c"
FILMS_PLAYED, STEPS = 8, 30


class Plenty:
    room = 1 << 40

    def is_spare(self) -> bool:
        return True


class Moody:
    """A house whose books and disk fail when a test says so."""

    def __init__(self, house: Tocsin) -> None:
        self.house = house
        self.books: Any = MoodyDatabase(cast(Any, house.witness))
        self.blobs = MoodyBlobs(house.films)
        self._coming = Coming()

    async def bring(self, filming: Filming, number: int, part: bytes) -> int:
        async def body() -> bytes:
            return part

        return await bring_part(
            Part(filming.film, number, hash_of(part), size=len(part)),
            secret=filming.secret,
            body=body,
            unit=self.books,
            blobs=self.blobs,
            space=Plenty(),
            coming=self._coming,
            at=self.house.clock.now(),
        )


@asynccontextmanager
async def apart(street: Street, **environment: str) -> AsyncIterator[Process]:
    """The same house as a process of its own, at the hour that it is on the street."""
    await street.house.stop()
    offset = street.clock() - int(time.time())
    async with process(
        street.house.data, TOCSIN_TEST_PROFILE="1", TOCSIN_CLOCK_OFFSET_S=str(offset), **environment
    ) as house:
        yield house


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_fails_in_whatever_order_a_film_is_what_was_answered(room: Room, seed: int) -> None:
    """Parts come twice, late, in any order, with other bytes; disk and books fail before or after they did it."""
    chance = random.Random(seed)
    assert room.street.house.tocsin is not None
    moody = Moody(room.street.house.tocsin)
    for _ in range(FILMS_PLAYED):
        await _a_film_in_bad_times(room, moody, chance=chance)
    await room.street.house.tick()
    room.street.clock.forward(hours=61 * 24)
    await room.street.house.tick()
    assert not await room.blobs(), "nor what a failure has left beside it"


async def _a_film_in_bad_times(room: Room, moody: Moody, *, chance: random.Random) -> None:
    filming = await room.has_begun()
    hers = [[some_part(), some_part()] for _ in range(6)]
    safe: dict[int, bytes] = {}
    for _ in range(STEPS):
        number, which = chance.randrange(6), chance.choice([0, 0, 0, 1])
        moody.blobs.mood, moody.books.mood = (chance.choice([Mood.WELL, Mood.WELL, *Mood]) for _ in range(2))
        try:
            reached = await moody.bring(filming, number, hers[number][which])
        except EngineFailed:
            continue
        except Refusal as why:
            assert why.code == "witness.exists"
            continue
        assert safe.setdefault(number, hers[number][which]) == hers[number][which]
        assert set(range(reached)) <= (await room.held(filming))[1]
    moody.blobs.mood = moody.books.mood = Mood.WELL
    reached, held = await room.held(filming)
    assert set(safe) <= held
    assert reached == next(n for n in range(7) if n not in held)
    for number in held:
        part = await room.part(filming, number)
        assert part in hers[number] and part == safe.get(number, part)
        assert await moody.bring(filming, number, part) == reached
    state = await room.state(filming)
    assert (state["parts"], state["bytes"]) == (len(held), len(held) * 16_384)
    await room.erase(filming)


async def test_erased_while_its_parts_come_nothing_of_it_stays(room: Room) -> None:
    filming = await room.has_begun()
    answered, refused, came = set[int](), set[str](), asyncio.Event()

    async def bring(first: int) -> None:
        line = HouseLine(room.street.house.address)
        with suppress(Refused):
            for number in range(first, 3_000, 3):
                try:
                    await room.bring(filming, number, some_part(), line=line)
                except Refused as why:
                    refused.add(why.code)
                    raise
                answered.add(number)
                if len(answered) == 6:
                    came.set()
        await line.close()

    coming = [asyncio.create_task(bring(first)) for first in range(3)]
    async with asyncio.timeout(60):
        await came.wait()
    await room.erase(filming)
    await asyncio.gather(*coming)
    assert 6 <= len(answered) < 3_000 and refused == {"witness.gone"}, "it was erased in the middle"
    await room.street.house.tick()
    assert not await room.blobs()


async def test_a_sweep_that_is_killed_goes_on(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "AT_ONCE", 2)
    house = room.street.house.tocsin
    assert house is not None
    filming = await room.has_begun()
    for number in range(7):
        await room.bring(filming, number, some_part())
    await room.erase(filming)
    moody = Moody(house)
    for mood in (Mood.NOT_DONE, Mood.DONE_BUT_UNANSWERED):
        moody.books.mood = mood
        with pytest.raises(EngineFailed):
            await jobs.sweep(unit=moody.books, blobs=moody.blobs)
    assert len(await room.blobs()) == 5
    assert await jobs.sweep(unit=house.witness, blobs=house.films) == 5
    assert not await room.blobs()


async def test_what_the_books_do_not_know_leaves_the_disk_a_week_after_a_start(room: Room) -> None:
    house = room.street.house.tocsin
    assert house is not None
    filming = await room.has_begun()
    part = some_part()
    await room.bring(filming, 0, part)
    stray = Part(FilmId(some()), 3, Hash(some(32)), size=16_384)
    await house.films.put(stray.name, some_part())
    await room.street.house.stop()
    await room.street.house.start()
    await room.street.house.tick()
    assert len(await room.blobs()) == 2
    room.street.clock.forward(hours=7 * 24)
    await room.street.house.tick()
    assert len(await room.blobs()) == 1
    assert await room.part(filming, 0) == part


async def test_a_town_made_again_has_no_parts_and_says_so_until_they_come_again(room: Room, tmp_path: Path) -> None:
    filming, part, house = await room.has_begun(), some_part(), room.street.house
    await room.bring_share(filming, 0)
    await room.bring(filming, 0, part)
    copy, again = tmp_path / "copy.tar", tmp_path / "again"
    assert await asyncio.to_thread(main, ["backup", "--data", str(house.data), str(copy)]) == 0
    await house.stop()
    assert await asyncio.to_thread(main, ["restore", str(copy), "--data", str(again)]) == 0
    house.data = again
    await house.start()
    assert await room.held(filming) == (0, set())
    assert await room.take_share(filming, 0) == filming.covered.envelopes[0]
    assert await code_of(room.part(filming, 0)) == "witness.unknown"
    assert await room.bring(filming, 0, part) == 1
    assert await room.part(filming, 0) == part


@pytest.mark.parametrize("kept", ["in the folder", "in a bucket"])
async def test_a_town_made_again_has_the_parts_that_outlived_its_house(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, kept: str
) -> None:
    settings: dict[str, Any] = {}
    if kept == "in a bucket":
        store: Store = request.getfixturevalue("store")
        for name, value in store.environment.items():
            monkeypatch.setenv(name, value)
        settings = {"blobs_url": f"s3://{store.bucket}/{some().hex()}", "test_profile": True}
    async with open_street(tmp_path / "town", preset=Preset.network, **settings) as street:
        room, house, again = Room(street), street.house, tmp_path / "again"
        await room.list_trustees()
        filming, erased, copy = await room.has_begun(), await room.has_begun(), tmp_path / "copy.tar"
        parts = [some_part(16_384 * size) for size in (1, 2, 3, 1)]
        for number in (0, 1, 3):
            await room.bring(filming, number, parts[number])
        await room.bring(erased, 0, parts[2])
        assert await asyncio.to_thread(main, ["backup", "--data", str(house.data), str(copy)]) == 0
        later = await room.has_begun()
        await room.bring(later, 0, parts[0])
        await room.bring(filming, 2, parts[2])
        await room.erase(erased)
        await house.tick()
        await house.stop()
        assert await asyncio.to_thread(main, ["restore", str(copy), "--data", str(again)]) == 0
        if kept == "in the folder":
            shutil.copy(house.data / "films.sqlite3", again)
        house.data = again
        await house.start()
        for _ in range(2):
            await house.tick()
        assert await room.held(filming) == (4, {0, 1, 2, 3})
        assert [await room.part(filming, number) for number in range(4)] == parts
        state = await room.state(filming)
        assert (state["parts"], state["bytes"]) == (4, sum(map(len, parts)))
        assert await room.held(erased) == (0, set()), "its bytes are gone, whatever the copy says"
        await room.begin(later, entry=await street.member("ana").entry())
        await house.stop()
        await house.start()
        await house.tick()
        assert await room.held(later) == (1, {0}), "which its phone began again"
        await room.line.close()


async def test_killed_while_parts_come_every_one_that_was_answered_is_there(room: Room) -> None:
    filming, answered, enough = await room.has_begun(), set[int](), asyncio.Event()
    parts = [some_part() for _ in range(60)]
    async with apart(room.street) as house:
        lines = [HouseLine(house.address) for _ in range(3)]

        async def bring(first: int) -> None:
            with suppress(NoLine):
                for number in range(first, len(parts), 3):
                    await room.bring(filming, number, parts[number], line=lines[first])
                    answered.add(number)
                    if len(answered) == 20:
                        enough.set()

        bringing = [asyncio.create_task(bring(first)) for first in range(3)]
        async with asyncio.timeout(60):
            await enough.wait()
        house.child.kill()
        await asyncio.gather(*bringing)
    assert 20 <= len(answered) < len(parts), "it was killed in the middle"
    await room.street.house.start()
    reached, held = await room.held(filming)
    assert answered <= held and reached == next(n for n in range(61) if n not in held)
    for number in held:
        assert await room.part(filming, number) == parts[number]
    for number, part in enumerate(parts):
        reached = await room.bring(filming, number, part)
    assert reached == len(parts)


async def test_on_a_full_disk_no_part_is_half_kept_and_with_room_again_it_is(room: Room, tmp_path: Path) -> None:
    filming, gate, part = await room.has_begun(), tmp_path / "room left", some_part()
    full = {"LD_PRELOAD": preloaded(FULL_DISK, into=tmp_path), "FULL_DISK": str(gate)}
    async with apart(room.street, **full) as house:
        line = HouseLine(house.address)
        first = some_part()
        assert await room.bring(filming, 0, first, line=line) == 1
        refused = 0
        for left in range(24):
            gate.write_text(str(left))
            try:
                assert await room.bring(filming, 1, part, line=line) == 2
                break
            except Refused as why:
                assert (why.code, why.status) == ("house.full", 503)
                refused += 1
            finally:
                gate.unlink(missing_ok=True)
            said = (await line.ask("GET", f"{filming.path}/parts")).json()
            assert (said["safe"], from_b64u(said["held"])) == (1, b"\1")
        assert refused > 1
        assert (await line.ask("GET", f"{filming.path}/parts/0")).body == first
        assert (await line.ask("GET", f"{filming.path}/parts/1")).body == part
        await line.close()
        await house.end()


async def test_a_part_that_hangs_on_a_dead_line_keeps_neither_itself_nor_others_waiting(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tocsin.witness.verbs.bring_part.OF_ONE_FILM", 2)
    filming, other, part = await room.has_begun(), await room.has_begun(), some_part()
    hanging = [await hangs(room, filming, number, part) for number in range(2)]
    assert await room.bring(other, 0, part) == 1
    with pytest.raises(Refused) as caught:
        for number in range(2, 1_000):
            await room.bring(filming, number, part)
    assert (caught.value.code, caught.value.retry_after_s) == ("witness.busy", 2)
    hanging[0][1].close()
    await hanging[0][1].wait_closed()
    while True:
        try:
            assert await room.bring(filming, 0, part) == 1
            break
        except Refused as why:
            assert why.code == "witness.busy"
    hanging[1][1].close()
    monkeypatch.setattr("tocsin.witness.door.films.PATIENCE_S", 0.05)
    answer, line = await hangs(room, other, 1, part)
    assert (await answer.readline()).split()[1] == b"408"
    line.close()
    assert await room.bring(other, 1, part) == 2


def test_guests_whose_parts_hang_leave_room_for_members() -> None:
    coming, lines = Coming(), ExitStack()
    guests, members = (
        [Film(FilmId(some()), lane, ends_hour=1, write_hash=None) for _ in range(OF_ALL)]
        for lane in (Lane.GUEST, Lane.MEMBER)
    )
    with lines:
        for film in guests[:OF_GUESTS]:
            lines.enter_context(coming.place(film))
        with pytest.raises(Refusal, match="busy"), coming.place(guests[OF_GUESTS]):
            pass
        for film in members[: OF_ALL - OF_GUESTS]:
            lines.enter_context(coming.place(film))
        with pytest.raises(Refusal, match="busy"), coming.place(members[-1]):
            pass
    with coming.place(guests[-1]), coming.place(members[-1]):
        pass


async def hangs(
    room: Room, filming: Filming, number: int, part: bytes
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A line on which half a part has come, and then nothing more."""
    reader, writer = await asyncio.open_connection("127.0.0.1", int(room.street.house.address.rpartition(":")[2]))
    head = (
        f"PUT {filming.path}/parts/{number}?hash={b64u(hash_of(part))} HTTP/1.1\r\nHost: house\r\n"
        f"Tocsin-Film: {b64u(filming.secret)}\r\nContent-Length: {len(part)}\r\n\r\n"
    )
    writer.write(head.encode() + part[: len(part) // 2])
    await writer.drain()
    return reader, writer


async def test_a_film_of_a_hundred_thousand_parts_is_listed_resumed_and_erased_in_pages(room: Room) -> None:
    """In the books, and by its names among the blobs, which is where it could be slow."""
    house = room.street.house.tocsin
    assert house is not None
    filming, last = await room.has_begun(), some_part()
    hashes = {number: Hash(some(32)) for number in range(1, MOST_PARTS)}
    there = [
        {"film_id": filming.film, "number": number, "part_hash": part_hash, "size": 16_384}
        for number, part_hash in hashes.items()
    ]
    async with house.database.writing() as transaction:
        await transaction.connection.execute(insert(PART), there)
    async with house.witness.writing() as books:
        film = await books.films.of(filming.film)
        assert film is not None
        await books.films.save(replace(film, parts=len(there), size=16_384 * len(there)))
    took: dict[str, float] = {}

    @asynccontextmanager
    async def within(seconds: float, what: str) -> AsyncIterator[None]:
        began = time.process_time()
        yield
        took[what] = time.process_time() - began
        assert took[what] < seconds, took

    async with within(2, "a late first part, behind which all others are safe"):
        assert await room.bring(filming, 0, last) == MOST_PARTS
    async with within(1, "the same again"):
        assert await room.bring(filming, 0, last) == MOST_PARTS
    async with within(2, "which parts are here"):
        said = await room.line.ask("GET", f"{filming.path}/parts")
        assert len(said.body) < 20_000 and set(from_b64u(said.json()["held"])) == {255}
    async with within(1, "a page of hashes"):
        page = await room.line.ask("GET", f"{filming.path}/hashes?from=99000")
        assert len(page.body) < 120_000 and len(page.json()["parts"]) == 1_000
    async with within(1, "a part in the middle, whose bytes are not here"):
        assert await code_of(room.part(filming, 50_000)) == "witness.unknown"
    names = [Part(filming.film, number, part_hash, size=16_384).name for number, part_hash in hashes.items()]
    await asyncio.to_thread(_put_all, room.street.house.data / "films.sqlite3", names)
    async with within(4, "a start that sees that nothing is missing"):
        assert await jobs.recount(unit=house.witness, blobs=house.films, coming=Coming()) == 0
    async with house.witness.writing() as books:
        for start in range(98_000, MOST_PARTS, 250):
            await books.parts.forget(await books.parts.after(filming.film, start=start, limit=250))
    async with within(8, "one that finds what a copy had forgotten"):
        assert await jobs.recount(unit=house.witness, blobs=house.films, coming=Coming()) == 2_000
    async with within(1, "erasing it"):
        await room.erase(filming)
    async with within(4, "one sweep"):
        assert await jobs.sweep(unit=house.witness, blobs=house.films) == jobs.A_TICK
    assert len(await room.blobs()) == MOST_PARTS - jobs.A_TICK


def _put_all(path: Path, names: list[str]) -> None:
    """With next to nothing in them: how long a part is costs the disk, not the books."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany("INSERT INTO blob (name, bytes) VALUES (?, x'00')", [(name,) for name in names])
