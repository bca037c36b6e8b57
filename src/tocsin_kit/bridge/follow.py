"""The town as the bridge holds it: asked of the house, or of its copies, or heard by radio; believed when verified."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from tocsin.seals import cose
from tocsin.seals.alert import VerifiedAlert
from tocsin.seals.incident import Incident
from tocsin.terms.ids import TownId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.line import HouseLine, LiveLine, NoLine, Refused, Spoken, Ways
from tocsin_kit.mirror import Mirror

WINDOWS_AHEAD = 168
"""Six weeks: a bridge that hears only radio has to know who may sign while it has no line."""
LOOK_AGAIN_S = 20.0
LINE_AGAIN_S = 5.0


class Follower:
    """`changed` is called with all incidents whenever something may be new; `say`: to the captain."""

    def __init__(
        self,
        folder: Path,
        *,
        town: TownId,
        house: str,
        changed: Callable[[tuple[Incident, ...], str], object],
        say: Callable[[str], None],
        clock: Callable[[], Instant],
    ) -> None:
        self._house = HouseLine(house)
        self._ways = Ways(self._house)
        self.copy = Mirror(folder, town=town, line=self._ways, ahead=WINDOWS_AHEAD)
        self._changed = changed
        self._say = say
        self._clock = clock
        self._stirred = asyncio.Event()
        self._live: LiveLine | None = None
        self._trouble = ""

    def resume(self) -> None:
        """What was verified before, from the disk; then what of it is due is known even if no line comes."""
        self.copy.resume(at=self._clock())
        self._keep()

    async def look(self) -> None:
        """Once. Raises NoLine, Refused, Refusal; what was known stays."""
        at = self._clock()
        try:
            await self.copy.follow(at=at)
        except NoLine:
            await self._read_copies(at=at)
        finally:
            self._keep()

    async def _read_copies(self, *, at: Instant) -> None:
        """All of them: one that lies or sleeps hides nothing that another has. NoLine where none could be read."""
        was_read = False
        self._ways.is_away = True
        try:
            for each in self.copy.roster.mirrors if self.copy.has_book else ():
                self._ways.copies = (each,)
                with suppress(NoLine, Refused, Refusal):
                    await self.copy.follow(at=at)
                    was_read = True
        finally:
            self._ways.is_away, self._ways.copies = False, ()
        if not was_read:
            raise NoLine("no address")

    async def follow(self) -> None:
        """Until it is cancelled: at each word of the live line, and now and then without one."""
        hanging = asyncio.ensure_future(self._hang_on())
        try:
            while True:
                self._stirred.clear()
                try:
                    await self.look()
                except OSError as why:
                    self._tell(f"What the town says cannot be kept here ({why.strerror}). It is carried all the same.")
                except sqlite3.Error as why:
                    self._tell(f"What is to be carried cannot be written here ({why}). It is tried again.")
                except (NoLine, Refused, Refusal) as why:
                    self._tell(f"The town cannot be asked now ({_named(why)}). What is on its way goes on.")
                else:
                    self._tell("")
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_AGAIN_S):
                        await self._stirred.wait()
        finally:
            hanging.cancel()
            with suppress(asyncio.CancelledError):
                await hanging

    def hear(self, signed: bytes, *, believed: Callable[[VerifiedAlert], object]) -> None:
        """An alert that came another way than from the house. `believed` is told of it before it is carried."""
        heard = self.copy.proven(signed, at=self._clock()) if self.copy.has_book else None
        if heard is not None:
            believed(heard)
            if self.copy.hear(heard):
                self._keep()

    def fewest(self, alert: VerifiedAlert) -> bytes:
        """The alert with no more signatures than it needs to count as it does."""
        for count in range(1, len(alert.signed.signatures) + 1):
            for some in combinations(alert.signed.signatures, count):
                signed = cose.write(replace(alert.signed, signatures=some))
                proven = self.copy.proven(signed, at=alert.alert.sent_at)
                if proven is not None and proven.standing is alert.standing:
                    return signed
        return cose.write(alert.signed)

    async def close(self) -> None:
        if self._live is not None:
            self._live.close()
        await self._ways.close()

    def _keep(self) -> None:
        """Written first: what is revoked falls out then, and a bridge that dies here plans it from the disk."""
        if self.copy.has_book:
            try:
                self.copy.write(at=self._clock())
            finally:
                self._changed(self.copy.incidents(), self.copy.roster.founding.name)

    async def _hang_on(self) -> None:
        while True:
            gone = asyncio.Event()
            since = f"?since={self.copy.place}" if self.copy.place else ""
            with suppress(NoLine, Refused):
                self._live = await self._house.live(f"/api/live{since}", hear=self._stir, lost=gone.set)
                await gone.wait()
            await asyncio.sleep(LINE_AGAIN_S)

    def _stir(self, _: Spoken) -> None:
        self._stirred.set()

    def _tell(self, trouble: str) -> None:
        """What is wrong, once, and that it is not any more."""
        if trouble != self._trouble:
            self._say(trouble or "The town answers again.")
            self._trouble = trouble


def _named(why: Exception) -> str:
    if isinstance(why, Refusal | Refused):
        return why.code
    return "no line"
