"""Looks for canaries in whatever bytes there are: files, records of a wire, a process's memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.canary import encodings
from tests.canary.encodings import Shapes
from tests.canary.needles import Needles

CHUNK = 32 << 20


@dataclass(frozen=True)
class Canary:
    """A unique value that went in by `flow`.

    private: nowhere in the house, ever. published, exception: only where `allowed(where)` says so. control: meant to be held, so it must be found.
    """

    name: str
    flow: str
    kind: str
    shapes: Shapes = field(repr=False)
    allowed: Callable[[str], bool] = field(default=lambda where: False, repr=False)


@dataclass(frozen=True, order=True)
class Sighted:
    canary: str
    flow: str
    kind: str
    shape: str
    where: str
    offset: int


def text(
    name: str, value: str, *, flow: str, kind: str = "private", allowed: Callable[[str], bool] = lambda where: False
) -> Canary:
    return Canary(name, flow, kind, encodings.of_text(value), allowed=allowed)


def raw(name: str, value: bytes, *, flow: str, kind: str = "private") -> Canary:
    return Canary(name, flow, kind, encodings.of_bytes(value))


def cell(
    name: str, value: int, *, flow: str, kind: str = "private", allowed: Callable[[str], bool] = lambda where: False
) -> Canary:
    return Canary(name, flow, kind, encodings.of_cell(value), allowed=allowed)


def coordinate(name: str, value: float, *, flow: str) -> Canary:
    return Canary(name, flow, "private", encodings.of_float(value))


def address(name: str, value: str, *, flow: str) -> Canary:
    return Canary(name, flow, "private", encodings.of_address(value))


def search(blobs: Iterable[tuple[str, bytes]], canaries: Iterable[Canary]) -> list[Sighted]:
    """Every canary in every shape in every blob `(where, bytes)`: the first place of each."""
    shapes = [(canary, shape, needle) for canary in canaries for shape, needle in canary.shapes.items()]
    needles = Needles([needle for _, _, needle in shapes])
    found: set[Sighted] = set()
    for where, blob in blobs:
        for number, offset in needles.find(blob):
            canary, shape, _ = shapes[number]
            found.add(Sighted(canary.name, canary.flow, canary.kind, shape, where, offset))
    return sorted(found)


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
