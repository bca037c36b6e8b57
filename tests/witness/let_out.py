"""What two trustees let out, as the kit has it in its folder; made without a camera."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tocsin.seals import cose, released
from tocsin.seals.hashes import hash_of
from tocsin.seals.released import Release, Withdrawal
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import Hash, TownId
from tocsin.terms.instant import Instant, minutes_of
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.keys import SigningKey, sign


@dataclass(frozen=True)
class LetOut:
    """`film`: what everybody may see. `cover`: of the film it was made of."""

    film: bytes
    release: bytes
    statement: bytes
    proof: bytes
    cover: bytes

    @property
    def film_hash(self) -> Hash:
        return hash_of(self.film)

    @property
    def api(self) -> str:
        return f"/api/witness/published/{b64u(self.film_hash)}"

    @property
    def page(self) -> str:
        return f"/films/{self.film_hash.hex()}"

    def but(self, **other: bytes) -> LetOut:
        return replace(self, **other)

    async def announce(self, line: HouseLine) -> bool:
        body = {each: b64u(getattr(self, each)) for each in ("release", "statement", "proof", "cover")}
        return bool((await line.ask("PUT", self.api, json_body=body)).json()["is_here"])

    async def bring(self, line: HouseLine, film: bytes | None = None) -> None:
        await line.ask("PUT", f"{self.api}/film", raw=self.film if film is None else film)

    async def put(self, line: HouseLine) -> None:
        await self.announce(line)
        await self.bring(line)

    async def withdraw(self, line: HouseLine, **word: bytes) -> None:
        await line.ask("POST", f"{self.api}/withdraw", json_body={name: b64u(said) for name, said in word.items()})


def release_of(film: bytes, *, commitment: Hash, town: TownId, keys: Sequence[SigningKey], at: Instant) -> bytes:
    payload = released.write(Release(hash_of(film), len(film), commitment, minutes_of(at)))
    return sign(payload, kind=cose.Kind.FILM_RELEASE, town=town, keys=keys)


def withdrawal_of(film: bytes, *, town: TownId, key: SigningKey, at: Instant) -> bytes:
    payload = released.write_withdrawal(Withdrawal(hash_of(film), minutes_of(at)))
    return sign(payload, kind=cose.Kind.FILM_WITHDRAWAL, town=town, keys=[key])
