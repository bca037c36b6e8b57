"""What is told, verified once for all who read it at the same time."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from tocsin.rails import Clock, Files, Unit
from tocsin.seals.directory import Directory
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin.warn.model import Told
from tocsin.warn.needs import Beats, Books
from tocsin.warn.verbs.list_places import list_places, listed_places
from tocsin.warn.verbs.tell import tell

HELD_S = 5
"""So long the same is told again: a flood of readers makes the house verify nothing anew."""


class Telling:
    """`last_news`: when an Actual alert or ending last went out. `after_end_s`: how long what is over is told.
    `has_films`: whether the town has let out films.
    """

    def __init__(
        self,
        *,
        unit: Unit[Books],
        clock: Clock,
        beats: Beats,
        files: Files,
        last_news: Callable[[], Instant | None],
        has_films: Callable[[], Awaitable[bool]],
        after_end_s: int,
    ) -> None:
        self._unit = unit
        self._clock = clock
        self._beats = beats
        self._files = files
        self._last_news = last_news
        self._has_films = has_films
        self._after_end_s = after_end_s
        self._held: tuple[Instant, Told] | None = None
        self._telling = asyncio.Lock()
        self._places: tuple[Hash, Directory] | None = None

    async def told(self) -> tuple[Instant, Told]:
        """With the time that it is now. Refusal("town.not_founded")."""
        at = self._clock.now()
        async with self._telling:
            if self._held is None or not self._held[0] <= at < self._held[0] + HELD_S:
                async with self._unit.reading() as books:
                    told = await tell(
                        town=books.town,
                        alerts=books.alerts,
                        checkeds=books.checkeds,
                        beats=self._beats,
                        files=self._files,
                        last_news=self._last_news(),
                        after_end_s=self._after_end_s,
                        at=at,
                    )
                self._held = (at, replace(told, has_films=await self._has_films()))
            return at, self._held[1]

    async def places(self) -> Directory | None:
        """The town's directory of help; read once, however many look. Refusal("town.not_founded")."""
        async with self._unit.reading() as books:
            file = listed_places(await books.town.roster(at=self._clock.now()))
        if file is None:
            return None
        async with self._telling:
            if self._places is None or self._places[0] != file.file_hash:
                said = await list_places(file, files=self._files)
                if said is None:
                    return None
                self._places = (file.file_hash, said)
            return self._places[1]
