from __future__ import annotations

import pytest

from nnstudio.ui.amounts import short, size


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (9_999, "9,999"), (20_480, "20.5 k"), (423_000, "423 k"), (999_999, "1 M"), (5.1e9, "5.1 G")],
)
def test_large_numbers_are_short(number: float, text: str) -> None:
    assert short(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0 B"), (999, "999 B"), (999_999, "1.0 MB"), (2_300_000, "2.3 MB"), (123_456_789_000, "123 GB")],
)
def test_bytes_are_counted_as_people_do(number: int, text: str) -> None:
    assert size(number) == text
