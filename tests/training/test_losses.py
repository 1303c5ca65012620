"""Rows count as much as their weights say, in every loss."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from nnstudio.compiler.network import OutputSpec
from nnstudio.data.batches import ROW_WEIGHTS
from nnstudio.graph import Target
from nnstudio.training.losses import LOSSES, total_loss

_CLASSES = torch.tensor([0, 1, 1, 0])
_CASES = {
    "cross_entropy": (torch.randn(4, 2), _CLASSES),
    "binary_cross_entropy": (torch.rand(4, 1), _CLASSES),
    "binary_cross_entropy_with_logits": (torch.randn(4, 3), torch.rand(4, 3).round()),
    "mse_loss": (torch.randn(4, 2, 5), torch.randn(4, 2, 5)),
}


def _spec(loss: str, name: str = "y", weight: float = 1.0) -> OutputSpec:
    return OutputSpec(Target(name, "number"), loss, weight, "node")


def test_every_loss_is_tried() -> None:
    assert set(_CASES) == set(LOSSES)


@pytest.mark.parametrize("loss", LOSSES)
def test_a_row_of_weight_two_counts_as_two_rows(loss: str) -> None:
    answer, target = _CASES[loss]
    of = total_loss([_spec(loss)])
    weights = torch.tensor([2.0, 1.0, 0.0, 1.0])
    found = of({"y": answer}, {"y": target, ROW_WEIGHTS: weights})
    rows = torch.tensor([0, 0, 1, 3])
    torch.testing.assert_close(found, of({"y": answer[rows]}, {"y": target[rows]}))
    torch.testing.assert_close(of({"y": answer}, {"y": target}), LOSSES[loss](answer, target))


def test_weights_count_in_every_output() -> None:
    answers = {"y": torch.randn(3, 1), "z": torch.randn(3, 1)}
    targets = {"y": torch.randn(3, 1), "z": torch.randn(3, 1), ROW_WEIGHTS: torch.tensor([1.0, 0.0, 2.0])}
    found = total_loss([_spec("mse_loss"), _spec("mse_loss", "z", 0.5)])(answers, targets)
    rows = torch.tensor([0, 2, 2])
    parts = [F.mse_loss(answers[name][rows], targets[name][rows]) for name in ("y", "z")]
    torch.testing.assert_close(found, parts[0] + 0.5 * parts[1])
