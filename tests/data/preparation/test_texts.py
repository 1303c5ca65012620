"""Text: cut into pieces, and every piece its number."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.choices import TextChoice
from nnstudio.data.dataset import Dataset
from nnstudio.data.preparation import TextInput, fit
from nnstudio.data.preparation.texts import FIRST, PADDING, UNKNOWN, cut_texts, pieces_of
from tests.data.preparation.made import made


def texts(values: object, choice: TextChoice | None = None) -> Dataset:
    return made({"t": values}, {"t": "text"}, {} if choice is None else {"t": choice})


def fitted(values: list[str | None], choice: TextChoice | None = None) -> TextInput:
    (field,) = fit(texts(values, choice), np.arange(len(values))).texts
    return field


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("It's good, really!", ["it's", "good", ",", "really", "!"]),
        ("这部电影 is OK", ["这", "部", "电", "影", "is", "ok"]),
        ("snake_case 3.5 naïve", ["snake", "_", "case", "3", ".", "5", "naïve"]),
        (" \t\n", []),
    ],
)
def test_words(text: str, pieces: list[str]) -> None:
    assert pieces_of(text, "words", lower=True) == pieces


def test_characters_keep_single_spaces_and_case_if_wanted() -> None:
    assert pieces_of(" A  b\n", "characters", lower=False) == ["A", " ", "b"]


def test_the_most_frequent_are_known() -> None:
    field = fitted(["b a a", "a b c", "d"], TextChoice(length=4))
    assert field.words == ("a", "b")  # what comes once says little
    dataset = texts(["a c b", "", None, "a a a a a"])
    numbers = fit(texts(["b a a", "a b c", "d"], TextChoice(length=4)), np.arange(3)).inputs(dataset)["input"]
    assert numbers.tolist() == [
        [FIRST, UNKNOWN, FIRST + 1, PADDING], [PADDING] * 4, [PADDING] * 4, [FIRST] * 4
    ]  # fmt: skip
    assert fitted(["one two", "three"]).words == ("one", "three", "two")
    assert len(fitted(["a b c d e f g h i j k l"] * 2, TextChoice(vocabulary=10)).words) == 10


def test_the_length_fits_most_texts() -> None:
    assert fitted(["one two"] * 99 + ["one " * 300]).length == 2
    assert fitted([None, ""]).length == 1
    assert fitted(["one two"], TextChoice(length=30)).length == 30


def test_a_text_that_is_a_number_in_another_file() -> None:
    preparation = fit(texts(["call 123", "call 123", "no"]), np.arange(3))
    as_text = preparation.inputs(texts(["123", "7"]))["input"]
    assert np.array_equal(preparation.inputs(texts([123.0, 7.0]))["input"], as_text)


@given(st.lists(st.one_of(st.none(), st.text(max_size=20)), min_size=1, max_size=8))
def test_numbers_and_pieces_agree(values: list[str | None]) -> None:
    dataset = texts(pd.Series(values, dtype=object))
    preparation = fit(dataset, np.arange(len(values)))
    (field,) = preparation.texts
    known = {word: number for number, word in enumerate(field.words, start=FIRST)} | {"": PADDING}
    pieces = cut_texts(dataset, field, None)
    numbers = np.array([[known.get(piece, UNKNOWN) for piece in row] for row in pieces])
    found = preparation.inputs(dataset)["input"]
    assert np.array_equal(found[:, : numbers.shape[1]], numbers)
    assert (found[:, numbers.shape[1] :] == PADDING).all()
    assert found.max() < field.entries
