"""`/lite`: what is happening, on pages without script. The house sees which page is read, and the page says so."""

from collections.abc import Callable, MutableMapping
from datetime import datetime
from typing import Any

from tocsin.phrases import ALL, Words, languages
from tocsin.phrases.places import Sayer
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.warn.door import pages, places
from tocsin.warn.door.telling import Telling
from tocsin.warn.model import Told

_POLICY = b"default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

DAY_S = 86_400

Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Any]


class Lite:
    """GET and HEAD of `/lite`, `/lite/LANGUAGE`, `/lite/LANGUAGE/INCIDENT`, `/lite/LANGUAGE/rights`,
    `/lite/LANGUAGE/places`, `/lite/LANGUAGE/places/NEED/PAGE`.

    `?again`: the page asks for itself anew every minute.
    Times of day are this machine's own.
    """

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    async def __call__(self, scope: Scope, send: Send) -> None:
        if scope["method"] not in ("GET", "HEAD"):
            await _answer(send, 405, b"", kind=b"text/plain; charset=utf-8", is_head=False)
            return
        is_head = scope["method"] == "HEAD"
        steps = scope["path"].strip("/").split("/")[1:]
        if steps == [pages.STYLE_NAME]:
            await _answer(send, 200, pages.STYLE, kind=b"text/css; charset=utf-8", is_head=is_head)
            return
        again = scope.get("query_string") == pages.AGAIN.encode()
        words = _words(steps[0] if steps else "")
        status = 200
        try:
            page = await self._page(steps, again=again)
        except Refusal as why:
            status, page = why.status, pages.not_now(words)
        if page is None:
            status, page = 404, pages.nothing_here(words)
        await _answer(send, status, page, kind=b"text/html; charset=utf-8", is_head=is_head)

    async def _page(self, steps: list[str], *, again: bool) -> bytes | None:
        """None when there is nothing here. Refusal("house.busy"): what is here is not known."""
        try:
            at, told = await self._telling.told()
        except Refusal as why:
            if why.status != 404:
                raise
            return pages.choice(None) if not steps else None
        if not steps:
            return pages.choice(told)
        language, *rest = steps
        if language not in languages():
            return None
        words = _words(language)
        if rest[:1] == ["places"]:
            return await self._places(rest[1:], words, told=told, at=at)
        if len(rest) > 1:
            return None
        if not rest:
            return pages.what_is_happening(told, words, at=at, again=again)
        if rest == ["rights"]:
            return pages.rights(told, words)
        return pages.one_incident(told, rest[0], words, at=at, again=again)

    async def _places(self, steps: list[str], words: Words, *, told: Told, at: Instant) -> bytes | None:
        directory = await self._telling.places()
        sayer = Sayer(words, today=at // DAY_S)
        if not steps:
            return places.needs(directory, words, sayer, told=told)
        if directory is None or len(steps) != 2:
            return None
        return places.of_need(directory, steps[0], steps[1], words, sayer, told=told)


def _words(language: str) -> Words:
    return Words(language if language in languages() else next(iter(languages())), clock_face=_clock_face, files=ALL)


def _clock_face(at: Instant) -> str:
    return datetime.fromtimestamp(at).astimezone().strftime("%H:%M")


async def _answer(send: Send, status: int, body: bytes, *, kind: bytes, is_head: bool) -> None:
    headers = [
        (b"content-type", kind),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-cache"),
        (b"content-security-policy", _POLICY),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if is_head else body})
