"""Categories and yes/no fields: names become columns of zeros and ones, places in an order, or indices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from nnstudio.data.choices import CategoryChoice
from nnstudio.data.columns import as_texts, category_name, frequent, in_order
from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.preparation.base import Fitted, Floats, column
from nnstudio.data.strata import positions
from nnstudio.errors import Phrase

if TYPE_CHECKING:
    import pandas as pd

MOST = 10_000


class CategoryInput(Fitted):
    """A category.

    `categories` are the values by name: the most frequent first for "one_hot" and "index", in their order for
    "ordinal". The value "" stands for a missing one, if it is one of them. `other`: all values that are not
    listed have a place of their own, behind the last; without it they leave all columns at zero. `fill` is
    the category that a missing value counts as, "" for itself.
    """

    type: ClassVar = "category"

    categories: tuple[str, ...] = Field(max_length=MOST)
    other: bool = False
    encoding: Literal["one_hot", "ordinal", "index"] = "one_hot"
    fill: str = ""

    @property
    def size(self) -> int:
        """How many places there are."""
        return len(self.categories) + self.other

    @property
    def unknown(self) -> int:
        """The place of a value that is not listed: that of "other", else -1."""
        return len(self.categories) if self.other else -1

    @property
    def entries(self) -> int:
        """How many indices it has: the first is for values that are not listed."""
        return self.size + 1

    @property
    def features(self) -> tuple[str, ...]:
        if self.encoding != "one_hot":
            return (self.name,)
        names = [f"{self.name} = {value or '(missing)'}" for value in self.categories]
        return (*names, *([f"{self.name} = (other)"] if self.other else []))

    @property
    def table(self) -> Floats:
        """What every place becomes, one row each and a last one for place -1; float32."""
        if self.encoding == "one_hot":
            return np.eye(self.size + 1, self.size, dtype=np.float32)
        step = 1.0 / max(len(self.categories) - 1, 1)
        rows = [index * step for index in range(len(self.categories))]
        # In the middle, which tells the network least.
        return np.array([[value] for value in (*rows, *([0.5] * (self.other + 1)))], dtype=np.float32)

    def describe(self) -> str:
        parts: list[str] = []
        if self.encoding == "index":
            parts.append(Phrase("one of {count} indices", count=f"{self.entries:,}"))
        elif self.encoding == "ordinal":
            parts.append(Phrase("{count} steps from 0 to 1", count=len(self.categories)))
        elif self.other:
            parts.append(Phrase("{count} yes/no fields, rare values together", count=self.size))
        else:
            parts.append(Phrase("{count} yes/no fields", count=self.size))
        return Phrase.joined("; ", (*parts, *self._gaps()))

    def _gaps(self) -> tuple[str, ...]:
        count = f"{self.missing:,}"
        if not self.missing:
            return ()
        if self.fill:
            return (Phrase("{count} missing → {filled}", count=count, filled=self.fill),)
        if "" in self.categories:
            return (Phrase("{count} missing → own category", count=count),)
        if self.encoding == "ordinal":
            return (Phrase("{count} missing → the middle", count=count),)
        if self.encoding == "index" and not self.other:
            return (Phrase("{count} missing → index of what is not listed", count=count),)
        if self.other:
            return (Phrase("{count} missing → other", count=count),)
        return (Phrase("{count} missing → all zeros", count=count),)


def first_indices(fields: Sequence[CategoryInput]) -> NDArray[np.int64]:
    """Where the indices of every field of a group begin: each has its own, behind those of the one before."""
    sizes = np.array([field.entries for field in fields], dtype=np.int64)
    return np.cumsum(sizes) - sizes


def raw_categories(dataset: Dataset, field: CategoryInput, rows: Rows | None) -> NDArray[np.int64]:
    """The place of every value."""
    codes, names = _named(column(dataset, field.name, rows))
    places = positions(np.where(names == "", field.fill, names), field.categories)
    return np.where(places < 0, field.unknown, places)[codes]


def _named(values: pd.Series) -> tuple[NDArray[np.intp], NDArray[np.object_]]:
    """The different values by name, the last of them "" for what is missing, and which every row has."""
    import pandas as pd

    codes, different = pd.factorize(values)
    return codes, np.append(as_texts(pd.Series(different)), "").astype(object)


def fit_category(dataset: Dataset, field: FieldInfo, rows: Rows, group: str) -> CategoryInput:
    """Learns from these rows how a category is prepared."""
    counts = _counts(column(dataset, field.name, rows))
    choice = field.prepare if isinstance(field.prepare, CategoryChoice) else _usual(field, counts)
    fill = _fill(counts, choice)
    if fill and "" in counts:
        counts[fill] = counts.get(fill, 0) + counts.pop("")
    order = _frequent(counts)
    listed, other = _listed(order, counts, choice)
    if choice.encoding == "ordinal":
        listed = list(in_order([name for name in listed if name]))
    return CategoryInput(
        name=field.name,
        group=group,
        missing=field.missing,
        categories=() if order == [""] else tuple(listed),
        other=other,
        encoding=choice.encoding,
        fill=fill,
    )


def _counts(values: pd.Series) -> dict[str, int]:
    """How often every name occurs, "" for what is missing."""
    codes, names = _named(values)
    found: dict[str, int] = {}
    for name, count in zip(names.tolist(), np.bincount(codes % len(names)).tolist(), strict=False):
        if count:
            found[name] = found.get(name, 0) + count
    return found


def _frequent(counts: dict[str, int]) -> list[str]:
    return frequent(list(counts), np.array(list(counts.values()), dtype=np.int64))


def _usual(field: FieldInfo, counts: dict[str, int]) -> CategoryChoice:
    """Yes or no is one column; everything else a column per category."""
    if field.type == "boolean" and "" not in counts:
        return CategoryChoice(encoding="ordinal")
    return CategoryChoice()


def _fill(counts: dict[str, int], choice: CategoryChoice) -> str:
    if choice.missing == "constant":
        return category_name(choice.constant)
    if choice.missing == "category":
        return ""
    return next((name for name in _frequent(counts) if name), "")


def _listed(order: list[str], counts: dict[str, int], choice: CategoryChoice) -> tuple[list[str], bool]:
    """The categories with a place of their own, and whether the others share one."""
    usual = [name for name in order if counts[name] >= choice.rarest]
    if len(usual) == len(order) <= choice.most:
        return order, False
    return usual[: choice.most - 1], True
