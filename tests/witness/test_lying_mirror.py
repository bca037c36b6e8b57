"""Another house that was taken by somebody: whatever it says, what is kept here of its films is true and bounded. And this
one killed at every step of it.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.children import all_said
from tests.witness.mortal_mirror import AT, MIB, TOWN, Honest, kept_by, parts_of
from tests.witness.room import some_part
from tocsin.seals import mirror
from tocsin.seals.film import MOST_PARTS, Tombstone, write_tombstone
from tocsin.terms.ids import FilmId, TownId
from tocsin.terms.instant import Instant, Minutes
from tocsin.witness.model import Film, Lane, Listed, Part
from tocsin.witness.verbs import fetch
from tocsin.witness.verbs.bring_part import Coming
from tocsin.witness.verbs.fetch import ASIDE_S, ASKED_A_TURN, Found
from tocsin.witness.verbs.mirror import Mirroring


@dataclass
class Liar(Honest):
    """Honest, but for what a test changes. page: it lists this, once in a turn."""

    page: Sequence[Listed] | None = None
    instead: dict[str, bytes] = field(default_factory=dict)
    withheld: frozenset[int] = frozenset()
    turned: bool = False
    asked: int = 0

    async def films(self, after: FilmId | None, *, lacks: int) -> Sequence[Listed]:
        listed = self.page if self.page is not None else [self.listed(each) for each in self.filmed]
        return [] if after is not None else listed

    async def cover(self, film_id: FilmId) -> bytes:
        return self.instead.get("cover") or await super().cover(film_id)

    async def share(self, film_id: FilmId, *, number: int) -> bytes | None:
        return self.instead.get("share") or await super().share(film_id, number=number)

    async def hashes(self, film_id: FilmId, *, start: int) -> Sequence[Part]:
        listed = await super().hashes(film_id, start=0 if self.turned else start)
        return listed[::-1] if self.turned else listed

    async def part(self, part: Part) -> bytes | None:
        self.asked += 1
        if part.number in self.withheld:
            return None
        return self.instead.get(f"part {part.number}") or await super().part(part)


def tombstone(film_id: FilmId, secret: bytes) -> bytes:
    return write_tombstone(Tombstone(film_id, secret, Minutes(1)))


async def test_a_tombstone_counts_by_its_secret_and_by_nothing_else(tmp_path: Path) -> None:
    house = Liar()
    one, other = house.filmed[:2]
    async with kept_by(tmp_path) as kept:
        await kept.mirroring.turn(house, at=AT)
        for false in (
            tombstone(one.film, bytes(16)),
            tombstone(other.film, other.erase_secret),
            tombstone(one.film, other.erase_secret),
            b"nothing that can be read",
        ):
            house.page = [replace(house.listed(one), tombstone=false)]
            assert (await kept.mirroring.turn(house, at=AT)).is_lied_to
            assert await parts_of(kept, one.film) == house.parts and house.shown == []
        house.page = [replace(house.listed(one), tombstone=tombstone(one.film, one.erase_secret))]
        assert not (await kept.mirroring.turn(house, at=AT)).is_lied_to
        assert await parts_of(kept, one.film) == []
        (proof,) = house.shown
        assert mirror.verify_gone(proof, town=TOWN, keys=(kept.mirroring.signer.public,)).gone.film == one.film
        assert kept.ledger.kept == [mirror.leaf_of(proof)]


async def test_what_it_withholds_is_missing_and_what_it_leaves_out_stays(tmp_path: Path) -> None:
    house = Liar(withheld=frozenset({1, 3}))
    async with kept_by(tmp_path) as kept:
        assert (await kept.mirroring.turn(house, at=AT)).lacks == 6, "as it says itself, and is seen"
        assert await parts_of(kept, house.filmed[0].film) == [house.parts[n] for n in (0, 2, 4)]
        house.withheld = frozenset()
        assert (await kept.mirroring.turn(house, at=AT)).lacks == 0
        house.page = []
        await kept.mirroring.turn(house, at=AT)
        for each in house.filmed:
            assert await parts_of(kept, each.film) == house.parts


async def test_what_it_sends_instead_is_dropped_and_asked_for_again_within_the_hour(tmp_path: Path) -> None:
    house = Liar(instead={"part 2": some_part()})
    async with kept_by(tmp_path) as kept:
        assert (await kept.mirroring.turn(house, at=AT)).is_lied_to
        asked = house.asked
        await kept.mirroring.turn(house, at=AT)
        assert house.asked == asked and kept.mirroring.is_wary
        house.instead = {}
        for hours in (1, 2):
            await kept.mirroring.turn(house, at=Instant(AT + hours * ASIDE_S))
        for each in house.filmed:
            assert await parts_of(kept, each.film) == house.parts


async def test_a_false_cover_and_a_false_share_are_none(tmp_path: Path) -> None:
    house = Liar()
    house.instead = {"cover": await house.cover(house.filmed[0].film)}
    house.page = [house.listed(house.filmed[1])]
    async with kept_by(tmp_path) as kept:
        assert (await kept.mirroring.turn(house, at=AT)).is_lied_to
        async with kept.unit.reading() as books:
            assert await books.films.of(house.filmed[1].film) is None
        house.instead, house.page = {"share": house.filmed[0].covered.envelopes[0]}, [house.listed(house.filmed[2])]
        assert (await kept.mirroring.turn(house, at=AT)).is_lied_to
        async with kept.unit.reading() as books:
            assert await books.shares.numbers(house.filmed[2].film) == []


async def test_no_list_is_endless_and_no_part_costs_more_than_its_turn(tmp_path: Path) -> None:
    house = Liar()
    async with kept_by(tmp_path, room=MIB) as kept:
        backwards = [house.listed(each) for each in reversed(house.filmed)]
        house.page = backwards
        assert (await kept.mirroring.turn(house, at=AT)).is_lied_to
        most, fetch.LISTED_MOST = fetch.LISTED_MOST, 2
        try:
            house.page = [house.listed(each) for each in house.filmed]
            assert (await kept.mirroring.turn(house, at=AT)).is_lied_to
        finally:
            fetch.LISTED_MOST = most
        house.page = [replace(house.listed(house.filmed[0]), parts=MOST_PARTS)]
        house.parts = [some_part()] * 900
        house.withheld = frozenset(range(900))
        asked = house.asked
        await kept.mirroring.turn(house, at=AT)
        assert house.asked - asked <= ASKED_A_TURN
        house.withheld = frozenset()
        found = Found()
        for _ in range(8):
            found = await kept.mirroring.turn(house, at=AT)
        assert found.is_full
        async with kept.unit.reading() as books:
            assert (await books.copies.sizes(TOWN)).size <= MIB


async def test_parts_are_listed_in_their_order_or_not_at_all(tmp_path: Path) -> None:
    house = Liar(turned=True)
    async with kept_by(tmp_path) as kept:
        assert (await kept.mirroring.turn(house, at=AT)).is_lied_to
        assert house.asked == len(house.filmed), "of each film one part, and then no more"


async def test_it_ends_no_copy_sooner_than_it_said_first(tmp_path: Path) -> None:
    house = Liar()
    one = house.filmed[0]
    async with kept_by(tmp_path) as kept:
        await kept.mirroring.turn(house, at=AT)
        said = house.listed(one)
        for hour, kept_until in ((said.ends_hour + 5, said.ends_hour + 5), (AT // 3600 + 1, said.ends_hour + 5)):
            house.page = [replace(said, ends_hour=hour)]
            await kept.mirroring.turn(house, at=AT)
            async with kept.unit.reading() as books:
                film = await books.films.of(one.film)
            assert film is not None and film.ends_hour == kept_until


async def test_it_touches_no_film_that_is_not_its_own(tmp_path: Path) -> None:
    house = Liar()
    hers = house.filmed[0]
    async with kept_by(tmp_path) as kept:
        async with kept.unit.writing() as books:
            film = Film(hers.film, Lane.MEMBER, AT // 3600 + 5, write_hash=None)
            await books.films.add(film, cover=await house.cover(hers.film))
        for said in (None, tombstone(hers.film, hers.erase_secret)):
            house.page = [replace(house.listed(hers), tombstone=said)]
            assert (await kept.mirroring.turn(house, at=AT)).is_lied_to
            async with kept.unit.reading() as books:
                assert await books.films.of(hers.film) == film


async def test_two_towns_that_list_one_number_are_named_and_the_copy_that_is_here_stays(tmp_path: Path) -> None:
    """Which of them lies nobody here can tell: a cover names the trustees of whoever made it."""
    house = Liar()
    async with kept_by(tmp_path) as kept:
        first = kept.mirroring
        assert not (await first.turn(house, at=AT)).is_lied_to
        other = Mirroring(first.room, kept.unit, kept.blobs, Coming(), first.space, TownId(b"another town is!"), first.signer)
        for said in (None, tombstone(house.filmed[0].film, house.filmed[0].erase_secret)):
            house.page = [replace(house.listed(house.filmed[0]), tombstone=said)]
            assert (await other.turn(house, at=AT)).is_lied_to and other.rivals == {first.town}
        house.page = None
        found = await first.turn(house, at=AT)
        assert not found.is_lied_to and not first.rivals and found.lacks == 0


async def test_whoever_dies_at_any_step_has_counted_no_half_film_and_goes_on(tmp_path: Path) -> None:
    killed = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.witness.mortal_mirror", str(tmp_path / "town"), stdout=subprocess.PIPE
    )
    said, _ = await all_said(killed, within_s=240)
    assert killed.returncode == 0
    assert int(said) > 12, "each a step further than the one before"
