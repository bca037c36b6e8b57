"""What may be said when nothing rings: "all quiet" only under a fresh beat. Docs/protocol, section 8."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from tocsin.seals.beat import HEAD_BYTES, Beat, VerifiedBeat, open_hash
from tocsin.seals.roster import Roster
from tocsin.terms.ids import AlertId
from tocsin.terms.instant import Instant


class Word(StrEnum):
    QUIET = "quiet"
    """A fresh beat says that nothing is open, and nothing is open here."""
    OPEN = "open"
    """Alarms are open, and no fresh beat says otherwise."""
    DISAGREES = "disagrees"
    """The watch says n alarms are open; this phone was given m."""
    OLDER_ROSTER = "older_roster"
    """The watch works with a roster that this house does not show."""
    NO_WORD = "no_word"
    """No signed word since …"""


@dataclass(frozen=True)
class WatchWord:
    """`since`: when the newest beat was sent, None for never. `open_there`: what the watch counts, when it says so."""

    word: Word
    since: Instant | None
    open_here: int
    open_there: int | None


def judge(
    beats: Iterable[VerifiedBeat],
    *,
    roster: Roster,
    open_here: Collection[AlertId],
    highest_here: int,
    last_news: Instant | None,
    at: Instant,
) -> WatchWord:
    """The word for the screen. `last_news`: when this phone last received an Actual alert or ending.

    Beats older than that need not know of it, so they contradict nothing that is held here. They confirm it if they say
    the very same and have seen a number as high as `highest_here`, the highest of an Actual alert here.
    """
    beats = tuple(beats)
    since = max((each.beat.sent for each in beats), default=None)
    fresh = [each.beat for each in beats if each.is_fresh(at=at)]
    here = (len(open_here), open_hash(open_here))

    def agrees(beat: Beat) -> bool:
        return (beat.open_count, beat.open_hash) == here

    informed = [
        beat
        for beat in fresh
        if last_news is None or beat.sent > last_news or (agrees(beat) and beat.highest >= highest_here)
    ]
    there = max((beat.open_count for beat in informed), default=None)

    def say(word: Word) -> WatchWord:
        return WatchWord(word=word, since=since, open_here=len(open_here), open_there=there)

    if not fresh:
        return say(Word.NO_WORD)
    if any(not _is_held(beat.roster_sequence, beat.roster_head, roster=roster) for beat in fresh):
        return say(Word.OLDER_ROSTER)
    if not all(agrees(beat) for beat in informed):
        return say(Word.DISAGREES)
    if open_here:
        return say(Word.OPEN)
    return say(Word.QUIET if informed else Word.NO_WORD)


def _is_held(sequence: int, head: bytes, *, roster: Roster) -> bool:
    return sequence <= roster.sequence and roster.heads[sequence][:HEAD_BYTES] == head
