"""CBOR and COSE, the ground below every object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cbor2

from tocsin.seals import cbor, cose, ed25519
from tocsin.seals.hashes import key_id
from tocsin.terms.ids import KeyId, PublicKey, TownId
from tocsin_kit.keys import SigningKey, sign
from tools.vectors import curve
from tools.vectors.case import Json, any_cose, case, entry
from tools.vectors.worlds import Seed

# Diagnostic notation (RFC 8949 § 8) is enough to say what stands there; readers compare by writing it again.
_GOOD = {
    "0": "00",
    "23": "17",
    "24": "1818",
    "256": "190100",
    "65536": "1a00010000",
    "4294967296": "1b0000000100000000",
    "18446744073709551615": "1bffffffffffffffff",
    "-1": "20",
    "-19": "32",
    "h''": "40",
    "h'01020304'": "4401020304",
    '"ü"': "62c3bc",
    "[]": "80",
    "[1, [2, 3], null, true, false]": "8501820203f6f5f4",
    "{}": "a0",
    "{1: -19}": "a10132",
    "{1: 2, 4: 3, -1: 5}": "a301020403" + "2005",
}
_BAD = {
    "nothing": ("", "wire.malformed"),
    "cut in a head": ("19 01", "wire.malformed"),
    "cut in a byte string": ("44 010203", "wire.malformed"),
    "cut in an array": ("82 01", "wire.malformed"),
    "an array longer than the input": ("9b ffffffffffffffff 01", "wire.malformed"),
    "a byte string longer than the input": ("5b 7fffffffffffffff 01", "wire.malformed"),
    "text that is not UTF-8": ("61 ff", "wire.malformed"),
    "a reserved length": ("1c", "wire.malformed"),
    "a half float": ("f9 3c00", "wire.malformed"),
    "a double": ("fb 3ff8000000000000", "wire.malformed"),
    "NaN": ("f9 7e00", "wire.malformed"),
    "undefined": ("f7", "wire.malformed"),
    "a simple value": ("e0", "wire.malformed"),
    "a tag": ("c1 1a5fffffff", "wire.malformed"),
    "a bignum": ("c2 49 010000000000000000", "wire.malformed"),
    "a break without a beginning": ("ff", "wire.malformed"),
    "an array of arrays of arrays …": ("81" * 9 + "00", "wire.malformed"),
    "1 in two bytes": ("18 01", "wire.not_canonical"),
    "24 in three bytes": ("19 0018", "wire.not_canonical"),
    "256 in five bytes": ("1a 00000100", "wire.not_canonical"),
    "65536 in nine bytes": ("1b 0000000000010000", "wire.not_canonical"),
    "-1 in two bytes": ("38 00", "wire.not_canonical"),
    "a long byte string length": ("58 01 aa", "wire.not_canonical"),
    "a long array length": ("98 01 00", "wire.not_canonical"),
    "bytes of indefinite length": ("5f 41 01 ff", "wire.not_canonical"),
    "text of indefinite length": ("7f 61 61 ff", "wire.not_canonical"),
    "an array of indefinite length": ("9f 01 ff", "wire.not_canonical"),
    "a map of indefinite length": ("bf 01 02 ff", "wire.not_canonical"),
    "a key twice": ("a2 01 02 01 03", "wire.not_canonical"),
    "keys out of order": ("a2 04 02 01 03", "wire.not_canonical"),
    "bytes that follow": ("00 00", "wire.not_canonical"),
}


def cbor_cases() -> Json:
    def good(name: str, text: str) -> Json:
        def run() -> Json:
            return {"again": cbor.encode(cbor.decode(bytes.fromhex(text))).hex()}

        return case(name, given={"bytes": text}, expect={"again": text}, run=run)

    def bad(name: str, text: str, code: str) -> Json:
        data = bytes.fromhex(text)

        def run() -> Json:
            return {"value": repr(cbor.decode(data))}

        return case(name, given={"bytes": data.hex()}, expect=code, run=run)

    return {
        "about": "Deterministic CBOR: decode, encode again, the same bytes; or a refusal. Depth is 6 containers at most.",
        "cases": [
            *(good(name, text) for name, text in _GOOD.items()),
            *(bad(name, text, code) for name, (text, code) in _BAD.items()),
        ],
    }


def cose_cases() -> Json:
    fill = Seed("cose")
    keys = [SigningKey.make(fill) for _ in range(5)]
    town, other = TownId(fill(16)), TownId(fill(16))
    payload = cbor2.dumps([1, "payload"])
    one, two, three = keys[:3]
    all_known = [key.public for key in keys]
    good = sign(payload, kind=cose.Kind.BEAT, town=town, keys=[one, two])

    def check(name: str, data: bytes, *, expect: Json | str, known: list[bytes] | None = None, **changes: Any) -> Json:
        kind, of = changes.get("kind", cose.Kind.BEAT), changes.get("town", town)
        trusted = [PublicKey(key) for key in known or all_known]

        def run() -> Json:
            signed = cose.parse(data)
            signers = cose.check(signed, kind=kind, town=of, keys=trusted)
            return {"payload": signed.payload.hex(), "signers": [key.hex() for key in signers]}

        given = {"signed": data.hex(), "kind": str(kind), "town": of.hex(), "keys": [key.hex() for key in trusted]}
        return case(name, given=given, expect=expect, run=run)

    def merge(name: str, first: bytes, second: bytes, *, expect: Json | str) -> Json:
        def run() -> Json:
            return {"merged": cose.write(cose.merge(cose.parse(first), cose.parse(second))).hex()}

        return case(name, given={"first": first.hex(), "second": second.hex()}, expect=expect, run=run)

    def by(*signers: SigningKey, of: bytes = payload) -> bytes:
        return sign(of, kind=cose.Kind.BEAT, town=town, keys=signers)

    def accepted(*signers: SigningKey) -> Json:
        return {"payload": payload.hex(), "signers": [key.public.hex() for key in signers]}

    honest = [entry(payload, kind=cose.Kind.BEAT, town=town, key=key) for key in keys]
    weak = []
    for name, key in _small_order().items():
        # With A of small order and S = 0, R = identity: a lenient verifier accepts for one message in eight, or for all.
        forged = (cose.PROTECTED, {4: key_id(PublicKey(key))}, bytes([1]) + bytes(63))
        weak.append(
            check(
                f"a key of small order: {name}", any_cose(payload, [forged]), known=[key], expect="cose.bad_signature"
            )
        )
    like_another = KeyId(key_id(two.public))
    return {
        "about": "`check`: cose.check under these whole keys. `merge`: signatures made apart. External data is "
        '"tocsin/" kind "/v1" || town.',
        "check": [
            check("one signature", by(one), expect=accepted(one)),
            check("two signatures", good, expect=accepted(one, two)),
            check("four signatures", by(*keys[:4]), expect=accepted(*keys[:4])),
            check("two signatures, other order", by(two, one), expect=accepted(two, one)),
            check("an unknown key", good, known=[one.public, three.public], expect="cose.unknown_key"),
            check("another kind", good, kind=cose.Kind.DESK, expect="cose.bad_signature"),
            check("another town", good, town=other, expect="cose.bad_signature"),
            check("one signer twice", any_cose(payload, [honest[0], honest[0]]), expect="cose.same_signer"),
            check(
                "a wrong key id of a known key",
                any_cose(payload, [(honest[0][0], {4: like_another}, honest[0][2])]),
                expect="cose.bad_signature",
            ),
            check("five signatures", any_cose(payload, honest), expect="cose.too_many_signatures"),
            *weak,
            *_cofactor(check, town),
            check(
                "a key whose encoding is not canonical",
                any_cose(payload, [(cose.PROTECTED, {4: key_id(PublicKey(_NOT_CANONICAL))}, bytes([1]) + bytes(63))]),
                known=[_NOT_CANONICAL],
                expect="cose.bad_signature",
            ),
        ],
        "merge": [
            merge("two halves", by(one), by(two), expect={"merged": by(one, two).hex()}),
            merge("the same half twice", by(one), by(one), expect={"merged": by(one).hex()}),
            merge("overlapping", by(one, two), by(two, three), expect={"merged": by(one, two, three).hex()}),
            merge("another payload", by(one), by(two, of=cbor2.dumps([1, "other"])), expect="cose.other_payload"),
            merge("more than four", by(*keys[:3]), by(*keys[3:]), expect="cose.too_many_signatures"),
        ],
    }


def _cofactor(check: Callable[..., Json], town: TownId) -> list[Json]:
    """Signatures for which [8]SB = [8]R + [8]kA holds and SB = R + kA does not: readers have to agree, so all refuse."""
    secret, nonce = curve.scalar(Seed("cofactor")(32)), 12_345_678_901_234_567_890
    honest, commitment = curve.times(secret, curve.BASE), curve.times(nonce, curve.BASE)
    shapes = {
        "R with a part of small order": (honest, curve.add(commitment, curve.EIGHTH)),
        "a key with a part of small order": (curve.add(honest, curve.EIGHTH), commitment),
    }
    made = []
    for name, (key, committed) in shapes.items():
        public, begin = curve.encoded(key), curve.encoded(committed)
        for number in range(64):
            payload = cbor2.dumps([1, number])
            message = cose.to_be_signed(payload, kind=cose.Kind.BEAT, town=town)
            asked = curve.challenge(begin, public, message)
            if asked % 8:
                break
        s = (nonce + asked * secret) % curve.ORDER
        signature = (cose.PROTECTED, {4: key_id(PublicKey(public))}, begin + s.to_bytes(32, "little"))
        made.append(check(name, any_cose(payload, [signature]), known=[public], expect="cose.bad_signature"))
    return made


_NOT_CANONICAL = (2**255 - 19 + 1).to_bytes(32, "little")


def _small_order() -> dict[str, bytes]:
    return {f"y = {y}": y.to_bytes(32, "little") for y in sorted(ed25519._SMALL_ORDER_Y)}
