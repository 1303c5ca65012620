"""A table that grows by some rows at a time, for as long as there is memory for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd

from nnstudio.data.readers.budget import budget
from nnstudio.data.readers.cells import Piece, joined, piece


class Growing:
    """Columns of cells, kept compactly: numbers as such, other values once with their places.

    `memory` are the bytes that it may still take; once they are used up, no more rows should be added.
    """

    def __init__(self, memory: int | None = None) -> None:
        self.memory = budget() if memory is None else memory
        self.rows = 0
        self._columns: dict[str, list[Piece]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in the order in which they came."""
        return tuple(self._columns)

    def add(self, columns: Mapping[str, Sequence[object]], rows: int) -> None:
        """Adds rows. Of columns that are not among them, or were not before, the cells are missing."""
        for name in columns:
            if name not in self._columns:
                self._columns[name] = [_nothing(self.rows)] if self.rows else []
        for name, pieces in self._columns.items():
            pieces.append(piece(columns[name]) if name in columns else _nothing(rows))
            self.memory -= pieces[-1].size
        self.rows += rows

    def drop(self, names: Iterable[str]) -> None:
        """Forgets columns, as if they had never come."""
        for name in names:
            self.memory += sum(own.size for own in self._columns.pop(name, []))

    def table(self) -> pd.DataFrame:
        """All rows. Every column gives its memory back once it is put together; it can be done once."""
        columns = {name: joined(self._columns.pop(name)) for name in self.names}
        return pd.DataFrame(columns, copy=False)


def _nothing(rows: int) -> Piece:
    return Piece(frozenset(), np.full(rows, np.nan))
