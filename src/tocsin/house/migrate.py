"""From whatever data is there to the tables this program speaks; forward only."""

import sqlite3
from pathlib import Path

from sqlalchemy import Engine, MetaData, create_engine

from tocsin.aid.store import METADATA as AID
from tocsin.circles.store import METADATA as CIRCLES
from tocsin.engines.endpoints import METADATA as ENDPOINTS
from tocsin.engines.sqlite import OUTBOX_METADATA
from tocsin.house import premises
from tocsin.keeping.store import METADATA as KEEPING
from tocsin.warn.store import METADATA as WARN
from tocsin.watch.store import METADATA as WATCH
from tocsin.witness.store import METADATA as WITNESS

TABLES: tuple[MetaData, ...] = (CIRCLES, WATCH, WARN, AID, WITNESS, KEEPING, OUTBOX_METADATA)
APART: tuple[MetaData, ...] = (ENDPOINTS,)
"""In a file of their own, which nothing joins; tocsin.engines.endpoints makes them."""
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010")
"""Every revision this program knows, oldest first; the last one is what it speaks."""
SCRIPTS = Path(__file__).parent / "migrations"


class NewerData(Exception):
    """The data was written by a newer program."""


def migrate(database: Path) -> bool:
    """Whether anything had to be done. NewerData when this program is too old for it; nothing is touched then.

    The folder is made for the owner alone, and file and folder are on the disk when this returns.
    """
    premises.make(database.parent)
    revision = revision_of(database)
    if revision == REVISIONS[-1]:
        return False
    if revision is not None and revision not in REVISIONS:
        raise NewerData(f"this data is of revision {revision}, which is newer than this program ({REVISIONS[-1]})")
    upgrade(create_engine(f"sqlite:///{database}"))
    database.chmod(0o600)
    premises.flush(database, database.parent)
    return True


def revision_of(database: Path) -> str | None:
    if not database.exists():
        return None
    with sqlite3.connect(database) as connection:
        known = connection.execute("SELECT name FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
    connection.close()
    return None if row is None else str(row[0])


def upgrade(engine: Engine, *, to: str = "head") -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, to)
    engine.dispose()
