"""Pages lead where they say, and decisions are numbered without gaps and say what keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tools.lint.offence import Offence, tracked

RULE = "docs"
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]*))?\)")
NAMED = re.compile(
    r"`((?:src|tests|tools|docs|web|protocol|phrasebook|playbooks|bench)/[\w./-]+\.(?:py|md|toml|ts|tsx|json|cddl|sh|conf|txt|ftl|ledger))`"
)


def look(root: Path) -> Iterator[Offence]:
    for page in (p for p in tracked(root) if p.suffix == ".md"):
        name, text = str(page.relative_to(root)), page.read_text("utf-8")
        for found in LINK.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            target = (page.parent / found[1]).resolve() if found[1] else page
            if not target.exists():
                yield Offence(name, line, RULE, f"leads to {found[1]}, which is not there.")
            elif found[2] and target.suffix == ".md" and found[2] not in anchors(target):
                yield Offence(name, line, RULE, f"leads to #{found[2]}, which {target.name} does not have.")
        for found in NAMED.finditer(text):
            if "NAME" not in found[1] and not any((base / found[1]).exists() for base in (root, page.parent, root / "src/tocsin")):
                yield Offence(
                    name, text.count("\n", 0, found.start()) + 1, RULE, f"names {found[1]}, which is not there."
                )
    decisions = sorted((root / "docs/decisions").glob("[0-9]*.md"))
    for expected, page in enumerate(decisions, 1):
        name, text = str(page.relative_to(root)), page.read_text("utf-8")
        if int(page.name[:4]) != expected:
            yield Offence(name, 1, RULE, f"decisions are numbered without gaps: {expected:04} is missing or doubled.")
        for heading in ("## Why", "## Kept by"):
            if heading not in text:
                yield Offence(name, 1, RULE, f"has no part called “{heading[3:]}”.")


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as a forge makes them."""
    headings = re.findall(r"^#{1,6} (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}
