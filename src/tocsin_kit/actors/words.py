"""Codes into words, from the phrasebook. What is said, and in which order, is `phrasebook/README.md`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from tocsin.terms.instant import Instant
from tocsin.terms.registry import EVENTS, Finding, ResponseType, Status
from tocsin_kit.data import phrasebook_folder

NOTICES = "alerts.ftl"
"""All that is said when something rings; parsing is slow, so the rest stays unread."""
OTHERWISE = "en"
"""What is said in a language that the phrasebook does not have yet."""
ClockFace = Callable[[Instant], str]
"""How a phone writes a time of day; phones know their own zone."""


class Words:
    """The sentences of one language."""

    def __init__(self, language: str, *, clock_face: ClockFace) -> None:
        self.language = language
        self._clock_face = clock_face
        self._bundle = _bundle(phrasebook_folder(), language)

    def say(self, name: str, /, **values: str | int) -> str:
        """KeyError for a message that the phrasebook does not have: a gap is a defect, never an empty notice."""
        message = self._bundle.get_message(name)
        if message.value is None:
            raise KeyError(name)
        said, errors = self._bundle.format_pattern(message.value, values)
        if errors:
            raise errors[0]
        return str(said)

    def has(self, name: str) -> bool:
        return bool(self._bundle.has_message(name))

    def alarm(
        self, event: int, response: ResponseType, *, status: Status, confirmed: bool, until: Instant
    ) -> str:
        """ "Retén cerca. Evite la zona. Hasta las 14:30." """
        name = spoken_name(event)
        near = f"near-{name}" if event in EVENTS else "near-unknown"
        own = f"do-{name}-{_kebab(response.name)}"
        do = own if event in EVENTS and self.has(own) else f"do-{_kebab(response.name)}"
        sentences = [self.say(near), self.say(do)]
        if not confirmed:
            sentences.append(self.say("unconfirmed"))
        sentences.append(self.say("until", time=self._clock_face(until)))
        return self._joined(status, *sentences)

    def ending(self, event: int, *, kind: str, status: Status) -> str:
        """`kind` is all-clear, reported-over, cancelled, expired or updated."""
        return self._joined(status, self.say(kind, event=self.event(event)))

    def checked(self, finding: Finding, *, status: Status) -> str:
        return self._joined(status, self.say("checked-it-was", what=self.say(f"checked-{_kebab(finding.name)}")))

    def elsewhere(self, count: int) -> str:
        return self.say("elsewhere", count=count)

    def event(self, event: int) -> str:
        return self.say(f"event-{spoken_name(event)}" if event in EVENTS else "event-unknown")

    def _joined(self, status: Status, *sentences: str) -> str:
        first = {Status.Actual: [], Status.Exercise: ["exercise"], Status.Test: ["test-notice"]}[status]
        return " ".join([*(self.say(name) for name in first), *sentences])


def spoken_name(event: int) -> str:
    return _kebab(EVENTS[event].name) if event in EVENTS else "unknown"


def _kebab(name: str) -> str:
    spaced = "".join(f"-{letter}" if letter.isupper() else letter for letter in name)
    return spaced.lower().replace("_", "-").strip("-").replace("--", "-")


@cache
def _bundle(folder: Path, language: str) -> FluentBundle:
    if not (folder / language / NOTICES).is_file():
        language = OTHERWISE
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((folder / language / NOTICES).read_text("utf-8")))
    return bundle
