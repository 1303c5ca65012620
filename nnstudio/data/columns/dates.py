"""Dates as people and programs write them: 2024-03-04 10:30, 4.3.2024, 2024年3月4日, Mar 4, 2024."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns.amounts import SHARE
from nnstudio.data.columns.column import Found, Texts

if TYPE_CHECKING:
    import pandas as pd

NAMED = re.compile(
    r"(^|[\W_])(date|day|time|datetime|timestamp|datum|fecha)([\W_]|$)|[a-z](Date|Time)$|日期|时间|时刻|日$",
    re.IGNORECASE,
)
"""Names that dates have."""

_TIME = (
    r"(?:(?:[ T]+|,\s*)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*(?P<zone>Z|UTC|[+-]\d{2}:?\d{2})?)?"
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})(?:\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?)?\s*月?" + _TIME
)
_YEAR_LAST = re.compile(
    r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<other>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})" + _TIME
)
_DAY_NAME = re.compile(r"(?P<day>\d{1,2})[ -](?P<name>[A-Za-z]{3,9})\.?,?[ -](?P<year>\d{4})" + _TIME)
_NAME_DAY = re.compile(r"(?P<name>[A-Za-z]{3,9})\.? +(?:(?P<day>\d{1,2}),? +)?(?P<year>\d{4})" + _TIME)
_ISO = re.compile(r"\d{4}-\d\d(-\d\d)?([ T]\d\d:\d\d(:\d\d(\.\d+)?)?)?")
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_FIRST_SERIAL, _LAST_SERIAL = 30_000, 60_000
_SERIAL_ZERO = np.datetime64("1899-12-30", "s")
_DAY = 86_400
NO_DATE = np.datetime64("NaT", "s")


@dataclass(frozen=True, slots=True, eq=False)
class Dates:
    """The date of every different text; `odd` are texts that are none.

    `day_first` says whether the day comes before the month, None where the texts need no such order; `open`:
    nothing in them tells.
    """

    values: NDArray[np.datetime64]
    odd: Found
    day_first: bool | None = None
    open: bool = False


def dates(
    texts: Texts, missing: frozenset[str], *, day_first: bool | None = None, share: float = SHARE
) -> Dates | None:
    """Texts as dates, or None if fewer than that share of the rows are dates.

    Of 4.3.2024 and 3/4/2024 a number above 12 tells which is the day; where none does, the day comes first
    between points and strokes, and the month between slashes.
    """
    counts = texts.counts.tolist()
    pairs = list(zip(texts.different, counts, strict=True))
    present = sum(count for text, count in pairs if text not in missing)
    if not present:
        return None
    needed = share * present - 1e-9
    values = _iso(texts, missing)
    order, is_open = day_first, False
    if values is None:
        found = _taken_apart(pairs, missing, present - needed)
        if found is None:
            return None
        order, is_open = _order(found, counts, day_first)
        values = np.array([_date(parts, day_first=bool(order)) for parts in found], dtype="datetime64[s]")
    there = ~np.isnat(values)
    if float(texts.counts[there].sum()) < needed:
        return None
    odd = ((text, count) for (text, count), good in zip(pairs, there.tolist(), strict=True)
           if not good and count and text not in missing)  # fmt: skip
    return Dates(values, tuple(sorted(odd, key=lambda pair: (-pair[1], pair[0]))), order, is_open)


def _iso(texts: Texts, missing: frozenset[str]) -> NDArray[np.datetime64] | None:
    """The way that programs write dates, fast; None if any text is written otherwise."""
    import pandas as pd

    if not all(text in missing or _ISO.fullmatch(text) for text in texts.different):
        return None
    given = [None if text in missing else text for text in texts.different]
    read = pd.to_datetime(pd.Series(given, dtype=object), format="ISO8601", errors="coerce")
    return read.to_numpy(dtype="datetime64[s]")


@dataclass(frozen=True, slots=True)
class _Written:
    """A date taken apart. `pair` are two numbers of which one is the day and one the month."""

    year: int
    month: int
    day: int
    seconds: int
    pair: tuple[int, int] | None = None
    slashes: bool = False


def _taken_apart(
    pairs: list[tuple[str, int]], missing: frozenset[str], lost: float
) -> list[_Written | None] | None:
    found: list[_Written | None] = []
    for text, count in pairs:
        written = None if text in missing else _written(text)
        if written is None and text not in missing:
            lost -= count
            if lost < 0:
                return None
        found.append(written)
    return found


def _written(text: str) -> _Written | None:
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    if not plain[:1].isdigit() and plain[:3].lower() not in _MONTHS:
        return None
    for form in (_YEAR_FIRST, _YEAR_LAST, _DAY_NAME, _NAME_DAY):
        match = form.fullmatch(plain)
        if match is None:
            continue
        parts = match.groupdict()
        seconds = _seconds(parts)
        if seconds is None:
            return None
        if form is _YEAR_LAST:
            slashes = parts["mark"] == "/"
            if len(parts["year"]) == 2 and not slashes:
                return None
            pair = int(parts["first"]), int(parts["other"])
            return _Written(_year(parts["year"]), 0, 0, seconds, pair, slashes)
        month = int(parts["month"]) if form is _YEAR_FIRST else _MONTHS.get(parts["name"][:3].lower(), 0)
        return _Written(int(parts["year"]), month, int(parts["day"] or 1), seconds)
    return None


def _year(digits: str) -> int:
    """Two digits up to 68 are of this century, as in POSIX."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 69 else 1900)


def _seconds(parts: dict[str, str]) -> int | None:
    """The second of the day, in UTC; None for a time that there is not."""
    if not parts["hour"]:
        return 0
    hour, minute, second = int(parts["hour"]), int(parts["minute"]), int(parts["second"] or 0)
    if parts["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if parts["half"][0] in "Pp" else 0)
    if hour > 23 or minute > 59 or second > 60:
        return None
    zone = parts["zone"] or ""
    away = 0
    if zone[:1] in ("+", "-"):
        away = (int(zone[1:3]) * 3600 + int(zone[-2:]) * 60) * (-1 if zone[0] == "-" else 1)
    return hour * 3600 + minute * 60 + second - away


def _order(found: list[_Written | None], counts: list[int], wanted: bool | None) -> tuple[bool | None, bool]:
    """Whether the day comes first, and whether that is open."""
    held = [
        (written.pair, written.slashes, count)
        for written, count in zip(found, counts, strict=True)
        if written is not None and written.pair is not None and count
    ]
    if not held or wanted is not None:
        return wanted, False
    first = sum(count for (number, _), _, count in held if number > 12)
    second = sum(count for (_, number), _, count in held if number > 12)
    if first != second:
        return first > second, False
    slashes = sum(count for _, is_slash, count in held if is_slash)
    return 2 * slashes <= sum(count for *_, count in held), any(one != other for (one, other), *_ in held)


def _date(written: _Written | None, *, day_first: bool) -> np.datetime64:
    """The date, or none for a day that there is not."""
    if written is None:
        return NO_DATE
    month, day = written.month, written.day
    if written.pair is not None:
        day, month = written.pair if day_first else written.pair[::-1]
    if not (1 <= month <= 12 and 1 <= day <= 31 and written.year >= 1):
        return NO_DATE
    start = np.datetime64(f"{written.year:04d}-{month:02d}", "D")
    date = start + np.timedelta64(day - 1, "D")
    if date.astype("datetime64[M]") != start.astype("datetime64[M]"):
        return NO_DATE
    found: np.datetime64 = date.astype("datetime64[s]") + np.timedelta64(written.seconds, "s")
    return found


def looks_like_dates(values: NDArray[np.float64]) -> bool:
    """Whether numbers can be the dates of a spreadsheet, or dates in eight digits such as 20240304."""
    if not len(values):
        return False
    low, high = float(values.min()), float(values.max())
    if low >= _FIRST_SERIAL and high <= _LAST_SERIAL:
        return True
    return low >= 19_000_101 and high <= 21_001_231 and not bool(np.isnat(of_numbers(values)).any())


def of_numbers(values: NDArray[np.float64]) -> NDArray[np.datetime64]:
    """Numbers as dates: years up to 2999, days of a spreadsheet, or eight digits; others are none."""
    found = np.full(len(values), NO_DATE)
    whole = values == np.rint(values)
    years = whole & (values >= 1000) & (values < 3000)
    found[years] = (values[years].astype(np.int64) - 1970).astype("datetime64[Y]").astype("datetime64[s]")
    days = (values >= 3000) & (values < 2_958_466)
    found[days] = _SERIAL_ZERO + np.rint(values[days] * _DAY).astype("timedelta64[s]")
    digits = whole & (values >= 10_000_101) & (values < 30_000_000)
    packed = values[digits].astype(np.int64)
    month, day = packed // 100 % 100, packed % 100
    starts = (packed // 10_000 - 1970).astype("datetime64[Y]").astype("datetime64[M]") + (
        np.clip(month, 1, 12) - 1
    )
    read = starts.astype("datetime64[D]") + (day - 1)
    good = (month >= 1) & (month <= 12) & (day >= 1) & (read.astype("datetime64[M]") == starts)
    found[digits] = np.where(good, read.astype("datetime64[s]"), NO_DATE)
    return found


def series_of(dates: NDArray[np.datetime64], name: object) -> pd.Series:
    """A column of dates in whole seconds."""
    import pandas as pd

    return pd.Series(dates.astype("datetime64[s]"), name=name)
