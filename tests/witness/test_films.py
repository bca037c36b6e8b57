"""What a house does with films, at its door."""

from pathlib import Path

import pytest

from tests.aid.room import Room as AidRoom
from tests.aid.room import code_of, entries, some
from tests.street import open_street
from tests.witness.room import HOURS, Room, begun, letter, some_part, trustees_of
from tocsin.seals.film import write_cover
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import NO_TRUSTEES
from tocsin.terms.b64 import b64u
from tocsin.terms.registry import Preset
from tocsin.witness import model
from tocsin_kit.actors.line import Refused


async def test_what_was_filmed_is_safe_part_by_part_in_whatever_order_it_comes(room: Room) -> None:
    filming = await room.has_begun()
    parts = [filming.next_part() for _ in range(5)]
    assert await room.bring(filming, 0, parts[0]) == 1
    assert await room.bring(filming, 3, parts[3]) == 1
    assert await room.bring(filming, 2, parts[2]) == 1
    assert await room.held(filming) == (1, {0, 2, 3})
    assert await room.bring(filming, 1, parts[1]) == 4
    assert await room.bring(filming, 4, parts[4]) == 5
    assert [await room.part(filming, n) for n in range(5)] == parts
    state = await room.state(filming)
    assert (state["parts"], state["safe"], state["bytes"]) == (5, 5, sum(map(len, parts)))
    listed = (await room.line.ask("GET", f"{filming.path}/hashes?from=3")).json()
    assert [(each["number"], each["hash"]) for each in listed["parts"]] == [
        (n, b64u(hash_of(parts[n]))) for n in (3, 4)
    ]
    assert listed["more"] is False


async def test_the_same_again_changes_nothing_and_nothing_takes_anothers_place(room: Room) -> None:
    filming, other = await room.has_begun(), room.films()
    entry = await room.street.member("ana").entry()
    ends = await room.begin(filming, entry={})
    assert await room.begin(filming, entry={}, hours=3) == ends, "a second one needs no entry and moves no clock"
    other.covered = filming.covered
    assert await code_of(room.begin(other, entry=entry)) == "witness.exists"
    assert await code_of(room.begin(filming, entry=entry, cover=write_cover(room.films().covered.cover))) == (
        "witness.malformed"
    )
    part = filming.next_part()
    for _ in range(3):
        assert await room.bring(filming, 0, part) == 1
    assert await code_of(room.bring(filming, 0, some_part())) == "witness.exists"
    assert await room.part(filming, 0) == part
    assert (await room.state(filming))["parts"] == 1
    await room.begin(room.films(), entry=entry)


async def test_only_who_began_a_film_adds_to_it(room: Room) -> None:
    filming, thief = await room.has_begun(), room.films()
    thief.covered = filming.covered
    assert await code_of(room.bring(thief, 0, some_part())) == "witness.wrong_secret"
    assert await code_of(room.bring_share(thief, 0)) == "witness.wrong_secret"
    assert await code_of(room.set_clock(thief, 1)) == "witness.wrong_secret"
    assert await code_of(room.erase(filming, secret=thief.secret)) == "witness.wrong_secret"
    assert await code_of(room.bring(room.films(), 0, some_part())) == "witness.unknown"
    assert await code_of(room.state(room.films())) == "witness.unknown"
    assert await room.held(filming) == (0, set())


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (b"what was filmed, in clear" * 1_000, "witness.wrong_size"),
        (b"\x1a\x45\xdf\xa3 what was filmed, in clear".ljust(16_384, b"\0"), "envelope.malformed"),
        (some_part()[:-1], "witness.wrong_size"),
        (b"", "witness.wrong_size"),
        (letter()[4:].ljust(16_384, b"\0"), "envelope.wrong_slots"),
        (some_part().replace(b"-> X25519", b"-> scrypt", 1), "envelope.wrong_slots"),
        (some_part(262_144 + 16_384), "body.too_large"),
    ],
    ids=["clear", "clear, padded", "cut", "nothing", "eight recipients", "a password", "too long"],
)
async def test_nothing_that_is_not_sealed_as_a_part_stays(room: Room, part: bytes, code: str) -> None:
    filming = await room.has_begun()
    assert await code_of(room.bring(filming, 0, part)) == code
    assert not await room.blobs()
    assert await room.held(filming) == (0, set())


async def test_a_part_is_what_it_says(room: Room) -> None:
    filming = await room.has_begun()
    assert await code_of(room.bring(filming, 0, some_part(), part_hash=hash_of(b"other"))) == "witness.wrong_hash"
    assert await room.held(filming) == (0, set())
    for number in (-1, 100_000):
        assert await code_of(room.bring(filming, number, some_part())) in {"http.malformed", "http.not_found"}
    assert await room.bring(filming, 99_999, some_part()) == 0


async def test_shares_are_those_of_the_cover_and_it_is_counted_that_one_was_asked_for(room: Room) -> None:
    filming, other = await room.has_begun(), room.films()
    assert await code_of(room.take_share(filming, 0)) == "witness.unknown"
    for number in range(5):
        await room.bring_share(filming, number)
    await room.bring_share(filming, 4)
    assert await code_of(room.bring_share(filming, 0, other.covered.envelopes[0])) == "witness.other_share"
    assert await code_of(room.bring_share(filming, 1, filming.covered.envelopes[0])) == "witness.other_share"
    assert await code_of(room.bring_share(filming, 5, filming.covered.envelopes[0])) == "witness.other_share"
    assert (await room.state(filming))["asked"] == 0
    assert await room.take_share(filming, 2) == filming.covered.envelopes[2]
    assert (await room.state(filming))["asked"] == 1


async def test_a_film_is_kept_as_long_as_she_says_and_no_longer_than_the_book_allows(room: Room) -> None:
    hour = room.street.clock() // 3600
    long, short = room.films(), room.films()
    assert await room.begin(long, hours=10 * HOURS) == hour + HOURS + 1
    assert await room.begin(short, hours=2) == hour + 3
    parts = {id(film): some_part() for film in (long, short)}
    for film in (long, short):
        await room.bring(film, 0, parts[id(film)])
        await room.bring_share(film, 0)
    assert await room.set_clock(short, 2) == hour + 3
    room.street.clock.forward(hours=3)
    for doing in (room.state(short), room.part(short, 0), room.take_share(short, 0), room.bring(short, 1, some_part())):
        assert await code_of(doing) == "witness.gone"
    await room.street.house.tick()
    assert not room.on_disk(parts[id(short)]) and not room.on_disk(short.covered.envelopes[0])
    assert not room.on_disk(write_cover(short.covered.cover))
    assert await room.part(long, 0) == parts[id(long)]
    assert await code_of(room.begin(short)) == "witness.gone"


async def test_a_clock_that_was_set_destroys_nothing_sooner_than_was_said(room: Room) -> None:
    """Who takes the phone while it films has what adds to the film, not what erases it."""
    hour, filming = room.street.clock() // 3600, await room.has_begun(hours=48)
    part = some_part()
    await room.bring(filming, 0, part)
    assert await room.set_clock(filming, 1) == hour + 49
    assert await room.set_clock(filming, 50) == hour + 51
    await room.list_trustees(NO_TRUSTEES)
    assert await room.set_clock(filming, 1) == hour + 51, "where the book has no hours either"
    room.street.clock.forward(hours=50)
    await room.street.house.tick()
    assert await room.part(filming, 0) == part


async def test_whoever_filmed_erases_it_and_nothing_of_it_is_left(room: Room) -> None:
    filming, stays = await room.has_begun(), await room.has_begun()
    parts = [some_part() for _ in range(3)]
    for number, part in enumerate(parts):
        await room.bring(filming, number, part)
    await room.bring(stays, 0, parts[0])
    for number in range(5):
        await room.bring_share(filming, number)
    assert room.on_disk(parts[1])
    assert await code_of(room.erase(filming, about=stays)) == "witness.malformed"
    for _ in range(2):
        await room.erase(filming)
    for doing in (
        room.state(filming),
        room.part(filming, 0),
        room.held(filming),
        room.take_share(filming, 0),
        room.bring(filming, 0, parts[0]),
        room.bring_share(filming, 0),
        room.begin(filming),
        room.set_clock(filming, 3),
    ):
        assert await code_of(doing) == "witness.gone"
    await room.street.house.tick()
    assert not room.on_disk(parts[1]) and not room.on_disk(write_cover(filming.covered.cover))
    assert not any(room.on_disk(each) for each in filming.covered.envelopes)
    assert await room.part(stays, 0) == parts[0], "of another film the same bytes stay"
    room.street.clock.forward(hours=61 * 24)
    await room.street.house.tick()
    assert not room.on_disk(filming.film)


async def test_a_town_without_trustees_films_nothing_and_who_has_left_still_gets_her_share(room: Room) -> None:
    before = await room.has_begun()
    await room.bring_share(before, 0)
    await room.list_trustees(NO_TRUSTEES)
    assert await code_of(room.has_begun()) == "witness.nobody"
    assert await room.bring(before, 0, some_part()) == 1
    assert await room.take_share(before, 0) == before.covered.envelopes[0]


async def test_films_leave_room_and_those_of_guests_most_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_street(tmp_path / "town", preset=Preset.network, film_mib=1) as street:
        room = Room(street)
        await room.list_trustees()
        async for entry in entries(AidRoom(street), 1):
            hers, guests = await room.has_begun(), await room.has_begun(entry=entry)
        assert await room.bring(guests, 0, some_part(262_144)) == 1
        assert await code_of(room.bring(guests, 1, some_part())) == "witness.full"
        part = some_part(262_144)
        for number in range(2):
            await room.bring(hers, number, some_part(262_144))
        assert await room.bring(hers, 2, part) == 3
        assert await code_of(room.bring(hers, 3, some_part())) == "witness.full"
        assert await room.bring(hers, 2, part) == 3, "what is here is said to be here"
        await room.erase(guests)
        assert await room.bring(hers, 3, some_part()) == 4
        monkeypatch.setattr("tocsin.house.chosen.SPARE_BYTES", 1 << 60)
        assert await code_of(room.bring(hers, 4, some_part())) == "witness.full"
        await room.street.report("ana")
        await room.line.close()


async def test_there_are_so_many_films_and_no_more(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(model.FILMS_MOST, "member", 2)
    first = await room.has_begun()
    await room.has_begun()
    assert await code_of(room.has_begun()) == "witness.full"
    await room.erase(first)
    await room.has_begun()


async def test_a_film_needs_an_entry(room: Room) -> None:
    assert await code_of(room.has_begun(entry={})) == "entry.missing"
    assert await code_of(room.has_begun(entry={"Tocsin-Ticket": b64u(some())})) == "ticket.unknown"


async def test_nobody_reads_a_film_by_guessing(room: Room) -> None:
    with pytest.raises(Refused) as caught:
        await room.state(begun(trustees_of(*room.keepers), at=room.street.clock()))
    assert (caught.value.status, caught.value.code) == (404, "witness.unknown")
