"""The house is killed. A phone that is opened again reads the copy that the town has named, and says whose it is and how old."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import MAPLE, Town, now, starts_watch, takes_role, warned
from tocsin.seals.statement import Mirrors
from tocsin.terms.registry import Preset
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.mirror import Mirror

EVERYTHING = 3


class AnyWebServer(SimpleHTTPRequestHandler):
    """With the one header that lets pages of other addresses read: docs/operate/mirror.md."""

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mirror").mkdir()
    return tmp_path / "mirror"


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(AnyWebServer, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://copy.localhost:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


async def test_a_phone_reads_the_copy_when_its_house_is_gone(
    house: HouseProcess, phones: Phones, folder: Path, address: str
) -> None:
    assert house.setup is not None
    town = Town(house.address, preset=Preset.street)
    await town.found(house.setup)
    eve = await phones.open("eve", service_workers="allow")
    await eve.evaluate("navigator.serviceWorker.ready.then(() => true)")
    cal = await phones.open("cal", link=await town.role(EVERYTHING))
    await takes_role(cal, "Cal")
    await town.certify(people=1)
    await starts_watch(cal)
    await town.steward.state(Mirrors((address,)), keys=[town.steward.secrets.key], at=now())
    await expect(eve.get_by_test_id("quiet")).to_have_attribute("data-word", "quiet")
    await knows_the_mirror(eve, address)

    await eve.goto("about:blank")
    await warned(await phones.open("dana", geolocation=MAPLE, permissions=["geolocation"]), cal)
    line = HouseLine(house.address)
    copy = Mirror(folder, town=town.founder.town, line=line)
    await copy.follow(at=now())
    copy.write(at=now())
    await line.close()
    await town.close()
    await house.stop()

    await eve.goto(house.origin("eve"))
    trouble = eve.locator("[data-trouble=mirrored]")
    await expect(trouble).to_be_visible()
    await expect(eve.get_by_test_id("mirror")).to_contain_text("copy.localhost")
    await expect(eve.get_by_text("Checkpoint").first).to_be_visible()
    assert any(url.startswith(address) for url in phones.asked)


async def knows_the_mirror(page: Page, address: str) -> None:
    """The keeper of the bundle has heard from the page whom the town's book names."""

    async def kept() -> str:
        return str(
            await page.evaluate(
                "caches.open('tocsin-kept').then((c) => c.match('/kept')).then((r) => r ? r.text() : '')"
            )
        )

    for _ in range(600):
        if address in await kept():
            return
        await page.wait_for_timeout(100)
    raise AssertionError(await kept())
