"""A film let out: two trustees have looked at every picture of this very file, and say so; or it is taken back.

Docs/protocol, section 26.
"""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.film import MALFORMED
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.statement import Trustee
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Minutes
from tocsin.terms.refusal import Refusal

NEEDED = 2
MOST_BYTES = 64 << 20
LIMIT = 1_024
_RELEASE, _WITHDRAWAL = 4, 5
"""Among the statements about films; section 25."""


@dataclass(frozen=True)
class Release:
    """`file_hash`, `size`: of what everybody may see. `commitment`: the ledger's leaf about the film it was made of."""

    file_hash: Hash
    size: int
    commitment: Hash
    at: Minutes


@dataclass(frozen=True)
class VerifiedRelease:
    """By at least two trustees in force."""

    release: Release
    trustees: tuple[Trustee, ...]


@dataclass(frozen=True)
class Withdrawal:
    """This file is not to be shown any more."""

    file_hash: Hash
    at: Minutes


def write(release: Release) -> bytes:
    return cbor.encode([1, _RELEASE, release.file_hash, release.size, release.commitment, release.at])


def read(payload: bytes) -> Release:
    """Refusal("wire.*"), "witness.malformed"."""
    row = Row.of(payload, code=MALFORMED, limit=LIMIT)
    if row.uint() != _RELEASE:
        row.refuse()
    release = Release(
        file_hash=Hash(row.raw(32)),
        size=row.uint(least=1, most=MOST_BYTES),
        commitment=Hash(row.raw(32)),
        at=Minutes(row.uint(most=2**32 - 1)),
    )
    row.done()
    return release


def verify(data: bytes, *, roster: Roster) -> VerifiedRelease:
    """Refusal("wire.*"), "cose.*" (no trustee: "cose.unknown_key"), "witness.malformed", "publish.one_release"."""
    signed = cose.parse(data, limit=LIMIT)
    release = read(signed.payload)
    trustees = {trustee.key: trustee for trustee in roster.trustees}
    keys = cose.check(signed, kind=cose.Kind.FILM_RELEASE, town=roster.town, keys=trustees)
    if len(keys) < NEEDED:
        raise Refusal("publish.one_release", safe="Two trustees let a film out. This is one.")
    return VerifiedRelease(release, tuple(trustees[key] for key in keys))


def write_withdrawal(withdrawal: Withdrawal) -> bytes:
    return cbor.encode([1, _WITHDRAWAL, withdrawal.file_hash, withdrawal.at])


def read_withdrawal(payload: bytes) -> Withdrawal:
    """Refusal("wire.*"), "witness.malformed"."""
    row = Row.of(payload, code=MALFORMED, limit=LIMIT)
    if row.uint() != _WITHDRAWAL:
        row.refuse()
    withdrawal = Withdrawal(Hash(row.raw(32)), Minutes(row.uint(most=2**32 - 1)))
    row.done()
    return withdrawal


def verify_withdrawal(data: bytes, *, roster: Roster) -> Withdrawal:
    """By one trustee in force: taking down is easier than putting up.

    Refusal("wire.*"), "cose.*" (no trustee: "cose.unknown_key"), "witness.malformed".
    """
    signed = cose.parse(data, limit=LIMIT)
    withdrawal = read_withdrawal(signed.payload)
    keys = [trustee.key for trustee in roster.trustees]
    cose.check(signed, kind=cose.Kind.FILM_WITHDRAWAL, town=roster.town, keys=keys)
    return withdrawal
