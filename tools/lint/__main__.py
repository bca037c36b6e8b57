"""python -m tools.lint: look everywhere, print every offence, exit 1 if there is one."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.lint import addresses, can_opener, docs, glossary, playbooks, refusals, registry, skips, words
from tools.lint.offence import Rule, look_everywhere

RULES: tuple[Rule, ...] = (
    addresses.look,
    can_opener.look,
    docs.look,
    glossary.look,
    playbooks.look,
    refusals.look,
    registry.look,
    skips.look,
    words.look,
)


def main(root: Path) -> int:
    offences = look_everywhere(root, RULES)
    for offence in offences:
        print(offence)
    print(f"{len(offences)} offences" if offences else f"{len(RULES)} rules kept", file=sys.stderr)
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parents[2]))
