"""Data sets that tests make themselves, without a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.data.settings import FieldType, Role


def dataset(
    columns: Mapping[str, Any],
    roles: Mapping[str, Role] | None = None,
    arrays: Mapping[str, NDArray[Any]] | None = None,
    **more: Any,
) -> Dataset:
    """A data set of these columns; every field is an input unless `roles` says otherwise.

    Numbers are numbers, booleans yes/no, anything else categories. The classes of targets are found.
    """
    table = pd.DataFrame(dict(columns))
    roles = roles or {}
    kinds = {name: _kind(table[name]) for name in table}
    fields = [FieldInfo(name, kinds[name], roles.get(name, "input")) for name in table]
    for name, values in (arrays or {}).items():
        fields.insert(0, FieldInfo(name, "image" if values.dtype == np.uint8 else "sequence", "input"))
    targets = tuple(name for name in table if roles.get(name) == "target")
    classes = {
        name: tuple(sorted(map(str, table[name].dropna().unique())))
        for name in targets
        if kinds[name] != "number"
    }
    for name in table:
        if kinds[name] in ("boolean", "category"):
            table[name] = table[name].map(str, na_action="ignore").astype("category")
    known = {"targets": targets, "classes_of": classes, **more}
    return Dataset("made up", "", tuple(fields), table, arrays or {}, **known)


def _kind(values: pd.Series) -> FieldType:
    if pd.api.types.is_datetime64_any_dtype(values):
        return "date"
    if values.dtype == bool:
        return "boolean"
    return "number" if values.dtype.kind in "if" else "category"
