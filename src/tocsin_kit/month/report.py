"""What the month showed: one set of figures, as JSON for machines and in plain words for everybody else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tocsin_kit.aid.rota import MOST_A_DAY
from tocsin_kit.month.exposure import Party
from tocsin_kit.month.ledger import gini, part_of
from tocsin_kit.month.play import Play
from tocsin_kit.month.town import DEVICES

Figures = dict[str, Any]

MUST_BE_SEEN = (
    "exposed_by_carrier_max",
    "exposed_by_desk_phone_unlocked",
    "exposed_by_house_and_desk_key",
    "exposed_by_keyholder_max",
    "exposed_by_house_and_keyholder",
    "numbers_by_caller_max",
)
"""Whoever holds this holds something: an observer that counts nothing here is blind."""


def figures(play: Play) -> Figures:
    ledger, counts, size = play.ledger, play.counts, play.scenario.size
    return {
        "households": size.households,
        "volunteers": size.volunteers,
        "days": size.days,
        "needs": len(ledger.all),
        "met": ledger.met,
        "unmet": ledger.unmet(),
        "met_by_kind": ledger.by_kind(),
        "met_late": ledger.late(),
        **_how_it_went(play),
        **_by_telephone(play),
        "volunteers_left": counts.left,
        "days_without_school": len(play.scenario.holidays),
        "links": counts.links,
        "resealed": counts.resealed,
        "erased_by_households": counts.erased,
        "cut_device_refused": counts.cut_device_refused,
        **_exposed(play),
    }


def _how_it_went(play: Play) -> Figures:
    ledger = play.ledger
    waited, loads = ledger.waited_hours(), ledger.loads(len(play.town.hands))
    return {
        "waited_hours_p50": round(part_of(waited, 0.5), 1),
        "waited_hours_p90": round(part_of(waited, 0.9), 1),
        "most_trips_a_week": max(ledger.trips.values(), default=0),
        "trips_a_month_p90": part_of(loads, 0.9),
        "load_gini": round(gini(loads), 3),
        "declined": ledger.happened["declined"],
        "replanned": ledger.happened["replanned"],
        "happened": dict(sorted(ledger.happened.items())),
    }


def _exposed(play: Play) -> Figures:
    """Households whose address each party's bytes reveal; `numbers`: whose telephone number."""
    observer, town = play.observer, play.town
    addresses = [each.addresses for each in town.callers]
    numbers = [each.numbers for each in town.callers]
    return {
        "exposed_by_house": len(observer.house.ever),
        "exposed_by_carrier_max": _most_at_once(town.carriers),
        "exposed_to_one_carrier_month": max(len(party.ever) for party in town.carriers),
        "exposed_by_infiltrator_month": len(observer.infiltrator.ever),
        "exposed_by_desk_phone_locked": len(observer.desk_locked.ever),
        "exposed_by_desk_phone_unlocked": observer.desk_unlocked.most_at_once,
        "exposed_by_house_and_desk_key": observer.house_and_desk.most_at_once,
        "exposed_by_house_and_cut_device": len(observer.house_and_cut_desk.ever),
        "exposed_by_caller_max": _most_at_once(addresses),
        "numbers_by_caller_max": _most_at_once(numbers),
        "numbers_to_one_caller_month": max((len(party.ever) for party in numbers), default=0),
        "numbers_by_caller_after_the_hour": play.telephone.numbers_kept,
        "exposed_by_keyholder_max": _most_at_once(town.keyrings),
        "exposed_by_keyholder_too_soon": len(play.telephone.too_soon),
        "exposed_by_house_and_keyholder": len(observer.house_and_keyholder.ever),
        "exposed_by_link": observer.link.most_at_once,
        "exposed_by_used_link": len(observer.used_link.ever),
        "spreadsheet_exposed": len(observer.spreadsheet.ever),
        "spreadsheet_copies": DEVICES + sum(party.most_at_once > 0 for party in town.carriers),
        "house_memory_read": observer.memory_read,
        "bytes_searched": observer.searched,
    }


def _most_at_once(parties: Sequence[Party]) -> int:
    return max((party.most_at_once for party in parties), default=0)


def _by_telephone(play: Play) -> Figures:
    counts = play.telephone.counts
    return {
        "calls": counts["calls"],
        "calls_answered": counts["answered"],
        "calls_missed": counts["missed"],
        "missed_seen_in_time": counts["missed_seen_in_time"],
        "missed_reached_by_desk": counts["reached_by_desk"],
        "calls_under_duress_seen": counts["duress_seen"],
        "callers_said_no": counts["said_no"],
        "timers": counts["timers"],
        "keyholders_to_tell": play.telephone.to_tell,
        "keyholders_told": play.telephone.told,
    }


def offences(play: Play) -> list[str]:
    """Why this month does not hold; empty when it does. A figure of 0 counts only if the observer can see at all."""
    said = figures(play)
    found = []
    if said["exposed_by_house"]:
        found.append(f"the house revealed {said['exposed_by_house']} addresses")
    if said["exposed_by_carrier_max"] > 1:
        found.append(f"one carrier's phone held {said['exposed_by_carrier_max']} addresses at one moment")
    if said["exposed_by_desk_phone_locked"]:
        found.append("a locked desk phone revealed addresses")
    if said["exposed_by_caller_max"]:
        found.append("a caller's phone held an address")
    if said["numbers_by_caller_max"] > MOST_A_DAY or said["numbers_by_caller_after_the_hour"]:
        found.append("a caller's phone held more telephone numbers than its hour's")
    if said["exposed_by_keyholder_too_soon"]:
        found.append("a keyholder's phone held an address that nobody had let out")
    if said["missed_seen_in_time"] != said["calls_missed"] or said["keyholders_told"] != said["keyholders_to_tell"]:
        found.append("somebody did not answer and was not missed in time")
    if said["exposed_by_link"] > 1 or said["exposed_by_used_link"]:
        found.append("a driver's link revealed more than its one address, or revealed it twice")
    if not said["cut_device_refused"] or said["exposed_by_house_and_cut_device"]:
        found.append("the device that was cut off was let in, or opens what the house has")
    if said["spreadsheet_exposed"] != len(play.counts.on_sheet):
        found.append("the observer does not see what stands in the spreadsheet: it is blind")
    if not all(said[each] for each in MUST_BE_SEEN):
        found.append("the observer sees nothing where there must be something: it is blind")
    if not said["met"]:
        found.append("nobody was helped")
    return found


def in_words(said: Figures) -> str:
    unmet = ", ".join(f"{count} {REASON_SAID[why]}" for why, count in said["unmet"].items()) or "none"
    memory = "" if said["house_memory_read"] else " (its memory could not be read on this machine)"
    rows = (
        ("a copy of the house, twice, with all that went over its wires", said["exposed_by_house"]),
        ("a carrier's phone, at any one moment", said["exposed_by_carrier_max"]),
        ("any carrier, if she remembers every door of the month", said["exposed_to_one_carrier_month"]),
        ("an infiltrated carrier, everything she was given in the month", said["exposed_by_infiltrator_month"]),
        ("a coordinator's phone, locked", said["exposed_by_desk_phone_locked"]),
        ("a coordinator's phone, unlocked", said["exposed_by_desk_phone_unlocked"]),
        ("the house and the key of a coordinator's phone", said["exposed_by_house_and_desk_key"]),
        ("the house and the key of a phone that was cut off", said["exposed_by_house_and_cut_device"]),
        ("a caller's phone, at any one moment", said["exposed_by_caller_max"]),
        ("a keyholder's phone, at any one moment", said["exposed_by_keyholder_max"]),
        ("a keyholder's phone, before anything was let out", said["exposed_by_keyholder_too_soon"]),
        ("the house and the key of a keyholder, of those who chose her", said["exposed_by_house_and_keyholder"]),
        ("a driver's link, by whoever opens it first", said["exposed_by_link"]),
        ("a driver's link that was opened", said["exposed_by_used_link"]),
        (f"the spreadsheet, any of its {said['spreadsheet_copies']} copies", said["spreadsheet_exposed"]),
    )
    wide = max(len(what) for what, _ in rows)
    exposed = "\n".join(f"  {what.ljust(wide)}  {count:>5}" for what, count in rows)
    return f"""
Of {said["needs"]:,} needs {said["met"]:,} were met, {said["met_late"]} of them late. Not met: {unmet}.
From asking to having it: half within {said["waited_hours_p50"]:g} hours, nine of ten within \
{said["waited_hours_p90"]:g}.
Nobody had more than {said["most_trips_a_week"]} trips in a week; nine of ten volunteers had at most \
{said["trips_a_month_p90"]:g} in the month (gini {said["load_gini"]}).
{said["declined"]} times somebody said no, {said["replanned"]} times something was planned anew. \
{said["volunteers_left"]} volunteers left.
One desk phone was lost: it was cut off, and {said["resealed"]} records were sealed again.

Of {said["calls"]} daily calls {said["calls_answered"]} were answered. The desk saw {said["missed_seen_in_time"]} of \
{said["calls_missed"]} missed ones in time, and reached {said["missed_reached_by_desk"]} itself.
Of calls, timers and words under duress keyholders read {said["keyholders_told"]} of {said["keyholders_to_tell"]}.
A caller's phone held at most {said["numbers_by_caller_max"]} telephone numbers at once, \
{said["numbers_by_caller_after_the_hour"]} after the hour, {said["numbers_to_one_caller_month"]} in the month.

Of {said["households"]} households, so many addresses are revealed by{memory}

{exposed}
"""


REASON_SAID = {
    "nobody_suited": "because nobody was free who could",
    "declined": "after everybody who was asked said no",
    "cancelled": "not needed any more",
    "nobody_home": "because nobody was home",
    "no_show": "because nobody came",
    "wrong_items": "because it was the wrong thing",
    "followed": "because a carrier thought she was followed",
}
