from tocsin.rails import Announce
from tocsin.terms.facts.watch import IncidentOpened
from tocsin.terms.ids import IncidentId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status
from tocsin.watch.model import INCIDENT_KEPT_HOURS, INCIDENTS_MOST, UNJUDGED_HOURS, Incident, hour_of
from tocsin.watch.needs import Incidents, Town
from tocsin.watch.verbs.judge import more_reports


async def open_incident(
    incident_id: IncidentId,
    *,
    reports: int,
    status: Status,
    incidents: Incidents,
    town: Town,
    news: Announce,
    at: Instant,
) -> None:
    """The same again changes nothing, except that reports may grow. Refusal("incident.exists") with another status,
    "incident.too_many" when the house keeps very many already.
    """
    known = await incidents.find(incident_id)
    if known is None:
        if await incidents.count() >= INCIDENTS_MOST:
            raise Refusal("incident.too_many", safe="Very many incidents lie here already.", status=429)
        await incidents.open(
            Incident(incident_id=incident_id, status=status, reports=reports),
            judged_by_hour=hour_of(at, after_hours=UNJUDGED_HOURS),
            ends_hour=hour_of(at, after_hours=INCIDENT_KEPT_HOURS),
        )
        await news(IncidentOpened(incident_id))
        return
    if known.status is not status:
        raise Refusal("incident.exists", safe="Another incident has this number.", status=409)
    if reports > known.reports:
        await more_reports(incident_id, reports=reports, incidents=incidents, town=town, news=news, at=at)
