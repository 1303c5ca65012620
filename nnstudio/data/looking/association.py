"""How much a field says about the target, on one scale from 0 (nothing) to 1 (everything).

What is measured depends on the two kinds, and is corrected for chance where many categories alone would give
a high figure:

- two numbers: the size of Spearman's rank correlation, so anything that only rises or only falls counts;
- a number and a category: the correlation ratio of the number's ranks, the root of what is known as epsilon
  squared (Kelley 1935);
- two categories: Cramer's V, corrected for bias (Bergsma 2013).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.looking.scope import Scope, Values

_LEAST = 10


def associations(scope: Scope) -> dict[str, float]:
    """For every input field how much it says about the target; with several targets, about the one it says
    most of.
    """
    targets = [scope.answers(name) for name in scope.dataset.targets]
    if not targets:
        return {}
    found = {}
    for field in scope.inputs:
        if field.type != "text":
            values = scope.values(field)
            found[field.name] = max(association(values, target) for target in targets)
    return found


def association(one: Values, other: Values) -> float:
    """How much two columns say about each other, from 0 to 1; the order of the two does not matter."""
    numbers = [column for column in (one, other) if column.dtype.kind == "f"]
    present = np.ones(len(one), dtype=bool)
    for column in numbers:
        present &= np.isfinite(column)
    if present.sum() < _LEAST:
        return 0.0
    one, other = one[present], other[present]
    if len(numbers) == 2:
        return _spearman(one, other)
    if not numbers:
        return _cramer(one, other)
    return _correlation_ratio(one, other) if one.dtype.kind != "f" else _correlation_ratio(other, one)


def ranks(values: Values) -> NDArray[np.float64]:
    """The place of every value among all, from 1; equal ones share the mean of theirs."""
    import pandas as pd

    return np.asarray(pd.Series(values).rank(), dtype=np.float64)


def _spearman(one: Values, other: Values) -> float:
    first, second = ranks(one), ranks(other)
    first, second = first - first.mean(), second - second.mean()
    spread = float(np.sqrt((first @ first) * (second @ second)))
    return min(abs(float(first @ second)) / spread, 1.0) if spread > 0.0 else 0.0


def _correlation_ratio(groups: Values, values: Values) -> float:
    held = ranks(values)
    _, places, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    count, kinds = len(held), len(sizes)
    total = float(((held - held.mean()) ** 2).sum())
    if total <= 0.0 or kinds < 2 or kinds >= count:
        return 0.0
    means = np.bincount(places, weights=held) / sizes
    within = float(((held - means[places]) ** 2).sum())
    return float(np.sqrt(max(0.0, 1.0 - (within / (count - kinds)) / (total / (count - 1)))))


def _cramer(one: Values, other: Values) -> float:
    _, rows, row_sizes = np.unique(one, return_inverse=True, return_counts=True)
    _, columns, column_sizes = np.unique(other, return_inverse=True, return_counts=True)
    count, kinds = len(one), (len(row_sizes), len(column_sizes))
    # Only cells that hold something are counted: of a table of many categories that is a small part.
    cells, held = np.unique(rows * kinds[1] + columns, return_counts=True)
    expected = row_sizes[cells // kinds[1]].astype(np.float64) * column_sizes[cells % kinds[1]]
    phi = float((held.astype(np.float64) ** 2 / expected).sum()) - 1.0
    chance = (kinds[0] - 1) * (kinds[1] - 1) / (count - 1)
    least = min(kind - 1 - (kind - 1) ** 2 / (count - 1) for kind in kinds)
    return float(np.sqrt(min(max(0.0, phi - chance) / least, 1.0))) if least > 1e-9 else 0.0
