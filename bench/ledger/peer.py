"""Runs in an environment of its own (bench/peers.py): pymerkle, asked as ours.py is. The database does not wait for the disk."""

import json
import random
import sys
import time
from hashlib import sha256
from pathlib import Path

from pymerkle import InmemoryTree, SqliteTree


def main(folder: Path) -> None:
    folder.mkdir()
    trees: dict[str, InmemoryTree | SqliteTree] = {}
    for line in sys.stdin:
        what, where, count, how = line.split()
        if what == "append":
            trees[where] = InmemoryTree() if where == "memory" else database(folder / f"{time.monotonic_ns()}.db")
            seconds = append(trees[where], int(count), batch=int(how))
        else:
            seconds = prove(trees[where], int(count), first=how == "first")
        print(json.dumps({"seconds": seconds, "root": trees[where].get_root().hex()}), flush=True)


def database(path: Path) -> SqliteTree:
    tree = SqliteTree(str(path))
    tree.con.execute("PRAGMA synchronous = OFF")
    return tree


def append(tree: InmemoryTree | SqliteTree, count: int, *, batch: int) -> float:
    seconds = 0.0
    for start in range(0, count, batch):
        entries = [sha256(b"entry %d" % n).digest() for n in range(start, min(start + batch, count))]
        began = time.process_time()
        tree.append_entries(entries)
        tree.get_root()
        seconds += time.process_time() - began
    return seconds


def prove(tree: InmemoryTree | SqliteTree, count: int, *, first: bool) -> float:
    size, chance, seconds = tree.get_size(), random.Random(1), 0.0
    for index in [chance.randrange(size) + 1 for _ in range(count)]:
        if first:
            tree.cache_clear()
        began = time.process_time()
        tree.prove_inclusion(index, size)
        seconds += time.process_time() - began
    return seconds


if __name__ == "__main__":
    main(Path(sys.argv[1]))
