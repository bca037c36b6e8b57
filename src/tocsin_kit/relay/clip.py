"""What of an authority's area touches the town, as one circle, as an alert has it; rather too wide than too narrow."""

from __future__ import annotations

from collections.abc import Sequence

import h3

from tocsin.seals.alert import RADIUS_M
from tocsin.terms.cell import Cell
from tocsin.terms.registry import EVENTS
from tocsin_kit.actors.near import cell_at, metres_between
from tocsin_kit.relay.official import Area, Point

RESOLUTION = 8
EDGE_M = 600
"""A cell of resolution 8 reaches no further from its middle."""
LEAST_M = 500
WIDEST_M = 15_000


class TownArea:
    """The cells of a town: those around its home cell. `codes`: of geocodes that say all of it."""

    def __init__(self, home: Cell, *, within_m: int, codes: frozenset[str]) -> None:
        middle = h3.cell_to_latlng(h3.int_to_str(home))
        self._home = h3.latlng_to_cell(*middle, RESOLUTION)
        self._codes = codes
        rings = within_m // EDGE_M + 1
        near = (each for each in h3.grid_disk(self._home, rings) if _metres(self._home, each) <= within_m)
        self._cells: dict[str, Point] = {each: h3.cell_to_latlng(each) for each in near}

    def clip(self, area: Area, *, event: int) -> tuple[Cell, int] | None:
        """(cell, metres) for this kind of event; None if it lies elsewhere. Geocodes count where nothing is drawn."""
        if area.polygons or area.circles:
            touched = self._touched(area)
        else:
            touched = list(self._cells) if area.codes & self._codes else []
        if not touched:
            return None
        kind = EVENTS.get(event)
        middle = self._middle(touched)
        cell = cell_at(*middle, at_resolution=kind.resolution if kind is not None else RESOLUTION)
        metres = max(metres_between(cell, Cell(h3.str_to_int(each))) for each in touched) + EDGE_M
        return cell, min(max(int(metres), LEAST_M), RADIUS_M[1])

    def _touched(self, area: Area) -> list[str]:
        drawn = {h3.latlng_to_cell(*point, RESOLUTION) for polygon in area.polygons for point in polygon}
        middles = {h3.latlng_to_cell(*middle, RESOLUTION) for middle, _ in area.circles}
        return [
            each
            for each, point in self._cells.items()
            if each in drawn
            or each in middles
            or any(_is_inside(point, polygon) for polygon in area.polygons)
            or any(
                h3.great_circle_distance(point, middle, unit="km") <= kilometres + EDGE_M / 1_000
                for middle, kilometres in area.circles
            )
        ]

    def _middle(self, touched: Sequence[str]) -> Point:
        if len(touched) == len(self._cells):
            latitude, longitude = self._cells[self._home]
            return latitude, longitude
        _, here = self._cells[self._home]
        points = [self._cells[each] for each in touched]
        latitude = sum(point[0] for point in points) / len(points)
        longitude = here + sum(_east(point[1], of=here) for point in points) / len(points)
        return latitude, (longitude + 180) % 360 - 180


def _is_inside(point: Point, polygon: Sequence[Point]) -> bool:
    """Whether a line to the east crosses its border an odd number of times; all longitudes as seen from the point."""
    inside = False
    for (south, one), (north, other) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if (south > point[0]) != (north > point[0]):
            one_east, other_east = _east(one, of=point[1]), _east(other, of=point[1])
            crosses = one_east + (point[0] - south) / (north - south) * (other_east - one_east)
            inside ^= crosses > 0
    return inside


def _east(longitude: float, *, of: float) -> float:
    """Degrees to the east, -180 to 180."""
    return (longitude - of + 180) % 360 - 180


def _metres(one: str, other: str) -> float:
    return metres_between(Cell(h3.str_to_int(one)), Cell(h3.str_to_int(other)))
