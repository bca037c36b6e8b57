"""An independent reader: `cwt`, in an environment of its own since it needs an older cbor2, kept in .cache/readers."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tocsin.seals import cose
from tocsin.seals.hashes import key_id
from tocsin_kit.keys import SigningKey, sign_alert
from tools.vectors.alerts import CHECKPOINT
from tools.vectors.worlds import network

HERE = Path(__file__).resolve().parent
READERS = HERE.parents[1] / ".cache" / "readers"
NEEDS = ("cwt==3.3.0", "cbor2>=5.4,<6")


@pytest.fixture(scope="session")
def stranger() -> Path:
    """The Python of that environment; made once, and again when what it needs has changed."""
    python, made = READERS / "bin" / "python", READERS / "needs.txt"
    if not made.exists() or made.read_text("utf-8") != "\n".join(NEEDS):
        venv.create(READERS, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *NEEDS], check=True)
        made.write_text("\n".join(NEEDS), encoding="utf-8")
    return python


def test_a_stranger_reads_every_signature_with_its_own_key(stranger: Path) -> None:
    town = network()
    ana, ben, cal = (town.now[who].watch for who in ("ana", "ben", "cal"))
    good = sign_alert(CHECKPOINT, town=town.town, keys=[ana, ben])
    assert _read(stranger, good, keys=[ana, ben, cal]) == [True, True, False]


@pytest.mark.parametrize("place", [0, 1])
def test_and_sees_which_one_is_corrupt(stranger: Path, place: int) -> None:
    town = network()
    keys = [town.now[who].watch for who in ("ana", "ben")]
    signed = cose.parse(sign_alert(CHECKPOINT, town=town.town, keys=keys))
    signatures = list(signed.signatures)
    signatures[place] = cose.Signature(key_id=signatures[place].key_id, signature=bytes(64))
    corrupt = cose.write(cose.Signed(payload=signed.payload, signatures=tuple(signatures)))
    assert _read(stranger, corrupt, keys=keys) == [place != 0, place != 1]


def test_and_nothing_holds_in_another_town(stranger: Path) -> None:
    ana = network().now["ana"].watch
    good = sign_alert(CHECKPOINT, town=network().town, keys=[ana])
    assert _read(stranger, good, keys=[ana], town=bytes(16)) == [False]


def _read(python: Path, signed: bytes, *, keys: list[SigningKey], town: bytes | None = None) -> list[bool]:
    given = {
        "signed": signed.hex(),
        "payload": cose.parse(signed).payload.hex(),
        "external_aad": (b"tocsin/alert/v1" + (town or network().town)).hex(),
        "keys": [key.public.hex() for key in keys],
        "kids": {key.public.hex(): key_id(key.public).hex() for key in keys},
    }
    done = subprocess.run(
        [python, HERE / "stranger.py"], input=json.dumps(given), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    print(done.stderr, file=sys.stderr)
    found: list[bool] = json.loads(done.stdout)
    return found
