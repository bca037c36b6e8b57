"""A lying house, for tests: it stands between phones and an honest house and does whatever a hostile one could.

One `LyingHouse` is one view of the town; two of them before one honest house are a split view.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tocsin.terms.b64 import b64u, from_b64u
from tocsin_kit.actors.doorstep import Doorstep, Knock, Reply, Stream
from tocsin_kit.actors.line import PLACE, HouseLine, LiveLine, NoLine, Refused, Spoken

Change = Callable[[str, bytes], list[bytes]]
"""(feed kind, body) → the bodies a victim is given instead: none hides it, two doubles it."""


@dataclass
class Lies:
    """What this house lies about now; all off at the start. Change them while phones are connected."""

    change: Change | None = None
    hide_beats: bool = False
    freeze_roster_at: int | None = None
    reverse_feed: bool = False
    hold_back: bool = False
    date: str | None = None
    files: dict[str, bytes] = field(default_factory=dict)
    unanswered: set[str] = field(default_factory=set)
    """`METHOD /path` prefixes that are done by the house but whose answers are lost once."""


class LyingHouse:
    """`address` is where victims connect. `seen` is every feed item that passed, for replays."""

    def __init__(self, honest: str) -> None:
        self.lies = Lies()
        self.seen: list[tuple[str, bytes]] = []
        self.address = ""
        self._honest = HouseLine(honest)
        self._step = Doorstep(self._answer)
        self._held: list[tuple[asyncio.Queue[Spoken | None], Spoken]] = []
        self._listeners: set[asyncio.Queue[Spoken | None]] = set()
        self._forged: list[tuple[str, bytes]] = []

    async def start(self) -> str:
        self.address = f"http://127.0.0.1:{await self._step.start()}"
        return self.address

    async def stop(self) -> None:
        for queue in list(self._listeners):
            queue.put_nowait(None)
        await self._step.stop()
        await self._honest.close()

    def hang_up(self) -> None:
        self._step.hang_up()

    def inject(self, kind: str, body: bytes) -> None:
        """Put an item of one's own (or a replayed one) on every live line and into every later feed answer."""
        self._forged.append((kind, body))
        for queue in self._listeners:
            queue.put_nowait(Spoken(kind, "", b64u(body)))

    def let_go(self, *, newest_first: bool = False) -> None:
        """Deliver what was held back."""
        self.lies.hold_back = False
        held, self._held = self._held, []
        for queue, spoken in reversed(held) if newest_first else held:
            queue.put_nowait(spoken)

    async def _answer(self, knock: Knock) -> Reply | Stream:
        path = urlsplit(knock.target).path
        if path == "/api/live":
            return await self._live(knock)
        if knock.method == "GET" and path in self.lies.files:
            return Reply(200, self.lies.files[path], "application/octet-stream")
        passed = {name: value for name, value in knock.headers.items() if name in PASSED}
        is_raw = knock.headers.get("content-type", "").startswith("application/octet-stream")
        try:
            answer = await self._honest.exchange(
                knock.method,
                knock.target,
                raw=knock.body if is_raw and knock.body else None,
                json_body=json.loads(knock.body) if knock.body and not is_raw else None,
                headers=passed,
            )
        except NoLine:
            return Reply(502, b'{"code":"house.gone","say":"The house does not answer."}')
        for lost in list(self.lies.unanswered):
            if f"{knock.method} {path}".startswith(lost):
                self.lies.unanswered.discard(lost)
                raise ConnectionError("done, but unanswered")
        body = answer.body
        if path == "/api/feed" and answer.status == 200:
            body = json.dumps(self._feed(json.loads(body))).encode()
        if path == "/api/roster" and knock.method == "GET" and self.lies.freeze_roster_at is not None:
            since = int(parse_qs(urlsplit(knock.target).query).get("since", ["0"])[0])
            said = json.loads(body)
            said["statements"] = said["statements"][: max(0, self.lies.freeze_roster_at + 1 - since)]
            body = json.dumps(said).encode()
        headers = {"Date": self.lies.date or answer.headers.get("date", "")}
        return Reply(answer.status, body, answer.headers.get("content-type", "application/json"), headers)

    def _feed(self, said: dict[str, Any]) -> dict[str, Any]:
        items = []
        for item in said["items"]:
            body = from_b64u(item["body"])
            self.seen.append((item["kind"], body))
            if not self.lies.hold_back:
                items += [{**item, "body": b64u(given)} for given in self._given(item["kind"], body)]
        items += [{"position": 0, "kind": kind, "body": b64u(body)} for kind, body in self._forged]
        said["items"] = items[::-1] if self.lies.reverse_feed else items
        if self.lies.hide_beats:
            said["beats"] = []
        return said

    def _given(self, kind: str, body: bytes) -> list[bytes]:
        if kind == "beat" and self.lies.hide_beats:
            return []
        if kind == "roster" and self.lies.freeze_roster_at is not None:
            return []
        return [body] if self.lies.change is None else self.lies.change(kind, body)

    async def _live(self, knock: Knock) -> Reply | Stream:
        queue: asyncio.Queue[Spoken | None] = asyncio.Queue()

        def hear(spoken: Spoken) -> None:
            if spoken.kind == PLACE:
                queue.put_nowait(spoken)
                return
            body = from_b64u(spoken.data)
            self.seen.append((spoken.kind, body))
            for given in self._given(spoken.kind, body):
                told = Spoken(spoken.kind, spoken.position, b64u(given))
                if self.lies.hold_back and spoken.kind != "beat":
                    self._held.append((queue, told))
                else:
                    queue.put_nowait(told)

        passed = {name: value for name, value in knock.headers.items() if name in PASSED}
        try:
            line = await self._honest.live(knock.target, hear=hear, lost=lambda: queue.put_nowait(None), headers=passed)
        except (NoLine, Refused):
            return Reply(502, b'{"code":"house.gone","say":"The house does not answer."}')
        self._listeners.add(queue)
        return Stream(self._drain(queue, line), {"Date": self.lies.date} if self.lies.date else {})

    async def _drain(self, queue: asyncio.Queue[Spoken | None], line: LiveLine) -> AsyncIterator[Spoken]:
        try:
            while (spoken := await queue.get()) is not None:
                yield spoken
        finally:
            self._listeners.discard(queue)
            line.close()


PASSED = frozenset(
    {"authorization", "tocsin-ticket", "tocsin-guest", "tocsin-erase", "tocsin-stop", "tocsin-lock", "last-event-id"}
)
