"""Values of single cells, as spreadsheets, JSON and databases give them, become columns of a table."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from nnstudio.data.columns import category_name

MOST_DIGITS = 15
"""Whole numbers with more digits are codes: as numbers they would lose some, so they stay text."""

_LARGEST = 10**MOST_DIGITS
_WORDS = {True: "true", False: "false"}


def column(values: Sequence[object]) -> pd.Series:
    """Numbers if all cells are numbers, otherwise categories of text; None and "" are missing.

    Dates become text the way ISO 8601 writes them, true and false become these words.
    """
    held: NDArray[np.object_] = np.empty(len(values), dtype=object)
    held[:] = values
    kinds = set(map(type, values)) - {type(None)}
    if str in kinds:
        held[held == ""] = None
        kinds = set(map(type, held.tolist())) - {type(None)}
    if kinds <= {int, float}:
        return _numbers(held, whole=kinds == {int})
    if bool in kinds:
        held = np.array([_WORDS[value] if isinstance(value, bool) else value for value in held], dtype=object)
    return texts(held)


def texts(values: Any) -> pd.Series:
    """Any values as categories of text; missing ones stay missing."""
    codes, distinct = pd.factorize(values)
    timed = any(_has_time(value) for value in distinct)
    places, names = pd.factorize(np.array([_text(value, timed) for value in distinct], dtype=object))
    return pd.Series(pd.Categorical.from_codes(np.append(places, -1)[codes], pd.Index(names, dtype=object)))


def whole_numbers(values: pd.Series) -> pd.Series:
    """A column of integers, as text if they are too long for numbers."""
    long = len(values) > 0 and (values.max() >= _LARGEST or values.min() <= -_LARGEST)
    return texts(values.to_numpy()) if long else values.astype(np.int64)


def table_of(columns: Mapping[str, Sequence[object]]) -> pd.DataFrame:
    """A table of columns of cells."""
    return pd.DataFrame({name: column(values) for name, values in columns.items()})


def _numbers(held: NDArray[np.object_], *, whole: bool) -> pd.Series:
    try:
        numbers = held.astype(np.float64)
    except OverflowError:
        return texts(np.array([None if value is None else str(value) for value in held], dtype=object))
    present = numbers[np.isfinite(numbers)]
    if whole and len(present) and np.abs(present).max() >= _LARGEST:
        return texts(held)
    complete = len(present) == len(numbers) and len(numbers) > 0
    if complete and np.abs(numbers).max() < _LARGEST and bool((numbers == np.rint(numbers)).all()):
        return pd.Series(numbers.astype(np.int64))
    return pd.Series(numbers)


def _has_time(value: object) -> bool:
    return isinstance(value, datetime.datetime) and value.time() != datetime.time()


def _text(value: object, timed: bool) -> str:
    if isinstance(value, str):
        # Half of a character, which JSON can hold, could not be written anywhere again.
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return category_name(value) if np.isfinite(value) else str(value)
    if isinstance(value, datetime.datetime):
        return value.isoformat(" ", "seconds") if timed else value.date().isoformat()
    return str(value)
