"""Whom do these bytes reveal? Counted from bytes alone: no actor is asked, and nothing is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from tocsin_kit.month.scenario import Home
from tocsin_kit.observer import held
from tocsin_kit.observer.encodings import Shapes, of_cell, of_text
from tocsin_kit.observer.needles import Needles


def where(home: Home) -> Iterable[Shapes]:
    """Her address, her street and her place."""
    return of_text(home.address), of_text(home.street), of_cell(home.place)


def telephone(home: Home) -> Iterable[Shapes]:
    return of_text(home.phone), of_text(home.second_phone)


def anything(home: Home) -> Iterable[Shapes]:
    return *where(home), *telephone(home)


class Marks:
    """What tells of a household, in every shape that bytes can give it. `by`: what is looked for."""

    def __init__(self, homes: Iterable[Home], *, by: Callable[[Home], Iterable[Shapes]] = where) -> None:
        shapes = {shape: home.number for home in homes for marked in by(home) for shape in marked.values()}
        self._whose = list(shapes.values())
        self._needles = Needles(list(shapes))

    def revealed(self, blobs: Iterable[tuple[str, bytes]]) -> set[int]:
        """The numbers of the households that somebody finds who has all these."""
        return {self._whose[number] for _, blob in blobs for number, _ in self._needles.find(blob)}


class Party:
    """One party's bytes, looked at again and again from outside: how much they reveal at one moment, and how much over
    the month to somebody who keeps every look.
    """

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self.most_at_once = 0
        self.ever: set[int] = set()

    def look(self, blobs: Iterable[tuple[str, bytes]]) -> set[int]:
        now = self._marks.revealed(blobs)
        self.most_at_once = max(self.most_at_once, len(now))
        self.ever |= now
        return now

    def look_into(self, folder: Path) -> set[int]:
        return self.look(held.files(folder))
