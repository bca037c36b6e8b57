"""How SQLite says that the disk is full."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from tocsin.engines.room import no_room


@contextmanager
def room_in_database() -> Iterator[None]:
    """Refusal("house.full") for a transaction that found none; it was rolled back."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as why:
        cause = why.orig if isinstance(why, DBAPIError) else why
        if getattr(cause, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
            raise no_room() from why
        raise
