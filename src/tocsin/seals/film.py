"""What a house may look at of a film: its cover, the outside of its parts, its tombstone. Docs/protocol, section 24.

Whoever holds a cover can say of every share envelope, of the key that was put together and of who erased the film
whether it is the right one, and can open nothing with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor, envelope
from tocsin.seals.hashes import hash_of
from tocsin.seals.row import Row
from tocsin.terms.ids import FilmId, Hash, PublicKey, Recipient
from tocsin.terms.instant import Minutes
from tocsin.terms.refusal import Refusal

MALFORMED = "witness.malformed"
LIMIT = 1_024
SECRET_BYTES = 16
MOST_PARTS = 100_000
LEAST_NEEDED, MOST_TRUSTEES = 2, 8

PART_STEP = 16_384
PART_SIZES = tuple(PART_STEP * n for n in range(1, 17))
"""What an age file of a part may measure: its length tells of its content no more than that."""
_CHUNK, _TAG = 65_536, 16
_BEFORE_CHUNKS = envelope.header_bytes(slots=1) + envelope.NONCE_BYTES

TOMBSTONE = 3
"""Among the statements of the ledger that are about films; section 25."""


@dataclass(frozen=True)
class Seat:
    """One trustee's share. `trustee`: her key, as the roster had it on that day."""

    trustee: PublicKey
    share_hash: Hash
    envelope_hash: Hash


@dataclass(frozen=True)
class Cover:
    """Said before the first part. `needed` of the `seats`, in the order of the shares' numbers, bring the key back."""

    film: FilmId
    recipient_hash: Hash
    erase_hash: Hash
    needed: int
    seats: tuple[Seat, ...]

    def holds(self, *, number: int, share_envelope: bytes) -> bool:
        """Whether this is the very envelope of that share."""
        return 0 <= number < len(self.seats) and self.seats[number].envelope_hash == hash_of(share_envelope)

    def is_of(self, recipient: Recipient) -> bool:
        """Whether this key is the film's."""
        return hash_of(recipient) == self.recipient_hash

    def erased_by(self, secret: bytes) -> bool:
        return len(secret) == SECRET_BYTES and hash_of(secret) == self.erase_hash


@dataclass(frozen=True)
class Tombstone:
    """Who filmed has taken it back. `secret`: what the cover has the hash of; it is of no use any more."""

    film: FilmId
    secret: bytes
    at: Minutes


def write_cover(cover: Cover) -> bytes:
    seats = [[seat.trustee, seat.share_hash, seat.envelope_hash] for seat in cover.seats]
    return cbor.encode([1, cover.film, cover.recipient_hash, cover.erase_hash, cover.needed, seats])


def read_cover(data: bytes) -> Cover:
    """Refusal("wire.*"), "witness.malformed"."""
    row = Row.of(data, code=MALFORMED, limit=LIMIT)
    film, recipient_hash, erase_hash = FilmId(row.raw(16)), Hash(row.raw(32)), Hash(row.raw(32))
    needed, seats = row.uint(least=LEAST_NEEDED, most=MOST_TRUSTEES), []
    for each in row.rows(most=MOST_TRUSTEES):
        seats.append(Seat(PublicKey(each.raw(32)), Hash(each.raw(32)), Hash(each.raw(32))))
        each.done()
    row.done()
    if needed > len(seats) or len({seat.trustee for seat in seats}) != len(seats):
        row.refuse()
    return Cover(film, recipient_hash, erase_hash, needed, tuple(seats))


def write_tombstone(tombstone: Tombstone) -> bytes:
    return cbor.encode([1, TOMBSTONE, tombstone.film, tombstone.secret, tombstone.at])


def read_tombstone(data: bytes) -> Tombstone:
    """Refusal("wire.*"), "witness.malformed". Whether it was hers to say, the cover knows: `erased_by`."""
    row = Row.of(data, code=MALFORMED, limit=LIMIT)
    if row.uint() != TOMBSTONE:
        row.refuse()
    tombstone = Tombstone(FilmId(row.raw(16)), row.raw(SECRET_BYTES), Minutes(row.uint(most=2**32 - 1)))
    row.done()
    return tombstone


def check_part(age_file: bytes) -> None:
    """An age file of one of the sizes, with one X25519 stanza. Whether anybody can open it is not known.

    Refusal("witness.wrong_size"), "envelope.malformed", "envelope.wrong_slots".
    """
    if len(age_file) not in PART_SIZES:
        raise Refusal("witness.wrong_size", safe="This part of a film has the wrong size.")
    envelope.check_header(age_file, slots=1)


def plaintext_bytes(size: int) -> int:
    """How many bytes an age file of that size holds (age-encryption.org/v1, "Payload")."""
    sealed = size - _BEFORE_CHUNKS
    return sealed - _TAG * -(-sealed // (_CHUNK + _TAG))
