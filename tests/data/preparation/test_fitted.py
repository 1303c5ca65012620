"""Preparation is learned from the training rows only, survives JSON bit for bit, and can be undone."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from nnstudio.data.choices import CategoryChoice
from nnstudio.data.dataset import Dataset
from nnstudio.data.preparation import Preparation, fit
from nnstudio.errors import DataError
from nnstudio.project.architectures import network
from tests.data.preparation.made import KINDS, ROWS, TRAINED, Table, made, table


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
    assert _without_counts(first) == _without_counts(second)


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


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_learned_from_other_rows(kind: str) -> None:
    """Whatever stands in the rows behind the training rows, every number that was learned is the same."""
    dataset = KINDS[kind]()
    rows = dataset.samples[dataset.samples < TRAINED - 2]
    learned = fit(dataset, rows)
    turned = np.r_[:TRAINED, len(dataset) - 1 : TRAINED - 1 : -1]
    assert fit(_rows(dataset, turned), rows) == learned
    without = _rows(dataset, np.arange(TRAINED))
    fields = tuple(replace(field, missing=0) for field in dataset.fields)
    assert _without_counts(fit(replace(without, fields=fields), rows)) == _without_counts(learned)
    assert Preparation.from_json(json.loads(json.dumps(learned.to_json()))) == learned


def _rows(dataset: Dataset, rows: np.ndarray) -> Dataset:
    has_table = len(dataset.table.columns) > 0
    return replace(
        dataset,
        table=dataset.table.iloc[rows].reset_index(drop=True) if has_table else dataset.table,
        arrays={name: values[rows] for name, values in dataset.arrays.items()},
    )


def _without_counts(preparation: Preparation) -> dict[str, object]:
    """How many values are missing is told of all rows, and nothing else is."""
    values = preparation.to_json()
    for kind in ("numbers", "dates", "categories", "texts"):
        for field in values[kind]:
            field["missing"] = 0
    return values


def test_groups_of_inputs() -> None:
    dataset = KINDS["mixed"]()
    preparation = fit(dataset, np.arange(TRAINED))
    shapes = {name: (shape.sizes, shape.dtype) for name, shape in preparation.signature.inputs.items()}
    assert list(shapes) == list(preparation.groups) == ["input", "second", "categories", "say4", "photo5"]
    assert shapes["categories"] == ((2,), "index")
    assert shapes["say4"] == ((7,), "index")
    assert preparation.signature.entries == {
        "categories": sum(field.entries for field in preparation.group("categories").categories),
        "say4": preparation.texts[0].entries,
    }
    inputs = preparation.inputs(dataset, np.arange(5))
    for name, (sizes, dtype) in shapes.items():
        assert inputs[name].shape == (5, *sizes)
        assert inputs[name].dtype == (np.int64 if dtype == "index" else np.float32)
        alone = preparation.group(name)
        assert np.array_equal(alone.inputs(dataset, np.arange(5))[name], inputs[name])
    assert preparation.restricted(("input", "say4")).groups == ("input", "say4")
    assert preparation.describe("say4") == "7 words of each text; 14 words are known"


def test_groups_that_cannot_be_one_tensor() -> None:
    texts = KINDS["texts"]()
    shared = replace(texts, fields=tuple(replace(field, group="both") for field in texts.fields))
    with pytest.raises(DataError) as caught:
        fit(shared, np.arange(TRAINED))
    assert caught.value.code == "group-mixed"


def test_fields_called_like_another_group_still_have_one_of_their_own() -> None:
    long = "t" * 250
    texts = dict.fromkeys(["input", "categories", long, f"{long}!"], ["some text"] * 8)
    columns = {**texts, "n": np.arange(8.0), "c": pd.Categorical(["a", "b"] * 4)}
    types = {**dict.fromkeys(texts, "text"), "n": "number", "c": "category"}
    index = {"c": CategoryChoice(encoding="index")}
    preparation = fit(made(columns, types, index), np.arange(8))  # type: ignore[arg-type]
    assert preparation.groups == (
        "input", "categories", "input 2", "categories 2", "t" * 200, f"{'t' * 198} 2"
    )  # fmt: skip
    # Each of them can be the group of an Input.
    assert len(network("data", preparation.signature, 8).of_kind("Input")) == 6


def test_windows_end_with_their_row() -> None:
    dataset = KINDS["series"]()
    preparation = fit(dataset, dataset.samples)
    whole = preparation.inputs(dataset)["input"]
    assert whole.shape == (len(dataset.samples), 5, len(preparation.group("input").features))
    # Row by row it is the same as for a table, and any rows may be asked for in any order.
    flat = preparation.model_copy(update={"window": 0}).inputs(dataset)["input"]
    for place, row in enumerate(dataset.samples.tolist()):
        assert np.array_equal(whole[place], flat[row - 4 : row + 1])
    some = dataset.samples[[7, 0, 7]]
    assert np.array_equal(preparation.inputs(dataset, some)["input"], whole[[7, 0, 7]])
    assert preparation.inputs(dataset, some[:0])["input"].shape == (0, *whole.shape[1:])
    assert (preparation.by, preparation.ahead) == (("shop",), 2)
    assert "shop" in preparation.inputs_needed
