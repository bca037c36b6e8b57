from tocsin.rails import Announce
from tocsin.seals import envelope
from tocsin.terms.facts.watch import SightingReported
from tocsin.terms.ids import SightingId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.watch.model import SIGHTING_KEPT_HOURS, WAITING_MOST, Entry, hour_of
from tocsin.watch.needs import Guests, Lanes, Sightings, Tickets
from tocsin.watch.verbs.enter import enter


async def report(
    sealed: bytes,
    *,
    sighting_id: SightingId,
    entry: Entry,
    tickets: Tickets,
    guests: Guests,
    lanes: Lanes,
    sightings: Sightings,
    news: Announce,
    at: Instant,
) -> None:
    """Takes a sealed sighting in. The same id and bytes again cost no second entry and get the same receipt.

    Refusal("sighting.exists") for other bytes under a known id, "envelope.*", what `enter` refuses, "lane.full" when
    too many of that lane wait unopened.
    """
    envelope.read(sealed)
    kept = await sightings.envelope(sighting_id)
    if kept is not None:
        if kept != sealed:
            raise Refusal("sighting.exists", safe="Another message has this number.", status=409)
        return
    lane = await enter(entry, tickets=tickets, guests=guests, lanes=lanes, at=at)
    if await sightings.waiting(lane) >= WAITING_MOST[lane]:
        raise Refusal("lane.full", safe="Very many are waiting to be read. It goes out again later.", status=429)
    await sightings.keep(
        sighting_id, lane=lane, envelope=sealed, ends_hour=hour_of(at, after_hours=SIGHTING_KEPT_HOURS)
    )
    await news(SightingReported(sighting_id))
