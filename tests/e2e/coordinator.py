"""A coordinator of the kit's for tests of those who need and those who help: opens what came, writes who comes, lays asks and addresses."""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import replace

from tests.e2e.people import Town, now
from tocsin.seals import aid_desk
from tocsin.seals.cose import Kind
from tocsin.seals.hashes import aid_lock_hash
from tocsin.seals.statement import AidDesk, AidDevice
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import PigeonholeId, Recipient, RecordId, SlotId
from tocsin.terms.instant import Minutes
from tocsin_kit import seal
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.aid import letters, link, record
from tocsin_kit.aid.codes import LegRole, NeedKind, NeedState, WordCode
from tocsin_kit.aid.need import Coming, NeedWork
from tocsin_kit.aid.parts import AnswerTo, Child, Household
from tocsin_kit.aid.written import Written, sign_written
from tocsin_kit.keys import RecipientKey, SigningKey, sign

HOUR_MIN = 60


def minute() -> Minutes:
    return Minutes(now() // 60)


class Coordinator:
    """One device, the only one of this town's aid desk."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self._line = HouseLine(town.address)
        self._opens, self._key = RecipientKey.make(), SigningKey.of(os.urandom(32))
        self._token = ""
        self._since = 0
        self._known: dict[bytes, tuple[int, record.NeedRecord]] = {}
        """of needs, by the nonce: where they lie is known by the house's number"""
        self._ids: dict[bytes, bytes] = {}

    async def sits_down(self) -> None:
        """The founder's root lists the device, so that it counts at once; then its desk is opened."""
        await self._town.steward.phone.sync()
        roster = self._town.steward.phone.town_roster()
        listed = self._town.founder.state(roster, AidDesk((AidDevice(self._opens.public, self._key.public),)), at=now())
        await self._line.ask("POST", "/api/roster", json_body={"statement": b64u(listed)})
        opening = aid_desk.write(aid_desk.AidDeskOpening(at=now(), nonce=os.urandom(16)))
        signed = sign(opening, kind=Kind.AID_DESK, town=self._town.founder.town, keys=[self._key])
        answer = await self._line.ask("POST", "/api/aid/desk", json_body={"open": b64u(signed)})
        self._token = answer.json()["token"]

    async def hears(self, kind: type[record.Body], *, code: WordCode | None = None) -> record.Body:
        """The next that comes of that kind."""
        async with asyncio.timeout(60):
            while True:
                for body in await self._new():
                    if isinstance(body, kind) and (
                        code is None or (isinstance(body, record.Word) and body.code is code)
                    ):
                        return body
                await asyncio.sleep(0.2)

    async def need(self) -> record.NeedRecord:
        heard = await self.hears(record.NeedRecord)
        assert isinstance(heard, record.NeedRecord)
        return heard

    async def word(self, code: WordCode) -> record.Word:
        heard = await self.hears(record.Word, code=code)
        assert isinstance(heard, record.Word)
        return heard

    async def plans(
        self, need: record.NeedRecord, *, who: str, she_says: str, you_say: str, leg: bytes | None = None
    ) -> bytes:
        """Her phone shows who comes and what is said. Gives the leg."""
        leg = leg or os.urandom(16)
        inside = need.letter.inside
        version, held = self._known[inside.nonce]
        record_id = RecordId(self._ids[inside.nonce])
        begins = minute()
        coming = Coming(leg, LegRole.carry, begins, Minutes(begins + HOUR_MIN), who, she_says, you_say, "")
        work = NeedWork(NeedState.planned, None, inside.urgency, None, "", None, (coming,), (), ())
        body = replace(held, work=work)
        assert inside.answer_to is not None
        said = Written(record_id, version + 1, record.AidRecord(record.sealed_to([self._opens.public]), body))
        signed = sign_written(said, town=self._town.founder.town, key=self._key)
        sealed = self._seal(signed, inside.answer_to.recipient)
        path = f"/api/aid/desk/records/{b64u(record_id)}?version={version}&ends_h=100"
        answer = await self._line.ask("PUT", path, raw=sealed, headers=self._aid)
        self._known[inside.nonce] = answer.json()["version"], body
        return leg

    async def asks(
        self, to: AnswerTo, leg: bytes, *, role: LegRole = LegRole.carry, items: str = "Rice, 2 kg\nDates\nBaby food"
    ) -> None:
        begins = minute()
        ask = letters.Ask(
            leg,
            role,
            NeedKind.groceries,
            begins,
            Minutes(begins + HOUR_MIN),
            None,
            "St Mary's hall",
            items,
            Household(2, 0, 1),
            (),
            0,
            "",
            Minutes(begins + HOUR_MIN // 2),
        )
        await self._lay(to, ask)

    async def gives_doors(
        self, to: AnswerTo, leg: bytes, *doors: tuple[str, str, str], children: tuple[Child, ...] = ()
    ) -> None:
        """(address, what they say, what you say) of each; the next one lies locked under what is said at the one before."""
        slots = [SlotId(os.urandom(16)) for _ in doors]
        for at, (address, they_say, you_say) in enumerate(doors):
            is_last = at == len(doors) - 1
            place = letters.Place(
                leg,
                at + 1,
                len(doors),
                "Sara",
                address,
                None,
                "",
                they_say if is_last else "",
                you_say,
                "",
                children,
                "Ring twice",
                Minutes(minute() + HOUR_MIN),
                None if is_last else slots[at + 1],
            )
            lock = None if at == 0 else aid_lock_hash(to.pigeonhole, slot=slots[at], digits=doors[at - 1][1])
            await self._lay(to, place, slot=slots[at], once=at == 0, lock=lock)

    async def makes_link(self, leg: bytes, address: str, they_say: str, you_say: str) -> str:
        """The fragment of a driver's link."""
        key, pigeonhole = RecipientKey.make(), PigeonholeId(os.urandom(16))
        slot = SlotId(os.urandom(16))
        place = letters.Place(
            leg, 1, 1, "Sara", address, None, "", they_say, you_say, "", (), "", Minutes(minute() + HOUR_MIN), None
        )
        await self._lay(AnswerTo(pigeonhole, key.public), place, slot=slot, once=True)
        return f"#{link.write(link.TripLink(pigeonhole, slot, key.secret))}"

    async def sees_erased(self, many: int) -> None:
        """So many records are gone by their people's own hand."""
        async with asyncio.timeout(60):
            while True:
                answer = await self._line.ask("GET", "/api/aid/desk/records?since=0", headers=self._aid)
                if sum(each["state"] == "erased" for each in answer.json()["records"]) == many:
                    return
                await asyncio.sleep(0.2)

    async def leaves(self) -> None:
        await self._line.close()

    # ── inside ──

    @property
    def _aid(self) -> dict[str, str]:
        return {"Authorization": f"Aid {self._token}"}

    def _seal(self, letter: bytes, *also: Recipient) -> bytes:
        return seal.seal(letter, to=[self._opens.public, *also])

    async def _new(self) -> list[record.Body]:
        page = (await self._line.ask("GET", f"/api/aid/desk/records?since={self._since}", headers=self._aid)).json()
        self._since = page["next"]
        ids = [each["id"] for each in page["records"] if each["state"] == "new"]
        if not ids:
            return []
        answer = await self._line.ask(
            "POST", "/api/aid/desk/records/take", json_body={"ids": ids[:32]}, headers=self._aid
        )
        bodies = []
        for each in json.loads(answer.body)["records"]:
            body = record.read(seal.open_envelope(from_b64u(each["envelope"]), with_any=[self._opens])).body
            if isinstance(body, record.NeedRecord):
                self._known[body.letter.inside.nonce] = each["version"], body
                self._ids[body.letter.inside.nonce] = from_b64u(each["id"])
            bodies.append(body)
        return bodies

    async def _lay(
        self,
        to: AnswerTo,
        body: letters.Body,
        *,
        slot: SlotId | None = None,
        once: bool = False,
        lock: bytes | None = None,
    ) -> None:
        sealed = seal.seal(letters.write(letters.AidLetter(now(), body)), to=[to.recipient])
        path = f"/api/aid/letters/{b64u(to.pigeonhole)}/{b64u(slot or SlotId(os.urandom(16)))}"
        headers = self._aid | ({"Tocsin-Lock": b64u(lock)} if lock else {})
        times = f"?opens={minute()}&ends={minute() + 2 * HOUR_MIN}&once={int(once)}"
        await self._line.ask("PUT", path + times, raw=sealed, headers=headers)
