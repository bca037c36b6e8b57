"""Bytes under names that are given out once: a ledger's tiles, the sealed parts of a film."""

import re
from collections.abc import AsyncIterator
from typing import Protocol

from tocsin.terms.refusal import Refusal

NAME_MOST = 200
TAKEN = "blob.taken"
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")


class Blobs(Protocol):
    """A blob is here whole or not at all, and what has a name never changes."""

    async def put(self, name: str, blob: bytes) -> None:
        """Returns only after it is kept for good, name and all. The same again is no error.

        Refusal("blob.taken") when other bytes have this name; they stay.
        """

    async def read(self, name: str) -> bytes | None: ...

    async def drop(self, name: str) -> None:
        """Dropping one that is not here is no error."""

    def names(self, prefix: str) -> AsyncIterator[str]:
        """Of all that are here and begin with these letters and a slash, in no order."""


def sound(name: str) -> str:
    """The name as it came. ValueError for one that no engine would keep as it is."""
    if len(name) > NAME_MOST or not _NAME.fullmatch(name):
        raise ValueError("no name for a blob")
    return name


def taken() -> Refusal:
    return Refusal(TAKEN, safe="The house has something else under this name. It stays.", status=409)
