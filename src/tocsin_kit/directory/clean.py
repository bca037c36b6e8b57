"""Strangers' words made fit for a town's file: no markup, nothing unseen, no other kind of link, within bounds."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeVar

from tocsin.seals import directory
from tocsin.seals.directory import TEXTS, Address, Hours, Phone, Place
from tocsin.terms.language import is_language
from tocsin.terms.refusal import Refusal

Each = TypeVar("Each")


@dataclass(frozen=True)
class Problem:
    """`where`: a row or a name, as the file has it. `code` is stable, for programs."""

    where: str
    code: str
    words: str


@dataclass
class Found:
    """What could be read, and what could not."""

    places: list[Place] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take(self, place: Place, *, where: str) -> None:
        """One that no directory may hold, or that stands there already, is a problem instead."""
        if any(each.id == place.id for each in self.places):
            self.problems.append(Problem(where, "twice", "stands there twice; the first one is kept"))
        elif len(self.places) >= directory.MOST_PLACES:
            self.problems.append(Problem(where, "too_many", f"a directory has at most {directory.MOST_PLACES} places"))
        else:
            try:
                directory.check(place)
            except Refusal as why:
                self.problems.append(Problem(where, "refused", f"cannot be in a directory ({why.code})"))
            else:
                self.places.append(place)


class Cleaner:
    """For one place of the file: what it cannot keep it says."""

    def __init__(self, where: str, problems: list[Problem]) -> None:
        self.where = where
        self._problems = problems

    def say(self, code: str, words: str) -> None:
        self._problems.append(Problem(self.where, code, words))

    def text(self, raw: object, name: str) -> str:
        """`name`: of `TEXTS`. Markup goes, its words stay; what is too long is cut at a word."""
        if raw is None:
            return ""
        if not isinstance(raw, str | int | float):
            self.say("no_text", f"{name}: no text")
            return ""
        text = plain(str(raw))
        most = TEXTS[name]
        if len(text) <= most:
            return text
        self.say("cut", f"{name}: cut to {most} letters")
        cut = text[: most - 1]
        return (cut[: cut.rindex(" ")] if " " in cut[most // 2 :] else cut).rstrip(" ,;") + "…"

    def web(self, *raw: object) -> str:
        """The first of them that is an address of the web."""
        for each in raw:
            text = plain(each) if isinstance(each, str) else ""
            if text and "://" not in text and re.match(r"(www\.)?[a-z0-9-]+\.[a-z]", text, re.IGNORECASE):
                text = f"https://{text}"
            if directory.is_web(text):
                return text
            if text:
                self.say("no_web", "website: no address of the web; left out")
        return ""

    def mail(self, raw: object) -> str:
        text = plain(raw).removeprefix("mailto:") if isinstance(raw, str) else ""
        if text == "" or directory.is_mail(text):
            return text
        self.say("no_mail", "email: no such address; left out")
        return ""

    def number(self, raw: object) -> str:
        """As a phone dials it; "" for what is none."""
        text = plain(str(raw or "")).strip("\"'").removeprefix("tel:")
        number = re.sub(r"[\s().\-/\u2010-\u2015]", "", text)
        if directory.is_number(number):
            return number
        if text:
            self.say("no_number", "phone: no number that can be dialled; left out")
        return ""

    def languages(self, raw: Iterable[object]) -> tuple[str, ...]:
        found = set()
        for each in raw:
            text = plain(str(each or ""))
            tag = LANGUAGES.get(text.lower(), text.lower() if len(text) <= 3 else text)
            if tag == "":
                continue
            if is_language(tag):
                found.add(tag)
            else:
                self.say("no_language", f"language: “{text[:40]}” is no language tag; left out")
        return self.first(sorted(found), most=directory.MOST_LANGUAGES, what="languages")

    def address(
        self, street: object, city: object, region: object, postal_code: object, country: object
    ) -> Address | None:
        line = self.text(street, "street")
        land = plain(str(country or "")).upper()
        if land and re.fullmatch("[A-Z]{2}", land) is None:
            self.say("no_country", "country: not two letters; left out")
            land = ""
        if line == "":
            return None
        return Address(
            line, self.text(city, "city"), self.text(region, "region"), self.text(postal_code, "postal_code"), land
        )

    def point(self, latitude: object, longitude: object) -> tuple[int, int] | None:
        try:
            north, east = float(str(latitude)), float(str(longitude))
        except ValueError:
            if any(each not in (None, "") for each in (latitude, longitude)):
                self.say("no_point", "latitude, longitude: no numbers; left out")
            return None
        if not (abs(north) <= 90 and abs(east) <= 180) or north == east == 0:
            self.say("no_point", "latitude, longitude: no place on earth; left out")
            return None
        return round(north * 100_000), round(east * 100_000)

    def first(self, values: Iterable[Each], *, most: int, what: str) -> tuple[Each, ...]:
        kept = tuple(values)
        if len(kept) > most:
            self.say("too_many", f"{what}: the first {most} are kept")
        return kept[:most]

    def phones(self, phones: Iterable[Phone]) -> tuple[Phone, ...]:
        """Each number once."""
        kept = {each.number + each.extension: each for each in reversed([*phones])}
        if len(kept) > directory.MOST_PHONES:
            self.say("too_many", f"phones: the first {directory.MOST_PHONES} are kept")
        return tuple(reversed([*kept.values()]))[: directory.MOST_PHONES]

    def hours(self, hours: Iterable[Hours]) -> tuple[Hours, ...]:
        kept = together(hours)
        if len(kept) > directory.MOST_HOURS:
            self.say("too_many", f"hours: the first {directory.MOST_HOURS} rules are kept")
        return kept[: directory.MOST_HOURS]


def plain(text: str) -> str:
    """Without markup, entities and what cannot be seen; on one line. Told by `<` before a letter: "< 5" stays."""
    if re.search(r"<[a-zA-Z/!]|&[#a-zA-Z]", text):
        reader = _Words()
        reader.feed(text[:20_000])
        reader.close()
        text = " ".join(reader.words)
    text = re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029\u00a0]+", " ", text)
    text = re.sub("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", "", text)
    return re.sub(" +", " ", text).strip(" ")


class _Words(HTMLParser):
    """What a reader would see of it."""

    UNSEEN = ("script", "style", "template")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._within = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._within += tag in self.UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self._within -= tag in self.UNSEEN and self._within > 0

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.words.append(data.strip())


def together(hours: Iterable[Hours]) -> tuple[Hours, ...]:
    """Rules that differ in nothing but their days are one: other people's programs write one for each day."""
    kept: dict[tuple[object, ...], Hours] = {}
    for each in hours:
        key = (each.monthly, each.every, each.opens, each.closes, each.first, each.last, each.words, bool(each.days))
        before = kept.get(key)
        days = {*each.days, *(before.days if before else ())}
        month_days = {*each.month_days, *(before.month_days if before else ())}
        kept[key] = Hours(
            opens=each.opens,
            closes=each.closes,
            days=tuple(sorted(days)),
            month_days=tuple(sorted(month_days)),
            monthly=each.monthly,
            every=each.every,
            first=each.first,
            last=each.last,
            words=each.words,
        )
    return tuple(kept.values())


def id_of(raw: object) -> bytes:
    """A UUID stays; of any other name 16 bytes that are always the same."""
    try:
        return uuid.UUID(str(raw)).bytes
    except ValueError:
        return made(str(raw).encode(), "id")


def made(of: bytes, what: str, number: int = 0) -> bytes:
    """A UUID (version 8, RFC 9562) that is the same each time: what hangs on a place has no name of its own."""
    digest = bytearray(hashlib.sha256(b"tocsin/directory/v1" + of + what.encode() + bytes([number])).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    return bytes(digest)


LANGUAGES = {
    "amharic": "am",
    "arabic": "ar",
    "asl": "ase",
    "american sign language": "ase",
    "bengali": "bn",
    "burmese": "my",
    "cantonese": "yue",
    "chinese": "zh",
    "dari": "prs",
    "english": "en",
    "farsi": "fa",
    "french": "fr",
    "german": "de",
    "haitian creole": "ht",
    "hindi": "hi",
    "hmong": "hmn",
    "italian": "it",
    "karen": "kar",
    "khmer": "km",
    "korean": "ko",
    "kurdish": "ku",
    "lao": "lo",
    "mandarin": "cmn",
    "nepali": "ne",
    "oromo": "om",
    "pashto": "ps",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "punjabi": "pa",
    "russian": "ru",
    "somali": "so",
    "spanish": "es",
    "swahili": "sw",
    "tagalog": "tl",
    "thai": "th",
    "tigrinya": "ti",
    "turkish": "tr",
    "ukrainian": "uk",
    "urdu": "ur",
    "vietnamese": "vi",
}
"""As English directories write them."""
