"""What watch does when the town has spoken, or has taken a key back."""

from collections.abc import Callable

from tocsin.terms.facts.circles import RosterGrew, SlipPosted
from tocsin.terms.facts.warn import AlertIssued, CheckedPublished
from tocsin.terms.instant import Instant
from tocsin.watch.model import INCIDENT_AFTER_ALERT_HOURS, hour_of
from tocsin.watch.needs import Alarms, Desks, Incidents, Town
from tocsin.watch.verbs.admit import is_on_watch


async def settle_alert(fact: AlertIssued, *, incidents: Incidents, alarms: Alarms) -> None:
    """The text waits for nobody any more; the thread lives as long as its alarm, and a little longer."""
    await incidents.drop_half_signed_alert(fact.incident_id, alert_id=fact.alert_id)
    ends = await alarms.ends(fact.alert_id)
    if ends is not None:
        await incidents.keep_until(fact.incident_id, ends_hour=hour_of(ends, after_hours=INCIDENT_AFTER_ALERT_HOURS))


async def settle_checked(fact: CheckedPublished, *, incidents: Incidents) -> None:
    await incidents.drop_half_signed_checked(fact.incident_id)


async def close_void_desks(
    fact: RosterGrew | SlipPosted, *, town: Town, desks: Desks, hang_up: Callable[[], None], at: Instant
) -> None:
    """Whoever was revoked loses her desk at once; the others' lines come back by themselves."""
    roster = await town.roster(at=at)
    open_now = desks.everybody()
    windows = await town.on_watch(*sorted({who.window for who in open_now}), roster=roster)
    gone = 0
    for who in open_now:
        if not is_on_watch(who, window=windows.get(who.window), roster=roster):
            desks.close(who.leaf_hash, window=who.window)
            gone += 1
    if gone:
        hang_up()
