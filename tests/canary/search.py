"""Looks for canaries in whatever bytes there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tocsin_kit.observer import encodings
from tocsin_kit.observer.encodings import Shapes
from tocsin_kit.observer.needles import Needles


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
