"""Two films of one town, every attack on the first one's bundle, and who finds what.

A bundle is tried as a careful reader tries it: with the keys and the time authorities that she believes. The control is
the same bundle, untouched; it has to pass, before and after.
"""

from __future__ import annotations

import os
import shutil
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from unittest.mock import patch
from zipfile import BadZipFile, ZipFile

from tests.street import Street
from tests.tamper.attacks import Attack, Files, attacks, flipped, policies, without
from tests.witness.court import HALFWAY, PARTS, Case, a_ledger, lay, write_case
from tests.witness.let_out import release_of, withdrawal_of
from tests.witness.room import Room
from tocsin.ledger import checkpoint, cosigner, policy, tlog_proof, tree, vkey
from tocsin.ledger.tiles import tiles_of, write_path
from tocsin.ledger.tlog_proof import TlogProof
from tocsin.phrases.film_page import FILM, PROOF, RELEASE, STATEMENT
from tocsin.seals import cose, mirror, released
from tocsin.seals.film import Tombstone, write_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.seals.mirror import Gone
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import Hash, PublicKey, TownId
from tocsin.terms.instant import Minutes, instant_of
from tocsin.terms.refusal import Refusal
from tocsin_kit import cli
from tocsin_kit.keys import SigningKey
from tocsin_kit.publish.at_house import proven_at_house
from tocsin_kit.witness.bundle import verifier
from tocsin_kit.witness.command import said_that_it_is_gone
from tocsin_kit.witness.film_house import FilmHouse

MINUTE = Minutes(30_000_000)


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

    def compares(self, files: Files) -> tuple[int, object, object]:
        """As who brings no keys, and reads which ones the bundle believes: (exit code, keys, who is needed)."""
        packed = self._folder / "compared.zip"
        with ZipFile(packed, "w") as zipped:
            for name, data in sorted(files.items()):
                zipped.writestr(name, data)
        report = verifier.verify(packed, authorities=self._case.ledger.authority.certificate)
        told = next((each.facts for each in report.findings if each.code == "policy.theirs"), {})
        return report.exit_code, told.get("keys"), told.get("needed")

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
            untouched = reader.compares(files)
            tried += [
                Tried(each.kind, each.name, "" if reader.compares(each.files) == untouched else "compared")
                for each in policies(files)
            ]
        name = sorted(each for each in files if each.startswith("proofs/") and each.count(".") == 1)[0]
        entry = Hash(bytes.fromhex(name[len("proofs/") :][:64]))
        tried += _tiles(await _ledger_files(one), one, entry=entry, proof=tlog_proof.read(await ledger.prove(entry)))
        tried += await _cosigners(one)
        tried += _copies(one, other)
        tried += await _let_out(street, folder, one, other, files=files, others=others)
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


def _copies(one: Case, other: Case) -> list[Tried]:
    """The word of a house that a second copy is gone there: changed, of another film, town or day, said by another."""
    film, town = one.filming.film, TownId(one.town)
    east, other_house = SigningKey.make(), SigningKey.make()
    tombstone = write_tombstone(Tombstone(film, one.filming.erase_secret, MINUTE))
    gone = Gone(film, hash_of(tombstone), MINUTE)

    def who(proof: bytes) -> PublicKey | None:
        found = said_that_it_is_gone(proof, film=film, tombstone=tombstone, town=town, keys=[east.public])
        return None if found is None else found.key

    good = mirror.sign_gone(gone, town=town, signer=east)
    assert who(good) == east.public, "and what nobody touched is believed"
    signatures = cose.parse(good).signatures
    changed = {
        "backdated": replace(gone, at=Minutes(MINUTE - 1_440)),
        "another film": replace(gone, film=other.filming.film),
        "another tombstone": replace(gone, tombstone=Hash(bytes(32))),
    }
    proofs = {
        what: cose.write(cose.Signed(cose.parse(mirror.sign_gone(said, town=town, signer=east)).payload, signatures))
        for what, said in changed.items()
    }
    proofs |= {f"signed for {what}": mirror.sign_gone(said, town=town, signer=east) for what, said in changed.items()}
    del proofs["signed for backdated"]  # its own word about its own clock
    proofs |= {
        "another town's": mirror.sign_gone(gone, town=TownId(bytes(16)), signer=east),
        "another house's": mirror.sign_gone(gone, town=town, signer=other_house),
        "what it shows when it asks": mirror.sign_opening(at=instant_of(MINUTE), town=town, signer=east),
        "signed by two": cose.write(
            cose.Signed(
                cose.parse(good).payload,
                (*signatures, *cose.parse(mirror.sign_gone(gone, town=town, signer=other_house)).signatures),
            )
        ),
        "cut": good[:-1],
        "nothing": b"",
    }
    proofs |= {f"flip byte {at}": flipped(good, at) for at in range(0, len(good), 5)}
    return [Tried("copy", what, "" if who(proof) == east.public else "not believed") for what, proof in proofs.items()]


class TownAtHome(FilmHouse):
    """Says what that town's house says: its book, and the key of its log."""

    def __init__(self, book: list[bytes], *, log: str) -> None:
        self._book, self._log = book, log

    async def statements(self) -> list[bytes]:
        return self._book

    async def log_key(self) -> str:
        return self._log


async def _let_out(street: Street, folder: Path, one: Case, other: Case, *, files: Files, others: Files) -> list[Tried]:
    """What lies beside the page that everybody sees, as `tocsin-kit publish check` reads it."""
    room, town, statement = Room(street), TownId(one.town), f"statements/{PARTS}.cbor"
    await room.list_trustees()
    book = [from_b64u(each) for each in (await room.line.ask("GET", "/api/roster?since=0")).json()["statements"]]
    await room.line.close()
    house = TownAtHome(book, log=vkey.write(one.ledger.log.key))
    film, at, entry = os.urandom(1_000), street.clock(), hash_of(files[statement])
    keys = [keeper.key for keeper in room.keepers]
    release = release_of(film, commitment=entry, town=town, keys=keys[:2], at=at)
    shown = {FILM: film, RELEASE: release, STATEMENT: files[statement], PROOF: await one.ledger.prove(entry)}
    work = folder / "shown"

    async def found(changed: Files) -> str:
        shutil.rmtree(work, ignore_errors=True)
        lay(changed, work)
        try:
            await proven_at_house(work, house, town=town, at=at)
        except (Refusal, OSError) as why:
            return str(why) or type(why).__name__
        return ""

    assert await found(shown) == "", "and what nobody touched is proven"
    another = os.urandom(1_000)
    theirs = hash_of(others[statement])
    of_other = release_of(another, commitment=theirs, town=town, keys=keys[:2], at=at)
    signed = cose.parse(release)
    backdated = released.write(replace(released.read(signed.payload), at=Minutes(MINUTE)))
    changed: dict[str, Files] = {
        "another film": {FILM: another},
        "a byte less": {FILM: film[:-1]},
        "a byte more": {FILM: film + b"!"},
        "another film's release": {RELEASE: of_other},
        "another film and its release": {FILM: another, RELEASE: of_other},
        "another film's statement": {STATEMENT: others[statement]},
        "the statement of fewer parts": {STATEMENT: files[f"statements/{HALFWAY}.cbor"]},
        "one trustee alone": {RELEASE: release_of(film, commitment=entry, town=town, keys=keys[:1], at=at)},
        "one trustee twice": {RELEASE: cose.write(cose.Signed(signed.payload, (signed.signatures[0],) * 2))},
        "two of nobody's keys": {
            RELEASE: release_of(film, commitment=entry, town=town, keys=[SigningKey.make(), SigningKey.make()], at=at)
        },
        "another town's": {RELEASE: release_of(film, commitment=entry, town=TownId(bytes(16)), keys=keys[:2], at=at)},
        "backdated": {RELEASE: cose.write(cose.Signed(backdated, signed.signatures))},
        "a withdrawal in its place": {RELEASE: withdrawal_of(film, town=town, key=keys[0], at=at)},
        **{f"flip byte {at} of the film": {FILM: flipped(film, at)} for at in (0, 500, 999)},
        **{f"flip byte {at} of the release": {RELEASE: flipped(release, at)} for at in range(0, len(release), 12)},
        **{f"flip byte {at} of the statement": {STATEMENT: flipped(shown[STATEMENT], at)} for at in range(0, 100, 9)},
        **{f"flip byte {at} of the proof": {PROOF: flipped(shown[PROOF], at)} for at in range(0, 100, 9)},
    }
    tried = [Tried("let out", what, await found({**shown, **each})) for what, each in changed.items()]
    return tried + [Tried("let out", f"delete {name}", await found(without(shown, name))) for name in shown]


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
