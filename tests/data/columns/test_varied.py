"""Texts that mostly differ are made clean as a whole, and come out as those of a short column do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from nnstudio.data.columns import Column, clean, describe, questions_of
from nnstudio.data.columns.varied import is_varied
from nnstudio.data.dataset import FieldInfo
from nnstudio.data.settings import FieldChoice

ROWS = 12_000
CHOICE = FieldChoice(name="x")
SENTENCES = [f"entry {number} of a long list" for number in range(ROWS)]


def made(values: list[str]) -> pd.Series:
    return pd.Series(values, name="x", dtype="str")


def described(column: Column) -> FieldInfo:
    return describe(column, CHOICE, target=False)


@pytest.mark.parametrize(
    ("values", "varied"),
    [
        (SENTENCES, True),
        ([f"k{number}" for number in range(ROWS)], True),
        ([f"{number:08d}" for number in range(ROWS)], True),
        (SENTENCES[:9_000], False),
        ([f"word {number % 50}" for number in range(ROWS)], False),
        ([f"{number / 7:.3f}" for number in range(ROWS)], False),
        ([f"{number},50 kg" for number in range(ROWS)], False),
        ([f"{1000 + number // 28}-01-{1 + number % 28:02d}" for number in range(ROWS)], False),
        (SENTENCES[: ROWS // 40] + [f"{number}.25" for number in range(ROWS - ROWS // 40)], False),
    ],
)  # fmt: skip
def test_which_columns(values: list[str], *, varied: bool) -> None:
    assert is_varied(made(values), CHOICE) is varied


@pytest.mark.parametrize(
    "rare", ["", "NA", "N/A", "-", "无", "003", "3.0", "  spaces  ", "有", "/", "!!!", "none"]
)
def test_every_text_becomes_what_it_becomes_among_categories(rare: str) -> None:
    values = [*SENTENCES[:-3], rare, rare, "7.50"]
    fast, slow = clean(made(values), CHOICE), clean(made(values).astype("category"), CHOICE)
    assert is_varied(made(values), CHOICE)
    assert fast.values.isna().tolist() == slow.values.isna().tolist()
    assert fast.values.dropna().tolist() == slow.values.dropna().tolist()
    assert fast.markers == slow.markers
    one, other = described(fast), described(slow)
    # Of so many that come once, others are shown.
    assert replace(one, categories=(), confidence=0.0) == replace(other, categories=(), confidence=0.0)
    assert one.confidence == pytest.approx(other.confidence, abs=0.01)
    assert questions_of(fast, one, CHOICE, target=False) == questions_of(slow, other, CHOICE, target=False)


def test_what_is_chosen_counts() -> None:
    values = [*SENTENCES, *["gone"] * 5, *["NA"] * 3]
    column = clean(made(values), FieldChoice(name="x", missing=("gone",), present=("NA",)))
    assert column.markers == (("gone", 5),)
    assert int(column.values.isna().sum()) == 5
    assert "NA" in set(column.values.dropna())


def test_the_most_frequent_of_very_many_are_shown() -> None:
    values = [*SENTENCES, *["often"] * 40, *["seldom"] * 3]
    field = described(clean(made(values), CHOICE))
    assert field.categories[:2] == ("often", "seldom")
    assert field.distinct == ROWS + 2
    assert field.histogram[:3] == (40, 3, 1)
    assert field.type == "text"


def test_the_middle_of_numbers_is_exact() -> None:
    chance = np.random.default_rng(0)
    for count in (999, 1_000):
        for numbers in (
            chance.normal(50.0, 12.0, count),
            chance.standard_cauchy(count),
            chance.integers(-5_000, 5_000, count),
            np.append([-1.7e308, 1.7e308], np.arange(count - 2.0)),
            np.arange(count) * 5e-324,
        ):
            field = described(clean(pd.Series(numbers, name="x"), CHOICE))
            ordered = np.sort(numbers)
            assert field.median == pytest.approx(ordered[(count - 1) // 2] / 2 + ordered[count // 2] / 2)
            assert sum(field.histogram) == count
