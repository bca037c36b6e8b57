"""Everything that can be set, from flags and TOCSIN_* variables; flags win."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tocsin.keeping.model import EVERY_S
from tocsin.ledger import vkey
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import PublicKey, TownId
from tocsin.terms.refusal import Refusal

GUEST_BITS = 18
MEMBER_LANE_PER_MIN = 240
GUEST_LANE_PER_MIN = 30
FILM_MIB = 16_384


@dataclass(frozen=True, slots=True)
class MirroredHouse:
    """Of `town`. log: by which it is known when it wants its films back."""

    town: TownId
    log: PublicKey
    url: str


@dataclass(frozen=True, slots=True)
class Config:
    """TOCSIN_DATA · TOCSIN_HOST · TOCSIN_PORT · TOCSIN_UNIX · TOCSIN_METRICS · TOCSIN_STAGE · TOCSIN_GUEST_BITS ·
    TOCSIN_MEMBER_LANE · TOCSIN_GUEST_LANE · TOCSIN_PUSH_KEY · TOCSIN_PUSH_ALSO · TOCSIN_PUSH_DISTRICTS ·
    TOCSIN_COSIGNS · TOCSIN_MIRRORS · TOCSIN_MIRROR_MIB ·
    TOCSIN_BLOBS_URL · TOCSIN_LEDGER_EVERY_S · TOCSIN_TEST_PROFILE · TOCSIN_CLOCK_OFFSET_S (only with
    the test profile).

    metrics: a unix socket for what a machine may watch (docs/operate/metrics.md); none otherwise.
    stage: the one origin that may show the app in a frame (the practice town's stage); none otherwise.
    guest_bits: leading zero bits a guest's phone must find, about a second of work.
    film_mib: how much film is kept at once, sealed; of guests a quarter of it.
    push_key: the file on a stick that holds the key to the endpoints; the kernel's keyring holds it otherwise.
    push_also: origins of further push services (UnifiedPush), with spaces between them; these may be anywhere.
    push_districts: phones may say for which parts of a large town they want to be rung.
    blobs_url: `s3://bucket/prefix`; in the town's folder otherwise.
    mirrors: houses of which a second copy of all films is kept here; each the town's number, its log's verifier
    key and its address, with spaces between. mirror_mib: how much film of each.
    cosigns: verifier keys of other houses' logs, after each the address of that house, with spaces between: these are
    cosigned here, and their tiles are read when others were shown another page.
    ledger_every_s: how often the ledger grows; 0: not at all, as while a newer program is tried out.
    test_profile: the process may be looked into from outside, and its clock may be moved. Never for a real town.
    """

    data: Path
    host: str = "127.0.0.1"
    port: int = 8400
    unix: Path | None = None
    metrics: Path | None = None
    stage: str | None = None
    guest_bits: int = GUEST_BITS
    member_lane_per_min: int = MEMBER_LANE_PER_MIN
    guest_lane_per_min: int = GUEST_LANE_PER_MIN
    film_mib: int = FILM_MIB
    push_key: Path | None = None
    push_also: tuple[str, ...] = ()
    push_districts: bool = False
    cosigns: tuple[str, ...] = ()
    mirrors: tuple[MirroredHouse, ...] = ()
    mirror_mib: int = FILM_MIB
    blobs_url: str | None = None
    ledger_every_s: int = EVERY_S
    test_profile: bool = False
    clock_offset_s: int = 0

    @property
    def database(self) -> Path:
        return self.data / "town.sqlite3"

    @property
    def files(self) -> Path:
        """Of the town's files, each under the hash that the town's book lists."""
        return self.data / "files"

    @property
    def published(self) -> Path:
        """Of films that two trustees let out for everybody, each under the hash that they signed."""
        return self.data / "published"

    @property
    def blobs(self) -> Path:
        """Of the ledger's tiles."""
        return self.data / "blobs"

    @property
    def films(self) -> Path:
        """Of the sealed parts of films."""
        return self.data / "films.sqlite3"

    @property
    def ledger_key(self) -> Path:
        return self.data / "ledger.key"

    @property
    def cosigner_key(self) -> Path:
        return self.data / "cosigner.key"

    @property
    def push(self) -> Path:
        """Endpoints, in a file that nothing joins; `tocsin push ready` makes it."""
        return self.data / "push.sqlite3"


def config_from(**flags: Any) -> Config:
    """ValueError with a sentence for the operator when a variable makes no sense."""
    environment = os.environ
    test_profile = environment.get("TOCSIN_TEST_PROFILE") == "1"
    unix, metrics = environment.get("TOCSIN_UNIX"), environment.get("TOCSIN_METRICS")
    push_key = environment.get("TOCSIN_PUSH_KEY")
    known: dict[str, Any] = {
        "data": Path(environment.get("TOCSIN_DATA", "town")),
        "host": environment.get("TOCSIN_HOST", "127.0.0.1"),
        "port": _number(environment, "TOCSIN_PORT", 8400),
        "unix": Path(unix) if unix else None,
        "metrics": Path(metrics) if metrics else None,
        "stage": environment.get("TOCSIN_STAGE") or None,
        "guest_bits": _number(environment, "TOCSIN_GUEST_BITS", GUEST_BITS),
        "member_lane_per_min": _number(environment, "TOCSIN_MEMBER_LANE", MEMBER_LANE_PER_MIN),
        "guest_lane_per_min": _number(environment, "TOCSIN_GUEST_LANE", GUEST_LANE_PER_MIN),
        "film_mib": _number(environment, "TOCSIN_FILM_MIB", FILM_MIB),
        "push_key": Path(push_key) if push_key else None,
        "push_also": tuple(environment.get("TOCSIN_PUSH_ALSO", "").split()),
        "push_districts": environment.get("TOCSIN_PUSH_DISTRICTS") == "1",
        "blobs_url": environment.get("TOCSIN_BLOBS_URL") or None,
        "cosigns": tuple(environment.get("TOCSIN_COSIGNS", "").split()),
        "ledger_every_s": _number(environment, "TOCSIN_LEDGER_EVERY_S", EVERY_S),
        "mirrors": _mirrors(environment.get("TOCSIN_MIRRORS", "").split()),
        "mirror_mib": _number(environment, "TOCSIN_MIRROR_MIB", FILM_MIB),
        "test_profile": test_profile,
        "clock_offset_s": _number(environment, "TOCSIN_CLOCK_OFFSET_S", 0) if test_profile else 0,
    }
    return Config(**{**known, **{name: flag for name, flag in flags.items() if flag is not None}})


def _mirrors(words: Sequence[str]) -> tuple[MirroredHouse, ...]:
    towns, logs, urls = words[::3], words[1::3], words[2::3]
    try:
        return tuple(
            MirroredHouse(TownId(from_b64u(town, length=16)), vkey.read(log).key, url.rstrip("/"))
            for town, log, url in zip(towns, logs, urls, strict=True)
        )
    except (Refusal, ValueError) as why:
        raise ValueError("TOCSIN_MIRRORS must be a town's number, its log's key, its address, and so on") from why


def _number(environment: Mapping[str, str], name: str, otherwise: int) -> int:
    try:
        return int(environment.get(name, otherwise))
    except ValueError as why:
        raise ValueError(f"{name} must be a whole number") from why
