"""The loop in Firefox and in WebKitGTK: seen, rung, over; without a line and back; killed and opened again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from pathlib import Path

import pytest

from tests.e2e.conftest import HouseProcess
from tests.e2e.engines import Engine, firefox, missing, webkit
from tests.e2e.people import Town
from tests.e2e.test_ring import Watch
from tocsin.terms.cell import Cell
from tocsin.terms.registry import Event, Preset

SLOW = 60.0
Browser = Callable[[Path], AbstractAsyncContextManager[Engine]]


async def opens(engine: Engine, house: HouseProcess) -> None:
    await engine.goes(f"{house.origin('ana')}/?language=en")
    await engine.sees("[data-testid=quiet]", seconds=SLOW)


async def lives_in_the_middle(engine: Engine) -> Cell:
    """Points at her place with the honeycomb, twice: a field, and one inside it."""
    await engine.presses("[data-testid=save-place]")
    # the map above it may come between aiming and pressing: who sees it still folded presses again
    while not await engine.asks("document.querySelector('[data-testid=place-honeycomb]')?.open"):
        await engine.presses("[data-testid=place-honeycomb] summary")
    for _ in range(2):
        await engine.presses(".hexes polygon:nth-child(1)")
    chosen = await engine.asks("document.querySelector('.hexes polygon[aria-pressed=true]').dataset.cell")
    await engine.presses("[data-testid=place-save]")
    await engine.sees("[data-screen=home]")
    return Cell(int(chosen, 16))


async def reports(engine: Engine, words: str) -> None:
    await engine.presses("[data-testid=see]")
    await engine.presses("[data-step=event] [data-value=fire]")
    await engine.presses("[data-step=activity] [data-value=spreading]")
    await engine.presses("[data-testid=say-more]")
    await engine.types("[data-testid=words]", words)
    for _ in range(2):  # for whoever cannot hold: once, and once more
        await engine.presses("[data-testid=send]")
    await engine.sees("[data-testid=mine]")


@pytest.mark.slow
@pytest.mark.parametrize("browser, keeps", [(firefox, True), (webkit, False)], ids=["firefox", "webkit"])
async def test_the_loop_in_other_engines(browser: Browser, keeps: bool, house: HouseProcess, tmp_path: Path) -> None:
    """`keeps`: what it kept is there when it is started again; WebKitGTK forgets with its window whatever a driver did in it."""
    assert not missing(), f"tools/machine.sh test installs {missing()}"
    assert house.setup is not None
    town = Town(house.address, preset=Preset.street)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(town.close)
        await town.found(house.setup)
        watch = Watch(await town.has_a_dispatcher())
        await watch.phone.start_shift()
        started = await stack.enter_async_context(AsyncExitStack())
        ana = await started.enter_async_context(browser(tmp_path / "profile"))
        await opens(ana, house)
        place = await lives_in_the_middle(ana)

        await reports(ana, "Smoke behind the school")
        await ana.sees("[data-testid=mine][data-state=sent], [data-testid=mine][data-state=seen]", seconds=SLOW)
        await watch.phone.look()
        (case,) = watch.phone.open_cases()
        assert [each.sighting.words for each in case.sightings.values()] == ["Smoke behind the school"]
        await ana.presses("[data-testid=back]")
        incident = await watch.warns(Event.fire, place)
        await ana.sees("dialog[data-testid=alarm][open][data-look=danger]", seconds=SLOW)
        await watch.ends(incident)
        await ana.sees("dialog[data-testid=alarm][data-ending=reported]", seconds=SLOW)
        await ana.presses("[data-testid=alarm-off]")

        await house.stop()
        await ana.sees("[data-testid=offline]", seconds=SLOW)
        await reports(ana, "The bridge too")
        await ana.sees("[data-testid=mine][data-state=saved]")
        if keeps:
            await started.aclose()
            ana = await started.enter_async_context(browser(tmp_path / "profile"))
        await opens(ana, house)
        await ana.sees("[data-testid=offline]", seconds=SLOW)
        await house.start()
        await ana.presses("[data-testid=go-mine]")
        await ana.sees("main:has([data-testid=mine]):not(:has([data-state=saved]))", seconds=SLOW)
