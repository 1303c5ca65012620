"""The same thing in two parts: what was learned by heart then counts as understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset, Parts, Rows

_EXAMPLES = 20
_GRID = 8
_VALUES_AT_ONCE = 2**22
# Thumbnails of the same picture, saved twice, differ by less than this share of how far their own cells are
# from their mean, or by less than so many of 255 levels. Two strokes of a pen, drawn alike, differ by more.
_ALIKE, _ROUNDED = 0.03, 0.6


@dataclass(frozen=True, slots=True)
class Repeats:
    """Samples of validation and test that training has, too.

    `field` is the field of pictures or sequences that was compared; none stands for all inputs of the table.
    `examples` are pairs of rows: one of validation or test, and the one of training that is like it.
    """

    field: str | None
    validation: int
    test: int
    examples: tuple[tuple[int, int], ...] = ()


def repeats(dataset: Dataset, parts: Parts) -> tuple[Repeats, ...]:
    """What of validation and test is in training already: pictures that look alike, equal rows of a table.

    Rows count as equal if all inputs are. Pictures are compared as thumbnails of 8 x 8, so that the same one
    saved again is found. A series repeats itself without harm, and is not looked at.
    """
    inputs = dataset.of_role("input")
    if dataset.series.enabled or not inputs:
        return ()
    pictures = [field.name for field in inputs if field.type == "image"]
    if pictures:
        found = [_of_pictures(dataset, name, parts) for name in pictures]
    elif any(field.type == "sequence" for field in inputs):
        names = [field.name for field in inputs if field.type == "sequence"]
        found = [_compared(name, _hashes_of_array(dataset.arrays[name]), parts) for name in names]
    else:
        found = [_compared(None, _hashes_of_rows(dataset, [field.name for field in inputs]), parts)]
    return tuple(each for each in found if each.validation or each.test)


def repeated_rows(dataset: Dataset, rows: Rows) -> tuple[int, tuple[int, int] | None]:
    """How many of these rows of a table are like an earlier one in inputs and targets, and such a pair."""
    names = [field.name for field in dataset.fields if field.role in ("input", "target")]
    if dataset.series.enabled or not names or any(name not in dataset.table for name in names):
        return 0, None
    hashes = _hashes_of_rows(dataset, names)[rows]
    order = np.argsort(hashes, kind="stable")
    again = np.flatnonzero(np.diff(hashes[order]) == 0) + 1
    if not len(again):
        return 0, None
    return len(again), (int(rows[order[again[0] - 1]]), int(rows[order[again[0]]]))


def _of_pictures(dataset: Dataset, name: str, parts: Parts) -> Repeats:
    """Pictures with the same pattern of lighter and darker, unless their thumbnails differ after all."""
    small = thumbnails(dataset.arrays[name])
    return _compared(name, difference_hashes(small), parts, small)


def thumbnails(pictures: NDArray[Any]) -> NDArray[np.float32]:
    """Every picture in grey, at 8 rows of 9 cells: float32 [pictures, 8, 9], levels from 0 to 255."""
    count, height, width, channels = pictures.shape
    found = np.empty((count, _GRID, _GRID + 1), dtype=np.float32)
    rows, columns = _edges(height, _GRID), _edges(width, _GRID + 1)
    at_once = max(_VALUES_AT_ONCE // max(pictures[:1].size, 1), 1)
    for start in range(0, count, at_once):
        part = pictures[start : start + at_once]
        # Down before across: the long rows of a picture lie together in memory.
        flat = _cells(part.reshape(len(part), height, width * channels), rows, 1)
        grey = flat.reshape(len(part), _GRID, width, channels).mean(axis=3)
        found[start : start + at_once] = _cells(grey, columns, 2)
    return found


def difference_hashes(small: NDArray[np.float32]) -> NDArray[np.uint64]:
    """64 bits for every thumbnail: whether each cell is lighter than that to its left."""
    lighter = (small[:, :, 1:] > small[:, :, :-1] + 0.5).reshape(len(small), -1)
    bits: NDArray[np.uint64] = np.packbits(lighter, axis=1).view(np.uint64)[:, 0]
    return bits


def _edges(size: int, cells: int) -> NDArray[np.int64]:
    """Where each cell begins, and where the last one ends."""
    edges: NDArray[np.int64] = np.arange(cells + 1) * size // cells
    return edges


def _cells(values: NDArray[Any], edges: NDArray[np.int64], axis: int) -> NDArray[np.float32]:
    """The mean of every cell along an axis; where there are more cells than values, values come again."""
    ends = np.maximum(edges[1:], edges[:-1] + 1)
    means = [
        np.add.reduce(values[(slice(None),) * axis + (slice(begin, end),)], axis=axis, dtype=np.float32)
        / np.float32(end - begin)
        for begin, end in zip(edges[:-1].tolist(), ends.tolist(), strict=True)
    ]
    return np.stack(means, axis=axis)


def _hashes_of_rows(dataset: Dataset, names: list[str]) -> NDArray[np.uint64]:
    import pandas as pd

    table = dataset.table[[name for name in names if name in dataset.table]]
    return np.asarray(pd.util.hash_pandas_object(table, index=False), dtype=np.uint64)


def _hashes_of_array(values: NDArray[Any]) -> NDArray[np.uint64]:
    """A number for every row that tells it from others: its bits times random odd numbers, modulo 2^64."""
    width = int(np.prod(values.shape[1:]))
    factors = np.random.default_rng(0).integers(2**63, size=width, dtype=np.uint64) * 2 + 1
    found = np.empty(len(values), dtype=np.uint64)
    at_once = max(_VALUES_AT_ONCE // max(width, 1), 1)
    for start in range(0, len(values), at_once):
        part = np.ascontiguousarray(values[start : start + at_once], dtype=np.float32)
        bits = part.reshape(len(part), width).view(np.uint32)
        found[start : start + at_once] = (bits * factors).sum(axis=1, dtype=np.uint64)
    return found


def _compared(
    field: str | None, hashes: NDArray[Any], parts: Parts, small: NDArray[np.float32] | None = None
) -> Repeats:
    """Looks the hashes of validation and test up among those of training.

    Many plain pictures may share a hash, of which one is compared; the very same thumbnail is always found.
    """
    exact = None if small is None else _hashes_of_array(small)
    counts, examples = [], []
    for rows in (parts.validation, parts.test):
        like, same = _looked_up(hashes, rows, parts.train)
        if small is not None and exact is not None:
            same[same] = _alike(small[rows[same]], small[like[same]])
            copy, is_copy = _looked_up(exact, rows, parts.train)
            like, same = np.where(is_copy, copy, like), same | is_copy
        counts.append(int(same.sum()))
        again = np.flatnonzero(same)[:_EXAMPLES]
        examples += list(zip(rows[again].tolist(), like[again].tolist(), strict=True))
    return Repeats(field, counts[0], counts[1], tuple(examples[:_EXAMPLES]))


def _looked_up(hashes: NDArray[Any], rows: Rows, among: Rows) -> tuple[Rows, NDArray[np.bool_]]:
    """For every row the first one among others with the same hash, and whether there is one."""
    order = among[np.argsort(hashes[among], kind="stable")]
    place = np.minimum(np.searchsorted(hashes[order], hashes[rows]), len(order) - 1)
    like = order[place]
    same: NDArray[np.bool_] = hashes[like] == hashes[rows]
    return like, same


def _alike(some: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.bool_]:
    spread = np.abs(others - others.mean(axis=(1, 2), keepdims=True)).mean(axis=(1, 2))
    alike: NDArray[np.bool_] = np.abs(some - others).mean(axis=(1, 2)) < np.maximum(_ALIKE * spread, _ROUNDED)
    return alike
