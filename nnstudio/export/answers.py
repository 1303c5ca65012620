"""Answers of a network as rows for people: class names, probabilities, values in their own unit. No torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.preparation import ClassTarget, InputTarget, LabelsTarget, NumberTarget, Preparation

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, str | float]


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers for the rows of a source, and what of it could not be used: lines or files, by the reason."""

    rows: list[Row]
    left_out: Mapping[str, tuple[str, ...]]


_DIGITS = 7
"""What float32 has."""


def rows_of(
    preparation: Preparation, dataset: Dataset, rows: Rows, answers: Mapping[str, NDArray[Any]]
) -> list[Row]:
    """One row per sample, as `Trained.predict` or an exported file answers by target.

    First comes what tells rows apart, such as the time of a forecast; a class stands under the target's name,
    before the probability of every class; so does yes or no; the values of rows to come stand under +1, +2
    and so on; of a picture that was answered again, how far it is from the one that was given.
    """
    columns = {name: _words(dataset.table[name].iloc[rows]) for name in _keys(preparation, dataset)}
    classes = [target for target in preparation.targets if isinstance(target, ClassTarget)]
    for target in preparation.targets:
        answer = answers[target.name]
        if isinstance(target, ClassTarget):
            columns |= _of_classes(target, answer, alone=len(classes) == 1)
        elif isinstance(target, LabelsTarget):
            columns |= _of_labels(target, answer)
        elif isinstance(target, NumberTarget):
            columns |= _of_numbers(target, answer)
        else:
            columns |= _of_inputs(target, answer, preparation, dataset, rows)
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _keys(preparation: Preparation, dataset: Dataset) -> tuple[str, ...]:
    """The fields that tell rows apart: groups and time of a series, the names of files."""
    return (*preparation.by, *(name for name in (preparation.time, dataset.identifier) if name))


def _words(values: pd.Series) -> list[Any]:
    from nnstudio.data.columns import as_texts

    if values.dtype.kind in "Mm":
        return ["" if text == "NaT" else text for text in values.astype(str)]
    return list(as_texts(values))


def _of_classes(target: ClassTarget, answer: NDArray[Any], *, alone: bool) -> dict[str, list[Any]]:
    names = np.array(target.classes, dtype=object)[answer.argmax(axis=1)]
    of = "" if alone else f"{target.name} = "
    probabilities = zip(target.classes, _digits(answer).T.tolist(), strict=True)
    return {
        _later(target.name, target.ahead): names.tolist(),
        **{f"probability {of}{name}": values for name, values in probabilities},
    }


def _of_labels(target: LabelsTarget, answer: NDArray[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    words = zip(target.fields, target.positives, target.negatives, strict=True)
    for (field, positive, negative), own in zip(words, answer.T, strict=True):
        found[_later(field, target.ahead)] = np.where(own > 0.5, positive, negative).tolist()
        found[f"probability {field} = {positive}"] = _digits(own).tolist()
    return found


def _later(name: str, ahead: int) -> str:
    return f"{name} +{ahead}" if ahead else name


def _of_numbers(target: NumberTarget, answer: NDArray[Any]) -> dict[str, list[Any]]:
    fields = target.fields
    steps = range(1, target.ahead + 1) if target.ahead else (0,)
    names = [_later(field, step) for step in steps for field in fields]
    return _columns(names, answer)


def _of_inputs(
    target: InputTarget, answer: NDArray[Any], preparation: Preparation, dataset: Dataset, rows: Rows
) -> dict[str, list[Any]]:
    if target.channels:
        (given,) = preparation.group(target.group).raw(dataset, rows).values()
        apart = answer - np.moveaxis(given.astype(np.float32), -1, 1)
        squares = np.nanmean(apart**2, axis=tuple(range(1, apart.ndim)))
        return {f"{target.name}: difference": _digits(np.sqrt(squares)).tolist()}
    steps = range(1 - target.sizes[0], 1) if len(target.sizes) > 1 else (0,)
    names = [f"{name} {step}" if step else name for step in steps for name in target.features]
    return _columns([f"{name} again" for name in names], answer)


def _columns(names: list[str], answer: NDArray[Any]) -> dict[str, list[Any]]:
    columns = _digits(answer.reshape(len(answer), -1)).T.tolist()
    return dict(zip(names, columns, strict=True))


def _digits(values: NDArray[Any]) -> NDArray[np.float64]:
    """Numbers with no more digits than they have."""
    exact = values.astype(np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        places = _DIGITS - 1 - np.floor(np.log10(np.abs(exact)))
    places = np.where(np.isfinite(places), places, 0.0).astype(np.int64)
    large, small = 10.0 ** np.maximum(-places, 0), 10.0 ** np.maximum(places, 0)
    rounded: NDArray[np.float64] = np.rint(exact / large * small) / small * large
    return rounded
