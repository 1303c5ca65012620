"""Rows of a series come in their order, and a window never holds what does not belong together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data import Csv, DataSettings
from nnstudio.data.choices import NumberChoice
from nnstudio.data.dataset import windows
from nnstudio.data.reading import read
from nnstudio.data.series import in_order_of_time, rhythm
from nnstudio.data.settings import Series
from nnstudio.errors import DataError
from tests.data.datasets import dataset

SERIES = Series(enabled=True, window=3, horizon=2)


@given(
    st.lists(st.integers(0, 2), min_size=1, max_size=60),
    st.integers(1, 5),
    st.integers(0, 4),
    st.integers(1, 4),
)
def test_windows_are_those_that_a_loop_finds(groups: list[int], window: int, horizon: int, step: int) -> None:
    groups = sorted(groups)
    values = np.arange(len(groups), dtype=float)
    values[::7] = np.nan
    made = dataset(
        {"y": values, "g": np.array(groups, dtype=float)},
        {"y": "target", "g": "group"},
        series=Series(enabled=True, window=window, horizon=max(horizon, 1), step=step),
    )
    expected = []
    for group in sorted(set(groups)):
        own = [row for row, of in enumerate(groups) if of == group]
        for last in own[window - 1 :: step]:
            ahead = range(last + 1, last + horizon + 1)
            if set(ahead) <= set(own) and not any(np.isnan(values[row]) for row in ahead):
                expected.append(last)
    assert windows(made, horizon).tolist() == sorted(expected)


def test_a_window_with_a_row_that_is_to_be_left_out_is_left_out() -> None:
    made = dataset({"x": [1.0, np.nan, 3.0, 4.0, 5.0, 6.0, 7.0], "y": np.arange(7.0)}, {"y": "target"})
    made = type(made)(
        made.title, made.note,
        tuple(
            type(f)(f.name, f.type, f.role, prepare=NumberChoice(missing="drop") if f.name == "x" else None)
            for f in made.fields
        ),
        made.table, targets=made.targets, series=Series(enabled=True, window=2, horizon=1),
    )  # fmt: skip
    assert made.samples.tolist() == [3, 4, 5]


def test_groups_then_time_and_equal_times_as_they_came() -> None:
    days = np.array([3, 1, 2, 2, 1, 0], dtype="datetime64[D]").astype("datetime64[s]")
    made = dataset(
        {"y": [0.0, 1.0, 2.0, 3.0, 4.0, 5.0], "day": days, "g": ["a", "b", "a", "a", "a", "b"]},
        {"y": "target", "g": "group"},
        arrays={"picture": np.arange(6, dtype=np.uint8).reshape(6, 1, 1, 1)},
        series=SERIES,
        time="day",
    )
    found = in_order_of_time(made)
    assert found.table["y"].tolist() == [4.0, 2.0, 3.0, 0.0, 5.0, 1.0]
    assert found.arrays["picture"].reshape(-1).tolist() == [4, 2, 3, 0, 5, 1]
    assert "1 row has the time" in found.note


def test_rows_without_a_time_are_left_out_and_counted() -> None:
    made = dataset(
        {"y": np.arange(4.0), "t": [2.0, np.nan, 0.0, 1.0]}, {"y": "target"}, series=SERIES, time="t"
    )
    found = in_order_of_time(made)
    assert found.table["y"].tolist() == [2.0, 3.0, 0.0]
    assert "1 row without t left out" in found.note


def test_a_time_that_is_none_is_refused() -> None:
    made = dataset({"y": np.arange(3.0), "t": ["2020-01-01", "soon", "later"]}, series=SERIES, time="t")
    with pytest.raises(DataError) as refused:
        in_order_of_time(made)
    assert refused.value.code == "time-unreadable"
    assert "soon" in str(refused.value)


def test_gaps_are_found_and_months_are_none() -> None:
    months = pd.date_range("2000-01-01", periods=24, freq="MS").to_numpy().astype("datetime64[s]")
    whole = dataset({"y": np.arange(24.0), "m": months}, {"y": "target"}, series=SERIES, time="m")
    found = rhythm(whole)
    assert found is not None
    assert (found.gaps, found.repeated) == (0, 0)
    kept = np.delete(months, [5, 6, 15])
    broken = rhythm(dataset({"y": np.arange(21.0), "m": kept}, {"y": "target"}, series=SERIES, time="m"))
    assert broken is not None
    assert (broken.gaps, broken.examples) == (2, (5, 13))
    assert 30 * 86_400 <= broken.usual <= 31 * 86_400


def test_a_file_out_of_order_is_read_in_order(tmp_path: Path) -> None:
    rows = [(f"2024-01-{day:02d}", day * 1.5) for day in range(1, 29)]
    mixed = [rows[place] for place in np.random.default_rng(0).permutation(len(rows))]
    file = tmp_path / "days.csv"
    file.write_text("day,value\n" + "\n".join(f"{day},{value}" for day, value in mixed))
    settings = DataSettings(source=Csv(path=str(file)), target="value", time="day", series=SERIES)
    found = read(settings)
    assert found.table["value"].tolist() == [value for _, value in rows]
    assert found.samples.tolist() == list(range(2, 26))
