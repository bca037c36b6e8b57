"""Write the programs' own help into the pages that show it, between `<!-- help: PROGRAM -->` and `<!-- /help -->`. `make map` runs it; a test compares."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "docs/operate/house.md", ROOT / "docs/organise/kit.md")
BLOCK = re.compile(r"(<!-- help: (?P<program>[\w-]+) -->\n).*?(<!-- /help -->)", re.DOTALL)


def main() -> None:
    for page in PAGES:
        page.write_text(filled(page), "utf-8")


def filled(page: Path) -> str:
    """The page as it should be."""
    return BLOCK.sub(lambda found: f"{found[1]}```\n{everything_of(found['program'])}\n```\n{found[3]}", page.read_text("utf-8"))


def everything_of(program: str) -> str:
    """`--help` of the program and of each of its commands, one after the other."""
    first = help_of(program)
    commands = re.findall(r"^    ([a-z][a-z-]*) ", first, re.MULTILINE)
    return "\n\n".join([first, *(help_of(program, command) for command in commands)])


def help_of(program: str, *command: str) -> str:
    shown = subprocess.run(
        [Path(sys.executable).parent / program, *command, "--help"],
        env={**os.environ, "COLUMNS": "110", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return "\n".join(line.rstrip() for line in shown.stdout.strip().splitlines())


if __name__ == "__main__":
    main()
