"""Whether one field alone gives the answer away, which most often means that it was written down after it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.looking.association import ranks
from nnstudio.data.looking.scope import Scope, Values, sample

TELLING = 0.98
"""A field that takes away this share of the errors of guessing gives the answer away."""

_MOST_ROWS = 20_000
_LEAST_ROWS = 50


def leaks(scope: Scope) -> dict[str, float] | None:
    """The fields that alone predict a target, and how well; None where that cannot be told.

    A forecast is not looked at: what follows slowly on what was before is what it lives on.
    """
    rows = sample(scope.sampled, _MOST_ROWS)
    dataset = scope.dataset
    if not dataset.targets or dataset.series.enabled or len(rows) < _LEAST_ROWS:
        return None
    targets = [scope.answers(name, rows) for name in dataset.targets]
    found = {}
    for field in scope.inputs:
        if field.type == "text" or field.distinct <= 1:
            continue
        values = scope.values(field, rows)
        best = max(skill(values, target) for target in targets)
        if best > TELLING:
            found[field.name] = best
    return found


def skill(field: Values, target: Values) -> float:
    """The share of the errors of guessing that knowing the field takes away, on rows that were held back.

    Guessing is the most frequent class, or the mean. From one half of the rows each value's own answer is
    learned, and the other half is answered by its nearest value, or between the two nearest where the target
    is a number; then the other way round. For numbers this is R² of their ranks, so that a few large ones do
    not decide; for classes it is the same of wrong answers.
    """
    known = np.isfinite(target) if target.dtype.kind == "f" else np.ones(len(target), dtype=bool)
    order = np.random.default_rng(0).permutation(np.flatnonzero(known))
    asked, answers = _comparable(field)[order], target[order]
    if answers.dtype.kind == "f":
        answers = ranks(answers)
    half = len(order) // 2
    halves = (slice(None, half), slice(half, None))
    guessed = wrong = 0.0
    for learned, tested in (halves, halves[::-1]):
        guess, answer = _answered(asked[learned], answers[learned], asked[tested], field.dtype.kind == "f")
        guessed += _errors(guess, answers[tested])
        wrong += _errors(answer, answers[tested])
    return 1.0 - wrong / guessed if guessed > 0.0 else 0.0


def _comparable(field: Values) -> Values:
    """The values with one of their own for missing, far from the others: that it is missing may tell, too."""
    if field.dtype.kind != "f":
        return field
    there = field[np.isfinite(field)]
    if not len(there):
        return np.zeros(len(field))
    far = there.min() - (there.max() - there.min()) - 1.0
    return np.where(np.isfinite(field), field, far)


def _answered(known: Values, answers: Values, asked: Values, ordered: bool) -> tuple[Values, Values]:
    """The guess without the field, and the answers with it."""
    values, places = np.unique(known, return_inverse=True)
    if answers.dtype.kind == "f":
        own: Values = np.bincount(places, weights=answers) / np.bincount(places)
        guess: Values = np.full(len(asked), answers.mean())
        if ordered:
            return guess, np.interp(asked, values, own)
    else:
        own = _most_frequent(places, answers)
        guess = np.full(len(asked), np.argmax(np.bincount(answers)))
    at = _nearest(values, asked)
    return guess, own[at] if ordered else np.where(values[at] == asked, own[at], guess)


def _most_frequent(places: NDArray[np.int64], answers: Values) -> NDArray[np.int64]:
    """The most frequent answer of every place."""
    size = int(answers.max()) + 1
    pairs, counts = np.unique(places * size + answers, return_counts=True)
    pairs = pairs[np.lexsort((counts, pairs // size))]
    last = np.append(np.flatnonzero(np.diff(pairs // size)), len(pairs) - 1)
    found: NDArray[np.int64] = pairs[last] % size
    return found


def _nearest(values: Values, asked: Values) -> NDArray[np.int64]:
    """The position of the value that is nearest to each that is asked for."""
    right = np.clip(np.searchsorted(values, asked), 0, len(values) - 1)
    left = np.maximum(right - 1, 0)
    return np.where(np.abs(asked - values[left]) < np.abs(values[right] - asked), left, right)


def _errors(answers: Values, right: Values) -> float:
    if right.dtype.kind == "f":
        return float(((answers - right) ** 2).sum())
    return float((answers != right).sum())
