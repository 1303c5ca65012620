"""How much every training row counts, and how often it is drawn, where some classes are rare."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns import is_text
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.strata import strata
from nnstudio.errors import DataError, Phrase


def row_weights(dataset: Dataset, rows: Rows, by_class: bool) -> NDArray[np.float32] | None:
    """What the loss of every one of these rows is multiplied by, 1 in the mean; nothing if all count alike.

    The product of the fields with the role of a weight and, with `by_class`, of one over the number of rows
    of the row's class, as scikit-learn's "balanced" has it.

    Raises:
        DataError: a field of weights holds something else than numbers from zero up.
    """
    weights = np.ones(len(rows), dtype=np.float64)
    for field in dataset.of_role("weight"):
        weights *= _given(dataset, field.name, rows)
    if by_class and dataset.classes:
        _, numbers, sizes = np.unique(strata(dataset)[rows], return_inverse=True, return_counts=True)
        weights /= sizes[numbers]
    if bool((weights == weights[0]).all()):
        return None
    found: NDArray[np.float32] = (weights / weights.mean()).astype(np.float32)
    return found


def _given(dataset: Dataset, field: str, rows: Rows) -> NDArray[np.float64]:
    column = dataset.table[field].iloc[rows]
    weights = np.full(len(rows), np.nan) if is_text(column) else column.to_numpy(dtype=np.float64)
    usable = np.isfinite(weights) & (weights >= 0.0)
    if usable.all() and weights.any():
        return weights
    place = int(np.argmin(usable))
    raise DataError(
        "weight-unusable",
        "{field} is to say how much a row counts, and holds {value}. Take a field of numbers from zero up "
        "that has a value in every row.",
        field=field,
        value=Phrase("nothing") if column.isna().iloc[place] else str(column.iloc[place]),
    )
