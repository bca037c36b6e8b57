"""What is near is decided here, on the phone; where somebody is never leaves it."""

from __future__ import annotations

import h3

from tocsin.terms.cell import Cell, resolution


def is_near(danger: Cell, *, radius_m: int, here: Cell) -> bool:
    """Whether any of the danger's circle, drawn round any point of its cell, may reach `here`."""
    reach_m = radius_m + h3.average_hexagon_edge_length(resolution(danger), unit="m")
    return bool(metres_between(danger, here) <= reach_m)


def metres_between(one: Cell, other: Cell) -> float:
    return float(h3.great_circle_distance(_middle(one), _middle(other), unit="m"))


def _middle(cell: Cell) -> tuple[float, float]:
    latitude, longitude = h3.cell_to_latlng(h3.int_to_str(cell))
    return float(latitude), float(longitude)


def cell_at(latitude: float, longitude: float, *, at_resolution: int) -> Cell:
    return Cell(h3.str_to_int(h3.latlng_to_cell(latitude, longitude, at_resolution)))


def area_of(place: Cell, *, at_resolution: int) -> Cell:
    """The wider cell around it."""
    return Cell(h3.str_to_int(h3.cell_to_parent(h3.int_to_str(place), at_resolution)))
