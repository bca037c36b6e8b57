"""The named places, a small file of their own (GeoJSON): what a phone writes on its rings while it has no map."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tocsin_kit.map.features import Bounds, Feature, world_box

MOST = 300
RANK = ("city", "town", "suburb", "neighbourhood", "hospital", "station", "shelter", "school", "worship", "park")
"""What is left out last comes first; what is not here is left out always."""


def write(features: Iterable[Feature], file: Path, *, bounds: Bounds) -> int:
    """How many places were written."""
    left, top, right, bottom = world_box(bounds)
    named = [
        each
        for each in features
        if each.layer in ("place", "poi")
        and each.names
        and each.kind in RANK
        and left <= each.shape.x <= right
        and top <= each.shape.y <= bottom
    ]
    kept = sorted(named, key=lambda each: (RANK.index(each.kind), each.names["name"]))[:MOST]
    told = {"type": "FeatureCollection", "features": [_told(each) for each in kept]}
    file.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    return len(kept)


def _told(place: Feature) -> Mapping[str, Any]:
    longitude = (place.shape.x - 0.5) * 360
    latitude = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * place.shape.y))))
    point = {"type": "Point", "coordinates": [round(longitude, 5), round(latitude, 5)]}
    return {"type": "Feature", "geometry": point, "properties": {"class": place.kind, **place.names}}
