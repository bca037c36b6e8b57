"""What is written down of a film: 32 bytes and a receipt, and nothing that joins them to it."""

from pathlib import Path

import pytest
from sqlalchemy import select

from tests.aid.room import Room as AidRoom
from tests.aid.room import code_of, entries, some
from tests.street import Street, open_street
from tests.witness.room import Room, some_part
from tocsin.house.migrate import TABLES
from tocsin.keeping.model import RESTORED, Evidence, Lane
from tocsin.seals.film import read_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import from_b64u
from tocsin.terms.registry import Preset
from tocsin.witness.verbs.commit import AGAIN_S


async def rows_with(street: Street, value: bytes) -> set[str]:
    """In which tables these bytes stand."""
    assert street.house.tocsin is not None
    found = set[str]()
    async with street.house.tocsin.database.reading() as transaction:
        for table in (table for metadata in TABLES for table in metadata.sorted_tables):
            for row in await transaction.connection.execute(select(table)):
                if value in [each for each in row if isinstance(each, bytes)]:
                    found.add(table.name)
    return found


async def waiting(street: Street) -> int:
    """How many leaves of the next batches somebody brought."""
    assert street.house.tocsin is not None
    async with street.house.tocsin.keeping.reading() as books:
        return await books.waiting.count(before=2**40)


async def _written_down(street: Street) -> None:
    assert street.house.tocsin is not None
    while await waiting(street):
        street.clock.forward(seconds=10)
        await street.house.tocsin.ledger.beat()


async def test_a_film_gets_receipts_that_no_row_joins_to_it(room: Room) -> None:
    filming, thief, commitment = await room.has_begun(), room.films(), some(32)
    await room.bring(filming, 0, some_part())
    receipt = await room.commit(filming, commitment)
    assert receipt.startswith("tocsin.receipt/v1\n")
    assert await rows_with(room.street, commitment) == {"ledger_waiting"}
    assert await rows_with(room.street, filming.film) == {"film", "film_part"}
    assert await code_of(room.commit(filming, some(32))) == "witness.busy"
    assert (await room.commit(filming, commitment)) == receipt, "whose answer got lost, while it waits"
    thief.covered = filming.covered
    assert await code_of(room.commit(thief, some(32))) == "witness.wrong_secret"
    assert await code_of(room.commit(room.films(), some(32))) == "witness.unknown"
    await room.erase(filming)
    assert await code_of(room.commit(filming, some(32))) == "witness.gone"


async def test_a_film_has_no_more_receipts_than_parts_but_for_two_that_got_lost(room: Room) -> None:
    filming, other = await room.has_begun(), await room.has_begun()

    async def commits(times: int) -> None:
        for _ in range(times):
            await room.commit(filming, some(32))
            room.street.clock.forward(seconds=AGAIN_S)

    await commits(2)
    assert await code_of(room.commit(filming, some(32))) == "witness.busy"
    for number in (0, 1):
        await room.bring(filming, number, some_part())
    await commits(2)
    assert await code_of(room.commit(filming, some(32))) == "witness.busy"
    await room.bring(filming, 7, some_part())
    await commits(1)
    await room.commit(other, some(32))


async def test_what_guests_say_waits_among_guests(tmp_path: Path) -> None:
    async with open_street(tmp_path / "town", preset=Preset.network) as street:
        room, commitments = Room(street), [some(32), some(32)]
        await room.list_trustees()
        async for entry in entries(AidRoom(street), 1):
            films = [await room.has_begun(), await room.has_begun(entry=entry)]
        for film, commitment in zip(films, commitments, strict=True):
            await room.commit(film, commitment)
        assert street.house.tocsin is not None
        async with street.house.tocsin.keeping.reading() as books:
            assert await books.waiting.count_of(Lane.GUEST) == 1
        await room.line.close()


async def test_a_trustee_has_an_opening_written_down_and_nobody_else(room: Room) -> None:
    keeper, other, commitment = room.keepers[0], room.keepers[1], some(32)
    assert await code_of(room.commit_opening(keeper, commitment)) == "witness.closed"
    for each in (keeper, other):
        await room.open_session(each)
    assert (await room.commit_opening(keeper, commitment)).startswith("tocsin.receipt/v1\n")
    assert await code_of(room.commit_opening(keeper, some(32))) == "witness.busy"
    await room.commit_opening(other, some(32))
    assert await rows_with(room.street, commitment) == {"ledger_waiting"}


async def test_who_erases_gets_a_receipt_for_the_tombstone_that_came_first(room: Room) -> None:
    filming = await room.has_begun()
    first = (await room.erase(filming)).json()
    tombstone = from_b64u(first["tombstone"])
    assert read_tombstone(tombstone).secret == filming.erase_secret
    assert await rows_with(room.street, hash_of(tombstone)) == {"ledger_waiting"}
    room.street.clock.forward(minutes=5)
    again = (await room.erase(filming)).json()
    assert again["tombstone"] == first["tombstone"], "whatever comes later"
    await _written_down(room.street)
    for _ in range(2):
        assert (await room.erase(filming)).json() == {"tombstone": first["tombstone"], "receipt": ""}, "it is there"
        assert await rows_with(room.street, hash_of(tombstone)) == {"ledger_entry", "ledger_said"}
    over = await room.has_begun(hours=1)
    room.street.clock.forward(hours=2)
    await room.street.house.tick()
    assert (await room.erase(over)).json() == {"tombstone": "", "receipt": ""}


async def test_only_who_may_erase_has_anything_written_down(room: Room) -> None:
    filming, thief = await room.has_begun(), room.films()
    before = await waiting(room.street)
    await room.erase(filming)
    for _ in range(3):
        room.street.clock.forward(minutes=2)
        assert await code_of(room.erase(filming, secret=some())) == "witness.wrong_secret"
        assert await code_of(room.erase(filming, secret=thief.erase_secret)) == "witness.wrong_secret"
    assert await waiting(room.street) == before + 1


async def test_a_ledger_that_takes_nothing_more_keeps_nothing_from_being_erased(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    filming = await room.has_begun()
    monkeypatch.setattr("tocsin.keeping.model.MOST_WAITING", 0)
    assert await code_of(room.commit(filming, some(32))) == "ledger.busy"
    assert (await room.erase(filming)).json()["receipt"]
    assert await code_of(room.state(filming)) == "witness.gone"


async def test_while_the_ledger_stands_still_a_film_is_erased_and_written_down_later(room: Room) -> None:
    filming, before = await room.has_begun(), await waiting(room.street)
    await _evidence(room.street, stands_still=True)
    assert await code_of(room.commit(filming, some(32))) == "ledger.halted"
    said = (await room.erase(filming)).json()
    assert said["tombstone"] and not said["receipt"]
    assert await code_of(room.state(filming)) == "witness.gone"
    await _evidence(room.street, stands_still=False)
    assert (await room.erase(filming)).json()["receipt"]
    assert await waiting(room.street) == before + 1


async def _evidence(street: Street, *, stands_still: bool) -> None:
    """What a restored house finds, and what its cosigners' answer settles."""
    assert street.house.tocsin is not None
    async with street.house.tocsin.keeping.writing() as books:
        await books.evidence.drop(RESTORED)
        if stands_still:
            await books.evidence.add(Evidence(RESTORED, "", one=b"", other=b""))
