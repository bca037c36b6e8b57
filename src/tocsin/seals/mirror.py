"""Between two houses: who reads films to keep a second copy, and her word that an erased one is gone. Docs/protocol,
section 29.

Both are about films of one town, so that town's number enters the signature and neither can be shown to another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from tocsin.seals import cbor, cose
from tocsin.seals.hashes import hash_of, key_id
from tocsin.seals.row import Row
from tocsin.terms.ids import FilmId, Hash, PublicKey, TownId
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.refusal import Refusal

MALFORMED = "mirror.malformed"
LIMIT = 512
FRESH_S = 300


class Signer(Protocol):
    """A house's own key."""

    @property
    def public(self) -> PublicKey: ...

    def sign(self, message: bytes) -> bytes:
        """Ed25519 over the message as it is, 64 bytes."""
        ...


@dataclass(frozen=True)
class Gone:
    """Nothing of that film is here any more. `tombstone`: the hash of the one that was obeyed."""

    film: FilmId
    tombstone: Hash
    at: Minutes


@dataclass(frozen=True)
class VerifiedGone:
    gone: Gone
    key: PublicKey


def sign_opening(*, at: Instant, town: TownId, signer: Signer) -> bytes:
    """What a house shows with each request for a town's films, for five minutes."""
    return _signed(cbor.encode([1, at]), kind=cose.Kind.MIRROR, town=town, signer=signer)


def verify_opening(data: bytes, *, town: TownId, keys: Iterable[PublicKey], at: Instant) -> PublicKey:
    """Whose it is. Refusal("wire.*"), "cose.*", "mirror.malformed", "mirror.stale", "mirror.one_signer"."""
    signed = cose.parse(data, limit=LIMIT)
    row = Row.of(signed.payload, code=MALFORMED, limit=LIMIT)
    said = row.uint(most=2**40)
    row.done()
    if abs(at - said) > FRESH_S:
        raise Refusal("mirror.stale", safe="The clocks of the two houses disagree.", status=403)
    return _one(signed, kind=cose.Kind.MIRROR, town=town, keys=keys)


def sign_gone(gone: Gone, *, town: TownId, signer: Signer) -> bytes:
    payload = cbor.encode([1, gone.film, gone.tombstone, gone.at])
    return _signed(payload, kind=cose.Kind.MIRROR_GONE, town=town, signer=signer)


def verify_gone(data: bytes, *, town: TownId, keys: Iterable[PublicKey]) -> VerifiedGone:
    """Refusal("wire.*"), "cose.*", "mirror.malformed", "mirror.one_signer"."""
    signed = cose.parse(data, limit=LIMIT)
    row = Row.of(signed.payload, code=MALFORMED, limit=LIMIT)
    gone = Gone(FilmId(row.raw(16)), Hash(row.raw(32)), Minutes(row.uint(most=2**32 - 1)))
    row.done()
    return VerifiedGone(gone, _one(signed, kind=cose.Kind.MIRROR_GONE, town=town, keys=keys))


def leaf_of(signed: bytes) -> Hash:
    """Under which a house's own ledger has its word."""
    return hash_of(cose.parse(signed, limit=LIMIT).payload)


def _signed(payload: bytes, *, kind: cose.Kind, town: TownId, signer: Signer) -> bytes:
    signature = signer.sign(cose.to_be_signed(payload, kind=kind, town=town))
    return cose.write(cose.Signed(payload, (cose.Signature(key_id(signer.public), signature),)))


def _one(signed: cose.Signed, *, kind: cose.Kind, town: TownId, keys: Iterable[PublicKey]) -> PublicKey:
    signers = cose.check(signed, kind=kind, town=town, keys=keys)
    if len(signers) != 1:
        raise Refusal("mirror.one_signer", safe="This is one house's word.", status=403)
    return signers[0]
