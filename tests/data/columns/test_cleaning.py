"""What counts as missing, which spellings are one name, and that no value changes its class unseen."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.columns import as_texts, clean, describe
from nnstudio.data.settings import FieldChoice
from tests.data.columns.made import asked, chosen, cleaned, described, series

MARKERS = ("", "-", "/", "?", "无", "缺失", "空", "NULL")


def test_usual_markers_are_missing_among_numbers_and_among_words() -> None:
    numbers = cleaned([*map(str, range(40)), *MARKERS])
    assert numbers.values.isna().sum() == len(MARKERS)
    assert numbers.values.dtype.kind == "f"
    words = cleaned(["red", "green", "blue", *MARKERS])
    assert words.values.isna().sum() == len(MARKERS)
    assert "“-” (1)" in described(["red", "green", *MARKERS]).evidence


def test_markers_among_words_are_asked_about_with_their_number() -> None:
    values = [*["red", "green"] * 9, *["-"] * 7, "NULL", "?"]
    question = asked(values)["missing-or-value"]
    assert str(question.text) == "Do “-” (7), “NULL” (1) in x stand for a missing value?"
    assert chosen(question) == "Missing"
    assert question.options[1].sets == {"choices.x.present": ("-", "NULL")}
    assert cleaned(values, present=("-", "NULL")).values.isna().sum() == 1
    assert asked(values, present=("-", "NULL")) == {}
    assert asked(["red", "green", "?", ""]) == {}


def test_a_mark_may_be_a_value() -> None:
    assert set(cleaned(["+", "-"] * 3).values) == {"+", "-"}
    assert described(["有", "无"] * 5).type == "boolean"


def test_further_texts_that_stand_for_no_value() -> None:
    assert cleaned(["red", "unknown"], missing=("unknown",)).values.isna().tolist() == [False, True]
    column = cleaned([1.5, -999.0, 2.5, -999.0], missing=("-999",))
    assert column.values.isna().tolist() == [False, True, False, True]
    assert column.markers == (("-999", 2),)
    assert cleaned([1, 0], missing=("0",), type="category").values.isna().tolist() == [False, True]
    assert cleaned([1, 0], missing=("0",)).values.isna().tolist() == [False, True]
    assert "“-999” (2) count as missing" in described([1.5, -999.0, 2.5, -999.0], missing=("-999",)).evidence


def test_a_class_may_be_called_na() -> None:
    values = ["NA", "None", "null", "some", "?", ""] * 4
    column = cleaned(values, target=True)
    assert set(column.values.dropna()) == {"NA", "None", "null", "some"}
    question = asked(values, target=True)["missing-or-value"]
    assert chosen(question) == "A class of their own"
    assert question.options[0].sets == {"choices.x.missing": ("NA", "None", "null")}
    assert set(cleaned(values, target=True, missing=("NA",)).values.dropna()) == {"None", "null", "some"}


def test_spellings_of_a_class() -> None:
    spaces = ["是", "是 ", "否", "Ａ组", "A组", "A组", "big  one", "big one", "big one"]
    assert set(cleaned(spaces, target=True).values) == {"是", "否", "A组", "big one"}
    question = asked(spaces, target=True)["same-or-different"]
    assert chosen(question) == "One"
    assert question.options[1].sets == {"choices.x.merge": False}
    assert question.preview == ("big  one → big one", "Ａ组 → A组")
    case = ["Yes please", "yes please", "no"]
    assert set(cleaned(case, target=True).values) == set(case)
    question = asked(case, target=True)["same-or-different"]
    assert chosen(question) == "Different"
    assert question.options[0].sets == {"choices.x.merge": True}
    assert set(cleaned(case, target=True, merge=True).values) == {"Yes please", "no"}
    assert set(cleaned(spaces, target=True, merge=False).values) == {*map(str.strip, spaces)}
    both = [*spaces, "BIG ONE"]
    assert chosen(asked(both, target=True)["same-or-different"]) == "One where only spaces and width differ"


def test_spellings_among_inputs_are_asked_about_and_left() -> None:
    values = ["Red", "red", "blue"]
    assert set(cleaned(values).values) == set(values)
    assert chosen(asked(values)["same-or-different"]) == "Different"
    assert set(cleaned(values, merge=True).values) == {"Red", "blue"}


def test_further_rows_take_the_names_that_are_known() -> None:
    choice = FieldChoice(name="x", type="category")
    known = ("A组", "b")
    assert list(clean(series(["Ａ组", "b", "B"]), choice, target=True, known=known).values) == [
        "A组",
        "b",
        "B",
    ]
    merging = FieldChoice(name="x", type="category", merge=True)
    assert list(clean(series(["Ａ组", "B"]), merging, known=known).values) == ["A组", "b"]
    assert list(clean(series(["B", "b"]), merging, known=("B", "b")).values) == ["B", "b"]


def test_text_can_be_forced_on_numbers() -> None:
    column = cleaned([3.0, 4.5, None], type="text")
    assert column.values.tolist()[:2] == ["3", "4.5"]
    assert column.values.isna().tolist() == [False, False, True]


_WORDS = st.sampled_from(
    [
        "yes",
        "Yes",
        " yes",
        "ｙｅｓ",
        "no",
        "NA",
        "-",
        "?",
        "",
        "无",
        "3",
        "3.0",
        "007",
        "1.5",
        "12%",
        "None",
        "a  b",
        "a b",
    ]
)


@given(st.lists(_WORDS, min_size=1, max_size=25), st.booleans())
@settings(max_examples=80)
def test_cleaning_twice_is_cleaning_once(texts: list[str], target: bool) -> None:
    once = clean(series(texts), target=target).values
    again = clean(once, target=target).values
    assert once.dtype.kind == again.dtype.kind
    assert list(as_texts(once)) == list(as_texts(again))


@given(st.lists(_WORDS, min_size=1, max_size=25))
@settings(max_examples=80)
def test_no_value_changes_its_class_unseen(texts: list[str]) -> None:
    column = clean(series(texts), target=True)
    if column.values.dtype.kind in "if":
        return
    merged = {}
    for question in column.questions:
        if question.code == "same-or-different":
            merged = dict(pair.split(" → ") for pair in question.preview)
    for text, name in zip(texts, as_texts(column.values), strict=True):
        plain = text.strip()
        if plain in ("", "?"):
            assert name == ""
        else:
            assert name in (plain, merged.get(plain), "3" if plain == "3.0" else plain)


@pytest.mark.parametrize(
    ("values", "type"), [([], "category"), ([None, None], "category"), ([True, False, True], "boolean")]
)
def test_nothing_and_truth(values: list[bool | None], type: str) -> None:
    column = clean(pd.Series(values, name="x", dtype=object))
    assert describe(column, FieldChoice(name="x"), target=False).type == type
