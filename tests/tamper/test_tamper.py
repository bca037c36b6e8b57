"""The tamper drill. `make tamper` plays it by itself and prints what was tried."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.street import Street
from tests.tamper.drill import drill

KINDS = {
    "file", "part", "order", "film", "key", "cover", "leaf", "proof", "receipt", "stamp", "case", "share", "two views",
    "made up", "tile", "zip", "policy", "copy", "let out",
}  # fmt: skip


@pytest.mark.slow
async def test_whatever_is_done_to_a_films_proof_is_found(street: Street, tmp_path: Path) -> None:
    done = await drill(street, tmp_path)
    assert not done.missed
    assert set(done.controls) == {"proven"}, "and what nobody touched is proven"
    assert len(done.tried) >= 100 and set(Counter(each.kind for each in done.tried)) == KINDS
