"""A figure's ratio always reads "higher is better", and its line has exactly the six words that readers expect."""

import json

import pytest

from bench.figures import less_is_better, more_is_better, percentile, significant


def test_a_rate_is_better_when_it_is_higher() -> None:
    assert more_is_better("live_line", 90_000, 100_000, peer_name="c_floor", unit="deliveries/s").ratio == 0.9


def test_a_time_is_better_when_it_is_lower() -> None:
    assert less_is_better("cold_start", 500, 1500, peer_name="budget", unit="ms").ratio == 3


def test_the_line_is_one_json_object_of_six_words() -> None:
    figure = more_is_better("live_line", 90_123.456, 100_000, peer_name="c_floor", unit="deliveries/s", rounds=5)
    said = json.loads(figure.line())
    assert list(said) == ["name", "ours", "peer", "peer_name", "ratio", "unit"]
    assert said["ours"] == 90_120
    assert "\n" not in figure.line()
    assert figure.row()["detail"] == {"rounds": 5}


@pytest.mark.parametrize(("share", "value"), [(0.5, 50), (0.99, 99), (1, 100), (0, 1)])
def test_a_percentile_is_one_of_the_values(share: float, value: int) -> None:
    assert percentile(range(1, 101), share) == value


def test_no_values_have_no_percentile() -> None:
    with pytest.raises(ValueError):
        percentile([], 0.5)


@pytest.mark.parametrize(("value", "said"), [(0.123456, 0.1235), (123456, 123500), (12.0, 12.0), (0, 0)])
def test_four_digits_are_enough(value: float, said: float) -> None:
    assert significant(value) == said
