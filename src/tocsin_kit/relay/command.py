"""What `tocsin-kit relay` does: `key` makes the relay's key, `run` reads the feed and passes on what is the town's."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from tocsin.seals import cbor
from tocsin.seals.relayed import Relayed, read, write
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import RelayedId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit import book
from tocsin_kit.actors.line import Answer, HouseLine, NoLine, Refused
from tocsin_kit.keys import SigningKey, sign_relayed
from tocsin_kit.mirror import Mirror
from tocsin_kit.relay.clip import TownArea
from tocsin_kit.relay.config import Config, is_safe, read_config
from tocsin_kit.relay.judge import Judge, Said, is_early, take
from tocsin_kit.relay.official import BYTES_MOST, Official, is_cap, read_cap, read_index
from tocsin_kit.sealed_file import read_sealed, write_sealed

CONFIG, KEY, STATE, TOWN = "relay.toml", "relay.age", "relay.json", "town"
FETCHED_MOST = 100
"""Messages in one round; the rest in the next."""
KNOWN_MOST = 2_000
LONGEST_WAIT_S = 3_600
NO_ANSWER = "feed.no_answer"
OVERTAKEN = ("relayed.older", "relayed.nothing_to_end", "relayed.expired")
ACCEPTS = "application/cap+xml, application/atom+xml, application/xml;q=0.9"


def has_key(asked: argparse.Namespace) -> bool:
    return bool((asked.folder / KEY).exists())


def key(asked: argparse.Namespace, *, words: str) -> int:
    """A key that is there is not replaced: the town's book names it."""
    asked.folder.mkdir(parents=True, exist_ok=True)
    file = asked.folder / KEY
    made = _open_key(file, words=words) if file.exists() else SigningKey.make()
    if not file.exists():
        write_sealed(cbor.encode([1, "relay", made.seed]), file=file, words=words)
    print(book.relay_code(made.public))
    return 0


async def run(asked: argparse.Namespace, *, words: str, now: Callable[[], Instant]) -> int:
    """Until Ctrl-C, or once: then 1 if something could not be passed on."""
    config = read_config((asked.folder / CONFIG).read_text("utf-8"))
    relay = Relay(asked.folder, config, _open_key(asked.folder / KEY, words=words), now=now)
    try:
        while True:
            fine = await relay.look()
            if asked.once:
                return 0 if fine else 1
            await asyncio.sleep(relay.wait_s)
    finally:
        await relay.close()


@dataclass
class Memory:
    """What was said, kept between two runs; and how the feed named the state in which it was read, which is not."""

    said: Said = field(default_factory=Said)
    tag: str = ""
    modified: str = ""

    @classmethod
    def of(cls, file: Path) -> Memory:
        """A file that nobody can read begins anew: a message has the same number whoever reads it."""
        try:
            kept = json.loads(file.read_text("utf-8"))
            words = [read(from_b64u(each)) for each in kept["words"]]
            threads = {str(name): RelayedId(from_b64u(each, length=8)) for name, each in kept["threads"].items()}
            return cls(Said({each.message: each for each in words}, threads))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, Refusal):
            return cls()

    def keep(self, file: Path) -> None:
        kept = {
            "words": [b64u(write(each)) for each in self.said.words.values()],
            "threads": {name: b64u(each) for name, each in self.said.threads.items()},
        }
        beside = file.with_name(file.name + ".new")
        beside.write_text(json.dumps(kept), "utf-8")
        beside.replace(file)


class Relay:
    def __init__(self, folder: Path, config: Config, signs: SigningKey, *, now: Callable[[], Instant]) -> None:
        self._file = folder / STATE
        self._config = config
        self._signs = signs
        self._now = now
        self._memory = Memory.of(self._file)
        self._house = HouseLine(config.house)
        parts = urlsplit(config.feed)
        self._origin = f"{parts.scheme}://{parts.netloc}"
        self._feed = HouseLine(self._origin, most=BYTES_MOST)
        self._copy = Mirror(folder / TOWN, town=config.town, line=self._house)
        self._copy.resume(at=now())
        self._known: dict[tuple[str, str], Official | None] = {}
        self._events: frozenset[int] | None = None
        self._trouble = ""
        self.wait_s = config.every_s
        """Until the next look: longer each time while the feed or the town turns it away. One bad message among good
        ones makes no later warning late."""

    async def look(self) -> bool:
        """Once. What could not be read or passed on is said once and tried again the next time."""
        is_away = False
        try:
            judge = await self._judge()
            troubles = [each async for each in self._pass_on(judge)]
        except (NoLine, Refused, Refusal, OSError) as why:
            troubles = [_said(why)]
            is_away = isinstance(why, NoLine | Refused) or (isinstance(why, Refusal) and why.code == NO_ANSWER)
        self.wait_s = min(self.wait_s * 2, LONGEST_WAIT_S) if is_away else self._config.every_s
        self._tell(troubles[0] if troubles else "")
        return not troubles

    async def close(self) -> None:
        await self._house.close()
        await self._feed.close()

    async def _judge(self) -> Judge:
        """By the town's book as it is now. Refusal("relay.not_named")."""
        at = self._now()
        await self._copy.follow(at=at)
        self._copy.write(at=at)
        roster = self._copy.roster
        named = next((each for each in roster.relays if each.key == self._signs.public), None)
        if named is None:
            raise Refusal("relay.not_named", safe="The town's book does not name this relay: give a steward its code.")
        area = TownArea(roster.founding.home_cell, within_m=self._config.within_m, codes=self._config.areas)
        return Judge(self._config, area, frozenset(named.events), self._signs.public)

    async def _pass_on(self, judge: Judge) -> AsyncIterator[str]:
        """Yields what went wrong. How the feed named its state is kept when all of it was said, and not before: what is
        left after a full disk, an early message or for other events would hide behind "nothing has changed".
        """
        self._memory.said.forget(at=self._now())
        if judge.events != self._events:
            self._events = judge.events
            self._memory.tag = self._memory.modified = ""
        officials, troubles, tag, modified = await self._read()
        self._memory.tag = self._memory.modified = ""
        for trouble in troubles:
            yield trouble
        fine = not troubles and not any(is_early(each, at=self._now()) for each in officials)
        for official in sorted(officials, key=lambda each: each.sent):
            for threads, word in [*judge.words(official, self._memory.said, at=self._now())]:
                try:
                    await self._say(word)
                except (NoLine, Refused) as why:
                    if not isinstance(why, Refused) or why.code not in OVERTAKEN:
                        fine = False
                        yield _said(why)
                        continue
                take(self._memory.said, threads, word)
                self._memory.keep(self._file)
        if fine:
            self._memory.tag, self._memory.modified = tag, modified

    async def _say(self, word: Relayed) -> None:
        signed = sign_relayed(word, town=self._config.town, key=self._signs)
        await self._house.ask("POST", "/api/relayed", json_body={"relayed": b64u(signed)})

    async def _read(self) -> tuple[list[Official], list[str], str, str]:
        """All that the feed says now, what of it could not be read, and how the feed names this state; of a feed that
        has not changed, nothing.
        """
        headers = {"If-None-Match": self._memory.tag} if self._memory.tag else {}
        if self._memory.modified:
            headers["If-Modified-Since"] = self._memory.modified
        answer = await self._get(self._config.feed, headers)
        if answer.status == 304:
            return [], [], self._memory.tag, self._memory.modified
        if answer.status != 200:
            raise Refusal(NO_ANSWER, safe=f"The feed answers {answer.status}.")
        if is_cap(answer.body):
            one = read_cap(answer.body)
            officials: list[Official] = [] if one is None else [one]
            troubles: list[str] = []
        else:
            officials, troubles = await self._read_all(answer.body)
        return officials, troubles, _header(answer, "etag"), _header(answer, "last-modified")

    async def _read_all(self, index: bytes) -> tuple[list[Official], list[str]]:
        """Each message is fetched once, and from the feed's own address alone: a feed sends this computer nowhere."""
        troubles: list[str] = []
        fetched = 0
        seen: dict[tuple[str, str], Official | None] = {}
        for entry in read_index(index):
            url, name = urljoin(self._config.feed, entry.url), (entry.url, entry.version)
            if name not in self._known:
                if not is_safe(url) or not url.startswith(self._origin + "/"):
                    troubles.append("The feed names a message at another address.")
                    continue
                if fetched >= FETCHED_MOST:
                    troubles.append("The feed names more messages than one round reads.")
                    break
                fetched += 1
                try:
                    answer = await self._get(url, {})
                    if answer.status != 200:
                        raise Refusal(NO_ANSWER, safe=f"The feed answers {answer.status} for a message.")
                    self._known[name] = read_cap(answer.body)
                except (NoLine, Refusal) as why:
                    troubles.append(_said(why))
                    continue
            seen[name] = self._known[name]
        self._known = dict([*seen.items()][-KNOWN_MOST:])
        return [each for each in seen.values() if each is not None], troubles

    async def _get(self, url: str, headers: dict[str, str]) -> Answer:
        contact = f"tocsin-kit relay {self._config.contact}".strip()
        path = url.removeprefix(self._origin) or "/"
        return await self._feed.exchange("GET", path, headers={"User-Agent": contact, "Accept": ACCEPTS, **headers})

    def _tell(self, trouble: str) -> None:
        if trouble != self._trouble:
            print(trouble or "The feed and the town answer again.", file=sys.stderr, flush=True)
            self._trouble = trouble


def _open_key(file: Path, *, words: str) -> SigningKey:
    """Refusal("file.*")."""
    parts = cbor.decode(read_sealed(file, words=words))
    if type(parts) is not list or len(parts) != 3 or parts[:2] != [1, "relay"]:
        raise Refusal("file.not_a_relay", safe="This file does not hold a relay's key.")
    return SigningKey.of(parts[2])


def _header(answer: Answer, name: str) -> str:
    """As it may be sent back: on one line."""
    said = answer.headers.get(name, "")
    return said if said.isprintable() and len(said) <= 200 else ""


def _said(why: Exception) -> str:
    match why:
        case NoLine():
            return "No line: the feed or the town does not answer."
        case Refused():
            return f"The town refuses: {why.say} ({why.code})"
        case Refusal():
            return f"{why.safe} ({why.code})"
        case _:
            return str(why)
