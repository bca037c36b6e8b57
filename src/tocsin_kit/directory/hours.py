"""Hours as HSDS has them (fields of RFC 5545), and as people write them in a table's cell."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from tocsin.seals.directory import LAST, LAST_DAY, Hours

_EPOCH = datetime.date(1970, 1, 1).toordinal()
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_NTHS = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "last": LAST}


class NoRule(ValueError):
    """It cannot be said in a directory; its message says what of it."""


def day_of(text: object) -> int | None:
    """ISO 8601, as days since 1970; None for nothing. NoRule for another date."""
    if text in (None, ""):
        return None
    try:
        return datetime.date.fromisoformat(str(text)[:10]).toordinal() - _EPOCH
    except ValueError as why:
        raise NoRule(f"“{str(text)[:20]}” is no date (2026-11-30)") from why


def date_of(day: int) -> str:
    return datetime.date.fromordinal(day + _EPOCH).isoformat()


def minutes_of(text: object, *, zone: str) -> int:
    """Of the town's day. An offset is what the clock on that wall shows; UTC is not, unless the town lives by it."""
    matched = re.fullmatch(r"(\d{1,2}):(\d\d)(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?", str(text).strip())
    if matched is None:
        raise NoRule(f"“{str(text)[:20]}” is no time (09:00)")
    if matched[5] == "Z" and zone not in ("UTC", "Etc/UTC"):
        raise NoRule("hours in UTC: say them in the town's own time")
    minutes = 60 * int(matched[1]) + int(matched[2])
    if minutes > 1_440 or int(matched[2]) > 59:
        raise NoRule(f"“{str(text)[:20]}” is no time (09:00)")
    return minutes


def from_hsds(rule: Mapping[str, object], *, zone: str, words: str = "") -> Hours:
    """NoRule for what says no times, or too much."""
    if any(rule.get(name) for name in ("byweekno", "byyearday", "count")):
        raise NoRule("a rule by weeks, days of the year or a count")
    freq = str(rule.get("freq") or "WEEKLY").upper()
    first = day_of(rule.get("dtstart") or rule.get("valid_from"))
    ends = [each for each in (day_of(rule.get("until")), day_of(rule.get("valid_to"))) if each is not None]
    days = _days(str(rule.get("byday") or ""))
    month_days = tuple(sorted({_month_day(each) for each in _listed(rule.get("bymonthday"))}))
    if freq == "DAILY":
        freq, days = "WEEKLY", days or tuple(range(1, 8))
    if freq not in ("WEEKLY", "MONTHLY"):
        raise NoRule(f"a rule by “{freq[:20]}”")
    if freq == "WEEKLY" and not days and first is not None:
        days = ((first + 3) % 7 + 1,)
    try:
        every = int(float(str(rule.get("interval") or 1)))
    except (ValueError, OverflowError) as why:
        raise NoRule("an interval that is no number") from why
    return _sound(
        Hours(
            opens=minutes_of(rule.get("opens_at"), zone=zone) % 1_440,
            closes=minutes_of(rule.get("closes_at"), zone=zone) or 1_440,
            days=days if freq == "MONTHLY" else tuple(sorted({day % 10 for day in days})),
            month_days=month_days if freq == "MONTHLY" and not days else (),
            monthly=freq == "MONTHLY",
            every=every,
            first=first,
            last=min(ends, default=None),
            words=words,
        )
    )


def to_hsds(hours: Hours) -> dict[str, str | int]:
    """Times are the town's own: an offset would be wrong for half of the year."""
    said: dict[str, str | int] = {
        "freq": "MONTHLY" if hours.monthly else "WEEKLY",
        "interval": hours.every,
        "opens_at": clock(hours.opens),
        "closes_at": clock(hours.closes),
    }
    if hours.days:
        nths = {0: "", LAST: "-1"}
        said["byday"] = ",".join(f"{nths.get(day // 10, str(day // 10))}{_DAYS[day % 10 - 1]}" for day in hours.days)
    if hours.month_days:
        said["bymonthday"] = ",".join("-1" if day == LAST_DAY else str(day) for day in hours.month_days)
    if hours.first is not None:
        said["dtstart"] = said["valid_from"] = date_of(hours.first)
    if hours.last is not None:
        said["until"] = said["valid_to"] = date_of(hours.last)
    if hours.words:
        said["notes"] = hours.words
    return said


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


_WRITTEN = re.compile(
    r"(?:every (?P<every>\d{1,2}) (?P<unit>weeks?|months?) )?"
    r"(?P<days>[A-Za-z0-9,\- ]+?) (?P<opens>\d{1,2}:\d\d)\s*[-–]\s*(?P<closes>\d{1,2}:\d\d)"
    r"(?: from (?P<first>\d{4}-\d\d-\d\d))?(?: until (?P<last>\d{4}-\d\d-\d\d))?(?: \((?P<words>[^()]*)\))?",
    re.IGNORECASE,
)


def from_words(text: str) -> Hours:
    """One of: `Mon-Fri 09:00-17:00`, `2nd Tue, last Fri 18:00-20:00`, `day 1, 15 09:00-12:00`, before it
    `every 2 weeks`, behind it `from 2026-01-05`, `until 2026-06-30`, `(ring the bell)`. NoRule for others.
    """
    said = _WRITTEN.fullmatch(re.sub(r"\s+", " ", text.strip()))
    if said is None:
        raise NoRule(f"hours: “{text[:40]}” cannot be read (Mon-Fri 09:00-17:00)")
    days, month_days = _written_days(said["days"])
    return _sound(
        Hours(
            opens=minutes_of(said["opens"], zone="") % 1_440,
            closes=minutes_of(said["closes"], zone="") or 1_440,
            days=days,
            month_days=month_days,
            monthly=bool(month_days) or any(day >= 10 for day in days) or (said["unit"] or "").startswith("month"),
            every=int(said["every"] or 1),
            first=day_of(said["first"]),
            last=day_of(said["last"]),
            words=(said["words"] or "").strip(),
        )
    )


def to_words(hours: Hours) -> str:
    every = f"every {hours.every} {'months' if hours.monthly else 'weeks'} " if hours.every > 1 else ""
    nths = {number: f"{name} " for name, number in _NTHS.items()}
    days = ", ".join(f"{nths.get(day // 10, '')}{_NAMES[day % 10 - 1]}" for day in hours.days)
    if hours.month_days:
        days = "day " + ", ".join("last" if day == LAST_DAY else str(day) for day in hours.month_days)
    first = "" if hours.first is None else f" from {date_of(hours.first)}"
    last = "" if hours.last is None else f" until {date_of(hours.last)}"
    words = hours.words.replace("(", "").replace(")", "").replace(";", ",")
    return f"{every}{days} {clock(hours.opens)}-{clock(hours.closes)}{first}{last}{f' ({words})' if words else ''}"


def _sound(hours: Hours) -> Hours:
    if not hours.days and not hours.month_days:
        raise NoRule("hours without a day")
    if not 1 <= hours.every <= 52:
        raise NoRule("an interval that is too long")
    if hours.opens == hours.closes:
        raise NoRule("hours that begin as they end")
    if hours.every > 1 and hours.first is None:
        raise NoRule("every so many weeks, and not from when")
    if hours.first is not None and hours.last is not None and hours.last < hours.first:
        raise NoRule("hours that end before they begin")
    return hours


def _listed(value: object) -> list[str]:
    many = value if isinstance(value, list) else str(value or "").split(",")
    return [text for each in many if (text := str(each).strip())]


def _days(text: str) -> tuple[int, ...]:
    found = set()
    for each in _listed(text.upper()):
        matched = re.fullmatch(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)", each)
        nth = int(matched[1] or 0) if matched else 0
        if matched is None or not -1 <= nth <= 5:
            raise NoRule(f"“{each[:20]}” is no day of ours")
        found.add(10 * (LAST if nth == -1 else nth) + 1 + _DAYS.index(matched[2]))
    return tuple(sorted(found))


def _month_day(text: str) -> int:
    if text == "-1":
        return LAST_DAY
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:3]) <= 31:
        raise NoRule(f"“{text[:20]}” is no day of a month")
    return int(text)


def _written_days(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    text = text.strip()
    if text.lower().startswith("day "):
        names = [each.lower() for each in _listed(text[4:])]
        return (), tuple(sorted({LAST_DAY if each == "last" else _month_day(each) for each in names}))
    found: set[int] = set()
    nth = 0
    for each in _listed(text):
        *before, name = each.split(" ")
        if len(before) > 1 or (before and before[0].lower() not in _NTHS):
            raise NoRule(f"hours: “{each[:20]}” is no day (Mon, 2nd Tue)")
        nth = _NTHS[before[0].lower()] if before else 0
        one, _, other = name.partition("-")
        first, last = _weekday(one), _weekday(other or one)
        found |= {10 * nth + (first - 1 + ahead) % 7 + 1 for ahead in range((last - first) % 7 + 1)}
    return tuple(sorted(found)), ()


def _weekday(name: str) -> int:
    for number, known in enumerate(_NAMES, start=1):
        if name[:3].lower() == known.lower():
            return number
    raise NoRule(f"hours: “{name[:20]}” is no day (Mon, 2nd Tue)")
