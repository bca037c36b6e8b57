"""Locks that cost nothing, and gateways that answer."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.bridge.rig import Gateway
from tests.kit import QuickLock
from tocsin_kit import sealed_file


@pytest.fixture(autouse=True)
def quick_locks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "real_locks" not in request.keywords:
        monkeypatch.setattr(sealed_file, "passphrase", QuickLock)


@pytest_asyncio.fixture
async def gateway() -> AsyncIterator[Gateway]:
    async with Gateway() as ready:
        yield ready
