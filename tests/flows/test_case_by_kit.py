"""A film opened with the kit alone, from the receipt to the files that play; and everything that may go wrong on the way."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from tests.aid.room import some
from tests.kit import Kit, kit_by
from tests.street import Street
from tests.witness.filmed import WORDS, Filmed, Opening, filmed, sealed_parts
from tests.witness.room import Room, begun
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import CaseId, PigeonholeId
from tocsin.terms.instant import minutes_of
from tocsin_kit import seal
from tocsin_kit.actors.hostile import LyingHouse
from tocsin_kit.keys import RecipientKey
from tocsin_kit.witness import answer, case, share
from tocsin_kit.witness.answer import Answer, Given
from tocsin_kit.witness.case import Case
from tocsin_kit.witness.case_folder import CaseFolder, part_name
from tocsin_kit.witness.codes import Reason
from tocsin_kit.witness.film_key import split
from tocsin_kit.witness.share import Covered, Share


@pytest.fixture
def kit(tmp_path: Path, capsys: pytest.CaptureFixture[str], street: Street, monkeypatch: pytest.MonkeyPatch) -> Kit:
    return kit_by(street.clock, words=WORDS, folder=tmp_path, capsys=capsys, monkeypatch=monkeypatch)


@pytest_asyncio.fixture
async def room(street: Street) -> AsyncIterator[Room]:
    ready = Room(street)
    await ready.list_trustees()
    yield ready
    await ready.line.close()


@pytest_asyncio.fixture
async def liar(street: Street) -> AsyncIterator[LyingHouse]:
    """Stands between the kit and the honest house."""
    lies = LyingHouse(street.house.address)
    await lies.start()
    yield lies
    await lies.stop()


class Always(set[str]):
    """Answers that are lost each time."""

    def discard(self, element: str, /) -> None:
        pass


def everything_in(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


async def opened(room: Room, kit: Kit, tmp_path: Path, *, film: Filmed, house: str = "") -> Opening:
    """Three have answered."""
    opening = Opening(film, kit, tmp_path / "case")
    opening.house = house or opening.house
    await opening.opens()
    for number in range(3):
        await opening.answers(number)
    return opening


async def test_three_of_five_open_a_film_and_all_of_it_plays(room: Room, kit: Kit, tmp_path: Path) -> None:
    film = await filmed(room)
    opening = Opening(film, kit, tmp_path / "case")
    assert "3 of 5 trustees are asked, as Dana, of number 9" in await opening.opens()
    assert "Your share is given" in await opening.answers(4, "--note", "Good luck")
    await opening.answers(0)
    assert "You declined; it is logged." in await opening.answers(1, gives=False)
    said = await opening.waits(exits=1)
    assert "2 of the 3 shares that are needed are here." in said and 'She writes: "Good luck"' in said
    assert "The house lists 9 parts; 9 are new here." in said
    await opening.assembles(exits=1)
    assert "(witness.shares_few)" in kit.error and not (opening.folder / "film.key").exists()

    await opening.answers(2)
    assert "Enough have answered." in await opening.waits()
    said = await opening.assembles()
    assert opening.plays() == film.played
    assert "All 9 parts are here, each chained to the one before, up to the end." in said
    assert "The first 9 parts are those of the receipt" in said
    kept = opening.folder / "film.key"
    assert seal.read_secret(kept.read_text()) == film.filming.key and kept.stat().st_mode & 0o77 == 0
    assert CaseFolder(opening.folder).openings().keys() == {0, 1, 2, 4}
    await room.open_session(room.keepers[0])
    assert await room.cases(room.keepers[0]) == {}, "nobody is asked any more"
    before = everything_in(opening.folder)
    await opening.assembles()
    assert everything_in(opening.folder) == before, "again changes nothing"


async def test_trustees_whom_stewards_have_named_answer_as_those_of_the_root(
    street: Street, kit: Kit, tmp_path: Path
) -> None:
    """Whoever reads the book for the first time sees them as coming for two days; the house has watched them."""
    room = Room(street)
    one, other = street.stewards
    await one.phone.sync()
    await one.state(room.trustees, keys=[one.secrets.key, other.secrets.key], at=street.clock())
    street.clock.forward(hours=49)
    opening = Opening(await filmed(room), kit, tmp_path / "case")
    await opening.opens()
    assert "Your share is given" in await opening.answers(0)
    assert "1 of the 3 shares" in await opening.waits(exits=1)
    await room.line.close()


async def test_a_part_that_is_missing_is_a_gap_in_its_lane_and_its_place_is_proven(
    room: Room, kit: Kit, tmp_path: Path
) -> None:
    film = await filmed(room, kept_back={4})
    opening = await opened(room, kit, tmp_path, film=film)
    said = await opening.assembles()
    assert "Missing: part 4." in said and "Gap in picture: 0:02.000 to 0:03.000" in said
    assert "Gap in sound" not in said, "no sound is lost"
    assert "The first 9 parts are those of the receipt" in said, "the part after it says its hash"
    plays = opening.plays()
    assert plays.pop("picture-1.webm") == film.played["picture-1.webm"][-len(plays.pop("picture-0.webm")) // 2 :]
    assert plays.items() <= film.played.items()
    told = json.loads((opening.folder / "plain/gaps.json").read_text())
    assert told["missing"] == [[4, 5]] and told["lanes"]["picture"] == {"gaps_ms": [[2000, 3000]]}
    assert told["files"]["plain/picture-1.webm"]["holes"] == [[0, 800]]


async def test_a_part_that_somebody_exchanged_at_the_house_is_named_and_left_out(
    room: Room, kit: Kit, tmp_path: Path
) -> None:
    other, _ = sealed_parts(begun(room.trustees, at=room.street.clock()))
    film = await filmed(room, instead={2: other[2]})
    opening = await opened(room, kit, tmp_path, film=film)
    said = await opening.assembles(exits=1)
    assert f"{part_name(2)} is not this film's part 2; it was left out (envelope.not_for_us)." in said
    assert "Missing: part 2." in said and "Gap in picture: 0:01.000 to 0:02.000" in said
    assert "The first 9 parts are those of the receipt" in said, "what was there the film itself still says"


async def test_two_parts_that_changed_places_are_named(room: Room, kit: Kit, tmp_path: Path) -> None:
    opening = await opened(room, kit, tmp_path, film=await filmed(room))
    await opening.waits()
    first, second = opening.folder / part_name(1), opening.folder / part_name(3)
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)
    hashes = CaseFolder(opening.folder).hashes()
    CaseFolder(opening.folder).keep_hashes(hashes | {1: hash_of(other), 3: hash_of(one)})
    await room.street.house.stop()
    said = await opening.assembles(exits=1)
    assert "The house does not answer: this is what is here." in said
    for number in (1, 3):
        assert f"{part_name(number)} is not this film's part {number}; it was left out (case.part_exchanged)." in said


async def test_a_house_that_gives_other_bytes_than_it_lists_is_named_and_nothing_of_it_kept(
    room: Room, kit: Kit, tmp_path: Path, liar: LyingHouse
) -> None:
    film = await filmed(room)
    opening = await opened(room, kit, tmp_path, film=film, house=liar.address)
    liar.lies.files = {f"{film.filming.path}/parts/3": film.parts[5]}
    said = await opening.waits()
    assert f"{part_name(3)}: the house gives another file than it listed; not taken (case.part_exchanged)." in said
    assert not (opening.folder / part_name(3)).exists()
    liar.lies.files = {}
    assert "1 are new here" in await opening.waits()
    await opening.assembles()
    assert opening.plays() == film.played


async def test_a_line_that_breaks_in_the_middle_loses_nothing_and_it_goes_on_where_it_was(
    room: Room, kit: Kit, tmp_path: Path, liar: LyingHouse
) -> None:
    film = await filmed(room)
    opening = await opened(room, kit, tmp_path, film=film, house=liar.address)
    liar.lies.unanswered = Always({f"GET {film.filming.path}/parts/5"})
    await opening.waits(exits=1)
    assert kit.error == "The house does not answer.\n"
    folder = CaseFolder(opening.folder)
    assert folder.answers().keys() == {0, 1, 2} and 0 < len(folder.parts_here()) < len(film.parts)
    kept = everything_in(opening.folder)
    liar.lies.unanswered = set()
    assert f"{len(film.parts) - len(folder.parts_here())} are new here" in await opening.waits()
    assert kept.items() <= everything_in(opening.folder).items()
    await opening.assembles()
    assert opening.plays() == film.played


async def test_a_case_that_got_no_answer_is_laid_again_as_it_was(
    room: Room, kit: Kit, tmp_path: Path, liar: LyingHouse
) -> None:
    opening = Opening(await filmed(room), kit, tmp_path / "case")
    opening.house = liar.address
    liar.lies.unanswered = Always({"PUT /api/witness/cases"})
    await opening.opens(exits=1)
    assert kit.error == "The house does not answer.\n"
    liar.lies.unanswered = set()
    await opening.opens()
    await room.open_session(room.keepers[0])
    assert len(await room.cases(room.keepers[0])) == 1


async def test_a_house_that_refuses_is_heard_and_what_is_here_is_put_together(
    room: Room, kit: Kit, tmp_path: Path
) -> None:
    film = await filmed(room)
    opening = await opened(room, kit, tmp_path, film=film)
    await opening.waits()
    await room.erase(film.filming)
    said = await opening.assembles()
    assert "The house refuses: " in said and "(witness.gone)" in said
    assert opening.plays() == film.played
    await Opening(film, kit, tmp_path / "late").opens(exits=1)
    assert "The house refuses: " in kit.error and "(witness.gone)" in kit.error
    assert not (tmp_path / "late").exists()


async def test_a_house_that_mirrors_the_film_gives_the_parts_when_its_own_is_gone(
    room: Room, kit: Kit, tmp_path: Path, liar: LyingHouse
) -> None:
    film = await filmed(room)
    opening = await opened(room, kit, tmp_path, film=film, house=liar.address)
    liar.lies.unanswered = Always({f"GET {film.filming.path}/"})
    await opening.waits(exits=1)
    await liar.stop()
    await opening.assembles(exits=1)
    assert opening.plays() == {}, "the key is here, and no part"
    said = await kit("film", "assemble", opening.folder, "--from", room.street.house.address)
    assert "The house does not answer" in said and "9 are new here" in said
    assert opening.plays() == film.played


async def test_a_trustee_gives_nothing_where_the_house_swapped_her_share(room: Room, kit: Kit, tmp_path: Path) -> None:
    """Another film's, sealed to her by somebody who writes at the house: given, it would name her as a liar."""
    film, other = await filmed(room), begun(room.trustees, at=room.street.clock())
    opening = Opening(film, kit, tmp_path / "case")
    await opening.opens()
    async with room.street.house.tocsin.witness.writing() as books:  # type: ignore[union-attr]
        await books.shares.forget(film.filming.film)
        await books.shares.add(film.filming.film, number=1, envelope=other.covered.envelopes[1])
    await opening.answers(1, exits=1)
    assert "(case.share_swapped)" in kit.error
    await opening.waits(exits=1)
    assert CaseFolder(opening.folder).answers() == {}


async def test_another_film_s_shares_under_the_cover_of_a_drill_are_not_given(
    room: Room, kit: Kit, tmp_path: Path
) -> None:
    """Whoever knows a film's number has its cover and its sealed shares, and can begin a film of the drill's number with
    them: the house sees nothing wrong.
    """
    film, seed = await filmed(room), some()
    cover, envelopes = (
        replace(film.filming.covered.cover, film=case.drill_film_of(seed)),
        film.filming.covered.envelopes,
    )
    drill = replace(room.films(), covered=Covered(cover, envelopes))
    await room.begin(drill)
    for number, envelope in enumerate(envelopes):
        await room.bring_share(drill, number, envelope)
    opener = RecipientKey.make()
    asks = Case(
        CaseId(some()), cover.film, room.street.clock(), Reason.drill, "Eve", b64u(seed), PigeonholeId(some()),
        opener.public,
    )  # fmt: skip
    await room.ask(
        asks.case_id, seal.seal(case.write(asks), to=[each.opens.public for each in room.keepers]), secret=some()
    )
    opening = Opening(film, kit, tmp_path / "case")
    assert "false" not in await opening.shows(1), "it is a drill's number"
    await opening.answers(1, exits=1)
    assert "(witness.other_film)" in kit.error


async def test_a_case_has_other_letters_for_each_trustee(room: Room, kit: Kit, tmp_path: Path) -> None:
    """Nobody but she can tell them beforehand, so nobody can write two cases that have the same."""
    opening = Opening(await filmed(room), kit, tmp_path / "case")
    await opening.opens()
    shown = {(await opening.shows(number)).split("  film ")[0].split()[-1] for number in range(3)}
    assert len(shown) == 3


async def test_a_trustee_who_gives_a_false_share_is_named_and_three_others_open(
    room: Room, kit: Kit, tmp_path: Path
) -> None:
    film = await filmed(room)
    opening = Opening(film, kit, tmp_path / "case")
    await opening.opens()
    await gives_falsely(room, opening, 0)
    for number in (1, 2):
        await opening.answers(number)
    said = await opening.waits(exits=1)
    assert "Trustee 1 (" in said and "gave a FALSE share, and signed for it (case.bad_share)." in said
    await opening.assembles(exits=1)
    assert "(witness.shares_few)" in kit.error
    await opening.answers(3)
    said = await opening.assembles()
    assert "gave a FALSE share" in said and opening.plays() == film.played


async def test_the_opener_s_lost_key_is_said_and_a_new_case_helps(room: Room, kit: Kit, tmp_path: Path) -> None:
    film = await filmed(room)
    opening = await opened(room, kit, tmp_path, film=film)
    (opening.folder / "case/case.key").unlink()
    await opening.waits(exits=1)
    assert "(case.no_key)" in kit.error and "from a new folder" in kit.error
    again = Opening(film, kit, tmp_path / "again")
    await again.opens()
    await kit("case", "wait", again.folder, "--once", exits=1)


async def test_a_folder_is_of_one_film_and_strangers_letters_in_the_hole_count_for_nothing(
    room: Room, kit: Kit, tmp_path: Path
) -> None:
    film = await filmed(room)
    opening = await opened(room, kit, tmp_path, film=film)
    asked = case.read(CaseFolder(opening.folder).case_letter)
    for letter in (b"nonsense", answer.write(Answer(b"unsigned", None, "let me in"))):
        path = f"/api/pigeonholes/{b64u(asked.pigeonhole)}/{b64u(some())}"
        entry = await room.street.member("ana").entry()
        await room.line.ask("PUT", path, raw=seal.seal(letter, to=[asked.recipient]), headers=entry)
    said = await opening.waits()
    assert said.count("in the pigeonhole count for nothing (wire.") == 2 or "2 in the pigeonhole" in said
    other = await filmed(room)
    await Opening(other, kit, opening.folder).opens(exits=1)
    assert "(case.other_film)" in kit.error


async def test_what_calls_itself_a_drill_opens_no_film_of_anybody_s_and_what_is_no_case_goes(
    room: Room, kit: Kit, tmp_path: Path
) -> None:
    film = await filmed(room)
    opening = Opening(film, kit, tmp_path / "case")
    await opening.opens(reason="drill", exits=1)
    assert "(case.false_drill)" in kit.error and not (tmp_path / "case/case").exists()
    true = Case(
        CaseId(some()), film.filming.film, room.street.clock(), Reason.drill, "Dana", "a drill", PigeonholeId(some()),
        RecipientKey.make().public,
    )  # fmt: skip
    await room.ask(
        true.case_id, seal.seal(case.write(true), to=[each.opens.public for each in room.keepers]), secret=some()
    )
    await room.ask(some(), seal.seal(b"nonsense", to=[RecipientKey.make().public]), secret=some())
    assert "(case.false_drill)" in await opening.shows(0)
    await opening.answers(0, exits=1)
    assert "(case.false_drill)" in kit.error
    for number in range(3):
        for line in (await opening.shows(number)).splitlines():
            if "  film " in line or "is not for you" in line:
                await opening.dismisses(number, line.split()[0])
    await room.open_session(room.keepers[4])
    assert await room.cases(room.keepers[4]) == {}


async def gives_falsely(room: Room, opening: Opening, number: int) -> None:
    """With a signature of her own under words that are not her share."""
    letter, keeper = CaseFolder(opening.folder).case_letter, room.keepers[number]
    asked, filming = case.read(letter), opening.film.filming
    hers = share.read(seal.open_envelope(await room.take_share(filming, number), with_any=[keeper.opens]))
    words = split(RecipientKey.make(), needed=3, among=5)[number]
    said = Share(hers.film, hers.number, hers.needed, hers.begun_at, words, hers.salt)
    one = answer.opening_of(
        said, case_letter=letter, gives=True, at=minutes_of(room.street.clock()), salt=os.urandom(32)
    )
    signed = answer.sign_opening(one, town=room.street.founder.town, key=keeper.key)
    written = answer.write(Answer(signed, Given(words, hers.salt), ""))
    path = f"/api/pigeonholes/{b64u(asked.pigeonhole)}/{b64u(some())}"
    entry = await room.street.member("dana").entry()
    await room.line.ask("PUT", path, raw=seal.seal(written, to=[asked.recipient]), headers=entry)
