"""What a stranger needs to believe a film: the ledger's proofs under the town's book, stamped by an authority."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path
from secrets import token_bytes

import pytest
import pytest_asyncio

from tests.keeping.authority import Authority, authority
from tests.kit import Kit, kit_by
from tests.street import Street, open_street
from tests.witness.filmed import WORDS, Opening, filmed
from tests.witness.houses import two_houses
from tests.witness.room import Room
from tocsin.engines.key_file import KeyFile
from tocsin.keeping.model import EVERY_S, name_of
from tocsin.ledger import checkpoint, note, policy, tlog_proof, vkey
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import Cosigner, Cosigners
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.registry import Preset
from tocsin_kit import steward_file
from tocsin_kit.actors.hostile import LyingHouse
from tocsin_kit.keys import SigningKey
from tocsin_kit.witness.case_folder import CaseFolder
from tocsin_kit.witness.opener import signed_openings


@pytest_asyncio.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    """One steward writes its book; its house may ask an authority on this machine."""
    async with open_street(tmp_path / "town", preset=Preset.street, test_profile=True) as ready:
        yield ready


@pytest_asyncio.fixture
async def room(street: Street) -> AsyncIterator[Room]:
    ready = Room(street)
    await ready.list_trustees()
    yield ready
    await ready.line.close()


@pytest.fixture
def kit(tmp_path: Path, capsys: pytest.CaptureFixture[str], street: Street, monkeypatch: pytest.MonkeyPatch) -> Kit:
    return kit_by(street.clock, words=WORDS, folder=tmp_path, capsys=capsys, monkeypatch=monkeypatch)


@pytest.fixture
def stamps(tmp_path: Path) -> Iterator[Authority]:
    with authority(tmp_path / "authority") as ready:
        yield ready


async def grows(street: Street, *, times: int = 1) -> None:
    for _ in range(times):
        street.clock.forward(seconds=EVERY_S)
        await street.house.tick()


async def test_a_film_s_receipt_and_openings_are_proven_under_the_town_s_book_and_stamped(
    room: Room, kit: Kit, tmp_path: Path, stamps: Authority
) -> None:
    street = room.street
    film = await filmed(room)
    opening = Opening(film, kit, tmp_path / "case")
    await opening.opens()
    for number in range(3):
        await opening.answers(number)
    await opening.waits()
    said = await kit("film", "proofs", opening.folder, exits=1)
    assert "The town's book names no ledger" in said and said.count("(ledger.not_yet)") == 4
    await grows(street, times=6)

    steward = tmp_path / "steward"
    secrets = street.stewards[0].secrets
    steward_file.keep(
        steward_file.StewardFile(street.house.address, street.founder.town, secrets), file=steward, words=WORDS
    )
    own = (await room.line.ask("GET", "/api/ledger/keys")).json()["log"]
    await kit("steward", "cosigners", steward, "--stamps", stamps.url, exits=1)
    assert "(cosigner.no_log)" in kit.error
    said = await kit("steward", "cosigners", steward, "--log", own, "--stamps", stamps.url)
    assert "in the book, and in force" in said
    assert f"stamped by {stamps.url}" in await kit("steward", "cosigners", steward)
    await street.settled()

    await grows(street)  # and the last page is stamped
    said = await kit("film", "proofs", opening.folder)
    assert said.count("seen by 0 cosigners") == 4 and f"leaves: {stamps.url}" in said
    folder = CaseFolder(opening.folder)
    believed = policy.read((folder.root / "policy.txt").read_bytes())
    leaves = {hash_of(payload) for payload in signed_openings(folder).values()} | {folder.receipt.commitment}
    for leaf in leaves:
        proof = (folder.root / f"proofs/{leaf.hex()}.tlog-proof").read_bytes()
        assert tlog_proof.verify(proof, entry=leaf, policy=believed).entry == leaf
    (stamped,) = folder.root.glob("stamps/*.tsr")
    size = stamped.stem.partition("-")[0]
    text = stamped.with_name(f"{size}.txt").read_bytes()
    for leaf in leaves:
        proof = (folder.root / f"proofs/{leaf.hex()}.{size}.tlog-proof").read_bytes()
        assert tlog_proof.verify(proof, entry=leaf, policy=believed).checkpoint.note.text.encode() == text
    assert stamps.confirms(stamped.read_bytes(), text)
    assert b"BEGIN CERTIFICATE" in stamped.with_suffix(".pem").read_bytes()

    await opening.assembles()
    bundle = tmp_path / "bundle.zip"
    await kit("film", "bundle", opening.folder, bundle)
    said = await kit("verify", bundle, "--authorities", stamps.certificate)
    assert "Everything that such a bundle can prove by itself is proven." in said


async def test_a_page_that_too_few_have_seen_is_no_proof_yet(room: Room, kit: Kit, tmp_path: Path) -> None:
    """The one cosigner that the book asks for never looked."""
    street = room.street
    opening = Opening(await filmed(room), kit, tmp_path / "case")
    await opening.opens()
    steward = tmp_path / "steward"
    secrets = street.stewards[0].secrets
    steward_file.keep(
        steward_file.StewardFile(street.house.address, street.founder.town, secrets), file=steward, words=WORDS
    )
    own = (await room.line.ask("GET", "/api/ledger/keys")).json()["log"]
    looks = vkey.write(VerifierKey("other.example", SignatureKind.cosignature_v1, SigningKey.make().public))
    added = await kit("steward", "cosigners", steward, "--log", own, "--add", f"{looks}@http://127.0.0.1:9/cosigner")
    assert f"1. {looks} at http://127.0.0.1:9/cosigner" in added and "1 of 1 cosigners" in added
    await kit("steward", "cosigners", steward, "--add", f"{own}@http://127.0.0.1:9/cosigner", exits=1)
    assert "(cosigner.no_code)" in kit.error
    await grows(street, times=6)
    assert "too few cosigners have seen it (ledger.not_cosigned)" in await kit(
        "film", "proofs", opening.folder, exits=1
    )
    await kit("steward", "cosigners", steward, "--remove", 1)
    assert "seen by 0 cosigners" in await kit("film", "proofs", opening.folder)


async def test_a_cosigner_who_was_shown_another_history_convicts_the_ledger(
    room: Room, kit: Kit, tmp_path: Path
) -> None:
    """By the log's own signature, of the same size and of another: a house that shows two of them shows its hand."""
    street = room.street
    opening = Opening(await filmed(room), kit, tmp_path / "case")
    await opening.opens()
    await grows(street, times=6)
    there = LyingHouse(street.house.address)
    await there.start()
    looks = vkey.write(VerifierKey("other.example", SignatureKind.cosignature_v1, SigningKey.make().public))
    own = (await room.line.ask("GET", "/api/ledger/keys")).json()["log"]
    listed = Cosigners(own, 0, (Cosigner(looks, f"{there.address}/cosigner"),), ())
    steward = street.stewards[0]
    await steward.phone.sync()
    page = street.founder.state(steward.phone.town_roster(), listed, at=street.clock())
    await room.line.ask("POST", "/api/roster", json_body={"statement": b64u(page)})
    earlier = (await room.line.ask("GET", "/ledger/checkpoint")).body
    there.lies.files["/cosigner/checkpoint"] = earlier
    await grows(street, times=2)
    said = await kit("film", "proofs", opening.folder)
    assert "another history" not in said and not (opening.folder / "evidence").exists()

    signer = KeyFile(street.house.data / "ledger.key", name=partial(name_of, "log"), draw=token_bytes)
    now = checkpoint.read((await room.line.ask("GET", "/ledger/checkpoint")).body).checkpoint
    for size in (now.size, checkpoint.read(earlier).checkpoint.size):
        forged = checkpoint.sign(checkpoint.Checkpoint(now.origin, size, hash_of(b"another history")), signer)
        there.lies.files["/cosigner/checkpoint"] = note.write(forged)
        said = await kit("film", "proofs", opening.folder, exits=1)
        assert "has signed another history" in said and "(ledger.split)" in said
        (kept,) = (opening.folder / "evidence").glob("*-other.note")
        assert kept.read_bytes() == note.write(forged)
    there.lies.files["/cosigner/checkpoint"] = b"nothing"
    assert "(ledger.unseen)" in await kit("film", "proofs", opening.folder, exits=1)
    await there.stop()


async def test_a_proof_that_is_fetched_days_later_is_of_the_day_of_the_film(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a page of that day that nobody has cosigned is passed over for the next one."""
    async with two_houses(tmp_path) as (here, there):
        kit = kit_by(here.street.clock, words=WORDS, folder=tmp_path, capsys=capsys, monkeypatch=monkeypatch)
        opening = Opening(await filmed(here), kit, tmp_path / "case")
        await opening.opens()
        await there.street.house.stop()
        await grows(here.street, times=2)
        unseen = checkpoint.read((await here.line.ask("GET", "/ledger/checkpoint")).body).checkpoint.size
        log = (await here.line.ask("GET", "/api/ledger/keys")).json()["log"]
        there.street.house._settings["cosigns"] = (log, here.street.house.address)
        await there.street.house.start()
        pages = []
        for _ in range(3):
            for each in (here, there):
                each.street.clock.forward(hours=24)
            await grows(here.street, times=2)
            pages.append(checkpoint.read((await here.line.ask("GET", "/ledger/checkpoint")).body).checkpoint.size)
        seen_at = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(there.street.clock() - 48 * 3600))
        said = await kit("film", "proofs", opening.folder)
        assert f"the first 9 parts; seen by 1 cosigners since {seen_at}" in said
        leaf = CaseFolder(opening.folder).receipt.commitment.hex()
        names = {path.name for path in (opening.folder / "proofs").iterdir()}
        assert names == {f"{leaf}.tlog-proof", f"{leaf}.{pages[0]}.tlog-proof"} and unseen < pages[0]
        newest = tlog_proof.read((opening.folder / f"proofs/{leaf}.tlog-proof").read_bytes())
        assert checkpoint.read(newest.checkpoint).checkpoint.size == pages[-1]


async def test_who_filmed_erases_with_the_slip_of_her_phone(room: Room, kit: Kit, tmp_path: Path) -> None:
    film = await filmed(room)
    slip = tmp_path / "slip.txt"
    slip.write_text("tocsin-erase nothing\n")
    await kit("film", "erase", slip, "--house", room.street.house.address, "--yes", exits=1)
    assert "(case.no_slip)" in kit.error
    slip.write_text(f"tocsin-erase {b64u(film.filming.film)} {b64u(bytes(16))}\n")
    await kit("film", "erase", slip, "--house", room.street.house.address, "--yes", exits=1)
    assert "(witness.wrong_secret)" in kit.error
    slip.write_text(f"tocsin-erase {b64u(film.filming.film)} {b64u(film.filming.erase_secret)}\n")
    said = await kit("film", "erase", slip, "--house", room.street.house.address, "--yes")
    assert "It is erased at this house." in said
    stone, receipt = (tmp_path / "slip.txt.erased").read_text().split("\n\n", 1)
    assert film.filming.erase_secret in from_b64u(stone.removeprefix("tocsin-tombstone "))
    assert receipt.startswith("tocsin.receipt/v1\n")
    await Opening(film, kit, tmp_path / "case").opens(exits=1)
    assert "(witness.gone)" in kit.error
