"""Alerts, good and poisoned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import cbor2

from tocsin.seals import alert as alerts
from tocsin.seals import cbor, cose, ed25519
from tocsin.seals.alert import Alert, Standing
from tocsin.seals.hashes import alert_id, key_id
from tocsin.terms.ids import IncidentId
from tocsin.terms.ids import Sequence as Number
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.registry import Certainty, Event, MessageType, ResponseType, Severity, Status, Urgency
from tocsin_kit.keys import SigningKey, WatchKeys, sign, sign_alert
from tools.vectors.case import Json, any_cose, as_json, case, entry
from tools.vectors.worlds import NOW, Town, alley, cell_at, maple, network, strict

KIND = cose.Kind.ALERT
SENT = Minutes(NOW // 60)
INCIDENT = IncidentId(bytes.fromhex("0102030405060708"))

CHECKPOINT = Alert(
    sequence=Number(1),
    predecessor=None,
    incident=INCIDENT,
    status=Status.Actual,
    message_type=MessageType.Alert,
    response_type=ResponseType.Avoid,
    event=Event.checkpoint,
    urgency=Urgency.Immediate,
    severity=Severity.Severe,
    certainty=Certainty.Observed,
    cell=cell_at(9),
    radius_m=800,
    sent=SENT,
    onset=0,
    expires=90,
    size=2,
    activity=2,
)
LONE = replace(CHECKPOINT, certainty=Certainty.Possible, radius_m=500, expires=20)
TAKING = replace(CHECKPOINT, event=Event.taking, cell=cell_at(8), radius_m=500)
ALL_CLEAR = replace(
    CHECKPOINT,
    sequence=Number(2),
    predecessor=alert_id(alerts.write(CHECKPOINT))[:4],
    message_type=MessageType.Update,
    response_type=ResponseType.AllClear,
    expires=30,
)
CANCEL = replace(ALL_CLEAR, message_type=MessageType.Cancel, response_type=ResponseType.Monitor)
EXERCISE = replace(CHECKPOINT, status=Status.Exercise)
LARGEST = replace(
    ALL_CLEAR,
    sequence=Number(4_294_967_295),
    event=Event.hate_attack,
    cell=cell_at(8),
    radius_m=20_000,
    response_type=ResponseType.Shelter,
    onset=20_160,
    expires=24_480,
    size=4,
    activity=10,
    certainty=Certainty.Observed,
)


def cases() -> Json:
    return {
        "about": "verify(signed, world, at): the alert and its standing, or the refusal's code. `signers`: the leaf hashes "
        "that counted, in the order of the signatures.",
        "cases": [*_good(), *_who(), *_when(), *_what(), *_bytes()],
    }


def in_time_cases() -> Json:
    """What a house still takes as newly issued."""

    def one(name: str, *, sent: int, at: int, expect: Json | str) -> Json:
        def run() -> Json:
            alerts.check_in_time(Instant(sent), at=Instant(at), room="alert")
            return {"taken": True}

        return case(name, given={"sent": sent, "at": at}, expect=expect, run=run)

    begin = NOW - NOW % 21_600
    late = "alert.too_late"
    return {
        "about": "Whether a house takes an alert of that instant as newly issued: within 20 minutes, and at most 15 after "
        "its window.",
        "cases": [
            one("at once", sent=NOW, at=NOW, expect={"taken": True}),
            one("twenty minutes later", sent=NOW, at=NOW + 1_200, expect={"taken": True}),
            one("a second more", sent=NOW, at=NOW + 1_201, expect=late),
            one("fifteen minutes after its window", sent=begin + 21_599, at=begin + 22_500, expect={"taken": True}),
            one("sixteen minutes after its window", sent=begin + 21_599, at=begin + 22_560, expect=late),
        ],
    }


def _good() -> list[Json]:
    town = network()
    ana, ben, cal, dee, una = (town.now[who] for who in ("ana", "ben", "cal", "dee", "una"))
    both, lone_home = [ana.watch, ben.watch], replace(TAKING, certainty=Certainty.Possible, expires=20)
    wide = replace(CHECKPOINT, certainty=Certainty.Possible)
    later = replace(CHECKPOINT, event=Event.storm, cell=cell_at(8), onset=600, expires=4_000, size=None, activity=None)
    update = replace(ALL_CLEAR, response_type=ResponseType.Shelter, expires=90)
    no_counts = replace(ALL_CLEAR, certainty=Certainty.Possible, radius_m=5_000, expires=600)
    new_kind = replace(CHECKPOINT, event=999, cell=cell_at(10), size=77, activity=88)
    confirmed, over, final = Standing.CONFIRMED, Standing.REPORTED_OVER, Standing.FINAL
    return [
        _accept("verifier, then dispatcher", CHECKPOINT, by=[ana, ben], standing=confirmed),
        _accept("dispatcher, then verifier", CHECKPOINT, by=[ben, ana], standing=confirmed),
        _accept("four people", CHECKPOINT, by=[ana, ben, cal, dee], standing=confirmed),
        _accept("a stand-in is the second", CHECKPOINT, by=[ana, una], standing=confirmed),
        _accept("one alone, Possible, in bounds", LONE, by=[ana], standing=Standing.UNCONFIRMED),
        _accept(
            "one alone, Possible, a home kind of exactly 500 m", lone_home, by=[ana], standing=Standing.UNCONFIRMED
        ),
        _accept("two, Possible, as wide as they like", wide, by=[ana, dee], standing=Standing.UNCONFIRMED),
        _accept("a storm that begins later", later, by=[ana, ben], standing=confirmed),
        _accept("an update", update, by=[ana, ben], standing=confirmed),
        _accept("all clear by one", ALL_CLEAR, by=[dee], standing=over),
        _accept("all clear by two", ALL_CLEAR, by=[dee, ana], standing=final),
        _accept("cancel by one", CANCEL, by=[dee], standing=over),
        _accept("cancel by two", CANCEL, by=[dee, ana], standing=final),
        _accept("an ending ignores certainty and the bounds of one alone", no_counts, by=[ana], standing=over),
        _accept("an exercise with drill keys", EXERCISE, by=[ana, ben], standing=confirmed),
        _accept("a test with drill keys", replace(CHECKPOINT, status=Status.Test), by=[ana, ben], standing=confirmed),
        _accept("a kind, size and activity of a newer registry", new_kind, by=[ana, ben], standing=confirmed),
        _accept("the largest numbers there are", LARGEST, by=[ana, ben], standing=confirmed),
        _accept("five minutes ahead", CHECKPOINT, by=[ana, ben], at=NOW - 300, standing=confirmed),
        _accept("a second before its end", CHECKPOINT, by=[ana, ben], at=NOW + 90 * 60 - 1, standing=confirmed),
        _accept(
            "sent in the next window, by its keys",
            replace(CHECKPOINT, sent=Minutes(SENT + 240)),
            by=[town.next["ana"], town.next["ben"]],
            at=NOW + 240 * 60,
            standing=confirmed,
        ),
        _accept(
            "a street of two: one is enough", CHECKPOINT, town=alley(), by=[alley().now["ana"]], standing=confirmed
        ),
        _accept(
            "a street of four: two verifiers",
            CHECKPOINT,
            town=maple(),
            by=[maple().now["ana"], maple().now["ben"]],
            standing=confirmed,
        ),
        _accept(
            "a legal observer's signature does not count, and does not harm",
            CHECKPOINT,
            by=[ana, ben, town.now["ola"]],
            standing=confirmed,
            counted=[ana, ben],
        ),
        _accept(
            "a revoked third signature does not harm",
            CHECKPOINT,
            by=[ana, ben, town.now["rex"]],
            standing=confirmed,
            counted=[ana, ben],
        ),
        _accept_bytes(
            "a newer version that appended fields",
            sign(_row(CHECKPOINT, version=2, more=["new", 7]), kind=KIND, town=town.town, keys=both),
            CHECKPOINT,
            by=[ana, ben],
            standing=confirmed,
        ),
    ]


def _who() -> list[Json]:
    town = network()
    ana, ben, cal, dee, ola, rex, sam, tia, tio, una, uri = (
        town.now[who] for who in ("ana", "ben", "cal", "dee", "ola", "rex", "sam", "tia", "tio", "una", "uri")
    )
    few, revoked, wrong = "alert.not_enough_signatures", "alert.revoked_key", "alert.wrong_key_kind"
    wide = "alert.lone_too_wide"
    next_ana = town.next["ana"]
    return [
        _refuse("Observed by one", CHECKPOINT, by=[ana], code=few),
        _refuse("Observed by two verifiers, no dispatcher", CHECKPOINT, by=[ana, dee], code=few),
        _refuse("Observed by a dispatcher and a legal observer", CHECKPOINT, by=[ben, ola], code=few),
        _refuse("an ending by a legal observer", ALL_CLEAR, by=[ola], code=few),
        _refuse("a street of four: Observed by one", CHECKPOINT, town=maple(), by=[maple().now["cal"]], code=few),
        _refuse(
            "a street: a verifier and a legal observer",
            CHECKPOINT,
            town=maple(),
            by=[maple().now["ana"], maple().now["ola"]],
            code=few,
        ),
        _refuse("one alone where the policy forbids it", LONE, town=strict(), by=[strict().now["ana"]], code=few),
        _refuse("one alone, 501 m", replace(LONE, radius_m=501), by=[ana], code=wide),
        _refuse("one alone, 21 minutes", replace(LONE, expires=21), by=[ana], code=wide),
        _refuse(
            "one alone, a home kind wider than 500 m",
            replace(TAKING, certainty=Certainty.Possible, radius_m=600, expires=20),
            by=[ana],
            code=wide,
        ),
        _refuse("a revoked second", CHECKPOINT, by=[ana, rex], code=revoked),
        _refuse("a slipped second", CHECKPOINT, by=[ana, sam], code=revoked),
        _refuse("an ending by a revoked key", ALL_CLEAR, by=[rex], code=revoked),
        _refuse("one person certified twice", CHECKPOINT, by=[tia, tio], code="alert.same_person"),
        _refuse("one signer twice", CHECKPOINT, keys=[ana.watch, ana.watch], code="cose.same_signer"),
        _refuse("both keys of one person", CHECKPOINT, keys=[ana.watch, ana.drill], code=wrong),
        _refuse("a drill key on an Actual", CHECKPOINT, keys=[ana.drill, ben.drill], code=wrong),
        _refuse("a watch key on an Exercise", EXERCISE, keys=[ana.watch, ben.watch], code=wrong),
        _refuse("one drill key among watch keys", CHECKPOINT, keys=[ana.watch, ben.drill], code=wrong),
        _refuse("a key that nobody certified", CHECKPOINT, keys=[ana.watch, town.outsider], code="cose.unknown_key"),
        _refuse("a steward's key", CHECKPOINT, keys=[ana.watch, town.stewards[0]], code="cose.unknown_key"),
        _refuse("the root's key", CHECKPOINT, keys=[town.root], code="cose.unknown_key"),
        _refuse("a key of another window", CHECKPOINT, keys=[next_ana.watch, ben.watch], code="cose.unknown_key"),
        _refuse(
            "keys of another town",
            CHECKPOINT,
            keys=[strict().now["ana"].watch, strict().now["ben"].watch],
            code="cose.unknown_key",
        ),
        _refuse("a stand-in and a stand-in, no dispatcher among them", CHECKPOINT, by=[uri, dee], code=few),
        _accept("two stand-ins", CHECKPOINT, by=[una, uri], standing=Standing.CONFIRMED),
    ]


def _when() -> list[Json]:
    town = network()
    ana, ben = town.now["ana"], town.now["ben"]
    month = Minutes(SENT + 60 * 24 * 30)
    return [
        _refuse("expired", CHECKPOINT, by=[ana, ben], at=NOW + 90 * 60, code="alert.expired"),
        _refuse("from the future", CHECKPOINT, by=[ana, ben], at=NOW - 301, code="alert.from_the_future"),
        _refuse(
            "a window that nobody certified",
            replace(CHECKPOINT, sent=month),
            by=[ana, ben],
            at=NOW + 86_400 * 30,
            code="window.unknown",
        ),
        _refuse(
            "a past window",
            replace(CHECKPOINT, sent=Minutes(SENT - 360), expires=500),
            by=[ana, ben],
            code="window.unknown",
        ),
    ]


def _what() -> list[Json]:
    town = network()
    both = [town.now["ana"].watch, town.now["ben"].watch]
    bounds, fine, malformed = "alert.out_of_bounds", "alert.area_too_fine", "alert.malformed"

    def poison(name: str, code: str, **changes: Any) -> Json:
        row = cbor2.loads(alerts.write(CHECKPOINT))
        for place, value in changes.items():
            row[_PLACES.index(place)] = value
        return _refuse_bytes(name, sign(cbor2.dumps(row), kind=KIND, town=town.town, keys=both), code=code)

    def signed(name: str, payload: bytes, code: str) -> Json:
        return _refuse_bytes(name, sign(payload, kind=KIND, town=town.town, keys=both), code=code)

    home = replace(TAKING, cell=cell_at(9))
    return [
        poison("an unknown status", "alert.unknown_status", status=2),
        poison("an unknown message type", "alert.unknown_message_type", message_type=3),
        poison("an unknown response type", malformed, response_type=6),
        poison("an unknown certainty", malformed, certainty=2),
        poison("sequence 0", bounds, sequence=0),
        poison("sequence past 32 bits", bounds, sequence=2**32),
        poison("radius 49 m", bounds, radius_m=49),
        poison("radius 20,001 m", bounds, radius_m=20_001),
        poison("onset two weeks and a minute ahead", bounds, onset=20_161, expires=20_200),
        poison("over before it begins", bounds, onset=90),
        poison("longer than three days", bounds, expires=4_321),
        poison("event 0", bounds, event=0),
        poison("not a cell", bounds, cell=12_345),
        poison("a cell of resolution 11", fine, cell=cell_at(11)),
        poison("finer than its kind", fine, cell=cell_at(10)),
        poison("coarser than its kind", bounds, cell=cell_at(8)),
        poison("an unknown kind, coarser than 8", bounds, event=999, cell=cell_at(7)),
        poison("an unknown kind, finer than 10", fine, event=999, cell=cell_at(11)),
        signed("a home kind, too fine", alerts.write(home), fine),
        signed("a home kind, 499 m", alerts.write(replace(TAKING, radius_m=499)), fine),
        poison("an Alert that names a predecessor", bounds, predecessor=b"\1\2\3\4"),
        poison("an Update that names none", bounds, message_type=1),
        poison("an Alert that is an all clear", bounds, response_type=5),
        poison("a Cancel that is an all clear", bounds, message_type=2, predecessor=b"\1\2\3\4", response_type=5),
        poison("a Cancel that says Avoid", bounds, message_type=2, predecessor=b"\1\2\3\4"),
        poison("an incident id of 7 bytes", malformed, incident=b"1234567"),
        poison("a predecessor of 8 bytes", malformed, message_type=1, predecessor=b"12345678"),
        poison("text for a number", malformed, radius_m="800"),
        poison("true for a number", malformed, sequence=True),
        signed("version 0", _row(CHECKPOINT, version=0), malformed),
        signed("version 1 with a field too many", _row(CHECKPOINT, version=1, more=[None]), malformed),
        signed("version 1 with a field too few", _row(CHECKPOINT, version=1, fewer=1), malformed),
        signed("version 2 with a field too few", _row(CHECKPOINT, version=2, fewer=1), malformed),
        signed("a map for an array", cbor2.dumps({1: 1}), malformed),
        signed("an empty payload", b"", "wire.malformed"),
        signed("a float", alerts.write(CHECKPOINT)[:-1] + bytes.fromhex("f93c00"), "wire.malformed"),
        signed("a tag", bytes.fromhex("c1") + alerts.write(CHECKPOINT), "wire.malformed"),
        signed("undefined for null", alerts.write(CHECKPOINT)[:-1] + b"\xf7", "wire.malformed"),
        signed("a long integer in the payload", _long_integer(CHECKPOINT), "wire.not_canonical"),
        signed("an array of indefinite length", _indefinite(CHECKPOINT), "wire.not_canonical"),
        signed("bytes after the payload's array", alerts.write(CHECKPOINT) + b"\x00", "wire.not_canonical"),
    ]


def _bytes() -> list[Json]:
    town = network()
    ana, ben, cal, dee, una = (town.now[who].watch for who in ("ana", "ben", "cal", "dee", "una"))
    payload = alerts.write(CHECKPOINT)
    good = sign_alert(CHECKPOINT, town=town.town, keys=[ana, ben])
    one, two = (entry(payload, kind=KIND, town=town.town, key=key) for key in (ana, ben))
    five = [entry(payload, kind=KIND, town=town.town, key=key) for key in (ana, ben, cal, dee, una)]
    other_kind = entry(payload, kind=cose.Kind.CHECKED, town=town.town, key=ben)
    other_town = entry(payload, kind=KIND, town=strict().town, key=ben)
    bad = "cose.bad_signature"

    def corrupt(place: tuple[bytes, dict[Any, Any], bytes]) -> tuple[bytes, dict[Any, Any], bytes]:
        return place[0], place[1], place[2][:10] + bytes([place[2][10] ^ 1]) + place[2][11:]

    def with_signature(signature: bytes) -> tuple[bytes, dict[Any, Any], bytes]:
        return two[0], two[1], signature

    s = int.from_bytes(two[2][32:], "little") + ed25519._ORDER
    not_reduced = two[2][:32] + s.to_bytes(32, "little")
    repeated = _replaced(good, cbor2.dumps({4: key_id(ana.public)}), b"\xa2" + 2 * (b"\x04\x44" + key_id(ana.public)))
    swapped = any_cose(payload, [(one[0], two[1], one[2]), (two[0], one[1], two[2])])
    eddsa, es256 = bytes.fromhex("a10127"), bytes.fromhex("a10126")
    more = bytes.fromhex("a201321864f6")
    return [
        _refuse_bytes("the first signature corrupt", any_cose(payload, [corrupt(one), two]), code=bad),
        _refuse_bytes("the second signature corrupt", any_cose(payload, [one, corrupt(two)]), code=bad),
        _refuse_bytes("the second signature zeroed", any_cose(payload, [one, with_signature(bytes(64))]), code=bad),
        _refuse_bytes("a third signature corrupt", any_cose(payload, [one, two, corrupt(five[2])]), code=bad),
        _refuse_bytes("S not reduced", any_cose(payload, [one, with_signature(not_reduced)]), code=bad),
        _refuse_bytes("a signature made for another kind", any_cose(payload, [one, other_kind]), code=bad),
        _refuse_bytes("a signature made for another town", any_cose(payload, [one, other_town]), code=bad),
        _refuse_bytes(
            "another payload under the signatures",
            _replaced(good, payload, alerts.write(replace(CHECKPOINT, radius_m=801))),
            code=bad,
        ),
        _refuse_bytes("the key ids exchanged", swapped, code=bad),
        _refuse_bytes("replayed in another town", good, world=strict(), code="cose.unknown_key"),
        _refuse_bytes("no signature", any_cose(payload, []), code="cose.malformed"),
        _refuse_bytes("five signatures", any_cose(payload, five), code="cose.too_many_signatures"),
        _refuse_bytes(
            "a signature of 63 bytes", any_cose(payload, [one, with_signature(two[2][:63])]), code="cose.malformed"
        ),
        _refuse_bytes("alg EdDSA (-8)", any_cose(payload, [one, (eddsa, two[1], two[2])]), code="cose.wrong_algorithm"),
        _refuse_bytes("alg ES256 (-7)", any_cose(payload, [one, (es256, two[1], two[2])]), code="cose.wrong_algorithm"),
        _refuse_bytes("no alg", any_cose(payload, [one, (b"", two[1], two[2])]), code="cose.header"),
        _refuse_bytes(
            "one protected header more", any_cose(payload, [one, (more, two[1], two[2])]), code="cose.header"
        ),
        _refuse_bytes(
            "one unprotected header more",
            any_cose(payload, [one, (two[0], {**two[1], 5: b"x"}, two[2])]),
            code="cose.header",
        ),
        _refuse_bytes("no key id", any_cose(payload, [one, (two[0], {}, two[2])]), code="cose.header"),
        _refuse_bytes(
            "a key id of 32 bytes", any_cose(payload, [one, (two[0], {4: ben.public}, two[2])]), code="cose.header"
        ),
        _refuse_bytes(
            "a header around all", any_cose(payload, [one, two], unprotected={4: b"1234"}), code="cose.header"
        ),
        _refuse_bytes(
            "a protected header around all", any_cose(payload, [one, two], protected=cose.PROTECTED), code="cose.header"
        ),
        _refuse_bytes("the key id twice in one header", repeated, code="wire.not_canonical"),
        _refuse_bytes("bytes that follow", good + b"\x00", code="wire.not_canonical"),
        _refuse_bytes("cut short", good[:-1], code="wire.malformed"),
        _refuse_bytes("nothing", b"", code="wire.malformed"),
        _refuse_bytes("tagged 98", bytes.fromhex("d862") + good, code="wire.malformed"),
        _refuse_bytes("a long length", good[:3] + b"\x59\x00" + good[4:], code="wire.not_canonical"),
        _refuse_bytes(
            "signatures of indefinite length",
            _replaced(good, b"\x82\x83", b"\x9f\x83") + b"\xff",
            code="wire.not_canonical",
        ),
        _refuse_bytes(
            "a COSE_Sign1", cbor2.dumps([cose.PROTECTED, {4: one[1][4]}, payload, one[2]]), code="cose.malformed"
        ),
        _refuse_bytes("larger than any alert", good + bytes(2_000), code="wire.too_large"),
    ]


_PLACES = (
    "version",
    "sequence",
    "predecessor",
    "incident",
    "status",
    "message_type",
    "response_type",
    "event",
    "urgency",
    "severity",
    "certainty",
    "cell",
    "radius_m",
    "sent",
    "onset",
    "expires",
    "size",
    "activity",
)


def _row(alert: Alert, *, version: int, more: Sequence[Any] = (), fewer: int = 0) -> bytes:
    row = cbor2.loads(alerts.write(alert))
    row[0] = version
    return cbor.encode([*row[: len(row) - fewer], *more])


def _long_integer(alert: Alert) -> bytes:
    """The version written in two bytes."""
    payload = alerts.write(alert)
    return payload[:1] + b"\x18\x01" + payload[2:]


def _indefinite(alert: Alert) -> bytes:
    return b"\x9f" + alerts.write(alert)[1:] + b"\xff"


def _replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    if data.count(old) != 1:
        raise AssertionError("not there, or not once")
    return data.replace(old, new)


def _accept(
    name: str,
    alert: Alert,
    *,
    by: Sequence[WatchKeys],
    standing: Standing,
    town: Town | None = None,
    at: int = NOW,
    counted: Sequence[WatchKeys] | None = None,
) -> Json:
    town = town or network()
    data = sign_alert(alert, town=town.town, keys=_right(alert, by))
    return _accept_bytes(name, data, alert, by=counted or by, standing=standing, town=town, at=at)


def _accept_bytes(
    name: str,
    data: bytes,
    alert: Alert,
    *,
    by: Sequence[WatchKeys],
    standing: Standing,
    town: Town | None = None,
    at: int = NOW,
) -> Json:
    expect = {
        "alert": as_json(alert),
        "alert_id": alert_id(cose.parse(data).payload).hex(),
        "standing": standing.value,
        "signers": [keys.leaf.leaf_hash.hex() for keys in by],
    }
    return _case(name, data, expect=expect, town=town or network(), at=at)


def _refuse(
    name: str,
    alert: Alert,
    *,
    code: str,
    by: Sequence[WatchKeys] = (),
    keys: Sequence[SigningKey] = (),
    town: Town | None = None,
    at: int = NOW,
) -> Json:
    town = town or network()
    data = sign_alert(alert, town=town.town, keys=[*_right(alert, by), *keys])
    return _case(name, data, expect=code, town=town, at=at)


def _refuse_bytes(name: str, data: bytes, *, code: str, world: Town | None = None) -> Json:
    return _case(name, data, expect=code, town=world or network(), at=NOW)


def _case(name: str, data: bytes, *, expect: Json | str, town: Town, at: int) -> Json:
    def run() -> Json:
        verified = alerts.verify(data, roster=town.roster, windows=town.windows, at=Instant(at))
        return {
            "alert": as_json(verified.alert),
            "alert_id": verified.alert_id.hex(),
            "standing": verified.standing.value,
            "signers": [each.hex() for each in verified.signers],
        }

    return case(name, given={"world": town.name, "at": at, "signed": data.hex()}, expect=expect, run=run)


def _right(alert: Alert, by: Sequence[WatchKeys]) -> list[SigningKey]:
    return [keys.watch if alert.status is Status.Actual else keys.drill for keys in by]
