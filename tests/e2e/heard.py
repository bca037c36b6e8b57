"""The screens as a screen reader has them: roles, names and order, one file for each in `heard/WALK/SCREEN.LANGUAGE.yml`.

A file names what has to be there, in this order (Playwright's aria snapshots); under `/children: equal` stands everything there is.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from playwright.async_api import expect

from tests.e2e.screens import USUAL, Look, Seen, wears

FOLDER = Path(__file__).parent / "heard"
PATIENCE_MS = 2_000
_PRESSED = re.compile(r"( *)- '?(button|link)(?: \"(.*?)\")?[ :']?")
_ALIKE = {"place-honeycomb"}
"""Two fields of the grid lie as far away in the same direction: there the map's own keys are more exact."""


def trees_of(walk: str) -> dict[tuple[str, str], str]:
    """By screen and language."""
    trees = {}
    for each in sorted((FOLDER / walk).glob("*.yml")):
        name, language, _ = each.name.split(".")
        trees[name, language] = each.read_text("utf-8")
    return trees


async def misheard(seen: Seen, trees: dict[tuple[str, str], str]) -> list[str]:
    """What is wrong with it for whoever hears it; takes the trees that were met out of `trees`. Afterwards it is worn as usual."""
    found = (
        []
        if seen.name in _ALIKE
        else [f"{seen.name}: {each}" for each in unclear(await seen.page.locator("body").aria_snapshot())]
    )
    for name, language in [each for each in trees if each[0] == seen.name]:
        if language != USUAL.language:
            await wears(seen, Look(language))
        try:
            await expect(seen.page.locator("body")).to_match_aria_snapshot(
                trees.pop((name, language)), timeout=PATIENCE_MS
            )
        except AssertionError as why:
            found.append(f"{name}.{language} is heard otherwise:\n{why}")
        if language != USUAL.language:
            await wears(seen, USUAL)
    return found


def unclear(tree: str) -> list[str]:
    """Buttons and links without a name, and such as cannot be told from another one beside them."""
    named: Counter[tuple[str, ...]] = Counter()
    over: list[tuple[int, str]] = []
    for line in tree.splitlines():
        depth = len(line) - len(line.lstrip())
        while over and over[-1][0] >= depth:
            over.pop()
        pressed = _PRESSED.match(line)
        if pressed:
            named[*(each for _, each in over), pressed[3] or ""] += 1
        over.append((depth, f"{line} #{sum(named.values())}"))
    return [
        f"{number} × {name[-1] or 'a button without a name'}"
        for name, number in named.items()
        if number > 1 or name[-1] == ""
    ]
