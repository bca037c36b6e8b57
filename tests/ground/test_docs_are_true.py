"""What can be said is said: every command, setting, fact, feed kind, room and recipe stands in a page, and the printed help is the programs' own."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench import curves
from tocsin.house import cli as house_cli
from tocsin.house import config
from tocsin.house.wiring import FACTS
from tocsin_kit import cli as kit_cli
from tools import helps
from tools import map as rooms

ROOT = Path(__file__).parents[2]


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def commands(parser: argparse.ArgumentParser) -> list[str]:
    return [
        name for action in parser._actions if isinstance(action, argparse._SubParsersAction) for name in action.choices
    ]


@pytest.mark.parametrize("path", helps.PAGES, ids=lambda path: path.name)
def test_the_help_in_the_pages_is_the_programs_own(path: Path) -> None:
    assert helps.filled(path) == path.read_text("utf-8"), "run `make map`"


def test_the_map_shows_the_rooms_as_they_are() -> None:
    assert rooms.drawn() == rooms.PAGE.read_text("utf-8"), "run `make map` and look at what grew"


def test_every_command_of_the_house_is_explained() -> None:
    for command in commands(house_cli._parser()):
        assert f"`tocsin {command}`" in page("docs/operate/house.md")
        assert f"tocsin {command}" in page("README.md")


def test_every_command_of_the_kit_is_explained() -> None:
    for command in commands(kit_cli._parser()):
        assert re.search(rf"`tocsin-kit {command}\b", page("docs/organise/kit.md")), command


def test_every_setting_is_explained() -> None:
    settings = set(re.findall(r"TOCSIN_[A-Z_]+[A-Z]", Path(config.__file__).read_text("utf-8")))
    explained = set(re.findall(r"`(TOCSIN_[A-Z_]+)`", page("docs/operate/house.md")))
    assert settings == explained


def test_every_fact_is_named() -> None:
    for fact in FACTS:
        assert f"`{fact.__name__}`" in page("docs/operate/house.md")


def test_every_feed_kind_is_named() -> None:
    sources = [path.read_text("utf-8") for path in (ROOT / "src/tocsin/warn").rglob("*.py")]
    kinds = {kind for source in sources for kind in re.findall(r"feed\.append\(\s*\"([a-z-]+)\"", source)}
    assert len(kinds) == 7
    for kind in kinds:
        assert f"`{kind}`" in page("docs/operate/house.md")
        assert f"`{kind}`" in page("docs/protocol/README.md")


def test_every_path_of_the_house_stands_in_the_protocol() -> None:
    calls = page("docs/protocol/README.md").split("## 12. HTTP")[1]
    for source in (ROOT / "src/tocsin").glob("*/door.py"):
        for path in re.findall(r"@(?:get|post|put)\(\s*\"([^\"]+)\"", source.read_text("utf-8")):
            last = [part for part in path.split("/") if part and not part.startswith("{")][-1]
            assert re.search(rf"[/…]{re.escape(last)}\b", calls), (
                f"{path} of {source.parent.name} is not in the protocol page"
            )


def test_every_recipe_has_one_line_of_help() -> None:
    makefile = page("Makefile")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for recipe in set(phony[1].split()):
        assert re.search(rf"^{recipe} ", shown, re.MULTILINE), recipe


def test_plain_make_lists_the_recipes() -> None:
    plain = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert plain == subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_the_three_exceptions_are_told_everywhere() -> None:
    readme = page("README.md")
    assert readme.count("Way around") >= 1 and all(
        word in readme for word in ("Apple", "Google", "Mozilla", "verify-app", "Open Tocsin")
    )
    for language in ("en", "es", "ar"):
        words = page(f"phrasebook/{language}/screens.ftl")
        for one in ("push", "code", "apple"):
            for part in ("what", "around"):
                assert f"honest-{one}-{part} =" in words


def test_what_is_absent_names_a_keeper_that_exists() -> None:
    table = page("ARCHITECTURE.md").split("## What is deliberately absent")[1]
    rows = [line for line in table.splitlines() if line.startswith("| ") and not line.startswith("| invariant")]
    assert len(rows) >= 12
    for row in rows:
        keeper = row.split("|")[2]
        assert "`" in keeper or "](" in keeper, row
        for named in re.findall(r"`([^`]+)`", keeper):
            if named.startswith("make "):
                assert re.search(rf"^{named.removeprefix('make ')}:", page("Makefile"), re.MULTILINE), named
            elif "/" in named:
                assert (ROOT / named).exists(), named


def test_the_curves_are_those_that_the_results_give() -> None:
    drawn = curves.drawn()
    assert {each.name: each.read_text("utf-8") for each in curves.PICTURES.iterdir()} == drawn, (
        "run `python -m bench.curves`"
    )
    for name in drawn:
        assert re.search(rf"!\[[^\]]{{40,}}\]\(pictures/bench/{name}\)", page("docs/bench.md")), (
            f"{name}, and what it says in words"
        )


def test_the_licence_is_whole() -> None:
    text = page("LICENSE")
    assert text.startswith("GNU AFFERO GENERAL PUBLIC LICENSE")
    assert "13. Remote Network Interaction" in text and "END OF TERMS AND CONDITIONS" in text


def test_the_programs_start_quickly() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "tocsin", "--version"], capture_output=True, text=True, timeout=20, check=True
    )
    assert done.stdout.startswith("tocsin ")
