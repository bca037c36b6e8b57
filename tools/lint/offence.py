"""What every rule finds, and how a line is excused."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ALLOW = re.compile(r"lint: allow (?P<rule>[a-z-]+)(?:: (?P<reason>\S.*))?")


@dataclass(frozen=True, order=True)
class Offence:
    path: str
    line: int
    rule: str
    say: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.say}"


Rule = Callable[[Path], Iterable[Offence]]


def look_everywhere(root: Path, rules: Sequence[Rule]) -> list[Offence]:
    """All offences of all rules that no reasoned suppression excuses, and every suppression that excuses nothing."""
    found = [offence for rule in rules for offence in rule(root)]
    excused: set[tuple[str, int, str]] = set()
    left: list[Offence] = []
    for path in sources(root):
        name = str(path.relative_to(root))
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
            if not (allowed := ALLOW.search(line)):
                continue
            rule = allowed["rule"]
            if not allowed["reason"]:
                left.append(Offence(name, number, "suppression", f"`lint: allow {rule}` gives no reason."))
            elif any((o.path, o.line, o.rule) == (name, number, rule) for o in found):
                excused.add((name, number, rule))
            else:
                left.append(
                    Offence(name, number, "suppression", f"`lint: allow {rule}` silences nothing here: take it out.")
                )
    return sorted({*left, *(o for o in found if (o.path, o.line, o.rule) not in excused)})


def sources(root: Path) -> list[Path]:
    """Program texts in which a suppression may stand; this package, which speaks about suppressions, apart."""
    suffixes = {".py", ".ts", ".tsx", ".js", ".mjs", ".sh"}
    return [
        p
        for p in tracked(root)
        if p.suffix in suffixes and not p.is_relative_to(root / "tools/lint") and p.name != "test_lints.py"
    ]


def tracked(root: Path) -> list[Path]:
    """Every file of the project that git knows or would take; outside a repository every file."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=root,
            capture_output=True,
            check=True,
        ).stdout.decode()
        if (root / ".git").exists():
            return sorted(path for name in set(listed.split("\0")) if name and (path := root / name).is_file())
    except (OSError, subprocess.CalledProcessError):
        pass
    return sorted(p for p in root.rglob("*") if p.is_file())
