"""signatures: alerts verified and signed per second, in Python and by the phone in node, beside bare Ed25519 calls.

A whole verification reads CBOR, encodes it again, checks bounds and clock, finds both people in the window, verifies
two signatures and weighs their roles. The peer only verifies the same two signatures, with keys already at hand.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from bench.children import CLIENT_CORE, child
from bench.figures import Figure, more_is_better
from bench.paper_town import PaperTown, make_town
from bench.scale import Scale
from tocsin.seals import alert, cose
from tocsin.terms.b64 import b64u
from tocsin.terms.instant import Instant, window_of
from tocsin_kit.keys import sign_alert

PHONE = Path(__file__).with_name("phone.mjs")
WEB = Path(__file__).parents[2] / "web"
SLICES = 10


def run(scale: Scale) -> Iterator[Figure]:
    at = Instant(int(time.time()))
    town = make_town(at=at)
    data = town.alert(at=at)
    yield from in_python(town, data, at=at, seconds=scale.signature_seconds)
    yield from on_the_phone(town, data, at=at, seconds=scale.signature_seconds)


def in_python(town: PaperTown, data: bytes, *, at: Instant, seconds: float) -> Iterator[Figure]:
    signed = cose.parse(data)
    message = cose.to_be_signed(signed.payload, kind=cose.Kind.ALERT, town=town.town)
    people = town.watch[window_of(at)]
    publics = [Ed25519PublicKey.from_public_bytes(keys.watch.public) for keys in people]
    privates = [Ed25519PrivateKey.from_private_bytes(keys.watch.seed) for keys in people]
    unsigned = alert.read(signed.payload)

    def verify_whole() -> None:
        alert.verify(data, roster=town.roster, windows=town.windows, at=at)

    def verify_bare() -> None:
        for public, each in zip(publics, signed.signatures, strict=True):
            public.verify(each.signature, message)

    def sign_whole() -> None:
        sign_alert(unsigned, town=town.town, keys=[keys.watch for keys in people])

    def sign_bare() -> None:
        for private in privates:
            private.sign(message)

    for name, ours, peer in (("verify_python", verify_whole, verify_bare), ("sign_python", sign_whole, sign_bare)):
        mine, bare = rates(ours, peer, seconds=seconds)
        yield more_is_better(
            name, mine, bare, peer_name="cryptography", unit="alerts with two signatures/s", alert_bytes=len(data)
        )


def on_the_phone(town: PaperTown, data: bytes, *, at: Instant, seconds: float) -> Iterator[Figure]:
    """Bundles the phone's seals with its own build tool and runs them in node. Raises RuntimeError without them."""
    if not (WEB / "node_modules").exists():
        raise RuntimeError("the phone's packages are not installed (make web)")
    question = {
        "town": b64u(town.town),
        "at": at,
        "seconds": seconds,
        "slices": SLICES,
        "statements": [b64u(each) for each in (*town.founding, town.batch)],
        "windows": [
            {"statement": b64u(page.statement), "leaves": [b64u(leaf) for leaf in page.leaves]} for page in town.pages
        ],
        "alert": b64u(data),
        "secrets": [b64u(keys.watch.seed) for keys in town.watch[window_of(at)]],
    }
    with tempfile.TemporaryDirectory(prefix="tocsin-bench-") as folder:
        asked = Path(folder) / "question.json"
        asked.write_text(json.dumps(question))
        with child(["node", PHONE, WEB, asked, folder], core=CLIENT_CORE, stderr=subprocess.PIPE) as process:
            said, wrong = process.communicate(timeout=60 + 10 * seconds)
    if process.returncode != 0:
        raise RuntimeError(f"the phone's code did not run in node:\n{wrong}")
    for name, (mine, bare) in json.loads(said.splitlines()[-1]).items():
        yield more_is_better(
            f"{name}_phone", mine, bare, peer_name="noble", unit="alerts with two signatures/s", alert_bytes=len(data)
        )


def rates(ours: Callable[[], None], peer: Callable[[], None], *, seconds: float) -> tuple[float, float]:
    """Calls per second of both, medians of slices that take turns."""
    seen: tuple[list[float], list[float]] = ([], [])
    for _ in range(SLICES):
        for call, into in zip((ours, peer), seen, strict=True):
            done, began = 0, time.perf_counter()
            while (passed := time.perf_counter() - began) < seconds / SLICES:
                call()
                done += 1
            into.append(done / passed)
    return median(seen[0]), median(seen[1])
