"""The street, ready: a founded town, everybody moved in, Ben and Cal on shift."""

from __future__ import annotations

import faulthandler
import os
from collections.abc import AsyncIterator, Generator
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import settings

from tests.kit import QuickLock
from tests.street import Street, open_street
from tocsin.terms.registry import Preset
from tocsin_kit import sealed_file

CLEARED_UP_WITHIN_S = 240
SAID = pytest.StashKey[int]()
"""Where a process says its last: stderr, past what is caught of a test."""

settings.register_profile("tocsin", deadline=None, derandomize=True)  # a busy machine is no defect
settings.register_profile("search", deadline=None, max_examples=500)  # `make search`: other examples each time
settings.load_profile("tocsin")


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


@pytest.fixture
def quick_locks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scrypt takes a second a time on purpose; what is tested is hardly ever scrypt."""
    if "real_locks" not in request.keywords:
        monkeypatch.setattr(sealed_file, "passphrase", QuickLock)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each worker process begins with its part of what takes long, and what is short is left to share out at the end.

    xdist (worksteal) gives each process one stretch of this order; whoever is done takes from the end of another's.
    """
    browsers = Path(__file__).parent / "e2e"
    ranks: list[list[pytest.Item]] = [[], [], []]
    for item in items:
        ranks[0 if item.get_closest_marker("slow") else 1 if item.path.is_relative_to(browsers) else 2].append(item)
    long, short = ranks[0] + ranks[1], ranks[2]
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    left = len(items)
    items.clear()
    for worker in range(workers):
        mine = long[worker::workers]
        size = left // (workers - worker)
        mine += [short.pop(0) for _ in range(min(size - len(mine), len(short)))]
        items += mine
        left -= len(mine)
    items += short


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "real_locks: files sealed by a passphrase are sealed at full cost")
    config.stash[SAID] = os.dup(2)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    """Both clocks of a test stop when it fails (pytest-timeout and faulthandler make way for a debugger): without one of
    its own, clearing up after it could wait for ever. The process then prints where it stands and ends; xdist names the
    test and goes on in a new one.
    """
    faulthandler.dump_traceback_later(CLEARED_UP_WITHIN_S, exit=True, file=item.config.stash[SAID])
    return (yield)
