"""Looks at what a run has learned, target by target."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data import Source
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.fingerprint import fingerprint_of
from nnstudio.data.further import read_rows
from nnstudio.data.preparation import ClassTarget, InputTarget, LabelsTarget, Preparation
from nnstudio.data.preparation.targets import FittedTarget
from nnstudio.data.reading import read
from nnstudio.data.relinking import is_moved_to
from nnstudio.data.splitting import split as split_rows
from nnstudio.errors import DataError, UsageError
from nnstudio.evaluation.classes import part_of_classes, parts_of_labels
from nnstudio.evaluation.numbers import part_of_input, parts_of_numbers
from nnstudio.evaluation.report import Evaluation, Part
from nnstudio.training.trained import Trained, load

SPLITS = ("train", "validation", "test")


def evaluate(folder: Path, split: str = "test", source: Source | None = None) -> Evaluation:
    """Compares the answers of a kept run with the truth.

    Args:
        folder: the folder of the run.
        split: "train", "validation" or "test": those rows of the data the run was made with.
        source: all rows of other data instead, which must have the target too. If it is the data of the run,
            which is no longer where it was, it stands in for that.

    Raises:
        TrainingError: the run has no weights, or its files are damaged.
        DataError: the data cannot be read, does not fit the run, or has no row to compare with.
        UsageError: there is no such split.
    """
    if split not in SPLITS:
        raise UsageError(
            "split-unknown", "There is no split {split}; there are train, validation and test.", split=split
        )
    trained = load(folder)
    dataset, rows, told, changed = _rows(trained, split, source)
    if not len(rows):
        raise DataError(
            "rows-to-compare-missing",
            "{title} has no row to compare an answer with: values to be predicted are missing, or the rows "
            "before them that the network looks back on.",
            title=dataset.title,
        )
    parts: list[Part] = []
    overall: dict[str, float] = {}
    for name, answers in trained.predict(dataset, rows).items():
        (target,) = (each for each in trained.preparation.targets if each.name == name)
        found, together = _parts(target, trained.preparation, dataset, rows, answers)
        parts += found
        overall |= together
    return Evaluation(
        run=trained.record.id,
        split=told,
        rows=len(rows),
        parts=tuple(parts),
        overall=overall,
        changed=changed,
    )


def _rows(trained: Trained, split: str, source: Source | None) -> tuple[Dataset, Rows, str, str]:
    """The data, the rows of it that are looked at, what they are called, and how the data has changed."""
    record = trained.record
    if source is not None and not is_moved_to(record.data, record.fingerprint, source):
        dataset = read_rows(source, trained.preparation, target=True)
        return dataset, dataset.samples, "all", ""
    settings = record.data if source is None else record.data.model_copy(update={"source": source})
    dataset = read(settings)
    assert settings.source is not None
    change = record.fingerprint and fingerprint_of(settings.source, dataset).change_since(record.fingerprint)
    return dataset, split_rows(dataset, settings.split).rows(split), split, change or ""


def _parts(
    target: FittedTarget, preparation: Preparation, dataset: Dataset, rows: Rows, answers: NDArray[Any]
) -> tuple[list[Part], dict[str, float]]:
    """What there is to say about one answer of the network, and about all of it together."""
    if isinstance(target, ClassTarget):
        truth = preparation.targets_of(dataset, rows)[target.name]
        return [part_of_classes(target.name, target.classes, rows + target.ahead, truth, answers)], {}
    if isinstance(target, LabelsTarget):
        truth = preparation.targets_of(dataset, rows)[target.name]
        return parts_of_labels(target, rows + target.ahead, truth, answers)
    exact = answers.astype(np.float64)
    if isinstance(target, InputTarget):
        truth = target.back(preparation.targets_of(dataset, rows)[target.name])
        return [part_of_input(target, rows, truth, exact)], {}
    return parts_of_numbers(target, dataset, rows, exact), {}
