"""`make safety`, or `python -m tests.e2e.safety [--films N] [--seed N] [--bits N]`: how much of a film is lost when the phone is smashed.

A real browser with a camera films through a line of 1 Mbit/s and is killed, with all its processes, at an instant that nobody chose. Three trustees
open what the house has by then; the browser is opened again, brings the rest, and its receipt is followed into the ledger. A line for each film, and
at the end one JSON object; exits with 1 where more than five seconds of picture or sound were lost, or a receipt was not proven within a minute.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.children import kill_family
from tests.e2e.conftest import CHROMIUM, FLAGS, PATIENCE_MS, Phones, chromium
from tests.e2e.house import HouseProcess
from tests.e2e.people import Town
from tests.e2e.shaped_line import ShapedLine
from tocsin.ledger import receipt as promises
from tocsin.ledger import tlog_proof, vkey
from tocsin.ledger.policy import Policy, PolicyLog
from tocsin.seals import film_statement as statement
from tocsin.seals.film import read_cover
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import Trustee, Trustees
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import FilmId, Hash
from tocsin_kit import seal
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness import share
from tocsin_kit.witness.chain import Chain, assembled, link_of
from tocsin_kit.witness.codes import Lane
from tocsin_kit.witness.film_key import join, salt_key_of, salt_of
from tocsin_kit.witness.part import Part, open_part
from tocsin_kit.witness.receipt import Receipt

BAD_LINE = 1_000_000
"""Bits per second, each way."""
SAFE_WITHIN_MS = 5_000
PROVEN_WITHIN_S = 60
INSTANTS_S = (6.0, 40.0)
A_RECORDER_STARTS_MS = 100
BEGUN = """(() => {
  const start = window.MediaRecorder?.prototype.start;
  if (start) MediaRecorder.prototype.start = function (...how) { window.__begun ??= Date.now(); return start.apply(this, how); };
})()"""
"""When the camera began to record, by the clock of the machine: what the app says of itself is not asked."""
WIDTH, HEIGHT, FRAMES = 640, 360, 48


class Trusted:
    """Five people who hold shares, three of whom open a film together."""

    def __init__(self) -> None:
        self.keys = [RecipientKey.make() for _ in range(5)]

    def stated(self, *, sound: bool) -> Trustees:
        named = tuple(Trustee(each.public, SigningKey.make().public) for each in self.keys)
        return Trustees(named, needed=3, sound=sound, hours=720)


@dataclass(frozen=True)
class Opened:
    """A film as three trustees have it. `hashes`: of the age files of the parts before the first that is missing."""

    key: RecipientKey
    cover_hash: Hash
    chain: Chain
    parts: tuple[Part, ...]
    hashes: tuple[Hash, ...]

    def reaches_ms(self, lane: Lane) -> int:
        """Up to where nothing of this lane is missing."""
        reached = 0
        for part in sorted(self.parts, key=lambda part: part.begins_ms):
            if part.lane is lane and part.begins_ms <= reached + A_RECORDER_STARTS_MS:
                reached = max(reached, part.ends_ms)
        return reached

    def commitment(self, upto: int) -> Hash:
        """What a receipt about so many parts is about: rebuilt from the film's key."""
        salt, root = salt_of(salt_key_of(self.key), upto=upto), statement.parts_root(self.hashes[:upto])
        said = statement.FilmStatement(salt, self.film, self.cover_hash, upto, root)
        return statement.commitment_of(statement.write(said))

    @property
    def film(self) -> FilmId:
        return self.parts[0].film


class AtHouse:
    """A film as whoever knows its number finds it at the house."""

    def __init__(self, house: HouseProcess, film: str) -> None:
        self.film = FilmId(bytes.fromhex(film))
        self._house = house.address
        self._at = f"{house.address}/api/witness/films/{b64u(self.film)}"
        self._http = httpx.AsyncClient(timeout=30)

    async def safe(self) -> int:
        return int((await self._http.get(f"{self._at}/parts")).json()["safe"])

    async def opened_by(self, trusted: Trusted, *seats: int) -> Opened:
        told = (await self._http.get(f"{self._at}/cover")).content
        cover, words = read_cover(told), []
        for seat in seats:
            envelope = (await self._http.post(f"{self._at}/shares/{seat}/take")).content
            assert cover.holds(number=seat, share_envelope=envelope)
            words.append(share.read(seal.open_envelope(envelope, with_any=[trusted.keys[seat]])).words)
        key = join(words)
        assert cover.is_of(key.public)
        files = [await self._part(number) for number in range(await self.safe())]
        parts = [open_part(file, key=key) for file in files]
        links = [link_of(file, part) for file, part in zip(files, parts, strict=True)]
        hashes = tuple(hash_of(file) for file in files)
        return Opened(key, hash_of(told), assembled(links, film=self.film), tuple(parts), hashes)

    async def _part(self, number: int) -> bytes:
        return (await self._http.get(f"{self._at}/parts/{number}")).content

    async def proven(self, receipt: Receipt) -> None:
        """The log has promised it, and keeps its word: this waits until it has."""
        log = vkey.read((await self._http.get(f"{self._house}/api/ledger/keys")).json()["log"])
        promise = promises.verify(receipt.note.encode(), keys=[log]).receipt
        assert promise.commitment == receipt.commitment
        async with asyncio.timeout(2 * PROVEN_WITHIN_S):
            while True:
                path = f"{self._house}/api/ledger/proof/{b64u(receipt.commitment)}?due={promise.due}"
                answer = await self._http.get(path)
                if answer.status_code == 200:
                    break
                await asyncio.sleep(0.5)
        tlog_proof.verify(answer.content, entry=receipt.commitment, policy=Policy(logs=(PolicyLog(log),)))

    async def close(self) -> None:
        await self._http.aclose()


def street_scene(at: Path) -> None:
    """What the camera sees: something that moves, and as restless that no encoder gets it for nothing. y4m, repeated for ever."""
    chance = random.Random(0)
    fine = [bytes(chance.randrange(96, 160) for _ in range(2 * WIDTH)) for _ in range(HEIGHT // 4)]
    grey = bytes([128]) * (WIDTH * HEIGHT // 2)
    with at.open("wb") as movie:
        movie.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F24:1 Ip A1:1 C420jpeg\n".encode())
        for frame in range(FRAMES):
            rows = [fine[row // 4][(shift := (frame * 5 + row // 8) % WIDTH) : shift + WIDTH] for row in range(HEIGHT)]
            movie.write(b"FRAME\n" + b"".join(rows) + grey)


async def her_phone(browser: Browser, profile: Path, *, movie: Path) -> BrowserContext:
    """On her own disk: what lies there outlives the browser."""
    camera = [
        *FLAGS,
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={movie}",
    ]
    context = await browser.browser_type.launch_persistent_context(
        str(profile), executable_path=CHROMIUM, args=camera, viewport={"width": 360, "height": 740}
    )
    context.set_default_timeout(PATIENCE_MS)
    await context.add_init_script(BEGUN)
    return context


def kill(profile: Path) -> None:
    """As when a phone is smashed: every process of this browser at once, and nothing is put away."""
    for each in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if str(profile).encode() in (each / "cmdline").read_bytes():
                kill_family(int(each.name))


async def films(page: Page, origin: str) -> None:
    await page.goto(f"{origin}/?language=en")
    await page.get_by_test_id("go-settings").wait_for()
    await page.get_by_test_id("go-film").click()
    await page.get_by_test_id("film-start").click()
    await page.get_by_test_id("film-safe").wait_for()


@dataclass(frozen=True)
class Smashed:
    """One film, from its first picture to the proof. `filmed_ms`: until the phone was smashed."""

    filmed_ms: int
    at_once: Opened
    afterwards: Opened
    proven_s: float
    wrong: tuple[str, ...]

    @property
    def lost_ms(self) -> int:
        return self.filmed_ms - min(self.at_once.reaches_ms(lane) for lane in (Lane.picture, Lane.sound))


class Drill:
    """A house, its five trustees, and the camera of whoever films there."""

    def __init__(self, house: HouseProcess, browser: Browser, *, folder: Path, bits_per_second: int = BAD_LINE) -> None:
        self.trusted = Trusted()
        self._house = house
        self._browser = browser
        self._folder = folder
        self._bits = bits_per_second
        self._movie = folder / "street.y4m"
        street_scene(self._movie)

    async def film(self, name: str, *, smashed_after_s: float) -> Smashed:
        profile = self._folder / name
        phones = Phones(self._browser, self._house)
        async with ShapedLine(self._house.port) as line:
            context = await her_phone(self._browser, profile, movie=self._movie)
            page = await context.new_page()
            phones.watch(page, name)
            # she has had the app for long: what it is made of does not come through this line
            await page.goto(f"{line.origin(name)}/?language=en")
            await page.wait_for_function("async () => await caches.has('tocsin-kept')")
            line.narrows(bits_per_second=self._bits)
            await films(page, line.origin(name))
            begun = await page.evaluate("window.__begun") / 1_000
            film = await page.get_by_test_id("film-safe").get_attribute("data-film") or ""
            await asyncio.sleep(begun + smashed_after_s - time.time())
            smashed = time.time()
            kill(profile)
            line.cut()
            with suppress(Exception):
                await context.close()
            at_house = AtHouse(self._house, film)
            at_once = await at_house.opened_by(self.trusted, 0, 2, 4)

            # at the next opening the rest goes by itself
            context = await her_phone(self._browser, profile, movie=self._movie)
            page = await context.new_page()
            phones.watch(page, name)
            again = time.time()
            receipt = await self._takes_receipt(page, line.origin(name))
            afterwards = await at_house.opened_by(self.trusted, 1, 2, 3)
            assert receipt.film == at_house.film and receipt.commitment == afterwards.commitment(receipt.upto)
            await at_house.proven(receipt)
            proven_s = time.time() - again
            await context.close()
            await at_house.close()
        return Smashed(round(1_000 * (smashed - begun)), at_once, afterwards, proven_s, tuple(phones.wrong))

    async def _takes_receipt(self, page: Page, origin: str) -> Receipt:
        await page.goto(f"{origin}/?language=en")
        await page.get_by_test_id("go-film").click()
        await expect(page.get_by_test_id("film-safe")).to_have_attribute("data-done", "true")
        async with page.expect_download() as coming:
            await page.get_by_test_id("film-receipt").click()
        return receipts.read((await (await coming.value).path()).read_bytes())


async def many(*, times: int, seed: int, bits_per_second: int) -> int:
    chance = random.Random(seed)
    shown: list[Smashed] = []
    with tempfile.TemporaryDirectory(prefix="tocsin-safety-") as folder:
        house = HouseProcess(Path(folder) / "town")
        await house.start()
        assert house.setup is not None
        town = Town(house.address)
        try:
            await town.found(house.setup)
            async with chromium() as browser:
                drill = Drill(house, browser, folder=Path(folder), bits_per_second=bits_per_second)
                await town.states(drill.trusted.stated(sound=True))
                for number in range(times):
                    film = await drill.film(f"ana{number}", smashed_after_s=chance.uniform(*INSTANTS_S))
                    shown.append(film)
                    print(told(film), flush=True)
        finally:
            await town.close()
            await house.stop()
    return verdict(shown, seed=seed, bits_per_second=bits_per_second)


def told(film: Smashed) -> str:
    picture, sound = (film.at_once.reaches_ms(lane) / 1_000 for lane in (Lane.picture, Lane.sound))
    size = sum(len(part.data) for part in film.at_once.parts) * 8 / max(1, film.at_once.reaches_ms(Lane.picture))
    return (
        f"smashed after {film.filmed_ms / 1_000:.1f} s: three open the picture up to {picture:.1f} s, the sound up to {sound:.1f} s"
        f" ({size:.0f} kbit/s); the receipt of the rest is proven after {film.proven_s:.0f} s"
    )


def verdict(shown: Sequence[Smashed], *, seed: int, bits_per_second: int) -> int:
    lost, proven = [film.lost_ms for film in shown], [round(film.proven_s, 1) for film in shown]
    wrong = [why for film in shown for why in film.wrong]
    for why in wrong:
        print(f"a page broke: {why}")
    print(
        json.dumps(
            {
                "seed": seed,
                "bits_per_second": bits_per_second,
                "films": len(shown),
                "lost_ms": {"median": round(statistics.median(lost)), "most": max(lost)},
                "proven_s": {"median": statistics.median(proven), "most": max(proven)},
            }
        )
    )
    return int(max(lost) > SAFE_WITHIN_MS or max(proven) > PROVEN_WITHIN_S or bool(wrong))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Smash phones that film, and count what is lost.")
    parser.add_argument("--films", type=int, default=12)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    parser.add_argument("--bits", type=int, default=BAD_LINE, help="of the line, a second, each way")
    asked = parser.parse_args()
    sys.exit(asyncio.run(many(times=asked.films, seed=asked.seed, bits_per_second=asked.bits)))
