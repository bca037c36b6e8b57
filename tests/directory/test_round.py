"""A directory comes back as it went, whatever way; what goes out is what the standard publishes, and nothing runs."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace

from hypothesis import given, settings

from tests.directory import published
from tests.directory.places import directories
from tocsin.seals import directory
from tocsin.seals.directory import Directory, Place
from tocsin_kit.directory import hours as times
from tocsin_kit.directory import hsds, tables

ZONE = "America/Chicago"
HARD = settings(max_examples=25, deadline=None)


@HARD
@given(directories())
def test_the_towns_own_file(said: Directory) -> None:
    assert directory.read(directory.write(said)) == said


@HARD
@given(directories())
def test_hsds_as_json_is_what_the_standard_publishes(said: Directory) -> None:
    services = json.loads(json.dumps(hsds.write(said)))
    assert [one for each in services for one in published.complaints(each)] == []
    found = hsds.read(services, zone=ZONE)
    assert found.problems == []
    assert [_bare(each) for each in found.places] == [_bare(each) for each in said.places]


@HARD
@given(directories())
def test_hsds_as_tables(said: Directory) -> None:
    package = tables.write_package(said)
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        for name in opened.namelist():
            rows = list(csv.DictReader(io.StringIO(opened.read(name).decode(), newline="")))
            assert published.complaints_of_table(name, rows) == []
    found = tables.read_package(package, zone=ZONE) if said.places else None
    if found is not None:
        assert found.problems == []
        assert {_bare(each) for each in found.places} == {_bare(each) for each in said.places}


@HARD
@given(directories())
def test_one_plain_table(said: Directory) -> None:
    found = tables.read_table(tables.write_table(said), zone=ZONE, columns={})
    assert found.problems == []
    assert [_table(each) for each in found.places] == [_table(each) for each in said.places]


@HARD
@given(directories())
def test_no_cell_of_a_table_is_a_formula(said: Directory) -> None:
    for row in csv.reader(io.StringIO(tables.write_table(said).decode(), newline="")):
        assert all(not cell.startswith(("=", "@", "\t", "\r")) for cell in row)
        assert all(cell[:1] not in ("+", "-") or cell[1:].replace(".", "", 1).isdigit() for cell in row)


def test_a_place_a_step_west_of_greenwich_is_a_number_in_the_table() -> None:
    (place,) = _one().places
    package = tables.write_package(Directory(ZONE, (replace(place, point=(-1, -1)),)))
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        (row,) = csv.DictReader(io.StringIO(opened.read("locations.csv").decode(), newline=""))
    assert (row["latitude"], row["longitude"]) == ("-0.00001", "-0.00001")


def test_the_schema_that_judges_refuses_what_it_must() -> None:
    good = hsds.write(directory.read(directory.write(_one())))[0]
    assert published.complaints(good) == []
    for spoilt in (
        {"status": "open"},
        {"id": "7"},
        {"asks_for_papers": False},
        {"url": "not a page"},
        {"languages": {}},
    ):
        assert published.complaints(good | spoilt), spoilt
    assert published.complaints({name: value for name, value in good.items() if name != "status"})
    row = {"id": good["id"], "location_type": "physical", "latitude": "44.95", "name": ""}
    assert published.complaints_of_table("locations.csv", [row]) == []
    for file, broken in (
        ("places.csv", row),
        ("locations.csv", row | {"latitude": "north"}),
        ("locations.csv", row | {"location_type": ""}),
        ("locations.csv", row | {"pin": "yes"}),
        ("service_at_location.csv", {"id": good["id"], "service_id": good["id"]}),
    ):
        assert published.complaints_of_table(file, [broken]), (file, broken)


def _one() -> Directory:
    return Directory(ZONE, (Place(bytes(16), "Maple Kitchen", "Soup", (directory.Need.food,)),))


def _bare(place: Place) -> Place:
    """Of a list of documents that nobody knows HSDS can only say that there is one; lone "every" rules say the same."""
    if place.papers is directory.Papers.asked and place.documents in ((), ("Papers; which ones is not known",)):
        return replace(place, documents=())
    return place


def _table(place: Place) -> Place:
    """A cell has its own marks: these go from the words that stand between them."""
    return replace(
        _bare(place),
        phones=tuple(replace(each, words="") for each in place.phones),
        hours=tuple(replace(each, words="") for each in place.hours),
    )


def test_hours_are_written_as_people_write_them() -> None:
    for said in (
        "Mon, Tue, Wed 09:00-17:00",
        "every 2 weeks Sat 10:00-24:00 from 2026-01-03",
        "day 1, last 18:00-02:00",
        "2nd Tue, last Fri 18:00-20:00 until 2026-12-31 (ring)",
    ):
        assert times.to_words(times.from_words(said)) == said
    assert times.from_words("Mon-Fri 9:00 – 17:00").days == (1, 2, 3, 4, 5)
    assert times.from_words("Fri-Mon 09:00-17:00").days == (1, 5, 6, 7)
