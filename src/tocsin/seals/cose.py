"""COSE_Sign (RFC 9052 § 4.1), always, even with one signature, so that signatures made apart can be merged.

    [ h'', {}, payload: bstr, [ + [ h'A10132', { 4: key_id: bstr .size 4 }, signature: bstr .size 64 ] ] ]

Nothing else is allowed in any header. Every signature has to verify, and all signers have to be distinct.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tocsin.seals import cbor, ed25519
from tocsin.seals.hashes import key_id
from tocsin.terms.ids import KeyId, PublicKey, TownId
from tocsin.terms.refusal import Refusal

PROTECTED = bytes.fromhex("A10132")
"""{1: -19}: alg Ed25519 (RFC 9864)."""
MOST_SIGNATURES = 4
_KEY_ID = 4
_DAMAGED = "This is damaged or incomplete."
_FORGED = "The signature does not hold. Do not trust this."


class Kind(StrEnum):
    """What a signature is for: it enters what is signed, so that no signature can be moved to another kind."""

    ALERT = "alert"
    CHECKED = "checked"
    ATTESTATION = "attestation"
    BEAT = "beat"
    WINDOW = "window"
    ROSTER = "roster"
    STAND_IN = "stand-in"
    INVITE = "invite"
    CUT = "cut"
    DESK = "desk"
    RELAYED = "relayed"
    AID_DESK = "aid-desk"
    VETTING = "vetting"
    AID_OFFER = "aid-offer"
    AID_RECORD = "aid-record"
    TRUSTEE = "trustee"
    FILM_OPENING = "film-opening"
    MIRROR = "mirror"
    MIRROR_GONE = "mirror-gone"
    FILM_RELEASE = "film-release"
    FILM_WITHDRAWAL = "film-withdrawal"


@dataclass(frozen=True)
class Signature:
    key_id: KeyId
    signature: bytes


@dataclass(frozen=True)
class Signed:
    """The shape of a signed object. Nothing is proven about it."""

    payload: bytes
    signatures: tuple[Signature, ...]


class Keyring:
    """Whole keys by their key ids; build it once for keys that are asked for often."""

    def __init__(self, keys: Iterable[PublicKey]) -> None:
        self._by_id: dict[KeyId, list[PublicKey]] = {}
        for key in dict.fromkeys(keys):
            self._by_id.setdefault(key_id(key), []).append(key)

    def named(self, hint: KeyId) -> Sequence[PublicKey]:
        return self._by_id.get(hint, ())


def parse(data: bytes, *, limit: int = cbor.LIMIT) -> Signed:
    """Refusal("wire.*"), "cose.malformed", "cose.header", "cose.wrong_algorithm", "cose.too_many_signatures"."""
    outer = cbor.decode(data, limit=limit)
    if type(outer) is not list or len(outer) != 4:
        raise Refusal("cose.malformed", safe=_DAMAGED)
    protected, unprotected, payload, signatures = outer
    if type(payload) is not bytes or type(signatures) is not list or not signatures:
        raise Refusal("cose.malformed", safe=_DAMAGED)
    if protected != b"" or unprotected != {} or type(unprotected) is not dict:
        raise Refusal("cose.header", safe=_DAMAGED)
    if len(signatures) > MOST_SIGNATURES:
        raise Refusal("cose.too_many_signatures", safe=_DAMAGED)
    return Signed(payload=payload, signatures=tuple(_signature(entry) for entry in signatures))


def write(signed: Signed) -> bytes:
    return cbor.encode(
        [
            b"",
            {},
            signed.payload,
            [[PROTECTED, {_KEY_ID: each.key_id}, each.signature] for each in signed.signatures],
        ]
    )


def to_be_signed(payload: bytes, *, kind: Kind, town: TownId) -> bytes:
    """Sig_structure (RFC 9052 § 4.4)."""
    return cbor.encode(["Signature", b"", PROTECTED, f"tocsin/{kind}/v1".encode("ascii") + town, payload])


def check(signed: Signed, *, kind: Kind, town: TownId, keys: Iterable[PublicKey] | Keyring) -> tuple[PublicKey, ...]:
    """The whole keys that signed, in the order of the signatures, all of them among `keys` and distinct.

    Refusal("cose.unknown_key"), "cose.bad_signature", "cose.same_signer".
    """
    keyring = keys if isinstance(keys, Keyring) else Keyring(keys)
    message = to_be_signed(signed.payload, kind=kind, town=town)
    signers: list[PublicKey] = []
    for each in signed.signatures:
        candidates = keyring.named(each.key_id)
        if not candidates:
            raise Refusal("cose.unknown_key", safe="This was signed with a key that this town does not know.")
        signer = next((key for key in candidates if ed25519.verifies(each.signature, message, key=key)), None)
        if signer is None:
            raise Refusal("cose.bad_signature", safe=_FORGED)
        if signer in signers:
            raise Refusal("cose.same_signer", safe="The same person signed twice.")
        signers.append(signer)
    return tuple(signers)


def merge(first: Signed, second: Signed) -> Signed:
    """Both objects' signatures over the one payload, each once, the first's first.

    Proves nothing: check what comes out. Refusal("cose.other_payload"), "cose.too_many_signatures".
    """
    if first.payload != second.payload:
        raise Refusal("cose.other_payload", safe="These are signatures of two different things.")
    signatures = tuple(dict.fromkeys(first.signatures + second.signatures))
    if len(signatures) > MOST_SIGNATURES:
        raise Refusal("cose.too_many_signatures", safe=_DAMAGED)
    return Signed(payload=first.payload, signatures=signatures)


def _signature(entry: cbor.Value) -> Signature:
    if type(entry) is not list or len(entry) != 3:
        raise Refusal("cose.malformed", safe=_DAMAGED)
    protected, unprotected, signature = entry
    if type(protected) is not bytes or type(unprotected) is not dict or type(signature) is not bytes:
        raise Refusal("cose.malformed", safe=_DAMAGED)
    if protected != PROTECTED:
        raise Refusal("cose.wrong_algorithm" if _only_an_algorithm(protected) else "cose.header", safe=_DAMAGED)
    hint = unprotected.get(_KEY_ID)
    if len(unprotected) != 1 or type(hint) is not bytes or len(hint) != 4:
        raise Refusal("cose.header", safe=_DAMAGED)
    if len(signature) != ed25519.SIGNATURE_BYTES:
        raise Refusal("cose.malformed", safe=_DAMAGED)
    return Signature(key_id=KeyId(hint), signature=signature)


def _only_an_algorithm(protected: bytes) -> bool:
    try:
        header = cbor.decode(protected)
    except Refusal:
        return False
    return type(header) is dict and list(header) == [1]
