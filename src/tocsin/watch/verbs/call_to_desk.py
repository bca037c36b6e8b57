from collections.abc import Mapping

from tocsin.terms.instant import Instant
from tocsin.watch.model import OPEN, Patience, State, Waiting, doorbells
from tocsin.watch.needs import ClosedDesks, Incidents, Sightings


async def call_to_desk(
    known: Mapping[Waiting, Patience],
    *,
    sightings: Sightings,
    incidents: Incidents,
    closed_desks: ClosedDesks,
    is_attended: bool,
    at: Instant,
) -> Mapping[Waiting, Patience]:
    """Rings the doorbells of everybody on shift when something waits at the desk for too long; what is known by then.

    What waits: a sighting that nobody opened, an incident that nobody claimed, an alert without its second signature.
    """
    waiting = {Waiting("sighting", name) for name, _, _, opened in await sightings.all() if not opened}
    for thread in await incidents.threads():
        incident = thread.incident
        if incident.state_at(at) is State.NEW:
            waiting.add(Waiting("incident", incident.incident_id))
        if incident.state_at(at) in {*OPEN, State.CONFIRMED} and thread.alerts:
            waiting.add(Waiting("signature", incident.incident_id))
    known, rings = doorbells(known, waiting, is_attended=is_attended, at=at)
    if rings:
        closed_desks.ring_doorbells()
    return known
