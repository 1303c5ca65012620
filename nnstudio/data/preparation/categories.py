"""Categories and yes/no fields: names become columns of zeros and ones, places in an order, or indices."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from nnstudio.data.choices import CategoryChoice
from nnstudio.data.columns import as_texts, frequent, in_order
from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.preparation.base import Fitted, Floats, column
from nnstudio.data.splitting import positions
from nnstudio.errors import Phrase

MOST = 10_000
_SIMPLE = {"yes", "no", "true", "false", "y", "n", "t", "f", "1", "0", "是", "否", "有", "无", "男", "女"}


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
        """How many entries an Embedding needs for an index: entry 0 is for values that are not listed."""
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
            parts.append(Phrase("an index from 0 to {last}", last=self.entries - 1))
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
        if self.other:
            return (Phrase("{count} missing → other", count=count),)
        return (Phrase("{count} missing → all zeros", count=count),)


def raw_categories(dataset: Dataset, field: CategoryInput, rows: Rows | None) -> NDArray[np.int64]:
    """The place of every value."""
    return places_of(field, as_texts(column(dataset, field.name, rows)))


def places_of(field: CategoryInput, texts: NDArray[np.object_]) -> NDArray[np.int64]:
    """The place of every name; "" is a missing one."""
    if field.fill:
        texts = np.where(texts == "", field.fill, texts)
    places = positions(texts, field.categories)
    return np.where(places < 0, field.unknown, places)


def fit_category(dataset: Dataset, field: FieldInfo, rows: Rows, group: str) -> CategoryInput:
    """Learns from these rows how a category is prepared."""
    choice = field.prepare if isinstance(field.prepare, CategoryChoice) else _usual(field)
    texts = as_texts(column(dataset, field.name, rows))
    fill = _fill(texts, choice)
    if fill:
        texts = np.where(texts == "", fill, texts)
    names, counts = np.unique(texts.astype(str), return_counts=True)
    order = frequent([str(name) for name in names], counts.astype(np.int64))
    listed, other = _listed(order, dict(zip(names.tolist(), counts.tolist(), strict=True)), choice)
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


def _usual(field: FieldInfo) -> CategoryChoice:
    """Yes or no is one column; everything else a column per category."""
    if field.type == "boolean" and not field.missing:
        return CategoryChoice(encoding="ordinal")
    return CategoryChoice()


def _fill(texts: NDArray[np.object_], choice: CategoryChoice) -> str:
    if choice.missing == "constant":
        return choice.constant
    if choice.missing == "category":
        return ""
    names, counts = np.unique(texts[texts != ""].astype(str), return_counts=True)
    return frequent([str(name) for name in names], counts.astype(np.int64))[0] if len(names) else ""


def _listed(order: list[str], counts: dict[str, int], choice: CategoryChoice) -> tuple[list[str], bool]:
    """The categories with a place of their own, and whether the others share one."""
    usual = [name for name in order if counts[name] >= choice.rarest]
    if len(usual) == len(order) <= choice.most:
        return order, False
    return usual[: max(choice.most - 1, 1)], True
