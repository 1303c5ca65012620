"""Numbers as people write them become numbers; codes and names do not."""

from __future__ import annotations

import math
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.errors import DataError
from tests.data.columns.made import asked, chosen, cleaned, described


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["1,234", "12,345,678", "5"], [1234, 12_345_678, 5]),
        (["1,234.5", "0.25"], [1234.5, 0.25]),
        (["1,5", "2,25", "1.234,5"], [1.5, 2.25, 1234.5]),
        (["1,5", "1,234"], [1.5, 1.234]),
        (["1.234", "2.500,5"], [1234.0, 2500.5]),
        (["12%", "7.5 %", "0"], [0.12, 0.075, 0]),
        (["￥34", "￥5.5"], [34, 5.5]),
        (["$5", "-$1,000", "7"], [5, -1000, 7]),
        (["12kg", "3 kg", "4.5kg"], [12, 3, 4.5]),
        (["１２", "３．５"], [12, 3.5]),
        (["(5)", "7"], [-5, 7]),
        (["\u22123", "+4"], [-3, 4]),
        (["12 ", " 13"], [12, 13]),
        (["1e3", "2.5E-2"], [1000, 0.025]),
        (["34元", "35元"], [34, 35]),
    ],
)
def test_what_is_a_number(texts: list[str], numbers: list[float]) -> None:
    assert cleaned(texts).values.tolist() == numbers


@pytest.mark.parametrize(
    "texts",
    [
        ["010010", "200000"],
        ["110101199003071234", "110101199003071235"],
        ["1st", "2nd", "3rd"],
        ["12kg", "12lb"],
        ["12%", "12"],
        ["1,23,4", "5"],
        ["138-1234-5678", "139-1234-5678"],
        ["1.2.3", "1.10.2"],
        ["(5", "6)"],
        ["4wd", "fwd"],
    ],
)
def test_what_is_none(texts: list[str]) -> None:
    assert set(cleaned(texts).values) == set(texts)


def test_a_number_in_text_form_says_so_and_asks() -> None:
    field = described(["12%"] * 5 + ["30%"] * 5)
    assert (field.type, str(field.evidence)) == ("number", "read as numbers: “30%” is 0.3")
    assert field.confidence < 1
    question = asked(["12%", "30%"])["number-or-text"]
    assert chosen(question) == "Numbers"
    assert question.options[1].sets == {"choices.x.type": "category"}
    assert asked(["12%", "30%"], type="category") == {}
    assert described(["12%", "30%"], type="category").categories == ("12%", "30%")


def test_a_comma_that_could_be_either_mark_is_asked_about_and_kept() -> None:
    texts = ["1,234", "5,678"]
    assert cleaned(texts).values.tolist() == [1234, 5678]
    assert asked(texts)["number-or-text"].options[2].sets == {"choices.x.decimal": ","}
    assert cleaned(texts, decimal=",").values.tolist() == [1.234, 5.678]
    assert len(asked(["1,234.5"])["number-or-text"].options) == 2
    read_as = described(["1,5", "1,234"]).read_as
    assert read_as is not None
    assert cleaned(["1,234"], type="number", decimal=read_as.decimal).values.tolist() == [1.234]


def test_the_rest_is_listed_by_its_row_and_counts_as_missing() -> None:
    texts = [str(i) for i in range(60)]
    texts[16] = "abc"
    texts[20] = "n. a."
    field = described(texts)
    assert (field.type, field.missing) == ("number", 2)
    assert "“abc” (1), “n. a.” (1) among them count as missing" in field.evidence
    assert [str(line) for line in asked(texts)["number-or-text"].preview] == ["row 17: abc", "row 21: n. a."]
    texts[30:32] = ["d", "e"]
    assert described(texts).type != "number"


def test_numbers_forced_on_text_are_refused_with_the_values() -> None:
    with pytest.raises(DataError) as caught:
        cleaned(["red", "green", "5"], type="number")
    assert caught.value.code == "field-not-of-type"
    assert "2 values such as “green”, “red”" in str(caught.value)
    assert cleaned(["007", "010"], type="number").values.tolist() == [7, 10]
    assert cleaned(["", "-"], type="number").values.isna().all()


def test_infinity_is_no_value_and_that_is_said() -> None:
    for values in ([*range(30), math.inf], [*map(str, range(30)), "inf"], [*map(str, range(30)), "1e400"]):
        field = described(values)
        assert (field.type, field.missing, field.maximum) == ("number", 1, 29.0)
        assert "count as missing" in field.evidence


def test_classes_keep_their_units() -> None:
    assert described(["5 kg", "10 kg"] * 10, target=True).categories == ("10 kg", "5 kg")
    prices = [f"{i},{i:03d}" for i in range(1, 40)]
    assert described(prices, target=True).type == "number"
    assert described(prices, target=True).maximum == 39039


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=20))
@settings(max_examples=60)
def test_what_was_printed_comes_back_bit_for_bit(numbers: list[float]) -> None:
    texts = [repr(number) for number in numbers]
    back = cleaned(texts).values.to_numpy()
    assert back.dtype.kind in "if"
    assert np.array_equal(back.astype(np.float64), np.array(numbers))


@given(
    st.lists(st.sampled_from(["1", "2.5", "3%", "4kg", "x", "1,5", "1,234", "", "?", "007"]), min_size=1),
    st.randoms(),
)
@settings(max_examples=60)
def test_the_order_of_rows_changes_nothing(texts: list[str], random: Random) -> None:
    mixed = list(texts)
    random.shuffle(mixed)
    one, other = described(texts), described(mixed)
    assert (one.type, one.role, str(one.evidence)) == (other.type, other.role, str(other.evidence))
    assert (one.missing, one.distinct, one.histogram) == (other.missing, other.distinct, other.histogram)


def test_an_endless_exponent_is_no_number() -> None:
    assert cleaned(["1e" + "1" * 5000, "a"]).is_text
