"""Maple Street's aid desk as the house meets it: coordinators' phones, and people who ask, hold, take and stop."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.street import Street
from tocsin.seals import aid_desk, cose
from tocsin.seals.aid_desk import AidDeskOpening
from tocsin.seals.hashes import aid_lock_hash, hash_of, key_id
from tocsin.seals.statement import AidDesk, AidDevice
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import PigeonholeId, TownId
from tocsin.terms.instant import Instant
from tocsin_kit.actors.line import Answer, HouseLine, Refused
from tocsin_kit.actors.member import find_work
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.seal import open_envelope, seal

SHE = RecipientKey.make()
"""To whom every letter of these tests is sealed: what stands inside is not the house's affair."""


def letter(words: str = "two bags of rice", *, large: bool = False) -> bytes:
    return seal(words.encode().ljust(4_000 if large else 1), to=[SHE.public])


def words_of(envelope: bytes) -> str:
    return open_envelope(envelope, with_any=[SHE]).decode().rstrip()


def some(length: int = 16) -> bytes:
    return os.urandom(length)


@dataclass
class Coordinator:
    """One device of the aid desk, and its open desk."""

    name: str
    key: SigningKey = field(default_factory=SigningKey.make)
    opens: RecipientKey = field(default_factory=RecipientKey.make)
    token: str = ""

    @property
    def device(self) -> AidDevice:
        return AidDevice(self.opens.public, self.key.public)

    @property
    def session(self) -> dict[str, str]:
        return {"Authorization": f"Aid {self.token}"}


@dataclass
class Hidden:
    """A record or a letter as its phone knows it."""

    id: bytes = field(default_factory=some)
    slot: bytes = field(default_factory=some)
    secret: bytes = field(default_factory=some)
    envelope: bytes = field(default_factory=letter)

    @property
    def name(self) -> dict[str, str]:
        return {"id": b64u(self.id), "slot": b64u(self.slot)}


class Room:
    """Each verb is one thing that somebody does; what the house refuses is raised as the kit raises it."""

    def __init__(self, street: Street) -> None:
        self.street = street
        self.line = HouseLine(street.house.address)
        self.olga, self.ruth = Coordinator("olga"), Coordinator("ruth")

    @property
    def minute(self) -> int:
        return self.street.clock() // 60

    async def list_desk(self, *coordinators: Coordinator) -> None:
        """By the founder, so at once."""
        steward = self.street.stewards[0]
        await steward.phone.sync()
        body = AidDesk(tuple(each.device for each in coordinators))
        said = self.street.founder.state(steward.phone.town_roster(), body, at=self.street.clock())
        await self.line.ask("POST", "/api/roster", json_body={"statement": b64u(said)})
        await self.street.settled()

    async def cut(self, *stays: Coordinator) -> None:
        """One steward leaves out who is not named."""
        steward = self.street.stewards[0]
        await steward.phone.sync()
        await steward.state(AidDesk(tuple(each.device for each in stays)), at=self.street.clock())
        await self.street.settled()

    def opening(self, coordinator: Coordinator, *, nonce: bytes | None = None, seconds: int = 0) -> bytes:
        payload = aid_desk.write(AidDeskOpening(at=Instant(self.street.clock() + seconds), nonce=nonce or some()))
        return signed(payload, coordinator.key, town=self.street.founder.town)

    async def open_desk(self, coordinator: Coordinator) -> None:
        said = await self.line.ask("POST", "/api/aid/desk", json_body={"open": b64u(self.opening(coordinator))})
        coordinator.token = said.json()["token"]

    async def ask(self, hidden: Hidden, *, entry: dict[str, str] | None = None) -> str:
        headers = {"Tocsin-Erase": b64u(hash_of(hidden.secret)), **(entry or await self.street.member("ana").entry())}
        path = f"/api/aid/records/{b64u(hidden.id)}"
        return str((await self.line.ask("PUT", path, raw=hidden.envelope, headers=headers)).json()["receipt"])

    async def own(self, hidden: Hidden) -> bytes:
        return (await self.line.ask("GET", f"/api/aid/records/{b64u(hidden.id)}")).body

    async def erase(self, hidden: Hidden, *, secret: bytes | None = None) -> None:
        body = {"id": b64u(hidden.id), "secret": b64u(secret or hidden.secret)}
        await self.line.ask("POST", "/api/aid/records/erase", json_body=body)

    async def page(self, by: Coordinator, *, since: int = 0) -> dict[str, Any]:
        answer = await self.line.ask("GET", f"/api/aid/desk/records?since={since}", headers=by.session)
        return dict(answer.json())

    async def heads(self, by: Coordinator, *, since: int = 0) -> dict[bytes, dict[str, Any]]:
        return {from_b64u(each["id"]): each for each in (await self.page(by, since=since))["records"]}

    async def take(self, by: Coordinator, *ids: bytes) -> dict[bytes, bytes]:
        body = {"ids": [b64u(each) for each in ids]}
        said = (await self.line.ask("POST", "/api/aid/desk/records/take", json_body=body, headers=by.session)).json()
        return {from_b64u(each["id"]): from_b64u(each["envelope"]) for each in said["records"]}

    async def write(
        self,
        by: Coordinator,
        record: bytes,
        envelope: bytes,
        *,
        version: int,
        hours: int = 48,
        line: HouseLine | None = None,
        erase_with: bytes | None = None,
    ) -> int:
        path = f"/api/aid/desk/records/{b64u(record)}?version={version}&ends_h={hours}"
        also = {} if erase_with is None else {"Tocsin-Erase": b64u(hash_of(erase_with))}
        answer = await (line or self.line).ask("PUT", path, raw=envelope, headers={**by.session, **also})
        return int(answer.json()["version"])

    async def move(self, by: Coordinator, record: bytes, how: str, *, version: int) -> int:
        path = f"/api/aid/desk/records/{b64u(record)}/{how}"
        answer = await self.line.ask("POST", path, json_body={"version": version}, headers=by.session)
        return int(answer.json()["version"])

    async def hold(
        self,
        hidden: Hidden,
        *,
        opens: int | None = None,
        ends: int | None = None,
        once: bool = False,
        digits: str | None = None,
        entry: dict[str, str] | None = None,
    ) -> None:
        """In minutes from now: open at once and for two hours, if nothing else is said."""
        first, last = self.minute + (opens or 0), self.minute + (120 if ends is None else ends)
        headers = {"Tocsin-Stop": b64u(hash_of(hidden.secret)), **(entry or await self.street.member("ana").entry())}
        if digits is not None:
            lock = aid_lock_hash(PigeonholeId(hidden.id), slot=hidden.slot, digits=digits)
            headers["Tocsin-Lock"] = b64u(lock)
        path = f"/api/aid/letters/{b64u(hidden.id)}/{b64u(hidden.slot)}?opens={first}&ends={last}&once={int(once)}"
        await self.line.ask("PUT", path, raw=hidden.envelope, headers=headers)

    async def letters(self, *ids: bytes, claim: bytes | None = None, line: HouseLine | None = None) -> list[bytes]:
        body = {"ids": [b64u(each) for each in ids], "claim": b64u(claim or some())}
        said = (await (line or self.line).ask("POST", "/api/aid/letters/take", json_body=body)).json()
        return [from_b64u(each["envelope"]) for each in said["held"]]

    async def unlock(
        self, hidden: Hidden, digits: str, *, claim: bytes | None = None, line: HouseLine | None = None
    ) -> bytes:
        body = {**hidden.name, "digits": digits, "claim": b64u(claim or some())}
        said = (await (line or self.line).ask("POST", "/api/aid/letters/unlock", json_body=body)).json()
        return from_b64u(said["envelope"])

    async def stop(self, *pairs: tuple[Hidden, Hidden]) -> Answer:
        return await self.line.exchange("POST", "/api/aid/letters/stop", json_body=stopping(*pairs))

    async def states(self, by: Coordinator, *letters: Hidden) -> list[str]:
        body = {"ids": [[b64u(each.id), b64u(each.slot)] for each in letters]}
        path = "/api/aid/desk/letters/state"
        return list((await self.line.ask("POST", path, json_body=body, headers=by.session)).json()["states"])

    async def rows(self) -> dict[str, int]:
        """How many rows the house has of each table of aid."""
        assert self.street.house.tocsin is not None
        async with self.street.house.tocsin.aid.reading() as books:
            return {"records": await books.records.count(), "letters": await books.letters.lying()}

    def on_disk(self, what: bytes) -> bool:
        """Whether an officer who takes the machine finds a piece of it, in the database or its log.

        All envelopes begin alike.
        """
        files = [each.read_bytes() for each in self.street.house.data.iterdir() if each.is_file()]
        pieces = [what[at : at + 32] for at in range(32, len(what), 32)] or [what]
        return any(piece in file for piece in pieces for file in files)


def stopping(*pairs: tuple[Hidden, Hidden]) -> dict[str, Any]:
    """`pairs`: what is to go, with its secret, and what is to come for it."""
    return {
        "held": [{**held.name, "secret": b64u(held.secret)} for held, _ in pairs],
        "letters": [{**back.name, "envelope": b64u(back.envelope)} for _, back in pairs],
    }


def signed(payload: bytes, *keys: SigningKey, town: bytes, kind: cose.Kind = cose.Kind.AID_DESK) -> bytes:
    message = cose.to_be_signed(payload, kind=kind, town=TownId(town))
    signatures = tuple(cose.Signature(key_id(key.public), key.sign(message)) for key in keys)
    return cose.write(cose.Signed(payload, signatures))


async def code_of(doing: Any) -> str:
    """The code with which the house refuses it."""
    with pytest.raises(Refused) as caught:
        await doing
    return caught.value.code


async def entries(room: Room, count: int) -> AsyncIterator[dict[str, str]]:
    """Guests' entries, one after the other."""
    for _ in range(count):
        said = (await room.line.ask("GET", "/api/guest")).json()
        nonce = find_work(from_b64u(said["challenge"]), bits=said["bits"])
        yield {"Tocsin-Guest": f"{said['challenge']}.{b64u(nonce)}"}


async def a_helped_day(street: Street) -> Room:
    """What a day of aid leaves at the house: three who asked, one trip, a letter in its window that one phone took, the
    next one locked, a timer that was stopped and one that opened, something erased and something in the trash.
    """
    room = Room(street)
    await room.list_desk(room.olga)
    await room.open_desk(room.olga)
    needs = [Hidden() for _ in range(3)]
    for each in needs:
        await room.ask(each)
    await room.write(room.olga, needs[0].id, letter("planned"), version=1)
    await room.write(room.olga, some(), letter("the trip"), version=0)
    await room.move(room.olga, needs[1].id, "trash", version=1)
    await room.erase(needs[2])
    first, following, carrier = Hidden(), Hidden(), some()
    await room.hold(first, once=True, entry=room.olga.session)
    await room.hold(following, once=True, digits="4071", entry=room.olga.session)
    await room.letters(first.id, claim=carrier)
    await room.unlock(following, "4071", claim=carrier)
    stopped, released = Hidden(), Hidden()
    await room.hold(stopped, opens=60, ends=10_000)
    await room.hold(released, ends=10_000)
    await room.stop((stopped, Hidden()))
    await room.letters(released.id)
    await street.settled()
    await room.line.close()
    return room
