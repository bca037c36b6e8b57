"""A process that keeps a ledger and is killed with signal 9 at its first step, then one at its second, and so on until one
comes to its end. What it gave out before it died, and every signature its log key ever made, are in two files.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.keeping.room import Log, some
from tocsin.engines.blob_folder import BlobFolder
from tocsin.house.books import UnitOf, keeping_books
from tocsin.terms.b64 import b64u


class Steps:
    def __init__(self, *, last: int) -> None:
        self._left = last

    def __call__(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


class MortalBlobs(BlobFolder):
    def __init__(self, folder: Path, *, step: Steps) -> None:
        super().__init__(folder)
        self._step = step

    async def put(self, name: str, blob: bytes) -> None:
        self._step()
        await super().put(name, blob)
        self._step()


class MortalDatabase:
    def __init__(self, database: Any, *, step: Steps) -> None:
        self._database = database
        self._step = step
        self.reading = database.reading

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Any]:
        self._step()
        async with self._database.writing() as transaction:
            yield transaction
            self._step()
        self._step()


def said(path: Path, line: bytes) -> None:
    with path.open("ab") as file:
        file.write(b64u(line).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


async def live(data: Path, *, number: int) -> None:
    step = Steps(last=number)
    log = Log(data, blobs=MortalBlobs(data / "blobs", step=step))
    mortal: Any = MortalDatabase(log.database, step=step)
    log.unit = UnitOf(mortal, books=keeping_books)
    sign = log.signer.sign

    def sign_and_say(message: bytes) -> bytes:
        said(data / "signed", message)
        return sign(message)

    log.signer.sign = sign_and_say  # type: ignore[method-assign]
    log.sequencer = log.sequencer_over(mortal)
    promised = await log.promise(some(number))
    said(data / "promised", promised.commitment)
    for _ in range(2):
        await log.beat()
    await log.close()


def main(data: Path) -> int:
    """How many died."""
    for number in range(1, 200):
        child = os.fork()
        if child == 0:
            asyncio.run(live(data, number=number))
            os._exit(0)
        _, how = os.waitpid(child, 0)
        if not os.WIFSIGNALED(how):
            print(number - 1)
            return os.waitstatus_to_exitcode(how)
    return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
