from __future__ import annotations

import math

import pytest

from nnstudio.ui.charts.measure import NOTHING, Measure, number
from nnstudio.ui.charts.metrics import metric_measure


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (0.0612, "0.061"),
        (0.00612, "0.0061"),
        (3.1e-7, "3.1e-7"),
        (0.001, "0.0010"),
        (1.234, "1.23"),
        (61706, "61,706"),
        (math.nan, NOTHING),
        (math.inf, NOTHING),
    ],
)
def test_numbers_have_as_many_digits_as_are_worth_reading(value: float, text: str) -> None:
    assert number(value) == text


def test_shares_are_read_in_percent_and_losses_have_no_unit() -> None:
    assert metric_measure("accuracy").write(0.978) == "97.8 %"
    assert metric_measure("loss").write(0.118) == "0.118"
    assert Measure("Speed", "steps/s").write(2410) == "2,410 steps/s"
    assert metric_measure("loss").write(None) == NOTHING
