"""Tables are what the stores say, and an older program leaves newer data alone."""

import sqlite3
import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, create_engine

from tocsin.house.migrate import REVISIONS, SCRIPTS, TABLES, NewerData, migrate, revision_of, upgrade


def test_migrated_tables_are_those_of_the_stores(tmp_path: Path) -> None:
    assert migrate(tmp_path / "town" / "town.sqlite3") is True
    wanted = MetaData()
    for metadata in TABLES:
        for table in metadata.sorted_tables:
            table.to_metadata(wanted)
    engine = create_engine(f"sqlite:///{tmp_path / 'town' / 'town.sqlite3'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), wanted) == []
    engine.dispose()


def test_every_script_is_known_to_the_program() -> None:
    scripts = ScriptDirectory(str(SCRIPTS))
    assert [script.revision for script in scripts.walk_revisions()][::-1] == list(REVISIONS)


def test_a_town_of_the_first_version_keeps_all_it_had(tmp_path: Path) -> None:
    database = tmp_path / "town" / "town.sqlite3"
    database.parent.mkdir()
    upgrade(create_engine(f"sqlite:///{database}"), to=REVISIONS[0])
    with sqlite3.connect(database) as connection:
        connection.execute("INSERT INTO letter VALUES (x'01', x'02', 0, 500000, x'03')")
    connection.close()
    assert revision_of(database) == REVISIONS[0]
    assert migrate(database) is True
    assert revision_of(database) == REVISIONS[-1]
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT envelope FROM letter").fetchall() == [(b"\x03",)]
        assert connection.execute("SELECT count(*) FROM aid_record").fetchone() == (0,)
    connection.close()


def test_a_town_whose_letters_lay_there_before_any_could_ring_keeps_them(tmp_path: Path) -> None:
    database = tmp_path / "town" / "town.sqlite3"
    database.parent.mkdir()
    upgrade(create_engine(f"sqlite:///{database}"), to="0002")
    with sqlite3.connect(database) as connection:
        connection.execute(
            "INSERT INTO aid_letter (pigeonhole_id, slot, opens_minute, ends_minute, from_guest, is_once, is_large,"
            " is_empty, wrong, envelope) VALUES (x'01', x'02', 30000000, 30000060, 0, 0, 0, 0, 0, x'03')"
        )
    connection.close()
    assert migrate(database) is True
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT envelope, rings FROM aid_letter").fetchall() == [(b"\x03", 0)]
    connection.close()


def test_nothing_is_done_twice(tmp_path: Path) -> None:
    database = tmp_path / "town" / "town.sqlite3"
    assert migrate(database) is True
    assert migrate(database) is False
    assert revision_of(database) == REVISIONS[-1]


def test_the_folder_is_its_owners_alone(tmp_path: Path) -> None:
    database = tmp_path / "town" / "town.sqlite3"
    migrate(database)
    assert stat.S_IMODE(database.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(database.stat().st_mode) == 0o600


def test_an_older_program_leaves_newer_data_alone(tmp_path: Path) -> None:
    database = tmp_path / "town" / "town.sqlite3"
    migrate(database)
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = database.read_bytes()
    with pytest.raises(NewerData):
        migrate(database)
    assert database.read_bytes() == before
