from tocsin.rails import Announce
from tocsin.seals import cose
from tocsin.seals.checked import read
from tocsin.seals.hashes import alert_id, hash_of
from tocsin.terms.facts.warn import CheckedPublished
from tocsin.terms.instant import Instant, minutes_of, window_of
from tocsin.warn.model import Issued, admissible_checked, kept_until, with_signatures_of
from tocsin.warn.needs import Checkeds, Feed, Town


async def publish(signed: bytes, *, town: Town, checkeds: Checkeds, feed: Feed, news: Announce, at: Instant) -> Issued:
    """*Checked: it was …* goes to everybody. The same again, the same answer. Refuses as `admissible_checked` does."""
    unproven = cose.parse(signed)
    checked = read(unproven.payload)
    name = hash_of(unproven.payload)
    known = await checkeds.of(name)
    before = None if known is None else known.signed
    merged = cose.write(with_signatures_of(before, unproven))
    if known is not None and merged == known.signed:
        return Issued(alert_id(unproven.payload), known.position)
    roster = await town.roster(at=at)
    windows = await town.on_watch(window_of(checked.sent_at), roster=roster)
    admissible_checked(merged, known=before, roster=roster, windows=windows, at=at)
    position = await feed.append("checked", merged, name=hash_of(b"checked" + merged), dies=kept_until(checked.ends_at))
    await checkeds.record(
        name, incident_id=checked.incident, signed=merged, position=position, ends=minutes_of(checked.ends_at)
    )
    await news(CheckedPublished(checked.incident))
    return Issued(alert_id(unproven.payload), position)
