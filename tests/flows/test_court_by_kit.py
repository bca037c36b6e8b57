"""From a receipt to what a court gets, with the kit alone: opened, put together, proven, packed, believed by a stranger."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.flows.test_walk_open_a_film import grows
from tests.keeping.authority import Authority, authority
from tests.kit import Kit, kit_by
from tests.street import open_street
from tests.witness.filmed import WORDS, Opening, filmed
from tests.witness.room import Room
from tocsin.seals.statement import Cosigners
from tocsin.terms.b64 import b64u
from tocsin.terms.registry import Preset
from tocsin_kit.witness.bundle import verifier
from tocsin_kit.witness.case_folder import part_name


@pytest_asyncio.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with open_street(tmp_path / "town", preset=Preset.street, test_profile=True) as street:
        ready = Room(street)
        await ready.list_trustees()
        yield ready
        await ready.line.close()


@pytest.fixture
def stamps(tmp_path: Path) -> Iterator[Authority]:
    with authority(tmp_path / "authority") as ready:
        yield ready


@pytest.fixture
def kit(tmp_path: Path, capsys: pytest.CaptureFixture[str], room: Room, monkeypatch: pytest.MonkeyPatch) -> Kit:
    return kit_by(room.street.clock, words=WORDS, folder=tmp_path, capsys=capsys, monkeypatch=monkeypatch)


async def is_stamped_by(room: Room, stamps: Authority) -> None:
    """The founder writes the town's log and its time authority into the book."""
    own = (await room.line.ask("GET", "/api/ledger/keys")).json()["log"]
    steward = room.street.stewards[0]
    await steward.phone.sync()
    page = Cosigners(own, 0, (), (stamps.url,))
    signed = room.street.founder.state(steward.phone.town_roster(), page, at=room.street.clock())
    await room.line.ask("POST", "/api/roster", json_body={"statement": b64u(signed)})
    await room.street.settled()


async def test_a_film_that_the_kit_opened_is_packed_and_proven(
    room: Room, kit: Kit, tmp_path: Path, stamps: Authority
) -> None:
    await is_stamped_by(room, stamps)
    film = await filmed(room)
    opening = Opening(film, kit, tmp_path / "case")
    await opening.opens()
    for number in range(3):
        await opening.answers(number)
    await opening.waits()
    await opening.assembles()
    await grows(room, times=6)
    await kit("film", "proofs", opening.folder)
    await grows(room, times=2)
    await kit("film", "proofs", opening.folder)
    sizes = {file.name.count(".") for file in (opening.folder / "proofs").iterdir()}
    assert sizes == {1, 2}, "under the latest checkpoint, and under the one that was stamped"

    packed = tmp_path / "bundle.zip"
    said = await kit("film", "bundle", opening.folder, packed)
    assert "case/case.key" in said and "case/answers/0.cbor" in said, "what is left out is named"
    told = json.loads(await kit("verify", packed, "--authorities", stamps.certificate, "--json"))
    proven = {each["code"] for each in told["findings"] if each["state"] == "proven"}
    assert told["verdict"] == "proven"
    assert {"ledger.included", "receipt.kept", "time.stamped", "film.whole", "film.plain", "case.quorum"} <= proven
    assert "Parts 0 to 8 existed by" in await kit("verify", packed), "by the certificate in the bundle as well"

    (opening.folder / part_name(4)).unlink()
    await room.street.house.stop()
    assert "this is what is here" in await opening.assembles()
    gap = tmp_path / "gap.zip"
    await kit("film", "bundle", opening.folder, gap)
    told = json.loads(await kit("verify", gap, "--json", exits=verifier.MISSING_EXIT))
    lacks = {each["code"] for each in told["findings"] if each["state"] == "not proven"}
    assert lacks == {"parts.gone", "film.gaps", "film.holes"}
    assert not [each for each in told["findings"] if each["state"] == "broken"]
