"""Every column says why it stays and when it goes, and goes."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import Table, func, select

from tests.aid.room import a_helped_day
from tests.street import Street, open_street
from tests.witness.room import a_filmed_day
from tocsin.house.migrate import APART, TABLES
from tocsin.terms.registry import Preset

TOWN_TABLES: Sequence[Table] = [table for metadata in TABLES for table in metadata.sorted_tables]
EVERY_TABLE = [*TOWN_TABLES, *(table for metadata in APART for table in metadata.sorted_tables)]
WITH_THE_TOWN = {"roster", "epoch", "pass", "ledger_entry", "ledger_said", "ledger_checkpoint"}
PLACES = ("cell", "lat", "lon", "radius", "place", "address", "ip", "name_of", "phone", "mail", "agent")


@pytest.mark.parametrize("table", EVERY_TABLE, ids=lambda table: table.name)
def test_every_column_says_why_it_stays_and_when_it_goes(table: Table) -> None:
    for column in table.columns:
        assert column.info.get("kept"), column
        assert column.info.get("dies"), column


def test_no_column_says_where_or_who_anybody_is() -> None:
    named = {f"{table.name}.{column.name}" for table in EVERY_TABLE for column in table.columns}
    assert not [each for each in named if any(word in each.split(".")[1].split("_") for word in PLACES)]


def test_no_column_keeps_an_exact_time() -> None:
    """Hours and minutes only, and minutes only of what is public or gone within minutes; or of what somebody asked to
    have held until then, which is the one thing of hers that a house has to know.
    """
    minutes = {
        f"{table.name}.{column.name}" for table in EVERY_TABLE for column in table.columns if "minute" in column.name
    }
    assert minutes == {
        "alert.ends_minute",
        "checked.ends_minute",
        "feed.dies_minute",
        "invite.expires_minute",
        "roster.seen_minute",
        "incident.lease_minute",
        "incident.eta_minutes",
        "attestation.sent_minute",
        "ring.ends_minute",
        "aid_letter.opens_minute",
        "aid_letter.ends_minute",
    }
    assert not [column for table in EVERY_TABLE for column in table.columns if "second" in column.name]


async def test_every_clock_ends(street: Street) -> None:
    """After the main walk, a day of aid, one of filming and six weeks only the town's own book, its epoch and its
    members' passes are left, and for sixty days more that a film's number was used.
    """
    await street.warned()
    await street.all_clear()
    await a_helped_day(street)
    await a_filmed_day(street)
    before = await _rows(street)
    assert {"alert", "feed", "sighting", "incident", "attestation", "note", "window", "invite"} <= _filled(before)
    assert {"aid_record", "aid_letter", "film", "film_part", "film_share", "film_case"} <= _filled(before)
    street.clock.forward(hours=42 * 24)
    await street.house.tick()
    after = await _rows(street)
    assert _filled(after) - {"feed", "fact", "window", "film"} == WITH_THE_TOWN
    assert after["feed"] == after["roster"]
    assert street.house.tocsin is not None
    assert not [name async for name in street.house.tocsin.films.names("films")]
    street.clock.forward(hours=61 * 24)
    await street.house.tick()
    assert "film" not in _filled(await _rows(street))


async def test_clocks_end_one_after_the_other(tmp_path: Path) -> None:
    async with open_street(tmp_path / "town", preset=Preset.network) as street:
        await street.warned()
        gone_after: dict[int, set[str]] = {}
        was = _filled(await _rows(street))
        for hours in (7, 24, 24 * 8, 24 * 19):
            street.clock.forward(hours=hours)
            await street.house.tick()
            now = _filled(await _rows(street))
            gone_after[hours] = was - now
            was = now
    assert "sighting" in gone_after[7] | gone_after[24]
    assert {"incident", "attestation", "note"} <= gone_after[7] | gone_after[24]
    assert {"alert", "ticket", "letter"} <= gone_after[24 * 8]
    assert {"window", "invite"} <= gone_after[24 * 19]


async def test_what_was_deleted_is_not_in_the_files(street: Street) -> None:
    draft = await street.report()
    assert street.house.tocsin is not None
    assert draft.sighting_id in _bytes_on_disk(street.house.data)
    street.clock.forward(hours=30)
    await street.house.tick()
    assert draft.sighting_id not in _bytes_on_disk(street.house.data)


async def _rows(street: Street) -> dict[str, int]:
    assert street.house.tocsin is not None
    async with street.house.tocsin.database.reading() as transaction:
        return {
            table.name: (await transaction.connection.execute(select(func.count()).select_from(table))).scalar_one()
            for table in TOWN_TABLES
        }


def _filled(rows: dict[str, int]) -> set[str]:
    return {name for name, count in rows.items() if count}


def _bytes_on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file())
