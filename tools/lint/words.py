"""Every language says every code, with the same variables and all of its own plural forms; whatever the phone or a playbook asks for is said; and a
speaker's mark stands only above what the speaker has read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast

from tocsin.phrases import listed
from tocsin_kit.translating.book import ENGLISH, is_checked, phrases, read_mark
from tocsin_kit.translating.cells import BadCell, broken_plural, check, chooses_inside
from tools.lint.offence import Offence
from tools.lint.registry import codes_of

RULE = "words"
# Sections of the registry that no person reads as words.
WORDLESS: set[str] = set()
OTHER_NAMES = {"event": ("event", "near")}


def look(root: Path) -> Iterator[Offence]:
    folder = root / "phrasebook"
    known = listed(folder)
    yield from (
        Offence(f"phrasebook/{p.name}", 1, RULE, "is not in languages.toml.")
        for p in folder.iterdir()
        if p.is_dir() and p.name not in known
    )
    said = {tag: phrases(folder, tag) for tag in known}
    english = said[ENGLISH]
    for tag, language in known.items():
        yield from file_offences(root, folder / tag)
        for name, phrase in said[tag].items():
            at = f"phrasebook/{tag}/{phrase.file}", phrase.line
            if name not in english:
                yield Offence(*at, RULE, f"`{name}` is not said in {ENGLISH}.")
                continue
            if tag == ENGLISH and (wrong := broken_plural(phrase.pattern, language)):
                yield Offence(*at, RULE, f"`{name}`: {wrong}")
            try:
                check(name, phrase.pattern, english[name].pattern, language)
            except BadCell as why:
                yield Offence(*at, RULE, why.safe)
            if chooses_inside(phrase.pattern):
                yield Offence(
                    *at, RULE, f"`{name}` chooses inside a sentence: write the whole sentence in each form, for translators."
                )
            if phrase.marked and not is_checked(phrase, english[name]):
                yield Offence(
                    *at, RULE, f"`{name}` or its English changed after a speaker checked it: `tocsin-kit words tidy`."
                )
        for name in english.keys() - said[tag].keys():
            phrase = english[name]
            yield Offence(f"phrasebook/{ENGLISH}/{phrase.file}", phrase.line, RULE, f"`{name}` is not said in {tag}.")
    for name, asker in wanted(root):
        if name not in english:
            yield Offence(asker, 1, RULE, f"`{name}` is asked for and not said.")


def file_offences(root: Path, folder: Path) -> Iterator[Offence]:
    """Broken syntax, one id twice, what nothing reads, marks that no machine reads or that stand above nothing."""
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.ftl")):
        name, text = str(path.relative_to(root)), path.read_text("utf-8")
        for entry in FluentParser().parse(text).body:
            line = text.count("\n", 0, entry.span.start) + 1 if entry.span else 1
            if isinstance(entry, ast.Junk):
                yield Offence(
                    name, line, RULE, f"is not Fluent: {(entry.content or '').strip().splitlines()[0][:60]!r}."
                )
            elif isinstance(entry, ast.Comment):
                if marklike := [each for each in (entry.content or "").split("\n") if is_marklike(each)]:
                    yield Offence(
                        name, line, RULE, f"`{marklike[0]}` stands above no phrase: each phrase is marked by itself."
                    )
            elif isinstance(entry, ast.Message):
                if entry.id.name in seen:
                    yield Offence(name, line, RULE, f"`{entry.id.name}` is said in {seen[entry.id.name]} already.")
                seen[entry.id.name] = name
                if entry.attributes:
                    yield Offence(name, line, RULE, f"`{entry.id.name}` has an attribute, which nothing reads.")
                above = ((entry.comment.content or "") if entry.comment else "").split("\n")
                if bad := [each for each in above if is_marklike(each) and read_mark(each) is None]:
                    yield Offence(
                        name,
                        line,
                        RULE,
                        f"`{bad[0]}` is no mark: `checked: 2027-03-01` and twelve letters, by `words import`.",
                    )


def is_marklike(line: str) -> bool:
    """Says or seems to say that somebody has checked. The head of older files, which says that nobody has, is let be."""
    return re.match(r"checked(-by-speaker)?:(?! no$)", line) is not None


def wanted(root: Path) -> Iterator[tuple[str, str]]:
    """(message id, who asks): the registry's codes and every word that the phone's sources name literally."""
    for (section, name), _ in codes_of(tomllib.loads((root / "protocol/registry.toml").read_text("utf-8"))):
        if section not in WORDLESS:
            for prefix in OTHER_NAMES.get(section, (dashed(section),)):
                yield f"{prefix}-{dashed(name)}", "protocol/registry.toml"
    for path in sorted((root / "web/src").rglob("*.ts*")):
        if "seals" in path.parts:
            continue
        for name in re.findall(r"\bsay\(\s*[\"']([a-z][a-z0-9-]*)[\"']", path.read_text("utf-8")):
            yield name, str(path.relative_to(root))


def dashed(name: str) -> str:
    """`AllClear`, `gas_leak` → `all-clear`, `gas-leak`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).replace("_", "-").lower()
