"""`tocsin-kit drill month`."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tocsin_kit.month import report
from tocsin_kit.month.choosing import choose
from tocsin_kit.month.exposure import Marks, anything
from tocsin_kit.month.house import House
from tocsin_kit.month.play import Play
from tocsin_kit.month.scenario import Moment, Size, invent
from tocsin_kit.month.seen import Observer
from tocsin_kit.month.town import Town
from tocsin_kit.month.twins import Leak


def add_arguments(month: argparse.ArgumentParser) -> None:
    usual = Size()
    month.add_argument("--seed", type=int, default=1, help="the same seed makes the same month")
    month.add_argument("--households", type=int, default=usual.households)
    month.add_argument("--volunteers", type=int, default=usual.volunteers)
    month.add_argument("--needs", type=int, default=usual.needs)
    month.add_argument("--days", type=int, default=usual.days, help="five at least")
    leaks = [leak.value for leak in Leak]
    month.add_argument("--leak", nargs="+", choices=leaks, default=[], help="leak on purpose: it must be seen")
    month.add_argument("--json", action="store_true", help="the last line is one JSON object")
    month.set_defaults(do=drill)


async def drill(asked: argparse.Namespace) -> int:
    """0 when the month holds; 1 when an address was seen where none may be, or the observer saw too little."""
    size = Size(asked.households, asked.volunteers, asked.needs, asked.days)
    scenario = invent(size, seed=asked.seed)
    running = asyncio.current_task()
    assert running is not None
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, running.cancel)
    with tempfile.TemporaryDirectory(prefix="tocsin-month-") as name:
        folder = Path(name)
        house = House(folder)
        town = Town(
            scenario,
            house=house,
            folder=folder,
            suggesting=choose,
            leaks=frozenset(Leak(each) for each in asked.leak),
        )
        progress = Progress(days=size.days)
        observer = Observer(town.marks, all_marks=Marks(scenario.homes, by=anything), folder=folder)
        play = Play(town, observer, folder=folder, tell=progress.tell)
        progress.met = lambda: play.ledger.met
        try:
            await play.all()
        except asyncio.CancelledError:
            print("Ended.", file=sys.stderr)
            return 1
        finally:
            await town.close()
            await house.stop()
    said = report.figures(play)
    print(report.in_words(said))
    offences = report.offences(play)
    for each in offences:
        print(f"RED  {each}")
    if asked.json:
        print(json.dumps({**said, "seed": asked.seed, "seconds": round(progress.seconds)}))
    return 1 if offences else 0


class Progress:
    """On stderr, one line that is written over where somebody looks on."""

    def __init__(self, *, days: int) -> None:
        self.met: Callable[[], int] = lambda: 0
        self._days = days
        self._began = time.monotonic()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began

    def tell(self, moment: Moment) -> None:
        played = moment.day + (1 + moment.part) / 2
        left = self.seconds / played * (self._days - played)
        line = f"day {moment.day + 1} of {self._days}, {moment.part.name}: {self.met()} needs met, {_about(left)} left"
        if sys.stderr.isatty():
            print(f"\r{line:<72}", end="", file=sys.stderr, flush=True)
        elif moment.part:
            print(line, file=sys.stderr, flush=True)


def _about(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds > 90 else f"{seconds:.0f} s"
