"""A second copy of another town's films: what is fetched, what is obeyed, what is proven.

[Note: Who is believed]
The other house may have been taken by somebody. So a part counts by its hash, a share by the cover, and the cover that
came first is the one that counts. Only the secret under that cover erases a copy; a clock may be set later by that
house and never earlier than it was first said. Bytes have a bound for each town. What it withholds is missing, what it
sends instead is dropped, and both are said.

[Note: A death at every step]
Cover, share and part each come in a step of its own, a part's bytes before its row, as from a phone. What a row says is
here; how much there should be the other house says anew each time. A proof is made only when no byte is left, and it is
made again where it was not shown yet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tocsin.rails import Blobs, Unit
from tocsin.seals import envelope, mirror
from tocsin.seals.film import MOST_PARTS, Cover, read_cover, read_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.seals.mirror import Gone, Signer
from tocsin.terms.ids import FilmId, TownId
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import (
    FILMS_MOST,
    SHARE_BYTES,
    Copy,
    Film,
    Lane,
    Listed,
    Part,
    check_part,
    check_room,
    folder_of,
    full,
)
from tocsin.witness.needs import Books, OtherHouse, Space
from tocsin.witness.verbs.bring_part import Coming, counted

PARTS_A_TURN = 32
"""Then the other house is asked anew what was erased: on a line of 1 Mbit/s after about a minute."""
ASKED_A_TURN = 256
LISTED_MOST = 20_000
"""Of one town, with those that were erased in the last sixty days."""
ASIDE_S = 3_600
"""So long nothing more of a film is asked for whose house sent something else."""
AT_ONCE = 1_000
FULL = "witness.full"


@dataclass
class Found:
    """What a turn came to. lacks: parts that the other house has and this one has not. came: how many were fetched.
    asked: how often something of a film was asked for.
    """

    lacks: int = 0
    came: int = 0
    asked: int = 0
    is_lied_to: bool = False
    is_full: bool = False

    @property
    def is_enough(self) -> bool:
        return self.came >= PARTS_A_TURN or self.asked >= ASKED_A_TURN


@dataclass
class Mirroring:
    """Of one town. What it remembers it may forget: it saves asking again."""

    town: TownId
    room: int
    unit: Unit[Books]
    blobs: Blobs
    coming: Coming
    space: Space
    signer: Signer
    lacks: int = 0
    _aside: dict[FilmId, Instant] = field(default_factory=dict)
    _from: dict[FilmId, int] = field(default_factory=dict)
    _last: FilmId | None = None

    @property
    def is_wary(self) -> bool:
        """Whether something is put aside because its house sent something else."""
        return bool(self._aside)

    async def turn(self, house: OtherHouse, *, at: Instant) -> Found:
        """Bears repetition and being broken off. OSError when the other house does not answer."""
        found = Found()
        listed = await self._listed(house, found)
        for each in listed:
            if each.tombstone is not None:
                await self._obey(each, found, at=at)
        await self._prove(house, at=at)
        wanted = [each for each in listed if each.tombstone is None]
        lacking = await self._lacking(wanted, found, at=at)
        self._aside = {each: until for each, until in self._aside.items() if until > at}
        for each in sorted(lacking, key=self._turn_of):
            if found.is_full or found.is_enough:
                break
            if each.film_id not in self._aside:
                self._last = each.film_id
                await self._fetch(each, house, found, at=at)
        self.lacks = max(0, found.lacks - found.came)
        found.lacks = self.lacks
        return found

    def _turn_of(self, said: Listed) -> tuple[bool, FilmId]:
        """Whatever was looked at last comes last: no film that lacks much holds the others back."""
        return self._last is not None and said.film_id <= self._last, said.film_id

    async def _listed(self, house: OtherHouse, found: Found) -> Sequence[Listed]:
        """What was said before somebody lied counts: a tombstone proves itself."""
        every: list[Listed] = []
        after: FilmId | None = None
        while page := await house.films(after, lacks=self.lacks):
            for each in page:
                if (after is not None and each.film_id <= after) or len(every) >= LISTED_MOST:
                    found.is_lied_to = True
                    return every
                every.append(each)
                after = each.film_id
        return every

    async def _obey(self, said: Listed, found: Found, *, at: Instant) -> None:
        assert said.tombstone is not None
        async with self.unit.writing() as books:
            copy, film = await books.copies.of(said.film_id), await books.films.of(said.film_id)
            if copy is not None and (copy.tombstone or copy.proof) is not None:
                return
            if film is None:
                if (await books.copies.sizes(self.town)).every >= LISTED_MOST:
                    found.is_full = True
                    return
                film = _begun(said).gone(at=at)
                await books.films.add(film, cover=b"")
            elif copy is None or copy.town != self.town:
                found.is_lied_to = True
                return
            if not film.is_gone and not _erases(said, await books.films.cover(said.film_id)):
                found.is_lied_to = True
                return
            await books.films.end(film.gone(at=at), tombstone=said.tombstone)
            await books.shares.forget(said.film_id)
            await books.copies.put(Copy(said.film_id, self.town, write_hash=None, tombstone=said.tombstone))

    async def _prove(self, house: OtherHouse, *, at: Instant) -> None:
        async with self.unit.reading() as books:
            erased = await books.copies.erased(self.town)
        for copy in erased:
            proof = copy.proof or await self._proof(copy, at=at)
            try:
                await house.show(proof)
            except Refusal as why:
                if why.status != _FORGOTTEN:
                    raise
            async with self.unit.writing() as books:
                await books.copies.put(replace(copy, tombstone=None, proof=proof))

    async def _proof(self, copy: Copy, *, at: Instant) -> bytes:
        assert copy.tombstone is not None
        await self._drop_all(copy.film_id)
        gone = Gone(copy.film_id, hash_of(copy.tombstone), minutes_of(at))
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

    async def _lacking(self, wanted: Iterable[Listed], found: Found, *, at: Instant) -> Sequence[Listed]:
        """Those of which there is more than is here."""
        lacking, later = list[Listed](), list[Film]()
        async with self.unit.reading() as books:
            for each in wanted:
                film, copy = await books.films.of(each.film_id), await books.copies.of(each.film_id)
                if film is None:
                    found.lacks += each.parts
                    lacking.append(each)
                elif copy is None or copy.town != self.town:
                    found.is_lied_to = True
                elif not film.is_gone:
                    lacks = max(0, each.parts - film.parts)
                    found.lacks += lacks
                    if lacks or each.shares > len(await books.shares.numbers(each.film_id)):
                        lacking.append(each)
                    if each.ends_hour > film.ends_hour > at // 3600:
                        later.append(replace(film, ends_hour=each.ends_hour))
        for film in later:
            async with self.unit.writing() as books:
                await books.films.save(film)
        return lacking

    async def _fetch(self, said: Listed, house: OtherHouse, found: Found, *, at: Instant) -> None:
        try:
            cover = await self._cover(said, house)
            await self._fetch_shares(cover, house)
            await self._fetch_parts(said.film_id, house, found, at=at)
        except Refusal as why:
            if why.status in _NO_ROOM:
                found.is_full = True
            else:
                found.is_lied_to = True
                self._aside[said.film_id] = Instant(at + ASIDE_S)

    async def _cover(self, said: Listed, house: OtherHouse) -> Cover:
        async with self.unit.reading() as books:
            known = await books.films.cover(said.film_id)
            live, every, _ = await books.copies.sizes(self.town)
        if known is not None:
            return read_cover(known)
        if live >= FILMS_MOST[Lane.MIRROR] or every >= LISTED_MOST:
            raise full()
        came = await house.cover(said.film_id)
        cover = read_cover(came)
        if cover.film != said.film_id:
            raise _something_else()
        async with self.unit.writing() as books:
            if await books.films.of(said.film_id) is not None:
                raise _something_else()
            await books.films.add(_begun(said), cover=came)
            await books.copies.put(Copy(said.film_id, self.town, said.write_hash))
        return cover

    async def _fetch_shares(self, cover: Cover, house: OtherHouse) -> None:
        async with self.unit.reading() as books:
            here = await books.shares.numbers(cover.film)
        for number in {*range(len(cover.seats))} - {*here}:
            sealed = await house.share(cover.film, number=number)
            if sealed is None:
                continue
            if len(sealed) != SHARE_BYTES or not cover.holds(number=number, share_envelope=sealed):
                raise _something_else()
            envelope.read(sealed)
            async with self.unit.writing() as books:
                film = await books.films.of(cover.film)
                if film is not None and not film.is_gone:
                    await books.shares.add(cover.film, number=number, envelope=sealed)

    async def _fetch_parts(self, film_id: FilmId, house: OtherHouse, found: Found, *, at: Instant) -> None:
        """A part that is withheld is passed over: those behind it may still come."""
        async with self.unit.reading() as books:
            film = await books.films.of(film_id)
        start = self._from.pop(film_id, 0 if film is None else film.safe)
        while page := await house.hashes(film_id, start=start):
            found.asked += 1
            async with self.unit.reading() as books:
                here = {each.number for each in await books.parts.after(film_id, start=start, limit=len(page))}
            for part in page:
                if not start <= part.number < MOST_PARTS:
                    raise _something_else()
                start = part.number + 1
                if part.number in here:
                    continue
                self._from[film_id] = start
                found.came += await self._fetch_part(part, house, at=at)
                found.asked += 1
                if found.is_enough:
                    return
        self._from.pop(film_id, None)

    async def _fetch_part(self, part: Part, house: OtherHouse, *, at: Instant) -> bool:
        """Whether it is here now."""
        async with self.unit.reading() as books:
            film = await self._with_room(part, books=books, at=at)
        data = None if film is None else await house.part(part)
        if data is None:
            return False
        part = replace(part, size=len(data))
        check_part(data, part_hash=part.part_hash)
        async with self.coming.settling(part.film_id):
            await self.blobs.put(part.name, data)
            try:
                async with self.unit.writing() as books:
                    film = await self._with_room(part, books=books, at=at)
                    if film is not None and await books.parts.of(part.film_id, number=part.number) is None:
                        await counted(part, film=film, books=books)
            except Refusal as why:
                if why.code == FULL:
                    await self.blobs.drop(part.name)
                raise
            if film is None:
                await self.blobs.drop(part.name)
        return film is not None

    async def _with_room(self, part: Part, *, books: Books, at: Instant) -> Film | None:
        """The film, unless it went meanwhile. Refusal("witness.full")."""
        film = await books.films.of(part.film_id)
        if film is None or film.is_gone or film.ends_hour <= at // 3600:
            return None
        size = (await books.copies.sizes(self.town)).size
        check_room(film, by=part.size, of_all=size, of_guests=0, room=self.room, is_spare=self.space.is_spare())
        return film


_NO_ROOM = (full().status, 503)
"""Of this house's own; what the other one refuses is no answer."""
_FORGOTTEN = 404
"""The other house does not know any more that there was such a film."""


def _begun(said: Listed) -> Film:
    return Film(said.film_id, Lane.MIRROR, said.ends_hour, write_hash=None)


def _erases(said: Listed, cover: bytes | None) -> bool:
    assert said.tombstone is not None
    try:
        tombstone = read_tombstone(said.tombstone)
    except Refusal:
        return False
    return tombstone.film == said.film_id and read_cover(cover or b"").erased_by(tombstone.secret)


def _something_else() -> Refusal:
    return Refusal("mirror.something_else", safe="The other house sent something else.", status=502)
