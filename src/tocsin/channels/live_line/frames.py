"""What goes over the line, as bytes (WHATWG HTML, server-sent events)."""

import base64
import re
from typing import NamedTuple

from tocsin.rails import Carried

PING = b":\n\n"
RETRY = b"retry: 3000\n\n"
_CURSOR = re.compile(r"([0-9a-f]{16})-([0-9]{1,15})")


class Cursor(NamedTuple):
    """A reader's place: the house's own position in an epoch."""

    epoch: str
    position: int

    def __str__(self) -> str:
        return f"{self.epoch}-{self.position}"


def cursor_of(text: str) -> Cursor | None:
    """None for anything that this house never wrote."""
    found = _CURSOR.fullmatch(text)
    return Cursor(found[1], int(found[2])) if found else None


def item_frame(item: Carried, *, epoch: str) -> bytes:
    return b"id: %s-%d\nevent: %s\ndata: %s\n\n" % (epoch.encode(), item.position, item.kind.encode(), _b64u(item.body))


def event_frame(kind: str, body: bytes) -> bytes:
    """Without an id: a reader's place stays where it was."""
    return b"event: %s\ndata: %s\n\n" % (kind.encode(), _b64u(body))


def place_frame(cursor: Cursor) -> bytes:
    """Moves the reader's place and shows nothing."""
    return b"id: %s\n\n" % str(cursor).encode()


def _b64u(body: bytes) -> bytes:
    return base64.urlsafe_b64encode(body).rstrip(b"=")
