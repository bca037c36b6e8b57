"""*Mirror*, *mirror-gone*: what two houses show each other about one town's films."""

from __future__ import annotations

from dataclasses import replace

import cbor2

from tocsin.seals import cose, mirror
from tocsin.seals.hashes import hash_of
from tocsin.seals.mirror import Gone
from tocsin.terms.ids import FilmId, Hash, TownId
from tocsin.terms.instant import Instant, Minutes, minutes_of
from tocsin_kit.keys import SigningKey, sign
from tools.vectors.case import Json, any_cose, as_json, case, entry
from tools.vectors.worlds import NOW, Seed, network, strict

_FILL = Seed("mirrors")
HOUSES = tuple(SigningKey.make(_FILL) for _ in range(3))
LISTED = tuple(each.public for each in HOUSES[:2])
GONE = Gone(FilmId(_FILL(16)), Hash(_FILL(32)), minutes_of(Instant(NOW)))
_BAD = mirror.MALFORMED


def cases() -> Json:
    return {
        "about": "What a house shows that keeps a second copy of a town's films, and its word that an erased one is gone "
        "(docs/protocol, section 29). `keys`: of the cosigners that the book of `town` lists; `by`: whose it is. `leaf`: "
        "under which that house's own ledger has its word.",
        "openings": _openings(),
        "gone": _gone(),
    }


def _openings() -> list[Json]:
    town = network().town
    house, stranger = HOUSES[1], HOUSES[2]

    def one(name: str, signed: bytes, expect: Json | str, *, at: int = NOW) -> Json:
        def run() -> Json:
            return {"by": mirror.verify_opening(signed, town=town, keys=LISTED, at=Instant(at)).hex()}

        return case(name, given=_given(town, signed) | {"at": at}, expect=expect, run=run)

    def said(row: object, *keys: SigningKey, kind: cose.Kind = cose.Kind.MIRROR, of: TownId = town) -> bytes:
        return sign(cbor2.dumps(row), kind=kind, town=of, keys=keys or (house,))

    good, by = mirror.sign_opening(at=NOW, town=town, signer=house), {"by": house.public.hex()}
    return [
        one("a house of the book", good, by),
        one("five minutes ago", good, by, at=NOW + 300),
        one("of five minutes ahead", good, by, at=NOW - 300),
        one("longer ago", good, "mirror.stale", at=NOW + 301),
        one("further ahead", good, "mirror.stale", at=NOW - 301),
        one("a newer version says more", said([2, NOW, "more"]), by),
        one("more behind it", said([1, NOW, 0]), _BAD),
        one("no time", said([1, None]), _BAD),
        one("a time beyond all", said([1, 2**40 + 1]), _BAD),
        one("no row", said(NOW), _BAD),
        one("a house that the book does not list", said([1, NOW], stranger), "cose.unknown_key"),
        one("two houses", said([1, NOW], *HOUSES[:2]), "mirror.one_signer"),
        one("for another town", said([1, NOW], of=strict().town), "cose.bad_signature"),
        one("its word of a film", said([1, NOW], kind=cose.Kind.MIRROR_GONE), "cose.bad_signature"),
        one("a trustee's opening", said([1, NOW], kind=cose.Kind.TRUSTEE), "cose.bad_signature"),
        one("cut off", good[:-1], "wire.malformed"),
    ]


def _gone() -> list[Json]:
    town = network().town
    house, stranger = HOUSES[0], HOUSES[2]

    def one(name: str, signed: bytes, expect: Json | str) -> Json:
        def run() -> Json:
            found = mirror.verify_gone(signed, town=town, keys=LISTED)
            return {"gone": as_json(found.gone), "by": found.key.hex(), "leaf": mirror.leaf_of(signed).hex()}

        return case(name, given=_given(town, signed), expect=expect, run=run)

    def told(gone: Gone, signed: bytes) -> Json:
        payload = cose.parse(signed).payload
        return {"gone": as_json(gone), "by": house.public.hex(), "leaf": hash_of(payload).hex()}

    def good(name: str, gone: Gone) -> Json:
        signed = mirror.sign_gone(gone, town=town, signer=house)
        return one(name, signed, told(gone, signed))

    row = [1, GONE.film, GONE.tombstone, GONE.at]

    def said(row: object, *keys: SigningKey, kind: cose.Kind = cose.Kind.MIRROR_GONE, of: TownId = town) -> bytes:
        return sign(cbor2.dumps(row), kind=kind, town=of, keys=keys or (house,))

    newer = said([2, *row[1:], "more"])
    flipped = bytearray(said(row))
    flipped[-1] ^= 1
    hinted = any_cose(
        cbor2.dumps(row),
        [entry(cbor2.dumps(row), kind=cose.Kind.MIRROR_GONE, town=town, key=house)],
        unprotected={4: b"film"},
    )
    return [
        good("a film", GONE),
        good("the first minute", replace(GONE, at=Minutes(0))),
        good("the last minute there is", replace(GONE, at=Minutes(2**32 - 1))),
        one("a newer version says more", newer, told(GONE, newer)),
        one("beyond the last minute", said([*row[:3], 2**32]), _BAD),
        one("half a film's number", said([1, GONE.film[:8], *row[2:]]), _BAD),
        one("half a tombstone's hash", said([*row[:2], GONE.tombstone[:16], GONE.at]), _BAD),
        one("no tombstone", said([*row[:2], None, GONE.at]), _BAD),
        one("more behind it", said([*row, 0]), _BAD),
        one("less", said(row[:3]), _BAD),
        one("an opening's row", said([1, NOW]), _BAD),
        one("by a house that the book does not list", said(row, stranger), "cose.unknown_key"),
        one("by two houses", said(row, *HOUSES[:2]), "mirror.one_signer"),
        one("by one, twice", said(row, house, house), "cose.same_signer"),
        one("about another town's film", said(row, of=strict().town), "cose.bad_signature"),
        one("signed to read films", said(row, kind=cose.Kind.MIRROR), "cose.bad_signature"),
        one("one bit of the signature", bytes(flipped), "cose.bad_signature"),
        one("with a header", hinted, "cose.header"),
        one("longer than it can be", said([2, *row[1:], bytes(512)]), "wire.too_large"),
    ]


def _given(town: TownId, signed: bytes) -> Json:
    return {"town": town.hex(), "keys": [each.hex() for each in LISTED], "signed": signed.hex()}
