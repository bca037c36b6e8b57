"""Films from another house: what it lists is fetched, each piece judged, as far as there is room.

[Note: Who is believed]
The other house may have been taken by somebody. So a part counts by its hash, a share by the cover, and the cover that
came first is the one that counts. Only the secret under that cover erases what is here; a clock may be set later by
that house and never sooner. Bytes have a bound. What it withholds is missing, what it sends instead is dropped, and
both are said.

[Note: A death at every step]
Cover, share and part each come in a step of its own, a part's bytes before its row, as from a phone. What a row says is
here; how much there should be the other house says anew each time.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tocsin.rails import Blobs, Unit
from tocsin.seals import envelope
from tocsin.seals.film import MOST_PARTS, Cover, read_cover, read_tombstone
from tocsin.terms.ids import FilmId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import SHARE_BYTES, Film, Listed, Part, check_part, check_room, full
from tocsin.witness.needs import Books, OtherHouse, Space
from tocsin.witness.verbs.bring_part import Coming, counted

PARTS_A_TURN = 32
"""Then the other house is asked anew what was erased: on a line of 1 Mbit/s after about a minute."""
ASKED_A_TURN = 256
LISTED_MOST = 20_000
"""Of one town, with those that were erased in the last sixty days."""
ASIDE_S = 3_600
"""So long nothing more of a film is asked for whose house sent something else."""
_NO_ROOM = (full().status, 503)
"""Of this house's own; what the other one refuses is no answer."""


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
class Fetching(ABC):
    """What it remembers it may forget: it saves asking again."""

    room: int
    unit: Unit[Books]
    blobs: Blobs
    coming: Coming
    space: Space
    lacks: int = field(default=0, init=False)
    _aside: dict[FilmId, Instant] = field(default_factory=dict, init=False)
    _from: dict[FilmId, int] = field(default_factory=dict, init=False)
    _last: FilmId | None = field(default=None, init=False)

    @abstractmethod
    async def is_its(self, film: Film, *, books: Books) -> bool:
        """Whether that house has any say over what is here under this number."""

    @abstractmethod
    async def begin(self, said: Listed, *, cover: bytes, books: Books) -> None:
        """Refusal("witness.full")."""

    @abstractmethod
    async def end(self, said: Listed, film: Film | None, *, books: Books, at: Instant) -> None:
        """By its tombstone, which fits; of one that is not here, that it does not come. Refusal("witness.full")."""

    @abstractmethod
    async def used(self, *, books: Books) -> int:
        """Bytes, of the room."""

    @abstractmethod
    async def after_erasing(self, house: OtherHouse, *, at: Instant) -> None:
        """Before anything is fetched."""

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
                await self._obey(each, each.tombstone, found, at=at)
        await self.after_erasing(house, at=at)
        wanted = [each for each in listed if each.tombstone is None]
        lacking = await self._lacking(wanted, found, at=at)
        self._aside = {each: until for each, until in self._aside.items() if until > at}
        for each in sorted(lacking, key=self._turn_of):
            if found.is_full or found.is_enough:
                break
            if each.film_id not in self._aside:
                self._last = each.film_id
                await self._fetch(each, house, found, at=at)
        self.lacks = found.lacks = max(0, found.lacks - found.came)
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

    async def _obey(self, said: Listed, tombstone: bytes, found: Found, *, at: Instant) -> None:
        async with self.unit.writing() as books:
            film = await books.films.of(said.film_id)
            if film is not None:
                fits = film.is_gone or _erases(said, tombstone, await books.films.cover(said.film_id))
                if not fits or not await self.is_its(film, books=books):
                    found.is_lied_to = True
                    return
            try:
                await self.end(said, film, books=books, at=at)
            except Refusal as why:
                if why.status not in _NO_ROOM:
                    raise
                found.is_full = True

    async def _lacking(self, wanted: Iterable[Listed], found: Found, *, at: Instant) -> Sequence[Listed]:
        """Those of which there is more than is here."""
        lacking, later = list[Listed](), list[Film]()
        async with self.unit.reading() as books:
            for each in wanted:
                film = await books.films.of(each.film_id)
                if film is None:
                    found.lacks += each.parts
                    lacking.append(each)
                elif not await self.is_its(film, books=books):
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
        if known is not None:
            return read_cover(known)
        came = await house.cover(said.film_id)
        cover = read_cover(came)
        if cover.film != said.film_id:
            raise _something_else()
        async with self.unit.writing() as books:
            if await books.films.of(said.film_id) is not None:
                raise _something_else()
            await self.begin(said, cover=came, books=books)
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
                if why.status == full().status:
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
        used = await self.used(books=books)
        check_room(film, by=part.size, of_all=used, of_guests=0, room=self.room, is_spare=self.space.is_spare())
        return film


def _erases(said: Listed, tombstone: bytes, cover: bytes | None) -> bool:
    try:
        told = read_tombstone(tombstone)
    except Refusal:
        return False
    return told.film == said.film_id and read_cover(cover or b"").erased_by(told.secret)


def _something_else() -> Refusal:
    return Refusal("mirror.something_else", safe="The other house sent something else.", status=502)
