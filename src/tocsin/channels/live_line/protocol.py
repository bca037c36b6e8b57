"""How a request for a live line leaves the web framework before it ever reaches it.

A subclass of uvicorn's protocol, so that the line shares the house's one port. When the head of a `GET` for one of the
given paths is complete and no other answer is under way on that connection, the transport is handed to the line and
this protocol, with its parser, is let go. It never asks a transport for an address.

[Note: Patience]
The framework's server waits for ever for the rest of a request and keeps a head of any length. Here a connection has
HEAD_S seconds to say what it wants, BODY_S to say all of it, and HEAD_BYTES for everything that is no body: the head,
trailers, the frames of chunks. Who does not read her answer for BODY_S is let go too. Whoever needs more is cut off
without a word.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from email.utils import formatdate

import httptools
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

Headers = Sequence[tuple[bytes, bytes]]
HEAD_S = 20.0
BODY_S = 120.0
HEAD_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Opening:
    """Let in: who takes the transport over, after the head of the answer was written."""

    take: Callable[[asyncio.Transport], None]


@dataclass(frozen=True, slots=True)
class Turned:
    """Turned away, with the answer's status line and JSON body."""

    status: bytes
    body: bytes
    retry_after_s: int = 0


Doorkeeper = Callable[[Headers, bytes], Opening | Turned]
"""(headers with lower-case names, query) → in or away. Synchronous: it runs inside the parser's callback."""

_STREAM = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-store\r\n"
    b"x-accel-buffering: no\r\nx-content-type-options: nosniff\r\nreferrer-policy: no-referrer\r\n"
    b"connection: close\r\ndate: %s\r\n\r\n"
)
_AWAY = (
    b"HTTP/1.1 %s\r\ncontent-type: application/json\r\ncache-control: no-store\r\n"
    b"x-content-type-options: nosniff\r\nreferrer-policy: no-referrer\r\n"
    b"connection: close\r\ndate: %s\r\n%scontent-length: %d\r\n\r\n%s"
)


def protocol_class(doors: Mapping[bytes, Doorkeeper]) -> type[HttpToolsProtocol]:
    """The protocol for uvicorn's `http=`."""

    class HouseProtocol(HttpToolsProtocol):
        _answer: Opening | Turned | None = None
        _patience: asyncio.TimerHandle | None = None
        _unread: asyncio.TimerHandle | None = None
        _beside_body = 0

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            self.connections.add(self)
            self.transport = transport
            self.flow = FlowControl(transport)
            self.scheme = "http"
            self._wait_at_most(HEAD_S)

        def on_message_begin(self) -> None:
            if self._answer is None:
                super().on_message_begin()
                self._wait_at_most(HEAD_S)

        def on_url(self, url: bytes) -> None:
            if self._answer is None:
                super().on_url(url)

        def on_header(self, name: bytes, value: bytes) -> None:
            if self._answer is None:
                super().on_header(name, value)

        def on_headers_complete(self) -> None:
            """What follows a taken line on its connection, in the same packet, is nobody's."""
            if self._answer is not None:
                return
            self._wait_at_most(BODY_S)
            if self.parser.get_method() == b"GET" and (self.cycle is None or self.cycle.response_complete):
                url = httptools.parse_url(self.url)
                door = doors.get(url.path)
                if door is not None:
                    self._answer = door(self.headers, url.query or b"")
                    return
            super().on_headers_complete()

        def on_body(self, body: bytes) -> None:
            self._beside_body -= len(body)
            if self._answer is None:
                super().on_body(body)

        def on_message_complete(self) -> None:
            if self._answer is None:
                self._beside_body = 0
                self._wait_no_more()
                super().on_message_complete()

        def data_received(self, data: bytes) -> None:
            if self._answer is not None:
                return
            self._beside_body += len(data)
            super().data_received(data)
            if self._answer is not None:
                self._hand_over(self._answer)
            elif self._beside_body > HEAD_BYTES:
                self.transport.abort()
            elif self._patience is None and (self.cycle is None or self.cycle.response_complete):
                self._wait_at_most(HEAD_S)

        def on_response_complete(self) -> None:
            super().on_response_complete()
            if self.transport.get_write_buffer_size():
                self._await_reader()

        def pause_writing(self) -> None:
            super().pause_writing()
            self._await_reader()

        def resume_writing(self) -> None:
            super().resume_writing()
            self._stop_awaiting_reader()

        def _await_reader(self) -> None:
            self._stop_awaiting_reader()
            self._unread = self.loop.call_later(BODY_S, self._give_up_reader)

        def _stop_awaiting_reader(self) -> None:
            if self._unread is not None:
                self._unread.cancel()
                self._unread = None

        def _give_up_reader(self) -> None:
            if self.transport.get_write_buffer_size():
                self.transport.abort()

        def _wait_at_most(self, seconds: float) -> None:
            self._wait_no_more()
            self._patience = self.loop.call_later(seconds, self.transport.abort)

        def _wait_no_more(self) -> None:
            if self._patience is not None:
                self._patience.cancel()
                self._patience = None

        def _hand_over(self, answer: Opening | Turned) -> None:
            transport = self.transport
            self._wait_no_more()
            self._stop_awaiting_reader()
            self.parser = None  # type: ignore[assignment]
            self.connections.discard(self)
            self._unset_keepalive_if_required()
            if transport.is_closing():
                return
            date = formatdate(usegmt=True).encode()
            if isinstance(answer, Opening):
                transport.write(_STREAM % date)
                answer.take(transport)
                return
            retry = b"retry-after: %d\r\n" % answer.retry_after_s if answer.retry_after_s else b""
            transport.write(_AWAY % (answer.status, date, retry, len(answer.body), answer.body))
            transport.close()

        def connection_lost(self, exc: Exception | None) -> None:
            self._wait_no_more()
            self._stop_awaiting_reader()
            if self._answer is None:
                super().connection_lost(exc)
            else:
                self.connections.discard(self)

    return HouseProtocol


def header(headers: Headers, name: bytes) -> bytes:
    """The first value, b"" when there is none."""
    return next((value for key, value in headers if key == name), b"")
