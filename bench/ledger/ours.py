"""The house's formats as a log uses them. Each line on stdin is `append|grow memory|disk N BATCH` or `prove memory|disk N first|again`."""

from __future__ import annotations

import json
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

from tocsin.ledger import sequencer, tree
from tocsin.ledger.sequencer import Grown
from tocsin.ledger.tiles import Tile, write_path
from tocsin.seals import merkle
from tocsin.seals.hashes import leaf_hash

KEEP = 1_024
"""Tiles, 16 MiB; pymerkle may remember a GiB."""


@dataclass
class Log:
    """`keep`: puts a file away; `read` gives it back."""

    keep: Callable[[Tile, bytes], object]
    read: Callable[[Tile], bytes]
    grown: Grown = field(default_factory=Grown)
    prover: tree.Prover = field(init=False)

    def __post_init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """As a program that has just begun."""
        self.prover = tree.Prover(self.read, keep=KEEP)

    def take(self, entries: list[bytes]) -> None:
        step = sequencer.sequence(self.grown, entries)
        for tile, data in step.files.items():
            self.keep(tile, data)
        self.grown = step.grown
        self.grown.root  # noqa: B018 - what a checkpoint says


def main(folder: Path) -> None:
    logs: dict[str, Log] = {}
    for line in sys.stdin:
        what, where, count, how = line.split()
        if what == "prove":
            answer = prove(logs[where], int(count), first=how == "first")
        else:
            logs[where] = in_memory() if where == "memory" else on_disk(folder / f"{time.monotonic_ns()}")
            answer = append(logs[where], int(count), batch=int(how))
        if what == "grow":
            answer |= {"hashes": nothing_but_hashes(int(count)), "kept_bytes": sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())}
        print(json.dumps({**answer, "root": logs[where].grown.root.hex()}), flush=True)


def entries_of(count: int, batch: int) -> Iterator[list[bytes]]:
    for start in range(0, count, batch):
        yield [sha256(b"entry %d" % n).digest() for n in range(start, min(start + batch, count))]


def append(log: Log, count: int, *, batch: int) -> dict[str, float]:
    seconds = 0.0
    for entries in entries_of(count, batch):
        began = time.process_time()
        log.take(entries)
        seconds += time.process_time() - began
    return {"seconds": seconds, "peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}


def prove(log: Log, count: int, *, first: bool) -> dict[str, float]:
    size, chance, seconds = log.grown.size, random.Random(1), 0.0
    for index in [chance.randrange(size) for _ in range(count)]:
        if first:
            log.begin()
        began = time.process_time()
        path = log.prover.inclusion(index, size=size)
        seconds += time.process_time() - began
    entry = sha256(b"entry %d" % index).digest()
    if not merkle.includes(log.grown.root, leaf_hash=leaf_hash(entry), index=index, size=size, path=path):
        raise RuntimeError("a proof that does not hold")
    return {"seconds": seconds}


def nothing_but_hashes(count: int) -> float:
    """Seconds for as many hashes over as many bytes: one of each leaf, one of each pair."""
    entry, pair = bytes(33), bytes(65)
    began = time.process_time()
    for _ in range(count):
        sha256(entry).digest()
        sha256(pair).digest()
    return time.process_time() - began


def in_memory() -> Log:
    files: dict[Tile, bytes] = {}
    return Log(files.__setitem__, files.__getitem__)


def on_disk(folder: Path) -> Log:
    return Log(partial(keep_in, str(folder)), lambda tile: (folder / write_path(tile)).read_bytes())


def keep_in(folder: str, tile: Tile, data: bytes) -> None:
    path = f"{folder}/{write_path(tile)}"
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True)
        return keep_in(folder, tile, data)
    os.write(file, data)
    os.close(file)
    return None


if __name__ == "__main__":
    main(Path(sys.argv[1]))
