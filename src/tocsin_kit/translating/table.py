"""A language as a table that translators work in, CSV for a spreadsheet or PO for their tools, and back again.

Out and in again changes not one byte. What comes in is taken whole or not at all.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po
from fluent.syntax import ast

from tocsin.phrases import Shipped, listed
from tocsin.terms.language import Language
from tocsin.terms.refusal import Refusal
from tocsin_kit.translating import cells
from tocsin_kit.translating.book import (
    CATEGORIES,
    ENGLISH,
    Mark,
    Phrase,
    binding,
    entry_text,
    examples,
    is_checked,
    phrases,
    phrases_of,
    put,
    read_mark,
    without_stale_marks,
    written,
)

COLUMNS = ("phrase", "form", "English", "checked", "about")
"""The translation's column stands after the English, under the tag of its language."""
YES = "yes"
"""What a speaker writes into `checked`."""
MOST_BYTES = 8 * 1024 * 1024
MOST_ROWS = 20_000
_FORMULA = "=+-@\t\r'"
"""What a spreadsheet would run or swallow at the start of a cell; an apostrophe before it stops that."""


@dataclass(frozen=True)
class Row:
    """One cell of the translation, with all that stands beside it."""

    name: str
    form: str
    english: str
    said: str
    checked: str
    about: str = ""
    where: str = ""
    """in the table that was read, for whoever has to find it again"""


@dataclass(frozen=True)
class Taken:
    """What an import would write, and what there is to say about it."""

    texts: Mapping[Path, str]
    changed: tuple[str, ...]
    checked: int
    phrases: int
    unmarked: tuple[str, ...]
    """no longer checked, or not although the table says so: something else was changed since"""


def rows_of(folder: Path, tag: str) -> list[Row]:
    """Every phrase of English with what the language says, in the order of the files."""
    language = _language(folder, tag)
    english, ours = phrases(folder, ENGLISH), phrases(folder, tag)
    return [row for name, theirs in english.items() for row in _rows(theirs, ours.get(name), language)]


def as_csv(rows: Iterable[Row], tag: str) -> bytes:
    out = io.StringIO(newline="")
    sheet = csv.writer(out)
    sheet.writerow([*COLUMNS[:3], tag, *COLUMNS[3:]])
    for row in rows:
        sheet.writerow([_guarded(cell) for cell in (row.name, row.form, row.english, row.said, row.checked, row.about)])
    return out.getvalue().encode("utf-8-sig")


def as_po(rows: Iterable[Row], tag: str, *, on: datetime.date) -> bytes:
    midnight = datetime.datetime.combine(on, datetime.time(), datetime.UTC)
    catalog = Catalog(
        locale=tag, project="Tocsin", version="-", creation_date=midnight, revision_date=midnight, fuzzy=False
    )
    catalog.header_comment = "# The words of Tocsin. How to work on them: docs/organise/translating.md"
    catalog.last_translator = catalog.language_team = catalog.msgid_bugs_address = "-"
    for row in rows:
        added = catalog.add(
            row.english,
            row.said,
            context=f"{row.name} {row.form}".strip(),
            auto_comments=row.about.split("\n"),
            user_comments=[f"checked: {row.checked}"] if row.checked else [],
        )
        added.flags.clear()  # Babel takes Fluent's braces for Python's
    out = io.BytesIO()
    write_po(out, catalog, width=0)
    return out.getvalue()


def read_table(data: bytes, *, form: str) -> tuple[str, list[Row]]:
    """The language's tag and the rows. `form`: csv or po. Refusal "words.table" when it is no such table."""
    if len(data) > MOST_BYTES:
        raise Refusal(
            "words.table", safe=f"This file is larger than {MOST_BYTES} bytes: it is no table of these words."
        )
    try:
        tag, rows = (_from_csv if form == "csv" else _from_po)(data)
    except (UnicodeDecodeError, csv.Error, PoFileError, ValueError) as why:
        raise Refusal("words.table", safe=f"This is no {form.upper()} file in UTF-8: {why}.") from why
    if len(rows) > MOST_ROWS:
        raise Refusal("words.table", safe=f"More than {MOST_ROWS} rows: this is no table of these words.")
    return tag, rows


def take(folder: Path, tag: str, rows: Iterable[Row], *, on: datetime.date) -> Taken:
    """What the phrasebook would be with these rows. All that is wrong is said at once, and then nothing is taken."""
    language = _language(folder, tag)
    english, ours = phrases(folder, ENGLISH), phrases(folder, tag)
    said, wrong = _said(rows, english, ours, language)
    if wrong:
        first, *others = wrong
        raise Refusal(first.code, safe="\n".join(["Nothing was changed.", *(why.safe for why in (first, *others))]))
    patterns = {name: phrase.pattern for name, phrase in ours.items()}
    marks = {name: phrase.marked for name, phrase in ours.items()}
    changed, unmarked = [], []
    for name, (pattern, asked) in said.items():
        was = name in ours and is_checked(ours[name], english[name])
        if name not in ours or written(pattern) != written(ours[name].pattern):
            changed.append(name)
            patterns[name] = pattern
        of = _binding(tag, english[name], pattern)
        marks[name] = Mark(on, of) if asked is True else asked if isinstance(asked, Mark) and asked.of == of else None
        if marks[name] is None and (was or asked is not None):
            unmarked.append(name)
    texts = dict(_texts(folder / tag, english, ours, patterns, marks))
    return Taken(
        texts=texts,
        changed=tuple(changed),
        checked=sum(
            mark is not None and name in english and mark.of == _binding(tag, english[name], patterns[name])
            for name, mark in marks.items()
        ),
        phrases=len(patterns),
        unmarked=tuple(unmarked),
    )


def _binding(tag: str, english: Phrase, said: ast.Pattern) -> str:
    """English itself is bound to what it is going to say."""
    return binding(said if tag == ENGLISH else english.pattern, said)


def tidied(folder: Path) -> dict[Path, str]:
    """The files in which marks stand that hold no more, without those."""
    english = phrases(folder, ENGLISH)
    found = {}
    for tag in listed(folder):
        for path in sorted((folder / tag).glob("*.ftl")):
            text = path.read_text("utf-8")
            tidy = without_stale_marks(text, path.name, english)
            if tidy != text:
                found[path] = tidy
    return found


def _language(folder: Path, tag: str) -> Shipped:
    known = listed(folder)
    if tag not in known:
        raise Refusal("words.language", safe=f"{tag} is not in languages.toml; there are {', '.join(known)}.")
    return known[tag]


def _rows(english: Phrase, said: Phrase | None, language: Shipped) -> Iterator[Row]:
    beside = cells.forms_of(english.pattern)
    mark = said.marked if said and is_checked(said, english) else None
    for form, cell in cells.forms_to_fill(english.pattern, said.pattern if said else None, language).items():
        yield Row(
            name=english.name,
            form=form,
            english=cells.english_of(form, beside),
            said=cell,
            checked=f"{mark.on.isoformat()} {mark.of}" if mark else "",
            about="\n".join([f"{english.file}, {english.heading}", *english.notes, *_for_numbers(form, language)]),
        )


def _for_numbers(form: str, language: Shipped) -> Iterator[str]:
    category = form.partition(" ")[2].lstrip("*")
    if category in CATEGORIES | {"other"} and (numbers := examples(language, category)):
        yield f"for numbers like {', '.join(map(str, numbers))}"


Asked = Mark | bool | None
"""True: a speaker checks it today. A mark: as the table brought it back. False: checked, of another English."""


def _said(
    rows: Iterable[Row], english: Mapping[str, Phrase], ours: Mapping[str, Phrase], language: Shipped
) -> tuple[dict[str, tuple[ast.Pattern, Asked]], list[Refusal]]:
    """Name → what is said now and whether it is checked; and all that is wrong."""
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        by_name.setdefault(row.name, []).append(row)
    said: dict[str, tuple[ast.Pattern, Asked]] = {}
    wrong: list[Refusal] = []
    for name, its in by_name.items():
        try:
            if name not in english:
                raise cells.BadCell("words.unknown_phrase", f"{its[0].where}: no phrase is called “{name}”.")
            filled = {row.form: row.said for row in its if row.said.strip(" \n")}
            if len({row.form for row in its}) != len(its):
                raise cells.BadCell("words.twice", f"{name}: the same form stands in two rows.")
            if not filled:
                continue
            pattern = cells.pattern_of(name, filled)
            cells.check(name, pattern, english[name].pattern, language)
            said[name] = pattern, _asked(name, its, english[name])
        except Refusal as why:
            wrong.append(why)
    return said, wrong


def _asked(name: str, rows: list[Row], english: Phrase) -> Asked:
    words = {row.checked.strip().lower() for row in rows if row.said.strip(" \n")}
    if words == {""}:
        return None
    beside = cells.forms_of(english.pattern)
    if len(words) > 1 or any(row.english != cells.english_of(row.form, beside) for row in rows):
        return False
    (word,) = words
    mark = read_mark(f"checked: {word}")
    if word != YES and mark is None:
        raise cells.BadCell(
            "words.mark", f"{name}: “{word}” in `checked` is neither empty, nor “{YES}”, nor what was exported."
        )
    return mark or True


def _texts(
    folder: Path,
    english: Mapping[str, Phrase],
    ours: Mapping[str, Phrase],
    patterns: Mapping[str, ast.Pattern],
    marks: Mapping[str, Mark | None],
) -> Iterator[tuple[Path, str]]:
    """The files that come out otherwise than they are."""
    for file in sorted({phrase.file for phrase in (*english.values(), *ours.values())}):
        path = folder / file
        before = text = path.read_text("utf-8") if path.exists() else ""
        for phrase in reversed(phrases_of(file, text)):
            pattern, mark = patterns[phrase.name], marks[phrase.name]
            if written(pattern) != written(phrase.pattern) or mark != phrase.marked:
                text = put(text, phrase, pattern, mark)
        new = {
            name: entry_text(name, patterns[name], (str(mark),) if (mark := marks[name]) else ())
            for name, phrase in english.items()
            if phrase.file == file and name in patterns and name not in ours
        }
        text = _placed(text, file, english, new)
        if text != before:
            yield path, text


def _placed(text: str, file: str, english: Mapping[str, Phrase], new: Mapping[str, str]) -> str:
    """Phrases that are new in their language stand after the one that each follows in English, else at the end."""
    ends = {phrase.name: phrase.span[1] for phrase in phrases_of(file, text)}
    after: dict[int, list[str]] = {}
    at_the_end: dict[str, list[str]] = {}
    before: Phrase | None = None
    for name, phrase in english.items():
        if phrase.file != file:
            continue
        follows = before is not None and before.heading == phrase.heading
        if name in new:
            if follows and before is not None and before.name in ends:
                ends[name] = ends[before.name]
                after.setdefault(ends[name], []).append(new[name])
            else:
                at_the_end.setdefault(phrase.heading, []).append(new[name])
        before = phrase
    for end in sorted(after, reverse=True):
        text = "\n".join([text[:end], *after[end]]) + text[end:]
    for heading, entries in at_the_end.items():
        head = f"## {heading}\n\n" if heading else ""
        text = (text.rstrip("\n") + "\n\n" if text else "") + head + "\n".join(entries) + "\n"
    return text


def _from_csv(data: bytes) -> tuple[str, list[Row]]:
    text = data.decode("utf-8-sig")
    head = text.split("\n", 1)[0]
    between = max(",;\t", key=head.count)
    sheet = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    columns = next(sheet, [])
    others = [name for name in columns if name.strip() and name not in COLUMNS]
    if len(others) != 1 or len(set(columns)) != len(columns) or {"phrase", "English"} - set(columns):
        raise ValueError(f"the first row has to hold {', '.join(COLUMNS)} and the tag of one language")
    rows = []
    for cell in sheet:
        named = {name: _unguarded(value) for name, value in zip(columns, cell, strict=False)}
        if any(named.values()):
            rows.append(
                Row(
                    name=named["phrase"].strip(),
                    form=named.get("form", "").strip(),
                    english=_lines(named.get("English", "")),
                    said=_lines(named.get(others[0], "")),
                    checked=named.get("checked", ""),
                    where=f"line {sheet.line_num}",
                )
            )
    return others[0].strip(), rows


def _from_po(data: bytes) -> tuple[str, list[Row]]:
    catalog = read_po(io.BytesIO(data), abort_invalid=True)
    rows = []
    for message in catalog:
        if not message.id:
            continue
        if not isinstance(message.id, str) or not isinstance(message.string, str):
            raise ValueError(f"“{message.id}”: the forms stand in entries of their own, not in msgstr[0]")
        name, _, form = (message.context or "").partition(" ")
        marks = [note.removeprefix("checked:").strip() for note in message.user_comments if note.startswith("checked:")]
        rows.append(
            Row(
                name=name,
                form=form,
                english=message.id,
                said=message.string,
                checked="" if message.fuzzy else "".join(marks[:1]),
                where=f"line {message.lineno}",
            )
        )
    found = re.search(rb'^"Language: ([\w-]+)\\n"$', data, re.MULTILINE)
    if found is None:
        raise ValueError("its header does not say `Language`")
    return Language(found[1].decode().replace("_", "-")), rows


def _lines(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell[:1] and cell[0] in _FORMULA else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in _FORMULA else cell
