from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import spearmanr
from scipy.stats.contingency import association as contingency

from nnstudio.data import BuiltIn, DataSettings
from nnstudio.data.looking.association import association

from .tables import looked, saved, settings_of

RNG = np.random.default_rng(0)


def test_two_numbers_by_their_ranks() -> None:
    one = RNG.normal(size=500)
    other = one + RNG.normal(size=500)
    assert association(one, other) == pytest.approx(abs(spearmanr(one, other).statistic), abs=1e-12)
    assert association(one, np.exp(-one)) == pytest.approx(1.0)
    assert association(one, np.full(500, 3.0)) == 0.0


def test_two_categories_by_cramers_v() -> None:
    one = RNG.integers(0, 4, 20_000)
    other = np.where(RNG.random(20_000) < 0.5, one, RNG.integers(0, 4, 20_000))
    table = np.zeros((4, 4))
    np.add.at(table, (one, other), 1)
    assert association(one, other) == pytest.approx(contingency(table.astype(int), "cramer"), abs=0.002)
    assert association(one, one) == pytest.approx(1.0)


def test_a_number_and_a_category_by_the_correlation_ratio() -> None:
    groups = np.repeat(np.arange(3), 100)
    apart = groups * 100.0 + RNG.normal(size=300)
    assert association(groups, apart) > 0.9
    assert association(groups, apart) == association(apart, groups)


def test_many_categories_alone_say_nothing() -> None:
    names = np.arange(2_000)
    assert association(names, RNG.integers(0, 2, 2_000)) == 0.0
    assert association(names, RNG.normal(size=2_000)) == 0.0
    assert association(RNG.integers(0, 500, 2_000), RNG.normal(size=2_000)) < 0.2


def test_missing_numbers_are_left_out() -> None:
    one = RNG.normal(size=300)
    holes = one.copy()
    holes[::3] = np.nan
    assert association(holes, one) == pytest.approx(1.0)
    assert association(np.full(300, np.nan), one) == 0.0


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.floats(-1e6, 1e6), st.integers(0, 3)), min_size=10, max_size=80),
    st.randoms(use_true_random=False),
)
def test_it_lies_between_nothing_and_all_whatever_the_order(pairs: list, random: object) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)
    found = []
    for order in (pairs, shuffled):
        numbers = np.array([number for number, _ in order])
        codes = np.array([code for _, code in order], dtype=np.int64)
        found.append(
            [association(numbers, codes), association(codes, codes % 2), association(numbers, numbers**2)]
        )
    assert all(0.0 <= value <= 1.0 for value in found[0])
    assert found[0] == pytest.approx(found[1], abs=1e-9)


def test_every_input_is_compared_with_the_target() -> None:
    _, found = looked(DataSettings(source=BuiltIn(name="iris")))
    assert max(found.association, key=found.association.__getitem__).startswith("petal")
    assert len(found.association) == 4


def test_a_forecast_is_compared_with_what_comes_next(tmp_path: Path) -> None:
    impulse = RNG.normal(size=400)
    file = saved(tmp_path, {"x": impulse, "other": RNG.normal(size=400), "y": np.roll(impulse, 1)})
    series = {"enabled": True, "window": 3, "horizon": 1}
    _, found = looked(settings_of(file).model_validate(settings_of(file).model_dump() | {"series": series}))
    assert found.association["x"] > 0.95
    assert found.association["other"] < 0.2
