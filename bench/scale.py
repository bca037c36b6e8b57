"""How big a bench is played: full for figures, smoke to see that it still runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    lines: int
    rounds: int
    broker_lines: tuple[int, ...]
    broker_rounds: int
    rings: int
    painted_rings: int
    ring_lines: int
    starts: int
    rest_seconds: float
    signature_seconds: float
    loads: int
    reports: int
    alerts: int
    scrolls: int
    swipes: int
    visits: int
    pans: int
    envelopes: int
    letters: int
    reaches: int
    aid_needs: int
    aid_offers: int
    aid_rounds: int
    needs: int
    flings: int
    ledger_leaves: int
    ledger_proofs: int
    ledger_rounds: int
    ledger_curve: tuple[int, ...]
    film_parts: int
    film_rounds: int


FULL = Scale(
    lines=10_000,
    rounds=15,
    broker_lines=(1_000, 10_000, 19_000),
    broker_rounds=30,
    rings=200,
    painted_rings=60,
    ring_lines=1_000,
    starts=9,
    rest_seconds=5,
    signature_seconds=2.0,
    loads=5,
    reports=9,
    alerts=300,
    scrolls=3,
    swipes=10,
    visits=3,
    pans=6,
    envelopes=20_000,
    letters=20_000,
    reaches=5,
    aid_needs=2_000,
    aid_offers=1_000,
    aid_rounds=9,
    needs=5_000,
    flings=6,
    ledger_leaves=200_000,
    ledger_proofs=5_000,
    ledger_rounds=5,
    ledger_curve=(10_000, 100_000, 1_000_000, 10_000_000),
    film_parts=128,
    film_rounds=7,
)
SMOKE = Scale(
    lines=40,
    rounds=2,
    broker_lines=(20, 40),
    broker_rounds=2,
    rings=2,
    painted_rings=1,
    ring_lines=5,
    starts=1,
    rest_seconds=0.3,
    signature_seconds=0.05,
    loads=1,
    reports=1,
    alerts=12,
    scrolls=1,
    swipes=1,
    visits=1,
    pans=1,
    envelopes=64,
    letters=120,
    reaches=1,
    aid_needs=40,
    aid_offers=20,
    aid_rounds=2,
    needs=30,
    flings=1,
    ledger_leaves=700,
    ledger_proofs=100,
    ledger_rounds=1,
    ledger_curve=(700, 5_000),
    film_parts=3,
    film_rounds=1,
)
