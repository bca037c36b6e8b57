"""A town made again from its copy has its log's keys, and the log knows that it may have forgotten something."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.keeping.room import House, Log, Town, some
from tests.street import MORNING
from tocsin.house.backup import back_up, restore
from tocsin.house.config import Config
from tocsin.house.renew import renew, settle
from tocsin.keeping.model import LEAST, RESTORED, ROLLED_BACK, SPLIT, Evidence
from tocsin.terms.ids import Hash


def copied(data: Path, to: Path, into: Path) -> None:
    assert back_up(Config(data=data), to=to, version="test", at=MORNING, say=lambda line: None) == 0
    with to.open("rb") as archive:
        assert restore(archive, data=into, say=lambda line: None) == 0


async def test_it_goes_on_under_its_own_name_once_it_has_looked_back(tmp_path: Path) -> None:
    log = Log(tmp_path / "town")
    promised = await log.promise(some(1))
    await log.beat(2)
    copied(log.data, tmp_path / "copy", tmp_path / "again")
    again = Log(tmp_path / "again")
    again.at = log.at
    assert again.key == log.key
    assert again.cosigner_key != log.cosigner_key, "beside an older memory it would sign for a second history"
    assert (again.data / "ledger.key").stat().st_mode & 0o077 == 0
    assert [each.code for each in await again.evidence()] == [RESTORED]
    assert await again.sequencer.beat(at=again.at) is None
    nobody: Any = None
    await again.asking(nobody).look_back((), needed=0)
    await again.beat()
    assert await again.proven(promised) < LEAST
    assert (await again.shown()).size == 3 * LEAST
    await log.close()
    await again.close()


async def test_a_town_without_a_page_of_its_log_has_forgotten_none(tmp_path: Path) -> None:
    log = Log(tmp_path / "town")
    copied(log.data, tmp_path / "copy", tmp_path / "again")
    again = Log(tmp_path / "again")
    assert not await again.evidence()
    await again.beat()
    await log.close()
    await again.close()


async def test_what_the_town_says_while_its_log_stands_still_is_written_down_when_it_goes_on(tmp_path: Path) -> None:
    log = Log(tmp_path / "town")
    await log.beat()
    copied(log.data, tmp_path / "copy", tmp_path / "again")
    await log.close()
    house = House(tmp_path / "again", town=Town())
    await house.keeper.write_down(Hash(some(1)))
    await house.beat()
    async with house.log.unit.reading() as books:
        assert await books.entries.find(Hash(some(1)), first=LEAST, end=2 * LEAST) is not None
    await house.log.close()


async def test_another_log_begins_with_all_that_is_still_here(tmp_path: Path) -> None:
    log = Log(tmp_path / "town")
    promised = await log.promise(some(1))
    await log.beat()
    await log.promise(some(2))
    async with log.unit.writing() as books:
        await books.evidence.add(Evidence(ROLLED_BACK, log.key.name, one=b"", other=b""))
    assert await log.sequencer.beat(at=log.at) is None
    await log.close()
    said: list[str] = []
    assert renew(Config(data=log.data), say=said.append) == 0 and any("/api/ledger/keys" in line for line in said)
    other = Log(log.data, shelf="two")
    other.at = log.at
    assert other.key.name != log.key.name
    await other.beat(2)
    leaves = await other.leaves()
    assert some(1) in leaves[:LEAST] and some(2) in leaves and not await other.evidence()
    assert await other.proven(promised) < LEAST
    await other.close()


async def test_what_another_log_did_is_forgotten_when_somebody_has_dealt_with_it(tmp_path: Path) -> None:
    log = Log(tmp_path / "town")
    for code in (SPLIT, ROLLED_BACK):
        async with log.unit.writing() as books:
            await books.evidence.add(Evidence(code, "tocsin.log/x", one=b"", other=b""))
    assert settle(Config(data=log.data), say=lambda line: None) == 0
    assert [each.code for each in await log.evidence()] == [ROLLED_BACK]
    await log.close()


def test_where_there_is_no_town_no_log_is_made_anew(tmp_path: Path) -> None:
    assert renew(Config(data=tmp_path / "none"), say=print) == 1
