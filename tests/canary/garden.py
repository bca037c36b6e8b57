"""What was planted and who has read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import h3

from tests.canary import search
from tests.canary.search import Canary


@dataclass
class Garden:
    """Canaries by name; `read` is called where the rightful recipient sees one. What a flow promises to deliver and nobody read is a red gate.

    kept: it never leaves the phone it was typed into; nobody reads it, and the twin leaks it in another way.
    """

    canaries: dict[str, Canary] = field(default_factory=dict)
    to_be_read: set[str] = field(default_factory=set)
    was_read: set[str] = field(default_factory=set)
    leaks: set[str] = field(default_factory=set)

    def words(self, name: str, value: str, *, flow: str, kept: bool = False) -> str:
        """A private text. Returns it, to be typed."""
        self._plant(search.text(name, value, flow=flow), read=not kept)
        return value

    def secret(self, name: str, value: bytes, *, flow: str) -> bytes:
        """Private bytes that stay where they were made."""
        self._plant(search.raw(name, value, flow=flow), read=False)
        return value

    def place(
        self,
        name: str,
        latitude: float,
        longitude: float,
        *,
        flow: str,
        read: bool = False,
        kept: bool = False,
        typed: bool = True,
    ) -> dict[str, float]:
        """A private place: its cells of resolution 12 to 10 (coarser ones may become an alert's), and its coordinates if they are `typed` or measured.

        kept: not even its cell is ever put into an envelope. The twin leaks the finest cell in a letter, else the coordinates.
        """
        fine = h3.latlng_to_cell(latitude, longitude, 12)
        for resolution in (12, 11, 10):
            cell = h3.str_to_int(h3.cell_to_parent(fine, resolution))
            leaks = resolution == 12 and not kept
            self._plant(
                search.cell(f"{name}, cell {resolution}", cell, flow=flow), read=read and resolution == 12, leaks=leaks
            )
        if typed:
            self._plant(search.coordinate(f"{name}, latitude", latitude, flow=flow), read=False)
            self._plant(search.coordinate(f"{name}, longitude", longitude, flow=flow), read=False)
        return {"latitude": latitude, "longitude": longitude}

    def address(self, person: str, value: str) -> None:
        self._plant(search.address(f"{person}'s address", value, flow="addresses"), read=False)

    def published(self, name: str, value: str, *, flow: str, allowed: Callable[[str], bool]) -> str:
        self._plant(search.text(name, value, flow=flow, kind="published", allowed=allowed), read=True)
        return value

    def published_cell(self, name: str, value: int, *, flow: str, allowed: Callable[[str], bool]) -> None:
        self._plant(search.cell(name, value, flow=flow, kind="published", allowed=allowed), read=True)

    def exception(self, name: str, value: str, *, flow: str, allowed: Callable[[str], bool]) -> str:
        """What the house does hold, by name, because it could not work otherwise."""
        self._plant(search.text(name, value, flow=flow, kind="exception", allowed=allowed), read=True)
        return value

    def control(self, name: str, value: str) -> str:
        self._plant(search.text(name, value, flow="control", kind="control"), read=False)
        return value

    def read(self, *names: str) -> None:
        for name in names:
            assert name in self.canaries, name
            self.was_read.add(name)

    def unread(self) -> list[str]:
        return sorted(self.to_be_read - self.was_read)

    def of(self, kind: str) -> list[Canary]:
        return [canary for canary in self.canaries.values() if canary.kind == kind]

    def _plant(self, canary: Canary, *, read: bool, leaks: bool = True) -> None:
        assert canary.name not in self.canaries, f"{canary.name} was planted twice"
        assert "utf-8" not in canary.shapes or canary.kind == "published" or len(canary.shapes["utf-8"]) >= 8, (
            f"{canary.name} is too short to be told from chance"
        )
        assert not canary.name.endswith(("lock", "words", "note", "name", "card")) or "utf-8" in canary.shapes, (
            f"{canary.name} is empty"
        )
        if leaks:
            self.leaks.add(canary.name)
        self.canaries[canary.name] = canary
        if read:
            self.to_be_read.add(canary.name)
