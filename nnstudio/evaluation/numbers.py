"""Scores of answers that are numbers: one or several, now or in rows to come, or the input answered again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sklearn import metrics

from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.preparation import InputTarget, NumberTarget
from nnstudio.data.preparation.targets import in_unit
from nnstudio.errors import Phrase
from nnstudio.evaluation.report import MOST_SAMPLES, Part, Sample

Numbers = NDArray[np.float64]


def parts_of_numbers(target: NumberTarget, dataset: Dataset, rows: Rows, answers: Numbers) -> list[Part]:
    """Every field, and of a forecast every step ahead, by itself."""
    values = in_unit(target, dataset, None)
    if not target.ahead:
        return [
            _part(name, rows, values[rows, place], answers[:, place])
            for place, name in enumerate(target.fields)
        ]
    answers = answers.reshape(len(rows), target.ahead, len(target.fields))
    return [
        _forecast(name, step, rows, values[:, place], answers[:, step - 1, place])
        for place, name in enumerate(target.fields)
        for step in range(1, target.ahead + 1)
    ]


def part_of_input(target: InputTarget, rows: Rows, truth: Numbers, answers: Numbers) -> Part:
    """How far the answer is from the input, over all its numbers; the samples tell it row by row."""
    off = answers.reshape(len(rows), -1) - truth.reshape(len(rows), -1)
    per_row = np.sqrt(np.square(off).mean(axis=1))
    return Part(
        task="reconstruction",
        target=target.name,
        metrics=_metrics(truth.ravel(), answers.ravel()),
        samples=tuple(
            Sample(row=row, truth=None, answer=error)
            for row, error in zip(rows[:MOST_SAMPLES].tolist(), per_row[:MOST_SAMPLES].tolist(), strict=True)
        ),
    )


def _forecast(name: str, step: int, rows: Rows, values: Numbers, answer: Numbers) -> Part:
    """Beside it stands what saying the last value again would have given: a network has to be better."""
    truth, last = values[rows + step], values[rows]
    part = _part(Phrase("{field}, {step} ahead", field=name, step=step), rows + step, truth, answer)
    known = np.isfinite(last)
    if not known.any():
        return part
    again = float(metrics.root_mean_squared_error(truth[known], last[known]))
    return part.model_copy(update={"metrics": {**part.metrics, "rmse_last_value": again}})


def _part(name: str, rows: Rows, truth: Numbers, answer: Numbers) -> Part:
    return Part(
        task="number",
        target=name,
        metrics=_metrics(truth, answer),
        samples=tuple(
            Sample(row=row, truth=right, answer=given)
            for row, right, given in zip(
                *(values[:MOST_SAMPLES].tolist() for values in (rows, truth, answer)), strict=True
            )
        ),
    )


def _metrics(truth: Numbers, answer: Numbers) -> dict[str, float]:
    return {
        "rmse": float(metrics.root_mean_squared_error(truth, answer)),
        "mae": float(metrics.mean_absolute_error(truth, answer)),
        # Not defined for a single row.
        **({"r2": float(metrics.r2_score(truth, answer))} if len(truth) > 1 else {}),
    }
