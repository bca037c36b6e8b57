"""CAP 1.2 and Atom as authorities write them, read as a stranger's bytes. No file, no clock, no network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

BYTES_MOST = 4 << 20
ENTRIES_MOST = 500
POINTS_MOST = 20_000
TEXT_MOST = 400
_ATOM = "{http://www.w3.org/2005/Atom}"
_CAP = re.compile(r"\{urn:oasis:names:tc:emergency:cap:1\.[12]\}alert")

Point = tuple[float, float]
"""Latitude, longitude."""


@dataclass(frozen=True)
class Area:
    """`circles`: a middle and kilometres. `codes`: NAME:VALUE of geocodes."""

    polygons: tuple[tuple[Point, ...], ...] = ()
    circles: tuple[tuple[Point, float], ...] = ()
    codes: frozenset[str] = frozenset()

    def __or__(self, other: Area) -> Area:
        return Area(self.polygons + other.polygons, self.circles + other.circles, self.codes | other.codes)


@dataclass(frozen=True)
class Info:
    """`is_over`: it says itself that the danger is past."""

    language: str
    event: str
    severity: str
    certainty: str
    expires: Instant | None
    is_over: bool
    area: Area


@dataclass(frozen=True)
class Official:
    """`before`: identifiers of the same sender's messages that this one follows, the first sent first."""

    sender: str
    identifier: str
    sent: Instant
    is_cancel: bool
    before: tuple[str, ...]
    infos: tuple[Info, ...]


@dataclass(frozen=True)
class Entry:
    """Of an index: `version` changes when what lies at `url` does."""

    url: str
    version: str


def read_index(data: bytes) -> tuple[Entry, ...]:
    """The CAP messages that an Atom feed names. Refusal("feed.*")."""
    tree = _tree(data)
    if tree.tag != f"{_ATOM}feed":
        raise Refusal("feed.unknown", safe="The feed is neither Atom nor CAP.")
    entries = tree.findall(f"{_ATOM}entry")
    if len(entries) > ENTRIES_MOST:
        raise Refusal("feed.too_large", safe="The feed names too many messages. Ask for a smaller area.")
    return tuple(Entry(url, _text(each, f"{_ATOM}updated")) for each in entries if (url := _link(each)))


def is_cap(data: bytes) -> bool:
    """Refusal("feed.*")."""
    return _CAP.fullmatch(_tree(data).tag) is not None


def read_cap(data: bytes) -> Official | None:
    """None for what concerns nobody: an exercise, a test, a draft, what is not for everybody. Refusal("feed.*")."""
    tree = _tree(data)
    if not _CAP.fullmatch(tree.tag):
        raise Refusal("feed.unknown", safe="This is no CAP message.")
    space = tree.tag.removesuffix("alert")
    if _text(tree, f"{space}status") != "Actual" or _text(tree, f"{space}scope") != "Public":
        return None
    kind = _text(tree, f"{space}msgType")
    if kind not in ("Alert", "Update", "Cancel"):
        return None
    sender, identifier = _text(tree, f"{space}sender"), _text(tree, f"{space}identifier")
    if not sender or not identifier:
        raise Refusal("feed.broken", safe="A message has no sender or no number.")
    sent = _instant(_text(tree, f"{space}sent"))
    if sent is None:
        raise Refusal("feed.broken", safe="A message does not say when it was sent.")
    return Official(
        sender=sender,
        identifier=identifier,
        sent=sent,
        is_cancel=kind == "Cancel",
        before=() if kind == "Alert" else _before(_whole(tree, f"{space}references"), sender=sender),
        infos=tuple(_info(each, space) for each in tree.findall(f"{space}info")[:32]),
    )


class _NoDoctype(TreeBuilder):
    """Without a document type there is no entity to swell and no other file to fetch."""

    def doctype(self, *_: object) -> None:
        raise Refusal("feed.hostile", safe="The feed brings a document type, which no feed needs.")


def _tree(data: bytes) -> Element:
    if len(data) > BYTES_MOST:
        raise Refusal("feed.too_large", safe="The feed is too large.")
    parser = XMLParser(target=_NoDoctype())
    try:
        parser.feed(data)
        tree: Element = parser.close()
    except (ParseError, ValueError, LookupError) as why:
        raise Refusal("feed.broken", safe="The feed is no XML that can be read.") from why
    return tree


def _link(entry: Element) -> str:
    links = entry.findall(f"{_ATOM}link")
    named = [each for each in links if each.get("type") == "application/cap+xml"] or links
    return named[0].get("href", "") if named else _text(entry, f"{_ATOM}id")


def _info(info: Element, space: str) -> Info:
    area = Area()
    for each in info.findall(f"{space}area"):
        area |= _area(each, space)
    if sum(map(len, area.polygons)) + len(area.circles) > POINTS_MOST:
        raise Refusal("feed.too_large", safe="A message draws too large an area.")
    level = {
        _text(each, f"{space}valueName"): _text(each, f"{space}value") for each in info.findall(f"{space}parameter")
    }.get("awareness_level", "")
    return Info(
        language=_text(info, f"{space}language") or "en-US",
        event=_text(info, f"{space}event"),
        severity=_text(info, f"{space}severity"),
        certainty=_text(info, f"{space}certainty"),
        expires=_instant(_text(info, f"{space}expires")),
        is_over=_text(info, f"{space}urgency") == "Past"
        or _text(info, f"{space}responseType") == "AllClear"
        or level.startswith("1;"),
        area=area,
    )


def _area(area: Element, space: str) -> Area:
    polygons = tuple(_polygon(each.text or "") for each in area.findall(f"{space}polygon"))
    circles = tuple(_circle(each.text or "") for each in area.findall(f"{space}circle"))
    codes = {
        f"{_text(each, f'{space}valueName')}:{_text(each, f'{space}value')}" for each in area.findall(f"{space}geocode")
    }
    return Area(tuple(each for each in polygons if len(each) > 3), circles, frozenset(codes))


def _polygon(text: str) -> tuple[Point, ...]:
    return tuple(_point(each) for each in text.split())


def _circle(text: str) -> tuple[Point, float]:
    middle, _, kilometres = text.strip().partition(" ")
    return _point(middle), _number(kilometres, least=0, most=20_000)


def _point(text: str) -> Point:
    latitude, _, longitude = text.partition(",")
    return _number(latitude, least=-90, most=90), _number(longitude, least=-180, most=180)


def _number(text: str, *, least: float, most: float) -> float:
    try:
        number = float(text)
    except ValueError as why:
        raise _broken_area() from why
    if not least <= number <= most:
        raise _broken_area()
    return number


def _broken_area() -> Refusal:
    return Refusal("feed.broken", safe="A message draws an area that is none.")


def _before(references: str, *, sender: str) -> tuple[str, ...]:
    """What another sender has said is not this one's to change."""
    found = sorted((at, number) for who, number, at in _references(references) if who == sender)
    return tuple(dict.fromkeys(number for _, number in found))


def _references(text: str) -> Iterator[tuple[str, str, Instant]]:
    for each in text.split()[:64]:
        who, _, rest = each.partition(",")
        number, _, sent = rest.rpartition(",")
        at = _instant(sent)
        if number and at is not None:
            yield who, number, at


def _instant(text: str) -> Instant | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return Instant(int(at.timestamp())) if at.tzinfo is not None and 1970 < at.year < 2200 else None


def _text(parent: Element, tag: str) -> str:
    return _whole(parent, tag)[:TEXT_MOST]


def _whole(parent: Element, tag: str) -> str:
    return (parent.findtext(tag) or "").strip()
