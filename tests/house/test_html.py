"""Every page that a house or the stage sends is HTML as the checker knows it."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import httpx

from tests.house.test_town_files import lists, path_of
from tests.street import Street
from tocsin.phrases import Words, film_page, languages
from tocsin.seals import directory
from tocsin.terms.ids import Hash, TownId
from tocsin.terms.instant import Instant
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.directory import paper
from tocsin_kit.practice.places import maple_places

WEB = Path(__file__).parents[2] / "web"
CHECKER = WEB / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"


def complaints(folder: Path) -> list[str]:
    ran = subprocess.run(
        ["node", CHECKER, "--config", WEB / "html-validate.json", "--formatter", "json", f"{folder}/*.html"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode in (0, 1) and not ran.stderr, ran.stderr
    return [
        f"{Path(page['filePath']).name}:{said['line']}: {said['ruleId']}: {said['message']}"
        for page in json.loads(ran.stdout)
        for said in page["messages"]
    ]


async def test_every_page_is_html(street: Street, tmp_path: Path) -> None:
    incident = (await street.warned()).hex()
    places = maple_places(today=street.clock() // 86_400)
    await lists(street, directory=places)
    line = HouseLine(street.house.address)
    await line.ask("PUT", path_of(places), raw=places)
    await line.close()
    street.clock.forward(seconds=6)
    paths = ["/", "/notes", "/lite", "/lite/not-there"]
    paths += [f"/lite/{tag}{more}" for tag in languages() for more in ("", "?again", "/rights", f"/{incident}")]
    paths += [f"/lite/{tag}/places{more}" for tag in languages() for more in ("", "/legal/1")]
    folder = tmp_path / "pages"
    folder.mkdir()
    async with httpx.AsyncClient(base_url=street.house.address) as house:
        for path in paths:
            name = path.strip("/").replace("/", "-").replace("?", "-") or "app"
            (folder / f"{name}.html").write_text((await house.get(path)).text, "utf-8")
    for tag in languages():
        sheet = paper.sheet(directory.read(places), language=tag, town="Maple", today=20_000)
        (folder / f"sheet-{tag}.html").write_text(sheet, "utf-8")
    (folder / "stage.html").write_text((WEB / "stage" / "index.html").read_text("utf-8"), "utf-8")
    assert len(list(folder.iterdir())) == len(paths) + len(languages()) + 1
    assert complaints(folder) == []


def test_the_pages_of_films_are_html(tmp_path: Path) -> None:
    of = film_page.Of(TownId(bytes(16)), "<b>Maple")
    proven = film_page.ShownFilm(Hash(bytes(32)), 1_000_000, Instant(1_800_000_000), 2, 6, (Instant(1_800_000_000),))
    gone = film_page.Gone(Hash(bytes(32)), Instant(2**32 * 60), by_filmer=True)
    for tag in languages():
        words = Words(tag, clock_face=str, files=film_page.TOPICS)
        pages = {
            "one": film_page.one(proven, of, words),
            "unproven": film_page.one(replace(proven, entry=None, seen_at=()), of, words),
            "preview": film_page.one(proven, of, words, is_preview=True),
            "gone": film_page.gone(gone, words),
            "every": film_page.every([proven], [gone], of, words),
            "none": film_page.every([], [], of, words),
            "nothing": film_page.nothing(words),
            "choice": film_page.choice(of.name, path="/films"),
        }
        for name, page in pages.items():
            assert b"<b>" not in page
            (tmp_path / f"{name}-{tag}.html").write_bytes(page)
    assert complaints(tmp_path) == []


def test_what_is_no_html_is_seen(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text(
        '<!doctype html><html lang="en"><head><title>x</title></head><body><p id="a"><div id="a"></div></p><blink></blink></body></html>'
    )
    found = "\n".join(complaints(tmp_path))
    assert all(rule in found for rule in ("no-dup-id", "deprecated", "close-order")), found
