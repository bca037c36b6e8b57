"""What is heard, listened to in a real browser: how high, with which trill, how long and how often; and nothing sounds like something else."""

from __future__ import annotations

import cmath
import json
import math
import subprocess
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser

WEB = Path(__file__).parents[2] / "web"
RATE = 32_000
STRIP = """
import('vite').then(async ({ transformWithOxc }) => {
  const { readFileSync } = await import('node:fs');
  const { code } = await transformWithOxc(readFileSync('src/ui/whistle.ts', 'utf8'), 'whistle.ts', { sourcemap: false });
  process.stdout.write(code);
});
"""
LISTEN = """async ([source, rate]) => {
  const { whistle, shakesOf, PATTERNS } = await import('data:text/javascript;base64,' + btoa(unescape(encodeURIComponent(source))));
  const heard = {};
  for (const pattern of Object.keys(PATTERNS)) {
    const room = new OfflineAudioContext(1, rate * 2, rate);
    whistle(room, pattern, 0);
    heard[pattern] = { wave: Array.from((await room.startRendering()).getChannelData(0), (each) => Math.round(each * 1e4) / 1e4), shakes: shakesOf(pattern) };
  }
  return JSON.stringify(heard);
}"""


@pytest.fixture(scope="module")
def source() -> str:
    return subprocess.run(["node", "-e", STRIP], cwd=WEB, capture_output=True, text=True, check=True).stdout


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def heard(source: str, browser: Browser) -> dict[str, Any]:
    async with await browser.new_page() as page:
        found: dict[str, Any] = json.loads(await page.evaluate(LISTEN, [source, RATE]))
        return found


def blasts(wave: list[float]) -> list[tuple[float, float]]:
    """(begins, lasts) in seconds of whatever is louder than a whisper, by 5 ms."""
    step = RATE // 200
    loud = [max(map(abs, wave[at : at + step])) > 0.05 for at in range(0, len(wave), step)]
    found, at = [], 0
    for on, run in groupby(loud):
        length = len(list(run))
        if on:
            found.append((at / 200, length / 200))
        at += length
    return found


def strength(wave: list[float], hertz: float) -> float:
    """How much of one tone is in it (Goertzel, as a plain sum)."""
    turn = cmath.exp(-2j * math.pi * hertz / RATE)
    total, phase = 0j, 1 + 0j
    for sample in wave:
        total += sample * phase
        phase *= turn
    return 2 * abs(total) / len(wave)


def part(wave: list[float], begins: float, lasts: float) -> list[float]:
    return wave[int(begins * RATE) : int((begins + lasts) * RATE)]


def test_three_short_and_one_long(heard: dict[str, Any]) -> None:
    short = blasts(heard["near"]["wave"])
    assert len(short) == 3 and all(abs(lasts - 0.25) < 0.03 for _, lasts in short)
    assert all(abs(later[0] - earlier[0] - 0.4) < 0.02 for earlier, later in pairwise(short))
    ((_, lasts),) = blasts(heard["taking"]["wave"])
    assert abs(lasts - 1.6) < 0.04
    assert heard["near"]["shakes"] == [250, 150] * 3 and heard["taking"]["shakes"] == [1600, 200]


def test_a_whistle_is_three_kilohertz_with_a_trill(heard: dict[str, Any]) -> None:
    """A triangle moved 120 Hz up and down 38 times a second: sidebands 38 Hz apart, and a ninth of it at three times the height."""
    wave = part(heard["taking"]["wave"], 0.1, 1.0)
    band = {side: strength(wave, 3000 + side * 38) for side in range(-6, 7)}
    assert max(band, key=lambda side: band[side]) in (-2, 2), "at this depth the second sidebands are the strongest"
    assert all(abs(band[side] - band[-side]) < 0.25 * max(band.values()) for side in (1, 2, 3))
    between = strength(wave, 3019)
    assert between < 0.2 * max(band.values()), "a trill of 38 Hz, not of 19"
    assert strength(wave, 2000) < 0.02 and strength(wave, 4000) < 0.02
    third = max(strength(wave, 9000 + side * 38) for side in range(-12, 13))
    assert third > 0.008, "a triangle, not a pure tone"


def test_nothing_else_sounds_like_a_danger(heard: dict[str, Any]) -> None:
    for pattern, first in (("drill", 660), ("clear", 520), ("update", 660)):
        wave = heard[pattern]["wave"]
        begins, lasts = blasts(wave)[0]
        tone = part(wave, begins, lasts)
        assert strength(tone, first) > 0.2
        assert sum(strength(tone, 3000 + side * 38) for side in range(-3, 4)) < 0.15
    ups = [
        strength(part(heard["clear"]["wave"], begins, lasts), 780) for begins, lasts in blasts(heard["clear"]["wave"])
    ]
    assert ups[-1] > ups[0], "an all clear goes up"
