"""Two films of one town, every attack on the first one's bundle, and who finds what.

A bundle is tried as a careful reader tries it: with the keys and the time authorities that she believes. The control is
the same bundle, untouched; it has to pass, before and after.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest.mock import patch
from zipfile import BadZipFile, ZipFile

from tests.street import Street
from tests.tamper.attacks import Attack, Files, attacks, flipped, without
from tests.witness.court import Case, a_ledger, write_case
from tocsin.ledger import checkpoint, cosigner, policy, tlog_proof, tree
from tocsin.ledger.tiles import tiles_of, write_path
from tocsin.ledger.tlog_proof import TlogProof
from tocsin.terms.ids import Hash
from tocsin.terms.refusal import Refusal
from tocsin_kit import cli
from tocsin_kit.witness.bundle import verifier


@dataclass(frozen=True)
class Tried:
    kind: str
    name: str
    found: str
    """What was found first; empty: nothing, and the drill has failed."""


@dataclass(frozen=True)
class Drilled:
    tried: Sequence[Tried]
    controls: Sequence[str]
    """Of the untouched bundle: its verdicts."""

    @property
    def missed(self) -> list[Tried]:
        return [each for each in self.tried if not each.found]


class Reader:
    """She has the town's policy and the authority's certificate by another way than the bundle."""

    def __init__(self, folder: Path, case: Case) -> None:
        self._folder = folder
        self._case = case
        self._tries = 0

    def reads(self, files: Files) -> verifier.Report:
        self._tries += 1
        packed = self._folder / f"{self._tries}.zip"
        with ZipFile(packed, "x") as zipped:
            for name, data in sorted(files.items()):
                zipped.writestr(name, data)
        report = self.verify(packed)
        packed.unlink()
        return report

    def verify(self, packed: Path) -> verifier.Report:
        return verifier.verify(
            packed,
            policy=verifier.read_policy(self._case.trusted),
            authorities=self._case.ledger.authority.certificate,
        )


async def drill(street: Street, folder: Path) -> Drilled:
    async with a_ledger(folder / "ledger") as ledger:
        one, other = [await write_case(street, folder / name, ledger=ledger) for name in ("one", "other")]
        bundles = [_bundled(each, folder / f"{name}.zip") for name, each in (("one", one), ("other", other))]
        files, others = (_unpacked(each) for each in bundles)
        reader = Reader(folder, one)
        # The same bytes open the same: only what an attack changed is opened again.
        memory = patch.object(verifier, "open_age", cache(verifier.open_age))
        before = reader.reads(files).verdict
        with memory:
            tried = [_try(reader, each) for each in await attacks(one, other, files=files, others=others)]
        name = sorted(each for each in files if each.startswith("proofs/") and each.count(".") == 1)[0]
        entry = Hash(bytes.fromhex(name[len("proofs/") :][:64]))
        tried += _tiles(await _ledger_files(one), one, entry=entry, proof=tlog_proof.read(await ledger.prove(entry)))
        tried += await _cosigners(one)
        tried += _zips(reader, bundles[0])
        return Drilled(tried, (before, reader.verify(bundles[0]).verdict))


def _try(reader: Reader, attack: Attack) -> Tried:
    report = reader.reads(attack.files)
    wrong = report.codes(verifier.BROKEN) + report.codes(verifier.MISSING)
    return Tried(attack.kind, attack.name, "" if report.exit_code == 0 else wrong[0])


def _bundled(case: Case, out: Path) -> Path:
    assert cli.main(["film", "bundle", str(case.folder), str(out)]) == 0
    return out


def _says_the_same(broken: Path, packed: Path) -> bool:
    try:
        return _unpacked(broken) == _unpacked(packed)
    except (OSError, EOFError, RuntimeError, ValueError, BadZipFile, zlib.error):
        return False


def _unpacked(packed: Path) -> Files:
    with ZipFile(packed) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


async def _ledger_files(case: Case) -> dict[str, bytes]:
    size = checkpoint.read(await case.ledger.note()).checkpoint.size
    found = {}
    for tile in tiles_of(size):
        data = await case.ledger.log.shelf.read(tile)
        assert data is not None
        found[write_path(tile)] = data
    return found


def _tiles(files: dict[str, bytes], case: Case, *, entry: Hash, proof: TlogProof) -> Iterable[Tried]:
    """A log, or a disk, that gives out changed tiles: every hash of them, and each tile gone."""
    size = checkpoint.read(proof.checkpoint).checkpoint.size
    used = tree.tiles_for_inclusion(proof.index, size=size)
    for tile in used:
        data = files[write_path(tile)]
        for at in range(0, len(data), 32):
            changed = {**files, write_path(tile): flipped(data, at)}
            if _path(changed, proof.index, size) == proof.path:
                continue
            yield Tried(
                "tile", f"flip hash {at // 32} of {write_path(tile)}", _refused(changed, proof, size, entry, case)
            )
        yield Tried(
            "tile",
            f"shorten {write_path(tile)}",
            _refused({**files, write_path(tile): data[:-1]}, proof, size, entry, case),
        )
        yield Tried(
            "tile", f"delete {write_path(tile)}", _refused(without(files, write_path(tile)), proof, size, entry, case)
        )


def _path(files: dict[str, bytes], index: int, size: int) -> tuple[Hash, ...]:
    return tree.inclusion(index, size=size, tiles=lambda tile: files[write_path(tile)])


def _refused(files: dict[str, bytes], proof: TlogProof, size: int, entry: bytes, case: Case) -> str:
    """By the house's own reader and by the bundle's verifier: both have to."""
    try:
        made = TlogProof(proof.index, _path(files, proof.index, size), proof.checkpoint)
    except (KeyError, Refusal) as why:
        return f"no proof: {why}"
    text = tlog_proof.write(made)
    try:
        tlog_proof.verify(text, entry=entry, policy=policy.read(case.trusted))
    except Refusal as why:
        try:
            verifier.verify_proof(text, entry, verifier.read_policy(case.trusted))
        except verifier.Bad as found:
            return found.code if found.code == why.code else ""
    return ""


async def _cosigners(case: Case) -> list[Tried]:
    """The log shows each of its cosigners another history: whoever saw the first does not sign the second."""
    ledger = case.ledger
    real = checkpoint.read(await ledger.note()).checkpoint
    tried = []
    for what, forged, old in (
        ("another tree of one size", checkpoint.Checkpoint(real.origin, real.size, Hash(bytes(32))), real.size),
        ("a smaller tree", checkpoint.Checkpoint(real.origin, real.size - 1, Hash(bytes(32))), 0),
        (
            "a larger tree that does not go on from it",
            checkpoint.Checkpoint(real.origin, real.size + 4, Hash(bytes(32))),
            real.size,
        ),
        ("a larger tree from nothing", checkpoint.Checkpoint(real.origin, real.size + 4, Hash(bytes(32))), 0),
    ):
        signed = checkpoint.sign(forged, ledger.log.signer)
        proof = (Hash(bytes(32)),) if 0 < old < forged.size else ()
        for name, house in (("east", ledger.east), ("west", ledger.west)):
            answer = await house.cosign(cosigner.write_request(old, proof=proof, signed=signed))
            tried.append(
                Tried("two views", f"{name} is shown {what}", f"{answer.status}" if answer.status >= 400 else "")
            )
    return tried


def _zips(reader: Reader, packed: Path) -> list[Tried]:
    """What a bad disk or a bad line does, below the files."""
    data, tried = packed.read_bytes(), []
    changes = {f"flip byte {at}": flipped(data, at) for at in range(40, len(data), len(data) // 24)}
    changes |= {f"cut at {at}": data[:at] for at in range(0, len(data), len(data) // 6)}
    for what, changed in changes.items():
        broken = packed.with_name("broken.zip")
        broken.write_bytes(changed)
        if _says_the_same(broken, packed):
            continue  # a date of the wrapping, which says nothing
        report = reader.verify(broken)
        wrong = report.codes(verifier.BROKEN) + report.codes(verifier.MISSING)
        tried.append(Tried("zip", what, wrong[0] if report.exit_code else ""))
    return tried
