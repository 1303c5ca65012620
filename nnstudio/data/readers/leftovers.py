"""Empty rows and nameless empty columns, as spreadsheets leave them in text files."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from nnstudio.errors import Phrase


def without_empty(
    table: pd.DataFrame, nameless: Iterable[str], *, rows: bool
) -> tuple[pd.DataFrame, list[Phrase]]:
    """The table without nameless columns that are empty, and without empty `rows`; and what went."""
    bare = [name for name in nameless if _empty(table[name]).all()]
    said: list[Phrase] = []
    table = table.drop(columns=bare)
    gone = _empty_rows(table) if rows else np.zeros(len(table), dtype=bool)
    if gone.any():
        table = table.loc[~gone].reset_index(drop=True)
        said.append(Phrase("{count} empty rows left out", count=f"{int(gone.sum()):,}"))
    if bare:
        several = Phrase("empty columns left out")
        said.append(several if len(bare) > 1 else Phrase("empty {column} left out", column=bare[0]))
    return table, said


def _empty_rows(table: pd.DataFrame) -> NDArray[np.bool_]:
    gone = np.ones(len(table), dtype=bool)
    for name in table:
        gone &= _empty(table[name])
        if not gone.any():
            break
    return gone


def _empty(values: pd.Series) -> NDArray[np.bool_]:
    if isinstance(values.dtype, pd.CategoricalDtype):
        blank = np.array([*(not str(text).strip() for text in values.cat.categories), True])
        found: NDArray[np.bool_] = blank[values.cat.codes.to_numpy()]
        return found
    if values.dtype.kind in "iuf":
        return values.isna().to_numpy(dtype=bool)
    return values.isna().to_numpy(dtype=bool) | (values.str.strip() == "").to_numpy(dtype=bool)
