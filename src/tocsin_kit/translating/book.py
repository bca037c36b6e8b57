"""The phrasebook as a translator sees it: phrase after phrase, its English, and whether a speaker has checked it.

A mark is a comment line above the phrase, `# checked: 2027-03-01 3f9a1c02b7de`: the day, and what was checked, since
the letters are made of the English and of the translation. Where either changes the mark means nothing any more. No
name of the speaker.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser, FluentSerializer, ast

from tocsin.phrases import Shipped

ENGLISH = "en"
"""What the others are translated from."""
CATEGORIES = frozenset({"zero", "one", "two", "few", "many"})
_MARK = re.compile(r"checked: (\d{4}-\d{2}-\d{2}) ([0-9a-f]{12})")


@dataclass(frozen=True)
class Mark:
    on: datetime.date
    of: str
    """`binding` of what the speaker read."""

    def __str__(self) -> str:
        return f"checked: {self.on.isoformat()} {self.of}"


@dataclass(frozen=True)
class Phrase:
    """One message of one language, as its file has it."""

    name: str
    file: str
    heading: str
    notes: tuple[str, ...]
    """the lines of its comment, without the mark"""
    pattern: ast.Pattern
    marked: Mark | None
    """as written, whether it still holds or not"""
    span: tuple[int, int]
    """of comment and message, in the text of the file"""
    line: int


def plural_forms(language: Shipped) -> frozenset[str]:
    """The CLDR plural categories that whole numbers up to a thousand reach; one where CLDR knows none."""
    return frozenset({"other"}) if language.numbers_as else frozenset(map(_category_of(language), range(1001)))


def examples(language: Shipped, category: str) -> tuple[int, ...]:
    """The first whole numbers that are said with this form; none where CLDR knows none."""
    if language.numbers_as:
        return ()
    category_of = _category_of(language)
    return tuple(number for number in range(1001) if category_of(number) == category)[:4]


def _category_of(language: Shipped) -> Callable[[int], str]:
    rule = Locale.parse(language.tag, sep="-").plural_form
    return lambda number: str(rule(number))


def phrases(folder: Path, tag: str) -> dict[str, Phrase]:
    """All phrases of a language by name, in the order of the files."""
    return {
        phrase.name: phrase
        for path in sorted((folder / tag).glob("*.ftl"))
        for phrase in phrases_of(path.name, path.read_text("utf-8"))
    }


@lru_cache(maxsize=256)
def phrases_of(file: str, text: str) -> tuple[Phrase, ...]:
    """Parsing is slow, and the same files are read again and again."""
    return tuple(_phrases_of(file, text))


def _phrases_of(file: str, text: str) -> Iterator[Phrase]:
    heading = ""
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.GroupComment):
            heading = entry.content or ""
        elif isinstance(entry, ast.Message) and entry.value is not None and entry.span is not None:
            lines = ((entry.comment.content or "") if entry.comment else "").split("\n")
            marks = [mark for line in lines if (mark := read_mark(line)) is not None]
            notes = tuple(line for line in lines if line and read_mark(line) is None)
            yield Phrase(
                name=entry.id.name,
                file=file,
                heading=heading,
                notes=notes,
                pattern=entry.value,
                marked=marks[0] if marks else None,
                span=(entry.span.start, entry.span.end),
                line=text.count("\n", 0, entry.id.span.start if entry.id.span else entry.span.start) + 1,
            )


def read_mark(line: str) -> Mark | None:
    found = _MARK.fullmatch(line)
    if found is None:
        return None
    try:
        return Mark(datetime.date.fromisoformat(found[1]), found[2])
    except ValueError:
        return None


def is_checked(phrase: Phrase, english: Phrase) -> bool:
    return phrase.marked is not None and phrase.marked.of == binding(english.pattern, phrase.pattern)


def binding(english: ast.Pattern, said: ast.Pattern) -> str:
    """Twelve letters that change with the English and with the translation; however the file is laid out."""
    both = f"{written(english)}\0{written(said)}"
    return hashlib.sha256(both.encode()).hexdigest()[:12]


def written(pattern: ast.Pattern) -> str:
    """A pattern as the serializer lays it out."""
    entry = ast.Message(ast.Identifier("x"), pattern)
    return FluentSerializer().serialize_entry(entry).removeprefix("x =").strip("\n ")


def all_checked(folder: Path, tag: str) -> bool:
    """Every phrase of the language, in what it and the English say today."""
    english = phrases(folder, ENGLISH)
    return all(name in english and is_checked(phrase, english[name]) for name, phrase in phrases(folder, tag).items())


def without_stale_marks(text: str, file: str, english: Mapping[str, Phrase]) -> str:
    """The text of a file with every mark taken out that does not hold any more."""
    for phrase in reversed(phrases_of(file, text)):
        if phrase.marked and not (phrase.name in english and is_checked(phrase, english[phrase.name])):
            text = put(text, phrase, phrase.pattern, None)
    return text


def put(text: str, phrase: Phrase, pattern: ast.Pattern, mark: Mark | None) -> str:
    """The text of a file with this phrase said otherwise or marked otherwise; nothing else in it moves."""
    start, end = phrase.span
    said = entry_text(phrase.name, pattern, (*phrase.notes, *([str(mark)] if mark else ())))
    return text[:start] + said + text[end:]


def entry_text(name: str, pattern: ast.Pattern, comment: tuple[str, ...]) -> str:
    entry = ast.Message(ast.Identifier(name), pattern)
    above = "".join(f"# {line}\n" for line in comment)
    return above + FluentSerializer().serialize_entry(entry).rstrip("\n")
