"""Aid: records and held letters with everything in them, what nobody may send, and what a steward's vetting proves."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import cbor2

from tocsin.seals import aid_desk, cose
from tocsin.seals.hashes import wake_of
from tocsin.seals.roster import fold
from tocsin.seals.statement import AidDesk, AidDevice, Steward, Stewards
from tocsin.terms.ids import PigeonholeId, PublicKey, Recipient, RecordId, SlotId
from tocsin.terms.instant import Instant, Minutes, minutes_of
from tocsin.terms.language import Language
from tocsin_kit.aid import codes, letters, link, need, offer, record, vetting, written
from tocsin_kit.aid.calls import CallDay, Calls, CallsWork, Rung
from tocsin_kit.aid.codes import (
    AnswerCode,
    BackHow,
    CallDayState,
    CallsState,
    Diet,
    Duty,
    LegRole,
    LegState,
    NeedKind,
    NeedState,
    NeedUrgency,
    OfferState,
    ReleaseReason,
    RungKind,
    Seat,
    ToldCode,
    TripState,
    WordCode,
)
from tocsin_kit.aid.letters import AidLetter, Ask, Back, Call, Place, Released, ToldLeg
from tocsin_kit.aid.link import TripLink
from tocsin_kit.aid.need import Answer, Coming, Need, NeedWork, Step
from tocsin_kit.aid.offer import Offer, OfferWork
from tocsin_kit.aid.parts import AnswerTo, Child, Claimed, Held, Household, Quiet, When
from tocsin_kit.aid.record import AidRecord, NeedRecord, OfferRecord, OwnRecord, Vetted, Word
from tocsin_kit.aid.trip import Leg, PlaceHeld, Trip, door_of
from tocsin_kit.aid.vetting import Vetting
from tocsin_kit.aid.written import VerifiedWritten, Written
from tocsin_kit.keys import SigningKey, sign
from tools.vectors.case import Json, as_json, case
from tools.vectors.worlds import NOW, Seed, Town, cell_at, network, strict

_FILL = Seed("aid")
MEMBER_SECRET = _FILL(32)
SECRETS = {3: MEMBER_SECRET}
_TODAY = NOW // 86_400
_SOON = minutes_of(Instant(NOW + 3_600))
_LATER = minutes_of(Instant(NOW + 7_200))


def _answer_to() -> AnswerTo:
    return AnswerTo(pigeonhole=PigeonholeId(_FILL(16)), recipient=Recipient(_FILL(32)))


def _held() -> Held:
    return Held(PigeonholeId(_FILL(16)), SlotId(_FILL(16)), _FILL(16), Recipient(_FILL(32)))


NEED = Need(
    nonce=_FILL(16),
    asked_at=NOW,
    town=network().town,
    kind=NeedKind.school_run,
    urgency=NeedUrgency.two_days,
    place=cell_at(12),
    address="12 Maple Street, the blue door",
    name="Amina",
    phone="+1 612 555 0134",
    language=Language("so"),
    household=Household(adults=2, children=3, babies=1),
    diet=(Diet.halal, Diet.no_nuts),
    words="Ring twice. 👋 من فضلك",
    when=When(weekdays=0b11111, begins=450, ends=480, first_day=_TODAY, every_weeks=1),
    children=(Child("Ayaan", Seat.booster, "the smaller bag"), Child("Hodan", Seat.none, "")),
    to="Longfellow school, side entrance",
    amount="",
    by_liaison=False,
    answer_to=_answer_to(),
    pictures=(b"one picture", b"another"),
    voice=b"her voice",
)
BARE_NEED = replace(
    NEED,
    kind=NeedKind.rent,
    urgency=NeedUrgency.week,
    place=None,
    address="",
    phone="",
    language=Language("zh-Hant"),
    household=Household(adults=1, children=0, babies=0),
    diet=(),
    words="",
    when=When(weekdays=0, begins=0, ends=1_440, first_day=None, every_weeks=0),
    children=(),
    to="",
    amount="640",
    by_liaison=True,
    answer_to=None,
    pictures=(),
    voice=None,
)
WORK = NeedWork(
    state=NeedState.under_way,
    claimed=Claimed(device=1, at=_SOON),
    urgency=NeedUrgency.today,
    follow_up=_LATER,
    notes="Second call went well.",
    merged_into=_FILL(16),
    coming=(Coming(_FILL(16), LegRole.school, _SOON, _LATER, "Jo", "4711", "0815", "a green car"),),
    history=(Step(at=_SOON, code=NeedState.claimed, device=1), Step(_SOON, 64 + WordCode.started, None)),
    answers=(
        Answer(at=_SOON, device=1, code=AnswerCode.takes_longer, words=""),
        Answer(at=_LATER, device=0, code=AnswerCode.in_words, words="The rice comes on Friday. 🙏"),
    ),
)
FRESH_WORK = NeedWork(NeedState.asked, None, NeedUrgency.week, None, "", None, (), (), ())
OFFER = Offer(
    nonce=_FILL(16),
    offered_at=NOW,
    town=network().town,
    kinds=(NeedKind.groceries, NeedKind.school_run),
    roles=LegRole.carry | LegRole.drive | LegRole.school,
    place=cell_at(8),
    reach_m=5_000,
    languages=(Language("en"), Language("pt-BR")),
    when=When(weekdays=0b1100000, begins=540, ends=1_080, first_day=None, every_weeks=2),
    seats=4,
    car_seats=2,
    quiet=(Quiet(begins=_SOON, ends=_LATER),),
    most_a_week=3,
    name="Jo",
    answer_to=_answer_to(),
    key=SigningKey.of(bytes([9]) * 32).public,
    words="No stairs, please.",
)
OFFER_WORK = OfferWork(OfferState.active, 2, _SOON, "reliable", _answer_to())
CALLS = Calls(
    nonce=_FILL(16),
    asked_at=NOW,
    town=network().town,
    name="Ruth",
    language=Language("en"),
    phone="555 0177",
    address="3 Elm Street, back stairs",
    weekdays=127,
    begins=540,
    ends=600,
    ladder=(
        Rung(0, RungKind.phone, "", "555 0178", None, "the kitchen phone"),
        Rung(30, RungKind.keyholder, "Sam", "", _answer_to(), "has a key"),
        Rung(90, RungKind.circle, "", "", _answer_to(), ""),
        Rung(240, RungKind.authorities, "", "", None, "if all else fails"),
    ),
    duress="How is the cat?",
    quiet=(Quiet(begins=_SOON, ends=_LATER),),
    notes="Speak slowly.",
    answer_to=_answer_to(),
)
CALL_DAYS = (CallDay(_TODAY, _FILL(16), _FILL(16), CallDayState.answered, (_held(), _held())),)
WORD = Word(_FILL(16), NOW, _FILL(16), WordCode.handed_over, "4711", "She was glad.", _answer_to(), b"a picture")
BARE_WORD = Word(_FILL(16), NOW, _FILL(16), WordCode.child_handed_over, "", "", None, None)
_TRIP_PLACE = PlaceHeld(PigeonholeId(_FILL(16)), SlotId(_FILL(16)), _FILL(16))
LEG = Leg(
    leg=_FILL(16),
    need=NEED.nonce,
    role=LegRole.carry,
    offer=OFFER.nonce,
    begins=_SOON,
    ends=_LATER,
    state=LegState.accepted,
    say="0815",
    expect="4711",
    answer_to=_answer_to(),
    place=_TRIP_PLACE,
    link=False,
    items="2 bags of rice",
)
DRIVER = replace(LEG, offer=None, state=LegState.planned, answer_to=None, place=None, link=True, role=LegRole.receive)
TRIP = Trip(_FILL(16), TripState.under_way, _TODAY, "St Paul's hall", (LEG, DRIVER), 2, "rain")
ASK = Ask(
    leg=LEG.leg,
    role=LegRole.drive,
    need_kind=NeedKind.lift,
    begins=_SOON,
    ends=_LATER,
    area=cell_at(7),
    depot="St Paul's hall",
    items="",
    household=Household(1, 2, 0),
    languages=(Language("so"),),
    seats=3,
    words="Two booster seats.",
    answer_by=_SOON,
)
LAST_STOP = Place(
    leg=LEG.leg,
    stop=3,
    stops=3,
    name="Amina",
    address=NEED.address,
    place=cell_at(12),
    phone=NEED.phone,
    she_says="4711",
    you_say="0815",
    to=NEED.to,
    children=NEED.children,
    words="Ring twice.",
    until=_LATER,
    next_slot=None,
)
FIRST_STOP = replace(LAST_STOP, stop=1, place=None, she_says="", next_slot=SlotId(_FILL(16)))
CALL = Call(
    _FILL(16), "Ruth", Language("en"), "555 0177", "Speak slowly.", _SOON, _LATER, (_held(), _held()), True, "the cat"
)
RELEASED = Released(
    CALLS.nonce, ReleaseReason.call, "Ruth", Language("en"), "555 0177", "3 Elm Street", "the key", _SOON
)
LINK = TripLink(PigeonholeId(_FILL(16)), SlotId(_FILL(16)), _FILL(32))


def by_member(inside: Need) -> record.OwnLetter[Need]:
    return record.need_letter(inside, member_secret=MEMBER_SECRET, number=3)


BY_MEMBER = by_member(NEED)
OFFERED = record.offer_letter(OFFER, member_secret=MEMBER_SECRET, number=3)
CALLS_ASKED = record.calls_letter(CALLS, member_secret=MEMBER_SECRET, number=3)
A_NEED = record.write(AidRecord(None, NeedRecord(BY_MEMBER, None)))
A_KEPT_NEED = record.write(AidRecord(record.sealed_to([Recipient(bytes(32))]), NeedRecord(BY_MEMBER, WORK)))
AN_OFFER = record.write(AidRecord(None, OfferRecord(OFFERED, Vetted(b"one", b"other"), OFFER_WORK)))
SOME_CALLS = record.write(
    AidRecord(None, record.CallsRecord(CALLS_ASKED, CallsWork(CallsState.running, Claimed(0, _SOON), "x"), CALL_DAYS))
)
A_WORD = record.write(AidRecord(None, WORD))
A_TRIP = record.write(AidRecord(bytes(8), TRIP))
AN_OWN = record.write(AidRecord(bytes(8), OwnRecord("caps", ["Jo", 3, None, [True, b"x"], "Grüße"])))
LETTERS = {
    type(body): letters.write(AidLetter(NOW, body))
    for body in (
        ASK,
        FIRST_STOP,
        ToldLeg(LEG.leg, ToldCode.changed, "An hour later."),
        CALL,
        RELEASED,
        Back(LEG.leg, BackHow.under_duress),
    )
}


def cases() -> Json:
    return {
        "about": "`records`, `letters`: read, and written again; `zeros` more bytes follow. `members`: whether the MAC holds in "
        "that town under those secrets. `codes`: every name and number. `links`: read and written again. `locks`: of digits. `wakes`: under what a phone is rung for a pigeonhole. `doors`: a household's number of a leg. `lists`: the name of a list of "
        "recipients. `vettings`: verify at `at`, of the offer as it stands under its MAC. `openings`: of the aid desk. "
        "`written`: what a device among `devices` wrote as the record `id`. `devices`: a device's number in a history.",
        "codes": [
            _codes(name)
            for name, each in vars(codes).items()
            if isinstance(each, type) and each.__module__ == codes.__name__
        ],
        "records": [*_good_records(), *_bad_records()],
        "members": _members(),
        "letters": [*_good_letters(), *_bad_letters()],
        "links": _links(),
        "locks": [_lock("four digits", "4711"), _lock("others", "0000")],
        "wakes": [_wake("a pigeonhole", LINK.pigeonhole), _wake("another", bytes(16))],
        "doors": [_door("a leg of a trip", 4, 5), _door("another of it", 4, 6)],
        "lists": _lists(),
        "vettings": _vettings(),
        "openings": _openings(),
        "written": _written(),
        "devices": [_device("a device", 1), _device("another", 2)],
    }


def _codes(name: str) -> Json:
    numbers = {each.name: each.value for each in getattr(codes, name)}
    return case(name, given={}, expect=numbers, run=lambda: numbers)


def record_said(data: bytes) -> Json:
    """What every reader of a record gives."""
    found = record.read(data)
    return {"sealed_to": as_json(found.sealed_to), "body": body_said(found.body, as_json)}


def body_said(body: record.Body, say: Callable[[Any], Any]) -> Json:
    kind = ("need", "offer", "word", "trip", "calls", "own")[record.KINDS.index(type(body))]
    return {"kind": kind, kind: say(body)} if kind in ("word", "trip") else {"kind": kind, **say(body)}


def letter_said(data: bytes, say: Callable[[Any], Any] = as_json) -> Json:
    found = letters.read(data)
    kind = ("ask", "place", "told", "call", "released", "back")[letters.KINDS.index(type(found.body))]
    return {"at": found.at, "body": {"kind": kind, kind: say(found.body)}}


def _record(name: str, data: bytes, expect: Json | str, *, zeros: int = 0) -> Json:
    given = {"record": data.hex()} | ({"zeros": zeros} if zeros else {})
    return case(name, given=given, expect=expect, run=lambda: record_said(data + bytes(zeros)))


def _good_records() -> list[Json]:
    guest = record.need_letter(BARE_NEED)
    everything = {
        "a need, as a member asks": A_NEED,
        "a need, as a guest asks": record.write(AidRecord(None, NeedRecord(guest, None))),
        "a need at the desk": A_KEPT_NEED,
        "a need just taken in": record.write(AidRecord(bytes(8), NeedRecord(guest, FRESH_WORK))),
        "an offer, vetted": AN_OFFER,
        "an offer without a place or a key": record.write(
            AidRecord(
                None, OfferRecord(record.offer_letter(replace(OFFER, place=None, key=None, quiet=())), None, None)
            )
        ),
        "a daily call": SOME_CALLS,
        "a daily call, asked for": record.write(
            AidRecord(None, record.CallsRecord(record.calls_letter(replace(CALLS, ladder=())), None, ()))
        ),
        "a word": A_WORD,
        "a word that she is not free": record.write(AidRecord(None, replace(WORD, code=WordCode.under_duress))),
        "a word with nothing more": record.write(AidRecord(None, BARE_WORD)),
        "a trip": A_TRIP,
        "the desk's own": AN_OWN,
        "a newer version that appended": _appended(A_WORD),
        "a need of a newer version": _bent(A_NEED, _NEED_AT, _appended),
    }
    return [_record(name, data, record_said(data)) for name, data in everything.items()]


_BAD, _NEWER = "aid.malformed", "aid.unknown_kind"
_NEED_AT = _OFFER_AT = _CALLS_AT = (3, 0, 0)


def _bad_records() -> list[Json]:
    def bad(name: str, data: bytes, place: Sequence[int], value: Any, code: str = _BAD) -> Json:
        return _record(name, _bent(data, place, lambda _: value), code)

    def in_need(name: str, place: Sequence[int], value: Any, code: str = _BAD) -> Json:
        return bad(f"a need, {name}", A_NEED, (*_NEED_AT, *place), value, code)

    def in_offer(name: str, place: Sequence[int], value: Any, code: str = _BAD) -> Json:
        return bad(f"an offer, {name}", AN_OFFER, (*_OFFER_AT, *place), value, code)

    def in_calls(name: str, place: Sequence[int], value: Any, code: str = _BAD) -> Json:
        return bad(f"a daily call, {name}", SOME_CALLS, (*_CALLS_AT, *place), value, code)

    def in_work(name: str, place: Sequence[int], value: Any, code: str = _BAD) -> Json:
        return bad(f"a need at the desk, {name}", A_KEPT_NEED, (3, 1, *place), value, code)

    def in_leg(name: str, place: int, value: Any, code: str = _BAD) -> Json:
        return bad(f"a leg, {name}", A_TRIP, (3, 4, 0, place), value, code)

    child, step, held = ["Ayaan", 1, ""], [_SOON, 1, None], [bytes(16), bytes(16), bytes(16), bytes(32)]
    return [
        _record("larger than a large envelope", A_WORD, "wire.too_large", zeros=64_513 - len(A_WORD)),
        _record("bytes that follow", A_WORD, "wire.not_canonical", zeros=1),
        _record("nothing", b"", "wire.malformed"),
        bad("no version", A_WORD, (0,), 0),
        bad("a kind that is none", A_WORD, (1,), 0),
        bad("a newer kind", A_WORD, (1,), 250, _NEWER),
        bad("half a list's name", A_WORD, (2,), bytes(4)),
        bad("a body that is no array", A_WORD, (3,), "x"),
        _record("a field too many", _bent(A_WORD, (), lambda row: [*row, 0]), _BAD),
        _record("a word, a field too many", _bent(A_WORD, (3,), lambda row: [*row, 0]), _BAD),
        _record("a word, a field too few", _bent(A_WORD, (3,), lambda row: row[:-1]), _BAD),
        bad("a word, a newer code", A_WORD, (3, 3), 250, _NEWER),
        bad("a word, a code below zero", A_WORD, (3, 3), -1),
        bad("a word, letters for digits", A_WORD, (3, 4), "47a1"),
        bad("a word, digits of another script", A_WORD, (3, 4), "٤٧١١"),
        bad("a word, nine digits", A_WORD, (3, 4), "123456789"),
        bad("a word, 401 letters", A_WORD, (3, 5), "x" * 401),
        bad("a word, about nobody", A_WORD, (3, 2), bytes(15)),
        bad("a word, a pigeonhole without a recipient", A_WORD, (3, 7), None),
        bad("a word, a picture of letters", A_WORD, (3, 8), "x"),
        bad("a need, a MAC without a number", A_NEED, (3, 0, 2), None),
        bad("a need, half a MAC", A_NEED, (3, 0, 1), bytes(16)),
        _record("a need, its letter too long", _bent(A_NEED, (3, 0), lambda row: [*row, None]), _BAD),
        bad("a need, words for work", A_NEED, (3, 1), "x"),
        bad("a need, a letter that is none", A_NEED, (3, 0, 0), b"\xff", "wire.malformed"),
        in_need("a nonce too short", (1,), bytes(15)),
        in_need("asked with a fraction of a second", (2,), str(NOW)),
        in_need("of no town", (3,), bytes(8)),
        in_need("a newer kind", (4,), 250, _NEWER),
        in_need("no urgency", (5,), 3),
        in_need("a place of resolution 9", (6,), cell_at(9)),
        in_need("an address of 201 letters", (7,), "x" * 201),
        in_need("a name of 41 letters", (8,), "x" * 41),
        in_need("a number for a name", (8,), 1),
        in_need("a language that is none", (10,), "not a tag"),
        in_need("a hundred adults", (11,), [100, 0, 0]),
        in_need("a household of four numbers", (11,), [1, 0, 0, 0]),
        in_need("a newer diet", (12,), [250], _NEWER),
        in_need("one diet twice", (12,), [3, 3]),
        in_need("nine diets", (12,), list(range(1, 10))),
        in_need("601 letters", (13,), "x" * 601),
        in_need("an eighth weekday", (14, 0), 128),
        in_need("a minute after midnight", (14, 2), 1_441),
        in_need("every 53 weeks", (14, 4), 53),
        in_need("nine children", (15,), [child] * 9),
        in_need("a seat that is none", (15, 0, 1), 4),
        in_need("by a liaison, perhaps", (18,), 1),
        in_need("a recipient without a pigeonhole", (19,), None),
        in_need("four pictures", (21,), [b"x"] * 4),
        in_need("a picture that is words", (21, 0), "x"),
        in_work("a state that is none", (0,), 10),
        in_work("claimed by more than a number", (1,), 2**32),
        in_work("claimed by nobody at some time", (1,), None),
        in_work("notes of 1,001 letters", (5,), "x" * 1_001),
        in_work("nine who come", (7,), [[bytes(16), 4, 0, 0, "", "", "", ""]] * 9),
        in_work("five digits at the door", (7, 0, 5), "12345"),
        in_work("two roles at once", (7, 0, 1), 12),
        in_work("33 steps", (8,), [step] * 33),
        in_work("nine answers", (9,), [[_SOON, 0, 1, ""]] * 9),
        in_work("an answer by more than a number", (9, 0, 1), 2**32),
        in_work("an answer of a newer sort", (9, 0, 2), 250, _NEWER),
        in_work("an answer of nothing", (9, 1, 3), ""),
        in_work("an answer of 401 letters", (9, 1, 3), "x" * 401),
        in_offer("a newer kind", (4,), [1, 250], _NEWER),
        in_offer("one kind twice", (4,), [1, 1]),
        in_offer("a role to receive", (5,), 512),
        in_offer("a place of resolution 9", (6,), cell_at(9)),
        in_offer("farther than 200 km", (7,), 200_001),
        in_offer("nine languages", (8,), ["en"] * 9),
        in_offer("a bus", (10,), 61),
        in_offer("nine quiet times", (12,), [[0, 1]] * 9),
        in_offer("no pigeonhole", (15,), None),
        in_offer("half a key", (17,), bytes(16)),
        bad("an offer, vetted by halves", AN_OFFER, (3, 0, 3), [b"one"]),
        bad("an offer, a state that is none", AN_OFFER, (3, 1, 0), 5),
        in_calls("five rungs", (11,), [[0, 1, "", "", None, None, ""]] * 5),
        in_calls("a newer rung", (11, 0, 1), 250, _NEWER),
        in_calls("notes of 301 letters", (14,), "x" * 301),
        in_calls("nowhere to answer", (16,), None),
        bad("a daily call, fifteen days", SOME_CALLS, (3, 2), [[_TODAY, bytes(16), None, 0, []]] * 15),
        bad("a daily call, five held letters", SOME_CALLS, (3, 2, 0, 4), [held] * 5),
        bad("a daily call, a held letter nobody can read", SOME_CALLS, (3, 2, 0, 4, 0, 3), None),
        bad("a trip, 41 legs", A_TRIP, (3, 4), [cbor2.loads(A_TRIP)[3][4][1]] * 41),
        bad("a trip, a state that is none", A_TRIP, (3, 1), 4),
        in_leg("no role", 2, 0),
        in_leg("a state that is none", 6, 12),
        in_leg("half a stop", 11, [bytes(16), bytes(16)]),
        in_leg("a link, perhaps", 12, None),
        in_leg("801 letters", 13, "x" * 801),
        bad("the desk's own, a fraction inside", AN_OWN, (3, 1), cbor2.dumps(1.5), "wire.malformed"),
        bad("the desk's own, not one value", AN_OWN, (3, 1), b"\x01\x01", "wire.not_canonical"),
    ]


def _members() -> list[Json]:
    def one(name: str, data: bytes, expect: bool, *, town: Town | None = None) -> Json:
        of = (town or network()).town

        def run() -> Json:
            body = record.read(data).body
            assert isinstance(body, NeedRecord | OfferRecord | record.CallsRecord)
            return {"member": record.is_members(body, member_secrets=SECRETS, town=of)}

        secrets = {str(number): secret.hex() for number, secret in SECRETS.items()}
        given = {"town": of.hex(), "member_secrets": secrets, "record": data.hex()}
        return case(name, given=given, expect={"member": expect}, run=run)

    elsewhere = by_member(replace(NEED, town=strict().town))
    moved = replace(by_member(NEED), mac=elsewhere.mac)
    tag = b"tocsin/aid-need/v1" + network().town
    named_elsewhere = replace(elsewhere, mac=hmac.digest(MEMBER_SECRET, tag + elsewhere.body, "sha256"))
    no_such = replace(by_member(NEED), secret_number=4)
    flipped = bytes([BY_MEMBER.mac[0] ^ 1]) + BY_MEMBER.mac[1:] if BY_MEMBER.mac else b""

    def need_of(letter: record.OwnLetter[Need]) -> bytes:
        return record.write(AidRecord(None, NeedRecord(letter, None)))

    return [
        one("a member's need", A_NEED, True),
        one("a member's need at the desk", A_KEPT_NEED, True),
        one("a member's offer", AN_OFFER, True),
        one("a member's daily call", SOME_CALLS, True),
        one("a guest's need", need_of(record.need_letter(NEED)), False),
        one("a need of another town", need_of(elsewhere), False),
        one("the same in that town", need_of(elsewhere), True, town=strict()),
        one("another town's MAC", need_of(moved), False),
        one("our MAC on what names another town", need_of(named_elsewhere), False),
        one("a MAC with a bit flipped", need_of(replace(BY_MEMBER, mac=flipped)), False),
        one("a number that nobody gave out", need_of(no_such), False),
        one("an offer's MAC", need_of(replace(BY_MEMBER, mac=OFFERED.mac)), False),
        one("letters of another age", need_of(replace(BY_MEMBER, body=need.write(replace(NEED, name="Ifrah")))), False),
    ]


def _letter(name: str, data: bytes, expect: Json | str) -> Json:
    return case(name, given={"letter": data.hex()}, expect=expect, run=lambda: letter_said(data))


def _good_letters() -> list[Json]:
    everything = {
        "an ask": LETTERS[Ask],
        "an ask without a place": letters.write(AidLetter(NOW, replace(ASK, area=None, languages=()))),
        "an ask of three doors": letters.write(AidLetter(NOW, replace(ASK, doors=3))),
        "a first stop": LETTERS[Place],
        "a last stop": letters.write(AidLetter(NOW, LAST_STOP)),
        "told": LETTERS[ToldLeg],
        "a call": LETTERS[Call],
        "a call that nothing hangs on": letters.write(
            AidLetter(NOW, replace(CALL, stop=(), duress_asked=False, duress_word=""))
        ),
        "released": LETTERS[Released],
        "released before its time": letters.write(AidLetter(NOW, replace(RELEASED, reason=ReleaseReason.under_duress))),
        "back": letters.write(AidLetter(NOW, Back(LEG.leg, BackHow.back))),
        "back, under duress": LETTERS[Back],
        "a newer version that appended": _appended(LETTERS[Back]),
    }
    return [_letter(name, data, letter_said(data)) for name, data in everything.items()]


def _bad_letters() -> list[Json]:
    def bad(name: str, of: type, place: Sequence[int], value: Any, code: str = _BAD) -> Json:
        return _letter(name, _bent(LETTERS[of], place, lambda _: value), code)

    return [
        bad("a kind that is none", Back, (1,), 0),
        bad("a newer kind", Back, (1,), 250, _NEWER),
        bad("from before there was time", Back, (2,), -1),
        bad("a body that is no array", Back, (3,), 1),
        _letter("a field too many", _bent(LETTERS[Back], (3,), lambda row: [*row, 0]), _BAD),
        bad("an ask for two roles", Ask, (3, 1), 3),
        bad("an ask for a newer kind", Ask, (3, 2), 250, _NEWER),
        bad("an ask finer than a region", Ask, (3, 5), cell_at(8)),
        bad("an ask, 801 letters of items", Ask, (3, 7), "x" * 801),
        bad("an ask, a language that is none", Ask, (3, 9), ["EN"]),
        bad("a stop 0", Place, (3, 1), 0),
        bad("a stop past the last", Place, (3, 1), 4),
        bad("41 stops", Place, (3, 2), 41),
        bad("a stop of resolution 9", Place, (3, 5), cell_at(9)),
        bad("a stop that gives away what opens the next", Place, (3, 7), "4711"),
        bad("five digits to say", Place, (3, 8), "12345"),
        bad("half a next stop", Place, (3, 13), bytes(8)),
        bad("told in a newer code", ToldLeg, (3, 1), 250, _NEWER),
        bad("told in 401 letters", ToldLeg, (3, 2), "x" * 401),
        bad("a call that stops five", Call, (3, 7), [[bytes(16), bytes(16), bytes(16), bytes(32)]] * 5),
        bad("a call that stops by half a secret", Call, (3, 7, 0, 2), bytes(8)),
        bad("a call, duress perhaps", Call, (3, 8), 1),
        bad("released for a newer reason", Released, (3, 1), 250, _NEWER),
        bad("released, an address of 201 letters", Released, (3, 5), "x" * 201),
        bad("back in a newer way", Back, (3, 1), 250, _NEWER),
    ]


def _links() -> list[Json]:
    def one(name: str, fragment: str, expect: Json | str) -> Json:
        return case(
            name, given={"fragment": fragment}, expect=expect, run=lambda: {"link": as_json(link.read(fragment))}
        )

    good, said = link.write(LINK), {"link": as_json(LINK)}
    return [
        one("a driver's link", good, said),
        one("with its sign", f"#{good}", said),
        one("an invitation", good.replace("t=", "i=", 1), _BAD),
        one("nothing", "", _BAD),
        one("a letter missing", good[:-1], "wire.malformed"),
        one("another alphabet", "t=+" + good[3:], "wire.malformed"),
    ]


def _lock(name: str, digits: str) -> Json:
    given = {"pigeonhole": LINK.pigeonhole.hex(), "slot": LINK.slot.hex(), "digits": digits}
    lock = letters.lock_of(LINK.pigeonhole, LINK.slot, digits).hex()
    return case(name, given=given, expect={"lock": lock}, run=lambda: {"lock": lock})


def _wake(name: str, pigeonhole: bytes) -> Json:
    wake = wake_of(PigeonholeId(pigeonhole)).hex()
    return case(name, given={"pigeonhole": pigeonhole.hex()}, expect={"wake": wake}, run=lambda: {"wake": wake})


def _door(name: str, of: int, at: int) -> Json:
    told = {"trip": bytes([of]) * 16, "leg": bytes([at]) * 16}
    door = door_of(**told).hex()
    given = {each: value.hex() for each, value in told.items()}
    return case(name, given=given, expect={"door": door}, run=lambda: {"door": door})


def _lists() -> list[Json]:
    three = [Recipient(bytes([n]) * 32) for n in (1, 2, 3)]

    def one(name: str, recipients: list[Recipient]) -> Json:
        named = {"sealed_to": record.sealed_to(recipients).hex()}
        return case(name, given={"recipients": [each.hex() for each in recipients]}, expect=named, run=lambda: named)

    assert record.sealed_to(three) == record.sealed_to(three[::-1])
    return [
        one("three", three),
        one("three in another order", three[::-1]),
        one("two of them", three[:2]),
        one("none", []),
    ]


def _vettings() -> list[Json]:
    town = network()
    fill = town.fill.again("aid vettings")
    jo, other = SigningKey.make(fill), SigningKey.make(fill)
    one_steward, two_steward = town.stewards
    mine = replace(OFFER, key=jo.public)
    offered = offer.write(mine)
    duties = Duty.people | Duty.children
    begins = minutes_of(NOW)
    vouched = Vetting(jo.public, duties, begins, Minutes(begins + 90 * 24 * 60))
    good = Vetted(
        vetting.sign_vetting(vouched, town=town.town, key=one_steward),
        vetting.sign_offer(offered, town=town.town, key=jo),
    )
    left = [*town.chain, (town.statement(Stewards((_steward(town, 1),)), keys=[town.root]), NOW)]

    def one(
        name: str, vetted: Vetted, expect: Json | str, *, said: Offer = mine, at: int = NOW, chain: Any = None
    ) -> Json:
        seen = chain or town.chain
        roster = fold([(data, Instant(when)) for data, when in seen], town=town.town, at=Instant(at))

        def run() -> Json:
            found = vetting.verify(vetted, record.offer_letter(said), roster=roster, at=Instant(at))
            return {"vetting": as_json(found.fields), "steward": found.steward.hex()}

        given = {
            "world": town.name,
            **({"chain": [{"statement": data.hex(), "seen": when} for data, when in chain]} if chain else {}),
            "at": at,
            "offer": offer.write(said).hex(),
            "vetting": vetted.vetting.hex(),
            "proof": vetted.proof.hex(),
        }
        return case(name, given=given, expect=expect, run=run)

    def by(fields: Vetting, *keys: SigningKey, kind: cose.Kind = cose.Kind.VETTING, of: Town = town) -> Vetted:
        return replace(good, vetting=sign(vetting.write(fields), kind=kind, town=of.town, keys=keys))

    def proof(payload: bytes, *keys: SigningKey, kind: cose.Kind = cose.Kind.AID_OFFER) -> Vetted:
        return replace(good, proof=sign(payload, kind=kind, town=town.town, keys=keys))

    def poison(name: str, place: int, value: Any) -> Json:
        row = cbor2.loads(vetting.write(vouched))
        row[place] = value
        vetted = replace(
            good, vetting=sign(cbor2.dumps(row), kind=cose.Kind.VETTING, town=town.town, keys=[one_steward])
        )
        return one(name, vetted, "vetting.malformed")

    holds = {"vetting": as_json(vouched), "steward": one_steward.public.hex()}
    proven, expires = vetting.write_proof(offered), vouched.expires * 60
    return [
        one("vetted", good, holds),
        one("to the last second", good, holds, at=expires - 1),
        one("expired", good, "vetting.expired", at=expires),
        one("not begun", good, "vetting.not_yet", at=begins * 60 - 1),
        one("by a steward who is out", good, "cose.unknown_key", chain=left),
        one("by the root", by(vouched, town.root), "cose.unknown_key"),
        one("by somebody on watch", by(vouched, town.now["ana"].watch), "cose.unknown_key"),
        one("by herself", by(vouched, jo), "cose.unknown_key"),
        one("by two stewards", by(vouched, one_steward, two_steward), "vetting.one_signer"),
        one("signed as an invite", by(vouched, one_steward, kind=cose.Kind.INVITE), "cose.bad_signature"),
        one("of another town", by(vouched, one_steward, of=strict()), "cose.bad_signature"),
        one("about somebody else", by(replace(vouched, key=other.public), one_steward), "vetting.other_key"),
        one("an offer without a key", good, "vetting.other_key", said=replace(mine, key=None)),
        one("an offer that was changed", good, "vetting.other_offer", said=replace(mine, roles=511)),
        one("a proof for another offer", proof(vetting.write_proof(b"another"), jo), "vetting.other_offer"),
        one("a proof by another key", proof(proven, other), "cose.unknown_key"),
        one("a proof by two", proof(proven, jo, other), "cose.unknown_key"),
        one("a proof signed as a vetting", proof(proven, jo, kind=cose.Kind.VETTING), "cose.bad_signature"),
        one("a proof with half a hash", proof(cbor2.dumps([1, bytes(16)]), jo), "vetting.malformed"),
        poison("longer than 400 days", 4, begins + 400 * 24 * 60 + 1),
        poison("over before it begins", 4, begins),
        poison("half a key", 1, bytes(16)),
        poison("words for duties", 2, "all"),
        poison("more duties than bits", 2, 65_536),
        one("longer than it may be", replace(good, vetting=bytes(513)), "wire.too_large"),
    ]


def _steward(town: Town, n: int) -> Steward:
    return Steward(key=town.stewards[n].public, recipient=Recipient(bytes(32)))


def _openings() -> list[Json]:
    town = network()
    fill = town.fill.again("aid openings")
    olga, ruth, gone = (SigningKey.make(fill) for _ in range(3))
    nonce = fill(16)
    devices = [AidDevice(Recipient(fill(32)), PublicKey(each.public)) for each in (olga, ruth, gone)]
    first = (town.statement(AidDesk(tuple(devices)), keys=[town.root]), NOW)
    cut = (town.extended(*first[:1]).statement(AidDesk(tuple(devices[:2])), keys=town.stewards[:1]), NOW)
    chain = [*town.chain, first, cut]
    roster = fold([(data, Instant(seen)) for data, seen in chain], town=town.town, at=NOW)
    opening = aid_desk.AidDeskOpening(at=NOW, nonce=nonce)
    payload = aid_desk.write(opening)

    def one(name: str, data: bytes, expect: Json | str, *, secret: SigningKey | None = None, at: int = NOW) -> Json:
        def run() -> Json:
            found = aid_desk.verify(data, roster=roster, at=Instant(at))
            return {"opening": as_json(found.opening), "device": as_json(found.device)}

        given = {
            "world": town.name,
            "chain": [{"statement": each.hex(), "seen": seen} for each, seen in chain],
            "at": at,
            **({"secret": secret.seed.hex()} if secret else {}),
            "signed": data.hex(),
        }
        return case(name, given=given, expect=expect, run=run)

    def signed(*keys: SigningKey, kind: cose.Kind = cose.Kind.AID_DESK, of: bytes = payload) -> bytes:
        return sign(of, kind=kind, town=town.town, keys=keys)

    opened = {"opening": as_json(opening), "device": as_json(devices[1])}
    return [
        one("a coordinator's phone", signed(ruth), opened, secret=ruth),
        one("five minutes ago", signed(ruth), opened, secret=ruth, at=NOW + 300),
        one("longer ago", signed(ruth), "aid.stale", at=NOW + 301),
        one("a phone that was cut out", signed(gone), "cose.unknown_key"),
        one("a steward", signed(town.stewards[0]), "cose.unknown_key"),
        one("two phones", signed(olga, ruth), "aid.one_signer"),
        one("signed for the watch's desk", signed(ruth, kind=cose.Kind.DESK), "cose.bad_signature"),
        one("half a nonce", signed(ruth, of=cbor2.dumps([1, NOW, bytes(8)])), "aid.malformed"),
    ]


def _written() -> list[Json]:
    town = network()
    fill = town.fill.again("aid records written")
    olga, ruth, gone = (SigningKey.make(fill) for _ in range(3))
    record_id, devices = RecordId(fill(16)), [olga.public, ruth.public]
    good = Written(record_id, 7, record.read(A_KEPT_NEED), Minutes(29_700_123))
    undated = replace(good, at=None)
    payload = written.write(good)

    def one(
        name: str, plaintext: bytes, expect: Json | str, *, secret: SigningKey | None = None, of: RecordId = record_id
    ) -> Json:
        def run() -> Json:
            return written_said(written.verify(plaintext, record_id=of, town=town.town, devices=devices))

        given = {
            "town": town.town.hex(),
            "devices": [each.hex() for each in devices],
            "id": of.hex(),
            **({"secret": secret.seed.hex()} if secret else {}),
            "signed": plaintext.hex(),
        }
        return case(name, given=given, expect=expect, run=run)

    def signed(*keys: SigningKey, kind: cose.Kind = cose.Kind.AID_RECORD, of: bytes = payload) -> bytes:
        return sign(of, kind=kind, town=town.town, keys=keys)

    def poison(name: str, place: int, value: Any, code: str = _BAD) -> Json:
        return one(name, signed(ruth, of=_bent(payload, (place,), lambda _: value)), code)

    largest = Written(record_id, 2**32 - 1, record.read(A_TRIP), Minutes(2**32 - 1))
    return [
        one("by a coordinator's phone", signed(ruth), written_said(VerifiedWritten(good, ruth.public)), secret=ruth),
        one(
            "a trip, written very often",
            signed(olga, of=written.write(largest)),
            written_said(VerifiedWritten(largest, olga.public)),
            secret=olga,
        ),
        one(
            "by an older version, which does not say when",
            signed(ruth, of=written.write(undated)),
            written_said(VerifiedWritten(undated, ruth.public)),
            secret=ruth,
        ),
        one("as another record", signed(ruth), "aid.other_record", of=RecordId(bytes(16))),
        one("by a phone that was cut out", signed(gone), "cose.unknown_key"),
        one("by two phones", signed(olga, ruth), "aid.one_signer"),
        one("signed for a session", signed(ruth, kind=cose.Kind.AID_DESK), "cose.bad_signature"),
        one(
            "of another town",
            sign(payload, kind=cose.Kind.AID_RECORD, town=strict().town, keys=[ruth]),
            "cose.bad_signature",
        ),
        one("as somebody sends it", A_NEED, "cose.malformed"),
        poison("half a number", 1, bytes(8)),
        poison("written never", 2, 0),
        poison("written more often than can be", 2, 2**32),
        poison("a record that is none", 3, b"\xff", "wire.malformed"),
        poison("at no minute", 4, None),
        poison("at a minute that cannot be", 4, 2**32),
        one("a field too many", signed(ruth, of=_bent(written.write(undated), (), lambda row: [*row, 0])), _BAD),
    ]


def written_said(found: VerifiedWritten) -> Json:
    """What every reader of a written record gives."""
    of = found.written
    said = record_said(record.write(of.record))
    return {"device": found.device.hex(), "turn": of.turn, "at": of.at, "record": said}


def _device(name: str, fill: int) -> Json:
    number = written.device_number(PublicKey(bytes([fill]) * 32))
    return case(
        name, given={"key": (bytes([fill]) * 32).hex()}, expect={"number": number}, run=lambda: {"number": number}
    )


def _appended(data: bytes) -> bytes:
    """As a newer version would write it."""
    return cbor2.dumps([2, *cbor2.loads(data)[1:], "more"])


def _bent(data: bytes, place: Sequence[int], change: Callable[[Any], Any]) -> bytes:
    """The same with what stands at that place changed; what is a byte string on the way is CBOR of its own."""
    return cbor2.dumps(_inside(cbor2.loads(data), place, change))


def _inside(value: Any, place: Sequence[int], change: Callable[[Any], Any]) -> Any:
    if not place:
        return change(value)
    if isinstance(value, bytes):
        return cbor2.dumps(_inside(cbor2.loads(value), place, change))
    row = list(value)
    row[place[0]] = _inside(row[place[0]], place[1:], change)
    return row
