"""house_rest: how long a founded house needs until it answers `GET /healthz`, and what it holds when nobody asks."""

from __future__ import annotations

import http.client
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from bench.children import child, free_port, resident_memory, user_memory
from bench.figures import BUDGET, Figure, less_is_better
from bench.scale import Scale
from bench.town import found, serve_command

HELLO = Path(__file__).with_name("hello.py")
COLD_START_BUDGET_MS = 1500
REST_BUDGET_MB = 120


def run(scale: Scale) -> Iterator[Figure]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        found(folder / "house")
        commands: dict[str, Callable[[int], list[str]]] = {
            "house": lambda port: serve_command(folder / "house", port=port),
            "litestar_hello": lambda port: [sys.executable, str(HELLO), str(port)],
        }
        starts: dict[str, list[float]] = {name: [] for name in commands}
        held: dict[str, int] = {}
        own: dict[str, int] = {}
        for _ in range(scale.starts):
            for name, command in commands.items():
                port = free_port()
                began = time.perf_counter()
                with child(command(port), core=None) as process:
                    answered(port)
                    starts[name].append((time.perf_counter() - began) * 1000)
                    if name not in held:
                        time.sleep(scale.rest_seconds)
                        held[name], own[name] = resident_memory(process.pid), user_memory(process.pid)
        ours, hello = median(starts["house"]), median(starts["litestar_hello"])
        detail = {name: [round(each) for each in several] for name, several in starts.items()}
        unit = "ms from start to the first healthz"
        yield less_is_better("cold_start", ours, COLD_START_BUDGET_MS, peer_name=BUDGET, unit=unit, **detail)
        yield less_is_better("cold_start", ours, hello, peer_name="litestar_hello", unit=unit)
        unit = "MB resident at rest"
        mine, floor = held["house"] / 1e6, held["litestar_hello"] / 1e6
        anonymous = {name: round(size / 1e6, 1) for name, size in own.items()}
        yield less_is_better(
            "house_memory", mine, REST_BUDGET_MB, peer_name=BUDGET, unit=unit, anonymous_megabytes=anonymous
        )
        yield less_is_better("house_memory", mine, floor, peer_name="litestar_hello", unit=unit)


def answered(port: int, *, path: str = "/healthz", seconds: float = 30) -> None:
    """Returns at the first 200. Raises RuntimeError when none comes."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
        try:
            line.request("GET", path)
            if line.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.003)
        finally:
            line.close()
    raise RuntimeError(f"no answer on port {port} within {seconds:g} s")
