"""lighthouse: what Lighthouse says of the first screen on a slow phone: performance and accessibility, 1 is the best.

Lighthouse itself, pinned in this folder's own lock and installed by this bench alone, with its usual cheap phone: a first visit in the
system's Chromium over slow 4G, processor 4 × slower. The throttling is the DevTools one, applied while the page loads: what is judged
was seen. (Lighthouse's usual way loads fast and reckons.) The page is the one of a founded town at a real house.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench.builds import npm_ci
from bench.chromium import CHROMIUM, CHROMIUM_WORDS
from bench.figures import BUDGET, Figure, more_is_better
from bench.scale import Scale
from bench.town import house

FOLDER = Path(__file__).parent
PROGRAM = FOLDER / "node_modules/lighthouse/cli/index.js"
CATEGORIES = ("performance", "accessibility")
LEAST = 0.95
SECONDS = 240


@dataclass(frozen=True)
class Visit:
    """`scores`: 0 to 1 for each category; `seen`: what they were made of; `faults`: the audits that cost points."""

    version: str
    scores: dict[str, float]
    seen: dict[str, str]
    faults: dict[str, list[str]]


def run(scale: Scale) -> Iterator[Figure]:
    npm_ci(FOLDER)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        served = stack.enter_context(house(folder / "house"))
        visits = [visit(f"http://localhost:{served.port}/") for _ in range(scale.visits)]
    for category in CATEGORIES:
        middle = median(each.scores[category] for each in visits)
        nearest = min(visits, key=lambda each: abs(each.scores[category] - middle))
        yield more_is_better(
            f"lighthouse_{category}",
            middle,
            LEAST,
            peer_name=BUDGET,
            unit="score of 1, slow 4G, processor 4 × slower (DevTools throttling)",
            lighthouse=nearest.version,
            each=[each.scores[category] for each in visits],
            seen=nearest.seen,
            faults=nearest.faults[category],
        )


def visit(url: str) -> Visit:
    """One first visit with an empty profile. Raises RuntimeError with Lighthouse's words."""
    command = ["node", PROGRAM, url, "--quiet", "--output=json", "--throttling-method=devtools"]
    command += [f"--only-categories={','.join(CATEGORIES)}", "--no-enable-error-reporting"]
    command += [f"--chrome-flags={' '.join(('--headless=new', *CHROMIUM_WORDS))}"]
    said = subprocess.run(
        command,
        env=os.environ | {"CHROME_PATH": shutil.which(CHROMIUM) or CHROMIUM},
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    if said.returncode != 0:
        raise RuntimeError(f"Lighthouse failed:\n{said.stderr}")
    return judged(json.loads(said.stdout))


def judged(report: dict[str, Any]) -> Visit:
    if "runtimeError" in report:
        raise RuntimeError(report["runtimeError"]["message"])
    audits, categories = report["audits"], {name: report["categories"][name] for name in CATEGORIES}
    weighed = {
        name: [audits[one["id"]] for one in category["auditRefs"] if one["weight"] > 0]
        for name, category in categories.items()
    }
    return Visit(
        version=report["lighthouseVersion"],
        scores={name: category["score"] for name, category in categories.items()},
        seen={one["id"]: one["displayValue"].replace("\xa0", " ") for one in weighed["performance"]},
        faults={
            name: [one["id"] for one in each if one["score"] is not None and one["score"] < LEAST]
            for name, each in weighed.items()
        },
    )
