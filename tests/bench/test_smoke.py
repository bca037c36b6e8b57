"""Every bench is played with very small numbers, so that a broken one is noticed. Speed is not judged here."""

import math
import shutil
from pathlib import Path

import pytest

from bench.__main__ import BENCHES, main, play
from bench.scale import SMOKE

NEEDS = {
    "live_line": ("nginx", "cc"),
    "live_line_brokers": ("nginx", "cc", "redis-server", "mosquitto", "nats-server", "node", "npm"),
    "live_line_tls": ("nginx", "cc", "openssl"),
    "signatures": ("node",),
    "lighthouse": ("node", "npm"),
    "push_encrypt": ("node", "npm", "cc"),
    "push_send": ("nginx", "openssl", "h2load"),
    "reach": ("nginx", "openssl"),
    "aid_suggest": ("node",),
    "film_parts": ("nginx",),
    "film_seal": ("node", "firefox-esr", "WebKitWebDriver", "Xvfb"),
}
LONGER = {
    "live_line_brokers": [pytest.mark.soak],
    "live_line_tls": [pytest.mark.soak],
    "first_ring_painted": [pytest.mark.soak, pytest.mark.browser],
    "app_load": [pytest.mark.soak, pytest.mark.browser],
    "report_taps": [pytest.mark.soak, pytest.mark.browser],
    "alerts_300": [pytest.mark.soak, pytest.mark.browser],
    "map_pan": [pytest.mark.soak, pytest.mark.browser],
    "lighthouse": [pytest.mark.soak, pytest.mark.browser],
    "push_encrypt": [pytest.mark.soak],
    "push_send": [pytest.mark.soak],
    "reach": [pytest.mark.soak],
    "aid_suggest": [pytest.mark.soak, pytest.mark.browser],
    "ledger": [pytest.mark.soak],
    "film_seal": [pytest.mark.soak, pytest.mark.browser],
    "aid_scroll": [pytest.mark.soak, pytest.mark.browser],
}


@pytest.mark.parametrize("name", [pytest.param(name, marks=LONGER.get(name, [])) for name in BENCHES])
def test_a_bench_still_runs(name: str) -> None:
    for program in NEEDS.get(name, ()):
        assert shutil.which(program), f"{program} is missing: run tools/machine.sh bench"
    figures = play(name, scale=SMOKE)
    assert figures
    for figure in figures:
        assert figure.ours > 0 and figure.peer > 0 and figure.unit
        assert math.isfinite(figure.ratio) and figure.ratio > 0


def test_an_engine_that_is_not_there_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = shutil.which
    monkeypatch.setattr(shutil, "which", lambda program: None if program == "WebKitWebDriver" else found(program))
    assert main(["film_seal", "--smoke"]) == 1
    assert capsys.readouterr().err == "film_seal: not installed: WebKitWebDriver (tools/machine.sh bench)\n"


def test_results_name_no_place_of_the_machine_they_were_made_on() -> None:
    for result in Path("bench/results").glob("*.json"):
        text = result.read_text()
        assert not any(word in text for word in ("/work", "/tmp", "/home", "/root"))
