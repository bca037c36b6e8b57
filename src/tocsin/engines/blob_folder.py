"""Blobs in a plain folder of this machine, each a file of its own."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from tocsin.engines.room import room_on_disk
from tocsin.rails.blobs import sound, taken

_COMING = ".coming"


class BlobFolder:
    """What comes is written beside everything else, flushed, then linked to its name, which fails where that is taken.

    [Note: fsync, file and folders]
    A name is durable only when its folder was flushed, and a new folder only when the one above it was. That is done
    also for what was there already: whoever put it may have died before it came to that.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._durable: set[Path] = set()
        for left_behind in folder.glob(f"{_COMING}*"):
            left_behind.unlink()

    async def put(self, name: str, blob: bytes) -> None:
        path = self._folder / sound(name)
        with room_on_disk():
            await asyncio.to_thread(self._put, path, blob)

    async def read(self, name: str) -> bytes | None:
        return await asyncio.to_thread(_read, self._folder / sound(name))

    async def drop(self, name: str) -> None:
        (self._folder / sound(name)).unlink(missing_ok=True)

    async def names(self, prefix: str) -> AsyncIterator[str]:
        found = await asyncio.to_thread(lambda: [*(self._folder / sound(prefix)).rglob("*")])
        for path in found:
            if path.is_file():
                yield path.relative_to(self._folder).as_posix()

    def _put(self, path: Path, blob: bytes) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        coming = self._folder / f"{_COMING}{token_hex(8)}"
        try:
            with coming.open("xb") as file:
                file.write(blob)
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileExistsError):
                path.hardlink_to(coming)
        finally:
            coming.unlink(missing_ok=True)
        if path.read_bytes() != blob:
            raise taken()
        _flush(path.parent)
        self._settle(path.parent)

    def _settle(self, folder: Path) -> None:
        """A folder's own name, once in a process: no folder goes away again."""
        while folder not in self._durable:
            _flush(folder.parent)
            self._durable.add(folder)
            if folder == self._folder:
                break
            folder = folder.parent


def _read(path: Path) -> bytes | None:
    with suppress(FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return path.read_bytes()
    return None


def _flush(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
