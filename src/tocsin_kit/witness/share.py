"""One trustee's share of a film's key, sealed to her alone; and the cover that names each by its hash.

Docs/protocol, section 24.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from tocsin.seals import cbor
from tocsin.seals.film import LEAST_NEEDED, MALFORMED, MOST_TRUSTEES, Cover, Seat
from tocsin.seals.film_statement import SALT_BYTES
from tocsin.seals.hashes import hash_of
from tocsin.seals.row import Row
from tocsin.seals.statement import Trustees
from tocsin.terms.ids import FilmId, Hash
from tocsin.terms.instant import Instant
from tocsin_kit import seal
from tocsin_kit.keys import Fill, RecipientKey
from tocsin_kit.witness.film_key import split
from tocsin_kit.witness.part import MOST_SECONDS

LIMIT = 1_024
_WORDS = re.compile("[a-z]{4,8}(?: [a-z]{4,8}){32}")
MOST_WORDS = 33 * 9


@dataclass(frozen=True, repr=False)
class Share:
    """`number`: its trustee's place on the cover, and its own among the SLIP-39 shares, of which `needed` suffice."""

    film: FilmId
    number: int
    needed: int
    begun_at: Instant
    words: str
    salt: bytes


@dataclass(frozen=True, repr=False)
class Covered:
    """What leaves before the first part: the cover, and to each trustee her envelope, in the cover's order."""

    cover: Cover
    envelopes: tuple[bytes, ...]


def share_hash(film: FilmId, *, number: int, words: str, salt: bytes) -> Hash:
    """What the cover says of a share. The salt keeps it from saying more."""
    return Hash(sha256(b"tocsin/film-share/v1" + film + bytes([number]) + salt + words.encode("ascii")).digest())


def write(share: Share) -> bytes:
    return cbor.encode([1, share.film, share.number, share.needed, share.begun_at, share.words, share.salt])


def read(letter: bytes) -> Share:
    """Refusal("wire.*"), "witness.malformed"."""
    row = Row.of(letter, code=MALFORMED, limit=LIMIT)
    share = Share(
        film=FilmId(row.raw(16)),
        number=row.uint(most=MOST_TRUSTEES - 1),
        needed=row.uint(least=LEAST_NEEDED, most=MOST_TRUSTEES),
        begun_at=Instant(row.uint(most=MOST_SECONDS)),
        words=read_words(row),
        salt=row.raw(SALT_BYTES),
    )
    row.done()
    return share


def read_words(row: Row) -> str:
    text = row.text(most=MOST_WORDS)
    if not _WORDS.fullmatch(text):
        row.refuse()
    return text


def cover_film(
    film: FilmId,
    *,
    key: RecipientKey,
    trustees: Trustees,
    begun_at: Instant,
    erase_hash: Hash,
    fill: Fill = os.urandom,
) -> Covered:
    """The key split among these trustees. `erase_hash`: of 16 random bytes that stay with whoever films. OSError
    without age.
    """
    words = split(key, needed=trustees.needed, among=len(trustees.trustees))
    shares = [
        Share(film, number, trustees.needed, begun_at, each, fill(SALT_BYTES)) for number, each in enumerate(words)
    ]
    envelopes = tuple(
        seal.seal(write(share), to=[trustee.recipient], fill=fill)
        for share, trustee in zip(shares, trustees.trustees, strict=True)
    )
    seats = _seats(film, trustees, shares, envelopes)
    return Covered(Cover(film, hash_of(key.public), erase_hash, trustees.needed, seats), envelopes)


def _seats(film: FilmId, trustees: Trustees, shares: Sequence[Share], envelopes: Sequence[bytes]) -> tuple[Seat, ...]:
    return tuple(
        Seat(
            trustee=trustee.key,
            share_hash=share_hash(film, number=share.number, words=share.words, salt=share.salt),
            envelope_hash=hash_of(envelope),
        )
        for trustee, share, envelope in zip(trustees.trustees, shares, envelopes, strict=True)
    )
