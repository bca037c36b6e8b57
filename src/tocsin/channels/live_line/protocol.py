"""How a request for a live line leaves the web framework before it ever reaches it.

A subclass of uvicorn's protocol, so that the line shares the house's one port. When the head of a `GET` for one of the
given paths is complete and no other answer is under way on that connection, the transport is handed to the line and
this protocol, with its parser, is let go. It never asks a transport for an address.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from email.utils import formatdate

import httptools
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

Headers = Sequence[tuple[bytes, bytes]]


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

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            self.connections.add(self)
            self.transport = transport
            self.flow = FlowControl(transport)
            self.scheme = "http"

        def on_headers_complete(self) -> None:
            if self.parser.get_method() == b"GET" and (self.cycle is None or self.cycle.response_complete):
                url = httptools.parse_url(self.url)
                door = doors.get(url.path)
                if door is not None:
                    self._answer = door(self.headers, url.query or b"")
                    return
            super().on_headers_complete()

        def on_body(self, body: bytes) -> None:
            if self._answer is None:
                super().on_body(body)

        def on_message_complete(self) -> None:
            if self._answer is None:
                super().on_message_complete()

        def data_received(self, data: bytes) -> None:
            if self._answer is not None:
                return
            super().data_received(data)
            if self._answer is not None:
                self._hand_over(self._answer)

        def _hand_over(self, answer: Opening | Turned) -> None:
            transport = self.transport
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
            if self._answer is None:
                super().connection_lost(exc)
            else:
                self.connections.discard(self)

    return HouseProtocol


def header(headers: Headers, name: bytes) -> bytes:
    """The first value, b"" when there is none."""
    return next((value for key, value in headers if key == name), b"")
