"""`python -m bench [NAME] [--smoke] [--save] [--first]`: plays all benches or one, a JSON line per figure.

--smoke   very small numbers: shows that a bench still runs, says nothing about speed
--first   before everything else on this machine (real-time scheduling, if it is allowed): for a machine that is shared
--save    writes bench/results/NAME.json with the machine's description, and draws the curves of docs/bench.md anew
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from bench import curves, machine
from bench.figures import Figure
from bench.scale import FULL, SMOKE, Scale

RESULTS = Path(__file__).with_name("results")

BENCHES = {
    "live_line": "bench.live_line:run",
    "live_line_brokers": "bench.live_line:run_brokers",
    "live_line_tls": "bench.live_line:run_tls",
    "first_ring": "bench.first_ring:run",
    "first_ring_painted": "bench.first_ring:run_painted",
    "signatures": "bench.signatures:run",
    "house_rest": "bench.house_rest:run",
    "app_load": "bench.app_load:run",
    "report_taps": "bench.report_taps:run",
    "alerts_300": "bench.alerts_300:run",
    "map_pan": "bench.map_pan:run",
    "lighthouse": "bench.lighthouse:run",
    "push_encrypt": "bench.push_encrypt:run",
    "push_send": "bench.push_send:run",
    "reach": "bench.reach:run",
    "aid_suggest": "bench.aid_suggest:run",
    "aid_scroll": "bench.aid_scroll:run",
    "ledger": "bench.ledger:run",
    "film_parts": "bench.film_parts:run",
    "film_seal": "bench.film_seal:run",
}


def main(words: list[str] | None = None) -> int:
    asked = argparse.ArgumentParser(prog="python -m bench", description=(__doc__ or "").split("\n\n")[0])
    asked.add_argument("name", nargs="?", choices=sorted(BENCHES), metavar="NAME", help=", ".join(BENCHES))
    asked.add_argument("--smoke", action="store_true", help="very small numbers")
    asked.add_argument("--save", action="store_true", help="write bench/results/NAME.json")
    asked.add_argument("--first", action="store_true", help="real-time scheduling, if allowed")
    said = asked.parse_args(words)
    if said.first:
        go_first()
    broken = 0
    for name in [said.name] if said.name else BENCHES:
        try:
            play(name, scale=SMOKE if said.smoke else FULL, save=said.save)
        except RuntimeError as why:
            print(f"{name}: {why}", file=sys.stderr)
            broken += 1
    return 1 if broken else 0


def play(name: str, *, scale: Scale, save: bool = False) -> list[Figure]:
    """Plays one bench; prints each figure as it is known. Raises RuntimeError with what is missing."""
    before = machine.description()
    figures = []
    for figure in bench(name)(scale):
        print(figure.line(), flush=True)
        figures.append(figure)
    if save:
        before["load_averages_after"] = machine.description()["load_averages"]
        report = {
            "bench": name,
            "day": time.strftime("%Y-%m-%d"),
            "machine": before,
            "figures": [f.row() for f in figures],
        }
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / f"{name}.json").write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n")
        curves.main()
    return figures


def go_first() -> None:
    """This process and all its children run before others. Without the right to, as everybody."""
    with suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))


def bench(name: str) -> Callable[[Scale], Iterator[Figure]]:
    module, _, function = BENCHES[name].partition(":")
    found: Callable[[Scale], Iterator[Figure]] = getattr(import_module(module), function)
    return found


if __name__ == "__main__":
    sys.exit(main())
