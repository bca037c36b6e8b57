"""`tocsin-kit words`: a language out into a file that translators work in, and back."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Mapping
from pathlib import Path

from tocsin.phrases import phrasebook_folder
from tocsin.phrases.words import PACKED
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit.translating import table

FORMS = ("csv", "po")
MOST_NAMED = 12


def export(asked: argparse.Namespace, *, at: Instant) -> int:
    rows = table.rows_of(_folder(asked), asked.language)
    on = _day(at)
    data = table.as_csv(rows, asked.language) if _form(asked) == "csv" else table.as_po(rows, asked.language, on=on)
    asked.file.write_bytes(data)
    checked = sum(bool(row.checked) for row in rows)
    print(f"{asked.file}: {len(rows)} rows, {checked} of them checked by a speaker.")
    return 0


def take_in(asked: argparse.Namespace, *, at: Instant) -> int:
    folder = _folder(asked)
    if folder.is_relative_to(PACKED):
        raise Refusal(
            "words.folder",
            safe="Say with --phrasebook into which phrasebook this goes: the one of this kit is not written into.",
        )
    tag, rows = table.read_table(asked.file.read_bytes(), form=_form(asked))
    taken = table.take(folder, tag, rows, on=_day(at))
    _write(taken.texts)
    print(f"{tag}: {len(taken.changed)} phrases are said otherwise{_named(taken.changed)}.")
    if taken.unmarked:
        print(
            f"{len(taken.unmarked)} are not marked as checked, since they or the English have changed"
            f"{_named(taken.unmarked)}."
        )
    print(f"{taken.checked} of {taken.phrases} phrases are checked by a speaker.")
    return 0


def tidy(asked: argparse.Namespace) -> int:
    texts = table.tidied(_folder(asked))
    _write(texts)
    print(f"{len(texts)} files had marks that no longer hold; they are gone." if texts else "Every mark holds.")
    return 0


def _write(texts: Mapping[Path, str]) -> None:
    """All of them beside the old ones first, so that a full disk changes nothing."""
    beside = {path: path.with_name(f".{path.name}.new") for path in texts}
    try:
        for path, text in texts.items():
            path.parent.mkdir(exist_ok=True)
            beside[path].write_text(text, "utf-8", newline="\n")
        for path, new in beside.items():
            new.replace(path)
    finally:
        for new in beside.values():
            new.unlink(missing_ok=True)


def _folder(asked: argparse.Namespace) -> Path:
    return asked.phrasebook or phrasebook_folder()


def _form(asked: argparse.Namespace) -> str:
    form = asked.format or asked.file.suffix.removeprefix(".").lower()
    if form not in FORMS:
        raise Refusal("words.table", safe="Say with --format whether this is csv or po.")
    return str(form)


def _day(at: Instant) -> datetime.date:
    return datetime.datetime.fromtimestamp(at, datetime.UTC).date()


def _named(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f": {', '.join(names[:MOST_NAMED])}{more}" if names else ""
