"""A curve holds what was measured, in the picture and in its words, and no label covers another."""

import re
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from bench.curves import CALLED, CHARTS, LABEL_HEIGHT, Scale, apart, curves, draw, round_numbers

P50, *_ = CHARTS


def figure(lines: int, peer: str, *, ours: float, theirs: float) -> dict[str, Any]:
    return {"name": f"live_line_{lines}_p50", "ours": ours, "peer": theirs, "peer_name": peer}


MEASURED = [
    figure(10_000, "redis", ours=100, theirs=110.5),
    figure(1_000, "redis", ours=14, theirs=11),
    figure(1_000, "nats", ours=14, theirs=21),
    {"name": "live_line_1000_cpu", "ours": 1, "peer": 2, "peer_name": "redis"},
]


def test_every_contestant_has_its_points_in_order() -> None:
    assert curves(P50, MEASURED) == {
        "house": [(1_000, 14), (10_000, 100)],
        "redis": [(1_000, 11), (10_000, 110.5)],
        "nats": [(1_000, 21)],
    }


def test_who_has_no_name_is_not_left_out_in_silence() -> None:
    with pytest.raises(ValueError, match="rabbit"):
        curves(P50, [figure(1_000, "rabbit", ours=1, theirs=2)])


def test_the_picture_says_its_figures_in_words() -> None:
    picture = fromstring(draw(P50, curves(P50, MEASURED)))
    space = {"svg": "http://www.w3.org/2000/svg"}
    said = picture.findtext("svg:desc", "", space)
    assert "Tocsin's house: 14 with 1,000 lines, 100 with 10,000 lines" in said and "NATS: 21 with 1,000 lines" in said
    assert len(picture.findall("svg:circle", space)) == 5
    labels = [each.text for each in picture.findall("svg:text", space) if each.text in CALLED.values()]
    assert set(labels) == {"Tocsin's house", "Redis", "NATS"}
    assert re.search(r"prefers-color-scheme:dark", picture.findtext("svg:style", "", space))


def test_an_axis_is_logarithmic() -> None:
    axis = Scale(10, 1_000, 0, 200)
    assert (axis.at(10), axis.at(100), axis.at(1_000)) == (0, 100, 200)
    assert round_numbers(8, 120) == [10, 20, 50, 100]


def test_labels_keep_apart() -> None:
    placed = sorted(apart({"house": 100, "redis": 101, "nats": 102, "socket_io": 300}).values())
    assert all(b - a >= LABEL_HEIGHT for a, b in pairwise(placed)) and placed[0] == 100
