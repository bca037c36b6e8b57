"""Opening a desk session: a signature that a house can check and nobody can use again. Docs/protocol, section 11."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.signers import Windows, certified_window, leaves_that_signed, still_valid
from tocsin.seals.window import Leaf
from tocsin.terms.instant import Instant, window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status

LIMIT = 512
FRESH_S = 300


@dataclass(frozen=True)
class DeskOpening:
    at: Instant
    nonce: bytes


@dataclass(frozen=True)
class VerifiedDeskOpening:
    """By somebody on watch in the running window. Who remembers nonces has to refuse one that comes twice."""

    opening: DeskOpening
    leaf: Leaf


def write(opening: DeskOpening) -> bytes:
    return cbor.encode([1, opening.at, opening.nonce])


def read(payload: bytes) -> DeskOpening:
    """Refusal("wire.*"), "desk.malformed"."""
    row = Row.of(payload, code="desk.malformed", limit=LIMIT)
    opening = DeskOpening(at=Instant(row.uint(most=2**40)), nonce=row.raw(16))
    row.done()
    return opening


def verify(data: bytes, *, roster: Roster, windows: Windows, at: Instant) -> VerifiedDeskOpening:
    """Refusal("wire.*"), "cose.*", "desk.malformed", "desk.stale" (five minutes either way), "window.unknown",
    "desk.wrong_key_kind", "desk.one_signer", "desk.revoked_key".
    """
    signed = cose.parse(data, limit=LIMIT)
    opening = read(signed.payload)
    if abs(at - opening.at) > FRESH_S:
        raise Refusal("desk.stale", safe="The clocks of phone and house disagree.", status=403)
    window = certified_window(windows, window=window_of(at), roster=roster)
    signers = leaves_that_signed(
        signed, kind=cose.Kind.DESK, status=Status.Actual, window=window, roster=roster, room="desk"
    )
    if len(signers) != 1:
        raise Refusal("desk.one_signer", safe="This is one person's word.", status=403)
    if not still_valid(signers, window=window, roster=roster):
        raise Refusal("desk.revoked_key", safe="This key counts no more.", status=403)
    return VerifiedDeskOpening(opening=opening, leaf=signers[0])
