"""Second copies at work: what this house keeps for others, what others keep for it, and whether all of it is there."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from tocsin.channels.peers import OneLine
from tocsin.house.config import Config, MirroredHouse
from tocsin.house.other_house import HouseOverHttp
from tocsin.house.troubles import (
    FILMS_MISSING,
    MIRROR_FULL,
    MIRROR_LATE,
    MIRROR_LYING,
    MIRROR_SILENT,
    MIRROR_UNPROVEN,
)
from tocsin.keeping.needs import Trusted
from tocsin.rails import Blobs, Clock, Unit
from tocsin.seals.mirror import Signer
from tocsin.terms.ids import FilmId, TownId
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import Part, Reader
from tocsin.witness.needs import Books, Space
from tocsin.witness.verbs.bring_part import Coming
from tocsin.witness.verbs.look_after import Rounds
from tocsin.witness.verbs.mirror import Mirroring

LOG = logging.getLogger("tocsin")
EVERY = 3
"""Of the ledger's beats: every half minute."""
LOOKED_AT = 16
"""Parts that are read again at each beat, to see whether the disk still has them."""
LATE_HOURS = 24
PROVEN_HOURS = 24
COSIGNER = "/cosigner"
"""Below a house's own address, where it cosigns."""


@dataclass
class _Kept:
    """Another town's films, kept here."""

    house: MirroredHouse
    mirroring: Mirroring
    codes: frozenset[str] = frozenset()
    named: frozenset[TownId] = frozenset()


class CopiesAtWork:
    """`beat` does all of it once. `run` does it by the clock, each house in a turn of its own: none that is slow or
    lies holds another one back.
    """

    def __init__(
        self,
        config: Config,
        *,
        unit: Unit[Books],
        blobs: Blobs,
        coming: Coming,
        space: Space,
        clock: Clock,
        signer: Signer,
        trusted: Trusted,
    ) -> None:
        self._config = config
        self._unit = unit
        self._clock = clock
        self._signer = signer
        self._trusted = trusted
        self._kept = [
            _Kept(
                house,
                Mirroring(
                    room=config.mirror_mib << 20,
                    unit=unit,
                    blobs=blobs,
                    coming=coming,
                    space=space,
                    town=house.town,
                    signer=signer,
                ),
            )
            for house in config.mirrors
        ]
        self._rounds = Rounds(unit=unit, blobs=blobs)
        self._ours: frozenset[str] = frozenset()

    def codes(self) -> frozenset[str]:
        """What is wrong, as troubles."""
        return self._ours.union(*(each.codes for each in self._kept))

    def lost(self, film_id: FilmId) -> int:
        """Parts of a film that the disk does not have any more, and nobody else so far."""
        return self._rounds.lost(film_id)

    async def beat(self) -> None:
        for each in self._kept:
            async with self._line() as line:
                await self._turn(each, line=line)
        await self.look_after()

    async def run(self) -> None:
        if not self._config.ledger_every_s:
            return
        async with asyncio.TaskGroup() as all_of_them:
            for each in self._kept:
                all_of_them.create_task(self._keep_mirroring(each))
            all_of_them.create_task(self._keep_looking())

    async def look_after(self) -> None:
        """Whether everything is there, and whether those who keep second copies come and prove."""
        async with self._line() as line:
            cosigners = await self._trusted.cosigners(at=self._clock.now())
            elsewhere = [each.prefix.removesuffix(COSIGNER) for each in cosigners]
            elsewhere += [each.house.url for each in self._kept]
            ask = [partial(_part_of, line=line, url=url, clock=self._clock, signer=self._signer) for url in elsewhere]
            await self._rounds.step(limit=LOOKED_AT, ask=ask)
        hour = self._clock.now() // 3600
        async with self._unit.reading() as books:
            readers = await books.readers.all()
            unproven = [await books.readers.unproven(each.name, hour=hour - PROVEN_HOURS) for each in readers]
        known = (
            (FILMS_MISSING, bool(self._rounds.missing)),
            (MIRROR_LATE, any(is_late(each, hour=hour) for each in readers)),
            (MIRROR_UNPROVEN, any(unproven)),
        )
        self._ours = frozenset(code for code, holds in known if holds)

    async def _turn(self, kept: _Kept, *, line: OneLine) -> bool:
        """Whether there is more to be had at once."""
        at, mirroring = self._clock.now(), kept.mirroring
        house = HouseOverHttp(line, url=kept.house.url, town=kept.house.town, signer=self._signer, clock=self._clock)
        try:
            found = await mirroring.turn(house, at=at)
        except OSError:
            kept.codes = (kept.codes - {MIRROR_LYING}) | {MIRROR_SILENT}
            return False
        except Refusal as why:
            LOG.warning("%s: %s", kept.house.url, why)
            kept.codes = (kept.codes - {MIRROR_SILENT}) | {MIRROR_LYING}
            return False
        said = ((MIRROR_LYING, found.is_lied_to or mirroring.is_wary), (MIRROR_FULL, found.is_full))
        kept.codes = frozenset(code for code, holds in said if holds)
        for town in mirroring.rivals - kept.named:
            other = next((each.house.url for each in self._kept if each.house.town == town), "a house of before")
            LOG.warning("%s and %s list a film under one number: one of the two lies", kept.house.url, other)
        kept.named |= mirroring.rivals
        return found.came > 0

    async def _keep_mirroring(self, kept: _Kept) -> None:
        async with self._line() as line:
            while True:
                has_more = False
                try:
                    has_more = await self._turn(kept, line=line)
                except Exception as why:
                    LOG.error("nothing was copied from %s: %s", kept.house.url, type(why).__name__)
                if not has_more:
                    await asyncio.sleep(EVERY * self._config.ledger_every_s)

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(EVERY * self._config.ledger_every_s)
            try:
                await self.look_after()
            except Refusal as why:
                if why.code != "town.not_founded":
                    LOG.error("films were not looked after: %s", why)
            except Exception as why:
                LOG.error("films were not looked after: %s", type(why).__name__)

    @asynccontextmanager
    async def _line(self) -> AsyncIterator[OneLine]:
        line = OneLine(inside=self._config.test_profile)
        try:
            yield line
        finally:
            line.stop()


def is_late(reader: Reader, *, hour: int) -> bool:
    """A house that kept a second copy and did not come for a day."""
    return reader.hour < hour - LATE_HOURS


async def _part_of(part: Part, *, line: OneLine, url: str, clock: Clock, signer: Signer) -> bytes | None:
    """From a house that may have it; whoever knows a film's number reads what is sealed in it."""
    house = HouseOverHttp(line, url=url, town=TownId(b""), signer=signer, clock=clock)
    try:
        return await house.part(part)
    except OSError:
        return None
