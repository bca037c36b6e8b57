"""What is filmed is safe in five seconds: a browser with a camera films, is killed in the middle, and three trustees open what the house has."""

from __future__ import annotations

import os
import re
import signal
from contextlib import suppress
from pathlib import Path

import httpx
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import CHROMIUM, FLAGS, Phones
from tests.e2e.house import HouseProcess
from tests.e2e.people import Town
from tocsin.seals.film import read_cover
from tocsin.seals.statement import Trustee, Trustees
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import FilmId
from tocsin_kit import seal
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.witness import share
from tocsin_kit.witness.chain import Chain, assembled, link_of
from tocsin_kit.witness.codes import Lane
from tocsin_kit.witness.film_key import join
from tocsin_kit.witness.part import Part, open_part

CAMERA = [*FLAGS, "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
SAFE_WITHIN_MS = 5_000
TWELVE_SECONDS = re.compile(r"^(1[2-9]|[2-9]\d)\d{3}$")
"""Of milliseconds, or a few more: one stretch is over."""
EBML = bytes.fromhex("1a45dfa3")
"""With which every stretch of WebM begins that plays by itself."""


class Trusted:
    """Five people who hold shares, three of whom open a film together."""

    def __init__(self) -> None:
        self.keys = [RecipientKey.make() for _ in range(5)]

    def stated(self, *, sound: bool) -> Trustees:
        named = tuple(Trustee(each.public, SigningKey.make().public) for each in self.keys)
        return Trustees(named, needed=3, sound=sound, hours=720)


class AtHouse:
    """A film as whoever knows its number finds it at the house."""

    def __init__(self, house: HouseProcess, film: str) -> None:
        self.film = FilmId(bytes.fromhex(film))
        self._at = f"{house.address}/api/witness/films/{b64u(self.film)}"
        self._http = httpx.AsyncClient(timeout=30)

    async def safe(self) -> int:
        return int((await self._http.get(f"{self._at}/parts")).json()["safe"])

    async def opened_by(self, trusted: Trusted, *seats: int) -> tuple[Chain, list[Part]]:
        cover = read_cover((await self._http.get(f"{self._at}/cover")).content)
        words = []
        for seat in seats:
            envelope = (await self._http.post(f"{self._at}/shares/{seat}/take")).content
            assert cover.holds(number=seat, share_envelope=envelope)
            words.append(share.read(seal.open_envelope(envelope, with_any=[trusted.keys[seat]])).words)
        key = join(words)
        assert cover.is_of(key.public)
        files = [(await self._http.get(f"{self._at}/parts/{number}")).content for number in range(await self.safe())]
        parts = [open_part(file, key=key) for file in files]
        links = [link_of(file, part) for file, part in zip(files, parts, strict=True)]
        return assembled(links, film=self.film), parts


async def her_phone(browser: Browser, profile: Path) -> BrowserContext:
    """On her own disk: what lies there outlives the browser."""
    return await browser.browser_type.launch_persistent_context(
        str(profile), executable_path=CHROMIUM, args=CAMERA, viewport={"width": 360, "height": 740}
    )


def kill(profile: Path) -> None:
    """As when a phone is smashed: every process of this browser at once, and nothing is put away."""
    for each in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if str(profile).encode() in (each / "cmdline").read_bytes():
                os.kill(int(each.name), signal.SIGKILL)


async def films(page: Page, origin: str) -> None:
    await page.goto(f"{origin}/?language=en")
    await page.get_by_test_id("go-settings").wait_for()
    await page.get_by_test_id("go-film").click()
    await page.get_by_test_id("film-start").click()


async def milliseconds(page: Page, name: str) -> int:
    return int(await page.get_by_test_id("film-safe").get_attribute(name) or 0)


async def test_killed_in_the_middle_of_a_film_all_but_its_last_seconds_are_at_the_house_and_three_of_five_open_it(
    house: HouseProcess, town: Town, browser: Browser, tmp_path: Path
) -> None:
    trusted = Trusted()
    await town.states(trusted.stated(sound=True))
    profile = tmp_path / "profile"
    phones = Phones(browser, house)
    context = await her_phone(browser, profile)
    page = await context.new_page()
    phones.watch(page, "ana")
    await films(page, house.origin("ana"))

    await expect(page.get_by_test_id("film-safe")).to_have_attribute("data-safe", TWELVE_SECONDS)
    film = await page.get_by_test_id("film-safe").get_attribute("data-film") or ""
    filmed = await milliseconds(page, "data-ends")
    kill(profile)
    with suppress(Exception):
        await context.close()

    at_house = AtHouse(house, film)
    chain, parts = await at_house.opened_by(trusted, 0, 2, 4)
    assert max(part.ends_ms for part in parts) >= filmed - SAFE_WITHIN_MS
    assert not chain.missing and not chain.broken and chain.ending is None
    pictures = [each for each in chain.stretches if each.lane is Lane.picture]
    sounds = [each for each in chain.stretches if each.lane is Lane.sound]
    assert len(pictures) >= 2 and sounds and not any(each.holes for each in chain.stretches)
    for each in pictures + sounds:
        assert parts[each.numbers[0]].data.startswith(EBML)
    before, after = pictures[:2]
    assert 0 <= before.ends_ms - after.begins_ms <= 1_000

    # at the next opening the rest goes by itself, and nobody is told that the film was ended
    context = await her_phone(browser, profile)
    page = await context.new_page()
    phones.watch(page, "ana")
    await page.goto(f"{house.origin('ana')}/?language=en")
    await page.get_by_test_id("go-film").click()
    await expect(page.get_by_test_id("film-safe")).to_have_attribute("data-done", "true")
    whole, _ = await at_house.opened_by(trusted, 1, 2, 3)
    assert whole.parts >= chain.parts and not whole.missing and whole.ending is None
    await context.close()
    assert not phones.wrong, phones.wrong
