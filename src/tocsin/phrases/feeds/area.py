"""Where a danger is, in degrees. Nothing else in the house knows where on Earth a cell lies (docs/decisions/0016)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, pi, radians, sin

import h3

from tocsin.terms.cell import Cell, resolution

_EARTH_M = 6_371_008.8
_CORNERS = 32
Degrees = tuple[float, float]
"""Longitude, latitude, as GeoJSON has them."""


@dataclass(frozen=True)
class Circle:
    """Round the cell's middle; wide enough for the danger's circle round any point of it, as phones judge nearness."""

    longitude: float
    latitude: float
    radius_m: int

    @property
    def ring(self) -> Sequence[Degrees] | None:
        """Closed, counter-clockwise; None where it would cross the antimeridian or a pole."""
        corners = [self._towards(-2 * pi * each / _CORNERS) for each in range(_CORNERS)]
        wide = max(longitude for longitude, _ in corners) - min(longitude for longitude, _ in corners)
        if wide > 180 or abs(self.latitude) + degrees(self.radius_m / _EARTH_M) >= 90:
            return None
        return [*corners, corners[0]]

    def _towards(self, bearing: float) -> Degrees:
        latitude, longitude, far = radians(self.latitude), radians(self.longitude), self.radius_m / _EARTH_M
        there = asin(sin(latitude) * cos(far) + cos(latitude) * sin(far) * cos(bearing))
        along = atan2(sin(bearing) * sin(far) * cos(latitude), cos(far) - sin(latitude) * sin(there))
        turned = (degrees(longitude + along) + 540) % 360 - 180
        return round(turned, 5), round(degrees(there), 5)


def circle_of(cell: Cell, *, radius_m: int) -> Circle:
    latitude, longitude = h3.cell_to_latlng(h3.int_to_str(cell))
    edge_m = h3.average_hexagon_edge_length(resolution(cell), unit="m")
    return Circle(round(longitude, 5), round(latitude, 5), round(radius_m + edge_m))
