"""From a film that three of five opened to one that everybody may see: two trustees of a real house let it out, and a stranger checks it."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.kit import Kit, QuickLock
from tests.publish import collage
from tests.publish.test_publish import all_sheets, letters_on
from tests.street import Street, open_street
from tests.witness.filmed import WORDS, Opening, filmed, trustee_file
from tests.witness.room import Keeper, Room
from tocsin.keeping.model import EVERY_S
from tocsin.terms.registry import Preset
from tocsin_kit import cli, sealed_file


@pytest_asyncio.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    async with open_street(tmp_path / "town", preset=Preset.street) as ready:
        yield ready


@pytest.fixture
def kit(tmp_path: Path, capsys: pytest.CaptureFixture[str], street: Street, monkeypatch: pytest.MonkeyPatch) -> Kit:
    monkeypatch.setattr(cli, "_now", street.clock)
    monkeypatch.setattr(sealed_file, "passphrase", QuickLock)
    words = tmp_path / "words"
    words.write_text(f"{WORDS}\n", "utf-8")
    return Kit(words, capsys)


async def test_two_trustees_let_out_a_film_and_a_stranger_sees_what_that_proves(
    street: Street, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Room(street)
    await room.list_trustees()
    opening = Opening(await filmed(room), kit, tmp_path / "case")
    await opening.opens(reason="publish")
    for number in range(3):
        await opening.answers(number)
    await opening.waits()
    await kit("film", "assemble", opening.folder)
    work = tmp_path / "work"
    await kit("publish", "make", opening.folder, work, "--sound", "remove", exits=1)
    assert "(publish.no_proof)" in kit.error
    for _ in range(6):
        street.clock.forward(seconds=EVERY_S)
        await street.house.tick()
    await kit("film", "proofs", opening.folder)

    # what the phones of these tests film is no film: here it is one
    for file in (opening.folder / "plain").glob("picture-*"):
        file.unlink()
    collage.film(opening.folder / "plain/picture-0.webm")
    said = await kit("publish", "make", opening.folder, work, "--sound", "remove")
    assert f"a face was found in {collage.PICTURES} of them" in said

    def looks(question: str) -> str:
        return next(letters_on(sheet) for sheet in all_sheets(work) if question.startswith(sheet.name))

    monkeypatch.setattr(builtins, "input", looks)
    check = ("publish", "check", work, "--house", street.house.address)
    ana, ben, stranger = *room.keepers[:2], Keeper()
    assert "One more trustee is needed" in await releases(kit, work, ana)
    await kit(*check, exits=1)
    assert "(publish.one_release)" in kit.error
    one = (work / "film.release").read_bytes()
    await releases(kit, work, stranger)
    await kit(*check, exits=1)
    assert "(cose.unknown_key)" in kit.error
    (work / "film.release").write_bytes(one)
    assert "2 trustees have let it out" in await releases(kit, work, ben)
    said = await kit(*check)
    assert "2 of its trustees have let out" in said and "was in the ledger as entry" in said

    for name, code in (("film.webm", "publish.other_film"), ("statement.cbor", "publish.no_proof")):
        whole = (work / name).read_bytes()
        (work / name).write_bytes(whole + b"\0")
        await kit(*check, exits=1)
        assert f"({code})" in kit.error
        (work / name).write_bytes(whole)
    await room.line.close()


async def releases(kit: Kit, work: Path, keeper: Keeper) -> str:
    file = trustee_file(keeper, file=work.parent / f"{keeper.key.public.hex()}.tocsin-trustee")
    return await kit("publish", "release", work, file)
