"""Web push: to phones whose app is closed, through push services that can read none of it (RFC 8030, 8291, 8292)."""

from tocsin.channels.webpush.envelopes import ENVELOPE_BYTES, PADDED_BYTES, PAYLOAD_MOST, Envelopes
from tocsin.channels.webpush.guard import Guard
from tocsin.channels.webpush.pockets import Pockets
from tocsin.channels.webpush.postman import Postman
from tocsin.channels.webpush.vapid import Vapid, origin_of, scalar_of

__all__ = [
    "ENVELOPE_BYTES",
    "PADDED_BYTES",
    "PAYLOAD_MOST",
    "Envelopes",
    "Guard",
    "Pockets",
    "Postman",
    "Vapid",
    "origin_of",
    "scalar_of",
]
