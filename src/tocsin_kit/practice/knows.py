"""What the house knows: its own database, read from outside and shown as it is, with long bytes shortened."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

ROWS_SHOWN = 6
BYTES_SHOWN = 8

Table = Mapping[str, Any]


def what_the_house_knows(data: Path) -> list[Table]:
    """Every table of every SQLite file under `data`: `{"file", "table", "columns", "count", "rows": newest last}`.

    Nothing is left out and nothing renamed; only long values are cut, and only the last few rows of a table shown.
    """
    return [table for file in sorted(data.rglob("*.sqlite3")) + sorted(data.rglob("*.db")) for table in _tables(file)]


def _tables(file: Path) -> list[Table]:
    with sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True) as house:
        names = [
            name
            for (name,) in house.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            )
        ]
        return [_table(house, name, file=file.name) for name in names]


def _table(house: sqlite3.Connection, name: str, *, file: str) -> Table:
    quoted = '"' + name.replace('"', '""') + '"'
    (count,) = house.execute(f"SELECT count(*) FROM {quoted}").fetchone()
    try:
        found = house.execute(f"SELECT * FROM {quoted} ORDER BY rowid DESC LIMIT {ROWS_SHOWN}")
    except sqlite3.OperationalError:
        found = house.execute(f"SELECT * FROM {quoted} LIMIT {ROWS_SHOWN}")
    columns = [column[0] for column in found.description]
    rows = [[_shown(value) for value in row] for row in found][::-1]
    return {"file": file, "table": name, "columns": columns, "count": count, "rows": rows}


def _shown(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bytes):
        start = value[:BYTES_SHOWN].hex()
        return start if len(value) <= BYTES_SHOWN else f"{start}… ({_size(len(value))})"
    text = str(value)
    return text if len(text) <= 48 else f"{text[:47]}…"


def _size(length: int) -> str:
    return f"{length // 1024} KiB" if length >= 1024 else f"{length} bytes"
