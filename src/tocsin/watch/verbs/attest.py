from tocsin.rails import Announce
from tocsin.seals import alert as alerts
from tocsin.seals import attestation as attestations
from tocsin.seals import checked as checkeds
from tocsin.seals import cose
from tocsin.seals.alert import HalfSignedAlert
from tocsin.seals.checked import HalfSignedChecked
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import Hash, IncidentId
from tocsin.terms.instant import Instant, window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status, Verdict
from tocsin.watch.model import KeptAttestation, Standing
from tocsin.watch.needs import Incidents, Town
from tocsin.watch.verbs.judge import judge


async def attest(
    attestation: bytes,
    *,
    alert: bytes | None,
    checked: bytes | None,
    incidents: Incidents,
    town: Town,
    news: Announce,
    at: Instant,
) -> Standing:
    """A verifier's word; with *confirmed* her signature on the alert, with *not it* hers on the *checked*.

    The same again changes nothing. Refusal("incident.unknown"), "attestation.other_status", "attestation.too_late",
    "attestation.not_hers" for an alert or a *checked* that she did not sign, that is of another incident, or that does
    not go with her verdict; and what verification refuses.
    """
    unproven = attestations.read(cose.parse(attestation).payload)
    incident = await incidents.of(unproven.incident)
    roster = await town.roster(at=at)
    windows = await town.on_watch(window_of(unproven.sent_at), roster=roster)
    proven = attestations.verify(attestation, roster=roster, windows=windows, at=at)
    alerts.check_in_time(proven.attestation.sent_at, at=at, room="attestation")
    if proven.attestation.status is not incident.status:
        raise Refusal("attestation.other_status", safe="An exercise is not an alarm, nor an alarm an exercise.")
    if (alert is not None and unproven.verdict is not Verdict.confirmed) or (
        checked is not None and unproven.verdict is not Verdict.not_it
    ):
        raise _not_hers()
    for kind, data in (("alert", alert), ("checked", checked)):
        if data is not None:
            await _keep_half(
                data, kind=kind, signer=proven.signer, of=(incident.incident_id, incident.status),
                incidents=incidents, town=town, at=at,
            )  # fmt: skip
    words = {word.leaf_hash: word for word in await incidents.attestations(incident.incident_id)}
    earlier = words.get(proven.signer)
    if earlier is None or earlier.sent <= unproven.sent:
        word = KeptAttestation(proven.signer, unproven.verdict, unproven.sent, attestation)
        await incidents.attest(incident.incident_id, word)
    return await judge(incident, incidents=incidents, town=town, news=news, at=at)


async def _keep_half(
    data: bytes,
    *,
    kind: str,
    signer: Hash,
    of: tuple[IncidentId, Status],
    incidents: Incidents,
    town: Town,
    at: Instant,
) -> None:
    unproven = cose.parse(data)
    payload_hash = hash_of(unproven.payload)
    kept = await incidents.half_signed(of[0], payload_hash=payload_hash)
    merged = cose.write(unproven if kept is None else cose.merge(cose.parse(kept), unproven))
    roster = await town.roster(at=at)
    read = alerts.read if kind == "alert" else checkeds.read
    windows = await town.on_watch(window_of(read(unproven.payload).sent_at), roster=roster)
    half: HalfSignedAlert | HalfSignedChecked
    if kind == "alert":
        half = alerts.half_verify(merged, roster=roster, windows=windows, at=at)
        named = (half.alert.incident, half.alert.status)
    else:
        half = checkeds.half_verify(merged, roster=roster, windows=windows, at=at)
        named = (half.checked.incident, half.checked.status)
    if named != of or signer not in [leaf.leaf_hash for leaf in half.signers]:
        raise _not_hers()
    if kept is None:
        await _replace_hers(unproven, kind=kind, incident_id=of[0], incidents=incidents)
    await incidents.keep_half_signed(of[0], kind=kind, payload_hash=payload_hash, signed=merged)


async def _replace_hers(new: cose.Signed, *, kind: str, incident_id: IncidentId, incidents: Incidents) -> None:
    """Of one incident the last text that she alone has signed waits for a second signature."""
    for waiting in map(cose.parse, await incidents.half_signed_of(incident_id, kind=kind)):
        if [each.key_id for each in waiting.signatures] == [each.key_id for each in new.signatures]:
            await incidents.drop_half_signed(incident_id, payload_hash=hash_of(waiting.payload))


def _not_hers() -> Refusal:
    return Refusal("attestation.not_hers", safe="This does not go with that verdict.")
