"""aid_suggest: how long a phone reckons who could help with 2,000 open needs out of 1,000 offers, processor 6 × slower.

The phone's own code, bundled by its own build tool, on the page's thread of a real Chromium. Needs and offers are made of a number; half is
groceries. Beside it stand what one would write first, every need with every offer as they are, and a floor: one bit of every pair looked at
in two typed arrays. Opening the records is not in it, nor the map cells of their places, which are reckoned when a record is opened.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.chromium import CHROMIUM, CHROMIUM_WORDS
from bench.figures import BUDGET, Figure, less_is_better
from bench.scale import Scale

BUDGET_MS = 300
PROCESSOR_SLOWDOWN = 6
WAYS = ("ours", "plain", "emptyPass")
WEB = Path(__file__).parents[2] / "web"


def run(scale: Scale) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="tocsin-bench-") as folder:
        rounds = played(bundled(Path(folder)), needs=scale.aid_needs, offers=scale.aid_offers, rounds=scale.aid_rounds)
    first, later = rounds[0], rounds[1:]
    unit = f"ms for {scale.aid_needs} needs × {scale.aid_offers} offers, processor 6 × slower"
    ours = median(each["ours"] for each in later)
    detail = {
        "rounds": len(later),
        "first_ms": round(first["ours"], 1),
        "slowest_ms": round(max(e["ours"] for e in later), 1),
    }
    yield less_is_better("aid_suggest", ours, BUDGET_MS, peer_name=BUDGET, unit=unit, **detail)
    yield less_is_better(
        "aid_suggest_first", first["ours"], BUDGET_MS, peer_name=BUDGET, unit=f"{unit}, the first time"
    )
    for way, name in (("plain", "double_loop"), ("emptyPass", "empty_pass")):
        peer = median(each[way] for each in later)
        yield less_is_better(f"aid_suggest_beside_{name}", ours, peer, peer_name=name, unit=unit)


def bundled(folder: Path) -> str:
    """The page's script. Raises RuntimeError without the phone's packages."""
    if not (WEB / "node_modules").exists():
        raise RuntimeError("the phone's packages are not installed (make web)")
    command = ["node", Path(__file__).with_name("page.mjs"), WEB, folder]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    if said.returncode != 0:
        raise RuntimeError(f"the phone's code was not bundled:\n{said.stderr}")
    return (folder / "town.js").read_text("utf-8")


def played(script: str, *, needs: int, offers: int, rounds: int) -> list[dict[str, float]]:
    """Milliseconds of each way, round by round, on one page that has just been opened; each round is another town."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_WORDS))
        try:
            page = browser.new_page()
            page.add_script_tag(content=script)
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR_SLOWDOWN})
            return [
                page.evaluate(
                    "([size, ways]) => aidSuggest.play(size, ways)",
                    [{"needs": needs, "offers": offers, "seed": seed}, list(WAYS)],
                )
                for seed in range(1, rounds + 1)
            ]
        finally:
            browser.close()
