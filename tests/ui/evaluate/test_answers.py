from __future__ import annotations

from nnstudio.evaluation.report import Sample
from nnstudio.ui.evaluate.answers import behind, calibration, residuals, sureness, worst_mistake

SAMPLES = [
    *(Sample(row=row, truth="a", answer="a", confidence=0.95) for row in range(9)),
    Sample(row=9, truth="a", answer="b", confidence=0.95),
    Sample(row=10, truth="a", answer="b", confidence=0.55),
]


def test_calibration_compares_sureness_with_being_right() -> None:
    ((sure, right),) = calibration(SAMPLES)
    assert (round(sure, 6), round(right, 6)) == (95.0, 90.0)
    # A single row in the tenth around 55 % says nothing, and is left out.


def test_sureness_is_told_apart_by_right_and_wrong() -> None:
    right, wrong = sureness(SAMPLES)
    assert (len(right), wrong) == (9, [0.95, 0.55])


def test_the_least_sure_come_first() -> None:
    assert [sample.row for sample in behind(SAMPLES, "a", "b")] == [10, 9]


def test_the_worst_mistake_lies_off_the_diagonal() -> None:
    assert worst_mistake([[9, 1], [3, 9]]) == (1, 0)
    assert worst_mistake([[9, 0], [0, 9]]) is None


def test_residuals_are_answer_minus_truth() -> None:
    assert residuals([Sample(row=0, truth=10.0, answer=12.5)]) == [2.5]
