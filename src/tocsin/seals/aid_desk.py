"""Opening the aid desk: a signature that a house can check and nobody can use again. Docs/protocol, section 20.

The aid desk stands, so no window is asked: the roster lists its devices.
"""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.statement import AidDevice
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

LIMIT = 512
FRESH_S = 300


@dataclass(frozen=True)
class AidDeskOpening:
    at: Instant
    nonce: bytes


@dataclass(frozen=True)
class VerifiedAidDeskOpening:
    """By a device that is on the list in force. Who remembers nonces has to refuse one that comes twice."""

    opening: AidDeskOpening
    device: AidDevice


def write(opening: AidDeskOpening) -> bytes:
    return cbor.encode([1, opening.at, opening.nonce])


def read(payload: bytes) -> AidDeskOpening:
    """Refusal("wire.*"), "aid.malformed"."""
    row = Row.of(payload, code="aid.malformed", limit=LIMIT)
    opening = AidDeskOpening(at=Instant(row.uint(most=2**40)), nonce=row.raw(16))
    row.done()
    return opening


def verify(data: bytes, *, roster: Roster, at: Instant) -> VerifiedAidDeskOpening:
    """Refusal("wire.*"), "cose.*" (a device that is not on the list is "cose.unknown_key"), "aid.malformed",
    "aid.stale" (five minutes either way), "aid.one_signer".
    """
    signed = cose.parse(data, limit=LIMIT)
    opening = read(signed.payload)
    if abs(at - opening.at) > FRESH_S:
        raise Refusal("aid.stale", safe="The clocks of phone and house disagree.", status=403)
    devices = {device.key: device for device in roster.aid}
    signers = cose.check(signed, kind=cose.Kind.AID_DESK, town=roster.town, keys=devices)
    if len(signers) != 1:
        raise Refusal("aid.one_signer", safe="This is one phone's word.", status=403)
    return VerifiedAidDeskOpening(opening=opening, device=devices[signers[0]])
