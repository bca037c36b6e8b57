"""Whether what the books say is still on the disk, a few parts at a time; what is not, another house may have."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from tocsin.rails import Blobs, Unit
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import FilmId
from tocsin.witness.model import Part
from tocsin.witness.needs import Books

Ask = Callable[[Part], Awaitable[bytes | None]]
"""Somebody who may have it. None where not."""


@dataclass
class Rounds:
    """`missing`: what was not there, or was damaged, and could not be had elsewhere yet. In memory only: a house that
    starts anew looks anew.
    """

    unit: Unit[Books]
    blobs: Blobs
    missing: dict[tuple[FilmId, int], Part] = field(default_factory=dict)
    _at: tuple[FilmId, int] | None = None
    _lost: Counter[FilmId] = field(default_factory=Counter)

    def lost(self, film_id: FilmId) -> int:
        """How many parts of that film, as far as it has been looked at."""
        return self._lost[film_id]

    async def step(self, *, limit: int, ask: Sequence[Ask]) -> None:
        """So many parts more are looked at; then those that are missing, again."""
        async with self.unit.reading() as books:
            parts = await books.parts.behind(self._at, limit=limit)
        self._at = (parts[-1].film_id, parts[-1].number) if len(parts) == limit else None
        for part in parts:
            if not await self._is_sound(part):
                self._lost[part.film_id] += (part.film_id, part.number) not in self.missing
                self.missing.setdefault((part.film_id, part.number), part)
        for key, part in [*islice(self.missing.items(), limit)]:
            if await self._is_sound(part) or await self._is_mended(part, ask):
                del self.missing[key]
                self._lost -= Counter([part.film_id])
            else:
                self.missing[key] = self.missing.pop(key)

    async def _is_sound(self, part: Part) -> bool:
        """Or nobody's any more."""
        data = await self.blobs.read(part.name)
        return (data is not None and hash_of(data) == part.part_hash) or not await self._is_wanted(part)

    async def _is_mended(self, part: Part, ask: Sequence[Ask]) -> bool:
        for each in ask:
            data = await each(part)
            if data is not None and hash_of(data) == part.part_hash:
                await self.blobs.drop(part.name)
                await self.blobs.put(part.name, data)
                if not await self._is_wanted(part):
                    await self.blobs.drop(part.name)
                return True
        return False

    async def _is_wanted(self, part: Part) -> bool:
        async with self.unit.reading() as books:
            film = await books.films.of(part.film_id)
            return (
                film is not None and not film.is_gone and await books.parts.of(part.film_id, number=part.number) == part
            )
