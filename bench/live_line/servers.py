"""What the live line is measured beside: a C epoll floor and nginx with nchan, writing frames of the same length. `brokers.py` has the rest."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bench.builds import built
from bench.children import child, free_port, wait_for_port
from bench.live_line.listeners import Manner, event_stream
from bench.nginx import Certificate, nginx
from bench.town import House, now
from tocsin.terms.b64 import b64u

FLOOR = Path(__file__).with_name("floor.c")
NCHAN_MODULE = Path("/usr/lib/nginx/modules/ngx_nchan_module.so")
MARKER = "round-%08d-of-the-bell"
MARKER_LENGTH = 24


@dataclass(frozen=True)
class Order:
    """One thing to publish: the request's exact bytes, and what a line must have read."""

    marker: str
    request: bytes


class Server(Protocol):
    """`pids`: the processes that together are this server."""

    @property
    def name(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def publish_target(self) -> str: ...
    @property
    def manner(self) -> Manner: ...
    @property
    def pids(self) -> tuple[int, ...]: ...

    def order(self, number: int, *, frame_bytes: int) -> Order:
        """A new message whose frame on the line has this length (the house's own length is what it is)."""


@dataclass(frozen=True)
class HouseLine:
    """The house's frame is a confirmed alert, really issued: verified, written to the disk, then said to all."""

    house: House

    @property
    def name(self) -> str:
        return self.house.name

    @property
    def target(self) -> str:
        return self.house.target

    @property
    def publish_target(self) -> str:
        return self.house.publish_target

    @property
    def manner(self) -> Manner:
        return event_stream("/api/live")

    @property
    def pids(self) -> tuple[int, ...]:
        return self.house.pids

    def order(self, number: int, *, frame_bytes: int) -> Order:
        """`POST /api/alerts` with a new incident. The marker is the end of the second signature."""
        data = b64u(self.house.town.alert(at=now(), sequence=number + 1))
        body = json.dumps({"alert": data}).encode()
        return Order(data[-MARKER_LENGTH:], posted("/api/alerts", body, kind="application/json"))


@dataclass
class Peer:
    """Says to all whatever it is told. `framing`: the bytes that stand on a line besides the message, learned in the first round.

    `request`: the exact bytes with which somebody publishes a message. The marker is at the message's end.
    """

    name: str
    target: str
    publish_target: str
    pids: tuple[int, ...]
    manner: Manner
    request: Callable[[bytes], bytes]
    framing: int = 0

    def order(self, number: int, *, frame_bytes: int) -> Order:
        marker = MARKER % number
        room = max(0, frame_bytes - self.framing - len(marker))
        return Order(marker=marker, request=self.request(b"A" * room + marker.encode()))


@contextmanager
def floor() -> Iterator[Peer]:
    def request(message: bytes) -> bytes:
        return posted("/", b"id: 00000000-0\nevent: alert\ndata: %s\n\n" % message)

    with child([built(FLOOR), "0"]) as process:
        assert process.stdout is not None
        target = f"tcp:127.0.0.1:{json.loads(process.stdout.readline())['port']}"
        yield Peer("c_floor", target, target, (process.pid,), event_stream("/"), request)


@contextmanager
def nchan(folder: Path, *, tls: Certificate | None = None) -> Iterator[Peer]:
    """nginx with one worker and nchan, its files in `folder`; with a certificate the lines speak TLS.

    Raises RuntimeError when nginx or the module is not installed.
    """
    port, line_port = free_port(), free_port()
    listen = f"listen 127.0.0.1:{port} backlog=4096;"
    if tls is not None:
        listen += f"listen 127.0.0.1:{line_port} ssl backlog=4096;"
        listen += f"ssl_certificate {tls.chain}; ssl_certificate_key {tls.key};"
    http = f"""
        nchan_shared_memory_size 128m;
        server {{
            {listen}
            nchan_channel_id bell;
            location = /publish {{ nchan_publisher; nchan_message_buffer_length 16; }}
            location = /live {{ nchan_subscriber eventsource; nchan_subscriber_first_message newest; }}
        }}"""

    def request(message: bytes) -> bytes:
        return posted("/publish", message)

    with nginx(folder, http, modules=(NCHAN_MODULE,)) as process:
        target = f"tcp:127.0.0.1:{port}"
        lines = target if tls is None else f"tls:127.0.0.1:{line_port}"
        wait_for_port(port)
        yield Peer("nginx_nchan", lines, target, (process.pid,), event_stream("/live"), request)


def posted(path: str, body: bytes, *, kind: str = "text/plain") -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body
