"""A town that films: five trustees, three of whom open."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from tests.promises.store import Store, open_store
from tests.street import Street
from tests.witness.room import Room


@pytest_asyncio.fixture
async def room(street: Street) -> AsyncIterator[Room]:
    ready = Room(street)
    await ready.list_trustees()
    yield ready
    await ready.line.close()


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store() as store:
        yield store
