"""A second copy of a town's films in another house: fetched as it grows, obeyed where it is erased, proven."""

from __future__ import annotations

import asyncio
import time
from argparse import Namespace
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import select, update

from tests.keeping.test_two_houses import keys_of
from tests.witness.houses import mirrored, troubles, two_houses
from tests.witness.room import Filming, Room, some_part
from tocsin.house.doctor import examine
from tocsin.house.troubles import FILMS_MISSING, MIRROR_FULL, MIRROR_LATE, MIRROR_SILENT, MIRROR_UNPROVEN
from tocsin.ledger import vkey
from tocsin.seals import mirror
from tocsin.seals.film import read_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.witness.store import COPY, FILM, PROOF, READER
from tocsin_kit.actors.line import Refused
from tocsin_kit.keys import SigningKey
from tocsin_kit.witness import command

Two = tuple[Room, Room]


@pytest_asyncio.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    async with two_houses(tmp_path) as ready:
        yield ready


async def filmed(room: Room, *parts: bytes, shares: int = 5) -> Filming:
    filming = await room.has_begun()
    for number in range(shares):
        await room.bring_share(filming, number)
    for number, part in enumerate(parts):
        await room.bring(filming, number, part)
    return filming


async def test_everything_of_a_film_is_at_two_houses_and_follows_as_it_grows_and_nobody_else_adds_to_it(
    two: Two,
) -> None:
    here, there = two
    parts = [some_part(16_384 * size) for size in (1, 16, 2)]
    filming = await filmed(here, parts[0], shares=2)
    await here.bring(filming, 2, parts[2])
    await mirrored(there)
    assert (await there.held(filming)) == (1, {0, 2})
    await here.bring(filming, 1, parts[1])
    for number in range(2, 5):
        await here.bring_share(filming, number)
    await mirrored(there)
    assert [await there.part(filming, number) for number in range(3)] == parts
    for number in range(5):
        assert await there.take_share(filming, number) == filming.covered.envelopes[number]
    assert (await here.state(filming))["asked"] == 0, "a second copy is no trustee's asking"
    assert (await here.state(filming))["ends"] == (await there.state(filming))["ends"]
    assert troubles(there) == troubles(here) == set()

    with pytest.raises(Refused) as refused:
        await there.bring(filming, 3, some_part())
    assert refused.value.code == "witness.wrong_secret"
    assert there.street.house.tocsin is not None
    async with there.street.house.tocsin.witness.reading() as books:
        assert await books.films.sizes() == (0, 0), "it takes no room of that house's own films"


async def test_an_erased_film_goes_from_both_and_the_other_house_proves_it(
    two: Two, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, there = two
    filming, stays = await filmed(here, some_part()), await filmed(here, some_part())
    await mirrored(there)
    assert len(await there.blobs()) == 2
    await here.erase(filming)
    await mirrored(there)
    assert [each.split("/")[1] for each in await there.blobs()] == [stays.film.hex()]
    with pytest.raises(Refused) as gone:
        await there.state(filming)
    assert gone.value.code == "witness.gone"

    said = (await here.line.ask("GET", f"{filming.path}/gone")).json()
    tombstone = from_b64u(said["tombstone"])
    assert read_tombstone(tombstone).film == filming.film
    cosigner = vkey.read((await keys_of(there.street))["cosigner"])
    assert said["mirrors"] == [cosigner.name]
    ((name, proof),) = [(each["mirror"], from_b64u(each["proof"])) for each in said["proofs"]]
    verified = mirror.verify_gone(proof, town=here.street.founder.town, keys=(cosigner.key,))
    assert name == cosigner.name
    assert (verified.gone.film, verified.gone.tombstone) == (filming.film, hash_of(tombstone))

    slip = tmp_path / "slip.txt"
    slip.write_text(f"{command.SLIP} {b64u(filming.film)} {b64u(filming.erase_secret)}\n")
    asked = Namespace(slip=slip, house=here.street.house.address, yes=True)
    assert await command.erase(asked, now=here.street.clock) == 0
    at_that_house = there.street.house.address.partition("//")[2]
    assert f"{at_that_house} had a copy, and has signed that it is gone: 20" in capsys.readouterr().out
    kept = slip.with_name("slip.txt.erased").read_text()
    assert kept.splitlines()[1:3] == [f"{command.GONE} {b64u(proof)}", ""]
    assert here.street.house.tocsin is not None
    async with here.street.house.tocsin.database.writing() as transaction:
        false = mirror.sign_gone(verified.gone, town=here.street.founder.town, signer=SigningKey.make())
        await transaction.connection.execute(update(PROOF).values(proof=false))
    assert await command.erase(asked, now=here.street.clock) == 0
    out = capsys.readouterr().out
    assert f"{at_that_house} has a copy and has not yet shown that it is gone there. It was erased here 20" in out
    assert command.GONE not in slip.with_name("slip.txt.erased").read_text()
    assert here.street.house.tocsin is not None
    async with here.street.house.tocsin.database.writing() as transaction:
        await transaction.connection.execute(update(READER).values(reader="Gone\x1b[2J everywhere"))
    assert await command.erase(asked, now=here.street.clock) == 0
    out = capsys.readouterr().out
    assert "A house that the town's book does not list" in out and "everywhere" not in out
    assert here.street.house.tocsin is not None
    async with here.street.house.tocsin.database.writing() as transaction:
        await transaction.connection.execute(update(READER).values(reader=cosigner.name))
    assert here.street.house.tocsin is not None
    async with here.street.house.tocsin.database.writing() as transaction:
        await transaction.connection.execute(update(PROOF).values(proof=proof))

    assert there.street.house.tocsin is not None
    there.street.clock.forward(seconds=60)
    await there.street.house.tocsin.ledger.beat()
    async with there.street.house.tocsin.keeping.reading() as books:
        size = await books.entries.size()
        assert mirror.leaf_of(proof) in await books.entries.between(0, size)
    await mirrored(there, turns=2)
    assert (await here.line.ask("GET", f"{filming.path}/gone")).json() == said, "once is enough"

    early, hers = await filmed(here, some_part()), await filmed(here, some_part())
    await here.erase(early)
    await mirrored(there)
    assert (await here.line.ask("GET", f"{early.path}/gone")).json()["proofs"], "of one that was never fetched, too"
    await there.erase(hers)
    await there.street.house.tick()
    assert [each.split("/")[1] for each in await there.blobs()] == [stays.film.hex()], (
        "whoever filmed needs her house for it not"
    )

    for room in (here, there):
        room.street.clock.forward(hours=31 * 24)
        await room.street.house.tick()
        room.street.clock.forward(hours=62 * 24)
        await room.street.house.tick()
        assert room.street.house.tocsin is not None
        async with room.street.house.tocsin.database.reading() as transaction:
            for table in (FILM, COPY, PROOF, READER):
                assert not (await transaction.connection.execute(select(table))).all(), table


async def test_a_clock_ends_both_and_is_set_later_at_both(two: Two) -> None:
    here, there = two
    filming = await here.has_begun(hours=5)
    await mirrored(there)
    first = (await there.state(filming))["ends"]
    later = await here.set_clock(filming, 9)
    await mirrored(there)
    assert (await there.state(filming))["ends"] == later > first
    there.street.clock.forward(hours=10)
    with pytest.raises(Refused) as gone:
        await there.state(filming)
    assert gone.value.code == "witness.gone"


async def test_the_copy_keeps_to_its_room_and_obeys_all_the_same(tmp_path: Path) -> None:
    async with two_houses(tmp_path, mirror_mib=1) as (here, there):
        filming = await filmed(here, *(some_part(262_144) for _ in range(6)))
        await mirrored(there, turns=2)
        assert (await there.state(filming))["bytes"] == 1 << 20
        assert troubles(there) == {MIRROR_FULL}
        await here.erase(filming)
        await mirrored(there)
        assert await there.blobs() == []
        await mirrored(there)
        assert troubles(there) == set()


async def test_both_operators_see_who_is_silent_who_is_late_and_what_nobody_proved(two: Two) -> None:
    here, there = two
    filming = await filmed(here, some_part())
    await mirrored(there)
    await here.erase(filming)
    await here.street.house.stop()
    await mirrored(there)
    assert MIRROR_SILENT in troubles(there)
    await here.street.house.start()
    for street in (here.street, there.street):
        street.clock.forward(hours=26)
    await mirrored(here)
    assert troubles(here) == {MIRROR_LATE, MIRROR_UNPROVEN}
    assert here.street.house.tocsin is not None
    said: list[str] = []
    config = replace(here.street.house.tocsin.config, clock_offset_s=here.street.clock() - int(time.time()))
    await asyncio.to_thread(examine, config, say=said.append)
    name = vkey.read((await keys_of(there.street))["cosigner"]).name
    assert any(name in each and each.startswith("LOOK") and "26 hours ago" in each for each in said)
    await mirrored(there)
    await mirrored(here)
    assert troubles(here) == troubles(there) == set()


async def test_what_the_disk_lost_or_damaged_comes_back_from_the_other_house(two: Two) -> None:
    here, there = two
    parts = [some_part() for _ in range(3)]
    filming = await filmed(here, *parts)
    await mirrored(there)
    assert here.street.house.tocsin is not None
    kept = here.street.house.tocsin.films
    lost, damaged, _ = sorted(await here.blobs())
    for name in (lost, damaged):
        await kept.drop(name)
    await kept.put(damaged, bytes(16_384))
    await there.street.house.stop()
    await mirrored(here)
    assert FILMS_MISSING in troubles(here)
    assert (await here.state(filming))["lost"] == 2, "whoever filmed is told"
    await there.street.house.start()
    await mirrored(here)
    assert [await here.part(filming, number) for number in range(3)] == parts
    assert troubles(here) == set()
    assert (await here.state(filming))["lost"] == 0


async def test_only_a_cosigner_of_this_town_lists_its_films(two: Two) -> None:
    here, there = two
    await filmed(here, some_part())
    at, town = here.street.clock.now(), here.street.founder.town
    assert there.street.house.tocsin is not None
    hers, stranger = there.street.house.tocsin.ledger.cosigner, SigningKey.make()
    shown = {
        "nothing": None,
        "no signature": "Mirror AAAA",
        "a stranger's": mirror.sign_opening(at=at, town=town, signer=stranger),
        "of another town": mirror.sign_opening(at=at, town=type(town)(bytes(16)), signer=hers),
    }
    for what, signed in shown.items():
        said = f"Mirror {b64u(signed)}" if isinstance(signed, bytes) else signed
        with pytest.raises(Refused) as refused:
            headers = {} if said is None else {"Authorization": said}
            await here.line.ask("GET", "/api/witness/mirror/films", headers=headers)
        assert refused.value.status in (400, 401), what
    old = mirror.sign_opening(at=type(at)(at - 301), town=town, signer=hers)
    with pytest.raises(Refused) as stale:
        await here.line.ask("GET", "/api/witness/mirror/films", headers={"Authorization": f"Mirror {b64u(old)}"})
    assert stale.value.code == "mirror.stale"
