"""Houses look at one another's logs: what one has signed and forgot, and what it told two differently, is found."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.keeping.room import Log, Neighbours, some
from tocsin.keeping.model import LEAST, RESTORED, ROLLED_BACK, SPLIT, Evidence, shown
from tocsin.keeping.needs import CosignedLog
from tocsin.keeping.verbs.ask_cosigners import PATIENCE, Comparing
from tocsin.ledger import checkpoint, cosigner, note
from tocsin.ledger.cosignature import cosigned_at
from tocsin.ledger.policy import Group, Policy, PolicyCosigner, PolicyLog
from tocsin.ledger.policy import verify as verify_by
from tocsin.terms.refusal import Refusal


class Town:
    """A log, and two houses that cosign it."""

    def __init__(self, folder: Path) -> None:
        self.log, self.east, self.west = (Log(folder / name) for name in ("log", "east", "west"))
        self.neighbours = Neighbours(east=self.east, west=self.west)
        self.cosigned = CosignedLog(self.log.key, "https://log.example")
        self.cosigners = [self.neighbours.cosigner(name) for name in ("east", "west")]
        for house in (self.east, self.west):
            house.logs = {self.log.key.name: self.cosigned}
        self.asking = self.log.asking(self.neighbours)

    async def beat(self) -> None:
        await self.asking.ask(await self.log.beat(), self.cosigners)

    async def note(self) -> bytes:
        async with self.log.unit.reading() as books:
            kept = shown(await books.checkpoints.latest_two())
        assert kept is not None
        return kept.note

    def policy(self, needed: int) -> Policy:
        named = [
            PolicyCosigner(name, key=each.key)
            for name, each in zip((b"east", b"west"), self.cosigners, strict=True)
        ]
        group = Group(b"both", needed=needed, members=(b"east", b"west"))
        return Policy(logs=(PolicyLog(self.log.key),), cosigners=tuple(named), groups=(group,), quorum=b"both")

    async def close(self) -> None:
        for each in (self.log, self.east, self.west):
            await each.close()


@pytest_asyncio.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    town = Town(tmp_path)
    yield town
    await town.close()


async def older(log: Log, copy: Path) -> None:
    await log.database.forget_traces()
    shutil.copyfile(log.data / "town.sqlite3", copy)


async def restored(log: Log, copy: Path, folder: Path) -> Log:
    """From an older copy in an empty folder, as `tocsin restore` does: the log's key is in it, the tiles are not."""
    folder.mkdir()
    shutil.copyfile(copy, folder / "town.sqlite3")
    shutil.copyfile(log.data / "ledger.key", folder / "ledger.key")
    again = Log(folder)
    again.at = log.at
    async with again.unit.writing() as books:
        await books.evidence.add(Evidence(RESTORED, "", one=b"", other=b""))
    return again


async def test_both_cosign_every_checkpoint_and_a_stranger_sees_it(town: Town) -> None:
    for _ in range(3):
        await town.beat()
        verified = verify_by(await town.note(), policy=town.policy(needed=2))
        assert {cosigned_at(verified.note, each.key) for each in town.cosigners} == {town.east.at}
    assert verified.checkpoint.size == 3 * LEAST
    assert town.neighbours.asked == 6, "what they saw last is known after the first time"


async def test_a_process_that_knows_nothing_is_told_what_they_saw(town: Town) -> None:
    for _ in range(5):
        await town.beat()
    town.asking, town.neighbours.asked = town.log.asking(town.neighbours), 0
    await town.beat()
    assert town.neighbours.asked == 4 and not town.asking.silent
    verify_by(await town.note(), policy=town.policy(needed=2))


async def test_one_who_is_away_is_named_and_holds_nothing_up(town: Town) -> None:
    await town.beat()
    town.neighbours.away = {"https://west.example/cosigner"}
    await town.beat()
    assert town.asking.silent == {"https://west.example/cosigner"}
    verified = verify_by(await town.note(), policy=town.policy(needed=1))
    assert verified.checkpoint.size == LEAST, "for a few seconds the one before, which both have seen, is shown"
    await town.beat()
    assert verify_by(await town.note(), policy=town.policy(needed=1)).checkpoint.size == 3 * LEAST
    town.neighbours.away = set()
    await town.beat()
    assert verify_by(await town.note(), policy=town.policy(needed=2)).checkpoint.size == 4 * LEAST


async def test_words_of_a_cosigner_that_prove_nothing_stop_nothing(town: Town) -> None:
    await town.beat()
    for lie in (
        (409, cosigner.SIZE, b"4000\n"),
        (409, cosigner.SIZE, b"x\n"),
        (409, cosigner.TEXT, b"another tree\n"),
        (200, cosigner.TEXT, b"nothing\n"),
        (200, cosigner.TEXT, b"\xe2\x80\x94 west AAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"),
        (500, "", b""),
    ):
        town.neighbours.lie = {"https://west.example/cosigner": lie}
        await town.beat()
        assert town.asking.silent == {"https://west.example/cosigner"}
    assert not await town.log.evidence()
    town.neighbours.lie = {}
    await town.beat()
    assert not town.asking.silent


async def test_a_house_made_again_from_an_older_copy_stands_still_before_it_signs(town: Town, tmp_path: Path) -> None:
    await town.beat()
    await older(town.log, tmp_path / "copy")
    await town.beat()
    before = await town.log.shown()
    again = await restored(town.log, tmp_path / "copy", tmp_path / "again")
    asking = again.asking(town.neighbours)
    assert await again.sequencer.beat(at=again.at) is None, "nobody was asked yet"
    await asking.look_back(town.cosigners, needed=1)
    assert await again.sequencer.beat(at=again.at) is None
    (evidence,) = await again.evidence()
    assert evidence.code == ROLLED_BACK
    told = checkpoint.read(evidence.other)
    checkpoint.signed_by(told, (town.log.key,))
    assert told.checkpoint == before and (await again.shown()).size < before.size
    with pytest.raises(Refusal, match=r"ledger\.halted"):
        await again.promise(some(1))
    await again.close()


async def test_a_house_made_again_that_missed_nothing_goes_on_when_one_has_said_so(town: Town, tmp_path: Path) -> None:
    await town.beat()
    await older(town.log, tmp_path / "copy")
    again = await restored(town.log, tmp_path / "copy", tmp_path / "again")
    asking = again.asking(town.neighbours)
    town.neighbours.away = {each.prefix for each in town.cosigners}
    await asking.look_back(town.cosigners, needed=1)
    assert not asking.has_looked_back and await again.sequencer.beat(at=again.at) is None
    town.neighbours.away = {town.cosigners[0].prefix}
    await asking.look_back(town.cosigners, needed=2)
    assert not asking.has_looked_back, "fewer than the town's book needs"
    await asking.look_back(town.cosigners, needed=1)
    await asking.ask(await again.beat(), town.cosigners)
    assert asking.has_looked_back and (await again.shown()).size == 2 * LEAST and not await again.evidence()
    await again.close()


@pytest.mark.parametrize(
    "front", [(502, "text/html", b"bad gateway"), (404, "application/json", b"{}"), (200, "text/html", b"maintenance")]
)
async def test_what_a_front_says_lets_no_restored_house_go_on(
    town: Town, tmp_path: Path, front: tuple[int, str, bytes]
) -> None:
    await town.beat()
    await older(town.log, tmp_path / "copy")
    again = await restored(town.log, tmp_path / "copy", tmp_path / "again")
    asking, town.neighbours.front = again.asking(town.neighbours), front
    await asking.look_back(town.cosigners, needed=1)
    assert not asking.has_looked_back and await again.sequencer.beat(at=again.at) is None
    town.neighbours.front = None
    await asking.look_back(town.cosigners, needed=2)
    assert asking.has_looked_back and await again.sequencer.beat(at=again.at) is not None
    await again.close()


async def forked_at_two_sizes(town: Town, tmp_path: Path) -> Log:
    """East has seen a page of one history, west a later page of another."""
    await town.beat()
    await older(town.log, tmp_path / "copy")
    await town.asking.ask(await town.log.beat(), town.cosigners[:1])
    twin = await restored(town.log, tmp_path / "copy", tmp_path / "twin")
    async with twin.unit.writing() as books:
        await books.evidence.drop(RESTORED)
    await twin.beat()
    await twin.asking(town.neighbours).ask(await twin.beat(), town.cosigners[1:])
    return twin


async def test_two_histories_of_different_sizes_convict_their_log_by_its_own_tiles(town: Town, tmp_path: Path) -> None:
    twin = await forked_at_two_sizes(town, tmp_path)
    town.neighbours.tiles_of = twin
    for house in (town.east, town.west):
        comparing = Comparing(unit=house.unit, outside=town.neighbours)
        await comparing.compare([town.cosigned], town.cosigners)
        (evidence,) = await house.evidence()
        assert evidence.code == SPLIT and not comparing.unproven
        sizes = {checkpoint.read(each).checkpoint.size for each in (evidence.one, evidence.other)}
        assert sizes == {2 * LEAST, 3 * LEAST}
    await twin.close()


async def test_a_log_that_hides_the_tiles_of_one_history_is_unproven(town: Town, tmp_path: Path) -> None:
    twin = await forked_at_two_sizes(town, tmp_path)
    await town.log.beat()
    comparing, town.neighbours.tiles_of = Comparing(unit=town.east.unit, outside=town.neighbours), town.log
    for _ in range(PATIENCE):
        assert not comparing.unproven
        await comparing.compare([town.cosigned], town.cosigners)
    assert comparing.unproven == {town.log.key.name} and not await town.east.evidence()
    await twin.close()


async def test_one_who_is_behind_is_no_split(town: Town) -> None:
    await town.beat()
    await town.asking.ask(await town.log.beat(7), town.cosigners[:1])
    comparing, town.neighbours.tiles_of = Comparing(unit=town.west.unit, outside=town.neighbours), town.log
    await comparing.compare([town.cosigned], town.cosigners)
    town.neighbours.tiles_of = None
    for _ in range(PATIENCE):
        await comparing.compare([town.cosigned], town.cosigners)
    assert comparing.unproven and not await town.west.evidence(), "a line that is down looks the same"
    town.neighbours.tiles_of = town.log
    await comparing.compare([town.cosigned], town.cosigners)
    assert not comparing.unproven


async def test_a_proof_that_does_not_hold_is_looked_into(town: Town, tmp_path: Path) -> None:
    await town.beat()
    await older(town.log, tmp_path / "copy")
    await town.beat()
    twin = await restored(town.log, tmp_path / "copy", tmp_path / "twin")
    async with twin.unit.writing() as books:
        await books.evidence.drop(RESTORED)
    forked = note.read((await twin.beat(2)).note)
    spoilt = cosigner.write_request(2 * LEAST, proof=(), signed=note.read((await town.log.beat()).note))
    false = cosigner.write_request(2 * LEAST, proof=(), signed=forked)
    town.neighbours.tiles_of = town.log
    for request, tiles_of, found in ((spoilt, town.log, []), (false, twin, [SPLIT])):
        assert (await town.east.cosign(request)).status == 422
        comparing, town.neighbours.tiles_of = Comparing(unit=town.east.unit, outside=town.neighbours), tiles_of
        comparing.doubt(town.east.doubted[-1])
        await comparing.compare([town.cosigned], ())
        assert [each.code for each in await town.east.evidence()] == found
    await twin.close()


async def test_a_log_that_tells_two_cosigners_two_things_is_convicted_by_its_own_hand(town: Town, tmp_path: Path) -> None:
    await town.asking.ask(await town.log.beat(), town.cosigners[:1])
    await older(town.log, tmp_path / "copy")
    await town.asking.ask(await town.log.beat(), town.cosigners[:1])
    twin = await restored(town.log, tmp_path / "copy", tmp_path / "twin")
    async with twin.unit.writing() as books:
        await books.evidence.drop(RESTORED)
    await twin.asking(town.neighbours).ask(await twin.beat(), town.cosigners[1:])
    assert not await town.east.evidence() and not await town.west.evidence(), "each alone sees one history"
    comparing = Comparing(unit=town.east.unit, outside=town.neighbours)
    await comparing.compare([town.cosigned], town.cosigners)
    (evidence,) = await town.east.evidence()
    assert (evidence.code, evidence.origin) == (SPLIT, town.log.key.name)
    one, other = checkpoint.read(evidence.one), checkpoint.read(evidence.other)
    for each in (one, other):
        checkpoint.signed_by(each, [town.log.key])
    assert one.checkpoint.size == other.checkpoint.size and one.checkpoint.root != other.checkpoint.root
    await twin.close()


async def test_two_trees_of_one_size_are_evidence_however_they_come_and_a_bad_proof_is_none(town: Town, tmp_path: Path) -> None:
    await town.beat()
    await older(town.log, tmp_path / "copy")
    await town.beat()
    twin = await restored(town.log, tmp_path / "copy", tmp_path / "twin")
    async with twin.unit.writing() as books:
        await books.evidence.drop(RESTORED)
    forked = note.read((await twin.beat()).note)
    honest = note.read((await town.log.beat()).note)
    bad_proof = cosigner.write_request(2 * LEAST, proof=(), signed=honest)
    assert (await town.east.cosign(bad_proof)).status == 422 and not await town.east.evidence()
    stale = cosigner.write_request(LEAST, proof=await twin.shelf.consistency(LEAST, size=2 * LEAST), signed=forked)
    assert (await town.east.cosign(stale)).status == 409
    assert [each.code for each in await town.east.evidence()] == [SPLIT]
    await twin.close()


async def test_a_log_that_is_not_on_the_list_is_not_cosigned(town: Town, tmp_path: Path) -> None:
    stranger = Log(tmp_path / "stranger")
    request = cosigner.write_request(0, proof=(), signed=note.read((await stranger.beat()).note))
    assert (await town.east.cosign(request)).status == 404
    assert (await town.east.cosign(b"old 0")).status == 400
    await stranger.close()


@pytest.mark.parametrize("spoilt", [b"ledger", b""])
def test_a_key_file_that_is_none_is_not_replaced(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "ledger.key").write_bytes(spoilt)
    with pytest.raises(OSError, match="no key"):
        Log(tmp_path)
    assert (tmp_path / "ledger.key").read_bytes() == spoilt
