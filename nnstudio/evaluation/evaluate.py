"""Looks at what a run has learned, with scikit-learn's metrics."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn import metrics

from nnstudio.data import Source
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.preparation import ClassTarget
from nnstudio.data.reading import read
from nnstudio.data.splitting import split as split_rows
from nnstudio.errors import UsageError
from nnstudio.evaluation.report import MOST_SAMPLES, ClassScores, Evaluation, Sample
from nnstudio.training.record import Record
from nnstudio.training.trained import Trained, load

SPLITS = ("train", "validation", "test")


def evaluate(folder: Path, split: str = "test", source: Source | None = None) -> Evaluation:
    """Compares the answers of a kept run with the truth.

    Args:
        folder: the folder of the run.
        split: "train", "validation" or "test": those rows of the data the run was made with.
        source: all rows of other data instead, which must have the target too.

    Raises:
        TrainingError: the run has no weights, or its files are damaged.
        DataError: the data cannot be read, or does not fit the run.
        UsageError: there is no such split.
    """
    if split not in SPLITS:
        raise UsageError(
            "split-unknown", "There is no split {split}; there are train, validation and test.", split=split
        )
    trained = load(folder)
    dataset, rows = _rows(trained.record, split, source)
    target = trained.preparation.target
    assert target is not None
    answers = trained.predict(dataset, rows)[target.name]
    told = "all" if source is not None else split
    if isinstance(target, ClassTarget):
        truth = trained.preparation.targets_of(dataset, rows)[target.name]
        return _of_classes(trained, told, rows, truth, answers)
    numbers = pd.to_numeric(dataset.table[target.name].iloc[rows]).to_numpy(dtype=np.float64)
    return _of_numbers(trained, told, rows, numbers, answers[:, 0].astype(np.float64))


def _rows(record: Record, split: str, source: Source | None) -> tuple[Dataset, Rows]:
    if source is None:
        dataset = read(record.data)
        return dataset, split_rows(dataset, record.data.split).rows(split)
    dataset = read(record.data.model_copy(update={"source": source}))
    return dataset, np.arange(len(dataset), dtype=np.int64)


def _of_classes(
    trained: Trained, split: str, rows: Rows, truth: NDArray[np.int64], probabilities: NDArray[Any]
) -> Evaluation:
    target = trained.preparation.target
    assert isinstance(target, ClassTarget)
    classes, labels = target.classes, np.arange(len(target.classes))
    answer = probabilities.argmax(axis=1)
    confidence = probabilities.max(axis=1)
    precision, recall, f1, support = metrics.precision_recall_fscore_support(
        truth, answer, labels=labels, zero_division=0.0
    )
    return Evaluation(
        run=trained.record.id,
        split=split,
        rows=len(rows),
        task="classes",
        target=target.name,
        metrics=_class_metrics(truth, answer, probabilities, labels),
        classes=classes,
        confusion=tuple(map(tuple, metrics.confusion_matrix(truth, answer, labels=labels).tolist())),
        per_class=tuple(
            ClassScores(name=name, precision=p, recall=r, f1=f, support=s)
            for name, p, r, f, s in zip(
                classes, precision.tolist(), recall.tolist(), f1.tolist(), support.tolist(), strict=True
            )
        ),
        samples=tuple(
            Sample(row=row, truth=classes[right], answer=classes[given], confidence=sure)
            for row, right, given, sure in zip(
                *(values[:MOST_SAMPLES].tolist() for values in (rows, truth, answer, confidence)), strict=True
            )
        ),
    )


def _class_metrics(
    truth: NDArray[np.int64],
    answer: NDArray[np.int64],
    probabilities: NDArray[Any],
    labels: NDArray[np.int64],
) -> dict[str, float]:
    """The means are taken over the classes that occur, as scikit-learn does unless told otherwise."""
    # float32 rows add up to one but for rounding, which scikit-learn remarks on.
    exact = probabilities.astype(np.float64)
    exact /= exact.sum(axis=1, keepdims=True)
    return {
        "accuracy": float(metrics.accuracy_score(truth, answer)),
        "precision": float(metrics.precision_score(truth, answer, average="macro", zero_division=0.0)),
        "recall": float(metrics.recall_score(truth, answer, average="macro", zero_division=0.0)),
        "f1": float(metrics.f1_score(truth, answer, average="macro", zero_division=0.0)),
        "log_loss": float(metrics.log_loss(truth, exact, labels=labels)),
    }


def _of_numbers(
    trained: Trained, split: str, rows: Rows, truth: NDArray[np.float64], answer: NDArray[np.float64]
) -> Evaluation:
    target = trained.preparation.target
    assert target is not None
    return Evaluation(
        run=trained.record.id,
        split=split,
        rows=len(rows),
        task="number",
        target=target.name,
        metrics={
            "rmse": float(metrics.root_mean_squared_error(truth, answer)),
            "mae": float(metrics.mean_absolute_error(truth, answer)),
            # Not defined for a single row.
            **({"r2": float(metrics.r2_score(truth, answer))} if len(rows) > 1 else {}),
        },
        samples=tuple(
            Sample(row=row, truth=right, answer=given)
            for row, right, given in zip(
                *(values[:MOST_SAMPLES].tolist() for values in (rows, truth, answer)), strict=True
            )
        ),
    )
