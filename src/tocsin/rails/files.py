"""Whole files under the hash of their bytes."""

from collections.abc import AsyncIterator, Sequence
from typing import Protocol

from tocsin.terms.ids import Hash


class Files(Protocol):
    """A file is here whole or not at all, and its name is the SHA-256 of its bytes, so it never changes."""

    async def keep(self, file_hash: Hash, chunks: AsyncIterator[bytes], *, size: int) -> bool:
        """Takes exactly `size` bytes that hash to `file_hash`; returns only after they are on the disk, name and all.

        False, and nothing is kept, when they are other bytes; reading stops with the first byte too many.
        """

    async def size_of(self, file_hash: Hash) -> int | None: ...

    def read(self, file_hash: Hash, *, start: int, end: int) -> AsyncIterator[bytes]:
        """The bytes from `start` up to `end`, in pieces; fewer when the file is dropped meanwhile."""

    async def kept(self) -> Sequence[Hash]: ...

    async def drop(self, file_hash: Hash) -> None:
        """Dropping one that is not here is no error."""
