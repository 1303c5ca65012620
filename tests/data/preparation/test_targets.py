"""What is predicted goes to the network and comes back in its own unit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import example, given
from hypothesis import strategies as st

from nnstudio.data import BuiltIn, DataSettings, Series
from nnstudio.data.choices import ImageChoice, NumberChoice, TargetChoice
from nnstudio.data.dataset import Dataset
from nnstudio.data.modules import TargetModule
from nnstudio.data.preparation import ClassTarget, InputTarget, LabelsTarget, NumberTarget, fit
from nnstudio.data.reading import read
from nnstudio.errors import DataError
from nnstudio.layers.ends import Output
from tests.data.preparation.made import KINDS, TRAINED, made, table

SCALES = ["auto", "standardise", "min_max", "log", "none"]
VALUES = st.lists(st.floats(-1e9, 1e9), min_size=5, max_size=30)


def amounts(*columns: list[float], scales: list[str]) -> Dataset:
    names = [f"y{place}" for place, _ in enumerate(columns)]
    rows = len(columns[0])
    dataset = made(
        {"x": np.arange(rows) / rows, **dict(zip(names, columns, strict=True))},
        {"x": "number", **dict.fromkeys(names, "number")},
        {name: TargetChoice(scale=scale) for name, scale in zip(names, scales, strict=True)},  # type: ignore[arg-type]
        targets=tuple(names),
    )
    as_targets = tuple(replace(f, role="target") if f.name in names else f for f in dataset.fields)
    return replace(dataset, fields=as_targets)


def number_target(dataset: Dataset, rows: int) -> NumberTarget:
    (target,) = fit(dataset, np.arange(rows)).targets
    assert isinstance(target, NumberTarget)
    return target


@example([0.0, 0.0, 0.0, 4e-57, 1.0], "auto")
@example([1e9, 1e9, 1e9, 1e9, 1e9], "log")
@example([-1e9, 1e9, 0.0, 1.0, 1e9], "min_max")
@given(VALUES, st.sampled_from(SCALES))
def test_a_number_comes_back_in_its_unit(values: list[float], scale: str) -> None:
    dataset = amounts(values, scales=[scale])
    preparation = fit(dataset, np.arange(len(values) - 1))
    target = preparation.target
    assert isinstance(target, NumberTarget)
    prepared = preparation.targets_of(dataset)["y0"]
    assert (prepared.shape, prepared.dtype) == ((len(values), 1), np.float32)
    back = target.back(prepared)[:, 0]
    in_torch = TargetModule(target)(torch.from_numpy(prepared)).numpy()[:, 0]
    (mean,), (std,) = target.mean, target.std
    # float32 holds seven digits of what the network answers, and of a logarithm that is.
    error = 2e-7 * (abs(mean) + std * np.abs(prepared).max()) + 1e-30
    if target.log:
        np.testing.assert_allclose(back, values, atol=2 * error, rtol=2 * error)
        np.testing.assert_allclose(in_torch, values, atol=9 * error, rtol=9 * error)
    else:
        np.testing.assert_allclose(back, values, atol=error, rtol=0)
        np.testing.assert_allclose(in_torch, values, atol=2 * error, rtol=0)


def test_every_field_has_a_scale_of_its_own() -> None:
    columns = [[1.0, 2.0, 6.0, 1.0], [10.0, 100.0, 1000.0, 1.0], [0.0, 0.25, 1.0, 0.5], [5.0, 6.0, 7.0, 9.0]]
    dataset = amounts(*columns, scales=["min_max", "log", "auto", "none"])
    preparation = fit(dataset, np.arange(4))
    target = number_target(dataset, 4)
    assert target.log == (False, True, False, False)
    prepared = preparation.targets_of(dataset)[target.name]
    np.testing.assert_allclose(prepared[:, 0], [0.0, 0.2, 1.0, 0.0], rtol=1e-6)
    assert np.array_equal(prepared[:, 2:], np.transpose(columns[2:]).astype(np.float32))  # a share stays one
    expected = np.transpose(columns)
    np.testing.assert_allclose(target.back(prepared), expected, rtol=1e-6, atol=1e-6)
    np.testing.assert_allclose(
        TargetModule(target)(torch.from_numpy(prepared)).numpy(), expected, rtol=1e-5, atol=1e-6
    )


@pytest.mark.parametrize("values", [[np.nan] * 4, [3.0] * 4, [1e-40, 0.0, 0.0, 0.0], [1e37, -1e37, 0.0, 1.0]])
@pytest.mark.parametrize("scale", SCALES)
def test_odd_numbers_do_not_leave_the_range(values: list[float], scale: str) -> None:
    target = number_target(amounts(values, scales=[scale]), 4)
    prepared = target.prepared(np.array([[v] for v in values]))
    assert not np.isinf(prepared).any()
    assert not np.isinf(target.back(prepared)).any()


def test_a_number_that_no_network_can_answer_is_refused() -> None:
    with pytest.raises(DataError) as caught:
        fit(amounts([1.0, 2.0, 1e300, 3.0], scales=["auto"]), np.arange(4))
    assert caught.value.code == "target-too-large"
    assert "1e+300" in str(caught.value)


def test_classes() -> None:
    dataset = read(DataSettings(source=BuiltIn(name="iris")))
    preparation = fit(dataset, np.arange(100))
    assert preparation.target == ClassTarget(name="species", classes=("setosa", "versicolor", "virginica"))
    labels = preparation.targets_of(dataset)["species"]
    assert labels.dtype == np.int64
    assert labels.tolist() == [0] * 50 + [1] * 50 + [2] * 50
    assert preparation.signature.targets["species"].classes == dataset.classes
    unknown = dataset.table.assign(species="rose")
    with pytest.raises(DataError) as caught:
        preparation.targets_of(Dataset("t", "", dataset.fields, unknown))
    assert caught.value.code == "class-unknown"


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("no", "yes"),
        ("0", "1"),
        ("false", "true"),
        ("否", "是"),
        ("无", "有"),
        ("-", "+"),
        ("nein", "ja"),
        ("a", "b"),
    ],
)
def test_which_of_two_values_is_the_yes(no: str, yes: str) -> None:
    columns = {"x": [1.0, 2.0, 3.0], "a": [no, yes, no], "b": [yes, yes, no]}
    kinds = {"x": "number", "a": "boolean", "b": "boolean"}
    classes = tuple(sorted((no, yes)))
    dataset = made(columns, kinds, targets=("a", "b"), classes_of={"a": classes, "b": classes})  # type: ignore[arg-type]
    inputs = tuple(replace(f, role="target") if f.name != "x" else f for f in dataset.fields)
    preparation = fit(replace(dataset, fields=inputs), np.arange(3))
    (target,) = preparation.targets
    assert isinstance(target, LabelsTarget)
    assert (target.negatives, target.positives) == ((no, no), (yes, yes))
    assert preparation.targets_of(dataset)["a, b"].tolist() == [[0, 1], [1, 1], [0, 0]]
    chances = TargetModule(target, "sigmoid")(torch.tensor([[0.0, 100.0]]))
    assert chances.tolist() == [[0.5, 1.0]]


def series(types: dict[str, str]) -> Dataset:
    columns = {"x": np.arange(12.0), "y": np.arange(12.0) ** 2, "sky": list("abcabcabcabc")}
    return made(
        columns,
        types,  # type: ignore[arg-type]
        targets=tuple(name for name in types if name != "x"),
        classes_of={"sky": ("a", "b", "c")},
        series=Series(enabled=True, window=3, horizon=2),
    )


def test_rows_to_come() -> None:
    dataset = series({"x": "number", "y": "number"})
    preparation = fit(dataset, dataset.samples)
    target = preparation.target
    assert isinstance(target, NumberTarget)
    assert preparation.signature.targets["y"].sizes == (2,)
    prepared = preparation.targets_of(dataset)["y"]
    back = TargetModule(target)(torch.from_numpy(prepared)).numpy()
    np.testing.assert_allclose(back, [[(r + 1) ** 2, (r + 2) ** 2] for r in dataset.samples], rtol=1e-5)


def test_the_class_of_a_row_to_come() -> None:
    """What the windows show of a target is behind the row that is asked for."""
    dataset = series({"x": "number", "sky": "category"})
    preparation = fit(dataset, dataset.samples)
    assert preparation.target == ClassTarget(name="sky", classes=("a", "b", "c"), ahead=2)
    assert preparation.targets_of(dataset)["sky"].tolist() == [(row + 2) % 3 for row in dataset.samples]


def test_a_table_is_answered_again_in_its_own_units() -> None:
    rows = [(float(place**3), 5.0, word) for place, word in enumerate(["red", "blue", "", "red", "red"])]
    dataset = table(rows)
    fields = tuple(
        replace(f, prepare=NumberChoice(scale="log")) if f.name == "a" else f for f in dataset.fields[:3]
    )
    dataset = replace(dataset, fields=fields, targets=(), reconstruct=True)
    preparation = fit(dataset, np.arange(5))
    target = preparation.target
    assert isinstance(target, InputTarget)
    assert target.features == preparation.features
    answered = preparation.targets_of(dataset)[target.name]
    assert np.array_equal(answered, preparation.inputs(dataset)["input"])
    for back in (target.back(answered), TargetModule(target)(torch.from_numpy(answered)).numpy()):
        np.testing.assert_allclose(back[:, 0], [row[0] for row in rows], rtol=1e-5, atol=1e-5)
        np.testing.assert_allclose(back[:, 1], 5.0)  # a number that does not vary is known
        assert np.array_equal(back[:, 2:], answered[:, 2:])


def test_pictures_are_answered_again_in_levels() -> None:
    photos = np.random.default_rng(0).integers(0, 256, (9, 4, 3, 3), dtype=np.uint8)
    for choice in (ImageChoice(), ImageChoice(scale="unit"), ImageChoice(scale="given", mean=0.4, std=0.2)):
        dataset = made({}, {"p": "image"}, {"p": choice}, arrays={"p": photos}, reconstruct=True)
        preparation = fit(dataset, np.arange(9))
        target = preparation.target
        assert isinstance(target, InputTarget)
        answered = preparation.targets_of(dataset)[target.name]
        for back in (target.back(answered), TargetModule(target)(torch.from_numpy(answered)).numpy()):
            np.testing.assert_allclose(back.transpose(0, 2, 3, 1), photos, atol=1e-3)


def test_indices_cannot_be_answered_again() -> None:
    dataset = replace(KINDS["indices"](), reconstruct=True)
    with pytest.raises(DataError) as caught:
        fit(dataset, np.arange(TRAINED))
    assert caught.value.code == "reconstruct-numbers"


def test_a_target_among_texts() -> None:
    dataset = made(
        {"x": [1.0, 2.0, 3.0], "y": pd.Categorical(["1", "2", "x"])}, {"x": "number", "y": "number"}
    )
    target = number_target(dataset, 3)
    assert target.fields == ("y",)
    assert target.mean == (1.5,)


@pytest.mark.parametrize("length", [10, 70, 200])
def test_one_number_is_called_by_its_field(length: int) -> None:
    name = "x" * length
    dataset = made(
        {"n": np.arange(9.0), name: np.arange(9.0)}, {"n": "number", name: "number"}, targets=(name,)
    )
    assert [target.name for target in fit(dataset, np.arange(9)).targets] == [name]


def test_an_output_can_be_called_by_what_it_answers_again() -> None:
    dataset = made({"n": np.arange(9.0)}, {"n": "number"}, groups={"n": "g" * 200}, reconstruct=True)
    (target,) = fit(dataset, np.arange(9)).targets
    assert Output(target=target.name).target == "g" * 194 + " again"
