"""How fast a channel may be used, and what goes first. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals.incident import Incident

MOST_BACK_OFF_S = 300.0
_KINDS = {"alarm": 0, "cancelled": 1, "reported_over": 1, "all_clear": 1, "update": 2}


@dataclass(frozen=True)
class Pace:
    """A bucket of tokens: `burst` at once, then one every `every_s` seconds."""

    burst: int
    every_s: float


@dataclass(frozen=True)
class Bucket:
    """As it was `at`."""

    tokens: float
    at: float


def full(pace: Pace, *, at: float) -> Bucket:
    return Bucket(float(pace.burst), at)


def wait_s(bucket: Bucket, *, pace: Pace, at: float) -> float:
    """Until the next may go; 0 when it may go now."""
    return max(0.0, (1.0 - _filled(bucket, pace=pace, at=at)) * pace.every_s)


def taken(bucket: Bucket, *, pace: Pace, at: float) -> Bucket:
    """With one token less."""
    return Bucket(_filled(bucket, pace=pace, at=at) - 1.0, at)


def _filled(bucket: Bucket, *, pace: Pace, at: float) -> float:
    """A clock that was set back gives nothing and takes nothing."""
    gained = max(0.0, at - bucket.at) / pace.every_s if pace.every_s else float(pace.burst)
    return min(float(pace.burst), bucket.tokens + gained)


def rank(incident: Incident, *, kind: str) -> int:
    """Smaller goes first: what is real, then alarms, endings, updates, then the more urgent, then the graver."""
    alert = incident.shown.alert
    return 1_000 * (not incident.is_actual) + 100 * _KINDS[kind] + 10 * alert.urgency + alert.severity


def back_off_s(tries: int) -> float:
    """After so many that failed."""
    return min(MOST_BACK_OFF_S, 2.0 ** min(tries, 16))
