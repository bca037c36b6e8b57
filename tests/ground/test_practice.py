"""make run: one signal ends the town and its house, whoever started it and however."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from tests.children import kill_family
from tools.practice import free

ROOT = Path(__file__).parents[2]


def test_one_interrupt_ends_town_and_house() -> None:
    run = subprocess.Popen(
        [sys.executable, ROOT / "tools/practice.py", "--port", "8440", "--stage-port", "8540", "--neighbours", "5"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert run.stdout
        stage = next(word for line in run.stdout for word in line.split() if word.startswith("http://stage."))
        port = stage.rstrip("/").rpartition(":")[2]
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as page:
            assert page.status == 200
        children = children_of(run.pid)
        assert len(children) == 2
        run.send_signal(signal.SIGINT)
        assert run.wait(15) == 0
    finally:
        if run.poll() is None:
            kill_family(run.pid)
            run.wait(5)
    time.sleep(0.2)
    assert not [child for child in children if Path(f"/proc/{child}").exists()]


def test_a_town_that_has_just_stopped_gives_its_port_back() -> None:
    """The page that is still open says "start it again" and waits for it at the same address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        assert free(port) != port, "somebody listens"
        with socket.create_connection(("127.0.0.1", port)) as browser:
            listening.accept()[0].close()  # the town hangs up first, so that its side waits a minute
            assert browser.recv(1) == b""
    assert free(port) == port


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
