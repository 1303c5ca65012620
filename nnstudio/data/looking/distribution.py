"""How the values of one field are spread, class by class."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns import as_texts, category_name
from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.data.looking.scope import Values, sample, values_of
from nnstudio.data.strata import positions

MOST_PARTS = 6
"""More classes than this are not told apart: nobody could tell their colours apart."""

_BARS, _NAMES = 24, 12


@dataclass(frozen=True, slots=True, eq=False)
class Distribution:
    """Bars from the left to the right; each is stacked from parts, one per class of the target.

    `counts` are parts x bars. A field of numbers or dates has `low` and `high`, the ends of the first and the
    last bar; one of categories has `names` of its bars, the most frequent first, "" for all others together.
    """

    counts: NDArray[np.int64]
    parts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None


def distribution(dataset: Dataset, field: FieldInfo) -> Distribution | None:
    """The spread of a field in a sample of all rows; None for what has no bars, such as text."""
    if field.type in ("text", "image", "sequence") or not len(dataset):
        return None
    rows = sample(np.arange(len(dataset), dtype=np.int64))
    values = values_of(dataset, field, rows)
    parts, places = _parts(dataset, field, rows)
    there = np.isfinite(values) if values.dtype.kind == "f" else values > 0
    there &= places >= 0
    if not there.any():
        return None
    values, places = values[there], places[there]
    if values.dtype.kind == "f":
        return _of_numbers(values, places, parts)
    return _of_names(dataset, field, rows[there], values, places, parts)


def _parts(dataset: Dataset, field: FieldInfo, rows: NDArray[np.int64]) -> tuple[tuple[str, ...], Values]:
    classes = dataset.classes
    if field.name == dataset.target or not 2 <= len(classes) <= MOST_PARTS:
        return (), np.zeros(len(rows), dtype=np.int64)
    return classes, positions(as_texts(dataset.table[str(dataset.target)].iloc[rows]), classes)


def _of_numbers(values: Values, places: Values, parts: tuple[str, ...]) -> Distribution:
    low, high = float(values.min()), float(values.max())
    # Divided before the difference is taken, so that the ends of the float range do not overflow.
    width = high / _BARS - low / _BARS
    bars = np.zeros(len(values), dtype=np.int64)
    if width > 0.0:
        bars = np.clip((values / width - low / width).astype(np.int64), 0, _BARS - 1)
    counts = _counted(bars, places, _BARS if width > 0.0 else 1, len(parts))
    return Distribution(counts, parts, low=low, high=high)


def _of_names(
    dataset: Dataset,
    field: FieldInfo,
    rows: NDArray[np.int64],
    values: Values,
    places: Values,
    parts: tuple[str, ...],
) -> Distribution:
    found, first, at, sizes = np.unique(values, return_index=True, return_inverse=True, return_counts=True)
    order = np.argsort(-sizes, kind="stable")
    shown = order if len(found) <= _NAMES + 1 else order[:_NAMES]
    bar_of = np.full(len(found), len(shown), dtype=np.int64)
    bar_of[shown] = np.arange(len(shown))
    held = dataset.table[field.name]
    names = tuple(category_name(held.iloc[int(rows[first[place]])]) for place in shown)
    rest = len(found) > len(shown)
    counts = _counted(bar_of[at], places, len(shown) + rest, len(parts))
    return Distribution(counts, parts, names=(*names, "") if rest else names)


def _counted(bars: Values, places: Values, width: int, parts: int) -> NDArray[np.int64]:
    counts = np.bincount(places * width + bars, minlength=max(parts, 1) * width)
    return counts.reshape(-1, width).astype(np.int64)
