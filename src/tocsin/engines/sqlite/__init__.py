"""The embedded default: one SQLite file in WAL mode, every commit fsynced before anybody is answered."""

from tocsin.engines.sqlite.database import Sqlite, SqliteTransaction
from tocsin.engines.sqlite.outbox import METADATA as OUTBOX_METADATA

__all__ = ["OUTBOX_METADATA", "Sqlite", "SqliteTransaction"]
