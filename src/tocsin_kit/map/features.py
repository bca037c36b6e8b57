"""What a map is made of, before it is cut into tiles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

LAYERS = ("green", "water", "waterway", "building", "rail", "road", "place", "poi")
FIRST_LEVEL, LAST_LEVEL = 10, 14
"""The phone stretches the last level further: it is exact to half a metre."""
MOST_NORTH = 85.0

Bounds = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""


@dataclass(frozen=True)
class Feature:
    """One thing. `shape` is in world units (`to_world`), `names` has `name` and `name:<language>`."""

    layer: str
    kind: str
    shape: Any
    names: Mapping[str, str]
    from_level: int


def to_world(shape: Any) -> Any:
    """From degrees to Web Mercator where the world is a square of side 1, north at 0."""
    return shapely.transform(shape, _project)


def world_box(bounds: Bounds) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of these degrees."""
    west, south, east, north = bounds
    (left, top), (right, bottom) = _project(np.array([[west, north], [east, south]]))
    return float(left), float(top), float(right), float(bottom)


def _project(degrees: Any) -> Any:
    sine = np.sin(np.radians(np.clip(degrees[:, 1], -MOST_NORTH, MOST_NORTH)))
    return np.column_stack((degrees[:, 0] / 360 + 0.5, 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)))
