"""What the clock does in watch."""

from tocsin.terms.facts.watch import IncidentChanged
from tocsin.terms.instant import Instant
from tocsin.watch.model import State
from tocsin.watch.needs import Books


async def expire(books: Books, *, at: Instant) -> int:
    """Incidents that nobody judged in time; how many there were."""
    unjudged = await books.incidents.unjudged(hour=at // 3600)
    for incident_id in unjudged:
        incident = await books.incidents.of(incident_id)
        await books.incidents.save(incident.becomes(State.EXPIRED, at=at))
        await books.news(IncidentChanged(incident_id))
    return len(unjudged)


async def forget(books: Books, *, at: Instant) -> int:
    """Everything whose clock has ended; how many rows went."""
    hour = at // 3600
    gone = await books.sightings.forget(hour=hour)
    gone += await books.letters.forget(hour=hour)
    gone += await books.incidents.forget(hour=hour, minute=at // 60)
    return gone
