"""An opened film is made fit for everybody: faces are covered in every picture, nothing of the old file stays, two people have looked at all of it."""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publish import collage
from tocsin.seals import cose, released
from tocsin.seals import film_statement as statement
from tocsin.seals.hashes import hash_of, key_id
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import FilmId, Hash, TownId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import SigningKey, sign
from tocsin_kit.publish import at_house, boxes, command, pictures, sheets
from tocsin_kit.publish.boxes import Box, Drawn
from tocsin_kit.publish.faces import Faces
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness.receipt import Receipt

NOW = Instant(1_790_000_000)
CERTAIN = 0.5
TOWN = TownId(bytes(16))


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An opened film's folder, as `tocsin-kit film assemble` and `film proofs` leave it."""
    folder = tmp_path_factory.mktemp("case")
    collage.film(folder / "plain/picture-0.webm")
    said = statement.write(statement.FilmStatement(bytes(32), FilmId(bytes(16)), Hash(bytes(32)), 1, Hash(bytes(32))))
    leaf = statement.commitment_of(said)
    for name, data in {
        "receipt.cbor": receipts.write(Receipt(TOWN, FilmId(bytes(16)), Hash(bytes(32)), 1, leaf, "a note")),
        "statements/1.cbor": said,
        f"proofs/{leaf.hex()}.tlog-proof": b"the ledger's proof",
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def work(case: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(case, tmp_path_factory.mktemp("work"))


@pytest.fixture(scope="module")
def heard(case: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with its sound, and with a box that a hand has drawn."""
    folder = tmp_path_factory.mktemp("heard")
    drawn = folder / "boxes.json"
    drawn.write_text(boxes.write([Drawn(Box(0.8, 0.8, 0.15, 0.15), 500, 1_000)]))
    return made(case, folder / "work", sound="keep", drawn=drawn)


ANA, BEN = SigningKey.make(), SigningKey.make()


def made(case: Path, work: Path, *, sound: str = "remove", drawn: Path | None = None) -> Path:
    assert command.make(argparse.Namespace(folder=case, work=work, sound=sound, boxes=drawn)) == 0
    return work


@cache
def letters_on(sheet: sheets.Sheet) -> str:
    """A person reads them off the sheet; here they are tried, which keeps nobody from looking but whoever is careless."""
    tried = map("".join, itertools.product(sheets.LETTERS, repeat=4))
    return next(typed for typed in tried if sheet.is_opened_by(typed))


def all_sheets(work: Path) -> tuple[sheets.Sheet, ...]:
    return sheets.read(work / "review", film_hash=hash_of((work / "film.webm").read_bytes()).hex())


def lets_out(work: Path, trustee: SigningKey, *answers: str) -> int:
    """She types these, and after that the letters of whatever sheet she is asked about."""
    by_name = {each.name: each for each in all_sheets(work)}
    said = list(answers)

    def ask(question: str) -> str:
        return said.pop(0) if said else letters_on(by_name[question.split(" ")[0]])

    return command.let_out(work, by=trustee, at=NOW, ask=ask)


def test_every_face_in_every_picture_is_one_colour_and_the_rest_of_the_street_is_still_there(work: Path) -> None:
    shown = list(pictures.pictures([work / "film.webm"]))
    assert len(shown) == collage.PICTURES
    for number, each in enumerate(shown):
        before = collage.picture(number)
        for walker in collage.WALKERS:
            face = walker.face(number)
            inside = pixels(each.picture, face)
            assert np.abs(inside.astype(int) - pictures.PATCH).max() < 40, f"picture {number}: {walker}"
            assert np.abs(pixels(before, face).astype(int) - pictures.PATCH).max() > 120
        street = np.abs(each.picture[-30:].astype(int) - before[-30:]).mean()
        assert street < 12, f"picture {number}"


def test_whoever_looks_for_faces_finds_all_of_them_before_and_none_after(case: Path, work: Path) -> None:
    finder = Faces()
    before = [finder.find(each.picture) for each in pictures.pictures([case / "plain/picture-0.webm"])]
    assert [len(found) >= len(collage.WALKERS) for found in before] == [True] * collage.PICTURES
    network = finder._network
    after = [network(each.picture, threshold=CERTAIN)[0] for each in pictures.pictures([work / "film.webm"])]
    assert sum(len(found) for found in after) == 0


def test_nothing_of_the_old_file_is_in_the_new_one_and_sound_only_where_it_was_asked_for(
    case: Path, work: Path, heard: Path
) -> None:
    old = (case / "plain/picture-0.webm").read_bytes()
    for marked in collage.MARKED.values():
        assert marked.encode() in old
        assert marked.encode() not in (work / "film.webm").read_bytes() + (heard / "film.webm").read_bytes()
    for folder, tracks in ((work, ["General", "Video"]), (heard, ["General", "Video", "Audio"])):
        told = told_by_mediainfo(folder / "film.webm")
        assert sorted(track["@type"] for track in told) == sorted(tracks)
        says = {name for track in told for name in track} & {
            "Title",
            "Movie",
            "Performer",
            "Recorded_Location",
            "Encoded_Date",
            "extra",
        }
        assert says <= {"extra"}, says


def test_what_a_hand_has_drawn_is_covered_in_its_time_and_only_then(heard: Path) -> None:
    for each in pictures.pictures([heard / "film.webm"]):
        is_covered = np.abs(pixels(each.picture, Box(0.82, 0.82, 0.1, 0.1)).astype(int) - pictures.PATCH).max() < 40
        assert is_covered == (500 <= each.at_ms <= 1_000), each.at_ms


def test_nobody_lets_out_what_she_has_not_looked_at_and_it_takes_two(work: Path) -> None:
    assert lets_out(work, ANA, "4") == 1 and not (work / "film.release").exists(), "somebody can be told on picture 4"
    assert lets_out(work, ANA, "yes", "", "WXYZQ") == 0, "what are not its letters is asked again"
    first = (work / "film.release").read_bytes()
    assert len(cose.parse(first).signatures) == 1
    assert lets_out(work, ANA) == 0 and (work / "film.release").read_bytes() == first, (
        "once more is not a second person"
    )
    assert lets_out(work, BEN) == 0
    signed = cose.parse((work / "film.release").read_bytes())
    release = released.read(signed.payload)
    assert release.at % 1_440 == 0, "everybody reads on which day, and in which minute nobody"
    keys = [ANA.public, BEN.public]
    assert cose.check(signed, kind=cose.Kind.FILM_RELEASE, town=TOWN, keys=keys) == tuple(keys)
    assert release.file_hash == hash_of((work / "film.webm").read_bytes())
    assert release.commitment == receipts.read((work / "receipt.cbor").read_bytes()).commitment


def test_a_film_or_a_sheet_that_was_changed_since_is_let_out_by_nobody(heard: Path) -> None:
    for file in (heard / "film.webm", heard / "review/0001.png"):
        whole = file.read_bytes()
        file.write_bytes(whole + b"\0")
        with pytest.raises(Refusal) as why:
            command.let_out(heard, by=ANA, at=NOW, ask=lambda asked: "")
        assert why.value.code == "publish.sheets"
        file.write_bytes(whole)
    assert lets_out(heard, ANA) == 0


def test_whoever_made_the_sheets_cannot_show_another_film_on_them(heard: Path) -> None:
    """They lie in a folder that goes from hand to hand, with the list of them."""
    review = heard / "review"
    kept = {file: file.read_bytes() for file in review.iterdir()}
    other = [replace(each, picture=np.full_like(each.picture, 90)) for each in pictures.pictures([heard / "film.webm"])]
    for shown in (other, list(pictures.pictures([heard / "film.webm"]))[:12]):
        sheets.write(
            shown, review, film_hash=hash_of((heard / "film.webm").read_bytes()).hex(), tell=lambda count: None
        )
        with pytest.raises(Refusal) as why:
            lets_out(heard, BEN)
        assert why.value.code == "publish.sheets"
    for file, data in kept.items():
        file.write_bytes(data)


def test_nobody_else_says_for_her_what_she_has_looked_at(heard: Path) -> None:
    record = heard / "review" / f"seen-{key_id(BEN.public).hex()}.json"
    every = [each.digest for each in all_sheets(heard)]
    for forged in (every, {"seen": every, "hers": "00" * 32}):
        record.write_text(json.dumps(forged))
        assert lets_out(heard, BEN, "1") == 1, "she is asked"
    record.unlink()


def test_nobody_signs_what_the_first_one_wrote_of_another_original(heard: Path) -> None:
    (heard / "film.release").unlink(missing_ok=True)
    assert lets_out(heard, ANA) == 0
    said = released.read(cose.parse((heard / "film.release").read_bytes()).payload)
    for other in (replace(said, commitment=hash_of(b"another film's")), replace(said, size=said.size + 1)):
        forged = sign(released.write(other), kind=cose.Kind.FILM_RELEASE, town=TOWN, keys=[ANA])
        (heard / "film.release").write_bytes(forged)
        with pytest.raises(Refusal) as why:
            lets_out(heard, BEN)
        assert why.value.code == "publish.other_film"
    (heard / "film.release").unlink()


async def test_a_town_with_a_hostile_name_writes_nothing_else_on_the_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async def proven(*_: object, **__: object) -> SimpleNamespace:
        town = SimpleNamespace(founding=SimpleNamespace(name="Maple\x1b[2J\u202eStreet"))
        return SimpleNamespace(
            roster=town, release=SimpleNamespace(trustees=(1, 2)), entry=SimpleNamespace(index=6), parts=3
        )

    monkeypatch.setattr(at_house, "proven_at_house", proven)
    asked = argparse.Namespace(work=tmp_path, house="http://127.0.0.1:1", town=b64u(TOWN))
    assert await at_house.check(asked, now=lambda: NOW) == 0
    assert "Maple [2J Street: 2 of its trustees" in capsys.readouterr().out


def test_each_picture_stands_on_a_sheet_that_a_person_can_read(work: Path) -> None:
    made_of = all_sheets(work)
    assert [each.first for each in made_of] == [1, 13] and made_of[-1].past == collage.PICTURES + 1
    picture = cv2.imread(str(work / "review" / made_of[0].name))
    assert picture is not None and picture.shape[1] == sheets.ACROSS * sheets.WIDTH
    page = (work / "review/index.html").read_text("utf-8")
    assert all(each.name in page for each in made_of)


def test_a_film_that_is_a_list_of_other_files_is_no_film(case: Path, tmp_path: Path) -> None:
    (tmp_path / "another.webm").write_bytes((case / "plain/picture-0.webm").read_bytes())
    (tmp_path / "picture-0.webm").write_text("ffconcat version 1.0\nfile another.webm\n")
    with pytest.raises(Refusal) as why:
        list(pictures.pictures([tmp_path / "picture-0.webm"]))
    assert why.value.code == "publish.unreadable"


def test_a_picture_that_would_fill_the_memory_is_not_unpacked(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 10_000)
    with pytest.raises(Refusal) as why:
        list(pictures.pictures([case / "plain/picture-0.webm"]))
    assert why.value.code == "publish.unreadable"


def test_without_a_proof_there_is_nothing_to_publish(case: Path, tmp_path: Path) -> None:
    for file in ("receipt.cbor", "statements/1.cbor"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_bytes((case / file).read_bytes())
    with pytest.raises(Refusal) as why:
        made(tmp_path, tmp_path / "work")
    assert why.value.code == "publish.no_proof"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"boxes": 7}',
        '{"boxes": [{}]}',
        '{"boxes": [], "more": 1}',
        json.dumps({"boxes": [{"from_ms": 5, "to_ms": 1, "left": 0, "top": 0, "width": 0.1, "height": 0.1}]}),
        json.dumps({"boxes": [{"from_ms": 0, "to_ms": 1, "left": 0.95, "top": 0, "width": 0.1, "height": 0.1}]}),
        json.dumps({"boxes": [{"from_ms": 0, "to_ms": 1, "left": "nan", "top": 0, "width": 0.1, "height": 0.1}]}),
    ],
)
def test_boxes_that_are_not_understood_are_refused(text: str) -> None:
    with pytest.raises(Refusal) as why:
        boxes.read(text)
    assert why.value.code == "publish.boxes"


part = st.floats(0, 0.5)
drawn_boxes = st.builds(
    Drawn,
    st.builds(Box, part, part, st.floats(0.01, 0.5), st.floats(0.01, 0.5)),
    st.integers(0, 900),
    st.integers(900, 9_000),
)


@given(st.lists(drawn_boxes, max_size=5))
def test_boxes_come_back_as_they_were_drawn(drawn: list[Drawn]) -> None:
    assert list(boxes.read(boxes.write(drawn))) == drawn


@given(st.lists(st.tuples(st.integers(1, 300), st.booleans()), min_size=1, max_size=30), st.integers(0, 900))
def test_what_was_found_once_is_covered_as_long_around_it(steps: list[tuple[int, bool]], around_ms: int) -> None:
    at_ms = list(itertools.accumulate(step for step, _ in steps))
    found = [[Box(number / 100, 0, 0.01, 0.01)] if is_seen else [] for number, (_, is_seen) in enumerate(steps)]
    covered = boxes.hidden(found, at_ms=at_ms, drawn=(), around_ms=around_ms)
    for number, now in enumerate(at_ms):
        near = {box for other, each in enumerate(found) for box in each if abs(at_ms[other] - now) <= around_ms}
        assert set(covered[number]) == near


def pixels(picture: pictures.Picture, box: Box) -> pictures.Picture:
    height, width = picture.shape[:2]
    left, top = round(box.left * width), round(box.top * height)
    return picture[top : top + round(box.height * height), left : left + round(box.width * width)]


def told_by_mediainfo(file: Path) -> list[dict[str, str]]:
    """Another reader than the one that wrote it."""
    said = subprocess.run(
        ["mediainfo", "--Output=JSON", str(file)],
        capture_output=True,
        check=True,
        timeout=60,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    tracks: list[dict[str, str]] = json.loads(said.stdout)["media"]["track"]
    return tracks
