"""A second copy of another town's films, and the proof that an erased one is gone from it.

[Note: A proof]
It is made only when no byte is left, written down in this house's own ledger, and shown until the other house has it.
"""

from dataclasses import dataclass, field, replace

from tocsin.seals import mirror
from tocsin.seals.hashes import hash_of
from tocsin.seals.mirror import Gone, Signer
from tocsin.terms.ids import FilmId, TownId
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import FILMS_MOST, Copy, Film, Lane, Listed, folder_of, full
from tocsin.witness.needs import Books, OtherHouse
from tocsin.witness.verbs.fetch import LISTED_MOST, Fetching

AT_ONCE = 1_000
_FORGOTTEN = 404
"""The other house does not know any more that there was such a film."""


@dataclass
class Mirroring(Fetching):
    """Of one town. signer: this house's own key, as that town's book has it. rivals: whose copies stand here under
    numbers that this town's house lists too; one of the two lies, and nobody here can tell which.
    """

    town: TownId
    signer: Signer
    rivals: set[TownId] = field(default_factory=set, init=False)

    async def is_its(self, film: Film, *, books: Books) -> bool:
        copy = await books.copies.of(film.film_id)
        if copy is not None and copy.town != self.town:
            self.rivals.add(copy.town)
        return copy is not None and copy.town == self.town

    async def begin(self, said: Listed, *, cover: bytes, books: Books) -> None:
        sizes = await books.copies.sizes(self.town)
        if sizes.live >= FILMS_MOST[Lane.MIRROR] or sizes.every >= LISTED_MOST:
            raise full()
        await books.films.add(_copied(said), cover=cover)
        await books.copies.put(Copy(said.film_id, self.town, said.write_hash))

    async def end(self, said: Listed, film: Film | None, *, books: Books, at: Instant) -> None:
        copy = await books.copies.of(said.film_id)
        if copy is not None and (copy.tombstone is not None or copy.proof is not None):
            return
        if film is None:
            if (await books.copies.sizes(self.town)).every >= LISTED_MOST:
                raise full()
            film = _copied(said)
            await books.films.add(film, cover=b"")
        await books.films.end(film.gone(at=at), tombstone=said.tombstone)
        await books.shares.forget(said.film_id)
        await books.copies.put(Copy(said.film_id, self.town, write_hash=None, tombstone=said.tombstone))

    async def used(self, *, books: Books) -> int:
        return (await books.copies.sizes(self.town)).size

    async def after_erasing(self, house: OtherHouse, *, at: Instant) -> None:
        async with self.unit.reading() as books:
            erased = await books.copies.erased(self.town)
        for copy in erased:
            assert copy.tombstone is not None
            proof = copy.proof or await self._proof(copy, copy.tombstone, at=at)
            try:
                await house.show(proof)
            except Refusal as why:
                if why.status != _FORGOTTEN:
                    raise
            async with self.unit.writing() as books:
                await books.copies.put(replace(copy, tombstone=None, proof=proof))

    async def _proof(self, copy: Copy, tombstone: bytes, *, at: Instant) -> bytes:
        await self._drop_all(copy.film_id)
        gone = Gone(copy.film_id, hash_of(tombstone), minutes_of(at))
        proof = mirror.sign_gone(gone, town=copy.town, signer=self.signer)
        async with self.unit.writing() as books:
            await books.ledger.keep(mirror.leaf_of(proof), at=at)
            await books.copies.put(replace(copy, proof=proof))
        return proof

    async def _drop_all(self, film_id: FilmId) -> None:
        """Also what a crash has left without a row."""
        async for name in self.blobs.names(folder_of(film_id)):
            await self.blobs.drop(name)
        while True:
            async with self.unit.writing() as books:
                parts = await books.parts.after(film_id, start=0, limit=AT_ONCE)
                await books.parts.forget(parts)
            if len(parts) < AT_ONCE:
                return


def _copied(said: Listed) -> Film:
    return Film(said.film_id, Lane.MIRROR, said.ends_hour, write_hash=None)
