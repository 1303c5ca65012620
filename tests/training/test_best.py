from __future__ import annotations

import pytest
import torch

from nnstudio.training.best import Best
from nnstudio.training.settings import EarlyStopping


def _watch(
    values: list[float], settings: EarlyStopping, name: str = "loss"
) -> tuple[Best, list[bool], int | None]:
    """Shows one value after another; also the epoch after which patience was over."""
    best, module, seen = Best(), torch.nn.Linear(1, 1), []
    for epoch, value in enumerate(values, start=1):
        torch.nn.init.constant_(module.weight, epoch)
        scores = {"loss": value if name == "loss" else 1.0, "accuracy" if name == "loss" else name: value}
        seen.append(best.see(epoch, scores, scores, module, settings))
        if best.patience_is_over(settings):
            return best, seen, epoch
    return best, seen, None


def test_the_weights_of_the_best_epoch_are_kept_as_a_copy() -> None:
    best, seen, _ = _watch([3.0, 1.0, 2.0, 1.0], EarlyStopping())
    assert (best.epoch, best.weights["weight"].item()) == (2, 2.0)
    assert seen == [True, True, False, False]


@pytest.mark.parametrize(("name", "expected"), [("accuracy", 2), ("rmse", 1)])
def test_accuracy_is_better_when_higher_and_errors_when_lower(name: str, expected: int) -> None:
    best, _, _ = _watch([0.1, 0.9, 0.5], EarlyStopping(watch="metric"), name)
    assert best.epoch == expected


def test_patience_counts_epochs_without_gain() -> None:
    assert _watch([3, 2, 2, 2, 2], EarlyStopping(patience=2))[2] == 4
    assert _watch([3, 2, 2, 1, 2, 2], EarlyStopping(patience=3))[2] is None


def test_gains_that_are_too_small_move_the_weights_but_not_the_patience() -> None:
    best, _, ended = _watch([3.0, 2.95, 2.92, 2.91], EarlyStopping(patience=3, min_delta=0.5))
    assert (best.epoch, ended) == (4, 4)


def test_without_early_stopping_patience_never_ends() -> None:
    assert _watch([1.0] * 50, EarlyStopping(enabled=False, patience=1))[2] is None
