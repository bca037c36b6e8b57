"""What a machine may watch of a house: counts, sizes and ages that carry nobody. Off unless a socket is named."""

import logging
import resource
import shutil
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tocsin.house.migrate import REVISIONS
from tocsin.house.troubles import CODES
from tocsin.house.wiring import Tocsin
from tocsin.seals import beat, cose
from tocsin.terms.ids import Window
from tocsin.terms.instant import WINDOW_S, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import Lane

MEDIA = b"application/openmetrics-text; version=1.0.0; charset=utf-8"
DAY_S = 86_400
Labels = tuple[tuple[str, str], ...]
Values = Mapping[str, Mapping[Labels, float]]


@dataclass(frozen=True, slots=True)
class Series:
    """step: everything is rounded down to a multiple of it, so that no single caller, report or minute shows."""

    name: str
    kind: str
    step: int
    told: str


SERIES = (
    Series("tocsin_house", "info", 1, "the program's version and the data's revision"),
    Series("tocsin_up_minutes", "gauge", 1, "since the house was started"),
    Series("tocsin_data_bytes", "gauge", 1 << 20, "the town's databases and files on the disk"),
    Series("tocsin_disk_free_bytes", "gauge", 64 << 20, "what the disk under the town's folder has left"),
    Series("tocsin_memory_bytes", "gauge", 1 << 20, "the most that the process has held"),
    Series("tocsin_lines", "gauge", 10, "open live lines, of phones and desks together"),
    Series("tocsin_aid_records", "gauge", 10, "sealed records of the aid desk, whatever they are"),
    Series("tocsin_aid_letters", "gauge", 10, "letters that are held, whatever they are"),
    Series("tocsin_films", "gauge", 10, "films that are kept, whoever made them"),
    Series("tocsin_film_bytes", "gauge", 64 << 20, "what all their sealed parts together take"),
    Series("tocsin_feed_position", "gauge", 1, "public items that the feed has ever carried"),
    Series("tocsin_alerts_open", "gauge", 1, "public alerts whose own clock runs"),
    Series("tocsin_news_waiting", "gauge", 10, "news that not everybody inside the house has heard"),
    Series(
        "tocsin_watch_silent_minutes", "gauge", 1, "since the last signed word of the watch; missing before the first"
    ),
    Series("tocsin_certified_days", "gauge", 1, "for which people are certified for the watch"),
    Series("tocsin_trouble", "gauge", 1, "1 while the machine has this trouble, as /healthz says"),
    Series(
        "tocsin_push_undelivered", "counter", 1, "pushes since the start that no push service could be brought to take"
    ),
    Series("tocsin_faults", "counter", 1, "errors written to the log since the start"),
)


class Faults(logging.Handler):
    """Counts what the house logs as errors, and keeps none of it."""

    def __init__(self) -> None:
        super().__init__(level=logging.ERROR)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


class Metrics:
    """An ASGI application with one page."""

    def __init__(self, house: Tocsin, *, version: str) -> None:
        self._house = house
        self._version = version
        self._began = time.monotonic()
        self._faults = Faults()
        logging.getLogger().addHandler(self._faults)

    async def __call__(
        self,
        scope: MutableMapping[str, Any],
        receive: Callable[[], Awaitable[MutableMapping[str, Any]]],
        send: Callable[[MutableMapping[str, Any]], Awaitable[None]],
    ) -> None:
        found = scope["type"] == "http" and scope["method"] == "GET" and scope["path"] == "/metrics"
        body = written(await self._measured()).encode() if found else b""
        headers = [(b"content-type", MEDIA), (b"content-length", b"%d" % len(body))]
        await send({"type": "http.response.start", "status": 200 if found else 404, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def _measured(self) -> Values:
        house, at = self._house, self._house.clock.now()
        async with house.warn.reading() as books:
            position = await books.feed.last()
            running = len(await books.alerts.running(since=minutes_of(at)))
            batches: list[Window] = []
            with suppress(Refusal):
                batches = list((await books.town.roster(at=at)).batches)
        async with house.aid.reading() as aid:
            records, held = await aid.records.count(), await aid.letters.lying()
        async with house.witness.reading() as witness:
            films = sum([await witness.films.count(lane) for lane in Lane])
            film_bytes, _ = await witness.films.sizes()
        waiting = len(await house.database.outbox.pending(limit=1000))
        data = sum(path.stat().st_size for path in house.config.data.rglob("*") if path.is_file())
        sent = [beat.read(cose.parse(each).payload).sent for each in house.beats.latest()]
        codes = house.troubles.codes()
        alone = {
            "tocsin_up_minutes": (time.monotonic() - self._began) / 60,
            "tocsin_data_bytes": data,
            "tocsin_disk_free_bytes": shutil.disk_usage(house.config.data).free,
            "tocsin_memory_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            "tocsin_lines": len(house.live) + len(house.desk_line) + len(house.aid_line),
            "tocsin_aid_records": records,
            "tocsin_aid_letters": held,
            "tocsin_films": films,
            "tocsin_film_bytes": film_bytes,
            "tocsin_feed_position": position,
            "tocsin_alerts_open": running,
            "tocsin_news_waiting": waiting,
            "tocsin_certified_days": max(0, (max(batches) + 1) * WINDOW_S - at) / DAY_S if batches else 0,
            "tocsin_push_undelivered": 0 if house.pockets is None else house.pockets.dead,
            "tocsin_faults": self._faults.count,
        } | ({"tocsin_watch_silent_minutes": max(0, at - max(sent)) / 60} if sent else {})
        return {
            "tocsin_house": {(("version", self._version), ("revision", REVISIONS[-1])): 1},
            "tocsin_trouble": {(("code", code),): code in codes for code in CODES},
            **{name: {(): value} for name, value in alone.items()},
        }


def written(values: Values) -> str:
    """OpenMetrics 1.0 text. ValueError for a series that the table does not list: nothing else leaves."""
    unlisted = set(values) - {series.name for series in SERIES}
    if unlisted:
        raise ValueError(f"not in the table: {', '.join(sorted(unlisted))}")
    return "\n".join(
        [*(line for series in SERIES if series.name in values for line in _lines(series, values)), "# EOF\n"]
    )


def _lines(series: Series, values: Values) -> Iterator[str]:
    yield f"# TYPE {series.name} {series.kind}"
    yield f"# HELP {series.name} {series.told}"
    suffix = {"info": "_info", "counter": "_total"}.get(series.kind, "")
    for labels, value in values[series.name].items():
        named = ",".join(f'{label}="{said}"' for label, said in labels)
        yield f"{series.name}{suffix}{'{' + named + '}' if named else ''} {int(value // series.step) * series.step}"
