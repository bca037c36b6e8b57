"""Real Firefox, a real house and a real push service between them: no page of the app is open, and the alarm is said all the same."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import PATIENCE_MS, HouseProcess
from tests.e2e.engines import Engine, firefox, missing
from tests.e2e.people import Town
from tests.e2e.test_closed import SHOWN, kept_by, rings_closed_apps, words
from tests.e2e.test_ring import HOME, Watch, street
from tests.webpush.mozilla import Mozilla
from tocsin.terms.registry import Event

assert street is not None
PEOPLE = (("ana", "ar", "rtl"), ("luz", "es", "ltr"))
IS_KEPT = "!!navigator.serviceWorker.controller && caches.has('tocsin-kept')"


def listening_to(service: Mozilla) -> dict[str, object]:
    """Nobody else is asked; a notification may be shown, and is shown by Firefox itself."""
    return {
        "remote.prefs.recommended": False,
        "dom.push.serverURL": service.socket,
        "dom.push.testing.allowInsecureServerURL": True,
        "dom.push.retryBaseInterval": 200,
        "permissions.default.desktop-notification": 1,
        "alerts.useSystemBackend": False,
        "browser.startup.homepage_override.mstone": "ignore",
        "startup.homepage_welcome_url": "about:blank",
        "browser.startup.page": 0,
    }


async def until(is_so: Callable[[], bool], what: str) -> None:
    for _ in range(PATIENCE_MS // 100):
        if is_so():
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"{what} did not come about")


async def asks_to_be_rung(phone: Engine, house: HouseProcess, name: str, language: str) -> None:
    await phone.goes(f"{house.origin(name)}/?language={language}")
    await phone.sees("[data-testid=quiet]")
    for _ in range(PATIENCE_MS // 100):
        if await phone.asks(IS_KEPT):
            break
        await asyncio.sleep(0.1)
    await phone.presses("[data-testid=go-settings]")
    await phone.presses("[data-testid=settings-ringing]")
    await phone.presses("[data-testid=notify-neutral]")
    await phone.presses("[data-testid=closed-ask]")
    await phone.sees("[data-testid=closed-on]")


async def shown(phone: Engine, house: HouseProcess, name: str) -> list[dict[str, Any]]:
    """Asked on a page without script: the app itself would take them off the list."""
    await phone.goes(f"{house.origin(name)}/lite")
    found: list[dict[str, Any]] = await phone.asks(SHOWN)
    await phone.goes("about:blank")
    return found


async def rung_by(house: HouseProcess) -> set[str]:
    return {each.endpoint.rpartition("/")[2] for each in await kept_by(house)}


@pytest.mark.slow
async def test_firefox_rings_in_arabic_and_in_spanish_while_no_page_is_open_and_mends_itself(
    house: HouseProcess, street: Town, tmp_path: Path
) -> None:
    assert not missing(), f"tools/machine.sh test installs {missing()}"
    profile, watch = tmp_path / "profile", Watch(await street.has_a_dispatcher())
    async with Mozilla() as service, rings_closed_apps(house, service), AsyncExitStack() as stack:
        started = await stack.enter_async_context(AsyncExitStack())
        phone = await started.enter_async_context(firefox(profile, more=listening_to(service)))
        for name, language, _ in PEOPLE:
            await asks_to_be_rung(phone, house, name, language)
        await until(lambda: len(service.channels) == 2 and len(service.acked) == 2, "one test alarm for each")

        # Started again: nothing of the app has been open since.
        await started.aclose()
        phone = await stack.enter_async_context(firefox(profile, more=listening_to(service)))
        await watch.warns(Event.checkpoint, HOME)
        await until(lambda: len(service.acked) == 4, "the alarm")
        for name, language, direction in PEOPLE:
            said = next(each for each in await shown(phone, house, name) if each["tag"] != "tocsin-news")
            assert said["title"] == f"{words(language, 'event-checkpoint')}."
            assert words(language, "do-avoid") in said["body"] or words(language, "do-checkpoint-avoid") in said["body"]
            assert (said["lang"], said["dir"]) == (language, direction)

        # The push service loses its memory. The app stays closed; its worker tells the house where it is now.
        old = {each.token for each in service.channels}
        service.forget_channels()
        await until(lambda: len(service.channels) == 2 and len(service.acked) == 6, "two new addresses, tried out")
        new = {each.token for each in service.channels}
        assert old.isdisjoint(new)
        for _ in range(PATIENCE_MS // 100):
            if await rung_by(house) == new:
                break
            await asyncio.sleep(0.1)
        assert await rung_by(house) == new, "kept in the place of the old ones"
        await watch.warns(Event.fire, HOME)
        await until(lambda: len(service.acked) == 8, "the second alarm")
        assert service.refused == [], "the house rings no address that is gone"
        for name, language, _ in PEOPLE:
            titles = {each["title"] for each in await shown(phone, house, name)}
            assert f"{words(language, 'event-fire')}." in titles
