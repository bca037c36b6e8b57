"""Each trespass is planted in a copy of the sources, and the contract that forbids it must say so."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contracts")
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__", "phone"))
    shutil.copy(ROOT / ".importlinter", folder)
    return folder


def lint(folder: Path) -> tuple[int, str]:
    """Exit code and everything said, in one line of text."""
    program = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [program, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.returncode, " ".join((done.stdout + done.stderr).split())


def test_the_sources_keep_every_contract(copy: Path) -> None:
    code, said = lint(copy)
    assert code == 0, said
    assert "0 broken" in said


TRESPASSES = [
    ("a slice imports a slice", "watch/model.py", "from tocsin.warn import model", "floors"),
    ("a slice imports a channel", "warn/model.py", "import tocsin.channels", "floors"),
    ("the ground floor looks up", "terms/ids.py", "from tocsin.seals import hashes", "floors"),
    ("rails lean on seals", "rails/clock.py", "from tocsin.seals import hashes", "floors"),
    ("a slice imports the house", "circles/verbs/join.py", "from tocsin.house import config", "floors"),
    ("the model reads its store", "circles/model.py", "from tocsin.circles import store", "inside-a-slice"),
    ("a verb writes through its store", "warn/verbs/issue.py", "from tocsin.warn import store", "inside-a-slice"),
    ("a verb answers HTTP", "warn/verbs/issue.py", "from tocsin.warn import door", "inside-a-slice"),
    ("a door goes round its verbs", "circles/door.py", "from tocsin.circles import store", "stores-are-wired"),
    ("the kit speaks SQL in the house", "../tocsin_kit/data.py", "from tocsin.warn import store", "stores-are-wired"),
    ("a verb speaks SQL", "watch/verbs/report.py", "import sqlalchemy", "vendors"),
    ("web push keeps books", "channels/webpush/pockets.py", "import sqlite3", "vendors: databases"),
    ("another file asks the internet", "channels/webpush/guard.py", "import pycurl", "vendors: databases"),
    ("seals call the internet", "seals/hashes.py", "import httpx", "vendors"),
    ("a store picks a vendor", "watch/store.py", "import aiosqlite", "vendors: a store"),
    ("a model knows the framework", "warn/model.py", "import litestar", "framework-at-the-door"),
    ("a store answers HTTP", "circles/store.py", "from litestar import Response", "framework-at-the-door"),
    ("the house opens a sighting", "watch/verbs/report.py", "import pyrage", "no-can-opener: nothing"),
    ("the house opens with the kit", "house/http.py", "import tocsin_kit", "no-can-opener: nothing"),
    ("the house finds out where", "warn/verbs/fan_out.py", "import h3", "no-can-opener: nothing"),
    (
        "a cipher in a slice",
        "watch/model.py",
        "from cryptography.hazmat.primitives.ciphers.aead import AESGCM",
        "no-can-opener: `cryptography`",
    ),
    (
        "a cipher in an engine",
        "engines/clock.py",
        "import cryptography",
        "no-can-opener: `cryptography`",
    ),
    (
        "a cipher on the live line",
        "channels/live_line/hub.py",
        "import cryptography",
        "no-can-opener: `cryptography`",
    ),
    ("a checkpoint asks who is believed", "ledger/checkpoint.py", "from tocsin.ledger import policy", "inside-the-ledger"),
    ("the ledger reads the clock", "ledger/cosignature.py", "import time", "ledger-is-pure"),
    ("the ledger holds a key", "ledger/vkey.py", "import cryptography", "ledger-is-pure"),
    ("a slice signs", "keeping/verbs/promise.py", "import cryptography", "no-can-opener: `cryptography`"),
    ("a channel checks signatures", "channels/live_line/hub.py", "from tocsin.seals import cose", "wings"),
    ("films are known to the watch", "watch/model.py", "from tocsin.witness import model", "floors"),
    (
        "a circle of two rooms",
        "rails/clock.py",
        "from tocsin.rails import outbox",
        "acyclic",
        "rails/outbox.py",
        "from tocsin.rails import clock",
    ),
    ("a carrier speaks to a messenger", "../tocsin_kit/bridge/carrier.py", "import apprise", "bridge: other people's"),
    ("wording asks the ledger", "../tocsin_kit/bridge/wording.py", "from tocsin_kit.bridge import ledger", "bridge: what"),
    ("a mirror loads the bridge", "../tocsin_kit/mirror.py", "from tocsin_kit.bridge import sms", "bridge: an extra"),
    ("the kit walks through the house", "../tocsin_kit/data.py", "from tocsin.house import config", "kit:"),
]


@pytest.mark.parametrize("trespass", TRESPASSES, ids=[one[0].replace(" ", "-") for one in TRESPASSES])
def test_a_planted_trespass_is_caught(copy: Path, trespass: tuple[str, ...]) -> None:
    _, where, line, contract, *more = trespass
    plants = [(where, line), *zip(more[::2], more[1::2], strict=True)]
    before = {}
    try:
        for path, text in plants:
            file = copy / "src/tocsin" / path
            before[file] = file.read_text()
            file.write_text(f"{before[file]}\n\ndef planted() -> None:\n    {text}\n")
        code, said = lint(copy)
    finally:
        for file, text in before.items():
            file.write_text(text)
    assert code != 0, f"{line} in {where} went unnoticed"
    assert any(f"{name} BROKEN" in said for name in broken_names(said, contract)), said


def broken_names(said: str, contract: str) -> list[str]:
    """The full names of the contracts that start with `contract`, as lint-imports prints them."""
    names = [
        line.removeprefix("name = ")
        for line in (ROOT / ".importlinter").read_text().splitlines()
        if line.startswith("name = ")
    ]
    return [name for name in names if name.startswith(contract) and name in said]


def test_an_unknown_room_is_caught(copy: Path) -> None:
    room = copy / "src/tocsin/cellar"
    room.mkdir()
    (room / "__init__.py").touch()
    try:
        code, said = lint(copy)
    finally:
        shutil.rmtree(room)
    assert code != 0
    assert "floors" in said and "cellar" in said
