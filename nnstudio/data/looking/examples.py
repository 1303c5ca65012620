"""What becomes of a few values: as the person has them, and as the network gets them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns import as_texts, category_name
from nnstudio.data.dataset import Dataset
from nnstudio.data.preparation import Preparation
from nnstudio.data.preparation.targets import ClassTarget, NumberTarget
from nnstudio.data.strata import positions
from nnstudio.errors import Phrase

_MOST_NUMBERS = 6


def examples(
    dataset: Dataset, preparation: Preparation, field: str, count: int = 4
) -> tuple[tuple[str, str], ...]:
    """Some values of a field of the table that differ, each with the numbers that it becomes.

    None of a field that the network does not see, and none of pictures and sequences.
    """
    if field not in dataset.table:
        return ()
    rows = _different(dataset, field, count)
    prepared = _prepared(dataset, preparation, field, rows)
    if prepared is None:
        return ()
    raw = [_raw(dataset.table[field].iloc[int(row)]) for row in rows]
    return tuple((text, _numbers(values)) for text, values in zip(raw, prepared, strict=True))


def _different(dataset: Dataset, field: str, count: int) -> NDArray[np.int64]:
    """Rows with different values among the first, a missing one too if there is one."""
    held = dataset.table[field].iloc[:2_000]
    first = np.flatnonzero(~held.duplicated().to_numpy())
    missing = first[held.isna().to_numpy()[first]]
    there = np.setdiff1d(first, missing)[: count - len(missing)]
    return np.concatenate((there, missing)).astype(np.int64)


def _prepared(
    dataset: Dataset, preparation: Preparation, field: str, rows: NDArray[np.int64]
) -> NDArray[Any] | None:
    for target in preparation.targets:
        if isinstance(target, NumberTarget) and field in target.fields:
            values = dataset.table[field].iloc[rows].to_numpy(dtype=np.float64)
            place = target.fields.index(field)
            return target.prepared(np.tile(values[:, np.newaxis], len(target.fields)))[:, place : place + 1]
        if isinstance(target, ClassTarget) and field in target.fields:
            return _class_numbers(dataset, target, rows)
    kinds = ("numbers", "dates", "categories", "texts")
    kept = {kind: tuple(f for f in getattr(preparation, kind) if f.name == field) for kind in kinds}
    if not any(kept.values()):
        return None
    alone = preparation.model_copy(update={**kept, "images": (), "sequences": (), "window": 0})
    return next(iter(alone.inputs(dataset, rows).values()))


def _class_numbers(dataset: Dataset, target: ClassTarget, rows: NDArray[np.int64]) -> NDArray[Any]:
    texts = as_texts(dataset.table[target.name].iloc[rows])
    return positions(texts, target.classes)[:, np.newaxis]


def _raw(value: Any) -> str:
    import pandas as pd

    return "–" if pd.isna(value) else category_name(value)


def _numbers(values: NDArray[Any]) -> str:
    if len(values) > _MOST_NUMBERS and np.count_nonzero(values) == 1 and values.max() == 1:
        place = int(values.argmax()) + 1
        return Phrase("column {place} of {count} is 1", place=place, count=len(values))
    shown = " ".join(f"{value:.3g}" for value in values[:_MOST_NUMBERS].tolist())
    return shown + (" …" if len(values) > _MOST_NUMBERS else "")
