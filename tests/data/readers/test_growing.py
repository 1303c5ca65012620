"""A table that grows is the same as one that came at once, and knows what it takes."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.readers.cells import column
from nnstudio.data.readers.growing import Growing

_CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.sampled_from([10**15, -(10**17), 10**400, 2**53]),
    st.floats(-5, 5),
    st.sampled_from([1e20, float("nan"), float("inf"), 0.1]),
    st.sampled_from(["", "a", "1", "true", "x y"]),
)
_COLUMNS = st.one_of(
    st.lists(_CELLS, max_size=12),
    st.lists(st.integers(-(10**16), 10**16) | st.none(), max_size=12),
    st.lists(st.floats() | st.integers() | st.none(), max_size=12),
    st.lists(st.booleans() | st.none(), max_size=12),
    st.lists(st.text(max_size=3) | st.none(), max_size=12),
)


@given(cells=_COLUMNS, cuts=st.lists(st.integers(0, 12), max_size=3))
def test_pieces_are_as_good_as_the_whole(cells: list[Any], cuts: list[int]) -> None:
    growing = Growing(10**9)
    ends = sorted({0, len(cells), *(min(cut, len(cells)) for cut in cuts)})
    for start, end in pairwise(ends):
        growing.add({"a": cells[start:end]}, end - start)
    if cells:
        pd.testing.assert_series_equal(growing.table()["a"], column(cells), check_names=False)


def test_what_comes_late_or_not_again_is_missing() -> None:
    growing = Growing()
    growing.add({"a": [1, 2]}, 2)
    growing.add({"b": ["x"]}, 1)
    growing.add({"c": [True]}, 1)
    assert growing.names == ("a", "b", "c")
    table = growing.table()
    assert table["a"].tolist()[:2] == [1.0, 2.0]
    assert table.isna().to_numpy().tolist() == [
        [False, True, True],
        [False, True, True],
        [True, False, True],
        [True, True, False],
    ]


def test_what_is_taken_is_counted_and_given_back() -> None:
    growing = Growing(10_000)
    growing.add({"a": np.arange(1_000).tolist(), "b": ["same text"] * 1_000}, 1_000)
    left = growing.memory
    assert left < 10_000 - 8_000 - 4_000 + 100
    growing.drop({"a"})
    assert growing.memory == left + 8_000
    assert growing.names == ("b",)
