"""What stands inside an envelope: sightings, desk notes, pigeonhole messages. Docs/protocol, section 9.

These codecs live in the kit and not in `seals`, so that the house has no word for what it carries.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256

from tocsin.seals import cbor
from tocsin.seals.row import Row
from tocsin.seals.window import MOST_ROLES
from tocsin.terms.cell import Cell, resolution
from tocsin.terms.ids import IncidentId, LeafId, PigeonholeId, Recipient, TownId, Window
from tocsin.terms.instant import Instant
from tocsin.terms.language import Language, is_language
from tocsin.terms.refusal import Refusal

PLACE_RESOLUTION = 12
MOST_WORDS = 400
MOST_SUMMARY = 200
MOST_NAME = 80
MOST_HANDED_OVER = 64
MOST_LEAVES = 180
MOST_TO_COSIGN = 256
STALE_S = 6 * 3600
_LIMIT = 64_512
_SAFE = "This message cannot be read."


class Source(IntEnum):
    app = 0
    telephone = 1


class Told(IntEnum):
    """What a reporter is told."""

    seen = 1
    being_checked = 2
    alert_sent = 3
    not_it = 4
    cannot_tell = 5


@dataclass(frozen=True, repr=False)
class Sighting:
    """One person's claim that danger is there. `nonce`: 16 random bytes, by which a desk drops duplicates.

    `place`: a cell of resolution 12. `size … event`: codes, or None for not said. `past`: not now. `pigeonhole` and
    `answer_recipient`: where and to whom an answer goes.
    """

    nonce: bytes
    observed_at: Instant
    town: TownId
    place: Cell | None
    size: int | None
    activity: int | None
    uniform: int | None
    equipment: int | None
    event: int | None
    seen_by_me: bool
    past: bool
    source: Source
    words: str
    language: Language
    pigeonhole: PigeonholeId | None
    answer_recipient: Recipient | None
    voice: bytes | None = None

    def __repr__(self) -> str:
        return "<Sighting>"


@dataclass(frozen=True, repr=False)
class SightingLetter:
    """The opened letter. `mac` is None from a guest; `is_from_a_member` says whether it holds."""

    sighting: Sighting
    body: bytes
    mac: bytes | None
    secret_number: int | None

    def __repr__(self) -> str:
        return "<SightingLetter>"


def write_sighting(
    sighting: Sighting, *, member_secret: bytes | None = None, secret_number: int | None = None
) -> bytes:
    """`[body, mac, secret_number]`; a guest has no secret."""
    body = write_sighting_body(sighting)
    if member_secret is None:
        return cbor.encode([body, None, None])
    return cbor.encode([body, sighting_mac(body, town=sighting.town, member_secret=member_secret), secret_number])


def write_sighting_body(sighting: Sighting) -> bytes:
    codes = (sighting.size, sighting.activity, sighting.uniform, sighting.equipment, sighting.event)
    return cbor.encode(
        [
            1,
            sighting.nonce,
            sighting.observed_at,
            sighting.town,
            sighting.place,
            [None if code is None else int(code) for code in codes],
            sighting.seen_by_me,
            sighting.past,
            int(sighting.source),
            sighting.words,
            sighting.language,
            sighting.pigeonhole,
            sighting.answer_recipient,
            sighting.voice,
        ]
    )


def sighting_mac(body: bytes, *, town: TownId, member_secret: bytes) -> bytes:
    return hmac.digest(member_secret, b"tocsin/sighting/v1" + town + body, "sha256")


def read_sighting(letter: bytes) -> SightingLetter:
    """Refusal("wire.*"), "sighting.malformed"."""
    outer = Row(cbor.decode(letter, limit=_LIMIT), code="sighting.malformed", safe=_SAFE)
    body, mac, number = outer.raw(most=_LIMIT), outer.raw_or_null(32), outer.uint_or_null(most=2**32 - 1)
    outer.done()
    if (mac is None) != (number is None):
        outer.refuse()
    return SightingLetter(sighting=read_sighting_body(body), body=body, mac=mac, secret_number=number)


def read_sighting_body(body: bytes) -> Sighting:
    """Refusal("wire.*"), "sighting.malformed"."""
    row = Row.of(body, code="sighting.malformed", limit=_LIMIT)
    nonce, observed_at, town, place = row.raw(16), Instant(row.uint(most=2**40)), TownId(row.raw(16)), _place(row)
    codes = row.row()
    size, activity, uniform, equipment, event = (codes.uint_or_null(least=1, most=2**16 - 1) for _ in range(5))
    codes.done()
    seen_by_me, past, source, words = row.flag(), row.flag(), row.code(Source), row.text(most=MOST_WORDS)
    language = Language(row.text(most=16))
    pigeonhole, recipient, voice = row.raw_or_null(16), row.raw_or_null(32), row.raw_or_null(most=_LIMIT)
    row.done()
    if not is_language(language) or (pigeonhole is None) != (recipient is None):
        row.refuse()
    return Sighting(
        nonce=nonce,
        observed_at=observed_at,
        town=town,
        place=place,
        size=size,
        activity=activity,
        uniform=uniform,
        equipment=equipment,
        event=event,
        seen_by_me=seen_by_me,
        past=past,
        source=source,
        words=words,
        language=language,
        pigeonhole=None if pigeonhole is None else PigeonholeId(pigeonhole),
        answer_recipient=None if recipient is None else Recipient(recipient),
        voice=voice,
    )


def incident_of(sighting: Sighting) -> IncidentId:
    """What a desk names the incident that it opens for this sighting, so that two desks open one."""
    return IncidentId(sha256(b"tocsin/incident/v1" + sighting.nonce).digest()[:8])


def is_from_a_member(letter: SightingLetter, *, member_secrets: Mapping[int, bytes]) -> bool:
    """Whether the MAC holds under the member secret of that number; a guest's letter, or the house's, has none."""
    if letter.mac is None or letter.secret_number is None:
        return False
    secret = member_secrets.get(letter.secret_number)
    if secret is None:
        return False
    expected = sighting_mac(letter.body, town=letter.sighting.town, member_secret=secret)
    return hmac.compare_digest(letter.mac, expected)


def check_admissible(letter: SightingLetter, *, town: TownId, at: Instant) -> None:
    """What a desk drops, duplicates apart.

    Refusal("sighting.other_town"), "sighting.stale", "sighting.from_the_future".
    """
    sighting = letter.sighting
    if sighting.town != town:
        raise Refusal("sighting.other_town", safe="This was meant for another town.")
    if sighting.observed_at > at + 5 * 60:
        raise Refusal("sighting.from_the_future", safe="This is from the future.")
    if at - sighting.observed_at > STALE_S and not sighting.past:
        raise Refusal("sighting.stale", safe="This is older than six hours.")


@dataclass(frozen=True)
class WordsNote:
    words: str


@dataclass(frozen=True)
class SightingNote:
    """The opened letter of a sighting, sealed again to the others at the desk."""

    letter: bytes


@dataclass(frozen=True)
class MergedInto:
    incident: IncidentId


@dataclass(frozen=True)
class HandOver:
    incidents: tuple[tuple[IncidentId, str], ...]


@dataclass(frozen=True)
class Ask:
    question: int
    words: str
    pigeonhole: PigeonholeId
    recipient: Recipient


@dataclass(frozen=True)
class Reply:
    question: int
    answer: int
    words: str


@dataclass(frozen=True)
class Telling:
    state: Told
    finding: int | None


@dataclass(frozen=True)
class PlaceNote:
    place: Cell
    words: str


@dataclass(frozen=True)
class RoleRequest:
    """`name_for_steward` is read by the steward only. `leaves`: one per window from `first_window` on."""

    roles: int
    name_for_steward: str
    first_window: Window
    leaves: tuple[bytes, ...]


@dataclass(frozen=True)
class ToCoSign:
    objects: tuple[bytes, ...]


Body = WordsNote | SightingNote | MergedInto | HandOver | Ask | Reply | Telling | PlaceNote | RoleRequest | ToCoSign

_KINDS: tuple[type, ...] = (
    WordsNote,
    SightingNote,
    MergedInto,
    HandOver,
    Ask,
    Reply,
    Telling,
    PlaceNote,
    RoleRequest,
    ToCoSign,
)
"""By their number on the wire."""


@dataclass(frozen=True, repr=False)
class Note:
    """A short note of an incident's thread, or a message in a pigeonhole. `author`: a leaf id, only a hint."""

    at: Instant
    author: LeafId | None
    body: Body

    def __repr__(self) -> str:
        return f"<Note {type(self.body).__name__}>"


def write_note(note: Note) -> bytes:
    return cbor.encode([1, _KINDS.index(type(note.body)), note.at, note.author, _write_body(note.body)])


def read_note(letter: bytes) -> Note:
    """Refusal("wire.*"), "note.malformed", "note.unknown_kind"."""
    row = Row.of(letter, code="note.malformed", limit=_LIMIT)
    kind = row.uint(most=2**16 - 1)
    at, author = Instant(row.uint(most=2**40)), row.raw_or_null(4)
    if kind >= len(_KINDS):
        raise Refusal("note.unknown_kind", safe="This message needs a newer version.")
    body = _read_body(_KINDS[kind], row)
    row.done()
    return Note(at=at, author=None if author is None else LeafId(author), body=body)


def _write_body(body: Body) -> cbor.Value:
    match body:
        case WordsNote():
            return body.words
        case SightingNote():
            return body.letter
        case MergedInto():
            return body.incident
        case HandOver():
            return [[incident, summary] for incident, summary in body.incidents]
        case Ask():
            return [int(body.question), body.words, body.pigeonhole, body.recipient]
        case Reply():
            return [int(body.question), int(body.answer), body.words]
        case Telling():
            return [int(body.state), None if body.finding is None else int(body.finding)]
        case PlaceNote():
            return [body.place, body.words]
        case RoleRequest():
            return [int(body.roles), body.name_for_steward, body.first_window, list(body.leaves)]
        case ToCoSign():
            return list(body.objects)


def _read_body(kind: type, row: Row) -> Body:
    if kind is WordsNote:
        return WordsNote(words=row.text(most=MOST_WORDS))
    if kind is SightingNote:
        return SightingNote(letter=row.raw(most=_LIMIT))
    if kind is MergedInto:
        return MergedInto(incident=IncidentId(row.raw(8)))
    if kind is HandOver:
        return HandOver(incidents=tuple(_handed_over(each) for each in row.rows(most=MOST_HANDED_OVER)))
    if kind is ToCoSign:
        return ToCoSign(objects=_raws(row, most=MOST_TO_COSIGN))
    fields = row.row()
    body = _read_fields(kind, fields)
    fields.done()
    return body


def _read_fields(kind: type, row: Row) -> Body:
    if kind is Ask:
        return Ask(
            question=row.uint(least=1, most=255),
            words=row.text(most=MOST_WORDS),
            pigeonhole=PigeonholeId(row.raw(16)),
            recipient=Recipient(row.raw(32)),
        )
    if kind is Reply:
        return Reply(
            question=row.uint(least=1, most=255),
            answer=row.uint(least=1, most=255),
            words=row.text(most=MOST_WORDS),
        )
    if kind is Telling:
        return Telling(state=row.code(Told), finding=row.uint_or_null(least=1, most=255))
    if kind is PlaceNote:
        place = _place(row)
        if place is None:
            row.refuse()
        return PlaceNote(place=place, words=row.text(most=MOST_WORDS))
    return RoleRequest(
        roles=row.uint(most=MOST_ROLES),
        name_for_steward=row.text(most=MOST_NAME),
        first_window=Window(row.uint(most=2**32 - 1)),
        leaves=_raws(row, most=MOST_LEAVES),
    )


def _handed_over(row: Row) -> tuple[IncidentId, str]:
    entry = IncidentId(row.raw(8)), row.text(most=MOST_SUMMARY)
    row.done()
    return entry


def _place(row: Row) -> Cell | None:
    place = row.cell_or_null()
    if place is not None and resolution(place) != PLACE_RESOLUTION:
        row.refuse()
    return place


def _raws(row: Row, *, most: int) -> tuple[bytes, ...]:
    values = row.several(most=most)
    if any(type(value) is not bytes for value in values):
        row.refuse()
    return tuple(values)
