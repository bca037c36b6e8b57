"""Another house, over HTTP, as witness asks for it: nothing of what it answers is believed here, only read."""

from collections.abc import Sequence
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from tocsin.channels.peers import OneLine
from tocsin.rails import Clock
from tocsin.seals import mirror
from tocsin.seals.film import MOST_PARTS, PART_SIZES
from tocsin.seals.mirror import Signer
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import FilmId, Hash, TownId
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import Listed, Part

T = TypeVar("T")
_FORGOTTEN = 404
_Count = Annotated[int, Meta(ge=0, le=2**31 - 1)]


class _Film(Struct):
    film: str
    ends: _Count
    parts: Annotated[int, Meta(ge=0, le=MOST_PARTS)]
    shares: _Count
    write: str | None
    tombstone: str | None


class _Films(Struct):
    films: list[_Film]


class _Part(Struct):
    number: Annotated[int, Meta(ge=0, lt=MOST_PARTS)]
    bytes: Annotated[int, Meta(ge=0, le=PART_SIZES[-1])]
    hash: str


class _Parts(Struct):
    parts: list[_Part]


class HouseOverHttp:
    """`town`: whose films are asked for; `signer`: the key by which this house is known there."""

    def __init__(self, line: OneLine, *, url: str, town: TownId, signer: Signer, clock: Clock) -> None:
        self._line = line
        self._url = url
        self._town = town
        self._signer = signer
        self._clock = clock

    async def films(self, after: FilmId | None, *, lacks: int) -> Sequence[Listed]:
        behind = "" if after is None else f"&after={b64u(after)}"
        answer = await self._known(f"mirror/films?lacks={lacks}{behind}", signed=True)
        return [
            Listed(
                film_id=FilmId(from_b64u(each.film, length=16)),
                ends_hour=each.ends,
                parts=each.parts,
                shares=each.shares,
                write_hash=None if each.write is None else Hash(from_b64u(each.write, length=32)),
                tombstone=None if each.tombstone is None else from_b64u(each.tombstone),
            )
            for each in _read(answer, _Films).films
        ]

    async def cover(self, film_id: FilmId) -> bytes:
        return await self._known(f"films/{b64u(film_id)}/cover")

    async def share(self, film_id: FilmId, *, number: int) -> bytes | None:
        return await self._ask(f"mirror/films/{b64u(film_id)}/shares/{number}", signed=True)

    async def hashes(self, film_id: FilmId, *, start: int) -> Sequence[Part]:
        if start >= MOST_PARTS:
            return []
        answer = await self._ask(f"films/{b64u(film_id)}/hashes?from={start}")
        listed = [] if answer is None else _read(answer, _Parts).parts
        return [Part(film_id, each.number, Hash(from_b64u(each.hash, length=32)), each.bytes) for each in listed]

    async def part(self, part: Part) -> bytes | None:
        return await self._ask(f"films/{b64u(part.film_id)}/parts/{part.number}")

    async def show(self, proof: bytes) -> None:
        body = msgspec.json.encode({"gone": b64u(proof)})
        if await self._ask("mirror/gone", signed=True, body=body) is None:
            raise Refusal("mirror.forgotten", safe="That house knows nothing of this film.", status=_FORGOTTEN)

    async def _known(self, path: str, *, signed: bool = False) -> bytes:
        answer = await self._ask(path, signed=signed)
        if answer is None:
            raise OSError(f"{self._url} does not have {path}")
        return answer

    async def _ask(self, path: str, *, signed: bool = False, body: bytes | None = None) -> bytes | None:
        """None for what is not there, or is gone."""
        opening = mirror.sign_opening(at=self._clock.now(), town=self._town, signer=self._signer) if signed else b""
        answer = await self._line.ask(
            f"{self._url}/api/witness/{path}",
            authorization=f"Mirror {b64u(opening)}" if signed else "",
            body=body,
        )
        if answer.status in (404, 410):
            return None
        if answer.status != 200:
            raise OSError(f"{self._url} answers {answer.status}")
        return answer.body


def _read(answer: bytes, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(answer, type=shape)
    except msgspec.MsgspecError as why:
        raise Refusal("mirror.malformed", safe="The other house sent something else.") from why
