"""Maple Street's films as the house meets them: phones that film, trustees who open, people who ask for one."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tests.aid.room import SHE, signed, some
from tests.street import Street
from tocsin.seals import cose, trustee
from tocsin.seals.envelope import header_bytes
from tocsin.seals.film import Tombstone, write_cover, write_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import Trustee, Trustees
from tocsin.seals.trustee import TrusteeOpening
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import FilmId
from tocsin.terms.instant import Instant, minutes_of
from tocsin.witness import jobs
from tocsin_kit.actors.line import Answer, HouseLine
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.seal import seal
from tocsin_kit.witness.codes import Lane
from tocsin_kit.witness.part import Part, seal_part
from tocsin_kit.witness.share import Covered, cover_film

HOURS = 30 * 24


@dataclass
class Keeper:
    """A trustee's phone."""

    key: SigningKey = field(default_factory=SigningKey.make)
    opens: RecipientKey = field(default_factory=RecipientKey.make)
    token: str = ""

    @property
    def listed(self) -> Trustee:
        return Trustee(self.opens.public, self.key.public)

    @property
    def session(self) -> dict[str, str]:
        return {"Authorization": f"Trustee {self.token}"}


@dataclass
class Filming:
    """A film as the phone knows it that makes it."""

    covered: Covered
    key: RecipientKey
    begun_at: Instant
    erase_secret: bytes
    secret: bytes = field(default_factory=some)
    sealed: list[bytes] = field(default_factory=list)

    @property
    def film(self) -> FilmId:
        return self.covered.cover.film

    @property
    def path(self) -> str:
        return f"/api/witness/films/{b64u(self.film)}"

    @property
    def writes(self) -> dict[str, str]:
        return {"Tocsin-Film": b64u(self.secret)}

    def next_part(self, said: bytes = b"a second of what was seen") -> bytes:
        """Sealed to the film alone, chained to the one before."""
        number, before = len(self.sealed), self.sealed[-1:]
        part = Part(
            film=self.film,
            number=number,
            previous=hash_of(before[0]) if before else None,
            lane=Lane.picture,
            stretch=0,
            offset=number * len(said),
            begun_at=self.begun_at,
            begins_ms=number * 1000,
            ends_ms=number * 1000 + 1000,
            type="video/webm",
            end=None,
            data=said,
        )
        self.sealed.append(seal_part(part, to=self.key.public))
        return self.sealed[-1]


def some_part(size: int = 16_384) -> bytes:
    """What looks like a part from outside, which is all that a house sees."""
    return _header() + os.urandom(size - header_bytes(slots=1))


@cache
def _header() -> bytes:
    part = Part(FilmId(bytes(16)), 0, None, Lane.picture, 0, 0, Instant(0), 0, 0, "", None, b"")
    return seal_part(part, to=RecipientKey.make().public)[: header_bytes(slots=1)]


def trustees_of(*keepers: Keeper, needed: int = 3, hours: int = HOURS) -> Trustees:
    return Trustees(tuple(each.listed for each in keepers), needed=needed, sound=True, hours=hours)


def begun(trustees: Trustees, *, at: Instant) -> Filming:
    key, erase_secret = RecipientKey.make(), some()
    covered = cover_film(FilmId(some()), key=key, trustees=trustees, begun_at=at, erase_hash=hash_of(erase_secret))
    return Filming(covered, key, at, erase_secret)


class Room:
    """Each verb is one thing that somebody does; what the house refuses is raised as the kit raises it."""

    def __init__(self, street: Street) -> None:
        self.street = street
        self.line = HouseLine(street.house.address)
        self.keepers = [Keeper() for _ in range(5)]

    @property
    def trustees(self) -> Trustees:
        return trustees_of(*self.keepers)

    async def list_trustees(self, said: Trustees | None = None) -> None:
        """By the founder, so at once."""
        steward = self.street.stewards[0]
        await steward.phone.sync()
        page = self.street.founder.state(
            steward.phone.town_roster(), self.trustees if said is None else said, at=self.street.clock()
        )
        await self.line.ask("POST", "/api/roster", json_body={"statement": b64u(page)})
        await self.street.settled()

    def films(self) -> Filming:
        """She has begun; the house does not know yet."""
        return begun(self.trustees, at=self.street.clock())

    async def begin(
        self, filming: Filming, *, hours: int = HOURS, entry: dict[str, str] | None = None, cover: bytes | None = None
    ) -> int:
        headers = {
            "Tocsin-Write": b64u(hash_of(filming.secret)),
            **(await self.street.member("ana").entry() if entry is None else entry),
        }
        sent = write_cover(filming.covered.cover) if cover is None else cover
        answer = await self.line.ask("PUT", f"{filming.path}?hours={hours}", raw=sent, headers=headers)
        return int(answer.json()["ends"])

    async def has_begun(self, **how: Any) -> Filming:
        filming = self.films()
        await self.begin(filming, **how)
        return filming

    async def bring(
        self,
        filming: Filming,
        number: int,
        part: bytes,
        *,
        part_hash: bytes | None = None,
        line: HouseLine | None = None,
    ) -> int:
        """Up to where it is safe then."""
        path = f"{filming.path}/parts/{number}?hash={b64u(hash_of(part) if part_hash is None else part_hash)}"
        answer = await (line or self.line).ask("PUT", path, raw=part, headers=filming.writes)
        return int(answer.json()["safe"])

    async def bring_share(self, filming: Filming, number: int, envelope: bytes | None = None) -> None:
        sent = filming.covered.envelopes[number] if envelope is None else envelope
        await self.line.ask("PUT", f"{filming.path}/shares/{number}", raw=sent, headers=filming.writes)

    async def take_share(self, filming: Filming, number: int) -> bytes:
        return (await self.line.ask("POST", f"{filming.path}/shares/{number}/take")).body

    async def state(self, filming: Filming) -> dict[str, int]:
        return dict((await self.line.ask("GET", filming.path)).json())

    async def held(self, filming: Filming) -> tuple[int, set[int]]:
        """(up to where it is safe, which parts are here)."""
        said = (await self.line.ask("GET", f"{filming.path}/parts")).json()
        bits = from_b64u(said["held"])
        return said["safe"], {n for n in range(8 * len(bits)) if bits[n >> 3] >> (n & 7) & 1}

    async def part(self, filming: Filming, number: int) -> bytes:
        return (await self.line.ask("GET", f"{filming.path}/parts/{number}")).body

    async def erase(self, filming: Filming, *, secret: bytes | None = None, about: Filming | None = None) -> Answer:
        said = Tombstone(
            (about or filming).film,
            filming.erase_secret if secret is None else secret,
            minutes_of(self.street.clock()),
        )
        body = {"tombstone": b64u(write_tombstone(said))}
        return await self.line.ask("POST", f"{filming.path}/erase", json_body=body)

    async def commit(self, filming: Filming, commitment: bytes) -> str:
        """The ledger's receipt."""
        body = {"commitment": b64u(commitment)}
        answer = await self.line.ask("POST", f"{filming.path}/commit", json_body=body, headers=filming.writes)
        return str(answer.json()["receipt"])

    async def commit_opening(self, keeper: Keeper, commitment: bytes) -> str:
        body = {"commitment": b64u(commitment)}
        answer = await self.line.ask("POST", "/api/witness/commit", json_body=body, headers=keeper.session)
        return str(answer.json()["receipt"])

    async def set_clock(self, filming: Filming, hours: int) -> int:
        answer = await self.line.ask(
            "POST", f"{filming.path}/clock", json_body={"hours": hours}, headers=filming.writes
        )
        return int(answer.json()["ends"])

    def opening(self, keeper: Keeper, *, nonce: bytes | None = None, seconds: int = 0) -> bytes:
        payload = trustee.write(TrusteeOpening(Instant(self.street.clock() + seconds), nonce or some()))
        return signed(payload, keeper.key, town=self.street.founder.town, kind=cose.Kind.TRUSTEE)

    async def open_session(self, keeper: Keeper) -> None:
        body = {"open": b64u(self.opening(keeper))}
        keeper.token = (await self.line.ask("POST", "/api/witness/trustee", json_body=body)).json()["token"]

    async def ask(self, case: bytes, envelope: bytes, *, secret: bytes, entry: dict[str, str] | None = None) -> int:
        headers = {
            "Tocsin-Erase": b64u(hash_of(secret)),
            **(await self.street.member("ana").entry() if entry is None else entry),
        }
        answer = await self.line.ask("PUT", f"/api/witness/cases/{b64u(case)}", raw=envelope, headers=headers)
        return int(answer.json()["ends"])

    async def cases(self, keeper: Keeper) -> dict[bytes, bytes]:
        said = (await self.line.ask("GET", "/api/witness/cases", headers=keeper.session)).json()["cases"]
        return {from_b64u(each["id"]): from_b64u(each["envelope"]) for each in said}

    async def dismiss(self, keeper: Keeper, case: bytes) -> None:
        await self.line.ask("POST", f"/api/witness/cases/{b64u(case)}/dismiss", json_body={}, headers=keeper.session)

    async def close(self, case: bytes, *, secret: bytes) -> None:
        path = f"/api/witness/cases/{b64u(case)}/close"
        await self.line.ask("POST", path, json_body={"secret": b64u(secret)})

    async def blobs(self) -> list[str]:
        """Under which names parts of films are on the disk."""
        assert self.street.house.tocsin is not None
        return [name async for name in self.street.house.tocsin.films.names("films")]

    def on_disk(self, what: bytes) -> bool:
        """Whether an officer who takes the machine finds a piece of it, in a file of any name."""
        pieces = [what[at : at + 32] for at in range(header_bytes(slots=1), len(what), 4_096)] or [what]
        files = [each.read_bytes() for each in self.street.house.data.rglob("*") if each.is_file()]
        return any(piece in file for piece in pieces for file in files)


def letter(words: str = "please open it") -> bytes:
    return seal(words.encode(), to=[SHE.public])


async def a_filmed_day(street: Street) -> Room:
    """What a day of filming leaves at the house: one film of three parts for which somebody asks, and of which a trustee
    has taken her share, and one that was erased.
    """
    room = Room(street)
    await room.list_trustees()
    stays, goes = await room.has_begun(), await room.has_begun()
    for filming in (stays, goes):
        for number in range(3):
            await room.bring(filming, number, some_part())
        for number in range(5):
            await room.bring_share(filming, number)
    await room.erase(goes)
    await room.ask(some(), letter(), secret=some())
    await room.take_share(stays, 0)
    assert street.house.tocsin is not None
    await jobs.sweep(unit=street.house.tocsin.witness, blobs=street.house.tocsin.films)
    await street.settled()
    await room.line.close()
    return room
