"""A month of aid in small: everything happens in it, and what each party holds is counted from its bytes; a leak is seen."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.children import all_said, killed
from tocsin_kit.aid.cases import Happened
from tocsin_kit.aid.person import sealed
from tocsin_kit.aid.store import LockedStore, Store, open_folder
from tocsin_kit.keys import RecipientKey
from tocsin_kit.month.exposure import Marks, Party, anything, telephone
from tocsin_kit.month.ledger import Ledger, gini, part_of
from tocsin_kit.month.scenario import FIRST_DAY, Moment, Part, Size, invent
from tocsin_kit.month.twins import LeakyStore, leaky_seal

ROOT = Path(__file__).parents[2]
QUICKLY = """
import sys
from tests.kit import QuickLock
from tocsin_kit import cli, sealed_file
sealed_file.passphrase = QuickLock
sys.exit(cli.main())
"""
"""Three desks' phones are locked, at a second or more each."""
SMALL = ("--households", "12", "--volunteers", "14", "--needs", "60", "--days", "5", "--seed", "3")
TINY = ("--households", "6", "--volunteers", "7", "--needs", "8", "--days", "5")
TOWN = invent(Size(12, 14, 60, 5), seed=3)


async def drill(folder: Path, *words: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", QUICKLY, "drill", "month", "--json", *words,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(folder), "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


async def month(folder: Path, *words: str) -> tuple[int | None, dict[str, Any], str]:
    process = await drill(folder, *words)
    said, progress = await all_said(process, within_s=400)
    lines = said.decode().splitlines()
    assert lines and lines[-1].startswith("{"), progress.decode()
    return process.returncode, json.loads(lines[-1]), said.decode() + progress.decode()


@pytest.mark.slow
async def test_a_small_month_in_which_everything_happens(tmp_path: Path) -> None:
    code, figures, said = await month(tmp_path, *SMALL)
    assert code == 0, said
    assert figures["needs"] == 60 and 0 < figures["met"] == figures["happened"]["met"]
    assert figures["met"] + sum(figures["unmet"].values()) == figures["needs"]
    assert figures["exposed_by_house"] == 0 and figures["house_memory_read"] == 2
    assert figures["exposed_by_carrier_max"] == 1
    assert figures["exposed_by_desk_phone_locked"] == 0 < figures["exposed_by_desk_phone_unlocked"]
    assert figures["exposed_by_link"] == 1 and figures["exposed_by_used_link"] == 0
    assert figures["exposed_by_infiltrator_month"] >= 1
    assert figures["spreadsheet_exposed"] == 12
    happened = {"declined", "no_show", "nobody_home", "followed", "wrong_items", "cancelled", "replanned"}
    assert happened <= set(figures["happened"]), figures["happened"]
    assert figures["volunteers_left"] and figures["links"] and figures["resealed"] and figures["erased_by_households"]
    assert figures["cut_device_refused"]
    _everything_happened_at_the_telephone(figures)
    assert "needs met" in said and "left" in said
    assert not list(tmp_path.iterdir())


def _everything_happened_at_the_telephone(figures: dict[str, Any]) -> None:
    assert figures["calls"] == figures["calls_answered"] + figures["calls_missed"]
    assert 0 < figures["missed_seen_in_time"] == figures["calls_missed"] > figures["missed_reached_by_desk"] > 0
    assert figures["calls_under_duress_seen"] and figures["callers_said_no"] and figures["timers"]
    assert 0 < figures["keyholders_told"] == figures["keyholders_to_tell"]
    assert figures["exposed_by_caller_max"] == 0 < figures["numbers_by_caller_max"] <= 3
    assert figures["numbers_by_caller_after_the_hour"] == 0
    assert figures["exposed_by_keyholder_too_soon"] == 0 < figures["exposed_by_keyholder_max"] <= 2
    assert figures["exposed_by_house_and_keyholder"] > 0


@pytest.mark.slow
async def test_what_leaks_is_seen(tmp_path: Path) -> None:
    code, figures, said = await month(tmp_path, *TINY, "--leak", "house", "carrier", "caller", "keyholder")
    assert code == 1
    assert figures["exposed_by_house"] > 0 and figures["exposed_by_carrier_max"] > 1
    assert "RED  the house revealed" in said and "RED  one carrier's phone" in said
    assert figures["exposed_by_caller_max"] > 0 and "RED  a caller's phone held an address" in said
    assert figures["numbers_by_caller_after_the_hour"] > 0 and "RED  a caller's phone held more telephone" in said
    assert figures["exposed_by_keyholder_too_soon"] > 0 and "RED  a keyholder's phone" in said


async def test_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    process = await drill(tmp_path, *TINY)
    try:
        await _house_is_up(tmp_path)
        process.send_signal(signal.SIGINT)
        _, why = await all_said(process, within_s=60)
    finally:
        await killed(process)
    assert process.returncode == 1 and b"Traceback" not in why, why.decode()
    assert not list(tmp_path.iterdir())
    houses = [each for each in Path("/proc").glob("[0-9]*/cmdline") if str(tmp_path).encode() in _read(each)]
    assert not houses


async def _house_is_up(folder: Path) -> None:
    """A drill that has failed has none any more."""
    async with asyncio.timeout(120):
        while True:
            if any("listens on" in printed.read_text() for printed in folder.glob("*/printed")):
                return
            await asyncio.sleep(0.02)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


# ── the observer ──


@pytest.mark.parametrize("wrap", [
    lambda home: home.address.encode(),
    lambda home: home.street.upper().encode(),
    lambda home: b"x" + home.address.encode("utf-16-le"),
    lambda home: home.address.encode().hex().encode(),
    lambda home: home.place.to_bytes(8, "big"),
    lambda home: str(home.place).encode(),
])  # fmt: skip
def test_an_address_is_seen_however_it_lies(wrap: Any) -> None:
    home = TOWN.homes[7]
    assert Marks(TOWN.homes).revealed([("here", os.urandom(500) + wrap(home) + os.urandom(500))]) == {7}


def test_a_telephone_number_is_seen_for_itself() -> None:
    home = TOWN.homes[4]
    blobs = [("letter", f"{home.name} {home.language} {home.second_phone}".encode())]
    assert Marks(TOWN.homes, by=telephone).revealed(blobs) == {4} and not Marks(TOWN.homes).revealed(blobs)
    assert Marks(TOWN.homes, by=anything).revealed([*blobs, ("other", TOWN.homes[5].street.encode())]) == {4, 5}


def test_what_is_no_address_is_not_seen() -> None:
    blobs = [("noise", os.urandom(4 << 20)), ("names", b"Amina Bea, 44.95, Maple Elementary, +1 612 555 0003")]
    assert not Marks(TOWN.homes).revealed(blobs)


async def test_what_is_sealed_is_not_seen_and_what_the_twin_seals_is(tmp_path: Path) -> None:
    marks, to = Marks(TOWN.homes), [RecipientKey.make().public]
    letter = f"to {TOWN.homes[2].address}".encode()
    assert not marks.revealed([("sealed", await sealed(letter, to))])
    assert marks.revealed([("twin", await leaky_seal(TOWN.homes)(letter, to))]) == {2}


def test_a_phone_is_looked_at_at_every_change(tmp_path: Path) -> None:
    """Two addresses that were there together for a moment count, though one of them has gone since."""
    party = Party(Marks(TOWN.homes))
    phone = Store(tmp_path / "phone", changed=party.look_into)
    for home in TOWN.homes[:3]:
        phone.keep(home.name, home.address.encode())
        phone.forget(home.name)
    assert (party.most_at_once, party.ever) == (1, {0, 1, 2})
    phone.keep("one", TOWN.homes[4].address.encode())
    phone.keep("two", TOWN.homes[5].address.encode())
    phone.forget("one")
    assert party.most_at_once == 2


def test_a_phone_that_deletes_nothing_is_seen(tmp_path: Path) -> None:
    party = Party(Marks(TOWN.homes))
    phone = LeakyStore(tmp_path / "phone", changed=party.look_into)
    for home in TOWN.homes[:3]:
        phone.keep(str(home.number), home.address.encode())
        phone.forget(str(home.number))
    assert party.most_at_once == 3


def test_a_locked_phone_shows_nothing_and_an_unlocked_one_everything(tmp_path: Path) -> None:
    marks = Marks(TOWN.homes)
    phone = LockedStore(tmp_path, words="four plain words here")
    for home in TOWN.homes[:5]:
        phone.keep(str(home.number), home.address.encode())
    phone.forget("1")
    locked = Party(marks)
    locked.look_into(tmp_path)
    assert not locked.ever
    assert marks.revealed(open_folder(tmp_path, unlocked_by=phone.unlocked_by)) == {0, 2, 3, 4}


# ── the scenario and its ledger ──


def test_a_seed_makes_a_month() -> None:
    assert invent(Size(), seed=5) == invent(Size(), seed=5) != invent(Size(), seed=6)


@pytest.mark.parametrize("seed", range(8))
def test_the_month_has_what_it_says(seed: int) -> None:
    town = invent(Size(), seed=seed)
    occasions = [moment for wish in town.wishes for moment in wish.occasions]
    assert len(occasions) == 1_500 and {wish.home for wish in town.wishes} == set(range(400))
    assert all(Moment(0, Part.morning) <= wish.asked < min(wish.occasions) for wish in town.wishes)
    assert all(moment.day < 28 for moment in occasions)
    assert sum(each.leaves_on is not None for each in town.hands) == 50
    assert len(town.daily_calls) == 60 and len({each.home for each in town.outings}) == 40
    assert all(town.homes[each.home].has_phone for each in town.daily_calls)
    school = [moment for wish in town.wishes if wish.children for moment in wish.occasions]
    assert school and not {FIRST_DAY + moment.day for moment in school} & town.holidays


def test_the_last_word_of_the_desk_counts() -> None:
    ledger = Ledger.of(TOWN)
    wish = next(each for each in TOWN.wishes if len(each.occasions) == 1)
    name, at = b"need", Moment(3, Part.evening)
    for what in ("declined", "nobody_home", "replanned"):
        ledger.note(Happened(what, name, FIRST_DAY + 2), wish, at=at)
    assert ledger.unmet() == {"nobody_suited": 59, "nobody_home": 1}
    ledger.note(Happened("met", name, FIRST_DAY + 3), wish, at=at)
    assert ledger.met == 1 and ledger.waited_hours() == [(at.at - wish.asked.at) / 3600]


def test_how_evenly_is_carried() -> None:
    assert gini([2, 2, 2, 2]) == 0 and gini([0, 0, 0, 8]) == 0.75 and gini([]) == 0
    assert [part_of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], share) for share in (0.5, 0.9)] == [5, 9] and part_of([], 0.5) == 0
