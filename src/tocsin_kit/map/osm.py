"""Reads what a town's map shows out of an OpenStreetMap extract (.osm.pbf). Nobody's name or address is taken along."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import osmium
import shapely
from osmium.filter import KeyFilter
from osmium.geom import WKBFactory

from tocsin_kit.map.features import LAST_LEVEL, Bounds, Feature, to_world

CREDIT = "© OpenStreetMap contributors (ODbL)"
"""The licence of the data asks for this on every map; openstreetmap.org/copyright says the rest."""

ROADS = {
    "motorway": ("motorway", 10),
    "trunk": ("motorway", 10),
    "motorway_link": ("major", 12),
    "trunk_link": ("major", 12),
    "primary": ("major", 10),
    "primary_link": ("major", 12),
    "secondary": ("major", 11),
    "secondary_link": ("major", 12),
    "tertiary": ("middle", 12),
    "tertiary_link": ("middle", 13),
    "unclassified": ("minor", 13),
    "residential": ("minor", 13),
    "living_street": ("minor", 13),
    "pedestrian": ("minor", 13),
    "busway": ("minor", 13),
    "road": ("minor", 13),
    "service": ("service", 14),
    "track": ("path", 14),
    "footway": ("path", 14),
    "path": ("path", 14),
    "cycleway": ("path", 14),
    "bridleway": ("path", 14),
    "steps": ("path", 14),
}
RAILS = {
    "rail": ("rail", 11),
    "light_rail": ("rail", 12),
    "subway": ("rail", 13),
    "narrow_gauge": ("rail", 12),
    "tram": ("tram", 14),
}
WATERWAYS = {"river": ("river", 11), "canal": ("river", 11), "stream": ("stream", 13)}
GREEN = {
    "leisure": {"park", "garden", "pitch", "playground", "nature_reserve", "golf_course", "common"},
    "landuse": {"forest", "grass", "meadow", "recreation_ground", "village_green", "cemetery", "allotments", "orchard"},
    "natural": {"wood", "grassland", "scrub", "heath", "wetland"},
}
PLACES = {
    "city": ("city", 10),
    "town": ("town", 10),
    "village": ("town", 11),
    "borough": ("suburb", 11),
    "suburb": ("suburb", 11),
    "quarter": ("neighbourhood", 13),
    "neighbourhood": ("neighbourhood", 13),
    "hamlet": ("neighbourhood", 12),
}
POIS = {
    "amenity": {
        "hospital": "hospital",
        "clinic": "hospital",
        "school": "school",
        "kindergarten": "school",
        "college": "school",
        "university": "school",
        "place_of_worship": "worship",
        "library": "library",
        "townhall": "townhall",
        "community_centre": "townhall",
        "marketplace": "market",
        "social_facility": "shelter",
        "shelter": "shelter",
        "bus_station": "station",
    },
    "railway": {"station": "station", "halt": "station"},
    "emergency": {"assembly_point": "shelter"},
    "shop": {"supermarket": "market"},
}
NAMED_PARK_FROM_M2 = 4_000.0
METRES_PER_DEGREE = 111_195.0
ROOF_ONLY = {"public_transport", "bus_stop"}
KEYS = ("highway", "railway", "waterway", "natural", "landuse", "leisure", "building", "place", *POIS)


def bounds_of(file: Path) -> Bounds:
    """As the extract's head says it. Raises ValueError where it does not, or for what is no extract."""
    try:
        with osmium.io.Reader(str(file), osmium.osm.osm_entity_bits.NOTHING) as reader:
            box = reader.header().box()
    except RuntimeError as why:
        raise ValueError(f"{file} is no OpenStreetMap extract: {why}") from why
    if not box.valid():
        raise ValueError(f"{file} does not say what it covers: give --bounds WEST,SOUTH,EAST,NORTH.")
    return box.bottom_left.lon, box.bottom_left.lat, box.top_right.lon, box.top_right.lat


def read(file: Path, *, bounds: Bounds, languages: Collection[str]) -> Iterator[Feature]:
    """Everything that the map shows, unclipped. Raises ValueError for what is no extract."""
    shapes = WKBFactory()
    coast: list[Any] = []
    things = osmium.FileProcessor(str(file)).with_areas(KeyFilter(*KEYS)).with_filter(KeyFilter(*KEYS))
    for thing in _readable(things, file):
        tags = {tag.k: tag.v for tag in thing.tags}
        names = names_of(tags, languages)
        try:
            if thing.is_node():
                yield from _points(tags, names, shapely.Point(thing.lon, thing.lat))
            elif thing.is_way():
                line = shapely.from_wkb(shapes.create_linestring(thing))
                if tags.get("natural") == "coastline":
                    coast.append(line)
                yield from _lines(tags, names, line)
            elif thing.is_area():
                yield from _areas(tags, names, shapely.from_wkb(shapes.create_multipolygon(thing)))
        except (osmium.InvalidLocationError, shapely.errors.GEOSException, RuntimeError):
            continue  # a piece that reaches out of the extract, or that was drawn wrongly
    yield from sea(coast, bounds)


def _readable(things: Iterable[Any], file: Path) -> Iterator[Any]:
    try:
        yield from things
    except RuntimeError as why:
        raise ValueError(f"{file} is no OpenStreetMap extract: {why}") from why


def names_of(tags: Mapping[str, str], languages: Collection[str]) -> dict[str, str]:
    """The place's own name, and the others where they differ from it."""
    if "name" not in tags:
        return {}
    others = {f"name:{tag}": tags[f"name:{tag}"] for tag in sorted(languages) if f"name:{tag}" in tags}
    return {"name": tags["name"]} | {key: name for key, name in others.items() if name != tags["name"]}


def _points(tags: Mapping[str, str], names: dict[str, str], point: Any) -> Iterator[Feature]:
    if names and (place := PLACES.get(tags.get("place", ""))) is not None:
        yield Feature("place", place[0], to_world(point), names, place[1])
    poi = poi_of(tags)
    if poi is not None and (names or poi == "shelter"):
        yield Feature("poi", poi, to_world(point), names, 13)


def _lines(tags: Mapping[str, str], names: dict[str, str], line: Any) -> Iterator[Feature]:
    if tags.get("area") == "yes":
        return
    above = tags.get("tunnel", "no") == "no"
    if (road := ROADS.get(tags.get("highway", ""))) is not None:
        yield Feature("road", road[0], to_world(line), names, road[1])
    elif above and (rail := RAILS.get(tags.get("railway", ""))) is not None:
        yield Feature("rail", rail[0], to_world(line), {}, rail[1])
    elif above and (water := WATERWAYS.get(tags.get("waterway", ""))) is not None:
        yield Feature("waterway", water[0], to_world(line), names, water[1])


def _areas(tags: Mapping[str, str], names: dict[str, str], area: Any) -> Iterator[Feature]:
    if (
        tags.get("natural") in ("water", "bay")
        or tags.get("waterway") == "riverbank"
        or tags.get("landuse") == "reservoir"
    ):
        yield Feature("water", "water", to_world(area), {}, 10)
        if names:
            yield Feature("place", "water", to_world(area.representative_point()), names, 12)
    elif any(tags.get(key) in kinds for key, kinds in GREEN.items()):
        yield Feature("green", "green", to_world(area), {}, 10)
        if names and square_metres(area) > NAMED_PARK_FROM_M2:
            yield Feature("place", "park", to_world(area.representative_point()), names, 13)
    elif tags.get("building", "no") != "no":
        yield Feature("building", "building", to_world(area), {}, LAST_LEVEL)
    if names and tags.get("place") in PLACES:
        return  # the point of the same name says where it is written
    if names and (kind := poi_of(tags)) is not None:
        yield Feature("poi", kind, to_world(area.representative_point()), names, 13)


def poi_of(tags: Mapping[str, str]) -> str | None:
    if tags.get("amenity") == "shelter" and tags.get("shelter_type") in ROOF_ONLY:
        return None
    return next((kinds[tags[key]] for key, kinds in POIS.items() if tags.get(key) in kinds), None)


def square_metres(area: Any) -> float:
    _, south, _, north = area.bounds
    return float(area.area * METRES_PER_DEGREE**2 * math.cos(math.radians((south + north) / 2)))


def sea(coast: Collection[Any], bounds: Bounds) -> Iterator[Feature]:
    """What the coasts leave of the box. OpenStreetMap draws them with the water on their right, and no sea."""
    box = shapely.box(*bounds)
    lines = shapely.line_merge(shapely.union_all([line.intersection(box) for line in coast]))
    if lines.is_empty:
        return
    faces = shapely.get_parts(shapely.polygonize([shapely.union_all([lines, box.exterior])]))
    tree = shapely.STRtree(faces)
    wet, dry = set[int](), set[int]()
    for line in shapely.get_parts(lines):
        if line.geom_type != "LineString":
            continue
        for side, found in ((-1e-7, wet), (1e-7, dry)):
            beside = line.interpolate(0.5, normalized=True), line.interpolate(0.5001, normalized=True)
            (x0, y0), (x1, y1) = beside[0].coords[0], beside[1].coords[0]
            length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1.0
            point = shapely.Point(x0 - (y1 - y0) / length * side, y0 + (x1 - x0) / length * side)
            found.update(int(index) for index in tree.query(point, predicate="within"))
    for index in sorted(wet - dry):
        yield Feature("water", "sea", to_world(faces[index]), {}, 10)
