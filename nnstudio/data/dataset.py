"""A data set in memory: what every field is, the values as the person has them, and which rows do what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.settings import FieldType, Role
from nnstudio.errors import DataError

if TYPE_CHECKING:
    import pandas as pd

Rows = NDArray[np.int64]
"""Row numbers of a data set."""


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """What is known about one field.

    `evidence` says in a few words why it got its type and role. `categories` are the most frequent values,
    most frequent first, at most 50. `histogram` has at most 16 bars: equal ranges from `minimum` to `maximum`
    for numbers, the most frequent values for categories.
    """

    name: str
    type: FieldType
    role: Role
    evidence: str = ""
    missing: int = 0
    distinct: int = 0
    categories: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    mean: float | None = None
    median: float | None = None
    histogram: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Rows of raw values.

    `table` holds every field but the image field, numbers as numbers and everything else as text; `images`
    holds the image field, uint8, rows x height x width x channels. `classes` are the class names of the
    target in the order of their indices, empty for a target that is a number.
    """

    title: str
    note: str
    fields: tuple[FieldInfo, ...]
    table: pd.DataFrame
    images: NDArray[np.uint8] | None = None
    target: str | None = None
    classes: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.table) if self.images is None else len(self.images)

    def field(self, name: str) -> FieldInfo:
        """The field of that name.

        Raises:
            DataError: there is none.
        """
        for found in self.fields:
            if found.name == name:
                return found
        raise DataError("field-unknown", "{title} has no field {field}.", title=self.title, field=name)

    @property
    def target_field(self) -> FieldInfo | None:
        """The field to predict, if one is chosen."""
        return None if self.target is None else self.field(self.target)

    @property
    def inputs(self) -> tuple[FieldInfo, ...]:
        """The fields that the network gets to see."""
        return tuple(field for field in self.fields if field.role == "input")


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Row numbers of the three parts, each ascending; together they are all rows, and no row is in two."""

    train: Rows
    validation: Rows
    test: Rows

    def rows(self, part: str) -> Rows:
        """The rows of "train", "validation" or "test"."""
        return {"train": self.train, "validation": self.validation, "test": self.test}[part]
