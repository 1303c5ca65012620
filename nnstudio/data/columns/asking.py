"""What a column leaves open, as questions: each with the answer that was taken, and what another one sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns.amounts import Amounts
from nnstudio.data.columns.column import Found, Texts, counted, quoted
from nnstudio.data.columns.dates import Dates
from nnstudio.data.questions import Option, Question
from nnstudio.data.settings import FieldChoice
from nnstudio.errors import Phrase

_PREVIEWED = 5
_SURE = frozenset({"", "?", "NaN", "nan", "N/A", "n/a", "#N/A", "<NA>"})
"""Texts that are never asked about: they mean nothing else than "no value"."""


def _sets(field: str, what: str, value: object) -> Mapping[str, object]:
    return {f"choices.{field}.{what}": value}


def number_or_text(field: str, found: Amounts, rows: Sequence[str]) -> Question:
    """Whether texts that are nearly all numbers are meant as such. `rows` are those that are none."""
    if found.odd:
        text = Phrase(
            "{field} holds numbers, and {texts} besides. Are those missing values, or are all of them names?",
            field=field,
            texts=counted(found.odd),
        )
    else:
        shown, value = found.examples[0]
        text = Phrase(
            "Is “{text}” in {field} the number {value}?", text=shown, field=field, value=f"{value:.12g}"
        )
    lines = (f"{shown} → {value:.12g}" for shown, value in found.examples)
    preview = (Phrase("row {row}", row=row) for row in rows) if rows else lines
    options = [Option(Phrase("Numbers")), Option(Phrase("Names"), _sets(field, "type", "category"))]
    if found.open:
        options.append(Option(Phrase("Numbers with a decimal comma"), _sets(field, "decimal", ",")))
    return Question(
        "number-or-text",
        text,
        tuple(options),
        field=field,
        preview=tuple(preview),
    )


def day_or_month(field: str, texts: Texts, found: Dates) -> Question:
    """Whether 3/4/2024 is in April or in March."""
    given = sorted(zip(texts.different, found.values.tolist(), strict=True), key=lambda pair: pair[0])
    pairs = [(text, date) for text, date in given if date is not None]
    first = bool(found.day_first)
    options = (
        Option(Phrase("The day"), {} if first else _sets(field, "day_first", True)),
        Option(Phrase("The month"), _sets(field, "day_first", False) if first else {}),
    )
    return Question(
        "day-or-month",
        Phrase("What comes first in the dates of {field}, the day or the month?", field=field),
        options,
        chosen=0 if first else 1,
        field=field,
        preview=tuple(f"{text} → {date:%Y-%m-%d}" for text, date in pairs[:_PREVIEWED]),
    )


def date_or_number(field: str, numbers: NDArray[np.float64], dates: NDArray[np.datetime64]) -> Question:
    """Whether the numbers of a field that is named like a date are dates."""
    preview = (
        f"{number:.12g} → {str(date)[:10]}"
        for number, date in zip(numbers[:_PREVIEWED].tolist(), dates[:_PREVIEWED], strict=True)
    )
    return Question(
        "date-or-number",
        Phrase("{field} is named like a date and holds numbers. Are they dates?", field=field),
        (Option(Phrase("Dates")), Option(Phrase("Numbers"), _sets(field, "type", "number"))),
        field=field,
        preview=tuple(preview),
    )


def missing_or_value(
    choice: FieldChoice, texts: Texts, missing: frozenset[str], usual: frozenset[str], *, target: bool
) -> Question | None:
    """Whether texts that often stand for "no value" do so here; None where there are none."""
    field, decided = choice.name, {*choice.missing, *choice.present}
    found: Found = texts.rows_of(usual - _SURE - decided)
    if not found:
        return None
    held = tuple(text for text, _ in found)
    gone = found[0][0] in missing
    values = _sets(field, "present", (*choice.present, *held))
    none = _sets(field, "missing", (*choice.missing, *held))
    value = Phrase("A class of their own") if target else Phrase("A category of their own")
    return Question(
        "missing-or-value",
        Phrase("Do {texts} in {field} stand for a missing value?", texts=counted(found), field=field),
        (Option(Phrase("Missing"), {} if gone else none), Option(value, values if gone else {})),
        chosen=0 if gone else 1,
        field=field,
        preview=tuple(counted((one,)) for one in found),
    )


def same_or_different(field: str, used: Mapping[str, str], all: Mapping[str, str]) -> Question:
    """Whether names that are written a little differently are one. `used` are those that were made one."""
    pairs = [f"{other} → {name}" for other, name in sorted((used or all).items())]
    names = sorted({*all, *all.values()})
    partly = bool(used) and len(used) < len(all)
    options = [
        Option(Phrase("One"), {} if used and not partly else _sets(field, "merge", True)),
        Option(Phrase("Different"), _sets(field, "merge", False) if used else {}),
    ]
    if partly:
        options.append(Option(Phrase("One where only spaces and width differ")))
    return Question(
        "same-or-different",
        Phrase("Are {names} in {field} one and the same?", names=quoted(names), field=field),
        tuple(options),
        chosen=2 if partly else 0 if used else 1,
        field=field,
        preview=tuple(pairs[:_PREVIEWED]),
    )


def classes_or_amount(field: str, distinct: int) -> Question:
    """Whether a few whole numbers are classes to tell apart or an amount to come near to."""
    return Question(
        "classes-or-amount",
        Phrase("{field} holds {count} different whole numbers. What are they?", field=field, count=distinct),
        (
            Option(Phrase("Classes to tell apart")),
            Option(Phrase("An amount to come near to"), _sets(field, "type", "number")),
        ),
        field=field,
    )


def parts_or_input(field: str, values: Sequence[str]) -> Question:
    """Whether a field says which rows are for training and which for the test."""
    return Question(
        "parts-or-input",
        Phrase("Does {field} say which rows are for training and which for the test?", field=field),
        (
            Option(Phrase("Yes, divide by it")),
            Option(Phrase("No, leave it out"), _sets(field, "role", "ignored")),
            Option(Phrase("No, it is an input"), _sets(field, "role", "input")),
        ),
        field=field,
        preview=tuple(values[:_PREVIEWED]),
    )
