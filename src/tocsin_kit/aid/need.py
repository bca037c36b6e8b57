"""What somebody needs, and what a desk has made of it. Docs/protocol, section 20."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor
from tocsin.seals.row import Row
from tocsin.terms.cell import Cell
from tocsin.terms.ids import TownId
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.language import Language
from tocsin_kit.aid import parts
from tocsin_kit.aid.codes import AnswerCode, Diet, LegRole, NeedKind, NeedState, NeedUrgency
from tocsin_kit.aid.parts import AnswerTo, Child, Claimed, Household, When

PLACE_RESOLUTION = 12
MOST_WORDS = 600
MOST_PICTURES = 3
MOST_NOTES = 1_000
MOST_AMOUNT = 40
MOST_DIETS = 8
MOST_COMING = 8
MOST_HISTORY = 32
MOST_ANSWERS = 8


@dataclass(frozen=True, repr=False)
class Need:
    """`name`: a first name. `to`: where a lift or an errand leads. `by_liaison`: for somebody without a phone.

    `amount`: of a rent or a bill, as she writes it; no money goes through Tocsin.
    """

    nonce: bytes
    asked_at: Instant
    town: TownId
    kind: NeedKind
    urgency: NeedUrgency
    place: Cell | None
    address: str
    name: str
    phone: str
    language: Language
    household: Household
    diet: tuple[Diet, ...]
    words: str
    when: When
    children: tuple[Child, ...]
    to: str
    amount: str
    by_liaison: bool
    answer_to: AnswerTo | None
    pictures: tuple[bytes, ...]
    voice: bytes | None


@dataclass(frozen=True, repr=False)
class Coming:
    """Who comes, as her phone shows it: `who` by first name, and what each of the two says at the door."""

    leg: bytes
    role: LegRole
    begins: Minutes
    ends: Minutes
    who: str
    she_says: str
    you_say: str
    words: str


@dataclass(frozen=True)
class Step:
    """`code`: a state of the need; from 64 on, 64 and the code of somebody's word."""

    at: Minutes
    code: int
    device: int | None


@dataclass(frozen=True, repr=False)
class Answer:
    """What the desk has written to whoever asked: one of its sentences, words, or both."""

    at: Minutes
    device: int
    code: AnswerCode
    words: str


@dataclass(frozen=True, repr=False)
class NeedWork:
    """`answers`: oldest first."""

    state: NeedState
    claimed: Claimed | None
    urgency: NeedUrgency
    follow_up: Minutes | None
    notes: str
    merged_into: bytes | None
    coming: tuple[Coming, ...]
    history: tuple[Step, ...]
    answers: tuple[Answer, ...]


def write(need: Need) -> bytes:
    """As it stands under its MAC."""
    return cbor.encode(
        [
            1,
            need.nonce,
            need.asked_at,
            need.town,
            int(need.kind),
            int(need.urgency),
            need.place,
            need.address,
            need.name,
            need.phone,
            need.language,
            parts.write_household(need.household),
            [int(each) for each in need.diet],
            need.words,
            parts.write_when(need.when),
            parts.write_children(need.children),
            need.to,
            need.amount,
            need.by_liaison,
            *parts.write_answer_to(need.answer_to),
            list(need.pictures),
            need.voice,
        ]
    )


def read(body: bytes) -> Need:
    """Refusal("wire.*"), "aid.malformed", "aid.unknown_kind"."""
    row = Row.of(body, code=parts.MALFORMED, limit=parts.LIMIT)
    need = Need(
        nonce=row.raw(16),
        asked_at=Instant(row.uint(most=parts.MOST_SECONDS)),
        town=TownId(row.raw(16)),
        kind=row.code(NeedKind, code=parts.UNKNOWN),
        urgency=row.code(NeedUrgency),
        place=parts.place(row, at_resolution=PLACE_RESOLUTION),
        address=row.text(most=parts.MOST_ADDRESS),
        name=row.text(most=parts.MOST_NAME),
        phone=row.text(most=parts.MOST_PHONE),
        language=parts.language(row),
        household=parts.read_household(row),
        diet=parts.codes(row, Diet, most=MOST_DIETS),
        words=row.text(most=MOST_WORDS),
        when=parts.read_when(row),
        children=parts.read_children(row),
        to=row.text(most=parts.MOST_ADDRESS),
        amount=row.text(most=MOST_AMOUNT),
        by_liaison=row.flag(),
        answer_to=parts.answer_to_or_null(row),
        pictures=_pictures(row),
        voice=row.raw_or_null(most=parts.LIMIT),
    )
    row.done()
    return need


def write_work(work: NeedWork) -> cbor.Value:
    return [
        int(work.state),
        *parts.write_claimed(work.claimed),
        int(work.urgency),
        work.follow_up,
        work.notes,
        work.merged_into,
        [
            [each.leg, int(each.role), each.begins, each.ends, each.who, each.she_says, each.you_say, each.words]
            for each in work.coming
        ],
        [[step.at, step.code, step.device] for step in work.history],
        [[each.at, each.device, int(each.code), each.words] for each in work.answers],
    ]


def read_work(row: Row) -> NeedWork:
    work = NeedWork(
        state=row.code(NeedState),
        claimed=parts.read_claimed(row),
        urgency=row.code(NeedUrgency),
        follow_up=parts.minutes_or_null(row),
        notes=row.text(most=MOST_NOTES),
        merged_into=row.raw_or_null(16),
        coming=tuple(_coming(each) for each in row.rows(most=MOST_COMING)),
        history=tuple(_step(each) for each in row.rows(most=MOST_HISTORY)),
        # an older version of the app wrote none
        answers=tuple(_answer(each) for each in row.rows(most=MOST_ANSWERS)) if row.more() else (),
    )
    row.done()
    return work


def _pictures(row: Row) -> tuple[bytes, ...]:
    pictures = row.several(most=MOST_PICTURES)
    if any(type(each) is not bytes for each in pictures):
        row.refuse()
    return tuple(pictures)


def _coming(row: Row) -> Coming:
    coming = Coming(
        leg=row.raw(16),
        role=row.code(LegRole),
        begins=parts.minutes(row),
        ends=parts.minutes(row),
        who=row.text(most=parts.MOST_NAME),
        she_says=parts.digits(row, most=parts.CODE_DIGITS),
        you_say=parts.digits(row, most=parts.CODE_DIGITS),
        words=row.text(most=parts.MOST_ADDRESS),
    )
    row.done()
    return coming


def _step(row: Row) -> Step:
    step = Step(at=parts.minutes(row), code=row.uint(most=255), device=row.uint_or_null(most=parts.MOST_DEVICE))
    row.done()
    return step


def _answer(row: Row) -> Answer:
    answer = Answer(
        at=parts.minutes(row),
        device=row.uint(most=parts.MOST_DEVICE),
        code=row.code(AnswerCode, code=parts.UNKNOWN),
        words=row.text(most=parts.MOST_WORDS),
    )
    row.done()
    if answer.code is AnswerCode.in_words and not answer.words:
        row.refuse()
    return answer
