"""What open desks are told: that something stirs, never what."""

from tocsin.rails import Doorbell
from tocsin.terms.facts.warn import AlertExpired, AlertIssued, CheckedPublished
from tocsin.terms.facts.watch import (
    IncidentChanged,
    IncidentConfirmed,
    IncidentDismissed,
    IncidentOpened,
    NotePosted,
    SightingOpened,
    SightingReported,
)

OfIncident = (
    IncidentOpened
    | IncidentChanged
    | IncidentConfirmed
    | IncidentDismissed
    | AlertIssued
    | AlertExpired
    | CheckedPublished
)


async def wake(fact: SightingReported | SightingOpened, *, bells: Doorbell) -> None:
    await bells.ring("sighting", fact.sighting_id)


async def wake_for_incident(fact: OfIncident, *, bells: Doorbell) -> None:
    await bells.ring("incident", fact.incident_id)


async def wake_for_note(fact: NotePosted, *, bells: Doorbell) -> None:
    await bells.ring("note", fact.incident_id)
