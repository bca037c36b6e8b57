"""No download address of a package registry, no path of one machine, in anything that is shared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tools.lint.offence import Offence, tracked

RULE = "addresses"
PATTERNS = {
    re.compile(
        r"https?://[^\s\"']*(?:pypi\.org|pythonhosted\.org|registry\.npmjs\.org|registry\.yarnpkg\.com|npmmirror|deb\.debian\.org|crates\.io|proxy\.golang\.org)",
        re.IGNORECASE,
    ): "a package registry's address",
    re.compile(r"\"resolved\": *\"(?:https?|file):"): "a package's download address",
    re.compile(r"--(?:extra-)?index-url|--find-links|^registry *=", re.MULTILINE): "a registry setting",
    re.compile(r"(?<![\w.])/(?:work|root|opt|home/\w+)/[\w.]"): "a path of one machine",
}
SELF = {"tools/lint/addresses.py"}


def look(root: Path) -> Iterator[Offence]:
    for path in tracked(root):
        name = str(path.relative_to(root))
        if name in SELF or path.stat().st_size > 2_000_000:
            continue
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        for pattern, called in PATTERNS.items():
            for found in pattern.finditer(text):
                yield Offence(name, text.count("\n", 0, found.start()) + 1, RULE, f"{called}: {found[0][:40]!r}.")
