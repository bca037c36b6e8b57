"""A house is gone, with everything that was in it: its films come back from the house that kept a second copy, and open."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
import time
from argparse import Namespace
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.aid.room import some
from tests.children import all_said
from tests.flows.test_opened_film import SEEN, Opener, answers
from tests.house.process import process
from tests.keeping.test_two_houses import keys_of
from tests.witness.houses import mirrored, two_houses
from tests.witness.room import Filming, Room
from tocsin.house.config import MirroredHouse
from tocsin.house.recover import recover
from tocsin.ledger import vkey
from tocsin.seals.film import write_cover
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u
from tocsin_kit.actors.line import HouseLine, NoLine, Refused
from tocsin_kit.actors.member import Guest
from tocsin_kit.witness import answer
from tocsin_kit.witness import command as command_of_kit
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness.receipt import Receipt


async def has_filmed(room: Room, seconds: int = len(SEEN)) -> Filming:
    filming = await room.has_begun()
    for number in range(5):
        await room.bring_share(filming, number)
    for number in range(seconds):
        await room.bring(filming, number, filming.next_part(SEEN[number]))
    return filming


async def is_opened_by_three(room: Room, filming: Filming) -> list[bytes]:
    opener = Opener(room, filming)
    await opener.ask()
    for keeper in room.keepers[1:4]:
        await answers(room, keeper)
    key = answer.join_film_key(await opener.answers(), cover=await opener.cover())
    put_together, filmed = await opener.film(key)
    assert not put_together.missing and not put_together.broken
    return filmed


async def command(*words: str, **environment: str) -> tuple[int, str]:
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tocsin.house.cli", *words,
        env={**os.environ, "TOCSIN_TEST_PROFILE": "1", **environment},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await all_said(child, within_s=120)
    assert child.returncode is not None
    return child.returncode, said.decode()


async def test_one_house_destroyed_every_film_comes_back_from_the_other_and_three_of_five_open_it(
    tmp_path: Path,
) -> None:
    async with two_houses(tmp_path) as (here, there):
        one, two = here.street.house, there.street.house
        offset = str(here.street.clock() - int(time.time()))
        settings = {"TOCSIN_CLOCK_OFFSET_S": offset, "TOCSIN_LEDGER_EVERY_S": "1"}
        log = (await keys_of(here.street))["log"]
        mirrors = f"{b64u(here.street.founder.town)} {log} {one.address}"
        backup = tmp_path / "town.tar"
        for room in (here, there):
            await room.line.close()
            await room.street.house.stop()
        port = {house.address: house.address.rpartition(":")[2] for house in (one, two)}
        assert (await command("backup", str(backup), "--data", str(one.data), **settings))[0] == 0
        async with process(two.data, "--port", port[two.address], TOCSIN_MIRRORS=mirrors, **settings):
            async with process(one.data, "--port", port[one.address], **settings) as first:
                here.line, there.line = HouseLine(one.address), HouseLine(two.address)
                filming = await has_filmed(here, 5)
                await copied(there, filming, parts=5)
                await here.line.close()
                await first.end(signal.SIGKILL)
            shutil.rmtree(one.data)

            code, said = await command("restore", str(backup), "--data", str(one.data), **settings)
            assert code == 0, said
            code, said = await command("recover", "--from", two.address, "--data", str(one.data), **settings)
            assert code == 0 and "5 parts of films came" in said, said

            async with process(one.data, "--port", port[one.address], **settings):
                here.line = HouseLine(one.address)
                await here.bring(filming, 5, filming.next_part(SEEN[5]))
                assert await is_opened_by_three(here, filming) == SEEN
                await here.line.close()
            await there.line.close()


async def copied(there: Room, filming: Filming, *, parts: int) -> None:
    """The second house comes by itself."""
    async with asyncio.timeout(60):
        while True:
            try:
                if (await there.state(filming))["parts"] == parts:
                    return
            except (Refused, NoLine):
                pass
            await asyncio.sleep(0.2)


async def test_founded_again_with_the_towns_book_it_has_them_back_under_a_new_log_and_what_was_erased_stays_erased(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with two_houses(tmp_path) as (here, there):
        filming, erased = await has_filmed(here), await has_filmed(here, 1)
        wait = await asks_with_the_kit(here, filming, tmp_path)
        await answers(here, here.keepers[0])
        assert await wait() == 1
        await here.erase(erased)
        await mirrored(there)
        book = (await here.line.ask("GET", "/api/roster")).json()["statements"]
        await here.street.house.stop()
        shutil.rmtree(here.street.house.data)

        await here.street.house.start()
        setup = here.street.house.setup
        await here.line.ask("POST", "/api/found", json_body={"setup": setup, "statements": book})
        log = vkey.read((await keys_of(here.street))["log"])
        assert here.street.house.tocsin is not None
        offset = here.street.clock() - int(time.time())
        config = replace(here.street.house.tocsin.config, clock_offset_s=offset)
        await here.street.house.stop()
        said: list[str] = []
        assert await asyncio.to_thread(recover, config, url=None, version="test", say=said.append) == 1
        assert vkey.write(log) in " ".join(said), "and what its operator has to be told is said"

        there.street.house._settings["mirrors"] = (
            MirroredHouse(here.street.founder.town, log.key, here.street.house.address),
        )
        await there.street.house.stop()
        await there.street.house.start()
        assert await asyncio.to_thread(recover, config, url=None, version="test", say=said.append) == 0, said
        await here.street.house.start()
        assert [await here.part(filming, number) for number in range(len(SEEN))] == filming.sealed
        assert [await here.take_share(filming, number) for number in range(5)] == [*filming.covered.envelopes]
        await here.bring(filming, len(SEEN), filming.next_part(b"and on it goes"))
        with pytest.raises(Refused) as gone:
            await here.state(erased)
        assert gone.value.code == "witness.gone"

        capsys.readouterr()
        assert await wait() == 1
        assert "asked again" in capsys.readouterr().out
        for keeper in here.keepers[1:3]:
            await answers(here, keeper, entry=await guest(here))
        assert await wait() == 0, "who had answered before the house was lost need not again"
        assert "asked again" not in capsys.readouterr().out


async def asks_with_the_kit(room: Room, filming: Filming, folder: Path) -> Callable[[], Awaitable[int]]:
    """How it is looked once whether enough have answered; the folder outlives the house."""
    statement = hash_of(some())
    receipt = Receipt(
        room.street.founder.town,
        filming.film,
        hash_of(write_cover(filming.covered.cover)),
        len(filming.sealed),
        statement,
        await room.commit(filming, statement),
    )
    (folder / "receipt").write_bytes(receipts.write(receipt))
    said = Namespace(
        receipt=str(folder / "receipt"),
        house=room.street.house.address,
        folder=folder / "case",
        reason="court",
        who="Dana",
        why="The hearing is on Monday",
    )
    assert await command_of_kit.open_case(said, now=room.street.clock) == 0
    looked = Namespace(folder=said.folder, once=True, every=1.0, copy=None)
    return lambda: command_of_kit.wait(looked, now=room.street.clock)


async def guest(room: Room) -> dict[str, str]:
    phone = Guest(
        town=room.street.founder.town,
        addresses=[room.street.house.address],
        clock=room.street.clock,
        language="en",
        here=None,
        clock_face=str,
    )
    try:
        return await phone.entry()
    finally:
        await phone.close()
