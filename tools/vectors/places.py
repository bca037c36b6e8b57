"""The directory of help."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import cbor2

from tocsin.seals import directory
from tocsin.seals.directory import (
    LAST,
    LAST_DAY,
    Access,
    Address,
    Directory,
    Hours,
    Need,
    Papers,
    Phone,
    PhoneKind,
    Place,
)
from tocsin_kit.directory import hours, hsds, tables
from tools.vectors.case import Json, case

ZONE = "America/Chicago"
LINE = Place(id=bytes(16), organization="Lantern", name="Somebody to talk to", needs=(Need.mind,))
CLINIC = Place(
    id=bytes(range(16)),
    organization="Linden Clinic",
    name="Doctor without an appointment",
    needs=(Need.medical, Need.children),
    words="عيادة · Clínica 🩺 for everybody.",
    address=Address("71 Linden Street", "Maple", "MN", "55400", "US"),
    point=(4_494_870, -9_327_460),
    phones=(Phone("+16125550170", "12", PhoneKind.voice, "at the desk", ("en", "es")), Phone("311")),
    hours=(
        Hours(480, 720, days=(1, 2, 3, 4, 5)),
        Hours(1_080, 120, days=(12, 10 * LAST + 5), monthly=True, words="ring"),
        Hours(540, 1_440, month_days=(1, 15, LAST_DAY), monthly=True, every=2, first=20_458, last=20_800),
    ),
    hours_words="closed in August",
    languages=("ar", "en", "hmn"),
    access=(Access.step_free, Access.sign_language),
    access_words="side door",
    papers=Papers.asked,
    documents=("Photo ID", "Letter"),
    cost="Free",
    who="Everybody",
    how="Come before eleven",
    website="https://linden.example/a?b=c#d",
    email="desk@linden.example",
    notice="Moved",
    closed=True,
    checked=20_783,
)


def cases() -> Json:
    def one(name: str, data: bytes, expect: Json | str) -> Json:
        def run() -> Json:
            found = directory.read(data)
            return {"again": directory.write(found).hex(), "said": [_said(each) for each in found.places]}

        return case(name, given={"file": data.hex()}, expect=expect, run=run)

    def good(name: str, *places: Place) -> Json:
        data = directory.write(Directory(ZONE, places))
        in_order = sorted(places, key=lambda each: each.id)
        return one(name, data, {"again": data.hex(), "said": [_said(each) for each in in_order]})

    def poison(name: str, value: Any, *where: int, zone: str = ZONE) -> Json:
        row: Any = cbor2.loads(directory.write(Directory(ZONE, (LINE, CLINIC))))
        *steps, last = where
        part = row
        for step in steps:
            part = part[step]
        part[last] = value
        return one(name, cbor2.dumps(row), "directory.malformed")

    def hsds_of(name: str, *places: Place) -> Json:
        said = Directory(ZONE, tuple(sorted(places, key=lambda each: each.id)))
        texts = [hours.to_words(each) for place in said.places for each in place.hours]
        expect = {"services": hsds.write(said), "texts": texts}
        given = {"file": directory.write(said).hex(), "table": tables.write_table(said).decode()}
        return case(name, given=given, expect=expect, run=lambda: expect)

    clinic = 2, 1
    return {
        "about": "`read`: the file read and written again, and of each place [name, needs, papers, checked, point, rules of "
        "hours]. `hsds`: the same places as services of HSDS 3, their hours as people write them, and as one `table`; all lead back to the file.",
        "hsds": [
            hsds_of("two places", CLINIC, LINE),
            hsds_of("asked, nobody knows for what", replace(CLINIC, documents=())),
        ],
        "read": [
            good("nothing in it"),
            good("two places", CLINIC, LINE),
            good("asked, nobody knows for what", replace(CLINIC, documents=())),
            one("larger than it may be", b"\0" * (directory.LIMIT + 1), "wire.too_large")
            | {"file": "", "zeros": directory.LIMIT + 1},
            poison("the same place twice", bytes(16), *clinic, 0),
            poison("a zone that is a path", "../../etc/passwd", 1),
            poison("no organisation", "", *clinic, 1),
            poison("words that turn the line", "free \u202ehelp", *clinic, 4),
            poison("words with a line end", "free\nhelp", *clinic, 4),
            poison("words with a space before them", " free", *clinic, 4),
            poison("words that are too many", "🩺" * 601, *clinic, 4),
            poison("no need", [], *clinic, 3),
            poison("a need of nobody", [99], *clinic, 3),
            poison("a need that is a truth", [True], *clinic, 3),
            poison("needs out of order", [8, 5], *clinic, 3),
            poison("a country of three letters", "USA", *clinic, 5, 4),
            poison("a place off the earth", 18_000_001, *clinic, 6, 0),
            poison("a number that calls something else", "*21*5550100#", *clinic, 7, 0, 0),
            poison("digits of another script", "٣١١", *clinic, 7, 1, 0),
            poison("a day that no week has", [8], *clinic, 8, 0, 2),
            poison("a second Tuesday each week", [22], *clinic, 8, 0, 2),
            poison("hours that last nothing", 480, *clinic, 8, 0, 5),
            poison("days and days of the month", [1], *clinic, 8, 2, 2),
            poison("every so often, from never", None, *clinic, 8, 2, 6),
            poison("over before it begins", 20_457, *clinic, 8, 2, 7),
            poison("no language", ["english"], *clinic, 10),
            poison("a language twice", ["en", "en"], *clinic, 10),
            poison("papers that nobody asks for", 1, *clinic, 13),
            poison("a link that runs", "javascript:alert(1)", *clinic, 18),
            poison("a link that leaves its quotes", 'https://linden.example/"onclick=', *clinic, 18),
            poison("a link with a name before it", "https://bank@evil.example/", *clinic, 18),
            poison("mail that is more", "desk@linden.example?bcc=a@b.cd", *clinic, 19),
        ],
    }


def _said(place: Place) -> list[Any]:
    point = None if place.point is None else [*place.point]
    rules = [
        [each.monthly, each.every, [*each.days], [*each.month_days], each.opens, each.closes] for each in place.hours
    ]
    return [place.name, [int(each) for each in place.needs], int(place.papers), place.checked, point, rules]
