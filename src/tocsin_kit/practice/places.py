"""The practice town's directory of help: everything in it is invented."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from tocsin.seals import directory
from tocsin.seals.directory import Directory
from tocsin_kit.directory.tables import read_table

TABLE = Path(__file__).with_name("maple_places.csv")
ZONE = "America/Chicago"


def maple_places(*, today: int) -> bytes:
    """The town's file. The table's column `days_ago` says when somebody asked there, counted back from `today`."""
    data = TABLE.read_bytes()
    ago = [row["days_ago"] for row in csv.DictReader(data.decode().splitlines())]
    places = read_table(data, zone=ZONE, columns={}).places
    checked = [
        replace(each, checked=today - int(days) if days else None) for each, days in zip(places, ago, strict=True)
    ]
    return directory.write(Directory(ZONE, tuple(checked)))
