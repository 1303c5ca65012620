"""Columns as readers give them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from nnstudio.data.columns import Column, clean, describe, questions_of
from nnstudio.data.dataset import FieldInfo
from nnstudio.data.questions import Question
from nnstudio.data.settings import FieldChoice


def series(values: Sequence[Any], name: str = "x") -> pd.Series:
    """Numbers as numbers, everything else as categories of text; None is missing."""
    made = pd.Series(list(values), name=name)
    return made if made.dtype.kind in "ifM" else made.astype("category")


def cleaned(values: Sequence[Any], name: str = "x", *, target: bool = False, **choice: Any) -> Column:
    return clean(series(values, name), FieldChoice(name=name, **choice), target=target)


def described(values: Sequence[Any], name: str = "x", *, target: bool = False, **choice: Any) -> FieldInfo:
    return describe(
        cleaned(values, name, target=target, **choice), FieldChoice(name=name, **choice), target=target
    )


def asked(
    values: Sequence[Any], name: str = "x", *, target: bool = False, **choice: Any
) -> dict[str, Question]:
    """The questions that a column leaves open, by their code."""
    decided = FieldChoice(name=name, **choice)
    column = clean(series(values, name), decided, target=target)
    field = describe(column, decided, target=target)
    return {question.code: question for question in questions_of(column, field, decided, target=target)}


def chosen(question: Question) -> str:
    """The label of the answer that was taken."""
    return str(question.options[question.chosen].label)
