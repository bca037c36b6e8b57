from collections.abc import Mapping

from tocsin.rails import Files
from tocsin.seals import numbers
from tocsin.seals.roster import Roster
from tocsin.terms.instant import Instant, minutes_of
from tocsin.warn.model import SHOWN_AFTER_END_S, Told, newest, told, windows_of
from tocsin.warn.needs import Alerts, Beats, Checkeds, Town


async def tell(
    *,
    town: Town,
    alerts: Alerts,
    checkeds: Checkeds,
    beats: Beats,
    files: Files,
    last_news: Instant | None,
    after_end_s: int = SHOWN_AFTER_END_S,
    at: Instant,
) -> Told:
    """What is happening, for somebody without the app. `last_news`: when an Actual alert or ending last went out.
    `after_end_s`: how long what is over is told.

    Refusal("town.not_founded").
    """
    roster = await town.roster(at=at)
    since = minutes_of(Instant(at - after_end_s))
    said = newest(await alerts.running(since=since))
    checked = await checkeds.running(since=since)
    words = beats.latest()
    windows = await town.on_watch(*windows_of(said, checked, words), roster=roster)
    return told(
        said,
        checked,
        words,
        numbers=await _numbers(files, roster=roster),
        roster=roster,
        windows=windows,
        last_news=last_news,
        at=at,
    )


async def _numbers(files: Files, *, roster: Roster) -> Mapping[str, str]:
    """Those of the file that the book lists, when it has come."""
    listed = next((each for each in roster.files if each.name == numbers.NAME), None)
    if listed is None or listed.size > numbers.LIMIT:
        return {}
    return numbers.read(b"".join([piece async for piece in files.read(listed.file_hash, start=0, end=listed.size)]))
