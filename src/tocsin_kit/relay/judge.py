"""From an authority's message to the town's words for it: which, whether it touches the town, what it follows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tocsin.seals.alert import FUTURE_S
from tocsin.seals.relayed import LONGEST, Relayed
from tocsin.terms.ids import PublicKey, RelayedId
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.registry import Certainty, Event, Severity
from tocsin_kit.relay.clip import TownArea
from tocsin_kit.relay.config import Config
from tocsin_kit.relay.official import Info, Official


def message_of(official: Official, identifier: str, *, key: PublicKey) -> RelayedId:
    """The same for whoever reads the feed again, and another for every relay."""
    said = f"{official.sender}\0{identifier}".encode()
    return RelayedId(hashlib.sha256(b"tocsin/relayed/v1" + key + said).digest()[:8])


@dataclass
class Said:
    """What was passed on and is not over: the newest word of each message, and which identifiers led to it."""

    words: dict[RelayedId, Relayed] = field(default_factory=dict)
    threads: dict[str, RelayedId] = field(default_factory=dict)

    def forget(self, *, at: Instant) -> None:
        self.words = {each: word for each, word in self.words.items() if word.ends_at > at}
        self.threads = {name: each for name, each in self.threads.items() if each in self.words}


@dataclass(frozen=True)
class Judge:
    config: Config
    town: TownArea
    events: frozenset[int]
    """Of which the town lets this relay speak."""
    key: PublicKey

    def words(self, official: Official, said: Said, *, at: Instant) -> Iterator[tuple[tuple[str, ...], Relayed]]:
        """What is to be said now, with the identifiers that lead to it from then on. Changes nothing.

        A message that followed several ends all of them but the first.
        """
        name = _thread(official, official.identifier)
        if is_early(official, at=at):
            return
        if name in said.threads and minutes_of(official.sent) <= said.words[said.threads[name]].sent:
            return
        before = [each for each in (official.identifier, *official.before) if _thread(official, each) in said.threads]
        messages = list(dict.fromkeys(said.threads[_thread(official, each)] for each in before))
        new = None if official.is_cancel else self._word(official, at=at)
        if new is not None:
            oldest = (*official.before, official.identifier)[0]
            first = messages[0] if messages else message_of(official, oldest, key=self.key)
            yield (name, *(_thread(official, each) for each in official.before)), replace(new, message=first)
        for message in messages[1 if new is not None else 0 :]:
            yield () if new is not None else (name,), _ended(said.words[message], official, at=at)

    def _word(self, official: Official, *, at: Instant) -> Relayed | None:
        """None for what is over, lies elsewhere, has no code, or is not this relay's to say."""
        event, infos = self._infos(official)
        if event is None or event not in self.events:
            return None
        area = infos[0].area
        for each in infos[1:]:
            area |= each.area
        ends = max((each.expires for each in infos if each.expires is not None), default=None)
        where = self.town.clip(area, event=event)
        sent = min(official.sent, at)
        if where is None or ends is None or ends <= at:
            return None
        expires = min(minutes_of(ends) - minutes_of(sent), LONGEST)
        if expires < 1 or official.sent + LONGEST * 60 <= at:
            return None
        return Relayed(
            message=RelayedId(bytes(8)),
            event=event,
            severity=Severity.__members__.get(infos[0].severity, Severity.Unknown),
            certainty=Certainty.Observed if infos[0].certainty == "Observed" else Certainty.Possible,
            cell=where[0],
            radius_m=where[1],
            sent=minutes_of(sent),
            expires=expires,
            ends=False,
        )

    def _infos(self, official: Official) -> tuple[Event | None, list[Info]]:
        """Those of the first event that has a code here, an English one first: they say the same in other languages."""
        running = [each for each in official.infos if not each.is_over]
        for info in sorted(running, key=lambda each: not each.language.lower().startswith("en")):
            if (event := self.config.meant(info.event)) is not None:
                return event, [info, *(e for e in running if e is not info and self.config.meant(e.event) is event)]
        return None, []


def is_early(official: Official, *, at: Instant) -> bool:
    """It is dated in a time to come, and said when that is here."""
    return official.sent > at + FUTURE_S


def take(said: Said, threads: tuple[str, ...], word: Relayed) -> None:
    """It was said."""
    said.words[word.message] = word
    said.threads.update(dict.fromkeys(threads, word.message))


def _thread(official: Official, identifier: str) -> str:
    return hashlib.sha256(f"{official.sender}\0{identifier}".encode()).hexdigest()


def _ended(word: Relayed, official: Official, *, at: Instant) -> Relayed:
    """It lives as long as what it ends, so that nobody who held that misses it."""
    sent = max(word.sent, minutes_of(min(official.sent, at)))
    return replace(word, sent=sent, expires=word.sent + word.expires - sent, ends=True)
