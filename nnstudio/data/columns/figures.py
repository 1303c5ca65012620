"""A clean column counted: how many rows have a value, how many values differ, and where numbers lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns.column import Column

BARS = 16
_COUNTED, _FEW = 10_000, 1_000
_DAY = 86_400


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """How many rows there are, how many have a value, and how many different ones.

    Of text the `names` with the `counts` of their rows. Of numbers and dates (seconds since 1970) the
    `numbers` themselves, whether all are `whole`, and the counts of the different ones by size if they are
    few. Fractions that differ in more rows than can be counted in no time are counted in a sample of them.
    """

    rows: int
    present: int
    distinct: int
    names: Sequence[str] = ()
    counts: NDArray[np.int64] | None = None
    numbers: NDArray[Any] | None = None
    whole: bool = False

    @property
    def low(self) -> float:
        """The smallest number."""
        return float(self.numbers.min()) if self.numbers is not None and self.present else np.nan

    @property
    def high(self) -> float:
        """The largest number."""
        return float(self.numbers.max()) if self.numbers is not None and self.present else np.nan


def figures_of(column: Column) -> Figures:
    """Counts a column."""
    values = column.values
    if column.is_text:
        codes = values.cat.codes.to_numpy()
        counts = np.bincount(codes[codes >= 0], minlength=len(values.cat.categories))
        there = np.flatnonzero(counts)
        names = values.cat.categories[there].tolist()
        return Figures(len(values), int(counts.sum()), len(there), names, counts[there])
    numbers = values.to_numpy()
    if column.is_date:
        numbers = numbers[~np.isnat(numbers)].astype("datetime64[s]").astype(np.int64)
    elif numbers.dtype.kind == "f" and (missing := np.isnan(numbers)).any():
        numbers = numbers[~missing]
    whole = numbers.dtype.kind in "iu" or bool((numbers == np.rint(numbers)).all())
    distinct, several = _different(numbers, whole=whole)
    return Figures(len(values), len(numbers), distinct, counts=several, numbers=numbers, whole=whole)


def _different(numbers: NDArray[Any], *, whole: bool) -> tuple[int, NDArray[np.int64] | None]:
    """How many numbers differ, and if they are few how many there are of each, by size."""
    if not len(numbers):
        return 0, None
    low, high = float(numbers.min()), float(numbers.max())
    if whole and numbers.dtype.kind in "iu" and high - low > _DAY and not (numbers % _DAY).any():
        numbers, low, high = numbers // _DAY, low // _DAY, high // _DAY
    if whole and high - low < max(4 * len(numbers), _FEW) and max(abs(low), abs(high)) < 2**53:
        held = np.bincount((numbers - numbers.dtype.type(low)).astype(np.int64))
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


def bars(figures: Figures) -> NDArray[np.int64]:
    """How many numbers lie in equal ranges from the smallest to the largest, or are each of a few."""
    if figures.counts is not None or figures.numbers is None:
        return np.zeros(0, dtype=np.int64) if figures.counts is None else figures.counts
    numbers = figures.numbers.astype(np.float64, copy=False)
    # Divided before the difference is taken, so that the ends of the float range do not overflow.
    width = figures.high / BARS - figures.low / BARS
    places = (numbers / width - figures.low / width).astype(np.int64)
    return np.bincount(np.clip(places, 0, BARS - 1), minlength=BARS)
