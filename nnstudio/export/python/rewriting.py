"""What has to be done to the texts of a column before plain Python reads from them what the project does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from nnstudio.data.columns import as_texts, category_name, clean, is_text
from nnstudio.data.preparation.dates import MISSING as NO_DATE
from nnstudio.data.readers.numerals import MISSING
from nnstudio.errors import ExportError
from nnstudio.export.python.project import Kind, Project

Rules = tuple[tuple[str, str], ...]

_MOST_EXCEPTIONS = 60
_AS_THEY_STAND: Rules = ()
_COMMA: Rules = ((r"\.(?=\d{3}(\D|$))", ""), (",", "."))
"""What makes numbers of texts with a decimal comma."""
_NUMBERS: tuple[Rules, ...] = (
    _AS_THEY_STAND,
    ((r"(?<=\d)[,' ](?=\d)", ""),),
    _COMMA,
    ((r"[^\d.eE+-]", ""),),
    ((r"[^\d.eE%+-]", ""), ("%$", "e-2")),
    ((r"[^\d,.eE%+-]", ""), *_COMMA, ("%$", "e-2")),
)
_DATES: tuple[Rules, ...] = (
    _AS_THEY_STAND,
    ((r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", r"\3-\2-\1"),),
    ((r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", r"\3-\1-\2"),),
    ((r"^(\d{4})\s*[年/.]\s*(\d{1,2})\s*[月/.]\s*(\d{1,2})\s*日?", r"\1-\2-\3"),),
    ((r"^(\d{4})(\d{2})(\d{2})(\.0)?$", r"\1-\2-\3"),),
    ((r"^(\d{4})(\.0)?$", r"\1-01-01"),),
)


@dataclass(frozen=True, slots=True)
class Rewriting:
    """How the texts of a column are rewritten: patterns first, then whole texts; and what is missing.

    `missing` are texts that stand for "no value"; `absent` are numbers that do.
    """

    patterns: Rules = ()
    texts: tuple[tuple[str, str], ...] = ()
    missing: frozenset[str] = MISSING
    absent: tuple[float, ...] = ()


def rewritings(project: Project, decimal: str = ".") -> dict[str, Rewriting]:
    """What has to be done to every column that is read.

    Args:
        project: what is printed.
        decimal: the mark before the decimals of the file's plain numbers.

    Raises:
        ExportError: the values of a field are written in a way that plain Python cannot read.
    """
    table = project.loaded.table
    words = frozenset(project.words())
    found: dict[str, Rewriting] = {}
    for name in project.read:
        kind = project.kind(name)
        own = _Column.of(table[name], name, project, kind)
        found[name] = own.rewriting("words" if name in words and kind != "number" else kind, decimal)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Column:
    """The different values of a column, and what the project makes of each; NaN or "" for missing ones."""

    name: str
    raw: pd.Series
    wanted: NDArray[np.generic]
    is_target: bool

    @classmethod
    def of(cls, raw: pd.Series, name: str, project: Project, kind: Kind) -> _Column:
        target = name in project.dataset.targets
        cleaned = clean(raw, project.data.choice(name), target=target).values
        different = raw.drop_duplicates().dropna()
        values = cleaned.loc[different.index]
        if kind == "number":
            wanted = values.to_numpy(dtype=np.float64, na_value=np.nan)
        elif kind == "date":
            wanted = seconds_of(values)
        else:
            wanted = as_texts(values)
        return cls(name, different, wanted, target)

    def rewriting(self, kind: Kind, decimal: str) -> Rewriting:
        """The shortest way to what the project makes of these values."""
        if kind == "words":
            return self._words()
        if not is_text(self.raw):
            absent = self.raw[np.isfinite(self.raw) & np.isnan(self.wanted)] if kind == "number" else ()
            numbers = _AS_THEY_STAND if decimal == "." else _COMMA
            if kind == "number":
                return Rewriting(numbers, absent=tuple(float(value) for value in absent))
        texts = self.raw.astype(str).str.strip()
        tried = {rules: self._exceptions(texts, kind, rules) for rules in self._rules(kind)}
        patterns = min(tried, key=lambda rules: (len(tried[rules]), len(rules)))
        return Rewriting(patterns, self._few(tried[patterns]))

    def _rules(self, kind: Kind) -> tuple[Rules, ...]:
        return _NUMBERS if kind == "number" else _DATES

    def _exceptions(self, texts: pd.Series, kind: Kind, rules: Rules) -> dict[str, str]:
        """Texts that these rules read otherwise, with what to write for them."""
        rewritten = rewrite(texts, rules)
        if kind == "number":
            read = pd.to_numeric(rewritten, errors="coerce").to_numpy(dtype=np.float64)
            wrong = ~np.isclose(read, self.wanted, rtol=0, atol=0, equal_nan=True)
            proper = ["" if np.isnan(value) else repr(float(value)) for value in self.wanted[wrong]]
        else:
            read = seconds_of(dates_of(rewritten))
            wrong = read != self.wanted
            proper = ["" if value == NO_DATE else _iso(int(value)) for value in self.wanted[wrong]]
        return dict(zip(rewritten[wrong], proper, strict=True))

    def _words(self) -> Rewriting:
        texts = [str(value).strip() for value in self.raw]
        held = dict(zip(texts, self.wanted.tolist(), strict=True))
        missing = frozenset({"", "?"}) if self.is_target else MISSING
        missing -= {text for text in missing & held.keys() if held[text]}
        others = {
            text: name
            for text, name in held.items()
            if ("" if text in missing else category_name(text)) != name
        }
        return Rewriting((), self._few(others), missing)

    def _few(self, exceptions: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        if len(exceptions) > _MOST_EXCEPTIONS:
            raise ExportError(
                "python-values",
                "{field} holds values such as {example}, which a Python file cannot read as the project "
                "does. Write them plainly in the data, or leave the field out.",
                field=self.name,
                example=f"“{next(iter(exceptions))}”",
            )
        return tuple(sorted(exceptions.items()))


def rewrite(texts: pd.Series, rules: Rules) -> pd.Series:
    """Texts with these patterns replaced, one after the other."""
    for pattern, text in rules:
        texts = texts.str.replace(pattern, text, regex=True)
    return texts


def dates_of(texts: pd.Series) -> pd.Series:
    """Texts as moments, read as the printed file reads them."""
    return pd.to_datetime(texts, errors="coerce", format="mixed", utc=True)


def seconds_of(dates: pd.Series) -> NDArray[np.int64]:
    """Moments as seconds since 1970, `NO_DATE` for none."""
    moments = pd.to_datetime(dates, utc=True)
    seconds = moments.dt.as_unit("s").astype("int64").to_numpy()
    return np.where(moments.notna().to_numpy(dtype=bool), seconds, NO_DATE).astype(np.int64)


def _iso(seconds: int) -> str:
    return str(np.datetime64(seconds, "s"))
