"""From a film that three of five opened to one that everybody may see: two trustees of a real house let it out, and a stranger checks it."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.kit import Kit, kit_by
from tests.publish import collage
from tests.publish.test_publish import all_sheets, letters_on
from tests.street import Street, open_street
from tests.witness.filmed import WORDS, Opening, filmed, trustee_file
from tests.witness.room import Keeper, Room
from tocsin.keeping.model import EVERY_S
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u
from tocsin.terms.registry import Preset
from tocsin_kit.actors.line import HouseLine


@pytest_asyncio.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    async with open_street(tmp_path / "town", preset=Preset.street) as ready:
        yield ready


@pytest.fixture
def kit(tmp_path: Path, capsys: pytest.CaptureFixture[str], street: Street, monkeypatch: pytest.MonkeyPatch) -> Kit:
    return kit_by(street.clock, words=WORDS, folder=tmp_path, capsys=capsys, monkeypatch=monkeypatch)


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
        await kit("publish", "put", work, "--house", street.house.address, "--yes", exits=1)
        assert f"({code})" in kit.error
        (work / name).write_bytes(whole)

    # everybody sees it: who puts it there is asked once, after a preview
    put = ("publish", "put", work, "--house", street.house.address)
    monkeypatch.setattr(builtins, "input", lambda question: "yes")
    assert "for ever" in await kit(*put, exits=1)
    assert "<video" in (work / "page.html").read_text("utf-8")
    film = (work / "film.webm").read_bytes()
    path = f"/films/{hash_of(film).hex()}"
    assert (await gets(street, path + "/en"))[0] == 404
    monkeypatch.setattr(builtins, "input", lambda question: "FOR EVER")
    assert path in await kit(*put)
    await kit(*put)  # the same again changes nothing
    await street.house.tick()
    status, headers, page = await gets(street, path + "/en")
    assert status == 200 and "<script" not in page.decode() and "script-src" not in headers["content-security-policy"]
    assert "Let out on" in page.decode() and "2 trustees" in page.decode() and hash_of(film).hex() in page.decode()
    assert f'href="{path}/ar"' in (await gets(street, path))[2].decode()
    assert path in (await gets(street, "/films/es"))[2].decode()

    # a stranger downloads what lies beside the page, and checks it with nothing but the town's name from elsewhere
    away = tmp_path / "away"
    away.mkdir()
    for name in ("film.webm", "film.release", "statement.cbor", "proof.tlog-proof"):
        (away / name).write_bytes((await gets(street, f"{path}/{name}"))[2])
    await kit("publish", "check", away, "--house", street.house.address, exits=1)
    assert "(publish.no_town)" in kit.error
    town = b64u(street.founder.town)
    assert f"--town {town}" in page.decode()
    assert "was in the ledger" in await kit("publish", "check", away, "--house", street.house.address, "--town", town)
    status, headers, piece = await gets(street, f"{path}/film.webm", Range="bytes=10-19")
    assert (status, piece, headers["content-range"]) == (206, film[10:20], f"bytes 10-19/{len(film)}")
    assert (await gets(street, f"{path}/film.webm", Range=f"bytes={len(film)}-"))[0] == 416

    # one trustee takes it down, a stranger does not, and it does not come back
    down = ("publish", "withdraw", hash_of(film).hex(), "--house", street.house.address, "--town", town, "--trustee")
    await kit(*down, trustee_file(stranger, file=tmp_path / "stranger.tocsin-trustee"), exits=1)
    assert "(cose.unknown_key)" in kit.error
    assert (await gets(street, path + "/en"))[0] == 200
    await kit(*down, trustee_file(ben, file=tmp_path / "ben.tocsin-trustee"))
    status, _, page = await gets(street, path + "/en")
    assert status == 410 and "A trustee of the town took it down" in page.decode()
    assert (await gets(street, f"{path}/film.webm"))[0] == 410
    assert not list((street.house.data / "published").iterdir())
    await kit(*put, exits=1)
    assert "(publish.withdrawn)" in kit.error
    await room.line.close()


async def gets(street: Street, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    line = HouseLine(street.house.address)
    answer = await line.exchange("GET", path, headers=headers)
    await line.close()
    return answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.body


async def releases(kit: Kit, work: Path, keeper: Keeper) -> str:
    file = trustee_file(keeper, file=work.parent / f"{keeper.key.public.hex()}.tocsin-trustee")
    return await kit("publish", "release", work, file)
