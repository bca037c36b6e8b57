"""Places as hypothesis makes them: everything that a directory may hold."""

from __future__ import annotations

from hypothesis import strategies as some

from tocsin.seals.directory import (
    LAST,
    LAST_DAY,
    TEXTS,
    Access,
    Address,
    Directory,
    Hours,
    Need,
    Papers,
    Phone,
    PhoneKind,
    Place,
)
from tocsin_kit.directory.clean import plain, together

LETTERS = some.sampled_from("abcABC é ñ中ع 123,.'=+-@\"&")


def words(name: str, *, least: int = 0) -> some.SearchStrategy[str]:
    made = some.text(LETTERS, min_size=least, max_size=min(TEXTS[name], 30)).map(plain)
    return made.filter(lambda text: len(text) >= least)


TAGS = some.sampled_from(["en", "es", "so", "hmn", "ar", "zh-Hant"])
LANGUAGES = some.sets(TAGS, max_size=4).map(lambda tags: tuple(sorted(tags)))
DAYS = some.integers(min_value=0, max_value=30_000)
NUMBERS = some.from_regex(r"\+?[0-9]{3,15}", fullmatch=True).filter(str.isascii)
PHONES = some.builds(
    Phone,
    number=NUMBERS,
    extension=some.one_of(some.just(""), some.from_regex(r"[1-9][0-9]{0,7}", fullmatch=True).filter(str.isascii)),
    kind=some.sampled_from(PhoneKind),
    words=words("phone_words"),
    languages=LANGUAGES,
)
ADDRESSES = some.builds(
    Address,
    street=words("street", least=1),
    city=words("city"),
    region=words("region"),
    postal_code=words("postal_code"),
    country=some.sampled_from(["", "US", "CA"]),
)


@some.composite
def hours(draw: some.DrawFn) -> Hours:
    monthly = draw(some.booleans())
    by_date = monthly and draw(some.booleans())
    nths = [1, 2, 3, 4, 5, LAST] if monthly else [0]
    days = [10 * nth + day for nth in nths for day in range(1, 8)]
    opens, closes = draw(
        some.tuples(some.integers(0, 1_439), some.integers(1, 1_440)).filter(lambda two: two[0] != two[1])
    )
    first = draw(some.none() | DAYS)
    last = draw(some.none() | DAYS)
    return Hours(
        opens=opens,
        closes=closes,
        days=() if by_date else tuple(sorted(draw(some.sets(some.sampled_from(days), min_size=1, max_size=5)))),
        month_days=tuple(sorted(draw(some.sets(some.integers(1, LAST_DAY), min_size=1, max_size=5))))
        if by_date
        else (),
        monthly=monthly,
        every=draw(some.integers(1, 52)) if first is not None else 1,
        first=first,
        last=None if last is None else max(last, first or 0),
        words=draw(words("hour_words")),
    )


@some.composite
def places(draw: some.DrawFn) -> Place:
    papers = draw(some.sampled_from(Papers))
    documents = (
        draw(some.lists(some.just("Passport") | some.just("Letter, any"), max_size=2)) if papers is Papers.asked else []
    )
    address = draw(some.none() | ADDRESSES)
    return Place(
        id=draw(some.binary(min_size=16, max_size=16)),
        organization=draw(words("organization", least=1)),
        name=draw(words("name", least=1)),
        needs=tuple(sorted(draw(some.sets(some.sampled_from(Need), min_size=1, max_size=4)))),
        words=draw(words("words")),
        address=address,
        point=draw(some.none() | some.tuples(some.integers(-9_000_000, 9_000_000), some.integers(1, 18_000_000))),
        phones=tuple(draw(some.lists(PHONES, max_size=3, unique_by=lambda each: each.number + each.extension))),
        hours=together(draw(some.lists(hours(), max_size=4))),
        hours_words=draw(words("hours_words")),
        languages=draw(LANGUAGES),
        access=tuple(sorted(draw(some.sets(some.sampled_from(Access))))),
        access_words=draw(words("access_words")),
        papers=papers,
        documents=tuple(documents),
        cost=draw(words("cost")),
        who=draw(words("who")),
        how=draw(words("how")),
        website=draw(some.sampled_from(["", "https://maple.example/food?a=1"])),
        email=draw(some.sampled_from(["", "food@maple.example"])),
        notice=draw(words("notice")),
        closed=draw(some.booleans()),
        checked=draw(some.none() | DAYS),
    )


def directories() -> some.SearchStrategy[Directory]:
    kept = some.lists(places(), max_size=4, unique_by=lambda each: each.id)
    return kept.map(lambda said: Directory("America/Chicago", tuple(sorted(said, key=lambda each: each.id))))
