"""What the ledger's blinded leaves are about: so many parts of a film were there, unchanged. Docs/protocol, section 25.

A leaf is the SHA-256 of a statement, which nobody can guess for its salt; who shows the statement proves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.seals import cbor, merkle
from tocsin.seals.film import MALFORMED, MOST_PARTS
from tocsin.seals.hashes import hash_of, leaf_hash
from tocsin.seals.row import Row
from tocsin.terms.ids import FilmId, Hash

FILM = 1
SALT_BYTES = 32
LIMIT = 512


@dataclass(frozen=True, repr=False)
class FilmStatement:
    """`root`: over the first `upto` parts (`parts_root`). `cover_hash`: of the cover, which says the shares."""

    salt: bytes
    film: FilmId
    cover_hash: Hash
    upto: int
    root: Hash


def write(statement: FilmStatement) -> bytes:
    return cbor.encode([1, FILM, statement.salt, statement.film, statement.cover_hash, statement.upto, statement.root])


def read(data: bytes) -> FilmStatement:
    """Refusal("wire.*"), "witness.malformed"."""
    row = Row.of(data, code=MALFORMED, limit=LIMIT)
    if row.uint() != FILM:
        row.refuse()
    statement = FilmStatement(
        salt=row.raw(SALT_BYTES),
        film=FilmId(row.raw(16)),
        cover_hash=Hash(row.raw(32)),
        upto=row.uint(least=1, most=MOST_PARTS),
        root=Hash(row.raw(32)),
    )
    row.done()
    return statement


def commitment_of(statement: bytes) -> Hash:
    """What a house gets to see and puts into its ledger."""
    return hash_of(statement)


def parts_root(file_hashes: Sequence[Hash]) -> Hash:
    """RFC 9162 § 2.1.1 over the parts' age files, each as its SHA-256, in the order of their numbers."""
    return merkle.root([leaf_hash(each) for each in file_hashes])
