from tocsin.rails import Announce
from tocsin.seals import cose
from tocsin.seals.alert import read_signed
from tocsin.seals.hashes import hash_of
from tocsin.terms.facts.warn import AlertIssued
from tocsin.terms.instant import Instant, minutes_of, window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status
from tocsin.warn.model import Issued, admissible, check_not_too_many, kept_until, with_signatures_of
from tocsin.warn.needs import Alerts, Feed, Town


async def issue(
    signed: bytes, *, rings_closed: bool, town: Town, alerts: Alerts, feed: Feed, news: Announce, at: Instant
) -> Issued:
    """The town speaks. Signatures that come later over the same payload join the first ones in a new item of the feed.

    The same again gets the same answer. `rings_closed`: False for an exercise to open apps only.
    Refuses what `admissible` refuses, and Refusal("alert.too_many"), "alert.rings_everybody".
    """
    unproven = read_signed(signed)
    if not rings_closed and unproven.alert.status is not Status.Exercise:
        raise Refusal("alert.rings_everybody", safe="Only an exercise may leave anybody out.", status=409)
    so_far = await alerts.of_incident(unproven.alert.incident)
    known = next((each for each in so_far if each.alert_id == unproven.alert_id), None)
    before = None if known is None else known.signed
    merged = cose.write(with_signatures_of(before, unproven.signed))
    if known is not None and merged == known.signed:
        return Issued(unproven.alert_id, known.position)
    roster = await town.roster(at=at)
    earlier = [each.signed for each in so_far]
    sent = {window_of(read_signed(each).alert.sent_at) for each in (merged, *earlier)}
    windows = await town.on_watch(*sorted(sent), roster=roster)
    alert = admissible(merged, earlier=earlier, known=before, roster=roster, windows=windows, at=at).alert
    if known is None and len(unproven.signed.signatures) == 1:
        check_not_too_many(unproven.signed, by_her=await alerts.bearing(unproven.signed.signatures[0].key_id))
    position = await feed.append("alert", merged, name=hash_of(b"alert" + merged), dies=kept_until(alert.ends_at))
    if known is None:
        await alerts.record(
            unproven.alert_id,
            incident_id=alert.incident,
            signed=merged,
            position=position,
            ends=minutes_of(alert.ends_at),
        )
    else:
        await alerts.record_again(unproven.alert_id, signed=merged, position=position)
    await news(AlertIssued(unproven.alert_id, alert.incident, alert.message_type, alert.status, rings_closed))
    return Issued(unproven.alert_id, position)
