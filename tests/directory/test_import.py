"""Strangers' bytes: what can be used is kept, what cannot is said by its row, nothing runs and nothing grows."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tocsin.phrases import languages
from tocsin.seals import directory
from tocsin.seals.directory import Access, Directory, Need, Papers, Place
from tocsin.terms.refusal import Refusal
from tocsin_kit import cli
from tocsin_kit.directory import tables
from tocsin_kit.directory.clean import Found, plain
from tocsin_kit.practice.places import TABLE, maple_places

ZONE = "America/Chicago"


def of_json(*services: object) -> Found:
    return tables.read_any(json.dumps({"contents": services}).encode(), zone=ZONE, columns={})


def of_table(*rows: str, **columns: str) -> Found:
    return tables.read_any("\n".join(rows).encode(), zone=ZONE, columns=columns)


def codes(found: Found) -> list[str]:
    return [each.code for each in found.problems]


SERVICE: dict[str, Any] = {
    "id": "ac148810-d857-441c-9679-408f346de14b",
    "name": "Legal clinic",
    "status": "active",
    "description": "Advice",
    "organization": {"id": "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610", "name": "Open Bar", "description": "Lawyers"},
}


@settings(max_examples=60, deadline=None)
@given(some.binary(max_size=400) | some.text(max_size=200).map(lambda text: text.encode()))
def test_whatever_bytes_are_taken_or_refused(data: bytes) -> None:
    try:
        found = tables.read_any(data, zone=ZONE, columns={})
    except (ValueError, Refusal):
        return
    directory.write(Directory(ZONE, tuple(found.places)))


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=20),
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.dictionaries(
            some.sampled_from(
                [
                    "id",
                    "name",
                    "status",
                    "organization",
                    "phones",
                    "number",
                    "schedules",
                    "opens_at",
                    "closes_at",
                    "byday",
                    "freq",
                    "interval",
                    "service_at_locations",
                    "location",
                    "addresses",
                    "address_1",
                    "latitude",
                    "longitude",
                    "languages",
                    "code",
                    "attributes",
                    "taxonomy_term",
                    "required_documents",
                    "document",
                    "url",
                    "assured_date",
                    "accessibility",
                    "description",
                    "bymonthday",
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=25,
)


@settings(max_examples=120, deadline=None)
@given(JSON)
def test_whatever_stands_where_is_taken_or_said(said: object) -> None:
    try:
        found = of_json(said, SERVICE)
    except ValueError:
        return
    assert any(each.name == "Legal clinic" for each in found.places) or codes(found)
    directory.write(Directory(ZONE, tuple(found.places)))


def test_an_hsds_service_is_a_place_at_each_of_its_locations() -> None:
    location = {"id": "1", "location_type": "physical", "latitude": 44.95, "longitude": -93.27}
    street = {
        "address_1": "1 Main",
        "address_2": "2nd floor",
        "city": "Maple",
        "state_province": "MN",
        "postal_code": "55400",
        "country": "US",
        "address_type": "physical",
    }
    found = of_json(
        SERVICE
        | {
            "assured_date": "2026-10-01",
            "phones": [
                {"id": "1", "number": '"+44 1234 234567"', "extension": 100, "type": "voice"},
                {"id": "2", "number": "1", "type": "fax"},
            ],
            "schedules": [
                {"id": "s", "freq": "WEEKLY", "byday": "TH,FR", "opens_at": "10:00:00", "closes_at": "18:00:00-05:00"}
            ],
            "required_documents": [{"id": "d", "document": "None"}],
            "languages": [{"id": "l", "name": "Somali"}, {"id": "m", "code": "es"}],
            "attributes": [
                {"id": "a", "taxonomy_term": {"id": "t", "name": "Immigration Services", "description": ""}}
            ],
            "service_at_locations": [
                {
                    "id": "x",
                    "location": location
                    | {
                        "addresses": [street],
                        "accessibility": [{"id": "b", "description": "Wheelchair access, induction loop."}],
                    },
                },
                {"id": "y", "location": location | {"id": "2"}},
            ],
        }
    )
    one, other = found.places
    assert found.problems == [] and one.id != other.id
    assert (one.organization, one.name, one.needs) == ("Open Bar", "Legal clinic", (Need.legal,))
    assert one.phones[0].number == "+441234234567" and one.phones[0].extension == "100" and len(one.phones) == 1
    assert one.hours[0].days == (4, 5) and (one.hours[0].opens, one.hours[0].closes) == (600, 1080)
    assert one.languages == ("es", "so") and one.papers is Papers.not_asked
    assert one.access == (Access.step_free, Access.hearing_loop)
    assert one.address is not None and one.address.street == "1 Main, 2nd floor" and other.address is None
    assert one.checked == 20_727


def test_each_row_says_what_was_not_taken() -> None:
    found = of_table(
        "Title,Kind,phones,hours,website,checked,papers",
        "Kitchen,Food Pantry,call Ruth,whenever,javascript:alert(1),soon,perhaps",
        "Kitchen,Food Pantry,612 555 0110,Mon 9:00-17:00,maple.example,2026-01-02,no",
        ",,,,,,",
        ",lonely,,,,,",
        name="Title",
        needs="Kind",
    )
    assert [(each.name, each.website, each.papers) for each in found.places] == [("Kitchen", "", Papers.unknown)]
    said = [(each.where, each.code) for each in found.problems]
    assert said[:5] == [
        ("row 2, Kitchen", code) for code in ("no_papers", "no_hours", "no_date", "no_number", "no_web")
    ]
    assert ("row 3, Kitchen", "twice") in said and ("row 5", "refused") in said


def test_markup_goes_and_its_words_stay() -> None:
    found = of_json(
        SERVICE | {"description": "<p>Free&nbsp;<b>help</b></p><script>alert(1)</script> for < 5 people\u202e"}
    )
    assert found.places[0].words == "Free help for < 5 people"
    assert plain("3 < 4 & 5") == "3 < 4 & 5"


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "https://a b", "//evil", 'https://x"y', "ftp://x.y"]
)
def test_no_other_kind_of_link_comes_in(link: str) -> None:
    found = of_json(SERVICE | {"url": link})
    assert found.places[0].website == "" and codes(found).count("no_web") == 1


def test_a_formula_is_text_on_its_way_out_and_itself_again_on_its_way_in() -> None:
    for evil in ("=HYPERLINK(1)", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "'quoted"):
        found = of_json(SERVICE | {"name": evil})
        table = tables.write_table(Directory(ZONE, tuple(found.places)))
        assert f"'{evil}".encode() in table.replace(b'""', b'"')
        assert tables.read_table(table, zone=ZONE, columns={}).places[0].name == evil


def test_a_service_that_ended_is_left_out_and_said() -> None:
    found = of_json(SERVICE | {"status": "defunct"})
    assert found.places == [] and codes(found) == ["ended"]


def test_what_is_too_long_is_cut_and_said() -> None:
    found = of_json(SERVICE | {"description": "many words " * 500})
    assert len(found.places[0].words) <= 600 and found.places[0].words.endswith("many…") and codes(found) == ["cut"]


def test_hours_in_another_time_are_not_guessed() -> None:
    found = of_json(
        SERVICE
        | {
            "schedules": [
                {
                    "id": "1",
                    "byday": "MO",
                    "opens_at": "15:00Z",
                    "closes_at": "17:00Z",
                    "description": "Mondays, 9 to 11",
                }
            ]
        }
    )
    assert (
        found.places[0].hours == ()
        and found.places[0].hours_words == "Mondays, 9 to 11"
        and codes(found) == ["no_hours"]
    )


def test_a_package_that_unpacks_to_more_than_it_may_is_refused() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("services.csv", b"id,name\n" + b"0" * (tables.MOST_BYTES + 1))
    assert len(bomb.getvalue()) < 100_000
    with pytest.raises(ValueError, match="larger"):
        tables.read_any(bomb.getvalue(), zone=ZONE, columns={})


@pytest.mark.parametrize(
    "data", [b"[" * 100_000, b"{}", b"PK\x03\x04", b"\x83\x01", b"", b"a,b\n1,2", b"\x83\x01cUTC\x81\x97"]
)
def test_what_is_no_directory_is_refused_with_its_reason(data: bytes) -> None:
    with pytest.raises((ValueError, Refusal)):
        found = tables.read_any(data, zone=ZONE, columns={})
        if not found.places:
            raise ValueError("nothing")


def test_no_directory_is_larger_than_a_phone_may_hold() -> None:
    many = [Place(number.to_bytes(16, "big"), "M", "P", (Need.food,)) for number in range(directory.MOST_PLACES + 1)]
    with pytest.raises(Refusal):
        directory.write(Directory(ZONE, tuple(many)))
    with pytest.raises(Refusal):
        directory.read(b"\0" * (directory.LIMIT + 1))
    found = Found(many[:-1])
    found.take(many[-1], where="row 2002")
    assert codes(found) == ["too_many"]


def test_from_a_table_to_the_towns_file_and_out_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept, today = tmp_path / "directory", date(2026, 11, 26)
    assert cli.main(["directory", "import", str(TABLE), "--timezone", ZONE, "--out", str(kept)]) == 0
    said = capsys.readouterr().out
    assert "21 places" in said and "for ever" in said and "could not be taken" not in said
    kept.write_bytes(maple_places(today=(today - date(1970, 1, 1)).days))
    assert cli.main(["directory", "check", str(kept), "--today", "2026-11-26"]) == 1
    doubts = capsys.readouterr().out
    assert (
        "Warm, with internet (Maple Library): nobody has checked it yet" in doubts
        and "last checked 300 days ago" in doubts
    )
    assert (
        cli.main(
            ["directory", "verified", str(kept), "warm, with internet", "Clothes, beds, pots", "--today", "2026-11-26"]
        )
        == 0
    )
    assert cli.main(["directory", "check", str(kept), "--today", "2026-11-26"]) == 0
    for kind, name in (("--hsds", "out.json"), ("--package", "out.zip"), ("--csv", "out.csv")):
        assert cli.main(["directory", "export", str(kept), kind, "--out", str(tmp_path / name)]) == 0
        again = tmp_path / f"{name}.again"
        assert cli.main(["directory", "import", str(tmp_path / name), "--timezone", ZONE, "--out", str(again)]) == 0
        assert again.read_bytes() == kept.read_bytes(), name
    assert (
        cli.main(
            [
                "directory",
                "print",
                str(kept),
                "--town",
                "<Maple>",
                "--out",
                str(tmp_path / "print"),
                "--today",
                "2026-11-26",
            ]
        )
        == 0
    )
    for tag in languages():
        page = (tmp_path / "print" / f"places-{tag}.html").read_text()
        assert "&lt;Maple&gt;" in page and "+16125550110" in page and "{" not in page.partition("</style>")[2]
    assert cli.main(["directory", "verified", str(kept), "Nowhere"]) == 1


def test_what_cannot_be_used_at_all_writes_nothing(tmp_path: Path) -> None:
    table, out = tmp_path / "t.csv", tmp_path / "out"
    table.write_text("name\n", "utf-8")
    assert cli.main(["directory", "import", str(table), "--timezone", ZONE, "--out", str(out)]) == 1
    table.write_text("title\nKitchen\n", "utf-8")
    assert cli.main(["directory", "import", str(table), "--timezone", ZONE, "--out", str(out)]) == 1
    assert not out.exists()


def test_an_address_that_hsds_would_have_whole_is_said_and_given_out_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, kept, out = tmp_path / "t.csv", tmp_path / "kept", tmp_path / "out"
    table.write_text("name,needs,street\nKitchen,food,1 Elm\n", "utf-8")
    assert cli.main(["directory", "import", str(table), "--timezone", ZONE, "--out", str(kept)]) == 0
    for kind, is_said in (("--hsds", True), ("--package", True), ("--csv", False)):
        assert cli.main(["directory", "export", str(kept), kind, "--out", str(out)]) == 0
        assert ("1 addresses lack" in capsys.readouterr().out) == is_said


def test_more_needs_than_a_place_may_have_are_said() -> None:
    five = "food, shelter, rent, legal, medical"
    found = of_table("name,needs", f'Open Bar,"{five}"')
    assert codes(found) == ["too_many"] and len(found.places[0].needs) == directory.MOST_NEEDS
    assert "needs" in found.problems[0].words
    named = [{"taxonomy_term": {"code": each, "name": each}} for each in five.split(", ")]
    assert codes(of_json(SERVICE | {"attributes": named})) == ["too_many"]
    assert codes(of_table("name,needs", 'Open Bar,"food, shelter, rent, legal"')) == []
