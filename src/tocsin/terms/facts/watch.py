"""What `watch` tells: sightings came, incidents were judged. Never which sighting belongs to which incident."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.terms.ids import IncidentId, NoteId, SightingId


@dataclass(frozen=True)
class SightingReported:
    sighting_id: SightingId


@dataclass(frozen=True)
class SightingOpened:
    sighting_id: SightingId


@dataclass(frozen=True)
class IncidentOpened:
    incident_id: IncidentId


@dataclass(frozen=True)
class IncidentChanged:
    """Claimed, released, being checked, more reports: whoever shows the incident reads it again."""

    incident_id: IncidentId


@dataclass(frozen=True)
class IncidentConfirmed:
    incident_id: IncidentId


@dataclass(frozen=True)
class IncidentDismissed:
    incident_id: IncidentId


@dataclass(frozen=True)
class NotePosted:
    incident_id: IncidentId
    note_id: NoteId
