"""Phones that report: a guest through the second lane, a member with tickets. What they say is sealed here."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tocsin.seals.guest import NONCE_BYTES, is_work
from tocsin.seals.hashes import hash_of
from tocsin.seals.invite import Invite, read_link
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.cell import Cell
from tocsin.terms.ids import PigeonholeId, Recipient, Window
from tocsin.terms.instant import Instant, window_of
from tocsin.terms.language import Language
from tocsin.terms.refusal import Refusal
from tocsin_kit import letters
from tocsin_kit.actors.line import NoLine, Refused
from tocsin_kit.actors.phone import Phone
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import open_envelope, seal
from tocsin_kit.slots import recipients

TICKETS_AT_ONCE = 8
TAKEN_AT_ONCE = 8


@dataclass(repr=False)
class Draft:
    """A sighting on its reporter's phone, kept until somebody has answered, then overwritten.

    `sighting_id` and `sealed` are of the latest sealing; the number inside the envelope stays the same.
    """

    sighting: letters.Sighting
    opens: RecipientKey
    sighting_id: bytes | None = None
    sealed: bytes | None = None
    entry: Mapping[str, str] | None = None
    sealed_in: Window | None = None
    is_sent: bool = False
    told: list[letters.Note] = field(default_factory=list)
    slots: set[bytes] = field(default_factory=set)

    @property
    def is_answered(self) -> bool:
        return bool(self.told)


class Guest(Phone):
    """May report; pays about a second of work for each entry."""

    def __init__(self, **phone: Any) -> None:
        super().__init__(**phone)
        self.drafts: list[Draft] = []

    async def report(
        self,
        *,
        place: Cell | None,
        event: int | None = None,
        size: int | None = None,
        activity: int | None = None,
        uniform: int | None = None,
        equipment: int | None = None,
        words: str = "",
        seen_by_me: bool = True,
        past: bool = False,
        observed_at: Instant | None = None,
        voice: bytes | None = None,
        source: letters.Source = letters.Source.app,
        nonce: bytes | None = None,
    ) -> Draft:
        """Keep what was seen and send it when there is a line; NoLine leaves it in the outbox without a word."""
        opens = RecipientKey.make()
        sighting = letters.Sighting(
            nonce=nonce or os.urandom(16),
            observed_at=observed_at if observed_at is not None else self.clock(),
            town=self.town,
            place=place,
            size=size,
            activity=activity,
            uniform=uniform,
            equipment=equipment,
            event=event,
            seen_by_me=seen_by_me,
            past=past,
            source=source,
            words=words,
            language=Language(self.screen.language),
            pigeonhole=PigeonholeId(os.urandom(16)),
            answer_recipient=opens.public,
            voice=voice,
        )
        draft = Draft(sighting, opens)
        self.drafts.append(draft)
        await self.send()
        return draft

    async def send(self) -> None:
        """Everything that waits. An unanswered attempt is repeated with the same bytes, so that nothing comes twice."""
        for draft in self.drafts:
            if draft.is_sent or draft.is_answered:
                continue
            try:
                await self._send_one(draft)
            except NoLine:
                return

    async def look_after_drafts(self) -> None:
        """Take answers, and seal again what nobody could open before the watch changed."""
        await self.collect()
        for draft in self.drafts:
            if draft.is_answered or not draft.is_sent or draft.sighting_id is None:
                continue
            state = (await self.ask("GET", f"/api/sightings/{b64u(draft.sighting_id)}")).json()["state"]
            watch_changed = draft.sealed_in != window_of(self.clock())
            if state == "gone" or (state == "waiting" and watch_changed):
                draft.sealed, draft.is_sent = None, False
        await self.send()

    async def collect(self) -> list[letters.Note]:
        """What came into the pigeonholes since the last look."""
        holes = {each.sighting.pigeonhole: each for each in self.drafts if each.sighting.pigeonhole is not None}
        new: list[letters.Note] = []
        ids = list(holes)
        for start in range(0, len(ids), TAKEN_AT_ONCE):
            asked = [b64u(each) for each in ids[start : start + TAKEN_AT_ONCE]]
            held = (await self.ask("POST", "/api/pigeonholes/take", json_body={"ids": asked})).json()["held"]
            for each in held:
                draft, slot = holes[PigeonholeId(from_b64u(each["id"]))], from_b64u(each["slot"])
                if slot in draft.slots:
                    continue
                draft.slots.add(slot)
                try:
                    letter = open_envelope(from_b64u(each["envelope"]), with_any=[draft.opens])
                    note = letters.read_note(letter)
                except Refusal:
                    continue
                draft.told.append(note)
                new.append(note)
        if new:
            self._changed.set()
        return new

    async def answer(self, asked: letters.Ask, *, answer: int, words: str = "") -> None:
        """One tap back to the desk that asked."""
        note = letters.Note(self.clock(), None, letters.Reply(asked.question, answer, words))
        await self.post(note, pigeonhole=asked.pigeonhole, to=[asked.recipient])

    async def post(self, note: letters.Note, *, pigeonhole: PigeonholeId, to: Sequence[Recipient]) -> None:
        """Lay a sealed message into somebody's pigeonhole."""
        envelope = await asyncio.to_thread(seal, letters.write_note(note), to=to)
        path = f"/api/pigeonholes/{b64u(pigeonhole)}/{b64u(os.urandom(16))}"
        await self.ask("PUT", path, raw=envelope, headers=await self.entry())

    async def entry(self) -> dict[str, str]:
        """A guest's: work on a challenge of the house."""
        said = (await self.ask("GET", "/api/guest")).json()
        challenge = from_b64u(said["challenge"])
        nonce = await asyncio.to_thread(find_work, challenge, bits=said["bits"])
        return {"Tocsin-Guest": f"{b64u(challenge)}.{b64u(nonce)}"}

    def letter(self, sighting: letters.Sighting) -> bytes:
        """A guest's has no MAC."""
        return letters.write_sighting(sighting)

    async def _send_one(self, draft: Draft) -> None:
        if draft.sealed is None:
            await self._seal(draft)
        assert draft.sealed is not None and draft.sighting_id is not None
        if draft.entry is None:
            draft.entry = await self.entry()
        path = f"/api/sightings/{b64u(draft.sighting_id)}"
        try:
            await self.ask("PUT", path, raw=draft.sealed, headers=draft.entry)
        except Refused as why:
            if why.code.startswith(("ticket.", "guest.")):
                draft.entry = None
            raise
        draft.entry = None
        draft.is_sent = True

    async def _seal(self, draft: Draft) -> None:
        at = self.clock()
        try:
            await self.window(window_of(at))
        except Refusal:
            pass
        to = recipients(self.beats.values(), roster=self.town_roster(), windows=self.windows, at=at)
        if not to:
            raise Refusal("sighting.nobody", safe="Nobody in this town can open it now.")
        draft.sealed = await asyncio.to_thread(seal, self.letter(draft.sighting), to=to)
        draft.sighting_id = os.urandom(16)
        draft.sealed_in = window_of(at)
        draft.entry = None


class Member(Guest):
    """Was invited: her phone holds a pass and a stock of tickets, and puts the town's MAC inside the seal."""

    def __init__(self, **phone: Any) -> None:
        super().__init__(**phone)
        self.tickets: list[bytes] = []
        self.member_secrets: dict[int, bytes] = {}
        self._pass: bytes | None = None

    async def redeem(self, fragment: str) -> Invite:
        """Turn an invite into a pass and the first tickets. Raises Refusal, Refused, NoLine."""
        invite = read_link(fragment)
        if invite.town != self.town:
            raise Refusal("invite.other_town", safe="This invitation is for another town.")
        self.member_secrets[invite.secret_number] = invite.member_secret
        secret = os.urandom(16)
        body = {"invite": b64u(invite.invite_secret), "pass": b64u(hash_of(secret))}
        await self.ask("POST", "/api/passes", json_body=body)
        self._pass = secret
        await self.stock_tickets()
        return invite

    async def stock_tickets(self, count: int = TICKETS_AT_ONCE) -> int:
        """Buy tickets ahead, so that the exchange is not near a sighting in time; returns what is left today."""
        if self._pass is None:
            raise Refusal("pass.none", safe="This phone has not been invited.")
        bought = [os.urandom(16) for _ in range(count)]
        body = {"pass": b64u(self._pass), "tickets": [b64u(hash_of(ticket)) for ticket in bought]}
        left = (await self.ask("POST", "/api/tickets", json_body=body)).json()["left_today"]
        self.tickets += bought
        return int(left)

    async def entry(self) -> dict[str, str]:
        """A member's: one ticket, used once."""
        if not self.tickets:
            await self.stock_tickets()
        return {"Tocsin-Ticket": b64u(self.tickets.pop(0))}

    def letter(self, sighting: letters.Sighting) -> bytes:
        if not self.member_secrets:
            return super().letter(sighting)
        number = max(self.member_secrets)
        return letters.write_sighting(sighting, member_secret=self.member_secrets[number], secret_number=number)


def find_work(challenge: bytes, *, bits: int) -> bytes:
    """A nonce whose hash with the challenge begins with that many zero bits."""
    tried = 0
    while not is_work(nonce := tried.to_bytes(NONCE_BYTES, "big"), challenge=challenge, bits=bits):
        tried += 1
    return nonce
