"""Curves and their table for docs/bench.md, from checked-in results and from nothing else: `python -m bench.curves`, and whenever a bench is saved.

Both axes are logarithmic. A curve is told apart by its name at its end, its dashes and its dots as well as by its colour; the
picture brings its own ground, light or dark as the reader's screen is, and says all its figures in words.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from bench.figures import significant

RESULTS = Path(__file__).with_name("results")
PAGE = Path(__file__).resolve().parents[1] / "docs" / "bench.md"
PICTURES = PAGE.parent / "pictures" / "bench"
BLOCK = re.compile(r"(<!-- beside -->\n).*?(<!-- /beside -->)", re.DOTALL)

WIDTH, HEIGHT = 800, 470
LEFT, RIGHT, TOP, BOTTOM = 64, 610, 64, 410
LABEL_HEIGHT = 19
HOUSE = "house"
CALLED = {
    HOUSE: "Tocsin's house",
    "c_floor": "C floor",
    "nginx_nchan": "nginx + nchan",
    "redis": "Redis",
    "nats": "NATS",
    "mosquitto_qos0": "Mosquitto, QoS 0",
    "mosquitto_qos1": "Mosquitto, QoS 1",
    "node_ws": "node ws",
    "socket_io": "socket.io",
}
STYLE = """
svg{--ground:#fff;--ink:#1c1c1c;--faint:#5c5c5c;--grid:#e3e3e3;--c0:#b3261e;--c1:#1c1c1c;--c2:#00639b;--c3:#7a4d00;--c4:#006d3b;--c5:#6b4ea0;--c6:#6b4ea0;--c7:#8a2e6b;--c8:#4a5d00}
@media (prefers-color-scheme:dark){svg{--ground:#161616;--ink:#f0f0f0;--faint:#b0b0b0;--grid:#333;--c0:#ff8a80;--c1:#f0f0f0;--c2:#7fc8ff;--c3:#f0b860;--c4:#7ddc9f;--c5:#c9b0ff;--c6:#c9b0ff;--c7:#ffa6dc;--c8:#c5d86d}}
text{font:14px system-ui,sans-serif;fill:var(--ink)}
.title{font-size:18px;font-weight:600}.faint{fill:var(--faint);font-size:13px}.end{text-anchor:end}.middle{text-anchor:middle}
.grid{stroke:var(--grid)}.curve{fill:none;stroke-width:2}.house{stroke-width:4}.bold{font-weight:600}
"""
DASHES = ("", "6 4", "", "2 3", "9 3 2 3", "", "5 3", "12 4", "3 6")


@dataclass(frozen=True)
class Chart:
    """`figure`: what its results are called, with the number of lines in the middle."""

    file: str
    title: str
    figure: re.Pattern[str]
    unit: str


CHARTS = (
    Chart(
        "last_line_p50.svg",
        "From the order to the last line, the middle of all rounds",
        re.compile(r"live_line_(\d+)_p50"),
        "milliseconds",
    ),
    Chart(
        "last_line_p99.svg",
        "From the order to the last line, 99 rounds of 100",
        re.compile(r"live_line_(\d+)_p99"),
        "milliseconds",
    ),
    Chart(
        "processor.svg",
        "Processor time for every 1,000 people warned",
        re.compile(r"live_line_(\d+)_cpu"),
        "seconds",
    ),
)
SOURCE = "live_line_brokers.json"

Points = list[tuple[int, float]]
"""(open lines, measured), fewest lines first."""


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, text in drawn().items():
        (PICTURES / name).write_text(text, encoding="utf-8")
    PAGE.write_text(filled(), encoding="utf-8")


def drawn() -> dict[str, str]:
    """Every picture's file name and what stands in it."""
    return {chart.file: draw(chart, curves(chart, _report()["figures"])) for chart in CHARTS}


def filled() -> str:
    """The page as it should be."""
    return BLOCK.sub(lambda found: f"{found[1]}{table(_report())}\n{found[2]}", PAGE.read_text("utf-8"))


def table(report: dict[str, Any]) -> str:
    """Ratios, and what they were made on."""
    ratios = {(each["peer_name"], each["name"]): each["ratio"] for each in report["figures"]}
    sizes = sorted({each["detail"]["lines"] for each in report["figures"]})
    rows = [
        f"| {CALLED[who]} | " + " | ".join(_cell(ratios, who, lines) for lines in sizes) + " |"
        for who in CALLED
        if any(peer == who for peer, _ in ratios)
    ]
    machine, rounds = report["machine"], report["figures"][0]["detail"]["rounds"]
    loads = " and ".join(f"{machine[name][0]:g}" for name in ("load_averages", "load_averages_after"))
    versions = ", ".join(f"{name} {version}" for name, version in machine["brokers"].items())
    head = " | ".join(f"{lines:,} lines" for lines in sizes)
    ours = {each["name"]: each["ours"] for each in report["figures"]}
    seconds = ", ".join(f"{ours[f'live_line_{lines}_cpu']:.4f} s with {lines:,} lines" for lines in sizes)
    return "\n".join(
        [
            f"| ratio: p50 · p99 · processor | {head} |",
            "|---|" + "---|" * len(sizes),
            *rows,
            "",
            f"Of the house's processor every 1,000 people warned take {seconds}.",
            f"Made on {report['day']} in {rounds} rounds, load average before and after {loads}, scheduling {machine['scheduling']}; {versions}.",
        ]
    )


def _cell(ratios: dict[tuple[str, str], float], who: str, lines: int) -> str:
    return " · ".join(f"{ratios[who, f'live_line_{lines}_{kind}']:.2f}" for kind in ("p50", "p99", "cpu"))


def _report() -> dict[str, Any]:
    report: dict[str, Any] = json.loads((RESULTS / SOURCE).read_text("utf-8"))
    return report


def curves(chart: Chart, figures: Sequence[dict[str, Any]]) -> dict[str, Points]:
    """What was measured of each contestant. Raises ValueError for one that has no name here."""
    found: dict[str, dict[int, float]] = {}
    for figure in figures:
        if (fits := chart.figure.fullmatch(figure["name"])) is None:
            continue
        for who, measured in ((HOUSE, figure["ours"]), (figure["peer_name"], figure["peer"])):
            if who not in CALLED:
                raise ValueError(f"{who} has no name in bench/curves.py")
            found.setdefault(who, {})[int(fits[1])] = measured
    return {who: sorted(found[who].items()) for who in CALLED if who in found}


def draw(chart: Chart, found: dict[str, Points]) -> str:
    lines = sorted({at for points in found.values() for at, _ in points})
    measured = [value for points in found.values() for _, value in points]
    across = Scale(lines[0], lines[-1], LEFT, RIGHT)
    up = Scale(min(measured) * 0.85, max(measured) * 1.15, BOTTOM, TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" aria-labelledby="title said">',
        f'<title id="title">{escape(chart.title)}</title>',
        f'<desc id="said">{escape(said(chart, found))}</desc>',
        f"<style>{STYLE}</style>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="var(--ground)"/>',
        f'<text class="title" x="{LEFT}" y="28">{escape(chart.title)}</text>',
        f'<text class="faint" x="{LEFT}" y="48">{escape(chart.unit)}; less is better</text>',
    ]
    for value in round_numbers(up.low, up.high):
        y = up.at(value)
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{RIGHT}" y1="{y}" y2="{y}"/>')
        parts.append(f'<text class="faint end" x="{LEFT - 8}" y="{y + 4:.1f}">{value:,g}</text>')
    for value in lines:
        x = across.at(value)
        parts.append(f'<line class="grid" x1="{x}" x2="{x}" y1="{TOP}" y2="{BOTTOM}"/>')
        parts.append(f'<text class="faint middle" x="{x}" y="{BOTTOM + 20}">{value:,}</text>')
    parts.append(f'<text class="faint middle" x="{(LEFT + RIGHT) / 2}" y="{BOTTOM + 44}">open lines</text>')
    heights = apart({who: up.at(points[-1][1]) for who, points in found.items()})
    for number, who in reversed(list(enumerate(CALLED))):
        if who in found:
            parts += curve(number, who, [(across.at(at), up.at(value)) for at, value in found[who]], heights[who])
    return "\n".join([*parts, "</svg>", ""])


def curve(number: int, who: str, points: Sequence[tuple[float, float]], label_y: float) -> list[str]:
    colour, kind = f"var(--c{number})", "curve house" if who == HOUSE else "curve"
    dashes = f' stroke-dasharray="{DASHES[number]}"' if DASHES[number] else ""
    path = " ".join(f"{x},{y}" for x, y in points)
    end_x, end_y = points[-1]
    bold = ' class="bold"' if who == HOUSE else ""
    return [
        f'<polyline class="{kind}" stroke="{colour}"{dashes} points="{path}"/>',
        *(f'<circle cx="{x}" cy="{y}" r="{5 if who == HOUSE else 3.5}" fill="{colour}"/>' for x, y in points),
        f'<polyline class="curve" style="stroke-width:1" stroke="{colour}" points="{end_x + 6},{end_y} {end_x + 24},{label_y}"/>',
        f'<text{bold} x="{end_x + 28}" y="{label_y + 5:.1f}" style="fill:{colour}">{escape(CALLED[who])}</text>',
    ]


@dataclass(frozen=True)
class Scale:
    """A logarithmic axis from `low` at `start` to `high` at `end`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return round(self.start + share * (self.end - self.start), 1)


def round_numbers(low: float, high: float) -> list[float]:
    """1, 2 and 5 of every power of ten that lie between."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    numbers = (float(f"{digit}e{power}") for power in powers for digit in (1, 2, 5))
    return [number for number in numbers if low <= number <= high]


def apart(heights: dict[str, float]) -> dict[str, float]:
    """Where labels stand, near to where they would like to, so that none covers another."""
    placed: dict[str, float] = {}
    floor = -math.inf
    for who, height in sorted(heights.items(), key=lambda each: each[1]):
        floor = max(height, floor + LABEL_HEIGHT)
        placed[who] = floor
    below = max(0.0, floor - (BOTTOM + LABEL_HEIGHT))
    return {who: round(height - below, 1) for who, height in placed.items()}


def said(chart: Chart, found: dict[str, Points]) -> str:
    """The picture in words."""
    each = (
        f"{CALLED[who]}: " + ", ".join(f"{significant(value, 3):g} with {at:,} lines" for at, value in points)
        for who, points in found.items()
    )
    return f"{chart.title}, in {chart.unit}, against the number of open lines. " + "; ".join(each) + "."


if __name__ == "__main__":
    main()
