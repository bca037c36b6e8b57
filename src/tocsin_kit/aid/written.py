"""A record as one of the desk's devices wrote it: under its own number, as which writing of it, and signed.

Docs/protocol, section 20.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.hashes import key_id
from tocsin.seals.row import Row
from tocsin.terms.ids import PublicKey, RecordId, TownId
from tocsin.terms.instant import Minutes
from tocsin.terms.refusal import Refusal
from tocsin_kit.aid import parts, record
from tocsin_kit.aid.record import AidRecord
from tocsin_kit.keys import SigningKey, sign

_MOST_TURN = _MOST_MINUTES = 2**32 - 1
_DATED = 2
"""From this version on it says when; a reader of the first passes over that."""
_EMPTY = 0x40


@dataclass(frozen=True, repr=False)
class Written:
    """`turn`: one more than that of the writing it replaces, and than any that its writer has seen. `at`: when, by its
    writer's clock; None: an older version of the app said nothing of it.
    """

    record_id: RecordId
    turn: int
    record: AidRecord
    at: Minutes | None = None


@dataclass(frozen=True, repr=False)
class VerifiedWritten:
    written: Written
    device: PublicKey


def device_number(key: PublicKey) -> int:
    """By which number a record's history names a device of the desk: it stays hers, whoever joins or leaves."""
    return int.from_bytes(key_id(key), "big")


def write(written: Written) -> bytes:
    said: list[cbor.Value] = [written.record_id, written.turn, record.write(written.record)]
    return cbor.encode([1, *said] if written.at is None else [_DATED, *said, written.at])


def sign_written(written: Written, *, town: TownId, key: SigningKey) -> bytes:
    return sign(write(written), kind=cose.Kind.AID_RECORD, town=town, keys=[key])


def is_signed(plaintext: bytes) -> bool:
    """Whether it says that a desk wrote it: else it is a record as somebody sent it. Proves nothing."""
    return plaintext[1:2] == bytes([_EMPTY])


def read(payload: bytes) -> Written:
    """Refusal("wire.*"), "aid.malformed", "aid.unknown_kind"."""
    row = Row.of(payload, code=parts.MALFORMED, limit=parts.LIMIT)
    record_id, turn, inside = RecordId(row.raw(16)), row.uint(least=1, most=_MOST_TURN), row.raw(most=parts.LIMIT)
    found = record.read(inside)
    at = Minutes(row.uint(most=_MOST_MINUTES)) if row.version >= _DATED else None
    row.done()
    return Written(record_id, turn, found, at)


def verify(plaintext: bytes, *, record_id: RecordId, town: TownId, devices: Iterable[PublicKey]) -> VerifiedWritten:
    """What one of these devices wrote as this very record. Refusal("wire.*"), "cose.*" (a device that is not on the
    list is "cose.unknown_key"), "aid.malformed", "aid.unknown_kind", "aid.one_signer", "aid.other_record".
    """
    signed = cose.parse(plaintext, limit=parts.LIMIT)
    signers = cose.check(signed, kind=cose.Kind.AID_RECORD, town=town, keys=devices)
    if len(signers) != 1:
        raise Refusal("aid.one_signer", safe="This is one phone's word.")
    written = read(signed.payload)
    if written.record_id != record_id:
        raise Refusal("aid.other_record", safe="This belongs elsewhere.")
    return VerifiedWritten(written, signers[0])
