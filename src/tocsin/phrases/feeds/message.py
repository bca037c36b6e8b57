"""One thing that a town said, with what the formats of others ask of it: a name, what it continues, sentences."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tocsin.phrases.feeds.answer import Answer
from tocsin.phrases.words import Words
from tocsin.seals import cose
from tocsin.seals.alert import Standing, VerifiedAlert
from tocsin.seals.checked import VerifiedChecked
from tocsin.seals.incident import Incident, confirmed_by, line_of
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import TownId
from tocsin.terms.instant import Instant, instant_of
from tocsin.terms.registry import EVENTS, MessageType, ResponseType

MOST = 200
"""Messages in a feed, the newest; an incident's own messages are named by its later ones, so old ones may go."""
_MOST_REFERENCES = 16


@dataclass(frozen=True)
class Public:
    """What a town has said: incidents of verified alerts, as they were folded. `running`: those that are on now.
    `checked`: what people looked at and found to be nothing.
    """

    town: TownId
    town_name: str
    incidents: Sequence[Incident]
    running: Sequence[Incident] = ()
    checked: Sequence[VerifiedChecked] = ()

    @classmethod
    def at(
        cls,
        at: Instant,
        *,
        town: TownId,
        town_name: str,
        incidents: Sequence[Incident],
        checked: Sequence[VerifiedChecked],
    ) -> Public:
        return cls(town, town_name, incidents, tuple(each for each in incidents if each.is_open(at=at)), checked)

    @cached_property
    def messages(self) -> Sequence[Message]:
        """The newest first, at most `MOST`."""
        said = [Message(self, each, incident) for incident in self.incidents for each in incident.alerts]
        return _newest_first(said)

    @cached_property
    def latest(self) -> Sequence[Message]:
        """The message that each incident shows, the newest first, at most `MOST`."""
        return _newest_first([Message(self, each.shown, each) for each in self.incidents])

    @cached_property
    def answers(self) -> Sequence[Answer]:
        """The newest first, at most `MOST`."""
        answers = (Answer(self.town, each) for each in self.checked)
        return sorted(answers, key=lambda each: (each.sent_at, each.identifier), reverse=True)[:MOST]

    @cached_property
    def now(self) -> Sequence[Message]:
        """The message that each incident shows that is on."""
        return _newest_first([Message(self, each.shown, each) for each in self.running])


@dataclass(frozen=True)
class Message:
    """An alert, as it stands now."""

    public: Public
    verified: VerifiedAlert
    incident: Incident

    @property
    def identifier(self) -> str:
        """An ending has another name once a second person has made it final: others keep a message as it was."""
        reported = "-reported" if self._is_reported else ""
        return f"tocsin-{self.public.town.hex()}-{self.verified.alert_id.hex()}{reported}"

    @property
    def sender(self) -> str:
        return f"tocsin:{self.public.town.hex()}"

    @property
    def message_type(self) -> MessageType:
        """What one person alone reports over, others must not take off their maps as if two had said it; what takes the
        place of something is no first word of it.
        """
        said = self.verified.alert.message_type
        is_later_word = said is MessageType.Alert and bool(self.continues)
        return MessageType.Update if self._is_reported or is_later_word else said

    @property
    def response_type(self) -> ResponseType | None:
        alert = self.verified.alert
        if self._is_reported:
            return ResponseType.Monitor
        return None if alert.message_type is MessageType.Cancel else alert.response_type

    @property
    def begins_at(self) -> Instant:
        return instant_of(self.verified.alert.sent + self.verified.alert.onset)

    @property
    def ends_at(self) -> Instant:
        """One person's ending moves no clock."""
        return self.incident.ends_at if self._is_reported else self.verified.alert.ends_at

    @property
    def signed(self) -> str:
        """The bytes that prove it, base64url."""
        return b64u(cose.write(self.verified.signed))

    @cached_property
    def continues(self) -> Sequence[Message]:
        """Those it takes the place of: what it names, and what that named, the latest first. Then, if two people stand
        by it, what one alone had said of the same: they sign an alarm that was written before, and it names nothing.
        """
        said = self.incident.alerts
        earlier = [*line_of(self.verified, kept=said), *reversed(confirmed_by(self.verified, kept=said))]
        return [Message(self.public, each, self.incident) for each in earlier[:_MOST_REFERENCES]]

    @property
    def kind(self) -> str:
        """The event's name in the registry, or its number when it is of a newer one."""
        event = self.verified.alert.event
        return EVENTS[event].name if event in EVENTS else str(event)

    def headline(self, words: Words) -> str:
        alert = self.verified.alert
        if alert.is_ending:
            kind = "cancelled" if alert.message_type is MessageType.Cancel else "all-clear"
            return words.ending(alert.event, kind="reported-over" if self._is_reported else kind, status=alert.status)
        return words.heading(alert.event, status=alert.status, is_update=alert.message_type is MessageType.Update)

    def description(self, words: Words) -> str:
        """With its end, for whoever reads it late, and with the area."""
        alert = self.verified.alert
        if alert.is_ending:
            return ""
        begin, end = words.clock(self.begins_at), words.clock(self.ends_at)
        when = words.say("from-until", **{"from": begin}, until=end) if alert.onset else words.say("until", time=end)
        doubt = [words.say("unconfirmed")] if self.verified.standing is Standing.UNCONFIRMED else []
        return " ".join([*doubt, when, words.say("within", metres=self.incident.radius_m)])

    def instruction(self, words: Words) -> str:
        alert = self.verified.alert
        return "" if alert.is_ending else words.what_to_do(alert.event, alert.response_type)

    @property
    def _is_reported(self) -> bool:
        return self.verified.standing is Standing.REPORTED_OVER


def _newest_first(said: Sequence[Message]) -> Sequence[Message]:
    def key(each: Message) -> tuple[int, int, bytes]:
        return each.verified.alert.sent, each.verified.alert.sequence, each.verified.alert_id

    return sorted(said, key=key, reverse=True)[:MOST]


def utc(at: Instant) -> str:
    """In words: a file is read in many places, and some readers do not say when it was written."""
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(at))


def stamp(at: Instant, *, zone: str) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(at)) + zone
