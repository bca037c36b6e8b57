"""`python -m tests.e2e.shots [FOLDER] [--only WALK …]`: a picture of every screen in every look, a page that shows them, and what axe says of each.

Exits with 1 when axe finds anything, or cannot decide something, in any of them, or when a walk does not come to its end: the
others are played all the same, and the page shows what was met until then. `--readme` renews the README's three pictures only.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import html
import shutil
import sys
import tempfile
import time
from contextlib import aclosing
from itertools import product
from pathlib import Path

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from tests.e2e.conftest import chromium
from tests.e2e.judged import complaints, misfits
from tests.e2e.screens import USUAL, WALKS, Look, Seen, wears

LOOKS = [Look(*each) for each in product(("en", "ar", "so"), ("light", "dark"), (360, 1280))]
JUDGED = [Look(*each) for each in product(("en", "ar"), ("light", "dark"), (320, 1280), (100, 200))]
WORN = sorted({*LOOKS, *JUDGED}, key=lambda look: (look.language, look.text, look.scheme, look.width))
"""Each once, and a language for as long as it is worn: to change it costs most."""
AT_ONCE = 2
PICTURES = {
    "the_ring": ("alarm", Look()),
    "a_neighbour": ("report-event", Look("so", "dark")),
    "the_desk": ("desk-incident", Look(width=1280)),
}
"""The three that the README shows, and on which walk they are met."""
README = Path("docs/pictures")
LENGTH = "document.querySelector('dialog[open]') ? 0 : document.documentElement.scrollHeight"
"""Of the whole screen, with what sticks to its end there; what takes the whole screen is as high as a phone."""
STYLE = """:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif } body { margin: 1rem } h1, h2 { line-height: 1.2 }
section > div { display: flex; flex-wrap: wrap; gap: .75rem; align-items: flex-start } figure { margin: 0 }
figcaption { font-size: .8rem } img { inline-size: 11rem; block-size: auto; border: 1px solid #8888 } img.wide { inline-size: 26rem }"""


class Gallery:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: list[str] = []
        self.said: list[str] = []

    async def take(self, walk: str, data: Path) -> None:
        met = ""
        try:
            async with chromium() as browser, aclosing(WALKS[walk](data, browser)) as screens:
                async for seen in screens:
                    met = seen.name
                    await self.see(seen)
                    await wears(seen, USUAL)
        except (PlaywrightError, AssertionError, OSError) as why:
            self.said.append(f"{walk} ends after “{met}”: {why}")
            print(f"{walk} ends after “{met}”", flush=True)

    async def see(self, seen: Seen) -> None:
        began = time.monotonic()
        self.names.append(seen.name)
        for look in WORN:
            await wears(seen, look)
            if look in JUDGED:
                wrong = await complaints(seen.page) + await misfits(seen.page)
                self.said += [f"{seen.name} ({look}): {each}" for each in wrong]
            if look in LOOKS:
                height = await seen.page.evaluate(LENGTH)
                await seen.page.set_viewport_size({"width": look.width, "height": max(740, height)})
                await seen.page.screenshot(path=self.folder / f"{seen.name}-{look}.png")
        (self.folder / "index.html").write_text(self.page(), "utf-8")
        print(f"{seen.name} {time.monotonic() - began:.0f} s", flush=True)

    def page(self) -> str:
        """All of them on one page, to be opened from the disk."""
        found = "".join(f"<li>{html.escape(each)}</li>" for each in self.said)
        rows = "".join(
            f"<section><h2>{name}</h2><div>{''.join(figure(name, look) for look in LOOKS)}</div></section>"
            for name in self.names
        )
        return f"""<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Every screen</title><style>{STYLE}</style><h1>Every screen</h1>
<p>{len(self.names)} screens in {len(LOOKS)} looks; axe was asked in {len(JUDGED)}.</p><ul>{found}</ul>{rows}</html>"""


def figure(name: str, look: Look) -> str:
    picture = f"{name}-{look}.png"
    wide = "wide" if look.width > 600 else "narrow"
    return f'<figure><a href="{picture}"><img class="{wide}" loading="lazy" src="{picture}" alt=""></a><figcaption>{look}</figcaption></figure>'


async def webp(page: Page) -> bytes:
    devtools = await page.context.new_cdp_session(page)
    taken = await devtools.send("Page.captureScreenshot", {"format": "webp", "quality": 82})
    await devtools.detach()
    return base64.b64decode(taken["data"])


async def for_the_readme(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for walk, (name, look) in PICTURES.items():
        with tempfile.TemporaryDirectory(prefix="tocsin-shots-") as data:
            async with chromium() as browser, aclosing(WALKS[walk](Path(data) / "town", browser)) as screens:
                async for seen in screens:
                    if seen.name == name:
                        await wears(seen, look)
                        (folder / f"{name}.webp").write_bytes(await webp(seen.page))
                        break


async def every_screen(folder: Path, walks: list[str]) -> list[str]:
    gallery = Gallery(folder)
    slots = asyncio.Semaphore(AT_ONCE)

    async def one(walk: str) -> None:
        async with slots:
            with tempfile.TemporaryDirectory(prefix="tocsin-shots-") as data:
                await gallery.take(walk, Path(data) / "town")

    await asyncio.gather(*map(one, walks))
    return gallery.said


def main(words: list[str] | None = None) -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.e2e.shots", description=(__doc__ or "").split("\n\n")[0])
    asked.add_argument("folder", nargs="?", type=Path, default=Path("shots"))
    asked.add_argument(
        "--only", nargs="+", choices=sorted(WALKS), default=list(WALKS), metavar="WALK", help=", ".join(WALKS)
    )
    asked.add_argument("--readme", action="store_true", help=f"only the README's three pictures, into {README}")
    said = asked.parse_args(words)
    if said.readme:
        asyncio.run(for_the_readme(README))
        return 0
    shutil.rmtree(said.folder, ignore_errors=True)
    said.folder.mkdir(parents=True)
    began = time.monotonic()
    found = asyncio.run(every_screen(said.folder, said.only))
    print(*found, sep="\n")
    minutes = (time.monotonic() - began) / 60
    print(f"{said.folder / 'index.html'}: {len(found)} complaints, {minutes:.0f} minutes")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
