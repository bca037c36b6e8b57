"""Every language says every code, with the same variables and all of its own plural forms; and whatever the phone or a playbook asks for is said."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tools.lint.offence import Offence
from tools.lint.registry import codes_of

RULE = "words"
FIRST = "en"
# Sections of the registry that no person reads as words.
WORDLESS: set[str] = set()
OTHER_NAMES = {"event": ("event", "near")}
HEAD = re.compile(r"# checked-by-speaker: (no|yes, \d{4}-\d{2}-\d{2})$")


@dataclass(frozen=True)
class Message:
    path: Path
    line: int
    variables: frozenset[str]
    attributes: frozenset[str]
    selects: tuple[tuple[str, frozenset[str]], ...]
    empty: bool


def look(root: Path) -> Iterator[Offence]:
    folder = root / "phrasebook"
    languages = tomllib.loads((folder / "languages.toml").read_text("utf-8"))
    yield from (
        Offence(f"phrasebook/{p.name}", 1, RULE, "is not in languages.toml.")
        for p in folder.iterdir()
        if p.is_dir() and p.name not in languages
    )
    said = {tag: messages_of(folder / tag) for tag in languages}
    for tag in languages:
        yield from file_offences(root, folder / tag)
        for name, message in said[tag].items():
            at = str(message.path.relative_to(root)), message.line
            if message.empty:
                yield Offence(*at, RULE, f"`{name}` says nothing.")
            for variable, forms in message.selects:
                if (
                    missing := plural_forms(tag, languages[tag]) - forms
                    if forms & {"zero", "one", "two", "few", "many"} or forms == {"other"}
                    else set()
                ):
                    yield Offence(
                        *at,
                        RULE,
                        f"`{name}` lacks the plural forms {', '.join(sorted(missing))} of ${variable} in {tag}.",
                    )
        for name in sorted(said[FIRST].keys() ^ said[tag].keys()):
            lacking, having = (tag, said[FIRST]) if name in said[FIRST] else (FIRST, said[tag])
            yield Offence(
                str(having[name].path.relative_to(root)), having[name].line, RULE, f"`{name}` is not said in {lacking}."
            )
        for name in sorted(said[FIRST].keys() & said[tag].keys()):
            ours, theirs = said[tag][name], said[FIRST][name]
            if ours.variables != theirs.variables or ours.attributes != theirs.attributes:
                yield Offence(
                    str(ours.path.relative_to(root)),
                    ours.line,
                    RULE,
                    f"`{name}` uses other variables or attributes than {FIRST}: {sorted(ours.variables ^ theirs.variables)}.",
                )
    for name, asker in wanted(root):
        if name not in said[FIRST]:
            yield Offence(asker, 1, RULE, f"`{name}` is asked for and not said.")


def file_offences(root: Path, folder: Path) -> Iterator[Offence]:
    """Broken syntax, a missing head, one id twice."""
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.ftl")):
        name, text = str(path.relative_to(root)), path.read_text("utf-8")
        if not HEAD.match(text.split("\n", 1)[0]):
            yield Offence(
                name,
                1,
                RULE,
                "the first line does not say whether a speaker has checked it (`# checked-by-speaker: no`).",
            )
        for entry in FluentParser().parse(text).body:
            line = text.count("\n", 0, entry.span.start) + 1 if entry.span else 1
            if isinstance(entry, ast.Junk):
                yield Offence(name, line, RULE, f"is not Fluent: {(entry.content or '').strip().splitlines()[0][:60]!r}.")
            elif isinstance(entry, ast.Message):
                if entry.id.name in seen:
                    yield Offence(name, line, RULE, f"`{entry.id.name}` is said in {seen[entry.id.name]} already.")
                seen[entry.id.name] = name


def messages_of(folder: Path) -> dict[str, Message]:
    """All messages of one language by id."""
    found: dict[str, Message] = {}
    for path in sorted(folder.glob("*.ftl")):
        text = path.read_text("utf-8")
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ast.Message):
                reader = Reader()
                reader.visit(entry)
                words = "".join(
                    e.value for e in (entry.value.elements if entry.value else []) if isinstance(e, ast.TextElement)
                )
                found[entry.id.name] = Message(
                    path=path,
                    line=text.count("\n", 0, entry.span.start) + 1 if entry.span else 1,
                    variables=frozenset(reader.variables),
                    attributes=frozenset(a.id.name for a in entry.attributes),
                    selects=tuple(reader.selects),
                    empty=entry.value is None or (not words.strip() and not reader.variables and not reader.selects),
                )
    return found


class Reader(Visitor):
    """Collects a message's variables and the keys of its selections."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.selects: list[tuple[str, frozenset[str]]] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        chosen = node.selector.id.name if isinstance(node.selector, ast.VariableReference) else "…"
        self.selects.append((chosen, frozenset(v.key.name for v in node.variants if isinstance(v.key, ast.Identifier))))
        self.generic_visit(node)


def plural_forms(tag: str, about: dict[str, str]) -> set[str]:
    """The CLDR plural categories that whole numbers up to a thousand reach in this language; one where CLDR does not know it."""
    if "numbers_as" in about:
        return {"other"}
    rule = Locale.parse(tag, sep="-").plural_form
    return {rule(number) for number in range(1001)}


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
