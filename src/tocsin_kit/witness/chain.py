"""A film put together from the parts that are there: what is missing and what does not fit is said, never mended.

Docs/protocol, section 24.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import FilmId, Hash
from tocsin.terms.refusal import Refusal
from tocsin_kit.witness.codes import Ending, Lane
from tocsin_kit.witness.part import Part


@dataclass(frozen=True)
class Link:
    """A part without what was filmed, so that a film of two hours fits in memory. `file_hash`: of its age file."""

    file_hash: Hash
    film: FilmId
    number: int
    previous: Hash | None
    lane: Lane
    stretch: int
    offset: int
    length: int
    begins_ms: int
    ends_ms: int
    end: Ending | None


@dataclass(frozen=True)
class Span:
    """From `first` up to, and without, `past`."""

    first: int
    past: int


@dataclass(frozen=True)
class Stretch:
    """One file that plays by itself. `numbers`: its parts in order; `holes`: which of its bytes are not there."""

    lane: Lane
    stretch: int
    numbers: tuple[int, ...]
    begins_ms: int
    ends_ms: int
    holes: tuple[Span, ...]


@dataclass(frozen=True)
class Chain:
    """`missing`: numbers below the highest. `broken`: parts that are not chained to the one before, or follow the end.

    `ending` is none for a film that broke off, or whose last part is not there.
    """

    parts: int
    missing: tuple[Span, ...]
    broken: tuple[int, ...]
    ending: Ending | None
    stretches: tuple[Stretch, ...]

    @property
    def is_whole(self) -> bool:
        return self.ending is not None and not (self.missing or self.broken)


def link_of(age_file: bytes, part: Part) -> Link:
    return Link(
        file_hash=hash_of(age_file),
        film=part.film,
        number=part.number,
        previous=part.previous,
        lane=part.lane,
        stretch=part.stretch,
        offset=part.offset,
        length=len(part.data),
        begins_ms=part.begins_ms,
        ends_ms=part.ends_ms,
        end=part.end,
    )


def assembled(links: Iterable[Link], *, film: FilmId) -> Chain:
    """Refusal("witness.other_film"), "witness.part_twice" for two different parts of one number."""
    by_number: dict[int, Link] = {}
    for link in links:
        if link.film != film:
            raise Refusal("witness.other_film", safe="This part belongs to another film.")
        if by_number.setdefault(link.number, link) != link:
            raise Refusal("witness.part_twice", safe="Two parts of this film have one number.")
    ordered = [by_number[number] for number in sorted(by_number)]
    end = next((link for link in ordered if link.end is not None), None)
    broken = tuple(link.number for link in ordered if _is_broken(link, by_number, end))
    return Chain(
        parts=len(ordered),
        missing=_gaps([Span(link.number, link.number + 1) for link in ordered]),
        broken=broken,
        ending=None if end is None else end.end,
        stretches=_stretches(ordered),
    )


def _is_broken(link: Link, by_number: dict[int, Link], end: Link | None) -> bool:
    before = by_number.get(link.number - 1)
    return (before is not None and link.previous != before.file_hash) or (end is not None and link.number > end.number)


def _stretches(ordered: list[Link]) -> tuple[Stretch, ...]:
    of: dict[tuple[Lane, int], list[Link]] = {}
    for link in ordered:
        of.setdefault((link.lane, link.stretch), []).append(link)
    return tuple(
        Stretch(
            lane=lane,
            stretch=stretch,
            numbers=tuple(link.number for link in links),
            begins_ms=min(link.begins_ms for link in links),
            ends_ms=max(link.ends_ms for link in links),
            holes=_gaps([Span(link.offset, link.offset + link.length) for link in links]),
        )
        for (lane, stretch), links in sorted(of.items())
    )


def _gaps(spans: list[Span]) -> tuple[Span, ...]:
    """What lies between the spans, from 0 on."""
    gaps, reached = [], 0
    for span in sorted(spans, key=lambda span: span.first):
        if span.first > reached:
            gaps.append(Span(reached, span.first))
        reached = max(reached, span.past)
    return tuple(gaps)
