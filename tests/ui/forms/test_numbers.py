from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.ui.forms import numbers
from nnstudio.ui.forms.slot import Slot

WHOLE = Slot(int, ge=1, le=8192)
RATE = Slot(float, gt=0.0, le=100.0)
SHARE = Slot(float, ge=0.0, lt=1.0)


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("64", WHOLE, 64), (" 1 024 ", WHOLE, 1024), ("1,024", WHOLE, 1024), ("64.0", WHOLE, 64),
        ("1e3", WHOLE, 1000),
        ("0", WHOLE, None), ("8193", WHOLE, None), ("2.5", WHOLE, None), ("", WHOLE, None),
        ("two", WHOLE, None),
        ("0,001", RATE, 0.001), ("1e-5", RATE, 1e-5), (".5", RATE, 0.5), ("0", RATE, None),
        ("−1", RATE, None),
        ("nan", RATE, None), ("inf", RATE, None), ("100", RATE, 100.0), ("1", SHARE, None), ("0", SHARE, 0.0),
        ("−3", Slot(int, ge=-5, le=5), -3), ("6", Slot(int), 6),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_type_them(text: str, slot: Slot, value: object) -> None:
    assert numbers.read(text, slot) == value
    assert value is None or type(numbers.read(text, slot)) is slot.kind


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_is_written_is_read_back_bit_for_bit(value: float) -> None:
    assert numbers.read(numbers.written(value), Slot(float)) == value


@given(st.text(max_size=12))
def test_no_text_breaks_it(text: str) -> None:
    value = numbers.read(text, SHARE)
    assert value is None or SHARE.allows(value)


@given(st.floats(1e-7, 100.0), st.integers(-3, 3), st.sampled_from([0.1, 10.0]))
def test_steps_never_leave_the_bounds(value: float, steps: int, factor: float) -> None:
    assert RATE.allows(numbers.stepped(value, steps, RATE))
    assert RATE.allows(numbers.scaled(value, factor, RATE))


@pytest.mark.parametrize(
    ("value", "steps", "slot", "after"),
    [
        (64, 1, WHOLE, 65), (1, -1, WHOLE, 1), (8192, 1, WHOLE, 8192), (0.001, 1, RATE, 0.002),
        (0.001, -1, RATE, 0.0009),
        (0.5, 1, SHARE, 0.55), (0.0, -1, SHARE, 0.0), (0.95, 1, SHARE, 0.95), (0.1, 1, RATE, 0.2),
    ],
)  # fmt: skip
def test_steps_go_by_the_leading_digit(value: float, steps: int, slot: Slot, after: float) -> None:
    assert numbers.stepped(value, steps, slot) == after


def test_bounds_are_said_in_words() -> None:
    assert numbers.bounds_in_words(WHOLE) == "A whole number from 1 to 8,192."
    assert numbers.bounds_in_words(RATE) == "A number above 0 and up to 100."
    assert numbers.bounds_in_words(SHARE) == "A number from 0 and below 1."
    assert numbers.bounds_in_words(Slot(int)) == "A whole number."
