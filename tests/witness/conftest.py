"""A town that films: five trustees, three of whom open."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.street import Street
from tests.witness.room import Room


@pytest_asyncio.fixture
async def room(street: Street) -> AsyncIterator[Room]:
    ready = Room(street)
    await ready.list_trustees()
    yield ready
    await ready.line.close()
