"""A call on some days, and what happens when it is not answered. Docs/protocol, section 20."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor
from tocsin.seals.row import Row
from tocsin.terms.ids import TownId
from tocsin.terms.instant import Instant
from tocsin.terms.language import Language
from tocsin_kit.aid import parts
from tocsin_kit.aid.codes import CallDayState, CallsState, RungKind
from tocsin_kit.aid.parts import AnswerTo, Claimed, Held, Quiet

MOST_RUNGS = 4
MOST_CALL_NOTES = 300
MOST_NOTES = 600
MOST_CALL_DAYS = 14


@dataclass(frozen=True, repr=False)
class Rung:
    """`after_min`: after the end of the call's hour. `answer_to`: a keyholder's, where she has the app.

    `words`: for her alone.
    """

    after_min: int
    kind: RungKind
    name: str
    phone: str
    answer_to: AnswerTo | None
    words: str


@dataclass(frozen=True, repr=False)
class Calls:
    """`address`: for keyholders alone, perhaps empty. `duress`: what she says when she is not free to speak.

    `notes`: what callers may see. `begins`, `ends`: minutes of the day.
    """

    nonce: bytes
    asked_at: Instant
    town: TownId
    name: str
    language: Language
    phone: str
    address: str
    weekdays: int
    begins: int
    ends: int
    ladder: tuple[Rung, ...]
    duress: str
    quiet: tuple[Quiet, ...]
    notes: str
    answer_to: AnswerTo


@dataclass(frozen=True, repr=False)
class CallsWork:
    state: CallsState
    claimed: Claimed | None
    notes: str


@dataclass(frozen=True, repr=False)
class CallDay:
    """One day's call: by whom (an offer), and the letters of the ladder that the house holds for it."""

    day: int
    leg: bytes
    caller: bytes | None
    state: CallDayState
    held: tuple[Held, ...]


def write(calls: Calls) -> bytes:
    """As it stands under its MAC."""
    rungs = [
        [each.after_min, int(each.kind), each.name, each.phone, *parts.write_answer_to(each.answer_to), each.words]
        for each in calls.ladder
    ]
    return cbor.encode(
        [
            1,
            calls.nonce,
            calls.asked_at,
            calls.town,
            calls.name,
            calls.language,
            calls.phone,
            calls.address,
            calls.weekdays,
            calls.begins,
            calls.ends,
            rungs,
            calls.duress,
            parts.write_quiet(calls.quiet),
            calls.notes,
            *parts.write_answer_to(calls.answer_to),
        ]
    )


def read(body: bytes) -> Calls:
    """Refusal("wire.*"), "aid.malformed", "aid.unknown_kind"."""
    row = Row.of(body, code=parts.MALFORMED, limit=parts.LIMIT)
    calls = Calls(
        nonce=row.raw(16),
        asked_at=Instant(row.uint(most=parts.MOST_SECONDS)),
        town=TownId(row.raw(16)),
        name=row.text(most=parts.MOST_NAME),
        language=parts.language(row),
        phone=row.text(most=parts.MOST_PHONE),
        address=row.text(most=parts.MOST_ADDRESS),
        weekdays=row.uint(most=parts.MOST_WEEKDAYS),
        begins=row.uint(most=parts.DAY_MIN),
        ends=row.uint(most=parts.DAY_MIN),
        ladder=tuple(_rung(each) for each in row.rows(most=MOST_RUNGS)),
        duress=row.text(most=parts.MOST_NAME),
        quiet=parts.read_quiet(row),
        notes=row.text(most=MOST_CALL_NOTES),
        answer_to=parts.answer_to(row),
    )
    row.done()
    return calls


def write_work(work: CallsWork) -> cbor.Value:
    return [int(work.state), *parts.write_claimed(work.claimed), work.notes]


def read_work(row: Row) -> CallsWork:
    state, claimed, notes = row.code(CallsState), parts.read_claimed(row), row.text(most=MOST_NOTES)
    row.done()
    return CallsWork(state=state, claimed=claimed, notes=notes)


def write_days(days: tuple[CallDay, ...]) -> cbor.Value:
    return [[each.day, each.leg, each.caller, int(each.state), parts.write_held(each.held)] for each in days]


def read_days(outer: Row) -> tuple[CallDay, ...]:
    days = []
    for row in outer.rows(most=MOST_CALL_DAYS):
        day, leg, caller = row.uint(most=parts.MOST_DAY), row.raw(16), row.raw_or_null(16)
        state, held = row.code(CallDayState), parts.read_held(row)
        days.append(CallDay(day=day, leg=leg, caller=caller, state=state, held=held))
        row.done()
    return tuple(days)


def _rung(row: Row) -> Rung:
    rung = Rung(
        after_min=row.uint(most=parts.DAY_MIN),
        kind=row.code(RungKind, code=parts.UNKNOWN),
        name=row.text(most=parts.MOST_NAME),
        phone=row.text(most=parts.MOST_PHONE),
        answer_to=parts.answer_to_or_null(row),
        words=row.text(most=parts.MOST_ADDRESS),
    )
    row.done()
    return rung
