"""The stage: one loopback page that tells the play and shows beside it what the house knows."""

from __future__ import annotations

import asyncio
import json
import mimetypes
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tocsin_kit.actors.doorstep import Doorstep, Knock, Reply, Stream
from tocsin_kit.actors.line import Spoken

LINES_KEPT = 200


class Stage:
    """`GET /stage.json` state · `GET /events` lines as they are told · `POST /play` · `POST /take-over?who=ben`.

    `state` makes the rest of stage.json; `play` and `take_over` act. `tell` adds a narrator's line for everybody.
    """

    def __init__(
        self,
        *,
        statics: Path,
        state: Callable[[], dict[str, Any]],
        play: Callable[[], Awaitable[None]],
        take_over: Callable[[str], Awaitable[bool]],
    ) -> None:
        self.lines: list[dict[str, Any]] = []
        self._statics = statics
        self._state = state
        self._play = play
        self._take_over = take_over
        self._listeners: set[asyncio.Queue[dict[str, Any]]] = set()
        self._step = Doorstep(self._answer)
        self._port = 0

    async def start(self, *, port: int = 0) -> int:
        self._port = await self._step.start(port=port)
        return self._port

    async def stop(self) -> None:
        await self._step.stop()

    def tell(self, line: str, data: dict[str, Any] | None = None) -> None:
        told = {"line": line, "data": data or {}}
        self.lines = [*self.lines, told][-LINES_KEPT:]
        for queue in self._listeners:
            queue.put_nowait(told)

    async def _answer(self, knock: Knock) -> Reply | Stream:
        parts = urlsplit(knock.target)
        if not self._is_own(knock):
            return Reply(403, b'{"code":"stage.foreign_page","say":"Only the stage itself may do this."}')
        if knock.method == "GET" and parts.path == "/stage.json":
            return _json({**self._state(), "lines": self.lines})
        if knock.method == "GET" and parts.path == "/events":
            return Stream(self._tell_on())
        if knock.method == "POST" and parts.path == "/play":
            await self._play()
            return _json({})
        if knock.method == "POST" and parts.path == "/take-over":
            who = parse_qs(parts.query).get("who", [""])[0]
            done = await self._take_over(who)
            return _json({"who": who}) if done else Reply(404, b'{"code":"stage.nobody","say":"Nobody of that name."}')
        return self._static(unquote(parts.path)) if knock.method == "GET" else Reply(405)

    def _is_own(self, knock: Knock) -> bool:
        """A page of another origin may neither press the buttons nor rebind a name onto the stage."""
        host = knock.headers.get("host", "").rsplit(":", 1)[0]
        origin = knock.headers.get("origin")
        named = host in ("localhost", "127.0.0.1") or host.endswith(".localhost")
        return named and (origin is None or urlsplit(origin).netloc == knock.headers.get("host"))

    async def _tell_on(self) -> AsyncIterator[Spoken]:
        queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            while True:
                yield Spoken("message", "", json.dumps(await queue.get()))
        finally:
            self._listeners.discard(queue)

    def _static(self, path: str) -> Reply:
        root = self._statics.resolve()
        wanted = (root / path.lstrip("/")).resolve()
        if wanted.is_dir():
            wanted = wanted / "index.html"
        if not wanted.is_file() or not wanted.is_relative_to(root):
            return Reply(404, b"Not here.", "text/plain")
        kind = mimetypes.guess_type(wanted.name)[0] or "application/octet-stream"
        return Reply(200, wanted.read_bytes(), kind, {"Cache-Control": "no-store"})


def _json(value: object) -> Reply:
    return Reply(200, json.dumps(value).encode(), headers={"Cache-Control": "no-store"})
