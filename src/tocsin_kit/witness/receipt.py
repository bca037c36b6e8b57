"""What proves to her that a film was taken in, and tells nobody what it is: a file, or a QR code.

Docs/protocol, section 25.
"""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor
from tocsin.seals.film import MALFORMED, MOST_PARTS
from tocsin.seals.row import Row
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import FilmId, Hash, TownId
from tocsin.terms.refusal import Refusal

LIMIT = 4_608
MOST_NOTE = 1_024
_BEGINS = "w="


@dataclass(frozen=True)
class Receipt:
    """`note`: the house's signed note about `commitment`, which is about the first `upto` parts. No secret is in it."""

    town: TownId
    film: FilmId
    cover_hash: Hash
    upto: int
    commitment: Hash
    note: str


def write(receipt: Receipt) -> bytes:
    return cbor.encode(
        [1, receipt.town, receipt.film, receipt.cover_hash, receipt.upto, receipt.commitment, receipt.note]
    )


def read(data: bytes) -> Receipt:
    """Refusal("wire.*"), "witness.malformed"."""
    row = Row.of(data, code=MALFORMED, limit=LIMIT)
    receipt = Receipt(
        town=TownId(row.raw(16)),
        film=FilmId(row.raw(16)),
        cover_hash=Hash(row.raw(32)),
        upto=row.uint(least=1, most=MOST_PARTS),
        commitment=Hash(row.raw(32)),
        note=row.text(most=MOST_NOTE),
    )
    row.done()
    return receipt


def write_link(receipt: Receipt) -> str:
    """The fragment without its `#`."""
    return _BEGINS + b64u(write(receipt))


def read_link(fragment: str) -> Receipt:
    """With or without the `#`. Refusal("wire.*"), "witness.malformed"."""
    text = fragment.strip().removeprefix("#")
    if not text.startswith(_BEGINS):
        raise Refusal(MALFORMED, safe="This is no receipt.")
    return read(from_b64u(text.removeprefix(_BEGINS)))
