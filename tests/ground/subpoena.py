"""make subpoena: everything a house holds after a known day on Maple Street, and what it can say of Ana, a member who reported, and of her invite.

A sighting became an alarm and ended, another turned out to be a delivery, the desk asked back, a meeting invite was cut; Ana is rung while her app is closed. Somebody asked for groceries and was brought them, erased
what was known of her, and stopped a timer. Somebody filmed, and asked the trustees for it; another film was erased. `--shapes` prints kinds of things instead of the
random things themselves, so that two days compare: that print is the golden file.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.aid.room import a_helped_day
from tests.keeping.room import written_down
from tests.street import Street, open_street
from tests.webpush.phone import pocket
from tests.webpush.service import PushService
from tests.witness.room import a_filmed_day
from tocsin.house.config import Config
from tocsin.house.push import make_ready
from tocsin.house.subpoena import Say, tell_all
from tocsin.seals.hashes import hash_of
from tocsin.seals.invite import read_link
from tocsin.seals.statement import Files, TownFile
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import Hash
from tocsin.terms.registry import Event, Finding, Preset, Question


async def a_known_day(street: Street) -> tuple[str, str]:
    """(Ana's pass secret, the secret of the invite that she came by), both base64url."""
    link = await street.stewards[0].invite()
    await street.join("ana", link=link)
    await street.warned(words="two vans at the corner")
    await street.all_clear()
    cal, ben = street.watcher("cal"), street.watcher("ben")
    await street.report("dana", event=Event.fire, words="smoke behind the school")
    case = await street.desk_opens("cal")
    await cal.ask_back(case.first, question=Question.still_there)
    await ben.look()
    await ben.not_it(ben.case(case.incident_id), Finding.delivery)
    town_file = b"the streets of Maple Street"
    listed = Files((TownFile("map.pmtiles", len(town_file), hash_of(town_file)),))
    await street.stewards[0].state_with(street.stewards[1], listed, at=street.clock())
    await street["ana"].ask("PUT", f"/api/files/{b64u(hash_of(town_file))}", raw=town_file)
    await a_helped_day(street)
    await a_filmed_day(street)
    await street.settled()
    assert street.house.tocsin is not None
    await written_down(street.house.tocsin)
    await street.house.tocsin.ledger.write_down(Hash(bytes(32)))
    secret = street.member("ana")._pass
    assert secret is not None
    return b64u(secret), b64u(read_link(link).invite_secret)


async def told(*, shapes: bool, say: Say) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data, stick = Path(folder) / "town", Path(folder) / "stick"
        async with PushService() as service:
            make_ready(Config(data=data, push_key=stick), town="https://maple.example", say=lambda line: None)
            ready = {"push_key": stick, "push_also": (service.origin,)}
            async with open_street(data, preset=Preset.network, **ready) as street:
                house = street.house.tocsin
                assert house is not None and house.endpoints is not None and house.pockets is not None
                await house.endpoints.keep(pocket("ana", endpoint=service.endpoint("")).subscription)
                of_pass, of_invite = await a_known_day(street)
                await house.pockets.quiet()
        tell_all(Config(data=data), pass_secret=of_pass, invite_secret=of_invite, shapes=shapes, say=say)


if __name__ == "__main__":
    asyncio.run(told(shapes="--shapes" in sys.argv, say=print))
