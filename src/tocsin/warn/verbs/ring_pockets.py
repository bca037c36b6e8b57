from tocsin.rails.push import Ring
from tocsin.seals.alert import read_signed
from tocsin.seals.hashes import hash_of
from tocsin.terms.facts.warn import AlertIssued
from tocsin.terms.instant import Instant, window_of
from tocsin.warn.model import districts_of, haste_of, pocketed
from tocsin.warn.needs import Alerts, Pockets, Town


async def ring_pockets(fact: AlertIssued, *, town: Town, alerts: Alerts, pockets: Pockets, at: Instant) -> None:
    """The alert, with its proof, to every phone whose app may be closed. Bears repetition.

    One that is over by now is told nobody. Two incidents of one number, an alarm's and an exercise's, have two topics.
    """
    said = await alerts.of_incident(fact.incident_id)
    if not fact.rings_closed:
        return
    kept = next((each for each in said if each.alert_id == fact.alert_id), None)
    if kept is None:
        return
    alert = read_signed(kept.signed).alert
    if alert.ends_at <= at:
        return
    whole = [read_signed(each.signed).alert for each in said]
    window = window_of(alert.sent_at)
    roster = await town.roster(at=at)
    certified = (await town.on_watch(window, roster=roster)).get(window)
    statement = await town.window_statement(window)
    pushed = None
    if certified is not None and statement is not None:
        pushed = pocketed(kept.signed, window=certified, statement=statement, book=await town.book(), roster=roster)
    await pockets.ring(
        Ring(
            key=hash_of(b"ring" + kept.signed),
            about=kept.alert_id,
            topic=hash_of(b"topic" + bytes((int(alert.status),)) + alert.incident)[:24],
            pushed=pushed or b"",
            ends=alert.ends_at,
            haste=haste_of(alert),
            districts=districts_of([each for each in whole if each.status is alert.status]),
        )
    )
