"""When the town may speak, and how long its words are kept. No clock, no I/O."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from tocsin.rails.push import DISTRICT_RESOLUTION, PUSHED_MOST, Haste
from tocsin.seals import alert as alerts
from tocsin.seals import beat as beats
from tocsin.seals import checked as checkeds
from tocsin.seals import cose, pushed
from tocsin.seals.alert import Alert, Standing, VerifiedAlert
from tocsin.seals.beat import VerifiedBeat
from tocsin.seals.checked import VerifiedChecked
from tocsin.seals.incident import Incident, check_area_stays, fold_all, open_alerts
from tocsin.seals.quiet import WatchWord, judge
from tocsin.seals.relayed import LIVING_MOST, Relayed
from tocsin.seals.roster import Roster
from tocsin.seals.signers import Windows
from tocsin.seals.window import CertifiedWindow
from tocsin.terms.cell import Cell, parent
from tocsin.terms.ids import AlertId, TownId, Window
from tocsin.terms.instant import SECOND_SIGNATURE_S, Instant, Minutes, minutes_of, window_end, window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status

KEPT_AFTER_END_MINUTES = 7 * 24 * 60
WINDOW_KEPT_MINUTES = 18 * 24 * 60
SHOWN_AFTER_END_S = 3 * 3600
"""Whoever comes late reads that it is over."""
PUBLISHED_AFTER_END_S = KEPT_AFTER_END_MINUTES * 60
"""Other programs come once a day and follow what took the place of what."""
MOST_TOLD = 300
"""Alerts, the newest: what is told is verified anew, and that takes time."""
ALONE_MOST = 30
"""Alerts of a window that one person alone has signed: each of them goes to everybody and stays for a week."""


class Way(StrEnum):
    """How an alert came to a phone: over an open app's line, or pushed to a closed one."""

    OPEN = "open"
    CLOSED = "closed"


SHOWN_STEP = 10
ALERTS_COUNTED_MOST = 16


@dataclass(frozen=True)
class Reached:
    """How far one alert has come on one way: of whom, nobody can say.

    living: phones that could be reached this way. handed_over: taken by their push services, or written to their lines.
    waiting: not yet. undelivered: given up. shown: said by those whose owners agreed, blurred. half_s, most_s: seconds
    until half, and nineteen of twenty, were handed over; 0 where nobody can say.
    """

    alert_id: AlertId
    way: Way
    living: int
    handed_over: int
    waiting: int
    undelivered: int
    shown: int
    half_s: int
    most_s: int


def blurred(count: int, *, most: int) -> int:
    """Tens, rounded down: so few that one phone is one more are nobody."""
    return min(count, most) // SHOWN_STEP * SHOWN_STEP


@dataclass(frozen=True)
class KeptAlert:
    alert_id: AlertId
    signed: bytes
    position: int


@dataclass(frozen=True)
class KeptChecked:
    signed: bytes
    position: int


@dataclass(frozen=True)
class Issued:
    """`position`: where the feed has it, with all its signatures."""

    alert_id: AlertId
    position: int


@dataclass(frozen=True)
class Told:
    """What somebody without the app is told: incidents and *checked* newest first, the watch's word, whom to call, and
    whether the town has let out films.
    """

    town: TownId
    town_name: str
    incidents: tuple[Incident, ...]
    checked: tuple[VerifiedChecked, ...]
    word: WatchWord
    numbers: Mapping[str, str]
    has_films: bool = False


def admissible(
    signed: bytes, *, earlier: Sequence[bytes], known: bytes | None, roster: Roster, windows: Windows, at: Instant
) -> VerifiedAlert:
    """The alert, if the town may say it now.

    earlier: the incident's alerts so far, as signed. known: the same alert with fewer signatures, if it was issued.
    Refuses what verification refuses; Refusal("alert.too_late") for a new one signed too long ago, or a second
    signature more than 15 minutes after the window; "incident.follows" for an area that moves about;
    "alert.nothing_to_end" for one person's ending where nobody told an alarm.
    """
    verified = alerts.verify(signed, roster=roster, windows=windows, at=at)
    if known is None:
        alerts.check_in_time(verified.alert.sent_at, at=at, room="alert")
        counted = (_counted(each, roster=roster, windows=windows) for each in earlier)
        told = any(not alerts.read_signed(each).alert.is_ending for each in earlier)
        if verified.standing is Standing.REPORTED_OVER and not told:
            raise Refusal("alert.nothing_to_end", safe="There is no alarm here that could end.", status=409)
        check_area_stays(verified, earlier=[each for each in counted if each is not None], metres_between=None)
    else:
        _second_in_time(verified.alert.sent_at, at=at, room="alert")
    return verified


def check_not_too_many(signed: cose.Signed, *, by_her: Sequence[bytes]) -> None:
    """by_her: alerts that went out, perhaps signed by who signed this one alone. Refusal("alert.too_many")."""
    window, signer = window_of(alerts.read(signed.payload).sent_at), signed.signatures[0].key_id
    said = [alerts.read_signed(each) for each in by_her]
    alone = [each for each in said if [one.key_id for one in each.signed.signatures] == [signer]]
    if sum(window_of(each.alert.sent_at) == window for each in alone) >= ALONE_MOST:
        raise Refusal("alert.too_many", safe="One person alone has said enough in this watch.", status=429)


def admissible_checked(
    signed: bytes, *, known: bytes | None, roster: Roster, windows: Windows, at: Instant
) -> VerifiedChecked:
    """As `admissible`. Refusal("checked.too_late")."""
    verified = checkeds.verify(signed, roster=roster, windows=windows, at=at)
    if known is None:
        alerts.check_in_time(verified.checked.sent_at, at=at, room="checked")
    else:
        _second_in_time(verified.checked.sent_at, at=at, room="checked")
    return verified


def pocketed(
    signed: bytes, *, window: CertifiedWindow, statement: bytes, book: Sequence[bytes], roster: Roster
) -> bytes | None:
    """The alert for a phone whose app is closed: with the proof of who signed it, in what one push holds.

    Of more signatures than fit, two go that prove as much. None for what cannot be proven there (somebody stands in):
    then a push says no more than that there is news.
    """
    for fewer in _with_fewer_signatures(signed, window=window, roster=roster):
        carried = pushed.prove(fewer, window=window, statement=statement, book=book, roster=roster)
        if carried is not None and len(data := pushed.write(carried)) <= PUSHED_MOST:
            return data
    return None


MOST_NEAR_M = 3_000
"""A wider danger concerns every district. Phones name those around their own too, which lie that far at least."""


def haste_of(alert: Alert) -> Haste:
    """A danger wakes every phone; its end and an exercise come soon; the end of an exercise can wait."""
    if alert.status is Status.Actual:
        return Haste.NORMAL if alert.is_ending else Haste.HIGH
    return Haste.LOW if alert.is_ending else Haste.NORMAL


def districts_of(said: Sequence[Alert]) -> tuple[Cell, ...]:
    """Whom an incident concerns, of everything that was said of it: an end goes where the alarm went. None: everybody.

    An exercise concerns everybody: it shows each phone that it can be rung.
    """
    if any(each.status is not Status.Actual or each.radius_m > MOST_NEAR_M for each in said):
        return ()
    return tuple(sorted({parent(each.cell, at_resolution=DISTRICT_RESOLUTION) for each in said}))


def newest(said: Sequence[bytes]) -> Sequence[bytes]:
    """At most `MOST_TOLD` signed alerts, by when they were sent."""
    return sorted(said, key=lambda each: alerts.read_signed(each).alert.sent, reverse=True)[:MOST_TOLD]


def windows_of(said: Sequence[bytes], checked: Sequence[bytes], words: Sequence[bytes]) -> Sequence[Window]:
    """In which signed alerts, *checked* and beats were signed."""
    found = {window_of(alerts.read_signed(each).alert.sent_at) for each in said}
    found |= {window_of(checkeds.read(cose.parse(each).payload).sent_at) for each in checked}
    found |= {beats.read(cose.parse(each).payload).window for each in words}
    return sorted(found)


def told(
    said: Sequence[bytes],
    checked: Sequence[bytes],
    words: Sequence[bytes],
    *,
    numbers: Mapping[str, str],
    roster: Roster,
    windows: Windows,
    last_news: Instant | None,
    at: Instant,
) -> Told:
    """Verified again by those who count now: an alarm whose signers were revoked is told no more."""
    alarms = [each for each in (_counted(one, roster=roster, windows=windows) for one in said) if each is not None]
    incidents = fold_all(alarms, metres_between=None)
    return Told(
        town=roster.town,
        town_name=roster.founding.name,
        incidents=tuple(sorted(incidents, key=lambda each: each.shown.alert.sent, reverse=True)),
        checked=tuple(reversed([*_still_counting(checked, roster=roster, windows=windows)])),
        word=judge(
            _beats(words, roster=roster, windows=windows, at=at),
            roster=roster,
            open_here=open_alerts(incidents, at=at),
            highest_here=max((each.alert.sequence for each in alarms if each.alert.status is Status.Actual), default=0),
            last_news=last_news,
            at=at,
        ),
        numbers=numbers,
    )


def taken_over(relayed: Relayed, *, living: Sequence[Relayed]) -> Relayed | None:
    """Which of its relay's words that still hold it takes the place of.

    Refusal("relayed.older"), "relayed.nothing_to_end", "relayed.too_many".
    """
    before = next((each for each in living if each.message == relayed.message), None)
    if before is not None and not relayed.is_newer(before):
        raise Refusal("relayed.older", safe="A newer word on this message is here.", status=409)
    if before is None and relayed.ends:
        raise Refusal("relayed.nothing_to_end", safe="This message is not here, or is over.", status=409)
    if before is None and len(living) >= LIVING_MOST:
        raise Refusal("relayed.too_many", safe="This relay has said enough for now.", status=429)
    return before


def with_signatures_of(known: bytes | None, signed: cose.Signed) -> cose.Signed:
    """Both objects' signatures over the same payload, none twice."""
    return signed if known is None else cose.merge(cose.parse(known), signed)


def kept_until(ends: Instant) -> Minutes:
    return Minutes(minutes_of(ends) + KEPT_AFTER_END_MINUTES)


def window_kept_until(window: Window) -> Minutes:
    return Minutes(minutes_of(window_end(window)) + WINDOW_KEPT_MINUTES)


def _with_fewer_signatures(signed: bytes, *, window: CertifiedWindow, roster: Roster) -> Iterator[bytes]:
    """First as it is, then with two of its signatures, as long as it says as much."""
    yield signed
    whole = alerts.read_signed(signed)
    windows, at = {window.window: window}, whole.alert.sent_at
    said = alerts.verify(signed, roster=roster, windows=windows, at=at).standing
    for two in combinations(whole.signed.signatures, 2):
        fewer = cose.write(cose.Signed(payload=whole.signed.payload, signatures=two))
        with suppress(Refusal):
            if alerts.verify(fewer, roster=roster, windows=windows, at=at).standing is said:
                yield fewer


def _second_in_time(sent_at: Instant, *, at: Instant, room: str) -> None:
    if at > window_end(window_of(sent_at)) + SECOND_SIGNATURE_S:
        raise Refusal(f"{room}.too_late", safe="This was signed too long ago. Write it anew.", status=409)


def _counted(signed: bytes, *, roster: Roster, windows: Windows) -> VerifiedAlert | None:
    """An earlier alert as it counted when it was sent, if its signers still count."""
    try:
        sent_at = alerts.read_signed(signed).alert.sent_at
        return alerts.verify(signed, roster=roster, windows=windows, at=sent_at)
    except Refusal:
        return None


def _still_counting(checked: Sequence[bytes], *, roster: Roster, windows: Windows) -> Iterator[VerifiedChecked]:
    for each in checked:
        with suppress(Refusal):
            sent_at = checkeds.read(cose.parse(each).payload).sent_at
            yield checkeds.verify(each, roster=roster, windows=windows, at=sent_at)


def _beats(words: Sequence[bytes], *, roster: Roster, windows: Windows, at: Instant) -> Iterator[VerifiedBeat]:
    for each in words:
        with suppress(Refusal):
            yield beats.verify(each, roster=roster, windows=windows, at=at)
