"""People on watch: what they say about an incident, what they sign, and how they end it."""

from __future__ import annotations

import os

from tocsin.seals import alert as alerts
from tocsin.seals import attestation as attestations
from tocsin.seals import checked as checkeds
from tocsin.seals import cose
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.cell import Cell
from tocsin.terms.ids import AlertId, IncidentId
from tocsin.terms.instant import minutes_of, window_of
from tocsin.terms.language import Language
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Finding, Role, Status, Verdict
from tocsin_kit import letters
from tocsin_kit.actors import compose
from tocsin_kit.actors.case import Case
from tocsin_kit.actors.desk import Desk, letter_again
from tocsin_kit.keys import (
    sign_alert,
    sign_also,
    sign_attestation,
    sign_checked,
)


class OnWatch(Desk):
    """Judges and signs."""

    # ── judging ──

    async def claim(self, case: Case, *, eta: int | None = None) -> None:
        """Take it for five minutes; `eta`: in how many minutes one is there. Raises Refused(incident.claimed)."""
        claim = case.claim or os.urandom(16)
        await self._desk("POST", self._path(case, "claim"), json_body={"claim": b64u(claim)})
        case.claim = claim
        if eta is not None:
            await self._desk("POST", self._path(case, "checking"), json_body={"claim": b64u(claim), "eta": eta})
            for letter in case.sightings.values():
                await self.tell(letter.sighting, letters.Told.being_checked)

    async def release(self, case: Case) -> None:
        assert case.claim is not None
        await self._desk("POST", self._path(case, "release"), json_body={"claim": b64u(case.claim)})
        case.claim = None

    async def confirm(self, case: Case, *, status: Status = Status.Actual) -> alerts.Alert:
        """*I have seen it*: the attestation and the first signature on the very alert the playbook composes."""
        at = self.clock()
        composed = compose.alarm(
            case, roster=self.town_roster(), sequence=self.next_sequence(status), status=status, at=at
        )
        signed = sign_alert(composed, town=self.town, keys=[self._key(status)])
        await self._attest(case, Verdict.confirmed, status=status, alert=signed)
        case.alerts.append(signed)
        return composed

    async def not_it(self, case: Case, finding: Finding, *, status: Status = Status.Actual) -> bool:
        """*It is not that*, with the first signature on *checked*; True when that was enough to publish it."""
        theirs = next(iter(case.checked), None)
        key = self._key(status)
        if theirs is None:
            unsigned = compose.checked(case, finding, status=status, at=self.clock())
            signed = sign_checked(unsigned, town=self.town, keys=[key])
        else:
            signed = sign_also(theirs, kind=cose.Kind.CHECKED, town=self.town, key=key)
        await self._attest(case, Verdict.not_it, status=status, finding=finding, checked=signed)
        case.checked = [signed]
        try:
            checkeds.verify(signed, roster=self.town_roster(), windows=self.windows, at=self.clock())
        except Refusal:
            return False
        await self.ask("POST", "/api/checked", json_body={"checked": b64u(signed)})
        for letter in case.sightings.values():
            await self.tell(letter.sighting, letters.Told.not_it, finding=finding)
        return True

    async def cannot_tell(self, case: Case) -> None:
        await self._attest(case, Verdict.cannot_tell, status=Status.Actual)
        for letter in case.sightings.values():
            await self.tell(letter.sighting, letters.Told.cannot_tell)

    async def approve(self, case: Case) -> AlertId:
        """The second signature on what a colleague has signed, and out it goes.

        Raises Refusal("desk.nothing_to_approve"), what `half_verify` refuses, Refused.
        """
        mine = {keys.leaf.leaf_hash for keys in self.keys.values()}
        for signed in reversed([*case.alerts, *case.to_cosign]):
            half = alerts.half_verify(signed, roster=self.town_roster(), windows=self.windows, at=self.clock())
            if any(leaf.leaf_hash in mine for leaf in half.signers):
                continue
            key = self._key(half.alert.status, window=window_of(half.alert.sent_at))
            both = sign_also(signed, kind=cose.Kind.ALERT, town=self.town, key=key)
            issued = await self.issue(both)
            if half.alert.predecessor is None:
                for letter in case.sightings.values():
                    await self.tell(letter.sighting, letters.Told.alert_sent)
            return issued
        raise Refusal("desk.nothing_to_approve", safe="Nobody has signed anything here yet.")

    async def warn_alone(self, case: Case) -> AlertId:
        """*Unconfirmed*, by policy: narrow, short, one signature, while a second person is woken."""
        confirmed = compose.alarm(
            case, roster=self.town_roster(), sequence=self.next_sequence(Status.Actual), at=self.clock()
        )
        return await self.issue(sign_alert(compose.alone(confirmed), town=self.town, keys=[self.keys_now().watch]))

    async def propose_update(self, incident: IncidentId, *, expires: int | None = None) -> None:
        """Sign an update and lay it into the thread for a colleague's signature."""
        shown = self._shown(incident)
        unsigned = compose.update(
            shown, sequence=self.next_sequence(shown.alert.status), expires=expires, at=self.clock()
        )
        signed = sign_alert(unsigned, town=self.town, keys=[self._key(shown.alert.status)])
        await self.note(self.case(incident), letters.ToCoSign((signed,)))

    async def all_clear(self, incident: IncidentId) -> AlertId:
        """*It is over.* One signature stops the sound everywhere."""
        shown = self._shown(incident)
        status = shown.alert.status
        unsigned = compose.all_clear(shown, sequence=self.next_sequence(status), at=self.clock())
        return await self.issue(sign_alert(unsigned, town=self.town, keys=[self._key(status)]))

    async def cancel(self, incident: IncidentId) -> AlertId:
        """*We were wrong.*"""
        shown = self._shown(incident)
        status = shown.alert.status
        unsigned = compose.cancel(shown, sequence=self.next_sequence(status), at=self.clock())
        return await self.issue(sign_alert(unsigned, town=self.town, keys=[self._key(status)]))

    async def make_final(self, incident: IncidentId) -> AlertId:
        """The second signature on an ending that a colleague has begun."""
        shown = self._shown(incident)
        if not shown.alert.is_ending:
            raise Refusal("desk.not_ended", safe="Nobody has ended this yet.")
        both = sign_also(
            cose.write(shown.signed),
            kind=cose.Kind.ALERT,
            town=self.town,
            key=self._key(shown.alert.status, window=window_of(shown.alert.sent_at)),
        )
        return await self.issue(both)

    async def issue(self, signed: bytes) -> AlertId:
        """Post a signed alert; the same bytes again get the same answer."""
        said = (await self.ask("POST", "/api/alerts", json_body={"alert": b64u(signed)})).json()
        self._take_or_remember("alert", signed)
        self._look_again()
        return AlertId(from_b64u(said["alert_id"]))

    async def exercise(self, *, event: int, place: Cell) -> alerts.Alert:
        """A drill, signed with drill keys; a colleague approves it as if it were real."""
        case = Case(IncidentId(os.urandom(8)))
        body = {"incident": b64u(case.incident_id), "reports": 1, "status": int(Status.Exercise)}
        await self._desk("POST", "/api/desk/incidents", json_body=body)
        self.cases[case.incident_id] = case
        sighting = letters.Sighting(
            nonce=os.urandom(16),
            observed_at=self.clock(),
            town=self.town,
            place=place,
            size=None,
            activity=None,
            uniform=None,
            equipment=None,
            event=event,
            seen_by_me=False,
            past=False,
            source=letters.Source.app,
            words="",
            language=Language(self.screen.language),
            pigeonhole=None,
            answer_recipient=None,
        )
        letter = letters.read_sighting(self.letter(sighting))
        case.sightings[sighting.nonce] = letter
        await self.note(case, letters.SightingNote(letter_again(letter)))
        return await self.confirm(case, status=Status.Exercise)

    # ── inside ──

    def next_sequence(self, status: Status) -> int:
        """1 + the highest this composer has seen of that class."""
        actual = status is Status.Actual
        seen = [each.alert.sequence for each in self.alerts.values() if (each.alert.status is Status.Actual) == actual]
        return 1 + max([*seen, *(self._sequences if actual else ())], default=0)

    async def _attest(
        self,
        case: Case,
        verdict: Verdict,
        *,
        status: Status,
        finding: Finding | None = None,
        alert: bytes | None = None,
        checked: bytes | None = None,
    ) -> str:
        unsigned = attestations.Attestation(
            incident=case.incident_id,
            status=status,
            verdict=verdict,
            finding=finding,
            sent=minutes_of(self.clock()),
        )
        body = {"attestation": b64u(sign_attestation(unsigned, town=self.town, key=self._key(status)))}
        if alert is not None:
            body["alert"] = b64u(alert)
        if checked is not None:
            body["checked"] = b64u(checked)
        return str((await self._desk("POST", "/api/attestations", json_body=body))["standing"])

    def _shown(self, incident: IncidentId) -> alerts.VerifiedAlert:
        """Raises Refusal("incident.unknown")."""
        for each in self.incidents():
            if each.incident == incident:
                return each.shown
        raise Refusal("incident.unknown", safe="This phone knows no such alarm.")


class Verifier(OnWatch):
    """Goes and looks."""

    roles = int(Role.verifier)


class Dispatcher(OnWatch):
    """Composes alerts, gives the second signature."""

    roles = int(Role.dispatcher)
