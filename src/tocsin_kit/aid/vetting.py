"""For what a steward vouches for a volunteer. Her phone alone carries it; a desk reads it with her offer.

Docs/protocol, section 22.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from tocsin.seals import cbor, cose
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.terms.ids import PublicKey, TownId
from tocsin.terms.instant import Instant, Minutes, instant_of
from tocsin.terms.refusal import Refusal
from tocsin_kit.aid import parts
from tocsin_kit.aid.offer import Offer
from tocsin_kit.aid.record import OwnLetter, Vetted
from tocsin_kit.keys import SigningKey, sign

LONGEST_MINUTES = 400 * 24 * 60
MOST_DUTIES = 2**16 - 1
_LIMIT = 512
_CODE = "vetting.malformed"


@dataclass(frozen=True)
class Vetting:
    """`duties`: bits of `Duty`, perhaps newer ones."""

    key: PublicKey
    duties: int
    begins: Minutes
    expires: Minutes


@dataclass(frozen=True)
class VerifiedVetting:
    fields: Vetting
    steward: PublicKey


def write(vetting: Vetting) -> bytes:
    return cbor.encode([1, vetting.key, vetting.duties, vetting.begins, vetting.expires])


def write_proof(offer: bytes) -> bytes:
    return cbor.encode([1, sha256(offer).digest()])


def sign_vetting(unsigned: Vetting, *, town: TownId, key: SigningKey) -> bytes:
    """`key`: a steward's."""
    return sign(write(unsigned), kind=cose.Kind.VETTING, town=town, keys=[key])


def sign_offer(offer: bytes, *, town: TownId, key: SigningKey) -> bytes:
    """`key`: the one that the vetting names. `offer`: as it stands under its MAC."""
    return sign(write_proof(offer), kind=cose.Kind.AID_OFFER, town=town, keys=[key])


def read(payload: bytes) -> Vetting:
    """Refusal("wire.*"), "vetting.malformed"."""
    row = Row.of(payload, code=_CODE, limit=_LIMIT)
    key, duties = PublicKey(row.raw(32)), row.uint(most=MOST_DUTIES)
    vetting = Vetting(key=key, duties=duties, begins=parts.minutes(row), expires=parts.minutes(row))
    row.done()
    if not 0 < vetting.expires - vetting.begins <= LONGEST_MINUTES:
        row.refuse()
    return vetting


def verify(vetted: Vetted, offer: OwnLetter[Offer], *, roster: Roster, at: Instant) -> VerifiedVetting:
    """What one steward in force says now about whoever wrote this very offer.

    Refusal("wire.*"), "cose.*", "vetting.malformed", "vetting.one_signer", "vetting.not_yet", "vetting.expired",
    "vetting.other_key", "vetting.other_offer".
    """
    signed = cose.parse(vetted.vetting, limit=_LIMIT)
    fields = read(signed.payload)
    steward = _only(cose.check(signed, kind=cose.Kind.VETTING, town=roster.town, keys=roster.key_of_stewards()))
    if instant_of(fields.begins) > at:
        raise Refusal("vetting.not_yet", safe="This begins later.")
    if instant_of(fields.expires) <= at:
        raise Refusal("vetting.expired", safe="This is over. Ask a steward for a new one.")
    if offer.inside.key != fields.key:
        raise Refusal("vetting.other_key", safe="This was said about somebody else.")
    proven = cose.parse(vetted.proof, limit=_LIMIT)
    _only(cose.check(proven, kind=cose.Kind.AID_OFFER, town=roster.town, keys=[fields.key]))
    if _read_proof(proven.payload) != sha256(offer.body).digest():
        raise Refusal("vetting.other_offer", safe="This belongs to another offer.")
    return VerifiedVetting(fields=fields, steward=steward)


def _read_proof(payload: bytes) -> bytes:
    row = Row.of(payload, code=_CODE, limit=_LIMIT)
    offer_hash = row.raw(32)
    row.done()
    return offer_hash


def _only(signers: tuple[PublicKey, ...]) -> PublicKey:
    if len(signers) != 1:
        raise Refusal("vetting.one_signer", safe="This is one person's word.")
    return signers[0]
