"""Blobs in an object store that speaks S3, through obstore."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from obstore.exceptions import AlreadyExistsError, BaseError, NotFoundError, PreconditionError
from obstore.store import S3Store

from tocsin.rails.blobs import sound, taken
from tocsin.terms.refusal import Refusal

ANSWER_S = "20s"


class Bucket:
    """`url`: `s3://bucket/prefix`. Where it is and who may write is said by `AWS_*` variables, as with any S3 program.
    `over_http`: for a store on this machine.

    [Note: Never written over]
    A put says *only where nothing has this name* (`If-None-Match: *`), which the store itself keeps; what is there is
    then compared. A store that does not know that condition refuses the put.
    """

    def __init__(self, url: str, *, over_http: bool = False, **options: Any) -> None:
        """ValueError with a sentence for the operator."""
        try:
            self._store = S3Store.from_url(
                url, client_options={"timeout": ANSWER_S, "allow_http": over_http}, **options
            )
        except BaseError as why:
            raise ValueError(f"{url} is no place in an object store") from why

    async def put(self, name: str, blob: bytes) -> None:
        try:
            await self._store.put_async(sound(name), blob, mode="create", use_multipart=False)
        except (AlreadyExistsError, PreconditionError):
            if await self.read(name) != blob:
                raise taken() from None
        except (BaseError, FileNotFoundError) as why:
            raise _away() from why

    async def read(self, name: str) -> bytes | None:
        try:
            found = await self._store.get_async(sound(name))
            return bytes(await found.bytes_async())
        except (NotFoundError, FileNotFoundError):
            return None
        except BaseError as why:
            raise _away() from why

    async def drop(self, name: str) -> None:
        try:
            await self._store.delete_async(sound(name))
        except (NotFoundError, FileNotFoundError):
            return
        except BaseError as why:
            raise _away() from why

    async def names(self, prefix: str) -> AsyncIterator[str]:
        try:
            async for some in self._store.list(f"{sound(prefix)}/"):
                for each in some:
                    yield each["path"]
        except (BaseError, FileNotFoundError) as why:
            raise _away() from why


def _away() -> Refusal:
    """Whether a put was done is not known then; the same again is no error."""
    return Refusal("house.busy", safe="The house has too much to do just now. Try again.", status=503)
