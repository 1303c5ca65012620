"""Columns of text in which hardly two rows are alike: made clean as a whole, not text by text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from nnstudio.data.columns.amounts import amounts
from nnstudio.data.columns.column import Texts
from nnstudio.data.columns.dates import dates
from nnstudio.data.columns.names import BEGINNINGS, category_name
from nnstudio.data.readers.numerals import CODE, MISSING_NUMBER
from nnstudio.data.settings import FieldChoice

if TYPE_CHECKING:
    import pandas as pd

_FEWEST_ROWS = 10_000
_LOOKED_AT, _VARIED = 1_000, 0.75
_HALF = 0.5


def is_varied(values: pd.Series, choice: FieldChoice) -> bool:
    """Whether a column holds many texts that mostly differ, and that are neither numbers nor dates.

    A sample tells, drawn the same way every time: where 95 % of the rows are numbers, half of a thousand are.
    """
    import pandas as pd

    is_plain = isinstance(values.dtype, pd.StringDtype)
    if not is_plain or len(values) < _FEWEST_ROWS or choice.merge or choice.type not in (None, "text"):
        return False
    drawn = np.random.default_rng(0).choice(len(values), _LOOKED_AT, replace=False)
    texts = Texts.of(values.iloc[drawn])
    if len(texts.different) < _VARIED * _LOOKED_AT:
        return False
    if choice.type == "text":
        return True
    missing = (MISSING_NUMBER | set(choice.missing)) - set(choice.present)
    is_amount = not any(map(CODE.fullmatch, texts.different)) and amounts(texts, missing, share=_HALF)
    return not is_amount and dates(texts, missing, day_first=choice.day_first, share=_HALF) is None


def named(texts: pd.Series) -> pd.Series:
    """Every text of a column the way it names a category, see `category_name`."""
    numbered = texts.str.slice(0, 1).isin(sorted(BEGINNINGS)).to_numpy(dtype=bool)
    if not numbered.any():
        return texts
    texts = texts.copy()
    texts[numbered] = [category_name(text) for text in texts[numbered].tolist()]
    return texts
