"""make run, make tour: an empty house, and the practice town that moves into it; one Ctrl-C ends both.

    python tools/practice.py [--once] [--port 8400] [--stage-port 8500] [--neighbours 214]

The house is `tocsin serve` over a fresh folder; the town is `tocsin-kit practice`, another process, which founds it by the setup link like anybody else.
"""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from types import FrameType

BIN = Path(sys.executable).parent
SITE = "maple.localhost"
"""One site for the stage and its phones, an origin for each: browsers that keep a frame of another site from storing anything still let these."""

HURRIED = {"TOCSIN_LEDGER_EVERY_S": "1"}
"""Nobody looks on who would have to be shown how long it takes."""


def main() -> int:
    asked = parser().parse_args()
    port, stage = free(asked.port), free(asked.stage_port)
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, interrupted)
    with tempfile.TemporaryDirectory(prefix="tocsin-practice-") as data:
        house = subprocess.Popen(
            [BIN / "tocsin", "serve", "--data", data, "--port", str(port), "--stage", f"http://stage.{SITE}:{stage}"],
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
            env={**os.environ, **(HURRIED if asked.once else {})},
        )
        town: subprocess.Popen[bytes] | None = None
        try:
            link = setup_link(house)
            more = ["--once"] if asked.once else []
            town = subprocess.Popen(
                [BIN / "tocsin-kit", "practice", "--house", link, "--data", data, "--port", str(stage), "--neighbours", str(asked.neighbours), *more],
                start_new_session=True,
            )
            return town.wait()
        except KeyboardInterrupt:
            return 0 if not asked.once else 130
        finally:
            for each in (town, house):
                stop(each)


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="A practice town on this machine.")
    parser.add_argument("--once", action="store_true", help="play once, check every claim, and end")
    parser.add_argument("--port", type=int, default=8400, help="of the house; the next free one if it is taken")
    parser.add_argument("--stage-port", type=int, default=8500, help="of the stage; the next free one if it is taken")
    parser.add_argument("--neighbours", type=int, default=214, help="how many phones listen")
    return parser


def setup_link(house: subprocess.Popen[str]) -> str:
    """The link that an empty house prints. SystemExit when the house ends before."""
    assert house.stdout
    for line in house.stdout:
        if "#setup=" in line:
            threading.Thread(target=lambda: [None for _ in house.stdout or ()], daemon=True).start()
            return line.strip()
    raise SystemExit(f"The house did not start (exit {house.wait()}).")


def free(port: int) -> int:
    """The next one that nobody listens on. A town that has just stopped gives its own back: the open page comes again."""
    for candidate in range(port, port + 50):
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind(("127.0.0.1", candidate))
            except OSError:
                continue
            return candidate
    raise SystemExit(f"Every port from {port} on is taken.")


def stop(process: subprocess.Popen[str] | subprocess.Popen[bytes] | None) -> None:
    if process is None or process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def interrupted(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
