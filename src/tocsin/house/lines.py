"""The three live lines at the house's edge: who may open which."""

from functools import partial
from urllib.parse import parse_qs

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from tocsin.aid.door import aid_token_of
from tocsin.aid.needs import Sessions
from tocsin.channels.live_line import Cursor, DeskLine, LiveLine, Opening, Turned, cursor_of, protocol_class
from tocsin.channels.live_line.protocol import Headers, header
from tocsin.rails import Clock
from tocsin.terms.refusal import Refusal
from tocsin.watch.door import token_of
from tocsin.watch.needs import Desks

FROM_THE_START = Cursor("", 0)


def lines_of(
    live: LiveLine,
    desk_line: DeskLine,
    aid_line: DeskLine,
    *,
    desks: Desks,
    aid_desks: Sessions,
    clock: Clock,
    most_lines: int,
) -> type[HttpToolsProtocol]:
    """For uvicorn: live lines leave the framework at the door."""

    def is_full() -> bool:
        return len(live) + len(desk_line) + len(aid_line) >= most_lines

    def public(headers: Headers, query: bytes) -> Opening | Turned:
        if is_full():
            return _turned(b"503 Service Unavailable", "live.full", retry_after_s=30)
        since = header(headers, b"last-event-id") or _asked(query, "since")
        cursor = (cursor_of(since.decode("latin-1")) or FROM_THE_START) if since else None
        return Opening(partial(live.open, since=cursor))

    def desk(headers: Headers, query: bytes) -> Opening | Turned:
        try:
            token = token_of(header(headers, b"authorization").decode("latin-1"))
            who = desks.of(token, at=clock.now())
        except Refusal as why:
            return _turned(b"401 Unauthorized", why.code, say=why.safe)
        if is_full():
            return _turned(b"503 Service Unavailable", "live.full", retry_after_s=30)
        return Opening(partial(desk_line.open, until=who.until))

    def aid_desk(headers: Headers, query: bytes) -> Opening | Turned:
        try:
            token = aid_token_of(header(headers, b"authorization").decode("latin-1"))
            session = aid_desks.of(token, at=clock.now())
        except Refusal as why:
            return _turned(b"401 Unauthorized", why.code, say=why.safe)
        if is_full():
            return _turned(b"503 Service Unavailable", "live.full", retry_after_s=30)
        return Opening(partial(aid_line.open, until=session.until))

    return protocol_class({b"/api/live": public, b"/api/desk/live": desk, b"/api/aid/desk/live": aid_desk})


def _asked(query: bytes, name: str) -> bytes:
    return parse_qs(query.decode("latin-1")).get(name, [""])[0].encode("latin-1", "replace")


def _turned(status: bytes, code: str, *, say: str = "Not now.", retry_after_s: int = 0) -> Turned:
    return Turned(status, b'{"code":"%s","say":"%s"}' % (code.encode(), say.encode()), retry_after_s)
