"""The stage: one loopback page that tells the play and shows beside it what the house knows."""

from __future__ import annotations

import asyncio
import json
import mimetypes
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.doorstep import Doorstep, Knock, Reply, Stream
from tocsin_kit.actors.line import Spoken

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "frame-src http://*.maple.localhost:*"
)


class Busy(Exception):
    """It plays already."""


class Stage:
    """The calls of `web/stage/README.md`. `tell` speaks to every open stage page; `state` makes stage.json.

    `play` and `play_film` start once and raise Busy; `take_over(person)` returns the address of the visitor's phone or
    None. `take_into_aid_desk(code)` raises Refusal.
    """

    def __init__(
        self,
        *,
        statics: Path,
        state: Callable[[], dict[str, Any]],
        play: Callable[[], Awaitable[None]],
        play_film: Callable[[], Awaitable[None]],
        take_over: Callable[[str], Awaitable[str | None]],
        take_into_aid_desk: Callable[[str], Awaitable[None]],
    ) -> None:
        self._statics = statics
        self._state = state
        self._plays = {"/play": play, "/film": play_film}
        self._take_over = take_over
        self._take_into_aid_desk = take_into_aid_desk
        self._listeners: set[asyncio.Queue[Spoken]] = set()
        self._last: dict[str, Spoken] = {}
        self._step = Doorstep(self._answer)

    async def start(self, *, port: int = 0) -> int:
        return await self._step.start(port=port)

    async def stop(self) -> None:
        await self._step.stop()

    def tell(self, kind: str, data: Any) -> None:
        """`kind` is story, house or playing; a page that opens later is told the last of each."""
        spoken = Spoken(kind, "", json.dumps(data))
        self._last[kind] = spoken
        for queue in self._listeners:
            queue.put_nowait(spoken)

    async def _answer(self, knock: Knock) -> Reply | Stream:
        parts = urlsplit(knock.target)
        if not self._is_own(knock):
            return _refused(403, "stage.foreign_page", "Only the stage itself may do this.")
        if parts.path == "/favicon.ico":
            return Reply(204)
        if knock.method == "GET" and parts.path == "/stage.json":
            return _json(self._state())
        if knock.method == "GET" and parts.path == "/events":
            return Stream(self._tell_on())
        if knock.method == "POST" and parts.path in self._plays:
            try:
                await self._plays[parts.path]()
            except Busy:
                return _refused(409, "stage.playing", "It plays already.")
            return _json({})
        if knock.method == "POST" and parts.path == "/take-over":
            try:
                address = await self._take_over(str(json.loads(knock.body)["person"]))
            except (ValueError, KeyError, TypeError):
                address = None
            if address is None:
                return _refused(404, "stage.nobody", "Nobody of that name plays here.")
            return _json({"address": address})
        if knock.method == "POST" and parts.path == "/aid-desk":
            try:
                await self._take_into_aid_desk(str(json.loads(knock.body)["code"]))
            except Refusal as why:
                return _refused(400, why.code, why.safe)
            except (ValueError, KeyError, TypeError):
                return _refused(400, "stage.no_code", "Nothing was typed.")
            return _json({})
        return self._static(unquote(parts.path)) if knock.method == "GET" else Reply(405)

    def _is_own(self, knock: Knock) -> bool:
        """A page of another origin may neither press the buttons nor rebind a name onto the stage."""
        host = knock.headers.get("host", "").rsplit(":", 1)[0]
        origin = knock.headers.get("origin")
        named = host in ("localhost", "127.0.0.1") or host.endswith(".localhost")
        return named and (origin is None or urlsplit(origin).netloc == knock.headers.get("host"))

    async def _tell_on(self) -> AsyncIterator[Spoken]:
        queue: asyncio.Queue[Spoken] = asyncio.Queue()
        for spoken in self._last.values():
            queue.put_nowait(spoken)
        self._listeners.add(queue)
        try:
            while True:
                yield await queue.get()
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
        return Reply(200, wanted.read_bytes(), kind, {"Cache-Control": "no-store", "Content-Security-Policy": CSP})


def _json(value: object) -> Reply:
    return Reply(200, json.dumps(value).encode(), headers={"Cache-Control": "no-store"})


def _refused(status: int, code: str, say: str) -> Reply:
    return Reply(status, json.dumps({"code": code, "say": say}).encode())
