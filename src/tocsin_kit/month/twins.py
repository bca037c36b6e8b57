"""What lets something out on purpose, so that it is seen whether the observer would see it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum

from tocsin.terms.ids import Recipient
from tocsin_kit.aid.cases import CallCase, Hours
from tocsin_kit.aid.desk import AidDesk
from tocsin_kit.aid.person import Sealing
from tocsin_kit.aid.store import Store
from tocsin_kit.month.scenario import Home
from tocsin_kit.seal import seal


class Leak(Enum):
    """`house`: phones whose random fill after a sealed letter is an address. `carrier`: volunteers' phones that delete
    nothing. `caller`: an address among the notes that callers may see. `keyholder`: letters that open a day early.
    """

    house = "house"
    carrier = "carrier"
    caller = "caller"
    keyholder = "keyholder"


def leaky_seal(homes: Iterable[Home]) -> Sealing:
    """Seals as every phone does, but what follows the age file is no noise: it is the address that the letter names."""
    addresses = [home.address.encode() for home in homes]

    async def leaking(letter: bytes, to: Sequence[Recipient]) -> bytes:
        named = next((each for each in addresses if each in letter), b"")

        def fill(length: int) -> bytes:
            return os.urandom(length) if length <= 32 else (named + os.urandom(length))[:length]

        return await asyncio.to_thread(seal, letter, to=to, fill=fill)

    return leaking


class HastyDesk(AidDesk):
    def _ladder_hours(self, case: CallCase, day: int) -> Hours:
        return replace(case.hours(day), day=day - 1)


class LeakyStore(Store):
    def forget(self, name: str) -> None:
        """Nothing is."""
