"""An incident in the words of the phrasebook, as long as a channel lets it be. Pure: the clock's face comes in."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from tocsin.phrases import Words
from tocsin.phrases.feeds import Message, Public
from tocsin.seals.alert import Standing
from tocsin.seals.incident import Incident
from tocsin.terms.ids import TownId
from tocsin.terms.instant import Instant
from tocsin.terms.registry import MessageType, Status
from tocsin_kit.bridge.sms import shortened

MOST_RADIO_BYTES = 200
FILES = ("alerts", "ring", "times")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True)
class Town:
    """`link`: by which its readers reach it."""

    town: TownId
    name: str
    link: str


def kind_of(incident: Incident, *, at: Instant) -> str | None:
    """alarm, update, reported_over, all_clear, cancelled; None for what has ended by its own clock, which every text
    about it said beforehand, and for what is not yet sent.
    """
    alert = incident.shown.alert
    if incident.standing is Standing.FINAL:
        return "cancelled" if alert.message_type is MessageType.Cancel else "all_clear"
    if not incident.is_open(at=at):
        return None
    if incident.standing is Standing.REPORTED_OVER:
        return "reported_over"
    return "alarm" if alert.message_type is MessageType.Alert else "update"


def face_of(incident: Incident, *, kind: str) -> str:
    """What it looks like now: another face is news."""
    forked = "/forked" if incident.is_forked else ""
    return f"{kind}/{incident.shown.alert_id.hex()}/{incident.standing}{forked}"


def code_of(incident: Incident) -> str:
    """By which people know that two messages are the same one."""
    code = incident.shown.alert_id.hex()[:8]
    return f"{code[:4]}-{code[4:]}"


def link_to(incident: Incident, *, town: Town, language: str) -> str:
    """The page without script: it opens on every phone."""
    return f"{town.link}/lite/{language}/{incident.incident.hex()}"


def post(incident: Incident, *, town: Town, in_languages: Sequence[str], face: ClockFaces) -> tuple[str, str]:
    """(title, body): one post for a whole group, each language a paragraph of its own."""
    paragraphs, title = [], ""
    for language in in_languages:
        words = face.words(language)
        said = Message(Public(town.town, town.name, [incident]), incident.shown, incident)
        headline = said.headline(words)
        title = title or f"{town.name}: {headline}"
        sentences = [_stopped(headline), said.instruction(words), said.description(words)]
        if incident.is_forked:
            sentences.append(words.say("forked"))
        check = words.say("picture-check", address=link_to(incident, town=town, language=language))
        code = words.say("picture-code", code=code_of(incident))
        paragraphs.append("\n".join([" ".join(each for each in sentences if each), check, code]))
    return title, "\n\n".join(paragraphs)


def text(incident: Incident, *, town: Town, language: str, face: ClockFaces, near: bool) -> str:
    """Words, end and link in one text message of 160 or 70 signs. `near`: it is known that she is."""
    return shortened(_shorter_and_shorter(incident, town=town, words=face.words(language), near=near))


def radio(incident: Incident, *, town: Town, language: str, face: ClockFaces) -> str:
    """As a text, for the screen of a radio: so many bytes as one packet may have."""
    said = _shorter_and_shorter(incident, town=town, words=face.words(language), near=False)
    return next(each for each in said if len(each.encode()) <= MOST_RADIO_BYTES)


def aloud(incident: Incident, *, language: str, face: ClockFaces) -> str:
    """What is said where it is not known who hears: no link, no code."""
    words = face.words(language)
    alert = incident.shown.alert
    if alert.is_ending:
        return words.ending(alert.event, kind=_ending_kind(incident), status=alert.status)
    return words.alarm(
        alert.event,
        alert.response_type,
        status=alert.status,
        confirmed=incident.standing is not Standing.UNCONFIRMED,
        until=incident.ends_at,
    )


class ClockFaces:
    """How times are written where the captain is: a weekday too, unless it is today."""

    def __init__(self, *, zone: ZoneInfo | None, at: Instant) -> None:
        self._zone = zone
        self._today = self._there(at).date()

    def words(self, language: str) -> Words:
        said = Words(language, clock_face=lambda instant: self._clock(instant, words=said), files=FILES)
        return said

    def _clock(self, at: Instant, *, words: Words) -> str:
        there = self._there(at)
        clock = f"{there:%H:%M}"
        if there.date() == self._today:
            return clock
        return words.say("time-on-day", day=words.say(f"day-{_DAYS[there.weekday()]}"), time=clock)

    def _there(self, at: Instant) -> datetime:
        if self._zone is None:
            return datetime(*time.localtime(at)[:6])
        return datetime.fromtimestamp(at, self._zone)


def _shorter_and_shorter(incident: Incident, *, town: Town, words: Words, near: bool) -> Iterator[str]:
    """What goes first is the link, then what to do; never what it is, how sure, its end, or that it is an exercise."""
    bodies = _ending_bodies(incident, words) if incident.shown.alert.is_ending else _bodies(incident, words, near=near)
    links = (link_to(incident, town=town, language=words.language), town.link)
    yield from (f"{body} {link}" for body in bodies for link in links)
    yield from bodies[1:]


def _bodies(incident: Incident, words: Words, *, near: bool) -> Sequence[str]:
    alert = incident.shown.alert
    end, event = words.say("until", time=words.clock(incident.ends_at)), words.event(alert.event)
    loud, marked = _marks(alert.status, words)
    doubtful = incident.standing is Standing.UNCONFIRMED
    doubt = words.say("unconfirmed") if doubtful else ""
    unsure = f"({words.say('certainty-possible')})" if doubtful else ""
    head = words.near(alert.event) if near else f"{event}."
    if alert.message_type is MessageType.Update:
        head = words.say("updated", event=event)
    do = words.what_to_do(alert.event, alert.response_type)
    return [
        _joined(loud, head, do, doubt, end),
        _joined(marked, head, do, unsure, end),
        _joined(marked, head, unsure, end),
        _joined(marked, f"{event}.", unsure, end),
    ]


def _ending_bodies(incident: Incident, words: Words) -> Sequence[str]:
    alert, kind = incident.shown.alert, _ending_kind(incident)
    loud, marked = _marks(alert.status, words)
    event = words.event(alert.event)
    over = {"all-clear": "response-type-all-clear", "cancelled": "message-type-cancel", "reported-over": "urgency-past"}
    unsure = f"({words.say('certainty-possible')})" if kind == "reported-over" else ""
    return [
        _joined(loud, words.say(kind, event=event)),
        _joined(marked, words.say(kind, event=event)),
        _joined(marked, f"{event}: {words.say(over[kind])}.", unsure),
    ]


def _ending_kind(incident: Incident) -> str:
    if incident.standing is Standing.REPORTED_OVER:
        return "reported-over"
    return "cancelled" if incident.shown.alert.message_type is MessageType.Cancel else "all-clear"


def _marks(status: Status, words: Words) -> tuple[str, str]:
    """(a sentence, a word) that says that it is not real."""
    if status is Status.Actual:
        return "", ""
    if status is Status.Exercise:
        return words.say("exercise"), f"{words.say('status-exercise')}:"
    return words.say("test-notice"), f"{words.say('status-test')}:"


def _stopped(headline: str) -> str:
    """As a sentence among others."""
    return headline if headline.endswith((".", "!", ")")) else f"{headline}."


def _joined(*parts: str) -> str:
    return " ".join(each for each in parts if each)
