"""How the values of a column become text: made when a cell is shown, and no sooner."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import pandas as pd

GAP = "–"
"""Stands where a value is missing. The very same text, so that it can be told from a value that is a dash."""

TextOf = Callable[[int], str]
"""The text of a row."""

_MOST_DECIMALS = 4
_SAMPLE = 1_000


def is_number(values: pd.Series) -> bool:
    """Whether a column holds numbers, which stand at the right."""
    return getattr(values.dtype, "kind", "O") in "iuf"


def texts_of(values: pd.Series) -> TextOf:
    """How the cells of a column become text."""
    import pandas as pd

    if isinstance(values.dtype, pd.CategoricalDtype):
        # A code of -1, a missing value, takes the last of them.
        names = [*(str(name) for name in values.cat.categories), GAP]
        codes = values.cat.codes.to_numpy()
        return lambda row: names[codes[row]]
    held = values.to_numpy()
    if is_number(values):
        return _number_texts(held)
    if held.dtype.kind == "M":
        return _date_texts(held)
    return lambda row: GAP if _is_gap(held[row]) else str(held[row])


def _number_texts(values: np.ndarray[Any, np.dtype[Any]]) -> TextOf:
    """Numbers of a column with as many decimals as the longest of a sample needs, so that points line up."""
    sample = values[:: max(len(values) // _SAMPLE, 1)].tolist()
    present = [value for value in sample if not _is_gap(value)]
    plain = all(value == 0 or 1e-4 <= abs(value) < 1e12 for value in present)
    pattern = f",.{max((_decimals(value) for value in present), default=0)}f" if plain else ".5g"

    def text(row: int) -> str:
        value = values[row]
        return GAP if value != value else format(value, pattern)  # noqa: PLR0124  NaN differs from itself

    return text


def _date_texts(values: np.ndarray[Any, np.dtype[Any]]) -> TextOf:
    """Dates without a time of day where none of a sample has one."""
    sample = values[:: max(len(values) // _SAMPLE, 1)]
    sample = sample[~np.isnat(sample)]
    unit = "D" if bool((sample.astype("datetime64[D]") == sample).all()) else "s"

    def text(row: int) -> str:
        value = values[row]
        return GAP if np.isnat(value) else str(np.datetime_as_string(value, unit=unit)).replace("T", " ")

    return text


def _decimals(value: float) -> int:
    return len(f"{abs(value) % 1:.{_MOST_DECIMALS}f}".rstrip("0")) - 2 if value % 1 else 0


def _is_gap(value: object) -> bool:
    return value is None or value != value  # noqa: PLR0124  a gap is the one value that differs from itself
