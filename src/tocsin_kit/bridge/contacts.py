"""Whom a captain tells, in one sealed file on her own computer: an age file under a passphrase, as the kit's others."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from tocsin.seals import cbor
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import RecipientKey
from tocsin_kit.sealed_file import read_sealed, write_sealed

LIMIT = 1 << 20


@dataclass(frozen=True, repr=False)
class ContactsFile:
    """`text`: as she wrote it. `salt`: under which the ledger names contacts. `opens`: what comes in."""

    text: str
    salt: bytes
    opens: RecipientKey

    @classmethod
    def new(cls, text: str) -> ContactsFile:
        return cls(text, os.urandom(16), RecipientKey.make())


def keep(kept: ContactsFile, *, file: Path, words: str) -> None:
    write_sealed(cbor.encode([1, kept.text, kept.salt, kept.opens.secret]), file=file, words=words)


def open_kept(file: Path, *, words: str) -> ContactsFile:
    """Refusal("file.*")."""
    match cbor.decode(read_sealed(file, words=words), limit=LIMIT):
        case [1, str() as text, bytes() as salt, bytes() as secret]:
            return ContactsFile(text, salt, RecipientKey.of(secret))
        case _:
            raise Refusal("file.not_contacts", safe="This file does not hold contacts.")
