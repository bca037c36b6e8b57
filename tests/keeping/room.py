"""A ledger on real books and a real folder, and a reader who believes nothing but RFC 9162."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes
from typing import Any
from urllib.parse import unquote

from tests.street import MORNING, MovedClock
from tocsin.channels.peers import Peers
from tocsin.engines.blob_folder import BlobFolder
from tocsin.engines.key_file import KeyFile
from tocsin.engines.openssl import OpenSsl
from tocsin.engines.sqlite import Sqlite
from tocsin.house.books import UnitOf, keeping_books
from tocsin.house.config import Config
from tocsin.house.ledger import LedgerAtWork
from tocsin.house.migrate import migrate
from tocsin.house.wiring import FACTS, Tocsin
from tocsin.keeping.model import EVERY_S, Evidence, Kept, Lane, name_of
from tocsin.keeping.needs import Answer, Books, CosignedLog, ListedCosigner, Outside
from tocsin.keeping.verbs.ask_cosigners import Asking
from tocsin.keeping.verbs.cosign import cosign
from tocsin.keeping.verbs.promise import Promises
from tocsin.keeping.verbs.prove import prove
from tocsin.keeping.verbs.sequence import Sequencer
from tocsin.keeping.verbs.shelf import Shelf
from tocsin.ledger import checkpoint, receipt, tlog_proof
from tocsin.ledger.checkpoint import SignedCheckpoint
from tocsin.ledger.policy import Policy, PolicyLog
from tocsin.ledger.tiles import ENTRIES, read_bundle, read_path, tiles_of
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.rails import Blobs
from tocsin.seals import merkle
from tocsin.seals.hashes import leaf_hash
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant


class Log:
    """`blobs`: another engine than the house's own, to see it fail."""

    def __init__(self, data: Path, *, blobs: Blobs | None = None, shelf: str = "one") -> None:
        migrate(data / "town.sqlite3")
        self.data = data
        self.at = MORNING
        self.database = Sqlite(data / "town.sqlite3", facts=FACTS)
        self.unit: UnitOf[Books] = UnitOf(self.database, books=keeping_books)
        self.signer = KeyFile(data / "ledger.key", name=partial(name_of, "log"), draw=token_bytes)
        self.cosigner = KeyFile(data / "cosigner.key", name=partial(name_of, "cosigner"), draw=token_bytes)
        self.logs: dict[str, CosignedLog] = {}
        self.doubted: list[SignedCheckpoint] = []
        self.blobs = blobs or BlobFolder(data / "blobs")
        self.shelf = Shelf(self.blobs, name=f"ledger/{shelf}")
        self.sequencer = self.sequencer_over(self.database)

    @property
    def cosigner_key(self) -> VerifierKey:
        return VerifierKey.of(self.cosigner, SignatureKind.cosignature_v1)

    async def cosign(self, body: bytes) -> Answer:
        """As the door does it."""
        async with self.unit.writing() as books:
            return await cosign(
                body,
                logs=self.logs,
                books=books,
                cosigner_key=self.cosigner,
                doubt=self.doubted.append,
                at=self.at,
            )

    async def evidence(self) -> Sequence[Evidence]:
        async with self.unit.reading() as books:
            return await books.evidence.all()

    def asking(self, outside: Outside) -> Asking:
        return Asking(unit=self.unit, shelf=self.shelf, outside=outside, log=self.key)

    def sequencer_over(self, database: Any) -> Sequencer:
        unit: UnitOf[Books] = UnitOf(database, books=keeping_books)
        return Sequencer(unit=unit, shelf=self.shelf, log=self.signer, new_id=token_bytes)

    @property
    def key(self) -> VerifierKey:
        return VerifierKey.of(self.signer, SignatureKind.ed25519)

    async def promise(self, commitment: bytes, *, is_guest: bool = False) -> receipt.Receipt:
        """As a slice does it: the receipt counts after the commit."""
        async with self.unit.writing() as books:
            note = await Promises(books, log=self.signer).promise(Hash(commitment), at=self.at, is_guest=is_guest)
        return receipt.verify(note, keys=(self.key,)).receipt

    async def beat(self, times: int = 1) -> Kept:
        for _ in range(times):
            self.at = Instant(self.at + EVERY_S)
            kept = await self.sequencer.beat(at=self.at)
        assert kept is not None
        return kept

    async def grow(self, size: int) -> None:
        """By busy batches, to a size that is a multiple of four."""
        while (left := size - (await self.shown()).size if await self.has_begun() else size) > 0:
            batch = 1 << left.bit_length() - 1
            async with self.unit.writing() as books:
                for _ in range(batch):
                    await books.waiting.add(Hash(token_bytes(32)), turn=0, lane=Lane.MEMBER)
            await self.beat()

    async def has_begun(self) -> bool:
        async with self.unit.reading() as books:
            return await books.checkpoints.latest() is not None

    async def shown(self) -> checkpoint.Checkpoint:
        async with self.unit.reading() as books:
            latest = await books.checkpoints.latest()
        assert latest is not None
        signed = checkpoint.read(latest.note)
        checkpoint.signed_by(signed, (self.key,))
        return signed.checkpoint

    async def root_at(self, size: int) -> Hash:
        return merkle.root([leaf_hash(each) for each in (await self.leaves())[:size]])

    async def leaves(self) -> Sequence[bytes]:
        """Read from the entry bundles of the checkpoint, as a stranger does; the root over them is the signed one."""
        tree = await self.shown()
        found: list[bytes] = []
        for tile in tiles_of(tree.size):
            file = await self.shelf.read(tile)
            assert file is not None, tile
            if tile.level == ENTRIES:
                found += read_bundle(file, width=tile.width)
        assert len(found) == tree.size
        assert merkle.root([leaf_hash(each) for each in found]) == tree.root
        return found

    async def proven(self, promised: receipt.Receipt) -> int:
        """Its place, as somebody finds who has nothing but the receipt, the proof and the log's key."""
        text = await prove(promised.commitment, due=promised.due, unit=self.unit, shelf=self.shelf)
        policy = Policy(logs=(PolicyLog(self.key),))
        return tlog_proof.verify(text, entry=promised.commitment, policy=policy).index

    def tile(self, name: str) -> Path:
        return self.data / "blobs/ledger/one" / name

    async def close(self) -> None:
        await self.database.close()


class Town:
    """What the town's book says: no cosigners, these authorities."""

    def __init__(self, *authorities: str) -> None:
        self.listed = authorities

    async def is_founded(self) -> bool:
        return True

    async def cosigners(self, *, at: Instant) -> Sequence[ListedCosigner]:
        return ()

    async def needed(self, *, at: Instant) -> int:
        return 0

    async def authorities(self, *, at: Instant) -> Sequence[str]:
        return self.listed


class House:
    def __init__(self, data: Path, *, town: Town) -> None:
        self.log = Log(data)
        self.clock = MovedClock()
        self.keeper = LedgerAtWork(
            Config(data=data),
            unit=self.log.unit,
            blobs=self.log.blobs,
            clock=self.clock,
            trusted=town,
            outside=Peers(inside=True),
            time_stamps=OpenSsl(),
            found_no_room=lambda: None,
        )

    async def beat(self, *, after: int = EVERY_S) -> None:
        self.clock.forward(seconds=after)
        await self.keeper.beat()

    async def stamped(self) -> dict[int, list[tuple[str, bytes]]]:
        async with self.log.unit.reading() as books:
            return {size: [*await books.stamps.of(size)] for size in await books.stamps.sizes()}


async def written_down(house: Tocsin) -> Kept:
    """All that waits: a batch takes a part of it, in no order."""
    while True:
        kept = await house.ledger.beat()
        assert kept is not None
        async with house.keeping.reading() as books:
            if not await books.waiting.count_of(*Lane):
                return kept


class Neighbours:
    """Houses that cosign for one another, by prefix. `away` ones do not answer; `lie`: what one says to add-checkpoint;
    `front`: what stands before all of them says to whoever reads; `tiles_of`: whose tiles the log's own house gives.
    """

    def __init__(self, **houses: Log) -> None:
        self.houses = {f"https://{name}.example/cosigner": log for name, log in houses.items()}
        self.away: set[str] = set()
        self.asked = 0
        self.lie: dict[str, tuple[int, str, bytes]] = {}
        self.front: tuple[int, str, bytes] | None = None
        self.tiles_of: Log | None = None

    def cosigner(self, name: str) -> ListedCosigner:
        prefix = f"https://{name}.example/cosigner"
        return ListedCosigner(self.houses[prefix].cosigner_key, prefix)

    async def post(self, url: str, body: bytes, *, media: str) -> Answer:
        prefix, _, call = url.rpartition("/")
        assert (call, media) == ("add-checkpoint", "text/plain; charset=utf-8")
        house = self._at(prefix)
        self.asked += 1
        if prefix in self.lie:
            return Answer(*self.lie[prefix])
        return await house.cosign(body)

    async def get(self, url: str) -> Answer:
        if self.front is not None:
            return Answer(*self.front)
        if "/ledger/tile/" in url:
            return await self._tile(url.partition("/ledger/")[2])
        prefix, _, call = url.rpartition("/")
        house, origin = self._at(prefix), unquote(call.removeprefix("checkpoint?origin="))
        async with house.unit.reading() as books:
            last = await books.cosigned.of(origin)
        return Answer(404, "application/json", b"{}") if last is None else Answer(200, "text/plain", last.note)

    async def _tile(self, path: str) -> Answer:
        if self.tiles_of is None:
            raise OSError("nobody answers")
        file = await self.tiles_of.shelf.read(read_path(path))
        return Answer(404, "", b"") if file is None else Answer(200, "application/octet-stream", file)

    def _at(self, prefix: str) -> Log:
        if prefix in self.away:
            raise OSError("nobody answers")
        return self.houses[prefix]


def some(number: int) -> bytes:
    return sha256(f"commitment {number}".encode()).digest()
