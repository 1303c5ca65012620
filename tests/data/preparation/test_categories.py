"""Categories: a place for every name, and one for what is rare, missing or new."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.choices import CategoryChoice
from nnstudio.data.dataset import Dataset
from nnstudio.data.preparation import CategoryInput, Preparation, fit
from tests.data.preparation.made import made

CITIES = ["Rome", "Oslo", "Rome", None, "Bonn", "Oslo", "Rome"]


def words(values: list[str | None], choice: CategoryChoice | None = None, kind: str = "category") -> Dataset:
    columns = {"c": pd.Categorical(values)}
    return made(columns, {"c": kind}, {} if choice is None else {"c": choice})  # type: ignore[dict-item]


def learned(
    values: list[str | None], choice: CategoryChoice | None = None, kind: str = "category"
) -> Preparation:
    return fit(words(values, choice, kind), np.arange(len(values)))


def prepared(preparation: Preparation, *values: str | None) -> list[list[float]]:
    return next(iter(preparation.inputs(words(list(values))).values())).tolist()


def field(preparation: Preparation) -> CategoryInput:
    (found,) = preparation.categories
    return found


def test_a_column_for_every_category() -> None:
    preparation = learned(CITIES)
    assert field(preparation).categories == ("Rome", "Oslo", "", "Bonn")
    assert preparation.features == ("c = Rome", "c = Oslo", "c = (missing)", "c = Bonn")
    assert prepared(preparation, "Oslo", None, "Paris") == [[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]]


def test_missing_values_count_as_another_category() -> None:
    mode = learned(CITIES, CategoryChoice(missing="mode"))
    assert field(mode).categories == ("Rome", "Oslo", "Bonn")
    assert prepared(mode, None) == prepared(mode, "Rome") == [[1, 0, 0]]
    other = learned(CITIES, CategoryChoice(missing="constant", constant="nowhere"))
    assert field(other).categories == ("Rome", "Oslo", "Bonn", "nowhere")
    assert prepared(other, None) == [[0, 0, 0, 1]]
    # A code is written as values are: 3.0 is the category 3.
    code = learned(["3", "3", "4", None], CategoryChoice(missing="constant", constant="3.0"))
    assert field(code).categories == ("3", "4")
    assert prepared(code, None) == [[1, 0]]


def test_rare_and_new_categories_share_a_place() -> None:
    preparation = learned(CITIES, CategoryChoice(rarest=2))
    assert preparation.features == ("c = Rome", "c = Oslo", "c = (other)")
    assert prepared(preparation, "Bonn", "Paris", None, "Rome") == [[0, 0, 1]] * 3 + [[1, 0, 0]]
    assert field(learned(CITIES, CategoryChoice(most=3))).size == 3
    all_rare = learned(CITIES, CategoryChoice(rarest=100))
    assert prepared(all_rare, "Rome") == [[1.0]]


def test_the_order_of_people() -> None:
    preparation = learned(["10", "9", "2", "10", None], CategoryChoice(encoding="ordinal"))
    assert field(preparation).categories == ("2", "9", "10")
    assert preparation.features == ("c",)
    # What is missing or new stands in the middle, which tells least.
    assert prepared(preparation, "2", "9", "10", None, "11") == [[0.0], [0.5], [1.0], [0.5], [0.5]]


def test_an_index_for_an_embedding() -> None:
    preparation = learned(CITIES, CategoryChoice(encoding="index"))
    assert field(preparation).entries == 5
    assert preparation.signature.inputs["input"].dtype == "index"
    assert preparation.signature.entries == {"input": 5}
    assert prepared(preparation, "Rome", "Oslo", None, "Bonn", "Paris") == [[1], [2], [3], [4], [0]]


def test_every_field_has_indices_of_its_own() -> None:
    """An Embedding must not learn one row for a colour and a town."""
    columns = {
        "town": pd.Categorical(CITIES),
        "colour": pd.Categorical(["red", "blue", "red"] + ["blue"] * 4),
    }
    choice = CategoryChoice(encoding="index")
    dataset = made(columns, dict.fromkeys(columns, "category"), dict.fromkeys(columns, choice))
    preparation = fit(dataset, np.arange(7))
    assert preparation.signature.entries == {"categories": 5 + 3}
    towns, colours = preparation.inputs(dataset)["categories"].T.tolist()
    assert towns == [1, 2, 1, 3, 4, 2, 1]
    assert colours == [7, 6, 7, 6, 6, 6, 6]
    new = made({name: pd.Categorical(["new"]) for name in columns}, dict.fromkeys(columns, "category"))
    assert preparation.inputs(new)["categories"].tolist() == [[0, 5]]


def test_yes_and_no_are_one_column_unless_one_is_missing_in_training() -> None:
    answers = ["yes", "no", "yes", "no", None]
    dataset = words(list(answers), kind="boolean")
    assert fit(dataset, np.arange(4)).features == ("c",)
    assert prepared(fit(dataset, np.arange(4)), "no", "yes", None) == [[0.0], [1.0], [0.5]]
    assert len(fit(dataset, np.arange(5)).features) == 3


def test_numbers_as_categories_name_the_same_in_every_file() -> None:
    dataset = made({"c": [3.0, 4.0, np.nan, 3.0]}, {"c": "category"})
    preparation = fit(dataset, np.arange(4))
    assert field(preparation).categories == ("3", "", "4")
    assert prepared(preparation, "3", "3.0", "4") == [[1, 0, 0], [1, 0, 0], [0, 0, 1]]


@pytest.mark.parametrize("encoding", ["one_hot", "ordinal", "index"])
@pytest.mark.parametrize("missing", ["category", "mode"])
def test_the_places_of_all_choices_are_within_the_table(encoding: str, missing: str) -> None:
    @given(
        st.lists(st.sampled_from(["a", "b", "c", None]), min_size=2, max_size=12),
        st.integers(2, 4),
        st.integers(1, 4),
    )
    def check(values: list[str | None], most: int, rarest: int) -> None:
        choice = CategoryChoice(encoding=encoding, missing=missing, most=most, rarest=rarest)  # type: ignore[arg-type]
        dataset = words([*values, "new"], choice)
        if not any(values):
            return
        preparation = fit(dataset, np.arange(len(values)))
        found = next(iter(preparation.inputs(dataset).values()))
        own = field(preparation)
        assert found.shape == (len(dataset), len(own.features))
        if encoding == "index":
            assert found.min() >= 0
            assert found.max() < own.entries
        else:
            assert ((found >= 0) & (found <= 1)).all()

    check()
