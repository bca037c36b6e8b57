"""The link of a driver without the app: one held letter, for the first browser that opens it.

Docs/protocol, section 21.
"""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor
from tocsin.seals.row import Row
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import PigeonholeId, SlotId
from tocsin.terms.refusal import Refusal
from tocsin_kit.aid.parts import MALFORMED

_LIMIT = 128
_BEGINS = "t="


@dataclass(frozen=True, repr=False)
class TripLink:
    """`identity`: the one-time key that opens it; it stands behind `#` and never reaches a house."""

    pigeonhole: PigeonholeId
    slot: SlotId
    identity: bytes


def write(link: TripLink) -> str:
    """The fragment without its `#`."""
    return _BEGINS + b64u(cbor.encode([1, link.pigeonhole, link.slot, link.identity]))


def read(fragment: str) -> TripLink:
    """With or without the `#`. Refusal("aid.malformed"), "wire.*"."""
    text = fragment.strip().removeprefix("#")
    if not text.startswith(_BEGINS):
        raise Refusal(MALFORMED, safe="This is no link of a trip.")
    row = Row.of(from_b64u(text.removeprefix(_BEGINS)), code=MALFORMED, limit=_LIMIT)
    link = TripLink(pigeonhole=PigeonholeId(row.raw(16)), slot=SlotId(row.raw(16)), identity=row.raw(32))
    row.done()
    return link
