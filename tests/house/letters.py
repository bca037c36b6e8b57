"""Sealed letters of guests, for tests that only care whether the house keeps them."""

import os
from typing import Any

from tocsin.terms.b64 import b64u, from_b64u
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.actors.member import find_work
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import seal


async def guests_letter(line: HouseLine) -> dict[str, Any]:
    said = (await line.ask("GET", "/api/guest")).json()
    nonce = find_work(from_b64u(said["challenge"]), bits=said["bits"])
    return {
        "path": f"/api/sightings/{b64u(os.urandom(16))}",
        "raw": seal(b"a letter", to=[RecipientKey.make(os.urandom).public]),
        "headers": {"Tocsin-Guest": f"{said['challenge']}.{b64u(nonce)}"},
    }


async def hand_in(line: HouseLine, *, path: str, **letter: Any) -> str:
    receipt: str = (await line.ask("PUT", path, **letter)).json()["receipt"]
    return receipt
