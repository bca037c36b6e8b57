"""No two rows join a pass, a ticket, a sighting, an incident, a film and who asks for one: neither by a column nor by a value."""

from itertools import combinations

from sqlalchemy import LargeBinary, select

from tests.aid.room import a_helped_day
from tests.street import Street
from tests.witness.room import a_filmed_day
from tocsin.aid.store import METADATA as AID
from tocsin.house.migrate import APART as ENDPOINTS
from tocsin.house.migrate import TABLES

APART = {
    "pass": {"pass_hash", "invite_hash"},
    "ticket": {"ticket_hash"},
    "sighting": {"sighting_id"},
    "letter": {"pigeonhole_id", "slot"},
    "incident": {"incident_id", "claim", "note_id", "payload_hash"},
    "aid_record": {"record_id", "erase_hash"},
    "film": {"film_id", "write_hash", "part_hash"},
    "film_case": {"case_id", "close_hash"},
}
"""A held letter of aid has a pigeonhole's numbers, as a letter has; no value stands in both (below)."""


def test_no_table_has_columns_of_two() -> None:
    for metadata in TABLES:
        for table in metadata.sorted_tables:
            columns = {column.name for column in table.columns}
            touched = [what for what, names in APART.items() if columns & names and what != table.name]
            owns = {table.name} & set(APART)
            assert len(set(touched) | owns) <= 1, (table.name, touched)
            assert not table.foreign_keys


def test_endpoints_lie_in_a_file_of_their_own_and_share_no_column_with_the_town() -> None:
    town = {column.name for metadata in TABLES for table in metadata.sorted_tables for column in table.columns}
    endpoints = {table.name: table for metadata in ENDPOINTS for table in metadata.sorted_tables}
    assert {column.name for column in endpoints["endpoint"].columns} == {"name", "sealed"}
    assert endpoints["endpoint"].dialect_options["sqlite"]["with_rowid"] is False
    assert {column.name for table in endpoints.values() for column in table.columns} & town <= {"name", "number", "ends_minute"}


def test_private_rows_are_not_numbered_in_order() -> None:
    """A row number would say what came after what."""
    tables = {table.name: table for metadata in TABLES for table in metadata.sorted_tables}
    for name in ("pass", "ticket", "sighting", "letter", "incident", "attestation", "half_signed", "note", "invite",
                 "aid_record", "aid_letter", "film", "film_part", "film_share", "film_case", "film_copy", "film_proof", "ledger_waiting"):  # fmt: skip
        assert tables[name].dialect_options["sqlite"]["with_rowid"] is False, name


async def test_no_row_of_aid_says_what_another_is_about(street: Street) -> None:
    """A need, the trip that meets it, the volunteer who drives it: of each value there is one row, and nothing else is
    the same but what is the same of all of its kind.
    """
    await a_helped_day(street)
    assert street.house.tocsin is not None
    async with street.house.tocsin.database.reading() as transaction:
        for table in AID.sorted_tables:
            rows = (await transaction.connection.execute(select(table))).all()
            assert len(rows) > 2
            for column in table.columns:
                values = [row._mapping[column.name] for row in rows]
                told = [value for value in values if isinstance(value, bytes) and value]
                assert len(set(told)) == len(told), column
            shared = {"version", "state", "lane", "is_large", "ends_hour", "trash_hour", "change"}
            shared |= {"opens_minute", "ends_minute", "from_guest", "is_once", "is_empty", "wrong", "rings"}
            assert {c.name for c in table.columns if not isinstance(c.type, LargeBinary)} <= shared


async def test_no_value_stands_in_two_of_them(street: Street) -> None:
    await street.warned()
    await street.report("dana")
    await street.member("ana").stock_tickets(4)
    await a_helped_day(street)
    await a_filmed_day(street)
    assert street.house.tocsin is not None
    values: dict[str, set[bytes]] = {}
    async with street.house.tocsin.database.reading() as transaction:
        for metadata in TABLES:
            for table in metadata.sorted_tables:
                for row in await transaction.connection.execute(select(table)):
                    found = {value for value in row if isinstance(value, bytes) and len(value) >= 4}
                    values.setdefault(table.name, set()).update(found)
    rooms = {
        "pass": values["pass"],
        "ticket": values["ticket"],
        "sighting": values["sighting"],
        "letter": values.get("letter", set()),
        "incident": values["incident"] | values["attestation"] | values.get("note", set()),
        "aid_record": values["aid_record"],
        "aid_letter": values["aid_letter"],
        "film": values["film"] | values["film_part"] | values["film_share"],
        "film_case": values["film_case"],
    }
    assert all(rooms[name] for name in rooms if name != "letter")
    for one, other in combinations(rooms, 2):
        assert not rooms[one] & rooms[other], (one, other)
        whole = b"\x00".join(sorted(rooms[other]))
        assert not [value for value in rooms[one] if len(value) <= 32 and value in whole], (one, other)
