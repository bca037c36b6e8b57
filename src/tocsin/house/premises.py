"""The folder of a town: its owner's alone, used by one program at a time, and on the disk."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

LOCK = "house.lock"
COMING = "restoring"


def make(data: Path) -> None:
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    data.chmod(0o700)


@contextlib.contextmanager
def alone(data: Path) -> Iterator[None]:
    """What a house remembers and never writes down is right only if no other program changes the same folder."""
    with (data / LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as why:
            raise OSError(why.errno, "another house is running in this folder", str(data)) from why
        yield


def is_half_restored(data: Path) -> bool:
    """A house that started here would found an empty town beside the one that was to come back."""
    return (data / COMING).exists()


def flush(*paths: Path) -> None:
    """A name is on the disk only when the folder that holds it was flushed too."""
    for path in paths:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
