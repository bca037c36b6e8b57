"""The store that can name somebody: what lies on the disk, and what it takes to read it."""

from __future__ import annotations

import itertools
import secrets
import sqlite3
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.webpush.phone import pocket
from tocsin.engines.endpoints import FILLED_BYTES, SealedEndpoints
from tocsin.engines.keyring import Holder, KernelKeyring, Stick, has_keyring
from tocsin.rails.push import DOORBELLS_MOST, MOST_DISTRICTS, Outcome, Pace, Ring, Secret, Tally
from tocsin.terms.cell import Cell
from tocsin.terms.instant import Instant

WHERE_A_KEY_WAITS = ["stick", *(["keyring"] if has_keyring() else [])]
SECRETS = {Secret.SEED: b"s" * 32, Secret.CONTACT: b"https://maple.example"}
FIRE = Ring(key=b"k" * 32, about=b"a" * 8, topic=b"t" * 24, pushed=b"said", ends=Instant(60_000))


@pytest.fixture(params=WHERE_A_KEY_WAITS)
def holder(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Holder]:
    if request.param == "stick":
        yield Stick(tmp_path / "stick")
        return
    ring = KernelKeyring(f"tocsin-test:{secrets.token_hex(8)}", of_session=True)
    yield ring
    ring.forget()


def opened(tmp_path: Path, holder: Holder) -> SealedEndpoints:
    return SealedEndpoints(tmp_path / "push.sqlite3", holder=holder, draw=secrets.token_bytes)


async def test_what_is_kept_is_here_after_the_house_has_died(tmp_path: Path, holder: Holder) -> None:
    first = opened(tmp_path, holder)
    first.lock(SECRETS)
    assert await first.look() and first.is_awake
    for who in ("ana", "ben"):
        assert await first.keep(pocket(who).subscription)
    assert await first.keep(pocket("ana").subscription), "the same again"
    await first.drop([pocket("ben").subscription.endpoint, "https://push.example/p/nobody"])
    first.close()
    again = opened(tmp_path, holder)
    assert again.everybody() == () and not again.is_awake
    assert await again.look()
    assert again.everybody() == (pocket("ana").subscription,)
    assert again.secret(Secret.CONTACT) == b"https://maple.example"
    again.close()


async def test_without_the_key_nobody_is_rung_and_nobody_new_is_kept(tmp_path: Path) -> None:
    first = opened(tmp_path, Stick(tmp_path / "stick"))
    key = first.lock(SECRETS)
    await first.look()
    await first.keep(pocket("ana").subscription)
    first.close()
    (tmp_path / "stick").unlink()
    asleep = opened(tmp_path, Stick(tmp_path / "stick"))
    assert asleep.is_locked and not await asleep.look()
    assert asleep.everybody() == ()
    assert not await asleep.keep(pocket("ben").subscription)
    await asleep.drop([pocket("ana").subscription.endpoint])
    assert not asleep.unlock(bytes(32)) and not asleep.unlock(b"short")
    assert not (tmp_path / "stick").exists()
    assert asleep.unlock(key) and await asleep.look()
    assert asleep.everybody() == (pocket("ana").subscription,)
    asleep.close()


async def test_the_disk_tells_no_address_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    store = opened(tmp_path, Stick(tmp_path / "stick"))
    store.lock(SECRETS)
    await store.look()
    ana = pocket("ana").subscription
    await store.keep(ana)
    files = [each for each in tmp_path.iterdir() if each.name != "stick"]
    on_disk = b"".join(each.read_bytes() for each in files)
    for trace in (b"push.example", ana.auth, ana.public_key, b"maple.example", (tmp_path / "stick").read_bytes()):
        assert trace not in on_disk
    assert stat.S_IMODE((tmp_path / "push.sqlite3").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "stick").stat().st_mode) == 0o600
    store.close()


async def test_a_row_is_as_long_as_every_other(tmp_path: Path) -> None:
    """Whoever has the disk and no key sees neither whose browser it is nor who chose districts, nor who is on watch."""
    store = opened(tmp_path, Stick(tmp_path / "stick"))
    store.lock(SECRETS)
    await store.look()
    everywhere = tuple(Cell(0x862D4B96FFFFFFF + number) for number in range(MOST_DISTRICTS))
    kept = []
    for length, districts, until in itertools.product(range(40, 420, 7), [(), everywhere[:7], everywhere], [0, 1_999_999_999]):
        name = f"https://push.example/p/{length}{len(districts)}{until}"
        kept.append(replace(pocket("ana").subscription, endpoint=name.ljust(length, "x"), districts=districts))
        if until == 0 or len(store.doorbells(at=Instant(1))) < DOORBELLS_MOST:
            assert await store.keep(kept[-1], until=Instant(until))
    everybody = {*store.everybody()}
    store.close()
    with sqlite3.connect(tmp_path / "push.sqlite3") as file:
        lengths = {length for (length,) in file.execute("SELECT length(sealed) FROM endpoint")}
    assert lengths == {12 + FILLED_BYTES + 16}
    again = opened(tmp_path, Stick(tmp_path / "stick"))
    assert await again.look() and {*again.everybody()} == everybody and len(everybody) > 100
    again.close()


async def test_a_ring_is_due_until_its_tally_is_written_and_never_again(tmp_path: Path) -> None:
    store = opened(tmp_path, Stick(tmp_path / "stick"))
    assert await store.begin(FIRE)
    assert not await store.begin(FIRE)
    store.close()
    again = opened(tmp_path, Stick(tmp_path / "stick"))
    assert await again.due() == [FIRE]
    await again.done(FIRE, Tally(accepted=2, gone=1), pace=Pace(1, 3))
    await again.done(FIRE, Tally(accepted=9), pace=Pace())
    assert await again.due() == []
    assert not await again.begin(FIRE)
    assert await again.outcomes() == [Outcome(FIRE.about, Tally(accepted=2, gone=1), Pace(1, 3))]
    again.close()


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "push.sqlite3") as file:
        file.execute("PRAGMA user_version=99")
    with pytest.raises(OSError, match="newer program"):
        opened(tmp_path, Stick(tmp_path / "stick"))
