"""Answers as rows for people."""

from __future__ import annotations

import numpy as np

from nnstudio.data.preparation import fit
from nnstudio.evaluation.classes import parts_of_labels
from nnstudio.export.answers import rows_of
from tests.data.preparation.made import made


def test_a_probability_of_one_half_is_the_same_answer_everywhere() -> None:
    words = ["no", "yes", "yes", "no"]
    dataset = made(
        {"x": np.arange(4.0), "a": words, "b": words},
        {"x": "number", "a": "boolean", "b": "boolean"},
        targets=("a", "b"),
        classes_of={"a": ("no", "yes"), "b": ("no", "yes")},
    )
    preparation = fit(dataset, np.arange(4))
    (target,) = preparation.targets
    probabilities = np.array([[0.5, 0.5], [0.4, 0.6]])
    rows = np.arange(2)
    told = rows_of(preparation, dataset, rows, {target.name: probabilities})
    parts, _ = parts_of_labels(target, rows, np.zeros((2, 2), dtype=np.float32), probabilities)
    for name, part in zip(("a", "b"), parts, strict=True):
        assert [row[name] for row in told] == [sample.answer for sample in part.samples]
