"""People on watch: their keys window by window, and the desk where sealed sightings are opened and judged."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from tocsin.seals import alert as alerts
from tocsin.seals import attestation as attestations
from tocsin.seals import beat as beats
from tocsin.seals import cbor, cose, desk
from tocsin.seals import checked as checkeds
from tocsin.seals.incident import open_alerts
from tocsin.seals.invite import RoleInvite, read_link
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.cell import Cell
from tocsin.terms.ids import AlertId, IncidentId, LeafId, PigeonholeId, Recipient, Window
from tocsin.terms.ids import Sequence as Number
from tocsin.terms.instant import SECOND_SIGNATURE_S, Instant, minutes_of, window_end, window_of
from tocsin.terms.language import Language
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Finding, Role, Status, Verdict
from tocsin_kit import letters
from tocsin_kit.actors import compose
from tocsin_kit.actors.case import Case, same_thing
from tocsin_kit.actors.line import Answer, LiveLine, NoLine, Refused, Spoken
from tocsin_kit.actors.member import Member
from tocsin_kit.actors.phone import RETRY_FIRST_S, RETRY_LAST_S
from tocsin_kit.keys import (
    SLIP_MASTER_BYTES,
    RecipientKey,
    SigningKey,
    WatchKeys,
    make_watch_keys,
    sign_alert,
    sign_also,
    sign_attestation,
    sign_beat,
    sign_checked,
    sign_desk_opening,
    sign_stand_in,
    slip_secret,
)
from tocsin_kit.seal import open_envelope, seal

SLOTS = 8
WINDOWS_AHEAD = 168
ON_SHIFT_S = 300


class OnWatch(Member):
    """A role-holder's phone. `roles` are the bits of her leaves."""

    roles = 0

    def __init__(self, **phone: Any) -> None:
        super().__init__(**phone)
        self.keys: dict[Window, WatchKeys] = {}
        self.slip_master = os.urandom(SLIP_MASTER_BYTES)
        self.cases: dict[IncidentId, Case] = {}
        self.dropped: list[str] = []
        self.past: list[letters.SightingLetter] = []
        self.stirred = 0
        self._nonces: dict[bytes, IncidentId] = {}
        self._sightings: set[bytes] = set()
        self._token: str | None = None
        self._desk_line: LiveLine | None = None
        self._wants_desk_line = False

    # ── becoming one ──

    async def take_role(self, fragment: str, *, name: str, windows: int = WINDOWS_AHEAD) -> None:
        """Redeem a role link: become a member, make keys for the windows ahead, ask the steward to certify them."""
        invite = read_link(fragment)
        if not isinstance(invite, RoleInvite):
            raise Refusal("invite.no_role", safe="This invitation offers no role.")
        await self.redeem(fragment)
        self.roles = invite.roles
        first = window_of(self.clock())
        leaves = tuple(self.make_keys(Window(number)).leaf.encoded for number in range(first, first + windows))
        request = letters.RoleRequest(invite.roles, name, first, leaves)
        await self.post(
            letters.Note(self.clock(), None, request), pigeonhole=invite.pigeonhole, to=[invite.steward_recipient]
        )

    def make_keys(self, number: Window) -> WatchKeys:
        """Keys of one window; uncertified until a steward or two colleagues have signed their leaf."""
        self.keys[number] = make_watch_keys(number, roles=self.roles, slip_master=self.slip_master)
        return self.keys[number]

    def keys_now(self) -> WatchKeys:
        """Raises Refusal("watch.no_keys")."""
        keys = self.keys.get(window_of(self.clock()))
        if keys is None:
            raise Refusal("watch.no_keys", safe="This phone has no certified keys for this window.")
        return keys

    @property
    def leaf_id(self) -> LeafId:
        return self.keys_now().leaf.leaf_id

    def forget_keys(self) -> None:
        """Of windows whose second signatures can no longer come."""
        at = self.clock()
        self.keys = {n: keys for n, keys in self.keys.items() if window_end(n) + SECOND_SIGNATURE_S > at}

    async def post_slip(self, number: Window) -> None:
        """The paper slip: give up one window's leaf at once, without any steward."""
        secret = slip_secret(self.slip_master, window=number)
        await self.ask("POST", "/api/slips", json_body={"window": number, "secret": b64u(secret)})

    async def vouch(self, colleague: OnWatch, *, with_other: OnWatch) -> None:
        """Two certified people on watch let a third stand in for the running window."""
        number = window_of(self.clock())
        leaf = colleague.make_keys(number).leaf
        signers = [self.keys_now().watch, with_other.keys_now().watch]
        signed = sign_stand_in(leaf, window=number, town=self.town, keys=signers)
        await self.ask("POST", "/api/stand-ins", json_body={"stand_in": b64u(signed)})

    # ── the shift ──

    async def start_shift(self) -> None:
        """Open the desk and give the first beat."""
        await self.sync()
        await self.window(window_of(self.clock()))
        await self.open_desk()
        await self.beat()
        await self.look()

    async def open_desk(self) -> None:
        opening = desk.DeskOpening(at=self.clock(), nonce=os.urandom(16))
        signed = sign_desk_opening(opening, town=self.town, key=self.keys_now().watch)
        said = (await self.ask("POST", "/api/desk", json_body={"open": b64u(signed)})).json()
        self._token = said["token"]

    async def open_desk_line(self) -> None:
        """Be stirred by the house when something lies on the desk; what it is, is fetched by `look`."""
        self._wants_desk_line = True
        self._desk_line = await self.lines[0].live(
            "/api/desk/live", hear=self._hear_desk, lost=self._lose_desk, headers=self.session()
        )

    async def end_shift(self) -> None:
        self._token = None
        self._wants_desk_line = False
        if self._desk_line is not None:
            self._desk_line.close()
            self._desk_line = None

    async def close(self) -> None:
        await self.end_shift()
        await super().close()

    def session(self) -> dict[str, str]:
        """Raises Refusal("desk.closed")."""
        if self._token is None:
            raise Refusal("desk.closed", safe="Open the desk first.")
        return {"Authorization": f"Desk {self._token}"}

    async def beat(self) -> None:
        """This desk's signed "nothing newer than": every two minutes."""
        at, roster = self.clock(), self.town_roster()
        open_ids = open_alerts(self.incidents(), at=at)
        unsigned = beats.Beat(
            sent=at,
            window=window_of(at),
            roster_sequence=roster.sequence,
            roster_head=roster.head[: beats.HEAD_BYTES],
            highest=Number(max(self._sequences, default=0)),
            open_count=len(open_ids),
            open_hash=beats.open_hash(open_ids),
            on_shift=self._on_shift(at=at),
        )
        signed = sign_beat(unsigned, town=self.town, key=self.keys_now().watch)
        await self.ask("POST", "/api/beats", json_body={"beat": b64u(signed)})
        self._take_or_remember("beat", signed)

    # ── looking ──

    async def look(self) -> list[Case]:
        """Fetch what lies on the desk: incidents with their threads, then sightings, opened and put to their cases.

        Returns the cases that are new or grew. A dispatcher also takes up what nobody has taken yet.
        """
        touched = await self.read_desk()
        return touched + [case for case in await self._open_sightings() if case is not None]

    async def read_desk(self) -> list[Case]:
        """Incidents and their threads only; sightings stay closed. Returns what changed."""
        said = await self._desk("GET", "/api/desk/incidents")
        touched = [await self._read_incident(each) for each in said["incidents"]]
        return [case for case in touched if case is not None]

    async def take_up(self, letter: letters.SightingLetter, *, into: Case | None = None) -> Case:
        """A sighting becomes an incident, or joins one; it is sealed again to everybody else on watch."""
        if into is None:
            case = Case(letters.incident_of(letter.sighting))
            body = {"incident": b64u(case.incident_id), "reports": 1, "status": int(Status.Actual)}
            await self._desk("POST", "/api/desk/incidents", json_body=body)
            self.cases[case.incident_id] = case
        else:
            case = into
        case.sightings[letter.sighting.nonce] = letter
        self._nonces[letter.sighting.nonce] = case.incident_id
        await self.note(case, letters.SightingNote(_letter_again(letter)))
        if len(case.sightings) > 1 and case.reports == 1:
            await self._desk("POST", self._path(case, "reports"), json_body={"reports": 2})
            case.reports = 2
        await self.tell(letter.sighting, letters.Told.seen)
        return case

    async def intake(
        self,
        *,
        event: int | None,
        place: Cell | None,
        words: str,
        size: int | None = None,
        activity: int | None = None,
        past: bool = False,
        language: str = "en",
    ) -> Case | None:
        """What a caller says on the telephone, typed in. A past event opens no incident."""
        sighting = letters.Sighting(
            nonce=os.urandom(16),
            observed_at=self.clock(),
            town=self.town,
            place=place,
            size=size,
            activity=activity,
            uniform=None,
            equipment=None,
            event=event,
            seen_by_me=False,
            past=past,
            source=letters.Source.telephone,
            words=words,
            language=Language(language),
            pigeonhole=None,
            answer_recipient=None,
        )
        letter = letters.read_sighting(self.letter(sighting))
        if past:
            self.past.append(letter)
            return None
        return await self.take_up(letter, into=same_thing(sighting, among=self.open_cases()))

    async def share_sightings(self, case: Case) -> None:
        """Seal a case's sightings again to everybody who is on watch now: for those who came late."""
        for letter in case.sightings.values():
            await self.note(case, letters.SightingNote(_letter_again(letter)))

    async def merge(self, case: Case, *, into: Case) -> None:
        """Two cases are one thing: the sightings move, the first is closed."""
        for letter in list(case.sightings.values()):
            await self.take_up(letter, into=into)
        await self.note(case, letters.MergedInto(into.incident_id))
        await self._desk("POST", self._path(case, "close"), json_body={"as": "merged"})
        case.merged_into = into.incident_id

    def open_cases(self) -> list[Case]:
        """Not closed by a verdict, not merged, and its alarm, if there is one, not over."""
        over = {each.incident for each in self.incidents() if not each.is_open(at=self.clock())}
        cases = [case for case in self.cases.values() if case.state not in CLOSED and case.merged_into is None]
        return [case for case in cases if case.incident_id not in over]

    # ── talking ──

    async def note(self, case: Case, body: letters.Body) -> None:
        """A short line in the incident's sealed thread, to everybody on watch."""
        note = letters.Note(self.clock(), self.leaf_id, body)
        for to in _by_eight(await self._colleagues()):
            envelope = await asyncio.to_thread(seal, letters.write_note(note), to=to)
            await self._desk("PUT", f"{self._path(case, 'notes')}/{b64u(os.urandom(16))}", raw=envelope)
        case.notes.append(note)

    async def tell(self, sighting: letters.Sighting, state: letters.Told, *, finding: int | None = None) -> None:
        """The reporter learns how her sighting stands."""
        await self._to_reporter(sighting, letters.Telling(state, finding))

    async def ask_back(self, sighting: letters.Sighting, *, question: int, words: str = "") -> Asked:
        """A coded question to one reporter whom nobody knows; the answer comes to a pigeonhole of this desk."""
        asked = Asked(PigeonholeId(os.urandom(16)), RecipientKey.make())
        await self._to_reporter(sighting, letters.Ask(question, words, asked.pigeonhole, asked.opens.public))
        return asked

    async def replies(self, asked: Asked) -> list[letters.Reply]:
        body = {"ids": [b64u(asked.pigeonhole)]}
        held = (await self.ask("POST", "/api/pigeonholes/take", json_body=body)).json()["held"]
        found = []
        for each in held:
            with suppress(Refusal):
                letter = open_envelope(from_b64u(each["envelope"]), with_any=[asked.opens])
                note = letters.read_note(letter)
                if isinstance(note.body, letters.Reply):
                    found.append(note.body)
        return found

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
            language=Language(self.language),
            pigeonhole=None,
            answer_recipient=None,
        )
        letter = letters.read_sighting(self.letter(sighting))
        case.sightings[sighting.nonce] = letter
        await self.note(case, letters.SightingNote(_letter_again(letter)))
        return await self.confirm(case, status=Status.Exercise)

    # ── handing over ──

    async def hand_over(self, *, to_window: Window | None = None) -> int:
        """Seal the open incidents to the people of the next window; returns how many were handed over."""
        following = to_window or Window(window_of(self.clock()) + 1)
        window = await self.window(following)
        others = [leaf.age_recipient for leaf in window.everyone if leaf.is_watch]
        for case in self.open_cases():
            summary = "; ".join(case.words())[-letters.MOST_SUMMARY :]
            bodies: list[letters.Body] = [letters.HandOver(((case.incident_id, summary),))]
            bodies += [letters.SightingNote(_letter_again(each)) for each in case.sightings.values()]
            for body in bodies:
                note = letters.Note(self.clock(), self.leaf_id, body)
                for to in _by_eight(others):
                    envelope = await asyncio.to_thread(seal, letters.write_note(note), to=to)
                    await self._desk("PUT", f"{self._path(case, 'notes')}/{b64u(os.urandom(16))}", raw=envelope)
        return len(self.open_cases())

    # ── inside ──

    def case(self, incident: IncidentId) -> Case:
        return self.cases.setdefault(incident, Case(incident))

    def next_sequence(self, status: Status) -> int:
        """1 + the highest this composer has seen of that class."""
        actual = status is Status.Actual
        seen = [each.alert.sequence for each in self.alerts.values() if (each.alert.status is Status.Actual) == actual]
        return 1 + max([*seen, *(self._sequences if actual else ())], default=0)

    async def _open_sightings(self) -> list[Case | None]:
        said = await self._desk("GET", "/api/desk/sightings")
        touched: list[Case | None] = []
        for each in said["sightings"]:
            sighting_id = each["id"]
            if sighting_id in self._sightings:
                continue
            answer = await self._ask_desk("GET", f"/api/desk/sightings/{sighting_id}")
            self._sightings.add(sighting_id)
            try:
                letter = letters.read_sighting(open_envelope(answer.body, with_any=self._identities()))
                letters.check_admissible(letter, town=self.town, at=self.clock())
                if letter.mac is not None and not letters.is_from_a_member(letter, member_secrets=self.member_secrets):
                    raise Refusal("sighting.forged", safe="This did not come from a member's phone.")
                if letter.mac is None and each["lane"] == "member":
                    raise Refusal("sighting.forged", safe="This did not come from a member's phone.")
            except Refusal as why:
                self.dropped.append(why.code)
                continue
            touched.append(await self._sort(letter, state=each["state"]))
            await self._desk("POST", f"/api/desk/sightings/{sighting_id}/opened")
        return touched

    async def _sort(self, letter: letters.SightingLetter, *, state: str) -> Case | None:
        sighting = letter.sighting
        if sighting.nonce in self._nonces:
            self.dropped.append("sighting.duplicate")
            return self.cases.get(self._nonces[sighting.nonce])
        if sighting.past:
            self._nonces[sighting.nonce] = IncidentId(b"")
            self.past.append(letter)
            await self.tell(sighting, letters.Told.seen)
            return None
        return await self.take_up(letter, into=same_thing(sighting, among=self.open_cases()))

    async def _read_incident(self, said: dict[str, Any]) -> Case | None:
        case = self.case(IncidentId(from_b64u(said["incident"])))
        before = (case.state, case.reports, len(case.notes), len(case.alerts), len(case.attestations))
        case.state, case.reports, case.eta = said["state"], said["reports"], said["eta"]
        case.attestations = [from_b64u(each) for each in said["attestations"]]
        case.alerts = [from_b64u(each) for each in said["alerts"]]
        case.checked = [from_b64u(each) for each in said["checked"]]
        for note_id in said["notes"]:
            if note_id in case.read:
                continue
            case.read.add(note_id)
            answer = await self._ask_desk("GET", f"{self._path(case, 'notes')}/{note_id}")
            with suppress(Refusal):
                self._read_note(case, open_envelope(answer.body, with_any=self._identities()))
        after = (case.state, case.reports, len(case.notes), len(case.alerts), len(case.attestations))
        return case if after != before else None

    def _read_note(self, case: Case, letter: bytes) -> None:
        note = letters.read_note(letter)
        match note.body:
            case letters.SightingNote(sealed_again):
                opened = letters.read_sighting(sealed_again)
                case.sightings[opened.sighting.nonce] = opened
                self._nonces[opened.sighting.nonce] = case.incident_id
            case letters.MergedInto(other):
                case.merged_into = other
            case letters.ToCoSign(objects):
                case.to_cosign += objects
        case.notes.append(note)

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

    async def _to_reporter(self, sighting: letters.Sighting, body: letters.Body) -> None:
        if sighting.pigeonhole is None or sighting.answer_recipient is None:
            return
        note = letters.Note(self.clock(), None, body)
        envelope = await asyncio.to_thread(seal, letters.write_note(note), to=[sighting.answer_recipient])
        path = f"/api/pigeonholes/{b64u(sighting.pigeonhole)}/{b64u(os.urandom(16))}"
        await self._ask_desk("PUT", path, raw=envelope)

    async def _colleagues(self) -> list[Recipient]:
        """Everybody on watch in this window, herself too, so that a reinstalled phone reads the thread again."""
        window = await self.window(window_of(self.clock()))
        roster = self.town_roster()
        watching = [leaf for leaf in window.everyone if leaf.is_watch and not window.is_void(leaf, roster=roster)]
        return [leaf.age_recipient for leaf in watching]

    async def _desk(self, method: str, path: str, **body: Any) -> Any:
        answer = await self._ask_desk(method, path, **body)
        return answer.json() if answer.body else None

    async def _ask_desk(self, method: str, path: str, **body: Any) -> Answer:
        """A house that was restarted, or a window that was certified anew, closes desks: open it again, once."""
        try:
            return await self.ask(method, path, headers=self.session(), **body)
        except Refused as why:
            if why.code not in ("desk.unknown", "desk.closed"):
                raise
        await self.open_desk()
        return await self.ask(method, path, headers=self.session(), **body)

    def _identities(self) -> list[RecipientKey]:
        return [keys.opens for keys in self.keys.values()]

    def _key(self, status: Status, *, window: Window | None = None) -> SigningKey:
        """Of the running window, or of the one in which a colleague has signed. Raises Refusal("watch.no_keys")."""
        keys = self.keys.get(window) if window is not None else self.keys_now()
        if keys is None:
            raise Refusal("watch.no_keys", safe="This phone has no certified keys for that window.")
        return keys.watch if status is Status.Actual else keys.drill

    def _shown(self, incident: IncidentId) -> alerts.VerifiedAlert:
        """Raises Refusal("incident.unknown")."""
        for each in self.incidents():
            if each.incident == incident:
                return each.shown
        raise Refusal("incident.unknown", safe="This phone knows no such alarm.")

    def _on_shift(self, *, at: Instant) -> tuple[LeafId, ...]:
        """Leaf ids of everybody whose beat is fresh, herself included."""
        fresh = {LeafId(each.signer[:4]) for each in self.beats.values() if each.is_fresh(at=at)}
        return tuple(sorted(fresh | {self.leaf_id}))[: beats.MOST_ON_SHIFT]

    def _path(self, case: Case, what: str) -> str:
        return f"/api/desk/incidents/{b64u(case.incident_id)}/{what}"

    def _hear_desk(self, spoken: Spoken) -> None:
        self.stirred += 1
        self._changed.set()
        self.when_stirred(spoken)

    def when_stirred(self, spoken: Spoken) -> None:
        """Called for each event of the desk's line; whoever wants to hear puts a function here."""

    def _lose_desk(self) -> None:
        self._desk_line = None
        self._changed.set()
        if self._wants_desk_line:
            self._send_for(self._come_back_to_the_desk())

    async def _come_back_to_the_desk(self) -> None:
        wait_s = RETRY_FIRST_S
        while self._wants_desk_line and self._desk_line is None:
            try:
                await self.open_desk()
                await self.open_desk_line()
                self.stirred += 1
                self._changed.set()
            except (NoLine, Refused, Refusal):
                await asyncio.sleep(wait_s)
                wait_s = min(wait_s * 2, RETRY_LAST_S)


class Verifier(OnWatch):
    """Goes and looks."""

    roles = int(Role.verifier)


class Dispatcher(OnWatch):
    """Composes alerts, gives the second signature."""

    roles = int(Role.dispatcher)


class Asked:
    """Where the answer to one question comes, and the key that opens it."""

    def __init__(self, pigeonhole: PigeonholeId, opens: RecipientKey) -> None:
        self.pigeonhole = pigeonhole
        self.opens = opens


def _letter_again(letter: letters.SightingLetter) -> bytes:
    return cbor.encode([letter.body, letter.mac, letter.secret_number])


def _by_eight(recipients: Sequence[Recipient]) -> Iterable[Sequence[Recipient]]:
    return [recipients[start : start + SLOTS] for start in range(0, len(recipients), SLOTS)]


CLOSED = frozenset({"not_it", "cannot_tell", "merged", "expired"})
