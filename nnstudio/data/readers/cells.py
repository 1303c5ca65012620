"""Values of single cells, as spreadsheets, JSON and databases give them, become columns of a table."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from sys import getsizeof
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from nnstudio.data.columns import category_name

MOST_DIGITS = 15
"""Whole numbers with more digits are codes: as numbers they would lose some, so they stay text."""

_LARGEST = 10**MOST_DIGITS
_WORDS = {True: "true", False: "false"}


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Some cells of a column, and of which `kinds` they are: numbers, NaN for missing ones.

    Where `distinct` is given, `values` are places in it, and -1 for missing cells.
    """

    kinds: frozenset[type]
    values: NDArray[np.float64] | NDArray[np.int32]
    distinct: NDArray[np.object_] | None = None

    @property
    def size(self) -> int:
        """Bytes of memory."""
        return self.values.nbytes + (0 if self.distinct is None else sum(map(getsizeof, self.distinct)))

    def numbers(self) -> NDArray[np.float64]:
        """The cells as numbers, which all of them must be."""
        if self.distinct is None:
            return self.values.astype(np.float64, copy=False)
        return np.append(self.distinct.astype(np.float64), np.nan)[self.values]

    def coded(self) -> tuple[NDArray[np.integer[Any]], NDArray[Any]]:
        """The cells as places in the values that are returned as well."""
        if self.distinct is None:
            return pd.factorize(self.values)
        return self.values.astype(np.int64), self.distinct


def column(values: Sequence[object]) -> pd.Series:
    """Numbers if all cells are numbers, otherwise categories of text; None and "" are missing.

    Dates become text the way ISO 8601 writes them, true and false become these words.
    """
    return joined([piece(values)])


def piece(values: Sequence[object]) -> Piece:
    """Some cells of a column, of which more may come."""
    held: NDArray[np.object_] = np.empty(len(values), dtype=object)
    held[:] = values
    kinds = set(map(type, values)) - {type(None)}
    if str in kinds:
        held[held == ""] = None
        kinds = set(map(type, held.tolist())) - {type(None)}
    if kinds <= {int, float}:
        with suppress(OverflowError):
            numbers = held.astype(np.float64)
            if float in kinds or not (np.abs(numbers) >= _LARGEST).any():
                return Piece(frozenset(kinds), numbers)
    if bool in kinds:
        held = np.array([_WORDS[value] if isinstance(value, bool) else value for value in held], dtype=object)
    codes, distinct = pd.factorize(held)
    return Piece(frozenset(kinds), codes.astype(np.int32), distinct)


def joined(pieces: Sequence[Piece]) -> pd.Series:
    """The column of all pieces, the same as if its cells had come at once."""
    kinds = frozenset[type]().union(*(own.kinds for own in pieces))
    long = kinds == {int} and any(own.distinct is not None for own in pieces)
    if kinds <= {int, float} and not long:
        with suppress(OverflowError):
            return _numbers(np.concatenate([own.numbers() for own in pieces]))
    return _categories([own.coded() for own in pieces])


def texts(values: Any) -> pd.Series:
    """Any values as categories of text; missing ones stay missing."""
    return _categories([pd.factorize(values)])


def whole_numbers(values: pd.Series) -> pd.Series:
    """A column of integers, as text if they are too long for numbers."""
    long = len(values) > 0 and (values.max() >= _LARGEST or values.min() <= -_LARGEST)
    return texts(values.to_numpy()) if long else values.astype(np.int64)


def table_of(columns: Mapping[str, Sequence[object]]) -> pd.DataFrame:
    """A table of columns of cells."""
    return pd.DataFrame({name: column(values) for name, values in columns.items()})


def _numbers(numbers: NDArray[np.float64]) -> pd.Series:
    complete = len(numbers) > 0 and bool(np.isfinite(numbers).all())
    if complete and np.abs(numbers).max() < _LARGEST and bool((numbers == np.rint(numbers)).all()):
        return pd.Series(numbers.astype(np.int64))
    return pd.Series(numbers)


def _categories(parts: Sequence[tuple[NDArray[np.integer[Any]], Any]]) -> pd.Series:
    """Categories of text, given part by part as places in the values that come with them."""
    distinct = [value for _, own in parts for value in own]
    timed = any(_has_time(value) for value in distinct)
    places, names = pd.factorize(np.array([_text(value, timed) for value in distinct], dtype=object))
    starts = np.cumsum([0, *(len(own) for _, own in parts)])
    codes = [
        np.append(places[start : start + len(own)], -1)[coded]
        for (coded, own), start in zip(parts, starts.tolist(), strict=False)
    ]
    return pd.Series(pd.Categorical.from_codes(np.concatenate(codes), pd.Index(names, dtype=object)))


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
