"""The crowd: neighbours in another process, and what they say their phones show."""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tocsin.terms.ids import IncidentId

GATHER_S = 60.0
HEARD_S = 30.0


@dataclass(frozen=True)
class Tally:
    """How many phones showed one kind of notice, how many of them sounded, and when the last did (unix seconds)."""

    shown: int = 0
    sounded: int = 0
    twice: int = 0
    last_at: float = 0.0


class Crowd:
    def __init__(self) -> None:
        self.listening = 0
        self._tallies: dict[tuple[str, str], Tally] = {}
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._changed = asyncio.Condition()

    async def wake(self) -> None:
        """Start the process; it waits for its order."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tocsin_kit.practice.neighbours",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        self._reading = asyncio.create_task(self._read())

    async def gather(self, order: dict[str, Any]) -> None:
        """Give the order and wait until every phone listens."""
        assert self._process is not None and self._process.stdin is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        await self._wait(lambda: self.listening > 0, seconds=GATHER_S)

    async def leave(self) -> None:
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            self._process.terminate()
        await self._process.wait()
        if self._reading is not None:
            self._reading.cancel()
            with suppress(asyncio.CancelledError):
                await self._reading

    def tally(self, incident: IncidentId, kind: str) -> Tally:
        return self._tallies.get((incident.hex(), kind), Tally())

    def shown(self, incident: IncidentId, kind: str) -> int:
        return self.tally(incident, kind).shown

    def rang(self, incident: IncidentId) -> int:
        return self.tally(incident, "alarm").shown

    def twice(self, incident: IncidentId) -> int:
        return sum(tally.twice for (which, _), tally in self._tallies.items() if which == incident.hex())

    async def everybody_heard(self, incident: IncidentId) -> float:
        """When the last phone had shown the alarm, or that it is elsewhere. Raises TimeoutError."""
        await self._wait(
            lambda: self.rang(incident) + self.shown(incident, "elsewhere") >= self.listening, seconds=HEARD_S
        )
        return max(self.tally(incident, kind).last_at for kind in ("alarm", "elsewhere"))

    async def all_of(self, incident: IncidentId, kind: str, *, count: int) -> Tally:
        """Once so many phones have shown it. Raises TimeoutError."""
        await self._wait(lambda: self.shown(incident, kind) >= count, seconds=HEARD_S)
        return self.tally(incident, kind)

    async def _wait(self, happened: Any, *, seconds: float) -> None:
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(happened)

    async def _read(self) -> None:
        assert self._process is not None and self._process.stdout is not None
        async for line in self._process.stdout:
            said = json.loads(line)
            async with self._changed:
                if "listening" in said:
                    self.listening = said["listening"]
                else:
                    key = (said.pop("incident"), said.pop("kind"))
                    self._tallies[key] = Tally(**said)
                self._changed.notify_all()
