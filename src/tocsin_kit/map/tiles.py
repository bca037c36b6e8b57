"""Cuts features into vector tiles and writes them as one PMTiles file. The same features make the same bytes."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import mapbox_vector_tile
import numpy as np
import shapely
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

from tocsin_kit.map.features import FIRST_LEVEL, LAST_LEVEL, LAYERS, Bounds, Feature, world_box

EXTENT = 4096
MARGIN = 96
"""Tile units around a tile: what is drawn at its edge needs to know how it goes on."""
COARSE = 6.0
"""Tile units by which a line may be off, above the last level."""
SMALLEST = 24.0 * 24.0
"""Square tile units: smaller areas are left out above the last level."""
E7 = 10_000_000


def write(features: Iterable[Feature], file: Path, *, bounds: Bounds, name: str, credit: str) -> dict[str, int]:
    """Write the map and say how many tiles and bytes it has. Raises ValueError when nothing is in the bounds."""
    joined = list(join_lines(features))
    tiles = dict(cut(joined, bounds=bounds))
    if not tiles:
        raise ValueError("Nothing of this extract lies within these bounds.")
    west, south, east, north = bounds
    with file.open("wb") as out:
        writer = Writer(out)
        for tile_id in sorted(tiles):
            writer.write_tile(tile_id, tiles[tile_id])
        writer.finalize(
            {
                "tile_type": TileType.MVT,
                "tile_compression": Compression.GZIP,
                "min_lon_e7": round(west * E7),
                "min_lat_e7": round(south * E7),
                "max_lon_e7": round(east * E7),
                "max_lat_e7": round(north * E7),
                "center_zoom": LAST_LEVEL,
                "center_lon_e7": round((west + east) / 2 * E7),
                "center_lat_e7": round((south + north) / 2 * E7),
            },
            {"name": name, "attribution": credit, "vector_layers": [{"id": layer, "fields": {}} for layer in LAYERS]},
        )
    return {"tiles": len(tiles), "bytes": file.stat().st_size, "features": len(joined)}


def join_lines(features: Iterable[Feature]) -> Iterator[Feature]:
    """Pieces of one road become one line again, so that its name finds room on it."""
    pieces: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
    for feature in features:
        if feature.layer in ("road", "rail", "waterway"):
            key = (feature.layer, feature.kind, feature.from_level, tuple(feature.names.items()))
            pieces[key].append(feature.shape)
        else:
            yield feature
    for (layer, kind, from_level, names), shapes in pieces.items():
        for line in shapely.get_parts(shapely.line_merge(shapely.MultiLineString(list(shapely.get_parts(shapes))))):
            yield Feature(layer, kind, line, dict(names), from_level)


def cut(features: Sequence[Feature], *, bounds: Bounds) -> Iterator[tuple[int, bytes]]:
    """(tile id, its bytes) of all levels."""
    for level in range(FIRST_LEVEL, LAST_LEVEL + 1):
        side = 2**level
        left, top, right, bottom = (edge * side for edge in world_box(bounds))
        tiles: dict[tuple[int, int], dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
        for feature in features:
            if feature.from_level > level:
                continue
            shape = _in_units(feature.shape, side, last=level == LAST_LEVEL)
            if shape is None:
                continue
            x0, y0, x1, y1 = (edge / EXTENT for edge in shape.bounds)
            reach = MARGIN / EXTENT
            for x in range(max(int(left), int(x0 - reach)), min(int(right), int(x1 + reach)) + 1):
                for y in range(max(int(top), int(y0 - reach)), min(int(bottom), int(y1 + reach)) + 1):
                    if (piece := _piece(shape, x, y)) is not None:
                        properties = {"class": feature.kind, **feature.names}
                        tiles[x, y][feature.layer].append({"geometry": piece, "properties": properties})
        for (x, y), layers in tiles.items():
            yield zxy_to_tileid(level, x, y), _encoded(layers)


def _in_units(shape: Any, side: int, *, last: bool) -> Any:
    """In tile units of the whole level, as coarse as the level allows; None when it is too small to be seen."""
    scaled = shapely.transform(shape, lambda points: points * (side * EXTENT))
    if last or scaled.geom_type == "Point":
        return shapely.simplify(scaled, 1.0) if last and scaled.geom_type != "Point" else scaled
    coarse = shapely.simplify(scaled, COARSE)
    is_area = "Polygon" in coarse.geom_type
    return None if coarse.is_empty or (is_area and coarse.area < SMALLEST) else coarse


def _piece(shape: Any, x: int, y: int) -> Any:
    """What lies in one tile and its margin, from the tile's own corner; points belong to one tile only."""
    left, top = x * EXTENT, y * EXTENT
    if shape.geom_type == "Point":
        if not (left <= shape.x < left + EXTENT and top <= shape.y < top + EXTENT):
            return None
        piece = shape
    else:
        box = (left - MARGIN, top - MARGIN, left + EXTENT + MARGIN, top + EXTENT + MARGIN)
        x0, y0, x1, y1 = shape.bounds
        within = x0 >= box[0] and y0 >= box[1] and x1 <= box[2] and y1 <= box[3]
        piece = shape if within else shapely.clip_by_rect(shape, *box)
    if piece.is_empty:
        return None
    return shapely.transform(piece, lambda points: np.round(points - (left, top)))


def _encoded(layers: dict[str, list[dict[str, Any]]]) -> bytes:
    wanted = [{"name": layer, "features": layers[layer]} for layer in LAYERS if layer in layers]
    encoded: bytes = mapbox_vector_tile.encode(wanted, default_options={"extents": EXTENT, "y_coord_down": True})
    return gzip.compress(encoded, mtime=0)
