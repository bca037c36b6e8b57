"""live_line: from the first byte of `POST /api/alerts` until the last of 10,000 lines has the frame.

The house, a C epoll floor and nginx+nchan stand on one core, each with its own 10,000 open lines and its own C client
on the other core; rounds take turns, so that all see the same machine. All frames have the house's length. In
live_line_brokers others that tell many at once stand beside them.

[Note: Paired rounds]
A shared machine runs at half its speed for seconds at a time. Three rounds that follow each other see the same speed, ten
seconds later it is another; so a ratio is taken within each round, and the median of those is the figure's ratio.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.children import cpu_us, user_memory
from bench.figures import BUDGET, Figure, less_is_better, percentile
from bench.live_line.brokers import mosquitto, nats, node_ws, redis, socket_io
from bench.live_line.listeners import Heard, Listeners, listening
from bench.live_line.servers import HouseLine, Peer, Server, floor, nchan
from bench.nginx import self_signed
from bench.scale import Scale
from bench.town import house

BETWEEN_ROUNDS_S = 0.15
LINE_MEMORY_BUDGET = 4096
LINES_BEHIND_A_FRONT = 9_000  # nginx needs two files per line and may open 20,000


def run(scale: Scale) -> Iterator[Figure]:
    with bench_folder() as folder, ExitStack() as stack:
        servers: list[Server] = [
            HouseLine(stack.enter_context(house(folder / "house"))),
            stack.enter_context(floor()),
            stack.enter_context(nchan(folder / "nchan")),
        ]
        ours, *peers = opened(stack, servers, lines=scale.lines, folder=folder)
        play([ours, *peers], rounds=scale.rounds)
        for peer in peers:
            yield rate("live_line", ours, peer)
        for peer in peers:
            yield rate("live_line_fan_out", ours, peer, took=fan_out_us)
        for peer in peers:
            yield last("live_line_last", ours, peer)
        for peer in peers:
            yield cpu("live_line_cpu", ours, peer)
        for name, size in ((BUDGET, LINE_MEMORY_BUDGET), *((peer.server.name, peer.line_memory) for peer in peers)):
            yield less_is_better(
                "live_line_memory", ours.line_memory, size, peer_name=name, unit="bytes of user memory per line"
            )


def run_brokers(scale: Scale) -> Iterator[Figure]:
    """live_line_brokers: the same rounds beside what others take to tell many at once, with few lines, many and all that one process may open."""
    for lines in scale.broker_lines:
        with bench_folder() as folder, ExitStack() as stack:
            servers: list[Server] = [
                HouseLine(stack.enter_context(house(folder / "house"))),
                stack.enter_context(floor()),
                stack.enter_context(nchan(folder / "nchan")),
                stack.enter_context(redis(folder)),
                stack.enter_context(nats(folder)),
                stack.enter_context(mosquitto(folder, qos=0)),
                stack.enter_context(mosquitto(folder, qos=1)),
                stack.enter_context(node_ws()),
                stack.enter_context(socket_io()),
            ]
            ours, *peers = opened(stack, servers, lines=lines, folder=folder)
            play([ours, *peers], rounds=scale.broker_rounds)
            for peer in peers:
                yield last(f"live_line_{lines}_p50", ours, peer)
            for peer in peers:
                yield slowest(f"live_line_{lines}_p99", ours, peer)
            for peer in peers:
                yield cpu(f"live_line_{lines}_cpu", ours, peer)


def run_tls(scale: Scale) -> Iterator[Figure]:
    """live_line_tls: the house on a unix socket behind nginx, which speaks TLS, beside nchan speaking TLS itself."""
    with bench_folder() as folder, ExitStack() as stack:
        certificate = self_signed(folder / "certificate")
        servers: list[Server] = [
            HouseLine(stack.enter_context(house(folder / "house", front=certificate))),
            stack.enter_context(nchan(folder / "nchan", tls=certificate)),
        ]
        ours, peer = opened(stack, servers, lines=min(scale.lines, LINES_BEHIND_A_FRONT), folder=folder)
        play([ours, peer], rounds=scale.rounds)
        yield rate("live_line_tls", ours, peer)
        yield last("live_line_tls_p50", ours, peer)
        yield slowest("live_line_tls_p99", ours, peer)
        yield cpu("live_line_tls_cpu", ours, peer)
        yield less_is_better(
            "live_line_tls_memory",
            ours.line_memory,
            peer.line_memory,
            peer_name=peer.server.name,
            unit="bytes of user memory per line, front included",
        )


@contextmanager
def bench_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="tocsin-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


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
                manner=server.manner,
                publish_target=server.publish_target,
                lines=lines,
                folder=folder / server.name,
            )
        )
        return cls(server, listeners, lines, before, user_memory(*server.pids))

    def play(self, number: int, *, frame_bytes: int) -> Heard:
        """Processor time is counted until the pause is over: what a server does after the last line is also its work."""
        order = self.server.order(number, frame_bytes=frame_bytes)
        before = cpu_us(*self.server.pids)
        heard = self.listeners.round(order.marker, order.request)
        time.sleep(BETWEEN_ROUNDS_S)
        self.cpu.append(cpu_us(*self.server.pids) - before)
        self.heard.append(heard)
        return heard

    def forget(self) -> None:
        self.heard.clear()
        self.cpu.clear()

    @property
    def cpu_per_thousand_s(self) -> float:
        return median(self.cpu) / self.lines / 1000

    @property
    def line_memory(self) -> float:
        return (self.memory_with_lines - self.memory_before) / self.lines


def opened(stack: ExitStack, servers: Sequence[Server], *, lines: int, folder: Path) -> list[Contestant]:
    return [Contestant.open(stack, server, lines=lines, folder=folder) for server in servers]


def play(contestants: list[Contestant], *, rounds: int) -> None:
    """A first round warms everybody and teaches the house's frame length; then rounds take turns, another first."""
    frame_bytes = 400
    for contestant in contestants:
        heard = contestant.play(0, frame_bytes=frame_bytes)
        length = round(heard.bytes / contestant.lines)
        if contestant is contestants[0]:
            frame_bytes = length
        if isinstance(contestant.server, Peer):
            contestant.server.framing = length - frame_bytes
        contestant.forget()
    for number in range(1, rounds + 1):
        first = number % len(contestants)
        for contestant in contestants[first:] + contestants[:first]:
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


def last(name: str, ours: Contestant, peer: Contestant) -> Figure:
    """The middle round. The ratio is as in `rate`."""
    same = rate(name, ours, peer)
    kept = {key: value for key, value in same.detail.items() if not isinstance(value, list) or len(value) == 2}
    mine, theirs = (median(heard.last_us for heard in each.heard) / 1000 for each in (ours, peer))
    seen = {
        f"{whose}_{what}_ms": round(median(getattr(heard, f"{what}_us") for heard in each.heard) / 1000, 2)
        for whose, each in (("ours", ours), ("peer", peer))
        for what in ("first", "half", "most")
    }
    return Figure(name, mine, theirs, peer.server.name, same.ratio, "ms to the last line", kept | seen)


def slowest(name: str, ours: Contestant, peer: Contestant) -> Figure:
    """The round that 99 of 100 do not exceed: of fewer than a hundred rounds the slowest."""
    mine, theirs = (percentile([heard.last_us / 1000 for heard in each.heard], 0.99) for each in (ours, peer))
    return less_is_better(
        name,
        mine,
        theirs,
        peer_name=peer.server.name,
        unit="ms to the last line",
        lines=ours.lines,
        rounds=len(ours.heard),
    )


def cpu(name: str, ours: Contestant, peer: Contestant) -> Figure:
    """User and system time of a server's processes and of all that they started."""
    return less_is_better(
        name,
        ours.cpu_per_thousand_s,
        peer.cpu_per_thousand_s,
        peer_name=peer.server.name,
        unit="s of processor per 1,000 people warned",
        lines=ours.lines,
    )
