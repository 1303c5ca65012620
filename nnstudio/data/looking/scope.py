"""What is looked at: a data set, how it was divided, and its fields as plain arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.preparation import Preparation
from nnstudio.data.preparation.base import column, floats
from nnstudio.data.settings import DataSettings

MOST_ROWS = 50_000
"""So many rows say how fields go together; more would only take longer."""

Values = NDArray[Any]
"""Numbers as float64 with NaN for missing; categories as int64, from 0 for missing."""


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """What is looked at. Test rows never are, apart from counting: what is found decides what is done.

    `train` are all training rows; all rows while there is nothing to learn yet. `sampled` are some of them,
    ascending.
    """

    dataset: Dataset
    settings: DataSettings
    preparation: Preparation | None
    train: Rows
    sampled: Rows

    @property
    def inputs(self) -> tuple[FieldInfo, ...]:
        """Fields of one value per row that the network sees, apart from the targets."""
        names = set(self.dataset.targets)
        return tuple(
            f for f in self.dataset.inputs if f.name not in names and f.type not in ("image", "sequence")
        )

    def values(self, field: FieldInfo, rows: Rows | None = None) -> Values:
        """The values of a field in the sampled rows, or in these."""
        return values_of(self.dataset, field, self.sampled if rows is None else rows)

    def answers(self, target: str, rows: Rows | None = None) -> Values:
        """The values of a target that belong to the sampled rows, or to these: the next one in a forecast."""
        own = self.sampled if rows is None else rows
        ahead = self.dataset.series.horizon if self.dataset.series.enabled else 0
        return values_of(self.dataset, self.dataset.field(target), own + ahead)


def sample(rows: Rows, most: int = MOST_ROWS) -> Rows:
    """At most so many of the rows, the same ones every time, ascending."""
    if len(rows) <= most:
        return rows
    return np.sort(np.random.default_rng(0).choice(rows, most, replace=False))


def values_of(dataset: Dataset, field: FieldInfo, rows: Rows | None) -> Values:
    """The values of a field as an array to count with."""
    import pandas as pd

    held = column(dataset, field.name, rows)
    if field.type == "number":
        return floats(held, field.name)
    if field.type == "date" and held.dtype.kind == "M":
        seconds: NDArray[Any] = held.to_numpy(dtype="datetime64[s]")
        return np.where(np.isnat(seconds), np.nan, seconds.astype(np.int64).astype(np.float64))
    if isinstance(held.dtype, pd.CategoricalDtype):
        return held.cat.codes.to_numpy().astype(np.int64) + 1
    return pd.factorize(held)[0].astype(np.int64) + 1
