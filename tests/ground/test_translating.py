"""Translators' tables: out and in again is nothing at all; whatever is typed survives, or is refused and changes nothing; a speaker's mark holds only what she read."""

from __future__ import annotations

import argparse
import csv
import datetime
import io
import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given
from hypothesis import strategies as st

from tocsin.phrases import languages
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit.translating import cells, round_trip, table
from tocsin_kit.translating.book import entry_text, is_checked, phrases
from tocsin_kit.translating.table import Row

PHRASEBOOK = Path(__file__).parents[2] / "phrasebook"
TAGS = list(languages())
TODAY = datetime.date(2027, 3, 1)
WRITERS: dict[str, Callable[[Iterable[Row], str], bytes]] = {
    "csv": table.as_csv,
    "po": lambda rows, tag: table.as_po(rows, tag, on=TODAY),
}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PHRASEBOOK, tmp_path / "phrasebook"))


def all_bytes(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def changed(rows: Iterable[Row], name: str, form: str = "", /, **columns: str) -> list[Row]:
    found = [replace(row, **columns) if (row.name, row.form) == (name, form) else row for row in rows]
    assert found != list(rows) or not columns, f"no row {name} {form}"
    return found


def takes(folder: Path, tag: str, rows: Iterable[Row], form: str = "csv") -> table.Taken:
    """Through the very bytes of a file, and written."""
    read_tag, read = table.read_table(WRITERS[form](rows, tag), form=form)
    assert read_tag == tag
    taken = table.take(folder, tag, read, on=TODAY)
    for path, text in taken.texts.items():
        path.write_text(text, "utf-8")
    return taken


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("tag", TAGS)
def test_out_and_in_again_is_nothing(tag: str, form: str, book: Path) -> None:
    everything = takes(book, tag, [replace(row, checked="yes") for row in table.rows_of(book, tag)])
    assert everything.checked == everything.phrases > 600
    before = all_bytes(book)
    taken = takes(book, tag, table.rows_of(book, tag), form)
    assert not taken.texts and not taken.changed and not taken.unmarked and taken.checked == taken.phrases
    assert all_bytes(book) == before


HOSTILE = st.text(
    st.sampled_from("=+-@\t'\"\n,;.[]*}{#$%\\ a،م\u202e\u2066\u2069\u200f\u00a0é😀\ufeff") | st.characters(exclude_categories=("Cs", "Cc")),
    min_size=1, max_size=60,
)  # fmt: skip


@given(words=HOSTILE, form=st.sampled_from(list(WRITERS)))
def test_whatever_is_typed_survives_or_is_refused(words: str, form: str) -> None:
    tag, rows = table.read_table(WRITERS[form]([Row("near-raid", "", "Raid nearby.", words, "")], "so"), form=form)
    (row,) = rows
    assert (tag, row.said) == ("so", words), "the table itself loses nothing"
    try:
        pattern = cells.pattern_of("near-raid", {"": row.said})
    except Refusal as why:
        assert why.code == "words.says_nothing" if not words.strip(" \n") else "{" in words or "}" in words
        return
    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(FluentResource(entry_text("near-raid", pattern, ())))
    if not cells.Uses.of(pattern).variables:
        said, errors = bundle.format_pattern(bundle.get_message("near-raid").value, {})
        assert not errors
        if not {"{", "}"} & set(words):
            assert said.split() == words.split(), "nothing but the layout changes"
    (again,) = cells.forms_of(pattern).values()
    assert cells.forms_of(cells.pattern_of("near-raid", {"": again})) == {"": again}, (
        "and the second time nothing at all"
    )


def test_a_spreadsheet_runs_nothing() -> None:
    data = table.as_csv([Row("near-raid", "", "Raid nearby.", '=HYPERLINK("http://x","y")', "", "-1")], "so")
    *_, said, _, about = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))[1]
    assert said.startswith("'=") and about == "'-1"


def test_a_sheet_saved_by_another_program_is_read(book: Path) -> None:
    text = table.as_csv(table.rows_of(book, "so"), "so").decode("utf-8-sig")
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL).writerows(
        csv.reader(io.StringIO(text))
    )
    tag, rows = table.read_table(out.getvalue().encode(), form="csv")
    assert not table.take(book, tag, rows, on=TODAY).texts


REFUSED = [
    ("words.missing_variable", "es", lambda rows: changed(rows, "until", said="Hasta pronto."), "{ $time }"),
    (
        "words.unknown_variable",
        "es",
        lambda rows: changed(rows, "until", said="Hasta { $time } { $hora }."),
        "{ $hora }",
    ),
    ("words.unknown_variable", "es", lambda rows: changed(rows, "until", said="{ $time } { near-raid }"), "near-raid"),
    ("words.unknown_phrase", "es", lambda rows: [*rows, Row("near-hail", "", "Hail", "Granizo", "")], "near-hail"),
    ("words.not_fluent", "es", lambda rows: changed(rows, "near-raid", said="Redada { cerca."), "brace"),
    ("words.not_fluent", "es", lambda rows: changed(rows, "near-raid", said="Redada\x07cerca."), "U+0007"),
    ("words.broken_plural", "ar", lambda rows: changed(rows, "elsewhere", "$count few", said=""), "few"),
    ("words.broken_plural", "ar", lambda rows: changed(rows, "elsewhere", "$count *other", said=""), "all others"),
    ("words.broken_plural", "ar", lambda rows: changed(rows, "elsewhere", "$count few", form="$sum few"), "one choice"),
    ("words.broken_plural", "hmn", lambda rows: changed(rows, "elsewhere", "$count 1", form="$count one"), "by number"),
    ("words.mark", "es", lambda rows: changed(rows, "near-raid", checked="looks fine"), "looks fine"),
]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize(
    ("code", "tag", "spoil", "says"), REFUSED, ids=[f"{code}-{says}" for code, _, _, says in REFUSED]
)
def test_one_wrong_cell_and_nothing_is_taken(
    code: str, tag: str, spoil: Callable[[list[Row]], list[Row]], says: str, form: str, book: Path
) -> None:
    before = all_bytes(book)
    rows = changed(table.rows_of(book, tag), "near-fire", said="Otherwise.")
    with pytest.raises(Refusal) as why:
        takes(book, tag, spoil(rows), form)
    assert why.value.code == code and says in why.value.safe and "Nothing was changed" in why.value.safe
    assert all_bytes(book) == before


def test_one_form_in_two_rows_is_refused(book: Path) -> None:
    rows = table.rows_of(book, "es")
    with pytest.raises(Refusal, match=r"words\.twice"):
        takes(book, "es", [*rows, rows[0]])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"phrase,form\n",
        b"phrase,English,so,es\nx,y,z,w\n",
        b'phrase,English,so\n"x',
        b"x" * (8 * 1024 * 1024 + 1),
    ],
)
@pytest.mark.parametrize("form", WRITERS)
def test_what_is_no_table_is_refused(data: bytes, form: str) -> None:
    with pytest.raises(Refusal) as why:
        table.read_table(data, form=form)
    assert why.value.code == "words.table"


def test_a_mark_holds_what_the_speaker_read(book: Path) -> None:
    def checked(tag: str, name: str) -> bool:
        return is_checked(phrases(book, tag)[name], phrases(book, "en")[name])

    rows = table.rows_of(book, "es")
    assert takes(book, "es", changed(rows, "near-raid", checked="yes")).checked == 1
    assert "# checked: 2027-03-01 " in (book / "es/alerts.ftl").read_text("utf-8") and checked("es", "near-raid")

    marked = table.rows_of(book, "es")
    taken = takes(book, "es", changed(marked, "near-raid", said="Hay una redada cerca."))
    assert taken.unmarked == ("near-raid",) and taken.checked == 0, "other words, and nobody has read them"

    assert takes(book, "es", changed(marked, "near-raid", checked="yes")).checked == 1
    english = book / "en/alerts.ftl"
    english.write_text(english.read_text("utf-8").replace("= Raid nearby.", "= A raid nearby."), "utf-8")
    assert not checked("es", "near-raid"), "the English is another"
    stale = takes(book, "es", changed(marked, "near-raid", checked="yes"))
    assert stale.checked == 0 and stale.unmarked == ("near-raid",), "the table shows the English of yesterday"

    takes(book, "es", changed(table.rows_of(book, "es"), "near-raid", checked="yes"))
    assert checked("es", "near-raid")
    english.write_text(english.read_text("utf-8").replace("= A raid nearby.", "= Raid nearby."), "utf-8")
    assert list(table.tidied(book)) == [book / "es/alerts.ftl"]


def test_a_phrase_of_many_forms_is_checked_when_all_are(book: Path) -> None:
    rows = table.rows_of(book, "ar")
    assert takes(book, "ar", changed(rows, "elsewhere", "$count few", checked="yes")).unmarked == ("elsewhere",)
    assert takes(book, "ar", [replace(r, checked="yes") if r.name == "elsewhere" else r for r in rows]).checked == 1


def test_a_language_that_begins_is_filled_from_the_table(book: Path) -> None:
    listed = book / "languages.toml"
    listed.write_text(listed.read_text("utf-8") + '[uk]\nname = "Українська"\ndirection = "ltr"\n', "utf-8")
    rows = table.rows_of(book, "uk")
    assert {row.form for row in rows if row.name == "elsewhere"} == {
        f"$count {form}" for form in ("one", "few", "many", "*other")
    }
    (book / "uk").mkdir()
    filled = [replace(row, said=row.english) for row in rows]
    taken = takes(book, "uk", filled, "po")
    assert len(taken.changed) == len(phrases(book, "en")) == len(phrases(book, "uk"))
    assert not takes(book, "uk", table.rows_of(book, "uk")).texts
    assert [p.name for p in phrases(book, "uk").values()] == [p.name for p in phrases(book, "en").values()]


def test_the_commands(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = Instant(int(datetime.datetime(2027, 3, 1, tzinfo=datetime.UTC).timestamp()))
    sheet = book.parent / "so.csv"
    asked = argparse.Namespace(phrasebook=book, language="so", format=None, file=sheet)
    assert round_trip.export(asked, at=at) == 0
    sheet.write_text(sheet.read_text("utf-8").replace("Dab ayaa kuu dhow.,,", "Dab baa kuu dhow.,yes,"), "utf-8")
    assert round_trip.take_in(asked, at=at) == 0
    said = capsys.readouterr().out
    assert "1 phrases are said otherwise: near-fire" in said and "1 of " in said
    with pytest.raises(Refusal, match=r"words\.table"):
        round_trip.take_in(argparse.Namespace(phrasebook=book, format=None, file=book / "languages.toml"), at=at)
    assert round_trip.tidy(asked) == 0
