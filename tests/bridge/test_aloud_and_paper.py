"""For whoever has no phone at all: words to say out loud, who calls whom, what hangs on the wall."""

from __future__ import annotations

import argparse
import stat
import sys
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bridge.rig import Captain
from tests.street import Street
from tocsin.phrases import languages
from tocsin_kit.bridge import command, paper
from tocsin_kit.bridge.config import Contact

HORN = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(sys.argv[2] + '|' + sys.stdin.read())"


async def test_the_words_are_shown_and_the_horn_is_blown(
    street: Street, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    horn, heard = tmp_path / "horn.py", tmp_path / "heard"
    horn.write_text(HORN)
    more = f'command = "{sys.executable} {horn} {heard}"\nclip = "three; rm -rf short.ogg"\nlanguages = ["en", "es"]\n'
    captain = Captain(
        tmp_path / "bridge", street, channels=f'[channel.roof]\nkind = "loudspeaker"\nevery_seconds = 0\n{more}'
    )
    await street.warned()
    await captain.carries()
    words = "Checkpoint nearby. Avoid the area. Until 08:00.\nRetén cerca. Evite la zona. Hasta las 08:00."
    assert f"SAY THIS OUT LOUD:\n{words}" in capsys.readouterr().err
    assert heard.read_text() == f"three; rm -rf short.ogg|{words}", "no shell reads what is played"
    await street.all_clear()
    await captain.carries()
    assert heard.read_text().partition("|")[2].startswith("All clear. Checkpoint: it is over.")


async def test_a_horn_that_is_broken_leaves_the_words(
    street: Street, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    captain = Captain(
        tmp_path / "bridge", street, channels='[channel.roof]\nkind = "loudspeaker"\ncommand = "/no/such"\n'
    )
    await street.warned()
    assert await captain.carries() == 0
    said = capsys.readouterr().err
    assert "SAY THIS OUT LOUD" in said and "could not be started" in said


PEOPLE = """
[[contact]]
name = "Rosa <3rd floor>"
to = "+15550100001"
language = "es"

[[contact]]
name = "آمنة"
to = "+15550100002"
language = "ar"
""" + "".join(f'[[contact]]\nname = "N{n}"\nto = "+1555010{n:04}"\n' for n in range(3, 8))


async def test_the_tree_and_the_posters_are_printed(street: Street, tmp_path: Path) -> None:
    captain = Captain(tmp_path / "bridge", street, channels="", people=PEOPLE)
    await captain.carries()
    out = tmp_path / "print"
    about = argparse.Namespace(folder=captain.folder, out=out, languages=["en", "ar"])
    command.on_paper(about, words=Captain.words, now=street.clock)
    tree = out / "phone-tree.html"
    assert stat.S_IMODE(tree.stat().st_mode) == 0o600
    page = tree.read_text("utf-8")
    assert "Maple Street" in page and "Rosa &lt;3rd floor&gt; llama a" in page and 'dir="rtl"' in page
    for number in range(1, 8):
        assert page.count(f"5010{number:04}") == 1, "everybody is called once"
    poster = (out / "poster-ar.html").read_text("utf-8")
    assert "https://maple.example" in poster and "<svg" in poster and "+1555" not in poster


@given(st.integers(0, 60))
def test_everybody_is_called_by_one_who_was_called_before(count: int) -> None:
    people = [Contact(str(n), None, str(n), "en", None, 0, n % 5 != 0) for n in range(count)]
    reached: list[Contact | None] = [None]
    for caller, called in paper.who_calls_whom(people):
        assert caller in reached and 1 <= len(called) <= paper.EACH_CALLS
        reached += called
    assert [each for each in reached if each] == [each for each in people if each.tree]


@pytest.mark.parametrize("language", languages())
def test_a_poster_is_whole_in_every_language_and_fetches_nothing(language: str) -> None:
    page = paper.poster(language, town="Maple & Elm", link="https://maple.example")
    root = fromstring(page.partition("\n")[2].replace('<meta charset="utf-8">', ""))
    assert root.get("lang") == language and root.get("dir") == languages()[language].direction
    assert not [each for each in root.iter() if each.get("src") or each.get("href")]
