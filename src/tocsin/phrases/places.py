"""A place of the directory in sentences, for pages without script and for print."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from tocsin.phrases.words import Words, languages
from tocsin.seals.directory import LAST_DAY, Hours, Need, PhoneKind, Place

OLD_DAYS = 183
"""A place that nobody has asked for so long is said to be so: phones say it at the same age."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


class Sayer:
    """`today`: days since 1970."""

    def __init__(self, words: Words, *, today: int) -> None:
        self._words = words
        self._today = today

    def need(self, need: Need) -> str:
        return self._words.say(f"dir-need-{need.name}")

    def date(self, day: int) -> str:
        when = datetime.date(1970, 1, 1) + datetime.timedelta(days=day)
        return self._words.say(
            "time-date", day=when.day, month=self._words.say(f"month-{_MONTHS[when.month - 1]}"), year=when.year
        )

    def address(self, place: Place) -> str:
        if place.address is None:
            return ""
        city = " ".join(filter(None, (place.address.city, place.address.region, place.address.postal_code)))
        return ", ".join(filter(None, (place.address.street, city)))

    def phones(self, place: Place) -> Iterator[tuple[str, str]]:
        """The number, and what belongs to it."""
        for phone in place.phones:
            rest = [phone.words]
            if phone.kind is not PhoneKind.voice:
                rest.insert(0, self._words.say(f"dir-{phone.kind.name}", number="").strip())
            if phone.extension:
                rest.insert(0, self._words.say("dir-extension", number=phone.extension))
            yield phone.number, _apart(", ".join(filter(None, [*rest, *(_own_name(tag) for tag in phone.languages)])))

    def lines(self, place: Place) -> Sequence[str]:
        """Everything but names, address and numbers, the most important first."""
        say = self._words.say
        notice = [say("dir-closed-now")] if place.closed else []
        papers = say(f"dir-papers-{place.papers.name.replace('_', '-')}")
        bring = f" {say('dir-bring')}: {_apart(', '.join(place.documents))}." if place.documents else ""
        access = [say(f"dir-access-{each.name.replace('_', '-')}") for each in place.access]
        labelled = {
            "dir-languages": ", ".join(_own_name(tag) for tag in place.languages),
            "dir-getting-in": ", ".join(filter(None, [*access, place.access_words])),
            "dir-cost": place.cost,
            "dir-who": place.who,
            "dir-how": place.how,
        }
        return [
            *notice,
            *filter(None, [place.notice, place.words]),
            *self.hours(place),
            papers + bring,
            *(f"{say(name)}: {_apart(value)}" for name, value in labelled.items() if value),
            *filter(None, [place.website, place.email]),
            self.checked(place),
        ]

    def hours(self, place: Place) -> Sequence[str]:
        said = [self._rule(each) for each in place.hours if each.last is None or each.last >= self._today]
        said += [place.hours_words] if place.hours_words else []
        return said or [self._words.say("dir-no-hours")]

    def checked(self, place: Place) -> str:
        if place.checked is None:
            return self._words.say("dir-checked-never")
        passed = max(0, self._today - place.checked)
        if passed > OLD_DAYS:
            return self._words.say("dir-checked-old", count=passed // 30)
        if passed < 14:
            return self._words.say("dir-checked-days", count=passed)
        if passed < 60:
            return self._words.say("dir-checked-weeks", count=passed // 7)
        return self._words.say("dir-checked-months", count=passed // 30)

    def _rule(self, hours: Hours) -> str:
        say = self._words.say
        if hours.month_days:
            days = ", ".join(
                say("dir-month-last") if day == LAST_DAY else say("dir-month-day", day=day) for day in hours.month_days
            )
        else:
            days = ", ".join(self._runs(hours.days))
        if hours.every > 1:
            days = say("dir-every-months" if hours.monthly else "dir-every-weeks", count=hours.every, days=days)
        elif hours.monthly:
            days = say("dir-of-month", days=days)
        said = say("dir-from-to", days=days, opens=_clock(hours.opens), closes=_clock(hours.closes))
        if hours.first is not None and hours.first > self._today:
            said += f" ({say('dir-since', date=self.date(hours.first))})"
        if hours.last is not None:
            said += f" ({say('dir-until', date=self.date(hours.last))})"
        return f"{said} ({_apart(hours.words)})" if hours.words else said

    def _runs(self, days: Sequence[int]) -> Iterator[str]:
        """Monday to Friday, Sunday; first Tuesday."""
        run: list[int] = []
        for day in [*days, 0]:
            if run and day == run[-1] + 1 and day < 10:
                run.append(day)
                continue
            if len(run) > 2:
                yield self._words.say("dir-days", first=self._day(run[0]), last=self._day(run[-1]))
            else:
                yield from (self._day(each) for each in run)
            run = [day]

    def _day(self, day: int) -> str:
        name = self._words.say(f"day-{_DAYS[day % 10 - 1]}")
        return self._words.say(f"dir-nth-{day // 10}", day=name) if day >= 10 else name


def _apart(text: str) -> str:
    """What others wrote, within a sentence of ours that may run the other way (FSI, PDI)."""
    return f"\u2068{text}\u2069" if text else ""


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _own_name(tag: str) -> str:
    return languages()[tag].name if tag in languages() else tag
