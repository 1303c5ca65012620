"""What every fitted part of a preparation has, and how values are taken out of a data set."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from nnstudio.data.columns import is_text
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.errors import DataError

if TYPE_CHECKING:
    import pandas as pd

GROUP = "input"
"""The group of input fields that a data set offers unless a person names another."""

LARGEST = 1e37
"""Numbers beyond this, either side of zero, count as missing: float32 could not subtract them."""
LARGEST_LOG = math.log1p(LARGEST)
"""An answer in logarithms that is beyond this stands for the largest number, not for infinity."""

Floats = NDArray[np.float32]
Name = Annotated[str, Field(max_length=10_000)]


class Value(BaseModel):
    """A frozen value that goes to JSON and back bit for bit."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class Fitted(Value):
    """What was learned about one field that the network sees.

    `group` is the group of inputs that it belongs to, `missing` how many values of the whole data set are
    missing.
    """

    type: ClassVar[str]

    name: Name
    group: Name = GROUP
    missing: int = 0

    @property
    def features(self) -> tuple[str, ...]:
        """Names of the columns that it becomes; none where it is a group by itself."""
        return ()

    def describe(self) -> str:
        """What is done to it, in a few words."""
        raise NotImplementedError


def column(dataset: Dataset, name: str, rows: Rows | None) -> pd.Series:
    """The values of a field.

    Raises:
        DataError: there is no such column.
    """
    if name not in dataset.table:
        raise DataError(
            "column-missing", "{title} has no column {field}, which the network needs.",
            title=dataset.title, field=name,
        )  # fmt: skip
    values = dataset.table[name]
    return values if rows is None else values.iloc[rows]


def floats(values: pd.Series, name: str) -> NDArray[np.float64]:
    """A column as numbers, NaN for what is none.

    Raises:
        DataError: more than half of it is text.
    """
    import pandas as pd

    numbers = pd.to_numeric(values, errors="coerce") if is_text(values) else values
    if is_text(values) and numbers.notna().sum() < 0.5 * values.notna().sum():
        raise DataError(
            "field-no-number",
            "{field} has to be a number, and holds texts such as {value}.",
            field=name,
            value=str(values[numbers.isna() & values.notna()].iloc[0]),
        )
    return numbers.to_numpy(dtype=np.float64, na_value=np.nan)


def signed_log(values: NDArray[Any]) -> NDArray[Any]:
    """sign(x) log(1 + |x|): large numbers come nearer to each other, and 0 stays 0."""
    logs: NDArray[Any] = np.sign(values) * np.log1p(np.abs(values))
    return logs


def signed_exp(values: NDArray[Any]) -> NDArray[Any]:
    """What `signed_log` was taken of; never beyond the largest number."""
    numbers: NDArray[Any] = np.sign(values) * np.expm1(np.minimum(np.abs(values), LARGEST_LOG))
    return numbers


def single(value: float) -> float:
    """A number as float32 holds it."""
    return float(np.float32(value))


def spread(std: float, largest: float) -> float:
    """One over the standard deviation as float32 can hold it, 0 where what varies is only rounding."""
    return 0.0 if std <= max(1e-6 * largest, 1e-30) else single(1.0 / std)
