"""The desk: where sealed sightings are opened, sorted into incidents and talked about, all of it sealed again."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from tocsin.seals import beat as beats
from tocsin.seals import cbor, desk
from tocsin.seals.incident import open_alerts
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.cell import Cell
from tocsin.terms.ids import IncidentId, LeafId, PigeonholeId, Recipient, Window
from tocsin.terms.ids import Sequence as Number
from tocsin.terms.instant import Instant, window_of
from tocsin.terms.language import Language
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status
from tocsin_kit import letters
from tocsin_kit.actors.case import Case, same_thing
from tocsin_kit.actors.line import Answer, LiveLine, NoLine, Refused, Spoken
from tocsin_kit.actors.phone import RETRY_FIRST_S, RETRY_LAST_S
from tocsin_kit.actors.role_holder import RoleHolder
from tocsin_kit.keys import (
    RecipientKey,
    sign_beat,
    sign_desk_opening,
)
from tocsin_kit.seal import open_envelope, seal

SLOTS = 8


class Desk(RoleHolder):
    """A role-holder's phone with its desk open."""

    def __init__(self, **phone: Any) -> None:
        super().__init__(**phone)
        self.cases: dict[IncidentId, Case] = {}
        self.dropped: list[str] = []
        self.past: list[letters.SightingLetter] = []
        self.stirred = 0
        self._nonces: dict[bytes, IncidentId] = {}
        self._sightings: set[bytes] = set()
        self._token: str | None = None
        self._desk_line: LiveLine | None = None
        self._wants_desk_line = False

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
        await self.note(case, letters.SightingNote(letter_again(letter)))
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
            await self.note(case, letters.SightingNote(letter_again(letter)))

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

    # ── handing over ──

    async def hand_over(self, *, to_window: Window | None = None) -> int:
        """Seal the open incidents to the people of the next window; returns how many were handed over."""
        following = to_window or Window(window_of(self.clock()) + 1)
        window = await self.window(following)
        others = [leaf.age_recipient for leaf in window.everyone if leaf.is_watch]
        for case in self.open_cases():
            summary = "; ".join(case.words())[-letters.MOST_SUMMARY :]
            bodies: list[letters.Body] = [letters.HandOver(((case.incident_id, summary),))]
            bodies += [letters.SightingNote(letter_again(each)) for each in case.sightings.values()]
            for body in bodies:
                note = letters.Note(self.clock(), self.leaf_id, body)
                for to in _by_eight(others):
                    envelope = await asyncio.to_thread(seal, letters.write_note(note), to=to)
                    await self._desk("PUT", f"{self._path(case, 'notes')}/{b64u(os.urandom(16))}", raw=envelope)
        return len(self.open_cases())

    # ── inside ──

    def case(self, incident: IncidentId) -> Case:
        return self.cases.setdefault(incident, Case(incident))

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


class Asked:
    """Where the answer to one question comes, and the key that opens it."""

    def __init__(self, pigeonhole: PigeonholeId, opens: RecipientKey) -> None:
        self.pigeonhole = pigeonhole
        self.opens = opens


def letter_again(letter: letters.SightingLetter) -> bytes:
    return cbor.encode([letter.body, letter.mac, letter.secret_number])


def _by_eight(recipients: Sequence[Recipient]) -> Iterable[Sequence[Recipient]]:
    return [recipients[start : start + SLOTS] for start in range(0, len(recipients), SLOTS)]


CLOSED = frozenset({"not_it", "cannot_tell", "merged", "expired"})
