"""What needs, offers, trips and letters have in common, and how each part is read within its bounds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

from tocsin.seals import cbor
from tocsin.seals.row import Row
from tocsin.terms.cell import Cell, resolution
from tocsin.terms.ids import PigeonholeId, Recipient, SlotId
from tocsin.terms.instant import Minutes
from tocsin.terms.language import Language, is_language
from tocsin_kit.aid.codes import Seat

LIMIT = 64_512
"""What fits a large envelope."""
MALFORMED = "aid.malformed"
UNKNOWN = "aid.unknown_kind"
"""A code of a newer version."""
NEWER = "This message needs a newer version."

MOST_WORDS = 400
MOST_NAME = 40
MOST_PHONE = 40
MOST_ADDRESS = 200
MOST_DEPOT = 100
MOST_ITEMS = 800
MOST_CHILDREN = 8
MOST_DIGITS = 8
MOST_LANGUAGES = 8
MOST_QUIET = 8
MOST_SEATS = 60
MOST_DEVICE = 2**32 - 1
"""One of the desk's devices, as `written.device_number` has it; 0 to 3 as an older version numbered them."""
MOST_HELD = 4
"""Of one letter that stops others, as many as a house takes at once."""
CODE_DIGITS = 4
"""What a household and a carrier say to each other at the door."""

MOST_SECONDS = 60 * 2**32 - 1
"""Their minute is one that can be written: what somebody sends goes into the desk's history."""
MOST_MINUTES = 2**32 - 1
MOST_DAY = 2**20
"""Since 1970-01-01, as her calendar counts them."""
DAY_MIN = 24 * 60
MOST_WEEKDAYS = 127
"""Monday 1, Tuesday 2 … Sunday 64."""
_MOST_PEOPLE = 99
_ID = 16

Code = TypeVar("Code", bound=IntEnum)


@dataclass(frozen=True, repr=False)
class AnswerTo:
    """Where an answer goes, and to whom it is sealed."""

    pigeonhole: PigeonholeId
    recipient: Recipient


@dataclass(frozen=True)
class When:
    """`begins`, `ends`: minutes of the day, there. `every_weeks` 0: once, on `first_day` or any of `weekdays`."""

    weekdays: int
    begins: int
    ends: int
    first_day: int | None
    every_weeks: int


@dataclass(frozen=True, repr=False)
class Child:
    """By first name alone."""

    name: str
    seat: Seat
    words: str


@dataclass(frozen=True)
class Household:
    adults: int
    children: int
    babies: int


@dataclass(frozen=True)
class Quiet:
    """A time in which somebody is not asked and not called."""

    begins: Minutes
    ends: Minutes


@dataclass(frozen=True)
class Claimed:
    """By which of the desk's devices, as `written.device_number` has it."""

    device: int
    at: Minutes


@dataclass(frozen=True, repr=False)
class Held:
    """A letter that the house holds and that `secret` stops.

    `recipient`: to whom it is sealed, so that what is laid in its place can be read there.
    """

    pigeonhole: PigeonholeId
    slot: SlotId
    secret: bytes
    recipient: Recipient


def write_answer_to(to: AnswerTo | None) -> tuple[cbor.Value, cbor.Value]:
    return (None, None) if to is None else (to.pigeonhole, to.recipient)


def answer_to_or_null(row: Row) -> AnswerTo | None:
    """Both or neither."""
    pigeonhole, recipient = row.raw_or_null(_ID), row.raw_or_null(32)
    if pigeonhole is not None and recipient is not None:
        return AnswerTo(pigeonhole=PigeonholeId(pigeonhole), recipient=Recipient(recipient))
    if pigeonhole is not recipient:
        row.refuse()
    return None


def answer_to(row: Row) -> AnswerTo:
    to = answer_to_or_null(row)
    if to is None:
        row.refuse()
    return to


def place(row: Row, *, at_resolution: int) -> Cell | None:
    cell = row.cell_or_null()
    if cell is not None and resolution(cell) != at_resolution:
        row.refuse()
    return cell


def language(row: Row) -> Language:
    tag = row.text(most=16)
    if not is_language(tag):
        row.refuse()
    return Language(tag)


def languages(row: Row) -> tuple[Language, ...]:
    tags = row.several(most=MOST_LANGUAGES)
    if any(type(tag) is not str or not is_language(tag) for tag in tags):
        row.refuse()
    return tuple(Language(tag) for tag in tags)


def digits(row: Row, *, most: int) -> str:
    """Such as 4711; empty where there is none."""
    text = row.text(most=most)
    if not all("0" <= digit <= "9" for digit in text):
        row.refuse()
    return text


def codes(row: Row, known: type[Code], *, most: int) -> tuple[Code, ...]:
    """Codes of one registry, each once."""
    found = row.several(most=most)
    if any(type(each) is not int or each < 0 for each in found):
        row.refuse()
    if any(each not in known._value2member_map_ for each in found):
        row.refuse(UNKNOWN)
    if len(set(found)) != len(found):
        row.refuse()
    return tuple(known(each) for each in found)


def write_when(when: When) -> cbor.Value:
    return [when.weekdays, when.begins, when.ends, when.first_day, when.every_weeks]


def read_when(outer: Row) -> When:
    row = outer.row()
    when = When(
        weekdays=row.uint(most=MOST_WEEKDAYS),
        begins=row.uint(most=DAY_MIN),
        ends=row.uint(most=DAY_MIN),
        first_day=row.uint_or_null(most=MOST_DAY),
        every_weeks=row.uint(most=52),
    )
    row.done()
    return when


def write_household(household: Household) -> cbor.Value:
    return [household.adults, household.children, household.babies]


def read_household(outer: Row) -> Household:
    row = outer.row()
    household = Household(
        adults=row.uint(most=_MOST_PEOPLE), children=row.uint(most=_MOST_PEOPLE), babies=row.uint(most=_MOST_PEOPLE)
    )
    row.done()
    return household


def write_children(children: tuple[Child, ...]) -> cbor.Value:
    return [[child.name, int(child.seat), child.words] for child in children]


def read_children(outer: Row) -> tuple[Child, ...]:
    children = []
    for row in outer.rows(most=MOST_CHILDREN):
        children.append(Child(name=row.text(most=MOST_NAME), seat=row.code(Seat), words=row.text(most=100)))
        row.done()
    return tuple(children)


def write_quiet(quiet: tuple[Quiet, ...]) -> cbor.Value:
    return [[each.begins, each.ends] for each in quiet]


def read_quiet(outer: Row) -> tuple[Quiet, ...]:
    quiet = []
    for row in outer.rows(most=MOST_QUIET):
        quiet.append(Quiet(begins=minutes(row), ends=minutes(row)))
        row.done()
    return tuple(quiet)


def write_held(held: tuple[Held, ...]) -> cbor.Value:
    return [[each.pigeonhole, each.slot, each.secret, each.recipient] for each in held]


def read_held(outer: Row) -> tuple[Held, ...]:
    held = []
    for row in outer.rows(most=MOST_HELD):
        pigeonhole, slot, secret = PigeonholeId(row.raw(_ID)), SlotId(row.raw(_ID)), row.raw(_ID)
        held.append(Held(pigeonhole=pigeonhole, slot=slot, secret=secret, recipient=Recipient(row.raw(32))))
        row.done()
    return tuple(held)


def write_claimed(claimed: Claimed | None) -> tuple[cbor.Value, cbor.Value]:
    return (None, None) if claimed is None else (claimed.device, claimed.at)


def read_claimed(row: Row) -> Claimed | None:
    """Both or neither."""
    device, at = row.uint_or_null(most=MOST_DEVICE), row.uint_or_null(most=MOST_MINUTES)
    if device is not None and at is not None:
        return Claimed(device=device, at=Minutes(at))
    if device is not at:
        row.refuse()
    return None


def minutes(row: Row) -> Minutes:
    return Minutes(row.uint(most=MOST_MINUTES))


def minutes_or_null(row: Row) -> Minutes | None:
    found = row.uint_or_null(most=MOST_MINUTES)
    return None if found is None else Minutes(found)
