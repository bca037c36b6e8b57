"""A town that does not exist, around the practice town's corner of Maple Street and 3rd Avenue. Always the same."""

from __future__ import annotations

import math
import random
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import shapely
import shapely.affinity
from shapely import LineString, Point

from tocsin_kit.map.features import Bounds, Feature, to_world

NAME = "Practice town"
CREDIT = "An invented town, for practice"
CORNER = (44.9500, -93.2700)
"""Of Maple Street and 3rd Avenue; the practice town is founded there (practice/town.py)."""
REACH_M = 1_500
BEYOND_M = REACH_M + 100
METRES_PER_DEGREE = 111_195.0
SEED = 3

TOLD = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
NAMES = TOLD["names"]
STREETS = tuple(TOLD["streets"])
MAPLE, THIRD = STREETS.index("Maple"), 3
BLOCK_NORTH_M, BLOCK_EAST_M = 170.0, 130.0
AVENUES = range(1, 14)
MAIN_STREETS, MAIN_AVENUES = {"Maple": "middle", "Pine": "major"}, {3: "middle", 8: "major"}
LEVELS = {"major": 10, "middle": 12, "minor": 13, "path": 14}
RIVER = LineString([(90 * math.sin(north / 420) - 640, north) for north in range(-BEYOND_M, BEYOND_M + 1, 50)])
RAIL = LineString([(east, 790 + 60 * math.sin(east / 700)) for east in range(-BEYOND_M, BEYOND_M + 1, 80)])
MILL_ROAD = LineString([(-1_500, -1_250), (-300, -700), (380, -340), (1_050, 170), (1_600, 820)])
HILL = Point(1_180, 620)
HOUSES_WITHIN_M = 1_200.0


def bounds() -> Bounds:
    corners = _to_degrees(shapely.get_coordinates(LineString([(-REACH_M, -REACH_M), (REACH_M, REACH_M)])))
    (west, south), (east, north) = corners
    return float(west), float(south), float(east), float(north)


def features() -> Iterator[Feature]:
    """All of it, in an order that never changes."""
    yield from _land()
    yield from _roads()
    yield from _houses()
    yield _feature("place", "town", Point(120, 30), {"name": NAME}, 10)
    for told in TOLD["district"]:
        yield _feature("place", "neighbourhood", Point(told["east"], told["north"]), told["names"], 12)
    for told in TOLD["useful"]:
        yield _feature("poi", told["kind"], Point(told["east"], told["north"]), told["names"], 13)


def _land() -> Iterator[Feature]:
    yield _feature("green", "green", RIVER.buffer(130, quad_segs=4), {}, 10)
    yield _feature("water", "water", RIVER.buffer(48, quad_segs=4), {}, 10)
    yield _feature("waterway", "river", RIVER, NAMES["river"], 11)
    park, pond = _park()
    yield _feature("green", "green", park, {}, 10)
    yield _feature("water", "water", pond, {}, 12)
    west, south, east, north = park.bounds
    yield _feature("place", "park", Point(west + 95, north - 60), NAMES["park"], 13)
    for path in ([(west, south), (east, north)], [(west, north), (west + 60, south)]):
        yield _road("path", LineString(path).difference(pond.buffer(15)), {})
    yield _feature("green", "green", HILL.buffer(230, quad_segs=6), {}, 10)
    for beside in (0.0, 6.0):
        yield _feature("rail", "rail", shapely.affinity.translate(RAIL, yoff=beside), {}, 11)


def _roads() -> Iterator[Feature]:
    park, _ = _park()
    for number, name in enumerate(STREETS):
        north, bend = _street_north(name), 14 * math.sin(number)
        begin = -BEYOND_M if name in MAIN_STREETS else _avenue_east(AVENUES[0]) - BLOCK_EAST_M
        street = LineString([(begin, north), (-200, north), (500, north + bend), (BEYOND_M, north + bend)])
        yield from _around(park, MAIN_STREETS.get(name, "minor"), street, _street_names(name))
    first, last = _street_north(STREETS[-1]) - 60, _street_north(STREETS[0]) + 60
    for number in AVENUES:
        avenue = LineString([(_avenue_east(number), first), (_avenue_east(number), last)])
        yield from _around(park, MAIN_AVENUES.get(number, "minor"), avenue, _avenue_names(number))
    yield _road("middle", RIVER.offset_curve(-150, quad_segs=4), NAMES["river_road"])
    yield _road("middle", MILL_ROAD, NAMES["mill_road"])
    for radius in (95.0, 165.0):
        yield _road("minor", LineString(HILL.buffer(radius, quad_segs=6).exterior.coords), NAMES["crescent"])


def _around(park: Any, kind: str, line: Any, names: Mapping[str, str]) -> Iterator[Feature]:
    """Streets end where the park begins."""
    for part in shapely.get_parts(line.difference(park.buffer(-20))):
        yield _road(kind, part, names)


def _houses() -> Iterator[Feature]:
    """Two rows in each block, none of them quite like the next."""
    chance = random.Random(SEED)
    free = shapely.union_all([_park()[0], MILL_ROAD.buffer(22), HILL.buffer(240), RAIL.buffer(40)])
    for street in STREETS[1:]:
        for number in AVENUES:
            south, west = _street_north(street) + 15, _avenue_east(number - 1) + 13
            for row in (south, south + 34, south + BLOCK_NORTH_M - 92, south + BLOCK_NORTH_M - 56):
                yield from _row(chance, west, row, free)


def _row(chance: random.Random, west: float, row: float, free: Any) -> Iterator[Feature]:
    east = west
    while east < west + BLOCK_EAST_M - 42:
        wide, deep, off = chance.choice((12, 14, 16, 24)), chance.choice((12, 14, 18, 22)), chance.uniform(-1, 3)
        house = shapely.box(east, row + off, east + wide, row + off + deep)
        if chance.random() < 0.25:
            house = house.difference(shapely.box(east + wide * 0.6, row - 2, east + wide + 1, row + off + deep * 0.45))
        east += wide + chance.choice((4, 6, 9, 16))
        if chance.random() > 0.15 and math.hypot(east, row) < HOUSES_WITHIN_M and not house.intersects(free):
            yield _feature("building", "building", house, {}, 14)


def _park() -> tuple[Any, Any]:
    """Linden Park between 5th and 7th Avenue, Cedar and Juniper Street, and its pond."""
    west, east = _avenue_east(5) + 9, _avenue_east(7) - 9
    south, north = _street_north("Cedar") + 9, _street_north("Juniper") - 9
    pond = Point((west + east) / 2 + 30, (south + north) / 2 - 20).buffer(42, quad_segs=5)
    return shapely.box(west, south, east, north), shapely.affinity.scale(pond, 1.5, 1.0)


def _street_north(name: str) -> float:
    return (MAPLE - STREETS.index(name)) * BLOCK_NORTH_M


def _avenue_east(number: int) -> float:
    return (number - THIRD) * BLOCK_EAST_M


def _street_names(name: str) -> dict[str, str]:
    return {
        "name": f"{name} Street",
        "name:es": f"Calle {name}",
        "name:fr": f"Rue {name}",
        "name:so": f"Waddada {name}",
        "name:hmn": f"Txoj Kev {name}",
        "name:ar": f"شارع {TOLD['streets'][name]}",
    }


def _avenue_names(number: int) -> dict[str, str]:
    return {
        "name": f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') } Avenue",
        "name:es": f"Avenida {number}",
        "name:fr": f"{number}e Avenue",
        "name:so": f"Waddada {number}aad",
        "name:hmn": f"Txoj Kev {number}",
        "name:ar": f"الجادة {number}",
    }


def _road(kind: str, shape: Any, names: Mapping[str, str]) -> Feature:
    return _feature("road", kind, shape, names, LEVELS[kind])


def _feature(layer: str, kind: str, shape: Any, names: Mapping[str, str], from_level: int) -> Feature:
    """`shape` in metres east and north of the corner."""
    return Feature(layer, kind, to_world(shapely.transform(shape, _to_degrees)), names, from_level)


def _to_degrees(metres: Any) -> Any:
    latitude, longitude = CORNER
    per_degree = (METRES_PER_DEGREE * math.cos(math.radians(latitude)), METRES_PER_DEGREE)
    return metres / per_degree + (longitude, latitude)
