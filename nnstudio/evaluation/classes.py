"""Scores of answers that are classes, with scikit-learn's metrics."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn import metrics

from nnstudio.data.dataset import Rows
from nnstudio.data.preparation import LabelsTarget
from nnstudio.evaluation.report import MOST_SAMPLES, ClassScores, Part, Sample


def part_of_classes(
    name: str,
    classes: tuple[str, ...],
    rows: Rows,
    truth: NDArray[np.int64],
    probabilities: NDArray[Any],
) -> Part:
    """One target of classes.

    Args:
        name: what the target is called.
        classes: their names.
        rows: which rows of the data they are.
        truth: what is right, as positions among the classes.
        probabilities: what the network answered, rows x classes.
    """
    labels = np.arange(len(classes))
    answer, confidence = probabilities.argmax(axis=1), probabilities.max(axis=1)
    precision, recall, f1, support = metrics.precision_recall_fscore_support(
        truth, answer, labels=labels, zero_division=0.0
    )
    return Part(
        task="classes",
        target=name,
        metrics=_metrics(truth, answer, probabilities, labels),
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


def parts_of_labels(
    target: LabelsTarget, rows: Rows, truth: NDArray[np.float32], probabilities: NDArray[Any]
) -> tuple[list[Part], dict[str, float]]:
    """Every label as two classes, and the scores of all of them together."""
    right, answer = truth > 0.5, probabilities > 0.5
    parts = [
        part_of_classes(
            name,
            (target.negatives[place], target.positives[place]),
            rows,
            right[:, place].astype(np.int64),
            np.stack((1.0 - probabilities[:, place], probabilities[:, place]), axis=1),
        )
        for place, name in enumerate(target.fields)
    ]
    together = {
        "subset_accuracy": float(metrics.accuracy_score(right, answer)),
        "mean_accuracy": float((right == answer).mean()),
        "f1_labels": float(metrics.f1_score(right, answer, average="macro", zero_division=0.0)),
    }
    return parts, together


def _metrics(
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
