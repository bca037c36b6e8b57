"""Files in a plain folder of this machine."""

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from tocsin.engines.room import room_on_disk
from tocsin.terms.ids import Hash

PIECE = 64 << 10
_COMING = ".coming"


class Folder:
    """One file per hash. What comes is written beside it, flushed, and only then given its name.

    [Note: fsync, file and folder]
    A name in a folder is durable only when the folder itself was flushed after the file. An object store's library does
    neither (docs/decisions/0006-town-files.md), and a power cut right after the answer would leave an empty file.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for left_behind in folder.glob(f"*{_COMING}"):
            left_behind.unlink()

    async def keep(self, file_hash: Hash, chunks: AsyncIterator[bytes], *, size: int) -> bool:
        with room_on_disk():
            return await self._keep(file_hash, chunks, size=size)

    async def _keep(self, file_hash: Hash, chunks: AsyncIterator[bytes], *, size: int) -> bool:
        self._folder.mkdir(exist_ok=True)
        with NamedTemporaryFile(dir=self._folder, suffix=_COMING) as coming:
            hashed, came = sha256(), 0
            async for chunk in chunks:
                came += len(chunk)
                if came > size:
                    return False
                hashed.update(chunk)
                await asyncio.to_thread(coming.write, chunk)
            if came != size or hashed.digest() != file_hash:
                return False
            coming.flush()
            await asyncio.to_thread(self._settle, coming.fileno(), Path(coming.name), self._path(file_hash))
            return True

    async def size_of(self, file_hash: Hash) -> int | None:
        try:
            return self._path(file_hash).stat().st_size
        except FileNotFoundError:
            return None

    async def read(self, file_hash: Hash, *, start: int, end: int) -> AsyncIterator[bytes]:
        """Opened for every piece: a line that stalls holds no file open."""
        while start < end:
            piece = await asyncio.to_thread(self._piece, file_hash, start, min(PIECE, end - start))
            if not piece:
                return
            start += len(piece)
            yield piece

    async def kept(self) -> Sequence[Hash]:
        with suppress(FileNotFoundError):
            return [Hash(bytes.fromhex(each.name)) for each in self._folder.iterdir() if each.suffix != _COMING]
        return []

    async def drop(self, file_hash: Hash) -> None:
        self._path(file_hash).unlink(missing_ok=True)

    def _path(self, file_hash: Hash) -> Path:
        return self._folder / file_hash.hex()

    def _piece(self, file_hash: Hash, start: int, size: int) -> bytes:
        with suppress(FileNotFoundError), self._path(file_hash).open("rb") as file:
            file.seek(start)
            return file.read(size)
        return b""

    def _settle(self, file: int, coming: Path, path: Path) -> None:
        """In one step: who brings the same at the same time is in nobody's way, and it is never away for who reads."""
        os.fsync(file)
        whole = coming.with_name(f"whole-{coming.name}")
        whole.hardlink_to(coming)  # which goes by itself
        whole.replace(path)
        for folder in (self._folder, self._folder.parent):
            opened = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)
