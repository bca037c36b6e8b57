"""live_line: from the first byte of `POST /api/alerts` until the last of 10,000 lines has the frame.

The house, a C epoll floor and nginx+nchan stand on one core, each with its own 10,000 open lines and its own C client
on the other core; rounds take turns, so that all see the same machine. All frames have the house's length.

[Note: Paired rounds]
A shared machine runs at half its speed for seconds at a time. Three rounds that follow each other see the same speed, ten
seconds later it is another; so a ratio is taken within each round, and the median of those is the figure's ratio.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.children import cpu_us, user_memory
from bench.figures import BUDGET, Figure, less_is_better, percentile
from bench.live_line.listeners import Heard, Listeners, listening
from bench.live_line.servers import HouseLine, Nchan, Server, floor, nchan
from bench.nginx import self_signed
from bench.scale import Scale
from bench.town import house

BETWEEN_ROUNDS_S = 0.15
LINE_MEMORY_BUDGET = 4096
LINES_BEHIND_A_FRONT = 9_000  # nginx needs two files per line and may open 20,000


def run(scale: Scale) -> Iterator[Figure]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        folder.chmod(0o755)
        servers: list[Server] = [
            HouseLine(stack.enter_context(house(folder / "house"))),
            stack.enter_context(floor()),
            stack.enter_context(nchan(folder / "nchan")),
        ]
        ours, *peers = (Contestant.open(stack, server, lines=scale.lines, folder=folder) for server in servers)
        play([ours, *peers], rounds=scale.rounds)
        for peer in peers:
            yield rate("live_line", ours, peer)
        for peer in peers:
            yield rate("live_line_fan_out", ours, peer, took=fan_out_us)
        for peer in peers:
            yield last(ours, peer)
        for peer in peers:
            yield less_is_better(
                "live_line_cpu",
                ours.cpu_per_line_us,
                peer.cpu_per_line_us,
                peer_name=peer.server.name,
                unit="µs of processor per delivery",
            )
        for name, size in ((BUDGET, LINE_MEMORY_BUDGET), *((peer.server.name, peer.line_memory) for peer in peers)):
            yield less_is_better(
                "live_line_memory", ours.line_memory, size, peer_name=name, unit="bytes of user memory per line"
            )


def run_tls(scale: Scale) -> Iterator[Figure]:
    """live_line_tls: the house on a unix socket behind nginx, which speaks TLS, beside nchan speaking TLS itself."""
    lines = min(scale.lines, LINES_BEHIND_A_FRONT)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        folder.chmod(0o755)
        certificate = self_signed(folder / "certificate")
        servers: list[Server] = [
            HouseLine(stack.enter_context(house(folder / "house", front=certificate))),
            stack.enter_context(nchan(folder / "nchan", tls=certificate)),
        ]
        ours, peer = (Contestant.open(stack, server, lines=lines, folder=folder) for server in servers)
        play([ours, peer], rounds=scale.rounds)
        yield rate("live_line_tls", ours, peer)
        yield less_is_better(
            "live_line_tls_memory",
            ours.line_memory,
            peer.line_memory,
            peer_name=peer.server.name,
            unit="bytes of user memory per line, front included",
        )


@dataclass
class Contestant:
    server: Server
    listeners: Listeners
    lines: int
    memory_before: int
    memory_with_lines: int
    heard: list[Heard] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @classmethod
    def open(cls, stack: ExitStack, server: Server, *, lines: int, folder: Path) -> Contestant:
        before = user_memory(*server.pids)
        listeners = stack.enter_context(
            listening(
                server.target,
                path=server.path,
                publish_target=server.publish_target,
                lines=lines,
                folder=folder / server.name,
            )
        )
        return cls(server, listeners, lines, before, user_memory(*server.pids))

    def play(self, number: int, *, frame_bytes: int) -> Heard:
        order = self.server.order(number, frame_bytes=frame_bytes)
        before = cpu_us(*self.server.pids)
        heard = self.listeners.round(order.marker, order.request)
        self.cpu.append(cpu_us(*self.server.pids) - before)
        self.heard.append(heard)
        return heard

    def forget(self) -> None:
        self.heard.clear()
        self.cpu.clear()

    @property
    def cpu_per_line_us(self) -> float:
        return median(self.cpu) / self.lines

    @property
    def line_memory(self) -> float:
        return (self.memory_with_lines - self.memory_before) / self.lines


def play(contestants: list[Contestant], *, rounds: int) -> None:
    """A first round warms everybody and teaches the house's frame length; then rounds take turns, another first."""
    frame_bytes = 400
    for contestant in contestants:
        heard = contestant.play(0, frame_bytes=frame_bytes)
        length = round(heard.bytes / contestant.lines)
        if contestant is contestants[0]:
            frame_bytes = length
        if isinstance(contestant.server, Nchan):
            contestant.server.framing = length - frame_bytes
        contestant.forget()
    for number in range(1, rounds + 1):
        first = number % len(contestants)
        for contestant in contestants[first:] + contestants[:first]:
            time.sleep(BETWEEN_ROUNDS_S)
            contestant.play(number, frame_bytes=frame_bytes)
    for contestant in contestants:
        contestant.memory_with_lines = max(contestant.memory_with_lines, user_memory(*contestant.server.pids))


Took = Callable[[Heard], float]
"""Microseconds of one round."""


def whole_us(heard: Heard) -> float:
    """From the first byte of the publishing request to the last line."""
    return heard.last_us


def fan_out_us(heard: Heard) -> float:
    """From the first line to the last: without reading, verifying and writing to the disk, which only the house does."""
    return max(1, heard.last_us - heard.first_us)


def rate(name: str, ours: Contestant, peer: Contestant, *, took: Took = whole_us) -> Figure:
    """Deliveries a second, medians. The ratio is the median of each round's own ratio: [Note: Paired rounds]."""
    mine, theirs = ([took(heard) for heard in each.heard] for each in (ours, peer))
    ratios = [b / a for a, b in zip(mine, theirs, strict=True)]
    return Figure(
        name,
        ours.lines * 1e6 / median(mine),
        ours.lines * 1e6 / median(theirs),
        peer.server.name,
        median(ratios),
        "deliveries/s",
        {
            "lines": ours.lines,
            "rounds": len(ratios),
            "frame_bytes": round(median(heard.bytes for heard in ours.heard) / ours.lines),
            "peer_frame_bytes": round(median(heard.bytes for heard in peer.heard) / peer.lines),
            "ratio_of_medians": round(median(theirs) / median(mine), 3),
            "ratio_quartiles": [round(percentile(ratios, share), 3) for share in (0.25, 0.75)],
            "ours_ms": [round(each / 1000, 1) for each in mine],
            "peer_ms": [round(each / 1000, 1) for each in theirs],
        },
    )


def last(ours: Contestant, peer: Contestant) -> Figure:
    same = rate("", ours, peer)
    mine, theirs = (median(heard.last_us for heard in each.heard) / 1000 for each in (ours, peer))
    first = {
        "ours_first_ms": round(median(heard.first_us for heard in ours.heard) / 1000, 2),
        "peer_first_ms": round(median(heard.first_us for heard in peer.heard) / 1000, 2),
    }
    return Figure("live_line_last", mine, theirs, peer.server.name, same.ratio, "ms to the last line", first)
