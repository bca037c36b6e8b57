"""Incidents: forks, endings, areas that follow, numbers that are missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import h3

from tocsin.seals import alert as alerts
from tocsin.seals import incident
from tocsin.seals.alert import Alert, VerifiedAlert
from tocsin.seals.hashes import alert_id
from tocsin.terms import ids
from tocsin.terms.cell import Cell
from tocsin.terms.instant import Instant
from tocsin.terms.registry import MessageType, ResponseType, Severity, Status
from tocsin_kit.keys import sign_alert
from tools.vectors.alerts import ALL_CLEAR, CANCEL, CHECKPOINT, LONE
from tools.vectors.case import Json, case
from tools.vectors.worlds import NOW, cell_at, network

Given = Sequence[tuple[Alert, Sequence[str]]]
TWO = ("ana", "ben")


def cases() -> Json:
    first = CHECKPOINT
    graver = _update(first, severity=Severity.Extreme)
    milder = _update(first, severity=Severity.Minor)
    longer = _update(first, expires=200)
    shorter = _update(first, expires=100)
    over = _after(first, ALL_CLEAR)
    moved, far = cell_at(9, north_m=500), cell_at(9, north_m=3_000)
    once = _update(first, cell=moved)
    back = _update(once, cell=first.cell)
    stays = _update(once)
    follows = _update(once, cell=cell_at(9, north_m=1_000))
    too_far = _update(first, cell=far)
    same_move = _update(first, cell=moved, expires=120)
    other_move = _update(first, cell=cell_at(9, north_m=-500))
    again = _after(first, replace(ALL_CLEAR, expires=ALL_CLEAR.expires + 1))
    ending_elsewhere = _after(first, replace(ALL_CLEAR, cell=far))
    lone_then_two = _update(LONE, certainty=first.certainty, expires=60)
    lone_after_two = _update(first, certainty=LONE.certainty, radius_m=500, expires=5, severity=Severity.Extreme)
    orphan = _update(graver, expires=80)
    drill = replace(first, status=Status.Exercise)
    return {
        "about": "Every alert is verified at the second it came, then folded. `distance`: great-circle metres between the "
        "centres of two H3 cells. `standing` and `open` at `at`. `cell`: where the danger is or was. `counting`, "
        "`refused`: alert ids.",
        "cases": [
            _one("one alert", [(first, TWO)], shown=first, standing="confirmed"),
            _one(
                "one alert, over by its clock",
                [(first, TWO)],
                shown=first,
                standing="confirmed",
                at=NOW + 5_400,
                open_=False,
            ),
            _one("an update", [(first, TWO), (longer, TWO)], shown=longer, standing="confirmed"),
            _one("an update that came first", [(longer, TWO), (first, TWO)], shown=longer, standing="confirmed"),
            _one(
                "unconfirmed, then confirmed",
                [(LONE, ["ana"]), (lone_then_two, TWO)],
                shown=lone_then_two,
                standing="confirmed",
            ),
            _one(
                "unconfirmed, then confirmed by two who had signed before: neither names the other, and it is no fork",
                [(LONE, ["ana"]), (first, TWO)],
                shown=first,
                standing="confirmed",
            ),
            _one(
                "one person's ending of it ends what was unconfirmed with it",
                [(LONE, ["ana"]), (first, TWO), (over, ["dee"])],
                shown=over,
                standing="reported_over",
            ),
            _one(
                "so does a final one",
                [(LONE, ["ana"]), (first, TWO), (over, TWO)],
                shown=over,
                standing="final",
                open_=False,
            ),
            _one(
                "what one person says alone after that is another word",
                [(first, TWO), (over, TWO), (replace(LONE, sequence=ids.Sequence(3)), ["dee"])],
                shown=replace(LONE, sequence=ids.Sequence(3)),
                standing="unconfirmed",
                forked=True,
            ),
            _one("reported over", [(first, TWO), (over, ["dee"])], shown=over, standing="reported_over"),
            _one(
                "reported over, then the second signature",
                [(first, TWO), (over, ["dee"]), (over, ["dee", "ana"])],
                shown=over,
                standing="final",
                open_=False,
            ),
            _one(
                "the half came after the whole",
                [(over, ["dee", "ana"]), (over, ["dee"]), (first, TWO)],
                shown=over,
                standing="final",
                open_=False,
            ),
            _one("final", [(first, TWO), (over, TWO)], shown=over, standing="final", open_=False),
            _one(
                "cancelled",
                [(first, TWO), (_after(first, CANCEL), TWO)],
                shown=_after(first, CANCEL),
                standing="final",
                open_=False,
            ),
            _one("over alone, its alarm withheld", [(over, TWO)], shown=over, standing="final", open_=False),
            _one(
                "one person's ending moves no clock: a minute later it is still open",
                [(first, TWO), (replace(over, expires=1), ["dee"])],
                shown=replace(over, expires=1),
                standing="reported_over",
                at=NOW + 120,
            ),
            _one(
                "nor does a long one hold it open",
                [(first, TWO), (replace(over, expires=4_000), ["dee"])],
                shown=replace(over, expires=4_000),
                standing="reported_over",
                at=NOW + 5_400,
                open_=False,
            ),
            _one(
                "told anew after one person's ending, by the new clock",
                [(first, TWO), (over, ["dee"]), (_update(over, response_type=first.response_type, expires=10), TWO)],
                shown=_update(over, response_type=first.response_type, expires=10),
                standing="confirmed",
                at=NOW + 660,
                open_=False,
            ),
            _one(
                "one person's word continues nothing that two said",
                [(first, TWO), (lone_after_two, ["dee"])],
                shown=first,
                standing="confirmed",
                forked=True,
            ),
            _one(
                "a fork is open as long as one of them",
                [(first, TWO), (replace(graver, expires=10), TWO), (longer, TWO)],
                shown=replace(graver, expires=10),
                standing="confirmed",
                forked=True,
                at=NOW + 700,
            ),
            _one(
                "a fork: graver and milder",
                [(first, TWO), (graver, TWO), (milder, TWO)],
                shown=graver,
                standing="confirmed",
                forked=True,
            ),
            _one(
                "a fork: longer and shorter",
                [(first, TWO), (longer, TWO), (shorter, TWO)],
                shown=longer,
                standing="confirmed",
                forked=True,
            ),
            _one(
                "a fork: updated and over",
                [(first, TWO), (milder, TWO), (over, TWO)],
                shown=milder,
                standing="confirmed",
                forked=True,
            ),
            _one(
                "reported over by one, final by two others",
                [(first, TWO), (_after(first, CANCEL), ["dee"]), (over, TWO)],
                shown=over,
                standing="final",
                open_=False,
            ),
            _one(
                "an end told again by one person, beside a final one",
                [(first, TWO), (over, TWO), (again, ["dee"])],
                shown=over,
                standing="final",
                open_=False,
            ),
            _one(
                "one person's ending after a final one",
                [(first, TWO), (over, TWO), (_after(over, ALL_CLEAR), ["dee"])],
                shown=over,
                standing="final",
                open_=False,
            ),
            _one(
                "one person's ending of what was updated, then final",
                [(first, TWO), (longer, TWO), (_after(longer, ALL_CLEAR), TWO), (again, ["dee"])],
                shown=_after(longer, ALL_CLEAR),
                standing="final",
                open_=False,
            ),
            _one(
                "one person's ending of nothing that is known, beside a final one",
                [(first, TWO), (over, TWO), (_after(milder, ALL_CLEAR), ["dee"])],
                shown=over,
                standing="final",
                open_=False,
            ),
            _one(
                "a final one of what was updated since ends only that",
                [(first, TWO), (longer, TWO), (over, TWO), (_after(longer, ALL_CLEAR), ["dee"])],
                shown=_after(longer, ALL_CLEAR),
                standing="reported_over",
                forked=True,
            ),
            _one(
                "one person's ending of nothing opens nothing",
                [(over, ["dee"])],
                shown=over,
                standing="reported_over",
                open_=False,
            ),
            _one(
                "one between was withheld",
                [(first, TWO), (orphan, TWO)],
                shown=orphan,
                standing="confirmed",
                forked=True,
            ),
            _one("the area is corrected once", [(first, TWO), (once, TWO)], shown=once, standing="confirmed"),
            _one(
                "corrected once, then stays",
                [(first, TWO), (once, TWO), (stays, TWO)],
                shown=stays,
                standing="confirmed",
            ),
            _one(
                "a second move is refused",
                [(first, TWO), (once, TWO), (follows, TWO)],
                shown=once,
                standing="confirmed",
                refused=[follows],
            ),
            _one(
                "and so is the way back",
                [(first, TWO), (once, TWO), (back, TWO)],
                shown=once,
                standing="confirmed",
                refused=[back],
            ),
            _one(
                "too far for a correction",
                [(first, TWO), (too_far, TWO)],
                shown=first,
                standing="confirmed",
                refused=[too_far],
            ),
            _one(
                "a fork, both to the same place",
                [(first, TWO), (once, TWO), (same_move, TWO)],
                shown=same_move,
                standing="confirmed",
                forked=True,
            ),
            _one(
                "a fork to two places",
                _in_id_order(first, once, other_move),
                standing="confirmed",
                shown=min((once, other_move), key=_id),
                refused=[max((once, other_move), key=_id)],
            ),
            _one(
                "an ending may be anywhere, and is not shown there",
                [(first, TWO), (ending_elsewhere, TWO)],
                shown=ending_elsewhere,
                standing="final",
                open_=False,
                cell=first.cell,
            ),
            _one("an exercise", [(drill, TWO)], shown=drill, standing="confirmed", actual=False),
        ],
    }


def missing_cases() -> Json:
    def one(name: str, known: list[int], expect: list[list[int]], *, since: int = 0, highest: int = 0) -> Json:
        def run() -> Json:
            numbers = [ids.Sequence(each) for each in known]
            return {"missing": [list(gap) for gap in incident.missing(numbers, since=since, highest=highest)]}

        given = {"known": known, "since": since, "highest": highest}
        return case(name, given=given, expect={"missing": expect}, run=run)

    return {
        "about": "Gaps [first, last] among the sequences of one status class, after `since` and up to the highest known here "
        "or said by a beat.",
        "cases": [
            one("none", [1, 2, 3], []),
            one("nothing known", [], []),
            one("one", [1, 3], [[2, 2]]),
            one("several", [1, 5, 9], [[2, 4], [6, 8]]),
            one("one number twice is no gap", [1, 2, 2, 3], []),
            one("before the first sync nothing is missed", [41, 42], [], since=40),
            one("after it it is", [42, 44], [[41, 41], [43, 43]], since=40),
            one("the beat knows more", [1, 2], [[3, 5]], highest=5),
            one("the beat knows less", [1, 2], [], highest=1),
            one("a wild number is one gap", [1, 4_294_967_295], [[2, 4_294_967_294]]),
            one("older numbers than the first sync", [3, 41], [], since=40),
        ],
    }


def metres_between(one: Cell, other: Cell) -> float:
    first, second = (h3.cell_to_latlng(h3.int_to_str(each)) for each in (one, other))
    return float(h3.great_circle_distance(first, second, unit="m"))


def _after(earlier: Alert, ending: Alert) -> Alert:
    return replace(ending, predecessor=_id(earlier)[:4])


def _update(earlier: Alert, **changes: object) -> Alert:
    later = replace(
        earlier,
        sequence=ids.Sequence(earlier.sequence + 1),
        predecessor=_id(earlier)[:4],
        message_type=MessageType.Update,
        response_type=ResponseType.Shelter,
    )
    return replace(later, **changes)  # type: ignore[arg-type]


def _id(alert: Alert) -> bytes:
    return alert_id(alerts.write(alert))


def _in_id_order(first: Alert, *others: Alert) -> list[tuple[Alert, Sequence[str]]]:
    return [(first, TWO), *((each, TWO) for each in sorted(others, key=_id))]


def _one(
    name: str,
    given: Given,
    *,
    shown: Alert,
    standing: str,
    at: int = NOW + 60,
    forked: bool = False,
    open_: bool = True,
    actual: bool = True,
    cell: Cell | None = None,
    refused: Sequence[Alert] = (),
) -> Json:
    town = network()
    signed = [_signed(alert, who) for alert, who in given]
    counting = {_id(alert).hex() for alert, _ in given} - {_id(alert).hex() for alert in refused}
    expect = {
        "shown": _id(shown).hex(),
        "standing": standing,
        "forked": forked,
        "open": open_,
        "actual": actual,
        "cell": str(cell or shown.cell),
        "counting": sorted(counting),
        "refused": sorted(_id(alert).hex() for alert in refused),
    }

    def verified(data: bytes) -> VerifiedAlert:
        return alerts.verify(data, roster=town.roster, windows=town.windows, at=NOW)

    def run() -> Json:
        folded = incident.fold([verified(data) for data in signed], metres_between=metres_between)
        return {
            "shown": folded.shown.alert_id.hex(),
            "standing": folded.standing.value,
            "forked": folded.is_forked,
            "open": folded.is_open(at=Instant(at)),
            "actual": folded.is_actual,
            "cell": str(folded.cell),
            "counting": sorted(each.alert_id.hex() for each in folded.alerts),
            "refused": sorted(each.alert_id.hex() for each in folded.refused),
        }

    shown_case = {"world": town.name, "came": NOW, "at": at, "alerts": [data.hex() for data in signed]}
    return case(name, given=shown_case, expect=expect, run=run)


def _signed(alert: Alert, who: Sequence[str]) -> bytes:
    town = network()
    keys = [town.now[each].watch if alert.status is Status.Actual else town.now[each].drill for each in who]
    return sign_alert(alert, town=town.town, keys=keys)
