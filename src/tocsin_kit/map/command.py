"""`tocsin-kit map`: what needs the extra `map` is imported only here, when the command is used."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from tocsin.phrases import languages
from tocsin.seals.statement import MOST_FILE_BYTES
from tocsin_kit.map import invented, osm, places, tiles


def build(asked: argparse.Namespace) -> int:
    """From an OpenStreetMap extract to the town's map. Raises ValueError for what is no extract of this place."""
    began = time.monotonic()
    bounds = asked.bounds or osm.bounds_of(asked.file)
    features = list(osm.read(asked.file, bounds=bounds, languages=asked.languages or languages()))
    made = tiles.write(features, asked.out, bounds=bounds, name=asked.name or asked.out.stem, credit=osm.CREDIT)
    west, south, east, north = bounds
    took_s = time.monotonic() - began
    print(f"{asked.out}: {_size(made['bytes'])}, {made['tiles']} tiles, {made['features']} things, in {took_s:.1f} s.")
    print(f"It covers {south:.4f},{west:.4f} to {north:.4f},{east:.4f}.")
    print(f"Its data are of OpenStreetMap: “{osm.CREDIT}” stands in the file and on the map, and stays there.")
    if asked.places is not None:
        print(f"{asked.places}: {places.write(features, asked.places, bounds=bounds)} places by name.")
    return _judged(asked.out)


def invent(asked: argparse.Namespace) -> int:
    """The practice town's map."""
    bounds = invented.bounds()
    made = tiles.write(invented.features(), asked.out, bounds=bounds, name=invented.NAME, credit=invented.CREDIT)
    print(f"{asked.out}: {_size(made['bytes'])}, {made['tiles']} tiles.")
    return 0


def _judged(file: Path) -> int:
    if file.stat().st_size > MOST_FILE_BYTES:
        print(f"That is more than a town's file may have ({_size(MOST_FILE_BYTES)}): give narrower --bounds.")
        return 1
    print(f"Next, as a steward: tocsin-kit files add STEWARD_FILE map.pmtiles {file}")
    return 0


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 100_000 else f"{count / 1000:.0f} kB"
