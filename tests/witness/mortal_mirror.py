"""What keeps a second copy, over a house that a test makes up; and as a process that is killed with signal 9 at its first
step, then one at its second, and so on until one comes to its end.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.keeping.killed import MortalBlobs, MortalDatabase, Steps
from tests.witness.room import Filming, Keeper, begun, some_part, trustees_of
from tocsin.engines.blob_folder import BlobFolder
from tocsin.engines.key_file import KeyFile
from tocsin.engines.sqlite import Sqlite
from tocsin.house.books import UnitOf
from tocsin.house.migrate import migrate
from tocsin.house.wiring import FACTS
from tocsin.seals.film import Tombstone, write_cover, write_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import FilmId, Hash, TownId
from tocsin.terms.instant import Instant, Minutes
from tocsin.witness.model import Listed, Part
from tocsin.witness.needs import Books
from tocsin.witness.store import SqlCases, SqlCopies, SqlFilms, SqlParts, SqlPublished, SqlReaders, SqlShares
from tocsin.witness.verbs.bring_part import Coming
from tocsin.witness.verbs.mirror import Mirroring

AT = Instant(1_799_046_000)
TOWN = TownId(bytes(15) + b"t")
MIB = 1 << 20


@dataclass
class Honest:
    """A house of three films of five parts each; the last of them was erased where `is_erased`."""

    filmed: list[Filming] = field(default_factory=list)
    parts: list[bytes] = field(default_factory=lambda: [some_part() for _ in range(5)])
    is_erased: bool = False
    shown: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        trustees = trustees_of(*(Keeper() for _ in range(3)), needed=2)
        self.filmed = sorted((begun(trustees, at=AT) for _ in range(3)), key=lambda each: each.film)

    def of(self, film_id: FilmId) -> Filming:
        return next(each for each in self.filmed if each.film == film_id)

    def listed(self, filming: Filming) -> Listed:
        tombstone = None
        if self.is_erased and filming is self.filmed[-1]:
            tombstone = write_tombstone(Tombstone(filming.film, filming.erase_secret, Minutes(1)))
        return Listed(filming.film, AT // 3600 + 99, len(self.parts), 3, None, tombstone)

    async def films(self, after: FilmId | None, *, lacks: int) -> Sequence[Listed]:
        return [self.listed(each) for each in self.filmed if after is None or each.film > after]

    async def cover(self, film_id: FilmId) -> bytes:
        return write_cover(self.of(film_id).covered.cover)

    async def share(self, film_id: FilmId, *, number: int) -> bytes | None:
        return self.of(film_id).covered.envelopes[number]

    async def hashes(self, film_id: FilmId, *, start: int) -> Sequence[Part]:
        return [
            Part(film_id, number, hash_of(part), len(part)) for number, part in enumerate(self.parts) if number >= start
        ]

    async def part(self, part: Part) -> bytes | None:
        return self.parts[part.number]

    async def show(self, proof: bytes) -> None:
        self.shown.append(proof)


class Deposited:
    """rails.Ledger, for what is only to be written down."""

    def __init__(self) -> None:
        self.kept: list[Hash] = []

    async def keep(self, commitment: Hash, *, at: Instant) -> None:
        self.kept.append(commitment)


class Roomy:
    room = 0

    def is_spare(self) -> bool:
        return True


@dataclass
class Kept:
    mirroring: Mirroring
    unit: UnitOf[Books]
    blobs: Any
    ledger: Deposited


@asynccontextmanager
async def kept_by(data: Path, *, room: int = 64 * MIB, step: Steps | None = None) -> AsyncIterator[Kept]:
    migrate(data / "town.sqlite3")
    database: Any
    kept = database = Sqlite(data / "town.sqlite3", facts=FACTS)
    blobs = BlobFolder(data / "blobs") if step is None else MortalBlobs(data / "blobs", step=step)
    ledger: Any = Deposited()

    def books(transaction: Any) -> Books:
        connection = transaction.connection
        nobody: Any = None
        return Books(
            town=nobody,
            gate=nobody,
            films=SqlFilms(connection),
            parts=SqlParts(connection),
            shares=SqlShares(connection),
            cases=SqlCases(connection),
            copies=SqlCopies(connection),
            readers=SqlReaders(connection),
            published=SqlPublished(connection),
            ledger=ledger,
        )

    if step is not None:
        database = MortalDatabase(database, step=step)
    unit = UnitOf(database, books=books)
    signer = KeyFile(data / "cosigner.key", name=lambda _: "tocsin.cosigner/x", draw=os.urandom)
    mirroring = Mirroring(room, unit, blobs, Coming(), Roomy(), TOWN, signer)
    yield Kept(mirroring, unit, blobs, ledger)
    await kept.close()


async def parts_of(kept: Kept, film_id: FilmId) -> list[bytes | None]:
    """As the books say, in their order."""
    async with kept.unit.reading() as books:
        parts = await books.parts.after(film_id, start=0, limit=1_000)
    return [await kept.blobs.read(each.name) for each in parts]


async def live(data: Path, house: Honest, *, number: int) -> None:
    async with kept_by(data, step=Steps(last=number)) as kept:
        for turn in range(4):
            house.is_erased = turn > 1
            await kept.mirroring.turn(house, at=AT)


def main(data: Path) -> int:
    """How many died. After each, what its books say of parts is there, and never more."""
    house = Honest()
    for number in range(1, 400):
        child = os.fork()
        if child == 0:
            asyncio.run(live(data, house, number=number))
            os._exit(0)
        _, how = os.waitpid(child, 0)
        asyncio.run(is_true(data, house))
        if not os.WIFSIGNALED(how):
            asyncio.run(is_whole(data, house))
            print(number - 1)
            return os.waitstatus_to_exitcode(how)
        assert os.WTERMSIG(how) == signal.SIGKILL
    return 1


async def is_true(data: Path, house: Honest) -> None:
    async with kept_by(data) as kept:
        for filming in house.filmed:
            async with kept.unit.reading() as books:
                film = await books.films.of(filming.film)
                copy = await books.copies.of(filming.film)
            parts = await parts_of(kept, filming.film)
            if film is None:
                assert parts == []
            elif not film.is_gone:
                assert None not in parts and set(parts) <= set(house.parts)
                assert (film.parts, film.size) == (len(parts), 16_384 * len(parts))
                assert parts[: film.safe] == house.parts[: film.safe], "no half film is counted whole"
            if copy is not None and copy.proof is not None:
                assert parts == [] and not [name async for name in kept.blobs.names(f"films/{filming.film.hex()}")]


async def is_whole(data: Path, house: Honest) -> None:
    async with kept_by(data) as kept:
        for filming in house.filmed[:-1]:
            assert await parts_of(kept, filming.film) == house.parts
            async with kept.unit.reading() as books:
                assert len(await books.shares.numbers(filming.film)) == 3
        house.is_erased = True
        found = await kept.mirroring.turn(house, at=AT)
        assert (found.lacks, found.came, found.is_lied_to) == (0, 0, False)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
