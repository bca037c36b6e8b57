"""Clock: whole unix seconds, moved only where a test says so."""

import time

import pytest

from tocsin.engines.clock import SystemClock
from tocsin.house.config import config_from


def test_it_tells_unix_seconds() -> None:
    assert abs(SystemClock().now() - time.time()) <= 1
    assert isinstance(SystemClock().now(), int)


def test_it_is_moved_by_as_much_as_was_asked() -> None:
    assert abs(SystemClock(offset_s=3600).now() - time.time() - 3600) <= 1


def test_nobody_moves_the_clock_of_a_real_town(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_CLOCK_OFFSET_S", "3600")
    monkeypatch.delenv("TOCSIN_TEST_PROFILE", raising=False)
    assert config_from().clock_offset_s == 0
    monkeypatch.setenv("TOCSIN_TEST_PROFILE", "1")
    assert config_from().clock_offset_s == 3600
