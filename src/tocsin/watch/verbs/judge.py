"""What the words of those who looked make of an incident."""

from dataclasses import replace

from tocsin.rails import Announce
from tocsin.seals.signers import one_is_enough
from tocsin.terms.facts.watch import IncidentChanged, IncidentConfirmed, IncidentDismissed
from tocsin.terms.ids import IncidentId, Window
from tocsin.terms.instant import Instant, instant_of, window_of
from tocsin.watch.model import Incident, KeptAttestation, Standing, State, standing
from tocsin.watch.needs import Incidents, Town


async def judge(incident: Incident, *, incidents: Incidents, town: Town, news: Announce, at: Instant) -> Standing:
    """Sets the incident to what it is worth now, and tells it. Words of revoked leaves do not count."""
    words = await incidents.attestations(incident.incident_id)
    roster = await town.roster(at=at)
    windows = await town.on_watch(*sorted({_window(word) for word in words}), roster=roster)
    void = {
        leaf.leaf_hash for window in windows.values() for leaf in window.everyone if window.is_void(leaf, roster=roster)
    }
    counting = [word for word in words if word.leaf_hash not in void]
    lone = any(one_is_enough(window, roster=roster) for window in windows.values())
    worth = standing(counting, reports=incident.reports, one_is_enough=lone)
    if worth is Standing.CONFIRMED and incident.state is not State.CONFIRMED:
        await incidents.save(incident.becomes(State.CONFIRMED, at=at))
        await news(IncidentConfirmed(incident.incident_id))
    elif worth is Standing.DISMISSED and incident.state not in (State.NOT_IT, State.CONFIRMED):
        await incidents.save(incident.becomes(State.NOT_IT, at=at))
        await news(IncidentDismissed(incident.incident_id))
    elif worth is Standing.UNCONFIRMED and incident.state is State.NOT_IT:
        await incidents.save(incident.becomes(State.NEW, at=at))
        await news(IncidentChanged(incident.incident_id))
    else:
        await incidents.save(incident)
        await news(IncidentChanged(incident.incident_id))
    return worth


async def more_reports(
    incident_id: IncidentId, *, reports: int, incidents: Incidents, town: Town, news: Announce, at: Instant
) -> None:
    """A second, independent sighting came: one *not it* is not enough any more. The number only grows."""
    incident = await incidents.of(incident_id)
    if reports > incident.reports:
        await judge(replace(incident, reports=reports), incidents=incidents, town=town, news=news, at=at)


def _window(word: KeptAttestation) -> Window:
    return window_of(instant_of(word.sent))
