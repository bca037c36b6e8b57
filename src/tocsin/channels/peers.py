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
        return await asyncio.to_thread(_fetch, url, pinned=pinned, is_tls=is_tls, body=body, media=media)


def _fetch(url: str, *, pinned: str, is_tls: bool, body: bytes | None, media: str) -> Answered:
    handle, came = pycurl.Curl(), BytesIO()

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
    handle.setopt(pycurl.TIMEOUT, ANSWER_S)
    handle.setopt(pycurl.WRITEFUNCTION, take)
    if body is not None:
        handle.setopt(pycurl.POST, 1)
        handle.setopt(pycurl.POSTFIELDS, body)
        handle.setopt(pycurl.HTTPHEADER, ["Expect:", f"Content-Type: {media}"])
    try:
        handle.perform()
        said = handle.getinfo(pycurl.CONTENT_TYPE) or ""
        return Answered(int(handle.getinfo(pycurl.RESPONSE_CODE)), media=said, body=came.getvalue())
    except pycurl.error as why:
        raise OSError(f"no answer: {why.args[-1]}") from why
    finally:
        handle.close()
