"""A film of Maple Street as a court gets it: filmed, opened by three of five, in a ledger that two neighbours cosign and
an authority stamps. The folder is the one that `tocsin-kit case` and `film assemble` leave."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.flows.test_opened_film import Opener, answers
from tests.keeping.authority import Authority
from tests.keeping.room import Log, Neighbours
from tests.street import Street
from tests.witness.room import Filming, Room
from tocsin.keeping.model import shown
from tocsin.keeping.needs import CosignedLog
from tocsin.keeping.verbs.promise import Promises
from tocsin.keeping.verbs.prove import prove
from tocsin.ledger import checkpoint, policy
from tocsin.ledger.policy import Group, Policy, PolicyCosigner, PolicyLog
from tocsin.seals import cose
from tocsin.seals import film_statement as statement
from tocsin.seals.film import write_cover
from tocsin.seals.film_statement import FilmStatement
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin_kit import seal
from tocsin_kit.witness import answer, case, receipt
from tocsin_kit.witness.codes import Ending, Lane
from tocsin_kit.witness.film_key import salt_key_of, salt_of
from tocsin_kit.witness.part import Part, seal_part
from tocsin_kit.witness.receipt import Receipt

HALFWAY, PARTS = 3, 7
FILMED = [
    (Lane.picture, 0, b"the first second of what was seen"),
    (Lane.sound, 0, b"what was heard meanwhile"),
    (Lane.picture, 0, b", and the second"),
    (Lane.sound, 0, b", and then"),
    (Lane.picture, 1, b"another stretch of picture"),
    (Lane.file, 0, b"a photo"),
    (Lane.words, 0, "Two of them, at the corner. – ستة".encode()),
]
SUFFIX = {Lane.picture: "webm", Lane.sound: "webm", Lane.file: "jpg", Lane.words: "txt"}


@dataclass
class Ledger:
    """A log, two neighbours who cosign it, and an authority that stamps it."""

    folder: Path
    log: Log = field(init=False)

    def __post_init__(self) -> None:
        self.log, self.east, self.west = (Log(self.folder / name) for name in ("log", "east", "west"))
        for house in (self.east, self.west):
            house.logs = {self.log.key.name: CosignedLog(self.log.key, "https://log.example")}
        neighbours = Neighbours(east=self.east, west=self.west)
        self._cosigners = [neighbours.cosigner(name) for name in ("east", "west")]
        self._asking = self.log.asking(neighbours)
        self.authority = Authority(self.folder / "authority")

    @property
    def policy(self) -> Policy:
        cosigners = (
            PolicyCosigner(b"east", key=self.east.cosigner_key),
            PolicyCosigner(b"west", key=self.west.cosigner_key),
        )
        both = Group(b"both", needed=2, members=(b"east", b"west"))
        return Policy(logs=(PolicyLog(self.log.key),), cosigners=cosigners, groups=(both,), quorum=b"both")

    async def promise(self, commitment: Hash) -> bytes:
        async with self.log.unit.writing() as books:
            return await Promises(books, log=self.log.signer).promise(commitment, at=self.log.at)

    async def grow(self) -> None:
        await self._asking.ask(await self.log.beat(), self._cosigners)

    async def note(self) -> bytes:
        async with self.log.unit.reading() as books:
            kept = shown(await books.checkpoints.latest_two())
        assert kept is not None
        return kept.note

    async def prove(self, commitment: Hash) -> bytes:
        due = Instant(self.log.at)
        return await prove(commitment, due=due, unit=self.log.unit, shelf=self.log.shelf)

    async def close(self) -> None:
        for each in (self.log, self.east, self.west):
            await each.close()


@dataclass
class Case:
    """`folder`: of an opened case. `trusted`: what a careful reader brings herself. `forged`: another end of the film,
    which somebody who had its key by then sealed and had written down.
    """

    folder: Path
    ledger: Ledger
    filming: Filming
    parts: list[bytes]
    town: bytes
    forged: dict[str, bytes]

    @property
    def trusted(self) -> bytes:
        return policy.write(self.ledger.policy)

    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


def parts_of(filming: Filming) -> list[bytes]:
    """Sealed, chained over all lanes, and ended."""
    sealed: list[bytes] = []
    reached: dict[tuple[Lane, int], int] = {}
    for number, (lane, stretch, data) in enumerate(FILMED):
        part = Part(
            film=filming.film,
            number=number,
            previous=hash_of(sealed[-1]) if sealed else None,
            lane=lane,
            stretch=stretch,
            offset=reached.get((lane, stretch), 0),
            begun_at=filming.begun_at,
            begins_ms=number * 1000,
            ends_ms=number * 1000 + 1000,
            type="video/webm",
            end=Ending.sealed_only if number == PARTS - 1 else None,
            data=data,
        )
        reached[lane, stretch] = part.offset + len(data)
        sealed.append(seal_part(part, to=filming.key.public))
    return sealed


def plain() -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for lane, stretch, data in FILMED:
        name = f"plain/{lane.name}-{stretch}.{SUFFIX[lane]}"
        found[name] = found.get(name, b"") + data
    return found


def state(filming: Filming, parts: list[bytes]) -> bytes:
    """What the ledger is told of these parts."""
    return statement.write(
        FilmStatement(
            salt=salt_of(salt_key_of(filming.key), upto=len(parts)),
            film=filming.film,
            cover_hash=hash_of(write_cover(filming.covered.cover)),
            upto=len(parts),
            root=statement.parts_root([hash_of(part) for part in parts]),
        )
    )


async def write_case(street: Street, folder: Path, *, ledger: Ledger) -> Case:
    room = Room(street)
    town = street.founder.town
    await room.list_trustees()
    filming = await room.has_begun()
    for number in range(5):
        await room.bring_share(filming, number)
    parts = parts_of(filming)
    for number, part in enumerate(parts):
        await room.bring(filming, number, part)
    files = {
        "cover.cbor": (await room.line.ask("GET", f"{filming.path}/cover")).body,
        "hashes.txt": "".join(f"{hash_of(part).hex()}  parts/{n:06}.age\n" for n, part in enumerate(parts)).encode(),
        "film.key": seal.secret_text(filming.key).encode() + b"\n",
        "policy.txt": policy.write(ledger.policy),
        **{f"parts/{number:06}.age": await room.part(filming, number) for number in range(PARTS)},
        **plain(),
    }
    commitments = []
    for upto, name in ((HALFWAY, "receipts/3.cbor"), (PARTS, "receipt.cbor")):
        said = state(filming, parts[:upto])
        commitments.append(hash_of(said))
        note = (await ledger.promise(hash_of(said))).decode()
        receipted = Receipt(town, filming.film, hash_of(files["cover.cbor"]), upto, hash_of(said), note)
        files |= {f"statements/{upto}.cbor": said, name: receipt.write(receipted)}
        await ledger.grow()
    files |= await _stamped(ledger, commitments)

    opener = Opener(room, filming)
    await opener.ask()
    for keeper in room.keepers[:3]:
        await answers(room, keeper)
    files["case/case.cbor"] = case.write(opener.asks)
    for letter in await opener.letters():
        signed = answer.read(letter).opening
        payload = cose.parse(signed).payload
        files[f"case/openings/{answer.read_opening(payload).number}.cose"] = signed
        commitments.append(hash_of(payload))
        await ledger.promise(hash_of(payload))
    await ledger.grow()
    forged = await _forged(filming, parts, ledger=ledger)
    for commitment in commitments:
        files[f"proofs/{commitment.hex()}.tlog-proof"] = await ledger.prove(commitment)
    await room.close(opener.asks.case_id, secret=opener.secret)
    await room.line.close()
    lay(files, folder)
    return Case(folder, ledger, filming, parts, bytes(town), forged)


async def _forged(filming: Filming, parts: list[bytes], *, ledger: Ledger) -> dict[str, bytes]:
    said = b"Nobody was there."
    at = PARTS - 1
    end = Part(
        film=filming.film,
        number=at,
        previous=hash_of(parts[at - 1]),
        lane=Lane.words,
        stretch=0,
        offset=0,
        begun_at=filming.begun_at,
        begins_ms=at * 1000,
        ends_ms=at * 1000 + 1000,
        type="text/plain",
        end=Ending.sealed_only,
        data=said,
    )
    whole = [*parts[:at], seal_part(end, to=filming.key.public)]
    stated = state(filming, whole)
    await ledger.promise(hash_of(stated))
    await ledger.grow()
    return {
        "hashes.txt": "".join(f"{hash_of(part).hex()}  parts/{n:06}.age\n" for n, part in enumerate(whole)).encode(),
        f"parts/{at:06}.age": whole[at],
        "plain/words-0.txt": said,
        f"statements/{PARTS}.cbor": stated,
        f"proofs/{hash_of(stated).hex()}.tlog-proof": await ledger.prove(hash_of(stated)),
    }


async def _stamped(ledger: Ledger, commitments: list[Hash]) -> dict[str, bytes]:
    note = await ledger.note()
    read = checkpoint.read(note)
    size = read.checkpoint.size
    return {
        f"stamps/{size}.checkpoint": note,
        f"stamps/{size}-0.tsr": stamp(ledger.authority, read.note.text.encode()),
        f"stamps/{size}-0.pem": ledger.authority.certificate.read_bytes(),
        **{f"proofs/{each.hex()}.{size}.tlog-proof": await ledger.prove(each) for each in commitments},
    }


def stamp(authority: Authority, data: bytes) -> bytes:
    (authority.folder / "to_stamp").write_bytes(data)
    query = authority.folder / "its_query"
    authority._openssl("ts", "-query", "-sha256", "-cert", "-data", "to_stamp", "-out", str(query))
    return authority.stamp(query.read_bytes())


def lay(files: dict[str, bytes], folder: Path) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


@asynccontextmanager
async def a_ledger(folder: Path) -> AsyncIterator[Ledger]:
    ledger = Ledger(folder)
    try:
        yield ledger
    finally:
        await ledger.close()
