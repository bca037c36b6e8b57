"""Everything this house holds, table by table, and what it can tell about one pass or invite."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Column, MetaData, Table

from tocsin.circles.store import INVITE, PASS
from tocsin.house.config import Config
from tocsin.house.migrate import APART, REVISIONS, TABLES, revision_of
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.refusal import Refusal

SHOWN_BYTES = 64
EPOCH_LETTERS = 16
_BESIDE = ("", "-wal", "-shm")
"""Of a database."""
Say = Callable[[str], None]


def tell_all(
    config: Config, *, pass_secret: str | None, invite_secret: str | None, shapes: bool = False, say: Say
) -> int:
    """Exit code. `shapes`: what kind of thing stands in each column instead of the thing, so that two days compare."""
    if not config.database.is_file() or revision_of(config.database) not in REVISIONS:
        say(f"There is no town in {config.data} that this program can read.")
        return 1
    try:
        asked = [_asked(PASS.c.pass_hash, pass_secret), _asked(INVITE.c.invite_hash, invite_secret)]
    except Refusal:
        say("A secret is 16 bytes in base64url.")
        return 2
    connection = sqlite3.connect(f"file:{config.database}?mode=ro", uri=True)
    try:
        say("Everything this house has on disk. Nothing else is written down; sessions, counts and beats die with it.")
        for table in _tables():
            _tell_table(table, connection, shapes=shapes, say=say)
        _tell_endpoints(config.push, shapes=shapes, say=say)
        _tell_files(config.files, shapes=shapes, say=say)
        _tell_published(config.published, shapes=shapes, say=say)
        _tell_films(config.films, shapes=shapes, say=say)
        _tell_ledger(config, shapes=shapes, say=say)
        _tell_rest(config, say=say)
        for column, name in asked:
            if name is not None:
                _tell_about(column, name, connection, shapes=shapes, say=say)
    finally:
        connection.close()
    return 0


def _tables() -> Iterator[Table]:
    yield from _sorted(TABLES)


def _sorted(of: Sequence[MetaData]) -> Sequence[Table]:
    return sorted((table for metadata in of for table in metadata.sorted_tables), key=lambda table: table.name)


def _tell_table(table: Table, connection: sqlite3.Connection, *, shapes: bool, say: Say) -> None:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key)
    rows = connection.execute(f'SELECT {names} FROM "{table.name}" ORDER BY {keys}').fetchall()
    say("")
    say(f"{table.name}: {len(rows)} {'row' if len(rows) == 1 else 'rows'}")
    for column in table.columns:
        say(f"  {column.name}: kept: {column.info['kept']}; dies: {column.info['dies']}")
    told = [
        "  " + " · ".join(_told(column, value, shapes=shapes) for column, value in zip(table.columns, row, strict=True))
        for row in rows
    ]
    for line in sorted(told) if shapes else told:
        say(line)


def _tell_endpoints(path: Path, *, shapes: bool, say: Say) -> None:
    """The named exception, in a file of its own: who runs a push service could say whose phone an endpoint is."""
    say("")
    say("Closed apps are rung by endpoints that Apple, Google, Mozilla or Microsoft could resolve to a phone's owner.")
    if not path.is_file():
        say("This house has none: it was not made ready for that.")
        return
    say("They are in a file of their own, sealed; no row of any table names one. While the machine runs, whoever has")
    say("its memory has the key; once it was switched off, whoever wrote the key down. With the key, 24 numbers beside")
    say("each can be compared with the pigeonholes of held letters: most belong to none, a keyholder's may to some.")
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        for table in _sorted(APART):
            _tell_table(table, connection, shapes=shapes, say=say)


def _tell_files(folder: Path, *, shapes: bool, say: Say) -> None:
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    say("")
    say(f"files: {len(files)} {'file' if len(files) == 1 else 'files'}")
    say("  kept: the town's map, its voices, signed and public; dies: when the town's book lists it no longer")
    for file in files:
        name = "the hash of its bytes" if shapes else file.name
        say(f"  {name} · {'a number of' if shapes else file.stat().st_size} bytes")


def _tell_published(folder: Path, *, shapes: bool, say: Say) -> None:
    films = sorted(folder.iterdir()) if folder.is_dir() else []
    say("")
    say(f"films let out: {len(films)} {'file' if len(films) == 1 else 'files'}")
    say("  kept: what two trustees let everybody see, people in it covered; dies: when it is withdrawn")
    for film in films:
        name = "the hash of its bytes" if shapes else film.name
        say(f"  {name} · {'a number of' if shapes else film.stat().st_size} bytes")


def _tell_films(path: Path, *, shapes: bool, say: Say) -> None:
    parts: Sequence[tuple[str, int]] = []
    if path.is_file():
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            parts = connection.execute("SELECT name, length(bytes) FROM blob ORDER BY name").fetchall()
    say("")
    say(f"parts of films: {len(parts)} {'row' if len(parts) == 1 else 'rows'}")
    say("  kept: sealed, under the film's number, its place and its hash; dies: within seconds of its film")
    for name, size in parts:
        told = "a film's number, a place, a hash and a size" if shapes else name
        say(f"  {told} · {size} bytes")


def _tell_ledger(config: Config, *, shapes: bool, say: Say) -> None:
    keys = [path.name for path in (config.ledger_key, config.cosigner_key) if path.is_file()]
    tiles = [path for path in (config.blobs / "ledger").rglob("*") if path.is_file()]
    say("")
    say(f"keys: {', '.join(keys) or 'none'}")
    say("  kept: to sign for this town's log, and to cosign others'; they open nothing; dies: with the log")
    say(f"the log's tiles: {'a number of' if shapes else len(tiles)} files")
    say("  kept: made from ledger_entry, public; dies: with the log")


def _tell_rest(config: Config, *, say: Say) -> None:
    """What nothing above tells of, folders that are empty too."""
    databases = [f"{each}{more}" for each in (config.database, config.push, config.films) for more in _BESIDE]
    told = {
        config.files,
        config.published,
        config.blobs / "ledger",
        config.ledger_key,
        config.cosigner_key,
        *map(Path, databases),
    }
    rest = [
        path.relative_to(config.data).as_posix()
        for path in sorted(config.data.rglob("*"))
        if not any(each == path or each in path.parents or path in each.parents for each in told)
    ]
    say(f"anything else: {', '.join(rest) or 'nothing'}")


def _tell_about(
    column: "Column[bytes]", name: bytes, connection: sqlite3.Connection, *, shapes: bool, say: Say
) -> None:
    """Where in the whole house this one number stands; that is all that can be joined to it."""
    say("")
    say(f"About the {column.table.name} {'asked for' if shapes else b64u(name)}:")
    found = 0
    for table in _tables():
        for each in table.columns:
            sql = f'SELECT COUNT(*) FROM "{table.name}" WHERE "{each.name}" = ?'
            count = connection.execute(sql, (name,)).fetchone()[0]
            if count:
                found += count
                say(f"  stands in {count} {'row' if count == 1 else 'rows'} of {table.name} as {each.name}")
    if isinstance(column.table, Table) and column.table.name == PASS.name:
        row = connection.execute("SELECT invite_hash FROM pass WHERE pass_hash = ?", (name,)).fetchone()
        if row is not None:
            say(f"  came from the invite {'that it came from' if shapes else b64u(row[0])}")
    say(f"  looked for in every column of {len(list(_tables()))} tables: {found} places in all")


def _asked(column: "Column[bytes]", secret: str | None) -> tuple["Column[bytes]", bytes | None]:
    return column, None if secret is None else sha256(from_b64u(secret, length=16)).digest()


def _told(column: "Column[object]", value: object, *, shapes: bool) -> str:
    if shapes:
        return f"{column.name}=({_shape(value)})"
    if isinstance(value, bytes):
        shown = b64u(value) if len(value) <= SHOWN_BYTES else f"{len(value)} bytes, SHA-256 {sha256(value).hexdigest()}"
        return f"{column.name}={shown}"
    return f"{column.name}={'nothing' if value is None else value}"


def _shape(value: object) -> str:
    if isinstance(value, bytes):
        return f"{len(value)} bytes" if len(value) in (0, 8, 16, 32, 4_096, 65_536) else "signed or public bytes"
    if isinstance(value, str):
        return "a random word" if len(value) == EPOCH_LETTERS else repr(value)
    return "nothing" if value is None else "a number"
