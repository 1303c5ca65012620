"""What a field is, what it is good for, with which evidence; and what a person says goes first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.errors import DataError
from tests.data.columns.made import asked, chosen, described

ROWS = 60


def cycle(*values: object) -> list[object]:
    return [values[i % len(values)] for i in range(ROWS)]


MESSAGES = [f"free entry in a weekly competition number {i}" for i in range(ROWS)]


@pytest.mark.parametrize(
    ("values", "name", "type", "role"),
    [
        (cycle(1.5, 2.5), "x", "number", "input"),
        (cycle(1, 2, 3), "x", "number", "input"),
        (cycle(0, 1), "x", "boolean", "input"),
        (cycle("Yes", "No"), "x", "boolean", "input"),
        (cycle("是", "否"), "x", "boolean", "input"),
        (cycle("true", "false"), "x", "boolean", "input"),
        (cycle("男", "女"), "x", "category", "input"),
        (cycle("red", "green", "blue"), "x", "category", "input"),
        (MESSAGES, "v2", "text", "input"),
        ([f"这家店的菜很好吃下次还会再来{i}" for i in range(ROWS)], "评论", "text", "input"),
        ([f"Braund, Mr. Owen {i}" for i in range(ROWS)], "Name", "identifier", "ignored"),
        ([f"张{i}" for i in range(ROWS)], "姓名", "identifier", "ignored"),
        ([f"1101011990030712{i:02d}" for i in range(ROWS)], "身份证", "identifier", "ignored"),
        ([f"{i:06d}" for i in range(ROWS)], "code", "identifier", "ignored"),
        ([13_800_000_000 + i * i for i in range(ROWS)], "phone", "identifier", "ignored"),
        (list(range(7, 7 + ROWS)), "row", "identifier", "ignored"),
        ([i * i for i in range(ROWS)], "user id", "identifier", "ignored"),
        ([i * i for i in range(ROWS)], "visits", "number", "input"),
        ([f"k{i}q" for i in range(ROWS)], "x", "identifier", "ignored"),
        (cycle("010010", "010020"), "zip", "category", "input"),
        (cycle("United States of America", "United Arab Emirates here"), "x", "category", "input"),
        (cycle(5), "x", "number", "ignored"),
        ([None] * ROWS, "x", "category", "ignored"),
        ([math.nan] * ROWS, "x", "number", "ignored"),
        ([1.5] + [math.nan] * (ROWS - 1), "x", "number", "ignored"),
        (cycle("train", "test", "val"), "split", "category", "split"),
        (cycle("训练", "测试"), "数据集", "category", "split"),
        (cycle("train", "test", "plane"), "split", "category", "input"),
        (cycle("train", "test"), "vehicle", "category", "input"),
    ],
)
def test_types_and_roles(values: Sequence[Any], name: str, type: str, role: str) -> None:
    field = described(values, name)
    assert (field.type, field.role) == (type, role)
    assert 0.0 < field.confidence <= 1.0
    assert field.evidence or type == "number"


@pytest.mark.parametrize(
    ("values", "evidence"),
    [
        (cycle(0, 1), "only 0 and 1"),
        (cycle("yes", "no"), "yes or no"),
        (list(range(ROWS)), "counts the rows"),
        (MESSAGES, "texts of 8 words on average"),
        (cycle(5), "always 5"),
        ([None] * ROWS, "no values"),
        (cycle("a", "b", "c"), "3 different texts"),
        ([f"k{i}q" for i in range(ROWS)], "60 different texts in 60 rows"),
        (["x1"] + [None] * (ROWS - 1), "only 1 of 60 rows have a value"),
    ],
)
def test_evidence(values: Sequence[Any], evidence: str) -> None:
    assert str(described(values).evidence) == evidence


def test_what_a_person_says_goes_first() -> None:
    field = described(list(range(ROWS)), type="number", role="input")
    assert (field.type, field.role, field.confidence) == ("number", "input", 1.0)
    assert described(list(range(ROWS)), type="number").role == "input"
    field = described(MESSAGES, type="category")
    assert (field.type, field.role, str(field.evidence)) == ("category", "input", "chosen as a category")
    assert described(cycle(1, 2), type="text").categories == ("1", "2")
    assert described(cycle("a", "b"), type="identifier").role == "ignored"
    for role in ("ignored", "group", "split"):
        assert described(cycle("a", "b"), role=role).role == role
    assert described(cycle(1.5, 2.5), role="weight").role == "weight"
    assert described(cycle(1, 2), role="ignored", target=True).role == "target"


@pytest.mark.parametrize(
    ("values", "choice", "code"),
    [
        (cycle("a", "b", "c"), {"type": "boolean"}, "field-not-boolean"),
        (cycle(1.5, 2.5), {"type": "image"}, "field-one-value"),
        (cycle("a", "b"), {"role": "weight"}, "weight-no-number"),
    ],
)
def test_what_it_cannot_be_is_refused(values: list[object], choice: dict[str, Any], code: str) -> None:
    with pytest.raises(DataError) as caught:
        described(values, **choice)
    assert caught.value.code == code


def test_a_few_whole_numbers_to_predict_are_asked_about() -> None:
    question = asked(cycle(3, 4, 5, 6), target=True)["classes-or-amount"]
    assert chosen(question) == "Classes to tell apart"
    assert question.options[1].sets == {"choices.x.type": "number"}
    assert described(cycle(3, 4, 5, 6), target=True).type == "category"
    assert asked(cycle(3, 4, 5, 6), target=True, type="number") == {}
    assert asked(list(range(ROWS)), target=True) == {}
    assert asked(cycle(0, 1), target=True) == {}
    assert described(cycle(0, 1), target=True).type == "boolean"


def test_a_field_that_divides_the_rows_is_asked_about() -> None:
    question = asked(cycle("train", "test"), "split")["parts-or-input"]
    assert chosen(question) == "Yes, divide by it"
    assert question.options[2].sets == {"choices.split.role": "input"}
    assert asked(cycle("train", "test"), "split", role="input") == {}
    assert described(cycle("train", "test"), "split", role="input").role == "input"


def test_figures_of_numbers() -> None:
    field = described([1.0, 2.0, 4.0, math.nan])
    assert (field.minimum, field.maximum, field.mean, field.median) == (1.0, 4.0, 7 / 3, 2.0)
    assert (field.missing, field.distinct, field.histogram) == (1, 3, (1, 1, 1))
    wide = described([-1.7e308, *range(40), 1.7e308])
    assert sum(wide.histogram) == 42
    assert len(wide.histogram) == 16


def test_many_different_numbers_are_counted_in_no_time() -> None:
    rng = np.random.default_rng(0)
    assert described(rng.normal(size=100_000).round(1)).distinct < 200
    assert described(rng.normal(size=100_000)).distinct >= 10_000
    counter = described(np.arange(100_000))
    assert (counter.type, counter.distinct, counter.maximum) == ("identifier", 100_000, 99_999.0)
    spread = described(np.arange(100_000) * 10**9)
    assert (spread.distinct, sum(spread.histogram)) == (100_000, 100_000)


def test_small_types_of_whole_numbers_do_not_overflow() -> None:
    field = described(np.array([-100, 100, 27] * 20, dtype=np.int8))
    assert (field.distinct, field.histogram) == (3, (20, 20, 20))


def test_what_counts_as_missing_is_kept_for_further_rows() -> None:
    words = described(["red", "blue", "-", "green", "NA"] * 5).read_as
    assert words is not None
    assert (set(words.missing), words.present) == ({"-", "NA"}, ())
    have = described(["有", "无", "有"] * 5, missing=("?",)).read_as
    assert have is not None
    assert (have.missing, have.present) == (("?",), ("无",))
    numbers = described([*(f"{i} kg" for i in range(40)), "unknown"]).read_as
    assert numbers is not None
    assert (numbers.type, numbers.missing) == ("number", ("unknown",))


def test_figures_of_categories() -> None:
    field = described([*["b"] * 3, *["a"] * 3, "c"])
    assert (field.categories, field.histogram, field.distinct) == (("a", "b", "c"), (3, 3, 1), 3)
    many = described([f"k{i:03d}" for i in range(200)] + ["k100"], type="category")
    assert (len(many.categories), many.categories[:2]) == (50, ("k100", "k000"))


_TEXTS = [
    "red",
    "Red",
    "yes",
    "no",
    "2024-01-02",
    "3/4/2024",
    "13/4/2024",
    "5",
    "-",
    "NA",
    "a b c d e",
    "007",
    "",
]


@given(st.lists(st.sampled_from(_TEXTS), min_size=1, max_size=40), st.booleans(), st.randoms())
@settings(max_examples=60)
def test_the_order_of_rows_changes_nothing(texts: list[str], target: bool, random: Random) -> None:
    mixed = list(texts)
    random.shuffle(mixed)
    one, other = described(texts, target=target), described(mixed, target=target)
    assert (one.type, one.role, str(one.evidence)) == (other.type, other.role, str(other.evidence))
    assert (one.categories, one.missing, one.read_as) == (other.categories, other.missing, other.read_as)
    assert asked(texts, target=target).keys() == asked(mixed, target=target).keys()


@given(st.lists(st.floats(-1e6, 1e6), min_size=20, max_size=60))
@settings(max_examples=40)
def test_bars_are_those_of_numpy(numbers: list[float]) -> None:
    field = described(numbers)
    if field.type != "number" or field.distinct <= 16 or field.minimum is None or field.maximum is None:
        return
    assert sum(field.histogram) == len(numbers)
    if field.maximum - field.minimum > 1e-3:
        # A number on an edge may fall to either side of it by rounding.
        edges = np.linspace(field.minimum, field.maximum, 17)
        near = sum(bool(np.isclose(edges, number, rtol=0, atol=1e-7).any()) for number in numbers)
        off = np.abs(np.histogram(numbers, edges)[0] - np.array(field.histogram)).sum()
        assert off <= 2 * near
