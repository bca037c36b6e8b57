"""One frame to many transports, past them where nothing of theirs is waiting.

[Note: Straight to the file]
`transport.write` costs about a microsecond more than the system call under it, most of it for touching objects that ten
thousand other lines have pushed out of the processor's cache; write(2) over an array of file numbers touches none of
them (docs/bench.md). That is right only while the transport itself has nothing to write. So a wire is *through* its
transport at first, *straight* from the first frame at which the transport is found empty, and *through* it again when
a frame did not fit whole: the transport then keeps the rest and every frame behind it, in order.
A file number is never stale: both loops call `connection_lost`, which calls `remove`, before they close the file; and
whoever inherits the number in the middle of a frame is among those who are `_gone`, until the next frame.
"""

import asyncio
from array import array
from collections.abc import Iterable
from os import write

CHUNK = 512


class Wires:
    """Writers must not overlap: whoever calls `write` waits for it before the next one."""

    def __init__(self) -> None:
        self._straight: dict[int, asyncio.Transport] = {}
        self._through: dict[int, asyncio.Transport] = {}
        self._files: array[int] | None = None
        self._gone: set[int] = set()

    def add(self, transport: asyncio.Transport) -> None:
        self._through[file_of(transport)] = transport

    def remove(self, transport: asyncio.Transport) -> None:
        file = file_of(transport)
        if self._straight.get(file) is transport:
            self._no_longer_straight(file)
        elif self._through.get(file) is transport:
            del self._through[file]

    def clear(self) -> None:
        self._through.clear()
        for file in tuple(self._straight):
            self._no_longer_straight(file)

    async def write(self, frame: bytes) -> None:
        """To every wire there is now. Yields to the loop after CHUNK of them, so that requests are served meanwhile."""
        for file, transport in tuple(self._through.items()):
            if transport.get_write_buffer_size() or transport.get_extra_info("sslcontext"):
                transport.write(frame)
            else:
                self._straight[file] = self._through.pop(file)
                self._files = None
        if self._files is None:
            self._files = array("i", self._straight)
        files = self._files
        self._gone.clear()
        for start in range(0, len(files), CHUNK):
            if start:
                await asyncio.sleep(0)
            self._write_straight(frame, files=files[start : start + CHUNK])

    def _write_straight(self, frame: bytes, *, files: Iterable[int]) -> None:
        gone, size = self._gone, len(frame)
        for file in files:
            if gone and file in gone:
                continue
            try:
                done = write(file, frame)
            except BlockingIOError:
                done = 0
            except OSError:
                self._no_longer_straight(file).abort()
                continue
            if done < size:
                transport = self._through[file] = self._no_longer_straight(file)
                transport.write(frame[done:])

    def _no_longer_straight(self, file: int) -> asyncio.Transport:
        self._files = None
        self._gone.add(file)
        return self._straight.pop(file)


def file_of(transport: asyncio.Transport) -> int:
    file: int = transport.get_extra_info("socket").fileno()
    return file
