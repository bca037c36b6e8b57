"""A film as a phone leaves it at the house: two lanes beside each other, words, an end, shares, and a receipt."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.kit import Kit
from tests.witness.room import Filming, Keeper, Room
from tocsin.seals import cbor
from tocsin.seals import film_statement as statement
from tocsin.seals.film import write_cover
from tocsin.seals.film_statement import FilmStatement
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import Hash
from tocsin_kit.sealed_file import write_sealed
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness.codes import Ending, Lane
from tocsin_kit.witness.film_key import salt_key_of, salt_of
from tocsin_kit.witness.part import Part, seal_part
from tocsin_kit.witness.receipt import Receipt

WORDS = "five words nobody else knows"
SECONDS = 4
PICTURE, SOUND, SAID = "video/webm;codecs=vp8", "audio/webm;codecs=opus", "text/plain"


@dataclass
class Filmed:
    """`parts`: the age files by number, also those that never reached the house. `played`: what plays of them all."""

    room: Room
    filming: Filming
    parts: list[bytes] = field(default_factory=list)
    played: dict[str, bytes] = field(default_factory=dict)

    @property
    def receipt_path(self) -> Path:
        return self.room.street.house.data.parent / f"{b64u(self.filming.film)}.receipt"


def sealed_parts(filming: Filming) -> tuple[list[bytes], dict[str, bytes]]:
    """(age files, what plays by name): picture and sound in turn, a note in words, an end."""
    plan: list[tuple[Lane, int, int, int, str, bytes]] = []
    for second in range(SECONDS):
        at = second * 1000
        stretch = second // 2
        plan.append((Lane.picture, stretch, at, at + 1000, PICTURE, f"picture of second {second};".encode() * 40))
        plan.append((Lane.sound, stretch, at, at + 1000, SOUND, f"sound of second {second};".encode() * 3))
    plan.append((Lane.words, 0, 4000, 4000, SAID, "Six of them, at the corner. – ستة".encode()))
    files: list[bytes] = []
    whole: dict[str, bytes] = {}
    lengths: dict[tuple[Lane, int], int] = {}
    for number, (lane, stretch, begins, ends, kind, data) in enumerate(plan):
        part = Part(
            film=filming.film,
            number=number,
            previous=hash_of(files[-1]) if files else None,
            lane=lane,
            stretch=stretch,
            offset=lengths.get((lane, stretch), 0),
            begun_at=filming.begun_at,
            begins_ms=begins,
            ends_ms=ends,
            type=kind,
            end=Ending.sealed_only if number == len(plan) - 1 else None,
            data=data,
        )
        lengths[lane, stretch] = part.offset + len(data)
        name = f"{lane.name}-{stretch}.{'txt' if lane is Lane.words else 'webm'}"
        whole[name] = whole.get(name, b"") + data
        files.append(seal_part(part, to=filming.key.public))
    return files, whole


async def filmed(room: Room, *, kept_back: Collection[int] = (), instead: dict[int, bytes] | None = None) -> Filmed:
    """`kept_back`: never reach the house. `instead`: what somebody who writes in her name puts at the house for those parts."""
    filming = await room.has_begun()
    for number in range(len(room.keepers)):
        await room.bring_share(filming, number)
    done = Filmed(room, filming)
    done.parts, done.played = await asyncio.to_thread(sealed_parts, filming)
    for number, part in enumerate(done.parts):
        if number not in kept_back:
            await room.bring(filming, number, (instead or {}).get(number, part))
    await receipted(done)
    return done


async def receipted(done: Filmed, *, hashes: Sequence[Hash] = ()) -> None:
    """`hashes`: of its parts, where there are too many to keep."""
    hashes = hashes or [hash_of(part) for part in done.parts]
    filming, upto = done.filming, len(hashes)
    cover_hash = hash_of(write_cover(filming.covered.cover))
    said = statement.write(
        FilmStatement(
            salt=salt_of(salt_key_of(filming.key), upto=upto),
            film=filming.film,
            cover_hash=cover_hash,
            upto=upto,
            root=statement.parts_root(hashes),
        )
    )
    commitment = statement.commitment_of(said)
    note = await done.room.commit(filming, commitment)
    receipt = Receipt(done.room.street.founder.town, filming.film, cover_hash, upto, commitment, note)
    done.receipt_path.write_bytes(receipts.write(receipt))


def trustee_file(keeper: Keeper, *, file: Path) -> Path:
    """As `tocsin-kit trustee key` writes it."""
    write_sealed(cbor.encode([1, "trustee", keeper.opens.secret, keeper.key.seed]), file=file, words=WORDS)
    return file


class Opening:
    """Somebody asks for a film with the kit, and trustees answer with it."""

    def __init__(self, film: Filmed, kit: Kit, folder: Path) -> None:
        self.film, self.kit, self.folder = film, kit, folder
        self.house = film.room.street.house.address
        self._letters: dict[int, str] = {}

    async def opens(self, *, exits: int = 0, reason: str = "court") -> str:
        return await self.kit(
            "case", "open", self.film.receipt_path, "--house", self.house, "--folder", self.folder,
            "--who", "Dana, of number 9", "--why", "The hearing is on Monday", "--reason", reason, exits=exits,
        )  # fmt: skip

    async def answers(self, number: int, *how: object, gives: bool = True, exits: int = 0) -> str:
        if number not in self._letters:
            shown = await self.shows(number)
            self._letters[number] = next(line.split()[0] for line in shown.splitlines() if "  film " in line)
        self.film.room.street.clock.forward(seconds=5)
        return await self._at(number, "--give" if gives else "--decline", self._letters[number], *how, exits=exits)

    async def shows(self, number: int) -> str:
        return await self._at(number)

    async def dismisses(self, number: int, letters: str) -> str:
        return await self._at(number, "--dismiss", letters)

    async def _at(self, number: int, *how: object, exits: int = 0) -> str:
        file = trustee_file(self.film.room.keepers[number], file=self.folder.parent / f"{number}.tocsin-trustee")
        return await self.kit("trustee", "answer", file, "--house", self.house, *how, exits=exits)

    async def waits(self, *, exits: int = 0) -> str:
        return await self.kit("case", "wait", self.folder, "--once", exits=exits)

    async def assembles(self, *, exits: int = 0) -> str:
        return await self.kit("film", "assemble", self.folder, exits=exits)

    def plays(self) -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in (self.folder / "plain").iterdir() if file.suffix != ".json"}
