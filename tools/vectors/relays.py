"""*Relayed*: what the town's relays say of authorities' feeds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import cbor2

from tocsin.seals import cose, relayed
from tocsin.seals.relayed import Relayed
from tocsin.seals.roster import fold
from tocsin.seals.statement import Relay, Relays
from tocsin.terms.ids import RelayedId
from tocsin.terms.instant import Instant
from tocsin.terms.registry import Certainty, Event, Severity
from tocsin_kit.keys import SigningKey, sign, sign_relayed
from tools.vectors.alerts import SENT
from tools.vectors.case import Json, as_json, case
from tools.vectors.worlds import NOW, cell_at, network, strict

STORM = Relayed(
    message=RelayedId(bytes(range(8))),
    event=Event.storm,
    severity=Severity.Severe,
    certainty=Certainty.Possible,
    cell=cell_at(8),
    radius_m=9_000,
    sent=SENT,
    expires=720,
    ends=False,
)


def cases() -> Json:
    town = network()
    fill = town.fill.again("relays")
    weather, river = SigningKey.make(fill), SigningKey.make(fill)
    named = Relays(
        (
            Relay("Weather service", weather.public, (Event.storm, Event.extreme_heat, Event.eviction, 999)),
            Relay("River office", river.public, (Event.flood,)),
        )
    )
    chain = [*town.chain, (town.statement(named, keys=[town.root]), NOW)]
    roster = fold([(data, Instant(seen)) for data, seen in chain], town=town.town, at=NOW)
    as_given = [{"statement": data.hex(), "seen": seen} for data, seen in chain]

    def one(name: str, data: bytes, expect: Json | str, *, at: int = NOW) -> Json:
        def run() -> Json:
            found = relayed.verify(data, roster=roster, at=Instant(at))
            return {"relayed": as_json(found.relayed), "by": found.relay.name}

        given = {"world": town.name, "chain": as_given, "at": at, "signed": data.hex()}
        return case(name, given=given, expect=expect, run=run)

    def good(name: str, said: Relayed, *, key: SigningKey = weather, by: str = "Weather service") -> Json:
        data = sign_relayed(said, town=town.town, key=key)
        return one(name, data, {"relayed": as_json(said), "by": by})

    def poison(name: str, place: int, value: Any, code: str) -> Json:
        row = cbor2.loads(relayed.write(STORM))
        row[place] = value
        return one(name, sign(cbor2.dumps(row), kind=cose.Kind.RELAYED, town=town.town, keys=[weather]), code)

    def signed(said: Relayed, *keys: SigningKey, kind: cose.Kind = cose.Kind.RELAYED) -> bytes:
        return sign(relayed.write(said), kind=kind, town=town.town, keys=keys)

    storm, flood = signed(STORM, weather), replace(STORM, event=Event.flood)
    home = replace(STORM, event=Event.eviction)
    elsewhere = sign(relayed.write(STORM), kind=cose.Kind.RELAYED, town=strict().town, keys=[weather])
    return {
        "about": "verify(signed, the book `chain`, at).",
        "cases": [
            good("a storm", STORM),
            good("its end", replace(STORM, ends=True)),
            good("a flood, by another", flood, key=river, by="River office"),
            good("a kind of a newer registry", replace(STORM, event=999)),
            one("of what it may not say", signed(flood, weather), "relayed.not_its_event"),
            one("somebody's home, though the book says so", signed(home, weather), "relayed.not_its_event"),
            one("a steward's key", signed(STORM, town.stewards[0]), "cose.unknown_key"),
            one("a watch key", signed(STORM, town.now["ana"].watch), "cose.unknown_key"),
            one("two relays", signed(STORM, weather, river), "relayed.one_signer"),
            one("signed as an alert", signed(STORM, weather, kind=cose.Kind.ALERT), "cose.bad_signature"),
            one("for another town", elsewhere, "cose.bad_signature"),
            one("over", storm, "relayed.expired", at=NOW + 720 * 60),
            one("from the future", storm, "relayed.from_the_future", at=NOW - 301),
            poison("longer than 72 hours", 8, 4_321, "relayed.out_of_bounds"),
            poison("no time at all", 8, 0, "relayed.out_of_bounds"),
            poison("a number too short", 1, bytes(7), "relayed.malformed"),
            poison("words for a kind", 2, "Storm!", "relayed.malformed"),
            poison("no severity", 3, 9, "relayed.malformed"),
            poison("likely", 4, 2, "relayed.malformed"),
            poison("finer than its kind", 5, cell_at(9), "relayed.area_too_fine"),
            poison("wider than a town", 6, 20_001, "relayed.out_of_bounds"),
            poison("a number for yes", 9, 1, "relayed.malformed"),
        ],
    }
