"""python -m tests.ground.ring_once SETUP_LINK: founds a town at a house in another process and rings once. Prints what Ana's and Dana's phones say."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from tests.street import Street
from tocsin.terms.instant import Instant
from tocsin.terms.registry import Preset


class Now:
    """The real clock, where the street is used to one that is moved."""

    def now(self) -> Instant:
        return Instant(int(time.time()))

    __call__ = now


class Elsewhere:
    """A house that somebody else started."""

    def __init__(self, link: str) -> None:
        parts = urlsplit(link)
        self.address = f"http://127.0.0.1:{parts.port}"
        self.setup = parts.fragment.removeprefix("setup=")
        self.data = Path()

    async def stop(self) -> None: ...

    async def heard_out(self) -> None:
        """Its nerves cannot be looked into from here: a moment, then the feed says what was said."""
        await asyncio.sleep(0.5)


async def main(link: str) -> None:
    street = Street(Elsewhere(link), clock=Now(), preset=Preset.street)  # type: ignore[arg-type]
    try:
        await street.found()
        await street.move_in(windows=2)
        await street.on_shift()
        await street.warned(words="seen from the wheel")
        await street.all_clear()
        for name in ("ana", "dana"):
            print(name, *street.rings(name), sep=" | ")
            print(name, street.shown(name)[-1], sep=" | ")
    finally:
        await street.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
