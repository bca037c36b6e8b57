"""What stands inside an aid record: needs, offers, words to the desk, trips, daily calls and the desk's own.

Docs/protocol, section 20.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Generic, TypeVar

from tocsin.seals import cbor
from tocsin.seals.row import Row
from tocsin.terms.ids import Recipient, TownId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit.aid import calls, need, offer, parts, trip
from tocsin_kit.aid.calls import CallDay, Calls, CallsWork
from tocsin_kit.aid.codes import WordCode
from tocsin_kit.aid.need import Need, NeedWork
from tocsin_kit.aid.offer import Offer, OfferWork
from tocsin_kit.aid.parts import AnswerTo
from tocsin_kit.aid.trip import Trip

_SEALED_TO = 8

Inside = TypeVar("Inside", Need, Offer, Calls)
Work = TypeVar("Work")


@dataclass(frozen=True, repr=False)
class OwnLetter(Generic[Inside]):
    """What somebody wrote herself, unchanged ever after. `mac` is None from a guest; `is_members` says if it holds."""

    inside: Inside
    body: bytes
    mac: bytes | None
    secret_number: int | None


@dataclass(frozen=True)
class Vetted:
    """Both signed objects as they came; `vetting.verify` says what they prove."""

    vetting: bytes
    proof: bytes


@dataclass(frozen=True, repr=False)
class Word:
    """`about`: a leg, or the nonce of a need, an offer or a daily call; known only inside seals, so whoever names it
    was told. `answer_to`: where the next letter for her goes.
    """

    nonce: bytes
    at: Instant
    about: bytes
    code: WordCode
    digits: str
    words: str
    answer_to: AnswerTo | None
    picture: bytes | None


@dataclass(frozen=True, repr=False)
class NeedRecord:
    letter: OwnLetter[Need]
    work: NeedWork | None


@dataclass(frozen=True, repr=False)
class OfferRecord:
    letter: OwnLetter[Offer]
    vetted: Vetted | None
    work: OfferWork | None


@dataclass(frozen=True, repr=False)
class CallsRecord:
    letter: OwnLetter[Calls]
    work: CallsWork | None
    days: tuple[CallDay, ...]


@dataclass(frozen=True, repr=False)
class OwnRecord:
    """What desks keep for themselves, whatever it is."""

    name: str
    value: cbor.Value


Body = NeedRecord | OfferRecord | Word | Trip | CallsRecord | OwnRecord

KINDS: tuple[type[Body], ...] = (NeedRecord, OfferRecord, Word, Trip, CallsRecord, OwnRecord)
"""By their number on the wire, less one."""


@dataclass(frozen=True, repr=False)
class AidRecord:
    """`sealed_to`: which list of the desk's recipients it was sealed to last; None as somebody sends it."""

    sealed_to: bytes | None
    body: Body


def need_letter(inside: Need, *, member_secret: bytes | None = None, number: int | None = None) -> OwnLetter[Need]:
    """Written, and under her secret's MAC; without a secret a guest's."""
    return _letter("need", inside, need.write(inside), member_secret, number)


def offer_letter(inside: Offer, *, member_secret: bytes | None = None, number: int | None = None) -> OwnLetter[Offer]:
    return _letter("offer", inside, offer.write(inside), member_secret, number)


def calls_letter(inside: Calls, *, member_secret: bytes | None = None, number: int | None = None) -> OwnLetter[Calls]:
    return _letter("calls", inside, calls.write(inside), member_secret, number)


def sealed_to(recipients: Sequence[Recipient]) -> bytes:
    """Names a list of recipients, in whatever order."""
    return sha256(cbor.encode([*sorted(recipients)])).digest()[:_SEALED_TO]


def write(record: AidRecord) -> bytes:
    return cbor.encode([1, KINDS.index(type(record.body)) + 1, record.sealed_to, _write_body(record.body)])


def read(plaintext: bytes) -> AidRecord:
    """Refusal("wire.*"), "aid.malformed", "aid.unknown_kind"."""
    row = Row.of(plaintext, code=parts.MALFORMED, limit=parts.LIMIT)
    kind, listed = row.uint(least=1, most=2**16 - 1), row.raw_or_null(_SEALED_TO)
    if kind > len(KINDS):
        raise Refusal(parts.UNKNOWN, safe=parts.NEWER)
    fields = row.row()
    body = _read_body(KINDS[kind - 1], fields)
    fields.done()
    row.done()
    return AidRecord(sealed_to=listed, body=body)


def is_members(
    body: NeedRecord | OfferRecord | CallsRecord, *, member_secrets: Mapping[int, bytes], town: TownId
) -> bool:
    """Whether the MAC holds in this town, under the member secret of that number."""
    letter = body.letter
    if letter.mac is None or letter.secret_number is None or letter.inside.town != town:
        return False
    secret = member_secrets.get(letter.secret_number)
    return secret is not None and hmac.compare_digest(letter.mac, _mac(_TAGS[type(body)], letter.body, town, secret))


_TAGS: Mapping[type, str] = {NeedRecord: "need", OfferRecord: "offer", CallsRecord: "calls"}


def _mac(tag: str, body: bytes, town: TownId, secret: bytes) -> bytes:
    return hmac.digest(secret, f"tocsin/aid-{tag}/v1".encode("ascii") + town + body, "sha256")


def _letter(tag: str, inside: Inside, body: bytes, secret: bytes | None, number: int | None) -> OwnLetter[Inside]:
    if secret is None:
        return OwnLetter(inside=inside, body=body, mac=None, secret_number=None)
    return OwnLetter(inside=inside, body=body, mac=_mac(tag, body, inside.town, secret), secret_number=number)


def _write_body(body: Body) -> cbor.Value:
    match body:
        case NeedRecord(letter, work):
            return [_fields(letter), None if work is None else need.write_work(work)]
        case OfferRecord(letter_of, vetted, known):
            proven: cbor.Value = None if vetted is None else [vetted.vetting, vetted.proof]
            return [[*_fields(letter_of), proven], None if known is None else offer.write_work(known)]
        case Word():
            to = parts.write_answer_to(body.answer_to)
            return [body.nonce, body.at, body.about, int(body.code), body.digits, body.words, *to, body.picture]
        case Trip():
            return trip.write(body)
        case CallsRecord(asked, agreed, days):
            return [_fields(asked), None if agreed is None else calls.write_work(agreed), calls.write_days(days)]
        case OwnRecord():
            return [body.name, cbor.encode(body.value)]


def _fields(letter: OwnLetter[Inside]) -> list[cbor.Value]:
    return [letter.body, letter.mac, letter.secret_number]


def _read_body(kind: type[Body], row: Row) -> Body:
    if kind is NeedRecord:
        return NeedRecord(letter=_whole(row.row(), need.read), work=_work(row, need.read_work))
    if kind is OfferRecord:
        outer = row.row()
        letter, vetted = _read_letter(outer, offer.read), _vetted(outer)
        outer.done()
        return OfferRecord(letter=letter, vetted=vetted, work=_work(row, offer.read_work))
    if kind is Word:
        return _word(row)
    if kind is Trip:
        return trip.read(row)
    if kind is CallsRecord:
        asked, agreed = _whole(row.row(), calls.read), _work(row, calls.read_work)
        return CallsRecord(letter=asked, work=agreed, days=calls.read_days(row))
    name, value = row.text(most=parts.MOST_NAME), row.raw(most=parts.LIMIT)
    return OwnRecord(name=name, value=cbor.decode(value, limit=parts.LIMIT))


def _read_letter(outer: Row, read_inside: Callable[[bytes], Inside]) -> OwnLetter[Inside]:
    body, mac, number = outer.raw(most=parts.LIMIT), outer.raw_or_null(32), outer.uint_or_null(most=2**32 - 1)
    if (mac is None) != (number is None):
        outer.refuse()
    return OwnLetter(inside=read_inside(body), body=body, mac=mac, secret_number=number)


def _whole(outer: Row, read_inside: Callable[[bytes], Inside]) -> OwnLetter[Inside]:
    letter = _read_letter(outer, read_inside)
    outer.done()
    return letter


def _work(row: Row, read_work: Callable[[Row], Work]) -> Work | None:
    fields = row.row_or_null()
    return None if fields is None else read_work(fields)


def _vetted(outer: Row) -> Vetted | None:
    row = outer.row_or_null()
    if row is None:
        return None
    vetted = Vetted(vetting=row.raw(most=parts.LIMIT), proof=row.raw(most=parts.LIMIT))
    row.done()
    return vetted


def _word(row: Row) -> Word:
    return Word(
        nonce=row.raw(16),
        at=Instant(row.uint(most=parts.MOST_SECONDS)),
        about=row.raw(16),
        code=row.code(WordCode, code=parts.UNKNOWN),
        digits=parts.digits(row, most=parts.MOST_DIGITS),
        words=row.text(most=parts.MOST_WORDS),
        answer_to=parts.answer_to_or_null(row),
        picture=row.raw_or_null(most=parts.LIMIT),
    )
