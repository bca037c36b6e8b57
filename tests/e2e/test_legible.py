"""Every screen in two ways of having set up one's phone, so chosen that over all screens each two settings meet; `make shots` plays all."""

from __future__ import annotations

from contextlib import aclosing
from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.e2e.heard import misheard, trees_of, unclear
from tests.e2e.judged import complaints, misfits
from tests.e2e.screens import USUAL, WALKS, Look, wears

LANGUAGES, SCHEMES, WIDTHS, LETTERS = ("en", "ar"), ("light", "dark"), (320, 1280), (100, 200)
OPPOSITES = ((0, 0, 0, 0), (0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 0))


def looks_of(number: int) -> tuple[Look, Look]:
    """Two opposite looks: each setting of each kind is seen on every screen, each pair of settings on every second one."""
    chosen = OPPOSITES[number % len(OPPOSITES)]
    return look_of(*chosen), look_of(*(1 - each for each in chosen))


def look_of(language: int, scheme: int, width: int, letters: int) -> Look:
    return Look(LANGUAGES[language], SCHEMES[scheme], WIDTHS[width], LETTERS[letters])


@pytest.mark.slow
@pytest.mark.parametrize("walk", WALKS)
async def test_every_screen_can_be_read_pressed_and_heard(
    walk: str, built: None, browser: Browser, tmp_path: Path
) -> None:
    found: list[str] = []
    trees = trees_of(walk)
    number = list(WALKS).index(walk)
    async with aclosing(WALKS[walk](tmp_path / "town", browser)) as screens:
        async for seen in screens:
            found += await misheard(seen, trees)
            for look in looks_of(number):
                await wears(seen, look)
                found += [
                    f"{seen.name} ({look}): {said}" for said in await complaints(seen.page) + await misfits(seen.page)
                ]
            await wears(seen, USUAL)
            number += 1
    assert not found, "\n".join(found)
    assert not trees, f"screens that nobody meets: {sorted(trees)}"


def test_a_button_without_a_name_and_two_of_one_name_are_found() -> None:
    tree = """- main:
  - button "Close"
  - list:
    - listitem:
      - button "Close"
    - listitem:
      - button "Close"
  - button:
    - status: Copy
  - button "Close"
"""
    assert unclear(tree) == ["2 × Close", "1 × a button without a name"]
