"""Two towns' houses on one machine, each of which keeps a second copy of the other's films."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.keeping.test_two_houses import befriended, keys_of, moved_apart
from tests.street import Street, open_street
from tests.witness.room import Room
from tocsin.house.config import MirroredHouse
from tocsin.ledger import vkey
from tocsin.terms.registry import Preset


@asynccontextmanager
async def two_houses(folder: Path, **settings: Any) -> AsyncIterator[tuple[Room, Room]]:
    """(whose films they are, where the second copy is)."""
    quiet = {"test_profile": True}
    async with (
        open_street(folder / "one", preset=Preset.network, **quiet) as one,
        open_street(folder / "two", preset=Preset.network, **quiet) as two,
    ):
        await moved_apart(two)
        await befriended(one, two)
        await keeps_films_of(one, at=two, **settings)
        here, there = Room(one), Room(two)
        await here.list_trustees()
        yield here, there
        await here.line.close()
        await there.line.close()


async def keeps_films_of(one: Street, *, at: Street, **settings: Any) -> None:
    """What the operator of the second house sets."""
    log = vkey.read((await keys_of(one))["log"])
    at.house._settings |= {
        "mirrors": (MirroredHouse(one.founder.town, log.key, one.house.address),),
        **settings,
    }
    await at.house.stop()
    await at.house.start()


async def mirrored(there: Room, *, turns: int = 1) -> None:
    assert there.street.house.tocsin is not None
    for _ in range(turns):
        await there.street.house.tocsin.mirror.beat()


def troubles(room: Room) -> set[str]:
    assert room.street.house.tocsin is not None
    return {*room.street.house.tocsin.troubles.codes()}
