"""The directory of help: places that a town has published for everybody. Docs/protocol, section 23.

It is a town file; whoever reads it has hashed it. What is written in it is written by others, so every word has its
bounds and no word can be markup, a command or another kind of link.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from tocsin.seals import cbor
from tocsin.seals.row import Code, Row
from tocsin.terms.language import is_language

NAME = "directory"
LIMIT = 2 * 2**20
MOST_PLACES = 2_000
MOST_NEEDS = 4
MOST_HOURS = 21
MOST_PHONES = 6
MOST_LANGUAGES = 24
MOST_DOCUMENTS = 8

LATITUDES, LONGITUDES = 9_000_000, 18_000_000
"""What is added to 1/100,000 of a degree, so that neither is ever below nothing."""
LAST = 9
"""The last such weekday of a month."""
LAST_DAY = 32
"""Of a month, whichever that is."""


class Need(IntEnum):
    """What somebody looks for. Closed: a phone has a picture and words for each."""

    food = 1
    shelter = 2
    rent = 3
    legal = 4
    medical = 5
    mind = 6
    violence = 7
    children = 8
    clothes = 9
    transport = 10
    language = 11
    work = 12
    other = 13


class Access(IntEnum):
    """How somebody gets in and around."""

    step_free = 1
    toilet = 2
    hearing_loop = 3
    sign_language = 4
    parking = 5
    quiet = 6


class Papers(IntEnum):
    """Whether one is asked for papers there. *Unknown* is what a directory says of a place that nobody has asked."""

    unknown = 0
    not_asked = 1
    asked = 2


class PhoneKind(IntEnum):
    voice = 0
    text = 1
    textphone = 2


@dataclass(frozen=True)
class Address:
    street: str
    city: str
    region: str
    postal_code: str
    country: str


@dataclass(frozen=True)
class Phone:
    """`number`: as a phone dials it."""

    number: str
    extension: str = ""
    kind: PhoneKind = PhoneKind.voice
    words: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hours:
    """When it is open, a small part of RFC 5545.

    monthly: else weekly. every: of so many weeks or months, from `first`.
    days: `10 × which + weekday` (Monday 1), which = 0 every, 1 … 5, `LAST`; weekly always every.
    month_days: 1 … 31, `LAST_DAY`; instead of days. opens, closes: minutes of the town's day; one that closes at or
    before it opens does so on the next day. first, last: days since 1970.
    """

    opens: int
    closes: int
    days: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    monthly: bool = False
    every: int = 1
    first: int | None = None
    last: int | None = None
    words: str = ""


@dataclass(frozen=True)
class Place:
    """A service at one place, or at none (`address` and `point` None): a telephone line. `checked`: days since 1970."""

    id: bytes
    organization: str
    name: str
    needs: tuple[Need, ...]
    words: str = ""
    address: Address | None = None
    point: tuple[int, int] | None = None
    """1/100,000 of a degree north, east."""
    phones: tuple[Phone, ...] = ()
    hours: tuple[Hours, ...] = ()
    hours_words: str = ""
    languages: tuple[str, ...] = ()
    access: tuple[Access, ...] = ()
    access_words: str = ""
    papers: Papers = Papers.unknown
    documents: tuple[str, ...] = ()
    cost: str = ""
    who: str = ""
    how: str = ""
    website: str = ""
    email: str = ""
    notice: str = ""
    closed: bool = False
    """For a while."""
    checked: int | None = None


@dataclass(frozen=True)
class Directory:
    """`timezone`: the IANA name of the zone that all hours are in. Places are sorted by id, each id once."""

    timezone: str
    places: tuple[Place, ...]


TEXTS = {
    "organization": 120,
    "name": 120,
    "words": 600,
    "hours_words": 200,
    "access_words": 200,
    "cost": 200,
    "who": 300,
    "how": 300,
    "notice": 200,
    "document": 100,
    "phone_words": 100,
    "hour_words": 120,
    "street": 160,
    "city": 80,
    "region": 80,
    "postal_code": 20,
}
"""How many code points each may have."""

_ZONE = re.compile(r"[A-Za-z0-9_+-]{1,30}(/[A-Za-z0-9_+-]{1,30}){0,2}")
_NUMBER = re.compile(r"\+?[0-9]{3,15}")
_EXTENSION = re.compile(r"[0-9]{0,8}")
_COUNTRY = re.compile(r"([A-Z]{2})?")
_WEB = re.compile(r"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?([/?#][!#-;=?-\[\]_a-z~]*)?")
_MAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Controls, line ends, and what turns the direction of the words that follow."""


def is_text(text: str, *, most: int) -> bool:
    return len(text) <= most and text == text.strip(" ") and _UNSEEN.search(text) is None


def is_zone(text: str) -> bool:
    return _ZONE.fullmatch(text) is not None


def is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def is_web(text: str) -> bool:
    return len(text) <= 300 and _WEB.fullmatch(text) is not None


def is_mail(text: str) -> bool:
    return len(text) <= 120 and _MAIL.fullmatch(text) is not None


def read(data: bytes) -> Directory:
    """Refusal("wire.*"), Refusal("directory.malformed"). Of every directory there is one way to write it."""
    row = Row.of(data, code="directory.malformed", limit=LIMIT)
    zone = row.text(most=60)
    places = tuple(_place(each) for each in row.rows(most=MOST_PLACES))
    row.done()
    if not is_zone(zone) or not _rises([each.id for each in places]):
        row.refuse()
    return Directory(zone, places)


def write(directory: Directory) -> bytes:
    """Sorted; what could not be read is not written: what `read` refuses."""
    places = sorted(directory.places, key=lambda each: each.id)
    data = cbor.encode([1, directory.timezone, [_as_row(each) for each in places]])
    read(data)
    return data


def check(place: Place) -> None:
    """Refusal("directory.malformed") for one that no directory may hold."""
    write(Directory("UTC", (place,)))


def _place(row: Row) -> Place:
    place = Place(
        id=row.raw(16),
        organization=_text(row, "organization", least=1),
        name=_text(row, "name", least=1),
        needs=_codes(row, Need, most=MOST_NEEDS),
        words=_text(row, "words"),
        address=_address(row),
        point=_point(row),
        phones=tuple(_phone(each) for each in row.rows(most=MOST_PHONES)),
        hours=tuple(_hours(each) for each in row.rows(most=MOST_HOURS)),
        hours_words=_text(row, "hours_words"),
        languages=_languages(row),
        access=_codes(row, Access, most=len(Access)),
        access_words=_text(row, "access_words"),
        papers=row.code(Papers),
        documents=_documents(row),
        cost=_text(row, "cost"),
        who=_text(row, "who"),
        how=_text(row, "how"),
        website=row.text(most=300),
        email=row.text(most=120),
        notice=_text(row, "notice"),
        closed=row.flag(),
        checked=row.uint_or_null(most=100_000),
    )
    row.done()
    is_good = (
        len(place.needs) > 0
        and _rises(place.needs)
        and _rises(place.access)
        and (place.website == "" or is_web(place.website))
        and (place.email == "" or is_mail(place.email))
        and (not place.documents or place.papers is Papers.asked)
    )
    if not is_good:
        row.refuse()
    return place


def _text(row: Row, name: str, *, least: int = 0) -> str:
    text = row.text(most=TEXTS[name])
    if len(text) < least or not is_text(text, most=TEXTS[name]):
        row.refuse()
    return text


def _codes(row: Row, codes: type[Code], *, most: int) -> tuple[Code, ...]:
    values = row.several(most=most)
    if not all(type(each) is int and each in codes._value2member_map_ for each in values):
        row.refuse()
    return tuple(codes(each) for each in values)


def _address(row: Row) -> Address | None:
    parts = row.row_or_null()
    if parts is None:
        return None
    address = Address(
        street=_text(parts, "street", least=1),
        city=_text(parts, "city"),
        region=_text(parts, "region"),
        postal_code=_text(parts, "postal_code"),
        country=parts.text(most=2),
    )
    parts.done()
    if _COUNTRY.fullmatch(address.country) is None:
        row.refuse()
    return address


def _point(row: Row) -> tuple[int, int] | None:
    parts = row.row_or_null()
    if parts is None:
        return None
    point = parts.uint(most=2 * LATITUDES) - LATITUDES, parts.uint(most=2 * LONGITUDES) - LONGITUDES
    parts.done()
    return point


def _phone(row: Row) -> Phone:
    phone = Phone(
        number=row.text(most=16),
        extension=row.text(most=8),
        kind=row.code(PhoneKind),
        words=_text(row, "phone_words"),
        languages=_languages(row),
    )
    row.done()
    if not is_number(phone.number) or _EXTENSION.fullmatch(phone.extension) is None:
        row.refuse()
    return phone


def _hours(row: Row) -> Hours:
    hours = Hours(
        monthly=row.flag(),
        every=row.uint(least=1, most=52),
        days=tuple(_uint(row, each) for each in row.several(most=42)),
        month_days=tuple(_uint(row, each) for each in row.several(most=LAST_DAY)),
        opens=row.uint(most=1_439),
        closes=row.uint(least=1, most=1_440),
        first=row.uint_or_null(most=100_000),
        last=row.uint_or_null(most=100_000),
        words=_text(row, "hour_words"),
    )
    row.done()
    nths = (0, 1, 2, 3, 4, 5, LAST) if hours.monthly else (0,)
    is_good = (
        _rises(hours.days)
        and _rises(hours.month_days)
        and bool(hours.days) != bool(hours.month_days)
        and all(day // 10 in nths and 1 <= day % 10 <= 7 for day in hours.days)
        and all(hours.monthly and 1 <= day <= LAST_DAY for day in hours.month_days)
        and hours.opens != hours.closes
        and (hours.every == 1 or hours.first is not None)
        and (hours.first is None or hours.last is None or hours.first <= hours.last)
    )
    if not is_good:
        row.refuse()
    return hours


def _uint(row: Row, value: cbor.Value) -> int:
    if type(value) is not int:
        row.refuse()
    return int(value)


def _languages(row: Row) -> tuple[str, ...]:
    tags = row.several(most=MOST_LANGUAGES)
    if not all(type(tag) is str and is_language(tag) for tag in tags) or not _rises(tags):
        row.refuse()
    return tuple(tags)


def _documents(row: Row) -> tuple[str, ...]:
    said = row.several(most=MOST_DOCUMENTS)
    if not all(type(each) is str and each and is_text(each, most=TEXTS["document"]) for each in said):
        row.refuse()
    return tuple(said)


def _rises(values: Sequence[cbor.Value]) -> bool:
    return all(one < other for one, other in itertools.pairwise(values))


def _as_row(place: Place) -> cbor.Value:
    address, point = place.address, place.point
    return [
        place.id,
        place.organization,
        place.name,
        [int(each) for each in place.needs],
        place.words,
        address and [address.street, address.city, address.region, address.postal_code, address.country],
        point and [point[0] + LATITUDES, point[1] + LONGITUDES],
        [[each.number, each.extension, int(each.kind), each.words, [*each.languages]] for each in place.phones],
        [_hours_row(each) for each in place.hours],
        place.hours_words,
        [*place.languages],
        [int(each) for each in place.access],
        place.access_words,
        int(place.papers),
        [*place.documents],
        place.cost,
        place.who,
        place.how,
        place.website,
        place.email,
        place.notice,
        place.closed,
        place.checked,
    ]


def _hours_row(hours: Hours) -> cbor.Value:
    return [
        hours.monthly,
        hours.every,
        [*hours.days],
        [*hours.month_days],
        hours.opens,
        hours.closes,
        hours.first,
        hours.last,
        hours.words,
    ]
