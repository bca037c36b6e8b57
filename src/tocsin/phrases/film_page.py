"""The page on which a town shows a film that two trustees let out: at its house, and as the kit shows it before.

Without script. Built as trees, never as text: nothing that comes in can become markup. Nobody has typed a word of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from tocsin.phrases.words import Words, languages
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import Hash, TownId
from tocsin.terms.instant import Instant

TOPICS = ("published", "lite")
FILM, RELEASE, STATEMENT, PROOF = "film.webm", "film.release", "statement.cbor", "proof.tlog-proof"
"""As they are called beside the page."""
LAST_DAY = 253_402_214_400
"""9999-12-31: whoever signs can say any minute, and none may keep the page from being made."""
WITHOUT_BREAK = "\u2060-\u2060"
STYLE_NAME = "style.css"
STYLE = b"""\
:root { color-scheme: light dark; background: Canvas; color: CanvasText }
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem }
body { overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem }
video { display: block; width: 100%; max-height: 75vh; background: #000; border-radius: .5rem; margin-block: 1rem }
a { display: inline-block; min-height: 3rem; padding-block: .625rem; box-sizing: border-box; color: LinkText }
ul { padding-inline-start: 1.25rem; margin: 0 }
li { margin-block: .5rem }
ul.links { list-style: none; padding: 0 }
ul.links li { margin: 0 }
section { border-inline-start: .375rem solid #767676; padding-inline-start: 1rem; margin-block: 1.5rem }
section h2 { margin-top: 0 }
.proven { border-color: #2e7d32 }
.unproven { border-color: #b26a00 }
.warning { border: 2px solid #b26a00; border-radius: .5rem; padding: .5rem 1rem; font-weight: 600 }
code { display: block; font: .9375rem/1.5 ui-monospace, monospace; background: #8882; border-radius: .375rem }
code { padding: .625rem; margin-block: .5rem; text-align: start; white-space: pre-wrap }
nav { border-top: 1px solid #767676; margin-top: 2rem; padding-top: .5rem }
@media print {
  video, nav { display: none }
  body { max-width: none }
  section { break-inside: avoid }
  a[download]::after { content: " (" attr(download) ")" }
}
"""


@dataclass(frozen=True)
class ShownFilm:
    """`let_out_at`: as the trustees say. `entry`: of the film it was made of, in the ledger that the town's book names;
    None where that is not proven. `seen_at`: when other houses signed for that page of the ledger.
    """

    file_hash: Hash
    size: int
    let_out_at: Instant
    trustees: int
    entry: int | None
    seen_at: tuple[Instant, ...]


@dataclass(frozen=True)
class Gone:
    """It was withdrawn, whether or not it was ever shown."""

    file_hash: Hash
    at: Instant
    by_filmer: bool


@dataclass(frozen=True)
class Of:
    """Whose page it is."""

    town: TownId
    name: str


def choice(name: str, *, path: str) -> bytes:
    """Every language in its own script: no house is told which one a browser speaks. `path`: without the language."""
    page, main = _page("en", "ltr", title=name, style=f"/films/{STYLE_NAME}")
    links = SubElement(main, "ul", {"class": "links"})
    for each in languages().values():
        link = SubElement(SubElement(links, "li"), "a", href=f"{path}/{each.tag}", lang=each.tag, dir=each.direction)
        link.text = each.name
    return _written(page)


def one(film: ShownFilm, of: Of, words: Words, *, is_preview: bool = False) -> bytes:
    """`is_preview`: as the kit shows it to whoever is about to put it there; the files lie beside the page."""
    page, main = _begin(words, title=words.say("published-title", town=of.name), is_preview=is_preview)
    if is_preview:
        _add(main, words.say("published-preview"), {"class": "warning"})
    _add(main, words.say("published-let-out", date=_day(film.let_out_at), count=film.trustees))
    player = SubElement(main, "video", controls="", preload="metadata", playsinline="", src=FILM)
    player.text = words.say("published-cannot-play")
    _add(main, words.say("published-covered"))
    _add(main, words.say("published-recognised"))

    proven = _section(main, words.say("published-proven"), "proven")
    _item(proven, words.say("published-proven-same"))
    if film.entry is not None:
        _item(proven, words.say("published-proven-there", entry=film.entry))
    if film.seen_at:
        first = _day(min(film.seen_at))
        _item(proven, words.say("published-proven-seen", count=len(film.seen_at), date=first))
    unproven = _section(main, words.say("published-unproven"), "unproven")
    _item(unproven, words.say("published-unproven-genuine"))
    _item(unproven, words.say("published-unproven-covered"))
    if film.entry is None:
        _item(unproven, words.say("published-unproven-there"))
    elif not film.seen_at:
        _item(unproven, words.say("published-unproven-seen"))
    _item(unproven, words.say("published-unproven-here"))

    SubElement(main, "h2").text = words.say("published-check")
    _add(main, words.say("published-check-files"))
    links = SubElement(main, "ul", {"class": "links"})
    megabytes = f"{max(film.size / 1e6, 0.1):.1f}"
    for name, said in (
        (FILM, words.say("published-file-film", size=megabytes)),
        (RELEASE, words.say("published-file-release")),
        (STATEMENT, words.say("published-file-statement")),
        (PROOF, words.say("published-file-proof")),
    ):
        SubElement(SubElement(links, "li"), "a", href=name, download=name).text = said
    if not is_preview and film.entry is not None:
        stamps = SubElement(SubElement(links, "li"), "a", href=f"/api/ledger/stamps?since={film.entry + 1}")
        stamps.text = words.say("published-file-stamps")
    _add(main, words.say("published-check-sum"))
    _code(main, f"sha256sum {FILM}")
    _code(main, film.file_hash.hex())
    _add(main, words.say("published-check-kit"))
    _code(main, f"tocsin-kit publish check . --house ADDRESS --town {b64u(of.town)}")
    _add(main, words.say("published-check-town"))
    if not is_preview:
        _end(page, words, lambda tag: f"/films/{film.file_hash.hex()}/{tag}")
    return _written(page)


def gone(film: Gone, words: Words) -> bytes:
    page, main = _begin(words, title=words.say("published-withdrawn"))
    by = "published-withdrawn-by-filmer" if film.by_filmer else "published-withdrawn-by-trustee"
    _add(main, words.say(by, date=_day(film.at)))
    _add(main, words.say("published-withdrawn-copies"))
    _code(main, film.file_hash.hex())
    _end(page, words, lambda tag: f"/films/{film.file_hash.hex()}/{tag}")
    return _written(page)


def every(films: Sequence[ShownFilm], went: Sequence[Gone], of: Of, words: Words) -> bytes:
    """Newest first."""
    page, main = _begin(words, title=words.say("published-all", town=of.name))
    _add(main, words.say("published-all-lead"))
    if not films and not went:
        _add(main, words.say("published-none"))
    links = SubElement(main, "ul", {"class": "links"})
    for film in sorted(films, key=lambda each: -each.let_out_at):
        link = SubElement(SubElement(links, "li"), "a", href=f"/films/{film.file_hash.hex()}/{words.language}")
        link.text = words.say("published-let-out", date=_day(film.let_out_at), count=film.trustees)
    for each in sorted(went, key=lambda each: -each.at):
        link = SubElement(SubElement(links, "li"), "a", href=f"/films/{each.file_hash.hex()}/{words.language}")
        link.text = words.say("published-withdrawn-on", date=_day(each.at))
    _end(page, words, lambda tag: f"/films/{tag}")
    return _written(page)


def nothing(words: Words) -> bytes:
    page, main = _begin(words, title=words.say("published-nothing"))
    links = SubElement(main, "ul", {"class": "links"})
    SubElement(SubElement(links, "li"), "a", href=f"/films/{words.language}").text = words.say("published-every")
    _end(page, words, lambda tag: f"/films/{tag}")
    return _written(page)


def _begin(words: Words, *, title: str, is_preview: bool = False) -> tuple[Element, Element]:
    shipped = languages()[words.language]
    style = STYLE_NAME if is_preview else f"/films/{STYLE_NAME}"
    return _page(shipped.tag, shipped.direction, title=title, style=style)


def _page(language: str, direction: str, *, title: str, style: str) -> tuple[Element, Element]:
    page = Element("html", lang=language, dir=direction)
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(head, "meta", name="robots", content="noindex")
    SubElement(head, "title").text = title
    SubElement(head, "link", rel="stylesheet", href=style)
    main = SubElement(SubElement(page, "body"), "main")
    SubElement(main, "h1").text = title
    return page, main


def _end(page: Element, words: Words, address: Callable[[str], str]) -> None:
    foot = SubElement(page[-1], "nav", {"aria-label": words.say("published-languages")})
    links = SubElement(foot, "ul", {"class": "links"})
    if address(words.language) != (here := f"/films/{words.language}"):
        SubElement(SubElement(links, "li"), "a", href=here).text = words.say("published-every")
    for each in languages().values():
        if each.tag != words.language:
            link = SubElement(SubElement(links, "li"), "a", href=address(each.tag), lang=each.tag, dir=each.direction)
            link.text = each.name
    SubElement(SubElement(links, "li"), "a", href="/").text = words.say("lite-app")


def _section(main: Element, title: str, look: str) -> Element:
    section = SubElement(main, "section", {"class": look})
    SubElement(section, "h2").text = title
    return SubElement(section, "ul")


def _item(listed: Element, text: str) -> None:
    SubElement(listed, "li").text = text


def _add(parent: Element, text: str, look: dict[str, str] | None = None) -> None:
    SubElement(parent, "p", look or {}).text = text


def _code(parent: Element, text: str) -> None:
    SubElement(parent, "code", dir="ltr").text = text


def _day(at: Instant) -> str:
    """The same for every reader, wherever she is; kept together, also in a line that runs from right to left."""
    day = f"{datetime.fromtimestamp(min(at, LAST_DAY), UTC):%Y-%m-%d}"
    return f"\u2066{day.replace('-', WITHOUT_BREAK)}\u2069"


def _written(page: Element) -> bytes:
    body: bytes = tostring(page, encoding="utf-8", method="html", xml_declaration=False)
    return b"<!doctype html>\n" + body + b"\n"
