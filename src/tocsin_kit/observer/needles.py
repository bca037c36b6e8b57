"""Thousands of needles in hundreds of megabytes: `needles.c`, compiled where it is used."""

from __future__ import annotations

import ctypes
import functools
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

SOURCE = Path(__file__).with_name("needles.c")


class Needles:
    """Built once for a set of needles of at least four bytes each."""

    def __init__(self, needles: Sequence[bytes]) -> None:
        assert all(len(needle) >= 4 for needle in needles)
        count = len(needles)
        starts, position = [], 0
        for needle in needles:
            starts.append(position)
            position += len(needle)
        self._count = count
        self._text = b"".join(needles)
        self._starts = (ctypes.c_size_t * count)(*starts)
        self._lengths = (ctypes.c_size_t * count)(*map(len, needles))
        self._first = (ctypes.c_int64 * count)()
        self._hits = (ctypes.c_int64 * count)()

    def find(self, hay: bytes) -> list[tuple[int, int]]:
        """(which needle, its first offset) of all that are there."""
        found = library().find_needles(
            hay, len(hay), self._text, self._starts, self._lengths, self._count, self._first, self._hits
        )
        if found < 0:
            raise MemoryError
        return sorted((number, self._first[number]) for number in self._hits[:found])


@functools.cache
def library() -> ctypes.CDLL:
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "needles.so"
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", made, SOURCE], check=True)
        loaded = ctypes.CDLL(str(made))
    size_array = ctypes.POINTER(ctypes.c_size_t)
    loaded.find_needles.argtypes = [
        ctypes.c_char_p,
        ctypes.c_size_t,
        ctypes.c_char_p,
        size_array,
        size_array,
        ctypes.c_size_t,
        ctypes.POINTER(ctypes.c_int64),
        ctypes.POINTER(ctypes.c_int64),
    ]
    loaded.find_needles.restype = ctypes.c_long
    return loaded
