from collections.abc import AsyncIterator

from tocsin.rails import Files
from tocsin.seals.statement import TownFile
from tocsin.terms.refusal import Refusal


async def bring(town_file: TownFile, chunks: AsyncIterator[bytes], *, said_bytes: int | None, files: Files) -> None:
    """A file that the town's book lists is here from now on. The same again changes nothing and is not read.

    `said_bytes`: how long it claims to be. Refusal("body.too_large"), "file.other_bytes" when it is not what is listed.
    """
    if await files.size_of(town_file.file_hash) == town_file.size:
        return
    if said_bytes is not None and said_bytes > town_file.size:
        raise Refusal("body.too_large", safe="This is larger than it may be.", status=413)
    if not await files.keep(town_file.file_hash, chunks, size=town_file.size):
        raise Refusal("file.other_bytes", safe="This is not the file that the town's book lists.", status=409)
