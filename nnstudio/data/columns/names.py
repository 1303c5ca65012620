"""How values name categories, and which names are spellings of each other."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Sequence
from math import isfinite
from numbers import Real
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.readers.numerals import CODE, is_number

if TYPE_CHECKING:
    import pandas as pd

BEGINNINGS = frozenset("+-.0123456789")
"""With one of these a number begins."""


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
    if isinstance(value, str) or not isinstance(value, Real):
        text = str(value).strip()
        if text[:1] not in BEGINNINGS or CODE.fullmatch(text) or not is_number(text):
            return text
        if not isfinite(float(text)):
            return text
        value = text
    number = float(value)
    return str(int(number)) if number.is_integer() else repr(number)


def in_order(names: list[str]) -> tuple[str, ...]:
    """Category names in the order of people: numbers by size, everything else by letters."""
    if all(is_number(name) for name in names):
        return tuple(sorted(names, key=float))
    return tuple(sorted(names))


def frequent(names: list[str], counts: NDArray[np.int64], most: int | None = None) -> list[str]:
    """Names, the most frequent first, and in order of letters where they are equally frequent.

    Args:
        names: the names.
        counts: how often each comes.
        most: how many are wanted; all of them unless given.
    """
    if most is not None and len(names) > most:
        least = np.partition(counts, len(counts) - most)[len(counts) - most]
        kept = np.flatnonzero(counts >= least)
        names, counts = [names[place] for place in kept.tolist()], counts[kept]
    return [name for _, name in sorted(zip((-counts).tolist(), names, strict=True))][:most]


def spellings(
    names: Sequence[str], counts: NDArray[np.int64], *, case: bool, known: Collection[str] = ()
) -> dict[str, str]:
    """Names that are one but for width and spaces, and with `case` for small and capital letters.

    Every such name comes with the one that it is another spelling of: the most frequent, or one of those that
    are known already. Names that are known are left as they are.
    """
    alike: dict[str, list[tuple[bool, int, str]]] = defaultdict(list)
    for name, count in zip(names, counts.tolist(), strict=True):
        alike[_key(name, case=case)].append((name not in known, -count, name))
    for name in known:
        alike[_key(name, case=case)].append((False, 0, name))
    found: dict[str, str] = {}
    for group in alike.values():
        _, _, first = min(group)
        found |= {name: first for new, _, name in group if new and name != first}
    return found


def _key(name: str, *, case: bool) -> str:
    plain = name if name.isascii() else unicodedata.normalize("NFKC", name)
    plain = " ".join(plain.split())
    return plain.casefold() if case else plain
