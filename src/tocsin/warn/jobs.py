"""What the clock does in warn."""

from tocsin.terms.facts.warn import AlertExpired
from tocsin.terms.ids import AlertId
from tocsin.terms.instant import Instant, Minutes, minutes_of
from tocsin.warn.model import KEPT_AFTER_END_MINUTES
from tocsin.warn.needs import Books


async def expire(books: Books, *, at: Instant) -> int:
    """Silence also ends: alerts whose own clock ran out are announced once. How many there were."""
    over = await books.alerts.just_over(by=minutes_of(at))
    for alert_id, incident_id in over:
        await books.news(AlertExpired(AlertId(alert_id), incident_id))
    return len(over)


async def forget(books: Books, *, at: Instant) -> int:
    """Everything whose clock has ended; how many rows went."""
    before = Minutes(minutes_of(at) - KEPT_AFTER_END_MINUTES)
    gone = await books.alerts.forget(ended_before=before)
    gone += await books.checkeds.forget(ended_before=before)
    gone += await books.feed.forget(before=minutes_of(at))
    return gone
