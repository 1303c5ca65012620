"""A clean column, and what was found on the way to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.questions import Question
from nnstudio.errors import Phrase

if TYPE_CHECKING:
    import pandas as pd

_SHOWN = 3

Found = tuple[tuple[str, int], ...]
"""Texts, and how many rows hold each."""


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """Clean values: numbers, dates in whole seconds, or text; missing ones are NaN or NaT.

    Text comes as categories, or as it is where hardly two rows are alike.

    `odd` are texts among numbers or dates, which count as missing; `markers` are texts that stand for "no
    value". `reading` says how texts became what they are now. `day_first` is the order of days and months,
    and `decimal` the mark before decimals, where texts need them to be read. `questions` are what was decided
    on the way.
    """

    values: pd.Series
    odd: Found = ()
    markers: Found = ()
    reading: str = ""
    day_first: bool | None = None
    decimal: Literal[".", ","] | None = None
    questions: tuple[Question, ...] = ()

    @property
    def is_date(self) -> bool:
        """Whether the values are dates."""
        return self.values.dtype.kind == "M"

    @property
    def is_text(self) -> bool:
        """Whether the values are text."""
        return is_text(self.values) and not self.is_date


def is_text(values: pd.Series) -> bool:
    """Whether a column of a table holds text rather than numbers."""
    return not (hasattr(values.dtype, "kind") and values.dtype.kind in "iuf")


def coded(values: pd.Series) -> tuple[NDArray[np.integer], pd.Index]:
    """Where every row's value stands among the different ones, -1 for a missing one; and those."""
    import pandas as pd

    if isinstance(values.dtype, pd.CategoricalDtype):
        return values.cat.codes.to_numpy(), values.cat.categories
    codes, names = pd.factorize(values)
    return codes, pd.Index(names)


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """A column of text: every different text, how many rows hold it, and the place of every row's text."""

    different: tuple[str, ...]
    counts: NDArray[np.int64]
    codes: NDArray[np.integer]

    @classmethod
    def of(cls, values: pd.Series) -> Texts:
        """The texts of a column, without the spaces around them."""
        codes, names = coded(values)
        counts = np.bincount(codes[codes >= 0], minlength=len(names))
        # A list first: pandas' own texts come one by one, and slowly.
        different = names.to_numpy(dtype=object).tolist()
        return cls(tuple([str(text).strip() for text in different]), counts, codes)

    @classmethod
    def single(cls, text: str) -> Texts:
        """One text in one row."""
        return cls((text,), np.ones(1, dtype=np.int64), np.zeros(1, dtype=np.int64))

    def rows_of(self, markers: frozenset[str]) -> Found:
        """Those of the given texts that some row holds, the most frequent first."""
        found: dict[str, int] = {}
        for text, count in zip(self.different, self.counts.tolist(), strict=True):
            if text in markers and count:
                found[text] = found.get(text, 0) + count
        return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def first_row(self, text: str) -> int:
        """The number of the first row that holds a text; 1 is the first row of all."""
        places = [place for place, other in enumerate(self.different) if other == text]
        return int(np.argmax(np.isin(self.codes, places))) + 1


def quoted(texts: Sequence[str]) -> str:
    """A few texts in quotes, and a sign that there are more."""
    shown = ", ".join(f"“{text[:40]}”" for text in texts[:_SHOWN])
    return shown + ("…" if len(texts) > _SHOWN else "")


def counted(found: Found) -> str:
    """Texts with the number of their rows: “-” (7), “无” (2)."""
    shown = ", ".join(f"“{text[:40]}” ({count:,})" for text, count in found[:_SHOWN])
    return shown + ("…" if len(found) > _SHOWN else "")


def odd_ones(odd: Found) -> str:
    """What is said of texts among numbers or dates."""
    if not odd:
        return ""
    return Phrase("{texts} among them count as missing", texts=counted(odd))
