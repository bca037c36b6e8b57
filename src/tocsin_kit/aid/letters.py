"""What stands inside a held letter: one volunteer's, caller's or keyholder's, and no more than she needs.

Docs/protocol, section 21.
"""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor
from tocsin.seals.hashes import aid_lock_hash
from tocsin.seals.row import Row
from tocsin.terms.cell import Cell
from tocsin.terms.ids import PigeonholeId, SlotId
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.language import Language
from tocsin.terms.refusal import Refusal
from tocsin_kit.aid import parts
from tocsin_kit.aid.calls import MOST_CALL_NOTES
from tocsin_kit.aid.codes import BackHow, LegRole, NeedKind, ReleaseReason, ToldCode
from tocsin_kit.aid.parts import Child, Held, Household

AREA_RESOLUTION = 7
STOP_RESOLUTION = 12
MOST_STOPS = 40


@dataclass(frozen=True, repr=False)
class Ask:
    """Whether she would: never a name, an address or a number. `area`: of a region."""

    leg: bytes
    role: LegRole
    need_kind: NeedKind
    begins: Minutes
    ends: Minutes
    area: Cell | None
    depot: str
    items: str
    household: Household
    languages: tuple[Language, ...]
    seats: int
    words: str
    answer_by: Minutes
    doors: int = 1
    """At how many households she would be."""


@dataclass(frozen=True, repr=False)
class Place:
    """One stop: where, and who. `stop` of `stops`, from 1. `you_say`: what this carrier says at the door.

    `she_says`: what the household answers; empty where `next_slot`, in the same pigeonhole and for the same recipient,
    lies locked under just that, so that nobody gets the next address without having been at this door. `until`: from
    then on the phone shows it no more.
    """

    leg: bytes
    stop: int
    stops: int
    name: str
    address: str
    place: Cell | None
    phone: str
    she_says: str
    you_say: str
    to: str
    children: tuple[Child, ...]
    words: str
    until: Minutes
    next_slot: SlotId | None


@dataclass(frozen=True, repr=False)
class ToldLeg:
    leg: bytes
    code: ToldCode
    words: str


@dataclass(frozen=True, repr=False)
class Call:
    """One call of one day. `stop`: the ladder's letters, which an answered call stops."""

    leg: bytes
    name: str
    language: Language
    phone: str
    notes: str
    begins: Minutes
    ends: Minutes
    stop: tuple[Held, ...]
    duress_asked: bool
    duress_word: str


@dataclass(frozen=True, repr=False)
class Released:
    """Nobody stopped it: she did not come back, or did not answer."""

    about: bytes
    reason: ReleaseReason
    name: str
    language: Language
    phone: str
    address: str
    words: str
    set_at: Minutes


@dataclass(frozen=True, repr=False)
class Back:
    """What is laid in the place of a stopped one. Outside it looks the same whether she was free to stop it."""

    about: bytes
    how: BackHow


Body = Ask | Place | ToldLeg | Call | Released | Back

KINDS: tuple[type[Body], ...] = (Ask, Place, ToldLeg, Call, Released, Back)
"""By their number on the wire, less one."""


@dataclass(frozen=True, repr=False)
class AidLetter:
    at: Instant
    body: Body


def write(letter: AidLetter) -> bytes:
    return cbor.encode([1, KINDS.index(type(letter.body)) + 1, letter.at, _write_body(letter.body)])


def read(letter: bytes) -> AidLetter:
    """Refusal("wire.*"), "aid.malformed", "aid.unknown_kind"."""
    row = Row.of(letter, code=parts.MALFORMED, limit=parts.LIMIT)
    kind, at = row.uint(least=1, most=2**16 - 1), Instant(row.uint(most=parts.MOST_SECONDS))
    if kind > len(KINDS):
        raise Refusal(parts.UNKNOWN, safe=parts.NEWER)
    fields = row.row()
    body = _read_body(KINDS[kind - 1], fields)
    fields.done()
    row.done()
    return AidLetter(at=at, body=body)


def lock_of(pigeonhole: PigeonholeId, slot: SlotId, said: str) -> bytes:
    """What a house compares when somebody says the digits; five tries, so that four digits are enough."""
    return aid_lock_hash(pigeonhole, slot=slot, digits=said)


def _write_body(body: Body) -> cbor.Value:
    match body:
        case Ask():
            return [
                body.leg,
                int(body.role),
                int(body.need_kind),
                body.begins,
                body.ends,
                body.area,
                body.depot,
                body.items,
                parts.write_household(body.household),
                list(body.languages),
                body.seats,
                body.words,
                body.answer_by,
                *([body.doors] if body.doors > 1 else []),
            ]
        case Place():
            return [
                body.leg,
                body.stop,
                body.stops,
                body.name,
                body.address,
                body.place,
                body.phone,
                body.she_says,
                body.you_say,
                body.to,
                parts.write_children(body.children),
                body.words,
                body.until,
                body.next_slot,
            ]
        case ToldLeg():
            return [body.leg, int(body.code), body.words]
        case Call():
            return [
                body.leg,
                body.name,
                body.language,
                body.phone,
                body.notes,
                body.begins,
                body.ends,
                parts.write_held(body.stop),
                body.duress_asked,
                body.duress_word,
            ]
        case Released():
            return [
                body.about,
                int(body.reason),
                body.name,
                body.language,
                body.phone,
                body.address,
                body.words,
                body.set_at,
            ]
        case Back():
            return [body.about, int(body.how)]


def _read_body(kind: type[Body], row: Row) -> Body:
    if kind is Ask:
        return _ask(row)
    if kind is Place:
        return _place(row)
    if kind is ToldLeg:
        leg, code = row.raw(16), row.code(ToldCode, code=parts.UNKNOWN)
        return ToldLeg(leg=leg, code=code, words=row.text(most=parts.MOST_WORDS))
    if kind is Call:
        return _call(row)
    if kind is Released:
        return _released(row)
    return Back(about=row.raw(16), how=row.code(BackHow, code=parts.UNKNOWN))


def _ask(row: Row) -> Ask:
    return Ask(
        leg=row.raw(16),
        role=row.code(LegRole),
        need_kind=row.code(NeedKind, code=parts.UNKNOWN),
        begins=parts.minutes(row),
        ends=parts.minutes(row),
        area=parts.place(row, at_resolution=AREA_RESOLUTION),
        depot=row.text(most=parts.MOST_DEPOT),
        items=row.text(most=parts.MOST_ITEMS),
        household=parts.read_household(row),
        languages=parts.languages(row),
        seats=row.uint(most=parts.MOST_SEATS),
        words=row.text(most=parts.MOST_WORDS),
        answer_by=parts.minutes(row),
        doors=row.uint(least=2, most=MOST_STOPS) if row.more() else 1,
    )


def _place(row: Row) -> Place:
    place = Place(
        leg=row.raw(16),
        stop=row.uint(least=1, most=MOST_STOPS),
        stops=row.uint(least=1, most=MOST_STOPS),
        name=row.text(most=parts.MOST_NAME),
        address=row.text(most=parts.MOST_ADDRESS),
        place=parts.place(row, at_resolution=STOP_RESOLUTION),
        phone=row.text(most=parts.MOST_PHONE),
        she_says=parts.digits(row, most=parts.CODE_DIGITS),
        you_say=parts.digits(row, most=parts.CODE_DIGITS),
        to=row.text(most=parts.MOST_ADDRESS),
        children=parts.read_children(row),
        words=row.text(most=parts.MOST_WORDS),
        until=parts.minutes(row),
        next_slot=_slot_or_null(row),
    )
    if place.stop > place.stops or (place.next_slot is not None and place.she_says):
        row.refuse()
    return place


def _call(row: Row) -> Call:
    return Call(
        leg=row.raw(16),
        name=row.text(most=parts.MOST_NAME),
        language=parts.language(row),
        phone=row.text(most=parts.MOST_PHONE),
        notes=row.text(most=MOST_CALL_NOTES),
        begins=parts.minutes(row),
        ends=parts.minutes(row),
        stop=parts.read_held(row),
        duress_asked=row.flag(),
        duress_word=row.text(most=parts.MOST_NAME),
    )


def _released(row: Row) -> Released:
    return Released(
        about=row.raw(16),
        reason=row.code(ReleaseReason, code=parts.UNKNOWN),
        name=row.text(most=parts.MOST_NAME),
        language=parts.language(row),
        phone=row.text(most=parts.MOST_PHONE),
        address=row.text(most=parts.MOST_ADDRESS),
        words=row.text(most=parts.MOST_WORDS),
        set_at=parts.minutes(row),
    )


def _slot_or_null(row: Row) -> SlotId | None:
    slot = row.raw_or_null(16)
    return None if slot is None else SlotId(slot)
