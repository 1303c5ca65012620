"""Dates: years passed, and points on circles for the time of the year, the week and the day."""

from __future__ import annotations

import math
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.choices import DateChoice
from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.preparation.base import Fitted, Floats, column, single, spread
from nnstudio.errors import Phrase

MISSING = -(2**62)
"""Seconds of a date that is not there."""

YEAR = 31_556_952
"""Seconds of a mean year of the Gregorian calendar: 365.2425 days."""
DAY = 86_400
WEEK = 7 * DAY
_MONDAY = 4 * DAY  # 1970 began on a Thursday, so that Monday the 5th is four days later


class DateInput(Fitted):
    """A date, as whole seconds since the beginning of 1970, UTC.

    `cycles` are lengths of circles in seconds with the second at which one begins; each becomes a sine and a
    cosine. `elapsed`: a first column with the years since `origin`, of which `mean` is taken off and the rest
    multiplied by `scale`. A missing date counts as `fill`; `flag` says it in a last column.
    """

    type: ClassVar = "date"

    fill: int
    origin: int
    elapsed: bool = True
    mean: float = 0.0
    scale: float = 1.0
    cycles: tuple[tuple[str, int, int], ...] = ()
    flag: bool = False

    @property
    def features(self) -> tuple[str, ...]:
        names = [f"{self.name} in years"] if self.elapsed else []
        for cycle, _, _ in self.cycles:
            names += [f"{self.name}: {cycle} (sine)", f"{self.name}: {cycle} (cosine)"]
        return (*names, *([f"{self.name} is missing"] if self.flag else []))

    def describe(self) -> str:
        count = len(self.features)
        said = Phrase("date → 1 number") if count == 1 else Phrase("date → {count} numbers", count=count)
        if not self.missing:
            return said
        return Phrase.joined("; ", (said, Phrase("{count} missing → median", count=f"{self.missing:,}")))


def raw_dates(dataset: Dataset, name: str, rows: Rows | None) -> NDArray[np.int64]:
    """A column of dates as seconds since 1970, `MISSING` for what is missing."""
    import pandas as pd

    values = column(dataset, name, rows)
    if values.dtype.kind == "M":
        dates = values
    else:  # the rows to answer for may be too few to be taken for dates
        dates = pd.to_datetime(values.astype(object), errors="coerce", utc=True, format="mixed")
    there = dates.notna().to_numpy(dtype=bool)
    seconds = dates.dt.as_unit("s").astype("int64").to_numpy()
    return np.where(there, seconds, MISSING).astype(np.int64)


def prepared_dates(field: DateInput, raw: NDArray[np.int64]) -> Floats:
    """The columns of one date, along a new last axis."""
    there = raw != MISSING
    seconds = np.where(there, raw, field.fill)
    columns: list[NDArray[np.floating]] = []
    if field.elapsed:
        years = (seconds - field.origin).astype(np.float32) * np.float32(1.0 / YEAR)
        columns.append((years - np.float32(field.mean)) * np.float32(field.scale))
    for _, length, begin in field.cycles:
        angle = np.mod(seconds - begin, length).astype(np.float32) * np.float32(2.0 * math.pi / length)
        columns += [np.sin(angle), np.cos(angle)]
    if field.flag:
        columns.append(~there)
    return np.stack(columns, axis=-1).astype(np.float32)


def fit_date(dataset: Dataset, field: FieldInfo, rows: Rows, group: str) -> DateInput:
    """Learns from these rows how a date is prepared."""
    choice = field.prepare if isinstance(field.prepare, DateChoice) else DateChoice()
    seconds = raw_dates(dataset, field.name, rows)
    present = seconds[seconds != MISSING]
    known = np.sort(present) if len(present) else np.zeros(1, dtype=np.int64)
    origin, fill = int(known[0]), int(known[len(known) // 2])
    years = (known - origin) / YEAR
    cycles = [("time of year", YEAR, 0)] if choice.month else []
    by_day = bool((np.mod(known, DAY) == 0).all())
    # Rows a month or a year apart say nothing by their weekday.
    close = len(known) > 1 and float(np.median(np.diff(known))) < 20 * DAY
    if choice.weekday and close:
        cycles.append(("weekday", WEEK, _MONDAY))
    if choice.hour and not by_day:
        cycles.append(("time of day", DAY, 0))
    return DateInput(
        name=field.name,
        group=group,
        missing=field.missing,
        fill=fill,
        origin=origin,
        elapsed=choice.elapsed or not cycles,
        mean=single(float(years.mean())),
        scale=spread(float(years.std()), float(np.abs(years).max())),
        cycles=tuple(cycles),
        flag=len(present) < len(seconds),
    )
