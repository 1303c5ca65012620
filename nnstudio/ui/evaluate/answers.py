"""What can be read off the single answers of an evaluation: sureness, calibration, mistakes."""

from __future__ import annotations

from collections.abc import Sequence

from nnstudio.evaluation.report import Sample

_BINS = 10
_FEWEST = 5
"""Fewer rows say nothing about how often the network is right."""


def sureness(samples: Sequence[Sample]) -> tuple[list[float], list[float]]:
    """How sure the network was where it was right, and where it was wrong; shares of one."""
    right = [each.confidence for each in samples if each.confidence is not None and each.is_right]
    wrong = [each.confidence for each in samples if each.confidence is not None and not each.is_right]
    return right, wrong


def calibration(samples: Sequence[Sample]) -> list[tuple[float, float]]:
    """How often the network is right when it is so sure: (mean sureness, share right) by tenths, in percent.

    The reliability diagram of Guo et al. 2017, "On Calibration of Modern Neural Networks".
    """
    bins: list[list[Sample]] = [[] for _ in range(_BINS)]
    for sample in samples:
        if sample.confidence is not None:
            bins[min(_BINS - 1, int(sample.confidence * _BINS))].append(sample)
    points = []
    for group in bins:
        if len(group) >= _FEWEST:
            sure = sum(each.confidence or 0.0 for each in group) / len(group)
            right = sum(each.is_right for each in group) / len(group)
            points.append((100 * sure, 100 * right))
    return points


def behind(samples: Sequence[Sample], truth: str, answer: str) -> list[Sample]:
    """The rows behind one cell of the matrix, least sure first."""
    found = [each for each in samples if each.truth == truth and each.answer == answer]
    return sorted(found, key=lambda each: each.confidence or 0.0)


def residuals(samples: Sequence[Sample]) -> list[float]:
    """How far off each answer is, too high being positive; in the target's unit."""
    return [each.error for each in samples if each.error is not None]


def worst_mistake(confusion: Sequence[Sequence[int]]) -> tuple[int, int] | None:
    """The cell off the diagonal with the most rows, if there is a mistake at all."""
    counts = {(i, j): n for i, row in enumerate(confusion) for j, n in enumerate(row) if i != j and n}
    return max(counts, key=lambda cell: counts[cell], default=None)
