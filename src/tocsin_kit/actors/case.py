"""What a desk knows of one incident. All of it is sealed at the house, except the claim and the half-signed objects."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tocsin.terms.cell import Cell, parent
from tocsin.terms.ids import IncidentId
from tocsin.terms.registry import EVENTS
from tocsin_kit import letters
from tocsin_kit.actors.near import metres_between

SAME_PLACE_M = 300.0


@dataclass(repr=False)
class Case:
    """`sightings`: opened letters by the number inside. `state` … `checked`: what the house arbitrates."""

    incident_id: IncidentId
    sightings: dict[bytes, letters.SightingLetter] = field(default_factory=dict)
    notes: list[letters.Note] = field(default_factory=list)
    read: set[bytes] = field(default_factory=set)
    state: str = "new"
    reports: int = 1
    claim: bytes | None = None
    eta: int | None = None
    attestations: list[bytes] = field(default_factory=list)
    alerts: list[bytes] = field(default_factory=list)
    checked: list[bytes] = field(default_factory=list)
    to_cosign: list[bytes] = field(default_factory=list)
    merged_into: IncidentId | None = None
    replies: list[letters.Reply] = field(default_factory=list)

    @property
    def first(self) -> letters.Sighting:
        """The sighting that began it. LookupError while none could be opened."""
        return min((each.sighting for each in self.sightings.values()), key=lambda each: each.observed_at)

    @property
    def event(self) -> int | None:
        return next((each.sighting.event for each in self.sightings.values() if each.sighting.event), None)

    @property
    def place(self) -> Cell | None:
        return next((each.sighting.place for each in self.sightings.values() if each.sighting.place), None)

    def words(self) -> list[str]:
        """The thread's short notes, oldest first."""
        return [note.body.words for note in self.notes if isinstance(note.body, letters.WordsNote)]


def same_thing(sighting: letters.Sighting, *, among: Iterable[Case]) -> Case | None:
    """An open case of the same kind in the same place, for the desk to offer as a merge."""
    for case in among:
        if case.merged_into or case.place is None or sighting.place is None:
            continue
        if case.event == sighting.event and metres_between(case.place, sighting.place) <= SAME_PLACE_M:
            return case
    return None


def danger_cell(place: Cell, *, event: int) -> Cell:
    """As coarse as the registry asks for that kind: where danger is, not where somebody stood."""
    return parent(place, at_resolution=EVENTS[event].resolution)
