"""Long films: nothing that is done for each part may look at every other part, and nobody is told of each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.witness.room import Room, some_part
from tests.witness.scale import MANY_PARTS, TWO_HOURS, Plan, play
from tocsin.seals.film import MOST_PARTS
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import FilmId, Hash, TownId
from tocsin.witness.door import films
from tocsin_kit.actors.line import NoLine
from tocsin_kit.actors.member import Guest
from tocsin_kit.witness import assemble, command, opener
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness.case_folder import CaseFolder, part_name
from tocsin_kit.witness.chain import Chain, Link, Span
from tocsin_kit.witness.codes import Lane
from tocsin_kit.witness.film_house import FilmHouse, Listed
from tocsin_kit.witness.opener import Fetched
from tocsin_kit.witness.receipt import Receipt

PARTS = 400


class Counted(tuple[Span, ...]):
    looked = 0

    def __getitem__(self, at: Any) -> Any:
        self.looked += 1
        return super().__getitem__(at)

    def __iter__(self) -> Iterator[Span]:
        for each in super().__iter__():
            self.looked += 1
            yield each


def link(number: int) -> Link:
    begins = number * 1_000
    return Link(
        Hash(bytes(32)), FilmId(bytes(16)), number, None, Lane.picture, 0, number, 1, begins, begins + 1_000, None
    )


def test_gaps_are_found_in_one_walk() -> None:
    every_second = {number: link(number) for number in range(0, PARTS, 2)}
    missing = Counted([Span(number, number + 1) for number in range(1, PARTS - 1, 2)])
    gaps = assemble.gaps_of(every_second, missing=missing)[Lane.picture]
    assert [(gap.begins_ms, gap.ends_ms) for gap in gaps] == [
        (number * 1_000, number * 1_000 + 1_000) for number in range(1, PARTS - 1, 2)
    ]
    assert missing.looked <= 4 * PARTS
    without_begin = {number: each for number, each in every_second.items() if number >= 10}
    assert assemble.gaps_of(without_begin, missing=[Span(0, 10)])[Lane.picture] == (assemble.Gap(0, 10_000),)


def test_a_part_is_hashed_again_only_where_its_file_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waits for trustees looks every few seconds, for days."""
    folder, parts, read = CaseFolder(tmp_path), [some_part() for _ in range(4)], list[int]()
    for number, part in enumerate(parts):
        folder.keep_part(number, part)
    as_before = CaseFolder.part

    def counted(self: CaseFolder, number: int) -> bytes | None:
        read.append(number)
        return as_before(self, number)

    monkeypatch.setattr(CaseFolder, "part", counted)
    for _ in range(3):
        assert [folder.hash_of_part(number) for number in range(5)] == [*map(hash_of, parts), None]
    assert read == [0, 1, 2, 3]
    folder.keep_part(2, parts[0])
    assert folder.hash_of_part(2) == hash_of(parts[0]) and read == [0, 1, 2, 3, 2]
    (tmp_path / part_name(1)).unlink()
    assert folder.hash_of_part(1) is None


def test_what_is_said_of_very_many_parts_fits_on_a_screen() -> None:
    lost = Fetched(listed=PARTS, exchanged=[*range(PARTS)], lost=[*range(PARTS)])
    assert len([*command._fetched(lost)]) == 1 + 2 * (command.MOST_LINES + 1)
    missing = tuple(Span(number, number + 1) for number in range(1, PARTS, 2))
    chain = Chain(PARTS // 2, missing, tuple(range(PARTS)), None, ())
    gaps = {Lane.picture: tuple(assemble.Gap(each, each + 1) for each in range(PARTS))}
    found = assemble.PutTogether(chain, dict.fromkeys(range(PARTS), "case.part_exchanged"), missing, gaps, {})
    said = [*command._together(found)]
    assert len(said) == 4 * (command.MOST_LINES + 1) + 1
    assert said.count("  … and 300 more of these. plain/gaps.json has all that is missing.") == 3
    few = replace(found, chain=replace(chain, broken=()), exchanged={}, missing=missing[:2], gaps={})
    assert [*command._together(few)] == [
        "Missing: part 1.", "Missing: part 3.", "The film broke off, or its end is not here.",
    ]  # fmt: skip


async def test_the_last_part_that_a_film_can_have_ends_its_list(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind it there is no page that anybody could ask for."""
    monkeypatch.setattr(films, "PAGE", 1)
    filming = await room.has_begun()
    await room.bring(filming, 7, some_part())
    await room.bring(filming, MOST_PARTS - 1, some_part())
    phone = Guest(
        town=room.street.founder.town, addresses=[room.street.house.address], clock=room.street.clock, language="en",
        here=None, clock_face=str,
    )  # fmt: skip
    house = FilmHouse(phone)
    assert [each.number async for each in house.listed(filming.film)] == [7, MOST_PARTS - 1]
    last = await room.line.ask("GET", f"{filming.path}/hashes?from={MOST_PARTS - 1}")
    assert last.json()["more"] is False
    await house.close()


class BadLine(FilmHouse):
    """Loses so many answers about each part."""

    def __init__(self, parts: Sequence[bytes], *, loses: int) -> None:
        self.parts, self.loses, self.asked = parts, loses, Counter[int]()

    async def listed(self, film: FilmId) -> AsyncIterator[Listed]:
        for number, part in enumerate(self.parts):
            yield Listed(number, hash_of(part))

    async def part(self, film: FilmId, number: int) -> bytes:
        self.asked[number] += 1
        if self.asked[number] <= self.loses:
            raise NoLine("lost")
        return self.parts[number]


async def test_one_answer_that_is_lost_stops_no_long_film(tmp_path: Path) -> None:
    parts, cover = [some_part() for _ in range(5)], b"cover"
    receipt = Receipt(TownId(bytes(16)), FilmId(bytes(16)), hash_of(cover), 5, Hash(bytes(32)), "")
    folder = CaseFolder.begin(tmp_path, receipt=receipts.write(receipt), cover=cover, house="")
    house = BadLine(parts, loses=2)
    told = list[tuple[int, int]]()
    fetched = await opener.fetch_parts(folder, house, tell=lambda *done: told.append(done))
    assert fetched.new == 5 and folder.parts_here() == {*range(5)} and told[-1] == (5, 5)
    assert not (await opener.fetch_parts(folder, house, tell=lambda *done: None)).new, "and none is asked for twice"
    with pytest.raises(NoLine):
        await opener.fetch_parts(CaseFolder.begin(tmp_path / "gone", receipt=receipts.write(receipt), cover=cover, house=""),
                                 BadLine(parts, loses=99), tell=lambda *done: None)  # fmt: skip


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
@pytest.mark.parametrize("plan", [TWO_HOURS, MANY_PARTS], ids=lambda plan: plan.name)
async def test_a_long_film_is_kept_copied_opened_packed_checked_and_erased(
    plan: Plan, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a step needs at most grows with the film's list of parts and never with what was filmed."""

    def say(line: str) -> None:
        with capsys.disabled():
            print(line)

    done = await play(plan, tmp_path, say=say)
    assert all(each.house_memory_mib < 200 and each.second_memory_mib < 200 for each in done.steps)
    by_step = {each.step: each for each in done.steps}
    for step in ("case wait", "film assemble", "film bundle", "verify", "verify by Python alone"):
        assert by_step[step].memory_mib < 80 + plan.parts / 100, step
