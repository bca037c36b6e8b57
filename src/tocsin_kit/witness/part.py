"""A part of a film: one to two seconds of one lane, an age file of its own, chained to the one before.

Docs/protocol, section 24. Sealed with the `age` program and opened with pyrage, as envelopes are (decision 4).
"""

from __future__ import annotations

from dataclasses import dataclass

import pyrage
from pyrage import x25519

from tocsin.seals import cbor
from tocsin.seals.film import MALFORMED, MOST_PARTS, PART_SIZES, check_part, plaintext_bytes
from tocsin.seals.row import Row
from tocsin.terms.ids import FilmId, Hash, Recipient
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit import seal
from tocsin_kit.keys import RecipientKey
from tocsin_kit.witness.codes import Ending, Lane

LIMIT = plaintext_bytes(PART_SIZES[-1])
MOST_TYPE = 80
MOST_MS = 2**40
MOST_SECONDS = 60 * 2**32 - 1
MOST_OFFSET = 2**40
MOST_STRETCH = 2**32 - 1
_END_OF_TEXT = b"\x80"


@dataclass(frozen=True, repr=False)
class Part:
    """`stretch`: the data of one lane and stretch, in the order of `offset`, is one file that plays by itself.

    `previous`: SHA-256 of the age file of the part before, of whatever lane; none for the first. `begun_at`: when the
    film began by that phone's clock; `begins_ms`, `ends_ms`: since then. `end` stands in the last part of a film that
    was ended.
    """

    film: FilmId
    number: int
    previous: Hash | None
    lane: Lane
    stretch: int
    offset: int
    begun_at: Instant
    begins_ms: int
    ends_ms: int
    type: str
    end: Ending | None
    data: bytes


def write(part: Part) -> bytes:
    return cbor.encode(
        [
            1,
            part.film,
            part.number,
            part.previous,
            int(part.lane),
            part.stretch,
            part.offset,
            part.begun_at,
            part.begins_ms,
            part.ends_ms,
            part.type,
            None if part.end is None else int(part.end),
            part.data,
        ]
    )


def read(letter: bytes) -> Part:
    """Refusal("wire.*"), "witness.malformed", "witness.unknown_kind" for a lane or an ending of a newer version."""
    row = Row.of(letter, code=MALFORMED, limit=LIMIT)
    film, number, previous = FilmId(row.raw(16)), row.uint(most=MOST_PARTS - 1), row.raw_or_null(32)
    part = Part(
        film=film,
        number=number,
        previous=None if previous is None else Hash(previous),
        lane=row.code(Lane, code="witness.unknown_kind"),
        stretch=row.uint(most=MOST_STRETCH),
        offset=row.uint(most=MOST_OFFSET),
        begun_at=Instant(row.uint(most=MOST_SECONDS)),
        begins_ms=row.uint(most=MOST_MS),
        ends_ms=row.uint(most=MOST_MS),
        type=row.text(most=MOST_TYPE),
        end=row.code_or_null(Ending, code="witness.unknown_kind"),
        data=row.raw(most=LIMIT),
    )
    row.done()
    if (part.previous is None) != (number == 0) or part.ends_ms < part.begins_ms:
        row.refuse()
    return part


def pad(letter: bytes) -> bytes:
    """`letter || 0x80 || zeros`, so that its age file has the smallest of the sizes. ValueError if it fits none."""
    for size in PART_SIZES:
        if len(letter) < plaintext_bytes(size):
            return (letter + _END_OF_TEXT).ljust(plaintext_bytes(size), b"\0")
    raise ValueError("this fits into no part")


def unpad(plaintext: bytes) -> bytes:
    """Refusal("witness.malformed") unless it is padded as `pad` does."""
    letter = plaintext.rstrip(b"\0")
    if not letter.endswith(_END_OF_TEXT) or pad(letter[:-1]) != plaintext:
        raise Refusal(MALFORMED, safe="This part of a film is not sealed as it should be.")
    return letter[:-1]


def seal_part(part: Part, *, to: Recipient) -> bytes:
    """The age file. ValueError for too much data, OSError without age."""
    age_file = seal.age(pad(write(part)), to=[to])
    check_part(age_file)
    return age_file


def open_part(age_file: bytes, *, key: RecipientKey) -> Part:
    """Refusal("witness.wrong_size"), "envelope.*" for the outside, "envelope.not_for_us" for another film's part
    and for one that was changed, and those of `read`.
    """
    check_part(age_file)
    try:
        plaintext = pyrage.decrypt(age_file, [x25519.Identity.from_str(seal.secret_text(key))])
    except (pyrage.DecryptError, ValueError) as why:
        raise Refusal("envelope.not_for_us", safe="This is sealed for somebody else.") from why
    return read(unpad(plaintext))
