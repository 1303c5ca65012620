"""One column: its values made clean, its type and role found out, with the evidence in words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import FieldInfo
from nnstudio.data.readers.dialect import CODE, MISSING, MISSING_NUMBER, is_number
from nnstudio.data.settings import FieldChoice, FieldType, Role
from nnstudio.errors import Phrase

if TYPE_CHECKING:
    import pandas as pd

MOST_CATEGORIES = 50
_MOST_CLASSES = 20
_BARS = 16
_CHOSEN = {"number": Phrase("chosen as a number"), "category": Phrase("chosen as a category")}
_DATE = re.compile(r"\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?([ T].*)?月?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}.*")
_IDENTIFIER = re.compile(
    r"(^|[ _-])(id|uuid|index|idx|no|nr|number|编号|序号|学号)$|^column 1$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """Clean values: numbers, or text as categories; missing ones are NaN. `odd` are texts among numbers."""

    values: pd.Series
    odd: tuple[str, ...] = ()

    @property
    def is_text(self) -> bool:
        """Whether the values are text."""
        return is_text(self.values)


def is_text(values: pd.Series) -> bool:
    """Whether a column of a table holds text rather than numbers."""
    return not (hasattr(values.dtype, "kind") and values.dtype.kind in "iuf")


def clean(values: pd.Series, *, target: bool = False) -> Column:
    """Strips spaces, finds missing values, and turns text into numbers where at least 95 % of it are numbers.

    In a target only an empty field and "?" are missing unless it is a number: NA may be a class.
    """
    import pandas as pd

    if not is_text(values):
        return Column(values.where(np.isfinite(values)) if values.dtype.kind == "f" else values)
    held = values.astype("category").cat
    codes = held.codes.to_numpy()
    texts = [str(text).strip() for text in held.categories]
    counts = np.bincount(codes[codes >= 0], minlength=len(texts))
    parsed, odd = _numbers(texts, counts)
    if parsed is not None:
        numbers: NDArray[np.float64] = np.append(parsed, np.nan)[codes]
        whole = all(re.fullmatch(r"[+-]?\d+", text) for text in texts)
        return Column(pd.Series(numbers.astype(np.int64) if whole else numbers, name=values.name), odd)
    missing = frozenset({"", "?"}) if target else MISSING
    kept = ["" if text in missing else category_name(text) for text in texts]
    names = sorted(set(kept) - {""})
    place = {name: index for index, name in enumerate(names)}
    places = np.array([*(place.get(name, -1) for name in kept), -1])
    known = pd.CategoricalDtype(pd.Index(names, dtype=object))
    return Column(pd.Series(pd.Categorical.from_codes(places[codes], dtype=known), name=values.name))


def _numbers(
    texts: list[str], counts: NDArray[np.int64]
) -> tuple[NDArray[np.float64] | None, tuple[str, ...]]:
    """The value of every text if nearly all are numbers, else None; and the texts that are not."""
    missing = np.array([text in MISSING_NUMBER for text in texts], dtype=bool)
    number = ~missing & np.array([is_number(text) for text in texts], dtype=bool)
    present = int(counts[~missing].sum())
    if not present or counts[number].sum() < 0.95 * present:
        return None, ()
    pairs = list(zip(texts, number.tolist(), strict=True))
    if any(is_one and CODE.fullmatch(text) for text, is_one in pairs):
        return None, ()
    parsed = np.array([float(text) if is_one else np.nan for text, is_one in pairs])
    odd = tuple(text for text, is_one in pairs if not is_one and text not in MISSING_NUMBER)
    return np.where(np.isfinite(parsed), parsed, np.nan), odd


def as_texts(values: pd.Series) -> NDArray[np.object_]:
    """Every value the way it names a category, see `category_name`; a missing one as ""."""
    import pandas as pd

    codes, uniques = pd.factorize(values)
    found: NDArray[np.object_] = np.array([*(category_name(value) for value in uniques), ""], dtype=object)[
        codes
    ]
    return found


def category_name(value: Any) -> str:
    """One value the way it names a category: 3, 3.0 and the text "3.0" as "3", the code "003" as it is.

    A column of one file may come as numbers and that of the next as text; both have to name the same.
    """
    if isinstance(value, str):
        text = value.strip()
        if not is_number(text) or CODE.fullmatch(text):
            return text
        value = text
    number = float(value)
    return str(int(number)) if number.is_integer() else repr(number)


def in_order(names: list[str]) -> tuple[str, ...]:
    """Category names in the order of people: numbers by size, everything else by letters."""
    if all(is_number(name) for name in names):
        return tuple(sorted(names, key=float))
    return tuple(sorted(names))


def describe(column: Column, choice: FieldChoice, *, target: bool) -> FieldInfo:
    """What a clean column is: type and role as chosen, else as detected, with figures and evidence."""
    values = column.values
    present = values.dropna()
    counts = present.value_counts()
    counts = counts[counts > 0]
    missing = len(values) - len(present)
    kind, why = _type(column, present, len(counts), target=target)
    role, reason = _role(column, present, len(counts), kind, len(values))
    parts = [part for part in (why, _odd(column), "" if target else reason) if part]
    if choice.type in ("number", "category") and choice.type != kind:
        if choice.type == "number" and column.is_text:
            parts.insert(0, Phrase("chosen as a number, but holds text"))
        else:
            kind = choice.type
            parts.insert(0, _CHOSEN[kind])
    if target:
        role = "target"
    elif choice.role in ("input", "ignored"):
        role = choice.role
    said = Phrase.joined("; ", parts)
    known = FieldInfo(
        str(values.name),
        kind,
        role,
        said,
        missing=missing,
        distinct=len(counts),
        group=choice.group,
        prepare=choice.prepare,
    )
    return _number_info(known, present, counts) if kind == "number" else _category_info(known, counts)


def _odd(column: Column) -> str:
    if not column.odd:
        return ""
    shown = ", ".join(f"“{text}”" for text in column.odd[:3])
    more = "…" if len(column.odd) > 3 else ""
    return Phrase("{texts} among numbers count as missing", texts=shown + more)


def _type(column: Column, present: pd.Series, distinct: int, *, target: bool) -> tuple[FieldType, str]:
    if column.is_text:
        texts = Phrase("{count} different texts", count=distinct)
        return "category", texts if distinct <= MOST_CATEGORIES else ""
    if target and distinct <= _MOST_CLASSES and bool((present == np.rint(present)).all()):
        return "category", Phrase("{count} different whole numbers", count=distinct)
    return "number", ""


def _role(column: Column, present: pd.Series, distinct: int, kind: str, rows: int) -> tuple[Role, str]:
    count = len(present)
    reason = ""
    if not count:
        reason = Phrase("no values")
    elif count < 0.05 * rows:
        reason = Phrase("only {count} of {rows} rows have a value", count=f"{count:,}", rows=f"{rows:,}")
    elif distinct == 1:
        reason = Phrase("always {value}", value=category_name(present.iloc[0]))
    elif column.is_text:
        reason = _useless_text(present, distinct)
    elif kind == "number" and distinct == rows and distinct > 20 and present.dtype.kind == "i":
        reason = _useless_number(present)
    return ("ignored", reason) if reason else ("input", "")


def _useless_text(present: pd.Series, distinct: int) -> str:
    if distinct <= 20 or distinct <= 0.5 * len(present):
        return ""
    first = [str(text) for text in present.iloc[:200]]
    if sum(1 for text in first if _DATE.fullmatch(text)) > 0.9 * len(first):
        return Phrase("dates")
    return Phrase("{count} different texts in {rows} rows", count=f"{distinct:,}", rows=f"{len(present):,}")


def _useless_number(present: pd.Series) -> str:
    if bool((np.abs(np.diff(present.to_numpy())) == 1).all()):
        return Phrase("counts the rows")
    named = _IDENTIFIER.search(str(present.name))
    return Phrase("a different number in every row, named like an identifier") if named else ""


def _number_info(known: FieldInfo, present: pd.Series, counts: pd.Series) -> FieldInfo:
    numbers = present.to_numpy(dtype=np.float64)
    if not len(numbers):
        return known
    bars = counts.sort_index().to_numpy() if len(counts) <= _BARS else _histogram(numbers)
    return replace(
        known,
        minimum=float(numbers.min()),
        maximum=float(numbers.max()),
        mean=float(numbers.mean()),
        median=float(np.median(numbers)),
        histogram=tuple(int(bar) for bar in bars),
    )


def _histogram(numbers: NDArray[np.float64]) -> NDArray[np.int64]:
    low, high = numbers.min(), numbers.max()
    # Divided before the difference is taken, so that the ends of the float range do not overflow.
    width = high / _BARS - low / _BARS
    if not width > 0.0:
        return np.array([len(numbers)], dtype=np.int64)
    places = np.clip((numbers / width - low / width).astype(np.int64), 0, _BARS - 1)
    return np.bincount(places, minlength=_BARS)


def _category_info(known: FieldInfo, counts: pd.Series) -> FieldInfo:
    names = frequent([category_name(value) for value in counts.index], counts.to_numpy())
    bars = sorted((int(count) for count in counts.to_numpy()), reverse=True)[:_BARS]
    return replace(known, categories=tuple(names[:MOST_CATEGORIES]), histogram=tuple(bars))


def frequent(names: list[str], counts: NDArray[np.int64]) -> list[str]:
    """Names, the most frequent first, and in order of letters where they are equally frequent."""
    return [name for _, name in sorted(zip((-counts).tolist(), names, strict=True))]
