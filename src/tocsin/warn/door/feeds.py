"""`/feeds/…`: what other programs read. Public, the same for everybody; kept by whoever caches, for a moment."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from tocsin.phrases import feeds
from tocsin.phrases.feeds import Public
from tocsin.terms.refusal import Refusal
from tocsin.warn.door.telling import Telling

PREFIX = "/feeds/"
KEPT_S = 15
"""A reader who asks again within that time need not be answered by the house at all."""
_POLICY = b"default-src 'none'; frame-ancestors 'none'"

Scope = MutableMapping[str, Any]
Send = Any


@dataclass(frozen=True)
class _File:
    body: bytes
    etag: bytes
    kind: bytes


class Feeds:
    """GET and HEAD of `/feeds/NAME`. A file is written when somebody first asks for it, once for all who read it, and
    again only when the town has said something else, or something is over by its clock.
    """

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._public: Public | None = None
        self._files: dict[str, _File | None] = {}

    async def __call__(self, scope: Scope, send: Send) -> None:
        if scope["method"] not in ("GET", "HEAD"):
            await _answer(send, 405, [(b"allow", b"GET, HEAD")])
            return
        try:
            file = await self._file(scope["path"].removeprefix(PREFIX))
        except Refusal as why:
            await _answer(send, why.status, [(b"retry-after", b"%d" % KEPT_S)])
            return
        if file is None:
            await _answer(send, 404, [(b"content-type", b"text/plain; charset=utf-8")], b"Not here.")
            return
        headers = [
            (b"etag", file.etag),
            (b"cache-control", b"public, max-age=%d" % KEPT_S),
            (b"access-control-allow-origin", b"*"),
            (b"cross-origin-resource-policy", b"cross-origin"),
        ]
        held = next((value for name, value in scope["headers"] if name == b"if-none-match"), b"")
        if file.etag in [tag.strip().removeprefix(b"W/") for tag in held.split(b",")]:
            await _answer(send, 304, headers)
            return
        headers += [(b"content-type", file.kind), (b"content-length", str(len(file.body)).encode())]
        await _answer(send, 200, headers, b"" if scope["method"] == "HEAD" else file.body)

    async def _file(self, name: str) -> _File | None:
        """None when there is no such file. Refusal("house.busy"): whether there is one is not known."""
        try:
            at, told = await self._telling.told()
        except Refusal as why:
            if why.status != 404:
                raise
            return None
        public = Public.at(at, town=told.town, town_name=told.town_name, incidents=told.incidents, checked=told.checked)
        if public != self._public:
            self._public, self._files = public, {}
        if name not in self._files:
            body = feeds.write(public, name)
            if body is None:
                return None
            etag = b'"%s"' % sha256(body).hexdigest()[:24].encode()
            self._files[name] = _File(body, etag, feeds.kind_of(name).encode())
        return self._files[name]


async def _answer(send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes = b"") -> None:
    headers = [*headers, (b"content-security-policy", _POLICY)]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
