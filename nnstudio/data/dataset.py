"""A data set in memory: what every field is, the values as the person has them, and which rows do what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.choices import FieldPreparation
from nnstudio.data.questions import Question
from nnstudio.data.settings import FieldChoice, FieldType, Role, Series, Task
from nnstudio.errors import DataError

if TYPE_CHECKING:
    import pandas as pd

Rows = NDArray[np.int64]
"""Row numbers of a data set."""


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """What is known about one field.

    `evidence` says in a few words why it got its type and role, and `confidence` from 0 to 1 how sure that
    is: 1 for what a person chose. `group` and `prepare` are what a person decided, if anything. `read_as` is
    how its values were read, so that rows of another file are read alike. `distinct` counts different values,
    those of very many fractions in a sample of the rows. `categories` are the most frequent values, most
    frequent first, at most 50. `histogram` has at most 16 bars: equal ranges from `minimum` to `maximum` for
    numbers and dates (seconds since 1970), the most frequent values for categories.
    """

    name: str
    type: FieldType
    role: Role
    evidence: str = ""
    confidence: float = 1.0
    missing: int = 0
    distinct: int = 0
    categories: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    mean: float | None = None
    median: float | None = None
    histogram: tuple[int, ...] = ()
    group: str | None = None
    prepare: FieldPreparation | None = None
    read_as: FieldChoice | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Rows of raw values.

    `table` holds every field that is one value per row: numbers as numbers, dates as datetime64, everything
    else as text; `arrays` holds pictures (uint8, rows x height x width x channels) and sequences (float32,
    rows x steps x channels) by the name of their field. `classes_of` are the class names of the targets that
    are classes, in the order of their indices. `samples` are the rows that can be a sample: all, but for a
    forecast only those with enough rows before and after them. `parts` is the field that says what is for
    training, validation and test, `identifier` the one that names every row, such as the file of a picture.
    `left_out` is what could not be used: lines or files, by the reason.
    """

    title: str
    note: str
    fields: tuple[FieldInfo, ...]
    table: pd.DataFrame
    arrays: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    targets: tuple[str, ...] = ()
    classes_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    series: Series = field(default_factory=Series)
    reconstruct: bool = False
    parts: str | None = None
    time: str | None = None
    identifier: str | None = None
    questions: tuple[Question, ...] = ()
    left_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.table) if len(self.table.columns) else len(next(iter(self.arrays.values()), ()))

    def field(self, name: str) -> FieldInfo:
        """The field of that name.

        Raises:
            DataError: there is none.
        """
        for found in self.fields:
            if found.name == name:
                return found
        raise DataError("field-unknown", "{title} has no field {field}.", title=self.title, field=name)

    def of_role(self, role: Role) -> tuple[FieldInfo, ...]:
        """The fields that have this role."""
        return tuple(field for field in self.fields if field.role == role)

    @property
    def inputs(self) -> tuple[FieldInfo, ...]:
        """The fields that the network gets to see. A forecast sees what it predicts, too."""
        wanted = ("input", "target") if self.series.enabled else ("input",)
        return tuple(field for field in self.fields if field.role in wanted)

    @property
    def target(self) -> str | None:
        """The first target."""
        return self.targets[0] if self.targets else None

    @property
    def target_field(self) -> FieldInfo | None:
        """The field of the first target."""
        return None if self.target is None else self.field(self.target)

    @property
    def classes(self) -> tuple[str, ...]:
        """The class names of the first target; none if it is a number."""
        return self.classes_of.get(self.target or "", ())

    @property
    def pictures(self) -> str | None:
        """The first field of pictures."""
        return next((field.name for field in self.fields if field.type == "image"), None)

    @property
    def images(self) -> NDArray[np.uint8] | None:
        """The pictures of the first field of pictures."""
        return None if self.pictures is None else self.arrays[self.pictures]

    @property
    def can_train(self) -> bool:
        """Whether it is known what to learn."""
        return bool(self.targets) or self.reconstruct

    @property
    def task(self) -> Task | None:
        """What there is to learn, read off the targets."""
        if self.reconstruct:
            return "reconstruct"
        if not self.targets:
            return None
        if self.series.enabled:
            return "forecast"
        kinds = {self.field(name).type for name in self.targets}
        if len(self.targets) > 1:
            return "numbers" if kinds == {"number"} else "labels" if kinds == {"boolean"} else "classes"
        if not self.classes:
            return "number"
        return "binary" if len(self.classes) == 2 else "classes"

    @property
    def group_numbers(self) -> Rows:
        """The number of every row's group, counted as they first come; all zero without a field of groups."""
        names = [found.name for found in self.of_role("group")]
        if not names:
            return np.zeros(len(self), dtype=np.int64)
        grouped = self.table.groupby(names, dropna=False, observed=True, sort=False)
        return np.asarray(grouped.ngroup(), dtype=np.int64)

    @property
    def samples(self) -> Rows:
        """The rows that can be a sample."""
        if not self.series.enabled:
            return np.arange(len(self), dtype=np.int64)
        return windows(self, self.series.horizon)


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Row numbers of the three parts, each ascending; no row is in two.

    Together they are all samples, but for those of a series of which the rows to come lie in two parts.
    """

    train: Rows
    validation: Rows
    test: Rows

    def rows(self, part: str) -> Rows:
        """The rows of "train", "validation" or "test"."""
        return {"train": self.train, "validation": self.validation, "test": self.test}[part]


def windows(dataset: Dataset, horizon: int) -> Rows:
    """The rows with a whole window behind them and so many rows to come, all of the same group.

    Rows of a group stand together, in their order of time. In every group each `step`-th window is taken,
    from the first on; left out are those that lack the value of a target in the rows to come, or in their own
    rows a value of a field of which the person wants that.
    """
    series, count = dataset.series, len(dataset)
    last = np.arange(series.window - 1, count - horizon, dtype=np.int64)
    if not len(last):
        return last
    groups = dataset.group_numbers
    begins = np.flatnonzero(np.diff(groups, prepend=-1))
    runs = np.cumsum(np.diff(groups, prepend=-1) != 0) - 1
    first = last - series.window + 1
    found = (runs[first] == runs[last + horizon]) & ((first - begins[runs[first]]) % series.step == 0)
    found &= _whole(dataset, dataset.targets, last + 1, last + 1 + horizon)
    needed = [info.name for info in dataset.inputs if getattr(info.prepare, "missing", "") == "drop"]
    found &= _whole(dataset, needed, first, last + 1)
    taken: Rows = last[found]
    return taken


def _whole(dataset: Dataset, names: Sequence[str], first: Rows, end: Rows) -> NDArray[np.bool_]:
    """Whether the rows from the first to before the end have a value of all these fields."""
    if not names:
        return np.ones(len(first), dtype=bool)
    lacking = dataset.table[list(names)].isna().to_numpy().any(axis=1)
    before = np.concatenate(([0], np.cumsum(lacking)))
    whole: NDArray[np.bool_] = before[end] == before[first]
    return whole
