"""One meaning per word: what GLOSSARY.md forbids is no name of a file, class, function or parameter."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tools.lint.offence import Offence

RULE = "glossary"
PAGE = "GLOSSARY.md"
MARK = "**Never a name in the code:**"
NEVER_FILES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


def look(root: Path) -> Iterator[Offence]:
    never = forbidden(root)
    if not never:
        yield Offence(PAGE, 1, RULE, f"has no paragraph beginning with “{MARK}”.")
    for folder in ("src", "tools"):
        for path in sorted((root / folder).rglob("*.py")):
            name = str(path.relative_to(root))
            if set(path.relative_to(root).with_suffix("").parts) & NEVER_FILES:
                yield Offence(name, 1, RULE, "a thing without a room: the plan is missing a word.")
            for line, called in names_of(ast.parse(path.read_text("utf-8"))):
                for word in sorted(never & set(words_of(called))):
                    yield Offence(name, line, RULE, f"`{called}`: we do not say “{word}”; see {PAGE}.")
    for path in sorted((root / "web/src").rglob("*.ts*")):
        if set(path.relative_to(root).parts) & NEVER_FILES or path.name.split(".")[0] in NEVER_FILES:
            yield Offence(str(path.relative_to(root)), 1, RULE, "a thing without a room: the plan is missing a word.")


def forbidden(root: Path) -> set[str]:
    for paragraph in (root / PAGE).read_text("utf-8").split("\n\n"):
        if paragraph.startswith(MARK):
            return set(re.findall(r"`([a-z]+)`", paragraph))
    return set()


def names_of(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        if isinstance(node, ast.arg):
            yield node.lineno, node.arg


def words_of(name: str) -> list[str]:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")
