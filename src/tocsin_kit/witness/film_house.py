"""What people ask a house about films, beside the phones that make them: openers, trustees, who erases hers."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tocsin.seals import cose, trustee
from tocsin.seals.film import MALFORMED, MOST_PARTS
from tocsin.seals.hashes import hash_of
from tocsin.seals.trustee import TrusteeOpening
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import CaseId, FilmId, Hash, PigeonholeId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.line import Refused
from tocsin_kit.actors.member import Guest
from tocsin_kit.keys import SigningKey, sign

FILE_TIMEOUT_S = 3600.0


@dataclass(frozen=True)
class Listed:
    """A part, as the house lists it."""

    number: int
    part_hash: Hash


@dataclass(frozen=True)
class Stamped:
    """`size` 0: nothing that large was stamped. `checkpoint`: the signed note; `stamps`: (authority, reply)."""

    size: int
    checkpoint: bytes
    stamps: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True)
class Accusation:
    """Two notes of one log that cannot both be true, as the house says; `one` may be empty."""

    code: str
    origin: str
    one: bytes
    other: bytes


class FilmHouse:
    """Whatever it says is for others to check. Raises NoLine, Refused."""

    def __init__(self, phone: Guest) -> None:
        self._phone = phone
        self._session: dict[str, str] = {}

    async def close(self) -> None:
        await self._phone.close()

    async def epoch(self) -> str:
        """Another one after a house was lost and made again."""
        return str((await self._get("/api/town"))["epoch"])

    # ── films ──

    async def statements(self) -> list[bytes]:
        """The town's book, from its first page."""
        return [from_b64u(each) for each in (await self._get("/api/roster?since=0"))["statements"]]

    async def ends_hour(self, film: FilmId) -> int:
        return int((await self._get(_film(film)))["ends"])

    async def cover(self, film: FilmId) -> bytes:
        return await self._raw(f"{_film(film)}/cover")

    async def listed(self, film: FilmId) -> AsyncIterator[Listed]:
        start = 0
        while True:
            said = await self._get(f"{_film(film)}/hashes?from={start}")
            for each in said["parts"]:
                if not start <= each["number"] < MOST_PARTS:
                    raise Refusal(MALFORMED, safe="The house lists this film's parts in no order.")
                start = each["number"] + 1
                yield Listed(each["number"], Hash(from_b64u(each["hash"], length=32)))
            if not said["more"] or not said["parts"] or start == MOST_PARTS:
                return

    async def part(self, film: FilmId, number: int) -> bytes:
        return await self._raw(f"{_film(film)}/parts/{number}")

    async def take_share(self, film: FilmId, number: int) -> bytes:
        return (await self._phone.ask("POST", f"{_film(film)}/shares/{number}/take")).body

    async def erase(self, film: FilmId, tombstone: bytes) -> tuple[bytes, str]:
        """(the tombstone that came first, the ledger's receipt); both empty of a film that was over before."""
        said = await self._post(f"{_film(film)}/erase", {"tombstone": b64u(tombstone)})
        return from_b64u(said["tombstone"]) if said["tombstone"] else b"", said["receipt"]

    async def gone_from(self, film: FilmId) -> tuple[list[str], list[bytes]]:
        """Of an erased one: (the houses that keep second copies, what they signed when it was gone there)."""
        said = await self._get(f"{_film(film)}/gone")
        return list(said["mirrors"]), [from_b64u(each["proof"]) for each in said["proofs"]]

    # ── what was let out ──

    async def let_out(self, film: Hash, *, release: bytes, statement: bytes, proof: bytes, cover: bytes) -> bool:
        """Whether its bytes are there already; else `bring_film`. The same again changes nothing."""
        parts = {"release": release, "statement": statement, "proof": proof, "cover": cover}
        body = {name: b64u(data) for name, data in parts.items()}
        return bool((await self._phone.ask("PUT", _shown(film), json_body=body)).json()["is_here"])

    async def bring_film(self, film: Hash, data: bytes) -> None:
        await self._phone.ask("PUT", f"{_shown(film)}/film", raw=data, timeout_s=FILE_TIMEOUT_S)

    async def withdraw(self, film: Hash, **word: bytes) -> None:
        """`withdrawal` or `tombstone`."""
        await self._post(f"{_shown(film)}/withdraw", {name: b64u(data) for name, data in word.items()})

    # ── cases ──

    async def lay(self, case: CaseId, envelope: bytes, *, close_secret: bytes) -> int:
        """The hour in which it is gone. The same again changes nothing."""
        headers = {"Tocsin-Erase": b64u(hash_of(close_secret)), **await self._phone.entry()}
        path = f"/api/witness/cases/{b64u(case)}"
        return int((await self._phone.ask("PUT", path, raw=envelope, headers=headers)).json()["ends"])

    async def take_back(self, case: CaseId, *, close_secret: bytes) -> None:
        await self._post(f"/api/witness/cases/{b64u(case)}/close", {"secret": b64u(close_secret)})

    async def in_the_hole(self, hole: PigeonholeId) -> list[bytes]:
        said = await self._post("/api/pigeonholes/take", {"ids": [b64u(hole)]})
        return [from_b64u(each["envelope"]) for each in said["held"]]

    # ── trustees ──

    async def open_session(self, key: SigningKey, *, at: Instant) -> None:
        opening = trustee.write(TrusteeOpening(at, os.urandom(16)))
        signed = sign(opening, kind=cose.Kind.TRUSTEE, town=self._phone.town, keys=[key])
        said = await self._post("/api/witness/trustee", {"open": b64u(signed)})
        self._session = {"Authorization": f"Trustee {said['token']}"}

    async def cases(self) -> dict[CaseId, bytes]:
        """Their envelopes."""
        said = (await self._phone.ask("GET", "/api/witness/cases", headers=self._session)).json()["cases"]
        return {CaseId(from_b64u(each["id"], length=16)): from_b64u(each["envelope"]) for each in said}

    async def dismiss(self, case: CaseId) -> None:
        """It goes when so many trustees say so that those who are left cannot open anything."""
        path = f"/api/witness/cases/{b64u(case)}/dismiss"
        await self._phone.ask("POST", path, headers=self._session)

    async def write_down(self, commitment: Hash) -> str:
        """The ledger's receipt for what a trustee has signed."""
        body = {"commitment": b64u(commitment)}
        answer = await self._phone.ask("POST", "/api/witness/commit", json_body=body, headers=self._session)
        return str(answer.json()["receipt"])

    async def lay_into(self, hole: PigeonholeId, envelope: bytes) -> None:
        path = f"/api/pigeonholes/{b64u(hole)}/{b64u(os.urandom(16))}"
        await self._phone.ask("PUT", path, raw=envelope, headers=await self._phone.entry())

    # ── the ledger ──

    async def log_key(self) -> str:
        return str((await self._get("/api/ledger/keys"))["log"])

    async def proof(self, commitment: Hash, *, due: Instant, since: int | None = None) -> bytes:
        """Under the newest page; with `since`, under the first that the house still has with so many leaves."""
        under = "" if since is None else f"&from={since}"
        return await self._raw(f"/api/ledger/proof/{b64u(commitment)}?due={due}{under}")

    async def stamped(self, *, since: int) -> Stamped:
        """The house asks its authorities now where no stamp reaches so far, which it does once in an hour."""
        said = await self._get(f"/api/ledger/stamps?since={since}")
        if said["size"] == 0:
            with suppress(Refused):
                await self._post("/api/ledger/stamps", {})
            said = await self._get(f"/api/ledger/stamps?since={since}")
        stamps = tuple((each["authority"], from_b64u(each["reply"])) for each in said["stamps"])
        return Stamped(said["size"], said["checkpoint"].encode(), stamps)

    async def checkpoint(self) -> bytes:
        return await self._raw("/ledger/checkpoint")

    async def tile(self, path: str) -> bytes:
        return await self._raw(f"/ledger/{path}")

    async def accusations(self) -> list[Accusation]:
        said = (await self._get("/api/ledger/evidence"))["evidence"]
        return [Accusation(each["code"], each["origin"], each["one"].encode(), each["other"].encode()) for each in said]

    async def _get(self, path: str) -> Any:
        return (await self._phone.ask("GET", path)).json()

    async def _raw(self, path: str) -> bytes:
        return (await self._phone.ask("GET", path)).body

    async def _post(self, path: str, body: object) -> Any:
        return (await self._phone.ask("POST", path, json_body=body)).json()


def _shown(film: Hash) -> str:
    return f"/api/witness/published/{b64u(film)}"


def _film(film: FilmId) -> str:
    return f"/api/witness/films/{b64u(film)}"
