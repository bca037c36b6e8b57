from collections.abc import Iterator, Sequence

from tocsin.rails.push import Outcome
from tocsin.terms.ids import AlertId
from tocsin.warn.model import ALERTS_COUNTED_MOST, Reached, Way
from tocsin.warn.needs import Counts, Pockets


async def reach(*, pockets: Pockets | None, counts: Counts) -> Sequence[Reached]:
    """How far the last alerts have come, newest first, each way for itself."""
    rung = [] if pockets is None else await pockets.outcomes()
    newest: dict[bytes, Outcome] = {}
    for outcome in rung:
        newest.setdefault(outcome.about, outcome)
    return [*_open(counts), *_closed(list(newest.values())[:ALERTS_COUNTED_MOST], counts)]


def _open(counts: Counts) -> Iterator[Reached]:
    for alert_id in counts.counted():
        lines, seconds = counts.lines(alert_id)
        shown = counts.shown(alert_id, Way.OPEN, most=lines)
        yield Reached(
            alert_id, Way.OPEN, lines, lines, waiting=0, undelivered=0, shown=shown, half_s=seconds, most_s=seconds
        )


def _closed(outcomes: Sequence[Outcome], counts: Counts) -> Iterator[Reached]:
    for outcome in outcomes:
        tally, alert_id = outcome.tally, AlertId(outcome.about)
        yield Reached(
            alert_id,
            Way.CLOSED,
            living=tally.living + outcome.waiting,
            handed_over=tally.accepted,
            waiting=outcome.waiting,
            undelivered=tally.dead,
            shown=counts.shown(alert_id, Way.CLOSED, most=tally.accepted),
            half_s=outcome.pace.half_s,
            most_s=outcome.pace.most_s,
        )
