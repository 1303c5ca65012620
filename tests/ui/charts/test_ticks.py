from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.ui.charts.ticks import nice_ticks, tick_texts, whole_ticks

sizes = st.floats(-1e9, 1e9, allow_nan=False).filter(lambda value: value == 0 or abs(value) > 1e-9)


@given(sizes, sizes, st.integers(2, 8))
def test_ticks_enclose_the_values_and_rise_in_equal_steps(one: float, other: float, count: int) -> None:
    low, high = min(one, other), max(one, other)
    ticks = nice_ticks(low, high, count)
    span = max(high - low, abs(high) * 1e-6, 1e-9)
    assert ticks[0] <= low + 1e-6 * span
    assert ticks[-1] >= high - 1e-6 * span
    assert 2 <= len(ticks) <= 3 * count + 3
    steps = [right - left for left, right in pairwise(ticks)]
    assert all(step > 0 for step in steps)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.0, 0.9, (0.0, 0.25, 0.5, 0.75, 1.0)),
        (0.0, 100.0, (0.0, 25.0, 50.0, 75.0, 100.0)),
        (0.7, 0.99, (0.7, 0.8, 0.9, 1.0)),
    ],
)
def test_ticks_are_those_a_person_would_draw(low: float, high: float, expected: tuple[float, ...]) -> None:
    assert nice_ticks(low, high, len(expected)) == expected


def test_values_that_are_all_the_same_get_room_around_them() -> None:
    assert nice_ticks(5.0, 5.0)[0] < 5.0 < nice_ticks(5.0, 5.0)[-1]
    assert nice_ticks(math.nan, 1.0) == (0.0, 1.0)


@given(st.integers(1, 100_000), st.integers(0, 100_000), st.integers(2, 9))
def test_epochs_keep_both_ends_and_no_number_is_written_over_another(
    first: int, more: int, count: int
) -> None:
    ticks = whole_ticks(float(first), float(first + more), count)
    assert ticks[0] == first
    assert ticks[-1] == first + more
    assert list(ticks) == sorted(set(ticks))
    assert all(tick == round(tick) for tick in ticks)


def test_the_unit_stands_at_the_top_and_decimals_are_equal() -> None:
    assert tick_texts((0.0, 0.5, 1.0), factor=100, unit="%") == ("0", "50", "100 %")
    assert tick_texts((0.0, 0.25, 0.5)) == ("0", "0.25", "0.50")
    assert tick_texts((0.0, 0.0005, 0.001)) == ("0", "5e-4", "1e-3")
