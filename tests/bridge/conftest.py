"""Locks that cost nothing, and gateways that answer."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.bridge.rig import Gateway


@pytest.fixture(autouse=True)
def always_quick(quick_locks: None) -> None: ...


@pytest_asyncio.fixture
async def gateway() -> AsyncIterator[Gateway]:
    async with Gateway() as ready:
        yield ready
