"""Many neighbours' phones in a process of their own, each with its own live line, each checking everything itself.

    python -m tocsin_kit.practice.neighbours < ORDER

ORDER is one JSON object: `{"house", "town", "count", "around": [lat, lon], "spread_m", "languages"}`. Says what the
phones show as JSON lines: `{"listening": n}`, then for each incident and kind of notice `{"incident", "kind", "shown",
"sounded", "twice", "last_at"}`, growing.
"""

from __future__ import annotations

import asyncio
import json
import math
import sys
import time
from collections import Counter
from typing import Any

from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import TownId
from tocsin.terms.instant import Instant
from tocsin_kit.actors.near import cell_at
from tocsin_kit.actors.phone import Phone
from tocsin_kit.actors.screen import Notice

TELL_AFTER_S = 0.03
GOLDEN = math.pi * (3 - math.sqrt(5))
METRES_PER_DEGREE = 111_195.0
AT_ONCE = 16


class Neighbours:
    def __init__(self, order: dict[str, Any]) -> None:
        self._order = order
        self._tallies: dict[tuple[str, str], dict[str, Any]] = {}
        self._shown: Counter[tuple[int, str, str]] = Counter()
        self._changed: set[tuple[str, str]] = set()
        self.phones = [self._phone(number) for number in range(order["count"])]

    async def listen(self) -> None:
        waiting = asyncio.Semaphore(AT_ONCE)

        async def begin(phone: Phone) -> None:
            async with waiting:
                await phone.sync()
                await phone.open()
                for line in phone.lines:
                    await line.close()

        await asyncio.gather(*(begin(phone) for phone in self.phones))
        say({"listening": sum(phone.is_listening for phone in self.phones)})

    async def close(self) -> None:
        for phone in self.phones:
            await phone.close()

    def _phone(self, number: int) -> Phone:
        """Scattered evenly over a disc, like seeds in a sunflower."""
        latitude, longitude = self._order["around"]
        metres = self._order["spread_m"] * math.sqrt((number + 0.5) / self._order["count"])
        north, east = metres * math.cos(number * GOLDEN), metres * math.sin(number * GOLDEN)
        latitude += north / METRES_PER_DEGREE
        longitude += east / METRES_PER_DEGREE / math.cos(math.radians(latitude))
        languages = self._order["languages"]
        phone = Phone(
            town=TownId(from_b64u(self._order["town"])),
            addresses=[self._order["house"]],
            clock=lambda: Instant(int(time.time())),
            language=languages[number % len(languages)],
            here=cell_at(latitude, longitude, at_resolution=12),
            clock_face=lambda at: time.strftime("%H:%M", time.localtime(at)),
        )
        phone.screen.when_shown = lambda notice: self._count(number, notice)  # type: ignore[method-assign]
        return phone

    def _count(self, number: int, notice: Notice) -> None:
        incident = notice.incident.hex() if notice.incident else ""
        key = (incident, notice.kind)
        tally = self._tallies.setdefault(key, {"shown": 0, "sounded": 0, "twice": 0, "last_at": 0.0})
        self._shown[(number, *key)] += 1
        tally["twice"] += self._shown[(number, *key)] > 1
        tally["shown"] += 1
        tally["sounded"] += notice.sounds
        tally["last_at"] = time.time()
        if not self._changed:
            asyncio.get_running_loop().call_later(TELL_AFTER_S, self._tell)
        self._changed.add(key)

    def _tell(self) -> None:
        changed, self._changed = self._changed, set()
        for incident, kind in sorted(changed):
            say({"incident": incident, "kind": kind, **self._tallies[(incident, kind)]})


def say(told: dict[str, Any]) -> None:
    print(json.dumps(told), flush=True)


async def main() -> None:
    order = json.loads(await asyncio.to_thread(sys.stdin.readline))
    neighbours = Neighbours(order)
    await neighbours.listen()
    while await asyncio.to_thread(sys.stdin.readline):
        pass
    await neighbours.close()


if __name__ == "__main__":
    asyncio.run(main())
