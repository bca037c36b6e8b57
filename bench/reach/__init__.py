"""reach: from the request with a signed alert until the pushes of 10,000 closed phones have come to their push service, of a whole house.

`tocsin serve` founded over HTTP, endpoints sealed in its own file, TLS and HTTP/2 to an nginx on this machine that takes everything and
notes when. No phone and no network is in it: how long a real push service and a sleeping phone take, nobody can say here.
"""

from __future__ import annotations

import asyncio
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from bench.children import CLIENT_CORE, child, cpu_us, free_port, wait_for_port
from bench.figures import BUDGET, Figure, less_is_better, percentile
from bench.nginx import nginx, self_signed
from bench.paper_town import PaperTown, make_town
from bench.push_encrypt import somebody
from bench.scale import Scale
from bench.town import LOOKED_INTO, ask, now, settle, setup_secret
from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.keyring import Stick
from tocsin.house.config import Config
from tocsin.house.push import make_ready
from tocsin.rails.push import Subscription
from tocsin.seals import alert as alerts
from tocsin.seals.hashes import alert_id
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import IncidentId
from tocsin.terms.ids import Sequence as Number
from tocsin.terms.instant import window_of
from tocsin.terms.registry import MessageType, ResponseType
from tocsin_kit.keys import sign_alert

HOUSE = Path(__file__).with_name("house.py")
SHARES = {"reach_50": (0.5, 5_000), "reach_95": (0.95, 10_000), "reach_99_9": (0.999, 30_000)}
"""name → (of all phones, budget in ms)."""
CORRECTION_S = 120
CPU_S_PER_1000 = 1.0
PATIENCE_S = 180
ANSWERED = 512
"""Bytes of every answer: nginx takes a line with bodies that nobody reads for a flood otherwise."""


@dataclass
class Rung:
    """Milliseconds after the request until each push had come; the house's processor time."""

    after_ms: Sequence[float]
    cpu_s: float


def run(scale: Scale) -> Iterator[Figure]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        ring = stack.enter_context(_Ringing(folder, phones=scale.letters // 2))
        alarms, corrections = [], []
        for _ in range(scale.reaches):
            alarm, over = ring.next_pair()
            alarms.append(ring.ring(alarm))
            corrections.append(ring.ring(over))
    for name, (share, budget_ms) in SHARES.items():
        found = [percentile(each.after_ms, share) for each in alarms]
        yield _less(name, median(found), budget_ms, unit="ms", rounds=[round(each) for each in found])
    lasts = [max(each.after_ms) / 1000 for each in corrections]
    yield _less("reach_correction", median(lasts), CORRECTION_S, unit="s", rounds=[round(each, 2) for each in lasts])
    cpu = [each.cpu_s * 1000 / len(each.after_ms) for each in alarms]
    unit = "CPU s per 1,000 people"
    yield _less("reach_cpu", median(cpu), CPU_S_PER_1000, unit=unit, rounds=[round(each, 3) for each in cpu])


def _less(name: str, ours: float, budget: float, *, unit: str, rounds: Sequence[float]) -> Figure:
    return less_is_better(name, ours, budget, peer_name=BUDGET, unit=unit, rounds=rounds)


class _Ringing:
    def __init__(self, folder: Path, *, phones: int) -> None:
        self._folder, self._phones = folder, phones
        self._log = folder / "came.log"
        self._sequence = 0
        self._stack = ExitStack()

    def __enter__(self) -> _Ringing:
        made, port = self_signed(self._folder / "tls"), free_port()
        came = f"""
            log_format when '$msec';
            keepalive_requests 100000000;
            server {{
                listen 127.0.0.1:{port} ssl http2 reuseport;
                ssl_certificate {made.chain};
                ssl_certificate_key {made.key};
                access_log {self._log} when;
                location / {{ return 201 '{"." * ANSWERED}'; }}
            }}"""
        self._stack.enter_context(nginx(self._folder / "nginx", came))
        wait_for_port(port)
        service = f"https://localhost:{port}"
        config = Config(data=self._folder / "town", push_key=self._folder / "stick")
        if make_ready(config, town="https://maple.example", say=lambda words: None) != 0:
            raise RuntimeError("the house could not be made ready for push")
        asyncio.run(_fill(config, service=service, phones=self._phones))
        self.port = free_port()
        command = [sys.executable, HOUSE, made.chain, "serve", "--data", config.data, "--port", str(self.port)]
        settings = {"TOCSIN_PUSH_KEY": str(config.push_key), "TOCSIN_PUSH_ALSO": service, **LOOKED_INTO}
        self.house = self._stack.enter_context(
            child(command, core=CLIENT_CORE, environment=settings, stderr=subprocess.STDOUT)
        )
        self.town: PaperTown = make_town(at=now())
        settle(self.town, secret=setup_secret(self.house), port=self.port)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def next_pair(self) -> tuple[bytes, bytes]:
        """An alarm, and that we were wrong."""
        alarm = alerts.read_signed(self.town.alert(at=now(), sequence=self._sequence + 1)).alert
        wrong = replace(
            alarm,
            incident=IncidentId(alarm.incident),
            sequence=Number(self._sequence + 2),
            predecessor=alert_id(alerts.write(alarm))[:4],
            message_type=MessageType.Cancel,
            response_type=ResponseType.Monitor,
        )
        self._sequence += 2
        keys = [each.watch for each in self.town.watch[window_of(alarm.sent_at)]]
        return sign_alert(alarm, town=self.town.town, keys=keys), sign_alert(wrong, town=self.town.town, keys=keys)

    def ring(self, signed: bytes) -> Rung:
        """Begins and ends with a house at rest, so that its processor time holds what it arms anew. RuntimeError where
        some never come.
        """
        self._rests()
        already, before = self._came(), cpu_us(self.house.pid)
        began = time.time()
        ask("POST", "/api/alerts", {"alert": b64u(signed)}, port=self.port)
        _until(lambda: len(self._came()) >= len(already) + self._phones)
        after = [(each - began) * 1000 for each in self._came()[len(already) :]]
        self._rests()
        return Rung(after, (cpu_us(self.house.pid) - before) / 1e6)

    def _came(self) -> list[float]:
        return [float(each) for each in self._log.read_text("utf-8").split()]

    def _rests(self) -> None:
        """Nothing but the clock moves in it for a second."""

        def is_at_rest() -> bool:
            before = cpu_us(self.house.pid)
            time.sleep(1)
            return cpu_us(self.house.pid) - before < 50_000

        _until(is_at_rest)


def _until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        if time.monotonic() > end:
            raise RuntimeError("some phones were never rung")
        time.sleep(0.2)


async def _fill(config: Config, *, service: str, phones: int) -> None:
    """Every phone with its own address and secret, all with one key: sealing takes as long, and making keys is not ours."""
    assert config.push_key is not None
    endpoints = SealedEndpoints(config.push, holder=Stick(config.push_key), draw=secrets.token_bytes)
    await endpoints.look()
    endpoints._file.execute("PRAGMA synchronous=OFF")
    point = somebody().subscription.public_key
    for n in range(phones):
        await endpoints.keep(Subscription(f"{service}/p/{n}", point, n.to_bytes(16, "big")))
    endpoints.close()
