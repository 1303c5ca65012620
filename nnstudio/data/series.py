"""Rows that follow each other in time: put in order, and looked at for what is missing between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns import is_text
from nnstudio.data.dataset import Dataset
from nnstudio.errors import DataError, Phrase

if TYPE_CHECKING:
    import pandas as pd

_EXAMPLES = 20
# Months differ by three days in thirty; anything longer than one and a half steps is a gap.
_LONGER = 1.5


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How regularly the rows of a series follow each other.

    `usual` is the usual distance between two rows of a group, in seconds for dates. `gaps` counts the places
    where it is more than half as long again, `repeated` the rows that have the time of the row before them.
    `examples` are the first rows after a gap.
    """

    usual: float
    gaps: int
    repeated: int
    examples: tuple[int, ...] = ()


def in_order_of_time(dataset: Dataset) -> Dataset:
    """The rows of a series group by group, those of a group by time; rows of equal time as they came.

    Any other data set stays as it is. Without a field of the time, the order of the file is that of time. The
    note says what was left out for want of a time, and how many rows share theirs.

    Raises:
        DataError: the time cannot be read.
    """
    if not dataset.series.enabled:
        return dataset
    time = moments(dataset)
    groups = dataset.group_numbers
    order = np.lexsort((time, groups))
    order = order[np.isfinite(time[order])]
    same = (np.diff(time[order]) == 0) & (np.diff(groups[order]) == 0)
    notes = [dataset.note]
    if lost := len(dataset) - len(order):
        notes.append(left_out(lost, str(dataset.time)))
    if shared := int(same.sum()):
        notes.append(_shared(shared))
    noted = replace(dataset, note=Phrase.joined(", ", notes))
    if not lost and bool((np.diff(order) == 1).all()):
        return noted
    return replace(
        noted,
        table=dataset.table.iloc[order].reset_index(drop=True),
        arrays={name: values[order] for name, values in dataset.arrays.items()},
    )


def moments(dataset: Dataset) -> NDArray[np.float64]:
    """When every row was: by the field of the time, else by its place in its group, from 0 to 1.

    Dates are seconds since 1970; NaN where there is no time.

    Raises:
        DataError: the field of the time holds something else.
    """
    if dataset.time is not None:
        dataset.field(dataset.time)
        return _seconds(dataset.table[dataset.time], dataset.time)
    groups = dataset.group_numbers
    order = np.argsort(groups, kind="stable")
    sizes = np.bincount(groups)
    places = np.empty(len(groups), dtype=np.float64)
    places[order] = np.arange(len(groups)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    shares: NDArray[np.float64] = places / sizes[groups]
    return shares


def rhythm(dataset: Dataset) -> Rhythm | None:
    """How regularly the rows of a series follow each other; nothing where the time is not known."""
    if not dataset.series.enabled or dataset.time is None or len(dataset) < 2:
        return None
    between = np.diff(moments(dataset))
    inside = np.diff(dataset.group_numbers) == 0
    ahead = between[inside & (between > 0.0)]
    if not len(ahead):
        return None
    usual = float(np.median(ahead))
    after = np.flatnonzero(inside & (between > _LONGER * usual)) + 1
    repeated = int((inside & (between == 0.0)).sum())
    return Rhythm(usual, len(after), repeated, tuple(after[:_EXAMPLES].tolist()))


def left_out(rows: int, field: str) -> Phrase:
    """So many rows that have no value of a field, said in a note."""
    if rows == 1:
        return Phrase("1 row without {field} left out", field=field)
    return Phrase("{count} rows without {field} left out", count=f"{rows:,}", field=field)


def _shared(rows: int) -> Phrase:
    if rows == 1:
        return Phrase("1 row has the time of the row before")
    return Phrase("{count} rows have the time of the row before", count=f"{rows:,}")


def _seconds(values: pd.Series, name: str) -> NDArray[np.float64]:
    import pandas as pd

    if pd.api.types.is_datetime64_any_dtype(values):
        return _since_1970(values.to_numpy(dtype="datetime64[us]"))
    if not is_text(values):
        return values.to_numpy(dtype=np.float64)
    codes, texts = pd.factorize(values)
    known = pd.Series(texts.astype(str))
    read = pd.to_datetime(known, errors="coerce", format="ISO8601")
    if bool(read.isna().any()):
        raise DataError(
            "time-unreadable",
            "{field} is to be the time, and {value} is neither a date nor a number. Choose another field.",
            field=name,
            value=str(known[read.isna()].iloc[0]),
        )
    found: NDArray[Any] = np.append(_since_1970(read.to_numpy(dtype="datetime64[us]")), np.nan)
    return found[codes]


def _since_1970(dates: NDArray[np.datetime64]) -> NDArray[np.float64]:
    seconds: NDArray[np.float64] = np.where(np.isnat(dates), np.nan, dates.astype(np.int64) / 1e6)
    return seconds
