"""What somebody who takes a house holds: its files, its memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

CHUNK = 32 << 20


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a folder, database and write-ahead log included."""
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        yield f"file {path.relative_to(folder)}", path.read_bytes()


def memory(pid: int) -> Iterator[tuple[str, bytes]]:
    """What a living process could write to: its private memory, region by region, read through /proc.

    PermissionError when this machine forbids it (yama): the gate then fails loudly instead of looking away.
    """
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", buffering=0) as mem:
        for line in maps:
            span, rights, _, _, _, *called = line.split(maxsplit=5)
            if "r" not in rights or "w" not in rights or (called and called[0].startswith("[vv")):
                continue
            first, last = (int(edge, 16) for edge in span.split("-"))
            for start in range(first, last, CHUNK):
                try:
                    mem.seek(start)
                    # one shape may cross two chunks: they overlap
                    yield (
                        f"memory {span} {called[0].strip() if called else ''}".strip(),
                        mem.read(min(CHUNK + 4096, last - start)),
                    )
                except OSError:
                    continue


def core(path: Path) -> Iterator[tuple[str, bytes]]:
    """A core file as gcore wrote it."""
    with path.open("rb") as dump:
        size = path.stat().st_size
        for start in range(0, size, CHUNK):
            dump.seek(start)
            yield "core", dump.read(CHUNK + 4096)
