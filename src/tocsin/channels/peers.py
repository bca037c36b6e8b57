"""To the houses and authorities that the town's book names, and never into a network that only the house can see."""

import asyncio
import socket
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import urlsplit

import pycurl

from tocsin.channels.webpush.guard import is_public

RESOLVE_S = 3.0
CONNECT_S = 4
ANSWER_S = 5
ANSWER_MOST = 256 << 10
LONG_ANSWER_S = 300
SLOWEST_BYTES = 1 << 10
"""In a second: a line that carries less is dead."""


@dataclass(frozen=True, slots=True)
class Answered:
    status: int
    media: str
    body: bytes


class Peers:
    """`inside`: also over plain HTTP and to this machine itself, as only the practice town does.

    What a name was judged by is what is dialled; no redirection is followed, no proxy asked.
    """

    def __init__(self, *, inside: bool = False) -> None:
        self._inside = inside

    async def get(self, url: str) -> Answered:
        return await self._ask(url)

    async def post(self, url: str, body: bytes, *, media: str) -> Answered:
        return await self._ask(url, body=body, media=media)

    async def _ask(self, url: str, *, body: bytes | None = None, media: str = "") -> Answered:
        return await self._exchange(url, body=body, headers=[f"Content-Type: {media}"] if body is not None else [])

    async def _exchange(self, url: str, *, body: bytes | None, headers: list[str]) -> Answered:
        """OSError when nobody answers in time, answers too much, or may be asked."""
        parts = urlsplit(url)
        host, is_tls = parts.hostname or "", parts.scheme == "https"
        if not host or not (is_tls or (self._inside and parts.scheme == "http")):
            raise OSError("this address may not be asked")
        port = parts.port or (443 if is_tls else 80)
        looking = asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        async with asyncio.timeout(RESOLVE_S):
            found = [str(each[4][0]) for each in await looking]
        allowed = [each for each in found if self._inside or is_public(each)]
        if not allowed:
            raise OSError(f"{host} is nowhere that may be dialled")
        pinned = f"{host}:{port}:{f'[{allowed[0]}]' if ':' in allowed[0] else allowed[0]}"
        return await asyncio.to_thread(self._perform, url, pinned=pinned, is_tls=is_tls, body=body, headers=headers)

    def _perform(self, url: str, *, pinned: str, is_tls: bool, body: bytes | None, headers: list[str]) -> Answered:
        handle = pycurl.Curl()
        try:
            return _fetch(handle, url, pinned=pinned, is_tls=is_tls, body=body, headers=headers)
        finally:
            handle.close()


class OneLine(Peers):
    """To one other house, one question after the other over a connection that stays: for much, on any line.

    `stop`: what is under way is given up.
    """

    def __init__(self, *, inside: bool = False) -> None:
        super().__init__(inside=inside)
        self._handle = pycurl.Curl()
        self._turn = asyncio.Lock()
        self._is_over = False

    async def ask(self, url: str, *, authorization: str = "", body: bytes | None = None) -> Answered:
        """`body`: JSON, to be posted. OSError as always."""
        headers = [f"Authorization: {authorization}"] if authorization else []
        headers += ["Content-Type: application/json"] if body is not None else []
        async with self._turn:
            return await self._exchange(url, body=body, headers=headers)

    def stop(self) -> None:
        self._is_over = True

    def _perform(self, url: str, *, pinned: str, is_tls: bool, body: bytes | None, headers: list[str]) -> Answered:
        self._handle.reset()
        self._handle.setopt(pycurl.NOPROGRESS, 0)
        self._handle.setopt(pycurl.XFERINFOFUNCTION, lambda *_: self._is_over)
        self._handle.setopt(pycurl.LOW_SPEED_LIMIT, SLOWEST_BYTES)
        self._handle.setopt(pycurl.LOW_SPEED_TIME, ANSWER_S)
        return _fetch(
            self._handle, url, pinned=pinned, is_tls=is_tls, body=body, headers=headers, patience_s=LONG_ANSWER_S
        )


def _fetch(
    handle: pycurl.Curl,
    url: str,
    *,
    pinned: str,
    is_tls: bool,
    body: bytes | None,
    headers: list[str],
    patience_s: int = ANSWER_S,
) -> Answered:
    came = BytesIO()

    def take(piece: bytes) -> int:
        return came.write(piece) if came.tell() + len(piece) <= ANSWER_MOST else 0

    handle.setopt(pycurl.URL, url)
    handle.setopt(pycurl.RESOLVE, [pinned])
    handle.setopt(pycurl.PROTOCOLS, pycurl.PROTO_HTTPS if is_tls else pycurl.PROTO_HTTP)
    handle.setopt(pycurl.FOLLOWLOCATION, 0)
    handle.setopt(pycurl.PROXY, "")
    handle.setopt(pycurl.USERAGENT, "")
    handle.setopt(pycurl.NOSIGNAL, 1)
    handle.setopt(pycurl.CONNECTTIMEOUT, CONNECT_S)
    handle.setopt(pycurl.TIMEOUT, patience_s)
    handle.setopt(pycurl.WRITEFUNCTION, take)
    if body is not None:
        handle.setopt(pycurl.POST, 1)
        handle.setopt(pycurl.POSTFIELDS, body)
    handle.setopt(pycurl.HTTPHEADER, ["Expect:", *headers])
    try:
        handle.perform()
        said = handle.getinfo(pycurl.CONTENT_TYPE) or ""
        return Answered(int(handle.getinfo(pycurl.RESPONSE_CODE)), media=said, body=came.getvalue())
    except pycurl.error as why:
        raise OSError(f"no answer: {why.args[-1]}") from why
