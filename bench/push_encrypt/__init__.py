"""push_encrypt: envelopes of RFC 8291 sealed per second, armed ahead and plain, beside what others use and beside C with OpenSSL.

Armed is what is left to do at the alarm: everything before it (an ephemeral key, the exchange, the derivations) was done while nothing
happened. Plain is the whole of it at once, which is what a peer does every time. All seal as much: what a push of the house holds, padded.
"""

from __future__ import annotations

import json
import secrets
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bench import peers
from bench.builds import built, can_tls, npm_ci
from bench.children import CLIENT_CORE, child
from bench.figures import Figure, more_is_better
from bench.scale import Scale
from tocsin.channels.webpush import PAYLOAD_MOST, Envelopes
from tocsin.rails.push import Subscription
from tocsin.terms.b64 import b64u

FOLDER = Path(__file__).parent
ROUNDS = 9
PEERS = ("pywebpush", "http_ece", "web_push_npm")
FLOOR = "c_floor"
UNIT = "envelopes/s"


@dataclass(frozen=True)
class Phone:
    """Somebody's half of a subscription, and what is said to her: as long as a push may be, so that padding adds nothing."""

    subscription: Subscription
    payload: bytes

    def as_json(self) -> str:
        said = {"public": self.subscription.public_key, "auth": self.subscription.auth, "payload": self.payload}
        return json.dumps({name: b64u(each) for name, each in said.items()})


def run(scale: Scale) -> Iterator[Figure]:
    phone = somebody()
    many = scale.envelopes
    with ExitStack() as stack:
        others = {name: stack.enter_context(each) for name, each in started(phone).items()}
        rates: dict[str, list[float]] = {}
        for turn in range(ROUNDS):
            jobs: list[tuple[str, Callable[[], float]]] = [
                ("armed", partial(ours, phone, many, armed=True)),
                ("plain", partial(ours, phone, many // 8, armed=False)),
                ("floor armed", partial(asked, others[FLOOR], "armed", many)),
                ("floor plain", partial(asked, others[FLOOR], "plain", many // 8)),
                *((name, partial(asked, others[name], name, max(1, many // 16))) for name in PEERS),
            ]
            for name, job in (*jobs[turn % len(jobs) :], *jobs[: turn % len(jobs)]):
                rates.setdefault(name, []).append(job())
    for case in ("armed", "plain"):
        for peer in (*PEERS, FLOOR):
            beside = rates[f"floor {case}" if peer == FLOOR else peer]
            ratios = [mine / other for mine, other in zip(rates[case], beside, strict=True)]
            yield more_is_better(
                f"push_encrypt_{case}" if peer == PEERS[0] else f"push_encrypt_{case}_{peer}",
                median(rates[case]),
                median(beside),
                peer_name=peer,
                unit=UNIT,
                payload_bytes=len(phone.payload),
                rounds=ROUNDS,
                ratios=[round(each, 2) for each in ratios],
            )


def somebody() -> Phone:
    point = (
        ec.generate_private_key(ec.SECP256R1()).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    )
    return Phone(
        Subscription("https://push.example/p", point, secrets.token_bytes(16)), secrets.token_bytes(PAYLOAD_MOST)
    )


def ours(phone: Phone, many: int, *, armed: bool) -> float:
    """Envelopes per second, each for another phone."""
    envelopes = Envelopes(draw=secrets.token_bytes)
    point = phone.subscription.public_key
    everybody = [Subscription("https://push.example/p", point, n.to_bytes(16, "big")) for n in range(many)]
    if armed:
        envelopes.arm(everybody)
    began = time.perf_counter()
    for each in everybody:
        envelopes.envelope_for(each, phone.payload)
    return many / (time.perf_counter() - began)


def asked(process: subprocess.Popen[str], name: str, many: int) -> float:
    """Envelopes per second, as a child measures it. RuntimeError when it has died."""
    assert process.stdin is not None and process.stdout is not None
    print(name, many, file=process.stdin, flush=True)
    said = process.stdout.readline()
    if not said:
        raise RuntimeError(f"{name} does not run: {process.stderr.read() if process.stderr else ''}")
    return many / float(said)


def started(phone: Phone) -> dict[str, AbstractContextManager[subprocess.Popen[str]]]:
    """RuntimeError with what is missing."""
    if not can_tls():
        raise RuntimeError("the bench needs OpenSSL's headers (Debian: libssl-dev)")
    npm_ci(FOLDER)
    python: Sequence[str | Path] = [peers.python(), FOLDER / "peers.py"]
    words = [phone.subscription.public_key.hex(), phone.subscription.auth.hex(), phone.payload.hex()]
    return {
        "pywebpush": told(python, phone),
        "http_ece": told(python, phone),
        "web_push_npm": told(["node", FOLDER / "peer.mjs"], phone),
        FLOOR: told([built(FOLDER / "floor.c"), *words], None),
    }


@contextmanager
def told(command: Sequence[str | Path], phone: Phone | None) -> Iterator[subprocess.Popen[str]]:
    """A child that knows the phone."""
    with child(command, core=CLIENT_CORE, stderr=subprocess.PIPE) as process:
        if phone is not None:
            print(phone.as_json(), file=process.stdin, flush=True)
        yield process
