from tocsin.terms.instant import Instant, minutes_of
from tocsin.warn.model import SHOWN_AFTER_END_S, Told, told, windows_of
from tocsin.warn.needs import Alerts, Beats, Checkeds, Town


async def tell(
    *, town: Town, alerts: Alerts, checkeds: Checkeds, beats: Beats, last_news: Instant | None, at: Instant
) -> Told:
    """What is happening, for somebody without the app. `last_news`: when an Actual alert or ending last went out.

    Refusal("town.not_founded").
    """
    roster = await town.roster(at=at)
    since = minutes_of(Instant(at - SHOWN_AFTER_END_S))
    said = await alerts.running(since=since)
    checked = await checkeds.running(since=since)
    words = beats.latest()
    windows = await town.on_watch(*windows_of(said, checked, words), roster=roster)
    return told(said, checked, words, roster=roster, windows=windows, last_news=last_news, at=at)
