"""Counts for a machine to watch: only those of the table, on a socket of their own, and nobody in them."""

import asyncio
import re
import stat
import subprocess
from pathlib import Path

import pytest

from tests.house.letters import guests_letter, hand_in
from tests.house.process import process
from tocsin.house.metrics import SERIES, written
from tocsin_kit.actors.line import HouseLine

PAGE = Path(__file__).parents[2] / "docs/operate/metrics.md"
SAMPLE = re.compile(r'(?P<name>[a-z_]+)(?:\{(?:[a-z_]+="[^"\\\n]*",?)+\})? (?P<value>\d+)')


def read(text: str) -> dict[str, list[int]]:
    """The values of each series, by OpenMetrics' rules for order, suffixes and the end. AssertionError otherwise."""
    lines = text.split("\n")
    assert lines[-2:] == ["# EOF", ""]
    found: dict[str, list[int]] = {}
    name = suffix = ""
    for line in lines[:-2]:
        if line.startswith("# TYPE "):
            name, kind = line.removeprefix("# TYPE ").split(" ")
            assert name not in found, name
            suffix = {"gauge": "", "counter": "_total", "info": "_info"}[kind]
            found[name] = []
        elif line.startswith("# HELP "):
            assert line.startswith(f"# HELP {name} ")
        else:
            sample = SAMPLE.fullmatch(line)
            assert sample is not None and sample["name"] == name + suffix, line
            found[name].append(int(sample["value"]))
    return found


def unlisted(text: str) -> set[str]:
    listed = {row.split("|")[1].strip(" `") for row in PAGE.read_text("utf-8").splitlines() if row.startswith("| `")}
    return set(read(text)) ^ listed


async def asked(socket: Path, path: str = "/metrics") -> str:
    command = ["curl", "--silent", "--fail", "--unix-socket", str(socket), f"http://house{path}"]
    done = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, timeout=20, check=False)
    return done.stdout


async def test_what_is_told_is_what_the_page_lists_and_a_report_moves_none_of_it(tmp_path: Path) -> None:
    socket = tmp_path / "metrics.sock"
    async with process(tmp_path / "town", "--port", "0", "--metrics", str(socket)) as house:
        assert stat.S_IMODE(socket.stat().st_mode) & 0o007 == 0
        line = HouseLine(house.address)
        before = await asked(socket)
        assert unlisted(before) == {"tocsin_watch_silent_minutes"}, "no word of the watch yet, and nothing else missing"
        live = await line.live("/api/live", hear=lambda spoken: None, lost=lambda: None)
        await hand_in(line, **await guests_letter(line))
        after = read(await asked(socket))
        moves = {"tocsin_up_minutes", "tocsin_data_bytes", "tocsin_disk_free_bytes", "tocsin_memory_bytes"}
        assert {name: now for name, now in after.items() if name not in moves} == {
            name: then for name, then in read(before).items() if name not in moves
        }
        assert after["tocsin_lines"] == [0], "fewer than ten are none"
        assert await asked(socket, "/healthz") == ""
        assert "tocsin_" not in (await line.exchange("GET", "/metrics")).body.decode()
        live.close()
        await line.close()
        await house.end()


async def test_it_is_off_unless_named(tmp_path: Path) -> None:
    async with process(tmp_path / "town") as house:
        assert not list(tmp_path.glob("**/*.sock"))
        await house.end()


def test_a_series_that_is_not_in_the_table_is_not_told() -> None:
    with pytest.raises(ValueError, match="tocsin_reports"):
        written({"tocsin_reports": {(): 1}})
    planted = "# TYPE tocsin_reports gauge\n# HELP tocsin_reports planted\ntocsin_reports 1\n# EOF\n"
    assert "tocsin_reports" in unlisted(planted)


def test_everything_is_rounded_down_as_the_table_says() -> None:
    text = written(
        {series.name: {(): 7 * series.step + series.step - 1} for series in SERIES if series.kind == "gauge"}
    )
    steps = {series.name: series.step for series in SERIES}
    assert all(values == [7 * steps[name]] for name, values in read(text).items())
    rows = dict(re.findall(r"^\| `([a-z_]+)` \| [a-z]+ \| (\d+) \|", PAGE.read_text("utf-8"), re.MULTILINE))
    assert rows == {series.name: str(series.step) for series in SERIES}
