"""Opening a trustee's session: a signature that a house can check and nobody can use again. Docs/protocol, section 26.

Trustees stand, so no window is asked: the roster lists them.
"""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.statement import Trustee
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

LIMIT = 512
FRESH_S = 300


@dataclass(frozen=True)
class TrusteeOpening:
    at: Instant
    nonce: bytes


@dataclass(frozen=True)
class VerifiedTrusteeOpening:
    """By a trustee in force. Who remembers nonces has to refuse one that comes twice."""

    opening: TrusteeOpening
    trustee: Trustee


def write(opening: TrusteeOpening) -> bytes:
    return cbor.encode([1, opening.at, opening.nonce])


def read(payload: bytes) -> TrusteeOpening:
    """Refusal("wire.*"), "witness.malformed"."""
    row = Row.of(payload, code="witness.malformed", limit=LIMIT)
    opening = TrusteeOpening(at=Instant(row.uint(most=2**40)), nonce=row.raw(16))
    row.done()
    return opening


def verify(data: bytes, *, roster: Roster, at: Instant) -> VerifiedTrusteeOpening:
    """Refusal("wire.*"), "cose.*" (who is no trustee is "cose.unknown_key"), "witness.malformed", "witness.stale" (five
    minutes either way), "witness.one_signer".
    """
    signed = cose.parse(data, limit=LIMIT)
    opening = read(signed.payload)
    if abs(at - opening.at) > FRESH_S:
        raise Refusal("witness.stale", safe="The clocks of phone and house disagree.", status=403)
    trustees = {trustee.key: trustee for trustee in roster.trustees}
    signers = cose.check(signed, kind=cose.Kind.TRUSTEE, town=roster.town, keys=trustees)
    if len(signers) != 1:
        raise Refusal("witness.one_signer", safe="This is one trustee's word.", status=403)
    return VerifiedTrusteeOpening(opening=opening, trustee=trustees[signers[0]])
