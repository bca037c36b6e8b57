"""What aid asks a house over HTTP: sealed records, and letters that it holds for a time. Docs/protocol, section 12."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Hash, PigeonholeId, RecordId, SlotId
from tocsin.terms.instant import Minutes
from tocsin_kit.actors.line import HouseLine

MOST_HOLES, MOST_RECORDS, MOST_STOPPED = 8, 32, 4
"""Of one request."""

Entry = Mapping[str, str]
"""What lets a request in: a ticket, a guest's work, an aid desk's token."""


@dataclass(frozen=True)
class Holding:
    """When a letter opens and is gone. `once`: to one phone alone. The hashes: of what stops it, and what opens it."""

    opens: Minutes
    ends: Minutes
    once: bool = False
    stop_hash: Hash | None = None
    lock_hash: Hash | None = None


@dataclass(frozen=True, repr=False)
class OpenLetter:
    """`ends`: from then on the house has it no more."""

    pigeonhole: PigeonholeId
    slot: SlotId
    ends: Minutes
    envelope: bytes


@dataclass(frozen=True)
class RecordHead:
    record_id: RecordId
    version: int
    state: str
    ends_hour: int


@dataclass(frozen=True, repr=False)
class Stopping:
    """A held letter with the secret that takes it away, and the one that is laid because it was."""

    held: tuple[PigeonholeId, SlotId]
    secret: bytes
    letter: tuple[PigeonholeId, SlotId]
    envelope: bytes


class AidHouse:
    """Everybody's way. Each call raises Refused, NoLine."""

    def __init__(self, line: HouseLine) -> None:
        self._line = line

    async def put_record(self, record_id: RecordId, envelope: bytes, *, erase_hash: Hash, entry: Entry) -> None:
        headers = {**entry, "Tocsin-Erase": b64u(erase_hash)}
        await self._line.ask("PUT", f"/api/aid/records/{b64u(record_id)}", raw=envelope, headers=headers)

    async def record(self, record_id: RecordId) -> bytes:
        """As the desk last wrote it."""
        return (await self._line.ask("GET", f"/api/aid/records/{b64u(record_id)}")).body

    async def erase_record(self, record_id: RecordId, secret: bytes) -> None:
        await self._post("/api/aid/records/erase", {"id": b64u(record_id), "secret": b64u(secret)})

    async def put_letter(
        self, pigeonhole: PigeonholeId, slot: SlotId, envelope: bytes, *, terms: Holding, entry: Entry
    ) -> None:
        headers = dict(entry)
        if terms.stop_hash is not None:
            headers["Tocsin-Stop"] = b64u(terms.stop_hash)
        if terms.lock_hash is not None:
            headers["Tocsin-Lock"] = b64u(terms.lock_hash)
        asked = f"opens={terms.opens}&ends={terms.ends}&once={int(terms.once)}"
        path = f"/api/aid/letters/{b64u(pigeonhole)}/{b64u(slot)}?{asked}"
        await self._line.ask("PUT", path, raw=envelope, headers=headers)

    async def take_letters(self, holes: Sequence[PigeonholeId], *, claim: bytes) -> Sequence[OpenLetter]:
        """Those that are open now and not locked; what is for one phone is hers whose claim came first."""
        found = []
        for start in range(0, len(holes), MOST_HOLES):
            asked = [b64u(each) for each in holes[start : start + MOST_HOLES]]
            said = await self._post("/api/aid/letters/take", {"ids": asked, "claim": b64u(claim)})
            found += [
                OpenLetter(
                    pigeonhole=PigeonholeId(from_b64u(each["id"])),
                    slot=SlotId(from_b64u(each["slot"])),
                    ends=Minutes(each["ends"]),
                    envelope=from_b64u(each["envelope"]),
                )
                for each in said["held"]
            ]
        return found

    async def unlock_letter(self, pigeonhole: PigeonholeId, slot: SlotId, *, digits: str, claim: bytes) -> OpenLetter:
        body = {"id": b64u(pigeonhole), "slot": b64u(slot), "digits": digits, "claim": b64u(claim)}
        said = await self._post("/api/aid/letters/unlock", body)
        envelope, ends = from_b64u(said["envelope"]), Minutes(said["ends"])
        return OpenLetter(pigeonhole=pigeonhole, slot=slot, ends=ends, envelope=envelope)

    async def stop_letters(self, stoppings: Sequence[Stopping]) -> None:
        """However many requests it takes. What is gone already is passed over."""
        for start in range(0, len(stoppings), MOST_STOPPED):
            some = stoppings[start : start + MOST_STOPPED]
            held = [
                {"id": b64u(each.held[0]), "slot": b64u(each.held[1]), "secret": b64u(each.secret)} for each in some
            ]
            laid = [
                {"id": b64u(each.letter[0]), "slot": b64u(each.letter[1]), "envelope": b64u(each.envelope)}
                for each in some
            ]
            await self._post("/api/aid/letters/stop", {"held": held, "letters": laid})

    async def open_desk(self, signed: bytes) -> AidDeskHouse:
        said = await self._post("/api/aid/desk", {"open": b64u(signed)})
        return AidDeskHouse(self._line, token=said["token"])

    async def _post(self, path: str, body: Mapping[str, Any], *, entry: Entry | None = None) -> Any:
        answer = await self._line.ask("POST", path, json_body=body, headers=entry)
        return answer.json() if answer.body else None


class AidDeskHouse(AidHouse):
    """A coordinator's way, while her session is open."""

    def __init__(self, line: HouseLine, *, token: str) -> None:
        super().__init__(line)
        self.entry: Entry = {"Authorization": f"Aid {token}"}

    async def changes(self, since: int) -> tuple[int, Sequence[RecordHead]]:
        """(where to go on from, everything that has changed)."""
        found: list[RecordHead] = []
        more = True
        while more:
            said = (await self._line.ask("GET", f"/api/aid/desk/records?since={since}", headers=self.entry)).json()
            since, more = said["next"], said["more"]
            found += [
                RecordHead(RecordId(from_b64u(each["id"])), each["version"], each["state"], each["ends"])
                for each in said["records"]
            ]
        return since, found

    async def take(self, ids: Sequence[RecordId]) -> Sequence[tuple[RecordId, int, bytes]]:
        """(id, version, envelope) of those that are here, whatever number of requests it takes."""
        found, left = [], list(ids)
        while left:
            asked = [b64u(each) for each in left[:MOST_RECORDS]]
            said = await self._post("/api/aid/desk/records/take", {"ids": asked}, entry=self.entry)
            found += [
                (RecordId(from_b64u(each["id"])), int(each["version"]), from_b64u(each["envelope"]))
                for each in said["records"]
            ]
            left = left[max(1, said["asked"]) :]
        return found

    async def put(
        self, record_id: RecordId, envelope: bytes, *, version: int, hours: int, erase_hash: Hash | None = None
    ) -> int:
        """In the place of `version` (0: a new one); the new version."""
        headers = {**self.entry, **({"Tocsin-Erase": b64u(erase_hash)} if erase_hash is not None else {})}
        path = f"/api/aid/desk/records/{b64u(record_id)}?version={version}&ends_h={hours}"
        answer = await self._line.ask("PUT", path, raw=envelope, headers=headers)
        return int(answer.json()["version"])

    async def trash(self, record_id: RecordId, version: int) -> None:
        path = f"/api/aid/desk/records/{b64u(record_id)}/trash"
        await self._post(path, {"version": version}, entry=self.entry)
