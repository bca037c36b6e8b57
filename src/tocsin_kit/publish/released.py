"""A film let out: two trustees have looked at every picture of this very file, and say so.

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
_RELEASE = 4
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
