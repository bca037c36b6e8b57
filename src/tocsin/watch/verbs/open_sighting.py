from tocsin.rails import Announce
from tocsin.terms.facts.watch import SightingOpened
from tocsin.terms.ids import SightingId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.watch.model import OPENED_KEPT_HOURS, hour_of
from tocsin.watch.needs import Sightings


async def open_sighting(sighting_id: SightingId, *, sightings: Sightings, news: Announce, at: Instant) -> None:
    """A desk could open it: the reporter may stop sealing it again. Refusal("sighting.unknown")."""
    if await sightings.is_opened(sighting_id) is None:
        raise Refusal("sighting.unknown", safe="This is not here any more.", status=404)
    if await sightings.open(sighting_id, ends_hour=hour_of(at, after_hours=OPENED_KEPT_HOURS)):
        await news(SightingOpened(sighting_id))
