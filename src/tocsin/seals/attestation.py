"""A verifier's signed word on an incident. It never leaves the desk's side. Docs/protocol, section 7."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.alert import FUTURE_S, LIMIT
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.signers import Windows, certified_window, leaves_that_signed, still_valid
from tocsin.terms.ids import Hash, IncidentId
from tocsin.terms.instant import Instant, Minutes, instant_of, window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status, Verdict


@dataclass(frozen=True)
class Attestation:
    """`finding`: what it was, with the verdict *not it*."""

    incident: IncidentId
    status: Status
    verdict: Verdict
    finding: int | None
    sent: Minutes

    @property
    def sent_at(self) -> Instant:
        return instant_of(self.sent)


@dataclass(frozen=True)
class VerifiedAttestation:
    attestation: Attestation
    signed: cose.Signed
    signer: Hash


def write(attestation: Attestation) -> bytes:
    finding = None if attestation.finding is None else int(attestation.finding)
    status, verdict = int(attestation.status), int(attestation.verdict)
    return cbor.encode([1, attestation.incident, status, verdict, finding, attestation.sent])


def read(payload: bytes) -> Attestation:
    """Refusal("wire.*"), "attestation.malformed", "attestation.unknown_status"."""
    row = Row.of(payload, code="attestation.malformed", limit=LIMIT)
    attestation = Attestation(
        incident=IncidentId(row.raw(8)),
        status=row.code(Status, code="attestation.unknown_status"),
        verdict=row.code(Verdict),
        finding=row.uint_or_null(least=1, most=255),
        sent=Minutes(row.uint(most=2**32 - 1)),
    )
    row.done()
    if attestation.finding is not None and attestation.verdict is not Verdict.not_it:
        row.refuse()
    return attestation


def verify(data: bytes, *, roster: Roster, windows: Windows, at: Instant) -> VerifiedAttestation:
    """One verifier's or dispatcher's word.

    Refusal("wire.*"), "cose.*", what `read` refuses, "attestation.from_the_future", "window.unknown",
    "attestation.wrong_key_kind", "attestation.one_signer", "attestation.revoked_key", "attestation.not_a_verifier".
    """
    signed = cose.parse(data, limit=LIMIT)
    attestation = read(signed.payload)
    if attestation.sent_at > at + FUTURE_S:
        raise Refusal("attestation.from_the_future", safe="This is from the future. Is your clock right?")
    window = certified_window(windows, window=window_of(attestation.sent_at), roster=roster)
    signers = leaves_that_signed(
        signed, kind=cose.Kind.ATTESTATION, status=attestation.status, window=window, roster=roster, room="attestation"
    )
    if len(signers) != 1:
        raise Refusal("attestation.one_signer", safe="This is one person's word.")
    if not still_valid(signers, window=window, roster=roster):
        raise Refusal("attestation.revoked_key", safe="This was signed with a key that counts no more.")
    if not signers[0].is_watch:
        raise Refusal("attestation.not_a_verifier", safe="This needs a verifier.", status=403)
    return VerifiedAttestation(attestation=attestation, signed=signed, signer=signers[0].leaf_hash)
