"""The court bundle of a real town's film: what is in it, what is not, and what its verifier says."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shamir_mnemonic import combine_mnemonics

from tests.street import open_street
from tests.tamper.attacks import SomebodysKey, path_of, root_of_leaves, with_manifest
from tests.witness.court import FILMED, PARTS, Case, a_ledger, lay, write_case
from tocsin.ledger import checkpoint, note, tlog_proof, vkey
from tocsin.ledger.checkpoint import Checkpoint
from tocsin.ledger.tlog_proof import TlogProof
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.phrases import languages
from tocsin.seals import film_statement as statement
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import Hash
from tocsin.terms.registry import Preset
from tocsin_kit import cli, seal
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.witness import case as cases
from tocsin_kit.witness.bundle import verifier
from tocsin_kit.witness.film_key import split


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("court")

    async def play() -> Case:
        async with open_street(folder / "town", preset=Preset.network) as street, a_ledger(folder / "ledger") as ledger:
            return await write_case(street, folder / "case", ledger=ledger)

    return asyncio.run(play())


@pytest.fixture
def opened(made: Case, tmp_path: Path) -> Case:
    """Each test has a folder of its own."""
    shutil.copytree(made.folder, tmp_path / "case")
    return replace(made, folder=tmp_path / "case")


def bundled(opened: Case, *words: str, name: str = "bundle.zip") -> Path:
    out = opened.folder.parent / name
    assert cli.main(["film", "bundle", str(opened.folder), str(out), *words]) == 0
    return out


def unpacked(packed: Path) -> Path:
    folder = packed.with_suffix("")
    with ZipFile(packed) as zipped:
        zipped.extractall(folder)
    return folder


def run(*words: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", **more}
    return subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, timeout=300)


def test_a_stranger_with_nothing_but_python_finds_it_proven(opened: Case, capsys: pytest.CaptureFixture[str]) -> None:
    packed = bundled(opened)
    folder = unpacked(packed)
    alone = run(sys.executable, "-I", "-S", "verify.py", folder=folder)
    assert (alone.returncode, alone.stderr) == (0, ""), alone.stdout
    for code in ("ledger.included", "time.cosigned", "time.stamped", "film.whole", "film.plain", "case.quorum"):
        assert f"[{code}]" in alone.stdout
    assert (
        "NEVER PROVEN" in alone.stdout
        and "Everything that such a bundle can prove by itself is proven." in alone.stdout
    )
    capsys.readouterr()
    assert cli.main(["verify", str(packed)]) == 0
    assert capsys.readouterr().out == alone.stdout, "the kit's own verifier says the same of the zip"
    (folder / "json.py").write_text("raise SystemExit('not Python's own')")
    assert run(sys.executable, "-I", "verify.py", "--json", folder=folder).stderr == "", (
        "what lies beside it is not run"
    )
    (folder / "json.py").unlink()
    said = json.loads(run(sys.executable, "verify.py", "--json", folder=folder).stdout)
    assert (said["verdict"], said["film"]) == ("proven", opened.filming.film.hex())
    own = opened.folder.parent / "own.txt"
    own.write_bytes(opened.trusted)
    careful = ["--policy", str(own), "--authorities", str(opened.ledger.authority.certificate)]
    assert cli.main(["verify", str(packed), *careful]) == 0
    assert "never.keys" not in capsys.readouterr().out


def test_what_belongs_to_nobodys_proof_is_left_out(opened: Case, capsys: pytest.CaptureFixture[str]) -> None:
    secrets = {
        "case/case.key": seal.secret_text(RecipientKey.make()).encode(),
        "case/answers/0.cbor": b" ".join([b"academic"] * 33),
        "plain/gaps.json": b"{}",
        "erase.txt": b"tocsin-erase secret",
        "film.key.old": b"AGE-SECRET-KEY-1",
        "parts/../parts/note.txt": b"for me alone",
    }
    lay(secrets, opened.folder)
    (opened.folder / "plain/picture-8.webm").symlink_to("/etc/hostname")
    packed = bundled(opened)
    assert "case/answers/0.cbor, case/case.key, erase.txt" in capsys.readouterr().out
    with ZipFile(packed) as zipped:
        names = zipped.namelist()
        everything = b"".join(zipped.read(name) for name in names)
    assert not any(each in everything for each in (b"academic", b"tocsin-erase secret", b"for me alone"))
    assert opened.filming.secret not in everything and opened.filming.erase_secret not in everything
    assert {"verify.py", "MANIFEST.sha256", "CERTIFICATE.txt"} < set(names)
    assert not [name for name in names if "picture-8" in name]
    for tag, language in languages().items():
        assert {f"README.{tag}.txt", f"README.{tag}.html"} < set(names)
        with ZipFile(packed) as zipped:
            page = zipped.read(f"README.{tag}.html").decode()
        assert '<code dir="ltr">python3 -I verify.py</code>' in page
        assert f'dir="{language.direction}"' in page and "<script" not in page and "http" not in page
    with ZipFile(packed) as zipped:
        form = zipped.read("CERTIFICATE.txt").decode()
    assert opened.filming.film.hex() in form and "902(13)" in form and "not legal\nadvice" in form


def test_the_same_folder_gives_the_same_bytes_and_nothing_is_overwritten(opened: Case) -> None:
    one = bundled(opened)
    for path in opened.folder.rglob("*"):
        if path.is_file():
            os.utime(path, (1, 1))
    assert bundled(opened, name="again.zip").read_bytes() == one.read_bytes()
    assert cli.main(["film", "bundle", str(opened.folder), str(one)]) == 1, "what is there stays"


def test_without_the_key_it_says_what_is_not_proven(opened: Case) -> None:
    report = verifier.verify(bundled(opened, "--without-key"))
    assert report.exit_code == verifier.MISSING_EXIT
    assert report.codes(verifier.MISSING) == ["film.no_key"] and not report.codes(verifier.BROKEN)
    assert {"ledger.included", "time.cosigned", "case.quorum"} < set(report.codes(verifier.PROVEN))


def test_without_openssl_it_says_that_stamps_were_not_checked(opened: Case, tmp_path: Path) -> None:
    folder = unpacked(bundled(opened))
    bare = tmp_path / "bin"
    bare.mkdir()
    done = run(sys.executable, "verify.py", folder=folder, PATH=str(bare))
    assert done.returncode == verifier.MISSING_EXIT
    assert "openssl is not installed here" in done.stdout


def test_a_film_with_a_gap_says_which_part_and_no_more_is_claimed(opened: Case) -> None:
    (opened.folder / "parts/000002.age").unlink()
    picture = opened.folder / "plain/picture-0.webm"
    picture.write_bytes(b"the first second of what was seen")
    report = verifier.verify(bundled(opened))
    assert report.exit_code == verifier.MISSING_EXIT and not report.codes(verifier.BROKEN)
    assert set(report.codes(verifier.MISSING)) == {"parts.gone", "film.gaps"}
    said = report.as_text()
    assert "Of 7 parts these are not here: 2." in said
    assert ", but for those named above, are unchanged since" in said


def test_a_changed_part_is_none_of_those_that_are_proven_unchanged(opened: Case) -> None:
    folder = unpacked(bundled(opened))
    part = folder / "parts/000003.age"
    part.write_bytes(part.read_bytes()[:-1] + b"?")
    said = verifier.verify(folder).as_text()
    assert "Sealed parts that are not those that hashes.txt names: 3." in said
    assert ", but for those named above, are unchanged since" in said and "0 to 6 are unchanged" not in said


def test_an_end_that_was_sealed_by_whoever_opened_the_film_is_told_by_its_place_in_the_ledger(opened: Case) -> None:
    honest = verifier.verify(opened.folder)
    assert "case.before" in honest.codes(verifier.PROVEN) and not {"case.after"} & {
        each.code for each in honest.findings
    }
    (opened.folder / "receipt.cbor").unlink()
    lay(opened.forged, opened.folder)
    report = verifier.verify(bundled(opened))
    assert "film.whole" in report.codes(verifier.PROVEN), "it is chained, sealed to the film, and in the ledger"
    assert report.codes(verifier.MISSING) == ["case.after"] and report.exit_code == verifier.MISSING_EXIT
    assert "in the ledger: 3 to 6." in report.as_text()


def test_a_stamp_by_a_certificate_that_comes_with_the_bundle_is_somebodys_word(opened: Case) -> None:
    """Anybody makes herself an authority, and dates what she likes."""
    yours = verifier.read_policy(opened.trusted)
    alone = verifier.verify(opened.folder, policy=yours)
    assert "time.stamped" in alone.codes(verifier.SAID) and "time.stamped" not in alone.codes(verifier.PROVEN)
    assert "never.keys" in alone.codes(verifier.NEVER)
    careful = verifier.verify(opened.folder, policy=yours, authorities=opened.ledger.authority.certificate)
    assert "time.stamped" in careful.codes(verifier.PROVEN) and "never.keys" not in careful.codes(verifier.NEVER)


def test_nobody_is_kept_waiting_by_what_unfolds_without_end_or_never_comes(opened: Case, tmp_path: Path) -> None:
    unfolds = tmp_path / "unfolds.zip"
    with ZipFile(unfolds, "w", ZIP_DEFLATED) as packed:
        packed.writestr("plain/file-0.bin", bytes(96 << 20))
    assert verifier.verify(unfolds).codes(verifier.BROKEN) == ["file.unreadable"]
    os.mkfifo(opened.folder / "plain" / "file-9.bin")
    assert verifier.verify(opened.folder).exit_code in (verifier.WHOLE_EXIT, verifier.MISSING_EXIT)


def test_a_broken_folder_is_not_packed(opened: Case, capsys: pytest.CaptureFixture[str]) -> None:
    (opened.folder / "plain/words-0.txt").write_bytes(b"something else")
    out = opened.folder.parent / "broken.zip"
    assert cli.main(["film", "bundle", str(opened.folder), str(out)]) == verifier.BROKEN_EXIT
    assert "film.other_bytes" in capsys.readouterr().err and not list(out.parent.glob("broken.zip*"))


def test_what_somebody_wrote_does_not_move_the_readers_terminal(opened: Case) -> None:
    asked = cases.read((opened.folder / "case/case.cbor").read_bytes())
    letter = cases.write(type(asked)(**{**vars(asked), "why": "\x1b[2J\u202ePROVEN\nPROVEN everything"}))
    (opened.folder / "case/case.cbor").write_bytes(letter)
    said = verifier.verify(opened.folder).as_text()
    assert "\x1b" not in said and "\u202e" not in said and "\nPROVEN everything" not in said


def test_independent_programs_read_the_bundle(opened: Case) -> None:
    """Debian's sha256sum, age and openssl, and the shares' own library: none of ours."""
    folder = unpacked(bundled(opened))
    assert run("sha256sum", "--check", "--strict", "--quiet", "MANIFEST.sha256", folder=folder).returncode == 0
    assert run("sha256sum", "--check", "--strict", "--quiet", "hashes.txt", folder=folder).returncode == 0
    for number, (_, _, data) in enumerate(FILMED):
        sealed = f"parts/{number:06}.age"
        done = subprocess.run(["age", "--decrypt", "-i", "film.key", sealed], cwd=folder, capture_output=True)
        assert data in done.stdout, sealed
    (token,) = folder.glob("stamps/*.tsr")
    (page,) = folder.glob("stamps/*.checkpoint")
    text = page.read_bytes().split(b"\n\n")[0] + b"\n"
    (folder.parent / "stamped").write_bytes(text)
    chain = str(token.with_suffix(".pem"))
    told = run("openssl", "ts", "-verify", "-data", "../stamped", "-in", str(token), "-CAfile", chain, folder=folder)
    assert told.returncode == 0 and "Verification: OK" in told.stdout + told.stderr
    words = split(opened.filming.key, needed=3, among=5)
    secret = combine_mnemonics([words[4], words[0], words[2]])
    assert verifier.read_identity((folder / "film.key").read_text()) == secret


def test_who_hands_an_entry_in_again_does_not_break_a_proof(opened: Case) -> None:
    """Entries are public: anybody may hand one in again, and it then has two places in one true log."""
    entry = hash_of((opened.folder / f"statements/{PARTS}.cbor").read_bytes())
    files, trusted = written_down([b"\1" * 32, entry, b"\2" * 32, entry], entry, at=(3, 1))
    lay(files, opened.folder)
    report = verifier.verify(opened.folder, policy=trusted)
    assert "ledger.twice" in report.codes(verifier.SAID) and "ledger.split" not in report.codes(verifier.BROKEN)
    (included,) = (each for each in report.findings if each.code == "ledger.included")
    assert (included.facts["leaf"], included.facts["size"]) == (1, 4), "the earliest counts"


def test_a_page_that_too_few_have_seen_breaks_nothing_and_proves_nothing(opened: Case) -> None:
    for path in (opened.folder / "proofs").iterdir():
        proof = tlog_proof.read(path.read_bytes())
        page = note.read(proof.checkpoint)
        seen_by_one = note.write(note.Note(page.text, page.signatures[:-1]))
        path.write_bytes(tlog_proof.write(replace(proof, checkpoint=seen_by_one)))
    report = verifier.verify(opened.folder)
    assert report.exit_code == verifier.MISSING_EXIT
    assert {"proof.unseen", "ledger.none"} <= {*report.codes(verifier.MISSING)}


def test_nobody_is_kept_busy_by_very_many_stamps_and_proofs(opened: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    (token,) = (opened.folder / "stamps").glob("*.tsr")
    chain = token.with_suffix(".pem").read_bytes()
    for number in range(10, 10 + verifier.MOST_STAMPS):
        stem = token.with_name(f"{token.name.partition('-')[0]}-{number}")
        stem.with_suffix(".tsr").write_bytes(token.read_bytes())
        stem.with_suffix(".pem").write_bytes(chain + b"\n" * number)
    proof = min((opened.folder / "proofs").iterdir())
    for number in range(verifier.MOST_PROOFS):
        proof.with_name(f"{proof.name[:64]}.{10_000 + number}.tlog-proof").write_bytes(proof.read_bytes())
    asked, read = list[str](), list[str]()

    def asks(*_what: object, **_more: object) -> tuple[int, str]:
        asked.append("")
        return 1, "somebody"

    def reads(*_what: object) -> Any:
        read.append("")
        return verifier._bad("ledger.not_included")

    monkeypatch.setattr(verifier, "ask_openssl", asks)
    monkeypatch.setattr(verifier, "verify_proof", reads)
    report = verifier.verify(opened.folder)
    assert len(asked) <= verifier.MOST_STAMPS and len(read) <= verifier.MOST_PROOFS
    many = [each.says for each in report.findings if each.code == "check.many"]
    assert [line.split(" here; none but the first ")[1].split()[0] for line in many] == ["512", "64"]


def test_names_are_looked_through_once_and_not_for_each_statement(
    opened: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of statements there may be hundreds, and of names hundreds of thousands."""
    looked, named = list[object](), verifier.Checking._named

    def counted(self: verifier.Checking, *what: Any, **more: Any) -> list[tuple[str, Any]]:
        looked.append(what)
        return named(self, *what, **more)

    monkeypatch.setattr(verifier.Checking, "_named", counted)
    verifier.verify(opened.folder)
    few = len(looked)
    looked.clear()
    again = opened.folder / "statements/3.cbor"
    for upto in (1, 2, 4, 5, 6):
        said = replace(statement.read(again.read_bytes()), upto=upto, root=root_of(opened, upto))
        (opened.folder / f"statements/{upto}.cbor").write_bytes(statement.write(said))
    assert verifier.verify(opened.folder).codes(verifier.BROKEN) == []
    assert len(looked) == few


def test_it_says_how_far_it_is(opened: Case) -> None:
    told = list[tuple[str, int, int]]()
    verifier.verify(bundled(opened), tell=lambda *what: told.append(what))
    assert [done for what, done, of in told if what == "parts opened"] == [*range(PARTS)]
    assert {what for what, _, _ in told} == {
        "files hashed", "parts looked at", "time stamps checked", "parts opened", "files compared",
    }  # fmt: skip


@settings(max_examples=settings().max_examples // 5, deadline=None, suppress_health_check=[*HealthCheck])
@given(data=st.data())
def test_whatever_becomes_of_a_bundle_its_verifier_says_so_and_never_breaks(made: Case, data: st.DataObject) -> None:
    """By somebody who writes the lists anew."""
    files = {name: held for name, held in made.files().items() if verifier.BELONGS.fullmatch(name)}
    names = st.sampled_from(sorted(files))
    changed = dict(files)
    for _ in range(data.draw(st.integers(1, 3))):
        name, at = data.draw(names), data.draw(st.integers(0, 400))
        held = changed.get(name, b"")
        put, cut = data.draw(st.binary(max_size=3)), data.draw(st.integers(0, 3))
        ways = {
            "bend": held[:at] + put + held[at + cut :],
            "cut": held[:at],
            "another's": files[data.draw(names)],
            "empty": b"",
        }
        changed[name] = ways[data.draw(st.sampled_from(sorted(ways)))]
        if data.draw(st.sampled_from([False, False, True])):
            del changed[name]
    with tempfile.TemporaryDirectory() as folder, patch.object(verifier, "open_age", OPENED):
        packed = Path(folder) / "bundle.zip"
        with ZipFile(packed, "w") as zipped:
            for name, held in with_manifest(changed).items():
                zipped.writestr(name, held)
        report = verifier.verify(
            packed, policy=verifier.read_policy(made.trusted), authorities=made.ledger.authority.certificate
        )
    assert report.as_text() and json.loads(report.as_json())["verdict"] == report.verdict
    if any(changed.get(name) != held for name, held in files.items() if name.startswith(MATTERS)):
        assert report.exit_code in (verifier.BROKEN_EXIT, verifier.MISSING_EXIT), report.as_text()


MATTERS = ("cover.cbor", "hashes.txt", "film.key", "parts/", "plain/", "case/")
OPENED = cache(verifier.open_age)
"""The same bytes open the same."""


def written_down(leaves: list[bytes], entry: bytes, *, at: Sequence[int]) -> tuple[dict[str, bytes], verifier.Policy]:
    """That entry's proofs at these places of a log with these leaves, and who believes that log."""
    log = SomebodysKey(SigningKey.make(), "tocsin.log/another")
    page = note.write(checkpoint.sign(Checkpoint(log.name, len(leaves), root_of_leaves(leaves)), log))
    found = {}
    for number, place in enumerate(at):
        proof = tlog_proof.write(TlogProof(place, path_of(leaves, place), page))
        found[f"proofs/{entry.hex()}{f'.{len(leaves)}' if number else ''}.tlog-proof"] = proof
    own = vkey.write(VerifierKey.of(log, SignatureKind.ed25519))
    return found, verifier.read_policy(f"log {own}\nquorum none\n".encode())


def root_of(opened: Case, upto: int) -> Hash:
    return statement.parts_root([hash_of(part) for part in opened.parts[:upto]])
