"""No test is skipped in silence and no checker is silenced without a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tools.lint.offence import Offence, sources

SKIPS = re.compile(
    r"pytest\.(?:skip|xfail|importorskip)\b|mark\.(?:skip|skipif|xfail)\b|\b(?:it|test|describe)\.(?:skip|only|todo|skipIf)\b|unittest\.skip"
)
SILENCERS = re.compile(
    r"#\s*(?P<which>type:\s*ignore|noqa)(?P<code>\[[\w, -]+\]|:\s*[A-Z]+\d+)?|(?P<ts>@ts-(?:ignore|nocheck|expect-error)|oxlint-disable|eslint-disable)(?P<why>[^\n]*)"
)


def look(root: Path) -> Iterator[Offence]:
    for path in sources(root):
        name = str(path.relative_to(root))
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
            if SKIPS.search(line):
                yield Offence(name, number, "skips", "a test that does not run proves nothing: run it, or take it out.")
            if found := SILENCERS.search(line):
                if found["which"] and not found["code"]:
                    yield Offence(name, number, "skips", f"`{found['which']}` does not say which rule it silences.")
                if found["ts"] and found["ts"] in ("@ts-ignore", "@ts-nocheck"):
                    yield Offence(
                        name, number, "skips", "`@ts-expect-error` says when it is needed no more; this does not."
                    )
