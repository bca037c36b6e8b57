"""The street, ready: a founded town, everybody moved in, Ben and Cal on shift."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.street import Street, open_street
from tocsin.terms.registry import Preset


@pytest_asyncio.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    """A town of the Network preset."""
    async with open_street(tmp_path / "town", preset=Preset.network) as ready:
        yield ready


@pytest_asyncio.fixture
async def small_street(tmp_path: Path) -> AsyncIterator[Street]:
    """A town of the Street preset: one steward, and two role-holders."""
    async with open_street(tmp_path / "small", preset=Preset.street) as ready:
        yield ready


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "real_locks: files sealed by a passphrase are sealed at full cost")
