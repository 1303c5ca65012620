"""Numbers: what stands in for gaps, what is cut off, and how the range is made alike."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nnstudio.data.choices import NumberChoice
from nnstudio.data.dataset import Dataset
from nnstudio.data.preparation import NumberInput, fit
from nnstudio.errors import DataError
from tests.data.preparation.made import NAN, made

VALUES = [1.0, 2.0, 2.0, 3.0, 12.0, NAN]


def numbers(values: object, choice: NumberChoice | None = None) -> Dataset:
    return made({"x": values}, {"x": "number"}, {} if choice is None else {"x": choice})


def fitted(dataset: Dataset, rows: int | None = None) -> NumberInput:
    (field,) = fit(dataset, np.arange(rows or len(dataset))).numbers
    return field


@pytest.mark.parametrize(
    ("missing", "fill"), [("median", 2.0), ("mean", 4.0), ("mode", 2.0), ("constant", -1.5), ("drop", 2.0)]
)
def test_what_stands_in_for_a_missing_value(missing: str, fill: float) -> None:
    choice = NumberChoice(missing=missing, constant=-1.5, scale="none", indicator="no")  # type: ignore[arg-type]
    dataset = numbers(VALUES, choice)
    assert fitted(dataset).fill == fill
    assert fit(dataset, np.arange(6)).inputs(dataset)["input"].tolist() == [[v] for v in (*VALUES[:5], fill)]


@pytest.mark.parametrize(
    ("scale", "expected"),
    [
        ("none", [0.0, 1.0, 2.0, 3.0, 9.0]),
        ("min_max", [0.0, 1 / 9, 2 / 9, 3 / 9, 1.0]),
        ("robust", [-1.0, -0.5, 0.0, 0.5, 3.5]),
        ("standardise", (np.array([0, 1, 2, 3, 9]) - 3) / np.sqrt(10)),
    ],
)
def test_scales(scale: str, expected: list[float]) -> None:
    dataset = numbers([0.0, 1.0, 2.0, 3.0, 9.0], NumberChoice(scale=scale))  # type: ignore[arg-type]
    prepared = fit(dataset, np.arange(5)).inputs(dataset)["input"][:, 0]
    np.testing.assert_allclose(prepared, expected, rtol=1e-6)


def test_logarithms_bring_large_numbers_near() -> None:
    dataset = numbers([-1e6, -1.0, 0.0, 1.0, 1e6], NumberChoice(scale="log"))
    prepared = fit(dataset, np.arange(5)).inputs(dataset)["input"][:, 0]
    logs = np.array([-np.log1p(1e6), -np.log(2), 0, np.log(2), np.log1p(1e6)])
    np.testing.assert_allclose(prepared, logs / logs.std(), rtol=1e-5)


def test_outliers_are_moved_to_the_last_usual_value() -> None:
    values = [*range(100), 1e9]
    dataset = numbers([float(value) for value in values], NumberChoice(clip=0.05, scale="none"))
    prepared = fit(dataset, np.arange(101)).inputs(dataset)["input"][:, 0]
    assert (prepared.min(), prepared.max()) == (5.0, 95.0)
    assert prepared[50] == 50.0
    assert fit(dataset, np.arange(101)).describe("x") == "cut off at 5 and 95; as it is"


@pytest.mark.parametrize(
    ("indicator", "missing", "flag"),
    [("auto", 1, False), ("auto", 3, True), ("yes", 0, True), ("yes", 1, True), ("no", 30, False)],
)
def test_when_a_gap_is_said(indicator: str, missing: int, flag: bool) -> None:
    values = [NAN] * missing + [float(value) for value in range(50 - missing)]
    dataset = numbers(values, NumberChoice(indicator=indicator))  # type: ignore[arg-type]
    preparation = fit(dataset, np.arange(50))
    assert preparation.features == (("x", "x is missing") if flag else ("x",))
    if flag:
        assert preparation.inputs(dataset)["input"][:, 1].tolist() == [1.0] * missing + [0.0] * (50 - missing)


def test_one_outlier_does_not_flatten_the_robust_scale() -> None:
    dataset = numbers([0.0, 0.25, 0.5, 0.75, 1.0, 1e7], NumberChoice(scale="robust"))
    prepared = fit(dataset, np.arange(6)).inputs(dataset)["input"][:, 0]
    assert np.ptp(prepared[:5]) > 1.0
    # Where the outlier would leave float32's range, all values decide.
    far = numbers([0.0, 1e-9, 2e-9, 3e-9, 1e37], NumberChoice(scale="robust"))
    assert np.isfinite(fit(far, np.arange(5)).inputs(far)["input"]).all()


@example([3.4e38, -3.4e38, 1.0], NumberChoice(missing="constant", constant=1e300))
@example([1e37, -1e37, 1e-45], NumberChoice(scale="robust"))
@example([NAN], NumberChoice(indicator="yes"))
@given(
    st.lists(st.floats(), min_size=1, max_size=12),
    st.builds(
        NumberChoice,
        missing=st.sampled_from(["median", "mean", "mode", "constant"]),
        constant=st.floats(allow_nan=False, allow_infinity=False),
        indicator=st.sampled_from(["auto", "yes", "no"]),
        clip=st.sampled_from([0.0, 0.1, 0.2]),
        scale=st.sampled_from(["standardise", "min_max", "robust", "log"]),
    ),
)
def test_any_numbers_become_finite(values: list[float], choice: NumberChoice) -> None:
    dataset = numbers(values, choice)
    prepared = fit(dataset, np.arange(len(values))).inputs(dataset)["input"]
    assert prepared.dtype == np.float32
    assert np.isfinite(prepared).all()


def test_whole_numbers_with_gaps_and_numbers_among_texts() -> None:
    whole = numbers(pd.array([1, None, 3, 3], dtype="Int64"))
    assert fitted(whole).fill == 3.0
    assert np.isnan(fit(whole, np.arange(4)).raw(whole)["numbers"][1, 0])
    texts = numbers(pd.Categorical(["1.5", "two", "3", "4"]))
    assert fit(texts, np.arange(4)).raw(texts)["numbers"][0, 0] == 1.5
    with pytest.raises(DataError) as caught:
        fit(numbers(pd.Categorical(["one", "two", "3", "four"])), np.arange(4))
    assert caught.value.code == "field-no-number"
    assert "one" in str(caught.value)


def test_what_is_beyond_float32_counts_as_missing() -> None:
    dataset = numbers([1.0, 3.0, 1e300, np.inf], NumberChoice(scale="none", indicator="yes"))
    prepared = fit(dataset, np.arange(4)).inputs(dataset)["input"]
    assert prepared.tolist() == [[1, 0], [3, 0], [2, 1], [2, 1]]
