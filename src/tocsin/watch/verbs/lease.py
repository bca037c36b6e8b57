"""Who goes and looks. The transaction's write lock makes one of many win."""

from tocsin.rails import Announce
from tocsin.terms.facts.watch import IncidentChanged
from tocsin.terms.ids import IncidentId
from tocsin.terms.instant import Instant
from tocsin.watch.model import State
from tocsin.watch.needs import Incidents


async def claim(incident_id: IncidentId, *, claim: bytes, incidents: Incidents, news: Announce, at: Instant) -> None:
    """A lease of five minutes, renewed with the same claim. Refusal("incident.claimed", "incident.closed")."""
    incident = await incidents.of(incident_id)
    await incidents.save(incident.claimed(claim, at=at))
    await news(IncidentChanged(incident_id))


async def release(incident_id: IncidentId, *, claim: bytes, incidents: Incidents, news: Announce, at: Instant) -> None:
    incident = await incidents.of(incident_id)
    await incidents.save(incident.released(claim, at=at))
    await news(IncidentChanged(incident_id))


async def check(
    incident_id: IncidentId, *, claim: bytes, eta: int, incidents: Incidents, news: Announce, at: Instant
) -> None:
    """On the way, there in `eta` minutes. Takes or renews the lease."""
    incident = await incidents.of(incident_id)
    await incidents.save(incident.checking(claim, eta=eta, at=at))
    await news(IncidentChanged(incident_id))


async def close(incident_id: IncidentId, *, state: State, incidents: Incidents, news: Announce, at: Instant) -> None:
    """Merged into another, or nobody can tell. Closing again the same way changes nothing."""
    incident = await incidents.of(incident_id)
    if incident.state is not state:
        await incidents.save(incident.becomes(state, at=at))
        await news(IncidentChanged(incident_id))
