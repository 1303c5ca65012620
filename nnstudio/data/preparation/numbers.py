"""Numbers: gaps filled, outliers cut off, made alike in range."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.choices import NumberChoice
from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.preparation.base import (
    LARGEST,
    Fitted,
    Floats,
    column,
    floats,
    signed_log,
    single,
    spread,
)
from nnstudio.errors import Phrase

_MANY_MISSING = 0.05
_FILLED = {
    "median": Phrase("median"),
    "mean": Phrase("mean"),
    "mode": Phrase("most frequent value"),
    "constant": Phrase("a given number"),
    "drop": Phrase("row left out"),
}
_SCALED = {
    "standardise": Phrase("scaled to mean 0 and spread 1"),
    "min_max": Phrase("scaled from 0 to 1"),
    "robust": Phrase("scaled to median 0 and middle half 1"),
    "log": Phrase("logarithm, scaled to mean 0 and spread 1"),
    "none": Phrase("as it is"),
}


class NumberInput(Fitted):
    """A number. In this order: `fill` stands in for a missing value; what is below `low` or above `high` is
    moved there; with `log` it becomes sign(x) log(1 + |x|); `mean` is taken off and the rest multiplied by
    `scale`, which is 0 for a number that does not vary.

    `flag`: a second column says whether the value was missing. `how` are the names of what was chosen.
    """

    type: ClassVar = "number"

    fill: float
    low: float = -LARGEST
    high: float = LARGEST
    log: bool = False
    mean: float
    scale: float
    flag: bool = False
    how: tuple[str, str] = ("median", "standardise")

    @property
    def features(self) -> tuple[str, ...]:
        return (self.name,)

    def describe(self) -> str:
        parts: list[str] = []
        if self.missing:
            filled, count = _FILLED[self.how[0]], f"{self.missing:,}"
            if self.flag:
                parts.append(
                    Phrase("{count} missing → {filled} and a yes/no field", count=count, filled=filled)
                )
            else:
                parts.append(Phrase("{count} missing → {filled}", count=count, filled=filled))
        if self.low > -LARGEST or self.high < LARGEST:
            parts.append(
                Phrase("cut off at {low} and {high}", low=f"{self.low:.4g}", high=f"{self.high:.4g}")
            )
        if self.scale == 0.0:
            parts.append(Phrase("does not vary → left at zero"))
        elif not parts or self.how[1] != "standardise":
            parts.append(_SCALED[self.how[1]])
        return Phrase.joined("; ", parts)


def raw_numbers(dataset: Dataset, name: str, rows: Rows | None) -> Floats:
    """A column as float32, NaN for what is missing or beyond `LARGEST`."""
    values = floats(column(dataset, name, rows), name)
    return np.where(np.abs(values) <= LARGEST, values, np.nan).astype(np.float32)


def prepared_numbers(fields: Sequence[NumberInput], raw: Floats) -> tuple[Floats, Floats]:
    """The prepared columns, and those that say what was missing; fields along the last axis of `raw`."""

    def row(values: Sequence[float]) -> Floats:
        return np.array(values, dtype=np.float32)

    there = np.abs(raw) <= np.float32(LARGEST)
    values = np.where(there, raw, row([f.fill for f in fields]))
    values = np.clip(values, row([f.low for f in fields]), row([f.high for f in fields]))
    logs = np.array([f.log for f in fields])
    if logs.any():
        values = np.where(logs, signed_log(values), values)
    prepared = (values - row([f.mean for f in fields])) * row([f.scale for f in fields])
    flagged = [i for i, field in enumerate(fields) if field.flag]
    return prepared, (~there[..., flagged]).astype(np.float32)


def fit_number(dataset: Dataset, field: FieldInfo, rows: Rows, group: str) -> NumberInput:
    """Learns from these rows how a number is prepared."""
    choice = field.prepare if isinstance(field.prepare, NumberChoice) else NumberChoice()
    values = raw_numbers(dataset, field.name, rows).astype(np.float64)
    there = np.isfinite(values)
    share = 1.0 - float(there.mean()) if len(there) else 0.0
    how = (choice.missing, choice.scale)
    if not there.any():
        return NumberInput(
            name=field.name, group=group, missing=field.missing, fill=0.0, mean=0.0, scale=0.0, how=how
        )
    fill = single(_fill(values[there], choice))
    low, high = _bounds(values[there], choice.clip)
    filled = np.clip(np.where(there, values, fill), low, high)
    if choice.scale == "log":
        filled = signed_log(filled)
    middle, scale = _scale(filled, choice.scale)
    many = choice.indicator == "yes" or (choice.indicator == "auto" and share > _MANY_MISSING)
    return NumberInput(
        name=field.name,
        group=group,
        missing=field.missing,
        fill=fill,
        low=low,
        high=high,
        log=choice.scale == "log",
        mean=single(middle),
        scale=scale,
        flag=many,
        how=how,
    )


def _fill(present: NDArray[np.float64], choice: NumberChoice) -> float:
    if choice.missing == "mean":
        return float(present.mean())
    if choice.missing == "constant":
        return min(max(choice.constant, -LARGEST), LARGEST)
    if choice.missing == "mode":
        values, counts = np.unique(present, return_counts=True)
        return float(values[np.argmax(counts)])
    return float(np.median(present))


def _bounds(present: NDArray[np.float64], share: float) -> tuple[float, float]:
    if share <= 0.0:
        return -LARGEST, LARGEST
    low, high = np.quantile(present, (share, 1.0 - share), method="nearest")
    return single(low), single(high)


def _scale(values: NDArray[np.float64], kind: str) -> tuple[float, float]:
    """What is taken off, and what the rest is multiplied by."""
    largest = float(np.abs(values).max())
    if kind == "none":
        return 0.0, 1.0
    if kind == "min_max":
        return float(values.min()), spread(float(values.max() - values.min()), largest)
    if kind == "robust":
        quarter, half, three = np.quantile(values, (0.25, 0.5, 0.75)).tolist()
        scale = spread(three - quarter, max(abs(quarter), abs(three)))
        # Where the middle half is one value, or too narrow for the outliers, the spread of all has to do.
        if scale > 0.0 and np.abs(values - half).max() * scale < LARGEST:
            return half, scale
        return half, spread(float(values.std()), largest)
    return float(values.mean()), spread(float(values.std()), largest)
