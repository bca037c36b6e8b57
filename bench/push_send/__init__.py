"""push_send: pushes sent per second over TLS and HTTP/2 to a push service on this machine that takes everything (nginx: 201).

Ours is the house's own postman with envelopes that were armed ahead: from the ring until the last answer has come. pywebpush with a
session seals, signs and sends one after the other over HTTP/1.1, as it does; httpx and h2load send the same sealed bytes over HTTP/2
again and again: the way alone, httpx in Python and h2load in C. The service has one core, whoever sends the other.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from bench import peers
from bench.children import CLIENT_CORE, child, free_port, on_core, wait_for_port
from bench.figures import Figure, more_is_better
from bench.nginx import Certificate, nginx, self_signed
from bench.push_encrypt import Phone, asked, somebody
from bench.scale import Scale
from tocsin.channels.webpush import Envelopes, Postman, Vapid, scalar_of
from tocsin.channels.webpush.flow import Fate, Letter
from tocsin.channels.webpush.postman import CONNECTIONS, STREAMS
from tocsin.rails.push import Subscription
from tocsin.terms.b64 import b64u
from tocsin.terms.instant import Instant

FOLDER = Path(__file__).parent
ROUNDS = 5
FEWER = {"pywebpush": 40, "httpx": 20}
"""Of what we send: they take as long for that."""
H2LOAD = "h2load"
PATIENCE_S = 120
ANSWERED = 512
UNIT = "pushes/s"


def run(scale: Scale) -> Iterator[Figure]:
    phone, many = somebody(), scale.letters
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        made = self_signed(folder / "tls")
        url = stack.enter_context(sink(folder, made))
        seed = secrets.token_bytes(32)
        sender = stack.enter_context(postman(made))
        others = stack.enter_context(
            child([peers.python(), FOLDER / "peers.py"], core=CLIENT_CORE, stderr=subprocess.PIPE)
        )
        body = Envelopes(draw=secrets.token_bytes).envelope_for(phone.subscription, phone.payload)
        print(described(phone, body=body, seed=seed, url=url, made=made), file=others.stdin, flush=True)
        (folder / "body").write_bytes(body)
        jobs: dict[str, Callable[[], float]] = {
            "ours": partial(ours, sender, phone, many, url=url, seed=seed),
            **{name: partial(asked, others, name, max(1, many // fewer)) for name, fewer in FEWER.items()},
        }
        if shutil.which(H2LOAD) is None:
            raise RuntimeError("the bench needs h2load (Debian: nghttp2-client)")
        jobs[H2LOAD] = partial(h2load, folder / "body", many, url=url)
        rates: dict[str, list[float]] = {name: [] for name in jobs}
        for turn in range(ROUNDS):
            order = [*jobs]
            for name in (*order[turn % len(order) :], *order[: turn % len(order)]):
                rates[name].append(jobs[name]())
    for peer in (name for name in jobs if name != "ours"):
        ratios = [mine / other for mine, other in zip(rates["ours"], rates[peer], strict=True)]
        yield more_is_better(
            "push_send" if peer == "pywebpush" else f"push_send_{peer}",
            median(rates["ours"]),
            median(rates[peer]),
            peer_name=peer,
            unit=UNIT,
            body_bytes=len(body),
            connections=CONNECTIONS,
            streams=STREAMS,
            rounds=ROUNDS,
            ratios=[round(each, 2) for each in ratios],
        )


@contextmanager
def sink(folder: Path, made: Certificate) -> Iterator[str]:
    """A push service that takes everything; its address.

    nginx takes a line on which bodies come that nobody reads for a flood, unless an eighth as many bytes are answered.
    """
    port = free_port()
    server = f"""
        keepalive_requests 100000000;
        server {{
            listen 127.0.0.1:{port} ssl http2 reuseport;
            ssl_certificate {made.chain};
            ssl_certificate_key {made.key};
            location / {{ return 201 '{"." * ANSWERED}'; }}
        }}"""
    with nginx(folder / "nginx", server):
        wait_for_port(port)
        yield f"https://localhost:{port}/p/"


@contextmanager
def postman(made: Certificate) -> Iterator[Postman]:
    """Its thread has the client's core."""
    with on_core(CLIENT_CORE):
        sender = Postman(ticks=time.monotonic, trusted=made.chain)
        sender.start()
    try:
        yield sender
    finally:
        sender.stop()


def described(phone: Phone, *, body: bytes, seed: bytes, url: str, made: Certificate) -> str:
    known = json.loads(phone.as_json())
    return json.dumps(
        {**known, "body": b64u(body), "scalar": b64u(scalar_of(seed)), "url": f"{url}0", "trusted": str(made.chain)}
    )


def ours(sender: Postman, phone: Phone, many: int, *, url: str, seed: bytes) -> float:
    """Pushes per second. What is armed ahead in a house is armed before the clock runs here."""
    envelopes = Envelopes(draw=secrets.token_bytes)
    point = phone.subscription.public_key
    everybody = [Subscription(f"{url}{n}", point, n.to_bytes(16, "big")) for n in range(many)]
    envelopes.arm(everybody)
    vapid = Vapid(scalar_of(seed), contact="https://maple.example")
    fates: list[Fate] = []
    ended: list[float] = []
    is_over = threading.Event()

    def tell(letter: Letter, fate: Fate) -> None:
        fates.append(fate)
        if len(fates) == many:  # the time is taken here: with `--first` whoever waits may be woken a second later
            ended.append(time.perf_counter())
            is_over.set()

    began = time.perf_counter()
    ends = time.monotonic() + PATIENCE_S
    told = (
        "Content-Type: application/octet-stream",
        "Content-Encoding: aes128gcm",
        "TTL: 3600",
        "Urgency: high",
        "Topic: dG9waWM",
        f"Authorization: {vapid.authorization(url, at=Instant(int(time.time())))}",
    )
    letters = [
        Letter(each.endpoint, b"t", told, partial(envelopes.envelope_for, each, phone.payload), ends, tell)
        for each in everybody
    ]
    sender.send(letters, address="127.0.0.1")
    if not is_over.wait(PATIENCE_S) or set(fates) != {Fate.ACCEPTED}:
        raise RuntimeError(f"not all were taken: {len(fates)} of {many}")
    return many / (ended[0] - began)


def h2load(body: Path, many: int, *, url: str) -> float:
    """As many connections and streams as the house has. RuntimeError with its words."""
    command = [
        H2LOAD,
        "-n",
        many,
        "-c",
        CONNECTIONS,
        "-m",
        STREAMS,
        "-d",
        body,
        "-H",
        "ttl: 3600",
        "-H",
        "content-encoding: aes128gcm",
        f"{url}0",
    ]
    with child([str(word) for word in command], core=CLIENT_CORE, stderr=subprocess.PIPE) as process:
        said, wrong = process.communicate(timeout=PATIENCE_S)
    found = re.search(r"finished in ([\d.]+)(m?s), ", said)
    if process.returncode != 0 or found is None or f"{many} succeeded" not in said:
        raise RuntimeError(f"h2load: {said}{wrong}")
    return many / (float(found[1]) / (1000 if found[2] == "ms" else 1))
