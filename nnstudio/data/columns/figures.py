"""A clean column counted: how many rows have a value, how many values differ, and where numbers lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns.column import Column, coded

BARS = 16
_CELLS = 256 * BARS
_COUNTED, _FEW, _NAMED = 10_000, 1_000, 3_000
_DAY = 86_400


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """How many rows there are, how many have a value, and how many different ones.

    Of text the `names` with the `counts` of their rows, of very many the most frequent. Of numbers and dates
    (seconds since 1970) the `numbers` themselves, whether all are `whole`, from `low` to `high`, and the
    counts of the different ones by size if they are few. Fractions that differ in more rows than can be
    counted in no time are counted in a sample of them.
    """

    rows: int
    present: int
    distinct: int
    names: Sequence[str] = ()
    counts: NDArray[np.int64] | None = None
    numbers: NDArray[Any] | None = None
    whole: bool = False
    low: float = np.nan
    high: float = np.nan


def figures_of(column: Column) -> Figures:
    """Counts a column."""
    values = column.values
    if column.is_text:
        codes, names = coded(values)
        counts = np.bincount(codes + 1, minlength=len(names) + 1)[1:]
        there = np.flatnonzero(counts)
        most = there if len(there) <= _NAMED else _most_frequent(counts)
        return Figures(len(values), int(counts.sum()), len(there), names[most].tolist(), counts[most])
    numbers = values.to_numpy()
    if column.is_date:
        numbers = numbers[~np.isnat(numbers)].astype("datetime64[s]").astype(np.int64)
    elif numbers.dtype.kind == "f" and (missing := np.isnan(numbers)).any():
        numbers = numbers[~missing]
    whole = numbers.dtype.kind in "iu" or bool((numbers == np.rint(numbers)).all())
    low, high = (float(numbers.min()), float(numbers.max())) if len(numbers) else (np.nan, np.nan)
    distinct, several = _different(numbers, low, high, whole=whole)
    return Figures(len(values), len(numbers), distinct, (), several, numbers, whole, low, high)


def _most_frequent(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where the highest counts stand; of equal ones those that come first."""
    held = np.bincount(counts)
    # So many have at least this count. A sort would take long, as nearly all of them are alike.
    reached = np.cumsum(held[::-1])[::-1]
    least = int(np.flatnonzero(reached >= _NAMED)[-1])
    above, equal = np.flatnonzero(counts > least), np.flatnonzero(counts == least)
    return np.concatenate((above, equal[: _NAMED - len(above)]))


def _different(
    numbers: NDArray[Any], low: float, high: float, *, whole: bool
) -> tuple[int, NDArray[np.int64] | None]:
    """How many numbers differ, and if they are few how many there are of each, by size."""
    if not len(numbers):
        return 0, None
    if whole and numbers.dtype.kind in "iu" and high - low > _DAY and not (numbers % _DAY).any():
        numbers, low, high = numbers // _DAY, low // _DAY, high // _DAY
    if whole and high - low < max(4 * len(numbers), _FEW) and max(abs(low), abs(high)) < 2**53:
        held = np.bincount(numbers.astype(np.int64, copy=False) - int(low))
        counts = held[held > 0]
        return len(counts), counts if len(counts) <= BARS else None
    if not whole and len(numbers) > _COUNTED:
        distinct, _ = _sorted(numbers[:: len(numbers) // _COUNTED])
        if distinct > _FEW:
            return distinct, None
    return _sorted(numbers)


def _sorted(numbers: NDArray[Any]) -> tuple[int, NDArray[np.int64] | None]:
    ordered = np.sort(numbers)
    ends = np.flatnonzero(ordered[1:] != ordered[:-1]) + 1
    if len(ends) >= BARS:
        return len(ends) + 1, None
    return len(ends) + 1, np.diff([0, *ends.tolist(), len(ordered)])


def spread(figures: Figures) -> tuple[float, NDArray[np.int64]]:
    """The number in the middle, and how many lie in equal ranges from the smallest to the largest.

    Of a few different numbers every one is a range of its own.
    """
    numbers, low, high = figures.numbers, figures.low, figures.high
    if numbers is None or not len(numbers):
        return np.nan, np.zeros(0, dtype=np.int64)
    # Halved before the difference is taken, so that the ends of the float range do not overflow.
    width = (high / 2 - low / 2) / _CELLS
    if width == 0.0:
        places = np.zeros(len(numbers), dtype=np.int64)
    else:
        places = ((numbers * 0.5 - low / 2) / width).astype(np.int64)
        np.minimum(places, _CELLS - 1, out=places)
    cells = np.bincount(places, minlength=_CELLS)
    half = len(numbers) // 2
    middle = _ranked(numbers, places, cells, half)
    if len(numbers) % 2 == 0:
        # Halved first: the sum of both may be too large.
        middle = _ranked(numbers, places, cells, half - 1) / 2 + middle / 2
    return middle, cells.reshape(BARS, -1).sum(axis=1) if figures.counts is None else figures.counts


def _ranked(numbers: NDArray[Any], places: NDArray[np.int64], cells: NDArray[np.int64], rank: int) -> float:
    """The number of that rank by size: only those of its cell have to be put in order."""
    before = np.cumsum(cells)
    cell = int(np.searchsorted(before, rank, side="right"))
    within = rank - int(before[cell] - cells[cell])
    return float(np.partition(numbers[places == cell], within)[within])
