"""The live line: server-sent events written straight to the transport, one pre-encoded frame for everybody."""

from tocsin.channels.live_line.frames import Cursor, cursor_of, event_frame, item_frame
from tocsin.channels.live_line.hub import DeskLine, LiveLine
from tocsin.channels.live_line.protocol import Opening, Turned, protocol_class

__all__ = [
    "Cursor",
    "DeskLine",
    "LiveLine",
    "Opening",
    "Turned",
    "cursor_of",
    "event_frame",
    "item_frame",
    "protocol_class",
]
