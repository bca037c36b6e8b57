"""*Checked*, attestations, desk openings: what one or two people on watch say, apart from alerts and beats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import cbor2

from tocsin.seals import attestation, checked, cose, desk
from tocsin.seals.attestation import Attestation
from tocsin.seals.checked import Checked
from tocsin.seals.desk import DeskOpening
from tocsin.terms.instant import Instant
from tocsin.terms.registry import Event, Finding, Status, Verdict
from tocsin_kit.keys import SigningKey, WatchKeys, sign, sign_also, sign_checked
from tools.vectors.alerts import INCIDENT, SENT
from tools.vectors.case import Json, as_json, case
from tools.vectors.worlds import NOW, Town, alley, cell_at, maple, network, strict

DELIVERY = Checked(
    incident=INCIDENT,
    status=Status.Actual,
    event=Event.checkpoint,
    finding=Finding.delivery,
    cell=cell_at(9),
    radius_m=300,
    sent=SENT,
    expires=120,
    reports=1,
)
CONFIRMED = Attestation(incident=INCIDENT, status=Status.Actual, verdict=Verdict.confirmed, finding=None, sent=SENT)


def checked_cases() -> Json:
    town = network()
    ana, ben, ola, rex, tia, tio = (town.now[who] for who in ("ana", "ben", "ola", "rex", "tia", "tio"))
    twice = replace(DELIVERY, reports=2)
    few = "checked.not_enough_signatures"
    newer = replace(DELIVERY, event=999, finding=99)

    def by(said: Checked, *people: WatchKeys, of: Town = town) -> bytes:
        keys = [each.watch if said.status is Status.Actual else each.drill for each in people]
        return sign_checked(said, town=of.town, keys=keys)

    def good(name: str, said: Checked, *people: WatchKeys, of: Town = town, at: int = NOW) -> Json:
        expect = {"checked": as_json(said), "signers": [each.leaf.leaf_hash.hex() for each in people]}
        return one(name, by(said, *people, of=of), expect, of=of, at=at)

    def one(name: str, data: bytes, expect: Json | str, *, of: Town = town, at: int = NOW) -> Json:
        def run() -> Json:
            verified = checked.verify(data, roster=of.roster, windows=of.windows, at=Instant(at))
            return {"checked": as_json(verified.checked), "signers": [each.hex() for each in verified.signers]}

        return case(name, given={"world": of.name, "at": at, "signed": data.hex()}, expect=expect, run=run)

    def poison(name: str, place: int, value: Any, code: str) -> Json:
        return one(name, _poisoned(checked.write(DELIVERY), place, value, cose.Kind.CHECKED, [ana.watch]), code)

    as_alert = sign(checked.write(DELIVERY), kind=cose.Kind.ALERT, town=town.town, keys=[ana.watch])
    halves = sign_also(by(twice, ana), kind=cose.Kind.CHECKED, town=town.town, key=ben.watch)
    return {
        "about": "verify(signed, world, at).",
        "cases": [
            good("a delivery, one report", DELIVERY, ana),
            good("a delivery, two reports, two people", twice, ana, ben),
            one(
                "signatures made apart",
                halves,
                {"checked": as_json(twice), "signers": [ana.leaf.leaf_hash.hex(), ben.leaf.leaf_hash.hex()]},
            ),
            good("a drill", replace(DELIVERY, status=Status.Exercise), ana),
            good("a street of two, two reports, one person", twice, alley().now["ana"], of=alley()),
            good("a kind and a finding of a newer registry", newer, ana),
            one("two reports, one person", by(twice, ana), few),
            one(
                "a street of four, two reports, one person", by(twice, maple().now["ana"], of=maple()), few, of=maple()
            ),
            one("a legal observer", by(DELIVERY, ola), few),
            one("two reports, one person certified twice", by(twice, tia, tio), "checked.same_person"),
            one("a revoked key", by(DELIVERY, rex), "checked.revoked_key"),
            one("two reports, one of two revoked", by(twice, ana, rex), "checked.revoked_key"),
            one(
                "a drill key on an Actual",
                sign_checked(DELIVERY, town=town.town, keys=[ana.drill]),
                "checked.wrong_key_kind",
            ),
            one("signed as an alert", as_alert, "cose.bad_signature"),
            one("another town's", by(DELIVERY, strict().now["ana"], of=strict()), "cose.unknown_key"),
            one("over", by(DELIVERY, ana), "checked.expired", at=NOW + 7_200),
            one("from the future", by(DELIVERY, ana), "checked.from_the_future", at=NOW - 301),
            poison("an unknown status", 2, 2, "checked.unknown_status"),
            poison("longer than a day", 8, 1_441, "checked.out_of_bounds"),
            poison("no time at all", 8, 0, "checked.out_of_bounds"),
            poison("three reports", 9, 3, "checked.out_of_bounds"),
            poison("finer than its kind", 5, cell_at(10), "checked.area_too_fine"),
            poison("a home kind, 300 m", 3, int(Event.eviction), "checked.area_too_fine"),
            poison("text for a number", 6, "300", "checked.malformed"),
        ],
    }


def attestation_cases() -> Json:
    town = network()
    ana, ben, ola, rex = (town.now[who] for who in ("ana", "ben", "ola", "rex"))
    not_it = replace(CONFIRMED, verdict=Verdict.not_it, finding=int(Finding.work_crew))
    drill = replace(CONFIRMED, status=Status.Exercise)

    def signed(said: Attestation, *keys: SigningKey) -> bytes:
        return sign(attestation.write(said), kind=cose.Kind.ATTESTATION, town=town.town, keys=keys)

    def one(name: str, data: bytes, expect: Json | str, *, at: int = NOW) -> Json:
        def run() -> Json:
            verified = attestation.verify(data, roster=town.roster, windows=town.windows, at=Instant(at))
            return {"attestation": as_json(verified.attestation), "signer": verified.signer.hex()}

        return case(name, given={"world": town.name, "at": at, "signed": data.hex()}, expect=expect, run=run)

    def says(said: Attestation, by: WatchKeys) -> Json:
        return {"attestation": as_json(said), "signer": by.leaf.leaf_hash.hex()}

    def poison(name: str, place: int, value: Any, code: str) -> Json:
        payload = attestation.write(CONFIRMED)
        return one(name, _poisoned(payload, place, value, cose.Kind.ATTESTATION, [ana.watch]), code)

    as_checked = sign(attestation.write(CONFIRMED), kind=cose.Kind.CHECKED, town=town.town, keys=[ana.watch])
    return {
        "about": "verify(signed, world, at): one verifier's or dispatcher's word.",
        "cases": [
            one("confirmed", signed(CONFIRMED, ana.watch), says(CONFIRMED, ana)),
            one("not it", signed(not_it, ben.watch), says(not_it, ben)),
            one("a drill", signed(drill, ana.drill), says(drill, ana)),
            one("two signatures", signed(CONFIRMED, ana.watch, ben.watch), "attestation.one_signer"),
            one("a legal observer", signed(CONFIRMED, ola.watch), "attestation.not_a_verifier"),
            one("a revoked key", signed(CONFIRMED, rex.watch), "attestation.revoked_key"),
            one("a drill key on an Actual", signed(CONFIRMED, ana.drill), "attestation.wrong_key_kind"),
            one("signed as checked", as_checked, "cose.bad_signature"),
            one("from the future", signed(CONFIRMED, ana.watch), "attestation.from_the_future", at=NOW - 301),
            poison("an unknown verdict", 3, 3, "attestation.malformed"),
            poison("confirmed, and what it was", 4, 1, "attestation.malformed"),
            poison("an unknown status", 2, 2, "attestation.unknown_status"),
        ],
    }


def desk_cases() -> Json:
    town = network()
    ana, rex = town.now["ana"], town.now["rex"]
    opening = DeskOpening(at=NOW, nonce=bytes(range(16)))

    def signed(*keys: SigningKey, kind: cose.Kind = cose.Kind.DESK) -> bytes:
        return sign(desk.write(opening), kind=kind, town=town.town, keys=keys)

    def one(name: str, data: bytes, expect: Json | str, *, at: int = NOW) -> Json:
        def run() -> Json:
            verified = desk.verify(data, roster=town.roster, windows=town.windows, at=Instant(at))
            return {"opening": as_json(verified.opening), "leaf": verified.leaf.leaf_hash.hex()}

        return case(name, given={"world": town.name, "at": at, "signed": data.hex()}, expect=expect, run=run)

    opened = {"opening": as_json(opening), "leaf": ana.leaf.leaf_hash.hex()}
    return {
        "about": "verify(signed, world, at). A house also refuses a nonce that comes twice.",
        "cases": [
            one("somebody on watch", signed(ana.watch), opened),
            one("five minutes late", signed(ana.watch), opened, at=NOW + 300),
            one("later", signed(ana.watch), "desk.stale", at=NOW + 301),
            one("earlier", signed(ana.watch), "desk.stale", at=NOW - 301),
            one("a drill key", signed(ana.drill), "desk.wrong_key_kind"),
            one("a revoked key", signed(rex.watch), "desk.revoked_key"),
            one("two people", signed(ana.watch, town.now["ben"].watch), "desk.one_signer"),
            one("signed as a beat", signed(ana.watch, kind=cose.Kind.BEAT), "cose.bad_signature"),
            one("a key of the next window", signed(town.next["ana"].watch), "cose.unknown_key"),
        ],
    }


def _poisoned(payload: bytes, place: int, value: Any, kind: cose.Kind, keys: Sequence[SigningKey]) -> bytes:
    row = cbor2.loads(payload)
    row[place] = value
    return sign(cbor2.dumps(row), kind=kind, town=network().town, keys=keys)
