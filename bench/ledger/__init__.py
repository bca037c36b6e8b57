"""ledger: entries appended and proofs given, beside pymerkle, and how near appending comes to nothing but its hashes.

Both hold the same entries of 32 bytes and have the same root, which is compared. `append` and `prove` happen in memory on both
sides (pymerkle's InmemoryTree), `append_disk` and `prove_disk` with what a log keeps on disk (our files, pymerkle's SqliteTree);
nobody waits for the disk to have it. After each 256 entries both say their root. Proofs are of leaves anywhere, one after the other,
each side with what it remembers by default; `prove_disk_first` is of a program that has just begun. Counted is processor time: what
others do on the same machine is not in it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from bench import peers
from bench.children import CLIENT_CORE, child
from bench.figures import Figure, more_is_better
from bench.scale import Scale

FOLDER = Path(__file__).parent
PEER = "pymerkle"
FLOOR = "hashlib"
BATCH = 256

Answer = dict[str, Any]
Ask = Callable[..., Answer]


def run(scale: Scale) -> Iterator[Figure]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-bench-")))
        ours = stack.enter_context(started([sys.executable, FOLDER / "ours.py", folder / "ours"]))
        peer = stack.enter_context(started([peers.python(), FOLDER / "peer.py", folder / "peer"]))
        yield from beside(ours, peer, scale=scale)
    for leaves in scale.ledger_curve:
        yield grown(leaves)


def beside(ours: Ask, peer: Ask, *, scale: Scale) -> Iterator[Figure]:
    """Rounds take turns; the ratio is of the medians."""
    leaves, proofs = scale.ledger_leaves, scale.ledger_proofs
    jobs = {
        "append": ("append", "memory", leaves, BATCH),
        "prove": ("prove", "memory", proofs, "again"),
        "append_disk": ("append", "disk", leaves, BATCH),
        "prove_disk": ("prove", "disk", proofs, "again"),
        "prove_disk_first": ("prove", "disk", max(1, proofs // 100), "first"),
    }
    for name, (what, where, count, how) in jobs.items():
        rates: tuple[list[float], list[float]] = ([], [])
        for turn in range(scale.ledger_rounds + (what == "prove")):
            mine, theirs = (ask(what, where, count, how) for ask in (ours, peer))
            if mine["root"] != theirs["root"]:
                raise RuntimeError(f"{name}: two roots of the same {leaves} entries")
            # What proves often has to have proven once.
            if what == "append" or turn:
                for answer, into in ((mine, rates[0]), (theirs, rates[1])):
                    into.append(count / answer["seconds"])
        yield more_is_better(
            f"ledger_{name}",
            median(rates[0]),
            median(rates[1]),
            peer_name=PEER,
            unit="entries/s" if what == "append" else "proofs/s",
            leaves=leaves,
            rounds=scale.ledger_rounds,
            ratios=[round(a / b, 2) for a, b in zip(*rates, strict=True)],
        )


def grown(leaves: int) -> Figure:
    """A log of that many leaves in a program of its own, everything on disk, beside the same hashes and nothing else."""
    with tempfile.TemporaryDirectory(prefix="tocsin-bench-") as folder, started([sys.executable, FOLDER / "ours.py", folder]) as ask:
        said = ask("grow", "disk", leaves, 4_096)
        proven = ask("prove", "disk", 2_000, "again")
    return more_is_better(
        f"ledger_leaves_{leaves}",
        leaves / said["seconds"],
        leaves / said["hashes"],
        peer_name=FLOOR,
        unit="entries/s",
        leaves=leaves,
        peak_mib=round(said["peak_kib"] / 1_024, 1),
        proofs_per_s=round(2_000 / proven["seconds"]),
        kept_mib=round(said["kept_bytes"] / 2**20, 1),
    )


@contextmanager
def started(command: list[str | Path]) -> Iterator[Ask]:
    """A child that answers each line with one. RuntimeError when it has died."""
    with child(command, core=CLIENT_CORE, stderr=subprocess.PIPE, folder=FOLDER.parents[1]) as process:
        yield partial(_ask, process)


def _ask(process: subprocess.Popen[str], *words: str | int) -> Answer:
    assert process.stdin is not None and process.stdout is not None
    print(*words, file=process.stdin, flush=True)
    said = process.stdout.readline()
    if not said:
        raise RuntimeError(f"{words[0]} does not run: {process.stderr.read() if process.stderr else ''}")
    answer: Answer = json.loads(said)
    return answer
