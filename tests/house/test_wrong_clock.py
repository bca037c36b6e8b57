"""A machine whose clock is wrong, or jumps: nothing that people still need ends or is deleted for it, and it is said."""

import asyncio
from pathlib import Path

import pytest

from tests.house.letters import guests_letter, hand_in
from tests.house.preload import preloaded
from tests.house.process import process
from tests.street import MORNING, MovedClock
from tocsin.house.config import Config
from tocsin.house.doctor import examine
from tocsin.house.migrate import migrate
from tocsin.house.serve import prepare
from tocsin.house.troubles import HELD_S, Steadiness
from tocsin.house.wiring import Tocsin
from tocsin.terms.ids import SightingId
from tocsin.watch.model import Lane
from tocsin_kit.actors.line import HouseLine

HERE = Path(__file__).parent
DAYS_AHEAD = 3 * 86_400


class Wall:
    """Time goes on; the clock on the wall is moved by whoever likes."""

    def __init__(self) -> None:
        self.clock = MovedClock()
        self.passed = 0.0

    def later(self, seconds: int) -> None:
        self.passed += seconds
        self.clock.forward(seconds=seconds)

    def steady(self) -> float:
        return self.passed


@pytest.mark.parametrize("step", [DAYS_AHEAD, 7200, -7200, -DAYS_AHEAD])
def test_a_step_is_doubted_for_an_hour_and_no_longer(step: int) -> None:
    wall = Wall()
    steadiness = Steadiness(wall.clock, steady=wall.steady)
    wall.later(5000)
    assert not steadiness.is_in_doubt()
    wall.clock.forward(seconds=step)
    assert steadiness.is_in_doubt()
    wall.later(int(HELD_S) - 1)
    assert steadiness.is_in_doubt()
    wall.later(1)
    assert not steadiness.is_in_doubt()
    wall.later(5000)
    assert not steadiness.is_in_doubt()


def test_a_step_that_is_taken_back_is_forgiven_at_once() -> None:
    wall = Wall()
    steadiness = Steadiness(wall.clock, steady=wall.steady)
    wall.clock.forward(hours=9)
    assert steadiness.is_in_doubt()
    wall.clock.forward(hours=-9)
    assert not steadiness.is_in_doubt()
    wall.clock.forward(hours=9)
    wall.later(int(HELD_S) - 1)
    assert steadiness.is_in_doubt()


def test_small_corrections_are_no_steps() -> None:
    wall = Wall()
    steadiness = Steadiness(wall.clock, steady=wall.steady)
    for seconds in (30, -90, 100):
        wall.clock.forward(seconds=seconds)
        assert not steadiness.is_in_doubt()


async def test_what_was_handed_in_outlives_a_clock_that_jumps_ahead_and_back(tmp_path: Path) -> None:
    wall = Wall()
    config = Config(data=tmp_path / "town", port=0, guest_bits=4)
    migrate(config.database)
    epoch, _ = await prepare(config)
    house = Tocsin(config, epoch=epoch, version="test", clock=wall.clock, steady=wall.steady)
    async with house.watch.writing() as books:
        ends = MORNING // 3600 + 24
        await books.sightings.keep(SightingId(b"s" * 16), lane=Lane.GUEST, envelope=b"x" * 4096, ends_hour=ends)
    wall.clock.forward(seconds=DAYS_AHEAD)
    await house.clockwork.tick()
    assert house.troubles.codes() == ["clock.stepped"]
    assert await kept(house) == 1
    wall.clock.forward(seconds=-DAYS_AHEAD)
    await house.clockwork.tick()
    assert (house.troubles.codes(), await kept(house)) == ([], 1)
    wall.later(DAYS_AHEAD)
    await house.clockwork.tick()
    assert (house.troubles.codes(), await kept(house)) == ([], 0)
    await house.database.close()


async def kept(house: Tocsin) -> int:
    async with house.database.reading() as transaction:
        return (await transaction.connection.exec_driver_sql("SELECT COUNT(*) FROM sighting")).scalar_one()


async def test_a_running_house_says_that_the_machine_was_set(tmp_path: Path) -> None:
    by = tmp_path / "by"
    moved = {"LD_PRELOAD": preloaded(HERE / "moved_clock.c", into=tmp_path), "MOVED_CLOCK": str(by)}
    data = tmp_path / "town"
    async with process(data, **moved) as house:
        line = HouseLine(house.address)
        letter = await guests_letter(line)
        await hand_in(line, **letter)
        for seconds, expected in (
            (7 * 3600, ["clock.stepped"]),
            (0, []),
            (-7 * 3600, ["clock.stepped", "clock.behind"]),
        ):
            by.write_text(str(seconds))
            told = (await line.ask("GET", "/healthz")).json()
            assert (told["ok"], told["troubles"]) == (not expected, expected)
            assert (await line.ask("GET", letter["path"])).json()["state"] == "waiting"
        words: list[str] = []
        port = int(house.address.rpartition(":")[2])
        await asyncio.to_thread(examine, Config(data=data, port=port), say=words.append)
        assert any("clock jumped while the house ran" in each for each in words)
        await line.close()
        await house.end()
    async with process(data, **moved) as house:
        line = HouseLine(house.address)
        assert (await line.ask("GET", "/healthz")).json()["troubles"] == ["clock.behind"]
        by.unlink()
        assert (await line.ask("GET", "/healthz")).json()["troubles"] == ["clock.stepped"]
        assert (await line.ask("GET", letter["path"])).json()["state"] == "waiting"
        await line.close()
        await house.end()
