"""A signed alert fits a Meshtastic payload (233 bytes); measured and printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tocsin.seals import alert
from tocsin.terms.ids import Sequence
from tocsin_kit.keys import sign_alert
from tools.vectors.alerts import ALL_CLEAR, CHECKPOINT, LARGEST
from tools.vectors.worlds import network

BUDGET_WITH_TWO = 230
ALERTS = {
    "first alert": CHECKPOINT,
    "all clear": ALL_CLEAR,
    "a busy town's update": replace(LARGEST, sequence=Sequence(65_535), onset=600, expires=4_920, radius_m=5_000),
    "every number at its largest": LARGEST,
}


@pytest.mark.parametrize("name", ALERTS)
def test_an_alert_with_two_signatures_fits_its_budget(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    town = network()
    keys = [town.now[who].watch for who in ("ana", "ben")]
    payload = len(alert.write(ALERTS[name]))
    one, two = (len(sign_alert(ALERTS[name], town=town.town, keys=keys[:n])) for n in (1, 2))
    with capsys.disabled():
        print(
            f"\n{name}: payload {payload} B, one signature {one} B, two signatures {two} B (budget {BUDGET_WITH_TWO})"
        )
    assert two <= BUDGET_WITH_TWO
