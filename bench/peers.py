"""What others use in Python for web push and for Merkle trees, in an environment of its own (.cache/peers): none of it belongs to the house."""

from __future__ import annotations

import subprocess
import venv
from pathlib import Path

PEERS = Path(__file__).resolve().parents[1] / ".cache" / "peers"
NEEDS = ("pywebpush==2.5.0", "http_ece==1.2.1", "httpx[http2]==0.28.1", "pymerkle==7.0.0")


def python() -> Path:
    """The Python of that environment; made once, and again when what it needs has changed. RuntimeError with pip's words."""
    found, made = PEERS / "bin" / "python", PEERS / "needs.txt"
    if not made.exists() or made.read_text("utf-8") != "\n".join(NEEDS):
        PEERS.parent.mkdir(exist_ok=True)
        venv.create(PEERS, with_pip=True, clear=True)
        said = subprocess.run(
            [found, "-m", "pip", "install", "--quiet", *NEEDS], capture_output=True, text=True, check=False
        )
        if said.returncode != 0:
            raise RuntimeError(f"pip: {said.stderr}")
        made.write_text("\n".join(NEEDS), encoding="utf-8")
    return found
