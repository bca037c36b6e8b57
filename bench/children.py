"""Child processes of a bench: started on one core, measured from outside, always ended."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

CORES = sorted(os.sched_getaffinity(0))
SERVER_CORE = CORES[0]
CLIENT_CORE = CORES[-1]


@contextmanager
def child(
    command: Sequence[str | Path],
    *,
    core: int | None = SERVER_CORE,
    environment: dict[str, str] | None = None,
    folder: Path | None = None,
    stderr: int | IO[bytes] | None = None,
) -> Iterator[subprocess.Popen[str]]:
    """Starts a program in a session of its own on one core; ends it and what it started. stdin and stdout are pipes."""

    def on_its_core() -> None:
        if core is not None:
            os.sched_setaffinity(0, {core})

    process = subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        cwd=folder,
        env=None if environment is None else os.environ | environment,
        start_new_session=True,
        preexec_fn=on_its_core,
    )
    try:
        yield process
    finally:
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, sign)
                process.wait(timeout=5)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
        for pipe in (process.stdin, process.stdout):
            if pipe is not None and not pipe.closed:
                try:
                    pipe.close()
                except BrokenPipeError:
                    continue


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """This thread, and those that it starts meanwhile."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def family(*pids: int) -> list[int]:
    """Processes and all they started."""
    found = list(pids)
    for parent in found:
        for task in _tasks(parent):
            found.extend(int(word) for word in (task / "children").read_text().split())
    return found


def cpu_us(*pids: int) -> float:
    """Processor time of families since their start, all threads, in microseconds (the scheduler counts ns)."""
    total = 0
    for each in family(*pids):
        for task in _tasks(each):
            total += int((task / "schedstat").read_text().split()[0])
    return total / 1000


def user_memory(*pids: int) -> int:
    """Anonymous and shared memory of families by proportional share, in bytes: no files, no kernel buffers."""
    total = 0
    for each in family(*pids):
        rollup = dict(_pairs(Path(f"/proc/{each}/smaps_rollup").read_text()))
        total += rollup["Pss_Anon"] + rollup["Pss_Shmem"]
    return total * 1024


def resident_memory(*pids: int) -> int:
    """Everything resident, also libraries that others map too, in bytes."""
    return sum(dict(_pairs(Path(f"/proc/{each}/smaps_rollup").read_text()))["Rss"] for each in family(*pids)) * 1024


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for_port(port: int, *, seconds: float = 15) -> None:
    """Returns once something listens. Raises RuntimeError."""
    end = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > end:
                raise RuntimeError(f"nothing listens on port {port}") from None
            time.sleep(0.005)


def _tasks(pid: int) -> list[Path]:
    return list(Path(f"/proc/{pid}/task").iterdir())


def _pairs(text: str) -> Iterator[tuple[str, int]]:
    for line in text.splitlines()[1:]:
        name, _, rest = line.partition(":")
        yield name, int(rest.split()[0])
