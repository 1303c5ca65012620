from __future__ import annotations

import ast
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.export.python.layout import (
    WIDTH,
    assigned,
    call,
    columns,
    flat,
    laid_out,
    listed,
    literal,
    quoted,
    tupled,
)

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@settings(max_examples=100)
@given(st.text())
def test_every_text_comes_back(text: str) -> None:
    source = quoted(text)
    assert ast.literal_eval(source) == text
    assert "\n" not in source
    assert source.isprintable()


@settings(max_examples=100)
@given(PLAIN)
def test_every_value_comes_back(value: Any) -> None:
    lines = assigned("value", literal(value))
    space: dict[str, Any] = {"math": math}
    exec("\n".join(lines), space)
    assert space["value"] == value
    assert type(space["value"]) is type(value)


def test_what_is_no_plain_value_is_refused() -> None:
    with pytest.raises(TypeError):
        literal(object())


def test_what_fits_stays_on_one_line() -> None:
    assert laid_out(call("f", "a", b="1"), indent=1, before="x = ") == ["    x = f(a, b=1)"]


def test_arguments_share_a_line_and_items_do_not() -> None:
    names = ["a_rather_long_name"] * 5
    assert laid_out(call("a_function_with_a_long_name", *names)) == [
        "a_function_with_a_long_name(",
        "    " + ", ".join(names),
        ")",
    ]
    assert len(laid_out(listed(names * 2))) == 12


def test_a_tuple_of_one_keeps_its_comma() -> None:
    assert flat(tupled(["1"])) == "(1,)"
    long = tupled(["x" * (WIDTH - 2)])
    assert laid_out(long) == ["(", "    " + "x" * (WIDTH - 2) + ",", ")"]


def test_a_text_moves_to_a_line_of_its_own_where_that_is_enough() -> None:
    assert len(assigned("NAME", quoted("x" * (WIDTH - 8)))) == 3
    assert len(assigned("NAME", quoted("x" * WIDTH))) == 1


def test_chinese_letters_take_two_columns() -> None:
    assert columns("模块 a") == 6
