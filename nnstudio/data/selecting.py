"""Which rows have what they must have, and these rows of everything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns import Column
from nnstudio.data.series import left_out
from nnstudio.data.settings import DataSettings, FieldChoice
from nnstudio.errors import DataError

if TYPE_CHECKING:
    import pandas as pd


def rows_kept(
    columns: dict[str, Column], targets: tuple[str, ...], settings: DataSettings
) -> tuple[NDArray[np.bool_], list[str]]:
    """Which rows have what they must have, and what is said of those that have not."""
    rows = len(next(iter(columns.values())).values) if columns else 0
    kept = np.ones(rows, dtype=bool)
    said: list[str] = []
    wanted = [
        name
        for name in columns
        if is_dropped(settings.choice(name)) or (settings.split.by == "time" and name == settings.time)
    ]
    for name in (*targets, *(name for name in wanted if name not in targets)):
        there = columns[name].values.notna().to_numpy(dtype=bool)
        if not there.any():
            raise no_target(name) if name in targets else _none_left(name)
        lost = int((kept & ~there).sum())
        kept &= there
        if lost:
            said.append(left_out(lost, name))
    return kept, said


def no_target(field: str) -> DataError:
    """What is said of a target without a value in any row."""
    return DataError("target-empty", "{field} has no values. Choose another target.", field=field)


def _none_left(field: str) -> DataError:
    return DataError(
        "field-empty",
        "{field} has no values, and rows without one are left out, so that none remains. Fill its missing "
        "values, or choose another field.",
        field=field,
    )


def is_dropped(choice: FieldChoice) -> bool:
    """Whether the person wants no row without a value of a field."""
    return choice.role != "ignored" and getattr(choice.prepare, "missing", "") == "drop"


def only(
    kept: NDArray[np.bool_], columns: dict[str, Column], arrays: Mapping[str, NDArray[Any]]
) -> tuple[dict[str, Column], Mapping[str, NDArray[Any]]]:
    """These rows of columns and arrays."""
    if kept.all():
        return columns, arrays
    return (
        {
            name: replace(column, values=column.values[kept].reset_index(drop=True))
            for name, column in columns.items()
        },
        {name: values[kept] for name, values in arrays.items()},
    )


def table_of(columns: dict[str, Column]) -> pd.DataFrame:
    """The columns side by side."""
    import pandas as pd

    return pd.DataFrame({name: column.values for name, column in columns.items()}, copy=False)
