"""Codes into words, from the phrasebook. What is said, and in which order, is `phrasebook/README.md`."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from tocsin.terms.instant import Instant
from tocsin.terms.registry import EVENTS, Finding, ResponseType, Status

PACKED = Path(__file__).parent / "phrasebook"
CHECKOUT = Path(__file__).parents[3] / "phrasebook"
NOTICES = ("alerts",)
"""All that is said when something rings; parsing is slow, so the rest stays unread."""
ALL: tuple[str, ...] = ()
OTHERWISE = "en"
"""What is said in a language that the phrasebook does not have yet."""
ClockFace = Callable[[Instant], str]
"""How a phone writes a time of day; phones know their own zone."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """A language of the phrasebook: how it calls itself; `direction` is ltr or rtl.

    `numbers_as`: CLDR does not know it, so numbers are written as in that one.
    """

    tag: str
    name: str
    direction: str
    numbers_as: str | None = None


class Words:
    """The sentences of one language. `files`: those of its folder that are read, without their suffix, or ALL."""

    def __init__(self, language: str, *, clock_face: ClockFace, files: tuple[str, ...] = NOTICES) -> None:
        self.language = language
        self.clock = clock_face
        self._bundle, self._names = _bundle(language, files)

    def say(self, name: str, /, **values: str | int) -> str:
        """KeyError for a message that the phrasebook does not have: a gap is a defect, never an empty notice."""
        message = self._bundle.get_message(name)
        if message.value is None:
            raise KeyError(name)
        plain = {each: _plainly(value) for each, value in values.items()}
        said, errors = self._bundle.format_pattern(message.value, plain)
        if errors:
            raise errors[0]
        return str(said)

    def names(self, prefix: str, *, file: str) -> Sequence[str]:
        """Of that file's messages that begin so, as they stand there."""
        return [name for name in self._names[file] if name.startswith(prefix)]

    def has(self, name: str) -> bool:
        return bool(self._bundle.has_message(name))

    def alarm(self, event: int, response: ResponseType, *, status: Status, confirmed: bool, until: Instant) -> str:
        """ "Retén cerca. Evite la zona. Hasta las 14:30." """
        sentences = [self.near(event), self.what_to_do(event, response)]
        if not confirmed:
            sentences.append(self.say("unconfirmed"))
        sentences.append(self.say("until", time=self.clock(until)))
        return self._joined(status, *sentences)

    def near(self, event: int) -> str:
        return self.say(f"near-{spoken_name(event)}" if event in EVENTS else "near-unknown")

    def what_to_do(self, event: int, response: ResponseType) -> str:
        own = f"do-{spoken_name(event)}-{_kebab(response.name)}"
        return self.say(own if event in EVENTS and self.has(own) else f"do-{_kebab(response.name)}")

    def heading(self, event: int, *, status: Status, is_update: bool) -> str:
        """An alarm's one line, where it is not known who is near."""
        named = self.event(event)
        return self._joined(status, self.say("updated", event=named) if is_update else named)

    def ending(self, event: int, *, kind: str, status: Status) -> str:
        """`kind` is all-clear, reported-over, cancelled, expired or updated."""
        return self._joined(status, self.say(kind, event=self.event(event)))

    def checked(self, finding: int, *, status: Status) -> str:
        """A finding of a newer registry reads as the one that all of them share: nothing is there."""
        known = Finding(finding) if finding in set(Finding) else Finding.nothing_there
        return self._joined(status, self.say("checked-it-was", what=self.say(f"checked-{_kebab(known.name)}")))

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


def phrasebook_folder() -> Path:
    """Inside an installed wheel, or beside the sources."""
    return PACKED if PACKED.exists() else CHECKOUT


def listed(folder: Path) -> Mapping[str, Shipped]:
    """The languages of a phrasebook by tag, in the order in which a person may choose."""
    tags = tomllib.loads((folder / "languages.toml").read_text("utf-8"))
    return {tag: Shipped(tag, **fields) for tag, fields in tags.items()}


@cache
def languages() -> Mapping[str, Shipped]:
    """Those of the phrasebook that came with this program."""
    return listed(phrasebook_folder())


def _plainly(value: str | int) -> object:
    """Numbers are written as the phone writes them: without separators."""
    return fluent_number(value, useGrouping=False) if isinstance(value, int) else value


@cache
def _bundle(language: str, files: tuple[str, ...]) -> tuple[FluentBundle, Mapping[str, Sequence[str]]]:
    """English for a language that the phrasebook does not have yet; and the names of its messages, by file."""
    about = languages().get(language, languages()[OTHERWISE])
    folder = phrasebook_folder() / about.tag
    bundle = FluentBundle([about.numbers_as or about.tag], use_isolating=False)
    names: dict[str, Sequence[str]] = {}
    for path in [folder / f"{name}.ftl" for name in files] or sorted(folder.glob("*.ftl")):
        source = FluentResource(path.read_text("utf-8"))
        bundle.add_resource(source)
        names[path.stem] = [entry.id.name for entry in source.body if hasattr(entry, "id")]
    return bundle, names
