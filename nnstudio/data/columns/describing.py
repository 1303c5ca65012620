"""A clean column in figures: what the table of fields shows of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns import asking
from nnstudio.data.columns.column import Column, counted, odd_ones
from nnstudio.data.columns.detecting import Detected, detect
from nnstudio.data.columns.figures import BARS, Figures, figures_of, spread
from nnstudio.data.columns.names import category_name, frequent
from nnstudio.data.dataset import FieldInfo
from nnstudio.data.questions import Question
from nnstudio.data.readers.numerals import MISSING_NUMBER, is_number
from nnstudio.data.settings import FieldChoice, FieldType, Role
from nnstudio.errors import DataError, Phrase

if TYPE_CHECKING:
    import pandas as pd

MOST_CATEGORIES = 50
_MOST_ODD, _MOST_TEXTS = 20, 100
_CHOSEN: dict[FieldType, Phrase] = {
    "number": Phrase("chosen as a number"),
    "category": Phrase("chosen as a category"),
    "boolean": Phrase("chosen as yes/no"),
    "date": Phrase("chosen as a date"),
    "text": Phrase("chosen as text"),
    "identifier": Phrase("chosen as an identifier"),
}
_STORED: dict[FieldType, FieldType] = {"number": "number", "date": "date", "text": "text"}
"""As what values are read again; everything else as categories."""


def describe(column: Column, choice: FieldChoice, *, target: bool) -> FieldInfo:
    """What a clean column is: type and role as chosen, else as found out, with figures and evidence.

    Raises:
        DataError: it is chosen to be what it cannot be.
    """
    figures = figures_of(column)
    found = detect(column, figures, target=target)
    chosen = _chosen(figures, found, choice)
    role: Role = "target" if target else chosen.role
    if not target and choice.role is not None and choice.role != "target":
        role = choice.role
    known = FieldInfo(
        str(column.values.name),
        chosen.type,
        role,
        _said(column, chosen),
        chosen.confidence,
        missing=figures.rows - figures.present,
        distinct=figures.distinct,
        group=choice.group,
        prepare=choice.prepare,
        read_as=_read_as(column, figures, chosen.type, choice),
    )
    if known.role == "weight" and known.type != "number":
        raise DataError(
            "weight-no-number", "{field} is no number, so that it cannot be a weight.", field=known.name
        )
    if chosen.type in ("number", "date", "identifier") and figures.numbers is not None:
        return _number_info(known, figures)
    return _category_info(known, column, figures)


def questions_of(
    column: Column, field: FieldInfo, choice: FieldChoice, *, target: bool
) -> tuple[Question, ...]:
    """What a described column leaves open, and the person has not decided."""
    questions = list(column.questions)
    if target and choice.type is None and field.type == "category" and not column.is_text:
        questions.append(asking.classes_or_amount(field.name, field.distinct))
    if field.role == "split" and choice.role is None:
        questions.append(asking.parts_or_input(field.name, field.categories))
    return tuple(questions)


def _chosen(figures: Figures, found: Detected, choice: FieldChoice) -> Detected:
    """What was found out, or what the person says instead."""
    if choice.type is None:
        if choice.role == "input" and found.type == "identifier" and figures.numbers is not None:
            # Numbers that only name their rows are of no use as categories either.
            return replace(found, type="number", role="input", confidence=1.0)
        return found
    if choice.type in ("image", "sequence"):
        raise DataError(
            "field-one-value",
            "{field} holds one value per row, so that it can be no {type}. Choose another type for it.",
            field=choice.name,
            type=Phrase("picture") if choice.type == "image" else Phrase("sequence"),
        )
    if choice.type == "boolean" and figures.distinct > 2:
        raise DataError(
            "field-not-boolean",
            "{field} holds {count} different values, and yes/no has two. Choose another type for it.",
            field=choice.name,
            count=f"{figures.distinct:,}",
        )
    role = found.role
    if choice.type == "identifier":
        role = "ignored"
    elif found.type == "identifier" and figures.distinct > 1:
        role = "input"
    is_same = found.type == choice.type
    said = [found.evidence] if found.evidence and (is_same or role == "ignored") else []
    if not is_same:
        said.insert(0, _CHOSEN[choice.type])
    return Detected(choice.type, role, Phrase.joined("; ", said), 1.0)


def _read_as(column: Column, figures: Figures, type: FieldType, choice: FieldChoice) -> FieldChoice:
    """How further rows are read: one row alone does not tell what these have told.

    What counts as missing here does so there, and what is a value here is one there.
    """
    odd = [text for text, _ in column.odd[:_MOST_ODD] if not is_number(text)]
    missing = (*choice.missing, *(text for text, _ in column.markers), *odd)
    present = (*choice.present, *sorted(MISSING_NUMBER.intersection(figures.names)))
    return FieldChoice(
        name=str(column.values.name),
        type=_STORED.get(type, "category"),
        missing=tuple(dict.fromkeys(missing))[:_MOST_TEXTS],
        present=tuple(dict.fromkeys(present))[:_MOST_TEXTS],
        merge=choice.merge,
        day_first=column.day_first,
        decimal=column.decimal,
    )


def _said(column: Column, found: Detected) -> str:
    parts = [found.evidence, odd_ones(column.odd)]
    if column.markers:
        parts.append(Phrase("{texts} count as missing", texts=counted(column.markers)))
    return Phrase.joined("; ", [part for part in parts if part])


def _number_info(known: FieldInfo, figures: Figures) -> FieldInfo:
    if figures.numbers is None or not figures.present:
        return known
    median, bars = spread(figures)
    return replace(
        known,
        minimum=figures.low,
        maximum=figures.high,
        mean=float(figures.numbers.mean(dtype=np.float64)),
        median=median,
        histogram=tuple(bars.tolist()),
    )


def _category_info(known: FieldInfo, column: Column, figures: Figures) -> FieldInfo:
    names, counts = list(figures.names), figures.counts
    if counts is None or not names:
        names, counts = _names_of(column.values)
    if not names:
        return known
    most = np.sort(counts)[::-1][:BARS]
    return replace(
        known,
        categories=tuple(frequent(names, counts, MOST_CATEGORIES)),
        histogram=tuple(int(count) for count in most),
    )


def _names_of(values: pd.Series) -> tuple[list[str], NDArray[np.int64]]:
    """The different numbers or dates by name, and how many rows hold each."""
    counts = values.value_counts(sort=False)
    return [category_name(value) for value in counts.index], counts.to_numpy().astype(np.int64)
