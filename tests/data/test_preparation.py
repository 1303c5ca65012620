"""Preparation is learned from the training rows only, survives JSON bit for bit, and can be undone."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nnstudio.data import BuiltIn, DataSettings, Toy
from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.data.preparation import ClassTarget, NumberTarget, Preparation, fit
from nnstudio.data.reading import read
from nnstudio.errors import DataError

NUMBER = st.one_of(st.floats(-1e6, 1e6), st.floats(width=32), st.just(float("nan")), st.just(2.0))
WORD = st.sampled_from(["", "red", "green", "blue", "3", "3.5"])
Table = list[tuple[float, float, str]]
ROWS = st.lists(st.tuples(NUMBER, NUMBER, WORD), min_size=4, max_size=20)


def table(rows: Table, y: list[object] | None = None) -> Dataset:
    words = pd.Series([word or None for *_, word in rows], dtype="category")
    frame = pd.DataFrame({"a": [row[0] for row in rows], "b": [row[1] for row in rows], "word": words})
    frame["y"] = y if y is not None else [float(i) for i in range(len(rows))]
    fields = (
        FieldInfo("a", "number", "input"),
        FieldInfo("b", "number", "input"),
        FieldInfo("word", "category", "input"),
        FieldInfo("y", "number", "target"),
    )
    return Dataset("made", "", fields, frame, targets=("y",))


@given(ROWS, ROWS)
def test_finite_and_bit_for_bit_after_json(train: Table, rest: Table) -> None:
    dataset = table(train + rest)
    preparation = fit(dataset, np.arange(len(train)))
    again = Preparation.from_json(json.loads(json.dumps(preparation.to_json())))
    assert again == preparation
    prepared = preparation.inputs(dataset)["input"]
    assert prepared.dtype == np.float32
    assert prepared.shape == (len(dataset), len(preparation.features))
    assert np.isfinite(prepared[: len(train)]).all()
    assert np.array_equal(prepared, again.inputs(dataset)["input"])


@given(ROWS, ROWS, ROWS)
def test_learned_from_the_training_rows_only(train: Table, rest: Table, other: Table) -> None:
    first = fit(table(train + rest), np.arange(len(train)))
    second = fit(table(train + other), np.arange(len(train)))
    assert first == second


def test_standardised_filled_and_flagged() -> None:
    dataset = table([(1.0, 5.0, "red"), (2.0, 5.0, ""), (3.0, 5.0, "red"), (float("nan"), 9.0, "pink")])
    preparation = fit(dataset, np.arange(4))
    assert preparation.features == ("a", "b", "a is missing", "word = red", "word = (missing)", "word = pink")
    prepared = preparation.inputs(dataset)["input"]
    assert np.allclose(prepared[:, :2].mean(axis=0), 0.0, atol=1e-6)
    assert np.allclose(prepared[:, :2].std(axis=0), 1.0, atol=1e-6)
    assert prepared[3, 0] == 0.0
    assert prepared[:, 2].tolist() == [0, 0, 0, 1]
    assert prepared[:, 3:].tolist() == [[1, 0, 0], [0, 1, 0], [1, 0, 0], [0, 0, 1]]


def test_constant_numbers_and_unseen_words_become_zeros() -> None:
    dataset = table([(7.0, 1.0, "red"), (7.0, 2.0, "red"), (7.0, 3.0, "blue"), (8.0, 4.0, "pink")])
    preparation = fit(dataset, np.arange(3))
    prepared = preparation.inputs(dataset)["input"]
    assert prepared[:, 0].tolist() == [0, 0, 0, 0]
    assert prepared[3, 2:].tolist() == [0, 0]
    assert preparation.describe("a") == "does not vary → left at zero"


def test_many_values_share_one_column() -> None:
    words = [f"w{i % 60}" for i in range(200)]
    preparation = fit(table([(0.5, 1.0, word) for word in words]), np.arange(200))
    field = preparation.categories[0]
    assert (len(field.categories), field.other, field.size, field.unknown) == (49, True, 50, 49)
    prepared = preparation.inputs(table([(0.5, 1.0, "never seen")] * 4))["input"]
    assert prepared[0, -1] == 1.0
    assert preparation.describe("word") == "50 yes/no fields, rare values together"


@example([0.0, 0.0, 0.0, 4e-57, 1.0])
@given(st.lists(st.floats(-1e9, 1e9), min_size=5, max_size=30))
def test_a_number_comes_back_in_its_unit(values: list[float]) -> None:
    dataset = table([(float(i), 1.0, "") for i in range(len(values))], list(values))
    preparation = fit(dataset, np.arange(len(values) - 1))
    assert isinstance(preparation.target, NumberTarget)
    prepared = preparation.targets_of(dataset)["y"]
    assert (prepared.shape, prepared.dtype) == ((len(values), 1), np.float32)
    back = preparation.target.back(prepared)[:, 0]
    (mean,), (std,) = preparation.target.mean, preparation.target.std
    scale = abs(mean) + std * np.abs(prepared).max()
    assert np.allclose(back, values, atol=2e-7 * scale + 1e-30, rtol=0)


def test_a_share_stays_a_share() -> None:
    dataset = read(DataSettings(source=Toy(name="points", noise=0.0)))
    preparation = fit(dataset, np.arange(400))
    assert np.array_equal(preparation.targets_of(dataset)["y"][:, 0], dataset.table["y"].to_numpy(np.float32))
    assert preparation.describe("y") == "left as it is"
    noisy = fit(read(DataSettings(source=Toy(name="points", noise=1.0))), np.arange(400))
    assert isinstance(noisy.target, NumberTarget)
    assert noisy.target.std != (1.0,)


def test_classes() -> None:
    dataset = read(DataSettings(source=BuiltIn(name="iris")))
    preparation = fit(dataset, np.arange(100))
    assert preparation.target == ClassTarget(name="species", classes=("setosa", "versicolor", "virginica"))
    labels = preparation.targets_of(dataset)["species"]
    assert labels.dtype == np.int64
    assert labels.tolist() == [0] * 50 + [1] * 50 + [2] * 50
    assert preparation.signature.targets["species"].classes == dataset.classes
    assert preparation.signature.inputs["input"].sizes == (4,)
    unknown = dataset.table.assign(species="rose")
    with pytest.raises(DataError) as caught:
        preparation.targets_of(Dataset("t", "", dataset.fields, unknown))
    assert caught.value.code == "class-unknown"


def test_images() -> None:
    dataset = read(DataSettings(source=BuiltIn(name="digits")))
    rows = np.arange(0, 1797, 2)
    preparation = fit(dataset, rows)
    prepared = preparation.inputs(dataset, rows)["input"]
    assert prepared.shape == (899, 1, 8, 8)
    assert prepared.flags.c_contiguous
    assert abs(prepared.mean(dtype=np.float64)) < 1e-5
    assert abs(prepared.std(dtype=np.float64) - 1) < 1e-5
    assert Preparation.from_json(preparation.to_json()) == preparation


def test_nothing_left_to_see_is_refused() -> None:
    dataset = table([(1.0, 2.0, "")] * 4)
    blind = Dataset("made", "", dataset.fields[-1:], dataset.table, targets=("y",))
    with pytest.raises(DataError) as caught:
        fit(blind, np.arange(4))
    assert caught.value.code == "inputs-missing"


@pytest.mark.parametrize("broken", [{}, {"columns": [], "numbers": [{"name": "a"}]}, {"columns": 3}])
def test_damaged_json_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(DataError) as caught:
        Preparation.from_json(broken)
    assert caught.value.code == "preparation-unreadable"
