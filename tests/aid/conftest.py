"""The aid desk, ready: Olga and Ruth are on the town's list and have it open."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.aid.room import Room
from tests.street import Street


@pytest_asyncio.fixture
async def room(street: Street) -> AsyncIterator[Room]:
    ready = Room(street)
    await ready.list_desk(ready.olga, ready.ruth)
    await ready.open_desk(ready.olga)
    await ready.open_desk(ready.ruth)
    yield ready
    await ready.line.close()
