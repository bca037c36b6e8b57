"""Programs that tests start. Whatever becomes of the test, each ends with all that it started, and nobody waits for it for ever."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress

from bench.children import family

LEAVES_WITHIN_S = 15
GONE_WITHIN_S = 5


async def all_said(process: asyncio.subprocess.Process, *, within_s: float) -> tuple[bytes, bytes]:
    """(stdout, stderr) of a program that ends by itself. TimeoutError, and it is killed, when it takes longer."""
    try:
        async with asyncio.timeout(within_s):
            return await process.communicate()
    finally:
        await killed(process)


async def ended(process: asyncio.subprocess.Process, how: signal.Signals = signal.SIGTERM) -> None:
    """It is asked to leave; then killed."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.send_signal(how)
        await _gone(process, within_s=LEAVES_WITHIN_S)
    await killed(process)


async def killed(process: asyncio.subprocess.Process) -> None:
    """At once. A pipe that somebody else still holds, or that nobody has read, keeps nobody waiting."""
    if process.returncode is None:
        kill_family(process.pid)
        await _gone(process, within_s=GONE_WITHIN_S)


def kill_family(pid: int) -> None:
    """With what it started, also in sessions of their own: those would outlive the whole run."""
    try:
        those = family(pid)
    except OSError:  # some of it has just ended
        those = [pid]
    for each in reversed(those):
        with suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)


async def stopped(task: asyncio.Task[int], *, within_s: float = 40) -> None:
    """Cancelled, and it has ended by that. AssertionError where it goes on: to await it would be to wait as long as it does."""
    task.cancel()
    await asyncio.wait({task}, timeout=within_s)
    assert task.cancelled(), f"it was stopped and {'goes on' if not task.done() else 'ended otherwise'}: {task!r}"


async def _gone(process: asyncio.subprocess.Process, *, within_s: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(within_s):
            await process.wait()
