"""What one push holds: the alert and its proof, in towns small and large."""

from __future__ import annotations

import pytest

from tocsin.rails.push import PUSHED_MOST
from tocsin.seals import pushed
from tocsin.seals.alert import Standing
from tocsin.seals.roster import fold
from tocsin.terms.registry import Preset, Role
from tocsin.warn.model import pocketed
from tocsin_kit.keys import SigningKey, sign_alert, sign_window
from tools.vectors.alerts import CHECKPOINT
from tools.vectors.worlds import BOTH, NOW, WINDOW, Town, network


@pytest.fixture(scope="module")
def large() -> Town:
    """650 on watch in one window."""
    people = {f"p{n}": BOTH if n % 2 else Role.verifier for n in range(650)}
    return Town("large", preset=Preset.city, lone_watch=False, people=people, stewards=8)


def carried(town: Town, keys: list[SigningKey]) -> bytes | None:
    return pocketed(
        sign_alert(CHECKPOINT, town=town.town, keys=keys),
        window=town.windows[WINDOW],
        statement=sign_window(town.statements[0], town=town.town, keys=town.certifiers),
        book=[page for page, _ in town.chain],
        roster=town.roster,
    )


def test_two_of_650_are_proven_in_one_push(large: Town) -> None:
    data = carried(large, [large.now["p0"].watch, large.now["p649"].watch])
    assert data is not None and len(data) <= PUSHED_MOST
    print(len(data), "bytes, in base64", -(-len(data) * 4 // 3))
    as_founded = fold(large.chain[:3], town=large.town, at=NOW)
    assert pushed.verify(data, roster=as_founded, at=NOW).standing is Standing.CONFIRMED


def test_of_four_signatures_two_go_that_prove_as_much(large: Town) -> None:
    """Three verifiers and one dispatcher: without her it would not be confirmed."""
    data = carried(large, [large.now[who].watch for who in ("p0", "p2", "p4", "p5")])
    assert data is not None and len(data) <= PUSHED_MOST
    as_founded = fold(large.chain[:3], town=large.town, at=NOW)
    found = pushed.verify(data, roster=as_founded, at=NOW)
    assert found.standing is Standing.CONFIRMED
    assert len(found.signers) == 2
    assert large.now["p5"].leaf.leaf_hash in found.signers


def test_all_four_go_where_they_fit() -> None:
    town = network()
    data = carried(town, [town.now[who].watch for who in ("ana", "ben", "cal", "dee")])
    assert data is not None
    assert len(pushed.read(data).proven) == 4


def test_whoever_stands_in_is_in_no_tree() -> None:
    town = network()
    assert carried(town, [town.now["ana"].watch, town.now["una"].watch]) is None
