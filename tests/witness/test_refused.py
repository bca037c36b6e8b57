"""What the kit refuses of a book, of a trustee's file and of a case's folder, each by its own code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.aid.room import some
from tocsin.ledger import vkey
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.seals import cbor
from tocsin.seals.statement import MOST_AUTHORITIES, MOST_COSIGNERS, MOST_TRUSTEES, NO_TRUSTEES, Cosigners, Trustee
from tocsin.terms.ids import PublicKey
from tocsin.terms.refusal import Refusal
from tocsin_kit import book
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.sealed_file import write_sealed
from tocsin_kit.witness import trustee_file
from tocsin_kit.witness.case_folder import CaseFolder

NOBODY = Cosigners(log="", needed=0, cosigners=(), authorities=())


def key(name: str, kind: SignatureKind) -> str:
    return vkey.write(VerifierKey(name, kind, PublicKey(SigningKey.make().public)))


def houses(many: int) -> list[str]:
    return [
        f"{key(f'house{number}.example', SignatureKind.cosignature_v1)}@https://house{number}.example"
        for number in range(many)
    ]


def trustees(many: int) -> list[str]:
    return [book.trustee_code(Trustee(RecipientKey.make().public, SigningKey.make().public)) for _ in range(many)]


def test_there_are_no_more_trustees_than_a_book_holds() -> None:
    asked: dict[str, Any] = {"removed": (), "needed": None, "sound": None, "hours": None}
    assert len(book.changed_trustees(NO_TRUSTEES, added=trustees(MOST_TRUSTEES), **asked).trustees) == MOST_TRUSTEES
    with pytest.raises(Refusal, match=r"^trustee\.too_many$"):
        book.changed_trustees(NO_TRUSTEES, added=trustees(MOST_TRUSTEES + 1), **asked)


@pytest.mark.parametrize(
    "many, needed, stamps, code",
    [
        (MOST_COSIGNERS + 1, None, 0, "cosigner.too_many"),
        (1, None, MOST_AUTHORITIES + 1, "cosigner.too_many"),
        (2, 3, 0, "cosigner.too_few"),
    ],
)
def test_as_many_look_at_a_ledger_as_there_are(many: int, needed: int | None, stamps: int, code: str) -> None:
    log = key("town.example/log", SignatureKind.ed25519)

    def changed(many: int, needed: int | None, stamps: int) -> Cosigners:
        urls = [f"https://stamps{number}.example" for number in range(stamps)]
        return book.changed_cosigners(NOBODY, log=log, added=houses(many), removed=(), needed=needed, stamps=urls)

    most = changed(min(many, MOST_COSIGNERS), min(needed or many, many, MOST_COSIGNERS), min(stamps, MOST_AUTHORITIES))
    assert len(most.cosigners) == min(many, MOST_COSIGNERS)
    with pytest.raises(Refusal, match=code.replace(".", r"\.")):
        changed(many, needed, stamps)


def test_another_file_is_no_trustees(tmp_path: Path, quick_locks: None) -> None:
    write_sealed(cbor.encode([1, "steward", some(), some()]), file=tmp_path / "file", words="right")
    with pytest.raises(Refusal, match=r"^file\.not_a_trustee$"):
        trustee_file.open_kept(tmp_path / "file", words="right")


READS: dict[str, Callable[[CaseFolder], object]] = {
    "receipt.cbor": lambda folder: folder.receipt,
    "house.txt": lambda folder: folder.house,
    "roster.cbor": CaseFolder.roster,
}


@pytest.mark.parametrize("name", READS)
def test_what_is_not_in_a_cases_folder_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refusal, match=r"^case\.incomplete$") as refused:
        READS[name](CaseFolder(tmp_path))
    assert name in refused.value.safe


@pytest.mark.parametrize(
    "name, read, content",
    [
        ("roster.cbor", CaseFolder.roster, cbor.encode([2, b"a statement"])),
        ("roster.cbor", CaseFolder.roster, cbor.encode([1, "no statement"])),
        ("hashes.txt", CaseFolder.hashes, b"no hash  parts/0.age\n"),
        ("hashes.txt", CaseFolder.hashes, b"\xff\n"),
    ],
)
def test_a_strangers_folder_is_read_as_such(
    tmp_path: Path, name: str, read: Callable[[CaseFolder], object], content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Refusal, match=r"^case\.malformed$"):
        read(CaseFolder(tmp_path))
