"""A trustee's own machine: what shares are sealed to and what she signs with, in one file under a passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tocsin.seals import cbor
from tocsin.seals.statement import Trustee
from tocsin.terms.refusal import Refusal
from tocsin_kit import book
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.sealed_file import read_sealed, write_sealed


@dataclass(frozen=True, repr=False)
class TrusteeKeys:
    opens: RecipientKey
    signs: SigningKey

    @property
    def trustee(self) -> Trustee:
        """As the town's book names her."""
        return Trustee(self.opens.public, self.signs.public)


def key(file: Path, *, words: str) -> int:
    """Keys that are there are not replaced: films are sealed to them."""
    if not file.exists():
        made = TrusteeKeys(RecipientKey.make(), SigningKey.make())
        write_sealed(cbor.encode([1, "trustee", made.opens.secret, made.signs.seed]), file=file, words=words)
    print(book.trustee_code(open_kept(file, words=words).trustee))
    return 0


def open_kept(file: Path, *, words: str) -> TrusteeKeys:
    """Refusal("file.*")."""
    match cbor.decode(read_sealed(file, words=words)):
        case [1, "trustee", bytes() as secret, bytes() as seed] if len(secret) == len(seed) == 32:
            return TrusteeKeys(RecipientKey.of(secret), SigningKey.of(seed))
        case _:
            raise Refusal("file.not_a_trustee", safe="This file does not hold a trustee's keys.")
