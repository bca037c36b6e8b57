"""Windows: leaves, statements, stand-ins, slips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cbor2

from tocsin.seals import cose, merkle
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Roster, fold
from tocsin.seals.statement import Batch, Revocation
from tocsin.seals.window import (
    CertifiedWindow,
    Leaf,
    certify,
    statement_of,
    with_slip,
    with_stand_in,
    write_stand_in,
    write_statement,
)
from tocsin.terms.ids import Window
from tocsin.terms.instant import Instant
from tocsin.terms.registry import Role
from tocsin_kit.keys import SigningKey, WatchKeys, make_watch_keys, sign, sign_stand_in, sign_window, slip_secret
from tools.vectors.case import Json, case
from tools.vectors.worlds import BOTH, NOW, WINDOW, Seed, Town, alley, network, strict


def cases() -> Json:
    town = strict()
    one, two = town.stewards
    statement, payload = town.statements[0], write_statement(town.statements[0])
    good = sign_window(statement, town=town.town, keys=[one, two])
    leaves = [leaf.encoded for leaf in town.certified[0]]
    rows = [cbor2.loads(leaf) for leaf in leaves]
    by_root = sign_window(statement, town=town.town, keys=[town.root])
    by_one = sign_window(statement, town=town.town, keys=[one])
    outsider = sign_window(statement, town=town.town, keys=[one, town.outsider])
    as_roster = sign(payload, kind=cose.Kind.ROSTER, town=town.town, keys=[one, two])
    other = statement_of(town.certified[0][:-1], window=WINDOW)
    unlisted = sign_window(other, town=town.town, keys=[one, two])
    far = sign_window(replace(statement, window=Window(WINDOW + 9)), town=town.town, keys=[one, two])
    long_leaf = [cbor2.dumps([*rows[0], 0]), *leaves[1:]]
    short_key = [cbor2.dumps([rows[0][0], rows[0][1][:31], *rows[0][2:]]), *leaves[1:]]
    street = alley()
    street_leaves = [leaf.encoded for leaf in street.certified[0]]
    by_street = sign_window(street.statements[0], town=street.town, keys=street.stewards)
    again, again_leaves, rebatched = _rebatched(town)
    swapped = [leaves[1], leaves[0], *leaves[2:]]
    foreign = [network().certified[0][0].encoded, *leaves[1:]]
    wrong, malformed, unknown = "window.wrong_leaves", "window.malformed", "window.unknown"
    return {
        "about": "certify(statement, leaves, world), then each slip. The chain is the world's unless the case brings one.",
        "certify": [
            _certify("two stewards", town, good, leaves),
            _certify("root", town, by_root, leaves),
            _certify("one steward of a street", street, by_street, street_leaves),
            _certify("one steward", town, by_one, leaves, code="window.not_enough_signatures"),
            _certify("an outsider", town, outsider, leaves, code="cose.unknown_key"),
            _certify("signed as a roster statement", town, as_roster, leaves, code="cose.bad_signature"),
            _certify("a window that no batch lists", town, far, leaves, code=unknown),
            _certify("a statement that no batch lists", town, unlisted, leaves[:-1], code=unknown),
            _certify("another town's", town, by_street, street_leaves, code=unknown),
            _certify("a leaf missing", town, good, leaves[:-1], code=wrong),
            _certify("a leaf twice", town, good, [*leaves[:-1], leaves[-2]], code=wrong),
            _certify("leaves not sorted", town, good, swapped, code=wrong),
            _certify("a foreign leaf", town, good, sorted(foreign, key=lambda leaf: hash_of(b"\0" + leaf)), code=wrong),
            _certify("no leaves", town, good, [], code=wrong),
            _certify("a leaf with a field too many", town, good, long_leaf, code=malformed),
            _certify("a key of 31 bytes", town, good, short_key, code=malformed),
            _certify("the latest batch rules: the new statement", town, again, again_leaves, chain=rebatched),
            _certify("the latest batch rules: the former one", town, good, leaves, chain=rebatched, code=unknown),
        ],
        "slips": _slips(),
        "merkle": _merkle(),
    }


def stand_in_cases() -> Json:
    town = strict()
    fill = Seed("stand-ins")
    ana, ben, cal, sam = (town.now[who] for who in ("ana", "ben", "cal", "sam"))
    una, uri, ute, ulf = (make_watch_keys(WINDOW, roles=BOTH, slip_master=fill(16), fill=fill) for _ in range(4))
    more = (Role.verifier, Role.legal_observer, BOTH | 0x8000)
    observed, observer, newer = (make_watch_keys(WINDOW, roles=each, slip_master=fill(16), fill=fill) for each in more)

    def vouch(who: WatchKeys, *by: WatchKeys, keys: Sequence[SigningKey] = (), window: int = WINDOW) -> bytes:
        signers = [*(each.watch for each in by), *keys]
        return sign_stand_in(who.leaf, window=Window(window), town=town.town, keys=signers)

    first, second = vouch(una, ana, ben), vouch(uri, ben, cal)
    many = network()
    verifiers, watched = (
        [many.now[who].watch for who in ("ana", "dee")],
        [many.now[who].watch for who in ("ana", "ola")],
    )
    by_verifiers = sign_stand_in(una.leaf, window=WINDOW, town=many.town, keys=verifiers)
    by_observer = sign_stand_in(observed.leaf, window=WINDOW, town=many.town, keys=watched)
    as_alert = sign(
        write_stand_in(una.leaf, window=WINDOW), kind=cose.Kind.ALERT, town=town.town, keys=[ana.watch, ben.watch]
    )
    like_ana = replace(una, leaf=replace(una.leaf, age_recipient=ana.leaf.age_recipient))
    own_keys = replace(una, leaf=replace(una.leaf, watch_key=ana.leaf.watch_key))
    revoked = [
        *town.chain,
        (town.statement(Revocation(frozenset({(WINDOW, ben.leaf.leaf_hash)})), keys=town.stewards[:1]), NOW),
    ]

    def one(
        name: str,
        given: Sequence[bytes],
        *,
        code: str | None = None,
        chain: list[tuple[bytes, Instant]] | None = None,
        void: Sequence[WatchKeys] = (),
        inside: Sequence[WatchKeys] = (),
        of: Town = town,
    ) -> Json:
        expect: Json | str = code or {
            "stand_ins": [each.leaf.leaf_hash.hex() for each in inside],
            "void": sorted(each.leaf.leaf_hash.hex() for each in [*void, sam]),
        }

        def run() -> Json:
            roster = _roster(of, chain)
            window = of.windows[WINDOW]
            for data in given:
                window = with_stand_in(window, data, roster=roster)
            return _seen(window, roster)

        shown: Json = {"world": of.name, "window": WINDOW, "stand_ins": [each.hex() for each in given]}
        return case(name, given=_with_chain(shown, chain), expect=expect, run=run)

    return {
        "about": "The world's window after these stand-ins, in order; `void`: leaves that do not count (the world's slipped "
        "one among them).",
        "cases": [
            one("one", [first], inside=[una]),
            one("two", [first, second], inside=[una, uri]),
            one("the same twice", [first, first], inside=[una]),
            one("a third", [first, second, vouch(ute, ana, cal)], code="stand_in.too_many"),
            one("vouched by one", [vouch(una, ana)], code="stand_in.not_enough_signatures"),
            one("vouched by one twice", [vouch(una, ana, ana)], code="cose.same_signer"),
            one("vouched by both keys of one", [vouch(una, ana, keys=[ana.drill])], code="cose.unknown_key"),
            one("vouched by a stand-in", [first, vouch(ulf, ana, una)], code="stand_in.not_certified"),
            one("vouched by a stranger", [vouch(una, ana, uri)], code="cose.unknown_key"),
            one("vouched by a steward", [vouch(una, ana, keys=[town.stewards[0]])], code="cose.unknown_key"),
            one("vouched by somebody slipped", [vouch(una, ana, sam)], code="stand_in.void_voucher"),
            one("for another window", [vouch(una, ana, ben, window=WINDOW + 1)], code="stand_in.other_window"),
            one("somebody who is here already", [vouch(ana, ben, cal)], code="stand_in.already_here"),
            one("a recipient that is here already", [vouch(like_ana, ben, cal)], code="stand_in.already_here"),
            one("a watch key that is here already", [vouch(own_keys, ben, cal)], code="stand_in.already_here"),
            one("signed as an alert", [as_alert], code="cose.bad_signature"),
            one("more than those who vouched have", [by_verifiers], of=many, code="stand_in.more_than_vouched"),
            one("a legal observer, by none", [vouch(observer, ana, ben)], code="stand_in.more_than_vouched"),
            one("a role of a newer registry", [vouch(newer, ana, ben)], code="stand_in.more_than_vouched"),
            one("vouched by a legal observer", [by_observer], of=many, code="stand_in.not_on_watch"),
            one("a voucher revoked since", [first], code="stand_in.void_voucher", chain=revoked),
        ],
    }


def _certify(
    name: str,
    town: Town,
    statement: bytes,
    leaves: Sequence[bytes],
    *,
    code: str | None = None,
    chain: list[tuple[bytes, Instant]] | None = None,
) -> Json:
    certified = [_hash(leaf) for leaf in leaves]
    expect: Json | str = code or {"count": len(leaves), "leaves": certified}

    def run() -> Json:
        window = certify(statement, leaves=leaves, roster=_roster(town, chain))
        return {"count": window.count, "leaves": [leaf.leaf_hash.hex() for leaf in window.leaves]}

    shown = {"world": town.name, "statement": statement.hex(), "leaves": [leaf.hex() for leaf in leaves]}
    return case(name, given=_with_chain(shown, chain), expect=expect, run=run)


def _slips() -> list[Json]:
    town = network()
    master = town._masters["ana"]

    def one(name: str, secret: bytes, *, expect: Json | str) -> Json:
        def run() -> Json:
            window = with_slip(town.windows[WINDOW], secret)
            return {"void": _seen(window, town.roster)["void"]}

        return case(name, given={"world": town.name, "window": WINDOW, "secret": secret.hex()}, expect=expect, run=run)

    gone = ["ana", "rex", "sam"]
    # una was vouched for by ana, so she goes with her.
    void = sorted(town.now[who].leaf.leaf_hash.hex() for who in [*gone, "una"])
    return [
        {
            "name": "a slip's secret",
            "slip_master": master.hex(),
            "window": WINDOW,
            "expect": {
                "secret": slip_secret(master, window=WINDOW).hex(),
                "slip_hash": town.now["ana"].leaf.slip_hash.hex(),
            },
        },
        one(
            "a slip voids its leaf, and whom it vouched for", slip_secret(master, window=WINDOW), expect={"void": void}
        ),
        one("a slip of another window", slip_secret(master, window=Window(WINDOW + 1)), expect="slip.unknown"),
        one("the master itself", master, expect="slip.unknown"),
    ]


def _merkle() -> list[Json]:
    cases = []
    for size in (0, 1, 2, 3, 5, 8, 13):
        hashes = [hash_of(bytes([n])) for n in range(size)]
        cases.append(
            {
                "name": f"{size} leaves",
                "leaf_hashes": [each.hex() for each in hashes],
                "expect": {
                    "root": merkle.root(hashes).hex(),
                    "paths": [[each.hex() for each in merkle.path(hashes, index=n)] for n in range(size)],
                },
            }
        )
    return cases


def _rebatched(town: Town) -> tuple[bytes, list[bytes], list[tuple[bytes, Instant]]]:
    """One more person joins a window that was certified before."""
    fill = Seed("rebatched")
    late = make_watch_keys(WINDOW, roles=Role.verifier, slip_master=fill(16), fill=fill)
    leaves: list[Leaf] = sorted([*town.certified[0], late.leaf], key=lambda leaf: leaf.leaf_hash)
    statement = statement_of(leaves, window=WINDOW)
    batch = Batch(WINDOW, (hash_of(write_statement(statement)),))
    chain = [*town.chain, (town.statement(batch, keys=town.certifiers), NOW)]
    signed = sign_window(statement, town=town.town, keys=town.certifiers)
    return signed, [leaf.encoded for leaf in leaves], chain


def _roster(town: Town, chain: list[tuple[bytes, Instant]] | None) -> Roster:
    return town.roster if chain is None else fold(chain, town=town.town, at=NOW)


def _seen(window: CertifiedWindow, roster: Roster) -> Json:
    return {
        "stand_ins": [each.leaf.leaf_hash.hex() for each in window.stand_ins],
        "void": sorted(leaf.leaf_hash.hex() for leaf in window.everyone if window.is_void(leaf, roster=roster)),
    }


def _with_chain(shown: Json, chain: list[tuple[bytes, Instant]] | None) -> Json:
    if chain is None:
        return shown
    return {**shown, "chain": [{"statement": data.hex(), "seen": seen} for data, seen in chain]}


def _hash(leaf: bytes) -> str:
    return hash_of(b"\0" + leaf).hex()
